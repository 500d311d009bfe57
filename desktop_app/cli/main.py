"""The way in: ``comptoir …``. Each verb imports its rooms when it runs: none pays for all."""

from __future__ import annotations

import sys

import typer

from desktop_app.cli import count, face, practice_gateway

app = typer.Typer(name="comptoir", no_args_is_help=True, add_completion=False)


@app.callback()
def comptoir() -> None:
    """Text your customers: consent kept, cost known before, never twice."""


count.register(app)
practice_gateway.register(app)


def main() -> None:
    sys.exit(face.run(app))
