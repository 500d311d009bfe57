"""What the window remembers before the book is open: where it stood, in which language.

A small file in clear beside the book; nothing of people or texts.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path


@dataclass(frozen=True)
class Remembered:
    """``geometry`` as Qt writes it, in base 64; ``language`` and ``scheme`` (light or dark) empty
    follow the system; ``stays_told`` is "yes" once it was said that a closed window stays."""

    geometry: str = ""
    language: str = ""
    room: str = "today"
    scheme: str = ""
    stays_told: str = ""


def recall(folder: Path) -> Remembered:
    """What was kept; the defaults where nothing was, or nonsense."""
    try:
        told = json.loads(_file(folder).read_text("utf-8"))
        known = {
            each.name: str(told[each.name]) for each in fields(Remembered) if each.name in told
        }
    except (OSError, ValueError, TypeError):
        return Remembered()
    return Remembered(**known)


def keep(folder: Path, remembered: Remembered) -> None:
    """Write it down; that it cannot be is nobody's trouble."""
    try:
        _file(folder).write_text(json.dumps(asdict(remembered)), "utf-8")
    except OSError:
        return


def keep_scheme(folder: Path, scheme: str) -> None:
    """Write down light or dark alone; "" follows the system."""
    keep(folder, replace(recall(folder), scheme=scheme))


def _file(folder: Path) -> Path:
    return folder / "window.json"
