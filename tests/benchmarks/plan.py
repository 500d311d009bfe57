"""The plan of an offer to five thousand people: chosen, judged, rendered, counted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import text

from desktop_app.domain import sms_text
from desktop_app.domain.audience import Audience
from desktop_app.domain.message import Purpose
from desktop_app.services import campaigns
from desktop_app.services.composing import Draft
from desktop_app.store.database import Book
from tests.benchmarks import people
from tests.benchmarks.figure import Figure, interleave
from tests.helpers.books import NOW, TERMS, add_account, fresh_book

_PEOPLE = 5_000
_REPETITIONS = 9
_DRAFT = Draft(
    purpose=Purpose.MARKETING,
    template="Bonjour {first_name|cher client}, -20 % sur les couleurs jusqu'à samedi chez {shop}.",
    audience=Audience(tag=people.TAG),
    account_id=1,
)
_ROWS = text(
    "SELECT id, number, reach, first_name, last_name, fields FROM contact"
    " WHERE id IN (SELECT contact_id FROM contact_tag WHERE tag = :tag) ORDER BY id"
)


def figures(folder: Path) -> Iterator[Figure]:
    with fresh_book(folder) as book:
        add_account(book)
        people.fill(book, _PEOPLE, opted_in=True)
        told = campaigns.plan(book, _DRAFT, TERMS, now=NOW)
        assert told.messages == _PEOPLE, told
        texts = _texts(book)
        measured = interleave(
            {
                "plan": lambda: campaigns.plan(book, _DRAFT, TERMS, now=NOW),
                "floor": lambda: _floor(book, texts),
            },
            repetitions=_REPETITIONS,
        )
    yield Figure(
        "plan",
        f"an offer to {_PEOPLE:,} people who agreed, with a merge field and the rules of France",
        "the same rows read and the same texts counted",
        measured["plan"],
        measured["floor"],
        _REPETITIONS,
    )


def _texts(book: Book) -> list[str]:
    """What those people would get."""
    campaigns.start(book, _DRAFT, TERMS, campaigns.plan(book, _DRAFT, TERMS, now=NOW), now=NOW)
    with book.write() as connection:
        texts = connection.execute(text("SELECT text FROM message ORDER BY id")).scalars().all()
        connection.execute(text("DELETE FROM message"))  # else they had their offer of the week
    return list(texts)


def _floor(book: Book, texts: list[str]) -> int:
    with book.read() as connection:
        connection.execute(_ROWS, {"tag": people.TAG}).all()
    return sum(sms_text.count(each).segments for each in texts)
