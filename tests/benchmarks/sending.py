"""Sending with the durable outbox, beside the same client that remembers nothing."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from pathlib import Path

from desktop_app.connectors.contract import Outgoing
from desktop_app.connectors.practice import PracticeConnector
from desktop_app.domain.audience import Audience
from desktop_app.domain.message import Purpose
from desktop_app.services import campaigns
from desktop_app.services.composing import Draft
from desktop_app.services.sending import Sender
from desktop_app.store import outbox
from desktop_app.store.database import Book
from tests.benchmarks import people
from tests.benchmarks.figure import AtMost, Figure, interleave
from tests.helpers.books import NOW, TERMS, add_account, fresh_book
from tests.helpers.gateway import practice_gateway

_PEOPLE = 1_000
_BATCH = 10  # as the agent's lanes send
_REPETITIONS = 60
_DRAFT = Draft(
    purpose=Purpose.MARKETING,
    template="Bonjour {first_name}, -20 % sur les couleurs jusqu'à samedi chez {shop}.",
    audience=Audience(tag=people.TAG),
    account_id=1,
)


def figures(folder: Path) -> Iterator[Figure]:
    """50 ms is a near provider's answer; at 0 the call is nothing but loopback."""
    yield _at(folder / "50", 50, AtMost(1.15))
    yield _at(folder / "0", 0, None)


def _at(folder: Path, latency: int, target: AtMost | None) -> Figure:
    folder.mkdir()
    with (
        practice_gateway(folder, "--latency", str(latency)) as gateway,
        fresh_book(folder) as book,
    ):
        connector = PracticeConnector(gateway.url, gateway.key)
        sender = _sender(book, connector)
        batch = [Outgoing(f"+3363998{at:04d}", _TEXT, "") for at in range(_BATCH)]

        def turn() -> None:
            handed = sender.turn()
            assert (handed.count, handed.fault) == (_BATCH, None), handed

        measured = interleave(
            {
                "outbox": turn,
                "call": lambda: connector.send(batch, reference=uuid.uuid4().hex),
            },
            repetitions=_REPETITIONS,
        )
        connector.close()
    return Figure(
        f"sending, {latency} ms",
        f"a batch of {_BATCH} of an offer to {_PEOPLE:,}; the gateway waits {latency} ms",
        "the same client and batch without an outbox",
        measured["outbox"],
        measured["call"],
        _REPETITIONS,
        target,
    )


_TEXT = "Bonjour Éléonore, -20 % sur les couleurs jusqu'à samedi chez Salon Léa. STOP au 36180"


def _sender(book: Book, connector: PracticeConnector) -> Sender:
    """Over a queue that holds more than is sent."""
    add_account(book)
    people.fill(book, _PEOPLE, opted_in=True)
    campaigns.start(book, _DRAFT, TERMS, campaigns.plan(book, _DRAFT, TERMS, now=NOW), now=NOW)
    with book.write() as connection:
        number = outbox.take_over(connection, who="", machine="", now=NOW)
    return Sender(
        book,
        connector,
        account_id=1,
        lock_number=number,
        batch=_BATCH,
        terms=TERMS,
        clock=lambda: NOW,
    )
