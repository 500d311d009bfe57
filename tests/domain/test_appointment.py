"""Wall clocks, and the two nights they are changed."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain import appointment
from desktop_app.domain.errors import BadInput

PARIS, LONDON = "Europe/Paris", "Europe/London"
days = st.dates(date(2000, 1, 1), date(2037, 12, 31))
clocks = st.times().map(lambda each: f"{each:%H:%M}")
# Apia skipped a whole day, Lord Howe changes by half an hour, Casablanca in the middle of Ramadan.
zones = st.sampled_from(
    [PARIS, LONDON, "Pacific/Apia", "Australia/Lord_Howe", "Africa/Casablanca", "America/Sao_Paulo"]
)


def _utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc,arg-type]


@pytest.mark.parametrize(
    ("day", "clock", "zone", "expected"),
    [
        (date(2026, 11, 26), "14:30", PARIS, _utc(2026, 11, 26, 13, 30)),
        (date(2026, 7, 14), "14:30", PARIS, _utc(2026, 7, 14, 12, 30)),
        (date(2026, 7, 14), "14:30", LONDON, _utc(2026, 7, 14, 13, 30)),
        # Spring: clocks go from 02:00 to 03:00 in Paris, from 01:00 to 02:00 in London.
        (date(2026, 3, 29), "01:59", PARIS, _utc(2026, 3, 29, 0, 59)),
        (date(2026, 3, 29), "02:00", PARIS, _utc(2026, 3, 29, 1)),
        (date(2026, 3, 29), "02:30", PARIS, _utc(2026, 3, 29, 1)),
        (date(2026, 3, 29), "02:59", PARIS, _utc(2026, 3, 29, 1)),
        (date(2026, 3, 29), "03:00", PARIS, _utc(2026, 3, 29, 1)),
        (date(2026, 3, 29), "01:30", LONDON, _utc(2026, 3, 29, 1)),
        (date(2026, 3, 29), "02:30", LONDON, _utc(2026, 3, 29, 1, 30)),
        # Autumn: 02:30 is shown twice in Paris, 01:30 twice in London.
        (date(2026, 10, 25), "02:30", PARIS, _utc(2026, 10, 25, 0, 30)),
        (date(2026, 10, 25), "03:00", PARIS, _utc(2026, 10, 25, 2)),
        (date(2026, 10, 25), "01:30", LONDON, _utc(2026, 10, 25, 0, 30)),
        (date(2026, 10, 25), "02:00", LONDON, _utc(2026, 10, 25, 2)),
        # 30 December 2011 was skipped whole in Samoa.
        (date(2011, 12, 30), "09:00", "Pacific/Apia", _utc(2011, 12, 30, 10)),
    ],
)
def test_a_wall_clock_is_one_instant(day: date, clock: str, zone: str, expected: datetime) -> None:
    """In a gap the first instant after it, of two the earlier."""
    assert appointment.instant(day, clock, zone) == expected


@given(days, clocks, zones)
def test_no_instant_shows_that_time_before(day: date, clock: str, zone: str) -> None:
    """The instant shows the clock asked for, or is the first to show a later one."""
    found = appointment.instant(day, clock, zone)
    wall = datetime.fromisoformat(f"{day} {clock}")
    rules = ZoneInfo(zone)
    shown = found.astimezone(rules).replace(tzinfo=None)
    before = (found - timedelta(seconds=1)).astimezone(rules).replace(tzinfo=None)
    assert found.utcoffset() == timedelta(0)
    assert before < wall <= shown
    hour_before = (found - timedelta(hours=1)).astimezone(rules).replace(tzinfo=None)
    assert hour_before < wall  # so it is the earlier of two


@pytest.mark.parametrize(
    "clock", ["", "9:30", "24:00", "12:60", "12.30", " 12:30", "12:30:00", "1２:30", "12:30\n"]
)
def test_a_clock_that_is_none(clock: str) -> None:
    """HH:MM of a day and nothing else."""
    with pytest.raises(BadInput, match="bad_clock"):
        appointment.instant(date(2026, 11, 26), clock, PARIS)


@pytest.mark.parametrize(
    "zone",
    ["", "Paris", "Europe", "Europe/Pariss", "../etc/passwd", "/etc/localtime", "a\0b", "+1"],
)
def test_a_zone_that_is_none(zone: str) -> None:
    """A name the zone database has, whatever the machine's file system says to it."""
    with pytest.raises(BadInput, match="bad_zone"):
        appointment.instant(date(2026, 11, 26), "12:30", zone)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "26/11/2026",
        "2026-02-30",
        "20261126",
        "2026-W48-4",
        "2026-11-26 ",
        "２026-11-26",
        "0226-11-26",
        "9999-12-28",
    ],
)
def test_a_day_that_is_none(text: str) -> None:
    """YYYY-MM-DD of the calendar, of a year that people live in, and nothing else."""
    with pytest.raises(BadInput, match="bad_day"):
        appointment.read_day(text)


def test_the_edges_of_the_calendar_are_refused() -> None:
    """No overflow reaches a person."""
    assert appointment.read_day("2026-11-26") == date(2026, 11, 26)
    with pytest.raises(BadInput, match="bad_day"):
        appointment.instant(date.min, "00:00", PARIS)
    with pytest.raises(BadInput, match="bad_day"):
        appointment.instant(date.max, "23:00", "America/New_York")
