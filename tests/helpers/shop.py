"""A shop's profile, worked with as people do: by the verbs, each in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
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
from tests.helpers.terminal import command, comptoir, with_sources


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
        done = comptoir(*verb, environ=self.environ | more, stdin=given)
        assert done.returncode == code, (done.returncode, done.stdout, done.stderr)
        return done

    def ask(self, *verb: str, given: str = "", code: int = 0) -> Any:
        """What a verb answers as JSON."""
        return json.loads(self.run(*verb, "--json", given=given, code=code).stdout)

    @contextmanager
    def agent(self, *options: str) -> Iterator[subprocess.Popen[str]]:
        """An agent that holds the right to send; killed at the end, whatever the test came to."""
        with subprocess.Popen(
            command("agent", *options),
            env=self.environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as process:
            try:
                assert process.stdout is not None
                assert process.stdout.readline() == "sending\n"
                yield process
            finally:
                process.kill()

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
        with self.opened() as open_, open_.book.write() as connection:
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
        with self.opened() as open_, open_.book.read() as connection:
            for number, state in connection.exec_driver_sql("SELECT number, state FROM message"):
                by_state.setdefault(state, set()).add(number)
        return by_state


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
    }
    return Shop(folder, with_sources(kept | named | environ))
