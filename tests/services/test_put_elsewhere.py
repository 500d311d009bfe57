"""What a calendar puts outside of the days that are read: later is later, and no cancellation."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.appointment import TakenBack
from desktop_app.domain.foreign_appointment import Change
from desktop_app.services import calendars
from desktop_app.services.appointment_import import Asked, take_in
from desktop_app.services.appointment_source import Window
from desktop_app.store.database import Book
from tests.helpers.books import NOW, fresh_book
from tests.helpers.calendars import (
    PARIS,
    booked,
    counts,
    taken,
    visit,
    waiting,
    whole,
    with_people,
    write,
)
from tests.readers.calendars import event

NEAR = NOW + timedelta(days=100)  # the twentieth of April lies in the days that are read by then
WEEKLY = visit(RRULE="FREQ=WEEKLY", when="20261126T110000")


def _moved(original: str, to: str, sequence: int = 1, how: str = "") -> str:
    return visit(when=to, sequence=sequence).replace(
        "UID:a", f"UID:a\nRECURRENCE-ID{how};TZID=Europe/Paris:{original}"
    )


def _followed(book: Book, path: Path) -> int:
    source = calendars.add(book, str(path), account_id=1, now=NOW)
    calendars.refresh(book, source, NOW)
    return source


def _read(book: Book, source: int, when: object = NOW) -> tuple[int, int, int, int]:
    done = calendars.refresh(book, source, when, anyway=True)  # type: ignore[arg-type]
    assert done is not None
    return counts(done)


def test_an_event_put_off_beyond_the_days_that_are_read_is_moved(tmp_path: Path) -> None:
    """Its reminder too; it is the same one once its day is near, and called off when it is gone
    by then."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        source = _followed(book, write(tmp_path, visit()))
        write(tmp_path, visit(when="20270420T110000", sequence=1))
        done = calendars.refresh(book, source, NOW, anyway=True)
        assert done is not None
        [notice] = done.notices
        assert (notice.change, notice.taken_back) == (Change.MOVED, TakenBack.REMINDER)
        assert booked(book) == [(1, "0420 1100")]
        assert waiting(book) == [(1, "0419 1600")]
        before = whole(book)
        assert _read(book, source) == (0, 0, 0, 1)
        assert whole(book)[:-1] == before[:-1]  # all but when the calendar was read
        assert _read(book, source, NEAR) == (0, 0, 0, 1)
        write(tmp_path, visit(when="20270421T110000", sequence=2))
        assert _read(book, source, NEAR) == (0, 1, 0, 0)
        write(tmp_path)
        assert _read(book, source, NEAR) == (0, 0, 1, 0)


def test_what_was_never_near_is_not_taken_in_before_it_is(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        source = _followed(book, write(tmp_path, visit(when="20270420T110000"), visit("b")))
        assert booked(book) == [(1, "1126 1100")]
        assert _read(book, source) == (0, 0, 0, 1)
        _read(book, source, NEAR)
        assert booked(book)[-1] == (1, "0420 1100")


@pytest.mark.parametrize(
    ("far", "change"),
    [
        (visit(when="20270420T110000", sequence=1, STATUS="CANCELLED"), (0, 0, 1, 0)),
        (event("DTSTART;VALUE=DATE:20270420 | SEQUENCE:1", "a"), (0, 0, 1, 0)),
        (event("DTSTART;TZID=Nowhere:20270420T110000 | SEQUENCE:1", "a"), (0, 0, 0, 0)),
        (event("DTSTART:99991231T235959 | DURATION:P1D | SEQUENCE:1"), (0, 0, 0, 0)),
        (visit(when="20270420T110000", sequence=1, title="Rose Petit"), (1, 0, 1, 0)),
    ],
    ids=["called off", "whole day", "unknown zone", "the end of time", "somebody else"],
)
def test_what_far_away_is_said_of_it(
    tmp_path: Path, far: str, change: tuple[int, int, int, int]
) -> None:
    """Counts as if it were near; and what cannot be read still stands."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, visit()))
        done = taken(book, write(tmp_path, far))
        assert (counts(done), done.refused) == (change, ())


def test_one_of_a_series_that_is_put_off(tmp_path: Path) -> None:
    """The others stand; it is not there twice when its day, and that of the rule, are near."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        source = _followed(book, write(tmp_path, WEEKLY))
        all_of_them = booked(book)
        write(tmp_path, WEEKLY, _moved("20261203T110000", "20270420T150000"))
        assert _read(book, source)[:3] == (0, 1, 0)
        rest = [each for each in all_of_them if each != (1, "1203 1100")]
        assert booked(book) == [*rest, (1, "0420 1500")]
        assert _read(book, source)[:3] == (0, 0, 0)
        new, moved, off, _ = _read(book, source, NEAR)
        assert (new > 0, moved, off) == (True, 0, 0)
        assert booked(book).count((1, "0420 1500")) == 1
        assert (1, "0422 1100") in booked(book)
        write(tmp_path, WEEKLY, _moved("20261203T110000", "20261204T110000", sequence=2))
        assert _read(book, source)[:3] == (0, 1, 0)
        assert booked(book)[1] == (1, "1204 1100")


def test_a_series_that_is_put_off_from_one_on(tmp_path: Path) -> None:
    """Five months later each, by a change of that one and all that follow."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        four = visit(RRULE="FREQ=WEEKLY;COUNT=4")
        source = _followed(book, write(tmp_path, four))
        later = _moved("20261203T110000", "20270422T110000", how=";RANGE=THISANDFUTURE")
        write(tmp_path, four, later)
        assert _read(book, source) == (0, 3, 0, 1)
        put_off = [(1, "1126 1100"), (1, "0422 1100"), (1, "0429 1100"), (1, "0506 1100")]
        assert booked(book) == put_off
        assert _read(book, source, NEAR)[:3] == (0, 0, 0)
        assert booked(book) == put_off


def test_a_series_without_the_one_that_is_put_off(tmp_path: Path) -> None:
    """Of which only that is told, as a guest gets it."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, _moved("20261126T110000", "20261126T110000", sequence=0)))
        taken(book, write(tmp_path, _moved("20261126T110000", "20270420T150000")))
        assert booked(book) == [(1, "0420 1500")]


@pytest.mark.parametrize("to", ["20261126T110000", "20261209T110000"])
def test_what_is_moved_out_of_the_days_somebody_chose(tmp_path: Path, to: str) -> None:
    """Before them or after them."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        days = Window(date(2026, 12, 1), date(2026, 12, 8), PARIS, "FR", fiction=True)
        asked = Asked(days, 1)
        take_in(book, write(tmp_path, visit(when="20261203T110000")), asked, now=NOW)
        path = write(tmp_path, visit(when=to, sequence=1), visit("b", "20261125T100000"))
        assert counts(take_in(book, path, asked, now=NOW)) == (0, 1, 0, 0)
        assert booked(book) == [(1, f"{to[4:8]} 1100")]


def test_an_older_telling_of_what_was_put_off_changes_nothing(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        other = visit("b", "20261127T100000", "Rose Petit")
        taken(book, write(tmp_path, visit(), other))
        taken(book, write(tmp_path, visit(when="20270420T110000", sequence=2), other))
        assert counts(taken(book, write(tmp_path, visit(when="20270510T110000", sequence=1)))) == (
            (0, 0, 0, 1)
        )
        assert booked(book) == [(4, "1127 1000"), (1, "0420 1100")]
