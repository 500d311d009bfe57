"""Whether the book was changed since one last looked."""

from __future__ import annotations

from desktop_app.store.database import Book


class Watch:
    """A connection of its own: ``PRAGMA data_version`` tells of every commit but its own."""

    def __init__(self, book: Book) -> None:
        self._connection = book.lone_reader()
        self._seen = self._version()

    def changed(self) -> bool:
        """Whether anybody committed since the last time this was asked."""
        found = self._version()
        changed, self._seen = found != self._seen, found
        return changed

    def close(self) -> None:
        self._connection.close()

    def _version(self) -> int:
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])
