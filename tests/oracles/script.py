"""The format of a shop's scripted year: what happens, and when.

Instants are UTC; days and clocks ("HH:MM") are those of the script's zone. What falls on the very
instant at which a reminder is due comes before it. A computer is off until its first `On`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

# ("days", how many before, "HH:MM", ahead_from, ahead_to) or
# ("minutes", how many before, ahead_from, ahead_to). Ahead are days, both ends included; no end
# is None.
Step = tuple[str, int, str, int, int | None] | tuple[str, int, int, int | None]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with appointments. ``number`` is None where there is none; ``refused``: said no
    to service texts before the script begins."""

    id: int
    name: str
    number: str | None
    textable: bool = True
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Booked:
    """An hour is agreed on, for an appointment that was not there before."""

    at: datetime
    id: int
    person: int
    day: date
    clock: str
    kind: str


@dataclass(frozen=True, slots=True)
class Moved:
    """Another hour is agreed on."""

    at: datetime
    id: int
    day: date
    clock: str


@dataclass(frozen=True, slots=True)
class Cancelled:
    at: datetime
    id: int


@dataclass(frozen=True, slots=True)
class PlanChanged:
    """From now on ``kind`` (None: every kind without its own plan) is reminded so."""

    at: datetime
    kind: str | None
    steps: tuple[Step, ...]
    opens: str = "08:00"
    closes: str = "20:00"
    wait_minutes: int = 10
    off: bool = False


@dataclass(frozen=True, slots=True)
class OpeningChanged:
    """The closed days, all of them anew. Monday is 0."""

    at: datetime
    closed_weekdays: frozenset[int]
    closed_days: frozenset[date]


@dataclass(frozen=True, slots=True)
class Off:
    """The computer sleeps, or has no power."""

    at: datetime


@dataclass(frozen=True, slots=True)
class On:
    at: datetime


@dataclass(frozen=True, slots=True)
class Word:
    """A person says: send all that is late and still useful."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Refused:
    at: datetime
    person: int


@dataclass(frozen=True, slots=True)
class Accepted:
    at: datetime
    person: int


Event = (
    Booked | Moved | Cancelled | PlanChanged | OpeningChanged | Off | On | Word | Refused | Accepted
)


@dataclass(frozen=True, slots=True)
class Script:
    """Events by instant; nothing is told of what comes at ``ends`` or later."""

    zone: str
    people: tuple[Person, ...]
    events: tuple[Event, ...]
    ends: datetime
