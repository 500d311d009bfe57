"""Weeks around both nights in which clocks are changed, lived by Comptoir and told by the oracle.

The whole year is its own verb: ``python -m tests.year``.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.oracles.comparing import compare
from tests.oracles.reminders import expect
from tests.oracles.year import generate
from tests.year.living import live

# Four days before the change and two after; with these seeds some come in that night.
SPRING, AUTUMN = date(2026, 3, 25), date(2026, 10, 21)


@pytest.mark.timeout(280)
@pytest.mark.parametrize(
    ("first", "seed", "restless"),
    [(SPRING, 55, False), (AUTUMN, 54, True)],
    ids=["spring", "restless autumn, with cover"],
)
def test_exactly_what_the_oracle_tells_leaves(
    tmp_path: Path, first: date, seed: int, *, restless: bool
) -> None:
    """Sleep every night, cuts by day, plans and closed days edited: each text once, at its hour,
    none after its use; and what did not leave says why."""
    script = generate(seed, first, 7, per_day=22, restless=restless)
    lived = live(script, tmp_path, cover=restless)
    expected = expect(script, cover=restless)
    assert compare(expected, lived.left) == []
    assert len(lived.left) > 30
    assert lived.late == []
    assert lived.unexplained == []
