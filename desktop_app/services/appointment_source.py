"""A file of appointments, read: a calendar or a list, as plain values beside what is refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from desktop_app.domain import appointment_columns, foreign_appointment
from desktop_app.domain.appointment_row import RefusedRow, RowReading
from desktop_app.domain.calendar_event import Calendar, CalledOff, Unread, UnreadEvent, Version
from desktop_app.domain.errors import BadInput
from desktop_app.domain.foreign_appointment import Foreign, Refused
from desktop_app.readers.reading import read_calendar, read_sheet
from desktop_app.readers.sheet import About

_CALENDARS = {".ics", ".ical", ".icalendar", ".vcs", ".ifb"}
_LOOKED_AT = 1_000  # octets: a calendar says so at its beginning


@dataclass(frozen=True, slots=True)
class Window:
    """The days from ``since`` to before ``until`` by the clock in the shop's ``zone`` (IANA name);
    ``region`` (ISO 3166-1 alpha-2) reads numbers without a country, ``fiction`` lets those kept for
    films pass as mobiles."""

    since: date
    until: date
    zone: str
    region: str
    fiction: bool = False

    @property
    def last(self) -> date:
        """The last of its days."""
        return self.until - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Refusal:
    """What makes no appointment: its place in the file, and a stable word why; the ``title`` or the
    name it has there and its ``day``, where they can be told; what is ``written`` there for the
    hour, and for a day that cannot be."""

    where: str
    reason: str
    title: str = ""
    day: date | None = None
    written: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """``events`` in the order of time, each key once.

    ``elsewhere`` are those to come outside of the days that were read: what the book knows may
    have been put there. What of an earlier reading lies on the days from ``first`` to before
    ``until`` and is in neither takes place no more; but not what is told of ``unsure`` (ends of
    keys), which could not be read, nor what is on ``unsure_days``, where something stands of which
    nobody knows what it is. Of ``uids``, each with its latest version, all that is to come is told,
    be it known from here or from another file. ``is_list``: its keys have the hour in them, and
    ``past`` of its rows lie before the days that were read.
    """

    events: tuple[Foreign, ...]
    refused: tuple[Refusal, ...]
    first: date
    until: date
    called_off: tuple[CalledOff, ...] = ()
    unsure: frozenset[str] = frozenset()
    unsure_days: frozenset[date] = frozenset()
    is_list: bool = False
    past: int = 0
    elsewhere: tuple[Foreign, ...] = ()
    uids: Mapping[str, Version] = field(default_factory=dict)
    keys: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        both = (*self.events, *self.elsewhere)
        object.__setattr__(self, "keys", frozenset(each.key for each in both))

    @property
    def tells_what_is_gone(self) -> bool:
        """Whether there is a day of which it tells all."""
        return self.first < self.until

    def tells_all_of(self, day: date) -> bool:
        return self.first <= day < self.until and day not in self.unsure_days

    def tells_of(self, key: str) -> bool:
        """Whether it tells all of the event that has this key; of a row of a list nothing."""
        kind, _, uid = key.partition("/")
        return kind != "row" and uid in self.uids

    def is_gone(self, key: str) -> bool:
        """Whether an event of these days that was told before is told no more."""
        parts = key.split("/", 2)  # a UID or a name behind them may have more
        ends = ("/".join(parts[at:]) for at in range(1, len(parts)))
        return key not in self.keys and self.unsure.isdisjoint(ends)


def read(path: Path, window: Window, *, now: datetime) -> Source:
    """What a file says of the days of ``window``.

    BadInput: the kinds of `read_calendar`, or those of `read_sheet`, no_date_column and
    which_date_column.
    """
    if not _is_calendar(path):
        return _list(path, window, now)
    days = window.since, window.until
    return of_calendar(read_calendar(path, *days, window.zone, now=now), window)


def _is_calendar(path: Path) -> bool:
    if path.suffix.lower() in _CALENDARS:
        return True
    try:
        if not path.is_file():
            return False  # a pipe would be waited for
        with path.open("rb") as file:
            return b"BEGIN:VCALENDAR" in file.read(_LOOKED_AT).upper()
    except OSError:
        return False  # whoever reads it says why


def of_calendar(calendar: Calendar, window: Window) -> Source:
    """What a calendar says that was read for the days of ``window``."""
    refused = [
        (each.line, each.why.value, each.title, each.day)
        for each in calendar.unread
        if each.day is None or each.day <= window.until  # a day more: zones lie apart
    ]
    events: dict[str, Foreign] = {}
    read = partial(foreign_appointment.of_occurrence, region=window.region, fiction=window.fiction)
    for each in calendar.occurrences:
        found = read(each)
        if each.all_day:
            refused.append((each.line, Refused.ALL_DAY.value, found.title, found.day))
        events.setdefault(found.key, found)
    return Source(
        events=tuple(events.values()),
        refused=tuple(_each_once(refused)),
        first=window.since,
        until=window.until if _tells_all(calendar) else window.since,
        called_off=calendar.called_off,
        unsure=frozenset(each.uid for each in calendar.unread),
        unsure_days=frozenset(_days_of_nobody_knows_what(calendar)),
        elsewhere=tuple(map(read, calendar.elsewhere)),
        uids=calendar.uids,
    )


def _each_once(refused: Iterable[tuple[int, str, str, date | None]]) -> Iterator[Refusal]:
    """In the order of the file; what repeats is refused once, on its first day."""
    told: set[tuple[int, str]] = set()
    for line, why, title, day in sorted(refused, key=lambda each: each[:2]):
        if (line, why) not in told:
            told.add((line, why))
            yield Refusal(f"line {line}", why, " ".join(title.split()), day)


def _tells_all(calendar: Calendar) -> bool:
    """Whether what is missing in it takes place no more. Not in a message that calls something
    off, nor where nobody knows what and when it is that could not be read."""
    unknown = any(not each.uid and not _has_one_day(each) for each in calendar.unread)
    return calendar.whole and not calendar.called_off and not unknown


def _has_one_day(each: UnreadEvent) -> bool:
    """Of one whose only fault is that it has no UID, or a broken one."""
    return each.why is Unread.NO_UID and each.day is not None and not each.repeats


def _days_of_nobody_knows_what(calendar: Calendar) -> Iterator[date]:
    for each in calendar.unread:
        if not each.uid and each.day is not None:
            yield from (each.day + timedelta(days=by) for by in (-1, 0, 1))  # zones lie apart


def _list(path: Path, window: Window, now: datetime) -> Source:
    sheet = read_sheet(path, window.region, about=About.APPOINTMENTS)
    rows = [each.cells for each in sheet.rows]
    columns = appointment_columns.guess(sheet.header, rows, window.region)
    if columns is None:
        raise BadInput("no_date_column")
    today = now.astimezone(ZoneInfo(window.zone)).date()
    reading = RowReading(
        sheet.header,
        columns,
        zone=window.zone,
        region=window.region,
        today=today,
        fiction=window.fiction,
    )
    read_rows = [reading.read(each.number, each.cells) for each in sheet.rows]
    refused = [each for each in read_rows if isinstance(each, RefusedRow)]
    told = [each for each in read_rows if isinstance(each, Foreign)]
    to_come = [each for each in _in_time(told) if each.day >= min(window.since, today)]
    first, until = _days(to_come, window)
    return Source(
        events=tuple(each for each in to_come if window.since <= each.day < window.until),
        elsewhere=tuple(each for each in to_come if not window.since <= each.day < window.until),
        refused=tuple(
            Refusal(f"row {each.number}", each.reason.value, each.name, each.day, each.written)
            for each in refused
        ),
        first=first,
        until=until,
        unsure=frozenset(each.whom for each in refused),
        is_list=True,
        past=sum(each.day < window.since for each in told),
    )


def _days(told: Iterable[Foreign], window: Window) -> tuple[date, date]:
    """Of which days of the window a list tells everything: those from its first to its last. The
    next day's list says nothing of today."""
    days = [each.day for each in told if each.day >= window.since]
    if not days:
        return window.since, window.since
    return min(days), min(max(days) + timedelta(days=1), window.until)


def _in_time(told: Iterable[Foreign]) -> Iterable[Foreign]:
    """Of several rows about one hour that which says that it takes place: what was called off and
    booked again stands in both."""
    each_once: dict[str, Foreign] = {}
    for each in sorted(told, key=_when):
        each_once.setdefault(each.key, each)
    return each_once.values()


def _when(each: Foreign) -> tuple[date, str, bool]:
    return each.day, each.clock or "", each.takes_place is None
