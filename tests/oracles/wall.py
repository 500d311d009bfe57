"""Clocks on a wall and the instants they show. Instants are aware datetimes in UTC."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo


@lru_cache(maxsize=100_000)
def instant(day: date, clock: str, zone: str) -> datetime:
    """When the walls of ``zone`` show ``clock`` ("HH:MM") on ``day``.

    A clock that is shown twice is the earlier; one that is skipped is the first instant after
    the gap.
    """
    shown = datetime.combine(day, time.fromisoformat(clock))
    walls = ZoneInfo(zone)
    found = shown.replace(tzinfo=walls).astimezone(UTC)
    if found.astimezone(walls).replace(tzinfo=None) == shown:
        return found
    before = shown.replace(tzinfo=walls, fold=1).astimezone(UTC)
    return _change_between(before, found, walls)


def _change_between(before: datetime, after: datetime, walls: ZoneInfo) -> datetime:
    """The first second that has the offset of ``after``."""
    offset = after.astimezone(walls).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + timedelta(seconds=(after - before) // timedelta(seconds=2))
        if middle.astimezone(walls).utcoffset() == offset:
            after = middle
        else:
            before = middle
    return after


def day_of(at: datetime, zone: str) -> date:
    """The day of the calendar at that instant."""
    return at.astimezone(ZoneInfo(zone)).date()


def time_of(at: datetime, zone: str) -> time:
    """What the walls show at that instant, to the second."""
    return at.astimezone(ZoneInfo(zone)).time()


def changes_clocks(day: date, zone: str) -> bool:
    """Whether the clocks are changed on that day."""
    length = instant(day + timedelta(days=1), "00:00", zone) - instant(day, "00:00", zone)
    return length != timedelta(days=1)
