"""The report's figures: rungs that add up, and a failure rate that flatters nobody."""

from __future__ import annotations

from dataclasses import astuple, replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.domain.message import State
from desktop_app.domain.report import Ladder, Tally, report

_NEVER_ASKED = {State.SKIPPED}
_ALWAYS_ASKED = set(State) - {
    State.QUEUED,
    State.HELD,
    State.SKIPPED,
    State.CANCELLED,
    State.EXPIRED,
    State.FAILED,
}


@st.composite
def _tally(draw: st.DrawFn) -> Tally:
    state = draw(st.sampled_from(State))
    asked = state in _ALWAYS_ASKED or (state not in _NEVER_ASKED and draw(st.booleans()))
    return Tally(
        state,
        draw(st.sampled_from(["", "rejected", "invalid_number", "timed_out", "not_asked"])),
        asked,
        draw(st.integers(0, 9)),
        draw(st.integers(0, 30)),
    )


_TALLIES = st.lists(_tally(), max_size=30)


def _of(state: State, count: int, *, asked: bool = True, reason: str = "") -> Tally:
    return Tally(state, reason, asked, count, count)


@given(_TALLIES)
def test_rungs_add_up(tallies: list[Tally]) -> None:
    """Whoever is not on the next rung stands under a name between the two."""
    told = report(tallies)
    ladder = told.ladder
    assert min(astuple(ladder)) >= 0
    assert sum(told.counts.values()) == sum(each.count for each in tallies)
    assert ladder.prepared == sum(told.counts.values()) - sum(told.skipped.values())
    between = ladder.waiting + ladder.under_way + ladder.withdrawn + ladder.failed_before
    assert ladder.prepared == between + ladder.handed_over
    assert ladder.handed_over == ladder.refused + ladder.in_doubt + ladder.accepted
    there = ladder.scheduled + ladder.unreported + ladder.undelivered
    assert ladder.accepted == there + ladder.delivered
    assert ladder.handed_over == ladder.failed + ladder.unknown + ladder.delivered


@given(_TALLIES)
def test_only_a_delivery_report_is_delivery(tallies: list[Tally]) -> None:
    """Nothing but DELIVERED counts as delivered: no acceptance, no doubt, no silence."""
    delivered = sum(each.count for each in tallies if each.state is State.DELIVERED)
    assert report(tallies).ladder.delivered == delivered


@given(_TALLIES)
def test_every_failure_is_in_one_group(tallies: list[Tally]) -> None:
    """The groups hold each failure and each doubt once, by the words behind them."""
    told = report(tallies)
    failed = (State.FAILED, State.UNDELIVERED, State.UNCERTAIN)
    assert sum(each.count for each in told.failures) == sum(
        told.counts.get(state, 0) for state in failed
    )
    assert all(each.count == sum(each.reasons.values()) > 0 for each in told.failures)
    assert len({each.remedy for each in told.failures}) == len(told.failures)


@given(
    _TALLIES,
    st.sampled_from([State.SENT, State.UNCERTAIN, State.SCHEDULED]),
    st.integers(1, 50),
)
@example([_of(State.UNDELIVERED, 1)], State.UNCERTAIN, 1)
def test_the_unknown_stand_in_the_denominator(
    tallies: list[Tally], state: State, more: int
) -> None:
    """More unknown: as many more handed over, and no failure or arrival more."""
    before = report(tallies).ladder
    after = report([*tallies, _of(state, more)]).ladder
    assert after.handed_over == before.handed_over + more
    assert after.unknown == before.unknown + more
    assert (after.failed, after.delivered) == (before.failed, before.delivered)
    assert after.failure_rate == before.failed / (before.handed_over + more)


@given(st.lists(_tally().map(lambda each: replace(each, asked=False)), max_size=9))
def test_nothing_handed_over_has_no_rate(tallies: list[Tally]) -> None:
    """Skipped, queued, held, withdrawn, failed before any call: no rate, not a rate of 0."""
    before_any_call = set(State) - _ALWAYS_ASKED
    ladder = report([each for each in tallies if each.state in before_any_call]).ladder
    assert ladder.handed_over == 0
    assert ladder.failure_rate is None
    assert ladder.failure_rate_at_most is None
    assert ladder.below_line is None


def test_the_rate_of_a_campaign() -> None:
    """(3 refused + 2 undelivered) ÷ 20 handed over, of 31 prepared; the 4 unasked are not in it."""
    told = report(
        [
            _of(State.DELIVERED, 9),
            _of(State.SENT, 4),
            _of(State.UNCERTAIN, 2, reason="sender_died"),
            _of(State.FAILED, 3, reason="invalid_number"),
            _of(State.UNDELIVERED, 2),
            _of(State.FAILED, 4, asked=False, reason="no_account"),
            _of(State.QUEUED, 5),  # asked once, and surely not processed
            _of(State.SENDING, 2),
            _of(State.SKIPPED, 7, asked=False, reason="stop"),
        ]
    )
    assert told.ladder == Ladder(
        prepared=31,
        waiting=5,
        under_way=2,
        failed_before=4,
        handed_over=20,
        refused=3,
        in_doubt=2,
        accepted=15,
        unreported=4,
        undelivered=2,
        delivered=9,
    )
    assert told.ladder.failure_rate == 0.25
    assert told.ladder.unknown == 6
    assert told.skipped == {"stop": 7}
    assert (told.segments, told.segments_taken) == (31, 17)
    assert [(each.remedy.value, each.count) for each in told.failures] == [
        ("unknown", 4),
        ("correct_number", 3),
        ("call_instead", 2),
        ("look_at_provider", 2),
    ]


@pytest.mark.parametrize(
    ("failed", "unknown", "below"),
    [(0, 50, None), (0, 1, True), (1, 0, True), (1, 1, None), (2, 50, False), (2, 0, False)],
)
def test_the_unknown_may_yet_carry_it_over_the_line(
    failed: int, unknown: int, below: bool | None
) -> None:
    """Of a hundred: surely below, surely not, or not known until those are heard of."""
    ladder = report(
        [
            _of(State.UNDELIVERED, failed),
            _of(State.UNCERTAIN, unknown),
            _of(State.DELIVERED, 100 - failed - unknown),
        ]
    ).ladder
    assert ladder.below_line is below
    assert ladder.failure_rate == failed / 100
    assert ladder.failure_rate_at_most == (failed + unknown) / 100


@pytest.mark.parametrize(("failed", "below"), [(0, True), (19, True), (20, False), (21, False)])
def test_two_per_cent_is_not_below_two_per_cent(failed: int, below: bool) -> None:
    """The aim is below the line; on it is not below it."""
    told = report([_of(State.UNDELIVERED, failed), _of(State.DELIVERED, 1000 - failed)])
    assert told.ladder.below_line is below
