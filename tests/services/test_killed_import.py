"""An import that is killed leaves the book as it was, and the next one clears up after it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.services.importing import take_in
from tests.helpers.books import NOW, add_person, fresh_book
from tests.helpers.importer import ASKED
from tests.helpers.lists import content, write_list
from tests.helpers.slow_book import HEADER

_ROOT = Path(__file__).resolve().parents[2]
_ROWS = [("Durand", f"N{at}", f"06 39 98 {at:04d}", "", "oui", "") for at in range(600)]


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL there")
@pytest.mark.parametrize(
    "where",
    [
        *("500", "600"),  # rows staged
        *("INSERT INTO contact ", "INSERT INTO consent", "UPDATE contact", "UPDATE import_row"),
        *("INSERT INTO import_columns", "UPDATE import_run", "COMMIT"),
    ],
)
def test_killed_anywhere_nothing_of_it_is_there(tmp_path: Path, where: str) -> None:
    """Between two chunks and at every step of publishing, up to the commit."""
    path = write_list(tmp_path / "liste.csv", HEADER, _ROWS)
    with fresh_book(tmp_path) as book:
        add_person(book, "+33639980007", first_name="N7 Durand")
        before = content(book)
    killed = subprocess.run(
        [sys.executable, "-m", "tests.helpers.importer", str(tmp_path), str(path), where],
        cwd=_ROOT,
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL
    with fresh_book(tmp_path) as book:
        assert content(book) == before
        runs = "SELECT state, count(*) FROM import_run GROUP BY state"
        with book.read() as connection:
            assert connection.exec_driver_sql(runs).all() == [("STAGING", 1)]
        done = take_in(book, path, ASKED, now=NOW)
        assert (done.new, done.updated) == (599, 1)
        with book.read() as connection:
            assert connection.exec_driver_sql(runs).all() == [("PUBLISHED", 1)]
            left = "SELECT count(*) FROM import_row WHERE run_id <> ?"
            assert connection.exec_driver_sql(left, (done.run_id,)).scalar() == 0
