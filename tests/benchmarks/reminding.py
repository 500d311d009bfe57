"""Reminders: a thousand that are due in the same second, and what an idle agent costs."""

from __future__ import annotations

import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter

import psutil
from sqlalchemy import insert

from desktop_app.connectors.contract import Outgoing
from desktop_app.connectors.practice import PracticeConnector
from desktop_app.services import reminders
from desktop_app.services.sending import Sender
from desktop_app.store import outbox
from desktop_app.store.database import Book
from desktop_app.store.tables import Appointment, Reminder
from tests.benchmarks import people
from tests.benchmarks.figure import Figure, Within
from tests.helpers.books import NOW, TERMS, add_account, fresh_book
from tests.helpers.gateway import KEY, practice_gateway
from tests.helpers.shop import shop

_DUE = 1_000
_BATCH = 10
_APPOINTMENTS = 20_000
_IDLE = 30.0  # seconds watched, after as many of starting
_SHARE = 0.005  # of a core


def figures(folder: Path) -> Iterator[Figure]:
    yield _at_once(folder)
    yield _idle(folder / "idle")


def _at_once(folder: Path) -> Figure:
    """From the alarm to the last receipt, beside the same calls without a book."""
    with practice_gateway(folder) as gateway, fresh_book(folder) as book:
        add_account(book)
        people.fill(book, _DUE)
        _remind(book, _DUE, NOW)
        connector = PracticeConnector(gateway.url, gateway.key)
        with book.write() as connection:
            number = outbox.take_over(connection, who="", machine="", now=NOW)
        sender = Sender(
            book,
            connector,
            account_id=1,
            lock_number=number,
            batch=_BATCH,
            terms=TERMS,
            clock=lambda: NOW,
        )
        begun = perf_counter()
        reminders.run_due(book, now=NOW)
        while sender.turn().count:
            pass
        taken = perf_counter() - begun
        assert len(gateway.taken()) == len({each["number"] for each in gateway.taken()})
        floor = _calls(connector, len(gateway.taken()))
        connector.close()
    return Figure(
        f"{_DUE:,} reminders due at once",
        "from the alarm to the last receipt",
        "the same calls of the same client, without a book",
        taken,
        floor,
        1,
        Within(2.0),
    )


def _calls(connector: PracticeConnector, texts: int) -> float:
    text = "Rappel : votre rendez-vous demain à 11:00."
    begun = perf_counter()
    for _ in range(texts // _BATCH):
        batch = [Outgoing(f"+3363998{at:04d}", text, "") for at in range(_BATCH)]
        connector.send(batch, reference=uuid.uuid4().hex)
    return perf_counter() - begun


def _idle(folder: Path) -> Figure:
    """An agent with nothing to do, beside a Python that sleeps as often."""
    folder.mkdir()
    mine = shop(folder)
    with practice_gateway(folder) as gateway:
        mine.run(
            *("accounts", "add", "practice", "--name", "practice", "--url", gateway.url),
            "--key-stdin",
            given=KEY + "\n",
        )
        with mine.opened() as comptoir:
            people.fill(comptoir.book, 5_000)
            _remind(comptoir.book, _APPOINTMENTS, datetime.now(UTC) + timedelta(days=40))
        with mine.agent() as agent:
            share = _share(agent.pid)
    sleeper = "import time\nwhile True: time.sleep(0.2)"
    with subprocess.Popen([sys.executable, "-c", sleeper]) as process:
        floor = _share(process.pid)
        process.kill()
    return Figure(
        f"an idle agent, {_APPOINTMENTS:,} appointments",
        f"seconds of a core in one second, over {_IDLE:.0f} s",
        "a Python that sleeps as often",
        share,
        max(floor, 1e-5),
        1,
        Within(_SHARE),
    )


def _share(pid: int) -> float:
    watched = psutil.Process(pid)
    time.sleep(_IDLE)  # it starts, and looks at everything once
    before = watched.cpu_times()
    begun = perf_counter()
    time.sleep(_IDLE)
    after = watched.cpu_times()
    spent = after.user + after.system - before.user - before.system
    return spent / (perf_counter() - begun)


def _remind(book: Book, many: int, due: datetime) -> None:
    """``many`` appointments of the people there are, each with one reminder due at ``due``."""
    with book.write() as connection:
        there = connection.exec_driver_sql("SELECT count(*) FROM contact").scalar_one()
        rows = [
            {
                "contact_id": at % there + 1,
                "day": due.date() + timedelta(days=1 + at // there),
                "clock": f"{9 + at % 9:02}:{at % 4 * 15:02}",
                "zone": "Europe/Paris",
                "state": "BOOKED",
                "created_at": NOW,
                "agreed_at": NOW,
                "planned_at": NOW,
            }
            for at in range(many)
        ]
        connection.execute(insert(Appointment), rows)
        connection.execute(
            insert(Reminder),
            [
                {
                    "appointment_id": at + 1,
                    "account_id": 1,
                    "step": "d1",
                    "template": "",
                    "agreed_at": NOW,
                    "due_at": due,
                    "useful_until": due + timedelta(hours=12),
                    "state": "WAITING",
                }
                for at in range(many)
            ],
        )
