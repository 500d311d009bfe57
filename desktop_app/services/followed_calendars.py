"""What the desk does with a calendar that the shop follows: pause it, say whose its appointments
are, follow it no more."""

from __future__ import annotations

import time
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from desktop_app.domain import foreign_appointment
from desktop_app.domain.errors import BadInput
from desktop_app.services.appointment_import import CHUNK, Decision
from desktop_app.services.appointment_journal import Journal, as_it_stood, undo
from desktop_app.services.appointments import cancel_one
from desktop_app.store import calendars, followed
from desktop_app.store.calendars import Calendar
from desktop_app.store.database import Book, Connection
from desktop_app.store.followed import Event, Followed

_TURN = 0.12  # seconds in which others get at the book


def pause(book: Book, calendar_id: int) -> None:
    """Read it no more by itself. BadInput ``calendar_unknown``."""
    _pause(book, calendar_id, paused=True)


def go_on(book: Book, calendar_id: int) -> None:
    """Read it by itself again. BadInput ``calendar_unknown``."""
    _pause(book, calendar_id, paused=False)


def _pause(book: Book, calendar_id: int, *, paused: bool) -> None:
    with book.write() as connection:
        _known(connection, calendar_id)
        calendars.pause(connection, calendar_id, paused)


def say(
    book: Book,
    calendar_id: int,
    decisions: Mapping[str, Decision],
    waiting: int,
    *,
    now: datetime,
) -> None:
    """It was looked at: keep which events are nobody's, for the next readings too; ``waiting`` is
    of how many nobody knows whose they are."""
    with book.write() as connection:
        out = set(calendars.left_out(connection, calendar_id)) - decisions.keys()
        out |= {key for key, decided in decisions.items() if decided is None}
        calendars.leave_out(connection, calendar_id, out)
        calendars.note_waiting(connection, calendar_id, waiting)
        calendars.note_held(connection, calendar_id, 0)
        # Not what of it: the next reading asks all of it again.
        calendars.was_read(connection, calendar_id, "", now)


def unsay(book: Book, calendar_id: int, keys: Collection[str]) -> None:
    """Undo `say`: these events are nobody's no longer, and wait again."""
    with book.write() as connection:
        out = calendars.left_out(connection, calendar_id)
        calendars.leave_out(connection, calendar_id, out - set(keys))
        found = _known(connection, calendar_id)
        calendars.note_waiting(connection, calendar_id, found.waiting + len(out & set(keys)))


def waiting(book: Book) -> list[Calendar]:
    """Those of which some appointments wait for a person, or for a look."""
    with book.read() as connection:
        return [each for each in calendars.watched(connection) if each.waiting or each.held]


def to_come(book: Book, calendar_id: int, now: datetime) -> int:
    """How many of its appointments are booked and have not begun."""
    with book.read() as connection:
        return len(_to_come(connection, calendar_id, now))


def remove(book: Book, calendar_id: int, *, call_off: bool, now: datetime) -> Journal:
    """Follow it no more. Its appointments stay as they are, or those to come are called off with
    their reminders. Gives what `take_up` needs. BadInput ``calendar_unknown``."""
    with book.write() as connection:
        _known(connection, calendar_id)
        calendars.unwatch(connection, calendar_id)
    journal = Journal()
    while call_off:
        with journal.writing(book) as connection:
            some = _to_come(connection, calendar_id, now)[:CHUNK]
            for each in some:
                cancel_one(connection, each.appointment.id, now=now)
                journal.note(connection, each.appointment.id, as_it_stood(each))
        call_off = len(some) == CHUNK
        if call_off:
            time.sleep(_TURN)
    return journal


def take_up(book: Book, calendar: Calendar, journal: Journal, *, now: datetime) -> None:
    """Undo `remove`."""
    with book.write() as connection:
        calendars.watch(connection, calendar.id, calendar.name)
    undo(book, journal, now=now)


def keep(book: Book, calendar_id: int, events: Collection[str]) -> list[Followed]:
    """Let what a calendar tells no more take place all the same, until it speaks of it again. Gives
    what `keep_no_more` needs."""
    with book.write() as connection:
        known = followed.of_events(connection, events, calendar_id).values()
        kept = [each for each in known if each.calendar_id == calendar_id]
        for each in kept:
            gone = _gone(each)
            followed.put(connection, each.appointment.id, gone.calendar_id, gone.key, gone.told)
        _hold(connection, calendar_id, -len(kept))
    return kept


def keep_no_more(book: Book, calendar_id: int, kept: Collection[Followed]) -> None:
    """Undo `keep`; of what the calendar has spoken of since, nothing is to be undone."""
    with book.write() as connection:
        for each in kept:
            if followed.event_of(connection, each.appointment.id) == _gone(each):
                followed.put(connection, each.appointment.id, calendar_id, each.event, each.told)
                _hold(connection, calendar_id, 1)


def _gone(known: Followed) -> Event:
    """Its event, once it was heard that it tells no more: what stands here is a person's word."""
    told = replace(foreign_appointment.read_telling(known.told), hour="")
    return Event(known.calendar_id, known.event, told.write())


def _hold(book: Connection, calendar_id: int, more: int) -> None:
    """So many more stand until somebody has looked; those of a file that is not followed never
    do."""
    found = calendars.find(book, calendar_id)
    if found is not None and found.watched:
        calendars.note_held(book, calendar_id, max(0, found.held + more))


def _known(book: Connection, calendar_id: int) -> Calendar:
    found = calendars.find(book, calendar_id)
    if found is None or not found.watched:
        raise BadInput("calendar_unknown")
    return found


def _to_come(book: Connection, calendar_id: int, now: datetime) -> list[Followed]:
    yesterday = now.date() - timedelta(days=1)  # somewhere it is still that day
    return [
        each
        for each in followed.of_calendar(book, calendar_id, yesterday)
        if each.appointment.booking.begins >= now
    ]
