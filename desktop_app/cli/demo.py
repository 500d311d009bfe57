"""``comptoir demo``: the main job from end to end, against the practice gateway on this machine."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

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
    no_window: Annotated[bool, typer.Option("--no-window", help="There is no window yet.")] = False,
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """Import a messy list, plan, send, remind, follow the delivery: nothing leaves this machine.

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


def _goodbye(opening: str, told: dict[str, Any]) -> None:
    agree = "agree" if told["agree"] else "DO NOT AGREE"
    face.say(sys.stdout, f"\nBook and ledger {agree} by number, text and reference.")
    face.say(sys.stdout, f"Ledger: {Path(told['ledger'])}\nLook around: {opening}")
