"""What a foreign file yields: plain values, whatever it was written in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.cells import Cell


class Format(StrEnum):
    """What a file is by its content."""

    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"
    TEXT = "text"


class About(StrEnum):
    """What a list is looked for in a file."""

    PEOPLE = "people"  # with telephone numbers
    APPOINTMENTS = "appointments"  # with days, and whose they are


@dataclass(frozen=True)
class Row:
    """One person's row; ``number`` is the one the spreadsheet shows. As wide as the header."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Sheet:
    """The list in a file, and what was recognised on the way.

    ``sheet_name`` is None for a text file, which has no sheets; ``header_row`` is None where the
    list has no header, and ``header`` then holds empty names. ``delimiter`` and ``encoding`` are
    None for workbooks; ``delimiter`` is also None for a text file of one column. ``sheets`` are the
    names of all that have something in them, in the file's order of those that show.
    """

    sheet_name: str | None
    header_row: int | None
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    format: Format
    delimiter: str | None = None
    encoding: str | None = None
    sheets: tuple[str, ...] = ()


RawRow = tuple[int, list[Cell]]
"""A row as it stands in the file: its number and its cells, ragged, blank rows too."""


@dataclass(frozen=True)
class RawSheet:
    """One sheet as it stands in the file."""

    name: str | None
    rows: Iterable[RawRow]
    delimiter: str | None = None
    encoding: str | None = None
    hidden: bool = False
