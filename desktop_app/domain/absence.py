"""While nothing sent: the computer was off or asleep, or its clock was set by hours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

# A start again, a pause for breath: nobody has to be told.
_SHORT = timedelta(minutes=2)

# Clocks drift, and are put right by seconds.
_SET = timedelta(minutes=5)


class Away(StrEnum):
    OFF = "off"
    ASLEEP = "asleep"
    CLOCK_FORWARD = "clock_forward"
    CLOCK_BACK = "clock_back"


@dataclass(frozen=True, slots=True)
class Absence:
    """``since`` and ``until`` by the computer's clock as it was; where that was set back, ``until``
    is the earlier."""

    kind: Away
    since: datetime
    until: datetime


def between(before: datetime, now: datetime, passed: timedelta | None) -> Absence | None:
    """What happened between two looks at the clock, ``passed`` of real time apart; None of that is
    another run of the program. None where there is nothing to tell."""
    shown = now - before
    if passed is not None and abs(shown - passed) > _SET:
        kind = Away.CLOCK_FORWARD if shown > passed else Away.CLOCK_BACK
        return Absence(kind, before, now)
    if passed is None and shown < -_SET:  # while nothing ran: by so much at least
        return Absence(Away.CLOCK_BACK, before, now)
    if shown > _SHORT:
        return Absence(Away.OFF if passed is None else Away.ASLEEP, before, now)
    return None
