"""Days and hours as people and spreadsheets write them in a cell.

What cannot be read for sure is None. A day has its year: "26/11" may be any year's.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from desktop_app.domain.cells import Cell, line_of
from desktop_app.domain.folding import fold

_YEARS = range(2000, 2200)
_EPOCH = date(1899, 12, 30)  # day 0 of a spreadsheet, its error about 1900 counted in
_SERIAL = re.compile(r"[1-9][0-9]{4,5}(?:[.,][0-9]+)?")
_MONTH_FIRST = {"US"}

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_LOCAL = re.compile(r"(?<!\d)(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})(?!\d)")
_NAMED = re.compile(
    r"(?:(?P<day>\d{1,2})(?:er|st|nd|rd|th)? (?P<month>[a-z]{3,9})"
    r"|(?P<month_first>[a-z]{3,9}) (?P<day_second>\d{1,2})(?:st|nd|rd|th)?) (?P<year>\d{4})\b"
)
_MONTHS = (
    ("janvier", "january"),
    ("fevrier", "february"),
    ("mars", "march"),
    ("avril", "april"),
    ("mai", "may"),
    ("juin", "june"),
    ("juillet", "july"),
    ("aout", "august"),
    ("septembre", "september"),
    ("octobre", "october"),
    ("novembre", "november"),
    ("decembre", "december"),
)
_SHORT = {"jan": 1, "fev": 2, "feb": 2, "avr": 4, "apr": 4, "jun": 6, "juil": 7, "jul": 7}
_SHORT |= {"aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12, "janv": 1, "fevr": 2}

_CLOCK = re.compile(
    r"(?<![\d:/.])(\d{1,2})\s?(?:(?::|heures?\b|h(?![a-z]))\s?(\d{2})?(?::\d{2}(?:\.\d+)?)?(?!\d)"
    r"(?:\s?([ap])\.?m\b)?|([ap])\.?m\b)",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"(?:(?P<hours>\d{1,2})\s?(?:h|:|hours?|heures?)\s?)?(?:(?P<minutes>\d{1,3})\b)?"
)


def day_of(cell: Cell, *, month_first: bool) -> date | None:
    """The day that a cell holds, also beside an hour or the name of the weekday."""
    if (serial := _serial(cell)) is not None:
        return _EPOCH + timedelta(days=int(serial))
    read = (_day(*each) for each in _ways(line_of(cell), month_first=month_first))
    return next((each for each in read if each is not None), None)


def is_no_day(cell: Cell) -> bool:
    """Whether it is written as a day, and its month is over by then: the 31st of November."""
    ways = list(_ways(line_of(cell), month_first=False))
    likely = any(
        year in _YEARS and 1 <= month <= 12 and 1 <= day <= 31 for year, month, day in ways
    )
    return likely and not any(_day(*each) for each in ways)


def _ways(seen: str, *, month_first: bool) -> Iterator[tuple[int, int, int]]:
    """Year, month and day as they may be read, the likelier first."""
    if found := _ISO.search(seen):
        year, month, day = map(int, found.groups())
        yield year, month, day
    elif found := _LOCAL.search(seen):
        one, two, year = map(int, found.groups())
        year += 2000 if year < 100 else 0
        day, month = (two, one) if month_first else (one, two)
        yield year, month, day
        yield year, day, month
    elif found := _NAMED.search(fold(seen)):
        month = _month(found["month"] or found["month_first"])
        yield int(found["year"]), month, int(found["day"] or found["day_second"])


def writes_month_first(cells: Iterable[Cell], region: str) -> bool:
    """Whether the days of a column are written month first: one that can only be read so tells,
    where none can only be read the other way; else what is usual in ``region`` (ISO 3166-1)."""
    firsts, seconds = set(), set()
    for cell in cells:
        if isinstance(cell, str) and not _ISO.search(cell) and (found := _LOCAL.search(cell)):
            firsts.add(int(found[1]) > 12)
            seconds.add(int(found[2]) > 12)
    if (True in firsts) is not (True in seconds):
        return True in seconds
    return region in _MONTH_FIRST


def clock_of(cell: Cell, *, alone: bool = False) -> str | None:
    """The hour, ``HH:MM``, that a cell holds, the first where it tells from when to when.

    Midnight beside a day is a day without an hour. ``alone``: the column is one of hours, and 14
    is one too.
    """
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _clock_of_number(cell, alone)
    seen = line_of(cell)
    if alone and re.fullmatch(r"\d{1,2}", seen):
        return _clock(int(seen), 0)
    if _SERIAL.fullmatch(seen) and (serial := _serial(cell)) is not None:
        return _of_fraction(serial)
    if alone and re.fullmatch(r"0?[.,]\d{3,}", seen):
        return _of_fraction(float(seen.replace(",", ".")))
    found = _clocks(seen)
    if not found or (found[0] == "00:00" and _has_day(seen)):
        return None
    return found[0]


def end_of(cell: Cell) -> str | None:
    """The second hour of "14h30 - 15h00"."""
    found = _clocks(line_of(cell)) if isinstance(cell, str) else []
    return found[1] if len(found) == 2 else None


def in_zone(cell: Cell, zone: str) -> tuple[date, str] | None:
    """Day and clock in ``zone`` of a cell that is an instant with its offset, else None."""
    if not isinstance(cell, str):
        return None
    try:
        at = datetime.fromisoformat(line_of(cell))
    except ValueError:
        return None
    if at.tzinfo is None or at.year not in _YEARS:
        return None
    there = at.astimezone(ZoneInfo(zone))
    return there.date(), f"{there:%H:%M}"


def minutes_of(cell: Cell) -> int:
    """How long "45", "45 min", "1h30" or "0:45:00" is, in minutes; 0 where that is not said."""
    if isinstance(cell, bool):
        return 0
    if isinstance(cell, float) and 0 < cell < 1:  # a spreadsheet's part of a day
        return round(cell * 24 * 60)
    seen = line_of(cell).lower()
    if found := re.fullmatch(r"(\d{1,2}):(\d{2})(?::\d{2})?", seen):
        return int(found[1]) * 60 + int(found[2])
    seen = re.sub(r"\s?(?:minutes?|mins?|mn|m|')\.?$", "", seen)
    found = _SPAN.fullmatch(seen.strip())
    if not found or not (found["hours"] or found["minutes"]):
        return 0
    return int(found["hours"] or 0) * 60 + int(found["minutes"] or 0)


def _clocks(seen: str) -> list[str]:
    found = []
    for each in _CLOCK.finditer(seen.replace("T", " ")):
        hours, minutes = int(each[1]), int(each[2] or 0)
        half = (each[3] or each[4] or "").lower()
        if half and not 1 <= hours <= 12:
            continue
        hours = hours % 12 + 12 * (half == "p") if half else hours
        if clock := _clock(hours, minutes):
            found.append(clock)
    return found


def _clock(hours: int, minutes: int) -> str | None:
    return f"{hours:02}:{minutes:02}" if hours < 24 and minutes < 60 else None


def _clock_of_number(value: float, alone: bool) -> str | None:
    if not math.isfinite(value):
        return None
    if alone and isinstance(value, int):
        return _clock(value, 0) if value >= 0 else None
    if alone and 0 <= value < 1:
        return _of_fraction(value)
    serial = _serial(value)
    return None if serial is None else _of_fraction(serial)


def _of_fraction(value: float) -> str | None:
    """The part of a day behind the whole ones; none is a day without an hour."""
    minutes = round((value % 1) * 24 * 60)
    return None if value == int(value) else _clock(*divmod(minutes, 60))


def _serial(cell: Cell) -> float | None:
    """A day as spreadsheets count them, where the cell has lost its format."""
    if isinstance(cell, bool):
        return None
    if isinstance(cell, str):
        seen = line_of(cell)
        if not _SERIAL.fullmatch(seen):
            return None
        cell = float(seen.replace(",", "."))
    if not math.isfinite(cell):
        return None
    first, last = ((date(year, 1, 1) - _EPOCH).days for year in (_YEARS.start, _YEARS.stop))
    return float(cell) if first <= cell < last else None


def _has_day(seen: str) -> bool:
    return bool(_ISO.search(seen) or _LOCAL.search(seen) or _NAMED.search(fold(seen)))


def _month(word: str) -> int:
    names = {name: at for at, both in enumerate(_MONTHS, start=1) for name in both}
    return names.get(word) or _SHORT.get(word, 0)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None
