"""When all that is agreed on from a day on is reminded of: read at once, to be compared."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import Connection, and_, func, or_, select

from desktop_app.domain.appointment import AppointmentState, ReminderState
from desktop_app.store.tables import Appointment, Reminder

_appointment = Appointment.__table__  # type: ignore[attr-defined]
_reminder = Reminder.__table__  # type: ignore[attr-defined]

# An hour that is agreed on: the appointment, and since when.
Hour = tuple[int, datetime]
Dues = Mapping[Hour, frozenset[datetime]]

_BOOKED = _appointment.c.state == AppointmentState.BOOKED.value
_OF_THIS_HOUR = and_(
    _appointment.c.id == _reminder.c.appointment_id,
    _appointment.c.agreed_at == _reminder.c.agreed_at,
)
# A row without a step that never waited says why there is none. What left, was refused or is
# late meanwhile was planned all the same: whoever compares hears of no change that the plan made.
_NONE = or_(
    _reminder.c.state == ReminderState.CANCELLED.value,
    and_(_reminder.c.state == ReminderState.SKIPPED.value, _reminder.c.step == ""),
)


def of_coming(book: Connection, first: date) -> Dues:
    """When the reminders of each hour from the day ``first`` on are due, or were."""
    query = (
        select(_reminder.c.appointment_id, _reminder.c.agreed_at, _reminder.c.due_at, _NONE)
        .join(_appointment, _OF_THIS_HOUR)
        .where(_BOOKED, _appointment.c.day >= first)
    )
    found: dict[Hour, set[datetime]] = {}
    for appointment_id, agreed_at, due_at, none in book.execute(query):
        mine = found.setdefault((appointment_id, agreed_at), set())
        if not none:
            mine.add(due_at)
    return {each: frozenset(dues) for each, dues in found.items()}


def days_booked(book: Connection, first: date, clock: str) -> dict[date, int]:
    """How many are booked on each day that has any: of the day ``first`` those from ``clock`` on,
    and of all later days."""
    later = or_(_appointment.c.day > first, _appointment.c.clock >= clock)
    query = (
        select(_appointment.c.day, func.count())
        .where(_BOOKED, _appointment.c.day >= first, later)
        .group_by(_appointment.c.day)
        .order_by(_appointment.c.day)
    )
    return {row[0]: row[1] for row in book.execute(query)}
