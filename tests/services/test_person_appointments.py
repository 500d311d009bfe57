"""When somebody comes next, and when they came."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from desktop_app.domain.contact import Reach
from desktop_app.services import appointments, person_appointments
from desktop_app.store import contacts
from desktop_app.store.appointments import Listed
from desktop_app.store.contacts import Person
from tests.helpers.appointments import DAY, add, with_anna
from tests.helpers.books import NOW, fresh_book

NOON = datetime(2026, 11, 26, 11, 0, tzinfo=UTC)  # 12:00 in Paris


def _days(rows: tuple[Listed, ...]) -> list[tuple[date, str]]:
    return [(each.appointment.booking.day, each.appointment.booking.clock) for each in rows]


def test_what_comes_is_apart_from_what_has_passed_or_was_called_off(tmp_path: Path) -> None:
    """To the hour of the day itself; nobody else's is among them."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        with book.write() as connection:
            paul = contacts.add(connection, Person("Paul", "Roux", reach=Reach.NONE), NOW)
        add(book, paul, clock="15:00")
        later = DAY + timedelta(days=7)
        off = add(book, day=later, clock="09:00").appointment_id
        add(book, day=later, clock="10:00")
        for clock in ("12:30", "11:00", "12:00"):
            add(book, clock=clock)
        appointments.cancel(book, off, now=NOW)
        found = person_appointments.of_person(book, 1, now=NOON)
        assert _days(found.coming) == [(DAY, "12:30"), (later, "10:00")]
        assert _days(found.behind.rows) == [(later, "09:00"), (DAY, "12:00"), (DAY, "11:00")]
        assert (found.many, found.behind.more) == (5, None)


def test_a_clock_of_elsewhere_is_told_by_its_instant(tmp_path: Path) -> None:
    """23:30 in Auckland has begun at noon in Paris, 9:30 of the same day in Honolulu has not."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book, clock="23:30", zone="Pacific/Auckland")
        add(book, clock="09:30", zone="Pacific/Honolulu")
        found = person_appointments.of_person(book, 1, now=NOON)
        assert _days(found.coming) == [(DAY, "09:30")]
        assert _days(found.behind.rows) == [(DAY, "23:30")]


def test_what_has_passed_comes_by_pages(tmp_path: Path) -> None:
    """Each once, the latest first, also where pages meet within a day."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        for day in (1, 2, 3):
            for clock in ("09:00", "10:00", "11:00"):
                add(book, day=date(2026, 11, day), clock=clock, now=NOW - timedelta(days=90))
        page = person_appointments.of_person(book, 1, now=NOON, limit=2).behind
        seen = _days(page.rows)
        while page.more is not None:
            page = person_appointments.behind(book, 1, now=NOON, before=page.more, limit=2)
            seen += _days(page.rows)
        assert len(seen) == 9
        assert seen == sorted(set(seen), reverse=True)


def test_the_next_of_several_people(tmp_path: Path) -> None:
    """As many as were asked for; who has none is left out, what was called off is none."""
    with fresh_book(tmp_path) as book:
        anna = with_anna(book)
        with book.write() as connection:
            paul, rose = (
                contacts.add(connection, Person(name, reach=Reach.NONE), NOW)
                for name in ("Paul", "Rose")
            )
        for days in (0, 7, 14, 21):
            add(book, anna, day=DAY + timedelta(days=days))
        appointments.cancel(book, add(book, rose).appointment_id, now=NOW)
        add(book, paul, clock="15:00")
        found = person_appointments.next_of(book, [anna, paul, rose], now=NOON, most=2)
        assert {each: _days(tuple(rows)) for each, rows in found.items()} == {
            anna: [(DAY + timedelta(days=7), "11:00"), (DAY + timedelta(days=14), "11:00")],
            paul: [(DAY, "15:00")],
        }
