"""Which column of a list of appointments is what, from its name in French or English and its cells.

The columns about people are told as in any list (`columns.guess`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, IntEnum, auto

from desktop_app.domain import columns, moments
from desktop_app.domain.cells import Cell
from desktop_app.domain.columns import Columns, Field
from desktop_app.domain.errors import BadInput
from desktop_app.domain.headers import fold


class Part(Enum):
    """What a column tells of the appointment itself."""

    DATE = auto()  # may hold the hour too
    HOUR = auto()
    END = auto()
    DURATION = auto()
    KIND = auto()
    STAFF = auto()
    STATUS = auto()
    PLACE = auto()
    REFERENCE = auto()  # by which its program knows it


_NAMES = {
    Part.DATE: "date|jour|day|date rdv|date du rdv|date de rdv|date rendez vous|rdv|rdv le"
    "|date du rendez vous|date de rendez vous|rendez vous|appointment|appointment date|debut"
    "|date of appointment|start|start date|date debut|date de debut|date heure|date et heure"
    "|date time|datetime|date and time|when|quand|le|date seance|date de la seance|begins|starts"
    "|booking date|date reservation|date de reservation|start date time|starts at|start at",
    Part.HOUR: "heure|hour|time|horaire|horaires|heure rdv|heure du rdv|heure de rdv|heures|hours"
    "|heure debut|heure de debut|start time|appointment time|creneau|slot|h|a|at|heure d arrivee"
    "|heure rendez vous|heure du rendez vous",
    Part.END: "fin|end|heure fin|heure de fin|end time|ends|end date|date fin|date de fin|ends at"
    "|jusqu a|until|end at",
    Part.DURATION: "duree|duration|minutes|duree min|duree mn|duree minutes|duration min|length"
    "|duree en minutes|duration minutes|temps|min",
    Part.KIND: "type|prestation|prestations|motif|soin|soins|acte|service|services|kind|objet"
    "|type de rdv|type rdv|type de rendez vous|appointment type|treatment|reason|subject|seance"
    "|motif de consultation|libelle|title|titre",
    Part.STAFF: "praticien|praticienne|avec|staff|employe|employee|collaborateur|collaboratrice"
    "|intervenant|intervenante|coiffeur|coiffeuse|estheticienne|with|provider|agenda|medecin"
    "|docteur|therapeute|therapist|stylist|barber|barbier|personnel|equipe|resource|ressource",
    Part.STATUS: "statut|status|etat|state|statut rdv|statut du rdv|statut de rdv|etat du rdv"
    "|statut rendez vous|statut du rendez vous|appointment status|booking status",
    Part.PLACE: "lieu|place|location|salle|room|cabine|adresse du rdv|cabinet",
    Part.REFERENCE: "uid|id rdv|numero rdv|numero de rdv|n rdv|no rdv|id rendez vous|ref rdv"
    "|booking id|appointment id|reference rdv|id reservation|booking reference|event id",
}
_PART_OF = {name: part for part, names in _NAMES.items() for name in names.split("|")}
_SAMPLE = 60
_MOST = 0.6

# Words of a header, as `fold` writes it: of the appointment's own day, and of another that stands
# in the same list, such as when the appointment was made.
_OWN_DAY = re.compile(
    r"\b(?:rdv|rendez vous|appointment|seance|debut|starts?|begins|prevue?|planned|scheduled)\b"
)
_NEXT = re.compile(r"\b(?:prochaine?|suivante?|next)\b")  # this one, or the one after it
_OTHER_DAY = re.compile(
    r"\b(?:cree\w*|creation|created|saisi\w*|modif\w*|updated?|maj|mise a jour|inscri\w*"
    r"|registered|registration|ajout\w*|added|pris|prise|booked (?:on|at)|paye\w*|paiement|paid"
    r"|payment|factur\w*|invoice\w*|annul\w*|cancel\w*|envoi|envoy\w*|sent|rappel\w*|reminder\w*"
    r"|relance\w*|dernier\w*|last|export\w*|imprim\w*|printed|achat|purchase\w*|commande\w*|order"
    r"|ordered|ancien\w*|former|precedent\w*|previous|initiale?|original\w*|expir\w*|naissance|birth\w*"
    r"|ouvert\w*|opened|depuis|since)\b"
)


class _Likely(IntEnum):
    """How likely a column of days is that of the appointment, the likeliest first."""

    OWN = auto()  # its name says so
    NAMED = auto()  # only that it is a day
    DAYS = auto()  # its name says nothing
    NUMBERS = auto()  # that may be days
    NOT = auto()  # its name says that it is another day


@dataclass(frozen=True, slots=True)
class AppointmentColumns:
    """Where each part stands, and what the other columns say of the person; ``month_first`` is how
    the days are written."""

    at: Mapping[Part, int]
    people: Columns
    month_first: bool


def guess(
    header: Sequence[str], rows: Sequence[Sequence[Cell]], region: str
) -> AppointmentColumns | None:
    """What each column is; None where none holds days, whatever their names. BadInput
    ``which_date_column``: several hold days, and none is surely that of the appointment."""
    sample = rows[:_SAMPLE]
    at = _named(header, sample)
    holding = _holding_days(header, sample, at)
    dated = _day_of_appointment(rows, holding, region)
    if dated is not None:
        at[Part.DATE] = dated
    if Part.DATE not in at:
        return None
    if Part.HOUR not in at:
        free = _free(header, (*at.values(), *holding))  # that has its own hour, perhaps
        found = next((each for each in free if _share(sample, each, _is_clock) >= _MOST), None)
        if found is not None:
            at[Part.HOUR] = found
    if Part.REFERENCE in at and not _are_distinct(rows, at[Part.REFERENCE]):
        del at[Part.REFERENCE]
    days = [row[at[Part.DATE]] for row in rows]
    taken = frozenset(at.values())
    people = _people(header, sample, region, taken)
    return AppointmentColumns(at, people, moments.writes_month_first(days, region))


def part_of_name(name: str) -> Part | None:
    """What a column of that name may tell of an appointment."""
    return _PART_OF.get(fold(name))


@dataclass(frozen=True, slots=True)
class Held:
    """What a list has: days, the hours of these, somebody, and numbers to text."""

    day: bool
    hour: bool
    whom: bool
    phone: bool


def held(header: Sequence[str], rows: Sequence[Sequence[Cell]], region: str) -> Held:
    """Whether a list is one of appointments; one whose days are in doubt is."""
    try:
        found = guess(header, rows, region)
    except BadInput:
        return Held(day=True, hour=True, whom=True, phone=True)
    if found is None:
        people, day, hour = columns.guess(header, rows, region), False, False
    else:
        people, day = found.people, True
        hour = Part.HOUR in found.at or _share(rows, found.at[Part.DATE], _is_clock) > 0
    whom = not _WHOM.isdisjoint(people.fields)
    return Held(day, hour, whom, Field.PHONE in people.fields)


_WHOM = frozenset(
    {
        Field.FIRST_NAME,
        Field.LAST_NAME,
        Field.FULL_NAME,
        Field.PHONE,
        Field.OTHER_PHONE,
        Field.EMAIL,
    }
)


def _named(header: Sequence[str], sample: Sequence[Sequence[Cell]]) -> dict[Part, int]:
    """By name; "Début" and "Rendez-vous" head days here and hours or words there. Which day is the
    appointment's is not told by its name alone: a DATE is one that holds none."""
    found: dict[Part, int] = {}
    for at, name in enumerate(header):
        part = part_of_name(name)
        if part is Part.DATE:
            days, clocks = _share(sample, at, is_day), _share(sample, at, _is_clock)
            if not days and clocks >= _MOST:
                part = Part.HOUR
            elif days or fold(name) not in {"date", "jour", "day"}:
                part = None
        if part is not None:
            found.setdefault(part, at)
    return found


def _free(header: Sequence[str], taken: Sequence[int]) -> list[int]:
    """Columns whose names say nothing."""
    return [
        at
        for at, name in enumerate(header)
        if at not in taken and columns.field_of_name(name) is None
    ]


def _holding_days(
    header: Sequence[str], sample: Sequence[Sequence[Cell]], named: Mapping[Part, int]
) -> dict[int, _Likely]:
    """The columns that hold days, and how likely each is that of the appointment."""
    found: dict[int, _Likely] = {}
    for at in _free(header, tuple(named.values())):
        name = fold(header[at])
        by_name = _PART_OF.get(name) is Part.DATE
        if by_name and not _share(sample, at, is_day):
            continue
        written = by_name or _share(sample, at, _is_written_day) >= _MOST
        if not written and _share(sample, at, is_day) < _MOST:
            continue
        if _OTHER_DAY.search(name):
            found[at] = _Likely.NOT
        elif written and _OWN_DAY.search(name):
            found[at] = _Likely.NAMED if _NEXT.search(name) else _Likely.OWN
        elif by_name:
            found[at] = _Likely.NAMED
        else:
            found[at] = _Likely.DAYS if written else _Likely.NUMBERS
    return found


def _day_of_appointment(
    rows: Sequence[Sequence[Cell]], holding: Mapping[int, _Likely], region: str
) -> int | None:
    """The likeliest; several as likely are one where they say the same days: that which tells the
    hour too."""
    if not holding:
        return None
    best = min(holding.values())
    first, *others = alike = [at for at, likely in holding.items() if likely is best]
    days = _days_in(rows, first, region)
    if best is _Likely.NOT or any(_days_in(rows, each, region) != days for each in others):
        raise BadInput("which_date_column")
    return max(alike, key=lambda at: _share(rows, at, _is_clock))


def _days_in(rows: Sequence[Sequence[Cell]], at: int, region: str) -> list[date | None]:
    cells = [row[at] if at < len(row) else "" for row in rows]
    month_first = moments.writes_month_first(cells, region)
    return [moments.day_of(each, month_first=month_first) for each in cells]


def _people(
    header: Sequence[str], sample: Sequence[Sequence[Cell]], region: str, taken: frozenset[int]
) -> Columns:
    names = ["" if at in taken else name for at, name in enumerate(header)]
    rows = [["" if at in taken else cell for at, cell in enumerate(row)] for row in sample]
    if not any(names):
        names = _with_names_named(rows, names)
    found = columns.guess(names, rows, region)
    fields = tuple(Field.LEFT_OUT if at in taken else each for at, each in enumerate(found.fields))
    return Columns(fields, found.from_values, found.agreeing)


def _with_names_named(rows: Sequence[Sequence[Cell]], names: list[str]) -> list[str]:
    """Without a header: of the columns that may hold names, the one in which fewest come again;
    what was booked comes again and again."""
    found = {
        at: len(set(filled)) / len(filled)
        for at in range(len(names))
        if columns.looks_like_names(filled := [row[at] for row in rows if str(row[at]).strip()])
    }
    if found:
        names[max(found, key=lambda at: found[at])] = "name"
    return names


def is_day(cell: Cell) -> bool:
    return moments.day_of(cell, month_first=False) is not None


def _is_written_day(cell: Cell) -> bool:
    """And not only a number that may be one: so may a postal code."""
    return is_day(cell) and len(re.findall(r"\w+", str(cell))) >= len(("day", "month", "year"))


def _is_clock(cell: Cell) -> bool:
    if isinstance(cell, float) and 0 < cell < 1:
        return True
    return moments.clock_of(cell) is not None


def _are_distinct(rows: Sequence[Sequence[Cell]], at: int) -> bool:
    """Whether each row has one of its own."""
    told = [str(row[at]).strip() for row in rows]
    return all(told) and len(set(told)) == len(told)


def _share(sample: Sequence[Sequence[Cell]], at: int, fits: Callable[[Cell], bool]) -> float:
    filled = [row[at] for row in sample if at < len(row) and str(row[at]).strip()]
    return sum(map(fits, filled)) / len(filled) if filled else 0.0
