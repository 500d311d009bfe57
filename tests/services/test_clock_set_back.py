"""A clock that was ahead: what it took for late, or for of no more use, is still to come.

The clock itself is invented; the book is a real one.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from desktop_app.domain.appointment import ReminderState
from desktop_app.domain.message import State
from desktop_app.services import appointments, planning, reminder_plans, reminders
from desktop_app.store import outbox
from desktop_app.store.database import Book
from desktop_app.store.outbox import Move
from desktop_app.store.tables import Reminder
from tests.helpers.appointments import DAY, DUE, EVENING, add, messages, reminded, with_anna
from tests.helpers.books import NOW, fresh_book

HOURS, DAYS = timedelta(hours=10), timedelta(days=3)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with fresh_book(tmp_path) as made:
        with_anna(made)
        yield made


def _set_back(book: Book) -> None:
    with book.write() as connection:
        planning.put_right(connection, NOW)


@pytest.mark.parametrize(("ahead", "state"), [(HOURS, "LATE"), (DAYS, "EXPIRED")])
def test_it_waits_for_its_hour_again(book: Book, ahead: timedelta, state: str) -> None:
    add(book)
    reminders.run_due(book, now=DUE + ahead)
    assert [each for each, _ in reminded(book)] == [state]
    _set_back(book)
    assert reminded(book) == [("WAITING", "")]
    assert reminders.run_due(book, now=DUE - timedelta(minutes=1)) == 0
    assert reminders.run_due(book, now=DUE) == 1
    assert len(messages(book)) == 1


@pytest.mark.parametrize("became", [[State.EXPIRED], [State.SENDING, State.FAILED]])
def test_a_text_that_was_of_no_more_use_in_the_queue_is_made_again(
    book: Book, became: list[State]
) -> None:
    """It had been queued for the provider's scheduler: nobody was told by it."""
    add(book)
    reminders.run_due(book, now=DUE)
    with book.write() as connection:
        outbox.move(connection, [Move(1, each, "useful_until") for each in became], DUE + DAYS)
    _set_back(book)
    assert reminded(book) == [("WAITING", "")]
    assert reminders.run_due(book, now=DUE) == 1


def test_what_was_too_late_by_the_right_clock_stays_so(book: Book) -> None:
    add(book)
    reminders.run_due(book, now=DUE + DAYS)
    with book.write() as connection:
        planning.put_right(connection, DUE + timedelta(days=2))
    assert [state for state, _ in reminded(book)] == ["EXPIRED"]


def test_a_text_that_left_is_not_made_again(book: Book) -> None:
    add(book)
    reminders.run_due(book, now=DUE)
    _set_back(book)
    assert [state for state, _ in reminded(book)] == ["LEFT"]


@pytest.mark.parametrize("ahead", [HOURS, DAYS])
def test_what_became_of_the_appointment_meanwhile_counts(book: Book, ahead: timedelta) -> None:
    """One is called off and one moved: there is no reminder of the first, one of the second."""
    for clock in ("11:00", "15:00"):
        add(book, clock=clock)
    reminders.run_due(book, now=DUE + ahead)
    appointments.cancel(book, 1, now=NOW)
    to = DAY + timedelta(days=9)
    appointments.move(book, 2, day=to, clock="15:00", zone="Europe/Paris", now=NOW)
    _set_back(book)
    assert [state for state, _ in reminded(book)].count("WAITING") == 1


def test_a_plan_that_was_changed_meanwhile_counts(book: Book) -> None:
    """It is planned once, by the plan of now."""
    add(book)
    reminders.run_due(book, now=DUE + DAYS)
    reminder_plans.keep(book, EVENING, now=NOW)
    while planning.follow_plans(book, now=NOW):
        pass
    _set_back(book)
    assert [state for state, _ in reminded(book)].count("WAITING") == 1
    assert reminders.run_due(book, now=DUE) == 1


def test_a_person_without_a_text_stays_without(book: Book) -> None:
    """What somebody left out was not put out by the clock."""
    add(book)
    with book.write() as connection:
        connection.execute(
            update(Reminder.__table__).values(  # type: ignore[attr-defined]
                state=ReminderState.SKIPPED.value, reason="left_out"
            )
        )
    _set_back(book)
    assert reminded(book) == [("SKIPPED", "left_out")]
