"""What a changed plan, or other closed days, did to the reminders that wait: only read.

Whoever changes one reads `dues` before and after; what follows the plan in between, here or where
it is sent from, is the difference.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from desktop_app.domain.opening import Opening
from desktop_app.store import dues as store
from desktop_app.store.database import Book
from desktop_app.store.dues import Dues

SOON = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Effect:
    """Of how many ``appointments`` reminders are due at another time, came or went; how many of
    those that are due by it leave within the hour, and the ``first`` of them when."""

    appointments: int = 0
    soon: int = 0
    first: datetime | None = None


@dataclass(frozen=True, slots=True)
class Booked:
    """How many appointments to come are on days that were open until now, and the first day."""

    many: int = 0
    first: date | None = None


def dues(book: Book, now: datetime) -> Dues:
    """When the reminders of all that is to come are due."""
    with book.read() as connection:
        # Somewhere it is still the day before.
        return store.of_coming(connection, now.date() - timedelta(days=1))


def between(before: Dues, after: Dues, now: datetime) -> Effect:
    """What was booked, moved or called off meanwhile is no effect of the plan."""
    changed = [
        (before[each], due) for each, due in after.items() if each in before and due != before[each]
    ]
    soon = sorted(at for was, due in changed for at in due - was if at <= now + SOON)
    return Effect(len(changed), len(soon), soon[0] if soon else None)


def booked_on_closed(
    book: Book, before: Opening, after: Opening, now: datetime, zone: tzinfo | None
) -> Booked:
    """What is to come by the shop's clock on the days that ``after`` closes and ``before`` did
    not."""
    if after == before:
        return Booked()
    here = now.astimezone(zone)
    with book.read() as connection:
        found = store.days_booked(connection, here.date(), f"{here:%H:%M}")
    closed = {
        day: many for day, many in found.items() if before.is_open(day) and not after.is_open(day)
    }
    return Booked(sum(closed.values()), min(closed, default=None))
