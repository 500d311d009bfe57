"""What taking a calendar over wrote, appointment by appointment, and the way back.

Whoever took it over keeps the journal, for as long as that may be undone.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime

from desktop_app.domain.appointment import AppointmentState, zone_of
from desktop_app.domain.errors import BadInput
from desktop_app.services.appointments import (
    cancel_one,
    plan_again,
    put_elsewhere,
    restore_one,
    take_out_one,
)
from desktop_app.services.contact_book import take_out
from desktop_app.services.planning import note_kind
from desktop_app.store import appointments, contacts, followed
from desktop_app.store.appointments import Appointment
from desktop_app.store.database import Book, Connection
from desktop_app.store.followed import Event, Followed

_CHUNK = 50  # appointments a transaction: nobody at the desk waits for it long
_TURN = 0.12  # seconds in which others get at the book


@dataclass(frozen=True, slots=True)
class Stood:
    """An appointment as it stood, and the event that it followed."""

    appointment: Appointment
    event: Event | None


@dataclass(frozen=True, slots=True)
class Trace:
    """What became of one appointment; ``before`` is None where there was none."""

    before: Stood | None
    after: Stood


@dataclass
class Journal:
    """``traces`` by the appointment's id, in the order they were first written; the ``people`` who
    were written down with them, and when."""

    traces: dict[int, Trace] = field(default_factory=dict)
    people: dict[int, datetime] = field(default_factory=dict)

    @property
    def wrote(self) -> bool:
        return bool(self.traces or self.people)

    @contextmanager
    def writing(self, book: Book) -> Iterator[Connection]:
        """A transaction. Where it fails, nothing that was noted in it stands."""
        before = dict(self.traces), dict(self.people)
        try:
            with book.write() as connection:
                yield connection
        except BaseException:
            self.traces, self.people = before
            raise

    def note(self, book: Connection, appointment_id: int, before: Stood | None) -> None:
        """It was written in this transaction (`writing`), and stood so ``before``."""
        known = self.traces.get(appointment_id)
        after = stood(book, appointment_id)
        assert after is not None
        self.traces[appointment_id] = Trace(before if known is None else known.before, after)


@dataclass(frozen=True, slots=True)
class Kept:
    """An appointment that was not taken back, and whose it is."""

    appointment: Appointment
    full_name: str


@dataclass(frozen=True, slots=True)
class Undone:
    """How many appointments are ``removed`` and ``restored``; ``called_off`` are those that could
    not be removed, because a text of them has left. ``kept`` stand as they were found: changed
    since, or another has their former hour. ``people`` are gone with them."""

    removed: int = 0
    called_off: int = 0
    restored: int = 0
    kept: tuple[Kept, ...] = ()
    people: int = 0


def stood(book: Connection, appointment_id: int) -> Stood | None:
    found = appointments.show(book, appointment_id)
    return None if found is None else Stood(found, followed.event_of(book, appointment_id))


def as_it_stood(known: Followed) -> Stood:
    return Stood(known.appointment, Event(known.calendar_id, known.event, known.told))


def undo(book: Book, journal: Journal, *, now: datetime) -> Undone:
    """Take back what the journal tells, the latest first. What somebody changed since is kept."""
    back = list(reversed(journal.traces.items()))
    done: dict[str, int] = {}
    kept: list[Kept] = []
    for at in range(0, len(back), _CHUNK):
        if at:
            time.sleep(_TURN)
        with book.write() as connection:
            for appointment_id, trace in back[at : at + _CHUNK]:
                fared = _undo_one(connection, appointment_id, trace, now)
                if fared == "kept":
                    kept.append(_kept(connection, appointment_id))
                else:
                    done[fared] = done.get(fared, 0) + 1
    with book.write() as connection:
        people = [each for each in journal.people.items() if take_out(connection, *each)]
    return Undone(
        removed=done.get("removed", 0),
        called_off=done.get("called_off", 0),
        restored=done.get("restored", 0),
        kept=tuple(kept),
        people=len(people),
    )


def _undo_one(book: Connection, appointment_id: int, trace: Trace, now: datetime) -> str:
    found = stood(book, appointment_id)
    if found is None:
        return "removed"  # by somebody else
    if _seen(found.appointment) != _seen(trace.after.appointment):
        return "kept"
    if trace.before is None:
        take_out_one(book, appointment_id, now=now)
        return "removed" if stood(book, appointment_id) is None else "called_off"
    if not _put_back(book, trace.before.appointment, found.appointment, now):
        return "kept"
    _follow_again(book, appointment_id, trace.before.event)
    return "restored"


def _seen(each: Appointment) -> tuple[object, ...]:
    """What somebody may have changed."""
    return each.booking, each.state, each.agreed_at, each.attendance, each.answer


def _put_back(book: Connection, was: Appointment, found: Appointment, now: datetime) -> bool:
    """Make it what it ``was``; not where this person has another at its hour by now, or its zone is
    no more: it could not be booked there."""
    booked = was.state is AppointmentState.BOOKED
    if booked and appointments.alike(book, was.booking) not in (None, was.id):
        return False
    if not _is_zone(was.booking.zone):
        return False
    appointments.describe(book, was.id, was.booking)
    note_kind(book, found, now)
    moved = _hour(was) != _hour(found)
    if moved:
        if found.state is AppointmentState.CANCELLED:
            appointments.restore(book, was.id)
        day, clock, zone = _hour(was)
        put_elsewhere(book, was.id, day=day, clock=clock, zone=zone, now=now)
    if booked:
        restore_one(book, was.id, now=now)
    # Before it is planned: who confirmed is not reminded.
    appointments.answer(book, was.id, was.answer, was.answered_at)
    appointments.note_attendance(book, was.id, was.attendance)
    if booked:
        plan_again(book, was.id, now)
    else:
        cancel_one(book, was.id, now=now)
    return True


def _is_zone(name: str) -> bool:
    try:
        zone_of(name)
    except BadInput:
        return False
    return True


def _hour(each: Appointment) -> tuple[date, str, str]:
    return each.booking.day, each.booking.clock, each.booking.zone


def _follow_again(book: Connection, appointment_id: int, event: Event | None) -> None:
    if event is None:
        followed.put(book, appointment_id, None, "", "")
    elif followed.follower_of(book, event) in (None, appointment_id):
        followed.put(book, appointment_id, event.calendar_id, event.key, event.told)


def _kept(book: Connection, appointment_id: int) -> Kept:
    found = appointments.show(book, appointment_id)
    assert found is not None
    whose = contacts.show(book, found.booking.contact_id)
    return Kept(found, "" if whose is None else whose.person.full_name)
