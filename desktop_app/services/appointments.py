"""Appointments: added, moved, cancelled, listed; each with the one reminder it yields.

A reminder is derived from its appointment. What changes the appointment ends or plans the reminder
in the same transaction: the book never remembers an evening that is no longer true.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.domain import reminder_text
from desktop_app.domain.appointment import (
    AppointmentState,
    NoReminder,
    Notice,
    Planned,
    ReminderState,
    TakenBack,
    instant,
)
from desktop_app.domain.consent import flag
from desktop_app.domain.contact import Reach
from desktop_app.domain.errors import BadInput
from desktop_app.domain.gate import Candidate, Reason, Skip, judge
from desktop_app.domain.message import Purpose, State
from desktop_app.domain.phone import country_of
from desktop_app.domain.rules import CountryRules
from desktop_app.services.planning import has_left, plan_anew, plan_as_before, take_back
from desktop_app.store import appointments, consents, contacts, plans, reminders
from desktop_app.store.appointments import Appointment, Booking, Listed, Place
from desktop_app.store.database import Book, Connection
from desktop_app.store.reminders import Reminder

# What did not leave at its time either: where no text reaches them, that is why they are called.
NOT_LEFT = (ReminderState.WAITING, ReminderState.LATE, ReminderState.EXPIRED)


@dataclass(frozen=True, slots=True)
class Against:
    """Why no text would reach somebody with a number of that ``reach``; ``stopped_at``: since when,
    where a text from there said STOP."""

    reason: Reason
    reach: Reach
    stopped_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Added:
    """``planned``: its reminders in the order they are due, or why there are none."""

    appointment_id: int
    planned: list[Planned]


@dataclass(frozen=True, slots=True)
class Moved:
    taken_back: TakenBack
    planned: list[Planned]


def add(
    book: Book,
    booking: Booking,
    *,
    account_id: int,
    now: datetime,
    template: str = "",
    by: str = "",
) -> Added:
    """Write an appointment and plan its reminders, which leave by ``account_id``.

    Their words are ``template`` where it is not empty, else those of the plan. BadInput: bad_day,
    bad_clock, bad_zone, contact_unknown, text_empty, text_too_long, unknown_field, stray_brace,
    lone_surrogate; appointment_known with the ``id`` of the one that this person has at that hour
    already.
    """
    words = reminder_text.checked(template) if template else ""
    with book.write() as connection:
        return add_one(connection, booking, account_id=account_id, now=now, template=words, by=by)


def add_one(
    book: Connection,
    booking: Booking,
    *,
    account_id: int,
    now: datetime,
    template: str = "",
    by: str = "",
    series: str = "",
) -> Added:
    """`add` within the caller's transaction, with a ``template`` that was checked."""
    instant(booking.day, booking.clock, booking.zone)
    if contacts.show(book, booking.contact_id) is None:
        raise BadInput("contact_unknown")
    alike = appointments.alike(book, booking)
    if alike is not None:
        raise BadInput("appointment_known", id=alike)
    appointment_id = appointments.add(book, booking, by=by, now=now, series=series)
    planned = plan_anew(
        book,
        known(book, appointment_id),
        plans.read(book),
        now=now,
        account_id=account_id,
        template=template,
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
) -> Moved:
    """Put an appointment elsewhere in time and plan new reminders, also after some have left.

    BadInput: bad_day, bad_clock, bad_zone, appointment_unknown, appointment_cancelled.
    """
    with book.write() as connection:
        return move_one(connection, appointment_id, day=day, clock=clock, zone=zone, now=now)


def move_one(
    book: Connection, appointment_id: int, *, day: date, clock: str, zone: str, now: datetime
) -> Moved:
    """`move` within the caller's transaction."""
    taken_back = put_elsewhere(book, appointment_id, day=day, clock=clock, zone=zone, now=now)
    return Moved(taken_back, plan_again(book, appointment_id, now))


def put_elsewhere(
    book: Connection, appointment_id: int, *, day: date, clock: str, zone: str, now: datetime
) -> TakenBack:
    """`move` in the caller's transaction, but for the new reminders: those `plan_again` plans, once
    it is known what else tells of the new hour."""
    instant(day, clock, zone)
    if known(book, appointment_id).state is AppointmentState.CANCELLED:
        raise BadInput("appointment_cancelled")
    taken_back = take_back(book, of_this_hour(book, appointment_id), now)
    appointments.change(book, appointment_id, day=day, clock=clock, zone=zone, now=now)
    return taken_back


def put_back_one(book: Connection, former: Appointment, *, now: datetime) -> list[Planned]:
    """Undo a move within the caller's transaction: the hour is the one agreed on before, and what
    told of it stands. Who was told of the other meanwhile thinks of that: agreed on anew.

    BadInput: appointment_unknown, appointment_cancelled.
    """
    found = known(book, former.id)
    if found.state is AppointmentState.CANCELLED:
        raise BadInput("appointment_cancelled")
    if found.agreed_at == former.agreed_at:
        return []
    take_back(book, of_this_hour(book, former.id), now)
    if any(has_left(each) for each in of_this_hour(book, former.id)):
        _agree_anew(book, former, now)
        appointments.note_attendance(book, former.id, former.attendance)
    else:
        appointments.put_back(book, former)
        _wait_again(book, former.id, now)
    return plan_again(book, former.id, now)


def cancel(book: Book, appointment_id: int, *, now: datetime) -> TakenBack:
    """Call an appointment off and take its reminders back; twice is once, and said.

    BadInput: appointment_unknown.
    """
    with book.write() as connection:
        return cancel_one(connection, appointment_id, now=now)


def cancel_one(book: Connection, appointment_id: int, *, now: datetime) -> TakenBack:
    """`cancel` within the caller's transaction."""
    if known(book, appointment_id).state is AppointmentState.CANCELLED:
        return TakenBack.ALREADY
    appointments.cancel(book, appointment_id)
    appointments.planned(book, appointment_id, now, None)
    return take_back(book, of_this_hour(book, appointment_id), now)


def restore(book: Book, appointment_id: int, *, now: datetime) -> list[Planned]:
    """Book an appointment again that was called off, at its own hour.

    Its reminders are planned anew and given; where one had left, those still to come. BadInput:
    appointment_unknown; appointment_known with the ``id`` of another one that this person has got
    at that hour since.
    """
    with book.write() as connection:
        return restore_one(connection, appointment_id, now=now)


def restore_one(book: Connection, appointment_id: int, *, now: datetime) -> list[Planned]:
    """`restore` within the caller's transaction."""
    found = known(book, appointment_id)
    if found.state is AppointmentState.BOOKED:
        return []
    other = appointments.alike(book, found.booking)
    if other is not None:
        raise BadInput("appointment_known", id=other)
    take_back(book, of_this_hour(book, appointment_id), now, NoReminder.BOOKED_AGAIN)
    appointments.restore(book, appointment_id)
    left = [each.notice for each in of_this_hour(book, appointment_id) if has_left(each)]
    if not left or Notice.CANCELLED in left:
        # Nobody was told of it, or that it is off: what had passed meanwhile is caught up with.
        _agree_anew(book, found, now)
    return plan_again(book, appointment_id, now)


def take_out(book: Book, appointment_id: int, *, now: datetime) -> TakenBack | None:
    """Undo `add`: as if nobody had written it, while nothing has come of it; gives None then.

    Once its reminder has left it is called off instead: what somebody was told stays in the book.
    Gives what became of that reminder.
    """
    with book.write() as connection:
        return take_out_one(connection, appointment_id, now=now)


def take_out_one(book: Connection, appointment_id: int, *, now: datetime) -> TakenBack | None:
    """`take_out` within the caller's transaction."""
    found = reminders.of_appointment(book, appointment_id)
    if found and all(each.message_id is None for each in found):
        appointments.remove(book, appointment_id)
        return None
    return cancel_one(book, appointment_id, now=now)


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
) -> dict[int, Against]:
    """Why no text would reach somebody as things stand, by the id of the appointment. When its
    reminder is due it is judged again."""
    people = {each.appointment.booking.contact_id: (each.number, each.reach) for each in rows}
    with book.read() as connection:
        barred = barred_among(connection, people, rules=rules, home=home, now=now)
        numbers = {number for each, (number, _) in people.items() if number and each in barred}
        stopped = consents.stopped_since(connection, numbers, Purpose.TRANSACTIONAL)
    return {
        each.appointment.id: Against(barred[person], each.reach, stopped.get(each.number or ""))
        for each in rows
        if (person := each.appointment.booking.contact_id) in barred
    }


def barred(
    book: Book, contact_id: int, *, rules: CountryRules | None, home: str, now: datetime
) -> Against | None:
    """Why no reminder would reach somebody as things stand; None where one would.

    BadInput: contact_unknown.
    """
    with book.read() as connection:
        contact = contacts.show(connection, contact_id)
        if contact is None:
            raise BadInput("contact_unknown")
        whom = (contact.person.number, contact.person.reach)
        return _against(connection, contact_id, whom, rules, home, now)


def barred_at(
    book: Book,
    number: str | None,
    reach: Reach,
    *,
    rules: CountryRules | None,
    home: str,
    now: datetime,
) -> Against | None:
    """`barred` of somebody with this number (E.164) who is not in the book yet."""
    with book.read() as connection:
        return _against(connection, 0, (number, reach), rules, home, now)


def _against(
    book: Connection,
    contact_id: int,
    whom: tuple[str | None, Reach],
    rules: CountryRules | None,
    home: str,
    now: datetime,
) -> Against | None:
    found = barred_among(book, {contact_id: whom}, rules=rules, home=home, now=now)
    return Against(found[contact_id], whom[1]) if found else None


def barred_among(
    book: Connection,
    people: Mapping[int, tuple[str | None, Reach]],
    *,
    rules: CountryRules | None,
    home: str,
    now: datetime,
) -> dict[int, Reason]:
    """Of people, by id with number and reach: those whom no reminder would reach, and why."""
    asked = candidates(book, people, home)
    found: dict[int, Reason] = {}
    for contact_id, candidate in asked.items():
        verdict = judge(candidate, purpose=Purpose.TRANSACTIONAL, rules=rules, now=now, home=home)
        if isinstance(verdict, Skip):
            found[contact_id] = verdict.reason
    return found


def candidates(
    book: Connection, people: Mapping[int, tuple[str | None, Reach]], home: str
) -> dict[int, Candidate]:
    """Of people, by id with number and reach: what the gate judges a service message by."""
    said = consents.said_by(book, set(people))
    suppressed = consents.suppressed_among(
        book, {number for number, _ in people.values() if number}
    )
    return {
        contact_id: Candidate(
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
        for contact_id, (number, reach) in people.items()
    }


def known(book: Connection, appointment_id: int) -> Appointment:
    """BadInput: appointment_unknown."""
    found = appointments.show(book, appointment_id)
    if found is None:
        raise BadInput("appointment_unknown")
    return found


def of_this_hour(book: Connection, appointment_id: int) -> list[Reminder]:
    """Its reminders, and notices, that tell the hour it has now."""
    agreed_at = known(book, appointment_id).agreed_at
    every = reminders.of_appointment(book, appointment_id)
    return [each for each in every if each.agreed_at == agreed_at]


def plan_again(book: Connection, appointment_id: int, now: datetime) -> list[Planned]:
    """Plan for its hour as it is, by the account and in the words of before."""
    return plan_as_before(book, known(book, appointment_id), plans.read(book), now)


def _agree_anew(book: Connection, found: Appointment, now: datetime) -> None:
    booking = found.booking
    appointments.change(
        book, found.id, day=booking.day, clock=booking.clock, zone=booking.zone, now=now
    )
    appointments.answer(book, found.id, found.answer, found.answered_at)


def _wait_again(book: Connection, appointment_id: int, now: datetime) -> None:
    """What was due and had not left when a move took it back; the plan brings only what is due."""
    mine = of_this_hour(book, appointment_id)
    done = {each.step for each in mine if each.state is not ReminderState.CANCELLED}
    ended = {
        each.step: each
        for each in mine
        if each.state is ReminderState.CANCELLED
        and not each.reason
        and each.message_state in (None, State.CANCELLED)
        and each.due_at < now < each.useful_until
    }
    for step, each in ended.items():
        if step not in done:
            reminders.wait_again(book, each.id, each.due_at)
