"""Bringing a book to this version's schema, or refusing one from a newer version.

Alembic is read only where there is something to do: a book of today opens without it, which is most
of what opening would cost.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.exc import DatabaseError

from desktop_app.store.database import Book

HEAD = "0004"  # the newest revision of `upgrades/versions`; a test holds it to that


def bring_up_to_date(book: Book, *, versions: Path | None = None) -> bool:
    """Upgrade ``book`` where needed; tells whether anything was done.

    Raises BookNewer for a book this version does not know. ``versions`` names another folder of
    revisions. The copy put aside lies beside the book, under the same key.
    """
    if versions is None and revision(book) == HEAD:
        return False
    from desktop_app.store.upgrading import upgrade

    return upgrade(book, revision(book), versions)


def revision(book: Book) -> str | None:
    """The schema the book has, None before its first tables."""
    with book.read() as connection:
        try:
            found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
        except DatabaseError as error:
            if "no such table" not in str(error.orig):
                raise
            return None
    return None if found is None else str(found)
