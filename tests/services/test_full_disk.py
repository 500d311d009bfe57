"""A disk that is full in the middle of a calendar: what is said of it is true."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop_app.domain.errors import DiskFull, DiskFullHalfway
from desktop_app.services import appointment_journal, appointment_review
from desktop_app.services.appointment_import import CHUNK, Asked, calendar_of
from desktop_app.services.appointment_source import read
from desktop_app.store.database import Book
from tests.helpers.books import NOW, fresh_book
from tests.helpers.calendars import WINDOW, booked, counts, taken, visit, whole, with_people, write

HOURS = [
    visit(f"{day}-{hour}", f"202612{day:02}T{hour:02}0000")
    for day in range(1, 29)
    for hour in range(8, 18)
]


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


def test_where_it_cannot_be_taken_back_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        path = write(tmp_path, *HOURS)
        calendar_of(book, path, NOW)

        def no_room(*_: object, **__: object) -> None:
            raise DiskFull

        monkeypatch.setattr(appointment_journal, "_undo_one", no_room)
        with _full(book) as fill, pytest.raises(DiskFullHalfway):
            _take_whole(book, path, fill)
        assert booked(book)
