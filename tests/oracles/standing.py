"""What stands at any instant of a script: power, words, opening days, plans, refusals."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Generic, TypeVar

from tests.oracles.script import (
    Accepted,
    Off,
    On,
    OpeningChanged,
    PlanChanged,
    Refused,
    Script,
    Step,
    Word,
)

DAY = timedelta(days=1)
SHIPPED: tuple[Step, ...] = (("days", 2, "18:00", 8, None), ("days", 1, "18:00", 0, 7))
_FURTHEST_BACK = 31

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Opening:
    weekdays: frozenset[int] = frozenset()
    days: frozenset[date] = frozenset()

    def closed(self, day: date) -> bool:
        return day in self.days or day.weekday() in self.weekdays

    def open_on_or_before(self, day: date) -> date:
        """The last open day up to ``day``, at most 31 days back, else ``day``."""
        for back in range(_FURTHEST_BACK + 1):
            if not self.closed(day - back * DAY):
                return day - back * DAY
        return day

    def open_after(self, day: date) -> date | None:
        """The first open day after ``day``, within a year."""
        return next((day + n * DAY for n in range(1, 367) if not self.closed(day + n * DAY)), None)


@dataclass(frozen=True, slots=True)
class Plan:
    steps: tuple[Step, ...] = SHIPPED
    opens: str = "08:00"
    closes: str = "20:00"
    wait: timedelta = timedelta(minutes=10)
    off: bool = False


@dataclass(slots=True)
class _Course(Generic[_T]):
    """A value that changes at instants."""

    first: _T
    at: list[datetime] = field(default_factory=list)
    then: list[_T] = field(default_factory=list)

    def add(self, at: datetime, value: _T) -> None:
        self.at.append(at)
        self.then.append(value)

    def value(self, at: datetime) -> _T:
        found = bisect_right(self.at, at)
        return self.then[found - 1] if found else self.first

    def latest(self, at: datetime, value: _T) -> datetime | None:
        """The latest change to ``value`` at ``at`` or before."""
        for n in range(bisect_right(self.at, at) - 1, -1, -1):
            if self.then[n] == value:
                return self.at[n]
        return None

    def next(self, at: datetime, value: _T) -> datetime | None:
        """The first change to ``value`` at ``at`` or later."""
        for n in range(bisect_left(self.at, at), len(self.at)):
            if self.then[n] == value:
                return self.at[n]
        return None


class Standing:
    """Everything that is the same for all people, and who said no, by instant."""

    def __init__(self, script: Script) -> None:
        self._power = _Course(first=False)
        self._words: list[datetime] = []
        self._openings = _Course(first=Opening())
        self._plans: dict[str | None, _Course[Plan | None]] = defaultdict(lambda: _Course(None))
        self._refusals = {person.id: _Course(person.refused) for person in script.people}
        for event in script.events:
            match event:
                case Off() | On():
                    self._power.add(event.at, isinstance(event, On))
                case Word():
                    self._words.append(event.at)
                case OpeningChanged():
                    opening = Opening(event.closed_weekdays, event.closed_days)
                    self._openings.add(event.at, opening)
                case PlanChanged():
                    self._plans[event.kind].add(event.at, _plan(event))
                case Refused() | Accepted():
                    self._refusals[event.person].add(event.at, isinstance(event, Refused))
                case _:
                    pass

    def is_on(self, at: datetime) -> bool:
        return self._power.value(at)

    def next_on(self, at: datetime) -> datetime | None:
        return self._power.next(at, True)

    def went_off(self, at: datetime) -> datetime | None:
        """When the sleep began in which ``at`` falls, or the one before it."""
        return self._power.latest(at, False)

    def next_word(self, at: datetime, person: int) -> datetime | None:
        """At ``at`` or later, when ``person`` does not say no: who does goes on waiting."""
        words = self._words[bisect_left(self._words, at) :]
        return next((word for word in words if not self.refuses(person, word)), None)

    def opening(self, at: datetime) -> Opening:
        return self._openings.value(at)

    def plan(self, kind: str, at: datetime) -> Plan:
        """The kind's own, else the one of no kind, else as shipped."""
        return self._plans[kind].value(at) or self._plans[None].value(at) or Plan()

    def changes(self, kind: str, after: datetime, before: datetime) -> Iterator[datetime]:
        """When the opening days or the plan that holds for ``kind`` changed."""
        own = self._plans[kind].at
        general = [at for at in self._plans[None].at if not own or at < own[0]]
        for at in (*self._openings.at, *own, *general):
            if after < at < before:
                yield at

    def refuses(self, person: int, at: datetime) -> bool:
        return self._refusals[person].value(at)


def _plan(event: PlanChanged) -> Plan:
    wait = timedelta(minutes=event.wait_minutes)
    return Plan(event.steps, event.opens, event.closes, wait, event.off)
