"""What the book does when an event of a calendar says something new, told as notices."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

from desktop_app.domain import foreign_appointment
from desktop_app.domain.appointment import AppointmentState, TakenBack
from desktop_app.domain.errors import BadInput
from desktop_app.domain.foreign_appointment import Change, Foreign, Hour, Telling
from desktop_app.services.appointment_journal import Journal, as_it_stood, stood
from desktop_app.services.appointment_source import Source
from desktop_app.services.appointments import add_one, cancel_one, move_one, plan_again, restore_one
from desktop_app.services.planning import note_kind
from desktop_app.store import appointments, followed
from desktop_app.store.appointments import Appointment, Booking
from desktop_app.store.database import Connection
from desktop_app.store.followed import Followed


@dataclass(frozen=True, slots=True)
class Notice:
    """What was done to one appointment. No id: a dry run, of one that would be new.

    ``before`` and ``after`` are its hours, None where it had or has none; ``event`` is the key of
    what said so; ``taken_back`` is what became of the reminders of the hour before.
    """

    change: Change
    appointment_id: int | None
    contact_id: int | None
    before: Hour | None
    after: Hour | None
    event: str
    taken_back: TakenBack = TakenBack.NOTHING


@dataclass(frozen=True, slots=True)
class Aside:
    """An event whose hour another one of the same person holds; ``comes_back``: its appointment was
    called off and takes place again."""

    event: Foreign
    contact_id: int
    comes_back: bool


class Changes:
    """Changes to the appointments of ``calendar_id``, within the transactions of the caller; new
    ones are written ``by`` somebody and their reminders leave by ``account_id``.

    A ``dry`` run tells the same and writes nothing; there a calendar may have no id, and a person
    one below zero. What is written is noted in the ``journal``.
    """

    def __init__(
        self,
        source: Source,
        *,
        calendar_id: int | None,
        account_id: int,
        by: str,
        now: datetime,
        dry: bool,
        journal: Journal,
    ) -> None:
        self.notices: list[Notice] = []
        self.aside: list[Aside] = []  # for `settle`
        self.unchanged = 0
        self.is_old = False  # something in the file is older than what the book knows of it
        self._source = source
        self.calendar_id = calendar_id
        self._account_id = account_id
        self._by = by
        self._now = now
        self.is_dry = dry
        self._journal = journal
        self._hours: set[tuple[int, Hour]] = set()  # what a dry run would have booked
        self._left: set[int] = set()  # the appointments that it would have put elsewhere

    def may_be_booked(self, event: Foreign) -> bool:
        hour = event.takes_place
        return hour is not None and hour.instant >= self._now

    def book(self, book: Connection, event: Foreign, contact_id: int) -> None:
        hour = event.takes_place
        assert hour is not None
        booking = Booking(
            contact_id=contact_id,
            day=hour.day,
            clock=hour.clock,
            zone=hour.zone,
            kind=event.booked_as,
            note="" if event.booked_as else event.title,
            minutes=event.minutes,
            staff=event.staff,
            place=event.place,
        )
        same = self._alike(book, booking)
        if same is not None or (contact_id, hour) in self._hours:
            self._adopt(book, event, same, contact_id, hour)
            return
        added = None
        if self.is_dry:
            self._hours.add((contact_id, hour))
        else:
            added = add_one(
                book,
                booking,
                account_id=self._account_id,
                now=self._now,
                by=self._by,
            ).appointment_id
            self._keep(book, added, event.key, event.telling)
            self._journal.note(book, added, None)
        self._tell(Change.NEW, added, contact_id, None, hour, event.key)

    def _adopt(
        self, book: Connection, event: Foreign, same: int | None, contact_id: int, hour: Hour
    ) -> None:
        """They have that hour already: typed by hand, or under a key that is no more."""
        self.unchanged += 1
        follows = None if same is None else followed.event_of(book, same)
        if same is None or not (
            follows is None or (self._tells_of(follows) and self._source.is_gone(follows.key))
        ):
            self.aside.append(Aside(event, contact_id, comes_back=False))
            return
        if not self.is_dry:
            before = stood(book, same)
            self._keep(book, same, event.key, event.telling)
            self._journal.note(book, same, before)
        if follows is None:
            self._tell(Change.ADOPTED, same, contact_id, hour, hour, event.key)

    def _tells_of(self, event: followed.Event) -> bool:
        return event.calendar_id == self.calendar_id or self._source.tells_of(event.key)

    def says_of_whom(self, known: Followed, event: Foreign) -> bool:
        """Whether a known event tells of somebody anew, and that counts."""
        was, says = self._said(known, event)
        news = says.who != was.who and foreign_appointment.counts(here(known), was, says)
        return news and not self._is_past(known, event)

    def follow(
        self,
        book: Connection,
        known: Followed,
        event: Foreign,
        other: int | None,
        *,
        sure: bool,
        asks: bool = False,
    ) -> int:
        """Do what a known event says anew; gives whose it is by now. ``other`` is whose it may be
        by what it says; where a person said so it is ``sure``. ``asks``: whose it is waits for a
        person, so what it says of that is not kept: the next reading asks again."""
        contact_id = known.appointment.booking.contact_id
        was, says = self._said(known, event)
        if asks:
            says = replace(says, who=was.who)
        if self._is_past(known, event) or not foreign_appointment.counts(here(known), was, says):
            self.unchanged += 1
            return contact_id
        if other is not None and other != contact_id and (sure or says.who != was.who):
            self._hand_on(book, known, event, other)
            return other
        here_as = ("", known.appointment.booking.kind)
        renamed = says.who != was.who and event.title_kind not in here_as
        if was.what != says.what or renamed:
            self._describe(book, known, event)
        if not self._change(book, known, event, says):
            self.unchanged += 1
        return contact_id

    def drop(self, book: Connection, known: Followed, says: Telling) -> None:
        """Call off what its event tells no more, as ``says`` has it."""
        if foreign_appointment.counts(here(known), said_last(known, self._now), says):
            self._change(book, known, None, says)

    def settle(self, book: Connection, aside: Sequence[Aside]) -> None:
        """Events that were set aside, once all of them were heard: what held the hour of one may
        have left it."""
        for each in aside:
            self.unchanged -= 1  # as which it was counted
            if each.comes_back:
                event = each.event
                known = followed.of_events(book, [event.key], self.calendar_id)[event.key]
                _, says = self._said(known, event)
                changed = self._change(book, known, event, says, last=True)
                self.unchanged += not changed
            else:
                self.book(book, each.event, each.contact_id)

    def _said(self, known: Followed, event: Foreign) -> tuple[Telling, Telling]:
        """What a known event said last, and what it says now."""
        was = said_last(known, self._now)
        return was, event.telling.after(was)

    def _alike(self, book: Connection, booking: Booking) -> int | None:
        same = appointments.alike(book, booking)
        return None if same in self._left else same

    def _is_past(self, known: Followed, event: Foreign) -> bool:
        told = event.takes_place
        stands = known.appointment.booking.begins
        return stands < self._now and (told is None or told.instant < self._now)

    def _change(
        self,
        book: Connection,
        known: Followed,
        event: Foreign | None,
        says: Telling,
        *,
        last: bool = False,
    ) -> bool:
        """Move it, call it off or book it again, where what its event ``says`` is news."""
        appointment = known.appointment
        hour = None if event is None else event.takes_place
        was = said_last(known, self._now)
        change = foreign_appointment.follow(here(known), was, says)
        if change is Change.RESTORED and self._comes_back_by_an_old_file(was, says):
            return False  # and the next that is not old is heard
        if change is Change.RESTORED and self._has_another(book, appointment, hour):
            if event is not None and not last:
                self.aside.append(Aside(event, appointment.booking.contact_id, comes_back=True))
                return False
            change = None
        taken_back = TakenBack.NOTHING
        key = known.event if event is None else event.key
        if not self.is_dry:
            if change is not None:
                taken_back = self._apply(book, appointment, change, hour)
            if (key, says.write()) != (known.event, known.told):
                owner = known.calendar_id
                followed.put(book, appointment.id, owner, key, says.write())
                self._journal.note(book, appointment.id, as_it_stood(known))
        if change is None:
            return False
        if self.is_dry:
            self._left.add(appointment.id)
        booked = appointment.state is AppointmentState.BOOKED
        before = hour_of(appointment) if booked else None
        contact_id = appointment.booking.contact_id
        self._tell(change, appointment.id, contact_id, before, hour, key, taken_back)
        return True

    def _comes_back_by_an_old_file(self, was: Telling, says: Telling) -> bool:
        """It was gone from a later one, which said no version of that."""
        return self.is_old and says.version == was.version

    def _has_another(self, book: Connection, appointment: Appointment, hour: Hour | None) -> bool:
        assert hour is not None
        booking = Booking(appointment.booking.contact_id, hour.day, hour.clock, hour.zone)
        return self._alike(book, booking) is not None

    def _apply(
        self, book: Connection, appointment: Appointment, change: Change, hour: Hour | None
    ) -> TakenBack:
        if change is Change.CANCELLED:
            return cancel_one(book, appointment.id, now=self._now)
        assert hour is not None
        if change is Change.RESTORED:
            if hour == hour_of(appointment):
                restore_one(book, appointment.id, now=self._now)
                return TakenBack.NOTHING
            appointments.restore(book, appointment.id)
        moved = move_one(
            book, appointment.id, day=hour.day, clock=hour.clock, zone=hour.zone, now=self._now
        )
        return moved.taken_back

    def _hand_on(self, book: Connection, known: Followed, event: Foreign, other: int) -> None:
        """Somebody else has the hour now: what was planned for the first is called off."""
        first, taken_back = known.appointment, TakenBack.NOTHING
        if self.is_dry:
            self._left.add(first.id)
        else:
            followed.put(book, first.id, None, "", "")
            taken_back = cancel_one(book, first.id, now=self._now)
            self._journal.note(book, first.id, as_it_stood(known))
        if first.state is AppointmentState.BOOKED:
            contact_id, before = first.booking.contact_id, hour_of(first)
            self._tell(Change.CANCELLED, first.id, contact_id, before, None, event.key, taken_back)
        if self.may_be_booked(event):
            self.book(book, event, other)

    def _describe(self, book: Connection, known: Followed, event: Foreign) -> None:
        """Write what it is by now; another kind has another plan."""
        if self.is_dry:
            return
        found = known.appointment
        told = replace(
            found.booking,
            kind=event.booked_as,
            minutes=event.minutes,
            staff=event.staff,
            place=event.place,
        )
        appointments.describe(book, found.id, told)
        if note_kind(book, found, self._now) and found.state is AppointmentState.BOOKED:
            with suppress(BadInput):  # a zone that is no more: that is said when it is due
                plan_again(book, found.id, self._now)
        self._journal.note(book, found.id, as_it_stood(known))

    def _keep(self, book: Connection, appointment_id: int, key: str, says: Telling) -> None:
        followed.put(book, appointment_id, self.calendar_id, key, says.write())

    def _tell(
        self,
        change: Change,
        appointment_id: int | None,
        contact_id: int,
        before: Hour | None,
        after: Hour | None,
        event: str,
        taken_back: TakenBack = TakenBack.NOTHING,
    ) -> None:
        whose = contact_id if contact_id > 0 else None
        self.notices.append(Notice(change, appointment_id, whose, before, after, event, taken_back))


def hour_of(appointment: Appointment) -> Hour:
    booking = appointment.booking
    return Hour(booking.day, booking.clock, booking.zone)


def said_last(known: Followed, now: datetime) -> Telling:
    """What its event did, as far as that can have been said by ``now``."""
    return foreign_appointment.read_telling(known.told).known_at(now)


def here(known: Followed) -> str:
    booked = known.appointment.state is AppointmentState.BOOKED
    return str(hour_of(known.appointment)) if booked else ""
