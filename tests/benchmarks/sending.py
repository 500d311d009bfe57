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
from desktop_app.store import outbox, settings
from desktop_app.store.database import Book
from tests.benchmarks import people
from tests.benchmarks.figure import AtMost, Contenders, Figure, interleave
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
    yield from _at(folder / "50", 50, AtMost(1.15))
    yield from _at(folder / "0", 0, None)


def _at(folder: Path, latency: int, target: AtMost | None) -> Iterator[Figure]:
    folder.mkdir()
    with (
        practice_gateway(folder, "--latency", str(latency)) as gateway,
        fresh_book(folder) as book,
    ):
        connector = PracticeConnector(gateway.url, gateway.key)
        measured = interleave(_contenders(book, connector), repetitions=_REPETITIONS)
        connector.close()

    def figure(floor: str, says: str, target: AtMost | None) -> Figure:
        what = f"a batch of {_BATCH} of an offer to {_PEOPLE:,}; the gateway waits {latency} ms"
        name, own = f"sending, {latency} ms / {floor}", measured["outbox"]
        return Figure(name, what, says, own, measured[floor], _REPETITIONS, target)

    yield figure("call", "the same client and batch without an outbox", target)
    # What the disk takes to make anything durable, however little is written.
    yield figure("two commits", "the same, between two commits of one row", None)


def _contenders(book: Book, connector: PracticeConnector) -> Contenders:
    sender = _sender(book, connector)
    batch = [Outgoing(f"+3363998{at:04d}", _TEXT, "") for at in range(_BATCH)]

    def turn() -> None:
        handed = sender.turn()
        assert (handed.count, handed.fault) == (_BATCH, None), handed

    def call() -> None:
        connector.send(batch, reference=uuid.uuid4().hex)

    def commit() -> None:
        with book.write() as connection:
            settings.put(connection, "bench", uuid.uuid4().hex)

    def call_between_commits() -> None:
        commit()
        call()
        commit()

    return {"outbox": turn, "call": call, "two commits": call_between_commits}


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
