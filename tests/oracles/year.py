"""A shop's year, drawn from a seed: who books, moves, cancels, and when the computer sleeps.

Each sort of event has its own second of the minute and no two the same instant, so that only a
booking can fall on the instant at which somebody's reminder is due. All but `On` happens while
the computer is on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random

from tests.oracles.habits import (
    KINDS,
    draw_openings,
    draw_plans,
    draw_restless_openings,
    draw_restless_plans,
    opening_at,
)
from tests.oracles.people import draw_people
from tests.oracles.power import Power, draw_power
from tests.oracles.script import (
    Accepted,
    Booked,
    Cancelled,
    Event,
    Moved,
    OpeningChanged,
    Person,
    Refused,
    Script,
)
from tests.oracles.standing import DAY
from tests.oracles.wall import changes_clocks, day_of, instant, time_of

_MINUTE = timedelta(minutes=1)
_AT_NUMBER_AND_DAY = 4
_NIGHT = ("01:30", "01:59", "02:00", "02:30", "02:59", "03:00", "03:30")
_BOOKED, _MOVED, _CANCELLED, _REFUSED, _ACCEPTED = (4, 12, 31, 49, 53)


def generate(
    seed: int,
    first: date,
    days: int,
    per_day: int = 50,
    zone: str = "Europe/Paris",
    persons: int = 400,
    *,
    restless: bool = False,
) -> Script:
    """``days`` days from ``first`` on with about ``per_day`` bookings on each open one.

    ``restless``: plans and closed days are edited nearly every day, not every month.
    """
    rng = Random(seed)
    people = draw_people(rng, persons)
    set_days = draw_restless_openings if restless else draw_openings
    set_plans = draw_restless_plans if restless else draw_plans
    openings = set_days(rng, first, days, zone)
    calendar = [first + n * DAY for n in range(days)]
    changing = {day_of(change.at, zone) for change in openings}
    up = [
        day
        for day in calendar
        if day in changing
        or not opening_at(openings, instant(day, "12:00", zone)).closed(day)
        or rng.random() < 0.5
    ]
    power = draw_power(rng, up, zone)
    events: list[Event] = [*openings, *power.events(rng, zone, first)]
    events += set_plans(rng, first, days, zone, power.on)
    diary = _Diary(rng, zone, people, openings, power, instant(first + days * DAY, "00:00", zone))
    for day in up:
        diary.fill(day, per_day)
    events += [*diary.events, *diary.opinions(first, days)]
    events.sort(key=lambda event: event.at)
    return Script(zone, people, tuple(events), diary.ends)


class _Diary:
    """What people agree on, day by day."""

    def __init__(
        self,
        rng: Random,
        zone: str,
        people: tuple[Person, ...],
        openings: list[OpeningChanged],
        power: Power,
        ends: datetime,
    ) -> None:
        self._rng, self._zone, self._people, self._power = rng, zone, people, power
        self._openings, self.ends = openings, ends
        self._instants: set[datetime] = set()
        self._hours: dict[tuple[object, date], set[str]] = defaultdict(set)
        self._household = defaultdict(list)
        for person in people:
            if person.textable:
                self._household[person.number].append(person)
        self._ids = 0
        self.events: list[Event] = []

    def fill(self, day: date, per_day: int) -> None:
        """The bookings made on ``day``, and what becomes of them."""
        open_ = not opening_at(self._openings, instant(day, "12:00", self._zone)).closed(day)
        usual = per_day if open_ else per_day // 5
        for _ in range(round(usual * self._rng.uniform(0.75, 1.25))):
            start = instant(day, "08:00", self._zone)
            at = self._free(start, start + 12.5 * 60 * _MINUTE, _BOOKED)
            if at:
                self._book(at, self._rng.choice(self._people))

    def opinions(self, first: date, days: int) -> Iterator[Refused | Accepted]:
        """Some change their mind about texts, twice or three times."""
        start = instant(first, "00:00", self._zone)
        for person in self._rng.sample(self._people, max(1, len(self._people) // 25)):
            refused = person.refused
            drawn = [self._rng.randrange(days * 24 * 60) for _ in range(self._rng.randint(2, 3))]
            for minute in sorted(drawn):
                second = _ACCEPTED if refused else _REFUSED
                at = start + minute * _MINUTE + second * timedelta(seconds=1)
                if self._power.on(at) and at not in self._instants:
                    self._instants.add(at)
                    yield (Accepted if refused else Refused)(at, person.id)
                    refused = not refused

    def _book(self, at: datetime, person: Person) -> None:
        hour = self._draw_hour(at, person)
        if hour is None:
            return
        self._write_down(at, person, *hour)
        others = self._household.get(person.number, [])
        if len(others) > 1 and self._rng.random() < 0.5:
            later = self._free(at + 2 * _MINUTE, at + 7 * _MINUTE, _BOOKED)
            shift = self._rng.randrange(15, 135, 15)
            clock = _add(hour[1], shift)
            if later and clock and self._can_stand(later, person, hour[0], clock):
                other = self._rng.choice([one for one in others if one is not person])
                self._write_down(later, other, hour[0], clock)

    def _write_down(self, at: datetime, person: Person, day: date, clock: str) -> None:
        self._ids += 1
        id = self._ids
        self._hours[person.number or person.id, day].add(clock)
        self.events.append(Booked(at, id, person.id, day, clock, self._rng.choice(KINDS)))
        while self._rng.random() < 0.08:
            moved = self._change_of_mind(at, day, clock, _MOVED)
            hour = self._draw_hour(moved, person) if moved else None
            if moved is None or hour is None:
                break
            at, (day, clock) = moved, hour
            self._hours[person.number or person.id, day].add(clock)
            self.events.append(Moved(at, id, day, clock))
        if self._rng.random() < 0.07 and (
            cancelled := self._change_of_mind(at, day, clock, _CANCELLED)
        ):
            self.events.append(Cancelled(cancelled, id))

    def _change_of_mind(
        self, agreed: datetime, day: date, clock: str, second: int
    ) -> datetime | None:
        """When the hour is given up: often minutes from when a reminder is usually due."""
        begins = instant(day, clock, self._zone)
        if self._rng.random() < 0.5:
            usual = instant(day - self._rng.randint(1, 2) * DAY, "18:00", self._zone)
            start, end = usual - 12 * _MINUTE, usual + 12 * _MINUTE
            found = self._free(max(start, agreed + _MINUTE), min(end, begins), second)
            if found:
                return found
        return self._free(agreed + _MINUTE, min(begins, self.ends), second)

    def _draw_hour(self, at: datetime, person: Person) -> tuple[date, str] | None:
        """An hour after ``at`` that the number still has room for; None where none was found."""
        for _ in range(5):
            day, clock = self._draw_day_and_clock(at)
            if self._can_stand(at, person, day, clock):
                return day, clock
        return None

    def _can_stand(self, at: datetime, person: Person, day: date, clock: str) -> bool:
        hours = self._hours[person.number or person.id, day]
        free = clock not in hours and len(hours) < _AT_NUMBER_AND_DAY
        return free and instant(day, clock, self._zone) > at + 4 * _MINUTE

    def _draw_day_and_clock(self, at: datetime) -> tuple[date, str]:
        rng, today = self._rng, day_of(at, self._zone)
        nights = [
            today + n * DAY for n in range(1, 31) if changes_clocks(today + n * DAY, self._zone)
        ]
        if nights and rng.random() < 0.02:
            return nights[0], rng.choice(_NIGHT)
        least, most = rng.choices(((0, 0), (1, 3), (4, 8), (9, 30)), (10, 25, 25, 40))[0]
        day = today + rng.randint(least, most) * DAY
        opening = opening_at(self._openings, at)
        if opening.closed(day) and rng.random() < 0.85:
            day = opening.open_after(day) or day
        if day == today and rng.random() < 0.7:
            soon = _add(time_of(at, self._zone).strftime("%H:%M"), rng.randint(6, 300))
            return day, soon or "23:30"
        drawn = rng.random()
        if drawn < 0.04:
            return day, "06:00" if drawn < 0.02 else "23:30"
        near = any(changes_clocks(day + n * DAY, self._zone) for n in (-1, 0, 1))
        if near and rng.random() < 0.3:
            return day, rng.choice(_NIGHT)
        return day, _add("08:30", rng.randrange(0, 11 * 60 + 1, 15)) or "19:30"

    def _free(self, start: datetime, end: datetime, second: int) -> datetime | None:
        """An instant of the span, at that second, at which the computer is on and nothing else
        happens; None where some attempts found none."""
        start = start.replace(second=0)
        minutes = int((end - start) / _MINUTE)
        for _ in range(8 if minutes > 0 else 0):
            at = (start + self._rng.randrange(minutes) * _MINUTE).replace(second=second)
            if start <= at < end and self._power.on(at) and at not in self._instants:
                self._instants.add(at)
                return at
        return None


def _add(clock: str, minutes: int) -> str | None:
    """The clock so many minutes later, None where that is another day."""
    hour, minute = divmod(int(clock[:2]) * 60 + int(clock[3:]) + minutes, 60)
    return f"{hour:02d}:{minute:02d}" if hour < 24 else None
