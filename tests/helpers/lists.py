"""Lists of people for import tests, and what the book holds afterwards."""

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from desktop_app.store.database import Book

TABLES = ("contact", "contact_tag", "consent", "suppression")


def write_list(path: Path, header: Sequence[str], rows: Sequence[Sequence[object]]) -> Path:
    """A CSV as an office saves it; row numbers start at 2."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(header)
        writer.writerows(rows)
    return path


def content(book: Book, *, of: Sequence[str] = TABLES, times: bool = True) -> dict[str, Any]:
    """Every row of the book's people, as the file has them."""
    with book.read() as connection:
        tables = {
            table: connection.exec_driver_sql(f"SELECT * FROM {table} ORDER BY 1, 2")
            for table in of
        }
        return {
            table: [
                {name: each for name, each in row._mapping.items() if times or name != "updated_at"}
                for row in rows
            ]
            for table, rows in tables.items()
        }
