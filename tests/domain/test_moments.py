"""Days and hours in cells: what people write is read, what is not sure is not."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.cells import Cell
from desktop_app.domain.moments import (
    clock_of,
    day_of,
    end_of,
    in_zone,
    is_no_day,
    minutes_of,
    writes_month_first,
)

DAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    "cell",
    [
        *("26/11/2026", "26-11-2026", "26.11.26", "26 / 11 / 2026", "2026-11-26", "2026/11/26"),
        *("2026-11-26T00:00:00", "2026-11-26T14:30:00", "jeu. 26/11/2026", "26/11/2026 à 14h30"),
        *("jeudi 26 novembre 2026", "26 nov. 2026", "Nov 26, 2026", "November 26th 2026"),
        *("11/26/2026", 46352, 46352.6041667, "46352", "46352,604"),
    ],
)
def test_a_day_is_read(cell: Cell) -> None:
    """Also the other order, where it is the only one that exists."""
    assert day_of(cell, month_first=False) == DAY


@pytest.mark.parametrize(
    "cell",
    [
        *("", "-", "26/11", "31/02/2026", "32/01/2026", "26/13/2026", "2026", "demain", "14h30"),
        *(True, 14, 0.5, 1234567, float("nan"), float("inf"), "0639980001", "1899-12-31T14:30:00"),
    ],
)
def test_what_is_no_day_is_none(cell: Cell) -> None:
    assert day_of(cell, month_first=False) is None


@pytest.mark.parametrize(
    ("cell", "none"),
    [
        ("31/11/2026", True),
        ("2026-02-29 10:00", True),
        ("mardi 31 novembre 2026", True),
        ("11/31/26", True),
        ("30/11/2026", False),
        ("02/31/2026", True),
        ("29/02/2028", False),
        ("45/13/2026", False),
        ("31/11/1026", False),
        ("le 31", False),
        (46_357, False),
    ],
)
def test_a_day_that_does_not_exist(cell: Cell, none: bool) -> None:
    """Its month is over by then; what is no day at all is another matter."""
    assert is_no_day(cell) is none


@pytest.mark.parametrize(
    "cell",
    [
        *("14h30", "14:30", "14 h 30", "14H30", "14:30:00", "2:30 PM", "2:30pm", "02:30 p.m."),
        *("26/11/2026 14:30", "2026-11-26T14:30:00", "2026-11-26 14:30", "14h30 - 15h00"),
        *("14 heures 30", "à 14h30", "1899-12-31T14:30:00", 46352.6041667, "46352,6041667"),
    ],
)
def test_an_hour_is_read(cell: Cell) -> None:
    assert (clock_of(cell), clock_of(cell, alone=True)) == ("14:30", "14:30")


@pytest.mark.parametrize(
    ("cell", "clock"),
    [
        *(("14 h", "14:00"), ("9h", "09:00"), ("2 PM", "14:00"), ("12:05 am", "00:05")),
        *((14, "14:00"), ("9", "09:00"), (0.6041667, "14:30"), ("0,6041667", "14:30")),
    ],
)
def test_an_hour_in_a_column_of_hours(cell: Cell, clock: str) -> None:
    assert clock_of(cell, alone=True) == clock


@pytest.mark.parametrize(
    "cell",
    [
        *("", "25h", "14h75", "13:00 pm", "midi", "26/11/2026", "2026-11-26T00:00:00", 46352, -1),
        *(True, float("nan"), float("inf"), "06 39 98 00 01", "matin", 24, "1:2:3:4"),
    ],
)
def test_what_is_no_hour_is_none(cell: Cell) -> None:
    assert clock_of(cell, alone=True) is None


def test_a_number_is_no_hour_beside_words() -> None:
    """Only where the column is one of hours."""
    assert [clock_of(each) for each in (14, "14", 0.6)] == [None, None, None]


@pytest.mark.parametrize(
    ("cells", "region", "first"),
    [
        (["03/04/2026"], "FR", False),
        (["03/04/2026"], "US", True),
        (["03/04/2026", "11/26/2026"], "FR", True),
        (["03/04/2026", "26/11/2026"], "US", False),
        (["26/11/2026", "11/26/2026"], "FR", False),
        (["2026-11-26", 46352], "FR", False),
    ],
)
def test_the_order_of_a_column(cells: list[Cell], region: str, first: bool) -> None:
    """One that can only be read one way tells how the others are meant."""
    assert writes_month_first(cells, region) is first


@pytest.mark.parametrize(
    ("cell", "minutes"),
    [
        *((45, 45), ("45 min", 45), ("45mn", 45), ("1h30", 90), ("1 h", 60), ("0:45", 45)),
        *(("00:45:00", 45), ("1:30:00", 90), (0.03125, 45), ("", 0), ("long", 0), (True, 0)),
    ],
)
def test_how_long(cell: Cell, minutes: int) -> None:
    assert minutes_of(cell) == minutes


def test_until_when() -> None:
    assert [end_of(each) for each in ("14h30-15h00", "de 14:30 à 15:00", "14h30")] == [
        *("15:00", "15:00"),
        None,
    ]


def test_an_instant_is_one_of_the_shop_s_clock() -> None:
    assert in_zone("2026-11-26T13:30:00Z", "Europe/Paris") == (DAY, "14:30")
    assert in_zone("2026-11-26T14:30:00", "Europe/Paris") is None


@given(
    st.dates(date(2000, 1, 1), date(2199, 12, 31)),
    st.times(min_value=time(0, 1)).map(lambda at: at.replace(second=0, microsecond=0)),
)
def test_what_a_spreadsheet_stores_comes_back(day: date, at: time) -> None:
    """As a number of days, as ISO text and as it is shown in France."""
    since = datetime.combine(day, at) - datetime(1899, 12, 30)
    wanted = (day, f"{at:%H:%M}") if at != time(0) else (day, None)
    for cell in (
        since / timedelta(days=1),
        datetime.combine(day, at).isoformat(),
        f"{day:%d/%m}/{day.year:04} {at:%Hh%M}",
    ):
        assert (day_of(cell, month_first=False), clock_of(cell)) == wanted


@given(st.text() | st.integers() | st.floats())
def test_nothing_in_a_cell_raises(cell: Cell) -> None:
    day_of(cell, month_first=True)
    clock_of(cell, alone=True)
    clock_of(cell)
    end_of(cell)
    in_zone(cell, "Europe/Paris")
    minutes_of(cell)
    writes_month_first([cell], "FR")
