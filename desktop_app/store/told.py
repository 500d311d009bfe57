"""What reminders told a number already: the facts that `domain.told_once` judges by.

Asked inside the claim, in the one writing transaction: no more is read than may matter.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Integer, and_, bindparam, column, func, or_, select

from desktop_app.domain.appointment import AppointmentState
from desktop_app.domain.message import LIVE, State
from desktop_app.domain.told_once import Told
from desktop_app.store.tables import Appointment, Message, Reminder

_message = Message.__table__  # type: ignore[attr-defined]
_appointment = Appointment.__table__  # type: ignore[attr-defined]
_reminder = Reminder.__table__  # type: ignore[attr-defined]


def told_before(book: Connection, message_ids: Sequence[int]) -> list[tuple[Told, list[Told]]]:
    """Of these messages those of reminders whose number reminders told something before, each with
    what: handed over, or maybe so. What never arrived told nobody."""
    before: dict[int, list[Told]] = {}
    for row in book.execute(_TOLD_BEFORE, {"ids": json.dumps(list(message_ids))}):
        before.setdefault(row.due_id, []).append(_told(row))
    if not before:  # nearly always
        return []
    due = book.execute(_REMINDERS, {"ids": json.dumps(list(before))})
    return [(_told(row), before[row.id]) for row in due]


def _told(row: Any) -> Told:
    return Told(
        id=row.id,
        text=row.text,
        useful_until=row.useful_until,
        appointment_id=row.appointment_id,
        contact_id=row.contact_id,
        step=row.step,
        agreed_at=row.agreed_at,
        stands=row.state == "BOOKED"
        and (row.agreed_at == row.agreed_last or row.useful_until == row.latest),
    )


def to_be_overtaken(
    book: Connection, message_ids: Sequence[int], now: datetime, until: datetime
) -> dict[int, datetime]:
    """Of these messages those whose appointment lies at a provider's scheduler in another text too,
    which tells what is no more and leaves up to ``until``: with when it does."""
    asked = {"ids": json.dumps(list(message_ids)), "now": now, "until": until}
    return {row.message_id: row.leaves_at for row in book.execute(_TO_BE_OVERTAKEN, asked)}


_ID = func.json_each(bindparam("ids")).table_valued(column("value", Integer))
_TOLD = [each.value for each in LIVE - {State.QUEUED, State.HELD, State.UNDELIVERED}]
_due_one = _message.alias()
_newer = _reminder.alias()
_alike = _message.alias()
_LATEST = (
    select(_newer.c.useful_until)
    .where(_newer.c.appointment_id == _appointment.c.id)
    .order_by(_newer.c.id.desc())
    .limit(1)
    .scalar_subquery()
)
_OF_REMINDER = (
    _message.c.id,
    _message.c.text,
    _message.c.useful_until,
    _appointment.c.id.label("appointment_id"),
    _appointment.c.contact_id,
    _appointment.c.state,
    _LATEST.label("latest"),
    _reminder.c.step,
    _reminder.c.agreed_at,
    _appointment.c.agreed_at.label("agreed_last"),
)
_WITH_APPOINTMENT = _message.join(_reminder, _reminder.c.message_id == _message.c.id).join(
    _appointment, _appointment.c.id == _reminder.c.appointment_id
)
_REMINDERS = (
    select(*_OF_REMINDER)
    .select_from(_WITH_APPOINTMENT)
    .where(_message.c.id.in_(select(_ID.c.value)))
)
_TOLD_BEFORE = (
    select(_due_one.c.id.label("due_id"), *_OF_REMINDER)
    .select_from(
        _WITH_APPOINTMENT.join(
            _due_one,
            and_(
                _due_one.c.number == _message.c.number,
                _due_one.c.purpose == _message.c.purpose,
                _due_one.c.id != _message.c.id,
            ),
        )
    )
    .where(
        _due_one.c.id.in_(select(_ID.c.value)),
        # From the first of the same words and hour on: a number of a school's has a long history.
        _message.c.id
        >= select(func.min(_alike.c.id))
        .where(
            _alike.c.number == _due_one.c.number,
            _alike.c.purpose == _due_one.c.purpose,
            _alike.c.text == _due_one.c.text,
            _alike.c.useful_until == _due_one.c.useful_until,
            _alike.c.id != _due_one.c.id,
        )
        .correlate(_due_one)
        .scalar_subquery(),
        # Not by its state: nearly every message was told.
        _message.c.state.concat("").in_(_TOLD),
    )
)
_lying, _former = _message.alias(), _reminder.alias()
_TO_BE_OVERTAKEN = (
    select(
        _reminder.c.message_id,
        func.max(_lying.c.leaves_at, type_=_lying.c.leaves_at.type).label("leaves_at"),
    )
    .select_from(
        _reminder.join(_appointment, _appointment.c.id == _reminder.c.appointment_id)
        .join(_former, _former.c.appointment_id == _appointment.c.id)
        .join(_lying, _lying.c.id == _former.c.message_id)
    )
    .where(
        _reminder.c.message_id.in_(select(_ID.c.value)),
        _former.c.id != _reminder.c.id,
        or_(
            _appointment.c.state == AppointmentState.CANCELLED.value,
            _appointment.c.agreed_at != _former.c.agreed_at,
        ),
        _lying.c.state == State.SCHEDULED.value,
        _lying.c.leaves_at > bindparam("now"),
        _lying.c.leaves_at <= bindparam("until"),
    )
    .group_by(_reminder.c.message_id)
)
