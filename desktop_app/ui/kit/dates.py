"""Days as people type them at a counter, day before month. No Qt."""

from __future__ import annotations

import re
from datetime import date, timedelta

_MARK = r" ?[-/., ] ?"
_APART = re.compile(rf"(\d{{1,2}}){_MARK}(\d{{1,2}})(?:{_MARK}(\d{{4}}|\d{{2}})?)?")
_TOGETHER = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_OLDEST, _LATEST = 1900, 2999
_JUST_PASSED = timedelta(days=31)
# What more keys may be; 2024 has each day a year can have.
_MORE = ("", "1", "4", "/1", "/01", "1/1", "01", "24", "024", "2024", "-1", "1-1", "-1-1", "4-1-1")
_LEAP = date(2024, 1, 1)


def read_day(typed: str, today: date, *, past: bool = False) -> date | None:
    """``05/12/2026``, ``5/12/26``, ``5.12``, ``5 12``, ``05122026`` or ``0512``; None for anything
    else.

    Without a year it is the next such day, or the one that passed within a month: somebody who
    types the day before yesterday is to hear that it has passed, not to book it for next year.
    Where only ``past`` days are asked for it is the last one.
    """
    text = " ".join(typed.split())
    if not text.isascii():
        return None
    if iso := _ISO.fullmatch(text):
        return _day(*map(int, iso.groups()))
    found = _APART.fullmatch(text) or _TOGETHER.fullmatch(text)
    if found is None:
        return None
    day, month = int(found[1]), int(found[2])
    if found[3]:
        return _day(int(found[3]) + (2000 if len(found[3]) == 2 else 0), month, day)
    years = range(today.year - 1, today.year + 2)
    known = [each for year in years if (each := _day(year, month, day)) is not None]
    if past:
        return max((each for each in known if each <= today), default=None)
    return min((each for each in known if each >= today - _JUST_PASSED), default=None)


def is_begun(typed: str) -> bool:
    """Whether more keys may still make a day of it: no reason yet to say that it is none."""
    text = " ".join(typed.split())
    return not text or any(read_day(f"{text}{more}", _LEAP) is not None for more in _MORE)


def _day(year: int, month: int, day: int) -> date | None:
    if not _OLDEST <= year <= _LATEST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
