"""What the practice provider knows: accepted messages, its ledger, reports and replies to come."""

from __future__ import annotations

import random
import re
import secrets
import threading
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from desktop_app.servers.ledger import Ledger

_E164 = re.compile(r"\+[1-9][0-9]{6,14}")


@dataclass(frozen=True)
class Habits:
    """How the provider behaves. Rates are shares of calls or texts, 0 to 1; delays in ms.

    ``credit``: the texts it takes in one run; a batch that needs more is refused whole.
    ``spared``: the first texts of a run, which always arrive and get no reply.
    """

    latency: int = 0
    error_rate: float = 0.0
    ghost_rate: float = 0.0
    drop_rate: float = 0.0
    undelivered_rate: float = 0.0
    stop_rate: float = 0.0
    spared: int = 0
    rate_limit: int = 0
    credit: int | None = None
    duplicate_guard: bool = True
    report_delay: int = 300
    max_batch: int = 10
    seed: int | None = None


@dataclass
class Tally:
    """What this run did. ``taken`` counts texts in the ledger, the others calls to send.

    ``calls`` passed the key and the rate limit, malformed and repeated ones among them. An error
    took nothing; a ghost and a drop took their batch, or found it taken by an earlier run.
    """

    taken: int = 0
    drops: int = 0
    ghosts: int = 0
    errors: int = 0
    calls: int = 0


@dataclass
class Provider:
    """Thread-safe. ``ledger`` gets one JSON line per text really taken; None keeps no file.

    A book outlives this process. With the duplicate guard its ledger is what it remembers of
    earlier runs. Ids never come twice, and the numbers of events go on from the clock, so that an
    old cursor stays behind what happens now. Faults at the start are those of `Ledger`.
    """

    habits: Habits
    ledger: Path | None = None
    chance: random.Random = field(init=False)
    tally: Tally = field(default_factory=Tally)
    _events: list[dict[str, Any]] = field(default_factory=list)
    _taken: Ledger = field(init=False)
    _answers: dict[str, tuple[str, dict[str, Any]]] = field(default_factory=dict)
    _waiting: dict[str, tuple[datetime, dict[str, Any]]] = field(default_factory=dict)
    _lock: threading.RLock = field(default_factory=threading.RLock)
    _next_id: int = 0
    _run: str = field(default_factory=lambda: secrets.token_hex(4))
    _first_seq: int = field(default_factory=lambda: time.time_ns() // 1000)

    def __post_init__(self) -> None:
        self.chance = random.Random(self.habits.seed)
        self._taken = Ledger(self.ledger)

    def known(self, reference: str) -> tuple[str, dict[str, Any]] | None:
        """The batch and answer of an earlier call with this reference, where one is remembered."""
        return self._answers.get(reference) if self.habits.duplicate_guard else None

    def contradicts(self, body: dict[str, Any]) -> bool:
        """Whether an earlier run took another batch under the reference of this one."""
        with self._lock:
            guard = self.habits.duplicate_guard
            return guard and self._taken.contradicts(body["reference"], body["messages"])

    def take(self, body: dict[str, Any], batch: str) -> dict[str, Any]:
        """Accept the batch: ledger first, then the answer, which is remembered by reference.

        With the duplicate guard, what the ledger holds of it already is told and not taken again.
        """
        leaves = body["send_at"] and datetime.fromisoformat(body["send_at"])
        with self._lock:
            earlier = self._earlier(body)
            told = [
                self._accept_again(earlier[position])
                if position in earlier
                else self._accept(each, body["reference"], position, leaves)
                for position, each in enumerate(body["messages"])
            ]
            answer = {"messages": told}
            if self.habits.duplicate_guard:
                self._answers[body["reference"]] = (batch, answer)
        return answer

    def events_after(self, cursor: int) -> dict[str, Any]:
        """Reports and replies that are due by now and come after the event numbered ``cursor``."""
        seen = max(0, cursor + 1 - self._first_seq)
        now = datetime.now(UTC)
        with self._lock:
            self._release(now)
            told = []
            for event in self._events[seen:]:
                if datetime.fromisoformat(event["at"]) > now:
                    break
                told.append(event)
        return {"next": told[-1]["seq"] if told else cursor, "events": told}

    def release_due(self) -> None:
        """Let the scheduled texts go whose time has come."""
        with self._lock:
            self._release(datetime.now(UTC))

    def withdraw(self, message_id: str) -> bool:
        with self._lock:
            self._release(datetime.now(UTC))
            return self._waiting.pop(message_id, None) is not None

    def _earlier(self, body: dict[str, Any]) -> dict[int, dict[str, Any]]:
        if not self.habits.duplicate_guard:
            return {}
        return self._taken.earlier(body["reference"], body["messages"])

    def _accept_again(self, line: dict[str, Any]) -> dict[str, Any]:
        return {"id": line.get("id") or self._new_id(), "status": "accepted"}

    def _new_id(self) -> str:
        self._next_id += 1
        return f"p{self._run}-{self._next_id}"

    def _accept(
        self, message: dict[str, Any], reference: str, position: int, leaves: datetime | None
    ) -> dict[str, Any]:
        if not _E164.fullmatch(message["number"]):
            return {"id": None, "status": "rejected", "error": "invalid_number"}
        taken = {
            "number": message["number"],
            "text": message["text"],
            "reference": reference,
            "id": self._new_id(),
            "position": position,
            "sender": message.get("sender", ""),
        }
        if leaves is None:
            self._leave(taken)
        else:
            self._waiting[taken["id"]] = (leaves, taken)
        return {"id": taken["id"], "status": "accepted"}

    def _release(self, now: datetime) -> None:
        due = [each for each, (leaves, _) in self._waiting.items() if leaves <= now]
        for each in due:
            self._leave(self._waiting.pop(each)[1])

    def _leave(self, taken: dict[str, Any]) -> None:
        now = datetime.now(UTC)
        self._taken.append({"time": now.isoformat(), **taken})
        self.tally.taken += 1
        spared = self.tally.taken <= self.habits.spared
        lost = self.chance.random() < self.habits.undelivered_rate and not spared
        guard = self.habits.duplicate_guard
        self._tell(
            now,
            kind="report",
            id=taken["id"],
            reference=taken["reference"] if guard else None,
            position=taken["position"] if guard else None,
            number=taken["number"],
            status="undelivered" if lost else "delivered",
        )
        if not lost and self.chance.random() < self.habits.stop_rate and not spared:
            self._tell(now, kind="reply", id=f"r{taken['id']}", number=taken["number"], text="STOP")

    def _tell(self, now: datetime, **event: Any) -> None:
        at = now + timedelta(milliseconds=self.habits.report_delay)
        self._events.append(
            {"seq": self._first_seq + len(self._events), "at": at.isoformat(), **event}
        )
