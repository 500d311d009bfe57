"""Days as people type them at a counter, day before month, in figures or in words. No Qt."""

from __future__ import annotations

import re
from datetime import date, timedelta

from desktop_app.ui.kit import day_words
from desktop_app.ui.kit.day_words import Named

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
    """``05/12/2026``, ``5/12/26``, ``5.12``, ``5 12``, ``05122026`` or ``0512``; ``demain``,
    ``jeudi``, ``jeu 3``, ``3``, ``3 déc``, ``+3``, ``dans 3 jours``, and the same in English. None
    for anything else, and where the 3rd is no Thursday.

    Without a year it is the next such day, or the one that passed within a month: somebody who
    types the day before yesterday is to hear that it has passed, not to book it for next year. A
    day of the week is never today, which has a word of its own. Where only ``past`` days are asked
    for it is the last one.
    """
    text = " ".join(typed.split())
    if iso := _ISO.fullmatch(text):
        return _day(*map(int, iso.groups())) if text.isascii() else None
    found = _APART.fullmatch(text) or _TOGETHER.fullmatch(text)
    if found is not None and text.isascii():
        day, month = int(found[1]), int(found[2])
        if found[3]:
            return _day(int(found[3]) + (2000 if len(found[3]) == 2 else 0), month, day)
        return _in_some_year(day, month, today, past)
    away = day_words.read_distance(text)
    if away is not None:
        return today + timedelta(days=away)
    named = day_words.read_named(text)
    return None if named is None else _of_named(named, today, past)


def _of_named(named: Named, today: date, past: bool) -> date | None:
    if named.number is None:
        ahead = ((named.weekday or 0) - today.weekday() - 1) % 7 + 1  # 1 to 7
        return today + timedelta(days=ahead - (7 + 7 * (ahead == 7) if past else 0))
    if named.month is None:
        found = _in_some_month(named.number, today, past)
    elif named.year is None:
        found = _in_some_year(named.number, named.month, today, past)
    else:
        found = _day(named.year, named.month, named.number)
    fits = found is not None and named.weekday in (None, found.weekday())
    return found if fits else None


def _in_some_year(day: int, month: int, today: date, past: bool) -> date | None:
    years = range(today.year - 1, today.year + 2)
    known = [each for year in years if (each := _day(year, month, day)) is not None]
    if past:
        return max((each for each in known if each <= today), default=None)
    return min((each for each in known if each >= today - _JUST_PASSED), default=None)


def _in_some_month(day: int, today: date, past: bool) -> date | None:
    """The next such day, today's among them; the last one where it is ``past``."""
    this = 12 * today.year + today.month - 1
    months = range(this - 2, this + 3)  # no two months without a 31st follow each other
    known = [each for at in months if (each := _day(at // 12, at % 12 + 1, day)) is not None]
    if past:
        return max((each for each in known if each <= today), default=None)
    return min((each for each in known if each >= today), default=None)


def is_begun(typed: str) -> bool:
    """Whether more keys may still make a day of it: no reason yet to say that it is none."""
    text = " ".join(typed.split())
    if any(each.isalpha() for each in text):
        return day_words.is_begun(text)
    return text in ("", "+") or any(read_day(f"{text}{more}", _LEAP) is not None for more in _MORE)


def _day(year: int, month: int, day: int) -> date | None:
    if not _OLDEST <= year <= _LATEST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
