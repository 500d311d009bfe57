"""A book with one person, an account and appointments, as the tests of reminders begin."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import func, insert, select, update

from desktop_app.domain.contact import Reach
from desktop_app.domain.reminder_plan import DAY_BEFORE, Plan
from desktop_app.services import appointments, reminders
from desktop_app.services.appointments import Added
from desktop_app.store import contacts, plans
from desktop_app.store.appointments import Booking
from desktop_app.store.contacts import Person
from desktop_app.store.database import Book
from desktop_app.store.tables import Account, Appointment, Message, Reminder
from tests.helpers.books import NOW

ANNA = Person(
    first_name="Anna",
    last_name="Martin",
    number="+33639980001",
    reach=Reach.TEXTABLE,
    language="fr",
)
DAY = date(2026, 11, 26)
# The evening before, at once where that has passed: no test of anything else waits for a wait.
EVENING = Plan(steps=DAY_BEFORE, wait=timedelta(0))
WORDS = "{shop|Rappel} : votre rendez-vous le {date} à {time}."
DUE = datetime(2026, 11, 25, 17, tzinfo=UTC)  # 18:00 in Paris, the day before
USEFUL_UNTIL = datetime(2026, 11, 26, 8, tzinfo=UTC)  # two hours before 11:00 in Paris


def booking(contact_id: int = 1, **changes: Any) -> Booking:
    usual: dict[str, Any] = {"day": DAY, "clock": "11:00", "zone": "Europe/Paris"}
    return Booking(contact_id=contact_id, **{**usual, **changes})


def with_anna(book: Book) -> int:
    """An account to leave by, and one person; gives their id."""
    with book.write() as connection:
        connection.execute(
            insert(Account).values(id=1, name="practice", connector="practice", created_at=NOW)
        )
        plans.keep(connection, EVENING, now=NOW - timedelta(days=60))
        return contacts.add(connection, ANNA, NOW)


def add(
    book: Book,
    contact_id: int = 1,
    *,
    template: str = WORDS,
    now: datetime = NOW,
    **changes: Any,
) -> Added:
    return appointments.add(
        book, booking(contact_id, **changes), account_id=1, template=template, now=now
    )


def lose_zone(book: Book, appointment_id: int = 1) -> None:
    """As one that was booked on another computer, or before its zone got another name."""
    with book.write() as connection:
        mine = update(Appointment).where(Appointment.id == appointment_id)
        told = func.replace(Appointment.version, "Europe/Paris", "Mars/Olympus")
        connection.execute(mine.values(zone="Mars/Olympus", version=told))


def messages(book: Book) -> list[tuple[str, str, str]]:
    """(number, text, state) of each message, the oldest first."""
    with book.read() as connection:
        found = connection.execute(
            select(Message.number, Message.text, Message.state).order_by(Message.id)
        )
        return [(row[0], row[1], row[2]) for row in found]


def reminded(book: Book) -> list[tuple[str, str]]:
    """(state, reason) of each reminder, the oldest first."""
    with book.read() as connection:
        found = connection.execute(select(Reminder.state, Reminder.reason).order_by(Reminder.id))
        return [(row[0], row[1]) for row in found]


def reads(book: Book, appointment_id: int, *, now: datetime) -> str:
    """The text of the reminder of an appointment that tells most."""
    reminder = appointments.shown(book, appointment_id).reminder
    assert reminder is not None
    return reminders.reads(book, reminder.id, now=now)
