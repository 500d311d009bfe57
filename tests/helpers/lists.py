"""Lists of people for import tests, and what the book holds afterwards."""

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

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
