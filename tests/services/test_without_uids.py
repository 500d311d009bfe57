"""Calendars of programs that give their events no UID: start and title tell them apart."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.helpers.books import NOW, fresh_book
from tests.helpers.calendars import booked, counts, taken, visit, waiting, whole, with_people, write


def _plain(when: str = "20261203T100000", title: str = "Anna Martin", **lines: str) -> str:
    found = visit("x", when, title, **lines)  # type: ignore[arg-type]
    kept = ("UID", "SEQUENCE", "LAST-MODIFIED")
    return "".join(f"{each}\n" for each in found.splitlines() if not each.startswith(kept))


ROSE = _plain("20261204T100000", "Rose Petit")
WEEKLY = _plain("20261210T150000", "Zoé Martin", RRULE="FREQ=WEEKLY;COUNT=3")


def test_they_are_taken_over_once(tmp_path: Path) -> None:
    """Whatever the file is called and wherever in it they stand; two that say the same are one."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        done = taken(book, write(tmp_path, _plain(), ROSE, WEEKLY))
        assert (counts(done), done.refused) == ((5, 0, 0, 0), ())
        assert (len(booked(book)), len(waiting(book))) == (5, 5)
        before = whole(book)
        later = NOW + timedelta(hours=1)
        again = write(tmp_path, WEEKLY, ROSE, _plain(), ROSE)
        assert counts(taken(book, again, now=later)) == (0, 0, 0, 5)
        assert whole(book) == before
        again = write(tmp_path, WEEKLY, _plain(), ROSE, name="b.ics")
        assert counts(taken(book, again, now=later)) == (0, 0, 0, 5)


def test_one_that_is_moved_is_another(tmp_path: Path) -> None:
    """The first is called off and the other is new; one that is only called otherwise stands."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, _plain(), ROSE))
        assert counts(taken(book, write(tmp_path, _plain("20261203T110000"), ROSE)))[:3] == (
            *(1, 0, 1),
        )
        assert booked(book) == [(1, "1203 1100"), (4, "1204 1000")]
        renamed = _plain("20261203T110000", "Mme Anna Martin")
        assert counts(taken(book, write(tmp_path, renamed, ROSE)))[:3] == (0, 0, 0)
        assert counts(taken(book, write(tmp_path, ROSE)))[:3] == (0, 0, 1)


@pytest.mark.parametrize(
    "damaged",
    [
        _plain().replace("DTSTART;TZID=Europe/Paris:20261203T100000", "DTSTART:soon"),
        _plain().replace("Europe/Paris:2026", "Nowhere:2026"),
        _plain(RECURRENCE_ID="20261203T100000"),
        _plain().replace("BEGIN:VEVENT\n", ""),
    ],
)
def test_what_cannot_be_read_calls_nothing_off(tmp_path: Path, damaged: str) -> None:
    """Nobody knows which of them it is; nor is it taken in."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, _plain(), ROSE))
        done = taken(book, write(tmp_path, damaged, ROSE))
        assert (counts(done), len(done.refused)) == ((0, 0, 0, 1), 1)
        assert booked(book) == [(1, "1203 1000"), (4, "1204 1000")]


def test_in_a_calendar_of_uids_one_without_is_damaged(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        done = taken(book, write(tmp_path, _plain(), visit("b", "20261204T100000", "Rose Petit")))
        assert [each.reason for each in done.refused] == ["no_uid"]
        assert booked(book) == [(4, "1204 1000")]
