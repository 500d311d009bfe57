"""A shop whose clock a test sets: a real encrypted book, a real practice gateway on a real socket,
and the sender's own parts, one turn at a time. Nothing waits for real time."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from socket import socket
from typing import Any
from zoneinfo import ZoneInfo

import uvicorn

from desktop_app.connectors.practice import PracticeConnector
from desktop_app.domain import answers_file, cover
from desktop_app.domain.replies import StopWords
from desktop_app.places import resources
from desktop_app.servers.hang_up import HangingProtocol
from desktop_app.servers.practice_gateway import gateway
from desktop_app.servers.practice_state import Habits, Provider
from desktop_app.services import planning, reminders
from desktop_app.services.accounts import as_kept
from desktop_app.services.cover import Cover
from desktop_app.services.delivery import poll
from desktop_app.services.sending import Sender
from desktop_app.store import accounts, outbox
from desktop_app.store.database import Book
from tests.helpers.appointments import with_anna
from tests.helpers.books import NOW, TERMS, fresh_book
from tests.helpers.gateway import KEY

ANSWERS = answers_file.load(resources() / "answers")
PARIS = ZoneInfo("Europe/Paris")


@dataclass
class Clock:
    """Shows what it was set to."""

    now: datetime

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **parts: float) -> None:
        self.now += timedelta(**parts)


class _Server(uvicorn.Server):
    """Ends as soon as it is told to: uvicorn's own looks for that ten times a second."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = threading.Event()

    async def startup(self, sockets: list[socket] | None = None) -> None:
        await super().startup(sockets)
        self._loop, self._ended = asyncio.get_running_loop(), asyncio.Event()
        self.ready.set()

    async def main_loop(self) -> None:
        await self._ended.wait()

    async def shutdown(self, sockets: list[socket] | None = None) -> None:
        for each in self.servers:
            each.close()
        await self.lifespan.shutdown()

    def end(self) -> None:
        self._loop.call_soon_threadsafe(self._ended.set)


@contextmanager
def serving(provider: Provider) -> Iterator[str]:
    """The gateway over ``provider`` in a thread of this process; gives its address."""
    config = uvicorn.Config(
        gateway(provider, KEY),
        port=0,
        http=HangingProtocol,
        log_config=None,
        access_log=False,
    )
    server = _Server(config)
    thread = threading.Thread(target=lambda: asyncio.run(server.serve()))
    thread.start()
    assert server.ready.wait(10)
    [listening] = server.servers
    try:
        yield f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
    finally:
        server.end()
        thread.join()


@dataclass
class Desk:
    """What an agent is made of, at a clock of ours. ``days``: open days ahead that are covered."""

    book: Book
    clock: Clock
    provider: Provider
    url: str
    days: int = 1
    connector: PracticeConnector = field(init=False)

    def __post_init__(self) -> None:
        self.connector = PracticeConnector(self.url, KEY)
        self.start()

    def start(self) -> None:
        """As after a power cut: who sends is somebody new."""
        with self.book.write() as connection:
            number = outbox.take_over(connection, who="", machine="", now=self.clock())
        capabilities = self.connector.capabilities()
        with self.book.write() as connection:
            accounts.tell(connection, 1, as_kept(capabilities), self.clock())
        able = capabilities.scheduling
        most = able.recipients_per_withdrawal if able else None
        self.sender = Sender(
            self.book,
            self.connector,
            account_id=1,
            lock_number=number,
            batch=10,
            together=most or 10,
            terms=TERMS,
            clock=self.clock,
        )
        self.cover = Cover(
            self.book,
            self.connector,
            account_id=1,
            scheduling=able,
            guarded=capabilities.duplicate_guard,
            terms=TERMS,
            clock=self.clock,
            horizon=self.horizon,
        )

    def horizon(self, now: datetime) -> datetime:
        return cover.horizon(now, PARIS, planning.plans_of(self.book).opening, self.days)

    def work(self) -> None:
        """What the agent does until there is nothing more to do."""
        while planning.follow_plans(self.book, now=self.clock()):
            pass
        reminders.run_due(self.book, now=self.clock())
        with self.book.write() as connection:
            outbox.release_held(connection, self.clock())
        while self.listen():
            pass
        while self.turn():
            pass
        self.listen()

    def turn(self) -> bool:
        if self.cover.end_doubts() + self.cover.take_back() or self.sender.turn().count:
            return True
        more = self.cover.prepare()
        return bool(self.sender.turn(ahead=True).count) or more

    def listen(self) -> bool:
        self.provider.release_due()
        return poll(
            self.book,
            self.connector,
            account_id=1,
            words=StopWords() if TERMS.rules is None else TERMS.rules.optout.words,
            answers=ANSWERS,
            region="FR",
            now=self.clock(),
        ).more

    def reply(self, number: str, text: str, *, at: datetime | None = None, id: str = "") -> None:
        """Somebody texts back, now where no other instant is given; `listen` hears it."""
        with self.provider._lock:
            self.provider._tell(
                at or self.clock(),
                kind="reply",
                id=id or f"r{len(self.provider._events)}",
                number=number,
                text=text,
            )

    def sent(self) -> list[tuple[datetime, str, str]]:
        """(instant, number, text) of each text that really left, in that order."""
        return [
            (datetime.fromisoformat(each["time"]), each["number"], each["text"])
            for each in self.ledger()
        ]

    def ledger(self) -> list[dict[str, str]]:
        """The line of each text that really left, as the provider keeps it."""
        return _lines(self.provider.ledger)


def _lines(path: Path | None) -> list[dict[str, str]]:
    if path is None or not path.exists():
        return []
    return [json.loads(line) for line in path.read_bytes().split(b"\n")[:-1]]


@contextmanager
def desk(book: Book, now: datetime, folder: Path, habits: Habits | None = None) -> Iterator[Desk]:
    """A desk with a gateway of its own, whose ledger lies in ``folder``; account 1 is there."""
    clock = Clock(now)
    provider = Provider(habits or Habits(report_delay=0), folder / "ledger.jsonl", now=clock)
    with serving(provider) as url:
        found = Desk(book, clock, provider, url)
        try:
            yield found
        finally:
            found.connector.close()


@contextmanager
def annas_desk(folder: Path, *, now: datetime = NOW, **habits: Any) -> Iterator[tuple[Book, Desk]]:
    """A desk with a book of its own, in which Anna is; ``habits`` are those of its provider."""
    with fresh_book(folder) as book:
        with_anna(book)
        made = Habits(**{"report_delay": 0, **habits})
        with desk(book, now, folder, made) as found:
            yield book, found
