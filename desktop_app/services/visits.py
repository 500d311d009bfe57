"""What is noted of an appointment beside its hour: what it is, what was answered, who came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.answers import Answer
from desktop_app.domain.appointment import AppointmentState, NoReminder, Planned
from desktop_app.domain.errors import BadInput
from desktop_app.services.appointments import known, of_this_hour, plan_again
from desktop_app.services.planning import former, note_kind, take_back
from desktop_app.store import appointments
from desktop_app.store.appointments import Answered, Appointment, Booking, Usual, Visits
from desktop_app.store.database import Book, Connection

ANSWERS = ("", "confirmed", "cancelled", "move", "doubtful")
ATTENDANCE = ("", "came", "missed")


@dataclass(frozen=True, slots=True)
class Described:
    """``former``: what stood there. ``planned``: its reminders, where the new kind has others."""

    former: Booking
    planned: list[Planned]


def describe(book: Book, appointment_id: int, booking: Booking, *, now: datetime) -> Described:
    """Write kind, length, staff, place and note of ``booking``. Whose it is and when stay as they
    are; a kind with another plan brings other reminders.

    BadInput: appointment_unknown, bad_minutes.
    """
    if not 0 <= booking.minutes <= 24 * 60:
        raise BadInput("bad_minutes")
    with book.write() as connection:
        found = known(connection, appointment_id)
        appointments.describe(connection, appointment_id, booking)
        planned = _follow_kind(connection, found, now)
    return Described(found.booking, planned)


def note_answer(
    book: Book, appointment_id: int, answer: str, *, at: datetime | None, now: datetime
) -> None:
    """Write what somebody answered, or said on the telephone, ``at`` an instant: one of `ANSWERS`.
    Who confirmed is reminded of it no more, and again once that is taken back.

    BadInput: appointment_unknown.
    """
    assert answer in ANSWERS
    with book.write() as connection:
        found = known(connection, appointment_id)
        appointments.answer(connection, appointment_id, answer, at if answer else None)
        if answer == Answer.CONFIRMED:
            take_back(
                connection, of_this_hour(connection, appointment_id), now, NoReminder.CONFIRMED
            )
        elif found.state is AppointmentState.BOOKED:
            plan_again(connection, appointment_id, now)


def note_attendance(book: Book, appointment_id: int, attendance: str, *, now: datetime) -> str:
    """Write whether somebody came: one of `ATTENDANCE`; gives what stood there.

    BadInput: appointment_unknown, appointment_cancelled, appointment_ahead.
    """
    assert attendance in ATTENDANCE
    with book.write() as connection:
        found = known(connection, appointment_id)
        if found.state is AppointmentState.CANCELLED:
            raise BadInput("appointment_cancelled")
        if attendance and found.booking.begins > now:
            raise BadInput("appointment_ahead")
        appointments.note_attendance(connection, appointment_id, attendance)
    return found.attendance


def past(book: Book, contact_id: int) -> Visits:
    with book.read() as connection:
        return appointments.visits(connection, contact_id)


def answered(book: Book, appointment_id: int) -> Answered | None:
    """What they texted back last; None where they did not."""
    with book.read() as connection:
        return appointments.answered(connection, appointment_id)


def usual(book: Book, kind: str) -> Usual:
    """How long those of ``kind`` take, and with whom they are, as a rule."""
    with book.read() as connection:
        return appointments.usual(connection, kind)


def _follow_kind(book: Connection, before: Appointment, now: datetime) -> list[Planned]:
    if not note_kind(book, before, now) or before.state is not AppointmentState.BOOKED:
        return []
    return plan_again(book, before.id, now) if former(book, before.id) else []
