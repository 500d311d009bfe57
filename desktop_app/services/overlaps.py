"""What speaks against an hour: somebody else's appointment with the same colleague, another of the
same person that day, a day on which the shop is closed. Said before it is booked; never a refusal.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from desktop_app.domain.appointment import USUAL_MINUTES, begins, instant
from desktop_app.domain.folding import fold
from desktop_app.domain.opening import Opening
from desktop_app.domain.rules import holiday_name
from desktop_app.services import appointments
from desktop_app.store import appointments as stored
from desktop_app.store import overlaps
from desktop_app.store.appointments import Booking
from desktop_app.store.database import Book, Connection
from desktop_app.store.overlaps import Standing

_AROUND = (-1, 0, 1)  # days: one may begin before midnight, or stand in another zone


@dataclass(frozen=True, slots=True)
class Shop:
    """What of the shop decides: ``home`` names its holidays in ``language`` (``fr``, ``en``);
    ``alone``: all is done by one person, also where no colleague is named."""

    opening: Opening
    home: str
    language: str
    alone: bool


@dataclass(frozen=True, slots=True)
class Closed:
    """``holiday``: what is celebrated, "" where nothing; ``weekly``: closed on that weekday."""

    day: date
    weekly: bool
    holiday: str


@dataclass(frozen=True, slots=True)
class Against:
    """``taken``: those at the same time with the same colleague. ``same_person``: others of theirs
    that day. Each in order."""

    taken: tuple[Standing, ...] = ()
    same_person: tuple[Standing, ...] = ()
    closed: tuple[Closed, ...] = ()
    days: int = 1  # on how many it was asked for


def against(
    book: Book, wanted: Sequence[Booking], shop: Shop, *, leaving: Iterable[int] = ()
) -> Against:
    """What speaks against booking ``wanted``, which may be of nobody yet (contact 0). ``leaving``
    are ids of appointments that go elsewhere. BadInput: bad_day, bad_clock, bad_zone."""
    with book.read() as connection:
        return _against(connection, wanted, shop, frozenset(leaving))


def against_move(
    book: Book,
    appointment_id: int,
    shop: Shop,
    *,
    day: date,
    clock: str,
    all_following: bool = False,
) -> Against:
    """What speaks against `series.move_on`. BadInput: appointment_unknown, bad_day, bad_clock."""
    with book.read() as connection:
        first = appointments.known(connection, appointment_id)
        moved = [first]
        if all_following and first.series:
            moved = stored.following(connection, first) or moved
        by = day - first.booking.day
        wanted = [replace(each.booking, day=each.booking.day + by, clock=clock) for each in moved]
        return _against(connection, wanted, shop, frozenset(each.id for each in moved))


def _against(
    book: Connection, wanted: Sequence[Booking], shop: Shop, leaving: frozenset[int]
) -> Against:
    days = {each.day for each in wanted}
    near = {date.fromordinal(day.toordinal() + by) for day in days for by in _AROUND}
    standing = [each for each in overlaps.on_days(book, near) if each.appointment_id not in leaving]
    return Against(
        tuple(each for each in standing if any(_takes(each, one, shop) for one in wanted)),
        tuple(each for each in standing if any(_is_theirs(each, one) for one in wanted)),
        tuple(_closed(day, shop) for day in sorted(days) if not shop.opening.is_open(day)),
        len(days),
    )


def _takes(standing: Standing, wanted: Booking, shop: Shop) -> bool:
    if standing.contact_id == wanted.contact_id or not _same_colleague(standing, wanted, shop):
        return False
    stands = begins(standing.day, standing.clock, standing.zone)
    comes = instant(wanted.day, wanted.clock, wanted.zone)
    return stands < comes + _length(wanted) and comes < stands + _length(standing)


def _same_colleague(standing: Standing, wanted: Booking, shop: Shop) -> bool:
    return shop.alone or (bool(wanted.staff) and fold(standing.staff) == fold(wanted.staff))


def _is_theirs(standing: Standing, wanted: Booking) -> bool:
    return standing.contact_id == wanted.contact_id and standing.day == wanted.day


def _length(of: Standing | Booking) -> timedelta:
    return timedelta(minutes=of.minutes or USUAL_MINUTES)


def _closed(day: date, shop: Shop) -> Closed:
    weekly = day.weekday() in shop.opening.weekdays
    return Closed(day, weekly, holiday_name(day, shop.home, shop.language))
