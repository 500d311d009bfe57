"""Taking over is taken back: as it was before, but for what somebody changed since."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop_app.domain.errors import Cancelled, DiskFull
from desktop_app.services import appointment_source, reminders
from desktop_app.services.appointment_import import CHUNK, Asked, Decision, calendar_of
from desktop_app.services.appointment_journal import Journal, Kept, stood, undo
from desktop_app.services.appointment_review import take_whole
from desktop_app.services.appointments import cancel, cancel_one, move
from desktop_app.services.visits import describe, note_answer
from desktop_app.store import appointments, contacts
from desktop_app.store.database import Book
from tests.helpers.books import NOW, fresh_book
from tests.helpers.calendars import PARIS, WINDOW, booked, visit, waiting, whole, with_people, write

LATER = NOW + timedelta(hours=1)


def _taken(book: Book, path: Path, decisions: Mapping[str, Decision] | None = None) -> Journal:
    calendar_id = calendar_of(book, path, NOW)
    source = appointment_source.read(path, WINDOW, now=NOW)
    _, journal = take_whole(
        book,
        source,
        Asked(WINDOW, 1, decisions=decisions or {}),
        calendar_id=calendar_id,
        now=NOW,
        progress=lambda done, of: None,
    )
    return journal


def _three(folder: Path) -> Path:
    return write(
        folder,
        visit("a"),
        visit("b", "20261127T140000", "Zoé Martin", ATTENDEE="mailto:zoe@exemple.fr"),
        visit("c", "20261128T090000", "Rose Petit"),
    )


def test_what_a_failing_transaction_wrote_was_not(tmp_path: Path) -> None:
    """Not even where one before it wrote the same appointment: it goes back by that one."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        journal = _taken(book, _three(tmp_path))
        with pytest.raises(DiskFull), journal.writing(book) as connection:
            before = stood(connection, 1)
            cancel_one(connection, 1, now=NOW)
            journal.note(connection, 1, before)
            journal.people[1] = NOW
            raise DiskFull
        assert (len(booked(book)), journal.people) == (3, {})
        done = undo(book, journal, now=LATER)
        assert (done.removed, done.kept, booked(book)) == (3, (), [])


def test_what_came_in_goes(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        journal = _taken(book, _three(tmp_path))
        assert len(booked(book)) == 3
        done = undo(book, journal, now=LATER)
        assert (done.removed, done.kept, booked(book), waiting(book)) == (3, (), [], [])
        # As if it had not been: the same file is news again.
        _taken(book, tmp_path / "salon.ics")
        assert len(booked(book)) == 3


def test_what_was_moved_or_called_off_is_as_before(tmp_path: Path) -> None:
    """Also what was answered to the former hour, and what the event told last."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        _taken(book, _three(tmp_path))
        note_answer(book, 1, "confirmed", at=NOW, now=NOW)
        before, remind = whole(book), waiting(book)
        write(
            tmp_path,
            visit("a", "20261203T150000", sequence=1),
            visit("b", "20261127T140000", "Zoé Martin", sequence=1, LOCATION="Cabine 2",
                  ATTENDEE="mailto:zoe@exemple.fr"),
        )  # fmt: skip
        journal = _taken(book, tmp_path / "salon.ics")
        assert booked(book) == [(3, "1127 1400"), (1, "1203 1500")]
        done = undo(book, journal, now=LATER)
        assert (done.removed, done.restored, done.kept) == (0, 3, ())
        assert _agreed(whole(book)) == _agreed(before)
        assert [each[1] for each in waiting(book)] == [each[1] for each in remind]
        again = _taken(book, tmp_path / "salon.ics")
        assert len(again.traces) == 3


def _agreed(rows: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """Of appointments all but the instants at which they were agreed on and planned."""
    return [row[:19] for row in rows if len(row) == 21]


@pytest.mark.parametrize("change", ["moved", "described", "answered", "called off"])
def test_what_was_changed_since_is_kept_and_named(tmp_path: Path, change: str) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        journal = _taken(book, _three(tmp_path))
        with book.read() as connection:
            first = appointments.show(connection, 1)
        assert first is not None
        if change == "moved":
            move(book, 1, day=first.booking.day, clock="17:00", zone=PARIS, now=NOW)
        elif change == "described":
            describe(book, 1, replace(first.booking, note="Avec son fils"), now=NOW)
        elif change == "answered":
            note_answer(book, 1, "confirmed", at=NOW, now=NOW)
        else:
            cancel(book, 1, now=NOW)
        with book.read() as connection:
            first = appointments.show(connection, 1)
        done = undo(book, journal, now=LATER)
        assert first is not None
        assert (done.removed, done.kept) == (2, (Kept(first, "Anna Martin"),))


def test_what_somebody_was_told_of_stays_called_off(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        journal = _taken(book, write(tmp_path, visit()))
        evening = NOW.replace(day=25, hour=17)
        reminders.run_due(book, now=evening)
        done = undo(book, journal, now=evening)
        assert (done.removed, done.called_off, booked(book)) == (0, 1, [])


def test_a_former_hour_that_is_taken_stays_free_for_who_has_it(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        _taken(book, write(tmp_path, visit()))
        write(tmp_path, visit(when="20261203T150000", sequence=1))
        journal = _taken(book, tmp_path / "salon.ics")
        _taken(book, write(tmp_path, visit("z"), name="autre.ics"))
        done = undo(book, journal, now=LATER)
        assert [each.appointment.id for each in done.kept] == [1]
        assert booked(book) == [(1, "1126 1100"), (1, "1203 1500")]


def test_another_person_of_an_event_is_the_first_again(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        _taken(book, write(tmp_path, visit()))
        before = _agreed(whole(book))
        write(tmp_path, visit(title="Rose Petit", sequence=1))
        journal = _taken(book, tmp_path / "salon.ics")
        assert booked(book) == [(4, "1126 1100")]
        undo(book, journal, now=LATER)
        assert _agreed(whole(book)) == before


def test_somebody_written_down_for_it_goes_with_it(tmp_path: Path) -> None:
    """Unless somebody has come to know more of them since."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        events = [visit("n", title="Inès Roux 06 39 98 00 77"), visit("m", title="Hugo Saly")]
        path = write(tmp_path, *events)
        journal = _taken(book, path, {f"{each}": "new" for each in _keys(path)})
        assert len(booked(book)) == 2
        with book.write() as connection:
            contacts.tag(connection, [6], "club")
        done = undo(book, journal, now=LATER)
        assert (done.removed, done.people) == (2, 1)
        with book.read() as connection:
            assert contacts.known_among(connection, [5, 6]) == [6]


def _keys(path: Path) -> list[str]:
    return [each.key for each in appointment_source.read(path, WINDOW, now=NOW).events]


def test_who_stops_in_the_middle_finds_nothing_taken_in(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        events = [visit(f"{at}", f"202612{1 + at // 8:02}T{10 + at % 8}0000") for at in range(60)]
        path = write(tmp_path, *events)
        source = appointment_source.read(path, WINDOW, now=NOW)
        calendar_id = calendar_of(book, path, NOW)
        seen: list[int] = []

        def stop(done: int, of: int) -> None:
            seen.append(len(booked(book)))
            raise Cancelled

        with pytest.raises(Cancelled):
            take_whole(
                book, source, Asked(WINDOW, 1), calendar_id=calendar_id, now=NOW, progress=stop
            )
        assert (seen, booked(book)) == ([CHUNK], [])
