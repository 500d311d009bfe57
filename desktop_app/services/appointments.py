"""Appointments: added, moved, cancelled, listed; each with the one reminder it yields.

A reminder is derived from its appointment. What changes the appointment ends or plans the reminder
in the same transaction: the book never remembers an evening that is no longer true.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.domain import template as merging
from desktop_app.domain.appointment import (
    FIELDS,
    REMIND_AT,
    AppointmentState,
    Planned,
    ReminderState,
    TakenBack,
    plan_reminder,
    shipped_template,
)
from desktop_app.domain.consent import flag
from desktop_app.domain.contact import Reach
from desktop_app.domain.errors import BadInput
from desktop_app.domain.gate import Candidate, Reason, Skip, judge
from desktop_app.domain.message import Purpose, State
from desktop_app.domain.phone import country_of
from desktop_app.domain.rules import CountryRules
from desktop_app.domain.sms_text import normalise
from desktop_app.store import appointments, consents, contacts, outbox
from desktop_app.store.appointments import Appointment, Booking, Listed, Place, Reminder
from desktop_app.store.database import Book, Connection
from desktop_app.store.outbox import Move

_NOT_CLAIMED = (State.QUEUED, State.HELD)
_NEVER_LEFT = (State.SKIPPED, State.CANCELLED, State.EXPIRED, State.FAILED)


@dataclass(frozen=True, slots=True)
class Added:
    appointment_id: int
    planned: Planned


@dataclass(frozen=True, slots=True)
class Moved:
    taken_back: TakenBack
    planned: Planned


def add(
    book: Book,
    booking: Booking,
    *,
    account_id: int,
    now: datetime,
    template: str | None = None,
    language: str = "fr",
    by: str = "",
    remind_at: str = REMIND_AT,
) -> Added:
    """Write an appointment and plan its reminder, which leaves by ``account_id`` as ``template``.

    Without one it gets the shipped words, in the person's language or else in ``language``.
    BadInput: bad_day, bad_clock, bad_zone, contact_unknown, text_empty, unknown_field,
    stray_brace, lone_surrogate; appointment_known with the ``id`` of the one that this person has
    at that hour already.
    """
    text = None if template is None else _checked(template)
    planned = plan_reminder(booking.day, booking.clock, booking.zone, now=now, at=remind_at)
    with book.write() as connection:
        contact = contacts.show(connection, booking.contact_id)
        if contact is None:
            raise BadInput("contact_unknown")
        known = appointments.alike(connection, booking)
        if known is not None:
            raise BadInput("appointment_known", id=known)
        text = text or shipped_template(contact.person.language, language)
        appointment_id = appointments.add(connection, booking, by=by, now=now)
        appointments.add_reminder(
            connection, appointment_id, planned, account_id=account_id, template=text
        )
    return Added(appointment_id, planned)


def move(
    book: Book,
    appointment_id: int,
    *,
    day: date,
    clock: str,
    zone: str,
    now: datetime,
    remind_at: str = REMIND_AT,
) -> Moved:
    """Put an appointment elsewhere in time and plan a new reminder, also after the first has left.

    BadInput: bad_day, bad_clock, bad_zone, appointment_unknown, appointment_cancelled.
    """
    planned = plan_reminder(day, clock, zone, now=now, at=remind_at)
    with book.write() as connection:
        if _known(connection, appointment_id).state is AppointmentState.CANCELLED:
            raise BadInput("appointment_cancelled")
        former = appointments.reminders(connection, appointment_id)
        taken_back = _take_back(connection, former, now)
        appointments.change(connection, appointment_id, day=day, clock=clock, zone=zone)
        appointments.add_reminder(
            connection,
            appointment_id,
            planned,
            account_id=former[-1].account_id,
            template=former[-1].template,
        )
    return Moved(taken_back, planned)


def cancel(book: Book, appointment_id: int, *, now: datetime) -> TakenBack:
    """Call an appointment off and take its reminder back; twice is once, and said.

    BadInput: appointment_unknown.
    """
    with book.write() as connection:
        if _known(connection, appointment_id).state is AppointmentState.CANCELLED:
            return TakenBack.ALREADY
        appointments.cancel(connection, appointment_id)
        return _take_back(connection, appointments.reminders(connection, appointment_id), now)


def restore(book: Book, appointment_id: int, *, now: datetime) -> Planned | None:
    """Book an appointment again that was called off, at its own hour.

    A reminder that was taken back is planned anew and given; one that had left stays the only one:
    None. BadInput: appointment_unknown; appointment_known with the ``id`` of another one that this
    person has got at that hour since.
    """
    with book.write() as connection:
        found = _known(connection, appointment_id)
        if found.state is AppointmentState.BOOKED:
            return None
        known = appointments.alike(connection, found.booking)
        if known is not None:
            raise BadInput("appointment_known", id=known)
        appointments.restore(connection, appointment_id)
        former = appointments.reminders(connection, appointment_id)[-1]
        if not _was_taken_back(former):
            return None
        booking = found.booking
        planned = plan_reminder(booking.day, booking.clock, booking.zone, now=now)
        appointments.add_reminder(
            connection,
            appointment_id,
            planned,
            account_id=former.account_id,
            template=former.template,
        )
    return planned


def take_out(book: Book, appointment_id: int, *, now: datetime) -> None:
    """Undo `add`: as if nobody had written it, while nothing has come of it.

    Once its reminder has left it is called off instead: what somebody was told stays in the book.
    """
    with book.write() as connection:
        found = appointments.reminders(connection, appointment_id)
        if found and all(each.message_id is None for each in found):
            appointments.remove(connection, appointment_id)
            return
    cancel(book, appointment_id, now=now)


def counts(book: Book, first: date, last: date) -> dict[date, int]:
    """How many are booked on each day from ``first`` to ``last``, days without any left out."""
    with book.read() as connection:
        return appointments.counts(connection, first, last)


def listed(
    book: Book,
    *,
    first: date | None = None,
    last: date | None = None,
    after: Place | None = None,
    limit: int = 50,
) -> list[Listed]:
    """The next ``limit`` appointments from ``first`` to ``last``, both included, in order."""
    with book.read() as connection:
        return appointments.page(connection, first=first, last=last, after=after, limit=limit)


def whose(book: Book, number: str) -> int:
    """The id of the one person with ``number`` (E.164).

    BadInput: contact_unknown; contact_ambiguous with ``many``, where a household shares it.
    """
    with book.read() as connection:
        found = [each for each in contacts.find(connection, number) if each.person.number == number]
    if not found:
        raise BadInput("contact_unknown")
    if len(found) > 1:
        raise BadInput("contact_ambiguous", many=len(found))
    return found[0].id


def shown(book: Book, appointment_id: int) -> Listed:
    """One appointment as the list shows it. BadInput: appointment_unknown."""
    with book.read() as connection:
        found = appointments.listed(connection, appointment_id)
    if found is None:
        raise BadInput("appointment_unknown")
    return found


def standing_against(
    book: Book, rows: Sequence[Listed], *, rules: CountryRules | None, home: str, now: datetime
) -> dict[int, Reason]:
    """Why no text would reach somebody as things stand, by the id of the appointment whose reminder
    waits. When it is due it is judged again."""
    waiting = [
        each for each in rows if each.reminder and each.reminder.state is ReminderState.WAITING
    ]
    people = {each.appointment.booking.contact_id: (each.number, each.reach) for each in waiting}
    with book.read() as connection:
        barred = _barred(connection, people, rules=rules, home=home, now=now)
    whose = {each.appointment.id: each.appointment.booking.contact_id for each in waiting}
    return {each: barred[person] for each, person in whose.items() if person in barred}


def barred(
    book: Book, contact_id: int, *, rules: CountryRules | None, home: str, now: datetime
) -> Reason | None:
    """Why no reminder would reach somebody as things stand; None where one would.

    BadInput: contact_unknown.
    """
    with book.read() as connection:
        contact = contacts.show(connection, contact_id)
        if contact is None:
            raise BadInput("contact_unknown")
        people = {contact_id: (contact.person.number, contact.person.reach)}
        return _barred(connection, people, rules=rules, home=home, now=now).get(contact_id)


def _barred(
    book: Connection,
    people: Mapping[int, tuple[str | None, Reach]],
    *,
    rules: CountryRules | None,
    home: str,
    now: datetime,
) -> dict[int, Reason]:
    """Of people, by id with number and reach: those whom no reminder would reach, and why."""
    said = consents.said_by(book, set(people))
    suppressed = consents.suppressed_among(
        book, {number for number, _ in people.values() if number}
    )
    found: dict[int, Reason] = {}
    for contact_id, (number, reach) in people.items():
        candidate = Candidate(
            number=number,
            reach=reach,
            consent=flag(
                record
                for record in said.get(contact_id, ())
                if record.purpose is Purpose.TRANSACTIONAL
            ),
            suppressed=(number, Purpose.TRANSACTIONAL) in suppressed,
            marketing_this_week=0,
            sender=None,
            country=country_of(number, home) if number else None,
        )
        verdict = judge(candidate, purpose=Purpose.TRANSACTIONAL, rules=rules, now=now, home=home)
        if isinstance(verdict, Skip):
            found[contact_id] = verdict.reason
    return found


def _checked(template: str) -> str:
    text = normalise(template).text
    if not text.strip():
        raise BadInput("text_empty")
    merging.check(text, FIELDS)
    return text


def _known(book: Connection, appointment_id: int) -> Appointment:
    found = appointments.show(book, appointment_id)
    if found is None:
        raise BadInput("appointment_unknown")
    return found


def _was_taken_back(reminder: Reminder) -> bool:
    """Whether calling off ended it, or the message it had become."""
    return reminder.state is ReminderState.CANCELLED or reminder.message_state is State.CANCELLED


def _take_back(book: Connection, reminders: list[Reminder], now: datetime) -> TakenBack:
    """End the latest of ``reminders``; those before it were ended by the moves since."""
    latest = reminders[-1]
    if latest.state is ReminderState.WAITING:
        appointments.end_reminder(book, latest.id, ReminderState.CANCELLED)
        return TakenBack.REMINDER
    if latest.message_id is None or latest.message_state in _NEVER_LEFT:
        return TakenBack.NOTHING
    if latest.message_state not in _NOT_CLAIMED:
        return TakenBack.TOO_LATE
    outbox.move(book, [Move(latest.message_id, State.CANCELLED, "appointment")], now)
    appointments.end_reminder(book, latest.id, ReminderState.CANCELLED)
    return TakenBack.MESSAGE
