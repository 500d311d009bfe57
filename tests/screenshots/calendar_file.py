"""The calendar of a booking tool that the optician's shop imports: who is known by number, by mail
and by name, who has to be chosen, what is refused, and what changed since the last time."""

from __future__ import annotations

import tempfile
from pathlib import Path

from desktop_app.services import calendars
from desktop_app.services.appointment_import import Asked, take_in
from desktop_app.store import calendars as stored
from desktop_app.store.database import Book
from tests.helpers.calendars import visit, write
from tests.screenshots import shop


def written(book: Book) -> Path:
    """Read once before the shop opened; since then some of it was moved, or is gone."""
    folder = Path(tempfile.mkdtemp(prefix="comptoir-calendar-"))
    path = write(folder, *_before(), name="reservations.ics")
    early = shop.NOW.replace(hour=5)
    take_in(book, path, Asked(calendars.window(book, early), 1, by=shop.BY), now=early)
    return write(folder, *_now(), name="reservations.ics")


def followed(book: Book) -> None:
    """Three: one of whose appointments some have no person, one in trouble, one that is paused.
    Nothing is fetched."""
    if calendars.listed(book):
        return
    at = shop.NOW.replace(minute=30)
    bookings, samir, former = [
        calendars.add(book, f"https://{host}/secret.ics", name=name, account_id=1, now=at)
        for name, host in (
            ("Réservations en ligne", "reservations.example.com"),
            ("Agenda de Samir", "agenda.example.org"),
            ("Ancien agenda", "ancien.example.org"),
        )
    ]
    with book.write() as connection:
        for each in (bookings, samir, former):
            stored.was_read(connection, each, "", at)
        stored.note_waiting(connection, bookings, 2)
        stored.troubled(connection, samir, "feed_refused")
        stored.pause(connection, former, True)


def _before() -> list[str]:
    return [
        visit("k1", "20261130T103000", "Contrôle 06 39 98 10 02"),
        visit("k2", "20261201T140000", "Contrôle 06 39 98 10 03"),
        visit("k3", "20261201T150000", "Contrôle 06 39 98 10 05"),
    ]


def _now() -> list[str]:
    return [
        visit("n1", "20261126T090000", "Lunettes solaires 06 39 98 10 11"),
        visit("n2", "20261126T113000", "Essai lentilles", ATTENDEE="mailto:lucie@example.org"),
        visit("n3", "20261127T100000", "Gilles Riou"),
        visit("n4", "20261127T143000", "Inès Le Gall 06 39 98 77 10"),
        visit("n5", "20261128T091500", "Contrôle 06 39 98 19 00", LOCATION="Cabine 2"),
        visit("n6", "20261128T110000", "Mme Tanguy"),
        visit("n7", "20261128T120000", "Pause déjeuner", RRULE="FREQ=WEEKLY;COUNT=3"),
        visit("n8", "20261203T093000", "Essai lentilles 02 61 91 45 10"),
        visit("k1", "20261130T160000", "Contrôle 06 39 98 10 02", sequence=1),
        visit("k2", "20261201T140000", "Contrôle 06 39 98 10 03"),
        visit("bad", "20261202T093000", "Contrôle").replace("DTSTART", "DTSTRAT"),
    ]
