"""A calendar that is read again from a file of another name, as a browser saves it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.appointment import TakenBack
from desktop_app.domain.foreign_appointment import Change
from desktop_app.services import appointment_review, appointment_source, appointments
from desktop_app.services.appointment_import import Asked, calendar_of
from tests.helpers.books import NOW, fresh_book
from tests.helpers.calendars import (
    WINDOW,
    booked,
    counts,
    taken,
    visit,
    waiting,
    whole,
    with_people,
    write,
)

AGAIN = "salon (1).ics"


def _weekly(clock: str = "100000", first: str = "20261203", **lines: str) -> str:
    return visit("s", f"{first}T{clock}", RRULE="FREQ=WEEKLY;COUNT=4", **lines)  # type: ignore[arg-type]


def _hours(clock: str, *days: str) -> list[tuple[int, str]]:
    return [(1, f"{day} {clock}") for day in days or ("1203", "1210", "1217", "1224")]


@pytest.mark.parametrize(
    ("name", "hold", "sequence"), [("salon.ics", True, 0), (AGAIN, True, 1), (AGAIN, False, 0)]
)
def test_a_series_at_another_clock_is_moved(
    tmp_path: Path, name: str, hold: bool, sequence: int
) -> None:
    """Day by day and with its reminders: neither is it booked twice nor suddenly lost. A second
    reading changes nothing."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, _weekly()))
        later = write(tmp_path, _weekly("110000", sequence=sequence), name=name)
        before = whole(book)
        assert counts(taken(book, later, dry_run=True, hold=hold)) == (0, 4, 0, 0)
        assert whole(book) == before
        done = taken(book, later, hold=hold)
        assert (counts(done), done.held) == ((0, 4, 0, 0), 0)
        assert {each.taken_back for each in done.notices} == {TakenBack.REMINDER}
        assert booked(book) == _hours("1100")
        assert len(waiting(book)) == 4
        assert counts(taken(book, later, hold=hold)) == (0, 0, 0, 4)


def test_who_moved_one_of_them_here_is_heard_no_less(tmp_path: Path) -> None:
    """Where the calendar says no newer version of it."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, _weekly()))
        day = date(2026, 12, 3)
        appointments.move(book, 1, day=day, clock="14:00", zone="Europe/Paris", now=NOW)
        path = write(tmp_path, _weekly("110000"), name=AGAIN)
        for _ in range(2):
            taken(book, path)
            assert booked(book) == [(1, "1203 1400"), *_hours("1100", "1210", "1217", "1224")]


@pytest.mark.parametrize(
    ("later", "hours"),
    [
        (_weekly(first="20261204", sequence=1), _hours("1000", "1204", "1211", "1218", "1225")),
        (visit("s", "20261203T100000", sequence=1), _hours("1000", "1203")),
        (_weekly(sequence=1, EXDATE="20261210T090000Z"), _hours("1000", "1203", "1217", "1224")),
        (
            visit("s", "20261103T100000", sequence=1, RRULE="FREQ=WEEKLY;UNTIL=20261112T100000"),
            [],
        ),
    ],
    ids=["another day", "one alone", "one left out", "it has ended"],
)
def test_what_is_in_it_no_more_is_called_off(
    tmp_path: Path, later: str, hours: list[tuple[int, str]]
) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, _weekly()))
        taken(book, write(tmp_path, later, name=AGAIN))
        assert booked(book) == hours


@pytest.mark.parametrize("name", ["salon.ics", AGAIN])
def test_a_series_on_other_days_is_not_booked_twice(tmp_path: Path, name: str) -> None:
    """It lost none: as many of it are new. Nothing is held."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, _weekly()))
        later = write(tmp_path, _weekly(first="20261204", sequence=1), name=name)
        assert taken(book, later, hold=True).held == 0
        assert booked(book) == _hours("1000", "1204", "1211", "1218", "1225")


def test_what_is_suddenly_gone_is_held(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, _weekly()))
        ended = write(tmp_path, visit("s", "20261203T100000", sequence=1), name=AGAIN)
        done = taken(book, ended, hold=True)
        assert (done.held, booked(book)) == (3, _hours("1000"))
        assert counts(taken(book, ended)) == (0, 0, 3, 1)


def test_what_another_calendar_tells_beside_it_stands(tmp_path: Path) -> None:
    """Of that the file says nothing; nor of other days, nor does one that breaks off."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        other = visit("t", "20261205T100000", "Rose Petit")
        taken(book, write(tmp_path, _weekly(), other))
        last = _weekly(sequence=1, EXDATE="20261224T090000Z")
        path = write(tmp_path, last, name=AGAIN)
        path.write_bytes(path.read_bytes().partition(b"END:VCALENDAR")[0])
        taken(book, path)
        assert (1, "1224 1000") in booked(book)
        assert counts(taken(book, write(tmp_path, last, name=AGAIN)))[2] == 1
        assert booked(book)[:2] == [(1, "1203 1000"), (4, "1205 1000")]


def test_it_is_undone_as_a_whole(tmp_path: Path) -> None:
    """What was moved and what was called off follow the first file again."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        first = write(tmp_path, _weekly())
        taken(book, first)
        hours = booked(book)
        later = write(
            tmp_path, _weekly("110000", sequence=1, EXDATE="20261210T100000Z"), name=AGAIN
        )
        done, journal = appointment_review.take_whole(
            book,
            appointment_source.read(later, WINDOW, now=NOW),
            Asked(WINDOW, 1),
            calendar_id=calendar_of(book, later, NOW),
            now=NOW,
            progress=lambda at, of: None,
        )
        assert counts(done) == (0, 3, 1, 0)
        appointment_review.undo(book, journal, now=NOW)
        assert booked(book) == hours
        assert counts(taken(book, first)) == (0, 0, 0, 4)


@pytest.mark.parametrize("clock", ["100000", "110000"])
def test_one_occurrence_alone_says_nothing_of_the_others(tmp_path: Path, clock: str) -> None:
    """As it is sent to a guest."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, _weekly()))
        alone = visit("s", f"20261203T{clock}", sequence=1).replace(
            "UID:s", "UID:s\nRECURRENCE-ID;TZID=Europe/Paris:20261203T100000"
        )
        taken(book, write(tmp_path, alone, name=AGAIN))
        assert len(booked(book)) == 4
        assert booked(book)[0] == (1, f"1203 {clock[:4]}")


def test_an_older_file_calls_nothing_off(tmp_path: Path) -> None:
    """Nor does it move: of two that were saved somebody took the wrong one."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, _weekly("110000", sequence=1)))
        done = taken(book, write(tmp_path, _weekly(), name=AGAIN))
        assert (counts(done), booked(book)) == ((0, 0, 0, 4), _hours("1100"))
        taken(book, write(tmp_path, _weekly(first="20261204"), name=AGAIN))
        assert set(_hours("1100")) <= set(booked(book))


def test_two_files_that_disagree_do_not_take_turns(tmp_path: Path) -> None:
    """The newer of the two calls one off, and the other brings it back no more."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        old = write(tmp_path, _weekly())
        new = write(tmp_path, _weekly(sequence=1, EXDATE="20261210T090000Z"), name=AGAIN)
        for each in (old, new, old, new):
            done = taken(book, each)
            assert done.count(Change.RESTORED) == 0
        assert booked(book) == _hours("1000", "1203", "1217", "1224")


def test_what_begins_too_soon_is_not_brought_back_to_the_past(tmp_path: Path) -> None:
    """Today's at ten is gone, and at eight it is over."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, _weekly()))
        now = NOW.replace(day=3, month=12, hour=8, minute=30)  # half past nine in Paris
        done = taken(book, write(tmp_path, _weekly("080000", sequence=1), name=AGAIN), now=now)
        assert counts(done)[:3] == (0, 3, 1)
        assert booked(book) == _hours("0800", "1210", "1217", "1224")


def test_two_of_one_day_are_no_pair(tmp_path: Path) -> None:
    """Nobody knows which of them was put where."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        twice = visit("s", "20261203T100000", RRULE="FREQ=DAILY;COUNT=1;BYHOUR=10,16")
        taken(book, write(tmp_path, twice.replace("COUNT=1", "COUNT=2")))
        assert len(booked(book)) == 2
        later = visit("s", "20261203T110000", sequence=1, RRULE="FREQ=DAILY;COUNT=2;BYHOUR=11,17")
        done = taken(book, write(tmp_path, later, name=AGAIN))
        assert counts(done) == (2, 0, 2, 0)
        assert booked(book) == [(1, "1203 1100"), (1, "1203 1700")]
        assert counts(taken(book, write(tmp_path, later), now=NOW + timedelta(hours=1)))[:3] == (
            (0, 0, 0)
        )


def test_a_row_of_a_list_is_no_event_of_that_uid(tmp_path: Path) -> None:
    """Whose numbers count something else."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        rows = tmp_path / "salon.csv"
        rows.write_text("UID;Date;Heure;Nom;Tel\ns;04/12/2026;10:00;Anna Martin;06 39 98 00 01\n")
        taken(book, rows)
        assert counts(taken(book, write(tmp_path, _weekly()))) == (4, 0, 0, 0)
