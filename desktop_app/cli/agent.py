"""``comptoir agent``: the one home of sending. Stop it with Ctrl-C or SIGTERM; killing is safe.

Where another holds the right to send it leaves with 75, which is no failure: what the system starts
(`comptoir service`) asks again a minute later, and takes over when the other one ends.
"""

from __future__ import annotations

import logging
import signal
import sys
from collections.abc import Callable, Mapping
from datetime import timedelta
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from desktop_app.cli import face, wording
from desktop_app.domain.errors import BadInput

if TYPE_CHECKING:
    from desktop_app.services.agent import Agent


def register(app: typer.Typer) -> None:
    app.command("agent")(agent)


def agent(
    until_idle: Annotated[
        bool, typer.Option("--until-idle", help="Come home when nothing is left to do.")
    ] = False,
    shift: Annotated[
        int, typer.Option(hidden=True, help="Seconds the clock runs ahead; practising only.")
    ] = 0,
    profile: face.ProfileOption = None,
) -> None:
    """Send what is queued, follow its delivery, wake what is due."""
    with face.opened(profile, make=False) as comptoir:
        if shift and not comptoir.practising:
            raise BadInput("shift_only_practising")
        _log_to(comptoir.profile.logs, comptoir.account_names)
        working = comptoir.agent(shift=timedelta(seconds=shift))
        _stop_on_signals(working)
        working.run(until_idle=until_idle, holding=lambda: face.say(sys.stdout, "sending"))


def _log_to(folder: Path, names: Callable[[], Mapping[int, str]]) -> None:
    """What went on, by kinds and ids of accounts: never a name, a number, a text or a key."""
    folder.mkdir(mode=0o700, exist_ok=True)
    file = RotatingFileHandler(
        folder / "agent.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8", delay=True
    )
    file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    ours = logging.getLogger("desktop_app")
    ours.setLevel(logging.INFO)
    ours.addHandler(file)
    # Other people's libraries write what they like: addresses, numbers. They are not listened to.
    ours.propagate = False
    ours.addHandler(_InWords(names))


class _InWords(logging.Handler):
    """What keeps an account from sending, for people; ``names`` gives those of the accounts."""

    def __init__(self, names: Callable[[], Mapping[int, str]]) -> None:
        super().__init__(logging.WARNING)
        self._names = names

    def emit(self, record: logging.LogRecord) -> None:
        if isinstance(record.args, tuple) and len(record.args) == 2:  # an account and a kind
            account, kind = record.args
            named = {"account": self._names().get(int(str(account)), account)}
            message, hint = wording.error(str(kind), getattr(record, "facts", {}) | named)
            face.say(sys.stderr, f"{message} {hint}")


def _stop_on_signals(working: Agent) -> None:
    def stop(number: int, frame: Any) -> None:
        working.stop()

    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, stop)
