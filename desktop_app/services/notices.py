"""Notices: the text that an appointment was moved or called off, where somebody says that it goes.

A notice stands among the reminders of its appointment, leaves as they do, and is derived anew at
the claim: what is no longer true does not leave.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from desktop_app.domain.answers import Answer
from desktop_app.domain.appointment import (
    AppointmentState,
    NoReminder,
    Notice,
    Planned,
    ReminderState,
    TakenBack,
)
from desktop_app.domain.calls import would_be_useful
from desktop_app.domain.errors import BadInput
from desktop_app.domain.gate import Reason
from desktop_app.domain.message import LEFT
from desktop_app.domain.reminder_plan import is_late
from desktop_app.domain.rules import CountryRules
from desktop_app.services import planning, telling
from desktop_app.services.appointments import barred_among, known, of_this_hour
from desktop_app.services.queueing import queue
from desktop_app.store import reminders
from desktop_app.store.appointments import Appointment
from desktop_app.store.database import Book, Connection
from desktop_app.store.reminders import Due, Reminder

# Who answered so needs no text that says it.
_KNOWN_BY = {Notice.MOVED: Answer.CONFIRMED, Notice.CANCELLED: Answer.CANCELLED}


@dataclass(frozen=True, slots=True)
class Offer:
    """A notice before anybody says that it goes: its ``text`` as it would leave, or with ``none``
    why there is none.

    ``called_for``: a text told them, or maybe did, what is no more by then, and none told them
    otherwise.
    """

    text: str
    none: NoReminder | Reason | None
    called_for: bool


def offer(
    book: Book,
    appointment_id: int,
    kind: Notice,
    *,
    rules: CountryRules | None,
    home: str,
    now: datetime,
    day: date | None = None,
    clock: str = "",
) -> Offer:
    """The notice that would leave ``now``, were the appointment called off, or at ``day`` and
    ``clock``; as it stands where neither is given. Writes nothing.

    BadInput: bad_day, bad_clock, appointment_unknown; appointment_cancelled where ``kind`` does not
    fit.
    """
    with book.read() as connection:
        found = known(connection, appointment_id)
        if found.state is AppointmentState.CANCELLED and kind is not Notice.CANCELLED:
            raise BadInput("appointment_cancelled")
        changed = _changed(found, kind, day, clock, now)
        said = _said(connection, changed, kind, rules, home, now)
        called_for = _is_called_for(connection, changed, kind, now)
    if isinstance(said, NoReminder | Reason):
        return Offer("", said, called_for)
    return Offer(said, None, called_for)


def missing(
    book: Book, appointment_id: int, *, rules: CountryRules | None, home: str, now: datetime
) -> Offer | None:
    """The notice of an appointment as it stands, where one is called for and none is on its way.

    None also where they know without: their own answer says so, or its hour has passed. BadInput:
    appointment_unknown.
    """
    with book.read() as connection:
        found = known(connection, appointment_id)
        kind = kind_of(found.state)
        kinds = {kind} if kind is Notice.CANCELLED else {kind, Notice.ANSWERED}
        on_its_way = any(_stands(connection, found, each) for each in kinds)
    if on_its_way or found.answer == _KNOWN_BY[kind] or found.booking.begins <= now:
        return None
    try:
        offered = offer(book, appointment_id, kind, rules=rules, home=home, now=now)
    except BadInput:  # its zone is no more: no text can tell its hour
        return None
    return offered if offered.called_for else None


def kind_of(state: AppointmentState) -> Notice:
    """Which change there is to tell of where it stands so."""
    return Notice.CANCELLED if state is AppointmentState.CANCELLED else Notice.MOVED


def send(book: Book, appointment_id: int, kind: Notice, now: datetime) -> int:
    """Queue the notice of a change that was made; gives the message's id. The gate is asked at the
    claim, as for all.

    BadInput: appointment_unknown; appointment_booked, appointment_cancelled where ``kind`` does not
    fit; notice_idle where it is not called for; notice_sent; no_notice with ``why`` (a word of
    `NoReminder`).
    """
    with book.write() as connection:
        appointment = _fitting(connection, appointment_id, kind)
        if _stands(connection, appointment, kind):
            raise BadInput("notice_sent")
        if not _is_called_for(connection, appointment, kind, now):
            raise BadInput("notice_idle")
        message_id = put(connection, appointment, kind, now=now)
        late = [each for each in of_this_hour(connection, appointment_id) if is_late(each.step)]
        if kind is Notice.MOVED:
            planning.take_back(connection, late, now, NoReminder.TOLD_BY_NOTICE)
        return message_id


def call_back(book: Book, appointment_id: int, now: datetime) -> TakenBack:
    """Undo `send`, where the notice has not left: the reminder whose place it took waits again.
    BadInput: appointment_unknown."""
    with book.write() as connection:
        mine = [each for each in of_this_hour(connection, appointment_id) if each.notice]
        done = planning.take_back(connection, mine[-1:], now)  # one before it told another change
        if done is not TakenBack.TOO_LATE:
            for each in of_this_hour(connection, appointment_id):
                if each.reason == NoReminder.TOLD_BY_NOTICE:
                    reminders.wait_again(connection, each.id, each.due_at)
    return done


def end(book: Connection, appointment_id: int, now: datetime, reason: str = "") -> TakenBack:
    """Take back, in the caller's transaction, the notices of what stands, before it is changed
    again; tells what became of them."""
    mine = [each for each in of_this_hour(book, appointment_id) if each.notice is not None]
    return planning.take_back(book, mine, now, reason)


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
        Planned(now, appointment.booking.begins, step=kind),
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
    if appointment.booking.begins <= now:
        return NoReminder.USEFUL_UNTIL
    due = _due(book, appointment, kind, template)
    return telling.text([due], telling.shop(book), now)


def _due(book: Connection, appointment: Appointment, kind: Notice, template: str = "") -> Due:
    """The notice of ``appointment`` as that is given, whether the book has it so or not."""
    latest = reminders.latest(book, appointment.id)
    assert latest is not None  # a booking writes one, if only why there is none
    return replace(
        latest,
        step=kind,
        template=template,
        appointment_state=appointment.state,
        day=appointment.booking.day,
        clock=appointment.booking.clock,
    )


def _said(
    book: Connection,
    appointment: Appointment,
    kind: Notice,
    rules: CountryRules | None,
    home: str,
    now: datetime,
) -> str | NoReminder | Reason:
    """The text, or why there is none; what the person said of texts comes first."""
    due = _due(book, appointment, kind)
    people = {due.contact_id: (due.number, due.reach)}
    barred = barred_among(book, people, rules=rules, home=home, now=now)
    return barred.get(due.contact_id) or _text(book, appointment, kind, "", now)


def _changed(
    found: Appointment, kind: Notice, day: date | None, clock: str, now: datetime
) -> Appointment:
    """It called off, or at another hour, agreed on by then."""
    if kind is Notice.CANCELLED:
        return replace(found, state=AppointmentState.CANCELLED)
    if day is None or (day, clock) == (found.booking.day, found.booking.clock):
        return found
    return replace(found, booking=replace(found.booking, day=day, clock=clock), agreed_at=now)


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
        and (each.state in (ReminderState.WAITING, ReminderState.LATE) or planning.has_left(each))
        for each in of_this_hour(book, appointment.id)
    )


def _is_called_for(book: Connection, appointment: Appointment, kind: Notice, now: datetime) -> bool:
    every = reminders.of_appointment(book, appointment.id)
    told = [each for each in every if _maybe_told(each, now)]
    last = max(told, key=lambda each: each.message_id or 0, default=None)
    if last is None:
        return False
    if kind is Notice.CANCELLED:
        return last.notice is not Notice.CANCELLED
    return last.notice is Notice.CANCELLED or not _tells(last, appointment)


def _maybe_told(reminder: Reminder, now: datetime) -> bool:
    """Whether its text left, maybe did, or surely will; what a provider may still give back has
    not."""
    return reminder.message_state in LEFT and not reminder.may_come_back(now)


def _tells(reminder: Reminder, appointment: Appointment) -> bool:
    """Whether it told the hour that stands, also of one that was moved there and back."""
    useful = would_be_useful(reminder.step, appointment.booking.begins)
    return reminder.agreed_at == appointment.agreed_at or reminder.useful_until == useful
