"""A verb from a cold shell: an interpreter of its own, as somebody types it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.benchmarks.figure import Figure, interleave
from tests.helpers.terminal import command

_REPETITIONS = 15
_FLOORS = {"pass": "python -c pass", "import typer": "python -c 'import typer'"}


def figures(folder: Path) -> Iterator[Figure]:
    verb = command("count", "Bonjour Zoé, à demain 10 h.")
    commands = {"comptoir": verb} | {code: [sys.executable, "-c", code] for code in _FLOORS}
    measured = interleave(
        {name: partial(_run, each) for name, each in commands.items()}, repetitions=_REPETITIONS
    )
    for code, floor in _FLOORS.items():
        yield Figure(
            f"shell / {code}",
            "comptoir count TEXT, from its start to its end",
            floor,
            measured["comptoir"],
            measured[code],
            _REPETITIONS,
        )


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
