"""Looking people up: who is in the book, and what it shows about consent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop_app.domain.consent import Flag, Record, flag
from desktop_app.domain.errors import BadInput
from desktop_app.domain.message import Purpose
from desktop_app.store import consents, contacts
from desktop_app.store.contacts import Contact
from desktop_app.store.database import Book

_PAGE = 500


@dataclass(frozen=True, slots=True)
class Shown:
    """Somebody as the book shows them: the flag of each purpose, and the records it comes from."""

    contact: Contact
    flags: Mapping[Purpose, Flag]
    records: tuple[Record, ...]  # oldest first


def pages(book: Book, *, tag: str = "") -> Iterator[list[Shown]]:
    """Everybody, or those with ``tag``, in alphabetical order, some hundreds at a time.

    One snapshot: nobody is left out or shown twice because of a change meanwhile.
    """
    with book.read() as connection:
        after = None
        while people := contacts.page(connection, after=after, limit=_PAGE, tagged=tag):
            said = consents.said_by(connection, [each.id for each in people])
            numbers = {each.person.number for each in people if each.person.number}
            stopped = consents.suppressed_among(connection, numbers)
            yield [_shown(each, said.get(each.id, ()), stopped) for each in people]
            after = contacts.place(people[-1])


def shown(book: Book, contact_id: int) -> Shown:
    """One person. BadInput: contact_unknown."""
    with book.read() as connection:
        found = contacts.show(connection, contact_id)
        if found is None:
            raise BadInput("contact_unknown")
        said = consents.said_by(connection, [contact_id])
        own = [found.person.number] if found.person.number else []
        stopped = consents.suppressed_among(connection, own)
    return _shown(found, said.get(contact_id, ()), stopped)


def find(book: Book, typed: str, *, limit: int = 50) -> list[Contact]:
    """People whose name, address or number begins as what was typed (`store.contacts.find`)."""
    with book.read() as connection:
        return contacts.find(connection, typed, limit=limit)


def _shown(contact: Contact, records: Sequence[Record], stopped: set[tuple[str, Purpose]]) -> Shown:
    flags = {
        purpose: flag(
            [each for each in records if each.purpose is purpose],
            (contact.person.number or "", purpose) in stopped,
        )
        for purpose in Purpose
    }
    return Shown(contact, flags, tuple(records))
