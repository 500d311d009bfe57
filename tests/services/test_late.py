"""What is late and would reach nobody: never offered, never said to leave, called instead."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from desktop_app.domain.consent import STOP, Event, Record
from desktop_app.domain.contact import Reach
from desktop_app.domain.message import Purpose, State
from desktop_app.services import reminders, today
from desktop_app.services.reminders import Late
from desktop_app.store import consents, contacts, outbox
from desktop_app.store.contacts import Person
from desktop_app.store.database import Book
from desktop_app.store.outbox import Move
from tests.helpers.appointments import ANNA, DUE, add, messages, reminded, with_anna
from tests.helpers.books import LAW, NOW, fresh_book
from tests.helpers.clocked import annas_desk
from tests.helpers.replying import another

MORNING = DUE + timedelta(hours=14)
NO_TEXTS = Person("Anna", "Martin", None, reach=Reach.NONE)
LANDLINE = replace(ANNA, number="+33199000001", reach=Reach.LANDLINE)
_TEXT = "Rappel : votre rendez-vous le 26/11/2026 à 11:00."


@contextmanager
def _late(folder: Path) -> Iterator[tuple[Book, int]]:
    """Anna's reminder is late, and that of Tom, who shares her number; gives his id."""
    with fresh_book(folder) as book:
        with_anna(book)
        tom = another(book, "Tom")
        add(book)
        add(book, tom, clock="11:30")
        reminders.run_due(book, now=MORNING)
        yield book, tom


def _found(book: Book) -> list[Late]:
    return reminders.late(book, **LAW, now=MORNING)


def _stop(book: Book, contact_id: int, at: datetime = NOW) -> None:
    said = Record(Purpose.TRANSACTIONAL, Event.WITHDRAWN, at, how=STOP)
    with book.write() as connection:
        consents.record(connection, [(contact_id, said)])


def test_who_said_stop_is_left_out_of_the_household(tmp_path: Path) -> None:
    """The other is still offered, in a text that tells of them alone."""
    with _late(tmp_path) as (book, tom):
        assert [each.ids for each in _found(book)] == [(1, 2)]
        _stop(book, tom)
        assert [(each.ids, each.text, each.reason) for each in _found(book)] == [
            ((1,), _TEXT, None),
            ((2,), "", "stop"),
        ]


def test_a_stop_by_text_covers_all_of_its_number(tmp_path: Path) -> None:
    with _late(tmp_path) as (book, _):
        with book.write() as connection:
            number = ANNA.number or ""
            service = Purpose.TRANSACTIONAL
            consents.suppress(connection, number, service, reason="stop", now=NOW)
        assert [(each.text, each.reason) for each in _found(book)] == [("", "suppressed")] * 2


@pytest.mark.parametrize("person", [NO_TEXTS, LANDLINE])
def test_whom_no_text_reaches_is_not_offered(tmp_path: Path, person: Person) -> None:
    with _late(tmp_path) as (book, _):
        with book.write() as connection:
            contacts.change(connection, 1, person, NOW)
        first, second = _found(book)
        assert (first.text, first.reason) == ("", "not_textable")
        assert second.text


def test_the_gate_is_asked_when_somebody_lets_them_go(tmp_path: Path) -> None:
    """A STOP after the list was made: theirs waits on, for a call, and it is said whose."""
    with _late(tmp_path) as (book, tom):
        _stop(book, tom, MORNING)
        done = reminders.send_late(book, [1, 2], **LAW, now=MORNING)
        assert (done.queued, [(each.id, why) for each, why in done.barred]) == (1, [(2, "stop")])
        assert messages(book) == [(ANNA.number, _TEXT, "QUEUED")]
        assert reminded(book) == [("LEFT", ""), ("LATE", "")]
        done = reminders.send_late(book, [2], **LAW, now=MORNING)
        assert (done.queued, len(done.barred), len(messages(book))) == (0, 1, 1)


def test_it_counts_what_somebody_let_go_and_nothing_else(tmp_path: Path) -> None:
    with _late(tmp_path) as (book, tom):
        add(book, clock="15:00", template="{time}", now=NOW)
        _stop(book, tom)
        assert reminders.send_late(book, [2], **LAW, now=MORNING).queued == 0
        assert messages(book) == []


def test_one_by_itself_is_not_said_to_leave(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        _stop(book, 1)
        done = reminders.send_now(book, 1, **LAW, now=NOW)
        assert (done.queued, [why for _, why in done.barred]) == (0, ["stop"])
        assert (messages(book), reminded(book)) == ([], [("WAITING", "")])


def test_they_are_called_however_far_their_day_is(tmp_path: Path) -> None:
    """With the reason, and nobody else of that day with them."""
    far = date(2026, 12, 3)
    with _late(tmp_path) as (book, tom):
        with book.write() as connection:
            other = contacts.add(connection, LANDLINE, NOW)
        add(book, tom, day=far)
        add(book, other, day=far, clock="12:00")
        _stop(book, tom)
        with book.write() as connection:
            connection.exec_driver_sql("UPDATE reminder SET state = 'LATE' WHERE id = 3")
        found = today.look(book, now=MORNING, zone=ZoneInfo("Europe/Paris"), **LAW)
        assert [(each.appointment_id, each.reason.value) for each in found.calls] == [
            (2, "refused"),
            (3, "refused"),
        ]


def test_let_go_and_taken_back_it_waits_for_a_word_as_before(tmp_path: Path) -> None:
    """Two of one text as well; once it has left it is said that it cannot be."""
    with _late(tmp_path) as (book, _):
        before = _found(book)
        [both] = before
        assert len(both.ids) == 2
        for _ in range(2):
            done = reminders.send_late(book, both.ids, **LAW, now=MORNING)
            assert (done.queued, _found(book)) == (1, [])
            assert reminders.take_back_late(book, done.let, now=MORNING)
            assert _found(book) == before
        done = reminders.send_late(book, both.ids, **LAW, now=MORNING)
        with book.write() as connection:
            outbox.move(connection, [Move(3, State.SENDING)], MORNING)
        assert not reminders.take_back_late(book, done.let, now=MORNING)
        assert [each[2] for each in messages(book)] == ["CANCELLED", "CANCELLED", "SENDING"]


@pytest.mark.parametrize(
    ("after", "leaves"),
    [
        (timedelta(minutes=10), True),
        (timedelta(hours=1), True),  # 19:00: nobody could be reached, and it is true still
        (timedelta(hours=5, minutes=30), False),  # 23:30
        (timedelta(hours=13), False),  # 7:00
    ],
)
def test_from_the_queue_none_leaves_at_night(
    tmp_path: Path, after: timedelta, leaves: bool
) -> None:
    """Its provider could not be reached, or nothing ran: late and out of its hours it waits."""
    with annas_desk(tmp_path, scheduler=None) as (book, shop):
        add(book)
        assert reminders.run_due(book, now=DUE) == 1
        shop.clock.now = DUE + after
        shop.work()
        assert bool(shop.sent()) is leaves
        assert [state for state, _ in reminded(book)] == ["LEFT" if leaves else "LATE"]


def test_a_person_may_let_it_go_at_night(tmp_path: Path) -> None:
    with annas_desk(tmp_path, scheduler=None) as (book, shop):
        add(book)
        night = shop.clock.now = DUE + timedelta(hours=5)
        shop.work()
        assert shop.sent() == []
        reminders.send_late(book, [1], **LAW, now=night)
        shop.work()
        assert [at for at, _, _ in shop.sent()] == [night]
