"""Events of programs that give them no UID: told apart by their start and their title."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from desktop_app.readers.calendar_lines import RawEvent
from desktop_app.readers.content_line import parse

_MADE_UP = "no-uid-"
_TELLING = ("DTSTART", "SUMMARY")


def name(events: Sequence[RawEvent]) -> None:
    """Give each a UID that is the same in the next file, where none of them has one: in a calendar
    of UIDs one without is damaged. Not to the change of an occurrence: nobody knows of which."""
    if any(each.uid for each in events):
        return
    for each in events:
        if not any(line.upper().startswith("RECURRENCE-ID") for line in each.lines):
            each.lines.insert(0, f"UID:{_made_up(each)}")


def known(uid: str) -> str:
    """The UID, empty where it was made up: what cannot be read has said nothing by which it is."""
    return "" if uid.startswith(_MADE_UP) else uid


def _made_up(event: RawEvent) -> str:
    said = [line for each in event.lines if (line := parse(each)) and line.name in _TELLING]
    told = sorted((each.name, each.parameters.get("TZID", ""), each.text) for each in said)
    return _MADE_UP + hashlib.sha256(repr(told).encode("utf-8", "replace")).hexdigest()[:32]
