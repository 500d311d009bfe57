"""What a shop sets over a year: its opening days, its plans. A restless one: almost daily."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from random import Random

from tests.oracles.script import OpeningChanged, PlanChanged, Step
from tests.oracles.standing import DAY, SHIPPED, Opening
from tests.oracles.wall import day_of, instant

KINDS = ("cut", "colour", "care")
_MINUTE = timedelta(minutes=1)
_PLAN, _OPENING = timedelta(seconds=20), timedelta(seconds=24)
_HOLIDAYS = ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25))
_SUNDAY, _SUNDAY_MONDAY = frozenset({6}), frozenset({6, 0})
_STEPS: tuple[tuple[Step, ...], ...] = (
    SHIPPED,
    (("days", 1, "18:00", 0, None),),
    (("days", 1, "18:00", 5, None),),
    (("days", 3, "17:00", 4, None), ("minutes", 180, 0, None)),
    (("days", 2, "12:30", 3, None), ("days", 1, "18:00", 0, 2)),
    (("days", 7, "10:00", 10, None), ("days", 1, "19:00", 0, None)),
    (("minutes", 120, 0, None),),
    (("days", 0, "08:00", 1, None),),
    (("days", 2, "21:30", 2, None),),
    (("minutes", 1440, 1, None), ("minutes", 90, 0, 0)),
)
# Also a step that gets another clock on the very day it leaves.
_RESTLESS = (*_STEPS, (("days", 1, "09:30", 0, None), ("minutes", 120, 0, None)))
_HOURS = (("08:00", "20:00"), ("08:00", "20:00"), ("08:30", "19:30"), ("07:30", "21:00"))


def draw_openings(rng: Random, first: date, days: int, zone: str) -> list[OpeningChanged]:
    """Sundays, Mondays and public holidays from the start; in June a fortnight of the summer is
    added; in November Mondays are open, from January on no longer."""
    years = range(first.year, first.year + days // 365 + 3)
    holidays = frozenset(date(year, *holiday) for year in years for holiday in _HOLIDAYS)
    fortnights = frozenset(date(year, 8, 3) + n * DAY for year in years for n in range(14))
    changes = []
    for year in years:
        changes.append((date(year, 1, rng.randint(4, 20)), _SUNDAY_MONDAY, holidays))
        changes.append((date(year, 6, rng.randint(3, 28)), _SUNDAY_MONDAY, holidays | fortnights))
        changes.append((date(year, 11, rng.randint(2, 28)), _SUNDAY, holidays))
    changes = [change for change in changes if first < change[0] < first + days * DAY]
    return [
        OpeningChanged(
            instant(day, "09:16", zone) + rng.randint(0, 12) * _MINUTE + _OPENING, weekdays, closed
        )
        for day, weekdays, closed in [(first, _SUNDAY_MONDAY, holidays), *changes]
    ]


def opening_at(openings: list[OpeningChanged], at: datetime) -> Opening:
    """What is known at that instant; before the first, what it will be."""
    known = [change for change in openings if change.at <= at] or openings[:1]
    return Opening(known[-1].closed_weekdays, known[-1].closed_days)


def draw_plans(
    rng: Random, first: date, days: int, zone: str, on: Callable[[datetime], bool]
) -> Iterator[PlanChanged]:
    """Two kinds get a plan on the first day; each month another plan for each, or for the rest."""
    for at, kind in enumerate(KINDS[:2]):
        yield _draw_plan(rng, instant(first, "09:20", zone) + at * _MINUTE + _PLAN, kind, 0)
    kinds: tuple[str | None, ...] = (None, *KINDS[:2])
    for month in range(30, days, 30):
        for at, each in enumerate(kinds):
            day = first + (month + rng.randint(-9, 9)) * DAY
            changed = instant(day, "09:30", zone) + (3 * rng.randint(0, 48) + at) * _MINUTE + _PLAN
            if on(changed) and day_of(changed, zone) < first + days * DAY:
                yield _draw_plan(rng, changed, each, 0.08)


def draw_restless_openings(rng: Random, first: date, days: int, zone: str) -> list[OpeningChanged]:
    """Every other day the closed days are others, without any sense."""
    changes = []
    for n in range(days):
        if n == 0 or rng.random() < 0.5:
            at = instant(first + n * DAY, "09:16", zone) + rng.randint(0, 12) * _MINUTE + _OPENING
            weekdays = frozenset(rng.sample(range(7), rng.randint(0, 3)))
            closed = frozenset(first + day * DAY for day in rng.sample(range(days + 20), 4))
            changes.append(OpeningChanged(at, weekdays, closed))
    return changes


def draw_restless_plans(
    rng: Random, first: date, days: int, zone: str, on: Callable[[datetime], bool]
) -> Iterator[PlanChanged]:
    """Two kinds get a plan on the first day; then each, and the rest, twice in five days, at any
    hour of the day and often switched off."""
    for at, kind in enumerate(KINDS[:2]):
        yield _draw_plan(rng, instant(first, "09:20", zone) + at * _MINUTE + _PLAN, kind, 0)
    kinds: tuple[str | None, ...] = (None, *KINDS[:2])
    for n in range(1, days):
        for at, each in enumerate(kinds):
            minutes = 3 * rng.randint(0, 190) + at
            changed = instant(first + n * DAY, "09:30", zone) + minutes * _MINUTE + _PLAN
            if rng.random() < 0.4 and on(changed):
                yield _draw_plan(rng, changed, each, 0.25, _RESTLESS)


def _draw_plan(
    rng: Random,
    at: datetime,
    kind: str | None,
    off: float,
    steps: Sequence[tuple[Step, ...]] = _STEPS,
) -> PlanChanged:
    opens, closes = rng.choice(_HOURS)
    wait = rng.choice((5, 10, 10, 30))
    return PlanChanged(at, kind, rng.choice(steps), opens, closes, wait, rng.random() < off)
