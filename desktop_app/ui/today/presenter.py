"""What Today shows, decided without Qt: dots on the strip, what to settle, what will leave."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desktop_app.domain.campaign import CampaignState
from desktop_app.domain.message import Purpose
from desktop_app.services.today import Today
from desktop_app.store.appointments import Listed
from desktop_app.store.today import Coming, Doubt
from desktop_app.ui.kit.reminding import Standing, begins, standing

_FIELD = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True, slots=True)
class Dot:
    """``count`` reminders that leave at ``at``; what is due already leaves now."""

    at: datetime
    count: int


class TaskKind(StrEnum):
    CALL = "call"  # a reminder that told nobody
    DOUBT = "doubt"
    STALLED = "stalled"  # texts wait, and nothing sends them
    ACCOUNT = "account"  # the provider refuses it
    RECOVERY = "recovery"  # nobody wrote the recovery key down


@dataclass(frozen=True, slots=True)
class Task:
    """One line to settle. ``key`` is the same for the same thing when it is looked at again."""

    kind: TaskKind
    key: str
    listed: Listed | None = None
    at: datetime | None = None
    standing: Standing | None = None
    doubt: Doubt | None = None
    account: str = ""
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Leaving:
    """What leaves at ``at``, None is now or when somebody lets it: reminders of ``day``, or what is
    left of a campaign."""

    at: datetime | None
    purpose: Purpose
    count: int
    campaign_id: int | None = None
    name: str = ""
    state: CampaignState | None = None
    held: int = 0
    day: date | None = None

    @property
    def key(self) -> str:
        return f"{self.campaign_id} {self.at}"


def dots(coming: Sequence[Coming], now: datetime) -> list[Dot]:
    """Reminders by the moment they leave, in order."""
    found: dict[datetime, int] = {}
    for each in coming:
        at = max(each.at, now)
        found[at] = found.get(at, 0) + 1
    return [Dot(at, found[at]) for at in sorted(found)]


def tasks(
    read: Today, accounts: Mapping[int, str], *, recovery: bool, stalled: bool = False
) -> list[Task]:
    """What somebody has to settle, most urgent first. ``recovery``: its key is not confirmed;
    ``stalled``: nothing sends what could leave."""
    still = [Task(TaskKind.STALLED, "stalled")] if stalled else []
    refused = [
        Task(TaskKind.ACCOUNT, f"account {id_}", account=accounts.get(id_, ""), fault=fault)
        for id_, fault in sorted(read.refused.items())
    ]
    calls = []
    for each in read.rows:
        stands = standing(each, read.against.get(each.appointment.id), read.now)
        if stands.needs_you:
            key = f"call {each.appointment.id}"
            calls.append(Task(TaskKind.CALL, key, listed=each, at=begins(each), standing=stands))
    calls.sort(key=lambda task: (task.at or read.now, task.key))
    doubts = [Task(TaskKind.DOUBT, f"doubt {each.message_id}", doubt=each) for each in read.doubts]
    upkeep = [Task(TaskKind.RECOVERY, "recovery")] if recovery else []
    return [*still, *refused, *calls, *doubts, *upkeep]


def leaving(read: Today) -> list[Leaving]:
    """The reminders of the strip and the campaigns, those that leave first first; what is paused,
    and leaves when somebody lets it, last."""
    found = [
        Leaving(dot.at, Purpose.TRANSACTIONAL, dot.count, day=_day(read, dot.at))
        for dot in dots(read.coming, read.now)
    ]
    for each in read.waiting:
        if each.at is not None and each.at > read.until:
            continue
        found.append(
            Leaving(
                at=each.at,
                purpose=each.purpose,
                count=each.count,
                campaign_id=each.campaign_id,
                name=each.name or _begins(each.template),
                state=each.state,
                held=each.held,
            )
        )
    return sorted(found, key=lambda each: (_rank(each), each.at or read.now, each.key))


def _begins(template: str) -> str:
    """How a text begins that has no name, without the braces of its fields."""
    return " ".join(_FIELD.sub("…", template).split())[:60]


def _rank(each: Leaving) -> int:
    return 1 if each.state is CampaignState.PAUSED else 0


def _day(read: Today, at: datetime) -> date:
    """The first day of the appointments whose reminders leave at ``at``."""
    return min(each.day for each in read.coming if max(each.at, read.now) == at)
