"""An upgrade loses nothing: no row, no trigger, nobody who could be found, no refusal of a double.

A second revision rebuilds the two tables with most children, as SQLite makes one do for almost any
change. Released schemas are kept as old books and upgraded as well.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from alembic.script import ScriptDirectory
from hypothesis import Phase, example, given, settings
from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

import desktop_app.store.upgrades as upgrades
from desktop_app.domain.folding import fold
from desktop_app.store import contacts
from desktop_app.store.contacts import Person
from desktop_app.store.database import Book
from desktop_app.store.schema import bring_up_to_date
from desktop_app.store.tables import Consent, History, Message, Retraction, Suppression
from tests.helpers.books import KEY, NOW, fresh_book
from tests.helpers.full_books import CLAIRE, PEOPLE, Someone, fill, keep

RELEASED = Path(str(upgrades.__file__)).parent / "versions"
OLD_BOOKS = Path(__file__).parents[1] / "helpers" / "old"

_REBUILD = """
import sqlalchemy as sa
from alembic import op

revision, down_revision, branch_labels, depends_on = "next", "{head}", None, None


def upgrade() -> None:
    book = op.get_bind()
    for table in ("contact", "message"):
        triggers = book.exec_driver_sql(
            "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", (table,)
        ).scalars().all()
        kept = {{"sqlite_autoincrement": table == "contact"}}
        with op.batch_alter_table(table, recreate="always", table_kwargs=kept) as rebuilt:
            rebuilt.add_column(sa.Column("added", sa.String(), server_default="", nullable=False))
        for trigger in triggers:
            book.exec_driver_sql(trigger)
"""


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book of today's schema, to be copied: making one takes longer than filling it."""
    folder = tmp_path_factory.mktemp("empty")
    with fresh_book(folder) as book:
        return book.path


@pytest.fixture(scope="module")
def next_version(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The released revisions, and one more that rebuilds contacts and messages."""
    versions = tmp_path_factory.mktemp("versions")
    for path in RELEASED.glob("[0-9]*.py"):
        shutil.copy(path, versions)
    [head] = _revisions(versions)[:1]
    (versions / "next.py").write_text(_REBUILD.format(head=head))
    return versions


def _revisions(versions: Path) -> list[str]:
    """Of a folder, newest first."""
    script = ScriptDirectory(str(versions.parent), version_locations=[str(versions)])
    return [each.revision for each in script.walk_revisions()]


@contextmanager
def _copied(path: Path) -> Iterator[Book]:
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(path, Path(folder) / "book.db")
        book = Book(Path(folder) / "book.db", KEY)
        try:
            yield book
        finally:
            book.close()


def _rows(book: Book, columns: dict[str, str]) -> dict[str, list[Any]]:
    """Every row of every table as it is stored, of the columns named."""
    with book.read() as connection:
        return {
            table: [
                tuple(row)
                for row in connection.exec_driver_sql(
                    f'SELECT {named} FROM "{table}" ORDER BY {named}'
                )
            ]
            for table, named in columns.items()
        }


def _columns(book: Book) -> dict[str, str]:
    """The columns of each table, ready to be selected."""
    with book.read() as connection:
        tables = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table'"
            " AND name NOT LIKE 'contact_search%' AND name != 'alembic_version'"
        ).scalars()
        return {
            table: ", ".join(
                f'"{row[1]}"' for row in connection.exec_driver_sql(f'PRAGMA table_info("{table}")')
            )
            for table in tables.all()
        }


def _laws(book: Book) -> set[tuple[Any, ...]]:
    """Triggers and indexes, word for word."""
    with book.read() as connection:
        found = connection.exec_driver_sql(
            "SELECT type, name, tbl_name, sql FROM sqlite_master"
            " WHERE type IN ('trigger', 'index') AND name NOT LIKE 'sqlite_%'"
        )
        return {tuple(row) for row in found}


def _upgrade(book: Book, versions: Path | None = None) -> None:
    """Upgrade and compare: every old column of every old row, and every law, is still there."""
    columns = _columns(book)
    rows, laws = _rows(book, columns), _laws(book)
    assert all(rows.values())  # nothing is compared with nothing
    assert bring_up_to_date(book, versions=versions)
    assert _rows(book, columns) == rows
    assert _laws(book) >= laws


def _check_search(connection: Connection) -> None:
    """The index holds exactly what the people's rows say (SQLite's own comparison)."""
    connection.exec_driver_sql(
        "INSERT INTO contact_search (contact_search, rank) VALUES ('integrity-check', 1)"
    )


def _found(connection: Connection, typed: str) -> set[int]:
    return {each.id for each in contacts.find(connection, typed, limit=1000)}


@settings(
    max_examples=40,
    deadline=None,
    phases=[
        Phase.explicit,
        Phase.generate,
    ],  # each example upgrades a book: shrinking takes minutes
)
@given(people=PEOPLE)
@example(people=[])
def test_a_generated_book_survives(empty: Path, next_version: Path, people: list[Someone]) -> None:
    """Whatever stands in it: same rows, same laws, the same people found, the laws obeyed."""
    with _copied(empty) as book:
        with book.write() as connection:
            fill(connection, [CLAIRE, *people])
        _upgrade(book, next_version)
        rebuilt = _columns(book)
        assert "added" in rebuilt["contact"]
        assert "added" in rebuilt["message"]
        _everybody_is_found(book, [CLAIRE, *people])
        _what_is_written_stays(book)
        _doubles_are_refused(book)
        _search_follows(book)
        _erasing_takes_the_children(book)


def _everybody_is_found(book: Book, people: list[Someone]) -> None:
    with book.write() as connection:
        _check_search(connection)
        for contact_id, each in enumerate(people, start=1):
            assert contact_id in _found(connection, str(each.person.number))
            # Digits alone are looked up as a number first.
            if any(map(str.isalpha, each.person.full_name)) and fold(each.person.full_name):
                assert contact_id in _found(connection, each.person.full_name)


def _what_is_written_stays(book: Book) -> None:
    """The records that nobody may rewrite, nor that one was taken back."""
    with book.write() as connection:  # an old book has none yet
        newest = "INSERT OR IGNORE INTO retraction SELECT max(id), 'now', 'Claire' FROM consent"
        connection.exec_driver_sql(newest)
    for statement in (
        update(Consent).values(event="granted"),
        delete(Consent),
        update(Retraction).values(by="nobody"),
        delete(Retraction),
        update(History).values(detail="never happened"),
    ):
        with pytest.raises(IntegrityError, match="append-only"), book.write() as connection:
            connection.execute(statement)


def _doubles_are_refused(book: Book) -> None:
    """A second text in a campaign, a second suppression, an unknown state, a foreign account."""
    with book.read() as connection:
        first = dict(connection.execute(select(Message).limit(1)).one()._mapping)
    del first["id"]
    suppressed = {"number": first["number"], "purpose": "marketing", "reason": "x", "since": NOW}
    for insertion in (
        insert(Message).values(**{**first, "number": "+33639989999"}),
        insert(Message).values(**{**first, "contact_id": None}),
        insert(Message).values(**{**first, "campaign_id": None, "state": "LOST"}),
        insert(Message).values(**{**first, "campaign_id": None, "account_id": 99}),
        insert(Suppression).values(**suppressed),
    ):
        with pytest.raises(IntegrityError), book.write() as connection:
            connection.execute(insertion)


def _search_follows(book: Book) -> None:
    """A new person is found, a renamed one by the new name alone, an erased one no more."""
    with book.write() as connection:
        new = contacts.add(connection, Person(first_name="Quirinus"), NOW)
        assert _found(connection, "quiri") == {new}
        contacts.change(connection, new, Person(first_name="Wunibald"), NOW)
        assert (_found(connection, "quiri"), _found(connection, "wuni")) == (set(), {new})
        contacts.remove(connection, new)
        assert _found(connection, "wuni") == set()
        _check_search(connection)


def _erasing_takes_the_children(book: Book) -> None:
    """Claire's records go with her, her messages stay without her name."""
    with book.write() as connection:
        contacts.remove(connection, 1)
        for table in ("consent", "contact_tag", "appointment"):
            left = connection.exec_driver_sql(f"SELECT 1 FROM {table} WHERE contact_id = 1")
            assert left.all() == []
        orphans = "SELECT 1 FROM retraction WHERE consent_id NOT IN (SELECT id FROM consent)"
        assert connection.exec_driver_sql(orphans).all() == []
        [kept] = connection.execute(select(Message.contact_id).where(Message.id == 1)).scalars()
        assert kept is None


def _without_old_book(versions: Path) -> list[str]:
    """Revisions before the newest that no old book was kept of."""
    return [each for each in _revisions(versions)[1:] if not (OLD_BOOKS / f"{each}.db").exists()]


def test_every_released_schema_has_its_old_book(next_version: Path) -> None:
    """Each revision before the newest is kept under tests/helpers/old, so that it is upgraded.

    `python -m tests.helpers.full_books FILE`, run before the next revision is written, makes one.
    """
    assert _without_old_book(RELEASED) == []
    # The first is kept at the latest when a second one follows.
    assert _without_old_book(next_version)[:1] == _revisions(RELEASED)[:1]


def test_old_books_are_upgraded(next_version: Path, tmp_path: Path) -> None:
    """All that are kept, and one as it would be kept today, lose nothing on the whole way."""
    keep(tmp_path / "today.db")
    for path in [*sorted(OLD_BOOKS.glob("*.db")), tmp_path / "today.db"]:
        with _copied(path) as book:
            _upgrade(book, next_version)
            with book.write() as connection:
                _check_search(connection)
            _what_is_written_stays(book)
            _search_follows(book)
