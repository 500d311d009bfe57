"""The practice provider's ledger: one JSON line per text that was really taken.

A line is ``{"time", "number", "text", "reference"}`` and, where this gateway wrote it, ``"id"``,
``"position"`` (0-based, in its batch) and ``"sender"``. Without a file it is kept in memory alone:
then no disk holds people's numbers in clear.
"""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop_app.domain.errors import BadInput

_BEGINNING = b'{"time": "'  # of every line this gateway writes
_TEXTS = ("time", "number", "text", "reference")


class Ledger:
    """What earlier runs took, then what this one takes. Whole lines are never changed.

    ``path`` None: no file, no earlier run. BadInput("ledger_foreign", line=n) where
    its line n (from 1) is none of a ledger's; the file is left as it is. OSError where it cannot be
    read or written: said at the start, not after a text is taken.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._by_reference: dict[str, list[dict[str, Any]]] = {}
        if path is not None:
            self._recall(path)

    def _recall(self, path: Path) -> None:
        path.open("ab").close()
        raw = path.read_bytes()
        lines = [_read(each, number) for number, each in enumerate(_whole(raw), start=1)]
        _mend(path, raw, len(lines) + 1)
        for line in lines:
            self._remember(line)

    def append(self, line: dict[str, Any]) -> None:
        if self._path is not None:
            with self._path.open("ab") as file:
                file.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
        self._remember(line)

    def contradicts(self, reference: str, messages: list[dict[str, Any]]) -> bool:
        """Whether a text was taken under ``reference`` that is none of ``messages``."""
        places = list(enumerate(messages))
        return any(
            not any(_is_of(line, *place) for place in places)
            for line in self._by_reference.get(reference, [])
        )

    def earlier(self, reference: str, messages: list[dict[str, Any]]) -> dict[int, dict[str, Any]]:
        """The lines of those of ``messages`` that were taken under ``reference``, by position."""
        left = list(self._by_reference.get(reference, []))
        found = {}
        for position, message in enumerate(messages):
            line = next((each for each in left if _is_of(each, position, message)), None)
            if line is not None:
                left.remove(line)  # one line stands for one text, also where it keeps no position
                found[position] = line
        return found

    def _remember(self, line: dict[str, Any]) -> None:
        self._by_reference.setdefault(line["reference"], []).append(line)


def _is_of(line: dict[str, Any], position: int, message: dict[str, Any]) -> bool:
    """What a line does not keep cannot tell it from ``message``."""
    sender = message.get("sender", "")
    return (
        (line["number"], line["text"]) == (message["number"], message["text"])
        and line.get("position", position) == position
        and line.get("sender", sender) == sender
    )


def _whole(raw: bytes) -> list[bytes]:
    """The lines that were written to their end. Only b"\\n" ends one: a text may hold U+2028."""
    return raw.split(b"\n")[:-1]


def _mend(path: Path, raw: bytes, number: int) -> None:
    """Cut off the line that a kill tore: its text was never taken, and the next line starts alone.

    Only the beginning of a line of ours is cut, never somebody's file without a line end.
    """
    torn = raw.rpartition(b"\n")[2]
    if not torn:
        return
    if not (torn.startswith(_BEGINNING) or _BEGINNING.startswith(torn)):
        raise BadInput("ledger_foreign", line=number)
    with path.open("r+b") as file:
        file.truncate(len(raw) - len(torn))


def _read(raw: bytes, number: int) -> dict[str, Any]:
    try:
        line = json.loads(raw.decode())
    except (ValueError, RecursionError):
        raise BadInput("ledger_foreign", line=number) from None
    if not (isinstance(line, dict) and _is_line(line)):
        raise BadInput("ledger_foreign", line=number)
    return line


def _is_line(line: dict[str, Any]) -> bool:
    texts = [line.get(key) for key in _TEXTS] + [line.get("id", ""), line.get("sender", "")]
    if not all(isinstance(each, str) for each in texts):
        return False
    return _is_position(line.get("position", 0)) and _is_instant(line["time"])


def _is_position(given: object) -> bool:
    return isinstance(given, int) and not isinstance(given, bool) and given >= 0


def _is_instant(given: str) -> bool:
    try:
        return datetime.fromisoformat(given).tzinfo is not None
    except ValueError:
        return False
