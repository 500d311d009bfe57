"""When the computer of a shop is on, and when somebody says that what is late may still leave."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from tests.oracles.script import Off, On, Word
from tests.oracles.standing import DAY
from tests.oracles.wall import instant

_MINUTE = timedelta(minutes=1)
_OFF, _ON, _WORD = (timedelta(seconds=second) for second in (37, 41, 45))
_CUTS_A_WEEK = 5
# Around the quarter of an hour after which a reminder waits for a word, and either side of it.
_CUTS = (1, 2, 5, 10, 14, 15, 16, 20, 30, 45, 60, 90, 119)


@dataclass(frozen=True, slots=True)
class Power:
    """``spans``: from when to when the computer is on, in order."""

    spans: tuple[tuple[datetime, datetime], ...]

    def on(self, at: datetime) -> bool:
        found = bisect_right(self.spans, at, key=lambda span: span[0])
        return found > 0 and at < self.spans[found - 1][1]

    def events(self, rng: Random, zone: str, first: date) -> Iterator[Off | On | Word]:
        """Three of four times that it is on again somebody says the word, not before 8:30."""
        day = first
        for since, until in self.spans:
            yield On(since)
            yield Off(until)
            while instant(day + DAY, "00:00", zone) <= since:
                day += DAY
            asked = max(since - _ON, instant(day, "08:30", zone))
            word = asked + rng.randint(3, 40) * _MINUTE + _WORD
            if rng.random() < 0.75 and word < until:
                yield Word(word)


def draw_power(rng: Random, days: Collection[date], zone: str) -> Power:
    """On from about 8:00–9:15 to 19:00–20:30 on each of ``days``, with five cuts every seven."""
    spans = []
    cuts = dict.fromkeys(days, 0)
    for week in _by_seven(sorted(days)):
        for _ in range(_CUTS_A_WEEK * len(week) // 7):
            cuts[rng.choice(week)] += 1
    for day in sorted(days):
        since = instant(day, "08:00", zone) + rng.randint(0, 75) * _MINUTE + _ON
        evening = instant(day, "19:00", zone) + rng.randint(0, 90) * _MINUTE + _OFF
        for start, end in _draw_cuts(rng, cuts[day], instant(day, "09:30", zone)):
            spans.append((since, start))
            since = end
        spans.append((since, evening))
    return Power(tuple(spans))


def _by_seven(days: list[date]) -> list[list[date]]:
    return [days[at : at + 7] for at in range(0, len(days), 7)]


def _draw_cuts(rng: Random, count: int, earliest: datetime) -> list[tuple[datetime, datetime]]:
    """Cuts of a day, apart from each other, between 9:30 and 18:30."""
    found: list[tuple[datetime, datetime]] = []
    while len(found) < count:
        start = earliest + rng.randint(0, 7 * 60) * _MINUTE
        end = start + rng.choice(_CUTS) * _MINUTE
        if all(end + _MINUTE < other or start > done + _MINUTE for other, done in found):
            found.append((start + _OFF, end + _ON))
    return sorted(found)
