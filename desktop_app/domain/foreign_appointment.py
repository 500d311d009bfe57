"""An appointment as another program tells it, and what of it is news to the book.

The book keeps what an event said when it was read last. So a file that is read again changes only
what it says anew: what a person changed here meanwhile stays, until the calendar speaks again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from desktop_app.domain import clues
from desktop_app.domain.appointment import instant
from desktop_app.domain.calendar_event import EventStatus, Invited, Occurrence, Version
from desktop_app.domain.clues import Clues, digest

_LONGEST = 24 * 60  # minutes: what goes on for days is no appointment of an hour
_FEW = 3  # that are gone at once: two are telephoned, should it have been a slip


class Change(StrEnum):
    """What reading a calendar did to one appointment."""

    NEW = "new"
    ADOPTED = "adopted"  # somebody had typed it: it follows the calendar from now on
    MOVED = "moved"
    CANCELLED = "cancelled"
    RESTORED = "restored"  # called off before, and takes place again


class Refused(StrEnum):
    """Why an event or a row makes no appointment; beside these, those of `Unread`."""

    ALL_DAY = "all_day"  # it has no hour
    NO_DATE = "no_date"
    BAD_DATE = "bad_date"
    NO_SUCH_DAY = "no_such_day"  # the 31st of November
    NO_HOUR = "no_hour"
    BAD_HOUR = "bad_hour"
    UNSURE = "unsure"  # whether it takes place at that hour


@dataclass(frozen=True, slots=True)
class Hour:
    """A day and a clock (``HH:MM``) on the wall of ``zone`` (IANA name)."""

    day: date
    clock: str
    zone: str

    @property
    def instant(self) -> datetime:
        """In UTC. BadInput: bad_day, bad_clock, bad_zone."""
        return instant(self.day, self.clock, self.zone)

    def __str__(self) -> str:
        return f"{self.day.isoformat()}T{self.clock} {self.zone}"


@dataclass(frozen=True, slots=True)
class Foreign:
    """``key`` is its identity, ``where`` its place in the file ("line 12", "row 5").

    ``day`` and ``clock`` (``HH:MM``, None for whole days) are the wall clock in ``zone`` (IANA
    name), and so is the end. ``kind`` is what it is said to be, ``title_kind`` a kind of the book
    that its title names beside the person: the book's doing, so no part of what is told.
    ``said_status`` is what a list says beside that it takes place ("Confirmé"), and is not heard.
    """

    key: str
    uid: str
    where: str
    version: Version
    status: EventStatus
    day: date
    clock: str | None
    zone: str
    end_day: date
    end_clock: str | None
    title: str
    clues: Clues
    kind: str = ""
    staff: str = ""
    place: str = ""
    title_kind: str = ""
    said_status: str = ""

    @property
    def booked_as(self) -> str:
        """Its kind in the book."""
        return self.kind or self.title_kind

    @property
    def minutes(self) -> int:
        """How long it takes; 0 where that is not said, or longer than a day."""
        if self.clock is None or self.end_clock is None:
            return 0
        ends = instant(self.end_day, self.end_clock, self.zone)
        long = int((ends - instant(self.day, self.clock, self.zone)).total_seconds() // 60)
        return long if 0 < long <= _LONGEST else 0

    @property
    def takes_place(self) -> Hour | None:
        """When it does; None where it is called off or has no hour."""
        if self.clock is None or self.status is EventStatus.CANCELLED:
            return None
        return Hour(self.day, self.clock, self.zone)

    @property
    def telling(self) -> Telling:
        what = digest((self.kind, self.minutes, self.staff, self.place))
        return Telling(self.version, written(self.takes_place), self.clues.digest, what)

    def shown(self) -> tuple[str, str]:
        """Start and end in ISO 8601 with the offset; whole days as plain dates."""
        if self.clock is None or self.end_clock is None:
            return self.day.isoformat(), self.end_day.isoformat()
        zone = ZoneInfo(self.zone)
        both = ((self.day, self.clock), (self.end_day, self.end_clock))
        start, end = (instant(*each, self.zone).astimezone(zone).isoformat() for each in both)
        return start, end


@dataclass(frozen=True, slots=True)
class Telling:
    """What an event said: when it takes place (empty: not any more) and, as digests, of whom and
    what it is."""

    version: Version
    hour: str
    who: str
    what: str

    def known_at(self, now: datetime) -> Telling:
        return replace(self, version=self.version.known_at(now))

    def after(self, was: Telling) -> Telling:
        return replace(self, version=self.version.after(was.version))

    def write(self) -> str:
        """As the book keeps it."""
        version = self.version
        said = (str(version.sequence), version.written, self.hour, self.who, self.what)
        return "|".join(said)


def read_telling(text: str) -> Telling:
    """What `Telling.write` wrote."""
    sequence, written, hour, who, what = text.split("|")
    return Telling(Version(int(sequence), written), hour, who, what)


def written(hour: Hour | None) -> str:
    return "" if hour is None else str(hour)


def follow(here: str, was: Telling, says: Telling) -> Change | None:
    """What becomes of an appointment whose event now ``says`` this and told ``was`` before.

    ``here`` is its hour in the book as `written`, empty where it is called off. An older version
    changes nothing; nor does one of the same version where a person changed the appointment here.
    """
    if not counts(here, was, says) or says.hour in (was.hour, here):
        return None
    if not says.hour:
        return Change.CANCELLED
    return Change.MOVED if here else Change.RESTORED


def counts(here: str, was: Telling, says: Telling) -> bool:
    """Whether what the event ``says`` is to be kept as what it said last."""
    changed_here = here not in (was.hour, says.hour) and says.hour != was.hour
    return says.version > was.version if changed_here else says.version >= was.version


def is_sudden(gone: int, of: int) -> bool:
    """Whether so many that a calendar tells no more, of so many that it had, are more likely its
    fault than a day's work: somebody looks before they are called off."""
    return gone >= _FEW and 2 * gone >= of


def of_occurrence(each: Occurrence, region: str, *, fiction: bool) -> Foreign:
    """A calendar's occurrence; ``region`` (ISO 3166-1 alpha-2) reads numbers without a country."""
    guests = [one for one in each.attendees if not _is_shop(one, each.organizer)]
    texts = [one.phone for one in guests]
    texts += [each.contact, each.title, each.description]
    numbers, mobiles = clues.numbers_in(texts, region, fiction=fiction)
    named = [*(one.name for one in guests if "@" not in one.name), clues.bare(each.contact)]
    mails = [one.mail for one in guests] + [each.contact]
    return Foreign(
        key=each.key,
        uid=each.uid,
        where=f"line {each.line}",
        version=each.version,
        status=each.status,
        day=each.day,
        clock=each.clock,
        zone=each.zone,
        end_day=each.end_day,
        end_clock=each.end_clock,
        title=" ".join(each.title.split()),
        clues=Clues(
            numbers=numbers,
            mobiles=mobiles,
            mails=clues.mails_in(mails),
            names=tuple(dict.fromkeys(" ".join(one.split()) for one in named if one.strip())),
            title=" ".join(each.title.split()),
        ),
        place=" ".join(each.location.split()),
    )


def _is_shop(guest: Invited, organizer: Invited | None) -> bool:
    """Whoever organizes is the shop itself, which many programs invite too."""
    if organizer is None:
        return False
    return bool(guest.mail) and guest.mail.casefold() == organizer.mail.casefold()
