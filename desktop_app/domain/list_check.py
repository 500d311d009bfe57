"""One line of a list as a person looks at it before it is taken in: how it was read, and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.contact import Reach
from desktop_app.domain.list_row import ListRow, Repair
from desktop_app.domain.phone import PhoneVerdict
from desktop_app.domain.repairs import Fix, how_repaired
from desktop_app.domain.row_choice import DECLINED, NO_CHOICE, RowChoice
from desktop_app.domain.taking_in import Change, Outcome


class Kind(StrEnum):
    """Why a line is worth a look, the most pressing first; the last three say what becomes of it
    where there is nothing to look at."""

    CORRECT = "correct"  # no cell gives a number
    CHOOSE = "choose"  # two mobiles
    REPAIRED = "repaired"
    LANDLINE = "landline"
    NO_NUMBER = "no_number"
    HOUSEHOLD = "household"
    STOP = "stop"
    REPEATED = "repeated"  # a line further up speaks of the same person
    LEFT_OUT = "left_out"
    CORRECTED = "corrected"  # by the person at the desk, just now
    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


TO_LOOK_AT = tuple(Kind)[:10]
_PLAIN = {
    Outcome.NEW: Kind.NEW,
    Outcome.UPDATED: Kind.UPDATED,
    Outcome.UNCHANGED: Kind.UNCHANGED,
}

Judge = Callable[[str], PhoneVerdict]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the file by its number there; ``cells`` are its phone cells as they stand.

    ``kinds`` has at least one, the most pressing first. ``reason`` is a stable word of `phone` or
    `list_row` where there is one. ``options`` are the mobiles of which one is texted, the first of
    the cell first. ``household`` names who is texted at the same number; ``first`` is the
    line further up that spoke of the same person, 0 for none. ``outcome`` is None for a line that
    was left out. ``offers``: texts with offers may go to them afterwards.
    """

    number: int
    name: str
    cells: tuple[str, ...]
    e164: str | None
    reach: Reach
    kinds: tuple[Kind, ...]
    choice: RowChoice = NO_CHOICE
    reason: str = ""
    fix: Fix | None = None
    before: str = ""  # the cell that was repaired
    sure: bool = True
    options: tuple[str, ...] = ()
    household: str = ""
    first: int = 0
    outcome: Outcome | None = None
    offers: bool = False

    @property
    def kind(self) -> Kind:
        return self.kinds[0]

    @property
    def is_taken(self) -> bool:
        return self.outcome not in {None, Outcome.REFUSED}


def line(
    row: ListRow,
    cells: tuple[str, ...],
    change: Change | None,
    *,
    judge: Judge,
    choice: RowChoice = NO_CHOICE,
    household: str = "",
    first: int = 0,
    offers: bool = False,
) -> Line:
    """The line of ``row``; ``change`` is what it does, None where it was left out."""
    person = row.person
    repair = _repair_of(row)
    read = judge(repair.before) if repair else None
    fix = how_repaired(repair.before, read) if repair and read else None
    reason = row.refusals[0].reason if row.refusals and person.number is None else row.no_text
    return Line(
        row.number,
        person.full_name,
        cells,
        person.number,
        person.reach,
        _kinds(row, change, choice, fix, bool(household), bool(first)),
        choice,
        reason,
        fix,
        repair.before if repair else "",
        all(each.sure for each in row.repairs),
        _mobiles(read, judge) if read and fix is Fix.TWO_MOBILES else (),
        household,
        first,
        change.outcome if change else None,
        offers,
    )


def _repair_of(row: ListRow) -> Repair | None:
    """The repair that the person's number comes from, else the first."""
    own = [each for each in row.repairs if each.after == row.person.number]
    return next(iter(own or row.repairs), None)


def _mobiles(read: PhoneVerdict, judge: Judge) -> tuple[str, ...]:
    found = [each for each in (read.e164, *read.other) if each]
    return tuple(each for each in found if judge(each).reach is Reach.TEXTABLE)


def _kinds(
    row: ListRow,
    change: Change | None,
    choice: RowChoice,
    fix: Fix | None,
    household: bool,
    repeated: bool,
) -> tuple[Kind, ...]:
    if change is None:
        return (Kind.LEFT_OUT,)
    person = row.person
    none = person.number is None
    found = {
        Kind.CORRECT: none and bool(row.refusals),
        Kind.CHOOSE: fix is Fix.TWO_MOBILES,
        Kind.REPAIRED: (fix is not None and fix is not Fix.TWO_MOBILES) or choice.declined,
        Kind.LANDLINE: person.reach is Reach.LANDLINE,
        Kind.NO_NUMBER: person.reach is Reach.NONE and not row.refusals,
        Kind.HOUSEHOLD: household,
        Kind.REPEATED: repeated,
        Kind.STOP: change.kept_stop,
        Kind.CORRECTED: bool(choice.number or choice.name),
    }
    plain = _PLAIN.get(change.outcome)
    kinds = [kind for kind in Kind if found.get(kind)]
    return tuple([*kinds, *([plain] if plain else [])] or [Kind.CORRECT])


def is_declined(line: Line) -> bool:
    return line.reason == DECLINED or line.choice.declined
