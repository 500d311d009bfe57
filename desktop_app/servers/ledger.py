"""The practice provider's ledger: one JSON line per text that was really taken.

A line is ``{"time", "number", "text", "reference"}`` and, where this gateway wrote it, ``"id"``,
``"position"`` (0-based, in its batch), ``"sender"`` and, where it has an end, ``"valid_until"``.
Without a file it is kept in memory alone: then no disk holds people's numbers in clear.
"""

from __future__ import annotations

from pathlib import Path

from desktop_app.servers.line_file import Line, LineFile, are_texts, is_count, is_instant

_TEXTS = ("time", "number", "text", "reference")


class Ledger:
    """``earlier`` are the lines of earlier runs, ``left`` the ids of all that stand in it.

    Faults at the start are those of `LineFile`, a foreign line's kind ``ledger_foreign``.
    """

    def __init__(self, path: Path | None) -> None:
        self._file = LineFile(path, _is_line, "ledger_foreign")
        self.earlier = self._file.earlier
        self.left = {line["id"] for line in self.earlier if "id" in line}

    def append(self, line: Line) -> None:
        self._file.append(line)
        self.left.add(line["id"])


def _is_line(line: Line) -> bool:
    texts = [line.get(key) for key in _TEXTS] + [line.get("id", ""), line.get("sender", "")]
    if not (are_texts(*texts) and is_count(line.get("position", 0))):
        return False
    return is_instant(line["time"]) and is_instant(line.get("valid_until", line["time"]))
