"""What another program's calendar says: plain values, whatever wrote them.

A calendar is read for a window of days. What repeats is told as its occurrences, each with an
identity that stays the same when it is moved, and a version by which an old file is known.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

_AHEAD = timedelta(days=1)


class EventStatus(StrEnum):
    CONFIRMED = "confirmed"  # also where nothing is said
    TENTATIVE = "tentative"
    CANCELLED = "cancelled"


class Unread(StrEnum):
    """Why one event of a calendar was not read. The others were."""

    NO_UID = "no_uid"
    NO_START = "no_start"
    BAD_TIME = "bad_time"  # its start, its end, or the start of which it tells the change
    BAD_RULE = "bad_rule"  # how it repeats
    UNKNOWN_ZONE = "unknown_zone"  # neither a name we know nor one the file describes
    UNFINISHED = "unfinished"  # its beginning or its end is missing
    GARBLED = "garbled"  # a line that matters cannot be read, or is said twice, differently
    TOO_LONG = "too_long"  # more text than an appointment has
    TOO_MANY = "too_many"  # occurrences in the window, its own or the file's
    TOO_SLOW = "too_slow"  # its rule takes too long to follow
    OF_A_GUEST = "of_a_guest"  # an answer or a proposal to who keeps the calendar (RFC 5546)


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """Which of two tellings of an event is the later one: compare them with ``<``.

    SEQUENCE counts first; ``written`` is LAST-MODIFIED, else DTSTAMP, as ``YYYYMMDDTHHMMSSZ``, or
    empty where neither is said. Equal versions may be taken again: nothing older overwrites.
    """

    sequence: int = 0
    written: str = ""

    def known_at(self, now: datetime) -> Version:
        """Without a date that `may_be_true` not yet: whose clock was wrong says nothing of when."""
        return self if may_be_true(self.written, now) else replace(self, written="")

    def after(self, was: Version) -> Version:
        """Told after ``was``: without a date it is no older than that one."""
        undated = self.sequence == was.sequence and not self.written
        return was if undated else self


def may_be_true(written: str, now: datetime) -> bool:
    """Whether something can have been ``written`` then: a day from ``now`` at the latest, as some
    programs write the clock on their wall for UTC."""
    return written <= f"{(now + _AHEAD).astimezone(UTC):%Y%m%dT%H%M%SZ}"


@dataclass(frozen=True, slots=True)
class Invited:
    """Somebody an event names: what is empty was not said. ``phone`` is raw text."""

    name: str
    mail: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One event, or one occurrence of an event that repeats.

    ``recurrence`` is the start it had by its rule, before anybody moved it: ``20260512T073000Z``
    in UTC, ``20260512`` for whole days, empty for what does not repeat.

    ``day`` and ``clock`` (``HH:MM``) are the wall clock in ``zone`` (IANA name); ``clock`` is None
    for whole days. The end is written alike; ``end_day`` of whole days is the day after the last.
    A clock the change to summer time skips is told as the hour that it becomes (RFC 5545).
    ``line`` is that of its BEGIN, as in `UnreadEvent`: where it stands, not what it says.
    """

    uid: str
    recurrence: str
    version: Version
    status: EventStatus
    day: date
    clock: str | None
    zone: str
    end_day: date
    end_clock: str | None
    title: str
    location: str
    description: str
    contact: str
    organizer: Invited | None
    attendees: tuple[Invited, ...]
    line: int = field(default=0, compare=False)

    @property
    def all_day(self) -> bool:
        return self.clock is None

    @property
    def key(self) -> str:
        """The identity: the same event in the next file has the same key, moved or not."""
        return f"{self.recurrence}/{self.uid}"


@dataclass(frozen=True, slots=True)
class CalledOff:
    """A message (METHOD:CANCEL) that calls off every occurrence of ``uid``, also those whose rule
    it does not repeat; with ``since`` (a `recurrence`) from that one on."""

    uid: str
    since: str
    version: Version


@dataclass(frozen=True, slots=True)
class UnreadEvent:
    """Where an event stands that was not read: the line of its BEGIN (or of its END, where that is
    all there is), counted from 1 as an editor does, and its UID, empty where it has none.

    ``title`` and ``day`` are what a person knows it by, as far as they can be made out.
    """

    line: int
    uid: str
    why: Unread
    title: str = ""
    day: date | None = None
    repeats: bool = False  # or it may: then it is on other days too


@dataclass(frozen=True, slots=True)
class Calendar:
    """What a file says of a window of days: ``occurrences`` in the order of time.

    ``elsewhere`` are those to come outside of it, as far as they are told by themselves and not
    by a rule: what was in it may have been put there.

    ``whole`` is False where the file breaks off or is a message about some events: what is missing
    in it may still stand. ``uids`` are the events of which it tells all, with the latest version
    that it tells of each; not only the change of one occurrence, nor what has surely passed.
    """

    occurrences: tuple[Occurrence, ...]
    called_off: tuple[CalledOff, ...]
    unread: tuple[UnreadEvent, ...]
    whole: bool
    elsewhere: tuple[Occurrence, ...] = ()
    uids: Mapping[str, Version] = field(default_factory=dict)
