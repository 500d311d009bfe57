"""Lists of people for import tests, and what the book holds afterwards."""

import csv
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import python_calamine

from desktop_app.store.database import Book

TABLES = ("contact", "contact_tag", "consent", "number_refusal", "suppression")
IMPORTS = ("import_run", "import_row", "import_columns")


def write_list(path: Path, header: Sequence[str], rows: Sequence[Sequence[object]]) -> Path:
    """A CSV as an office saves it; row numbers start at 2."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(header)
        writer.writerows(rows)
    return path


def content(book: Book, *, of: Sequence[str] = TABLES) -> dict[str, list[dict[str, Any]]]:
    """Every row of these tables, as the file has them."""
    with book.read() as connection:
        return {
            table: [
                dict(row._mapping)
                for row in connection.exec_driver_sql(f"SELECT * FROM {table} ORDER BY 1, 2")
            ]
            for table in of
        }


def words_of(path: Path) -> set[str]:
    """What stands in the cells of a spreadsheet, and each word of it."""
    book = python_calamine.CalamineWorkbook.from_path(path)
    rows = chain.from_iterable(
        book.get_sheet_by_name(each).to_python() for each in book.sheet_names
    )
    cells = {each.strip() for row in rows for each in row if isinstance(each, str)}
    words = {word for cell in cells for word in cell.split()}
    return {*cells, *words, *book.sheet_names} - {""}
