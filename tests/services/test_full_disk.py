"""A disk that is full in the middle of a calendar: what is said of it is true."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from desktop_app.domain.errors import DiskFull, DiskFullHalfway
from desktop_app.services import appointment_review, calendars
from desktop_app.services.appointment_import import CHUNK, Asked, calendar_of
from desktop_app.services.appointment_source import read
from desktop_app.store import calendars as store
from desktop_app.store.database import Book
from tests.helpers.books import NOW, fresh_book
from tests.helpers.calendars import WINDOW, booked, counts, taken, visit, whole, with_people, write


def _at(minute: int = 0, sequence: int = 0) -> list[str]:
    return [
        visit(f"{day}-{hour}", f"202612{day:02}T{hour:02}{minute:02}00", sequence=sequence)
        for day in range(1, 29)
        for hour in range(8, 18)
    ]


HOURS = _at()


@contextmanager
def _full(book: Book) -> Iterator[Callable[[int, int], None]]:
    """The book may grow no more from when this is called on, until the end."""

    def fill(done: int = 0, of: int = 0) -> None:
        with book.write() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

    yield fill
    with book.write() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1073741823")


def test_what_was_written_before_it_is_said_and_completed_later(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        path = write(tmp_path, *HOURS)
        with _full(book) as fill, pytest.raises(DiskFullHalfway):
            taken(book, path, progress=fill)
        done = len(booked(book))
        assert CHUNK <= done < len(HOURS)
        assert counts(taken(book, path)) == (len(HOURS) - done, 0, 0, done)


def test_where_nothing_was_written_that_is_said(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        path = write(tmp_path, *HOURS)
        taken(book, write(tmp_path, name="salon.ics"))
        write(tmp_path, *HOURS)
        with _full(book) as fill:
            fill()
            with pytest.raises(DiskFull) as caught:
                taken(book, path)
        assert (caught.value.kind, booked(book)) == ("disk_full", [])


def _cram(book: Book) -> None:
    """Not even the row of a calendar may grow any more: every page of them is full."""
    with suppress(DiskFull):
        for at in itertools.count():
            with book.write() as connection:
                store.add(connection, name="", place=f"{at}", watched=False, now=NOW)


@pytest.mark.parametrize(("is_new", "kind"), [(True, "disk_full_halfway"), (False, "disk_full")])
def test_what_a_followed_calendar_wrote_is_said_where_only_that_it_was_read_has_no_room(
    tmp_path: Path, is_new: bool, kind: str
) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        path = write(tmp_path, visit())
        if not is_new:
            taken(book, path)
        source = calendars.add(book, str(path), account_id=1, now=NOW)
        with _full(book) as fill:

            def none_left() -> None:
                fill(0, 0)
                _cram(book)

            with pytest.raises(DiskFull) as caught:
                calendars.refresh(book, source, NOW, go_on=none_left)
        assert (caught.value.kind, booked(book)) == (kind, [(1, "1126 1100")])


def _take_whole(book: Book, path: Path, fill: Callable[[int, int], None]) -> None:
    source = read(path, WINDOW, now=NOW)
    appointment_review.take_whole(
        book, source, Asked(WINDOW, 1), calendar_id=1, now=NOW, progress=fill
    )


def test_in_the_window_all_of_it_is_taken_back(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        path = write(tmp_path, *HOURS)
        calendar_of(book, path, NOW)
        before = whole(book)
        with _full(book) as fill, pytest.raises(DiskFull) as caught:
            _take_whole(book, path, fill)
        assert (caught.value.kind, whole(book)) == ("disk_full", before)


def test_where_it_cannot_be_taken_back_that_is_said(tmp_path: Path) -> None:
    """What was moved gets its former reminders again, and there is no room for them either."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, *HOURS))
        before = booked(book)
        path = write(tmp_path, *_at(minute=30, sequence=1))
        with _full(book) as fill, pytest.raises(DiskFullHalfway):
            _take_whole(book, path, fill)
        assert len(booked(book)) == len(before)
        assert booked(book) != before
