"""Accounts, recovery key and doctor as processes, with secrets in a folder."""

from __future__ import annotations

import json
import os
import socket
import subprocess
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.helpers.gateway import KEY, practice_gateway
from tests.helpers.starts import environ_of, secrets_of
from tests.helpers.terminal import Done, command, comptoir, with_sources

NOBODY = "http://127.0.0.1:9"


class Shop:
    def __init__(self, folder: Path) -> None:
        self.folder = folder / "p"
        self.environ = {"PATH": os.environ["PATH"], "HOME": str(folder)} | environ_of(self.folder)
        secrets_of(self.folder).mkdir(mode=0o700)

    def run(self, *arguments: str, stdin: str = "") -> Done:
        given = (*arguments, "--profile", str(self.folder))
        return comptoir(*given, environ=self.environ, stdin=stdin)

    def add(self, url: str = NOBODY, *flags: str, name: str = "Practice") -> Done:
        asked = ("accounts", "add", "practice", "--name", name, "--url", url, "--key-stdin")
        return self.run(*asked, *flags, stdin=f"{KEY}\n")

    def recovery_key(self) -> str:
        return self.run("recovery-key", "--show").stdout.strip()

    def checks(self) -> tuple[dict[str, dict[str, Any]], int]:
        """The doctor's findings by subject, and its exit code."""
        done = self.run("doctor", "--json")
        told = json.loads(done.stdout)
        assert told["ok"] is (done.returncode == 0)
        return {each["subject"]: each for each in told["checks"]}, done.returncode


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path)


def test_an_account_is_added_and_listed_without_its_key(shop: Shop, tmp_path: Path) -> None:
    """The documented verb; a new book says where its recovery key is, and does not print it."""
    with practice_gateway(tmp_path) as gateway:
        done = shop.add(gateway.url)
    assert done.returncode == 0
    assert shop.recovery_key() not in done.stdout + done.stderr
    assert done.stderr.count("\n") == 1
    assert "comptoir recovery-key" in done.stderr
    listed = shop.run("accounts", "list", "--json")
    (told,) = json.loads(listed.stdout)
    assert (told["id"], told["name"], told["url"]) == (1, "Practice", gateway.url)
    assert (told["key_place"], told["capabilities"]["currency"]) == ("secrets_folder", "EUR")
    since = datetime.fromisoformat(told["since"]).astimezone(ZoneInfo("Europe/Paris"))
    place = f"key in the secrets folder ({secrets_of(shop.folder)}) since {since:%Y-%m-%d %H:%M}"
    assert place in shop.run("accounts", "list").stdout
    assert (
        KEY not in done.stdout + done.stderr + listed.stdout + shop.run("accounts", "list").stdout
    )


def test_a_key_comes_by_standard_input_only(shop: Shop) -> None:
    """No flag holds one: a command line is read by others."""
    line = ("accounts", "add", "practice", "--name", "P", "--url", NOBODY)
    assert json.loads(shop.run(*line, "--json").stderr)["error"]["kind"] == "api_key_not_given"
    assert shop.run(*line, "--key", KEY).returncode == 2
    assert not shop.folder.exists()


def test_a_refused_account_is_bad_input(shop: Shop) -> None:
    """Exit code 2 with the kind; a provider that is silent is no reason to refuse."""
    added = shop.add(NOBODY, "--json")
    assert (json.loads(added.stdout)["fault"], added.returncode) == ("no_connection", 0)
    again = shop.add(NOBODY, "--json", name="practice")
    assert (json.loads(again.stderr)["error"]["kind"], again.returncode) == ("account_known", 2)
    handed = shop.run("accounts", "key", "practice", "--key-stdin", "--json", stdin="other\n")
    assert handed.returncode == 0
    assert (secrets_of(shop.folder) / next(_secrets(shop))).read_text() == "other"


def _secrets(shop: Shop) -> Any:
    return (each.name for each in secrets_of(shop.folder).iterdir() if "account" in each.name)


@pytest.mark.skipif(os.name == "nt", reason="has no pseudo-terminals")
def test_the_recovery_key_is_shown_once_on_a_terminal(shop: Shop) -> None:
    """Only where a person looks: the first start writes it to a terminal's stderr, never again."""
    told = [_on_terminal(shop, "--name", name) for name in ("One", "Two")]
    key = shop.recovery_key()
    assert [key in each for each in told] == [True, False]


def _on_terminal(shop: Shop, *flags: str) -> str:
    import pty

    screen, terminal = pty.openpty()
    line = ("accounts", "add", "practice", *flags, "--url", NOBODY, "--key-stdin")
    with subprocess.Popen(
        command(*line, "--profile", str(shop.folder)),
        env=with_sources(shop.environ),
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=terminal,
    ) as verb:
        verb.communicate(KEY.encode())
    os.close(terminal)
    told = b""
    try:
        while some := os.read(screen, 4096):
            told += some
    except OSError:  # Linux says so when the last writer is gone
        pass
    os.close(screen)
    return told.decode()


def test_the_recovery_key_is_confirmed_by_typing_it(shop: Shop) -> None:
    """Not shown into a pipe unasked; a slip confirms nothing, and doctor tells the difference."""
    shop.add()
    hidden = shop.run("recovery-key")
    assert (hidden.stdout, hidden.returncode) == ("", 2)
    key = shop.recovery_key()
    slip = shop.run("recovery-key", "--confirm", stdin=key[:-1] + ("0" if key[-1] != "0" else "1"))
    assert (slip.stdout, slip.returncode) == ("", 2)
    assert shop.checks()[0]["recovery key"]["kind"] == "recovery_unconfirmed"
    assert shop.run("recovery-key", "--confirm", stdin=key.lower()).returncode == 0
    assert shop.checks()[0]["recovery key"]["kind"] == "recovery_confirmed"
    assert shop.run("recovery-key", "--show", "--confirm").returncode == 2


def test_a_lost_key_is_restored_from_paper(shop: Shop) -> None:
    """Without it every verb says what to do; with it the book opens, the accounts still there."""
    shop.add()
    key = shop.recovery_key()
    for file in secrets_of(shop.folder).glob("*.book"):
        file.unlink()
    lost = shop.run("accounts", "list", "--json")
    assert (json.loads(lost.stderr)["error"]["kind"], lost.returncode) == ("key_missing", 1)
    told, code = shop.checks()
    assert (told["book"]["kind"], "--restore" in told["book"]["hint"], code) == (
        "key_missing",
        True,
        1,
    )
    assert shop.run("recovery-key", "--restore", stdin=key).returncode == 0
    assert len(json.loads(shop.run("accounts", "list", "--json").stdout)) == 1


def test_a_forgotten_variable_is_named(shop: Shop) -> None:
    """Every verb, and the doctor, who then does not speak of keyrings."""
    shop.add()
    del shop.environ["COMPTOIR_SECRETS"]
    refused = shop.run("accounts", "list")
    assert "the folder that COMPTOIR_SECRETS named" in refused.stderr
    assert refused.returncode == 1
    told, _ = shop.checks()
    assert (told["book"]["kind"], "keyring" in told) == ("key_in_secrets_folder", False)


def test_the_doctor_finds_a_well_shop_well(shop: Shop, tmp_path: Path) -> None:
    """Keyring, book, recovery key, account, clock, disk, sending: each with its facts."""
    with practice_gateway(tmp_path) as gateway:
        shop.add(gateway.url)
        shop.run("recovery-key", "--confirm", stdin=shop.recovery_key())
        told, code = shop.checks()
        spoken = shop.run("doctor")
    assert {subject: each["kind"] for subject, each in told.items()} == {
        "keyring": "keys_lie",
        "book": "book_opens",
        "recovery key": "recovery_confirmed",
        "accounts": "account_answers",
        "clock": "clock_agrees",
        "disk": "disk_enough",
        "sending": "nobody_sends",
    }
    assert code == 0
    assert told["keyring"]["facts"]["detail"] == str(secrets_of(shop.folder))
    assert told["book"]["facts"]["bytes"] >= (shop.folder / "book.db").stat().st_size
    assert abs(told["clock"]["facts"]["offset"]) <= 5
    assert [line[:2] for line in spoken.stdout.splitlines()] == ["ok"] * 7


@pytest.mark.parametrize(
    ("flags", "kind"),
    [((), "no_connection"), (("--key", "another-key"), "authentication")],
)
def test_the_doctor_says_what_ails_an_account(
    shop: Shop, tmp_path: Path, flags: tuple[str, ...], kind: str
) -> None:
    """Nobody there, and a key that is not accepted: two findings with two remedies, exit code 1."""
    if flags:
        with practice_gateway(tmp_path, *flags) as gateway:
            shop.add(gateway.url)
            told, code = shop.checks()
        assert told["clock"]["kind"] == "clock_agrees"  # a refusal tells the time too
    else:
        shop.add()
        told, code = shop.checks()
        assert told["clock"]["kind"] == "clock_unknown"
    assert (told["accounts"]["kind"], code) == (kind, 1)
    assert told["accounts"]["message"].startswith("Practice: ")
    assert told["accounts"]["hint"]
    assert ("accounts key Practice" in told["accounts"]["hint"]) is bool(flags)


def test_the_doctor_looks_at_what_does_not_open(shop: Shop) -> None:
    """No book, a file that is none, a vault that others can read: a finding, not an end."""
    assert shop.checks()[0]["book"]["kind"] == "no_profile"
    assert not shop.folder.exists()
    shop.add()
    (shop.folder / "book.db").write_bytes(b"x" * 8192)
    for each in shop.folder.glob("book.db-*"):
        each.unlink()
    told, code = shop.checks()
    assert (told["book"]["kind"], told["keyring"]["kind"], code) == (
        "key_wrong",
        "keyring_answers",
        1,
    )
    secrets_of(shop.folder).chmod(0o755)
    told, code = shop.checks()
    assert (told["keyring"]["kind"], "book" in told, code) == ("secrets_exposed", False, 1)


def test_a_gateway_that_cannot_listen_prints_no_key(tmp_path: Path) -> None:
    """What is printed is one that answers to it."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        gateway = ("practice-gateway", "--ledger", str(tmp_path / "l.jsonl"), "--port", port)
        done = comptoir(*gateway, environ={"PATH": os.environ["PATH"]})
    assert (done.stdout, done.returncode) == ("", 2)
    assert f"Another program listens on port {port}." in done.stderr
