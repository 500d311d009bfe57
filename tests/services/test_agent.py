"""The agent beside a book that others hold, and a signal at any instant."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from apscheduler.schedulers.background import BackgroundScheduler
from sqlalchemy import insert

from desktop_app.connectors.contract import Events
from desktop_app.connectors.practice import PracticeConnector
from desktop_app.domain.errors import (
    BadInput,
    BookBusy,
    ConnectorError,
    DiskFull,
    Fault,
    KeyMissing,
)
from desktop_app.services import agent, pace
from desktop_app.services.agent import Agent, Law, OpenLane
from desktop_app.services.calendar_watch import CalendarWatch
from desktop_app.services.lane import Lane
from desktop_app.store import accounts as stored
from desktop_app.store.database import Book
from desktop_app.store.tables import Campaign
from desktop_app.work.clock import AlarmClock
from tests.helpers.appointments import DUE, add, messages, reminded, with_anna
from tests.helpers.books import KEY, NOW, TERMS, add_account, fresh_book, queue_campaign
from tests.helpers.clocked import annas_desk
from tests.helpers.gateway import KEY as GATEWAY_KEY
from tests.helpers.replying import another

DEADLINE = 20  # seconds: a test that reaches it has failed


def _no_lane(account_id: int, lock_number: int, law: Law) -> Lane:
    raise AssertionError


def _agent(
    book: Book,
    folder: Path,
    *,
    accounts: Mapping[int, str] | None = None,
    open_lane: OpenLane = _no_lane,
    law: Callable[[], Law] = lambda: ("FR", None),
    marks: Callable[[], Mapping[int, object]] = dict,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    alarm: AlarmClock | None = None,
    calendars: CalendarWatch | None = None,
    names: Callable[[], Mapping[int, str]] | None = None,
) -> Agent:
    return Agent(
        book,
        lock=folder / "send.lock",
        accounts=names or (lambda: accounts or {}),
        law=law,
        open_lane=open_lane,
        marks=marks,
        clock=clock,
        who="",
        machine="",
        alarm=alarm,
        calendars=calendars,
    )


def test_a_busy_book_does_not_end_the_agent(tmp_path: Path) -> None:
    """Another process writes for longer than anybody waits: the agent looks again, and does not
    take a look it could not make for nothing to do."""
    with fresh_book(tmp_path) as book:
        add_account(book)
        with book.write() as connection:
            connection.exec_driver_sql("PRAGMA busy_timeout=20")  # for ten seconds of patience
            common = {"purpose": "marketing", "template": "x", "account_id": 1, "created_at": NOW}
            connection.execute(insert(Campaign).values(id=1, state="RUNNING", **common))
        other, ends = Book(tmp_path / "book.db", KEY), threading.Event()

        def held_for_a_while() -> None:
            with other.write():
                began.set()
                ends.wait(1)

        began, holding = threading.Event(), threading.Thread(target=held_for_a_while)

        def hold() -> None:
            holding.start()
            began.wait(DEADLINE)

        _agent(book, tmp_path).run(until_idle=True, holding=hold)
        ends.set()
        holding.join()
        other.close()
        with book.read() as connection:
            assert connection.exec_driver_sql("SELECT state FROM campaign").scalar() == "FINISHED"


def test_a_book_that_is_busy_shuts_no_account(tmp_path: Path) -> None:
    """Somebody writes for long while a lane is opened: at the next look it is opened again."""
    tries = iter([BookBusy(), BookBusy(), KeyMissing()])

    def open_lane(account_id: int, lock_number: int, law: Law) -> Lane:
        raise next(tries)

    with fresh_book(tmp_path) as book, pytest.raises(KeyMissing):
        _agent(book, tmp_path, accounts={1: "p"}, open_lane=open_lane).run(until_idle=True)


def test_rules_that_are_half_written_change_nothing(tmp_path: Path) -> None:
    """What held holds on while the file cannot be understood, for lanes that are opened meanwhile
    too; at the start it ends the agent."""
    told = iter(["FR", None, None])
    opened: list[Law] = []

    def law() -> Law:
        found = next(told, "")
        if found is None:
            raise BadInput("bad_rules")
        if not found:
            working.stop()
        return found, None

    def open_lane(account_id: int, lock_number: int, law: Law) -> Lane:
        opened.append(law)
        raise BookBusy

    with fresh_book(tmp_path) as book:
        working = _agent(book, tmp_path, law=law, accounts={1: "p"}, open_lane=open_lane)
        working.run()
        assert opened == [("FR", None)] * 3 + [("", None)]
        told = iter([None])
        with pytest.raises(BadInput, match="bad_rules"):
            _agent(book, tmp_path, law=law).run()


def test_an_account_that_was_mended_is_tried_anew(tmp_path: Path) -> None:
    """One that could not be used is left alone until its key or its address is another."""
    told = iter(["old key", "old key", "new key", "new key"])
    opened: list[int] = []

    def marks() -> Mapping[int, object]:
        found = next(told, None)
        if found is None:
            working.stop()
        return {1: found or "new key"}

    def open_lane(account_id: int, lock_number: int, law: Law) -> Lane:
        opened.append(account_id)
        if len(opened) > 9:
            working.stop()  # it was not looked at: the test fails instead of going on for ever
        raise KeyMissing if account_id == 1 else BookBusy

    with fresh_book(tmp_path) as book:
        accounts = {1: "refused", 2: "busy"}
        working = _agent(book, tmp_path, accounts=accounts, open_lane=open_lane, marks=marks)
        working.run()
        with book.read() as connection:
            assert stored.all_shut(connection) == {1: "key_missing"}  # for the window to say
    assert opened == [1, 2, 2, 1, 2, 2, 2]


def test_only_the_scheduler_s_job_wakes_a_reminder(tmp_path: Path) -> None:
    """The agent looks at the book also past the hour, as somebody writes in it: without the job
    nothing leaves, and nothing is forgotten when there is one again."""
    shift = DUE - timedelta(milliseconds=300) - datetime.now(UTC)
    clock = lambda: datetime.now(UTC) + shift  # noqa: E731
    scheduler = BackgroundScheduler(timezone=UTC)

    def robbed() -> Law:
        """Asked in each look, once the alarm is set."""
        scheduler.remove_all_jobs()
        if clock() > DUE + timedelta(seconds=1):
            working.stop()
        return "FR", None

    def somebody_writes() -> None:
        past_the_hour = DUE + timedelta(seconds=1.1) - clock()
        threading.Event().wait(past_the_hour.total_seconds())
        with book.write() as connection:
            connection.exec_driver_sql("UPDATE contact SET notes = 'venue'")

    def left() -> Law:
        if messages(book):
            working.stop()
        return "FR", None

    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        alarm = AlarmClock(now=clock, scheduler=scheduler)
        working = _agent(book, tmp_path, law=robbed, clock=clock, alarm=alarm)
        somebody = threading.Thread(target=somebody_writes)
        somebody.start()
        working.run()
        somebody.join()
        assert (messages(book), reminded(book)) == ([], [("WAITING", "")])
        working = _agent(book, tmp_path, law=left, clock=clock)
        working.run()
        assert [state for _, _, state in messages(book)] == ["QUEUED"]


@pytest.mark.parametrize("again", [False, True])
def test_a_clock_set_back_gives_reminders_their_hour_again(tmp_path: Path, again: bool) -> None:
    """Set right under an agent that runs, or before the next one: three days ahead it took them for
    of no more use."""
    ahead = [timedelta(days=3)]
    states: list[str] = []

    def clock() -> datetime:
        return NOW + ahead[0]

    def looked() -> Law:
        [(state, _)] = reminded(book)
        states.append(state)
        if state == "EXPIRED" and again and ahead[0]:
            working.stop()
        elif state == "EXPIRED":
            ahead[0] = timedelta()
        elif state == "WAITING" and not ahead[0]:
            working.stop()
        return "FR", None

    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        for _ in range(2 if again else 1):
            working = _agent(book, tmp_path, law=looked, clock=clock)
            working.run()
            ahead[0] = timedelta()
    assert "EXPIRED" in states
    assert states[-1] == "WAITING"


def test_on_a_full_disk_nothing_is_claimed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A claim would be written and what came of it maybe not: a batch in doubt at every start."""
    monkeypatch.setattr(agent, "_ROOM", 1 << 62)
    with fresh_book(tmp_path) as book:
        queue_campaign(book, 1)
        with pytest.raises(DiskFull):
            _agent(book, tmp_path).run(until_idle=True)
        with book.read() as connection:
            assert connection.exec_driver_sql("SELECT state FROM message").scalar() == "QUEUED"


def test_a_signal_at_any_instant_ends_it(tmp_path: Path) -> None:
    """A handler runs between any two steps of the agent's own thread, also within its wait:
    whatever that holds, `stop` comes through."""
    with fresh_book(tmp_path) as book:
        working, steps, begun = _agent(book, tmp_path), 0, threading.Event()

        def signalled(frame: FrameType, event: str, told: object) -> Any:
            nonlocal steps
            steps += frame.f_code.co_name == "run"
            waiting = (frame.f_code.co_filename, frame.f_code.co_name) == (
                threading.__file__,
                "wait",
            )
            if begun.is_set() and (
                waiting or steps > 20
            ):  # one that waits in C is interrupted after a few rounds
                working.stop()
            return signalled

        def run() -> None:
            sys.settrace(signalled)
            working.run(holding=begun.set)

        running = threading.Thread(target=run, daemon=True)
        running.start()
        running.join(DEADLINE)
        assert not running.is_alive()


class _Hurried(PracticeConnector):
    """Its provider asks to slow down at the first look."""

    looks = 0

    def events(self, cursor: str) -> Events:
        type(self).looks += 1
        if type(self).looks == 1:
            raise ConnectorError(Fault.RATE_LIMITED)
        return super().events(cursor)


@pytest.mark.parametrize("people", [1, 60])
@pytest.mark.parametrize("connector", [PracticeConnector, _Hurried])
def test_it_comes_home_with_all_covered(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    people: int,
    connector: type[PracticeConnector],
) -> None:
    """However many batches that takes, and however often it is asked to slow down."""
    monkeypatch.setattr(pace, "_LONGEST", 0.05)
    monkeypatch.setattr(_Hurried, "looks", 0)
    with annas_desk(tmp_path) as (book, desk):
        add(book)
        for each in range(1, people):
            add(book, another(book, f"P{each}", number=f"+336399801{each:02}"))

        def clock() -> datetime:
            desk.clock.forward(seconds=0.2)
            return desk.clock()

        def open_lane(account_id: int, lock_number: int, law: Law) -> Lane:
            return Lane(
                book,
                connector(desk.url, GATEWAY_KEY),
                account_id=account_id,
                capabilities=desk.connector.capabilities(),
                terms=TERMS,
                lock_number=lock_number,
                clock=clock,
                horizon=desk.horizon,
            )

        working = _agent(book, tmp_path, accounts={1: "p"}, open_lane=open_lane, clock=desk.clock)
        working.run(until_idle=True)
        assert [state for _, _, state in messages(book)] == ["SCHEDULED"] * people
