"""``comptoir staff``: the names of who may be at the desk. No password."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from desktop_app.cli import face

staff = face.group("staff", help="The names of who may be at the desk.")

NameArgument = Annotated[str, typer.Argument(help="As it stands in records and sends.")]


def register(app: typer.Typer) -> None:
    app.add_typer(staff)


@staff.command("list")
def list_(profile: face.ProfileOption = None, as_json: face.JsonOption = False) -> None:
    """List them; who is at the desk now is set by: comptoir settings set desk NAME."""
    with face.opened(profile, make=False) as comptoir:
        names, desk = comptoir.settings.staff(), comptoir.desk
    lines = [f"{name}{'  (at the desk)' if name == desk else ''}" for name in names]
    face.answer(as_json, {"staff": names, "desk": desk or None}, "\n".join(lines) or "Nobody yet.")


@staff.command()
def add(name: NameArgument, profile: face.ProfileOption = None) -> None:
    """Put a name on the list."""
    with face.opened(profile) as comptoir:
        face.say(sys.stdout, f"{comptoir.settings.add_staff(name)} is on the list.")


@staff.command()
def remove(name: NameArgument, profile: face.ProfileOption = None) -> None:
    """Take a name off the list; records that carry it keep it."""
    with face.opened(profile, make=False) as comptoir:
        comptoir.settings.remove_staff(name)
        face.say(sys.stdout, f"{name} is not on the list.")
