"""The appointments of one person: what is to come, and what has passed or was called off."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import ColumnElement, Connection, func, or_, select, tuple_

from desktop_app.domain.appointment import AppointmentState
from desktop_app.store.appointments import Listed, Place, read_listed, with_person
from desktop_app.store.tables import Appointment as _Appointment

_appointment = _Appointment.__table__  # type: ignore[attr-defined]
_BOOKED = _appointment.c.state == AppointmentState.BOOKED.value
_ORDER = (_appointment.c.day, _appointment.c.clock, _appointment.c.id)


def count(book: Connection, contact_id: int) -> int:
    """How many they ever had, those that were called off among them."""
    query = select(func.count()).where(_appointment.c.contact_id == contact_id)
    return int(book.execute(query).scalar_one())


def booked_from(book: Connection, contact_ids: Iterable[int], first: date) -> list[Listed]:
    """All that these people have booked from the day ``first`` on, in order."""
    mine = _appointment.c.contact_id.in_(list(contact_ids))
    query = with_person().where(mine, _BOOKED, _appointment.c.day >= first)
    return read_listed(book, query.order_by(*_ORDER))


def behind(
    book: Connection, contact_id: int, last: date, *, before: Place | None = None, limit: int
) -> list[Listed]:
    """The ``limit`` appointments before the place ``before``, the latest first: those up to the day
    ``last``, and of any day what was called off."""
    mine: list[ColumnElement[bool]] = [
        _appointment.c.contact_id == contact_id,
        or_(_appointment.c.day <= last, ~_BOOKED),
    ]
    if before is not None:
        mine.append(tuple_(*_ORDER) < tuple_(before.day, before.clock, before.id))
    query = with_person().where(*mine).order_by(*(each.desc() for each in _ORDER)).limit(limit)
    return read_listed(book, query)
