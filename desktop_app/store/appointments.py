"""Appointments and their reminders, as the book remembers them; the alarm clock only wakes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Row,
    RowMapping,
    Select,
    delete,
    func,
    insert,
    literal_column,
    select,
    tuple_,
    update,
)

from desktop_app.domain.appointment import AppointmentState, Planned, ReminderState
from desktop_app.domain.contact import Reach
from desktop_app.domain.message import State
from desktop_app.store.tables import Appointment as _Appointment
from desktop_app.store.tables import Contact, Message
from desktop_app.store.tables import Reminder as _Reminder

_appointment = _Appointment.__table__  # type: ignore[attr-defined]
_reminder = _Reminder.__table__  # type: ignore[attr-defined]
_contact = Contact.__table__  # type: ignore[attr-defined]
_message = Message.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Booking:
    """What is agreed on: who, and when by the wall clock (``HH:MM``) of ``zone``."""

    contact_id: int
    day: date
    clock: str
    zone: str
    kind: str = ""
    note: str = ""  # never sent


@dataclass(frozen=True, slots=True)
class Appointment:
    id: int
    booking: Booking
    state: AppointmentState


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder and what became of its message: None while there is none."""

    id: int
    account_id: int
    template: str
    due_at: datetime
    useful_until: datetime
    state: ReminderState
    reason: str
    message_id: int | None
    message_state: State | None
    message_reason: str = ""  # why it was left out, held or failed


@dataclass(frozen=True, slots=True)
class Listed:
    """A row of the appointments' list: the appointment, whose it is, its latest reminder."""

    appointment: Appointment
    first_name: str
    last_name: str
    number: str | None
    reach: Reach
    reminder: Reminder | None


@dataclass(frozen=True, slots=True)
class Due:
    """A reminder that is due, with the appointment and the person as they are now."""

    id: int
    account_id: int
    template: str
    appointment_state: AppointmentState
    day: date
    clock: str
    zone: str
    contact_id: int
    first_name: str
    last_name: str
    number: str | None
    reach: Reach


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page of the list ended: hand it back for the next page."""

    day: date
    clock: str
    id: int


def add(book: Connection, booking: Booking, *, by: str, now: datetime) -> int:
    """Write an appointment; gives its id."""
    added = (
        insert(_appointment)
        .values(
            contact_id=booking.contact_id,
            day=booking.day,
            clock=booking.clock,
            zone=booking.zone,
            kind=booking.kind,
            note=booking.note,
            state=AppointmentState.BOOKED.value,
            by=by,
            created_at=now,
        )
        .returning(_appointment.c.id)
    )
    return int(book.execute(added).scalar_one())


def alike(book: Connection, booking: Booking) -> int | None:
    """The appointment that this person has at that day and clock, if there is one."""
    found = select(_appointment.c.id).where(
        _appointment.c.contact_id == booking.contact_id,
        _appointment.c.day == booking.day,
        _appointment.c.clock == booking.clock,
        _appointment.c.zone == booking.zone,
        _appointment.c.state == AppointmentState.BOOKED.value,
    )
    return book.execute(found).scalar()


def change(book: Connection, appointment_id: int, *, day: date, clock: str, zone: str) -> None:
    """Put the appointment elsewhere in time. Its reminders are the caller's to plan anew."""
    book.execute(
        update(_appointment)
        .where(_appointment.c.id == appointment_id)
        .values(day=day, clock=clock, zone=zone)
    )


def cancel(book: Connection, appointment_id: int) -> None:
    """Call the appointment off; it stays in the book. Its reminders are the caller's to end."""
    book.execute(
        update(_appointment)
        .where(_appointment.c.id == appointment_id)
        .values(state=AppointmentState.CANCELLED.value)
    )


def restore(book: Connection, appointment_id: int) -> None:
    """Book one again that was called off. Its reminders are the caller's to plan anew."""
    book.execute(
        update(_appointment)
        .where(_appointment.c.id == appointment_id)
        .values(state=AppointmentState.BOOKED.value)
    )


def remove(book: Connection, appointment_id: int) -> None:
    """Take an appointment out of the book with its reminders, as if nobody had written it."""
    book.execute(delete(_appointment).where(_appointment.c.id == appointment_id))


def counts(book: Connection, first: date, last: date) -> dict[date, int]:
    """How many are booked on each day from ``first`` to ``last``; days without any are left out."""
    query = (
        select(_appointment.c.day, func.count())
        .where(
            _appointment.c.day.between(first, last),
            _appointment.c.state == AppointmentState.BOOKED.value,
        )
        .group_by(_appointment.c.day)
    )
    return {row[0]: row[1] for row in book.execute(query)}


def show(book: Connection, appointment_id: int) -> Appointment | None:
    """One appointment, None where there is none of that id."""
    query = select(_appointment).where(_appointment.c.id == appointment_id)
    row = book.execute(query).first()
    return None if row is None else _shown(row)


def page(
    book: Connection,
    *,
    first: date | None = None,
    last: date | None = None,
    after: Place | None = None,
    limit: int = 50,
) -> list[Listed]:
    """The next ``limit`` appointments from day ``first`` to ``last``, both included, in order."""
    order = (_appointment.c.day, _appointment.c.clock, _appointment.c.id)
    query = _with_person().order_by(*order).limit(limit)
    if first is not None:
        query = query.where(_appointment.c.day >= first)
    if last is not None:
        query = query.where(_appointment.c.day <= last)
    if after is not None:
        query = query.where(tuple_(*order) > tuple_(after.day, after.clock, after.id))
    return _listed(book, query)


def listed(book: Connection, appointment_id: int) -> Listed | None:
    """One row of the list, None where there is no appointment of that id."""
    found = _listed(book, _with_person().where(_appointment.c.id == appointment_id))
    return found[0] if found else None


def place(listed: Listed) -> Place:
    booking = listed.appointment.booking
    return Place(booking.day, booking.clock, listed.appointment.id)


def add_reminder(
    book: Connection, appointment_id: int, planned: Planned, *, account_id: int, template: str
) -> None:
    """Remember a reminder: WAITING, or SKIPPED from the start with the reason."""
    refused = planned.refused
    book.execute(
        insert(_reminder).values(
            appointment_id=appointment_id,
            account_id=account_id,
            template=template,
            due_at=planned.due_at,
            useful_until=planned.useful_until,
            state=(ReminderState.SKIPPED if refused else ReminderState.WAITING).value,
            reason=refused.value if refused else "",
        )
    )


def reminders(book: Connection, appointment_id: int) -> list[Reminder]:
    """All reminders of one appointment, the oldest first: each move of it made a new one."""
    found = book.execute(
        _reminders().where(_reminder.c.appointment_id == appointment_id).order_by(_reminder.c.id)
    )
    return [_reminded(row) for row in found]


def end_reminder(
    book: Connection,
    reminder_id: int,
    state: ReminderState,
    *,
    reason: str = "",
    message_id: int | None = None,
) -> None:
    """Write what became of a reminder; ``message_id`` where it LEFT for the outbox."""
    values: dict[str, object] = {"state": state.value, "reason": reason}
    if message_id is not None:
        values["message_id"] = message_id
    book.execute(update(_reminder).where(_reminder.c.id == reminder_id).values(**values))


def due(book: Connection, now: datetime, *, limit: int) -> list[Due]:
    """Up to ``limit`` reminders whose time has come, the longest due first."""
    query = (
        _dues()
        .where(_waiting(), _reminder.c.due_at <= now)
        .order_by(_reminder.c.due_at, _reminder.c.id)
        .limit(limit)
    )
    return [_due(row) for row in book.execute(query).mappings()]


def latest(book: Connection, appointment_id: int) -> Due | None:
    """The latest reminder of an appointment with all that its text is made of, due or not."""
    query = (
        _dues().where(_appointment.c.id == appointment_id).order_by(_reminder.c.id.desc()).limit(1)
    )
    row = book.execute(query).mappings().first()
    return None if row is None else _due(row)


def text_left(book: Connection, reminder_id: int) -> str | None:
    """The text with which a reminder left for the outbox; None where it did not."""
    query = (
        select(_message.c.text)
        .join(_reminder, _reminder.c.message_id == _message.c.id)
        .where(_reminder.c.id == reminder_id)
    )
    found: str | None = book.execute(query).scalar()
    return found


def _dues() -> Select[Any]:
    return (
        select(
            _reminder.c.id,
            _reminder.c.account_id,
            _reminder.c.template,
            _appointment.c.state.label("appointment_state"),
            _appointment.c.day,
            _appointment.c.clock,
            _appointment.c.zone,
            _appointment.c.contact_id,
            _contact.c.first_name,
            _contact.c.last_name,
            _contact.c.number,
            _contact.c.reach,
        )
        .join(_appointment, _appointment.c.id == _reminder.c.appointment_id)
        .join(_contact, _contact.c.id == _appointment.c.contact_id)
    )


def next_due(book: Connection) -> datetime | None:
    """When the next reminder is due (it may be in the past); None when none waits."""
    query = select(_reminder.c.due_at).where(_waiting()).order_by(_reminder.c.due_at).limit(1)
    found: datetime | None = book.execute(query).scalar()
    return found


def _waiting() -> Any:
    # Written out, not bound: only so does SQLite know that its partial index of them serves.
    return _reminder.c.state == literal_column(f"'{ReminderState.WAITING.value}'")


def _with_person() -> Select[Any]:
    latest = (
        select(func.max(_reminder.c.id))
        .where(_reminder.c.appointment_id == _appointment.c.id)
        .scalar_subquery()
    )
    return select(
        *_appointment.c,
        _contact.c.first_name,
        _contact.c.last_name,
        _contact.c.number,
        _contact.c.reach,
        latest.label("reminder_id"),
    ).join(_contact, _contact.c.id == _appointment.c.contact_id)


def _listed(book: Connection, query: Select[Any]) -> list[Listed]:
    rows = book.execute(query).all()
    latest = _by_id(book, [row.reminder_id for row in rows if row.reminder_id is not None])
    return [
        Listed(
            appointment=_shown(row),
            first_name=row.first_name,
            last_name=row.last_name,
            number=row.number,
            reach=Reach(row.reach),
            reminder=latest.get(row.reminder_id),
        )
        for row in rows
    ]


def _by_id(book: Connection, reminder_ids: list[int]) -> dict[int, Reminder]:
    found = book.execute(_reminders().where(_reminder.c.id.in_(reminder_ids)))
    return {row.id: _reminded(row) for row in found}


def _reminders() -> Select[Any]:
    return select(
        _reminder,
        _message.c.state.label("message_state"),
        _message.c.reason.label("message_reason"),
    ).outerjoin(_message, _message.c.id == _reminder.c.message_id)


def _shown(row: Row[Any]) -> Appointment:
    booking = Booking(
        contact_id=row.contact_id,
        day=row.day,
        clock=row.clock,
        zone=row.zone,
        kind=row.kind,
        note=row.note,
    )
    return Appointment(row.id, booking, AppointmentState(row.state))


def _reminded(row: Row[Any]) -> Reminder:
    return Reminder(
        id=row.id,
        account_id=row.account_id,
        template=row.template,
        due_at=row.due_at,
        useful_until=row.useful_until,
        state=ReminderState(row.state),
        reason=row.reason,
        message_id=row.message_id,
        message_state=None if row.message_state is None else State(row.message_state),
        message_reason=row.message_reason or "",
    )


def _due(row: RowMapping) -> Due:
    values: dict[str, Any] = dict(row)
    values["appointment_state"] = AppointmentState(values["appointment_state"])
    values["reach"] = Reach(values["reach"])
    return Due(**values)
