"""Several appointments at once: all or none, and undone as one."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.appointment import AppointmentState, Notice, TakenBack, instant
from desktop_app.domain.errors import BadInput
from desktop_app.domain.message import State
from desktop_app.domain.repeating import Repeating, Unit
from desktop_app.services import appointments, notices, reminders, series, visits
from desktop_app.services.series import MovedOn, Newcomer
from desktop_app.store import contacts, outbox
from desktop_app.store.appointments import Booking
from desktop_app.store.database import Book
from desktop_app.store.outbox import Move
from tests.helpers.appointments import ANNA, DAY, DUE, booking, messages, reminded, with_anna
from tests.helpers.books import NOW, fresh_book

WEEKLY = Repeating(1, Unit.WEEK, times=4)


def _add(book: Book, *bookings: Booking, **more: object) -> list[int]:
    made = series.add_all(book, bookings, account_id=1, now=NOW, **more)  # type: ignore[arg-type]
    return [each.appointment_id for each in made]


def _days(book: Book) -> list[tuple[date, str]]:
    return [
        (each.appointment.booking.day, each.appointment.booking.clock)
        for each in appointments.listed(book)
        if each.appointment.state is AppointmentState.BOOKED
    ]


def test_the_wall_clock_stays_across_the_change_of_the_clocks(tmp_path: Path) -> None:
    """Four weeks around the end of March: 11:00 each time, and each has its reminder."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        _add(book, booking(day=date(2027, 3, 18)), repeating=WEEKLY)
        rows = appointments.listed(book)
        instants = [instant(day, clock, "Europe/Paris") for day, clock in _days(book)]
        due = [each.reminder.due_at for each in rows if each.reminder]
    assert [clock for _, clock in _days_of(rows)] == ["11:00"] * 4
    assert [each.hour for each in instants] == [10, 10, 9, 9]  # UTC
    assert [each.hour for each in due] == [17, 17, 16, 16]
    assert len({each.appointment.series for each in rows}) == 1
    assert rows[0].appointment.series


def _days_of(rows: list[appointments.Listed]) -> list[tuple[date, str]]:
    return [(each.appointment.booking.day, each.appointment.booking.clock) for each in rows]


def test_a_household_in_one_go_each_with_a_series_of_their_own(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_anna(book)
        with book.write() as connection:
            child = contacts.add(connection, replace(ANNA, first_name="Léo"), NOW)
        _add(book, booking(), booking(child, clock="11:30"), repeating=WEEKLY)
        rows = appointments.listed(book)
        assert len(rows) == 8
        of_anna = {e.appointment.series for e in rows if e.first_name == "Anna"}
        of_leo = {e.appointment.series for e in rows if e.first_name == "Léo"}
        assert len(of_anna) == len(of_leo) == 1
        assert of_anna != of_leo
        done = series.cancel_on(book, rows[0].appointment.id, now=NOW, all_following=True)
        assert len(done.appointment_ids) == 4  # the other's stay
        assert len(_days(book)) == 4


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        (booking(day=DAY + timedelta(14)), "appointment_known"),
        (booking(99, clock="11:30"), "contact_unknown"),
    ],
)
def test_all_or_none(tmp_path: Path, other: Booking, kind: str) -> None:
    """One of them is known, or belongs to nobody: nothing at all is written."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        with pytest.raises(BadInput, match=kind):
            _add(book, booking(), other, repeating=WEEKLY)
        assert appointments.listed(book) == []


def test_taken_out_again_as_if_nobody_had_written_them(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_anna(book)
        ids = _add(book, booking(), repeating=WEEKLY)
        series.take_out_all(book, ids, now=NOW)
        assert appointments.listed(book) == []
        assert reminded(book) == []


@pytest.mark.parametrize("since", ["nothing", "edited", "tagged", "booked"])
def test_who_was_written_down_for_it_goes_with_it(tmp_path: Path, since: str) -> None:
    """Where nothing else is there of them; else they stay, and that is said."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        ids = _add(book, booking(), repeating=WEEKLY)
        if since == "edited":
            with book.write() as connection:
                contacts.change(connection, 1, ANNA, NOW + timedelta(minutes=1))
        elif since == "tagged":
            with book.write() as connection:
                contacts.tag(connection, [1], "fidèle")
        elif since == "booked":
            _add(book, booking(clock="17:00"))
        with book.read() as connection:
            anna = contacts.show(connection, 1)
        assert anna is not None
        written = Newcomer(1, NOW if since == "edited" else anna.edited_at)
        done = series.take_out_all(book, ids, now=NOW, newcomer=written)
        assert done.stays is (since != "nothing")
        with book.read() as connection:
            assert (contacts.show(connection, 1) is not None) is done.stays


def test_this_and_the_following_are_moved_and_put_back(tmp_path: Path) -> None:
    """By as many days, to the same clock; what was noted of each comes back with its hour."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        ids = _add(book, booking(), repeating=WEEKLY)
        before = _days(book)
        visits.note_answer(book, ids[2], "confirmed", at=NOW, now=NOW)
        done = series.move_on(
            book, ids[1], day=DAY + timedelta(8), clock="15:00", now=NOW, all_following=True
        )
        assert _days(book) == [before[0]] + [
            (DAY + timedelta(7 * week + 1), "15:00") for week in (1, 2, 3)
        ]
        assert done.taken_back is TakenBack.REMINDER
        assert appointments.shown(book, ids[2]).appointment.answer == ""  # of another hour
        series.put_back(book, done.former, now=NOW)
        assert _days(book) == before
        assert appointments.shown(book, ids[2]).appointment.answer == "confirmed"
        waiting = [state for state, _ in reminded(book)].count("WAITING")
        assert waiting == 3  # who confirmed is reminded no more


def test_who_was_told_already_is_not_told_again_when_a_move_is_undone(tmp_path: Path) -> None:
    """The hour is the one that was agreed on before, and its text stands for it."""
    with told_of_eleven(tmp_path) as (book, moved):
        for _ in range(2):  # twice is once
            series.put_back(book, moved.former, now=DUE + timedelta(minutes=2))
        assert reminded(book) == [("LEFT", ""), ("CANCELLED", "")]
        shown = appointments.shown(book, 1)
        assert shown.reminder is not None
        assert shown.reminder.message_state is State.SENT
        assert not notices.offer(book, 1, Notice.MOVED, rules=None, home="FR", now=DUE).called_for


def test_who_was_told_the_other_hour_meanwhile_is_told_anew(tmp_path: Path) -> None:
    with told_of_eleven(tmp_path) as (book, moved):
        later = DUE + timedelta(minutes=5)
        moved_at = DUE + timedelta(minutes=1)  # a clock that was set: both are of one instant
        reminders.run_due(book, now=later)
        _left(book, 2, later)
        assert [text[-6:-1] for _, text, _ in messages(book)] == ["11:00", "15:00"]
        undone = series.put_back(book, moved.former, now=moved_at)
        assert [each.refused for each in undone.planned] == [None]
        assert reminded(book)[-1] == ("WAITING", "")


def test_what_waited_for_a_word_waits_for_it_again_when_a_move_is_undone(tmp_path: Path) -> None:
    """Nothing could send it at its time; moved and put back it does not go by in silence."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        _add(book, booking())
        late = DUE + timedelta(hours=1)
        reminders.run_due(book, now=late)
        assert reminded(book) == [("LATE", "")]
        done = series.move_on(book, 1, day=DAY, clock="15:00", now=late)
        series.put_back(book, done.former, now=late)
        reminders.run_due(book, now=late)
        assert reminded(book) == [("LATE", ""), ("CANCELLED", "")]


@contextmanager
def told_of_eleven(folder: Path) -> Iterator[tuple[Book, MovedOn]]:
    """Anna's text has left the evening before; a minute later she is moved to 15:00."""
    with fresh_book(folder) as book:
        with_anna(book)
        _add(book, booking())
        reminders.run_due(book, now=DUE)
        _left(book, 1, DUE)
        now = DUE + timedelta(minutes=1)
        yield book, series.move_on(book, 1, day=DAY, clock="15:00", now=now)


def _left(book: Book, message_id: int, now: datetime) -> None:
    with book.write() as connection:
        moves = [Move(message_id, State.SENDING), Move(message_id, State.SENT)]
        outbox.move(connection, moves, now)


def test_this_one_alone_is_moved(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_anna(book)
        ids = _add(book, booking(), repeating=WEEKLY)
        series.move_on(book, ids[1], day=DAY + timedelta(8), clock="15:00", now=NOW)
        assert [clock for _, clock in _days(book)] == ["11:00", "15:00", "11:00", "11:00"]


def test_this_and_the_following_are_called_off_and_booked_again(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_anna(book)
        ids = _add(book, booking(), repeating=WEEKLY)
        appointments.cancel(book, ids[2], now=NOW)
        done = series.cancel_on(book, ids[1], now=NOW, all_following=True)
        assert done.appointment_ids == (ids[1], ids[3])  # not what was called off before
        assert len(_days(book)) == 1
        series.restore_all(book, done.appointment_ids, now=NOW)
        assert len(_days(book)) == 3
        assert series.cancel_on(book, ids[2], now=NOW).taken_back is TakenBack.ALREADY


def test_without_a_series_it_is_only_itself(tmp_path: Path) -> None:
    """Two single appointments are no series, though both have none."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        first, _ = (*_add(book, booking()), *_add(book, booking(day=DAY + timedelta(7))))
        assert [each.id for each in series.following(book, first)] == [first]
        done = series.cancel_on(book, first, now=NOW, all_following=True)
        assert done.appointment_ids == (first,)
        assert len(_days(book)) == 1


def test_the_latest_reminder_of_a_move_matters_most(tmp_path: Path) -> None:
    """One of them has left: somebody has to telephone, whatever waits for the others."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        ids = _add(book, booking(), repeating=WEEKLY)
        reminders.run_due(book, now=datetime(2026, 11, 25, 17, tzinfo=UTC))
        assert len(messages(book)) == 1
        done = series.cancel_on(book, ids[0], now=NOW, all_following=True)
        assert done.taken_back is TakenBack.MESSAGE


def test_which_one_it_is_of_its_series(tmp_path: Path) -> None:
    """Of those that are booked; a single one is of none."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        ids = _add(book, booking(), repeating=WEEKLY)
        assert [series.place(book, each) for each in ids] == [(1, 4), (2, 4), (3, 4), (4, 4)]
        appointments.cancel(book, ids[1], now=NOW)
        assert [series.place(book, each) for each in ids] == [(1, 3), None, (2, 3), (3, 3)]
        [alone] = _add(book, booking(clock="15:00"))
        assert series.place(book, alone) is None
