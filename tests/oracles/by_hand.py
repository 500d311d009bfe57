"""How the examples are written down. Instants are UTC, as "2026-03-10 17:00"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime

from tests.oracles.reminders import expect
from tests.oracles.script import (
    Booked,
    Cancelled,
    Event,
    Moved,
    Off,
    On,
    OpeningChanged,
    Person,
    PlanChanged,
    Script,
    Step,
    Word,
)

Leaves = dict[str, list[set[int]]]

ANA, BEN, CLEO, DORA, EMIL = 1, 2, 3, 4, 5
PEOPLE = (
    Person(ANA, "Ana Abel", "+33639980001"),
    Person(BEN, "Ben Abel", "+33639980001"),
    Person(CLEO, "Cleo Carre", "+33639980003"),
    Person(DORA, "Dora Dupuy", "+33199000004", textable=False),
    Person(EMIL, "Emil Abel", "+33639980001", refused=True),
)
ALL_DAY = ("00:00", "23:59")
USUAL = ("08:00", "20:00")


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def book(at: str, day: str, clock: str, id: int = 1, person: int = ANA) -> Booked:
    return Booked(utc(at), id, person, date.fromisoformat(day), clock, "cut")


def move(at: str, day: str, clock: str, id: int = 1) -> Moved:
    return Moved(utc(at), id, date.fromisoformat(day), clock)


def cancel(at: str, id: int = 1) -> Cancelled:
    return Cancelled(utc(at), id)


def plan(
    *steps: Step,
    at: str = "2026-01-01 09:00",
    kind: str | None = None,
    hours: tuple[str, str] = USUAL,
    off: bool = False,
) -> PlanChanged:
    return PlanChanged(utc(at), kind, steps, *hours, off=off)


def opening(at: str, *weekdays: int) -> OpeningChanged:
    return OpeningChanged(utc(at), frozenset(weekdays), frozenset())


def off(at: str) -> Off:
    return Off(utc(at))


def on(at: str) -> On:
    return On(utc(at))


def word(at: str) -> Word:
    return Word(utc(at))


def days(count: int, clock: str = "18:00", least: int = 0, most: int | None = None) -> Step:
    return "days", count, clock, least, most


def minutes(count: int) -> Step:
    return "minutes", count, 0, None


def script(*events: Event) -> Script:
    """The year 2026 in Paris, with the computer on from the start."""
    told = sorted((on("2026-01-01 08:00"), *events), key=lambda event: event.at)
    return Script("Europe/Paris", PEOPLE, tuple(told), utc("2027-01-01"))


def check(
    events: Sequence[Event], leaves: Leaves, missing: list[tuple[int, str]], cover: bool = False
) -> None:
    """``leaves``: by instant, the appointments of each text."""
    expected = expect(script(*events), cover=cover)
    found: dict[datetime, list[set[int]]] = {}
    for text in expected.left:
        found.setdefault(text.instant, []).append(set(text.appointments))
    assert found == {utc(at): told for at, told in leaves.items()}
    assert sorted((each.appointment, each.reason) for each in expected.missing) == missing
