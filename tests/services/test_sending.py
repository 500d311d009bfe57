"""Sending over real sockets: faults, kills, and never twice."""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update

from desktop_app.connectors.contract import Receipt
from desktop_app.connectors.practice import PracticeConnector
from desktop_app.domain import preferences
from desktop_app.domain.errors import ConnectorError, Fault, RightToSendHeld
from desktop_app.services.sending import Handed, Sender
from desktop_app.store import outbox, settings
from desktop_app.store.database import Book
from desktop_app.store.tables import Message
from desktop_app.work.right_to_send import RightToSend
from tests.helpers import books, gateway
from tests.helpers.answers import KEY, answering, http_answer
from tests.helpers.gateway import practice_gateway
from tests.helpers.sender import BATCH

ROOT = Path(__file__).parents[2]


class _Later:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = datetime.now(UTC)

    def __call__(self) -> datetime:
        return self.now


class _Held(PracticeConnector):
    """Once the provider has answered, another writer holds the book for a third of a second."""

    def __init__(self, url: str, key: str, book: Path) -> None:
        super().__init__(url, key)
        self._book = Book(book, books.KEY)

    def send(self, *batch: Any, **more: Any) -> list[Receipt]:
        receipts = super().send(*batch, **more)
        holding = threading.Event()
        threading.Thread(target=self._hold, args=(holding,)).start()
        holding.wait()
        return receipts

    def _hold(self, holding: threading.Event) -> None:
        with self._book.write():
            holding.set()
            threading.Event().wait(0.3)
        self._book.close()


@contextmanager
def _book_of(folder: Path, people: int) -> Iterator[Book]:
    with books.fresh_book(folder) as book:
        books.queue_campaign(book, people)
        yield book


@contextmanager
def _sender(
    book: Book,
    url: str,
    key: str = gateway.KEY,
    *,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    held: Path | None = None,
) -> Iterator[Sender]:
    connector = _Held(url, key, held) if held else PracticeConnector(url, key)
    with book.write() as connection:
        number = outbox.take_over(connection, who="", machine="", now=books.NOW)
    try:
        yield Sender(
            book,
            connector,
            account_id=1,
            lock_number=number,
            batch=10,
            terms=books.TERMS,
            clock=clock,
        )
    finally:
        connector.close()


def _states(book: Book) -> dict[str, set[str]]:
    by_state: dict[str, set[str]] = {}
    with book.read() as connection:
        for number, state in connection.execute(select(Message.number, Message.state)):
            by_state.setdefault(state, set()).add(number)
    return by_state


def test_all_is_taken_once(tmp_path: Path) -> None:
    """Book and ledger agree by number, text and reference."""
    with books.fresh_book(tmp_path) as book, practice_gateway(tmp_path) as provider:
        books.queue_campaign(book, 25)
        with _sender(book, provider.url) as sender:
            turns = [sender.turn() for _ in range(4)]
        assert turns == [Handed(10), Handed(10), Handed(5), Handed(0)]
        with book.read() as connection:
            rows = connection.exec_driver_sql(
                "SELECT m.number, m.text, h.reference FROM message m "
                "JOIN handover h ON h.id = m.handover_id WHERE m.state = 'SENT'"
            ).all()
    taken = [(line["number"], line["text"], line["reference"]) for line in provider.taken()]
    assert sorted(taken) == sorted(tuple(row) for row in rows)
    assert len(taken) == 25


@pytest.mark.parametrize(
    ("flags", "fault", "state"),
    [
        (("--error-rate", "1"), Fault.SERVER_ERROR, "UNCERTAIN"),
        (("--ghost-rate", "1"), Fault.SERVER_ERROR, "UNCERTAIN"),
        (("--drop-rate", "1"), Fault.CUT, "UNCERTAIN"),
    ],
)
def test_a_doubtful_answer_is_never_asked_again(
    tmp_path: Path, flags: tuple[str, ...], fault: Fault, state: str
) -> None:
    """Whatever may have been taken stays in doubt, and the next turn finds nothing to send."""
    with books.fresh_book(tmp_path) as book, practice_gateway(tmp_path, *flags) as provider:
        books.queue_campaign(book, 5)
        with _sender(book, provider.url) as sender:
            assert [sender.turn(), sender.turn()] == [Handed(5, fault), Handed(0)]
        assert {key: len(numbers) for key, numbers in _states(book).items()} == {state: 5}


def test_nobody_there_queues_again_later(tmp_path: Path) -> None:
    """No connection: back to the queue, not before a moment later, so that it does not spin."""
    with books.fresh_book(tmp_path) as book:
        books.queue_campaign(book, 5)
        with _sender(book, "http://127.0.0.1:9") as sender:
            assert [sender.turn(), sender.turn()] == [
                Handed(5, Fault.NO_CONNECTION, timedelta(seconds=2)),
                Handed(0),
            ]
        assert set(_states(book)) == {"QUEUED"}


def test_a_provider_that_stays_away_is_asked_ever_less(tmp_path: Path) -> None:
    """Twice as long between tries, up to half a minute: each one writes history."""
    with _book_of(tmp_path, 1) as book:
        clock = _Later()
        with _sender(book, "http://127.0.0.1:9", clock=clock) as sender:
            waits = []
            for _ in range(7):
                wait = sender.turn().wait
                assert wait is not None
                waits.append(wait.total_seconds())
                clock.now += wait
    assert waits == [2, 4, 8, 16, 32, 32, 32]


def test_doubt_upon_doubt_slows_down(tmp_path: Path) -> None:
    """A provider that errs for hours must not have the whole queue in doubt within minutes; a
    single doubt costs no wait, nor does one after an answer."""
    with (
        _book_of(tmp_path, 50) as book,
        practice_gateway(tmp_path, "--error-rate", "1") as provider,
        _sender(book, provider.url) as sender,
    ):
        waits = [sender.turn().wait for _ in range(4)]
    assert waits == [None, *(timedelta(seconds=each) for each in (2, 4, 8))]


def test_the_outcome_is_written_when_the_book_was_busy(tmp_path: Path) -> None:
    """Another process holds the book when the answer comes, longer than anybody waits for it: the
    receipts are written as soon as it lets go, and nothing is left under way."""
    with _book_of(tmp_path, 5) as book, practice_gateway(tmp_path) as provider:
        with book.write() as connection:
            connection.exec_driver_sql("PRAGMA busy_timeout=20")  # for ten seconds of patience
        with _sender(book, provider.url, held=tmp_path / "book.db") as sender:
            assert sender.turn() == Handed(5)
        assert {key: len(numbers) for key, numbers in _states(book).items()} == {"SENT": 5}


def test_the_gate_s_clock_is_read_once_the_book_is_ours(tmp_path: Path) -> None:
    """Somebody held the book past a text's time of use: it does not leave by the hour before."""
    held, let_go = threading.Event(), threading.Event()
    late = books.NOW + timedelta(minutes=20)

    def hold(other: Book) -> None:
        with other.write():
            held.set()
            threading.Event().wait(0.3)
            let_go.set()

    with _book_of(tmp_path, 1) as book, practice_gateway(tmp_path) as provider:
        with book.write() as connection:
            connection.execute(update(Message).values(useful_until=late))
        now = lambda: late if let_go.is_set() else books.NOW  # noqa: E731
        with _sender(book, provider.url, clock=now) as sender:
            other = Book(tmp_path / "book.db", books.KEY)
            holder = threading.Thread(target=hold, args=(other,))
            holder.start()
            held.wait()
            assert sender.turn() == Handed(0)
            holder.join()
            other.close()
        assert set(_states(book)) == {"EXPIRED"}
        assert provider.taken() == []


def test_a_machine_that_slept_before_the_call_asks_the_gate_again(tmp_path: Path) -> None:
    """Claimed, and hours passed before the call began: back to the queue, and from there once."""
    with _book_of(tmp_path, 3) as book, practice_gateway(tmp_path) as provider:
        steps = iter([timedelta(0), timedelta(hours=5)])
        clock = lambda: books.NOW + next(steps, timedelta(hours=5))  # noqa: E731
        with _sender(book, provider.url, clock=clock) as sender:
            assert sender.turn() == Handed(0)
            assert set(_states(book)) == {"QUEUED"}
            assert provider.taken() == []
            assert sender.turn() == Handed(3)
        assert len(provider.taken()) == 3


def test_nothing_leaves_by_the_rules_of_another_country(tmp_path: Path) -> None:
    """The shop was moved between two looks of who opened the sender."""
    with _book_of(tmp_path, 3) as book, practice_gateway(tmp_path) as provider:
        with book.write() as connection:
            settings.put(connection, preferences.HOME_COUNTRY.key, "BE")
        with _sender(book, provider.url) as sender:
            assert sender.turn() == Handed(0)
            assert set(_states(book)) == {"QUEUED"}
            assert provider.taken() == []
            with book.write() as connection:
                settings.put(connection, preferences.HOME_COUNTRY.key, "FR")
            assert sender.turn() == Handed(3)


def test_a_refused_key_costs_no_text(tmp_path: Path) -> None:
    """The fault is the account's: what was claimed is back in the queue, and the sender stops."""
    with books.fresh_book(tmp_path) as book, practice_gateway(tmp_path) as provider:
        books.queue_campaign(book, 5)
        with (
            _sender(book, provider.url, key="wrong") as sender,
            pytest.raises(ConnectorError, match="authentication"),
        ):
            sender.turn()
        assert set(_states(book)) == {"QUEUED"}
        assert provider.taken() == []


def test_an_account_without_credit_costs_no_text(tmp_path: Path) -> None:
    """Nor is that any text's fault: what the credit did not cover is back in the queue, due."""
    with (
        books.fresh_book(tmp_path) as book,
        practice_gateway(tmp_path, "--credit", "12") as provider,
    ):
        books.queue_campaign(book, 25)
        with _sender(book, provider.url) as sender:
            assert sender.turn() == Handed(10)
            with pytest.raises(ConnectorError, match="no_credit"):
                sender.turn()
            with pytest.raises(ConnectorError, match="no_credit"):
                sender.turn()
        assert {key: len(numbers) for key, numbers in _states(book).items()} == {
            "SENT": 10,
            "QUEUED": 15,
        }
        assert len(provider.taken()) == 10


def test_one_process_holds_the_right_to_send(tmp_path: Path) -> None:
    """A second holder is refused at once, and let in when the first lets go."""
    with (
        RightToSend(tmp_path / "lock"),
        pytest.raises(RightToSendHeld),
        RightToSend(tmp_path / "lock"),
    ):
        pass
    with RightToSend(tmp_path / "lock"):
        pass


def _start(folder: Path, url: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "tests.helpers.sender", str(folder), url],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )


def _wait_for_ledger(ledger: Path, lines: int, sender: "subprocess.Popen[str]") -> None:
    deadline = time.monotonic() + 30
    while sender.poll() is None and time.monotonic() < deadline:
        if ledger.exists() and ledger.read_bytes().count(b"\n") >= lines:
            return


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_twenty_kills_against_a_provider_without_guard(tmp_path: Path) -> None:
    """500 texts, drops and ghosts, 20 SIGKILLs after the k-th ledger line: never twice."""
    chance = random.Random(2026)
    flags = ("--no-duplicate-guard", "--latency", "15", "--drop-rate", "0.03")
    flags += ("--ghost-rate", "0.03", "--seed", "7")
    with books.fresh_book(tmp_path) as book:
        books.queue_campaign(book, 500)
    found_sending = 0
    with practice_gateway(tmp_path, *flags) as provider:
        for _ in range(20):
            already = len(provider.taken())
            sender = _start(tmp_path, provider.url)
            assert sender.stdout is not None
            assert sender.stdout.readline() == "holding\n"
            _wait_for_ledger(provider.ledger, already + chance.randrange(1, 20), sender)
            sender.send_signal(signal.SIGKILL)
            sender.communicate()
            book = Book(tmp_path / "book.db", books.KEY)
            found_sending += "SENDING" in _states(book)
            book.close()
        last = _start(tmp_path, provider.url)
        last.communicate(timeout=60)
        assert last.returncode == 0
        ledger = Counter(line["number"] for line in provider.taken())
    book = Book(tmp_path / "book.db", books.KEY)
    states = _states(book)
    with book.read() as connection:
        doubts = connection.exec_driver_sql(
            "SELECT count(*) FROM handover WHERE outcome IN ('server_error', 'cut')"
        ).scalar_one()
    book.close()
    sent, uncertain = states.get("SENT", set()), states.get("UNCERTAIN", set())
    assert max(ledger.values()) == 1
    assert set(ledger) <= sent | uncertain
    assert sent <= set(ledger)
    assert len(uncertain) <= (20 + doubts) * BATCH
    assert set(states) <= {"SENT", "UNCERTAIN", "FAILED"}
    assert sum(len(numbers) for numbers in states.values()) == 500
    assert found_sending >= 5  # else the kills proved little


@pytest.mark.parametrize(
    ("answer", "detail"),
    [
        (http_answer(200, b'{"messages": [{"status": "rejected", "error": "bad_number"}]}'),
         "bad_number"),
        (http_answer(422), "rejected"),
    ],
)  # fmt: skip
def test_what_failed_says_why(tmp_path: Path, answer: bytes, detail: str) -> None:
    """Refused one by one or as a batch: FAILED, with the class that says what to do."""
    with _book_of(tmp_path, 1) as book, answering(answer) as url:
        with _sender(book, url, KEY) as sender:
            sender.turn()
        with book.read() as connection:
            found = connection.execute(select(Message.state, Message.reason)).one()
    assert tuple(found) == ("FAILED", detail)
