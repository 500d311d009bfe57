"""The agent beside what goes wrong around it."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app.store import contacts
from desktop_app.store.contacts import Person
from tests.helpers.gateway import practice_gateway
from tests.helpers.shop import shop
from tests.helpers.terminal import command

SEND = ("send", "--purpose", "transactional", "--tag", "clients", "--yes")


def test_an_account_without_its_key_does_not_stop_the_others(tmp_path: Path) -> None:
    """What the second account has to send leaves; alone, the first is named with what to do."""
    mine = shop(tmp_path)
    with practice_gateway(tmp_path) as provider:
        mine.add_account(provider)
        mine.add_people(2)
        for secret in (tmp_path / "secrets").glob("*.account-1"):
            secret.unlink()
        refused = mine.run("agent", "--until-idle", code=1)
        assert "comptoir accounts key practice" in refused.stderr
        add = ("accounts", "add", "practice", "--name", "second", "--url", provider.url)
        mine.run(*add, "--key-stdin", given=provider.key)
        mine.ask(*SEND, "--text", "Bonjour", "--account", "second")
        mine.run("agent", "--until-idle")
        assert set(mine.states()) == {"DELIVERED"}
        log = (mine.profile / "logs" / "agent.log").read_text("utf-8")
        assert "account 1 cannot be used: account_key_missing" in log


def test_what_an_unusable_account_holds_does_not_keep_the_agent(tmp_path: Path) -> None:
    """Its key is gone while texts wait for it: the other account's leave, the agent comes home and
    says which account holds some back."""
    mine = shop(tmp_path)
    with practice_gateway(tmp_path) as provider:
        mine.add_account(provider)
        mine.add_people(1)
        mine.ask(*SEND, "--text", "Un")
        add = ("accounts", "add", "practice", "--name", "second", "--url", provider.url)
        mine.run(*add, "--key-stdin", given=provider.key)
        mine.ask(*SEND, "--text", "Deux", "--account", "second")
        for secret in (tmp_path / "secrets").glob("*.account-1"):
            secret.unlink()
        told = mine.run("agent", "--until-idle", code=1).stderr.splitlines()[-1]
        assert told.startswith("The key of the account practice is not in the vault.")
        assert set(mine.states()) == {"DELIVERED", "QUEUED"}


def test_a_refused_key_costs_no_text(tmp_path: Path) -> None:
    """The provider changed its key: nothing fails, the agent says what to do, and all leaves once
    the new key is handed in."""
    mine = shop(tmp_path)
    with practice_gateway(tmp_path) as provider:
        mine.add_account(provider)
        mine.add_people(3)
        mine.ask(*SEND, "--text", "Bonjour")
        hand_in = ("accounts", "key", "practice", "--key-stdin")
        mine.run(*hand_in, given="another-key")
        refused = mine.run("agent", "--until-idle", code=1)
        assert "comptoir accounts key" in refused.stderr
        assert set(mine.states()) == {"QUEUED"}
        mine.run(*hand_in, given=provider.key)
        mine.run("agent", "--until-idle")
        assert set(mine.states()) == {"DELIVERED"}


def test_a_running_agent_heeds_another_country(tmp_path: Path) -> None:
    """The rules it began under hold no more: what it is let go now is judged by the shop's own."""
    mine = shop(tmp_path)
    with practice_gateway(tmp_path) as provider:
        mine.add_account(provider)
        mine.add_people(3)
        sent = str(mine.ask(*SEND, "--text", "Bonjour")["campaign"])
        mine.run("campaigns", "pause", sent)
        with mine.agent():
            mine.run("settings", "set", "home_country", "BE")
            mine.run("campaigns", "resume", sent)
            while (told := mine.ask("campaigns", "show", sent))["state"] != "FINISHED":
                pass
        assert told["skipped"] == {"other_country": 3}
        assert provider.taken() == []


def test_an_account_without_credit_costs_no_text(tmp_path: Path) -> None:
    """Nothing fails, the agent says what to do, and the rest leaves once there is credit."""
    mine = shop(tmp_path)
    with practice_gateway(tmp_path, "--credit", "0", "--report-delay", "0") as provider:
        mine.add_account(provider)
        mine.add_people(3)
        mine.ask(*SEND, "--text", "Bonjour")
        refused = mine.run("agent", "--until-idle", code=1)
        assert "no credit left" in refused.stderr
        assert set(mine.states()) == {"QUEUED"}
        port = provider.url.rpartition(":")[2]
    with practice_gateway(tmp_path, "--port", port):
        mine.run("agent", "--until-idle")
        assert set(mine.states()) == {"DELIVERED"}


def test_paused_resumed_moved_and_taken_back(tmp_path: Path) -> None:
    """By the verbs: a paused campaign stays, a resumed one leaves, a cancelled one never does."""
    mine = shop(tmp_path)
    with practice_gateway(tmp_path) as provider:
        mine.add_account(provider)
        mine.add_people(2)
        first = str(mine.ask(*SEND, "--text", "Un")["campaign"])
        second = str(mine.ask(*SEND, "--text", "Deux", "--at", "2099-01-01T10:00")["campaign"])
        assert mine.ask("campaigns", "pause", first)["state"] == "PAUSED"
        assert mine.ask("campaigns", "move", second, "--at", "2099-02-01T10:00")["state"] == (
            "SCHEDULED"
        )
        mine.run("agent", "--until-idle")
        assert provider.taken() == []
        assert mine.ask("campaigns", "cancel", second)["counts"] == {"CANCELLED": 2}
        assert mine.ask("campaigns", "resume", first)["state"] == "RUNNING"
        mine.run("agent", "--until-idle")
        assert [line["text"] for line in provider.taken()] == ["Un", "Un"]
        assert mine.ask("campaigns", "show", first)["state"] == "FINISHED"
        mine.run("campaigns", "pause", first, code=2)


def test_without_yes_or_a_terminal_nothing_is_queued(tmp_path: Path) -> None:
    """Only the plan is shown; money is spent by somebody who says so."""
    mine = shop(tmp_path)
    with practice_gateway(tmp_path) as provider:
        mine.add_account(provider)
        mine.add_people(2)
        told = mine.ask(*SEND[:-1], "--text", "Bonjour")
        assert told["plan"]["messages"] == 2
        assert told["plan"]["price"] == 0.09
        assert told["campaign"] is None
        assert "2 messages" in mine.run(*SEND[:-1], "--text", "Bonjour").stdout
        assert mine.states() == {}


@pytest.mark.skipif(os.name == "nt", reason="a terminal of our own")
def test_a_price_that_rises_while_somebody_thinks_is_not_paid(tmp_path: Path) -> None:
    """The plan is shown, the provider tells another price, then somebody says yes: nothing is
    queued, and the new plan is the answer."""
    mine = shop(tmp_path)
    with practice_gateway(tmp_path) as provider:
        mine.add_account(provider)
    mine.add_people(2)
    keyboard, terminal = os.openpty()
    with subprocess.Popen(
        command(*SEND[:-1], "--text", "Bonjour"),
        env=mine.environ,
        stdin=terminal,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as sending:
        assert sending.stdout is not None
        assert b"0.09 EUR" in sending.stdout.readline()
        with mine.opened() as comptoir, comptoir.book.write() as connection:
            connection.exec_driver_sql(
                "UPDATE account SET"
                " capabilities = json_set(capabilities, '$.price_per_segment', '0.10')"
            )
        os.write(keyboard, b"y\n")
        told = sending.communicate(timeout=60)
    os.close(keyboard)
    os.close(terminal)
    assert sending.returncode == 1, told
    assert mine.states() == {}


def test_what_cannot_be_sent_is_one_sentence(tmp_path: Path) -> None:
    """Exit code 2, and nothing written; a number is not repeated in the error."""
    mine = shop(tmp_path)
    mine.run(*SEND, "--text", "x", code=2)  # no book
    with practice_gateway(tmp_path) as provider:
        mine.add_account(provider)
    ask = ("send", "--purpose", "transactional", "--yes", "--text", "Bonjour")
    bad = mine.run(*ask, "--to", "01 99 00 12 34", code=2).stderr
    assert bad.count("\n") == 1
    assert "99 00" not in bad
    for more in (("--tag", "a", "--to", "0639980001"), (), ("--tag", "a", "--at", "yesterday")):
        assert mine.run(*ask, *more, code=2).stderr.count("\n") == 1
    mine.run(*ask, "--tag", "nobody", code=2)
    with mine.opened() as open_, open_.book.write() as connection:
        contacts.add(connection, Person(first_name="Rose"), datetime.now(UTC))
        contacts.tag(connection, [1], "unreachable")
    assert mine.ask(*ask, "--tag", "unreachable") == {
        "plan": {
            "messages": 0,
            "segments": 0,
            "price": 0.0,
            "currency": "EUR",
            "held": 0,
            "held_until": None,
            "held_because": None,
            "skipped": {"not_textable": 1},
            "alphabet": None,
            "culprits": [],
        },
        "campaign": None,
    }
