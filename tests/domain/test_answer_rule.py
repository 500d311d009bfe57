"""A sure word changes only the hour it was said to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.answer_rule import Asked, weigh
from desktop_app.domain.answers import Answer

NOW = datetime(2026, 11, 25, 17, tzinfo=UTC)
PARIS = ZoneInfo("Europe/Paris")

_instants = st.integers(-4000, 4000).map(lambda minutes: NOW + timedelta(minutes=minutes))
_asked = st.builds(
    Asked,
    starts=_instants,
    zone=st.just("Europe/Paris"),
    booked=st.booleans(),
    same_hour=st.booleans(),
    answer=st.sampled_from(["", *Answer]),
    answered_at=st.none() | _instants,
)


@given(
    st.sampled_from(Answer),
    st.lists(_asked, min_size=1, max_size=3),
    st.booleans(),
    st.booleans(),
    _instants,
)
def test_a_sure_word_is_of_the_hour_that_stands(
    said: Answer, asked: list[Asked], tomorrow: bool, others: bool, at: datetime
) -> None:
    """Never more than was said; to come, at the hour told, not overtaken, tomorrow where it says
    so; of several a yes alone; of one called off a no alone."""
    meant = weigh(said, asked, tomorrow=tomorrow, others=others, at=at, now=NOW)
    assert meant in (said, Answer.DOUBTFUL)
    if meant is Answer.DOUBTFUL:
        return
    for each in asked:
        assert each.same_hour
        assert each.starts > max(at, NOW)
        assert each.booked or said is Answer.CANCELLED
        assert each.answered_at is None or at >= each.answered_at or each.answer == said
        ahead = each.starts.astimezone(PARIS).date() - at.astimezone(PARIS).date()
        assert not tomorrow or (ahead.days == 1 and not others)
    assert len(asked) == 1 or said is Answer.CONFIRMED


def test_the_usual_answer_is_sure() -> None:
    asked = Asked(NOW + timedelta(hours=17), "Europe/Paris", booked=True, same_hour=True)
    for said in Answer:
        assert weigh(said, [asked], tomorrow=True, others=False, at=NOW, now=NOW) is said
