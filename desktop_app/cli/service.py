"""``comptoir service``: what sends runs without a window, started by the system itself."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from desktop_app.cli import face, wording
from desktop_app.domain.errors import BadInput

if TYPE_CHECKING:
    from desktop_app.places import Profile
    from desktop_app.services.startup import Command, Entry
    from desktop_app.services.startup_text import System

service = face.group("service", help="Send without a window: started by the system itself.")

SystemOption = Annotated[
    str | None,
    typer.Option("--system", metavar="NAME", help="linux, macos or windows; else this machine's."),
]


def register(app: typer.Typer) -> None:
    app.add_typer(service)


@service.command()
def show(
    system: SystemOption = None,
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """Show what install would write, where, and what it would run."""
    wanted = _system(system)
    entry, text = _asked(wanted, face.profile_of(profile))
    told = {"file": str(entry.file), "text": text, "on": entry.on, "off": _undone(entry)}
    runs = wording.SERVICE_RUNS.format(file=entry.file, commands=_lines(wanted, entry.on))
    face.answer(as_json, told, f"{text}\n{runs}")


@service.command()
def install(
    system: SystemOption = None,
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """Write it for the user of now, and switch it on."""
    from desktop_app.services import startup

    wanted, named = _of_this_machine(system), face.profile_of(profile)
    if not named.sidecar.exists():
        raise BadInput("no_profile")
    entry, text = _asked(wanted, named)
    done = startup.install(entry, text)
    _tell(as_json, wording.SERVICE_INSTALLED[done], wanted, entry, entry.on)


@service.command()
def remove(
    system: SystemOption = None,
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """Switch it off and take away what install wrote."""
    from desktop_app.services import startup
    from desktop_app.services.startup_text import What

    wanted = _of_this_machine(system)
    entry = startup.entry(What.AGENT, wanted, face.profile_of(profile), os.environ)
    done = startup.remove(entry)
    _tell(as_json, wording.SERVICE_REMOVED[done], wanted, entry, _undone(entry))


def _asked(system: System, profile: Profile) -> tuple[Entry, str]:
    from desktop_app.services import startup
    from desktop_app.services.startup_text import What

    asked = (What.AGENT, system, profile, os.environ)
    return startup.entry(*asked), startup.text(*asked)


def _system(typed: str | None) -> System:
    from desktop_app.services import startup
    from desktop_app.services.startup_text import System

    if typed is None:
        return startup.this_system()
    if typed not in tuple(System):
        raise BadInput("system_unknown")
    return System(typed)


def _of_this_machine(typed: str | None) -> System:
    """Another system's file, with this machine's paths, would serve nobody."""
    from desktop_app.services import startup

    wanted = _system(typed)
    if wanted is not startup.this_system():
        raise BadInput("system_of_another", system=wanted.value)
    return wanted


def _undone(entry: Entry) -> Sequence[Command]:
    return (*entry.off, *entry.gone)


def _tell(
    as_json: bool, sentence: str, system: System, entry: Entry, commands: Sequence[Command]
) -> None:
    told = sentence.format(file=entry.file, commands=_lines(system, commands))
    by_hand = "{commands}" in sentence
    answer = {"file": str(entry.file), "by_hand": commands if by_hand else []}
    face.answer(as_json, answer, told)


def _lines(system: System, commands: Sequence[Command]) -> str:
    """As somebody types them there."""
    join = subprocess.list2cmdline if system == "windows" else shlex.join
    return "\n".join(f"    {join(each)}" for each in commands)
