"""A file of JSON lines that outlives a kill: whole lines are never changed, a torn one is cut."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop_app.domain.errors import BadInput

Line = dict[str, Any]

_BEGINNING = b'{"time": "'  # of every line this gateway writes


class LineFile:
    """``earlier`` are the lines of earlier runs. ``path`` None: no file, no earlier run.

    BadInput(``foreign``, line=n) where its line n (from 1) does not satisfy ``is_line``; the file
    is left as it is. OSError where it cannot be read or written: said at the start, not after a
    text is taken.
    """

    def __init__(self, path: Path | None, is_line: Callable[[Line], bool], foreign: str) -> None:
        self._path = path
        self._is_line = is_line
        self._foreign = foreign
        self.earlier = [] if path is None else self._recalled(path)

    def append(self, *lines: Line) -> None:
        """All in one writing."""
        if self._path is not None:
            written = [json.dumps(line, ensure_ascii=False).encode() + b"\n" for line in lines]
            with self._path.open("ab") as file:
                file.write(b"".join(written))

    def _recalled(self, path: Path) -> list[Line]:
        path.open("ab").close()
        raw = path.read_bytes()
        # Only b"\n" ends a line: a text may hold U+2028. What stands behind the last is torn.
        *whole, torn = raw.split(b"\n")
        lines = [self._read(each, number) for number, each in enumerate(whole, start=1)]
        if torn:
            self._mend(path, len(raw) - len(torn), torn, len(lines) + 1)
        return lines

    def _read(self, raw: bytes, number: int) -> Line:
        try:
            line = json.loads(raw.decode())
        except (ValueError, RecursionError):
            raise BadInput(self._foreign, line=number) from None
        if not (isinstance(line, dict) and self._is_line(line)):
            raise BadInput(self._foreign, line=number)
        return line

    def _mend(self, path: Path, size: int, torn: bytes, number: int) -> None:
        """Cut off the line that a kill tore: it never counted, and the next line starts alone.

        Only the beginning of a line of ours is cut, never somebody's file without a line end.
        """
        if not (torn.startswith(_BEGINNING) or _BEGINNING.startswith(torn)):
            raise BadInput(self._foreign, line=number)
        with path.open("r+b") as file:
            file.truncate(size)


def are_texts(*given: object) -> bool:
    return all(isinstance(each, str) for each in given)


def is_count(given: object) -> bool:
    return isinstance(given, int) and not isinstance(given, bool) and given >= 0


def is_instant(given: object) -> bool:
    try:
        return isinstance(given, str) and datetime.fromisoformat(given).tzinfo is not None
    except ValueError:
        return False
