"""The first run: how far it is, kept in the book, so that closing in the middle loses nothing."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from desktop_app.domain import preferences
from desktop_app.domain.errors import BadInput
from desktop_app.services import contact_book
from desktop_app.store import accounts, settings
from desktop_app.store.contacts import Person
from desktop_app.store.database import Book, Connection


class Step(StrEnum):
    """The steps in their order."""

    YOU = "you"
    RECOVERY = "recovery"
    PROVIDER = "provider"
    CONTACTS = "contacts"
    TEXT = "text"
    DONE = "done"


class People(StrEnum):
    """Who is to be in the book at first."""

    IMPORT = "import"  # a list of the shop's own, when all else is done
    SAMPLE = "sample"  # the shipped one, of invented people
    ME = "me"
    LATER = "later"


def reached(book: Book) -> Step:
    """The step that is open. A shop that already has an account never needed one."""
    with book.read() as connection:
        told = settings.get(connection, settings.FIRST_RUN)
        if told is None:
            return Step.DONE if accounts.connectors(connection) else Step.YOU
    return Step(told)


def reach(book: Book, step: Step) -> None:
    """Note that ``step`` is open now."""
    with book.write() as connection:
        settings.put(connection, settings.FIRST_RUN, step.value)


def introduce(book: Book, *, shop: str, country: str, language: str, desk: str) -> None:
    """Who the shop is and who is at its desk, in one go. BadInput ``bad_setting``."""
    told = {
        preferences.SHOP: shop,
        preferences.HOME_COUNTRY: country,
        preferences.LANGUAGE: language,
        preferences.DESK: desk,
    }
    kept = {preference.key: preference.read(typed) for preference, typed in told.items()}
    with book.write() as connection:
        for key, value in kept.items():
            settings.put(connection, key, value)
        if kept[preferences.DESK.key]:
            settings.add_staff(connection, kept[preferences.DESK.key])
        settings.put(connection, settings.FIRST_RUN, Step.RECOVERY.value)


def people(book: Book) -> People | None:
    """What was chosen for a beginning; None until somebody chose."""
    with book.read() as connection:
        told = settings.get(connection, settings.FIRST_PEOPLE)
    return People(told) if told else None


def choose_people(book: Book, choice: People) -> None:
    """Keep the choice, and open the last step."""
    with book.write() as connection:
        settings.put(connection, settings.FIRST_PEOPLE, choice.value)
        settings.put(connection, settings.FIRST_RUN, Step.TEXT.value)


def add_me(book: Book, number: str, *, region: str, fiction: bool, now: datetime) -> None:
    """Whoever is at the desk, with ``number`` (E.164), unless the book has it already.

    BadInput as `contact_book.add`.
    """
    with book.read() as connection:
        name = _desk(connection)
    if contact_book.find(book, number, limit=1):
        return
    person = Person(first_name=name, number=number)
    contact_book.add(book, person, region=region, fiction=fiction, now=now)


def _desk(connection: Connection) -> str:
    found = settings.get(connection, preferences.DESK.key)
    if not found:
        raise BadInput("contact_unnamed")
    return found
