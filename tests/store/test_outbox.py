"""The outbox: claimed once, in doubt rather than twice, whatever dies when."""

import os
import random
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from desktop_app.domain.errors import SendError
from desktop_app.domain.message import MOVES, Purpose, State, may_move
from desktop_app.store import outbox
from desktop_app.store.database import Book
from desktop_app.store.outbox import Claimed, Move
from desktop_app.store.tables import Campaign, History, Message
from tests.helpers.books import KEY, NOW, fresh_book, queue_campaign

ROOT = Path(__file__).parents[2]


def _take_over(book: Book) -> int:
    with book.write() as connection:
        return outbox.take_over(connection, who="Claire", machine="comptoir-1", now=NOW)


def _claim(book: Book, lock_number: int, reference: str, limit: int = 4) -> list[int]:
    with book.write() as connection:
        _, claimed = outbox.claim(
            connection,
            account_id=1,
            reference=reference,
            lock_number=lock_number,
            limit=limit,
            now=NOW,
            judge=_lets_all_go,
        )
    return [each.id for each in claimed]


def _lets_all_go(book: object, due: object) -> outbox.Judged:
    return outbox.Judged()


def _states(book: Book) -> Counter[str]:
    with book.read() as connection:
        return Counter(connection.execute(select(Message.state)).scalars())


def test_each_message_is_claimed_once(tmp_path: Path) -> None:
    """Claims until nothing is left name every message exactly once."""
    with fresh_book(tmp_path) as book:
        queue_campaign(book, 10)
        lock = _take_over(book)
        claims = [_claim(book, lock, f"r{turn}") for turn in range(4)]
    assert claims == [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10], []]


def test_a_reference_is_never_used_twice(tmp_path: Path) -> None:
    """A second handover under a known reference is refused and claims nothing."""
    with fresh_book(tmp_path) as book:
        queue_campaign(book, 10)
        lock = _take_over(book)
        _claim(book, lock, "r1")
        with pytest.raises(Exception, match="UNIQUE"):
            _claim(book, lock, "r1")
        assert _states(book) == {"SENDING": 4, "QUEUED": 6}


def test_what_a_dead_sender_claimed_is_in_doubt(tmp_path: Path) -> None:
    """A takeover moves SENDING to UNCERTAIN; the rest can still be claimed, the doubtful cannot."""
    with fresh_book(tmp_path) as book:
        queue_campaign(book, 6)
        _claim(book, _take_over(book), "r1")
        lock = _take_over(book)
        assert _states(book) == {"UNCERTAIN": 4, "QUEUED": 2}
        assert _claim(book, lock, "r2", limit=100) == [5, 6]


def test_a_sender_that_lost_the_right_claims_nothing(tmp_path: Path) -> None:
    """The lock number of an earlier sender is refused."""
    with fresh_book(tmp_path) as book:
        queue_campaign(book, 2)
        old = _take_over(book)
        _take_over(book)
        with pytest.raises(SendError, match="right_to_send_lost"):
            _claim(book, old, "r1")


@pytest.mark.parametrize("state", ["PAUSED", "CANCELLED"])
def test_a_stopped_campaign_is_not_claimed(tmp_path: Path, state: str) -> None:
    """Pause and cancel hold from the next claim on."""
    with fresh_book(tmp_path) as book:
        queue_campaign(book, 2)
        with book.write() as connection:
            connection.execute(update(Campaign).values(state=state))
        assert _claim(book, _take_over(book), "r1") == []


def test_cancelled_in_mid_call_it_never_leaves_later(tmp_path: Path) -> None:
    """The call finds nobody there: of a campaign cancelled meanwhile nothing waits for ever."""
    with fresh_book(tmp_path) as book:
        queue_campaign(book, 2)
        lock = _take_over(book)
        with book.write() as connection:
            handover, claimed = outbox.claim(
                connection,
                account_id=1,
                reference="r",
                lock_number=lock,
                limit=1,
                now=NOW,
                judge=_lets_all_go,
            )
            connection.execute(update(Campaign).values(state="CANCELLED"))
            again = [Move(each.id, State.QUEUED, "no_connection") for each in claimed]
            outbox.settle(connection, handover_id=handover, outcome="x", moves=again, now=NOW)
        assert _states(book) == {"CANCELLED": 1, "QUEUED": 1}  # the other is `cancel`'s own


def test_transactional_goes_ahead(tmp_path: Path) -> None:
    """A reminder queued behind offers is claimed before them."""
    with fresh_book(tmp_path) as book:
        queue_campaign(book, 3)
        with book.write() as connection:
            connection.execute(
                update(Message).where(Message.id.in_([1, 2])).values(purpose="marketing")
            )
        assert _claim(book, _take_over(book), "r1", limit=2) == [3, 1]


def _steps_of_a_claim(folder: Path, people: int) -> int:
    """What SQLite does for one claim of four out of ``people``, in hundreds of its steps."""
    steps: list[None] = []
    folder.mkdir()
    with fresh_book(folder) as book:
        queue_campaign(book, people)
        lock = _take_over(book)
        with book.write() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None
            raw.set_progress_handler(lambda: steps.append(None), 100)
            outbox.claim(
                connection,
                account_id=1,
                reference="r",
                lock_number=lock,
                limit=4,
                now=NOW,
                judge=_lets_all_go,
            )
            raw.set_progress_handler(None, 0)
    return len(steps)


def test_a_claim_does_not_read_the_whole_queue(tmp_path: Path) -> None:
    """Four out of two thousand cost what four out of twenty do: else a campaign of twenty thousand
    takes a hundred times as long as one of two thousand."""
    few = _steps_of_a_claim(tmp_path / "few", 20)
    assert _steps_of_a_claim(tmp_path / "many", 2000) < few * 2


def test_what_the_gate_stops_is_moved_in_short_transactions(tmp_path: Path) -> None:
    """A window closes over a long queue: one claim judges a part of it, the next ones the rest."""

    def holds(book: object, due: Sequence[Claimed]) -> outbox.Judged:
        return outbox.Judged({each.id: Move(each.id, State.HELD, "x") for each in due})

    counts = []
    with fresh_book(tmp_path) as book:
        queue_campaign(book, 1100)
        lock = _take_over(book)
        for turn in range(3):
            with book.write() as connection:
                outbox.claim(
                    connection,
                    account_id=1,
                    reference=f"r{turn}",
                    lock_number=lock,
                    limit=4,
                    now=NOW,
                    judge=holds,
                )
            counts.append(_states(book)["HELD"])
    assert counts == [500, 1000, 1100]


def test_one_text_is_queued_as_any_other(tmp_path: Path) -> None:
    """A text of no campaign is claimed with its bound, ahead of offers, and has its history."""
    until = NOW + timedelta(hours=3)
    with fresh_book(tmp_path) as book:
        queue_campaign(book, 1)
        with book.write() as connection:
            connection.execute(update(Message).values(purpose="marketing"))
            number, purpose = "+33639980001", Purpose.TRANSACTIONAL
            new = outbox.New(1, 1, number, purpose, "Rappel", 1, useful_until=until)
            [message_id] = outbox.enqueue(connection, [new], NOW)
        lock = _take_over(book)
        with book.write() as connection:
            _, claimed = outbox.claim(
                connection,
                account_id=1,
                reference="r",
                lock_number=lock,
                limit=9,
                now=NOW,
                judge=_lets_all_go,
            )
        with book.read() as connection:
            path = connection.execute(
                select(History.state, History.at).where(History.message_id == message_id)
            ).all()
    assert [each.id for each in claimed] == [message_id, 1]
    assert (claimed[0].text, claimed[0].contact_id, claimed[0].useful_until) == ("Rappel", 1, until)
    assert [tuple(row) for row in path] == [("QUEUED", NOW), ("SENDING", NOW)]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(list(State)), max_size=12))
def test_any_order_of_reports_keeps_to_the_table(reports: list[State]) -> None:
    """Late, repeated and backward moves are passed over, and the history is the path taken."""
    expected, state = [State.QUEUED], State.QUEUED
    for report in reports:
        if may_move(state, report):
            state = report
            expected.append(report)
    import tempfile

    with tempfile.TemporaryDirectory() as folder, fresh_book(Path(folder)) as book:
        queue_campaign(book, 1)
        with book.write() as connection:
            for report in reports:
                outbox.move(connection, [Move(1, report)], NOW)
        with book.read() as connection:
            path = connection.execute(select(History.state).order_by(History.id)).scalars().all()
            assert connection.execute(select(Message.state)).scalar() == state
    assert path == expected


def test_reports_of_one_batch_keep_to_the_table(tmp_path: Path) -> None:
    """Moves made in one call count for one another, each leaves its own row of history, and what
    a move says nothing about (the provider's id, the reason) stays."""
    with fresh_book(tmp_path) as book:
        queue_campaign(book, 2)
        _claim(book, _take_over(book), "r1")
        with book.write() as connection:
            outbox.move(connection, [Move(1, State.SENT, provider_id="p1")], NOW)
            asked = [
                Move(1, State.UNDELIVERED, "absent"),
                Move(2, State.DELIVERED),  # it was never sent
                Move(1, State.DELIVERED, "late"),
                Move(1, State.UNDELIVERED, "backward"),
                Move(3, State.SENT),  # there is no such message
            ]
            assert outbox.move(connection, asked, NOW) == 2
        with book.read() as connection:
            told = connection.execute(
                select(Message.state, Message.provider_id, Message.reason).order_by(Message.id)
            )
            assert [tuple(row) for row in told] == [
                ("DELIVERED", "p1", "absent"),
                ("SENDING", None, ""),
            ]
            history = connection.execute(
                select(History.state, History.detail)
                .where(History.message_id == 1)
                .order_by(History.id)
            )
            assert [tuple(row) for row in history][-3:] == [
                ("SENT", ""),
                ("UNDELIVERED", "absent"),
                ("DELIVERED", "late"),
            ]


def test_no_end_state_leads_back_to_sending() -> None:
    """From UNCERTAIN and from everything after a call, no path leads to a second call."""
    for start in (State.UNCERTAIN, State.SENT, State.FAILED, State.UNDELIVERED, State.SCHEDULED):
        reached, fresh = {start}, [start]
        while fresh:
            fresh = [after for state in fresh for after in MOVES[state] if after not in reached]
            reached.update(fresh)
        assert not reached & {State.QUEUED, State.HELD, State.SENDING}


_SENDER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from desktop_app.store import outbox
from desktop_app.store.database import Book
from desktop_app.store.outbox import Move
from desktop_app.domain.message import State
from desktop_app.work.right_to_send import RightToSend

folder, key = Path(sys.argv[1]), sys.argv[2]
book = Book(folder / "book.db", key)
now = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
with RightToSend(folder / "send.lock"):
    with book.write() as connection:
        lock = outbox.take_over(connection, who="x", machine="y", now=now)
    print("holding", flush=True)
    turn = 0
    while True:
        turn += 1
        with book.write() as connection:
            handover, claimed = outbox.claim(
                connection, account_id=1, reference=f"{lock}-{turn}", lock_number=lock, limit=3,
                now=now, judge=lambda book, due: outbox.Judged(),
            )
        if not claimed:
            break
        # The provider: what stands in this file was taken and will be billed.
        with open(folder / "ledger", "a") as ledger:
            for each in claimed:
                ledger.write(f"{each.number}\\n")
                ledger.flush()
        print("taken", flush=True)
        moves = [Move(each.id, State.SENT) for each in claimed]
        with book.write() as connection:
            outbox.settle(connection, handover_id=handover, outcome="taken", moves=moves, now=now)
"""


def _sender(folder: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", _SENDER, str(folder), KEY],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_twenty_kills_send_nothing_twice_and_lose_nothing(tmp_path: Path) -> None:
    """Real SIGKILLs of a real sender: nothing twice at the provider, nothing lost in the book."""
    chance = random.Random(20)
    with fresh_book(tmp_path) as book:
        queue_campaign(book, 300)
    for _ in range(20):
        sender = _sender(tmp_path)
        assert sender.stdout is not None
        assert sender.stdout.readline() == "holding\n"
        for _ in range(chance.randrange(1, 5)):
            sender.stdout.readline()
        sender.send_signal(signal.SIGKILL)
        sender.communicate()
    last = _sender(tmp_path)
    last.communicate(timeout=60)
    assert last.returncode == 0
    ledger = Counter((tmp_path / "ledger").read_text().split())
    book = Book(tmp_path / "book.db", KEY)
    with book.read() as connection:
        rows = connection.execute(select(Message.number, Message.state)).all()
    book.close()
    by_state: dict[str, set[str]] = {}
    for number, state in rows:
        by_state.setdefault(state, set()).add(number)
    assert max(ledger.values()) == 1
    assert set(by_state) <= {"SENT", "UNCERTAIN"}
    assert by_state["SENT"] <= set(ledger)
    assert len(by_state.get("UNCERTAIN", ())) <= 20 * 3
    assert set(ledger) <= by_state["SENT"] | by_state.get("UNCERTAIN", set())
    assert len(rows) == 300
