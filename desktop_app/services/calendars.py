"""Calendars that are read again and again: files and addresses, and what came of the last time."""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime, timedelta
from pathlib import Path

from desktop_app import places
from desktop_app.domain import preferences, rules_file
from desktop_app.domain.appointment import zone_of
from desktop_app.domain.errors import (
    BadInput,
    BookError,
    Cancelled,
    ComptoirError,
    DiskFull,
    DiskFullHalfway,
)
from desktop_app.services import accounts
from desktop_app.services.appointment_import import Asked, Decision, Taken, take_in
from desktop_app.services.appointment_journal import Journal
from desktop_app.services.appointment_review import waiting
from desktop_app.services.appointment_source import Source, Window, read
from desktop_app.store import calendars, settings
from desktop_app.store.accounts import connectors
from desktop_app.store.calendars import Calendar
from desktop_app.store.database import Book

DAYS = 90  # that are read ahead
_LONGEST_NAME = 60
_FETCHED = ".calendar-"
_LEFT_BEHIND = 3600.0  # seconds after which a fetched calendar is nobody's any more


def window(
    book: Book,
    now: datetime,
    since: date | None = None,
    until: date | None = None,
    *,
    zone: str = "",
) -> Window:
    """The days that are read, ``until`` included; unless others are given today and the 90 after
    it. By the clock in ``zone`` (IANA name), else the shop's.

    BadInput: bad_zone, zone_not_given (the shop's country has no rules), days_backwards.
    """
    with book.read() as connection:
        home = settings.chosen(connection, preferences.HOME_COUNTRY)
        practising = connectors(connection) <= {accounts.PRACTICE}
    zone = zone or _zone(home)
    first = since or now.astimezone(zone_of(zone)).date()
    last = until or first + timedelta(days=DAYS)
    if last < first:
        raise BadInput("days_backwards")
    return Window(first, last + timedelta(days=1), zone, home, practising)


def _zone(home: str) -> str:
    rules = rules_file.load(home, places.resources() / "rules")
    if rules is None:
        raise BadInput("zone_not_given")
    return rules.zone.key


def add(
    book: Book,
    place: str,
    *,
    name: str = "",
    account_id: int,
    now: datetime,
    paused: bool = False,
) -> int:
    """Read the file or the address ``place`` again and again from now on; gives the calendar's id.
    The reminders of its appointments leave by ``account_id``. ``paused``: not before somebody has
    looked at it and goes on (`followed_calendars.go_on`).

    BadInput: file_unreadable, calendar_url_not_allowed, calendar_known with its ``id``.
    """
    shown, kept = _checked(place)
    name = " ".join(name.split())[:_LONGEST_NAME] or shown
    with book.write() as connection:
        known = calendars.at(connection, kept)
        if known is not None and known.watched:
            raise BadInput("calendar_known", id=known.id)
        if known is None:
            calendar_id = calendars.add(connection, name=name, place=kept, watched=True, now=now)
        else:
            calendar_id = known.id
            calendars.watch(connection, calendar_id, name)
        calendars.leave_by(connection, calendar_id, account_id)
        calendars.pause(connection, calendar_id, paused)
    return calendar_id


def remove(book: Book, calendar_id: int) -> Calendar:
    """Read it no more; its appointments stay as they are. BadInput ``calendar_unknown``."""
    with book.write() as connection:
        found = calendars.find(connection, calendar_id)
        if found is None or not found.watched:
            raise BadInput("calendar_unknown")
        calendars.unwatch(connection, calendar_id)
    return found


def listed(book: Book) -> list[Calendar]:
    """Those that are read again and again, the oldest first."""
    with book.read() as connection:
        return calendars.watched(connection)


def shown_place(calendar: Calendar) -> str:
    """Where it lies, as it may be shown: of an address its host alone."""
    if not is_address(calendar.place):
        return calendar.place
    from desktop_app.connectors.calendar_feed import host_of

    return host_of(calendar.place)


def refresh(
    book: Book,
    calendar_id: int,
    now: datetime,
    *,
    anyway: bool = False,
    call_off: bool = False,
    go_on: Callable[[], None] = lambda: None,
) -> Taken | None:
    """Read a calendar and do what it says anew; None where it says what it said today already,
    unless it is to be read ``anyway``. Where it has suddenly lost most of what it had, that stands
    until somebody says to ``call_off``. ``go_on`` is asked now and then, and may raise Cancelled.

    What keeps it from being read is noted with it, and raised: FeedError, BadInput (the kinds of
    `take_in`, calendar_unknown, zone_not_given, which_account, no_account_yet).
    """
    with book.read() as connection:
        found = calendars.find(connection, calendar_id)
    if found is None or not found.watched:
        raise BadInput("calendar_unknown")
    try:
        return _refreshed(book, found, now, go_on, anyway=anyway, call_off=call_off)
    except (BookError, Cancelled):
        raise  # no fault of the calendar
    except ComptoirError as error:
        if error.kind != found.trouble:
            with book.write() as connection:
                calendars.troubled(connection, calendar_id, error.kind)
        raise


def _refreshed(
    book: Book,
    calendar: Calendar,
    now: datetime,
    go_on: Callable[[], None],
    *,
    anyway: bool,
    call_off: bool,
) -> Taken | None:
    days = window(book, now)
    with _file_of(book, calendar, go_on) as path:
        # The days that are read move on, so what was read yesterday is read again.
        digest = f"{days.since} {_digest(path)}"
        taken, journal = None, Journal()
        if anyway or digest != calendar.digest:
            decisions = decided(book, calendar.id)
            account = _account(book, calendar.id)
            asked = Asked(days, account, decisions=decisions, hold=not call_off, held=calendar.held)
            taken = take_in(
                book,
                path,
                asked,
                now=now,
                calendar_id=calendar.id,
                progress=lambda done, of: go_on(),
                journal=journal,
            )
    try:
        with book.write() as connection:
            calendars.was_read(connection, calendar.id, digest, now)
            if taken is not None:
                many = waiting(taken, asked.decisions, now)
                calendars.note_waiting(connection, calendar.id, many)
                calendars.note_held(connection, calendar.id, taken.held)
    except DiskFull:
        if journal.wrote:
            raise DiskFullHalfway from None
        raise
    return taken


def decided(book: Book, calendar_id: int) -> dict[str, Decision]:
    """What somebody said of its events once and for all: those that are nobody's."""
    with book.read() as connection:
        return dict.fromkeys(calendars.left_out(connection, calendar_id))


def looked_at(
    book: Book, calendar_id: int, now: datetime, *, go_on: Callable[[], None] = lambda: None
) -> tuple[Calendar, Source, Window]:
    """What a calendar says now, and nothing done about it. Errors as `refresh`; none is noted."""
    with book.read() as connection:
        found = calendars.find(connection, calendar_id)
    if found is None or not found.watched:
        raise BadInput("calendar_unknown")
    days = window(book, now)
    with _file_of(book, found, go_on) as path:
        return found, read(path, days, now=now), days


def _account(book: Book, calendar_id: int) -> int:
    with book.read() as connection:
        told = calendars.account_of(connection, calendar_id)
    return accounts.chosen(book, "").id if told is None else accounts.find(book, told).id


def _checked(place: str) -> tuple[str, str]:
    """What may be shown of a place, and the place as the book keeps it."""
    if is_address(place):
        from desktop_app.connectors.calendar_feed import checked, host_of

        address = checked(place)
        return host_of(address), address
    path = Path(place)
    if not path.is_file():
        raise BadInput("file_unreadable")
    return path.name, str(path.resolve())


def is_address(place: str) -> bool:
    """Whether it is fetched, and no file of this computer."""
    return "://" in place


@contextmanager
def _file_of(book: Book, calendar: Calendar, go_on: Callable[[], None]) -> Iterator[Path]:
    if not is_address(calendar.place):
        yield Path(calendar.place)
        return
    from desktop_app.connectors.calendar_feed import fetch

    folder = book.path.parent  # its owner's alone
    _clear(folder)
    handle, name = tempfile.mkstemp(dir=folder, prefix=_FETCHED, suffix=".ics")
    try:
        with os.fdopen(handle, "wb") as file:
            fetch(calendar.place, file, go_on=go_on)
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


def _clear(folder: Path) -> None:
    """What a killed reading left behind is in clear."""
    for each in folder.glob(f"{_FETCHED}*"):
        with suppress(OSError):
            if abs(time.time() - each.stat().st_mtime) > _LEFT_BEHIND:
                each.unlink()


def _digest(path: Path) -> str:
    try:
        if not path.is_file():
            raise BadInput("file_unreadable")  # a pipe would be waited for
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        raise BadInput("file_unreadable") from None
