"""Real encrypted books for tests, in a folder that is thrown away."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import insert

from desktop_app.domain.consent import Event, Record
from desktop_app.domain.contact import Reach
from desktop_app.domain.message import Purpose, State
from desktop_app.domain.rules_file import load
from desktop_app.places import resources
from desktop_app.services.composing import Terms
from desktop_app.store import consents, contacts
from desktop_app.store.contacts import Person
from desktop_app.store.database import Book
from desktop_app.store.schema import bring_up_to_date
from desktop_app.store.tables import Account, Campaign, Contact, History, Message

KEY = "5c" * 32
TERMS = Terms(
    rules=load("FR", resources() / "rules"),
    home="FR",
    shop="Salon Léa",
    price_per_segment=Decimal("0.045"),
    currency="EUR",
    stop_code="36180",
)

# What the gate judges by, beside the book.
LAW: dict[str, Any] = {"rules": TERMS.rules, "home": TERMS.home}
NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


@contextmanager
def fresh_book(folder: Path) -> Iterator[Book]:
    """The book in ``folder``, new if there is none.

    Made once a process and copied: the tables of a new one take longer than most tests of it.
    """
    path = folder / "book.db"
    if not path.exists():
        path.write_bytes(_new())
    book = Book(path, KEY)
    try:
        bring_up_to_date(book)
        yield book
    finally:
        book.close()


@cache
def _new() -> bytes:
    """An encrypted book without a row, as a first start makes it."""
    with TemporaryDirectory() as folder:
        book = Book(Path(folder) / "book.db", KEY)
        bring_up_to_date(book)
        book.close()
        return book.path.read_bytes()


def add_account(book: Book, url: str = "http://127.0.0.1:1") -> None:
    """The practice account, id 1."""
    with book.write() as connection:
        connection.execute(
            insert(Account).values(
                id=1, name="practice", connector="practice", url=url, created_at=NOW
            )
        )


def add_person(
    book: Book,
    number: str | None,
    *,
    first_name: str = "Zoé",
    said: Sequence[Event] = (),
    purpose: Purpose = Purpose.MARKETING,
    how: str = "counter",
    tag: str = "all",
    reach: Reach = Reach.TEXTABLE,
    fields: Mapping[str, str] | None = None,
) -> int:
    """Somebody who ``said`` these things about ``purpose``, an hour apart, until NOW; their id."""
    person = Person(first_name=first_name, number=number, reach=reach, fields=fields or {})
    with book.write() as connection:
        contact_id = contacts.add(connection, person, NOW)
        contacts.tag(connection, [contact_id], tag)
        records = [
            Record(purpose, event, NOW - timedelta(hours=len(said) - at), how)
            for at, event in enumerate(said)
        ]
        consents.record(connection, [(contact_id, each) for each in records])
    return contact_id


def queue_campaign(book: Book, people: int, *, url: str = "http://127.0.0.1:1") -> int:
    """Queue a transactional campaign to ``people`` invented numbers; gives its id."""
    add_account(book, url)
    with book.write() as connection:
        connection.execute(
            insert(Campaign).values(
                id=1,
                purpose=Purpose.TRANSACTIONAL,
                template="Bonjour",
                state="RUNNING",
                account_id=1,
                created_at=NOW,
            )
        )
        for person in range(1, people + 1):
            number = f"+336399{80000 + person:05d}"[:12]
            connection.execute(
                insert(Contact).values(
                    id=person,
                    first_name=f"Personne {person}",
                    number=number,
                    reach="textable",
                    created_at=NOW,
                    updated_at=NOW,
                )
            )
            connection.execute(
                insert(Message).values(
                    id=person,
                    campaign_id=1,
                    contact_id=person,
                    account_id=1,
                    number=number,
                    purpose=Purpose.TRANSACTIONAL,
                    text=f"Bonjour, votre commande {person} est arrivée.",
                    segments=1,
                    state=State.QUEUED,
                    moved_at=NOW,
                )
            )
            connection.execute(
                insert(History).values(message_id=person, state=State.QUEUED, at=NOW)
            )
    return 1
