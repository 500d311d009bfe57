"""Nothing in clear: with a real Secret Service, a search of all that the shop's machine keeps."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop_app.domain.recovery_key import read_recovery_key, write_recovery_key
from tests.helpers.gateway import practice_gateway
from tests.helpers.secret_service import run_python, secret_service
from tests.helpers.terminal import Done, command, comptoir, with_sources

pytestmark = pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="reads /proc")

API_KEY = "practice-key-for-tests"  # of tests.helpers.gateway
NAME, NUMBER = "Camille Invraisemblable", "+33639980042"
TEXT = "Votre montre mirobolante est prête."

_LOCK = """
import secretstorage
secretstorage.get_default_collection(secretstorage.dbus_init()).lock()
"""

# A second process: it reads the keys from the keyring.
_READ_KEYS = """
import os
from pathlib import Path
from desktop_app.app import open_profile
from desktop_app.places import Profile
with open_profile(Profile(Path(r"{folder}")), os.environ, make=False) as comptoir:
    print(comptoir.recovery_key(), comptoir.vault.read("account-1"), comptoir.vault.where().kind)
"""


class Shop:
    def __init__(self, home: Path, environ: dict[str, str]) -> None:
        self.home, self.environ = home, environ
        self.folder = home / "shop"

    def run(self, *arguments: str, stdin: str = "") -> Done:
        given = (*arguments, "--profile", str(self.folder))
        return comptoir(*given, environ=self.environ, stdin=stdin)

    def add(self, url: str, name: str) -> tuple[str, ...]:
        line = ("accounts", "add", "practice", "--name", name, "--url", url, "--key-stdin")
        return (*line, "--profile", str(self.folder))


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    home = tmp_path / "home"
    home.mkdir()
    with secret_service(home) as environ:
        yield Shop(home, environ)


def _secrets(recovery_key: str) -> dict[str, re.Pattern[bytes]]:
    """What must stand nowhere, however it is written."""
    key = read_recovery_key(recovery_key)
    hidden = {
        "the book's key": [key, key.hex().encode()],
        "the recovery key": [recovery_key.encode(), recovery_key.replace("-", "").encode()],
        "the API key": [API_KEY.encode(), API_KEY.encode("utf-16-le")],
        "a name": [b"Camille", b"Invraisemblable", "Invraisemblable".encode("utf-16-le")],
        "a text": [b"mirobolante", "mirobolante".encode("utf-16-le")],
        "a number": [b"639980042", b"6 39 98 00 42", "639980042".encode("utf-16-le")],
    }
    return {
        what: re.compile(b"|".join(map(re.escape, words)), re.IGNORECASE)
        for what, words in hidden.items()
    }


def _found(secrets: dict[str, re.Pattern[bytes]], texts: dict[str, bytes]) -> list[str]:
    return [
        f"{what} in {place}"
        for place, text in texts.items()
        for what, pattern in secrets.items()
        if pattern.search(text)
    ]


def _files(folder: Path) -> dict[str, bytes]:
    return {str(file): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def _seen_from_outside(pid: int) -> dict[str, bytes]:
    """What any program of the same person reads of a running one."""
    return {each: Path(f"/proc/{pid}/{each}").read_bytes() for each in ("environ", "cmdline")}


@contextmanager
def _mute_provider() -> Iterator[tuple[socket.socket, str]]:
    """It takes calls and never answers, so that a verb waits with the key in use."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(30)
        yield server, f"http://127.0.0.1:{server.getsockname()[1]}"


def test_nothing_lies_in_clear(shop: Shop, tmp_path: Path) -> None:
    """Book and API key lie in the keyring, where a second process reads them; no file of the
    profile or of the home, no output, environment or command line holds them, a name or a number.
    """
    clients = tmp_path / "clients.csv"
    clients.write_text(f"Prénom;Nom;Tél\n{NAME.replace(' ', ';')};{NUMBER}\n", "utf-8")
    send = ("send", "--purpose", "transactional", "--tag", "clients", "--yes", "--text", TEXT)
    with practice_gateway(tmp_path, "--drop-rate", "0.2") as gateway:
        add = comptoir(*shop.add(gateway.url, "P"), environ=shop.environ, stdin=API_KEY + "\n")
        imported = shop.run("contacts", "import", str(clients), "--tag", "clients")
        done = {
            "add": add,
            "send": shop.run(*send),
            "agent": shop.run("agent", "--until-idle"),
            "campaigns": shop.run("campaigns", "show", "1"),
            "doctor": shop.run("doctor", "--json"),
            "list": shop.run("accounts", "list", "--json"),
        }
        assert len(gateway.taken()) == 1
    told = run_python(_READ_KEYS.format(folder=shop.folder), shop.environ)
    recovery_key, api_key, place = told.split()
    assert (api_key, place) == (API_KEY, "keyring")
    codes = {verb: each.returncode for verb, each in (done | {"import": imported}).items()}
    assert codes.pop("doctor") == 1  # nobody typed the recovery key back yet
    assert set(codes.values()) == {0}
    assert shop.run("recovery-key", "--show").stdout.strip() == recovery_key
    checks = {each["subject"]: each for each in json.loads(done["doctor"].stdout)["checks"]}
    assert checks["keyring"]["facts"]["place"] == "keyring"
    assert checks["keyring"]["facts"]["since"]
    assert checks["accounts"]["kind"] == "account_answers"

    secrets = _secrets(recovery_key)
    said = {
        f"{verb} {stream}": getattr(each, stream).encode()
        for verb, each in done.items()
        for stream in ("stdout", "stderr")
    }
    for asked_for in ("send stdout", "campaigns stdout"):  # whose text it is gets to read it
        said[asked_for] = said[asked_for].replace(TEXT.encode(), b"")
    files = _files(shop.home)
    assert str(shop.folder / "book.db") in files
    seen = _while_at_work(shop)
    assert any(name.endswith("agent.log") and content for name, content in seen.items())
    assert _found(secrets, said | files | seen) == []


def _while_at_work(shop: Shop) -> dict[str, bytes]:
    """The verb that adds an account, and the agent, in the middle of a call: the book open, the key
    under way, the journal on disk."""
    agent = ("agent", "--profile", str(shop.folder))
    with _mute_provider() as (server, url):
        adding = _in_a_call(shop, server, shop.add(url, "Mute"), given=API_KEY)
        return adding | _in_a_call(shop, server, agent)


def _in_a_call(
    shop: Shop, server: socket.socket, verb: tuple[str, ...], *, given: str = ""
) -> dict[str, bytes]:
    with subprocess.Popen(
        command(*verb),
        env=with_sources(shop.environ),
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdin is not None
        process.stdin.write(given.encode())
        process.stdin.close()
        call, _ = server.accept()
        with call:
            assert API_KEY.encode() in call.recv(65_536)
            outside = _seen_from_outside(process.pid)
            seen = {f"{verb[0]} {name}": content for name, content in outside.items()}
            seen |= _files(shop.home)
        process.kill()
    assert any(name.endswith("book.db-wal") for name in seen)
    return seen


def test_the_search_finds_what_lies_in_clear(tmp_path: Path) -> None:
    """Each secret, planted in a file, an environment or a command line, is found."""
    key = bytes(range(32))
    secrets = _secrets(write_recovery_key(key))
    for planted in (key.hex(), write_recovery_key(key), API_KEY, "camille", TEXT, "0639980042"):
        (tmp_path / "note.txt").write_text(f"… {planted} …")
        assert len(_found(secrets, _files(tmp_path))) == 1
    with subprocess.Popen(
        command("practice-gateway", "--ledger", str(tmp_path / "ledger"), "--key", API_KEY),
        env={**os.environ, "NOTE": NAME},
        stdout=subprocess.PIPE,
    ) as verb:
        assert verb.stdout is not None
        verb.stdout.readline()
        seen = _seen_from_outside(verb.pid)
        verb.kill()
    assert _found(secrets, seen) == ["a name in environ", "the API key in cmdline"]


def test_a_locked_keyring_is_told_and_makes_nothing(shop: Shop) -> None:
    """A book whose keyring is locked stays shut, a new one is not made, and doctor says which."""
    assert shop.run("accounts", "list").returncode == 2
    first = comptoir(*shop.add("http://127.0.0.1:9", "P"), environ=shop.environ, stdin=API_KEY)
    assert first.returncode == 0
    run_python(_LOCK, shop.environ)
    done = shop.run("accounts", "list", "--json")
    assert (json.loads(done.stderr)["error"]["kind"], done.returncode) == ("keyring_locked", 1)
    told = json.loads(shop.run("doctor", "--json").stdout)["checks"]
    assert (told[0]["subject"], told[0]["kind"]) == ("keyring", "keyring_locked")
    before = sorted(_files(shop.folder))
    shop.folder = shop.home / "new"
    fresh = comptoir(*shop.add("http://127.0.0.1:9", "P"), environ=shop.environ, stdin=API_KEY)
    assert fresh.returncode == 1
    assert [Path(each).name for each in _files(shop.folder)] == ["open.lock"]
    assert sorted(_files(shop.home / "shop")) == before
