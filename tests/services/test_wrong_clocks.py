"""Changes that are dated later than they are read: somebody's clock was wrong, once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.calendar_event import Version
from desktop_app.services import appointments, calendars
from desktop_app.store.database import Book
from tests.helpers.books import NOW, fresh_book
from tests.helpers.calendars import booked, taken, visit, whole, with_people, write

DAY = timedelta(days=1)
NEVER_YET = "20991231T000000Z"
BEFORE, LATER = "20261121T080000Z", "20261124T090000Z"
ROSE = visit("b", "20261127T100000", "Rose Petit")
AT_TWO = "20261126T140000"


@pytest.mark.parametrize("after", [LATER, NEVER_YET, BEFORE, ""])
def test_a_wrong_clock_once_does_not_stop_a_calendar(tmp_path: Path, after: str) -> None:
    """The other one is deleted later, this one is moved, however its change is dated then."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, visit(written=NEVER_YET), ROSE))
        taken(book, write(tmp_path, visit(when=AT_TWO, written=after)))
        assert booked(book) == [(1, "1126 1400")]


def test_one_that_was_read_by_its_wrong_date_counts_again(tmp_path: Path) -> None:
    """As the book kept it before it knew better."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, visit(), ROSE))
        with book.write() as connection:
            connection.exec_driver_sql(
                "UPDATE appointment SET version = replace(version, '20261120T080000Z', ?)",
                (NEVER_YET,),
            )
        taken(book, write(tmp_path, visit(when=AT_TWO, written=LATER)))
        assert booked(book) == [(1, "1126 1400")]


def test_a_change_by_a_wrong_clock_is_followed_and_an_older_file_known(tmp_path: Path) -> None:
    """What the book knew of when it was changed before that stays."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, visit(written=BEFORE), ROSE))
        taken(book, write(tmp_path, visit(when=AT_TWO, written=NEVER_YET)))
        assert booked(book) == [(1, "1126 1400")]
        before = whole(book)
        taken(book, write(tmp_path, visit(written="20261120T080000Z"), ROSE))
        assert whole(book) == before


def test_a_message_by_a_wrong_clock_calls_off(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, visit()))
        off = write(tmp_path, visit(written=NEVER_YET), head="METHOD:CANCEL\n")
        taken(book, off)
        assert booked(book) == []


def test_a_wrong_date_is_no_news_of_what_a_person_moved(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, visit()))
        to = NOW.date().replace(day=30)
        appointments.move(book, 1, day=to, clock="09:00", zone="Europe/Paris", now=NOW)
        taken(book, write(tmp_path, visit(when=AT_TWO, written=NEVER_YET)))
        assert booked(book) == [(1, "1130 0900")]


def test_the_other_date_of_an_event_may_be_right(tmp_path: Path) -> None:
    """DTSTAMP, where LAST-MODIFIED cannot be."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, visit(written=NEVER_YET, DTSTAMP=LATER)))
        taken(book, write(tmp_path, visit(when=AT_TWO, written=BEFORE)))
        assert booked(book) == [(1, "1126 1100")]


def test_a_computer_whose_own_clock_is_late_loses_nothing(tmp_path: Path) -> None:
    """By it each date is still to come: what is read last holds."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, visit(), ROSE))
        late = datetime(2026, 11, 1, tzinfo=UTC)
        taken(book, write(tmp_path, visit(when=AT_TWO, written=LATER)), now=late)
        assert booked(book) == [(1, "1126 1400")]


def _stored(book: Book) -> str:
    with book.read() as connection:
        return str(connection.exec_driver_sql("SELECT version FROM appointment").scalar())


def _dated(moment: datetime) -> str:
    return f"{moment:%Y%m%dT%H%M%SZ}"


@pytest.mark.parametrize(
    ("ahead", "kept"), [(timedelta(0), True), (DAY, True), (DAY + timedelta(seconds=1), False)]
)
def test_a_date_may_be_ahead_by_a_day(tmp_path: Path, ahead: timedelta, kept: bool) -> None:
    """As that of somebody who writes the time of their zone for UTC."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, visit(written=_dated(NOW + ahead))))
        assert (f"|{_dated(NOW + ahead)}|" in _stored(book)) is kept


def test_a_calendar_that_is_an_hour_ahead_is_followed_at_once(tmp_path: Path) -> None:
    """Also where a person moved the appointment here before; once its hour has come nothing is
    news. What is moved back here by a person stays."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        path = write(tmp_path, visit(written=_dated(NOW)))
        source = calendars.add(book, str(path), account_id=1, now=NOW)
        calendars.refresh(book, source, NOW)
        appointments.move(book, 1, day=NOW.date(), clock="16:00", zone="Europe/Paris", now=NOW)
        at = NOW + timedelta(minutes=30)
        write(tmp_path, visit(when=AT_TWO, written=_dated(at + timedelta(hours=1))))
        calendars.refresh(book, source, at)
        assert booked(book) == [(1, "1126 1400")]
        appointments.move(book, 1, day=NOW.date(), clock="17:00", zone="Europe/Paris", now=at)
        for hours in (1, 2, 25):
            calendars.refresh(book, source, at + timedelta(hours=hours), anyway=True)
        assert booked(book) == [(1, "1125 1700")]


@pytest.mark.parametrize(
    ("says", "was", "counts_as"),
    [
        (Version(0, ""), Version(0, BEFORE), Version(0, BEFORE)),
        (Version(0, LATER), Version(0, BEFORE), Version(0, LATER)),
        (Version(0, BEFORE), Version(0, LATER), Version(0, BEFORE)),
        (Version(1, ""), Version(0, BEFORE), Version(1, "")),
        (Version(0, ""), Version(1, BEFORE), Version(0, "")),
    ],
)
def test_without_a_date_it_is_no_older(says: Version, was: Version, counts_as: Version) -> None:
    assert says.after(was) == counts_as
