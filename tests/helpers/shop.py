"""A shop's profile, worked with as people do: by the verbs, each in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desktop_app.app import Comptoir, open_profile
from desktop_app.domain.contact import Reach
from desktop_app.places import Profile
from desktop_app.store import contacts
from desktop_app.store.contacts import Person
from tests.helpers.gateway import Gateway

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Shop:
    """``environ`` names the profile and where its keys lie."""

    folder: Path
    environ: dict[str, str]

    @property
    def profile(self) -> Path:
        return self.folder / "profile"

    def run(
        self, *verb: str, given: str = "", code: int = 0, **more: str
    ) -> subprocess.CompletedProcess[str]:
        """Run a verb to its end; ``code`` is what it must leave with."""
        done = subprocess.run(
            command(*verb),
            env=self.environ | more,
            input=given,
            capture_output=True,
            text=True,
            timeout=90,
            check=False,
        )
        assert done.returncode == code, (done.returncode, done.stdout, done.stderr)
        return done

    def ask(self, *verb: str, given: str = "", code: int = 0) -> Any:
        """What a verb answers as JSON."""
        return json.loads(self.run(*verb, "--json", given=given, code=code).stdout)

    def start(self, *verb: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            command(*verb),
            env=self.environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    @contextmanager
    def opened(self) -> Iterator[Comptoir]:
        with open_profile(Profile(self.profile), self.environ) as comptoir:
            yield comptoir

    def add_account(self, provider: Gateway) -> None:
        add = ("accounts", "add", "practice", "--name", "practice", "--url", provider.url)
        self.run(*add, "--key-stdin", given=provider.key + "\n")

    def add_people(self, many: int, *, tag: str = "clients") -> None:
        """Invented people, numbered, each with a mobile kept for fiction."""
        now = datetime.now(UTC)
        with self.opened() as comptoir, comptoir.book.write() as connection:
            ids = [
                contacts.add(
                    connection,
                    Person(
                        first_name=f"Personne {person}",
                        number=f"+3363998{person:04d}",
                        reach=Reach.TEXTABLE,
                    ),
                    now,
                )
                for person in range(1, many + 1)
            ]
            contacts.tag(connection, ids, tag)

    def states(self) -> dict[str, set[str]]:
        """Numbers by the state of their message."""
        by_state: dict[str, set[str]] = {}
        with self.opened() as comptoir, comptoir.book.read() as connection:
            for number, state in connection.exec_driver_sql("SELECT number, state FROM message"):
                by_state.setdefault(state, set()).add(number)
        return by_state


def command(*verb: str) -> list[str]:
    return [sys.executable, "-m", "desktop_app", *verb]


def shop(folder: Path, **environ: str) -> Shop:
    """A shop without a book yet, whose keys lie in a folder of its own; no keyring is touched."""
    secrets = folder / "secrets"
    secrets.mkdir(mode=0o700, exist_ok=True)
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("COMPTOIR_") and "DBUS" not in name
    }
    named = {
        "COMPTOIR_PROFILE": str(folder / "profile"),
        "COMPTOIR_SECRETS": str(secrets),
        "PYTHONPATH": str(ROOT),
    }
    return Shop(folder, kept | named | environ)
