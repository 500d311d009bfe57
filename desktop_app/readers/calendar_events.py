"""A calendar's bytes, read here: what takes place in a window of days, and what is not read."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from itertools import islice
from typing import TypeVar
from zoneinfo import ZoneInfo

from desktop_app.domain.calendar_event import (
    Calendar,
    CalledOff,
    Occurrence,
    Unread,
    UnreadEvent,
    Version,
)
from desktop_app.readers.calendar_lines import RawEvent, split
from desktop_app.readers.event import (
    LONGEST_TITLE,
    ReadEvent,
    Refused,
    Time,
    made_out,
    read_event,
    read_recurrence,
)
from desktop_app.readers.overtime import Overtime, Stopwatch, stopwatch
from desktop_app.readers.series import Place, Window, occurrences, recurrence_text
from desktop_app.readers.zones import Zones

MOST_OF_ONE = 1_000  # occurrences of one event
MOST_OF_ALL = 20_000  # occurrences of a file
SECONDS_FOR_ONE = 1.0
SECONDS_FOR_ALL = 40.0  # after which nothing that repeats is followed any more

_DAY = re.compile(r"DTSTART[^:]*:\s*([0-9]{8})", re.IGNORECASE)
_REPEATS = re.compile(r"(?:RRULE|RDATE|RECURRENCE-ID)[;:]", re.IGNORECASE)

_T = TypeVar("_T")


def read_events(content: bytes, since: date, until: date, zone: str) -> Calendar:
    """What begins on the days from ``since`` to before ``until``, by the clock in the shop's
    ``zone`` (IANA name). In the main thread only.

    What surely lies outside is not looked at, and not refused either. BadInput: not_a_calendar,
    calendar_too_big.
    """
    events, whole = split(content)
    with stopwatch() as watch:
        reading = _Reading(Window(since, until, ZoneInfo(zone)), watch)
        waiting = [reading.read(each) for each in _by_uid(events) if not reading.is_far(each)]
        # What does not repeat costs little and is not lost to rules that cost too much.
        for series in sorted(waiting, key=lambda each: each.repeats):
            reading.take(series)
    return Calendar(
        occurrences=tuple(sorted(reading.found, key=_in_time)),
        called_off=tuple(reading.called_off),
        unread=tuple(sorted(reading.unread, key=lambda each: each.line)),
        whole=whole,
    )


def _by_uid(events: list[RawEvent]) -> Iterable[list[RawEvent]]:
    """What belongs together, wherever in the file it stands."""
    found: dict[str | int, list[RawEvent]] = {}
    for each in events:
        found.setdefault(each.uid or each.line, []).append(each)
    return found.values()


def _in_time(each: Occurrence) -> tuple[date, str, str]:
    return each.day, each.clock or "", each.key


@dataclass(slots=True)
class _Group:
    """The events of one UID: the one that counts, and the changes of its occurrences."""

    masters: list[ReadEvent] = field(default_factory=list)
    changes: list[ReadEvent] = field(default_factory=list)
    without: list[Time] = field(default_factory=list)  # changes that cannot be read

    @property
    def repeats(self) -> bool:
        return any(each.repeats for each in self.masters)

    @property
    def all(self) -> list[ReadEvent]:
        return [*self.masters, *self.changes]


class _Reading:
    def __init__(self, window: Window, watch: Stopwatch) -> None:
        self.found: list[Occurrence] = []
        self.called_off: list[CalledOff] = []
        self.unread: list[UnreadEvent] = []
        self._window = window
        self._watch = watch
        self._first, self._last = (f"{each.year:04}{each:%m%d}" for each in window.around)
        self._zones: dict[int, Zones] = {}
        self._latest = time.monotonic() + SECONDS_FOR_ALL

    def is_far(self, events: list[RawEvent]) -> bool:
        """Whether none of them can have to do with the window."""
        return all(self._is_far(each) for each in events)

    def _is_far(self, event: RawEvent) -> bool:
        if event.wrong or event.calendar.method == "CANCEL":
            return False
        if any(_REPEATS.match(line) for line in event.lines):
            return False
        days = [found[1] for line in event.lines if (found := _DAY.match(line))]
        return len(days) == 1 and not self._first <= days[0] <= self._last

    def read(self, events: list[RawEvent]) -> _Group:
        """A change that cannot be read leaves its occurrence out: what it said may be that it does
        not take place. Where nobody knows which one that is, or which of two is the event, none
        is taken."""
        group = _Group()
        broken = []
        for raw in events:
            zones = self._zones.setdefault(id(raw.calendar), Zones(raw.calendar))
            try:
                event = self._bounded(
                    partial(read_event, raw, zones, self._window.shop), Unread.BAD_TIME
                )
            except Refused as refused:
                self._refuse(raw, refused.why)
                broken.append((raw, refused.why))
                continue
            (group.masters if event.recurrence is None else group.changes).append(event)
        for raw, why in broken:
            self._without(group, raw, why)
        return group

    def _without(self, group: _Group, raw: RawEvent, why: Unread) -> None:
        says_which = any(line.upper().startswith("RECURRENCE-ID") for line in raw.lines)
        if says_which:
            zones = self._zones[id(raw.calendar)]
            try:
                moment = read_recurrence(raw, zones, self._window.shop)
            except Refused:
                pass
            else:
                group.without.append(moment)
                return
        for event in group.masters if not says_which else group.all:
            self._refuse(event, why)
        group.masters.clear()
        if says_which:
            group.changes.clear()

    def take(self, group: _Group) -> None:
        """The occurrences of one UID, or a refusal of it."""
        master = max(reversed(group.masters), key=_version, default=None)
        changes: dict[str, ReadEvent] = {}
        for each in sorted(group.changes, key=_version):
            assert each.recurrence is not None
            changes[recurrence_text(each.recurrence)] = each
        counting = [*([] if master is None else [master]), *changes.values()]
        places = partial(occurrences, master, list(changes.values()), group.without, self._window)
        otherwise = Unread.BAD_RULE if group.repeats else Unread.BAD_TIME
        try:
            if group.repeats and time.monotonic() > self._latest:
                raise Refused(Unread.TOO_SLOW)
            found = self._bounded(lambda: list(islice(places(), MOST_OF_ONE + 1)), otherwise)
            if len(found) > MOST_OF_ONE or len(found) + len(self.found) > MOST_OF_ALL:
                raise Refused(Unread.TOO_MANY)
        except Refused as refused:
            for event in counting:
                self._refuse(event, refused.why)
            return
        self.found.extend(_occurrence(each, self._window.shop) for each in found)
        self.called_off.extend(_called_off(each) for each in counting if _ends_a_series(each))

    def _bounded(self, work: Callable[[], _T], otherwise: Unread) -> _T:
        try:
            return self._watch.within(SECONDS_FOR_ONE, work)
        except Overtime:
            raise Refused(Unread.TOO_SLOW) from None
        except (Refused, MemoryError):
            raise
        except Exception as error:
            raise Refused(otherwise) from error

    def _refuse(self, event: RawEvent | ReadEvent, why: Unread) -> None:
        if isinstance(event, RawEvent):
            title, day = made_out(event.lines)
        else:
            title, day = event.title[:LONGEST_TITLE], _wall(event.start)[0]
        self.unread.append(UnreadEvent(event.line, event.uid, why, title, day))


def _version(event: ReadEvent) -> Version:
    return event.version


def _ends_a_series(event: ReadEvent) -> bool:
    return event.by_message and (event.recurrence is None or event.and_later)


def _called_off(event: ReadEvent) -> CalledOff:
    since = "" if event.recurrence is None else recurrence_text(event.recurrence)
    return CalledOff(event.uid, since, event.version)


def _occurrence(place: Place, shop: ZoneInfo) -> Occurrence:
    event = place.event
    day, clock = _wall(place.start)
    end_day, end_clock = _wall(place.end)
    zone = place.start.tzinfo if isinstance(place.start, datetime) else shop
    return Occurrence(
        uid=event.uid,
        recurrence=place.recurrence,
        version=event.version,
        status=event.status,
        day=day,
        clock=clock,
        zone=str(zone),
        end_day=end_day,
        end_clock=end_clock,
        title=event.title,
        location=event.location,
        description=event.description,
        contact=event.contact,
        organizer=event.organizer,
        attendees=event.attendees,
        line=event.line,
    )


def _wall(moment: Time) -> tuple[date, str | None]:
    if isinstance(moment, datetime):
        return moment.date(), f"{moment:%H:%M}"
    return moment, None
