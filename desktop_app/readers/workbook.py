"""Sheets of .xlsx, .xls and .ods through calamine: values only, formulas are never calculated."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

import python_calamine as calamine

from desktop_app.domain.cells import Cell
from desktop_app.domain.errors import BadInput
from desktop_app.readers.sheet import RawRow, RawSheet

_EXACT = 2**53  # up to here a double holds every whole number


def read_workbook(path: Path) -> Iterator[RawSheet]:
    """Every sheet that shows, then the hidden ones. BadInput: file_protected, file_truncated,
    file_too_big."""
    book = _open(path)
    shown = [each for each in book.sheets_metadata if _is_table(each)]
    shown.sort(key=lambda each: each.visible != calamine.SheetVisibleEnum.Visible)
    for each in shown:
        hidden = each.visible != calamine.SheetVisibleEnum.Visible
        yield RawSheet(each.name, _rows(book, each.name), hidden=hidden)


def _is_table(sheet: calamine.SheetMetadata) -> bool:
    return sheet.typ == calamine.SheetTypeEnum.WorkSheet


def _open(path: Path) -> calamine.CalamineWorkbook:
    try:
        # By path and not by content: calamine's guess would hide why a file does not open.
        return calamine.CalamineWorkbook.from_path(path)
    except BaseException as error:
        raise _known(error) from error


def _rows(book: calamine.CalamineWorkbook, name: str) -> Iterator[RawRow]:
    try:
        # iter_rows keeps the empty rows at the top, which to_python drops: numbers stay right.
        for number, cells in enumerate(book.get_sheet_by_name(name).iter_rows(), start=1):
            yield number, [_cell(each) for each in cells]
    except BaseException as error:
        raise _known(error) from error


def _known(error: BaseException) -> BaseException:
    """Calamine's errors as ours; everything else (also the end of a generator) as it is."""
    if isinstance(error, calamine.PasswordError):
        return BadInput("file_protected")
    if isinstance(error, calamine.CalamineError):
        # Its own fence of a hundred million cells has no class of error.
        return BadInput("file_too_big" if "limit exceeded" in str(error) else "file_truncated")
    # Inside a damaged file calamine panics, and a panic is no Exception: it goes by its name.
    return BadInput("file_truncated") if type(error).__name__ == "PanicException" else error


def _cell(value: int | float | str | bool | time | date | datetime | timedelta) -> Cell:
    if isinstance(value, float) and value.is_integer() and abs(value) < _EXACT:
        return int(value)  # workbooks store every number as a double
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return str(value) if isinstance(value, timedelta) else value
