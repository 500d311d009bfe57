"""``comptoir settings``: the shop's country and name, and who is at the desk."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from desktop_app.cli import face, wording
from desktop_app.domain import preferences

settings = face.group("settings", help="The shop's country and name, and who is at the desk.")


def register(app: typer.Typer) -> None:
    app.add_typer(settings)


@settings.command("list")
def list_(profile: face.ProfileOption = None, as_json: face.JsonOption = False) -> None:
    """List every setting with what it is set to."""
    with face.opened(profile, make=False) as comptoir:
        chosen = {
            key: comptoir.settings.chosen(each) for key, each in preferences.PREFERENCES.items()
        }
    lines = [f"{key:<13} {chosen[key] or '-':<16} {wording.PREFERENCES[key]}" for key in chosen]
    face.answer(as_json, chosen, "\n".join(lines))


@settings.command("set")
def set_(
    key: Annotated[str, typer.Argument(help="As list names it.")],
    value: Annotated[str, typer.Argument(help="What it is to be; empty takes it back.")],
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """Set one of them."""
    preference = preferences.known(key)
    with face.opened(profile) as comptoir:
        if preference is preferences.LOGIN:
            kept = comptoir.start_at_login(value, os.environ)
        else:
            kept = comptoir.settings.choose(preference, value)
        if preference is preferences.HOME_COUNTRY and comptoir.rules is None and not as_json:
            face.say(sys.stderr, wording.NO_RULES.format(country=kept))
    face.answer(as_json, {key: kept}, f"{key} is {kept or 'not set'}.")
