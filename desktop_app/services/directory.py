"""The people of the book as the window lists them: filtered, by block, counted. Nothing writes."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.store import audience, contacts, directory
from desktop_app.store.database import Book
from desktop_app.store.directory import Counts as Counts
from desktop_app.store.directory import Filter as Filter
from desktop_app.store.directory import Order as Order
from desktop_app.store.directory import Row as Row


def ids(book: Book, wanted: Filter, order: Order = "name") -> list[int]:
    """Everybody who matches, alphabetically, or with "last_visit" who came last first."""
    with book.read() as connection:
        return directory.ids(connection, wanted, order)


def rows(book: Book, contact_ids: Sequence[int]) -> list[Row]:
    """A block of the list, a hundred or so, in the order of the ids; who is gone is left out."""
    with book.read() as connection:
        return directory.rows(connection, contact_ids)


def counts(book: Book, wanted: Filter) -> Counts:
    """How many there are of each flag and reach, of what was typed and the tag: what each further
    choice of the filter would show."""
    with book.read() as connection:
        return directory.counts(connection, wanted)


def tags(book: Book, among: Sequence[int] | None = None) -> list[tuple[str, int]]:
    """Every tag and how many have it, of everybody or ``among`` some, in alphabetical order."""
    with book.read() as connection:
        return contacts.tag_counts(connection, among)


def fields(book: Book) -> tuple[str, ...]:
    """The names of the shop's own fields, of anybody in the book, in alphabetical order."""
    with book.read() as connection:
        return tuple(sorted(audience.known_fields(connection)))
