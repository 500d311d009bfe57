"""Whatever a calendar goes through, in whatever order its versions are read: the newest holds."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from desktop_app.readers.calendar_events import read_events
from desktop_app.services.appointment_import import Asked, take_over
from desktop_app.services.appointment_source import of_calendar
from desktop_app.store import calendars
from desktop_app.store.database import Book
from desktop_app.store.tables import Appointment, Reminder
from tests.helpers.books import NOW, fresh_book
from tests.helpers.calendars import WINDOW, booked, taken, visit, with_people, write
from tests.readers.calendars import calendar

_UIDS = "abc"


@dataclass(frozen=True)
class Telling:
    """An event in one version of the calendar: its slot, or None where it is called off."""

    slot: int | None
    gone: bool = False  # not in that file at all


@pytest.fixture(scope="module")
def book() -> Iterator[Book]:
    with tempfile.TemporaryDirectory() as folder, fresh_book(Path(folder)) as made:
        with_people(made)
        with made.write() as connection:
            calendars.add(connection, name="salon", place="salon.ics", watched=False, now=NOW)
        yield made


# Of each event a slot of its own in every version: two at one hour are one appointment.
TELLINGS = st.builds(Telling, st.none() | st.integers(0, 4), st.booleans())
FAR = st.builds(Telling, st.none() | st.integers(0, 7), st.booleans())  # 5 and later: in April
VERSIONS = st.lists(st.tuples(*[TELLINGS] * len(_UIDS)), min_size=1, max_size=4)


def _read(book: Book, sequence: int, version: tuple[Telling, ...]) -> None:
    events = []
    for at, (uid, told) in enumerate(zip(_UIDS, version, strict=True)):
        if told.gone:
            continue
        slot = 0 if told.slot is None else told.slot
        status = {"STATUS": "CANCELLED"} if told.slot is None else {}
        when = f"{_day(slot)}T{9 + at:02}0000"
        events.append(visit(uid, when, sequence=sequence, **status))
    told_now = read_events(calendar(*events), WINDOW.since, WINDOW.until, WINDOW.zone, NOW)
    source = of_calendar(told_now, WINDOW)
    take_over(book, source, Asked(WINDOW, 1), now=NOW, calendar_id=1)


def _wanted(version: tuple[Telling, ...]) -> list[tuple[int, str]]:
    hours = [
        f"{_day(told.slot)[4:]} {9 + at:02}00"
        for at, told in enumerate(version)
        if told.slot is not None and not told.gone
    ]
    return [(1, hour) for hour in sorted(hours)]


def _day(slot: int) -> str:
    return f"202612{10 + slot:02}" if slot < 5 else f"202704{10 + slot:02}"


def _emptied(book: Book) -> None:
    with book.write() as connection:
        for table in (Reminder, Appointment):
            connection.execute(delete(table))


@settings(max_examples=15, deadline=None)
@given(versions=VERSIONS)
def test_read_one_after_the_other_the_newest_holds(
    book: Book, versions: list[tuple[Telling, ...]]
) -> None:
    _emptied(book)
    for sequence, version in enumerate(versions):
        _read(book, sequence, version)
        assert booked(book) == _wanted(version)


@settings(max_examples=15, deadline=None)
@given(
    first=st.tuples(*[st.builds(Telling, st.integers(0, 4))] * len(_UIDS)),
    versions=st.lists(st.tuples(*[FAR] * len(_UIDS)), min_size=1, max_size=4),
)
def test_what_was_taken_in_is_followed_wherever_it_goes(
    book: Book, first: tuple[Telling, ...], versions: list[tuple[Telling, ...]]
) -> None:
    """Also beyond the days that are read; what lies there and is told no more stands until then."""
    _emptied(book)
    wanted = first
    for sequence, version in enumerate([first, *versions]):
        _read(book, sequence, version)
        wanted = tuple(
            was if now.gone and was.slot is not None and was.slot >= 5 else now
            for was, now in zip(wanted, version, strict=True)
        )
        assert sorted(booked(book)) == sorted(_wanted(wanted))


@settings(max_examples=15, deadline=None)
@given(versions=VERSIONS, order=st.randoms(use_true_random=False))
def test_in_any_order_an_event_is_as_its_newest_telling(
    book: Book, versions: list[tuple[Telling, ...]], order: object
) -> None:
    """Where each version tells of all events, and the newest has an hour for each: an old file that
    is read late changes nothing. (Of what was called off before it was ever booked the book knows
    nothing, and an old file can still bring it.)"""
    full = [tuple(Telling(each.slot) for each in version) for version in versions]
    full[-1] = tuple(Telling(each.slot or 0) for each in full[-1])
    numbered = list(enumerate(full))
    order.shuffle(numbered)  # type: ignore[attr-defined]
    _emptied(book)
    for sequence, version in numbered:
        _read(book, sequence, version)
    assert booked(book) == _wanted(full[-1])


def test_an_older_file_brings_nothing_back_that_was_gone(tmp_path: Path) -> None:
    """What it says of one event shows that it is older than what was read last."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        old = (visit("gone", "20261127T110000"), visit("moved", "20261128T110000"))
        path = write(tmp_path, *old)
        taken(book, path)
        write(tmp_path, visit("moved", "20261128T150000", sequence=1))
        taken(book, path)
        write(tmp_path, *old)
        taken(book, path)
        assert booked(book) == [(1, "1128 1500")]
        # One that is not older does.
        write(tmp_path, old[0], visit("moved", "20261128T150000", sequence=1))
        taken(book, path)
        assert booked(book) == [(1, "1127 1100"), (1, "1128 1500")]
