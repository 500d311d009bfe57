"""What the panel says will be read of an appointment, before it leaves."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop_app.services import appointments, reminders
from desktop_app.store import contacts
from tests.helpers.appointments import ANNA, DUE, add, messages, reads, with_anna
from tests.helpers.books import NOW, fresh_book


def test_of_a_household_it_is_the_one_text_that_leaves(tmp_path: Path) -> None:
    """For each of them the same; who is called off is told of no more."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        with book.write() as connection:
            child = contacts.add(connection, replace(ANNA, first_name="Malo"), NOW)
        both = [add(book).appointment_id, add(book, child, clock="11:30").appointment_id]
        [one, other] = [reads(book, each, now=NOW) for each in both]
        assert one == other
        assert "11:00 (Anna) et 11:30 (Malo)" in one
        appointments.cancel(book, both[1], now=NOW)
        assert reads(book, both[0], now=NOW).endswith("à 11:00.")
        appointments.restore(book, both[1], now=NOW)
        reminders.run_due(book, now=DUE)
        assert [text for _, text, _ in messages(book)] == [one]
