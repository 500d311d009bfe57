"""What is booked on certain days, as far as it may stand in the way of something else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from desktop_app.domain.appointment import AppointmentState
from desktop_app.store.tables import Appointment as _Appointment
from desktop_app.store.tables import Contact

_appointment = _Appointment.__table__  # type: ignore[attr-defined]
_contact = Contact.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Standing:
    """A booked appointment, by the wall clock of ``zone``; ``minutes`` is 0 where nobody said."""

    appointment_id: int
    contact_id: int
    name: str
    number: str | None
    day: date
    clock: str
    zone: str
    minutes: int
    staff: str


def on_days(book: Connection, days: Iterable[date]) -> list[Standing]:
    """What is booked on these days, in order."""
    query = (
        select(
            _appointment.c.id,
            _appointment.c.contact_id,
            _appointment.c.day,
            _appointment.c.clock,
            _appointment.c.zone,
            _appointment.c.minutes,
            _appointment.c.staff,
            _contact.c.first_name,
            _contact.c.last_name,
            _contact.c.number,
        )
        .join(_contact, _contact.c.id == _appointment.c.contact_id)
        .where(
            _appointment.c.day.in_(sorted(set(days))),
            _appointment.c.state == AppointmentState.BOOKED.value,
        )
        .order_by(_appointment.c.day, _appointment.c.clock, _appointment.c.id)
    )
    return [
        Standing(
            row.id,
            row.contact_id,
            f"{row.first_name} {row.last_name}".strip(),
            row.number,
            row.day,
            row.clock,
            row.zone,
            row.minutes,
            row.staff,
        )
        for row in book.execute(query)
    ]
