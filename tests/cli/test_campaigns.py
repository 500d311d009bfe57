"""``comptoir campaigns`` as a process, over a campaign of which everything happened."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, update

from desktop_app.app import open_profile
from desktop_app.domain.message import State
from desktop_app.places import Profile
from desktop_app.store import outbox
from desktop_app.store.database import Book
from desktop_app.store.outbox import Move
from desktop_app.store.tables import Campaign
from tests.helpers.books import NOW, queue_campaign
from tests.helpers.starts import environ_of, secrets_of
from tests.helpers.terminal import Done, comptoir

LATER = NOW + timedelta(minutes=7)


@dataclass(frozen=True)
class Shop:
    folder: Path
    environ: Mapping[str, str]

    def run(self, *arguments: str, **more: str) -> Done:
        given = ("campaigns", *arguments, "--profile", str(self.folder))
        return comptoir(*given, environ={**self.environ, **more})


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    """Eight people: one of every end, one asked in vain, one left out, one still waiting."""
    folder = tmp_path / "p"
    environ = {"PATH": os.environ["PATH"], "HOME": str(tmp_path)} | environ_of(folder)
    secrets_of(folder).mkdir(mode=0o700)
    with open_profile(Profile(folder), environ) as opened:
        queue_campaign(opened.book, 8)
        _send(opened.book)
    return Shop(folder, environ)


def _send(book: Book) -> None:
    answers = [
        Move(1, State.SENT),
        Move(2, State.SENT),
        Move(3, State.SENT),
        Move(4, State.FAILED, "invalid_number"),
        Move(5, State.UNCERTAIN, "timed_out"),
        Move(6, State.QUEUED, "no_connection"),
    ]
    reports = [Move(1, State.DELIVERED), Move(3, State.UNDELIVERED, "no_delivery")]
    with book.write() as connection:
        lock = outbox.take_over(connection, who="", machine="", now=NOW)
        handover, _ = outbox.claim(
            connection,
            account_id=1,
            reference="r1",
            lock_number=lock,
            limit=6,
            now=NOW,
            judge=lambda _book, _due: outbox.Judged(),
        )
        outbox.settle(connection, handover_id=handover, outcome="answered", moves=answers, now=NOW)
        outbox.move(connection, [*reports, Move(7, State.SKIPPED, "stop")], LATER)
        text = "[Bonjour] votre commande est arrivée."
        priced = {"price_per_segment": "0.05", "currency": "EUR", "template": text}
        connection.execute(update(Campaign).values(**priced))


def test_the_documented_object(shop: Shop) -> None:
    """Counts by state, who was left out, the rate of what was handed over, the unknown by name."""
    told = json.loads(shop.run("show", "1", "--json").stdout)
    assert told["id"] == 1
    assert told["state"] == "RUNNING"
    assert told["counts"] == {
        "DELIVERED": 1,
        "SENT": 1,
        "UNDELIVERED": 1,
        "FAILED": 1,
        "UNCERTAIN": 1,
        "QUEUED": 2,
        "SKIPPED": 1,
    }
    assert told["skipped"] == {"stop": 1}
    assert (told["segments"], told["segments_taken"]) == (7, 4)
    assert (told["price_estimate"], told["currency"]) == (0.2, "EUR")
    assert told["failure_rate"] == 2 / 5
    assert told["unknown"] == {"in_doubt": 1, "scheduled": 0, "unreported": 1}
    assert {each["remedy"]: each["reasons"] for each in told["failures"]} == {
        "correct_number": {"invalid_number": 1},
        "call_instead": {"no_delivery": 1},
        "look_at_provider": {"timed_out": 1},
    }
    assert told["times"]["delivered"] == {
        "first": "2026-11-25T09:07:00Z",
        "last": "2026-11-25T09:07:00Z",
    }
    assert "messages" not in told


def test_each_message_with_its_history(shop: Shop) -> None:
    """With --messages every one of them, its moves oldest first."""
    messages = json.loads(shop.run("show", "1", "--messages", "--json").stdout)["messages"]
    assert [each["number"] for each in messages] == [f"+3363998000{n}" for n in range(1, 9)]
    [_, _, third, *_] = messages
    assert third["state"] == "UNDELIVERED"
    assert [step["state"] for step in third["history"]] == [
        "QUEUED",
        "SENDING",
        "SENT",
        "UNDELIVERED",
    ]
    assert third["history"][-1] == {
        "state": "UNDELIVERED",
        "at": "2026-11-25T09:07:00Z",
        "detail": "no_delivery",
    }


def test_what_people_see(shop: Shop) -> None:
    """The rate beside its line, the unknown by name, and what to do about each failure."""
    told = shop.run("show", "1", "--messages").stdout
    assert "Failure rate: 40.00% (2 of 5 handed over), not below the 2% line." in told
    assert "Unknown, and may still fail: 2 (1 in doubt: maybe taken, 1 accepted, not known" in told
    assert "telephone instead" in told
    assert "1 no such number" in told
    assert "answered STOP" in told
    assert "about 0.20 EUR (an estimate" in told
    assert "telephone instead: Personne 3 (+33639980003)" in told
    assert "Personne" not in shop.run("show", "1").stdout
    assert "+33639980006  Personne 6  waiting to leave" in told
    assert "being handed over 2026-11-25 10:00:00 (reference r1)" in told
    assert told.count("\n+3363998") == 8


def test_doubt_does_not_read_as_good(shop: Shop) -> None:
    """Nothing failed so far of three that nobody has heard of: that is not below the line."""
    with open_profile(Profile(shop.folder), shop.environ) as opened, opened.book.write() as book:
        book.exec_driver_sql("UPDATE message SET state = 'QUEUED' WHERE id IN (3, 4)")
        book.exec_driver_sql("UPDATE message SET state = 'SENT' WHERE id = 1")
    told = shop.run("show", "1").stdout
    assert (
        "Failure rate: 0.00% so far (0 of 3 handed over);"
        " 3 are not known: it may yet be anything up to 100.00%."
    ) in told
    assert "below" not in told
    assert "0.00 to 100.00%" in shop.run("list").stdout
    [listed] = json.loads(shop.run("list", "--json").stdout)
    assert (listed["failure_rate"], listed["failure_rate_at_most"]) == (0.0, 1.0)


def test_what_nobody_knows_is_no_zero(shop: Shop) -> None:
    """Nothing handed over and no price given: null for machines, words for people."""
    with open_profile(Profile(shop.folder), shop.environ) as opened, opened.book.write() as book:
        book.execute(
            insert(Campaign).values(
                purpose="marketing", template="B", state="PAUSED", account_id=1, created_at=NOW
            )
        )
    told = json.loads(shop.run("show", "2", "--json").stdout)
    assert (told["failure_rate"], told["price_estimate"], told["counts"]) == (None, None, {})
    seen = shop.run("show", "2").stdout
    assert "Failure rate: none yet" in seen
    assert "price unknown" in seen


def test_the_list(shop: Shop) -> None:
    """Newest first, with the same figures."""
    [told] = json.loads(shop.run("list", "--json").stdout)
    shown = json.loads(shop.run("show", "1", "--json").stdout)
    del shown["times"], shown["held"]
    assert told == shown
    assert json.loads(shop.run("list", "--before", "1", "--json").stdout) == []
    listed = shop.run("list").stdout
    assert "40.00%" in listed
    assert "[Bonjour] votre commande est …" in listed


def test_a_poor_terminal_gets_the_same_answer(shop: Shop) -> None:
    """Without one letter beyond ASCII nothing is lost and nothing breaks."""
    done = shop.run("show", "1", "--messages", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (0, "")
    assert "\\u2192" in done.stdout


def test_an_unknown_campaign_is_bad_input(shop: Shop) -> None:
    """Nothing on stdout, one object on stderr, exit code 2."""
    done = shop.run("show", "9", "--messages", "--json")
    assert (done.stdout, done.returncode) == ("", 2)
    assert json.loads(done.stderr)["error"]["kind"] == "campaign_unknown"
