"""Appointments that repeat, by the calendar."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import BadInput
from desktop_app.domain.repeating import MOST, Repeating, Unit, days, shortened

FIRST = date(2026, 11, 24)


def test_every_second_week_six_times() -> None:
    found = days(FIRST, Repeating(2, Unit.WEEK, times=6))
    assert found[0] == FIRST
    assert [(b - a).days for a, b in pairwise(found)] == [14] * 5


def test_up_to_and_with_the_last_day() -> None:
    assert days(FIRST, Repeating(1, Unit.DAY, until=FIRST + timedelta(2))) == [
        FIRST,
        FIRST + timedelta(1),
        FIRST + timedelta(2),
    ]
    assert days(FIRST, Repeating(1, Unit.WEEK, until=FIRST)) == [FIRST]


def test_a_month_without_that_day_takes_its_last_one() -> None:
    """And the next month has the day again; February knows leap years."""
    first = date(2027, 10, 31)
    found = days(first, Repeating(1, Unit.MONTH, times=6))
    assert found == [
        date(2027, 10, 31),
        date(2027, 11, 30),
        date(2027, 12, 31),
        date(2028, 1, 31),
        date(2028, 2, 29),
        date(2028, 3, 31),
    ]
    assert shortened(first, found) == [date(2027, 11, 30), date(2028, 2, 29)]


@pytest.mark.parametrize(
    ("rule", "why"),
    [
        (Repeating(0, Unit.DAY, times=2), "every"),
        (Repeating(366, Unit.DAY, times=2), "every"),
        (Repeating(1, Unit.DAY), "ends"),
        (Repeating(1, Unit.DAY, times=2, until=FIRST), "ends"),
        (Repeating(1, Unit.DAY, times=0), "ends"),
        (Repeating(1, Unit.DAY, until=FIRST - timedelta(1)), "ends"),
        (Repeating(1, Unit.DAY, times=MOST + 1), "many"),
        (Repeating(1, Unit.DAY, until=FIRST + timedelta(MOST)), "many"),
    ],
)
def test_what_cannot_be_is_refused(rule: Repeating, why: str) -> None:
    with pytest.raises(BadInput, match="bad_series") as refused:
        days(FIRST, rule)
    assert refused.value.facts["why"] == why


@pytest.mark.parametrize("unit", Unit)
def test_the_calendar_ends(unit: Unit) -> None:
    with pytest.raises(BadInput, match="bad_day"):
        days(date(9999, 12, 20), Repeating(30, unit, times=3))


@given(
    first=st.dates(date(2020, 1, 1), date(2060, 1, 1)),
    every=st.integers(1, 365),
    unit=st.sampled_from(Unit),
    times=st.integers(1, MOST),
)
def test_as_many_as_were_asked_for_in_order(
    first: date, every: int, unit: Unit, times: int
) -> None:
    found = days(first, Repeating(every, unit, times=times))
    assert len(found) == times
    assert found == sorted(set(found))
    assert found[0] == first
    if unit is Unit.MONTH:
        months = [each.year * 12 + each.month for each in found]
        assert [each - months[0] for each in months] == [every * at for at in range(times)]
        assert all(each.day <= first.day for each in found)
    until = days(first, Repeating(every, unit, until=found[-1]))
    assert until == found
