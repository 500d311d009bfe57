"""Killed anywhere, a second reading completes what the first began: nothing twice, nothing lost."""

import os
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desktop_app.store.database import Book
from tests.helpers.books import fresh_book
from tests.helpers.calendars import booked, counts, taken, visit, waiting, with_people, write

_ROOT = Path(__file__).resolve().parents[2]


def _before(folder: Path) -> Path:
    """250 hours of Anna's."""
    return write(folder, *(visit(uid, when) for uid, when in _HOURS))


def _after(folder: Path) -> Path:
    """A third is moved to the minute 30, a third is gone, a third is as before; ten are new."""
    stay = [visit(uid, when) for uid, when in _HOURS[::3]]
    moved = [visit(uid, f"{when[:11]}3000", sequence=1) for uid, when in _HOURS[1::3]]
    new = [visit(f"new {day}", f"202701{day:02}T100000") for day in range(1, 11)]
    return write(folder, *stay, *moved, *new)


_HOURS = [
    (f"{day}-{hour}", f"202612{day:02}T{hour:02}0000")
    for day in range(1, 26)
    for hour in range(8, 18)
]


def _state(book: Book) -> tuple[Any, ...]:
    return booked(book), [due for _, due in waiting(book)]


@dataclass(frozen=True)
class Read:
    """``before``: a book into which the calendar was read once; ``after``: what a second reading
    makes of it that nobody kills. The file is as that one finds it."""

    file: Path
    before: Path
    after: tuple[Any, ...]


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Read:
    folder = tmp_path_factory.mktemp("read")
    with fresh_book(folder) as book:
        with_people(book)
        taken(book, _before(folder))
    before = shutil.copy(folder / "book.db", folder / "before.db")
    with fresh_book(folder) as book:
        file = _after(folder)
        assert counts(taken(book, file)) == (10, 83, 83, 84)
        return Read(file, before, _state(book))


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL there")
@pytest.mark.parametrize(
    "where",
    [
        *(("COMMIT", 1), ("COMMIT", 2), ("COMMIT", 3)),
        *(("INSERT INTO reminder ", 30), ("UPDATE appointment SET day", 40)),
        *(("UPDATE appointment SET state", 50), ("INSERT INTO appointment ", 5)),
    ],
)
def test_killed_anywhere_it_is_completed(
    tmp_path: Path, read: Read, where: tuple[str, int]
) -> None:
    shutil.copy(read.before, tmp_path / "book.db")
    killed = subprocess.run(
        [
            *(sys.executable, "-m", "tests.helpers.appointment_importer"),
            *(str(tmp_path), str(read.file), where[0], str(where[1])),
        ],
        cwd=_ROOT,
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL
    with fresh_book(tmp_path) as book:
        assert _state(book) != read.after
        taken(book, read.file)
        assert _state(book) == read.after
        assert counts(taken(book, read.file)) == (0, 0, 0, 177)
