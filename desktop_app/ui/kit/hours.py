"""Hours as people type them at a counter. No Qt."""

from __future__ import annotations

import re
from datetime import time

_APART = re.compile(r"(\d{1,2})(?: ?[h:.,] ?| )(\d{2})?", re.IGNORECASE)
_TOGETHER = re.compile(r"(\d{1,2})(\d{2})?")
# What may still become one: "10:", "10:3", "1".
_BEGUN = re.compile(r"\d{0,4}|\d{1,2} ?[h:., ]? ?\d{0,2}", re.IGNORECASE)


def read_hour(typed: str) -> time | None:
    """``10:30``, ``10h30``, ``10.30``, ``1030``, ``930``, ``9h`` or ``9``; None for anything else,
    and for a minute of one digit: nobody can tell 9:05 from 9:50."""
    text = typed.strip()
    found = _TOGETHER.fullmatch(text) or _APART.fullmatch(text)
    if found is None or not text.isascii():
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def is_begun(typed: str) -> bool:
    """Whether more keys may still make an hour of it: no reason yet to say that it is none."""
    text = typed.strip()
    if read_hour(text) is not None or not text:
        return True
    if not _BEGUN.fullmatch(text):
        return False
    return any(read_hour(f"{text}{more}") is not None for more in ("0", "00"))


def is_whole(typed: str) -> bool:
    """Whether no more keys make another hour of it: what is wrong with it can be said."""
    text = typed.strip()
    return all(read_hour(f"{text}{more}") is None for more in ("0", "00"))
