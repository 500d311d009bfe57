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
from desktop_app.readers import without_uid
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


def read_events(content: bytes, since: date, until: date, zone: str, now: datetime) -> Calendar:
    """What begins on the days from ``since`` to before ``until``, by the clock in the shop's
    ``zone`` (IANA name), as it is told ``now``. In the main thread only.

    What has surely passed is not looked at, and not refused either. BadInput: not_a_calendar,
    calendar_too_big.
    """
    events, whole = split(content)
    without_uid.name(events)
    shop = ZoneInfo(zone)
    with stopwatch() as watch:
        window = Window(since, until, shop, now.astimezone(shop).date())
        reading = _Reading(window, now, watch)
        waiting = [reading.read(each) for each in _by_uid(events) if not reading.is_far(each)]
        # What does not repeat costs little and is not lost to rules that cost too much.
        for series in sorted(waiting, key=lambda each: each.repeats):
            reading.take(series)
    return Calendar(
        occurrences=tuple(sorted(reading.found, key=_in_time)),
        elsewhere=tuple(sorted(reading.elsewhere, key=_in_time)),
        called_off=tuple(reading.called_off),
        unread=tuple(sorted(reading.unread, key=lambda each: each.line)),
        whole=whole,
        uids=reading.uids,
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
    def __init__(self, window: Window, now: datetime, watch: Stopwatch) -> None:
        self.found: list[Occurrence] = []
        self.elsewhere: list[Occurrence] = []
        self.called_off: list[CalledOff] = []
        self.unread: list[UnreadEvent] = []
        self.uids: dict[str, Version] = {}
        self._window = window
        self._now = now
        self._watch = watch
        self._first = f"{window.first.year:04}{window.first:%m%d}"
        self._zones: dict[int, Zones] = {}
        self._latest = time.monotonic() + SECONDS_FOR_ALL

    def is_far(self, events: list[RawEvent]) -> bool:
        """Whether all of them have passed, and none can have to do with the window."""
        return all(self._is_past(each) for each in events)

    def _is_past(self, event: RawEvent) -> bool:
        if event.wrong or event.calendar.method == "CANCEL":
            return False
        if any(_REPEATS.match(line) for line in event.lines):
            return False
        days = [found[1] for line in event.lines if (found := _DAY.match(line))]
        return len(days) == 1 and days[0] < self._first

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
                    partial(read_event, raw, zones, self._window.shop, self._now),
                    Unread.BAD_TIME,
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
        all_of_it = partial(
            occurrences, master, list(changes.values()), group.without, self._window
        )
        otherwise = Unread.BAD_RULE if group.repeats else Unread.BAD_TIME
        try:
            if group.repeats and time.monotonic() > self._latest:
                raise Refused(Unread.TOO_SLOW)
            places = self._bounded(lambda: list(islice(all_of_it(), MOST_OF_ONE + 1)), otherwise)
            found, elsewhere = self._parted(places)
            if (
                len(places) > MOST_OF_ONE
                or max(len(found) + len(self.found), len(elsewhere) + len(self.elsewhere))
                > MOST_OF_ALL
            ):
                raise Refused(Unread.TOO_MANY)
        except Refused as refused:
            for event in counting:
                self._refuse(event, refused.why)
            return
        if master is not None:
            self.uids[master.uid] = max(map(_version, counting))
        self.found.extend(found)
        self.elsewhere.extend(elsewhere)
        self.called_off.extend(_called_off(each) for each in counting if _ends_a_series(each))

    def _parted(self, places: Iterable[Place]) -> tuple[list[Occurrence], list[Occurrence]]:
        """What begins in the window, and what elsewhere."""
        found: list[Occurrence] = []
        elsewhere: list[Occurrence] = []
        for each in places:
            side = found if self._window.holds(each.start) else elsewhere
            side.append(_occurrence(each, self._window.shop))
        return found, elsewhere

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
            repeats = any(map(_REPEATS.match, event.lines))
        else:
            title, day = event.title[:LONGEST_TITLE], _wall(event.start)[0]
            repeats = event.repeats
        uid = without_uid.known(event.uid)
        self.unread.append(UnreadEvent(event.line, uid, why, title, day, repeats))


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
