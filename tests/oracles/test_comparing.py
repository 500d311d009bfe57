"""A text that is not as expected is found, and no other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.oracles.comparing import compare
from tests.oracles.reminders import Expected, Left, expect
from tests.oracles.year import generate

_HOUR, _SECOND = timedelta(hours=1), timedelta(seconds=1)


@cache
def _expected() -> Expected:
    expected = expect(generate(7, date(2026, 3, 2), 40, per_day=15, persons=60))
    assert len(expected.left) > 200
    return expected


def _found(actual: Sequence[Left]) -> list[tuple[str, Left | None, Left | None]]:
    found = compare(_expected(), actual)
    return [(each.kind, each.expected, each.actual) for each in found]


@settings(deadline=None)
@given(st.randoms(use_true_random=False))
def test_what_is_expected_has_no_differences(rng: object) -> None:
    """In any order, and up to a minute late."""
    actual = [
        replace(text, instant=text.instant + at % 61 * _SECOND)
        for at, text in enumerate(_expected().left)
    ]
    rng.shuffle(actual)  # type: ignore[attr-defined]
    assert _found(actual) == []


@settings(deadline=None)
@given(st.sets(st.integers(0, 199), min_size=3, max_size=3), st.data())
def test_each_planted_fault_is_found_alone(places: set[int], data: st.DataObject) -> None:
    """One an hour late or early, one left twice, one dropped."""
    left = _expected().left
    late, twice, gone = (left[at] for at in places)
    moved = replace(late, instant=late.instant + data.draw(st.sampled_from([_HOUR, -_HOUR])))
    again = replace(twice, instant=twice.instant + data.draw(st.integers(0, 86_400)) * _SECOND)
    actual = [text for text in left if text not in (late, gone)] + [moved, again]
    planted = {("shifted", late, moved), ("dropped", gone, None)}
    found = _found(actual)
    assert len(found) == 3
    assert planted < set(found)
    ((kind, expected, doubled),) = set(found) - planted
    assert (kind, expected) == ("doubled", None)
    # Which of two texts with the same contents is the one too many depends on the tolerance only.
    assert doubled in (twice, again)


@pytest.mark.parametrize("seconds", [-1, 61])
def test_a_second_beyond_the_tolerance_is_shifted(seconds: int) -> None:
    """Never before its instant, at most a minute after."""
    first, *others = _expected().left
    actual = replace(first, instant=first.instant + seconds * _SECOND)
    assert _found([actual, *others]) == [("shifted", first, actual)]


def test_another_hour_or_another_number_is_another_text() -> None:
    """What should have been told is missing, and what was told is unexpected."""
    first, *others = _expected().left
    for actual in (replace(first, hours=("03:33",)), replace(first, number="+33639989999")):
        assert {each[0] for each in _found([actual, *others])} == {"dropped", "unexpected"}
        assert len(_found([actual, *others])) == 2


def test_a_household_told_apart_is_three_differences() -> None:
    """The text of all is dropped, those of each unexpected."""
    both = next(text for text in _expected().left if len(text.appointments) == 2)
    others = [text for text in _expected().left if text is not both]
    apart = [
        replace(both, appointments=frozenset({id}), hours=(clock,))
        for id, clock in zip(sorted(both.appointments), both.hours, strict=True)
    ]
    assert sorted(each[0] for each in _found([*others, *apart])) == [
        "dropped",
        "unexpected",
        "unexpected",
    ]
