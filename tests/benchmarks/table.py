"""Figures as people read them, and as machines do."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from tests.benchmarks.figure import Figure, duration

_HEADER = ("figure", "Comptoir", "floor", "ratio", "target", "", "×", "the floor is")
_RIGHT = {1, 2, 3, 6}  # columns of numbers


def as_table(figures: Sequence[Figure]) -> str:
    rows = [_HEADER, *map(_row, figures)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(_line(row, widths) for row in rows)


def as_json(figures: Iterable[Figure]) -> str:
    return json.dumps([each.as_json() for each in figures], ensure_ascii=False, indent=2) + "\n"


def _row(figure: Figure) -> tuple[str, ...]:
    verdict = {True: "met", False: "MISSED", None: ""}[figure.met]
    return (
        figure.name,
        duration(figure.seconds),
        duration(figure.floor_seconds),
        f"{figure.ratio:.2f}×",
        "no target" if figure.target is None else str(figure.target),
        verdict,
        str(figure.repetitions),
        figure.floor,
    )


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = [
        cell.rjust(width) if at in _RIGHT else cell.ljust(width)
        for at, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
    return "  ".join(cells).rstrip()
