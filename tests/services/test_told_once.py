"""A reminder goes once per number, words and hour, whoever of the household it speaks to."""

import secrets
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop_app.domain.consent import Event, Record
from desktop_app.domain.message import Purpose, State
from desktop_app.domain.reminder_plan import Plan, Step
from desktop_app.services import appointments, reminders
from desktop_app.services.judging import judge_due
from desktop_app.store import consents, contacts, outbox, plans
from desktop_app.store.database import Book
from desktop_app.store.tables import Message
from tests.helpers.appointments import ANNA, DAY, DUE, add, messages, with_anna
from tests.helpers.books import NOW, TERMS, fresh_book

OTHER = "Rendez-vous le {date} à {time}."  # with words of its own it is a text of its own
TEXT = "Rappel : votre rendez-vous le 26/11/2026 à 11:00."
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize("first", [State.SENT, State.UNCERTAIN, State.DELIVERED, State.SENDING])
def test_moved_there_and_back_nobody_is_told_twice(tmp_path: Path, first: State) -> None:
    """The same text for the same hour went to that number, or maybe did: a second bill for it."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        booked = add(book).appointment_id
        reminders.run_due(book, now=DUE)
        taken = _claim(book)
        with book.write() as connection:
            steps = {State.DELIVERED: [State.SENT, State.DELIVERED], State.SENDING: []}
            for each in steps.get(first, [first]):
                outbox.move(connection, [outbox.Move(taken[0].id, each)], DUE)
        for clock in ("14:00", "11:00"):
            appointments.move(
                book, booked, day=DAY, clock=clock, zone="Europe/Paris", now=DUE + SECOND
            )
        assert reminders.run_due(book, now=DUE + 2 * SECOND) == 1
        assert _claim(book) == []
        assert [state for _, _, state in messages(book)] == [first.value, "SKIPPED"]
        with book.read() as connection:
            reasons = connection.execute(select(Message.reason).order_by(Message.id)).scalars()
            assert reasons.all()[1] == "told_already"


def test_two_of_a_household_at_one_hour_get_one_text(tmp_path: Path) -> None:
    """It names them; what has words of its own does not go along, and who said no does not keep it
    from the others."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        with book.write() as connection:
            tom = contacts.add(connection, replace(ANNA, first_name="Tom"), NOW)
            no = Record(Purpose.TRANSACTIONAL, Event.WITHDRAWN, NOW, how="desk")
            lea = contacts.add(connection, replace(ANNA, first_name="Léa"), NOW)
            consents.record(connection, [(lea, no)])
        for each in (lea, 1, tom):
            add(book, each)
            add(book, each, clock="15:00", template="{first_name}, à {time}")
        assert reminders.run_due(book, now=DUE) == 4
        taken = _claim(book)
        both = "15:00 (Anna) et 15:00 (Tom)"
        assert [each.text for each in taken] == [
            "Rappel : votre rendez-vous le 26/11/2026 à 11:00 (Anna) et 11:00 (Tom).",
            f"Anna et Tom, à {both}",
        ]
        for each in taken:
            _take(book, each, State.UNCERTAIN)
        with book.write() as connection:
            outbox.release_held(connection, DUE + timedelta(minutes=1))
        assert _claim(book) == []  # the other reminders in between take nothing back


def test_who_was_told_another_hour_since_is_told_again(tmp_path: Path) -> None:
    """11:00, then 14:00, then back: the last word a person hears is the hour that stands."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        booked = add(book).appointment_id
        for clock in ("14:00", "11:00", "11:00"):
            _told(book)
            appointments.move(book, booked, day=DAY, clock=clock, zone="Europe/Paris", now=DUE)
        reminders.run_due(book, now=DUE)
        assert _claim(book) == []
        told = [text[-6:-1] for _, text, state in messages(book) if state == "SENT"]
    assert told == ["11:00", "14:00", "11:00"]


def test_who_was_booked_anew_hears_the_hour_that_stands(tmp_path: Path) -> None:
    """Cancelled and booked again is another way of moving: 11:00, 14:00, and 11:00 once more."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        for clock in ("11:00", "14:00", "11:00", "11:00"):
            booked = add(book, clock=clock, now=DUE).appointment_id
            _told(book)
            appointments.cancel(book, booked, now=DUE)
        assert _hours(book) == ["11:00", "14:00", "11:00"]


def test_another_of_the_household_hears_the_hour_that_was_moved_away_from(tmp_path: Path) -> None:
    """Anna's 11:00 is 14:00 now, and the family was told so: Tom's 11:00 is news."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        with book.write() as connection:
            tom = contacts.add(connection, replace(ANNA, first_name="Tom"), NOW)
        annas = add(book).appointment_id
        _told(book)
        appointments.move(book, annas, day=DAY, clock="14:00", zone="Europe/Paris", now=DUE)
        _told(book)
        add(book, tom, now=DUE)
        _told(book)
        assert _hours(book) == ["11:00", "14:00", "11:00"]


@pytest.mark.parametrize("anew", [False, True])
def test_another_appointment_called_off_repeats_nothing(tmp_path: Path, *, anew: bool) -> None:
    """Tom's 15:00 was told and called off; Anna's 11:00 is as she was told it, be it moved there
    and back or booked anew."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        with book.write() as connection:
            tom = contacts.add(connection, replace(ANNA, first_name="Tom"), NOW)
        annas = add(book).appointment_id
        toms = add(book, tom, clock="15:00", template=OTHER).appointment_id
        _told(book)
        appointments.cancel(book, toms, now=DUE)
        if anew:
            appointments.cancel(book, annas, now=DUE)
            add(book, now=DUE)
        else:
            for clock in ("14:00", "11:00"):
                appointments.move(book, annas, day=DAY, clock=clock, zone="Europe/Paris", now=DUE)
        _told(book)
        assert _hours(book) == ["11:00", "15:00"]


def test_an_appointment_of_the_same_person_called_off_repeats_nothing(tmp_path: Path) -> None:
    """Her 14:00 was told and called off; her 11:00 was moved away and back, untold."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        morning = add(book).appointment_id
        noon = add(book, clock="14:00", template=OTHER).appointment_id
        _told(book)
        appointments.cancel(book, noon, now=DUE)
        for clock in ("16:00", "11:00"):
            appointments.move(book, morning, day=DAY, clock=clock, zone="Europe/Paris", now=DUE)
        _told(book)
        assert _hours(book) == ["11:00", "14:00"]


def test_an_hour_that_stands_again_overtakes_nothing(tmp_path: Path) -> None:
    """11:00 and 14:00 told; 14:00 moved away and back, 11:00 called off and booked anew."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        morning = add(book).appointment_id
        noon = add(book, clock="14:00", template=OTHER).appointment_id
        _told(book)
        for clock in ("16:00", "14:00"):
            appointments.move(book, noon, day=DAY, clock=clock, zone="Europe/Paris", now=DUE)
        _told(book)
        appointments.cancel(book, morning, now=DUE)
        add(book, now=DUE)
        _told(book)
        assert _hours(book) == ["11:00", "14:00"]


def test_another_day_overtakes_too(tmp_path: Path) -> None:
    """11:00 called off, 14:00 told and moved to next week, 11:00 booked anew: 14:00 is not so."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        first = add(book).appointment_id
        _told(book)
        appointments.cancel(book, first, now=DUE)
        second = add(book, clock="14:00", now=DUE).appointment_id
        _told(book)
        week = DAY + timedelta(days=7)
        appointments.move(book, second, day=week, clock="14:00", zone="Europe/Paris", now=DUE)
        add(book, now=DUE)
        _told(book)
        assert _hours(book) == ["11:00", "14:00", "11:00"]


def _told(book: Book) -> None:
    """Whatever is due is woken, claimed and sent; also what was agreed on a moment ago."""
    reminders.run_due(book, now=DUE + SECOND)
    for each in _claim(book):
        _take(book, each, State.SENT)


def _hours(book: Book) -> list[str]:
    return [text[-6:-1] for _, text, state in messages(book) if state == "SENT"]


@pytest.mark.parametrize("fate", [State.UNDELIVERED, State.FAILED])
def test_what_did_not_arrive_told_nobody(tmp_path: Path, fate: State) -> None:
    """Booked anew, the same words leave once more."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        first = add(book).appointment_id
        reminders.run_due(book, now=DUE)
        [taken] = _claim(book)
        _take(book, taken, *([State.SENT] if fate is State.UNDELIVERED else []), fate)
        appointments.cancel(book, first, now=DUE)
        add(book, now=DUE)
        reminders.run_due(book, now=DUE)
        assert [each.text for each in _claim(book)] == [TEXT]


def test_the_second_child_is_told_where_the_first_is_not(tmp_path: Path) -> None:
    """The call for the first found nobody there, and then it was called off."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        with book.write() as connection:
            tom = contacts.add(connection, replace(ANNA, first_name="Tom"), NOW)
        first = add(book).appointment_id
        add(book, tom)
        reminders.run_due(book, now=DUE)
        [taken] = _claim(book)
        _take(book, taken, State.QUEUED)
        appointments.cancel(book, first, now=DUE)
        with book.write() as connection:
            outbox.release_held(connection, DUE + timedelta(minutes=1))
        reminders.run_due(book, now=DUE)
        assert [each.contact_id for each in _claim(book)] == [tom]


def test_a_household_s_second_reminder_is_no_repetition(tmp_path: Path) -> None:
    """Booked after the first would have left, told at once; the evening before they are told again,
    in the same words, as anybody is."""
    booked = DUE - timedelta(days=1) + timedelta(hours=1)
    with fresh_book(tmp_path) as book:
        with_anna(book)
        twice = Plan(steps=(Step(days=2), Step(days=1)), wait=timedelta(0))
        with book.write() as connection:
            plans.keep(connection, twice, now=NOW - timedelta(days=30))
            tom = contacts.add(connection, replace(ANNA, first_name="Tom"), NOW)
        add(book, now=booked)
        add(book, tom, clock="11:30", now=booked)
        reminders.run_due(book, now=booked)
        [first] = _claim(book)
        _take(book, first, State.SENT)
        reminders.run_due(book, now=DUE)
        assert [each.text for each in _claim(book)] == [first.text]


def test_a_second_try_of_the_first_is_no_second_text(tmp_path: Path) -> None:
    """What surely was not taken goes back to the queue, and leaves from there."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        reminders.run_due(book, now=DUE)
        [first] = _claim(book)
        with book.write() as connection:
            outbox.move(connection, [outbox.Move(first.id, State.QUEUED)], DUE)
        assert _claim(book) == [first]


def _claim(book: Book) -> list[outbox.Claimed]:
    """What may leave of what is due."""
    with book.write() as connection:
        if connection.exec_driver_sql("SELECT 1 FROM sending").first() is None:
            outbox.take_over(connection, who="", machine="", now=DUE)
        return outbox.claim(
            connection,
            account_id=1,
            reference=secrets.token_hex(4),
            lock_number=1,
            limit=9,
            now=DUE,
            judge=partial(judge_due, terms=TERMS, now=DUE),
        )[1]


def _take(book: Book, taken: outbox.Claimed, *states: State) -> None:
    with book.write() as connection:
        for each in states:
            outbox.move(connection, [outbox.Move(taken.id, each)], DUE)
