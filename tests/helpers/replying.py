"""A shop whose clients answer: Anna with an appointment, told of it by a real gateway."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import select

from desktop_app.domain.reminder_plan import Plan, Step
from desktop_app.servers.practice_state import Habits
from desktop_app.services import appointments, replies
from desktop_app.services.replies import Shown
from desktop_app.store import contacts, plans
from desktop_app.store import replies as store_replies
from desktop_app.store.appointments import Appointment
from desktop_app.store.database import Book
from desktop_app.store.replies import Reply
from desktop_app.store.tables import Reply as Row
from tests.helpers.appointments import ANNA, DUE, add, with_anna
from tests.helpers.books import NOW, fresh_book
from tests.helpers.clocked import Desk, desk

ANNAS = "+33639980001"
SOON = timedelta(minutes=5)
# The evening before and two hours before, so that something is left to be stopped.
TWICE = Plan(steps=(Step(days=1), Step(minutes=120)), wait=timedelta(0))


@contextmanager
def shop(
    folder: Path, *, now: datetime = NOW, plan: Plan = TWICE, **habits: object
) -> Iterator[tuple[Book, Desk]]:
    """A shop with Anna, whose provider has no scheduler unless ``habits`` say so."""
    usual: dict[str, object] = {"report_delay": 0, "scheduler": None}
    with fresh_book(folder) as book:
        with_anna(book)
        with book.write() as connection:
            plans.keep(connection, plan, now=NOW - timedelta(days=60))
        made = Habits(**{**usual, **habits})  # type: ignore[arg-type]
        with desk(book, now, folder, made) as found:
            yield book, found


def told(book: Book, desk: Desk, contact_id: int = 1, **changes: object) -> int:
    """An appointment that a reminder told of at DUE, five minutes ago; its id."""
    booked = add(book, contact_id, template="", **changes).appointment_id
    desk.clock.now = max(desk.clock.now, DUE)
    desk.work()
    desk.clock.now += SOON
    return booked


def says(desk: Desk, text: str, number: str = ANNAS, *, at: datetime | None = None) -> None:
    """Somebody texts back, and the shop hears it a second later."""
    desk.reply(number, text, at=at)
    desk.clock.forward(seconds=1)
    desk.work()


def another(book: Book, name: str, number: str = ANNAS) -> int:
    with book.write() as connection:
        return contacts.add(connection, replace(ANNA, first_name=name, number=number), NOW)


def stands(book: Book, appointment_id: int = 1) -> tuple[str, str]:
    """(state, answer) of an appointment."""
    found = appointments.shown(book, appointment_id).appointment
    return found.state.value, found.answer


def found(book: Book, appointment_id: int = 1) -> Appointment:
    return appointments.shown(book, appointment_id).appointment


def kept(book: Book) -> list[Reply]:
    """Every reply there is, the oldest first."""
    with book.read() as connection:
        ids = connection.execute(select(Row.id).order_by(Row.id)).scalars().all()
        rows = [store_replies.show(connection, each) for each in ids]
    return [each for each in rows if each is not None]


def read_as(book: Book) -> list[tuple[str, str, bool]]:
    """(text, answer, whether somebody is to read it) of each reply, the oldest first."""
    return [(each.text, each.answer, each.read_at is None) for each in kept(book)]


def to_read(book: Book) -> list[Shown]:
    return replies.to_read(book, 50)
