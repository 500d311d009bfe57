"""On which days the shop is open: a reminder leaves on the last open day before a closed one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

# Longer than any holiday of a shop's: what has no open day before it keeps its own.
_LONGEST_CLOSURE = 31


@dataclass(frozen=True, slots=True)
class Opening:
    """``weekdays`` are those it is closed on (0 is Monday), ``days`` single days besides."""

    weekdays: frozenset[int] = frozenset()
    days: frozenset[date] = frozenset()

    def is_open(self, day: date) -> bool:
        return day.weekday() not in self.weekdays and day not in self.days

    def last_open(self, day: date) -> date:
        """``day``, or the last open day before it; never one after. ``day`` itself where a month
        before it was closed: a shop that is always closed must not lose its reminders."""
        for back in range(min(_LONGEST_CLOSURE, (day - date.min).days) + 1):
            if self.is_open(found := day - timedelta(days=back)):
                return found
        return day

    def next_open(self, day: date) -> date:
        """``day``, or the first open day after it; ``day`` itself where a month has none."""
        for ahead in range(min(_LONGEST_CLOSURE, (date.max - day).days) + 1):
            if self.is_open(found := day + timedelta(days=ahead)):
                return found
        return day
