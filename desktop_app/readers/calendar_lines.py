"""A calendar's text, cut into its events before any library sees it: one of them that is broken
costs none of the others."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop_app.domain.calendar_event import Unread
from desktop_app.domain.errors import BadInput
from desktop_app.readers.charset import decode, wide
from desktop_app.readers.content_line import parse

MOST_EVENTS = 200_000  # of a file: ten years of a busy practice
MOST_TEXT = 500_000  # octets of one event: thirty thousand dates that it also takes place
MOST_LINES = 20_000  # of one event, or of one zone

# Attachments, alarms and the extensions of each program are left out here.
_OF_EVENTS = frozenset(
    b"UID DTSTART DTEND DURATION RRULE RDATE EXDATE EXRULE RECURRENCE-ID SEQUENCE LAST-MODIFIED"
    b" DTSTAMP STATUS SUMMARY LOCATION DESCRIPTION CONTACT ORGANIZER ATTENDEE".split()
)
_OF_ZONES = frozenset(b"BEGIN END TZID DTSTART TZOFFSETFROM TZOFFSETTO RRULE RDATE TZNAME".split())
_NAME = re.compile(rb"[A-Za-z0-9-]+(?=[;:])")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
# Each is about its own event and tells nothing of others (RFC 5546, 1.4); not PUBLISH, with which
# programs export. Of CANCEL who reads it knows more.
_OF_GUESTS = {"REPLY", "COUNTER", "REFRESH"}  # RFC 5546, 3.2.3, 3.2.6 and 3.2.7
_MESSAGES = {"REQUEST", "ADD", "DECLINECOUNTER", *_OF_GUESTS}


@dataclass(slots=True)
class RawZone:
    """The lines of a VTIMEZONE, from BEGIN to END."""

    lines: list[str] = field(default_factory=list)


@dataclass(slots=True)
class RawCalendar:
    """One VCALENDAR; a file may hold several."""

    method: str = ""
    zones: list[RawZone] = field(default_factory=list)


@dataclass(slots=True)
class RawEvent:
    """The lines of a VEVENT that say something of use; ``line`` is that of its BEGIN."""

    line: int
    calendar: RawCalendar
    lines: list[str] = field(default_factory=list)
    wrong: Unread | None = None

    @property
    def uid(self) -> str:
        """To know what belongs together, and what still stands though it cannot be read."""
        written = next((each for each in self.lines if each[:3].upper() == "UID"), "")
        line = parse(written)
        return line.text if line else written.partition(":")[2].strip()


def split(content: bytes) -> tuple[list[RawEvent], bool]:
    """The events of a calendar, and whether the file tells all of it.

    BadInput: not_a_calendar, calendar_too_big.
    """
    cut = _Cut()
    for number, line in _unfolded(_octets(content)):
        cut.take(number, line)
    cut.end_event(Unread.UNFINISHED)
    if not cut.calendars:
        raise BadInput("not_a_calendar")
    messages = any(each.method in _MESSAGES for each in cut.calendars)
    return cut.events, cut.whole and not cut.is_open and not messages


def _octets(content: bytes) -> bytes:
    """UTF-8 or a code page, without a mark, in lines that end in LF."""
    if content.startswith(_UTF_16) or wide(content):
        try:
            content = decode(content)[0].encode()
        except BadInput:
            raise BadInput("not_a_calendar") from None
    content = content.removeprefix(b"\xef\xbb\xbf")
    return content if b"\n" in content else content.replace(b"\r", b"\n")


def _unfolded(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Each line with the number of the first it was folded into. Octets: a fold may part a letter.

    Blank lines are passed over, also inside a fold.
    """
    first, pieces = 0, [b""]
    for number, ended in enumerate(io.BytesIO(content), start=1):
        line = ended.rstrip(b"\r\n")
        if line[:1] in (b" ", b"\t"):
            pieces.append(line[1:])
        elif line:
            yield first, b"".join(pieces)
            first, pieces = number, [line]
    yield first, b"".join(pieces)


def _text(line: bytes) -> str:
    """One line: a file put together by several programs is in several encodings."""
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")


class _Cut:
    """What is open while the lines go by. A VEVENT begins and ends wherever it says so: what was
    not closed before it is a fault of its own."""

    def __init__(self) -> None:
        self.events: list[RawEvent] = []
        self.calendars: list[RawCalendar] = []
        self.is_open = False  # a VCALENDAR
        self.whole = True
        self._event: RawEvent | None = None
        self._zone: RawZone | None = None
        self._inside: list[bytes] = []  # what is open within the event: alarms
        self._size = 0  # of the event or the zone

    def take(self, number: int, line: bytes) -> None:
        found = _NAME.match(line)
        name = found[0].upper() if found else b""
        if name in (b"BEGIN", b"END"):
            what = line[len(name) + 1 :].strip().upper()
            (self._begin if name == b"BEGIN" else self._end)(number, what)
        elif self._event is not None:
            if name in _OF_EVENTS and not self._inside:
                self._keep(self._event, line)
        elif self._zone is not None:
            if name in _OF_ZONES:
                self._keep(self._zone, line)
        elif name == b"METHOD" and self.calendars:
            self.calendars[-1].method = _text(line[7:]).strip().upper()

    def _begin(self, number: int, what: bytes) -> None:
        if what == b"VCALENDAR":
            self.end_event(Unread.UNFINISHED)
            self._zone = None
            self.calendars.append(RawCalendar())
            self.whole = self.whole and not self.is_open
            self.is_open = True
        elif what == b"VEVENT":
            self.end_event(Unread.UNFINISHED)
            self._zone = None
            self._start_event(number)
        elif not self.calendars:
            return  # letters and address books also have lines that begin so
        elif self._event is not None:
            if len(self._inside) < MOST_LINES:
                self._inside.append(what)
        elif what == b"VTIMEZONE":
            self._zone, self._size = RawZone(["BEGIN:VTIMEZONE"]), 0
            self.calendars[-1].zones.append(self._zone)
        elif self._zone is not None:
            self._keep(self._zone, b"BEGIN:" + what)

    def _end(self, number: int, what: bytes) -> None:
        if what == b"VEVENT":
            if self._event is None:  # the line that began it is broken
                self._start_event(number)
                self._inside = [what]
            self.end_event(Unread.UNFINISHED if self._inside else None)
        elif what == b"VCALENDAR":
            self.end_event(Unread.UNFINISHED)
            self._zone = None
            self.is_open = False
        elif self._inside and self._inside[-1] == what:
            self._inside.pop()
        elif self._zone is not None:
            self._keep(self._zone, b"END:" + what)
            if what == b"VTIMEZONE":
                self._zone = None

    def _start_event(self, number: int) -> None:
        if len(self.events) == MOST_EVENTS:
            raise BadInput("calendar_too_big", events=MOST_EVENTS)
        if not self.is_open:
            self.whole = False
            self.calendars = self.calendars or [RawCalendar()]
        self._event, self._size, self._inside = RawEvent(number, self.calendars[-1]), 0, []

    def end_event(self, wrong: Unread | None) -> None:
        if self._event is not None:
            by_guest = self._event.calendar.method in _OF_GUESTS
            wrong = Unread.OF_A_GUEST if by_guest else wrong
            self._event.wrong = self._event.wrong or wrong
            self.events.append(self._event)
        self._event, self._inside = None, []

    def _keep(self, part: RawEvent | RawZone, line: bytes) -> None:
        self._size += len(line)
        if self._size <= MOST_TEXT and len(part.lines) < MOST_LINES:
            part.lines.append(_text(line))
        elif isinstance(part, RawEvent):
            part.wrong = Unread.TOO_LONG
