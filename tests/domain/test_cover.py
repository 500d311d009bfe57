"""From when on a reminder lies within the time that is to be safe."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.domain.cover import horizon, within_from
from desktop_app.domain.opening import Opening

PARIS = ZoneInfo("Europe/Paris")


@given(
    due=st.datetimes(datetime(2026, 1, 5), datetime(2026, 12, 31)),
    weekdays=st.frozensets(st.integers(0, 6), max_size=5),
    days=st.frozensets(st.dates(date(2026, 1, 1), date(2026, 12, 31)), max_size=20),
    ahead=st.integers(1, 7),
)
@example(datetime(2026, 3, 29, 11), frozenset({6}), frozenset(), 1)  # 2:00 is 3:00
def test_it_is_within_from_then_on_and_not_a_moment_before(
    due: datetime, weekdays: frozenset[int], days: frozenset[date], ahead: int
) -> None:
    at, opening = due.replace(tzinfo=UTC), Opening(weekdays, days)
    first = within_from(at, PARIS, opening, ahead)
    assert first <= at <= horizon(first, PARIS, opening, ahead)
    assert horizon(first - timedelta(seconds=1), PARIS, opening, ahead) < at
