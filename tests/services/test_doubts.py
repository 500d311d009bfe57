"""A doubt that a person lets be: nothing to settle any more, and in doubt as ever."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sqlalchemy import insert, select

from desktop_app.domain.message import State
from desktop_app.services import doubts, insights, reminders
from desktop_app.store import outbox
from desktop_app.store.database import Book
from desktop_app.store.doubts import Doubt
from desktop_app.store.outbox import Move
from desktop_app.store.tables import Campaign, History, Message
from tests.helpers.appointments import DUE, add, with_anna
from tests.helpers.books import NOW, fresh_book

BEGINS = datetime(2026, 11, 26, 10, tzinfo=UTC)  # 11:00 in Paris


def in_doubt(book: Book) -> None:
    """Anna's reminder maybe left."""
    with_anna(book)
    add(book)
    reminders.run_due(book, now=DUE)
    move(book, 1, State.SENDING, State.UNCERTAIN)


def move(book: Book, message_id: int, *states: State) -> None:
    with book.write() as connection:
        outbox.move(connection, [Move(message_id, each) for each in states], DUE)


def to_settle(book: Book, now: datetime = DUE) -> list[Doubt]:
    with book.read() as connection:
        return list(doubts.to_settle(connection, now))


def test_let_be_it_stays_in_doubt_and_says_who_let_it(tmp_path: Path) -> None:
    later = DUE + timedelta(minutes=5)
    with fresh_book(tmp_path) as book:
        in_doubt(book)
        [doubt] = to_settle(book)
        kept = doubts.let_be(book, doubt.message_id, by="Claire", now=later)
        assert kept is not None
        assert to_settle(book) == []
        told = insights.message_history(book, doubt.message_id)
        assert (told.message.state, told.message.moved_at) == (State.UNCERTAIN, DUE)
        last = told.steps[-1]
        assert (last.state, last.at, last.detail) == (State.UNCERTAIN, later, "let_be:Claire")
        doubts.take_up(book, kept)
        doubts.take_up(book, kept)
        assert to_settle(book) == [doubt]
        assert insights.message_history(book, doubt.message_id).steps == told.steps[:-1]


def test_what_is_in_doubt_anew_is_to_be_settled_anew(tmp_path: Path) -> None:
    """Asked about again it lay with the provider, and what became of it there is not known."""
    with fresh_book(tmp_path) as book:
        in_doubt(book)
        doubts.let_be(book, 1, by="", now=DUE)
        move(book, 1, State.SCHEDULED, State.UNCERTAIN)
        assert [each.message_id for each in to_settle(book)] == [1]


def test_what_ended_otherwise_is_not_let_be(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        in_doubt(book)
        move(book, 1, State.DELIVERED)
        assert doubts.let_be(book, 1, by="Claire", now=DUE) is None
        assert doubts.let_be(book, 99, by="Claire", now=DUE) is None
        assert insights.message_history(book, 1).steps[-1].state is State.DELIVERED


def test_no_other_row_of_a_history_is_taken_out(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        in_doubt(book)
        with book.read() as connection:
            every = connection.execute(select(History.id)).scalars().all()
        for each in every:
            doubts.take_up(book, each)
        with book.read() as connection:
            assert connection.execute(select(History.id)).scalars().all() == every


def test_once_its_appointment_has_begun_a_reminder_is_nothing_to_settle(tmp_path: Path) -> None:
    """To the minute, and for good."""
    with fresh_book(tmp_path) as book:
        in_doubt(book)
        assert len(to_settle(book, BEGINS - timedelta(minutes=1))) == 1
        assert to_settle(book, BEGINS) == []
        assert to_settle(book, BEGINS + timedelta(days=30)) == []


def test_of_several_in_one_text_the_last_counts(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        add(book, clock="11:30")
        reminders.run_due(book, now=DUE)
        move(book, 1, State.SENDING, State.UNCERTAIN)
        [doubt] = to_settle(book, BEGINS)
        assert [each.clock for each in doubt.told] == ["11:00", "11:30"]
        assert to_settle(book, BEGINS + timedelta(minutes=30)) == []


def test_a_campaign_s_doubt_waits_until_somebody_lets_it_be(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_anna(book)
        with book.write() as connection:
            connection.execute(
                insert(Campaign).values(
                    id=1,
                    purpose="marketing",
                    template="Soirée",
                    state="RUNNING",
                    account_id=1,
                    created_at=NOW,
                )
            )
            connection.execute(
                insert(Message).values(
                    campaign_id=1,
                    account_id=1,
                    number="+33639980001",
                    purpose="marketing",
                    text="Soirée",
                    segments=1,
                    state="UNCERTAIN",
                    moved_at=NOW,
                )
            )
        year_later = NOW + timedelta(days=365)
        assert [each.campaign_id for each in to_settle(book, year_later)] == [1]
        doubts.let_be(book, 1, by="Claire", now=year_later)
        assert to_settle(book, year_later) == []
        assert insights.campaign_report(book, 1).report.ladder.in_doubt == 1


def test_a_day_of_another_zone_counts(tmp_path: Path) -> None:
    """Where the appointment is, its day may be the one before ours."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book, zone="Pacific/Honolulu", clock="23:00", day=date(2026, 11, 26), template="{time}")
        reminders.run_due(book, now=datetime(2026, 11, 26, 4, tzinfo=UTC))
        move(book, 1, State.SENDING, State.UNCERTAIN)
        begins = datetime(2026, 11, 27, 9, tzinfo=UTC)
        assert len(to_settle(book, begins - timedelta(minutes=1))) == 1
        assert to_settle(book, begins) == []
