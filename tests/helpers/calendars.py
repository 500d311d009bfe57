"""Calendars of a shop with a few people, and what taking one over left in the book."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select

from desktop_app.domain.contact import Reach
from desktop_app.services.appointment_import import Asked, Decision, Taken, take_in
from desktop_app.services.appointment_source import Window
from desktop_app.store import contacts
from desktop_app.store.contacts import Person
from desktop_app.store.database import Book
from desktop_app.store.tables import Appointment, Reminder
from tests.helpers.appointments import with_anna
from tests.helpers.books import NOW
from tests.readers.calendars import calendar, event

PARIS = "Europe/Paris"
WINDOW = Window(date(2026, 11, 25), date(2027, 2, 24), PARIS, "FR", fiction=True)
LEO = Person(first_name="Léo", last_name="Martin", number="+33639980009", reach=Reach.TEXTABLE)
ZOE = Person(
    first_name="Zoé",
    last_name="Martin",
    number="+33639980009",
    reach=Reach.TEXTABLE,
    email="zoe@exemple.fr",
)
ROSE = Person(first_name="Rose", last_name="Petit", email="rose@exemple.fr")


def with_people(book: Book) -> None:
    """Anna (1); Léo (2) and Zoé (3), who share a number; Rose (4), who has none."""
    with_anna(book)
    with book.write() as connection:
        for each in (LEO, ZOE, ROSE):
            contacts.add(connection, each, NOW)


def visit(
    uid: str = "a",
    when: str = "20261126T110000",
    title: str = "Anna Martin",
    *,
    sequence: int = 0,
    written: str = "20261120T080000Z",
    **lines: str,
) -> str:
    """An event of an hour; more lines by their names, ``_`` for ``-``."""
    start = datetime.strptime(when, "%Y%m%dT%H%M%S")
    said = {
        "DTSTART;TZID=Europe/Paris": when,
        "DTEND;TZID=Europe/Paris": f"{start + timedelta(hours=1):%Y%m%dT%H%M%S}",
        "SUMMARY": title,
        "SEQUENCE": str(sequence),
        "LAST-MODIFIED": written,
    }
    said |= {name.replace("_", "-"): value for name, value in lines.items()}
    return event("\n".join(f"{name}:{value}" for name, value in said.items()), uid)


def write(folder: Path, *events: str, name: str = "salon.ics", head: str = "") -> Path:
    path = folder / name
    path.write_bytes(calendar(*events, head=head))
    return path


def taken(
    book: Book,
    path: Path,
    *,
    now: datetime = NOW,
    decisions: Mapping[str, Decision] | None = None,
    hold: bool = False,
    **more: Any,
) -> Taken:
    asked = Asked(WINDOW, 1, decisions=decisions or {}, hold=hold)
    return take_in(book, path, asked, now=now, **more)


def counts(done: Taken) -> tuple[int, int, int, int]:
    """New, moved, cancelled, unchanged."""
    from desktop_app.cli.appointments_import import told

    said = told(done)
    return said["new"], said["moved"], said["cancelled"], said["unchanged"]


def booked(book: Book) -> list[tuple[int, str]]:
    """(contact, "1126 1100") of each appointment that takes place, in order."""
    query = select(Appointment.contact_id, Appointment.day, Appointment.clock).where(
        Appointment.state == "BOOKED"
    )
    with book.read() as connection:
        rows = connection.execute(query.order_by(Appointment.day, Appointment.clock)).all()
    return [(row[0], f"{row[1]:%m%d} {row[2].replace(':', '')}") for row in rows]


def waiting(book: Book) -> list[tuple[int, str]]:
    """(appointment, due in UTC "1125 1700") of each reminder that waits, in order."""
    query = select(Reminder.appointment_id, Reminder.due_at).where(Reminder.state == "WAITING")
    with book.read() as connection:
        rows = connection.execute(query.order_by(Reminder.due_at, Reminder.id)).all()
    return [(row[0], f"{row[1]:%m%d %H%M}") for row in rows]


def whole(book: Book) -> list[tuple[Any, ...]]:
    """All of appointments and reminders, to compare."""
    with book.read() as connection:
        return [
            tuple(row)
            for table in ("appointment", "reminder", "contact", "calendar")
            for row in connection.exec_driver_sql(f"SELECT * FROM {table} ORDER BY id")
        ]
