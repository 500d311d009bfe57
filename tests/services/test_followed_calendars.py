"""Calendars that the shop follows, as the desk handles them: paused, decided, put away."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from desktop_app.domain.errors import BadInput
from desktop_app.services import calendars, followed_calendars
from desktop_app.services.calendar_watch import EVERY, CalendarWatch
from desktop_app.store.database import Book
from tests.helpers.appointments import lose_zone
from tests.helpers.books import NOW, fresh_book
from tests.helpers.calendars import booked, taken, visit, waiting, with_people, write
from tests.helpers.clocked import Clock


def _added(book: Book, path: Path, *, paused: bool = False) -> int:
    return calendars.add(book, str(path), account_id=1, now=NOW, paused=paused)


def test_a_paused_one_is_read_when_somebody_asks_and_not_before(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        source = _added(book, write(tmp_path, visit()), paused=True)
        clock = Clock(NOW)
        watch = CalendarWatch(book, clock)
        watch.read_due()
        assert booked(book) == []
        calendars.refresh(book, source, NOW)
        assert booked(book) == [(1, "1126 1100")]
        followed_calendars.go_on(book, source)
        write(tmp_path, visit(when="20261203T150000", sequence=1))
        clock.now += EVERY
        watch.read_due()
        assert booked(book) == [(1, "1203 1500")]
        followed_calendars.pause(book, source)
        assert [each.paused for each in calendars.listed(book)] == [True]
        calendars.remove(book, source)
        with pytest.raises(BadInput, match="calendar_unknown"):
            followed_calendars.pause(book, source)


def test_what_waits_for_a_person_is_counted_until_it_is_said(tmp_path: Path) -> None:
    """What is nobody's stays so at the next readings; what is past waits for nobody."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        path = write(
            tmp_path,
            visit("a"),
            visit("b", "20261127T110000", "Pause"),
            visit("c", "20261128T110000", "Inconnue"),
            visit("d", "20261125T000100", "Inconnue d'avant"),
            visit("e", "20261128T120000", "Annulée", STATUS="CANCELLED"),
        )
        source = _added(book, path)
        at_noon = NOW.replace(hour=12)
        calendars.refresh(book, source, at_noon)
        [found] = followed_calendars.waiting(book)
        assert (found.id, found.waiting) == (source, 2)
        _, read, _ = calendars.looked_at(book, source, at_noon)
        [pause] = [each.key for each in read.events if each.title == "Pause"]
        followed_calendars.say(book, source, {pause: None}, 1, now=at_noon)
        assert [each.waiting for each in calendars.listed(book)] == [1]
        calendars.refresh(book, source, at_noon, anyway=True)
        assert [each.waiting for each in calendars.listed(book)] == [1]
        followed_calendars.say(book, source, {pause: 1}, 1, now=at_noon)
        assert calendars.decided(book, source) == {}


def test_a_number_of_one_and_the_name_of_another_waits_for_a_person(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        path = write(tmp_path, visit("a", title="Rose Petit", DESCRIPTION="06 39 98 00 01"))
        source = _added(book, path)
        calendars.refresh(book, source, NOW)
        assert booked(book) == []
        assert [each.waiting for each in calendars.listed(book)] == [1]
        [asked] = calendars.looked_at(book, source, NOW)[1].events
        taken(book, path, decisions={asked.key: 4}, calendar_id=source)
        calendars.refresh(book, source, NOW, anyway=True)
        assert booked(book) == [(4, "1126 1100")]
        assert [each.waiting for each in calendars.listed(book)] == [0]


def test_a_known_hour_that_names_another_now_waits_too(tmp_path: Path) -> None:
    """It stays whose it was, and follows its hour, until somebody has said whose it is; then it is
    asked no more."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        anna = {"DESCRIPTION": "06 39 98 00 01"}
        path = write(tmp_path, visit("a", **anna))
        source = _added(book, path)
        calendars.refresh(book, source, NOW)
        for sequence, day in ((1, "26"), (2, "27"), (2, "27")):
            when = f"202611{day}T110000"
            write(tmp_path, visit("a", when, "Rose Petit", sequence=sequence, **anna))
            calendars.refresh(book, source, NOW, anyway=True)
            assert booked(book) == [(1, f"11{day} 1100")]
            assert [each.waiting for each in calendars.listed(book)] == [1]
        [asked] = taken(book, path, calendar_id=source, dry_run=True).seen
        assert (asked.contact_id, asked.candidates, asked.named) == (None, (1, 4), (4,))
        for whose in (1, 4):
            taken(book, path, decisions={asked.event.key: whose}, calendar_id=source)
            calendars.refresh(book, source, NOW, anyway=True)
            assert booked(book) == [(whose, "1127 1100")]
            assert [each.waiting for each in calendars.listed(book)] == [0]


def test_what_is_kept_stands_until_its_calendar_speaks_of_it_again(tmp_path: Path) -> None:
    """Moved there, it is moved; told as before, and gone once more, it is called off."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        days = [f"202612{day:02}T100000" for day in range(1, 6)]
        events = [visit(each, each) for each in days]
        path = write(tmp_path, *events)
        source = _added(book, path)
        calendars.refresh(book, source, NOW)
        hours, reminders = booked(book), waiting(book)
        write(tmp_path)
        calendars.refresh(book, source, NOW)
        notices = taken(book, path, calendar_id=source, dry_run=True).notices
        gone = [each.event for each in notices]
        kept = followed_calendars.keep(book, source, gone)
        assert _held(book) == [0]
        followed_calendars.keep_no_more(book, source, kept)
        assert _held(book) == [5]
        followed_calendars.keep(book, source, gone)
        for call_off in (False, True):
            done = calendars.refresh(book, source, NOW, anyway=True, call_off=call_off)
            assert done is not None
            assert (done.notices, done.held, _held(book)) == ((), 0, [0])
            assert (booked(book), waiting(book)) == (hours, reminders)
        moved = visit(days[0], "20261201T160000", sequence=1)
        write(tmp_path, moved, *events[1:])
        calendars.refresh(book, source, NOW, anyway=True)
        assert booked(book) == [(1, "1201 1600"), *hours[1:]]
        write(tmp_path, moved, *events[2:])
        calendars.refresh(book, source, NOW, anyway=True)
        assert booked(book) == [(1, "1201 1600"), *hours[2:]]
        followed_calendars.keep_no_more(book, source, kept)  # nothing is to be undone any more
        assert calendars.refresh(book, source, NOW) is None
        assert booked(book) == [(1, "1201 1600"), *hours[2:]]


def _held(book: Book) -> list[int]:
    return [each.held for each in calendars.listed(book)]


def test_looking_writes_nothing(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        source = _added(book, write(tmp_path, visit()), paused=True)
        found, read, window = calendars.looked_at(book, source, NOW)
        assert (found.id, len(read.events), window.since) == (source, 1, NOW.date())
        assert (booked(book), calendars.listed(book)[0].read_at) == ([], None)


def test_one_whose_zone_is_no_more_is_called_off_with_the_others(tmp_path: Path) -> None:
    """Undo brings the others back: nothing can be booked in that zone."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        path = write(tmp_path, visit("a"), visit("b", "20261127T100000"))
        source = _added(book, path)
        calendars.refresh(book, source, NOW)
        [calendar] = calendars.listed(book)
        lose_zone(book)
        assert followed_calendars.to_come(book, source, NOW) == 2
        journal = followed_calendars.remove(book, source, call_off=True, now=NOW)
        assert booked(book) == []
        followed_calendars.take_up(book, calendar, journal, now=NOW)
        assert booked(book) == [(1, "1127 1000")]


def test_one_that_is_removed_leaves_its_appointments_or_calls_them_off(tmp_path: Path) -> None:
    """What has begun stays as it is; and all of it comes back."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        times = [f"202612{1 + at // 8:02}T{10 + at % 8}0000" for at in range(60)]
        path = write(tmp_path, visit("now"), *(visit(each, each) for each in times))
        source = _added(book, path)
        calendars.refresh(book, source, NOW)
        [calendar] = calendars.listed(book)
        had, reminded = booked(book), waiting(book)
        begun = NOW + timedelta(days=1, hours=12)
        assert followed_calendars.to_come(book, source, NOW) == 61
        journal = followed_calendars.remove(book, source, call_off=False, now=begun)
        assert (booked(book), calendars.listed(book)) == (had, [])
        followed_calendars.take_up(book, calendar, journal, now=begun)
        journal = followed_calendars.remove(book, source, call_off=True, now=begun)
        assert (booked(book), waiting(book)) == (had[:1], reminded[:1])
        followed_calendars.take_up(book, calendar, journal, now=begun)
        assert (booked(book), len(waiting(book))) == (had, len(reminded))
        assert calendars.listed(book) == [calendar]
