"""Texts in doubt that somebody has still to look at, and those that a person lets be.

Who lets one be is a row of its history, with the state it stays in: no report changes by it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, and_, delete, exists, func, insert, or_, select
from sqlalchemy.sql.elements import ColumnElement

from desktop_app.domain.message import State, let_be_detail
from desktop_app.store.tables import Appointment, Campaign, Contact, History, Message, Reminder

_appointment = Appointment.__table__  # type: ignore[attr-defined]
_campaign = Campaign.__table__  # type: ignore[attr-defined]
_contact = Contact.__table__  # type: ignore[attr-defined]
_history = History.__table__  # type: ignore[attr-defined]
_message = Message.__table__  # type: ignore[attr-defined]
_reminder = Reminder.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Hour:
    """An appointment that a text told of, by the wall clock."""

    appointment_id: int
    day: date
    clock: str
    zone: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """A text that maybe left. ``campaign_id`` or ``told`` say what it was part of."""

    message_id: int
    number: str
    name: str
    text: str
    at: datetime
    account_id: int
    contact_id: int | None
    campaign_id: int | None
    campaign: str
    told: tuple[Hour, ...] = ()


def open_doubts(book: Connection, since: date) -> list[Doubt]:
    """The texts in doubt that nobody let be, the latest first: those of campaigns, and reminders of
    an appointment on ``since`` or later."""
    told = (_reminder.c.message_id == _message.c.id, _reminder.c.appointment_id)
    of_appointments = exists().where(told[0])
    still = exists().where(and_(told[0], told[1] == _appointment.c.id, _appointment.c.day >= since))
    query: Any = (
        select(
            _message.c.id,
            _message.c.number,
            func.trim(func.coalesce(_contact.c.first_name + " " + _contact.c.last_name, "")).label(
                "name"
            ),
            _message.c.text,
            _message.c.moved_at,
            _message.c.account_id,
            _message.c.contact_id,
            _message.c.campaign_id,
            func.coalesce(_campaign.c.name, "").label("campaign"),
        )
        .select_from(
            _message.outerjoin(_contact, _contact.c.id == _message.c.contact_id).outerjoin(
                _campaign, _campaign.c.id == _message.c.campaign_id
            )
        )
        .where(
            _message.c.state == State.UNCERTAIN.value,
            or_(~of_appointments, still),
            ~_is_let_be(),
        )
        .order_by(_message.c.moved_at.desc(), _message.c.id.desc())
    )
    rows = book.execute(query).all()
    hours = _hours(book, [row.id for row in rows if row.campaign_id is None])
    return [replace(Doubt(*row), told=tuple(hours.get(row.id, ()))) for row in rows]


def let_be(book: Connection, message_id: int, *, by: str, now: datetime) -> int | None:
    """Write that a person lets this doubt be; gives the row's id, None where it is in doubt no
    more."""
    state = book.execute(
        select(_message.c.state).where(_message.c.id == message_id)
    ).scalar_one_or_none()
    if state != State.UNCERTAIN.value:
        return None
    noted = insert(_history).values(
        message_id=message_id, state=State.UNCERTAIN.value, at=now, detail=let_be_detail(by)
    )
    return int(book.execute(noted.returning(_history.c.id)).scalar_one())


def take_up(book: Connection, history_id: int) -> None:
    """Undo `let_be`; no other row of a history is ever taken out."""
    book.execute(
        delete(_history).where(
            _history.c.id == history_id,
            _history.c.detail.startswith(let_be_detail(""), autoescape=True),
        )
    )


def _is_let_be() -> ColumnElement[bool]:
    """Whether the latest that happened to it is that somebody let it be."""
    last = (
        select(_history.c.detail)
        .where(_history.c.message_id == _message.c.id)
        .order_by(_history.c.id.desc())
        .limit(1)
        .correlate(_message)
        .scalar_subquery()
    )
    return func.coalesce(last, "").startswith(let_be_detail(""), autoescape=True)


def _hours(book: Connection, message_ids: list[int]) -> dict[int, list[Hour]]:
    query = (
        select(
            _reminder.c.message_id,
            _appointment.c.id,
            _appointment.c.day,
            _appointment.c.clock,
            _appointment.c.zone,
        )
        .join(_appointment, _appointment.c.id == _reminder.c.appointment_id)
        .where(_reminder.c.message_id.in_(message_ids))
        .order_by(_appointment.c.day, _appointment.c.clock, _appointment.c.id)
    )
    found: dict[int, list[Hour]] = {}
    for message_id, *hour in book.execute(query):
        found.setdefault(message_id, []).append(Hour(*hour))
    return found
