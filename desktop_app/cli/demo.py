"""``comptoir demo``: the main job from end to end, against the practice gateway on this machine."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from desktop_app import places
from desktop_app.cli import face

# Of fewer it may be that nobody is left to remind: landlines, households, who answers STOP.
FEWEST = 10


def register(app: typer.Typer) -> None:
    app.command("demo")(demo)


def demo(
    rows: Annotated[
        int | None,
        typer.Option(
            min=FEWEST,
            max=20_000,
            help=f"How many rows to import, {FEWEST} at least; else the shipped list.",
        ),
    ] = None,
    no_window: Annotated[
        bool, typer.Option("--no-window", help="Do not open the window on it afterwards.")
    ] = False,
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """Import a messy list, plan, send, remind, follow the delivery: nothing leaves this machine.
    Then, where there is a screen, the window opens on what that made.

    Exit code 1 unless the book and the gateway's ledger agree by number, text and reference.
    """
    from desktop_app.cli.demo_run import DemoRun
    from desktop_app.cli.demo_shop import demo_shop

    with demo_shop(profile, quiet=as_json) as shop:
        told = DemoRun(shop, rows, quiet=as_json).run()
    if as_json:
        face.say(sys.stdout, told)
    else:
        _goodbye(shop.opening, told)
    if not told["agree"]:
        raise typer.Exit(face.FAILURE)
    if not (no_window or as_json) and has_screen(sys.platform, os.environ):
        face.say(sys.stdout, "Opening the window; close it to end the demonstration.")
        window = places.own_command("--profile", told["profile"])
        subprocess.run(window, env=dict(shop.environ), check=False)


def has_screen(system: str, environ: Mapping[str, str]) -> bool:
    """Whether a window can be shown at all."""
    if system in ("win32", "darwin"):
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def _goodbye(opening: str, told: dict[str, Any]) -> None:
    agree = "agree" if told["agree"] else "DO NOT AGREE"
    face.say(sys.stdout, f"\nBook and ledger {agree} by number, text and reference.")
    face.say(sys.stdout, f"Ledger: {Path(told['ledger'])}\nLook around: {opening}")
