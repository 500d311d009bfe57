"""What happened between two looks at the clock, of one run of the program or of two."""

from datetime import timedelta

import pytest

from desktop_app.domain import absence
from desktop_app.domain.absence import Absence, Away
from tests.helpers.books import NOW

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


@pytest.mark.parametrize(
    ("shown", "passed", "kind"),
    [
        (MINUTE, MINUTE, None),
        (HOUR, HOUR, Away.ASLEEP),
        (3 * HOUR, MINUTE, Away.CLOCK_FORWARD),
        (-3 * HOUR, MINUTE, Away.CLOCK_BACK),
        (MINUTE, None, None),
        (HOUR, None, Away.OFF),
        (-MINUTE, None, None),  # put right by a little
        (-3 * HOUR, None, Away.CLOCK_BACK),  # while the program was off
    ],
)
def test_what_happened(shown: timedelta, passed: timedelta | None, kind: Away | None) -> None:
    found = absence.between(NOW, NOW + shown, passed)
    assert found == (kind and Absence(kind, NOW, NOW + shown))
