"""When each reminder of a script leaves, by `docs/reminders.md`.

People with one number meet only over one day, so every number and day is worked out by itself,
from one turning point to the next. When a reminder leaves is not lived through: it follows from
when it is due, the hours the computer was on and the words that were said.

Where the text can be read in two ways, here
- both ends of a plan's hours are within them;
- a step is its number: with another clock, or for others, it is the same;
- what waits for a word does not go along with another reminder's text, and goes on waiting for it
  when plans or opening days change, but where its step is to come by then or is no more;
- a household's reminder within the hour goes along although the wait after its booking is not over,
  also to the provider;
- what a changed plan or opening day moves is handed over at once: the wait for it is that after the
  booking.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from tests.oracles.agreed import Hour, by_number_and_day, hours_of
from tests.oracles.due import Key, Past, Reminder, keys_of, wanted
from tests.oracles.script import Person, Script
from tests.oracles.standing import Standing
from tests.oracles.wall import day_of, instant

_LATE = timedelta(minutes=15)
_TOGETHER = timedelta(hours=1)
# What leaves sooner is not taken back for another's sake.
_FIRM = timedelta(seconds=30)
_MOST_IN_ONE = 4


@dataclass(frozen=True, slots=True)
class Left:
    """A text that leaves. ``hours``: the clocks it tells of, in order."""

    instant: datetime
    number: str
    appointments: frozenset[int]
    hours: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A reminder within a text: which step or steps, of the hour agreed on when."""

    instant: datetime
    reminder: Reminder


@dataclass(frozen=True, slots=True)
class Missing:
    """Why nobody was told by a step of an hour for which it had been planned; or, without a step,
    why the hour has none at all. What still waits as the script ends is not missing.

    ``reason``: expired, refused, not_textable, cancelled, moved, plan_changed; without a step:
    booked_too_late, hour_too_late, switched_off, no_step.
    """

    appointment: int
    agreed: datetime
    step: Key | None
    reason: str


@dataclass(frozen=True, slots=True)
class Expected:
    """``left`` by instant and number; ``told`` is the same, a reminder each, to explain it."""

    left: tuple[Left, ...]
    missing: tuple[Missing, ...]
    told: tuple[Told, ...]


@dataclass(slots=True)
class _Course:
    """What has become of one hour so far."""

    hour: Hour
    waiting: list[Reminder] = field(default_factory=list)
    left: set[Key] = field(default_factory=set)
    ended: set[Key] = field(default_factory=set)
    missed: dict[Key, str] = field(default_factory=dict)
    why_none: str = ""

    @property
    def missing(self) -> list[Missing]:
        """By what became of each step in the end."""
        why: dict[Key | None, str] = dict(self.missed)
        if self.why_none and not self.left and not self.ended and self.hour.why != "moved":
            why[None] = self.why_none
        hour = self.hour
        return [Missing(hour.appointment, hour.agreed, *each) for each in why.items()]


def expect(script: Script, *, cover: bool = False) -> Expected:
    """What leaves and what does not before the script ends.

    ``cover``: the provider has a scheduler that takes what is due from this instant on, until
    noon of the next open day.
    """
    standing = Standing(script)
    people = {person.id: person for person in script.people}
    left: list[Left] = []
    missing: list[Missing] = []
    told: list[Told] = []
    for hours in by_number_and_day(hours_of(script), people):
        one = _OneDay(script, standing, people[hours[0].person], hours, cover)
        one.work_out()
        left += one.texts
        missing += one.missing
        told += one.told
    return Expected(
        tuple(sorted(left, key=lambda one: (one.instant, one.number, min(one.appointments)))),
        tuple(missing),
        tuple(sorted(told, key=lambda each: each.instant)),
    )


class _OneDay:
    """The reminders of one number for the appointments of one day."""

    def __init__(
        self,
        script: Script,
        standing: Standing,
        person: Person,
        hours: list[Hour],
        cover: bool,
    ) -> None:
        self._zone, self._ends, self._standing = script.zone, script.ends, standing
        self._number = person.number if person.textable else None
        self._courses = {(hour.appointment, hour.agreed): _Course(hour) for hour in hours}
        self._cover = cover
        self.texts: list[Left] = []
        self.told: list[Told] = []

    @property
    def missing(self) -> list[Missing]:
        return [each for course in self._courses.values() for each in course.missing]

    def work_out(self) -> None:
        for at, course in self._turning_points():
            self._until(at)
            if at == course.hour.ended:
                self._end(course)
            else:
                self._plan(course, at)
        self._until(self._ends)

    def _turning_points(self) -> list[tuple[datetime, _Course]]:
        """When an hour is agreed on, planned anew, ended."""
        points = []
        for course in self._courses.values():
            hour = course.hour
            last = min(hour.ended or hour.begins, hour.begins)
            points.append((hour.agreed, course))
            points += [(at, course) for at in self._standing.changes(hour.kind, hour.agreed, last)]
            if hour.ended:
                points.append((hour.ended, course))
        return sorted(points, key=lambda point: point[0])

    def _end(self, course: _Course) -> None:
        for reminder in course.waiting:
            self._miss(reminder, course.hour.why)
        course.waiting = []

    def _plan(self, course: _Course, at: datetime) -> None:
        hour, before = course.hour, course.waiting
        plan = self._standing.plan(hour.kind, at)
        awaiting = [each for each in before if at - each.due > _LATE]
        course.waiting, course.why_none = wanted(
            hour,
            at,
            plan,
            self._standing.opening(at),
            self._zone,
            Past(course.left, course.ended, _steps(awaiting) & keys_of(hour, plan, self._zone)),
        )
        passed = keys_of(hour, plan, self._zone) - _steps(course.waiting)
        course.waiting += [each for each in awaiting if set(each.steps) <= passed]
        for reminder in before:
            self._miss(reminder, "plan_changed")
        for step in _steps(course.waiting):
            course.missed.pop(step, None)
        if course.waiting:
            course.why_none = ""

    def _until(self, end: datetime) -> None:
        """What happens by itself before ``end``."""
        while True:
            waiting = [each for course in self._courses.values() for each in course.waiting]
            ends = [(self._leaves(each) or each.useful_until, each) for each in waiting]
            ends.sort(key=lambda one: (one[0], *_turn(one[1])))
            if not ends or ends[0][0] >= end:
                return
            at, reminder = ends[0]
            self._take(at, reminder)

    def _take(self, at: datetime, reminder: Reminder) -> None:
        """The reminder's own end: it leaves, with others, or does not."""
        if at >= reminder.useful_until:
            self._drop(reminder, "expired")
        elif self._number is None:
            self._drop(reminder, "not_textable")
        elif self._standing.refuses(reminder.hour.person, at):
            self._drop(reminder, "refused")
        else:
            self._leave(at, self._number, reminder)

    def _leave(self, at: datetime, number: str, wakes: Reminder) -> None:
        hours: dict[int, Hour] = {wakes.hour.appointment: wakes.hour}
        for reminder in [wakes, *self._companions(at, wakes)]:
            hour = reminder.hour
            if hour.appointment not in hours and len(hours) == _MOST_IN_ONE:
                continue
            hours[hour.appointment] = hour
            course = self._course(reminder)
            course.waiting.remove(reminder)
            course.left.update(reminder.steps)
            self.told.append(Told(at, reminder))
        clocks = sorted(hour.clock for hour in hours.values())
        self.texts.append(Left(at, number, frozenset(hours), tuple(clocks)))

    def _companions(self, at: datetime, wakes: Reminder) -> list[Reminder]:
        """Who goes into one text with the one that wakes, the soonest due first."""
        found = [
            each
            for course in self._courses.values()
            for each in course.waiting
            if each is not wakes
            and abs(_counts(each, at) - _counts(wakes, at)) <= _TOGETHER
            and self._may_leave(each, at)
            and not self._comes_too_late(each, wakes)
        ]
        return sorted(found, key=_turn)

    def _may_leave(self, reminder: Reminder, at: datetime) -> bool:
        """Not what waits for a word, nor what the provider does not hold while nobody is there."""
        if at >= reminder.useful_until or self._standing.refuses(reminder.hour.person, at):
            return False
        if reminder.due <= at:
            return self._leaves(reminder) == at
        return self._standing.is_on(at) or self._covered(reminder, at)

    def _leaves(self, reminder: Reminder) -> datetime | None:
        """When it leaves by itself or by a word; None where it ceases to be of use before."""
        due = reminder.due
        if self._standing.is_on(due) or (self._cover and self._covered(reminder, due)):
            return due
        on = self._standing.next_on(due)
        if on is not None and on - due > _LATE:
            on = self._standing.next_word(on, reminder.hour.person) if self._number else None
        return on if on is not None and on < reminder.useful_until else None

    def _comes_too_late(self, reminder: Reminder, wakes: Reminder) -> bool:
        """Whether the text of the one that wakes lay at the provider for good by then."""
        firm = wakes.due - _FIRM
        return self._cover and wakes.ready <= firm < reminder.since

    def _covered(self, reminder: Reminder, at: datetime) -> bool:
        """Whether it was handed over before the sleep in which ``at`` falls, by itself or along
        with another's text."""
        off = self._standing.went_off(at)
        if off is None or off <= reminder.since:
            return False
        if self._number is None or self._standing.refuses(reminder.hour.person, off):
            return False
        noon_on = self._standing.opening(off).open_after(day_of(off, self._zone))
        if noon_on is None:
            return False
        noon = instant(noon_on, "12:00", self._zone)
        return any(
            each.ready < off
            and each.due <= noon
            and abs(each.due - reminder.due) <= _TOGETHER
            and not self._standing.refuses(each.hour.person, off)
            for course in self._courses.values()
            for each in course.waiting
        )

    def _drop(self, reminder: Reminder, reason: str) -> None:
        course = self._course(reminder)
        course.waiting.remove(reminder)
        course.ended.update(reminder.steps)
        self._miss(reminder, reason)

    def _miss(self, reminder: Reminder, reason: str) -> None:
        self._course(reminder).missed.update(dict.fromkeys(reminder.steps, reason))

    def _course(self, reminder: Reminder) -> _Course:
        return self._courses[reminder.hour.appointment, reminder.hour.agreed]


def _steps(reminders: Iterable[Reminder]) -> set[Key]:
    return {step for each in reminders for step in each.steps}


def _counts(reminder: Reminder, at: datetime) -> datetime:
    """When it is due as far as others go along with it: by a word, at that word."""
    return at if at - reminder.due > _LATE else reminder.due


def _turn(reminder: Reminder) -> tuple[datetime, datetime, int]:
    """Of several that could wake at once, who does."""
    return reminder.due, reminder.hour.begins, reminder.hour.appointment
