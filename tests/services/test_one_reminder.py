"""One reminder as a person decides on it: sent at once, skipped, in other words; and undone."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.appointment import ReminderState, TakenBack
from desktop_app.domain.errors import BadInput
from desktop_app.domain.message import State
from desktop_app.domain.opening import Opening
from desktop_app.domain.reminder_plan import DAY_BEFORE, Plan, Step
from desktop_app.servers.practice_state import Habits
from desktop_app.servers.schedule import Scheduler
from desktop_app.services import appointments, planning, reminders
from desktop_app.store import outbox, plans
from desktop_app.store.database import Book
from desktop_app.store.outbox import Move
from desktop_app.store.reminders import Reminder
from tests.helpers.appointments import ANNA, DUE, add, messages, reminded, with_anna
from tests.helpers.books import LAW, NOW, fresh_book
from tests.helpers.clocked import Desk, desk

TEXT = "Rappel : votre rendez-vous le 26/11/2026 à 11:00."


def _reminder(book: Book, appointment_id: int = 1) -> Reminder:
    found = appointments.shown(book, appointment_id).reminder
    assert found is not None
    return found


@contextmanager
def _covered(folder: Path, able: Scheduler | None = None) -> Iterator[tuple[Book, Desk]]:
    """Anna's reminder lies at the provider."""
    with fresh_book(folder) as book:
        with_anna(book)
        habits = Habits(report_delay=0, scheduler=able or Scheduler())
        with desk(book, NOW, folder, habits) as shop:
            add(book)
            shop.work()
            assert _reminder(book).is_covered
            yield book, shop


def test_sent_at_once_it_leaves_once(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        assert reminders.send_now(book, 1, **LAW, now=NOW).queued == 1
        assert messages(book) == [(ANNA.number, TEXT, "QUEUED")]
        assert reminders.run_due(book, now=DUE) == 0
        with pytest.raises(BadInput, match="reminder_left"):
            reminders.send_now(book, 1, **LAW, now=NOW)


def test_it_waits_again_while_its_message_is_still_here(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        former = _reminder(book)
        reminders.send_now(book, 1, **LAW, now=NOW)
        assert reminders.call_back(book, 1, former, now=NOW) is TakenBack.MESSAGE
        assert _reminder(book) == former
        assert [state for _, _, state in messages(book)] == ["CANCELLED"]
        assert reminders.run_due(book, now=DUE) == 1
        with book.write() as connection:
            outbox.move(connection, [Move(2, State.SENDING), Move(2, State.SENT)], DUE)
        assert reminders.call_back(book, 1, former, now=DUE) is TakenBack.TOO_LATE
        assert _reminder(book).state is ReminderState.LEFT


def test_what_is_late_goes_or_is_late_again(tmp_path: Path) -> None:
    at = DUE + timedelta(hours=1)
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        reminders.run_due(book, now=at)
        former = _reminder(book)
        assert former.state is ReminderState.LATE
        assert reminders.send_now(book, 1, **LAW, now=at).queued == 1
        reminders.call_back(book, 1, former, now=at)
        assert _reminder(book) == former
        reminders.skip(book, 1, now=at)
        assert reminded(book) == [("SKIPPED", "left_out")]
        reminders.unskip(book, 1, former)
        assert _reminder(book) == former


def test_skipped_it_does_not_leave_and_undone_it_does(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        former = _reminder(book)
        assert reminders.skip(book, 1, now=NOW) is TakenBack.REMINDER
        assert reminders.run_due(book, now=DUE) == 0
        with pytest.raises(BadInput, match="reminder_left"):
            reminders.skip(book, 1, now=NOW)
        reminders.unskip(book, 1, former)
        with pytest.raises(BadInput, match="reminder_left"):
            reminders.unskip(book, 1, former)
        assert reminders.run_due(book, now=DUE) == 1


def test_skipped_and_kept_by_the_provider_it_is_said_to_leave(tmp_path: Path) -> None:
    with _covered(tmp_path) as (book, shop):
        never = Scheduler(withdraw_lead=timedelta(days=9))
        shop.provider.habits = replace(shop.provider.habits, scheduler=never)
        reminders.skip(book, 1, now=shop.clock())
        shop.work()
        assert reminded(book) == [("LEFT", "")]
        shop.clock.now = DUE + timedelta(minutes=1)
        shop.work()
        assert [text for _, _, text in shop.sent()] == [TEXT]


def test_what_was_skipped_stays_so_when_the_plan_changes(tmp_path: Path) -> None:
    """It would be due anew in the future; the person said no to this one."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        reminders.skip(book, 1, now=NOW)
        later = NOW + timedelta(minutes=5)
        with book.write() as connection:
            plans.close_on(connection, Opening(frozenset({6})), now=later)
        assert planning.follow_plans(book, now=later) == 1
        assert reminded(book) == [("SKIPPED", "left_out")]
        with book.write() as connection:
            once_more = later + timedelta(minutes=1)
            plans.keep(connection, Plan(steps=(*DAY_BEFORE, Step(minutes=180))), now=once_more)
        planning.follow_plans(book, now=once_more)
        assert reminded(book) == [("SKIPPED", "left_out"), ("WAITING", "")]


def test_one_that_is_covered_cannot_leave_at_once_nor_be_reworded(tmp_path: Path) -> None:
    with _covered(tmp_path) as (book, shop):
        for ask in (
            lambda: reminders.send_now(book, 1, **LAW, now=shop.clock()),
            lambda: reminders.reword(book, 1, "Demain {time}"),
        ):
            with pytest.raises(BadInput, match="reminder_covered"):
                ask()
        assert _reminder(book).is_covered


def test_one_that_is_covered_is_asked_back_when_it_is_skipped(tmp_path: Path) -> None:
    with _covered(tmp_path) as (book, shop):
        assert reminders.skip(book, 1, now=shop.clock()) is TakenBack.ASKED_BACK
        shop.work()
        shop.clock.now = DUE + timedelta(minutes=1)
        shop.work()
        assert shop.sent() == []
        assert reminded(book) == [("SKIPPED", "left_out")]


@pytest.mark.parametrize("kept", [False, True])
def test_skipped_and_undone_it_leaves_exactly_once(tmp_path: Path, *, kept: bool) -> None:
    """Also where the provider is asked only after the second thought; or keeps it."""
    with _covered(tmp_path) as (book, shop):
        if kept:
            never = Scheduler(withdraw_lead=timedelta(days=9))
            shop.provider.habits = replace(shop.provider.habits, scheduler=never)
        former = _reminder(book)
        reminders.skip(book, 1, now=shop.clock())
        reminders.unskip(book, 1, former)
        shop.work()
        shop.clock.now = DUE + timedelta(minutes=1)
        shop.work()
        assert [text for _, _, text in shop.sent()] == [TEXT]


@pytest.mark.parametrize("asked", [False, True])
def test_skipped_too_late_and_undone_it_leaves_exactly_once(tmp_path: Path, *, asked: bool) -> None:
    """The provider gives it back no more: that is the one that leaves."""
    with _covered(tmp_path, Scheduler(withdraw_lead=timedelta(minutes=10))) as (book, shop):
        former = _reminder(book)
        reminders.skip(book, 1, now=DUE - timedelta(minutes=11))
        shop.clock.now = DUE - timedelta(minutes=5)
        if asked:
            shop.work()
        reminders.unskip(book, 1, former)
        for _ in range(3):
            shop.work()
            shop.clock.forward(minutes=5)
        assert [text for _, _, text in shop.sent()] == [TEXT]
        assert reminded(book) == [("LEFT", "")]


def test_what_its_provider_keeps_is_not_skipped(tmp_path: Path) -> None:
    """It leaves whatever anybody says: who asks is told so, and nothing is written."""
    with _covered(tmp_path, Scheduler(withdraw_lead=timedelta(minutes=10))) as (book, shop):
        with pytest.raises(BadInput, match="reminder_kept"):
            reminders.skip(book, 1, now=DUE - timedelta(minutes=5))
        assert _reminder(book).is_covered
        shop.clock.now = DUE + timedelta(minutes=1)
        shop.work()
        assert [text for _, _, text in shop.sent()] == [TEXT]


def test_in_other_words_this_once(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book, template="")
        add(book, template="", clock="16:00")
        assert reminders.reword(book, 1, "A demain {time}, {first_name}") == ""
        assert reminders.reads(book, 1, now=NOW) == "A demain 11:00, Anna"
        assert reminders.reads(book, 2, now=NOW).startswith("Rappel : votre rendez-vous")
        with pytest.raises(BadInput, match="unknown_field"):
            reminders.reword(book, 1, "{note}")
        assert reminders.reword(book, 1, "") == "A demain {time}, {first_name}"
        assert reminders.reads(book, 1, now=NOW).startswith("Rappel : votre rendez-vous")


def test_each_step_reads_as_it_will_be_or_as_it_left(tmp_path: Path) -> None:
    """Of several, not the last one only."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        with book.write() as connection:
            plans.keep(
                connection,
                Plan(steps=(*DAY_BEFORE, Step(minutes=180))),
                now=NOW - timedelta(days=9),
            )
        add(book, template="{day} {time}")
        reminders.run_due(book, now=DUE)
        at = datetime(2026, 11, 25, 18, tzinfo=UTC)
        assert reminders.reads(book, 1, now=at) == "demain 11:00"
        assert reminders.reads(book, 2, now=at) == "aujourd'hui 11:00"
        assert reminders.reads(book, 99, now=at) == ""
