"""Notices: the text that an appointment was moved or called off, where somebody says that it goes.

A notice stands among the reminders of its appointment, leaves as they do, and is derived anew at
the claim: what is no longer true does not leave.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from desktop_app.domain.appointment import (
    AppointmentState,
    NoReminder,
    Notice,
    Planned,
    ReminderState,
    instant,
)
from desktop_app.domain.errors import BadInput
from desktop_app.domain.message import LEFT
from desktop_app.domain.reminder_plan import LATE
from desktop_app.services import planning, telling
from desktop_app.services.appointments import known, of_this_hour
from desktop_app.services.planning import NEVER_LEFT
from desktop_app.services.queueing import queue
from desktop_app.store import reminders
from desktop_app.store.appointments import Appointment
from desktop_app.store.database import Book, Connection
from desktop_app.store.reminders import Reminder


def preview(book: Book, appointment_id: int, kind: Notice, now: datetime) -> str | NoReminder:
    """The text as it would leave ``now``, or why there is none.

    BadInput: appointment_unknown; appointment_booked, appointment_cancelled where ``kind`` does
    not fit.
    """
    with book.read() as connection:
        appointment = _fitting(connection, appointment_id, kind)
        return _text(connection, appointment, kind, "", now)


def would_say(
    book: Book, appointment_id: int, day: date, clock: str, now: datetime
) -> str | NoReminder:
    """The text that answers who asked for another hour, were it ``day`` at ``clock``; or why there
    is none. BadInput: bad_day, bad_clock, appointment_unknown."""
    with book.read() as connection:
        appointment = _fitting(connection, appointment_id, Notice.ANSWERED)
        booking = replace(appointment.booking, day=day, clock=clock)
        moved = replace(appointment, booking=booking)
        if _starts(moved) <= now:
            return NoReminder.USEFUL_UNTIL
        due = reminders.latest(connection, appointment_id)
        assert due is not None
        due = replace(due, step=Notice.ANSWERED, template="", day=day, clock=clock)
        return telling.text([due], telling.shop(connection), now)


def is_called_for(book: Book, appointment_id: int, kind: Notice) -> bool:
    """Whether a text told them, or maybe did, what is no more, and none told them otherwise."""
    with book.read() as connection:
        return _is_called_for(connection, known(connection, appointment_id), kind)


def send(
    book: Book, appointment_id: int, kind: Notice, now: datetime, *, always: bool = False
) -> int:
    """Queue the notice; gives the message's id. The gate is asked at the claim, as for all.

    ``always``: also where no text told them of the old hour. BadInput as `preview`; notice_idle,
    notice_sent; no_notice with ``why`` (a word of `NoReminder`).
    """
    with book.write() as connection:
        appointment = _fitting(connection, appointment_id, kind)
        if _stands(connection, appointment, kind):
            raise BadInput("notice_sent")
        if not always and not _is_called_for(connection, appointment, kind):
            raise BadInput("notice_idle")
        message_id = put(connection, appointment, kind, now=now)
        late = [each for each in of_this_hour(connection, appointment_id) if each.step == LATE]
        if kind is Notice.MOVED:
            planning.take_back(connection, late, now, NoReminder.TOLD_BY_NOTICE)
        return message_id


def put(
    book: Connection, appointment: Appointment, kind: Notice, *, now: datetime, template: str = ""
) -> int:
    """Queue a notice in the caller's transaction; gives the message's id. ``template`` instead of
    the shipped words. BadInput no_notice."""
    text = _text(book, appointment, kind, template, now)
    if isinstance(text, NoReminder):
        raise BadInput("no_notice", why=text.value)
    former = planning.former(book, appointment.id)
    assert former is not None
    reminders.add(
        book,
        appointment.id,
        Planned(now, _starts(appointment), step=kind),
        account_id=former.account_id,
        template=template,
        agreed_at=appointment.agreed_at,
    )
    due = reminders.latest(book, appointment.id)
    assert due is not None
    [message_id] = queue(book, [due], now)
    return message_id


def _text(
    book: Connection, appointment: Appointment, kind: Notice, template: str, now: datetime
) -> str | NoReminder:
    if _starts(appointment) <= now:
        return NoReminder.USEFUL_UNTIL
    due = reminders.latest(book, appointment.id)
    assert due is not None
    due = replace(due, step=kind, template=template)
    return telling.text([due], telling.shop(book), now)


def _fitting(book: Connection, appointment_id: int, kind: Notice) -> Appointment:
    found = known(book, appointment_id)
    if found.state is AppointmentState.CANCELLED and kind is not Notice.CANCELLED:
        raise BadInput("appointment_cancelled")
    if found.state is AppointmentState.BOOKED and kind is Notice.CANCELLED:
        raise BadInput("appointment_booked")
    return found


def _stands(book: Connection, appointment: Appointment, kind: Notice) -> bool:
    """Whether the same notice of the same change is on its way, or has left."""
    return any(
        each.step == kind
        and (
            each.state in (ReminderState.WAITING, ReminderState.LATE)
            or (each.state is ReminderState.LEFT and each.message_state not in NEVER_LEFT)
        )
        for each in of_this_hour(book, appointment.id)
    )


def _is_called_for(book: Connection, appointment: Appointment, kind: Notice) -> bool:
    told = [each for each in reminders.of_appointment(book, appointment.id) if _maybe_told(each)]
    last = max(told, key=lambda each: each.message_id or 0, default=None)
    if last is None:
        return False
    if kind is Notice.CANCELLED:
        return last.notice is not Notice.CANCELLED
    return last.agreed_at != appointment.agreed_at


def _maybe_told(reminder: Reminder) -> bool:
    return reminder.message_state in LEFT


def _starts(appointment: Appointment) -> datetime:
    booking = appointment.booking
    return instant(booking.day, booking.clock, booking.zone)
