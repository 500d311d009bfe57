"""What speaks against an hour: taken, twice the same day, closed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.opening import Opening
from desktop_app.domain.repeating import Repeating, Unit
from desktop_app.services import appointments, overlaps, series
from desktop_app.services.overlaps import Against, Closed, Shop
from desktop_app.store import contacts
from desktop_app.store.database import Book
from tests.helpers.appointments import ANNA, DAY, add, booking, lose_zone, with_anna
from tests.helpers.books import NOW, fresh_book

SHOP = Shop(Opening(), "FR", "fr", alone=False)
PAUL, NEW = 2, 0
WEEK = timedelta(days=7)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """Anna at 11:00 with Samir, for half an hour as nobody said how long."""
    with fresh_book(tmp_path) as found:
        with_anna(found)
        with found.write() as connection:
            contacts.add(connection, replace(ANNA, first_name="Paul"), NOW)
        add(found, staff="Samir")
        yield found


def _asked(book: Book, contact_id: int = PAUL, shop: Shop = SHOP, **changes: Any) -> Against:
    wanted = booking(contact_id, **{"staff": "Samir", **changes})
    return overlaps.against(book, [wanted], shop)


def _taken(found: Against) -> list[str]:
    return [f"{each.day:%d} {each.clock} {each.name}" for each in found.taken]


@pytest.mark.parametrize(
    ("clock", "minutes", "taken"),
    [
        ("10:30", 0, False),  # each takes the usual half hour
        ("10:31", 0, True),
        ("11:29", 0, True),
        ("11:30", 0, False),
        ("10:00", 60, False),
        ("10:00", 61, True),
        ("09:00", 600, True),
    ],
)
def test_the_same_colleague_is_taken_as_long_as_one_takes(
    book: Book, clock: str, minutes: int, taken: bool
) -> None:
    assert bool(_asked(book, clock=clock, minutes=minutes).taken) is taken
    assert _taken(_asked(book, NEW, clock="11:10")) == ["26 11:00 Anna Martin"]


def test_a_longer_one_is_in_the_way_longer(book: Book) -> None:
    add(book, PAUL, clock="14:00", staff="Samir", minutes=90)
    assert _asked(book, NEW, clock="15:29").taken
    assert not _asked(book, NEW, clock="15:30").taken


def test_of_another_colleague_or_of_nobodys_nothing_is_said(book: Book) -> None:
    """Except where one person does all there is."""
    assert not _asked(book, staff="Claire").taken
    assert not _asked(book, staff="").taken
    assert _asked(book, staff="SAMIR").taken
    add(book, clock="16:00")
    alone = replace(SHOP, alone=True)
    assert _taken(_asked(book, shop=alone, staff="", clock="16:10")) == ["26 16:00 Anna Martin"]
    assert not _asked(book, staff="", clock="16:10").taken


def test_what_is_called_off_or_elsewhere_is_in_nobodys_way(book: Book) -> None:
    assert not _asked(book, day=DAY + timedelta(days=1)).taken
    appointments.cancel(book, 1, now=NOW)
    assert not _asked(book).taken


def test_two_zones_are_compared_by_the_instant(book: Book) -> None:
    """11:00 in Paris is 10:00 in London and 6:00 in Guadeloupe; past midnight is another day."""
    assert _asked(book, clock="10:15", zone="Europe/London").taken
    assert not _asked(book, clock="11:15", zone="Europe/London").taken
    assert _asked(book, clock="06:15", zone="America/Guadeloupe").taken
    add(book, clock="23:50", staff="Samir", minutes=60)
    found = _asked(book, day=DAY + timedelta(days=1), clock="00:20")
    assert _taken(found) == ["26 23:50 Anna Martin"]


def test_one_whose_zone_is_no_more_stops_nobody(book: Book) -> None:
    """It stands by UTC."""
    lose_zone(book)
    assert _taken(_asked(book, zone="UTC")) == ["26 11:00 Anna Martin"]
    assert _taken(_asked(book)) == []


def test_another_of_theirs_that_day_is_said_at_any_hour(book: Book) -> None:
    """Whoever it is with; with the same colleague at the same hour it is said once."""
    found = _asked(book, 1, clock="17:00", staff="Claire")
    assert [each.clock for each in found.same_person] == ["11:00"]
    found = _asked(book, 1, clock="11:10")
    assert (len(found.same_person), found.taken) == (1, ())
    assert not _asked(book, 1, day=DAY + timedelta(days=1)).same_person
    assert not _asked(book, NEW).same_person


def test_each_day_of_a_series_is_looked_at(book: Book) -> None:
    """And each of a household."""
    add(book, day=DAY + 2 * WEEK, staff="Samir")
    wanted = [booking(PAUL, day=DAY + at * WEEK, staff="Samir") for at in (1, 2, 3)]
    found = overlaps.against(book, wanted, SHOP)
    assert [each.day for each in found.taken] == [DAY + 2 * WEEK]
    both = [booking(PAUL, clock="10:30", staff="Samir"), booking(NEW, staff="Samir")]
    assert _taken(overlaps.against(book, both, SHOP)) == ["26 11:00 Anna Martin"]


def test_what_is_moved_is_not_in_its_own_way(book: Book) -> None:
    found = overlaps.against_move(book, 1, SHOP, day=DAY, clock="11:10")
    assert found == Against()
    other = add(book, PAUL, clock="12:00", staff="Samir").appointment_id
    found = overlaps.against_move(book, other, SHOP, day=DAY, clock="11:10")
    assert _taken(found) == ["26 11:00 Anna Martin"]


def test_a_series_moves_as_a_whole(book: Book) -> None:
    """Its second is on the day of the first's new one, and goes on; another's stays."""
    made = series.add_all(
        book,
        [booking(PAUL, clock="15:00", staff="Samir")],
        account_id=1,
        now=NOW,
        repeating=Repeating(1, Unit.WEEK, times=3),
    )
    add(book, day=DAY + 3 * WEEK, clock="15:10", staff="Samir")
    first = made[0].appointment_id
    alone = overlaps.against_move(book, first, SHOP, day=DAY + WEEK, clock="15:00")
    assert [each.contact_id for each in alone.same_person] == [PAUL]
    found = overlaps.against_move(
        book, first, SHOP, day=DAY + WEEK, clock="15:00", all_following=True
    )
    assert found.same_person == ()
    assert [each.day for each in found.taken] == [DAY + 3 * WEEK]


def test_a_closed_day_is_told_with_what_is_celebrated(book: Book) -> None:
    christmas, sunday = date(2026, 12, 25), date(2026, 12, 6)
    shop = replace(SHOP, opening=Opening(frozenset({6}), frozenset({christmas})))
    assert _asked(book, shop=shop, day=christmas).closed == (Closed(christmas, False, "Noël"),)
    assert _asked(book, shop=shop, day=sunday).closed == (Closed(sunday, True, ""),)
    assert _asked(book, shop=shop).closed == ()
    assert _asked(book, day=christmas).closed == ()  # open on it: nothing to say
    english = replace(shop, language="en")
    assert _asked(book, shop=english, day=christmas).closed[0].holiday == "Christmas Day"
