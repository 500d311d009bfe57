"""What Comptoir costs on this machine: ``python -m tests.benchmarks [--only NAME] [--json FILE]``.

Each figure stands beside a floor measured in the same run. A target that is missed is printed and
is no failure: the exit code is 0.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from tests.benchmarks import (
    count,
    importing,
    opening,
    plan,
    reminding,
    search,
    sending,
    shell,
    window,
)
from tests.benchmarks.figure import Figure
from tests.benchmarks.table import as_json, as_table

Measure = Callable[[Path], Iterator[Figure]]
"""Measures its figures; the folder is empty, its own, and thrown away."""

MEASURES: Mapping[str, Measure] = {
    "count": count.figures,
    "import": importing.figures,
    "search": search.figures,
    "plan": plan.figures,
    "sending": sending.figures,
    "reminders": reminding.figures,
    "shell": shell.figures,
    "open": opening.figures,
    "window": window.figures,
}


def main(arguments: Sequence[str], measures: Mapping[str, Measure] = MEASURES) -> None:
    asked = _read(arguments, measures)
    figures: list[Figure] = []
    for name in asked.only or measures:
        print(f"measuring {name} …", file=sys.stderr, flush=True)
        with tempfile.TemporaryDirectory() as folder:
            figures += measures[name](Path(folder))
    print(as_table(figures))
    if asked.json:
        asked.json.write_text(as_json(figures), encoding="utf-8")


def _read(arguments: Sequence[str], measures: Mapping[str, Measure]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="bench", description="What Comptoir costs on this machine, beside a floor for each."
    )
    parser.add_argument(
        "--only",
        action="append",
        choices=measures,
        metavar="NAME",
        help=f"measure this one: {', '.join(measures)}; may be given again",
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    asked = parser.parse_args(arguments)
    # Said before minutes are spent on measuring.
    if asked.json and not asked.json.absolute().parent.is_dir():
        parser.error(f"argument --json: no such folder: {asked.json.parent}")
    return asked


if __name__ == "__main__":
    main(sys.argv[1:])
