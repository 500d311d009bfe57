"""``comptoir recovery-key``: the book's key on paper: shown, typed back, used."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from desktop_app.cli import face
from desktop_app.domain.errors import BadInput


def register(app: typer.Typer) -> None:
    app.command("recovery-key")(recovery_key)


def recovery_key(
    show: Annotated[
        bool, typer.Option("--show", help="Show it even where no terminal is.")
    ] = False,
    confirm: Annotated[
        bool, typer.Option("--confirm", help="Read it on standard input: it is on paper.")
    ] = False,
    restore: Annotated[
        bool, typer.Option("--restore", help="Read it on standard input: open the book again.")
    ] = False,
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """Show the recovery key: it alone opens the book when this machine is lost."""
    if show + confirm + restore > 1:
        raise BadInput("recovery_key_flags")
    if restore:
        _restore(profile, as_json)
    elif confirm:
        _confirm(profile, as_json)
    else:
        _show(profile, as_json, show or sys.stdout.isatty())


def _show(profile: Path | None, as_json: bool, seen: bool) -> None:
    if not seen:
        raise BadInput("recovery_key_unshown")
    with face.opened(profile, make=False) as comptoir:
        key = comptoir.recovery_key()
    face.answer(as_json, {"recovery_key": key}, key)


def _confirm(profile: Path | None, as_json: bool) -> None:
    with face.opened(profile, make=False) as comptoir:
        comptoir.confirm_recovery_key(_typed(), datetime.now(UTC))
    face.answer(as_json, {"confirmed": True}, "Confirmed: the book can be opened again from paper.")


def _restore(profile: Path | None, as_json: bool) -> None:
    from desktop_app.app import restore

    restore(face.profile_of(profile), os.environ, _typed())
    face.answer(as_json, {"restored": True}, "The book opens again.")


def _typed() -> str:
    """All of standard input: the groups may stand on several lines. On a terminal, one line."""
    if not sys.stdin.isatty():
        return sys.stdin.read()
    face.say(sys.stderr, "Recovery key:")
    return sys.stdin.readline()
