"""What the practice provider knows: accepted messages, its ledger, reports and replies to come."""

from __future__ import annotations

import random
import re
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from desktop_app.servers.guard import Guard
from desktop_app.servers.ledger import Ledger
from desktop_app.servers.line_file import Line
from desktop_app.servers.schedule import Schedule, Scheduler

_E164 = re.compile(r"\+[1-9][0-9]{6,14}")
# What the ledger keeps of a line.
_TAKEN = ("number", "text", "reference", "id", "position", "sender", "valid_until")


@dataclass(frozen=True)
class Habits:
    """How the provider behaves. Rates are shares of calls or texts, 0 to 1; delays in ms.

    ``credit``: the texts it takes in one run; a batch that needs more is refused whole.
    ``spared``: the first texts of a run, which always arrive and get no reply.
    ``scheduler`` None: it takes no text for later.
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
    scheduler: Scheduler | None = field(default_factory=Scheduler)
    seed: int | None = None


@dataclass
class Tally:
    """What this run did: texts in the ledger, taken for later and taken back; then calls.

    ``calls`` to send passed the key and the rate limit, malformed and repeated ones among them. Of
    these and of the calls to withdraw, an error did nothing; a ghost and a drop did what was asked,
    or found it done.
    """

    taken: int = 0
    scheduled: int = 0
    withdrawn: int = 0
    drops: int = 0
    ghosts: int = 0
    errors: int = 0
    calls: int = 0


@dataclass
class Provider:
    """Thread-safe. ``ledger`` gets one JSON line per text really taken; None keeps no file.

    A book outlives this process. The ledger and the schedule beside it are what it remembers of
    earlier runs: who was to leave meanwhile leaves at the start, and what a batch was answered is
    told again with the duplicate guard. Ids never come twice, and the numbers of events go on from
    the machine's clock, so that an old cursor stays behind what happens now. ``now`` gives aware
    UTC: all else goes by it. Faults at the start are those of `Ledger` and `Schedule`.
    """

    habits: Habits
    ledger: Path | None = None
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    chance: random.Random = field(init=False)
    tally: Tally = field(default_factory=Tally)
    _events: list[dict[str, Any]] = field(default_factory=list)
    _taken: Ledger = field(init=False)
    _schedule: Schedule = field(init=False)
    _guard: Guard = field(default_factory=Guard)
    _answers: dict[str, tuple[str, dict[str, Any]]] = field(default_factory=dict)
    _lock: threading.RLock = field(default_factory=threading.RLock)
    _next_id: int = 0
    _run: str = field(default_factory=lambda: secrets.token_hex(4))
    _first_seq: int = field(default_factory=lambda: time.time_ns() // 1000)

    def __post_init__(self) -> None:
        self.chance = random.Random(self.habits.seed)
        self._taken = Ledger(self.ledger)
        self._schedule = Schedule(self.ledger, self._taken.left)
        scheduled = self._schedule.lines
        at_once = [line for line in self._taken.earlier if line.get("id") not in scheduled]
        for line in (*scheduled.values(), *at_once):
            self._guard.remember(line)

    def known(self, reference: str) -> tuple[str, dict[str, Any]] | None:
        """The batch and answer of an earlier call with this reference, where one is remembered."""
        return self._answers.get(reference) if self.habits.duplicate_guard else None

    def refuses(self, body: dict[str, Any]) -> str:
        """Why the batch is not taken, empty where it is.

        ``reference_reused``, ``no_scheduling``, ``send_at_too_soon``, ``send_at_too_late``,
        ``no_credit``. Of a batch that was taken, or taken in part before a kill, the time is not
        asked again: it may have come meanwhile.
        """
        with self._lock:
            if self._contradicts(body):
                return "reference_reused"
            earlier = self._earlier(body)
            untimely = "" if earlier else self._refuses_time(body["send_at"])
            return untimely or self._refuses_more(len(body["messages"]) - len(earlier))

    def take(self, body: dict[str, Any], batch: str) -> dict[str, Any]:
        """Accept the batch: ledger or schedule first, then the answer, remembered by reference.

        With the duplicate guard, what is known of it already is told and not taken again.
        """
        with self._lock:
            earlier, new, told = self._earlier(body), [], []
            for position, message in enumerate(body["messages"]):
                if position in earlier:
                    told.append(_accepted(earlier[position].get("id") or self._new_id()))
                elif _E164.fullmatch(message["number"]):
                    new.append(self._line(body, position))
                    told.append(_accepted(new[-1]["id"]))
                else:
                    told.append({"id": None, "status": "rejected", "error": "invalid_number"})
            self._keep(new, body)
            answer = {"messages": told}
            if self.habits.duplicate_guard:
                self._answers[body["reference"]] = (batch, answer)
        return answer

    def events_after(self, cursor: int) -> dict[str, Any]:
        """Reports and replies that are due by now and come after the event numbered ``cursor``."""
        seen = max(0, cursor + 1 - self._first_seq)
        with self._lock:
            now = self._release()
            told = []
            for event in self._events[seen:]:
                if datetime.fromisoformat(event["at"]) > now:
                    break
                told.append(event)
        return {"next": told[-1]["seq"] if told else cursor, "events": told}

    def release_due(self) -> None:
        """Let the scheduled texts go whose time has come."""
        with self._lock:
            self._release()

    def withdraw(self, message_id: str) -> str:
        """Take back a scheduled text; empty where it surely does not leave, else why it does.

        ``left``, ``unknown``, ``too_late``, ``batch_too_large``, ``withdrawals_used_up``.
        """
        with self._lock:
            now = self._release()
            if message_id in self._taken.left:
                return "left"
            waiting = len(self._schedule)
            rules = self.habits.scheduler or Scheduler()
            refused = self._schedule.withdraw(message_id, rules, now)
            self.tally.withdrawn += waiting - len(self._schedule)
        return refused

    def _contradicts(self, body: dict[str, Any]) -> bool:
        if not self.habits.duplicate_guard:
            return False
        return self._guard.contradicts(body["reference"], body["messages"], body["send_at"])

    def _earlier(self, body: dict[str, Any]) -> dict[int, Line]:
        if not self.habits.duplicate_guard:
            return {}
        return self._guard.earlier(body["reference"], body["messages"])

    def _refuses_time(self, send_at: str | None) -> str:
        if send_at is None:
            return ""
        if self.habits.scheduler is None:
            return "no_scheduling"
        return self.habits.scheduler.refuses(datetime.fromisoformat(send_at), self.now())

    def _refuses_more(self, texts: int) -> str:
        spent = self.tally.taken + len(self._schedule)
        credit = self.habits.credit
        return "no_credit" if credit is not None and credit < spent + texts else ""

    def _new_id(self) -> str:
        self._next_id += 1
        return f"p{self._run}-{self._next_id}"

    def _line(self, body: dict[str, Any], position: int) -> Line:
        message = body["messages"][position]
        valid = message.get("valid_until")
        return {
            "number": message["number"],
            "text": message["text"],
            "reference": body["reference"],
            "id": self._new_id(),
            "position": position,
            "sender": message.get("sender", ""),
            **({"valid_until": valid} if valid else {}),
        }

    def _keep(self, new: list[Line], body: dict[str, Any]) -> None:
        now = self.now()
        if body["send_at"] is None:
            for line in new:
                self._leave(line, now)
        else:
            later = {"send_at": body["send_at"], "recipients": len(body["messages"])}
            new = [{**line, **later} for line in new]
            self._schedule.add(new, now)
            self.tally.scheduled += len(new)
        for line in new:
            self._guard.remember(line)

    def _release(self) -> datetime:
        """Let go what is due by now, which is given back."""
        now = self.now()
        while (line := self._schedule.due(now)) is not None:
            # It left at its time, also where nobody served this provider then.
            self._leave(line, datetime.fromisoformat(line["send_at"]))
            self._schedule.has_left(line["id"])
        return now

    def _leave(self, line: Line, at: datetime) -> None:
        kept = {key: line[key] for key in _TAKEN if key in line}
        self._taken.append({"time": at.isoformat(), **kept})
        self.tally.taken += 1
        spared = self.tally.taken <= self.habits.spared
        lost = self.chance.random() < self.habits.undelivered_rate and not spared
        lost = lost or self._is_given_up(line, at)
        guard = self.habits.duplicate_guard
        self._tell(
            at,
            kind="report",
            id=line["id"],
            reference=line["reference"] if guard else None,
            position=line["position"] if guard else None,
            number=line["number"],
            status="undelivered" if lost else "delivered",
        )
        if not lost and self.chance.random() < self.habits.stop_rate and not spared:
            self._tell(at, kind="reply", id=f"r{line['id']}", number=line["number"], text="STOP")

    def _is_given_up(self, line: Line, left: datetime) -> bool:
        """Whether the handset is reached only once the text is of no more use."""
        valid = line.get("valid_until")
        return valid is not None and self._reaches(left) >= datetime.fromisoformat(valid)

    def _reaches(self, left: datetime) -> datetime:
        return left + timedelta(milliseconds=self.habits.report_delay)

    def _tell(self, left: datetime, **event: Any) -> None:
        at = self._reaches(left)
        self._events.append(
            {"seq": self._first_seq + len(self._events), "at": at.isoformat(), **event}
        )


def _accepted(message_id: str) -> dict[str, Any]:
    return {"id": message_id, "status": "accepted"}
