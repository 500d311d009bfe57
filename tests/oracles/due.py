"""Which reminders an hour wants: due, useful until, planned or passed."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from tests.oracles.agreed import Hour
from tests.oracles.script import Step
from tests.oracles.standing import DAY, Opening, Plan
from tests.oracles.wall import day_of, instant, time_of

# What a step is, whom it holds for and at which clock: ("days", how many) or ("minutes", how many).
Key = tuple[str, int]

_USELESS = {"days": timedelta(minutes=120), "minutes": timedelta(minutes=30)}


@dataclass(frozen=True, slots=True)
class Reminder:
    """``steps``: one; those that have passed are one reminder together. It is known from ``since``
    on, and may be handed over from ``ready`` on: the wait after the booking is over by then."""

    hour: Hour
    steps: tuple[Key, ...]
    due: datetime
    useful_until: datetime
    since: datetime
    ready: datetime


@dataclass(frozen=True, slots=True)
class Past:
    """What has become of an hour's steps; ``awaiting`` are those that wait for a word."""

    left: Set[Key] = frozenset()
    ended: Set[Key] = frozenset()
    awaiting: Set[Key] = frozenset()


@dataclass(frozen=True, slots=True)
class _Dated:
    key: Key
    due: datetime
    useful_until: datetime


def key_of(step: Step) -> Key:
    return step[:2]


def wanted(
    hour: Hour, now: datetime, plan: Plan, opening: Opening, zone: str, past: Past
) -> tuple[list[Reminder], str]:
    """The reminders that wait from ``now`` on, when the hour was agreed on or something changed;
    where there are none, why."""
    if plan.off:
        return [], "switched_off"
    suiting = [step for step in plan.steps if _suits(step, hour, zone)]
    if not suiting:
        return [], "no_step"
    ready = now + plan.wait
    known = now, max(now, hour.agreed + plan.wait)
    dated = [_dated(step, hour, plan, opening, zone) for step in suiting]
    dated = [each for each in dated if each.key not in past.left]
    dated = [each for each in dated if each.key not in past.ended or each.due > now]
    passed = [each for each in dated if each.due < ready]
    planned = [
        Reminder(hour, (each.key,), each.due, each.useful_until, *known)
        for each in dated
        if ready <= each.due < each.useful_until
    ]
    if passed and not past.left and not past.awaiting:
        planned += _together(passed, planned, hour, known, plan, zone)
    return planned, "" if planned else "booked_too_late" if passed else "hour_too_late"


def keys_of(hour: Hour, plan: Plan, zone: str) -> Set[Key]:
    """The steps that an hour has by its plan, past and to come; none where it is switched off."""
    if plan.off:
        return frozenset()
    return frozenset(key_of(step) for step in plan.steps if _suits(step, hour, zone))


def _together(
    passed: Iterable[_Dated],
    planned: list[Reminder],
    hour: Hour,
    known: tuple[datetime, datetime],
    plan: Plan,
    zone: str,
) -> list[Reminder]:
    """The one reminder for all steps that have passed; none where it makes no sense."""
    due = _into_hours(known[0] + plan.wait, plan, zone)
    useful_until = max(each.useful_until for each in passed)
    if due >= useful_until:
        return []
    if any(day_of(other.due, zone) == day_of(due, zone) for other in planned):
        return []
    return [Reminder(hour, tuple(each.key for each in passed), due, useful_until, *known)]


def _suits(step: Step, hour: Hour, zone: str) -> bool:
    ahead = (hour.day - day_of(hour.agreed, zone)).days
    least, most = step[-2:]
    return least <= ahead and (most is None or ahead <= most)


def _dated(step: Step, hour: Hour, plan: Plan, opening: Opening, zone: str) -> _Dated:
    if len(step) == 5:
        day = opening.open_on_or_before(hour.day - step[1] * DAY)
        due = instant(day, min(max(step[2], plan.opens), plan.closes), zone)
    else:
        due = _into_hours(hour.begins - timedelta(minutes=step[1]), plan, zone)
    return _Dated(key_of(step), due, hour.begins - _USELESS[step[0]])


def _into_hours(at: datetime, plan: Plan, zone: str) -> datetime:
    """``at`` within the hours of the plan, both ends included, else their next opening."""
    opens, closes = time.fromisoformat(plan.opens), time.fromisoformat(plan.closes)
    shown, day = time_of(at, zone), day_of(at, zone)
    if shown < opens:
        return instant(day, plan.opens, zone)
    return at if shown <= closes else instant(day + DAY, plan.opens, zone)
