"""Appointments that follow the events of a calendar, and what that said of each last."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, String, column, func, select, update

from desktop_app.domain.appointment import AppointmentState
from desktop_app.store.appointments import Appointment, read
from desktop_app.store.tables import Appointment as _Appointment
from desktop_app.store.tables import Calendar

_appointment = _Appointment.__table__  # type: ignore[attr-defined]
_calendar = Calendar.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Event:
    """An event of a calendar by its ``key``, and what it ``told`` last."""

    calendar_id: int
    key: str
    told: str


@dataclass(frozen=True, slots=True)
class Followed:
    """An appointment that follows an event of a calendar; ``told`` is what that said last."""

    appointment: Appointment
    calendar_id: int
    event: str
    told: str


def put(
    book: Connection, appointment_id: int, calendar_id: int | None, event: str, told: str
) -> None:
    """Let it follow an event that ``told`` this; from now on none, where there is no calendar."""
    book.execute(
        update(_appointment)
        .where(_appointment.c.id == appointment_id)
        .values(calendar_id=calendar_id, event=event, version=told)
    )


def of_events(
    book: Connection, events: Collection[str], calendar_id: int | None
) -> dict[str, Followed]:
    """The appointments that follow these events, by event: that of ``calendar_id`` rather than
    that of another."""
    keys = func.json_each(json.dumps(list(events))).table_valued(column("value", String))
    query = select(_appointment).where(
        # Every calendar spelled out, and the index serves.
        _appointment.c.calendar_id.in_(select(_calendar.c.id)),
        _appointment.c.event.in_(select(keys.c.value)),
    )
    found: dict[str, Followed] = {}
    for row in book.execute(query):
        if row.event not in found or row.calendar_id == calendar_id:
            found[row.event] = _followed(row)
    return found


def event_of(book: Connection, appointment_id: int) -> Event | None:
    """Which calendar's which event it follows; None for one that was typed."""
    query = select(_appointment.c.calendar_id, _appointment.c.event, _appointment.c.version).where(
        _appointment.c.id == appointment_id, _appointment.c.calendar_id.is_not(None)
    )
    row = book.execute(query).first()
    return None if row is None else Event(row.calendar_id, row.event, row.version)


def follower_of(book: Connection, event: Event) -> int | None:
    """The appointment that follows an event of its calendar."""
    query = select(_appointment.c.id).where(
        _appointment.c.calendar_id == event.calendar_id, _appointment.c.event == event.key
    )
    return book.execute(query).scalar()


def of_calendar(book: Connection, calendar_id: int, first: date) -> list[Followed]:
    """Those booked from the day ``first`` on that follow events of a calendar."""
    query = (
        select(_appointment)
        .where(
            _appointment.c.calendar_id == calendar_id,
            _appointment.c.day >= first,
            _appointment.c.state == AppointmentState.BOOKED.value,
        )
        .order_by(_appointment.c.day, _appointment.c.clock, _appointment.c.id)
    )
    return [_followed(row) for row in book.execute(query)]


def of_uids(book: Connection, uids: Collection[str], first: date) -> list[Followed]:
    """Those booked from the day ``first`` on that follow occurrences of these events (UID)."""
    asked = func.json_each(json.dumps(list(uids))).table_valued(column("value", String))
    uid = func.substr(_appointment.c.event, func.instr(_appointment.c.event, "/") + 1)
    query = select(_appointment).where(
        _appointment.c.calendar_id.in_(select(_calendar.c.id)),
        _appointment.c.day >= first,
        _appointment.c.state == AppointmentState.BOOKED.value,
        uid.in_(select(asked.c.value)),
    )
    return [_followed(row) for row in book.execute(query.order_by(_appointment.c.id))]


def _followed(row: Row[Any]) -> Followed:
    return Followed(read(row), row.calendar_id, row.event, row.version)
