"""What the call list is made of beside appointments: when texts left, and who was reached."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Integer, bindparam, column, delete, func, insert, select

from desktop_app.domain.message import State
from desktop_app.store.tables import Handover, Instant, Message, PhoneCall

_call = PhoneCall.__table__  # type: ignore[attr-defined]
_handover = Handover.__table__  # type: ignore[attr-defined]
_message = Message.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Sent:
    """``at``: when it was handed over, or leaves the provider's scheduler; else its latest move."""

    message_id: int
    text: str
    state: State
    at: datetime


@dataclass(frozen=True, slots=True)
class Reached:
    id: int
    at: datetime
    by: str


def sent(book: Connection, message_ids: Collection[int]) -> dict[int, Sent]:
    at = func.coalesce(
        _message.c.leaves_at, _handover.c.claimed_at, _message.c.moved_at, type_=Instant
    )
    query = (
        select(_message.c.id, _message.c.text, _message.c.state, at)
        .outerjoin(_handover, _handover.c.id == _message.c.handover_id)
        .where(_message.c.id.in_(select(_ID.c.value)))
    )
    rows = book.execute(query, {"ids": json.dumps(list(message_ids))})
    return {row[0]: Sent(row[0], row[1], State(row[2]), row[3]) for row in rows}


def reached(book: Connection, appointment_ids: Collection[int]) -> dict[int, Reached]:
    """By appointment the last time that somebody was reached by telephone because of it."""
    query = (
        select(_call.c.appointment_id, _call.c.id, _call.c.at, _call.c.by)
        .where(_call.c.appointment_id.in_(select(_ID.c.value)))
        .order_by(_call.c.at, _call.c.id)
    )
    rows = book.execute(query, {"ids": json.dumps(list(appointment_ids))})
    return {row[0]: Reached(row[1], row[2], row[3]) for row in rows}


def add(
    book: Connection, appointment_id: int, message_id: int | None, *, by: str, now: datetime
) -> int:
    added = insert(_call).values(
        appointment_id=appointment_id, message_id=message_id, at=now, by=by
    )
    return int(book.execute(added.returning(_call.c.id)).scalar_one())


def remove(book: Connection, call_id: int) -> None:
    book.execute(delete(_call).where(_call.c.id == call_id))


_ID = func.json_each(bindparam("ids")).table_valued(column("value", Integer))
