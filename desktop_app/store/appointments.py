"""Appointments, as the book remembers them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    delete,
    func,
    insert,
    select,
    tuple_,
    update,
)

from desktop_app.domain.answers import Answer
from desktop_app.domain.appointment import AppointmentState, NoReminder, ReminderState, begins
from desktop_app.domain.contact import Reach
from desktop_app.store import plans, reminders
from desktop_app.store.reminders import Reminder
from desktop_app.store.tables import Appointment as _Appointment
from desktop_app.store.tables import Calendar, Contact, Reply

_appointment = _Appointment.__table__  # type: ignore[attr-defined]
_calendar = Calendar.__table__  # type: ignore[attr-defined]
_contact = Contact.__table__  # type: ignore[attr-defined]
_reply = Reply.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Booking:
    """What is agreed on: who, and when by the wall clock (``HH:MM``) of ``zone``."""

    contact_id: int
    day: date
    clock: str
    zone: str
    kind: str = ""
    note: str = ""  # never sent
    minutes: int = 0  # how long it takes; 0 where nobody said
    staff: str = ""
    place: str = ""

    @property
    def begins(self) -> datetime:
        """When it does, of one in the book: see `appointment.begins`."""
        return begins(self.day, self.clock, self.zone)


@dataclass(frozen=True, slots=True)
class Appointment:
    id: int
    booking: Booking
    state: AppointmentState
    agreed_at: datetime  # its booking, or its latest move
    attendance: str = ""  # "came", "missed"; empty where nobody said
    answer: str = ""  # a word of `answers.Answer`: what they answered to its hour; empty is nothing
    answered_at: datetime | None = None
    planned_at: datetime | None = None  # when its reminders were planned, or all ended, last
    plan_since: datetime | None = None  # since when it has another plan, as it got another kind
    series: str = ""  # shared by those of one person that were booked as a repeating one
    event: str = ""  # of a calendar or list that it follows; empty where it was typed


@dataclass(frozen=True, slots=True)
class Listed:
    """A row of the appointments' list: the appointment, whose it is, its reminders by age.

    ``off_since``: where there is none as its plan is switched off, since when that is.
    """

    appointment: Appointment
    first_name: str
    last_name: str
    number: str | None
    reach: Reach
    reminders: tuple[Reminder, ...]
    off_since: date | None = None

    @property
    def reminder(self) -> Reminder | None:
        """The one that tells most: the next to come, else the latest of this hour; of those what
        became of a text before what another plan took back."""
        mine = [each for each in self.reminders if each.agreed_at == self.appointment.agreed_at]
        coming = [
            each for each in mine if each.state in (ReminderState.WAITING, ReminderState.LATE)
        ]
        if coming:
            return min(coming, key=lambda each: each.due_at)
        texts = [each for each in mine if each.state is ReminderState.LEFT]
        return max(texts or mine or self.reminders, key=lambda each: each.id, default=None)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page of the list ended: hand it back for the next page."""

    day: date
    clock: str
    id: int


@dataclass(frozen=True, slots=True)
class Visits:
    """How often somebody came, and how often they did not, as far as anybody said."""

    kept: int = 0
    missed: int = 0


def add(book: Connection, booking: Booking, *, by: str, now: datetime, series: str = "") -> int:
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
            minutes=booking.minutes,
            staff=booking.staff,
            place=booking.place,
            state=AppointmentState.BOOKED.value,
            series=series,
            by=by,
            created_at=now,
            agreed_at=now,
            planned_at=now,
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


def change(
    book: Connection, appointment_id: int, *, day: date, clock: str, zone: str, now: datetime
) -> None:
    """Put the appointment elsewhere in time: what was answered was of the former hour. Its
    reminders are the caller's to plan anew.

    No two agreements of one appointment are of one instant, whatever the clock does: it tells the
    reminders of one hour from those of another. Nor is one of later than ``now``: its reminders
    would wait till then. What was answered was answered to the old hour.
    """
    mine = _appointment.c.id == appointment_id
    former = {book.execute(select(_appointment.c.agreed_at).where(mine)).scalar_one()}
    former |= {each.agreed_at for each in reminders.of_appointment(book, appointment_id)}
    agreed_at = now
    while agreed_at in former:
        agreed_at += timedelta(microseconds=1)
    book.execute(
        update(_appointment)
        .where(mine)
        .values(
            day=day,
            clock=clock,
            zone=zone,
            agreed_at=agreed_at,
            answer="",
            answered_at=None,
            attendance="",
        )
    )


def put_back(book: Connection, former: Appointment) -> None:
    """The hour as it was agreed on before a move, with what was answered and noted of it."""
    booking = former.booking
    book.execute(
        update(_appointment)
        .where(_appointment.c.id == former.id)
        .values(
            day=booking.day,
            clock=booking.clock,
            zone=booking.zone,
            agreed_at=former.agreed_at,
            answer=former.answer,
            answered_at=former.answered_at,
            attendance=former.attendance,
        )
    )


def describe(book: Connection, appointment_id: int, booking: Booking) -> None:
    """Write what ``booking`` says beside whose it is and when."""
    book.execute(
        update(_appointment)
        .where(_appointment.c.id == appointment_id)
        .values(
            kind=booking.kind,
            note=booking.note,
            minutes=booking.minutes,
            staff=booking.staff,
            place=booking.place,
        )
    )


def has_another_plan(book: Connection, appointment_id: int, since: datetime) -> None:
    """Note that it follows another plan, as it got another kind."""
    mine = _appointment.c.id == appointment_id
    book.execute(update(_appointment).where(mine).values(plan_since=since))


def note_attendance(book: Connection, appointment_id: int, attendance: str) -> None:
    """Write whether they "came" or "missed" it; empty takes it back."""
    book.execute(
        update(_appointment)
        .where(_appointment.c.id == appointment_id)
        .values(attendance=attendance)
    )


def visits(book: Connection, contact_id: int) -> Visits:
    query = (
        select(_appointment.c.attendance, func.count())
        .where(_appointment.c.contact_id == contact_id, _appointment.c.attendance != "")
        .group_by(_appointment.c.attendance)
    )
    found = {row[0]: row[1] for row in book.execute(query)}
    return Visits(found.get("came", 0), found.get("missed", 0))


@dataclass(frozen=True, slots=True)
class Answered:
    """What somebody texted back, last, to the reminders of an appointment."""

    text: str
    at: datetime


def answered(book: Connection, appointment_id: int) -> Answered | None:
    query = (
        select(_reply.c.text, _reply.c.at)
        .where(_reply.c.appointment_id == appointment_id)
        .order_by(_reply.c.at.desc(), _reply.c.id.desc())
        .limit(1)
    )
    row = book.execute(query).first()
    return None if row is None else Answered(row.text, row.at)


@dataclass(frozen=True, slots=True)
class Usual:
    """How long those of a kind take, and with whom they are; 0 and "" where nobody ever said."""

    minutes: int = 0
    staff: str = ""


def usual(book: Connection, kind: str) -> Usual:
    """What was written down most often for ``kind``, of two alike the later."""
    minutes = _most_often(book, kind, _appointment.c.minutes, 0)
    return Usual(minutes or 0, _most_often(book, kind, _appointment.c.staff, "") or "")


def _most_often(book: Connection, kind: str, column: ColumnElement[Any], nothing: object) -> Any:
    query = (
        select(column)
        .where(_appointment.c.kind == kind, column != nothing)
        .group_by(column)
        .order_by(func.count().desc(), func.max(_appointment.c.id).desc())
        .limit(1)
    )
    return book.execute(query).scalar()


def following(book: Connection, appointment: Appointment) -> list[Appointment]:
    """Those of its series from its day on that are booked, itself among them, in order."""
    day = appointment.booking.day
    return [each for each in of_series(book, appointment) if each.booking.day >= day]


def of_series(book: Connection, appointment: Appointment) -> list[Appointment]:
    """Those of its series that are booked, itself among them, in order."""
    query = (
        select(_appointment)
        .where(
            _appointment.c.contact_id == appointment.booking.contact_id,
            _appointment.c.series == appointment.series,
            _appointment.c.state == AppointmentState.BOOKED.value,
        )
        .order_by(_appointment.c.day, _appointment.c.clock, _appointment.c.id)
    )
    return [read(row) for row in book.execute(query)]


def planned(book: Connection, appointment_id: int, now: datetime, changed: datetime | None) -> None:
    """Note that its reminders follow the plans as they are ``now``, last ``changed`` before:
    whatever the clock shows, since then."""
    at = now if changed is None else max(now, changed + timedelta(microseconds=1))
    book.execute(
        update(_appointment).where(_appointment.c.id == appointment_id).values(planned_at=at)
    )


def planned_ahead(book: Connection, now: datetime) -> None:
    """What was planned by a clock that showed later than ``now`` follows what changes ``now``."""
    ahead = (_appointment.c.planned_at > now, _appointment.c.state == AppointmentState.BOOKED.value)
    book.execute(update(_appointment).where(*ahead).values(planned_at=now))


def planned_before(book: Connection, changed: datetime, first: date, *, limit: int) -> list[int]:
    """Ids of those booked from the day ``first`` on whose reminders were not planned since
    ``changed``."""
    query = (
        select(_appointment.c.id)
        .where(*_planned_before(changed, first))
        .order_by(_appointment.c.day, _appointment.c.clock, _appointment.c.id)
        .limit(limit)
    )
    return list(book.execute(query).scalars())


def count_planned_before(book: Connection, changed: datetime, first: date) -> int:
    """How many `planned_before` would give without a limit."""
    query = select(func.count()).where(*_planned_before(changed, first))
    return int(book.execute(query).scalar_one())


def _planned_before(changed: datetime, first: date) -> tuple[ColumnElement[bool], ...]:
    return (
        _appointment.c.day >= first,
        _appointment.c.planned_at <= changed,
        _appointment.c.state == AppointmentState.BOOKED.value,
    )


def kinds(book: Connection) -> list[str]:
    """Every kind an appointment was ever booked as, the most frequent first; not the empty one."""
    query = (
        select(_appointment.c.kind)
        .where(_appointment.c.kind != "")
        .group_by(_appointment.c.kind)
        .order_by(func.count().desc(), _appointment.c.kind)
    )
    return list(book.execute(query).scalars())


def cancel(book: Connection, appointment_id: int) -> None:
    """Call the appointment off; it stays in the book. Its reminders are the caller's to end."""
    book.execute(
        update(_appointment)
        .where(_appointment.c.id == appointment_id)
        .values(state=AppointmentState.CANCELLED.value)
    )


def restore(book: Connection, appointment_id: int) -> None:
    """Book one again that was called off; an answer that called it off counts no longer. Its
    reminders are the caller's to plan anew."""
    mine = _appointment.c.id == appointment_id
    book.execute(update(_appointment).where(mine).values(state=AppointmentState.BOOKED.value))
    book.execute(
        update(_appointment)
        .where(mine, _appointment.c.answer == Answer.CANCELLED.value)
        .values(answer="", answered_at=None)
    )


def answer(book: Connection, appointment_id: int, answer: str, at: datetime | None) -> None:
    """Write what somebody answered to its hour; empty and None where it counts no longer."""
    book.execute(
        update(_appointment)
        .where(_appointment.c.id == appointment_id)
        .values(answer=answer, answered_at=at)
    )


def coming(book: Connection, contact_ids: Iterable[int], first: date) -> list[Appointment]:
    """What these people have booked from the day ``first`` on, in order."""
    query = (
        select(_appointment)
        .where(
            _appointment.c.contact_id.in_(list(contact_ids)),
            _appointment.c.day >= first,
            _appointment.c.state == AppointmentState.BOOKED.value,
        )
        .order_by(_appointment.c.day, _appointment.c.clock, _appointment.c.id)
    )
    return [read(row) for row in book.execute(query)]


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
    return None if row is None else read(row)


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
    query = with_person().order_by(*order).limit(limit)
    if first is not None:
        query = query.where(_appointment.c.day >= first)
    if last is not None:
        query = query.where(_appointment.c.day <= last)
    if after is not None:
        query = query.where(tuple_(*order) > tuple_(after.day, after.clock, after.id))
    return read_listed(book, query)


def listed(book: Connection, appointment_id: int) -> Listed | None:
    """One row of the list, None where there is no appointment of that id."""
    found = read_listed(book, with_person().where(_appointment.c.id == appointment_id))
    return found[0] if found else None


def place(listed: Listed) -> Place:
    booking = listed.appointment.booking
    return Place(booking.day, booking.clock, listed.appointment.id)


def with_person() -> Select[Any]:
    return select(
        *_appointment.c,
        _contact.c.first_name,
        _contact.c.last_name,
        _contact.c.number,
        _contact.c.reach,
    ).join(_contact, _contact.c.id == _appointment.c.contact_id)


def read_listed(book: Connection, query: Select[Any]) -> list[Listed]:
    rows = book.execute(query).all()
    reminded = reminders.of_appointments(book, [row.id for row in rows])
    found = [
        Listed(
            appointment=read(row),
            first_name=row.first_name,
            last_name=row.last_name,
            number=row.number,
            reach=Reach(row.reach),
            reminders=reminded.get(row.id, ()),
        )
        for row in rows
    ]
    if not any(map(_is_switched_off, found)):  # most pages: no plan is read for them
        return found
    by = plans.read(book)
    return [
        replace(each, off_since=by.of(each.appointment.booking.kind).off_since)
        if _is_switched_off(each)
        else each
        for each in found
    ]


def _is_switched_off(listed: Listed) -> bool:
    reminder = listed.reminder
    return reminder is not None and reminder.reason == NoReminder.SWITCHED_OFF


def read(row: Row[Any]) -> Appointment:
    """An appointment of a row of its table."""
    booking = Booking(
        contact_id=row.contact_id,
        day=row.day,
        clock=row.clock,
        zone=row.zone,
        kind=row.kind,
        note=row.note,
        minutes=row.minutes,
        staff=row.staff,
        place=row.place,
    )
    return Appointment(
        id=row.id,
        booking=booking,
        state=AppointmentState(row.state),
        agreed_at=row.agreed_at,
        attendance=row.attendance,
        answer=row.answer,
        answered_at=row.answered_at,
        planned_at=row.planned_at,
        plan_since=row.plan_since,
        series=row.series,
        event=row.event,
    )
