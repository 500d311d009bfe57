"""The practice provider's own scheduler: texts accepted now that leave later, and what was taken
back of them.

Its file lies beside the ledger, one JSON line per text scheduled and one per text withdrawn:
``{"time", "what": "scheduled" | "withdrawn", "id", "number", "text", "reference", "position",
"sender", "send_at", "recipients"}`` and, where it has an end, ``"valid_until"``; instants in UTC,
``recipients`` those of the whole call. What has left stands in the ledger alone.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from desktop_app.servers.line_file import Line, LineFile, are_texts, is_count, is_instant

_TEXTS = ("time", "id", "number", "text", "reference", "sender", "send_at")


@dataclass(frozen=True)
class Scheduler:
    """How far ahead texts are taken, and what may be taken back until when.

    ``recipients_per_withdrawal``: of a call with more, nothing can be taken back. Months are those
    of UTC.
    """

    lead: timedelta = timedelta()
    horizon: timedelta = timedelta(days=7)
    withdraw_lead: timedelta = timedelta()
    withdrawals_a_month: int | None = None
    recipients_per_withdrawal: int | None = None

    def refuses(self, send_at: datetime, now: datetime) -> str:
        """Why a text is not taken for ``send_at``; empty where it is."""
        if send_at - now < self.lead:
            return "send_at_too_soon"
        return "send_at_too_late" if send_at - now > self.horizon else ""


class Schedule:
    """``left``: the ids in the ledger; they wait no more. ``lines``: all ever scheduled, by id.

    Faults at the start are those of `LineFile`, a foreign line's kind ``schedule_foreign``.
    """

    def __init__(self, ledger: Path | None, left: Collection[str]) -> None:
        path = ledger and ledger.with_name(f"{ledger.name}.schedule.jsonl")
        self._file = LineFile(path, _is_line, "schedule_foreign")
        self.lines: dict[str, Line] = {}
        self._waiting: set[str] = set()
        self._by_time: list[tuple[datetime, int, str]] = []  # a heap; holds withdrawn ones too
        self._withdrawn: set[str] = set()
        self._withdrawals: Counter[str] = Counter()  # by month
        for line in self._file.earlier:
            if line["what"] == "withdrawn":
                self._forget(line)
            else:
                self._remember(line)
        self._waiting -= set(left)

    def __len__(self) -> int:
        """How many texts wait."""
        return len(self._waiting)

    def add(self, lines: list[Line], now: datetime) -> None:
        scheduled = [{"time": now.isoformat(), "what": "scheduled", **line} for line in lines]
        self._file.append(*scheduled)
        for line in scheduled:
            self._remember(line)

    def due(self, now: datetime) -> Line | None:
        """The text that is to leave first of those whose time has come."""
        while self._by_time and self._by_time[0][0] <= now:
            message_id = self._by_time[0][2]
            if message_id in self._waiting:
                return self.lines[message_id]
            heapq.heappop(self._by_time)
        return None

    def has_left(self, message_id: str) -> None:
        self._waiting.discard(message_id)

    def withdraw(self, message_id: str, rules: Scheduler, now: datetime) -> str:
        """Take back a text that waits, or was taken back before; else why it stays.

        Empty where it surely does not leave.
        """
        if message_id in self._withdrawn:
            return ""
        if message_id not in self._waiting:
            return "unknown"
        line = self.lines[message_id]
        most, a_month = rules.recipients_per_withdrawal, rules.withdrawals_a_month
        if most is not None and line["recipients"] > most:
            return "batch_too_large"
        if datetime.fromisoformat(line["send_at"]) - now < rules.withdraw_lead:
            return "too_late"
        withdrawn = {**line, "time": now.isoformat(), "what": "withdrawn"}
        if a_month is not None and self._withdrawals[_month(withdrawn)] >= a_month:
            return "withdrawals_used_up"
        self._file.append(withdrawn)
        self._forget(withdrawn)
        return ""

    def _remember(self, line: Line) -> None:
        message_id = line["id"]
        at = datetime.fromisoformat(line["send_at"])
        heapq.heappush(self._by_time, (at, len(self.lines), message_id))
        self.lines[message_id] = line
        self._waiting.add(message_id)

    def _forget(self, line: Line) -> None:
        self._waiting.discard(line["id"])
        self._withdrawn.add(line["id"])
        self._withdrawals[_month(line)] += 1


def _month(line: Line) -> str:
    return str(line["time"])[:7]


def _is_line(line: Line) -> bool:
    if line.get("what") not in ("scheduled", "withdrawn"):
        return False
    if not are_texts(*(line.get(key) for key in _TEXTS)):
        return False
    if not (is_count(line.get("position")) and is_count(line.get("recipients"))):
        return False
    times = (line["time"], line["send_at"], line.get("valid_until", line["time"]))
    return all(is_instant(each) for each in times)
