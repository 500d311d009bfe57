"""Appointments that repeat: on which days, by the calendar. The wall clock stays as it was agreed,
whatever the zone's own clock does; that is the appointment's affair."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import count

from desktop_app.domain.errors import BadInput

MOST = 60  # appointments of one series: five years of months, more than a year of weeks


class Unit(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Repeating:
    """Every ``every`` units: ``times`` in all, or up to and with the day ``until``; one of the two
    is None."""

    every: int
    unit: Unit
    times: int | None = None
    until: date | None = None


def days(first: date, rule: Repeating) -> list[date]:
    """The days from ``first`` on, which is the first of them.

    A month without that day takes its last one; the next month has the day again. BadInput:
    bad_series with ``why`` (every, ends, many); bad_day at the edge of the calendar.
    """
    if not 1 <= rule.every <= 365:
        raise BadInput("bad_series", why="every")
    if (rule.times is None) is (rule.until is None):
        raise BadInput("bad_series", why="ends")
    if rule.times is not None and rule.times < 1:
        raise BadInput("bad_series", why="ends")
    if rule.until is not None and rule.until < first:
        raise BadInput("bad_series", why="ends")
    found: list[date] = []
    for day in _following(first, rule):
        if len(found) == rule.times or (rule.until is not None and day > rule.until):
            break
        if len(found) == MOST:
            raise BadInput("bad_series", why="many")
        found.append(day)
    return found


def shortened(first: date, found: Sequence[date]) -> list[date]:
    """Those of ``found``, which repeat by months, that are the last day of a month without that of
    ``first``."""
    return [each for each in found if each.day < first.day]


def _following(first: date, rule: Repeating) -> Iterator[date]:
    try:
        for step in count():
            yield _moved(first, rule.unit, step * rule.every)
    except (OverflowError, ValueError):
        raise BadInput("bad_day") from None


def _moved(first: date, unit: Unit, by: int) -> date:
    if unit is Unit.MONTH:
        months = first.year * 12 + first.month - 1 + by
        year, month = months // 12, months % 12 + 1
        if year > date.max.year:
            raise OverflowError
        return date(year, month, min(first.day, monthrange(year, month)[1]))
    return first + timedelta(days=by * (7 if unit is Unit.WEEK else 1))
