"""Reminder plans and closed days, as the book remembers them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select

from desktop_app.domain.opening import Opening
from desktop_app.domain.reminder_plan import (
    USUAL,
    Greeting,
    Plan,
    is_same_kind,
    read_steps,
    write_steps,
)
from desktop_app.store import settings
from desktop_app.store.tables import ClosedDay, ReminderPlan

_plan = ReminderPlan.__table__  # type: ignore[attr-defined]
_closed = ClosedDay.__table__  # type: ignore[attr-defined]

_WEEKDAYS = "closed_weekdays"  # digits, 0 is Monday
_CHANGED = "opening_changed_at"

SHIPPED = Plan(steps=USUAL)

# Made once: read for every batch that leaves.
_EVERY_PLAN = select(_plan)
_CLOSED_DAYS = select(_closed.c.day)


@dataclass(frozen=True, slots=True)
class Plans:
    """Every plan there is, when the shop is open, and when either was changed (UTC)."""

    by_kind: dict[str, Plan]
    changed: dict[str, datetime]
    opening: Opening
    opening_changed: datetime | None

    def own(self, kind: str) -> str:
        """The kind whose plan holds for ``kind``, as it was written there: capitals and spaces make
        no other kind. Empty where the plan of all kinds does."""
        if kind in self.by_kind:
            return kind
        return next((each for each in self.by_kind if is_same_kind(each, kind)), "")

    def of(self, kind: str) -> Plan:
        """The plan that holds for appointments of ``kind``."""
        return self.by_kind.get(self.own(kind), SHIPPED)

    def changed_at(self, kind: str) -> datetime | None:
        """When what holds for ``kind`` was last changed; None where nobody ever did."""
        own = self.changed.get(self.own(kind))
        return max(filter(None, (own, self.opening_changed)), default=None)

    @property
    def latest(self) -> datetime | None:
        """When anything of it was last changed."""
        every = (*self.changed.values(), self.opening_changed)
        return max(filter(None, every), default=None)


NO_PLANS = Plans({}, {}, Opening(), None)


def read(book: Connection) -> Plans:
    rows = book.execute(_EVERY_PLAN).all()
    told = settings.of(book, _CHANGED, _WEEKDAYS)
    opening = told.get(_CHANGED)
    return Plans(
        by_kind={row.kind: _read(row) for row in rows},
        changed={row.kind: row.changed_at for row in rows},
        opening=Opening(
            frozenset(map(int, told.get(_WEEKDAYS, ""))),
            frozenset(book.execute(_CLOSED_DAYS).scalars()),
        ),
        opening_changed=datetime.fromisoformat(opening) if opening else None,
    )


def latest_change(book: Connection) -> datetime | None:
    """As `Plans.latest`, without reading them."""
    found: datetime | None = book.execute(select(func.max(_plan.c.changed_at))).scalar()
    opening = settings.get(book, _CHANGED)
    both = (found, datetime.fromisoformat(opening) if opening else None)
    return max(filter(None, both), default=None)


def keep(book: Connection, plan: Plan, *, now: datetime) -> None:
    """Write the plan of a kind, in place of the one it has."""
    book.execute(delete(_plan).where(_plan.c.kind == plan.kind))
    book.execute(
        insert(_plan).values(
            kind=plan.kind,
            steps=write_steps(plan.steps),
            opens=plan.opens,
            closes=plan.closes,
            wait_minutes=plan.wait // timedelta(minutes=1),
            greeting=plan.greeting.value,
            words=json.dumps(plan.words, ensure_ascii=False),
            off_since=plan.off_since,
            changed_at=now,
        )
    )


def forget(book: Connection, kind: str, *, now: datetime) -> bool:
    """Take the plan of a kind out; tells whether there was one. All kinds follow anew."""
    gone = book.execute(delete(_plan).where(_plan.c.kind == kind)).rowcount > 0
    if gone:
        settings.put(book, _CHANGED, now.isoformat())
    return bool(gone)


def close_on(book: Connection, opening: Opening, *, now: datetime) -> None:
    """Write on which days the shop is closed, in place of what stood there."""
    settings.put(book, _WEEKDAYS, "".join(map(str, sorted(opening.weekdays))))
    book.execute(delete(_closed))
    if opening.days:
        book.execute(insert(_closed), [{"day": each, "why": ""} for each in sorted(opening.days)])
    settings.put(book, _CHANGED, now.isoformat())


def _read(row: Row[Any]) -> Plan:
    return Plan(
        kind=row.kind,
        steps=read_steps(row.steps),
        opens=row.opens,
        closes=row.closes,
        wait=timedelta(minutes=row.wait_minutes),
        greeting=Greeting(row.greeting),
        words=json.loads(row.words),
        off_since=row.off_since,
    )
