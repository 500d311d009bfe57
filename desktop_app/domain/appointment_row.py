"""One row of a list of appointments, read as an appointment or refused with the reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desktop_app.domain import cells, moments
from desktop_app.domain.appointment_columns import AppointmentColumns, Part
from desktop_app.domain.calendar_event import EventStatus, Version
from desktop_app.domain.cells import Cell
from desktop_app.domain.clues import Clues
from desktop_app.domain.contact import Person, Reach
from desktop_app.domain.folding import fold, folded_name
from desktop_app.domain.foreign_appointment import Foreign, Refused
from desktop_app.domain.list_row import ListRow, Reading

# What a row says of itself, as `fold` writes it. A payment that is refused calls nothing off, and
# what was moved was so from this hour, or to it.
_CALLED_OFF = re.compile(
    r"annul|cancel|decommand|supprim|delet|remov|report|postpon|repouss|ajourn|desist|ne vien"
    r"|excus|expir|^(?:refus|declin|reject|rejet)"
)
_UNSURE = re.compile(
    r"deplace(?!ment)|\bmove|reschedul|decal|replanif|reprogram|refus|declin|reject|rejet"
)
_NOT = re.compile(r"^(?:non|pas|not|un)\b")


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """``whom`` it speaks of, as the keys of rows have it, their ``name`` and its ``day``, where
    that can be told. ``written`` is what stands there for the hour, and for the day that cannot be.
    """

    number: int
    reason: Refused
    whom: str
    name: str = ""
    day: date | None = None
    written: str = ""


class RowReading:
    """How the rows of one list are read; their wall clock is that of ``zone`` (IANA name).

    ``region``, ``today`` and ``fiction`` as `list_row.Reading`.
    """

    def __init__(
        self,
        header: Sequence[str],
        columns: AppointmentColumns,
        *,
        zone: str,
        region: str,
        today: date,
        fiction: bool,
    ) -> None:
        self._at = columns.at
        self._month_first = columns.month_first
        self._people = Reading(header, columns.people, region=region, today=today, fiction=fiction)
        self._zone = zone

    def read(self, number: int, row: Sequence[Cell]) -> Foreign | RefusedRow | None:
        """The row as an appointment; None where it says nothing at all."""
        told = self._people.read(number, row)
        if told is None:
            return None
        reference = self._text(row, Part.REFERENCE)
        whom = reference or _whom(told.person)
        status = self._status(row)
        when = self._when(row) if status else Refused.UNSURE
        if isinstance(when, Refused):
            dated = self._cell(row, Part.DATE)
            day = moments.day_of(dated, month_first=self._month_first)
            parts = (dated if day is None else "", self._cell(row, Part.HOUR))
            written = " ".join(filter(None, map(cells.line_of, parts)))
            return RefusedRow(number, when, whom, told.person.full_name, day, written)
        assert status is not None
        day, clock = when
        ends = self._end(row, day, clock)
        kind = self._text(row, Part.KIND)
        key = f"row/{reference}" if reference else f"row/{day}T{clock}/{whom or number}"
        return Foreign(
            key=key,
            uid=key,
            where=f"row {number}",
            version=Version(),
            status=status,
            day=day,
            clock=clock,
            zone=self._zone,
            end_day=ends.date(),
            end_clock=f"{ends:%H:%M}",
            title=kind or told.person.full_name,
            clues=_clues(told),
            kind=kind,
            staff=self._text(row, Part.STAFF),
            place=self._text(row, Part.PLACE),
            said_status="" if status is EventStatus.CANCELLED else self._text(row, Part.STATUS),
        )

    def _when(self, row: Sequence[Cell]) -> tuple[date, str] | Refused:
        dated, hour = self._cell(row, Part.DATE), self._cell(row, Part.HOUR)
        if not cells.line_of(dated):
            return Refused.NO_DATE
        if not cells.line_of(hour) and (found := moments.in_zone(dated, self._zone)):
            return found
        day = moments.day_of(dated, month_first=self._month_first)
        if day is None:
            return Refused.NO_SUCH_DAY if moments.is_no_day(dated) else Refused.BAD_DATE
        if cells.line_of(hour):
            clock = moments.clock_of(hour, alone=True)
            return (day, clock) if clock else Refused.BAD_HOUR
        clock = moments.clock_of(dated)
        return (day, clock) if clock else Refused.NO_HOUR

    def _end(self, row: Sequence[Cell], day: date, clock: str) -> datetime:
        """By the wall clock; the start where nothing says how long it takes."""
        starts = datetime.combine(day, datetime.strptime(clock, "%H:%M").time())
        told = self._cell(row, Part.END)
        zoned = moments.in_zone(told, self._zone)
        until = zoned[1] if zoned else moments.clock_of(told, alone=True)
        until = until or moments.end_of(self._cell(row, Part.HOUR))
        if until and until > clock:
            return datetime.combine(day, datetime.strptime(until, "%H:%M").time())
        return starts + timedelta(minutes=moments.minutes_of(self._cell(row, Part.DURATION)))

    def _status(self, row: Sequence[Cell]) -> EventStatus | None:
        """None where nobody knows whether it takes place at that hour."""
        said = fold(self._text(row, Part.STATUS))
        if _NOT.match(said):
            return EventStatus.CONFIRMED
        if _CALLED_OFF.search(said):
            return EventStatus.CANCELLED
        return None if _UNSURE.search(said) else EventStatus.CONFIRMED

    def _cell(self, row: Sequence[Cell], part: Part) -> Cell:
        at = self._at.get(part)
        return row[at] if at is not None and at < len(row) else ""

    def _text(self, row: Sequence[Cell], part: Part) -> str:
        return cells.line_of(self._cell(row, part))


def _clues(told: ListRow) -> Clues:
    person = told.person
    numbers = tuple(filter(None, (person.number, *person.other_numbers)))
    mobile = person.reach is Reach.TEXTABLE and person.number
    return Clues(
        numbers=numbers,
        mobiles=frozenset({person.number} if mobile and person.number else ()),
        mails=(person.email,) if person.email else (),
        names=(person.full_name,) if person.full_name else (),
        unread=told.refusals[0].value if person.reach is Reach.BROKEN else "",
    )


def _whom(person: Person) -> str:
    """Whom a row speaks of, alike in the next file."""
    name = folded_name(person.first_name, person.last_name)
    return " ".join(filter(None, (person.number or person.email, name)))
