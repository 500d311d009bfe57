"""Weeks around both nights in which clocks are changed, lived by Comptoir and told by the oracle.

The whole year is its own verb: ``python -m tests.year``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest

from tests.oracles.comparing import Difference, OtherReason, compare, compare_reasons
from tests.oracles.reminders import Expected, expect
from tests.oracles.year import generate
from tests.year.living import Lived, live

# Four days before the change and two after; with these seeds some come in that night, and in the
# two weeks together every reason is said.
SPRING, AUTUMN = date(2026, 3, 25), date(2026, 10, 21)

pytestmark = pytest.mark.timeout(280)  # whichever test is the first lives the week


@dataclass(frozen=True)
class Week:
    expected: Expected
    lived: Lived


@pytest.fixture(
    scope="module",
    params=[(SPRING, 55, False), (AUTUMN, 79, True)],
    ids=["spring", "restless autumn, with cover"],
)
def week(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Week:
    """Sleep every night, cuts by day, plans and closed days edited."""
    first, seed, restless = request.param
    script = generate(seed, first, 7, per_day=22, restless=restless)
    lived = live(script, tmp_path_factory.mktemp("week"), cover=restless)
    return Week(expect(script, cover=restless), lived)


def test_exactly_what_the_oracle_tells_leaves(week: Week) -> None:
    """Each text once, at its hour, none after its use."""
    assert compare(week.expected, week.lived.left) == []
    assert len(week.lived.left) > 30
    assert week.lived.late == []


def test_what_did_not_leave_says_why(week: Week) -> None:
    """In the oracle's words, by step and by hour; and whatever ended says something."""
    assert week.lived.unexplained == []
    assert compare_reasons(week.expected, week.lived.missing) == []
    assert len({each.reason for each in week.lived.missing}) >= 6


def test_exactly_the_planted_faults_are_found(week: Week) -> None:
    """In what really left and was really said: one text an hour late, one doubled, one dropped, one
    reason that is not so."""
    late, twice, gone, *others = week.lived.left
    moved = replace(late, instant=late.instant + timedelta(hours=1))
    true = next(each for each in week.lived.missing if each.reason == "cancelled")
    false = replace(true, reason="expired")
    planted = replace(
        week.lived,
        left=[moved, twice, twice, *others],
        missing=[false if each is true else each for each in week.lived.missing],
    )
    found = planted.differs_from(week.expected)
    assert len(found) == 4
    assert set(found) == {
        Difference("shifted", late, moved),
        Difference("doubled", None, twice),
        Difference("dropped", gone, None),
        OtherReason(true, false),
    }
