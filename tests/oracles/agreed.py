"""The hours that were agreed on, each with its end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from tests.oracles.script import Booked, Cancelled, Moved, Person, Script
from tests.oracles.wall import instant


@dataclass(frozen=True, slots=True)
class Hour:
    """An hour that was agreed on, until another one was or it was cancelled (``ended``, ``why``:
    "moved" or "cancelled")."""

    appointment: int
    person: int
    kind: str
    day: date
    clock: str
    agreed: datetime
    begins: datetime
    ended: datetime | None = None
    why: str = ""


def hours_of(script: Script) -> Iterator[Hour]:
    """Every hour that was ever agreed on, with its end."""
    current: dict[int, Hour] = {}
    for event in script.events:
        if isinstance(event, Booked):
            begins = instant(event.day, event.clock, script.zone)
            current[event.id] = Hour(
                event.id, event.person, event.kind, event.day, event.clock, event.at, begins
            )
        elif isinstance(event, Moved):
            hour = current[event.id]
            yield replace(hour, ended=event.at, why="moved")
            begins = instant(event.day, event.clock, script.zone)
            current[event.id] = replace(
                hour, day=event.day, clock=event.clock, agreed=event.at, begins=begins
            )
        elif isinstance(event, Cancelled):
            yield replace(current.pop(event.id), ended=event.at, why="cancelled")
    yield from current.values()


def by_number_and_day(hours: Iterable[Hour], people: dict[int, Person]) -> Iterable[list[Hour]]:
    """Hours that may stand in one text. Who cannot be texted stands alone."""
    groups: dict[object, list[Hour]] = defaultdict(list)
    for hour in hours:
        person = people[hour.person]
        groups[person.number if person.textable else person.id, hour.day].append(hour)
    return groups.values()
