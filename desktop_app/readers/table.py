"""The list inside a sheet: its header below titles, its people between blanks and totals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from desktop_app.domain import appointment_columns
from desktop_app.domain.appointment_columns import Part, is_day, part_of_name
from desktop_app.domain.cells import Cell
from desktop_app.domain.columns import Field, field_of_name, guess, phone_like
from desktop_app.domain.errors import BadInput
from desktop_app.domain.headers import fold
from desktop_app.readers.sheet import About, Format, RawRow, RawSheet, Row, Sheet

_HEADER_WITHIN = 40  # filled rows: letterheads are shorter
_TOTAL = re.compile(
    r"(?:total|totaux|sous total|grand total|subtotal|nombre|count|moyenne|average)"
    r"(?: (?:general|de|des|of|clients|contacts|personnes|patients|lignes|customers|rows|\d+))*"
    r"|\d+ (?:clients?|contacts?|personnes?|patients?|lignes?|customers?|rows?)"
    # What a till or a printout puts below its list.
    r"|page \d+(?: (?:sur |de |of )?\d+)?"
    r"|(?:imprime|edite|exporte|extrait|genere|printed|exported|generated) (?:le|on) \d[\w ]*"
)


@dataclass(frozen=True)
class _List:
    header_row: int | None
    header: tuple[str, ...]
    rows: tuple[Row, ...]


def find_sheet(
    sheets: Iterable[RawSheet],
    format: Format,
    region: str,
    about: About = About.PEOPLE,
    only: str | None = None,
) -> Sheet:
    """The sheet with the longest list of people that has a phone column, or the one called
    ``only``; ``about`` appointments, that which has most of their columns.

    Sheets come in order of preference; a later one wins only by more rows, and one that is hidden
    never over one that shows. BadInput: file_empty
    (no cell at all, or a header without rows), no_phone_column (fact ``sheets``: how many had
    something in them), no_appointment_columns (the same, where it is about those).
    """
    best: Sheet | None = None
    fits: tuple[bool, ...] = ()
    filled = 0
    names: list[str] = []
    for raw in sheets:
        if raw.hidden and only is None and best is not None and best.rows:
            break
        rows = [row for row in raw.rows if _is_filled(row[1])]
        if rows and raw.name is not None:
            names.append(raw.name)
        if only is not None and raw.name != only:
            continue
        filled += bool(rows)
        found = _find_list(rows, region, about)
        if found is None or not any(suits := _suits(found, region, about)):
            continue
        if best is None or (suits, len(found.rows)) > (fits, len(best.rows)):
            fits = suits
            best = Sheet(
                raw.name,
                found.header_row,
                found.header,
                found.rows,
                format,
                raw.delimiter,
                raw.encoding,
            )
    if best is not None and best.rows:
        return replace(best, sheets=tuple(names))
    if not filled or best is not None:
        raise BadInput("file_empty")
    lacks = "no_phone_column" if about is About.PEOPLE else "no_appointment_columns"
    raise BadInput(lacks, sheets=filled)


def _suits(found: _List, region: str, about: About) -> tuple[bool, ...]:
    """How well it does, what counts most first."""
    sample = [row.cells for row in found.rows[:60]]
    if about is About.PEOPLE:
        return (Field.PHONE in guess(found.header, sample, region).fields,)
    has = appointment_columns.held(found.header, sample, region)
    return has.day and has.hour and has.whom, has.phone, has.day and has.whom


def _is_filled(cells: Sequence[Cell]) -> bool:
    return any(str(cell).strip() for cell in cells)


def _find_list(rows: list[RawRow], region: str, about: About) -> _List | None:
    if not rows:
        return None
    at = _named_header(rows, about)
    if at is None:
        at = _unnamed_header(rows, region)
    people = rows if at is None else rows[at + 1 :]
    names = [] if at is None else [str(cell).strip() for cell in rows[at][1]]
    people = [row for row in people if not _is_total(row[1], region)]
    people = [row for row in people if not names or not _repeats(row[1], names)]
    width = max([_filled_width(names), *(_filled_width(cells) for _, cells in people)])
    return _List(
        header_row=None if at is None else rows[at][0],
        header=tuple((names + [""] * width)[:width]),
        rows=tuple(Row(number, _padded(cells, width)) for number, cells in people),
    )


def _named_header(rows: list[RawRow], about: About) -> int | None:
    """The row with most known column names; one name alone must be a phone's."""
    best, at = 0.0, None
    for place, (_, cells) in enumerate(rows[:_HEADER_WITHIN]):
        fields = _named(cells, about)
        phone = bool(fields & {Field.PHONE, Field.OTHER_PHONE})
        score = len(fields) + 0.5 * phone
        if score > best and (len(fields) > 1 or phone):
            best, at = score, place
    return at


def _named(cells: Sequence[Cell], about: About) -> set[Field | Part]:
    """What of a list stands there by name. A row with a day is an appointment itself, and "Soin"
    in it no name."""
    names = [cell for cell in cells if isinstance(cell, str)]
    found: set[Field | Part | None] = {field_of_name(each) for each in names}
    if about is About.APPOINTMENTS and not any(map(is_day, cells)):
        found |= {part_of_name(each) for each in names}
    return {each for each in found if each is not None}


def _unnamed_header(rows: list[RawRow], region: str) -> int | None:
    """The row of words right above the first number, when names say nothing to us."""
    for place, (number, cells) in enumerate(rows[:_HEADER_WITHIN]):
        if not any(phone_like(cell, region) for cell in cells):
            continue
        if place == 0 or rows[place - 1][0] != number - 1:
            return None
        above = [cell for cell in rows[place - 1][1] if str(cell).strip()]
        wide = len(above) * 2 > len([cell for cell in cells if str(cell).strip()])
        return place - 1 if wide and all(isinstance(cell, str) for cell in above) else None
    return None


def _is_total(cells: Sequence[Cell], region: str) -> bool:
    filled = [cell for cell in cells if str(cell).strip()]
    if not isinstance(filled[0], str) or not _TOTAL.fullmatch(fold(filled[0])):
        return False
    return not any(phone_like(cell, region) for cell in filled)


def _repeats(cells: Sequence[Cell], names: list[str]) -> bool:
    """Lists meant for paper repeat their header on every page."""
    return [fold(str(cell)) for cell in cells if str(cell).strip()] == [
        fold(name) for name in names if name
    ]


def _filled_width(cells: Sequence[Cell]) -> int:
    return max((at for at, cell in enumerate(cells, start=1) if str(cell).strip()), default=0)


def _padded(cells: list[Cell], width: int) -> tuple[Cell, ...]:
    return tuple((cells + [""] * width)[:width])
