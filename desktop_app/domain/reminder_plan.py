"""Reminder plans: when the texts of an appointment are due, and until when each is of use.

A plan is data: its steps, the hours in which reminders may leave, the wait after a booking. Pure:
the same appointment, plan and instant always give the same reminders.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import combinations
from zoneinfo import ZoneInfo

from desktop_app.domain.appointment import NoReminder, Planned, instant
from desktop_app.domain.errors import BadInput
from desktop_app.domain.opening import Opening

# Later than this a reminder helps nobody: who forgot can no longer come in time, and a slot called
# off this late is not given to anybody else. One of the same day is shorter-lived by its nature.
USEFUL_DAYS = 120
USEFUL_MINUTES = 30

# The key of the reminder in place of those whose time had passed begins so; theirs follow.
LATE = "late"

_FARTHEST = timedelta(days=60)
MOST_STEPS = 5


@dataclass(frozen=True, slots=True)
class Step:
    """One reminder of a plan: ``days`` before, at the clock ``at``; or ``minutes`` before.

    It is for appointments agreed ``ahead_from`` to ``ahead_to`` days ahead (None: any number),
    counted between the days of the calendar.
    """

    days: int | None = None
    at: str = "18:00"
    minutes: int | None = None
    ahead_from: int = 0
    ahead_to: int | None = None

    @property
    def key(self) -> str:
        """What tells it from the other steps of its plan."""
        return f"d{self.days}" if self.minutes is None else f"m{self.minutes}"

    @property
    def useful(self) -> timedelta:
        """How long before the appointment it ceases to be of use."""
        return timedelta(minutes=USEFUL_DAYS if self.minutes is None else USEFUL_MINUTES)

    def suits(self, ahead: int) -> bool:
        return self.ahead_from <= ahead and (self.ahead_to is None or ahead <= self.ahead_to)


class Greeting(StrEnum):
    """What happens to a text that only the person's own name makes longer than one SMS."""

    WITHOUT_NAME = "without_name"
    WITHOUT_ACCENT = "without_accent"  # the name alone: François is written Francois
    PAY = "pay"


@dataclass(frozen=True, slots=True)
class Plan:
    """How appointments of ``kind`` are reminded of; the plan of "" holds for all others.

    ``opens`` and ``closes`` (``HH:MM``) are the hours in which reminders may leave, by the wall
    clock of the appointment. ``wait`` runs from the booking, so that a slip can be put right.
    ``words`` are templates by language (ISO 639-1); where there is none, the shipped words.
    ``off_since`` is the day somebody switched its reminders off.
    """

    kind: str = ""
    steps: tuple[Step, ...] = ()
    opens: str = "08:00"
    closes: str = "20:00"
    wait: timedelta = timedelta(minutes=10)
    greeting: Greeting = Greeting.WITHOUT_NAME
    words: dict[str, str] = field(default_factory=dict)
    off_since: date | None = None


# Two days before what was agreed on long ago, the day before all else. An appointment agreed on
# after that evening is told at once: "booked today: in ten minutes".
USUAL = (Step(days=2, ahead_from=8), Step(days=1, ahead_to=7))
DAY_BEFORE = (Step(days=1),)
TWICE = (Step(days=1), Step(minutes=120))
PRESETS = {"usual": USUAL, "day_before": DAY_BEFORE, "twice": TWICE}


@dataclass(frozen=True, slots=True)
class Agreed:
    """When an appointment is, and since when: ``since`` is its booking or latest move, UTC."""

    day: date
    clock: str
    zone: str
    since: datetime


@dataclass(frozen=True, slots=True)
class _Candidate:
    step: Step
    due: datetime


def reminders(
    agreed: Agreed,
    plan: Plan,
    opening: Opening,
    *,
    changed: datetime | None = None,
    left: frozenset[str] = frozenset(),
    ended: frozenset[str] = frozenset(),
    awaiting: frozenset[str] = frozenset(),
) -> list[Planned]:
    """The reminders of an appointment, in the order they are due; one with the reason it is refused
    for where there are none, and nothing has left, ended or waits for a word.

    What had passed when the hour was agreed on is one text, after the wait. So it is for what had
    passed when the plan was ``changed``, but where something has ``left`` (see `steps_of`) of this
    hour already; what has left is not planned again. What ``ended`` otherwise, refused or
    useless, is not caught up with; nor is anything while steps are ``awaiting`` a person's word:
    those still to come are planned, the others go on waiting. BadInput: bad_day, bad_clock,
    bad_zone.
    """
    starts = instant(agreed.day, agreed.clock, agreed.zone)
    if plan.off_since is not None:
        return [Planned(starts, starts, NoReminder.SWITCHED_OFF, off_since=plan.off_since)]
    ready = max(agreed.since, changed or agreed.since) + plan.wait
    suiting = _suiting(agreed, plan)
    asked = [_Candidate(each, _due(each, agreed, starts, plan, opening)) for each in suiting]
    if not asked:
        return [Planned(starts, starts, NoReminder.NO_STEP)]
    coming = [each for each in asked if each.due >= ready]
    found = [
        Planned(each.due, starts - each.step.useful, step=each.step.key)
        for each in coming
        if each.due < starts - each.step.useful and each.step.key not in left
    ]
    passed = (each for each in asked if each.due < ready and each.step.key not in ended)
    missed = sorted(passed, key=_by_due)
    if missed and not left and not awaiting:
        found += _late(missed, ready, starts, agreed, plan, [each.due_at for each in found])
    if not found and not left and not ended and not awaiting:
        reason = NoReminder.BOOKED_TOO_LATE if missed else NoReminder.HOUR_TOO_LATE
        last = missed[-1] if missed else coming[0]
        return [Planned(last.due, starts - last.step.useful, reason)]
    return sorted(found, key=lambda each: each.due_at)


def is_same_kind(one: str, other: str) -> bool:
    """Whether two kinds are one: a desk types « coupe » today and « Coupe » tomorrow."""
    return kind_of(one).casefold() == kind_of(other).casefold()


def kind_of(typed: str) -> str:
    """A kind as it is written: without spaces around it, and one between its words."""
    return " ".join(typed.split())


def keys_of(agreed: Agreed, plan: Plan) -> frozenset[str]:
    """The steps that an appointment has by its plan, past and to come; none where it is off.
    BadInput: bad_day, bad_clock, bad_zone."""
    instant(agreed.day, agreed.clock, agreed.zone)
    if plan.off_since is not None:
        return frozenset()
    return frozenset(each.key for each in _suiting(agreed, plan))


def _suiting(agreed: Agreed, plan: Plan) -> list[Step]:
    booked = agreed.since.astimezone(ZoneInfo(agreed.zone)).date()
    ahead = max(0, (agreed.day - booked).days)
    return [each for each in plan.steps if each.suits(ahead)]


def _by_due(each: _Candidate) -> datetime:
    return each.due


def _due(step: Step, agreed: Agreed, starts: datetime, plan: Plan, opening: Opening) -> datetime:
    if step.minutes is not None:
        return _within(starts - timedelta(minutes=step.minutes), agreed.zone, plan)
    try:
        day = opening.last_open(agreed.day - timedelta(days=step.days or 0))
    except OverflowError:
        raise BadInput("bad_day") from None
    return instant(day, min(max(step.at, plan.opens), plan.closes), agreed.zone)


def may_leave(at: datetime, zone: str, plan: Plan) -> bool:
    """Whether ``at`` is within the hours of the plan, by the wall clock of the zone."""
    clock = at.astimezone(ZoneInfo(zone)).time()
    return time.fromisoformat(plan.opens) <= clock <= time.fromisoformat(plan.closes)


def _within(due: datetime, zone: str, plan: Plan) -> datetime:
    """``due``, or the first instant after it at which reminders may leave."""
    if may_leave(due, zone, plan):
        return due
    wall = due.astimezone(ZoneInfo(zone))
    clock, opens = wall.time(), time.fromisoformat(plan.opens)
    day = wall.date() if clock < opens else wall.date() + timedelta(days=1)
    return instant(day, plan.opens, zone)


def steps_of(key: str) -> frozenset[str]:
    """The steps that a reminder of that key tells of: its own, or those in whose place it is."""
    return frozenset(key.split()[1:]) if is_late(key) else frozenset({key})


def is_late(key: str) -> bool:
    """Whether a reminder of that key is in place of those whose time had passed."""
    return key.split(" ")[0] == LATE


def _late(
    missed: Sequence[_Candidate],
    ready: datetime,
    starts: datetime,
    agreed: Agreed,
    plan: Plan,
    coming: Sequence[datetime],
) -> list[Planned]:
    """The one text for all that had passed: none where another leaves on that day anyway."""
    due = _within(ready, agreed.zone, plan)
    zone = ZoneInfo(agreed.zone)
    day = due.astimezone(zone).date()
    until = starts - missed[-1].step.useful
    if due >= until or any(each.astimezone(zone).date() == day for each in coming):
        return []
    return [Planned(due, until, step=_instead_of(missed))]


def _instead_of(missed: Iterable[_Candidate]) -> str:
    return " ".join([LATE, *dict.fromkeys(each.step.key for each in missed)])


def check(plan: Plan) -> None:
    """BadInput: bad_plan with ``why`` (steps, hours, wait, step, twice), bad_clock."""
    midnight = date(2000, 1, 1)
    for clock in (plan.opens, plan.closes, *(each.at for each in plan.steps)):
        instant(midnight, clock, "UTC")
    if plan.opens >= plan.closes:
        raise BadInput("bad_plan", why="hours")
    if not 0 < len(plan.steps) <= MOST_STEPS:
        raise BadInput("bad_plan", why="steps")
    if not timedelta(0) <= plan.wait <= timedelta(days=1):
        raise BadInput("bad_plan", why="wait")
    if any(_are_one(*each) for each in combinations(plan.steps, 2)):
        raise BadInput("bad_plan", why="twice")
    for step in plan.steps:
        _check_step(step)


def _are_one(step: Step, other: Step) -> bool:
    """Whether an appointment may have both, and nothing tells one from the other."""
    return step.key == other.key and (step.suits(other.ahead_from) or other.suits(step.ahead_from))


def _check_step(step: Step) -> None:
    if (step.days is None) is (step.minutes is None):
        raise BadInput("bad_plan", why="step")
    far = timedelta(days=step.days or 0, minutes=step.minutes or 0)
    soon = step.minutes is not None and step.minutes <= USEFUL_MINUTES
    if soon or not timedelta(0) <= far <= _FARTHEST:
        raise BadInput("bad_plan", why="step")


def write_steps(steps: Iterable[Step]) -> str:
    """As the book keeps them: JSON."""
    kept = ("days", "at", "minutes", "ahead_from", "ahead_to")
    return json.dumps([{name: getattr(each, name) for name in kept} for each in steps])


def read_steps(text: str) -> tuple[Step, ...]:
    return tuple(Step(**each) for each in json.loads(text))
