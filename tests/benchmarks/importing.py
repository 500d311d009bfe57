"""Taking in a list of five thousand people, beside reading it and writing the same rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from desktop_app.readers.reading import read_sheet
from desktop_app.services.importing import Intake, take_in
from desktop_app.store.database import Book
from tests.benchmarks import people
from tests.benchmarks.figure import AtMost, Figure, interleave
from tests.helpers.books import NOW, fresh_book
from tests.helpers.lists import write_list

_ROWS = 5_000
_REPETITIONS = 7
_HEADER = ("Nom", "Prénom", "Portable", "E-mail", "Accord SMS")
_INTAKE = Intake("FR", tag=people.TAG, consent_how="formulaire papier", by="Inès", fiction=True)
_TABLES = ("import_run", "contact", "contact_tag", "consent")


def figures(folder: Path) -> Iterator[Figure]:
    path = write_list(folder / "clients.csv", _HEADER, [_row(at) for at in range(_ROWS)])
    with ExitStack() as open_books:
        # An empty book each time, made beforehand: the making is not what is measured.
        books = [
            open_books.enter_context(fresh_book(_folder(folder, at)))
            for at in range(2 * _REPETITIONS + 1)
        ]
        left = iter(books)
        rows = _imported(next(left), path)
        measured = interleave(
            {
                "import": lambda: take_in(next(left), path, _INTAKE, now=NOW),
                "floor": lambda: _floor(next(left), path, rows),
            },
            repetitions=_REPETITIONS,
        )
    yield Figure(
        "import",
        f"a list of {_ROWS:,} new people with their consent, from a CSV file",
        "the same file read in its fence, its people, tags and consents written",
        measured["import"],
        measured["floor"],
        _REPETITIONS,
        AtMost(3),
    )


def _folder(folder: Path, at: int) -> Path:
    made = folder / str(at)
    made.mkdir()
    return made


def _row(at: int) -> Sequence[str]:
    person = people.person(at)
    digits = f"0{(person.number or '').removeprefix('+33')}"
    number = " ".join(digits[each : each + 2] for each in range(0, 10, 2))
    return person.last_name, person.first_name, number, person.email, "oui" if at % 2 else ""


def _imported(book: Book, path: Path) -> Mapping[str, Sequence[Any]]:
    """The rows an import leaves, by table."""
    done = take_in(book, path, _INTAKE, now=NOW)
    assert (done.new, len(done.refused)) == (_ROWS, 0), done
    with book.read() as connection:
        return {
            table: [tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {table}")]
            for table in _TABLES
        }


def _floor(book: Book, path: Path, rows: Mapping[str, Sequence[Any]]) -> None:
    read_sheet(path, "FR")
    with book.write() as connection:
        for table, each in rows.items():
            marks = ", ".join("?" * len(each[0]))
            connection.exec_driver_sql(f"INSERT INTO {table} VALUES ({marks})", list(each))
