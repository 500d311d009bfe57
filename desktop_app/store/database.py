"""Opening the encrypted book: SQLCipher under SQLAlchemy, one writer, a few readers.

The key is raw, 256 bits, 64 hex digits. Every recipe here has a scar: a malformed ``x'…'`` silently
becomes a passphrase, the cipher's C code writes to stderr unless told not to, a deferred read that
turns into a write meets BUSY, and a small page cache makes scans of an encrypted file slow.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection as Connection  # what services hand on, without SQLAlchemy
from sqlalchemy import Engine, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import QueuePool
from sqlalchemy.util import LRUCache
from sqlmodel import create_engine

from desktop_app.domain.errors import BookBusy, DiskFailed, DiskFull, KeyWrong

_HEX_KEY = re.compile(r"[0-9a-f]{64}", re.IGNORECASE)
_NOT_A_DATABASE = 26  # SQLITE_NOTADB: a wrong key and a file that is no book look alike
_BUSY_MS = 10_000
_READ_ONLY = "readonly database"  # said of a disk, and of a reader that would write
_READERS = 4
_READER_CACHE_KIB = 64 * 1024


class Dialect(SQLiteDialect_pysqlite):
    """All of them alike, so that a statement made for one engine serves the others: for the writer
    as for the readers, and for the next book. Making one takes longer than running it."""

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Dialect)

    def __hash__(self) -> int:
        return hash(Dialect)


registry.register("sqlite.book", __name__, "Dialect")
_STATEMENTS: LRUCache[Any, Any] = LRUCache(1_000)  # more than the program has


class Book:
    """An open book. ``write()`` gives the one writing transaction, ``read()`` a snapshot."""

    def __init__(self, path: Path, key: str) -> None:
        if not _HEX_KEY.fullmatch(key):
            raise KeyWrong("key_malformed")
        self.path = path
        self._key = key
        self._writing = threading.Lock()
        self._writer = self._engine(size=1, begin="BEGIN IMMEDIATE", pragmas=())
        self._reader = self._engine(
            size=_READERS,
            begin="BEGIN",
            pragmas=(f"cache_size=-{_READER_CACHE_KIB}", "query_only=on"),
        )

    def __repr__(self) -> str:
        return f"Book({self.path.name!r})"  # never the key

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """The one writing transaction: durable when the block ends, undone when it raises."""
        with self._writing, _known_faults(writing=True), self._writer.begin() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A consistent snapshot that cannot write."""
        with _known_faults(), self._reader.begin() as connection:
            yield connection

    @contextmanager
    def upgrading(self) -> Iterator[Connection]:
        """A writing transaction with foreign keys off: they must be off *before* it begins, or
        rebuilding a parent table deletes its children by cascade."""
        with self._writing, _known_faults(), self._writer.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None
            connection.rollback()
            raw.execute("PRAGMA foreign_keys=OFF")
            # Else SQLite checks every trigger while a rebuilt table has not got its name back.
            raw.execute("PRAGMA legacy_alter_table=ON")
            try:
                with connection.begin():
                    yield connection
                    torn = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
                    if torn is not None:
                        raise RuntimeError(f"the upgrade left orphans in {torn[0]}")
            finally:
                raw.execute("PRAGMA legacy_alter_table=OFF")
                raw.execute("PRAGMA foreign_keys=ON")

    def copy_to(self, target: Path) -> None:
        """A whole copy under the same key, by the backup API (a file copy would miss the WAL)."""
        source = self._connect()
        copy = _keyed(target, self._key)
        try:
            source.backup(copy)
        finally:
            copy.close()
            source.close()

    def lone_reader(self) -> Any:
        """A raw connection outside the pools that cannot write; whoever asked for it closes it."""
        connection = self._connect()
        connection.execute("PRAGMA query_only=on")
        return connection

    def close(self) -> None:
        self._reader.dispose()
        self._writer.dispose()

    def _connect(self) -> Any:
        connection = _keyed(self.path, self._key)
        connection.execute(f"PRAGMA busy_timeout={_BUSY_MS}")
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA journal_mode=WAL")
        # FULL: an acknowledged claim must survive a power cut, or "never twice" is a wish.
        connection.execute("PRAGMA synchronous=FULL")
        return connection

    def _engine(self, *, size: int, begin: str, pragmas: tuple[str, ...]) -> Engine:
        def connect() -> Any:
            connection = self._connect()
            for pragma in pragmas:
                connection.execute(f"PRAGMA {pragma}")
            return connection

        engine = create_engine(
            "sqlite+book://",
            module=sqlcipher,
            execution_options={"compiled_cache": _STATEMENTS},
            creator=connect,
            poolclass=QueuePool,
            pool_size=size,
            max_overflow=0,
        )
        event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(begin))
        return engine


def _keyed(path: Path, key: str) -> Any:
    connection = sqlcipher.connect(
        str(path), isolation_level=None, check_same_thread=False, timeout=_BUSY_MS / 1000
    )
    try:
        connection.execute("PRAGMA cipher_log_level=NONE")
        connection.execute(f"PRAGMA key=\"x'{key}'\"")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlcipher.DatabaseError as error:
        connection.close()
        if getattr(error, "sqlite_errorcode", None) == _NOT_A_DATABASE or "not a database" in str(
            error
        ):
            raise KeyWrong from None
        raise
    return connection


@contextmanager
def _known_faults(*, writing: bool = False) -> Iterator[None]:
    try:
        yield
    except OperationalError as error:
        if "locked" in str(error.orig):
            raise BookBusy from None
        if "disk is full" in str(error.orig):
            raise DiskFull from None
        if "disk I/O error" in str(error.orig) or (writing and _READ_ONLY in str(error.orig)):
            raise DiskFailed from None
        raise
