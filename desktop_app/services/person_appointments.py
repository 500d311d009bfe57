"""When somebody comes next, and when they came: the appointments of one person.

Reads only. Days are the wall clock's, so a day more is asked for on either side, and what has begun
is told by the instant.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desktop_app.domain.appointment import AppointmentState
from desktop_app.store import appointments, person_appointments
from desktop_app.store.appointments import Listed, Place
from desktop_app.store.database import Book, Connection

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Page:
    """What has passed or was called off, the latest first; ``more`` is where the next page begins,
    None where this was the last."""

    rows: tuple[Listed, ...]
    more: Place | None


@dataclass(frozen=True, slots=True)
class Theirs:
    """``coming``: booked and not begun, the next one first. ``many``: of all there ever were."""

    coming: tuple[Listed, ...]
    behind: Page
    many: int


def of_person(book: Book, contact_id: int, *, now: datetime, limit: int = 50) -> Theirs:
    """All that is to come, and the latest ``limit`` of the rest."""
    with book.read() as connection:
        return Theirs(
            tuple(_coming(connection, [contact_id], now)),
            _behind(connection, contact_id, now, None, limit),
            person_appointments.count(connection, contact_id),
        )


def behind(book: Book, contact_id: int, *, now: datetime, before: Place, limit: int = 50) -> Page:
    """The page of the rest that begins at ``before``, the ``more`` of the one above it."""
    with book.read() as connection:
        return _behind(connection, contact_id, now, before, limit)


def next_of(
    book: Book, contact_ids: Iterable[int], *, now: datetime, most: int = 3
) -> dict[int, list[Listed]]:
    """The next ``most`` of each of these people; who has none is left out."""
    found: dict[int, list[Listed]] = {}
    with book.read() as connection:
        for each in _coming(connection, contact_ids, now):
            theirs = found.setdefault(each.appointment.booking.contact_id, [])
            if len(theirs) < most:
                theirs.append(each)
    return found


def near(
    book: Book, contact_id: int, days: Collection[date], *, now: datetime, within: int = 2
) -> list[Listed]:
    """What this person has to come up to ``within`` days before or after one of ``days``, not on
    one of them."""
    around = {day + each * _DAY for day in days for each in range(-within, within + 1)}
    around -= set(days)
    with book.read() as connection:
        found = _coming(connection, [contact_id], now)
    return [each for each in found if each.appointment.booking.day in around]


def _coming(book: Connection, contact_ids: Iterable[int], now: datetime) -> list[Listed]:
    booked = person_appointments.booked_from(book, contact_ids, now.date() - _DAY)
    return sorted(
        (each for each in booked if _is_ahead(each, now)),
        key=lambda each: each.appointment.booking.begins,
    )


def _behind(
    book: Connection, contact_id: int, now: datetime, before: Place | None, limit: int
) -> Page:
    last = now.date() + _DAY
    read = person_appointments.behind(book, contact_id, last, before=before, limit=limit)
    more = appointments.place(read[-1]) if len(read) == limit else None
    return Page(tuple(each for each in read if not _is_ahead(each, now)), more)


def _is_ahead(listed: Listed, now: datetime) -> bool:
    return (
        listed.appointment.state is AppointmentState.BOOKED
        and listed.appointment.booking.begins > now
    )
