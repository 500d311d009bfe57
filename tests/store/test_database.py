"""The encrypted file itself: keys, upgrades, what a thief would read."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import delete, insert, select, update
from sqlalchemy.engine.interfaces import CacheStats
from sqlalchemy.exc import DatabaseError, IntegrityError

from desktop_app.domain.errors import BookNewer, DiskFull, KeyWrong
from desktop_app.store import upgrades
from desktop_app.store.database import Book
from desktop_app.store.schema import HEAD, bring_up_to_date
from desktop_app.store.tables import Consent, Contact, ImportRun, Message, Retraction, metadata
from desktop_app.store.upgrading import is_declared
from tests.helpers.books import KEY, NOW, fresh_book, queue_campaign


def test_the_file_holds_nothing_in_clear(tmp_path: Path) -> None:
    """Neither a name, a number, a text nor the header of SQLite is found in any file."""
    with fresh_book(tmp_path) as book:
        queue_campaign(book, 30)
        files = [path.read_bytes() for path in tmp_path.iterdir()]
    assert sum(len(content) for content in files) > 50_000
    for needle in (b"Personne", b"+33639", b"commande", b"SQLite format 3", KEY.encode()):
        assert not any(needle in content for content in files)


@pytest.mark.parametrize("key", ["ab" * 32, KEY[:-1], KEY + "00", "z" * 64, "", f"{KEY[:-1]}'"])
def test_another_key_is_refused(tmp_path: Path, key: str) -> None:
    """A wrong key and a malformed one are refused alike, and nothing is made."""
    with fresh_book(tmp_path):
        pass
    with pytest.raises(KeyWrong):
        bring_up_to_date(Book(tmp_path / "book.db", key))


def test_a_file_that_is_no_book_is_left_alone(tmp_path: Path) -> None:
    """A foreign file under the book's name is refused and not written to."""
    path = tmp_path / "book.db"
    path.write_bytes(b"a spreadsheet, or so" * 999)
    before = path.read_bytes()
    with pytest.raises(KeyWrong):
        bring_up_to_date(Book(path, KEY))
    assert path.read_bytes() == before


def test_what_is_committed_is_on_the_disk(tmp_path: Path) -> None:
    """A claim must outlive a power cut, which no kill of a process can show: SQLite's FULL is 2."""
    with fresh_book(tmp_path) as book, book.write() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"


def test_a_statement_is_made_once_for_all(tmp_path: Path) -> None:
    """For the writer, the readers and the next book: making it takes longer than running it."""
    asked = select(Message.text.collate("NOCASE").label("as_nobody_else_asks"))  # type: ignore[attr-defined]
    cached = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        with fresh_book(tmp_path / name) as book:
            for transaction in (book.write, book.read):
                with transaction() as connection:
                    cached.append(connection.execute(asked).context.cache_hit)
    assert cached == [CacheStats.CACHE_MISS, *[CacheStats.CACHE_HIT] * 3]


def test_readers_cannot_write(tmp_path: Path) -> None:
    """A read transaction refuses a write."""
    with (
        fresh_book(tmp_path) as book,
        pytest.raises(DatabaseError, match="readonly"),
        book.read() as connection,
    ):
        connection.execute(update(Contact).values(notes="x"))


def test_a_full_disk_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    """The transaction is undone whole, and the book goes on once there is room."""
    with fresh_book(tmp_path) as book:
        queue_campaign(book, 1)
        with pytest.raises(DiskFull), book.write() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 1")
            connection.execute(update(Contact).values(notes="x" * 400_000))
        with book.write() as connection:
            assert connection.execute(select(Contact.notes)).scalar() == ""
            connection.exec_driver_sql("PRAGMA max_page_count = 1073741823")
            connection.execute(update(Contact).values(notes="x" * 400_000))


def test_the_upgrades_make_the_declared_tables(tmp_path: Path) -> None:
    """What Alembic builds and what SQLModel declares are the same."""
    with fresh_book(tmp_path) as book, book.read() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": is_declared})
        assert compare_metadata(context, metadata) == []


def test_a_newer_book_is_refused(tmp_path: Path) -> None:
    """A revision this version does not know stops the program, politely."""
    with fresh_book(tmp_path) as book:
        with book.write() as connection:
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
        with pytest.raises(BookNewer):
            bring_up_to_date(book)


[_HEAD] = ScriptDirectory(str(Path(str(upgrades.__file__)).parent)).get_heads()
_REBUILD = """
import sqlalchemy as sa
from alembic import op

revision, down_revision, branch_labels, depends_on = "next", "{head}", None, None


def upgrade() -> None:
    lost = op.get_bind().exec_driver_sql(
        "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'contact'"
    ).scalars().all()
    with op.batch_alter_table("contact", recreate="always") as contact:
        contact.add_column(sa.Column("nickname", sa.String(), server_default="", nullable=False))
    for trigger in lost:
        op.execute(trigger)
    {more}
"""


def _with_next_revision(folder: Path, more: str) -> Path:
    versions = folder / "versions"
    versions.mkdir()
    import desktop_app.store.upgrades.versions as released

    for path in Path(str(released.__file__)).parent.glob("0*.py"):
        (versions / path.name).write_text(path.read_text())
    (versions / "next.py").write_text(_REBUILD.format(head=_HEAD, more=more))
    return versions


def _person_with_consent(book: Book) -> None:
    queue_campaign(book, 20)
    with book.write() as connection:
        connection.execute(
            insert(Consent).values(
                contact_id=1, purpose="marketing", event="granted", at=NOW, how="counter"
            )
        )


def _counts(book: Book) -> list[int]:
    tables = ("contact", "consent", "message", "history", "campaign", "account")
    with book.read() as connection:
        counts = [
            connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()
            for table in tables
        ]
        triggers = connection.exec_driver_sql(
            "SELECT count(*) FROM sqlite_master WHERE type = 'trigger'"
        ).scalar_one()
    return [*counts, triggers]


def test_rebuilding_a_parent_keeps_its_children(tmp_path: Path) -> None:
    """An upgrade that rebuilds the people loses no consent, no message and no trigger."""
    with fresh_book(tmp_path) as book:
        _person_with_consent(book)
        before = _counts(book)
        assert bring_up_to_date(book, versions=_with_next_revision(tmp_path, "pass"))
        assert _counts(book) == before
    aside = Book(tmp_path / f"book-before-upgrade-{_HEAD}.db", KEY)
    assert _counts(aside) == before
    aside.close()


@pytest.mark.parametrize(
    "fault", ["raise ValueError('half way')", "op.execute('DELETE FROM campaign')"]
)
def test_a_failed_upgrade_leaves_the_book_as_it_was(tmp_path: Path, fault: str) -> None:
    """A revision that raises or leaves orphans is undone whole."""
    with fresh_book(tmp_path) as book:
        _person_with_consent(book)
        before = _counts(book)
        versions = _with_next_revision(tmp_path, fault)
        with pytest.raises((ValueError, RuntimeError)):
            bring_up_to_date(book, versions=versions)
        assert _counts(book) == before
        with book.read() as connection:
            assert "nickname" not in str(
                connection.exec_driver_sql("SELECT sql FROM sqlite_master").all()
            )


def test_consent_is_append_only(tmp_path: Path) -> None:
    """A record is neither changed nor deleted, but goes with the erased person."""
    with fresh_book(tmp_path) as book:
        _person_with_consent(book)
        for statement in (update(Consent).values(event="withdrawn"), delete(Consent)):
            with pytest.raises(IntegrityError, match="append-only"), book.write() as connection:
                connection.execute(statement)
        with book.write() as connection:
            connection.execute(delete(Contact).where(Contact.id == 1))
            assert connection.execute(select(Consent.id)).all() == []


@pytest.mark.parametrize(
    "claimed", [{"run_id": 1}, {"source_row": 7}, {"how": "import"}, {"how": "stop", "by": ""}]
)
def test_only_records_of_the_desk_are_taken_back(
    tmp_path: Path, claimed: dict[str, object]
) -> None:
    """Neither what a list says nor what somebody answered by text; and no record twice."""
    said = {"contact_id": 1, "purpose": "marketing", "event": "withdrawn", "at": NOW}
    with fresh_book(tmp_path) as book:
        queue_campaign(book, 1)
        with book.write() as connection:
            run = {"id": 1, "file_name": "x", "region": "FR", "state": "PUBLISHED"}
            connection.execute(insert(ImportRun).values(**run, started_at=NOW))
            for more in ({}, claimed):
                row = {**said, "how": "stop", "by": "Claire", **more}
                connection.execute(insert(Consent).values(row))
            connection.execute(insert(Retraction).values(consent_id=1, at=NOW, by="Claire"))
        for consent_id in (1, 2, 3):
            with pytest.raises(IntegrityError), book.write() as connection:
                taken_back = insert(Retraction).values(consent_id=consent_id, at=NOW, by="Claire")
                connection.execute(taken_back)


def test_the_schema_itself_forbids_a_second_text(tmp_path: Path) -> None:
    """The same text to the same number in one campaign is refused by the file."""
    with fresh_book(tmp_path) as book:
        queue_campaign(book, 2)
        with pytest.raises(IntegrityError), book.write() as connection:
            first = connection.execute(select(Message.number, Message.text)).first()
            assert first is not None
            connection.execute(
                update(Message).where(Message.id == 2).values(number=first[0], text=first[1])
            )


def test_the_head_is_the_newest_revision() -> None:
    """Written down, so that a book of today opens without Alembic."""
    folder = Path(str(upgrades.__file__)).parent
    script = ScriptDirectory(str(folder), version_locations=[str(folder / "versions")])
    assert script.get_current_head() == HEAD
