"""The call list: who is to be telephoned because of an appointment, and who was reached."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.domain.appointment import AppointmentState
from desktop_app.domain.calls import CallReason, Facts, Text, why_call
from desktop_app.domain.message import State
from desktop_app.domain.rules import CountryRules
from desktop_app.services.appointments import barred_among, known
from desktop_app.store import appointments, calls, reminders
from desktop_app.store.appointments import Listed
from desktop_app.store.calls import Reached, Sent
from desktop_app.store.database import Book, Connection
from desktop_app.store.reminders import Reminder


@dataclass(frozen=True, slots=True)
class Call:
    """Somebody to telephone, once an appointment. ``begins`` in UTC; the number is the contact's
    as stored, maybe a landline, and may be None; ``sent`` the texts there were, the oldest first.

    ``reached``: they were reached since, so this one is ticked, and is not counted.
    """

    listed: Listed
    reason: CallReason
    begins: datetime
    sent: tuple[Sent, ...]
    reached: Reached | None

    @property
    def appointment_id(self) -> int:
        return self.listed.appointment.id

    @property
    def late_since(self) -> datetime | None:
        """When the reminder was due that nothing could send; None where it is called for else."""
        if self.reason is not CallReason.TOO_LATE or self.listed.reminder is None:
            return None
        return self.listed.reminder.due_at

    @property
    def number(self) -> str | None:
        return self.listed.number

    @property
    def name(self) -> str:
        return f"{self.listed.first_name} {self.listed.last_name}".strip()


def of_day(
    book: Book, day: date, *, rules: CountryRules | None, home: str, now: datetime
) -> list[Call]:
    """`of_days` of one day."""
    return of_days(book, day, day, rules=rules, home=home, now=now)


def of_days(
    book: Book, first: date, last: date, *, rules: CountryRules | None, home: str, now: datetime
) -> list[Call]:
    """Whom to telephone because of an appointment from ``first`` to ``last``, both included, that
    has not begun by ``now``; in the order they begin. Those reached already are among them."""
    with book.read() as connection:
        rows = appointments.page(connection, first=first, last=last, limit=-1)
        people = {each.appointment.booking.contact_id: (each.number, each.reach) for each in rows}
        barred = barred_among(connection, people, rules=rules, home=home, now=now)
        every = [one.message_id for each in rows for one in each.reminders if one.message_id]
        sent = calls.sent(connection, every)
        reached = calls.reached(connection, [each.appointment.id for each in rows])
    found = []
    for each in rows:
        booking = each.appointment.booking
        starts = booking.begins
        facts = Facts(
            state=each.appointment.state,
            starts=starts,
            answer=each.appointment.answer,
            reach=each.reach,
            barred=barred.get(booking.contact_id),
            texts=[_text(one, each, sent, now) for one in each.reminders],
            spoken_at=None if each.appointment.event else each.appointment.agreed_at,
        )
        reason = why_call(facts, now) if starts > now else None
        if reason is not None:
            mine = {one.message_id: None for one in each.reminders if one.message_id in sent}
            texts = tuple(sent[one] for one in mine if one is not None)
            since = _reached_since(each, reached.get(each.appointment.id))
            found.append(Call(each, reason, starts, texts, since))
    return sorted(found, key=lambda each: (each.begins, each.appointment_id))


def open_calls(found: Iterable[Call], now: datetime) -> list[Call]:
    """Those still to be telephoned: not reached yet, and not begun by ``now``."""
    return [each for each in found if each.reached is None and each.begins > now]


def reached(book: Book, appointment_id: int, *, by: str, now: datetime) -> int:
    """Write that somebody was reached by telephone because of an appointment; gives the call's id.

    BadInput: appointment_unknown.
    """
    with book.write() as connection:
        known(connection, appointment_id)
        return calls.add(
            connection, appointment_id, _last(connection, appointment_id), by=by, now=now
        )


def not_reached(book: Book, call_id: int) -> None:
    """Undo `reached`; twice is once."""
    with book.write() as connection:
        calls.remove(connection, call_id)


def last_reached(book: Book, appointment_id: int) -> Reached | None:
    """The last time they were reached because of it, whatever was to be told then."""
    with book.read() as connection:
        return calls.reached(connection, [appointment_id]).get(appointment_id)


def reached_among(book: Book, listed: Collection[Listed]) -> dict[int, Reached]:
    """By appointment the call that told them how it stands by now, for whom there was one."""
    with book.read() as connection:
        every = calls.reached(connection, [each.appointment.id for each in listed])
    found = {
        each.appointment.id: _reached_since(each, every.get(each.appointment.id)) for each in listed
    }
    return {id_: call for id_, call in found.items() if call is not None}


def _last(book: Connection, appointment_id: int) -> int | None:
    sent = [each.message_id for each in reminders.of_appointment(book, appointment_id)]
    return max((each for each in sent if each is not None), default=None)


def _text(reminder: Reminder, listed: Listed, sent: dict[int, Sent], now: datetime) -> Text:
    message = sent.get(reminder.message_id) if reminder.message_id else None
    kept = reminder.message_state is State.SCHEDULED and not reminder.may_come_back(now)
    return Text(
        step=reminder.step,
        this_hour=reminder.agreed_at == listed.appointment.agreed_at,
        due_at=reminder.due_at,
        useful_until=reminder.useful_until,
        state=reminder.state,
        reason=reminder.reason,
        message=reminder.message_state,
        message_reason=reminder.message_reason,
        at=None if message is None else message.at,
        kept=kept,
    )


def _reached_since(listed: Listed, call: Reached | None) -> Reached | None:
    """The call, where it came after what needs telling: the hour agreed on last, or that it is
    off."""
    found = listed.appointment
    since = found.agreed_at
    if found.state is AppointmentState.CANCELLED and found.planned_at is not None:
        since = found.planned_at
    return call if call is not None and call.at >= since else None
