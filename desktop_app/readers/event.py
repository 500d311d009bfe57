"""One VEVENT, read: its times in their zones, its rule, its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo

from icalendar import vDuration, vRecur

from desktop_app.domain.calendar_event import EventStatus, Invited, Unread, Version, may_be_true
from desktop_app.readers.calendar_lines import RawEvent
from desktop_app.readers.content_line import ContentLine, parse
from desktop_app.readers.zones import Zones

Time = date | datetime
"""A whole day, or an instant: a datetime always has its zone."""

Period = tuple[Time, timedelta | None]
"""A start, and how long it lasts where that is said."""

# What may be said once only, and why the event is refused where it cannot be read.
_MATTERS = {
    "UID": Unread.NO_UID,
    "STATUS": Unread.GARBLED,
    "SEQUENCE": Unread.GARBLED,
    "DTSTART": Unread.BAD_TIME,
    "DTEND": Unread.BAD_TIME,
    "DURATION": Unread.BAD_TIME,
    "RECURRENCE-ID": Unread.BAD_TIME,
}
_RULES = {"RRULE", "RDATE", "EXDATE", "EXRULE"}
_TIME = re.compile(r"[0-9]{8}(?:T[0-9]{6}Z?)?")
_LIKE_A_DAY = re.compile(r"\s*([0-9]{4})-?([0-9]{2})-?([0-9]{2})(?![0-9])")
LONGEST_TITLE = 200  # characters, of what is not read
_FREQUENCIES = {"SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"}


class Refused(Exception):
    """This event is not read."""

    def __init__(self, why: Unread) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class ReadEvent:
    """A VEVENT as it stands, before anything of it is repeated."""

    line: int
    uid: str
    start: Time
    length: timedelta
    rules: tuple[vRecur, ...]
    dates: tuple[Period, ...]
    but_not: tuple[Time, ...]
    recurrence: Time | None
    and_later: bool  # RANGE=THISANDFUTURE
    version: Version
    status: EventStatus
    by_message: bool  # METHOD:CANCEL
    title: str
    location: str
    description: str
    contact: str
    organizer: Invited | None
    attendees: tuple[Invited, ...]

    @property
    def all_day(self) -> bool:
        return not isinstance(self.start, datetime)

    @property
    def repeats(self) -> bool:
        return bool(self.rules or self.dates)


def read_event(raw: RawEvent, zones: Zones, shop: tzinfo, now: datetime) -> ReadEvent:
    """The event as it was written until ``now``, floating times in the zone of the ``shop``.
    Refused."""
    if raw.wrong is not None:
        raise Refused(raw.wrong)
    said = _Said(raw.lines, zones, shop)
    if not (uid := said.text("UID")):
        raise Refused(Unread.NO_UID)
    if "DTSTART" not in said.lines:
        raise Refused(Unread.NO_START)
    if "EXRULE" in said.lines:  # gone since 2009; without it too much would take place
        raise Refused(Unread.BAD_RULE)
    start = said.time("DTSTART")
    recurrence = said.line("RECURRENCE-ID")
    cancelled = raw.calendar.method == "CANCEL"
    return ReadEvent(
        line=raw.line,
        uid=uid,
        start=start,
        length=said.length(start),
        rules=tuple(_rule(each) for each in said.lines.get("RRULE", ())),
        dates=tuple(said.periods("RDATE")),
        but_not=tuple(each for each, _ in said.periods("EXDATE")),
        recurrence=said.time("RECURRENCE-ID") if recurrence else None,
        and_later=recurrence is not None
        and recurrence.parameters.get("RANGE", "").upper() == "THISANDFUTURE",
        version=said.version(now),
        status=EventStatus.CANCELLED if cancelled else said.status(),
        by_message=cancelled,
        title=said.text("SUMMARY"),
        location=said.text("LOCATION"),
        description=said.text("DESCRIPTION"),
        contact=said.text("CONTACT"),
        organizer=next(said.invited("ORGANIZER"), None),
        attendees=tuple(said.invited("ATTENDEE")),
    )


def made_out(lines: Iterable[str]) -> tuple[str, date | None]:
    """Title and day of an event that cannot be read, as far as a person would make them out."""
    said = [each for each in map(parse, lines) if each is not None]
    title = next((each.text for each in said if each.name == "SUMMARY"), "")
    starts = (_LIKE_A_DAY.match(each.value) for each in said if each.name == "DTSTART")
    day = next(filter(None, starts), None)
    try:
        return title[:LONGEST_TITLE], date(*map(int, day.groups())) if day else None
    except ValueError:
        return title[:LONGEST_TITLE], None


def read_recurrence(raw: RawEvent, zones: Zones, shop: tzinfo) -> Time:
    """Which occurrence an event changes that cannot be read otherwise. Refused."""
    lines = [each for each in raw.lines if each.upper().startswith("RECURRENCE-ID")]
    said = _Said(lines, zones, shop)
    if not said.lines:
        raise Refused(Unread.BAD_TIME)
    return said.time("RECURRENCE-ID")


class _Said:
    """The lines of an event by their names, and what they say."""

    def __init__(self, lines: list[str], zones: Zones, shop: tzinfo) -> None:
        self._zones = zones
        self._shop = shop
        self.lines: dict[str, list[ContentLine]] = {}
        for each in lines:
            line = parse(each)
            if line is None:
                self._not_a_line(each)
            elif line.value.strip():
                self.lines.setdefault(line.name, []).append(line)
        for name in _MATTERS.keys() & self.lines.keys():
            if any(each != self.lines[name][0] for each in self.lines[name]):
                raise Refused(Unread.GARBLED)

    @staticmethod
    def _not_a_line(text: str) -> None:
        name = re.split("[;:]", text, maxsplit=1)[0].upper()
        if name in _RULES:
            raise Refused(Unread.BAD_RULE)
        if name in _MATTERS:
            raise Refused(_MATTERS[name])

    def line(self, name: str) -> ContentLine | None:
        return next(iter(self.lines.get(name, ())), None)

    def text(self, name: str) -> str:
        line = self.line(name)
        return line.text if line else ""

    def time(self, name: str) -> Time:
        line = self.lines[name][0]
        return self._time(line, line.value, Unread.BAD_TIME)

    def _time(self, line: ContentLine, value: str, why: Unread) -> Time:
        """A day, or an instant in the line's zone, else the shop's."""
        value = value.strip().upper()
        if not _TIME.fullmatch(value):
            raise Refused(why)
        try:
            if len(value) == len("20260512"):
                return date.fromisoformat(value)
            read = datetime.fromisoformat(value)
        except ValueError:
            raise Refused(why) from None
        if read.tzinfo is not None:
            return read.replace(tzinfo=UTC)
        named = line.parameters.get("TZID", "").strip()
        zone = self._zones.find(named) if named else self._shop
        if zone is None:
            raise Refused(Unread.UNKNOWN_ZONE)
        return read.replace(tzinfo=zone)

    def length(self, start: Time) -> timedelta:
        """How long it lasts by the wall clock; a whole day at least where it is of whole days."""
        if "DTEND" in self.lines:
            found = _between(start, self.time("DTEND"), Unread.BAD_TIME)
        elif duration := self.line("DURATION"):
            found = _duration(duration.value, Unread.BAD_TIME)
        else:
            found = timedelta(0)
        if isinstance(start, datetime):
            return found
        if found % timedelta(days=1):
            raise Refused(Unread.BAD_TIME)
        return max(found, timedelta(days=1))

    def periods(self, name: str) -> Iterator[Period]:
        """The dates of RDATE or EXDATE: lists, of which RDATE's may say how long each lasts."""
        for line in self.lines.get(name, ()):
            for each in line.value.split(","):
                first, _, last = each.partition("/")
                start = self._time(line, first, Unread.BAD_RULE)
                if not last:
                    yield start, None
                elif last.strip().upper().startswith(("P", "+P", "-P")):
                    yield start, _duration(last, Unread.BAD_RULE)
                else:
                    end = self._time(line, last, Unread.BAD_RULE)
                    yield start, _between(start, end, Unread.BAD_RULE)

    def version(self, now: datetime) -> Version:
        """What cannot be read makes it no newer than it is; nor does what cannot be true."""
        sequence = self.text("SEQUENCE")
        stamps = (f"{self.text(each).upper()[:15]}Z" for each in ("LAST-MODIFIED", "DTSTAMP"))
        read = (each for each in stamps if _TIME.fullmatch(each) and may_be_true(each, now))
        return Version(int(sequence) if re.fullmatch("[0-9]{1,9}", sequence) else 0, next(read, ""))

    def status(self) -> EventStatus:
        said = self.text("STATUS").upper()
        if said.startswith("CANCEL"):  # also as Americans write it
            return EventStatus.CANCELLED
        return EventStatus.TENTATIVE if said == "TENTATIVE" else EventStatus.CONFIRMED

    def invited(self, name: str) -> Iterator[Invited]:
        for line in self.lines.get(name, ()):
            scheme, _, address = line.value.strip().partition(":")
            mail = line.parameters.get("EMAIL", "")
            yield Invited(
                name=line.parameters.get("CN", "").strip(),
                mail=address if scheme.lower() == "mailto" else mail,
                phone=address if scheme.lower() in ("tel", "sms") else "",
            )


def _between(start: Time, end: Time, why: Unread) -> timedelta:
    if isinstance(start, datetime) and isinstance(end, datetime):
        found = end.astimezone(start.tzinfo) - start
    elif isinstance(start, datetime) or isinstance(end, datetime):
        raise Refused(why)
    else:
        found = end - start
    if found < timedelta(0):
        raise Refused(why)
    return found


def _duration(value: str, why: Unread) -> timedelta:
    try:
        found: timedelta = vDuration.from_ical(value.strip().upper())
    except ValueError:
        raise Refused(why) from None
    if found < timedelta(0):
        raise Refused(why)
    return found


def _rule(line: ContentLine) -> vRecur:
    """A rule that repeats at all. The library passes over a part without ``=``, and INTERVAL=0
    would stay at its start for ever."""
    parts = [each for each in line.value.strip().upper().split(";") if each.strip()]
    if any(each.count("=") != 1 for each in parts):
        raise Refused(Unread.BAD_RULE)
    try:
        rule: vRecur = vRecur.from_ical(";".join(parts))
    except ValueError:
        raise Refused(Unread.BAD_RULE) from None
    single = [rule.get(each, [1]) for each in ("FREQ", "INTERVAL", "COUNT", "UNTIL")]
    if any(len(each) != 1 for each in single) or rule.get("FREQ", [""])[0] not in _FREQUENCIES:
        raise Refused(Unread.BAD_RULE)
    if rule.get("INTERVAL", [1])[0] < 1 or rule.get("COUNT", [1])[0] < 1:
        raise Refused(Unread.BAD_RULE)
    return rule
