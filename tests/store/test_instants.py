"""Instants as the book keeps them: text whose order is the order of time, and nothing lost."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import example, given
from hypothesis import strategies as st
from sqlalchemy.dialects.sqlite import dialect

from desktop_app.store.tables import Instant

_ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
_INSTANTS = st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30), timezones=_ZONES)
_SQLITE = dialect()


@given(_INSTANTS, _INSTANTS)
@example(datetime(999, 6, 1, tzinfo=UTC), datetime(2026, 11, 26, tzinfo=UTC))
def test_text_order_is_time_order(one: datetime, other: datetime) -> None:
    """Also before the year 1000, and whatever the zone it was said in."""
    kept = Instant()
    first, second = (kept.process_bind_param(each, _SQLITE) for each in (one, other))
    assert first is not None
    assert second is not None
    assert len(first) == kept.impl.length
    assert (first < second, first == second) == (one < other, one == other)
    assert kept.process_result_value(first, _SQLITE) == one
