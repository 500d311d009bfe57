"""Calendars that are read again and again: only what changed, with their trouble kept and shown."""

from __future__ import annotations

import os
import threading
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.errors import BadInput, BookBusy, Cancelled, FeedError
from desktop_app.domain.reminder_plan import DAY_BEFORE, Plan
from desktop_app.services import calendars, reminder_plans
from desktop_app.services.calendar_watch import EVERY, CalendarWatch
from desktop_app.store.database import Book
from tests.connectors.test_calendar_feed import answer, serving
from tests.helpers.appointments import lose_zone
from tests.helpers.books import NOW, fresh_book
from tests.helpers.calendars import booked, taken, visit, with_people, write
from tests.helpers.clocked import Clock
from tests.readers.calendars import calendar
from tests.services.test_agent import _agent


def _added(book: Book, place: str | Path) -> int:
    return calendars.add(book, str(place), account_id=1, now=NOW)


def test_only_what_changed_is_taken_over(tmp_path: Path) -> None:
    """On another day too: its window is another. And where somebody asks for it anyway."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        source = _added(book, write(tmp_path, visit()))
        assert calendars.refresh(book, source, NOW) is not None
        assert booked(book) == [(1, "1126 1100")]
        later = NOW + timedelta(minutes=15)
        assert calendars.refresh(book, source, later) is None
        assert calendars.listed(book)[0].read_at == later
        assert calendars.refresh(book, source, later, anyway=True) is not None
        write(tmp_path, visit(when="20261203T150000", sequence=1))
        assert calendars.refresh(book, source, later) is not None
        assert booked(book) == [(1, "1203 1500")]
        assert calendars.refresh(book, source, NOW + timedelta(days=1)) is not None


@pytest.mark.parametrize(
    ("says", "stands"),
    [
        ({}, ["1126 1100"]),
        ({"when": "20261126T160000", "sequence": 1}, ["1126 1600"]),
        ({"title": "Soin Anna Martin"}, ["1126 1100"]),
        (None, []),
    ],
    ids=["the same", "moved", "of another kind", "gone"],
)
def test_one_whose_zone_is_no_more_stops_no_calendar(
    tmp_path: Path, says: dict[str, Any] | None, stands: list[str]
) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        reminder_plans.keep(book, Plan("Soin", DAY_BEFORE), now=NOW)
        rose = partial(visit, "b", title="Rose Petit")
        path = write(tmp_path, visit("a"), rose("20261127T090000"))
        source = calendars.add(book, str(path), account_id=1, now=NOW)
        calendars.refresh(book, source, NOW)
        lose_zone(book)
        events = [] if says is None else [visit("a", **says)]
        write(tmp_path, *events, rose("20261127T150000", sequence=1))
        calendars.refresh(book, source, NOW)
        assert booked(book) == [*((1, each) for each in stands), (4, "1127 1500")]


def test_a_message_calls_off_one_whose_zone_is_no_more(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        taken(book, write(tmp_path, visit()))
        lose_zone(book)
        taken(book, write(tmp_path, visit(sequence=1), head="METHOD:CANCEL\n"))
        assert booked(book) == []


def test_an_address_is_fetched_and_nothing_of_it_stays_in_clear(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        before = set(tmp_path.iterdir())
        with serving(answer(calendar(visit()))) as url:
            source = _added(book, url)
            assert calendars.refresh(book, source, NOW) is not None
        assert booked(book) == [(1, "1126 1100")]
        assert set(tmp_path.iterdir()) - before <= {
            tmp_path / "book.db-wal",
            tmp_path / "book.db-shm",
        }
        [found] = calendars.listed(book)
        assert (calendars.shown_place(found), found.name) == ("127.0.0.1", "127.0.0.1")
        assert "secret-word" not in repr(found)


def test_trouble_is_kept_until_it_is_over(tmp_path: Path) -> None:
    """With nothing called off meanwhile."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        path = write(tmp_path, visit())
        source = _added(book, path)
        calendars.refresh(book, source, NOW)
        whole = path.read_bytes()
        for content, kind in (
            (b"<html>Bonjour</html>", "not_a_calendar"),
            (None, "file_unreadable"),
        ):
            path.unlink()
            if content is not None:
                path.write_bytes(content)
            with pytest.raises(BadInput, match=kind):
                calendars.refresh(book, source, NOW)
            assert calendars.listed(book)[0].trouble == kind
        path.write_bytes(whole)
        assert calendars.refresh(book, source, NOW) is None
        assert calendars.listed(book)[0].trouble == ""
        with serving(answer(b"", 404)) as url:
            refused = _added(book, url)
            with pytest.raises(FeedError):
                calendars.refresh(book, refused, NOW)
        assert [each.trouble for each in calendars.listed(book)] == ["", "feed_refused"]
        assert booked(book) == [(1, "1126 1100")]


def test_a_stop_in_the_middle_is_no_trouble_and_is_made_good(tmp_path: Path) -> None:
    """What was read is not taken for read."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        events = [visit(f"{day}", f"202612{day:02}T100000") for day in range(1, 29)]
        events += [visit(f"pm{day}", f"202612{day:02}T150000") for day in range(1, 29)]
        source = _added(book, write(tmp_path, *events))

        def stop() -> None:
            raise Cancelled

        with pytest.raises(Cancelled):
            calendars.refresh(book, source, NOW, go_on=stop)
        assert calendars.listed(book)[0].trouble == ""
        assert calendars.refresh(book, source, NOW) is not None
        assert len(booked(book)) == 56


def test_a_calendar_that_is_removed_keeps_its_appointments(tmp_path: Path) -> None:
    """Added again, they are known again."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        path = write(tmp_path, visit())
        source = _added(book, path)
        with pytest.raises(BadInput, match="calendar_known"):
            _added(book, path)
        calendars.refresh(book, source, NOW)
        calendars.remove(book, source)
        assert (calendars.listed(book), booked(book)) == ([], [(1, "1126 1100")])
        for gone in (calendars.remove, lambda book, id: calendars.refresh(book, id, NOW)):
            with pytest.raises(BadInput, match="calendar_unknown"):
                gone(book, source)
        assert _added(book, path) == source
        write(tmp_path, visit(when="20261203T150000", sequence=1))
        calendars.refresh(book, source, NOW)
        assert booked(book) == [(1, "1203 1500")]


def test_each_is_read_every_quarter_of_an_hour(tmp_path: Path) -> None:
    """By the clock, whichever way it is set; one that cannot be read keeps no other, and is not
    tried at every look."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        asked: list[int] = []

        def refuse(line: object) -> None:
            asked.append(1)
            answer(b"", 500)(line)  # type: ignore[arg-type]

        with serving(refuse) as url:
            _added(book, url)
            _added(book, write(tmp_path, visit()))
            clock = Clock(NOW)
            watch = CalendarWatch(book, clock)
            read = []
            for forward in (timedelta(0), EVERY / 2, EVERY / 2, -timedelta(days=1)):
                clock.now += forward
                watch.read_due()
                read.append((len(asked), calendars.listed(book)[1].read_at))
        assert read == [
            (1, NOW),
            (1, NOW),
            (2, NOW + EVERY),
            (3, NOW + EVERY - timedelta(days=1)),
        ]
        assert booked(book) == [(1, "1126 1100")]


def test_the_agent_reads_calendars_beside_its_work(tmp_path: Path) -> None:
    """While one of them does not answer it looks, and comes home when it is told to."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        with book.write() as connection:
            connection.exec_driver_sql("DELETE FROM reminder")
        asked, over = threading.Event(), threading.Event()

        def hang(line: object) -> None:
            asked.set()
            over.wait(20)

        looks = []

        def accounts() -> dict[int, str]:
            looks.append(asked.is_set())
            if len([each for each in looks if each]) > 2:
                working.stop()
            return {}

        with serving(hang) as url:
            _added(book, url)
            watch = CalendarWatch(book, lambda: NOW, look=0.05)
            working = _agent(book, tmp_path, calendars=watch, names=accounts)
            began = threading.Thread(target=working.run)
            began.start()
            assert asked.wait(20)
            book_changes = threading.Event()
            while began.is_alive() and not book_changes.wait(0.1):
                with book.write() as connection:  # whatever changes the book makes the agent look
                    connection.exec_driver_sql("UPDATE contact SET notes = notes || 'x'")
            began.join(20)
            assert not began.is_alive()
            assert calendars.listed(book)[0].trouble == ""  # it was not waited for
            over.set()
        assert booked(book) == []


def test_a_busy_book_is_no_trouble_of_the_calendar(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        source = _added(book, write(tmp_path, visit()))

        def busy() -> None:
            raise BookBusy

        with pytest.raises(BookBusy):
            calendars.refresh(book, source, NOW, go_on=busy)
        assert calendars.listed(book)[0].trouble == ""


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
def test_what_is_a_pipe_by_now_is_not_waited_for(tmp_path: Path) -> None:
    """Whoever would open it waits for somebody who writes."""
    with fresh_book(tmp_path) as book:
        path = write(tmp_path, visit())
        source = _added(book, path)
        path.unlink()
        os.mkfifo(path)
        refused: list[str] = []

        def refresh() -> None:
            try:
                calendars.refresh(book, source, NOW)
            except BadInput as error:
                refused.append(error.kind)

        thread = threading.Thread(target=refresh, daemon=True)
        thread.start()
        thread.join(10)
        if thread.is_alive():
            path.open("wb").close()  # lets it go, and the book be closed
            thread.join(10)
        assert refused == ["file_unreadable"]
