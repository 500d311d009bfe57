"""Hours as people type them: every minute of a day in each spelling, and what is none."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as some

from desktop_app.ui.kit.hours import is_begun, is_whole, read_hour

DAY = [time(minute // 60, minute % 60) for minute in range(24 * 60)]


def spellings(at: time) -> list[str]:
    hour, minute = str(at.hour), f"{at.minute:02}"
    marks = (":", "h", "H", ".", ",", " ", " h ", " : ", "")
    told = [f"{each}{mark}{minute}" for each in {hour, hour.zfill(2)} for mark in marks]
    if not at.minute:
        told += [hour, hour.zfill(2), f"{hour}h", f"{hour} h", f"{hour}:"]
    return told


def test_every_minute_of_a_day_is_read_in_each_spelling() -> None:
    for at in DAY:
        for typed in spellings(at):
            assert read_hour(typed) == at, typed
            assert read_hour(f" {typed} ") == at, typed


def test_while_an_hour_is_typed_nothing_calls_it_wrong() -> None:
    """Each key of each spelling: what is begun is no mistake yet."""
    for at in DAY:
        for typed in spellings(at):
            for end in range(len(typed) + 1):
                assert is_begun(typed[:end]), typed[:end]


@pytest.mark.parametrize(
    "typed",
    [
        "2400",
        "24:00",
        "10:60",
        "1060",
        "960",
        "9:5x",
        "a",
        "midi",
        "10-30",
        "10:300",
        "12345",
        "-1",
        "10::30",
        "١٠:٣٠",
        "9h30h",
        "1e3",
        "10:30:00",
    ],
)
def test_what_is_no_hour(typed: str) -> None:
    assert read_hour(typed) is None
    assert not is_begun(typed)


@pytest.mark.parametrize("typed", ["", " ", "24", "9:5", "10h3"])
def test_what_is_none_yet(typed: str) -> None:
    assert read_hour(typed) is None
    assert is_begun(typed)


@given(some.text(alphabet="0123456789hH:., x٣", max_size=8))
def test_whatever_is_typed_is_an_hour_of_the_day_or_none(typed: str) -> None:
    found = read_hour(typed)
    assert found is None or found in DAY
    assert found is None or is_begun(typed)


@pytest.mark.parametrize("typed", ["", "2", "20", "20:", "20:0", "210", "9 h", "25"])
def test_what_may_become_another_hour(typed: str) -> None:
    assert not is_whole(typed)


@pytest.mark.parametrize("typed", ["20:00", "2100", "21h30", "noon", "24:00", "99"])
def test_what_no_key_makes_another(typed: str) -> None:
    assert is_whole(typed)
