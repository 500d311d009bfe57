"""What the panel says will be read of an appointment, before it leaves."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from desktop_app.domain.consent import Event, Record
from desktop_app.domain.message import Purpose
from desktop_app.services import appointments, reminders
from desktop_app.store import consents, contacts
from tests.helpers.appointments import ANNA, DAY, DUE, WORDS, add, messages, reads, with_anna
from tests.helpers.books import NOW, fresh_book
from tests.helpers.clocked import annas_desk


def test_whom_a_text_would_tell_of_too_before_it_is_booked(tmp_path: Path) -> None:
    """Who waits for the same number and day, due about then, in the usual words; not who said no,
    or is called off."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        with book.write() as connection:
            malo, lise, jean = (
                contacts.add(connection, replace(ANNA, first_name=name), NOW)
                for name in ("Malo", "Lise", "Jean")
            )
            refusal = Record(Purpose.TRANSACTIONAL, Event.WITHDRAWN, NOW, "said at the counter")
            consents.record_one(connection, lise, refusal)
        for who, clock in ((malo, "11:30"), (lise, "11:40"), (1, "16:00")):
            add(book, who, clock=clock, template="")
        add(book, malo, clock="12:00")  # in words of its own
        off = add(book, jean, clock="12:30", template="").appointment_id
        appointments.cancel(book, off, now=NOW)

        def told(number: str | None = ANNA.number, **more: Any) -> list[str]:
            asked = {"day": DAY, "zone": "Europe/Paris", "account_id": 1, "due_at": DUE} | more
            found = reminders.told_with(book, number or "", **asked)
            return [f"{each.first_name} {each.clock}" for each in found]

        assert told() == told(due_at=DUE + timedelta(hours=1)) == ["Malo 11:30", "Anna 16:00"]
        assert told(template=WORDS) == ["Malo 12:00"]
        for other in (
            {"due_at": DUE + timedelta(hours=1, seconds=1)},
            {"day": DAY + timedelta(days=1)},
            {"account_id": 2},
            {"number": "+33639980077"},
        ):
            assert told(**other) == []


def test_what_lies_at_the_provider_is_told_of_too(tmp_path: Path) -> None:
    """It is asked back, and the one text handed over in its place."""
    with annas_desk(tmp_path) as (book, shop):
        add(book, template="")
        shop.work()
        shown = appointments.shown(book, 1).reminder
        assert shown is not None and shown.is_covered
        [lying] = reminders.told_with(
            book,
            ANNA.number or "",
            day=DAY,
            zone="Europe/Paris",
            account_id=1,
            due_at=DUE,
        )
        assert lying.appointment_id == 1


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
