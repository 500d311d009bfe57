"""A screen reader's side of the real program: a display, a bus, and somebody who asks there.

The program is the one that people start; who asks is `atspi_client`, run by the system's Python.
A test walks what is shown, types and clicks by the X server, and hears what is announced:

    with reading(home, profile, environ) as reader:
        reader.press("Ctrl+4")
        table = reader.find("Contacts", role="table")
        rows = reader.walk(table.path, children=200)
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app.places import Profile
from tests.helpers.display import display
from tests.helpers.secret_service import session_bus
from tests.helpers.terminal import command, with_sources

_PYTHON = "/usr/bin/python3"  # the one for which Debian packages `gi`
_LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
_CLIENT = str(Path(__file__).with_name("atspi_client.py"))
_PATIENCE = 15.0  # seconds until what was awaited will never come
_BETWEEN = 0.03  # seconds between two looks
_DEPTH, _CHILDREN, _MOST = 30, 60, 2_000


def lacking() -> str:
    """What a screen reader's side needs and this system has not; "" where all is there."""
    wanted = {
        "at-spi2-core": _LAUNCHER,
        "python3-gi": "/usr/lib/python3/dist-packages/gi",
        "gir1.2-atspi-2.0": "/usr/lib/*/girepository-1.0/Atspi-2.0.typelib",
        "xvfb": "/usr/bin/Xvfb",
        "dbus": "/usr/bin/dbus-daemon",
    }
    missing = [each for each, path in wanted.items() if not any(Path("/").glob(path[1:]))]
    return " ".join(missing)


@dataclass(frozen=True)
class Thing:
    """One thing on the screen as a reader has it; ``children`` is how many it claims to have."""

    path: tuple[int, ...]
    role: str
    name: str
    description: str
    states: frozenset[str]
    children: int
    text: str | None
    value: float | None

    def has(self, state: str) -> bool:
        return state in self.states

    def __str__(self) -> str:
        return f"{self.role} {self.name!r} at {'/'.join(map(str, self.path))}"


class Reader:
    """Asks the program; every answer is what it says then."""

    def __init__(self, client: subprocess.Popen[str]) -> None:
        self._client = client
        self.heard: list[str] = []  # all that was announced, in order
        self.now: set[str] = set()  # what of it broke into what was being said

    def walk(
        self,
        path: tuple[int, ...] = (),
        *,
        depth: int = _DEPTH,
        children: int = _CHILDREN,
        most: int = _MOST,
    ) -> list[Thing]:
        """What is shown at ``path`` and below, in order."""
        found = self._ask("walk", path=path, depth=depth, children=children, most=most)
        return [_thing(each) for each in found or []]

    def settled(self) -> list[Thing]:
        """The same, once two walks in a row say the same: what was asked of the book has come."""
        walks: list[list[Thing]] = [[], []]

        def same() -> bool:
            walks[:] = [walks[1], self.walk()]
            return walks[0] == walks[1]

        self.until(same)
        return walks[1]

    def find(self, name: str, *, role: str = "") -> Thing:
        """The first thing with that name, as soon as there is one."""
        found: list[Thing] = []

        def there() -> bool:
            found[:] = [
                each for each in self.walk() if each.name == name and role in ("", each.role)
            ]
            return bool(found)

        self.until(there, f"nothing is called {name!r}")
        return found[0]

    def until(self, holds: Callable[[], bool], otherwise: str = "it did not come") -> None:
        end = time.monotonic() + _PATIENCE
        while not holds():
            assert time.monotonic() < end, otherwise
            time.sleep(_BETWEEN)

    def type(self, text: str) -> None:
        """Keys, one a character: ASCII."""
        self._ask("type", text=text)

    def press(self, keys: str) -> None:
        """``Ctrl+N``, ``F7``, ``Return``."""
        self._ask("press", keys=keys)

    def click(self, thing: Thing) -> None:
        self._ask("click", path=thing.path)

    def act(self, thing: Thing) -> None:
        """Do what the thing does, by the reader's own way and no mouse."""
        assert self._ask("act", path=thing.path), thing

    def hears(self, sentence: str) -> None:
        """Wait until it is announced, after what was waited for before."""

        def said() -> bool:
            for each in self._ask("hear") or []:
                self.heard.append(each["said"])
                if each["now"]:
                    self.now.add(each["said"])
            return sentence in self.heard

        self.until(said, f"{sentence!r} was not announced")
        del self.heard[: self.heard.index(sentence) + 1]

    def open(self) -> None:
        """The program is there, has its rooms, and has the keyboard."""
        self.until(lambda: bool(self._ask("there")), "the program did not come")
        self.come_back()

    def come_back(self) -> None:
        """Make the window the active one: there is no window manager that does, so a click does,
        at first and after a dialog has closed."""
        self.click(self.find("Practice."))
        self.until(lambda: any(each.has("active") for each in self.walk(depth=1)))

    def _ask(self, what: str, **facts: Any) -> Any:
        """None where what was asked about has gone meanwhile."""
        assert self._client.stdin is not None
        assert self._client.stdout is not None
        self._client.stdin.write(json.dumps({"do": what, **facts}) + "\n")
        self._client.stdin.flush()
        return json.loads(self._client.stdout.readline()).get("answer")


@contextmanager
def reading(home: Path, profile: Profile, environ: Mapping[str, str]) -> Iterator[Reader]:
    """The program's window on ``profile``, and its reader; all of it is ended together."""
    with ExitStack() as all_of_it:
        screen = all_of_it.enter_context(display())
        bus = all_of_it.enter_context(session_bus(home))
        # The desktop's own settings are nobody's business here.
        around = bus | screen | {"GSETTINGS_BACKEND": "memory", "NO_AT_BRIDGE": "0"}
        all_of_it.enter_context(_running([_LAUNCHER, "--launch-immediately"], around))
        around |= {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        window = command("--profile", str(profile.folder))
        all_of_it.enter_context(_running(window, with_sources(around | environ)))
        client = all_of_it.enter_context(_running([_PYTHON, _CLIENT], around))
        reader = Reader(client)
        reader.open()
        yield reader


@contextmanager
def _running(line: list[str], environ: Mapping[str, str]) -> Iterator[subprocess.Popen[str]]:
    """A process with what it starts, all of which is ended: the agent of a window too."""
    with subprocess.Popen(
        line,
        env=dict(environ),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE if line[0] == _PYTHON else subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    ) as process:
        try:
            yield process
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(10)


def _thing(told: dict[str, Any]) -> Thing:
    return Thing(
        path=tuple(told["path"]),
        role=told["role"],
        name=told["name"],
        description=told["description"],
        states=frozenset(told["states"]),
        children=told["children"],
        text=told.get("text"),
        value=told.get("value"),
    )
