"""The agent, killed at any instant: nothing twice, nothing lost."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import time
import urllib.request
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest

from tests.helpers.gateway import Gateway, practice_gateway
from tests.helpers.shop import Shop, shop

PEOPLE, KILLS, BATCH = 500, 20, 4
MOODS = ("--drop-rate", "0.03", "--ghost-rate", "0.03", "--undelivered-rate", "0.05")


def _tally(provider: Gateway) -> dict[str, int]:
    asked = urllib.request.Request(
        f"{provider.url}/v1/tally", headers={"Authorization": f"Bearer {provider.key}"}
    )
    with urllib.request.urlopen(asked, timeout=10) as answer:
        told: dict[str, int] = json.load(answer)
    return told


def _kill_after(shop: Shop, provider: Gateway, lines: int) -> bool:
    """Start the agent and kill it once the ledger has ``lines`` more; whether a row was SENDING."""
    wanted = len(provider.taken()) + lines
    with shop.agent() as agent:
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline and not _ends_within(agent, 0.002):
            if provider.ledger.exists() and provider.ledger.read_bytes().count(b"\n") >= wanted:
                break
        agent.send_signal(signal.SIGKILL)
    return "SENDING" in shop.states()


def _ends_within(process: subprocess.Popen[str], seconds: float) -> bool:
    """Leaves the processor to who is to be killed."""
    with suppress(subprocess.TimeoutExpired):
        process.wait(seconds)
        return True
    return False


@pytest.mark.timeout(280)
@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_twenty_kills_of_the_agent(tmp_path: Path) -> None:
    """500 texts to a provider without duplicate guard that drops and ghosts, 20 SIGKILLs.

    By number: nothing twice in the ledger; what it took is SENT, DELIVERED, UNDELIVERED or in
    doubt; what is SENT it took; no more in doubt than kills, drops and ghosts explain.
    """
    chance = random.Random(500)
    mine = shop(tmp_path)
    flags = ("--no-duplicate-guard", "--max-batch", str(BATCH), "--latency", "20", "--seed", "7")
    with practice_gateway(tmp_path, *flags, *MOODS) as provider:
        mine.add_account(provider)
        mine.add_people(PEOPLE)
        started = mine.ask(
            *("send", "--purpose", "transactional", "--tag", "clients", "--yes"),
            *("--text", "Bonjour {first_name}, votre commande est prête."),
        )
        assert started["plan"]["messages"] == PEOPLE
        found_sending = sum(
            _kill_after(mine, provider, chance.randrange(1, 18)) for _ in range(KILLS)
        )
        mine.run("agent", "--until-idle")
        ledger = Counter(line["number"] for line in provider.taken())
        tally = _tally(provider)
    states = mine.states()
    taken = set(ledger)
    arrived = states.get("DELIVERED", set()) | states.get("UNDELIVERED", set())
    sent, doubt = states.get("SENT", set()), states.get("UNCERTAIN", set())
    assert max(ledger.values()) == 1
    assert taken <= sent | arrived | doubt
    assert sent | arrived <= taken
    assert len(doubt) <= (KILLS + tally["drops"] + tally["ghosts"]) * BATCH
    assert states.keys() <= {"SENT", "DELIVERED", "UNDELIVERED", "UNCERTAIN", "FAILED"}
    assert sum(len(numbers) for numbers in states.values()) == PEOPLE
    assert len(arrived) > PEOPLE / 3  # most were followed to their report
    assert found_sending >= 5  # else the kills proved little


def test_the_agent_has_one_home(tmp_path: Path) -> None:
    """A second agent is refused at once and says who holds the lock; the first ends on SIGTERM.

    The doctor tells whether one runs, and whether texts wait for one.
    """
    mine = shop(tmp_path)
    with practice_gateway(tmp_path) as provider:
        mine.add_account(provider)
        with mine.agent() as first:
            refused = mine.run("agent", code=75)
            assert "since" in refused.stderr
            assert _sending(mine) == "agent_runs"
            first.send_signal(signal.SIGTERM)
            assert first.communicate(timeout=20) == ("", "")
            assert first.returncode == 0
        assert _sending(mine) == "agent_ended"
        text = ("--text", "Votre commande est prête.", "--to", "+33639980001")
        mine.ask("send", "--purpose", "transactional", *text, "--yes")
        assert _sending(mine) == "texts_wait"
        mine.run("agent", "--until-idle")
        assert _sending(mine) == "agent_ended"


def _sending(mine: Shop) -> str:
    checks = mine.ask("doctor", code=1)["checks"]  # nobody typed the recovery key back
    [kind] = [each["kind"] for each in checks if each["subject"] == "sending"]
    return str(kind)


def test_book_and_ledger_agree(tmp_path: Path) -> None:
    """Both purposes, reports followed: by number, text and reference the two say the same."""
    mine = shop(tmp_path)
    with practice_gateway(tmp_path, "--stop-rate", "0.2", "--seed", "3") as provider:
        mine.add_account(provider)
        mine.add_people(25)
        text = ("--text", "Votre commande est prête.", "--tag", "clients")
        mine.ask("send", "--purpose", "transactional", *text, "--yes")
        mine.run("agent", "--until-idle")
        assert set(mine.states()) == {"DELIVERED"}
        with mine.opened() as comptoir, comptoir.book.read() as connection:
            rows = connection.exec_driver_sql(
                "SELECT m.number, m.text, h.reference FROM message m"
                " JOIN handover h ON h.id = m.handover_id"
            ).all()
            stopped = connection.exec_driver_sql("SELECT DISTINCT number FROM suppression").all()
        taken = [(line["number"], line["text"], line["reference"]) for line in provider.taken()]
        assert sorted(taken) == sorted(tuple(row) for row in rows)
        assert 0 < len(stopped) < 25
        again = mine.ask("send", "--purpose", "transactional", *text, "--dry-run")
        assert again["plan"]["skipped"] == {"stop": len(stopped)}
        assert again["plan"]["messages"] == 25 - len(stopped)


def test_a_stop_takes_back_what_waits(tmp_path: Path) -> None:
    """Who answers STOP to one text gets none of those already queued behind it."""
    mine = shop(tmp_path)
    with practice_gateway(tmp_path, "--stop-rate", "1") as provider:
        mine.add_account(provider)
        mine.add_people(1)
        send = ("send", "--purpose", "transactional", "--tag", "clients", "--yes")
        mine.ask(*send, "--text", "Votre commande est prête.")
        later = mine.ask(*send, "--text", "À demain.", "--at", "2099-01-01T10:00")
        mine.run("agent", "--until-idle")
        assert [line["text"] for line in provider.taken()] == ["Votre commande est prête."]
        assert sorted(mine.states()) == ["CANCELLED", "DELIVERED"]
        assert later["plan"]["messages"] == 1


_CANNOT_BE_REACHED = (
    "practice: The provider cannot be reached. Look at the network and the address."
)


def test_nobody_answers_and_then_somebody_does(tmp_path: Path) -> None:
    """A provider that is away costs nothing but time: what is queued stays as it is, and leaves
    when it is back."""
    mine = shop(tmp_path)
    with practice_gateway(tmp_path) as provider:
        mine.add_account(provider)
        mine.add_people(3)
        port = provider.url.rsplit(":", 1)[1]
    mine.ask(*("send", "--purpose", "transactional", "--tag", "clients", "--text", "Oui", "--yes"))
    with mine.agent("--until-idle") as agent:
        log = mine.profile / "logs" / "agent.log"
        _until(lambda: log.exists() and "no_connection" in log.read_text("utf-8"), agent)
        assert _asked(mine) == 0
        with practice_gateway(tmp_path, "--port", port) as provider:
            told = agent.communicate(timeout=30)[1]
            assert told.splitlines() == [_CANNOT_BE_REACHED]  # said once, and in words
            assert len(provider.taken()) == 3
    assert set(mine.states()) == {"DELIVERED"}


def _asked(shop: Shop) -> int:
    with shop.opened() as comptoir, comptoir.book.read() as connection:
        counted = connection.exec_driver_sql("SELECT count(*) FROM handover")
        return int(counted.scalar_one())


def _until(holds: object, process: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + 30
    while not holds():  # type: ignore[operator]
        assert process.poll() is None and time.monotonic() < deadline
