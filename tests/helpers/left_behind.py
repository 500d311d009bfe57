"""A shop whose computer was off from Monday evening on: what it left behind, and who texts back."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from desktop_app.domain.absence import Absence, Away
from desktop_app.domain.contact import Reach
from desktop_app.domain.message import State
from desktop_app.services import appointments, reminders
from desktop_app.services.queueing import queue
from desktop_app.store import absences, contacts, outbox, replies, settings
from desktop_app.store import reminders as kept
from desktop_app.store.appointments import Booking
from desktop_app.store.contacts import Person
from desktop_app.store.outbox import Move
from tests.helpers.window import OpenWindow

NOW = datetime(2026, 11, 24, 7, 42, tzinfo=UTC)  # Tuesday, 8:42 in Paris
BEFORE = NOW - timedelta(days=4)
LONG_AGO = NOW - timedelta(days=10)
EVENING = datetime(2026, 11, 23, 17, tzinfo=UTC)
OFF = Absence(Away.OFF, EVENING - timedelta(minutes=10), NOW - timedelta(minutes=11))
OWN = "Rappel : votre rendez-vous le {date} à {time}."
PEOPLE = ("Inès Lefèvre", "Hugo Perrot", "Karim Benali", "Odile Roux", "Paul Guéguen")


def fill(window: OpenWindow) -> None:
    """Of four reminders nobody sent: two that still hold, Karim's to be reworded, Odile's too late.
    Paul has a landline."""
    window.session.clock = lambda: NOW
    with window.book.write() as connection:
        settings.put(connection, settings.RECOVERY_CONFIRMED, NOW.isoformat())
        for at, each in enumerate(PEOPLE, start=1):
            first, last = each.split()
            number, reach = f"+3363998000{at}", Reach.TEXTABLE
            if first == "Paul":
                number, reach = "+33261910005", Reach.LANDLINE
            contacts.add(connection, Person(first, last, number, reach=reach), LONG_AGO)
        absences.note(connection, OFF)
    book(window, 1, 25, "09:30", template=OWN, now=LONG_AGO)
    book(window, 2, 25, "10:00", template=OWN, now=LONG_AGO)
    book(window, 3, 24, "15:00")
    book(window, 4, 24, "09:00")
    book(window, 5, 24, "11:00")
    reminders.run_due(window.book, now=OFF.until)
    window.session.learn(window.desktop.window)
    window.settle()


def book(
    window: OpenWindow,
    contact: int,
    day: int,
    clock: str,
    *,
    template: str = "",
    now: datetime = BEFORE,
) -> int:
    booking = Booking(contact, date(2026, 11, day), clock, "Europe/Paris", "Essai")
    added = appointments.add(window.book, booking, account_id=1, template=template, now=now)
    return added.appointment_id


def hear(window: OpenWindow, text: str, answer: str, *, contact: int = 3) -> int:
    """Somebody was told of Thursday at 14:00, and texts back; gives the reply's id."""
    appointment = book(window, contact, 26, "14:00", now=LONG_AGO)
    with window.book.write() as connection:
        due = kept.latest(connection, appointment)
        assert due is not None
        [message] = queue(connection, [due], NOW - timedelta(hours=2))
        moves = [Move(message, State.SENDING), Move(message, State.SENT)]
        outbox.move(connection, moves, NOW - timedelta(hours=2))
        reply = replies.add(
            connection,
            account_id=1,
            provider_id=f"r{contact}",
            number=f"+3363998000{contact}",
            text=text,
            at=NOW - timedelta(minutes=37),
            contact_id=contact,
            message_id=message,
        )
        assert reply is not None
        replies.answered(connection, reply, answer, appointment)
    return reply
