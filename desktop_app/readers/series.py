"""The occurrences of one event in a window of days.

The library follows rules by the wall clock of the series' own zone, without any zone: it would
take an exception for another hour of the same day, and an UNTIL for UTC.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cached_property
from zoneinfo import ZoneInfo

import recurring_ical_events
from icalendar import Calendar, Event, vRecur

from desktop_app.readers.event import ReadEvent, Time

_PART = "X-PART"
_MIDNIGHT = time(0)
_BEFORE_A_CHANGE = timedelta(hours=3)
_MARGIN = timedelta(days=2)  # two zones are at most 26 hours apart
_FIRST, _LAST = date(2, 1, 1), date(9998, 1, 1)  # with room for a margin


@dataclass(frozen=True, slots=True)
class Place:
    """When an occurrence takes place: its times are days, or datetimes in a zone with a name."""

    event: ReadEvent
    recurrence: str
    start: Time
    end: Time


@dataclass(frozen=True, slots=True)
class Window:
    """The days from ``since`` to before ``until``, by the clock in the ``shop``'s zone, as seen on
    the day ``today``."""

    since: date
    until: date
    shop: ZoneInfo
    today: date

    @property
    def first(self) -> datetime:
        """A clock of any zone before which nothing is of use that does not repeat."""
        return _moment(min(self.since, self.today)) - _MARGIN

    @property
    def around(self) -> tuple[datetime, datetime]:
        """Clocks of any zone between which everything lies that begins in the window."""
        return _moment(self.since) - _MARGIN, _moment(self.until) + _MARGIN

    def holds(self, start: Time) -> bool:
        return self.since <= self._day(start) < self.until

    def is_past(self, start: Time) -> bool:
        """Whether it neither lies in these days nor is to come."""
        return self._day(start) < min(self.since, self.today)

    def _day(self, start: Time) -> date:
        if not isinstance(start, datetime):
            return start
        return instant(start).astimezone(self.shop).date()


def _moment(day: date) -> datetime:
    return datetime.combine(min(max(day, _FIRST), _LAST), _MIDNIGHT)


def occurrences(
    master: ReadEvent | None,
    changes: Sequence[ReadEvent],
    without: Sequence[Time],
    window: Window,
) -> Iterator[Place]:
    """All that begin in the window, and what was put elsewhere: to come, and told by itself.
    ``without`` are starts by the rule that are left out.

    Any error of the library: the rule or a date cannot be followed.
    """
    if master is None:
        found = [_alone(each) for each in changes]
    elif changes or without or master.repeats:
        found = list(_Series(master, changes, without).told(window))
    elif master.start in master.but_not:
        found = []
    else:
        found = [(master, None, master.start, master.length)]
    for event, original, start, length in found:
        if not window.is_past(start):
            yield Place(
                event,
                "" if original is None else recurrence_text(original),
                _placed(start, window.shop),
                _placed(start + length, window.shop),
            )


def recurrence_text(original: Time) -> str:
    if isinstance(original, datetime):
        return f"{instant(original):%Y%m%dT%H%M%SZ}"
    return f"{original:%Y%m%d}"


_Found = tuple[ReadEvent, Time | None, Time, timedelta]
"""An event, the start it had by the rule, its start and how long it lasts."""

_Repeated = tuple[ReadEvent, Time, Time, timedelta]
"""The same of what has a rule."""


def _alone(change: ReadEvent) -> _Found:
    return change, change.recurrence, change.start, change.length


def _placed(moment: Time, shop: ZoneInfo) -> Time:
    """An instant on the wall clock of its zone; of the shop's, where its own has no IANA name."""
    if not isinstance(moment, datetime):
        return moment
    zone = moment.tzinfo if isinstance(moment.tzinfo, ZoneInfo) else shop
    return instant(moment).astimezone(zone)


def instant(moment: datetime) -> datetime:
    """In UTC. A time that a change of the clock skips counts by the offset before it (RFC 5545,
    3.3.5), which the standard library says of its zones, and the other of a file's own."""
    found = moment.astimezone(UTC)
    if found.astimezone(moment.tzinfo).replace(tzinfo=None) == moment.replace(tzinfo=None):
        return found
    offset = (moment - _BEFORE_A_CHANGE).utcoffset()
    assert offset is not None
    return moment.replace(tzinfo=UTC) - offset


class _Series:
    """One event that repeats, with the changes of single occurrences."""

    def __init__(
        self, master: ReadEvent, changes: Sequence[ReadEvent], without: Sequence[Time]
    ) -> None:
        self._master = master
        self._zone = None if master.all_day else _zone_of(master.start)
        self._parts = (master, *changes)
        self._without = without

    def told(self, window: Window) -> Iterable[_Found]:
        """What begins in the window, and what was put elsewhere by a change."""
        found: dict[Time, _Repeated] = {}
        for each in self._between(*self._around(window)):
            event, original, start, _ = each
            if window.holds(start) or (event.and_later and window.holds(original)):
                found[original] = each
        for event in self._parts[1:]:
            original = self._known(self._original(event))
            if not window.holds(event.start):
                found.setdefault(original, (event, original, event.start, event.length))
        return found.values()

    def _around(self, window: Window) -> tuple[datetime, datetime]:
        """Also where changes of all that follow put what the rule has in the window."""
        shifts = [self._shift(each) for each in self._parts[1:] if each.and_later]
        begin, end = window.around
        return begin + min([timedelta(0), *shifts]), end + max([timedelta(0), *shifts])

    def _between(self, begin: datetime, end: datetime) -> Iterator[_Repeated]:
        for each in recurring_ical_events.of(self._calendar()).between(begin, end):
            event = self._parts[int(each[_PART])]
            wall: Time = each["DTSTART"].dt
            length = self._lengths.get(wall, event.length)
            if event.recurrence is None:
                yield event, self._known(wall), self._known(wall), length
            elif wall == self._wall(event.start):
                yield event, self._known(self._original(event)), event.start, event.length
            else:  # one of those that follow it
                original = wall - self._shift(event)
                yield event, self._known(original), self._known(wall), event.length

    @cached_property
    def _lengths(self) -> dict[Time, timedelta]:
        dates = self._master.dates
        return {self._date(each): length for each, length in dates if length is not None}

    def _calendar(self) -> Calendar:
        calendar = Calendar()
        for number, event in enumerate(self._parts):
            part = Event()
            part.add("UID", "1")
            part.add("DTSTART", self._wall(event.start))
            part.add(_PART, str(number))
            if event.recurrence is None:
                self._add_rules(part)
            else:
                ranged = {"RANGE": "THISANDFUTURE"} if event.and_later else {}
                part.add("RECURRENCE-ID", self._original(event), ranged)
            calendar.add_component(part)
        return calendar

    def _add_rules(self, part: Event) -> None:
        for rule in self._master.rules:
            part.add("RRULE", self._until_by_wall(rule))
        if self._master.dates:
            part.add("RDATE", [self._date(each) for each, _ in self._master.dates])
        for each in (*self._master.but_not, *self._without):
            part.add("EXDATE", [self._wall(each)])

    def _wall(self, moment: Time) -> Time:
        """By the series' clock and without a zone; a day stays a day."""
        if not isinstance(moment, datetime):
            return moment
        if self._zone is None:
            return moment.date()
        return moment.astimezone(self._zone).replace(tzinfo=None)

    def _date(self, moment: Time) -> Time:
        """A start of the series, also where only its day is written."""
        wall = self._wall(moment)
        start = self._wall(self._master.start)
        if isinstance(start, datetime) and not isinstance(wall, datetime):
            return datetime.combine(wall, start.time())
        return wall

    def _original(self, change: ReadEvent) -> Time:
        assert change.recurrence is not None
        return self._date(change.recurrence)

    def _shift(self, change: ReadEvent) -> timedelta:
        return self._wall(change.start) - self._original(change)

    def _known(self, wall: Time) -> Time:
        """Back in the series' zone."""
        return wall.replace(tzinfo=self._zone) if isinstance(wall, datetime) else wall

    def _until_by_wall(self, rule: vRecur) -> vRecur:
        """UNTIL as the library compares it. A day without an hour is that day to its end, though
        the standard asks for an hour where the start has one."""
        if "UNTIL" not in rule:
            return rule
        (until,) = rule["UNTIL"]
        if self._zone is None:
            last = datetime.combine(until, _MIDNIGHT)
        elif not isinstance(until, datetime):
            last = datetime.combine(until, time(23, 59, 59))
        elif until.tzinfo is None:
            last = until
        else:
            last = self._last_by_wall(until)
        changed = vRecur(rule)
        changed["UNTIL"] = [last]
        return changed

    def _last_by_wall(self, until: datetime) -> datetime:
        try:
            return until.astimezone(self._zone).replace(tzinfo=None)
        except OverflowError:  # the last second of the year 9999, as some write "for ever"
            return until.replace(tzinfo=None)


def _zone_of(start: Time) -> tzinfo | None:
    assert isinstance(start, datetime)
    return start.tzinfo
