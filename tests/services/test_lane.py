"""One account's lane: it listens before it sends, and leaves a provider alone that is away."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, select, update

from desktop_app.connectors.contract import Events, Outgoing, Receipt, Reply
from desktop_app.domain.errors import ConnectorError, Fault
from desktop_app.services.lane import Lane
from desktop_app.store import outbox
from desktop_app.store.database import Book
from desktop_app.store.tables import Handover, History, Message
from tests.helpers.books import KEY, NOW, TERMS, add_account, fresh_book, queue_campaign

ANNA, HUGO = "+33639980001", "+33639980002"
STOP = Reply("r", ANNA, "STOP", NOW)
STILL = timedelta(0)
DEADLINE = 20  # seconds: a test that reaches it has failed


class _Provider:
    """Takes every text. Each look at its events meets the next of ``looks``; then silence."""

    def __init__(self, *looks: Fault | Reply | None) -> None:
        self.looks = list(looks)
        self.taken: list[str] = []
        self.asked = threading.Semaphore(0)  # once for each look at the events
        self.called = threading.Event()

    def events(self, cursor: str) -> Events:
        self.asked.release()
        found = self.looks.pop(0) if self.looks else None
        if isinstance(found, Fault):
            raise ConnectorError(found)
        return Events(cursor + "+", (), (found,) if found else ())

    def send(
        self, batch: Sequence[Outgoing], *, reference: str, send_at: datetime | None = None
    ) -> list[Receipt]:
        self.taken += [each.number for each in batch]
        self.called.set()
        return [Receipt(True, provider_id=f"{reference}-{at}") for at, _ in enumerate(batch)]

    def close(self) -> None: ...


class _Clock:
    """Goes on by each of ``steps``, one a look at it; by the last for ever."""

    def __init__(self, *steps: timedelta) -> None:
        self.now = NOW
        self.steps = list(steps)

    def __call__(self) -> datetime:
        self.now += self.steps.pop(0) if len(self.steps) > 1 else self.steps[0]
        return self.now


@contextmanager
def _lane(book: Book, provider: _Provider, clock: _Clock) -> Iterator[Lane]:
    with book.write() as connection:
        number = outbox.take_over(connection, who="", machine="", now=NOW)
    lane = Lane(
        book,
        provider,  # type: ignore[arg-type]
        account_id=1,
        capabilities=None,
        terms=TERMS,
        lock_number=number,
        clock=clock,
    )
    lane.start()
    try:
        yield lane
    finally:
        lane.end()


OF_THE_ACCOUNT = (Fault.AUTHENTICATION, Fault.NO_CREDIT)


@pytest.mark.parametrize("deaf", sorted(set(Fault) - set(OF_THE_ACCOUNT)))
def test_who_cannot_be_heard_is_not_sent_to(
    tmp_path: Path, deaf: Fault, caplog: pytest.LogCaptureFixture
) -> None:
    """However the first looks at the replies fail, also with a clear no: nothing leaves until they
    are read, the STOP among them counts, and the log says so once."""
    provider = _Provider(deaf, deaf, STOP)
    with fresh_book(tmp_path) as book:
        queue_campaign(book, 2)
        _sent_to(book, ANNA)
        with _lane(book, provider, _Clock(timedelta(seconds=6))) as lane:
            assert provider.called.wait(DEADLINE)
    assert lane.failed is None
    assert provider.taken == [HUGO]
    assert caplog.messages == [f"account 1 did not answer: {deaf}"]


def test_what_a_busy_book_could_not_take_is_read_before_anything_leaves(tmp_path: Path) -> None:
    """Another process holds the book when the STOP is told, longer than anybody waits for it."""
    other = Book(tmp_path / "book.db", KEY)

    class Held(_Provider):
        def events(self, cursor: str) -> Events:
            found = Events("1", (), (STOP,))
            if not cursor and holding.acquire(blocking=False):
                held.enter_context(other.write())
            elif not cursor:
                held.close()
            return found if not cursor else Events(cursor, (), ())

    holding, provider = threading.Lock(), Held()
    with fresh_book(tmp_path) as book, ExitStack() as held:
        queue_campaign(book, 2)
        _sent_to(book, ANNA)
        with book.write() as connection:
            connection.exec_driver_sql("PRAGMA busy_timeout=20")  # for ten seconds of patience
        with _lane(book, provider, _Clock(STILL)) as lane:
            assert provider.called.wait(DEADLINE)
    other.close()
    assert lane.failed is None
    assert provider.taken == [HUGO]


def test_a_stop_on_the_last_page_counts(tmp_path: Path) -> None:
    """Replies come a page at a time: all are read before the first text leaves."""
    pages = [Reply(f"r{page}", HUGO, "Merci !", NOW) for page in range(3)]
    provider = _Provider(*pages, STOP)
    with fresh_book(tmp_path) as book:
        queue_campaign(book, 2)
        _sent_to(book, ANNA)
        with _lane(book, provider, _Clock(STILL)):
            assert provider.called.wait(DEADLINE)
    assert provider.taken == [HUGO]


def test_a_stop_that_came_in_the_pc_s_sleep_counts_first(tmp_path: Path) -> None:
    """The clock is eight hours on, whatever the machine's steady clock says: it listens first."""
    # Three looks in the first turn; then the lid is closed.
    clock = _Clock(*[STILL] * 3, timedelta(hours=8), STILL)
    provider = _Provider(None, STOP)
    with fresh_book(tmp_path) as book:
        queue_campaign(book, 2)
        _sent_to(book, ANNA)
        with book.write() as connection:
            later = NOW + timedelta(hours=8)
            connection.execute(
                update(Message).where(Message.state == "QUEUED").values(not_before=later)
            )
        with _lane(book, provider, clock):
            assert provider.called.wait(DEADLINE)
    assert provider.taken == [HUGO]


def test_a_provider_that_is_away_writes_no_history(tmp_path: Path) -> None:
    """However often it is looked for, what waits for it has not moved."""
    provider = _Provider(*[Fault.NO_CONNECTION] * 1000)
    with fresh_book(tmp_path) as book:
        queue_campaign(book, 2)
        with _lane(book, provider, _Clock(timedelta(seconds=6))):
            for _ in range(10):
                assert provider.asked.acquire(timeout=DEADLINE)
            with book.read() as connection:
                told = connection.execute(select(History.state)).scalars().all()
            provider.looks.clear()
            assert provider.called.wait(DEADLINE)
    assert told == ["QUEUED"] * 2


@pytest.mark.parametrize("fault", OF_THE_ACCOUNT)
def test_an_account_refused_for_replies_sends_nothing(
    tmp_path: Path, fault: Fault, caplog: pytest.LogCaptureFixture
) -> None:
    """It may still be accepted for sending: that STOPs cannot be read ends the lane all the same,
    once something would leave."""
    provider = _Provider(*[fault] * 1000)
    with fresh_book(tmp_path) as book:
        queue_campaign(book, 1)
        with _lane(book, provider, _Clock(STILL)) as lane:
            assert provider.asked.acquire(timeout=DEADLINE)
            lane.end()
    assert isinstance(lane.failed, ConnectorError)
    assert lane.failed.fault is fault
    assert provider.taken == []
    assert len(caplog.messages) == 1


def test_a_key_refused_while_nothing_waits_may_be_accepted_later(tmp_path: Path) -> None:
    """A provider's slip in the night does not keep the morning's texts in."""
    provider = _Provider(Fault.AUTHENTICATION, Fault.AUTHENTICATION)
    with fresh_book(tmp_path) as book:
        add_account(book)
        with _lane(book, provider, _Clock(timedelta(seconds=6))) as lane:
            for _ in range(3):
                assert provider.asked.acquire(timeout=DEADLINE)
    assert lane.failed is None


def _sent_to(book: Book, number: str) -> None:
    """An earlier text to that number was handed over: a reply can answer it."""
    with book.write() as connection:
        called = {"account_id": 1, "reference": "earlier", "lock_number": 0, "claimed_at": NOW}
        connection.execute(insert(Handover).values(id=1, **called))
        connection.execute(
            insert(Message).values(
                account_id=1,
                number=number,
                purpose="transactional",
                text="Bonjour",
                segments=1,
                state="SENT",
                moved_at=NOW,
                handover_id=1,
                position=0,
                provider_id="p",
            )
        )
