"""Text files: .csv, .tsv and .txt as spreadsheets and tills write them."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from itertools import islice

from desktop_app.domain.cells import Cell
from desktop_app.domain.columns import field_of_name
from desktop_app.domain.errors import BadInput
from desktop_app.readers.charset import decode
from desktop_app.readers.sheet import RawRow, RawSheet

_SEP_LINE = re.compile(r'"?sep=(.)"?[;,\t]*\r?(?:\n|$)', re.IGNORECASE)
_DELIMITERS = (";", "\t", ",", "|")  # the first of equals wins: the comma is in addresses too
_LOOKED_AT = 60  # rows
_NAMED = 1000  # weight of a recognised column name over any count of cells


def read_delimited(content: bytes) -> RawSheet:
    """The one list of a text file; row 1 is the first after a ``sep=`` line, which Excel hides.

    BadInput: file_truncated (the end lies inside quotes or a character), file_unknown.
    """
    text, encoding = decode(content)
    text = text.removeprefix("\ufeff")
    said = _SEP_LINE.match(text)
    if said:
        text = text[said.end() :]
    delimiter = said[1] if said else _guess_delimiter(text)
    return RawSheet(None, _records(text, delimiter or ";"), delimiter, encoding)


def _guess_delimiter(text: str) -> str | None:
    """The delimiter under which names appear and rows are alike; None for a single column."""
    best = max(_DELIMITERS, key=lambda each: _fitness(text, each))
    return best if _fitness(text, best) else None


def _fitness(text: str, delimiter: str) -> int:
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        rows = [row for row in islice(lines, _LOOKED_AT) if any(cell.strip() for cell in row)]
    except csv.Error:
        return 0
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return 0
    width, alike = max(widths.items(), key=lambda each: (each[1], each[0]))
    named = max(sum(field_of_name(cell) is not None for cell in row) for row in rows if row[1:])
    return named * _NAMED + alike * (width - 1)


def _records(text: str, delimiter: str) -> list[RawRow]:
    try:
        return _parse(text, delimiter, strict=True)
    except csv.Error as error:
        if "unexpected end" in str(error):
            raise BadInput("file_truncated") from error
    try:
        # Something stands behind a closing quote: common by hand, and harmless.
        return _parse(text, delimiter, strict=False)
    except csv.Error as error:
        raise BadInput("file_unknown") from error


def _parse(text: str, delimiter: str, *, strict: bool) -> list[RawRow]:
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=strict)
    rows: list[RawRow] = []
    for number, cells in enumerate(lines, start=1):
        kept: list[Cell] = list(cells)
        rows.append((number, kept))
    return rows
