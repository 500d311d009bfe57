"""A calendar that has lost most of what it had: its appointments stand until somebody looked."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.foreign_appointment import Change, is_sudden
from desktop_app.services import appointment_review, calendars, followed_calendars
from desktop_app.services.appointment_import import Asked, Taken
from desktop_app.store.database import Book
from tests.helpers.books import NOW, fresh_book
from tests.helpers.calendars import booked, counts, taken, visit, waiting, whole, with_people, write

WEEK = [visit(str(day), f"202612{day:02}T100000") for day in range(1, 7)]


def _followed(book: Book, folder: Path) -> int:
    with_people(book)
    source = calendars.add(book, str(write(folder, *WEEK)), account_id=1, now=NOW)
    calendars.refresh(book, source, NOW)
    return source


def _refresh(book: Book, source: int, now: datetime = NOW, **asked: bool) -> Taken:
    done = calendars.refresh(book, source, now, anyway=True, **asked)
    assert done is not None
    return done


def _held(book: Book) -> list[int]:
    return [each.held for each in calendars.listed(book)]


def test_what_an_empty_calendar_had_stands_with_its_reminders(tmp_path: Path) -> None:
    """At each reading, until it is there again."""
    with fresh_book(tmp_path) as book:
        source = _followed(book, tmp_path)
        hours, reminders = booked(book), waiting(book)
        write(tmp_path)
        for _ in range(2):
            done = _refresh(book, source)
            assert (counts(done), done.held, _held(book)) == ((0, 0, 0, 0), 6, [6])
        assert [each.id for each in followed_calendars.waiting(book)] == [source]
        assert (booked(book), waiting(book)) == (hours, reminders)
        assert calendars.refresh(book, source, NOW) is None  # as it was: nothing to do
        assert _held(book) == [6]
        write(tmp_path, *WEEK)
        assert (_refresh(book, source).held, _held(book)) == (0, [0])
        assert followed_calendars.waiting(book) == []


def test_what_is_new_and_moved_beside_it_is_done(tmp_path: Path) -> None:
    """Another calendar at the same address: as many new ones make it no less sudden."""
    with fresh_book(tmp_path) as book:
        source = _followed(book, tmp_path)
        other = [visit(f"x{day}", f"202612{day:02}T150000", "Rose Petit") for day in range(1, 15)]
        write(tmp_path, visit("1", "20261210T100000", sequence=1), *other)
        done = _refresh(book, source)
        assert (counts(done), done.held) == ((14, 1, 0, 0), 5)


@pytest.mark.parametrize(
    ("stay", "held"), [(4, 0), (3, 3), (2, 4), (0, 6)], ids=lambda each: str(each)
)
def test_half_of_them_are_most(tmp_path: Path, stay: int, held: int) -> None:
    with fresh_book(tmp_path) as book:
        source = _followed(book, tmp_path)
        write(tmp_path, *WEEK[:stay])
        assert _refresh(book, source).held == held
        assert len(booked(book)) == (6 if held else stay)


def _new(*days: int) -> list[str]:
    return [visit(f"x{day}", f"202612{day:02}T100000", "Rose Petit") for day in days]


@pytest.mark.parametrize(
    ("later", "held"),
    [
        ([*WEEK[3:], *_new(8, 9)], 3),
        ([WEEK[0], *WEEK[3:]], 2),
        ([*WEEK[1:3], *WEEK[4:]], 2),
    ],
    ids=["new ones come", "one comes back", "two come back and another goes"],
)
def test_what_is_held_stands_however_few_it_becomes(
    tmp_path: Path, later: list[str], held: int
) -> None:
    """By itself none of these would be sudden."""
    with fresh_book(tmp_path) as book:
        source = _followed(book, tmp_path)
        write(tmp_path, *WEEK[3:])
        assert _refresh(book, source).held == 3
        write(tmp_path, *later)
        for _ in range(2):
            assert (_refresh(book, source).held, _held(book)) == (held, [held])
        assert {(1, f"120{day} 1000") for day in range(1, 7)} <= set(booked(book))


def test_what_is_held_stands_until_its_hour(tmp_path: Path) -> None:
    """Nobody looks, and only two are still to come."""
    with fresh_book(tmp_path) as book:
        source = _followed(book, tmp_path)
        write(tmp_path)
        _refresh(book, source)
        for days, held in ((10, 2), (12, 0)):
            _refresh(book, source, NOW + timedelta(days=days))
            assert (len(booked(book)), _held(book)) == (6, [held])


def test_it_ends_when_all_of_it_is_back(tmp_path: Path) -> None:
    """One that goes after that is called off as ever."""
    with fresh_book(tmp_path) as book:
        source = _followed(book, tmp_path)
        for events, held in ((WEEK[3:], 3), (WEEK, 0), (WEEK[1:], 0)):
            write(tmp_path, *events)
            assert _refresh(book, source).held == held
        assert (1, "1201 1000") not in booked(book)


def test_it_ends_when_somebody_says_to_call_off(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        source = _followed(book, tmp_path)
        write(tmp_path, *WEEK[3:])
        _refresh(book, source)
        assert (_refresh(book, source, call_off=True).held, len(booked(book))) == (0, 3)
        write(tmp_path, *WEEK[4:])
        assert (_refresh(book, source).held, len(booked(book))) == (0, 2)


@pytest.mark.parametrize("silent", ["broken off", "older"])
def test_a_file_that_says_nothing_of_it_lets_nothing_go(tmp_path: Path, silent: str) -> None:
    with fresh_book(tmp_path) as book:
        source = _followed(book, tmp_path)
        newer = visit("6", "20261206T100000", sequence=1)
        write(tmp_path, *WEEK[3:5], newer)
        _refresh(book, source)
        path = write(tmp_path, *WEEK)
        if silent == "broken off":
            path.write_bytes(path.read_bytes().partition(b"END:VCALENDAR")[0])
        assert (_refresh(book, source).held, _held(book)) == (3, [3])
        write(tmp_path, *WEEK[1:5], newer)
        assert (_refresh(book, source).held, len(booked(book))) == (1, 6)


def test_what_the_calendar_says_itself_is_done(tmp_path: Path) -> None:
    """That all of them are called off, or are months later."""
    with fresh_book(tmp_path) as book:
        source = _followed(book, tmp_path)
        off = [visit(str(day), f"202612{day:02}T100000", STATUS="CANCELLED") for day in (1, 2, 3)]
        far = [visit(str(day), f"202704{day:02}T100000", sequence=1) for day in (4, 5, 6)]
        write(tmp_path, *off, *far)
        done = _refresh(book, source)
        assert (counts(done)[1:3], done.held) == ((3, 3), 0)


def test_somebody_looks_at_it_and_lets_it_go(tmp_path: Path) -> None:
    """The review tells how many before anything is written, and its undo brings them back."""
    with fresh_book(tmp_path) as book:
        source = _followed(book, tmp_path)
        before = booked(book)
        write(tmp_path)
        _refresh(book, source)
        _, read, days = calendars.looked_at(book, source, NOW)
        asked = Asked(days, 1)
        review = appointment_review.look(book, read, asked, calendar_id=source, rules=None, now=NOW)
        assert review.count(appointment_review.Verdict.CANCELLED) == 6
        done, journal = appointment_review.take_whole(
            book, read, asked, calendar_id=source, now=NOW, progress=lambda at, of: None
        )
        followed_calendars.say(book, source, {}, 0, now=NOW)
        assert (done.count(Change.CANCELLED), booked(book), _held(book)) == (6, [], [0])
        assert _refresh(book, source).held == 0
        appointment_review.undo(book, journal, now=NOW)
        assert booked(book) == before


def test_somebody_who_says_so_is_not_asked(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        source = _followed(book, tmp_path)
        write(tmp_path)
        assert counts(_refresh(book, source, call_off=True)) == (0, 0, 6, 0)
        assert (booked(book), _held(book)) == ([], [0])


def test_a_dry_run_tells_the_same(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, *WEEK))
        before = whole(book)
        path = write(tmp_path)
        for dry_run in (True, False):
            done = taken(book, path, dry_run=dry_run, hold=True)
            assert (counts(done), done.held) == ((0, 0, 0, 0), 6)
        assert whole(book) == before


def test_what_has_passed_is_none_of_what_it_had(tmp_path: Path) -> None:
    """On the last days of a long list most of it lies behind, and its end is not sudden."""
    with fresh_book(tmp_path) as book:
        source = _followed(book, tmp_path)
        late = NOW + timedelta(days=10)
        write(tmp_path, visit("7", "20261210T100000"))
        done = calendars.refresh(book, source, late)
        assert done is not None
        assert done.held == 0


@pytest.mark.parametrize(
    ("gone", "of", "sudden"),
    [(0, 0, False), (1, 1, False), (2, 2, False), (3, 3, True), (3, 6, True), (3, 7, False)],
)
def test_when_a_loss_is_sudden(gone: int, of: int, sudden: bool) -> None:
    assert is_sudden(gone, of) is sudden
