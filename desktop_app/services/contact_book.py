"""People in the book: looked up with their consent, added, changed, tagged, erased."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from desktop_app.domain.cells import tags_of
from desktop_app.domain.consent import Flag, Record, flag
from desktop_app.domain.contact import Person, Reach
from desktop_app.domain.errors import BadInput
from desktop_app.domain.folding import fold
from desktop_app.domain.message import Purpose, State
from desktop_app.domain.phone import PhoneVerdict, read_cell
from desktop_app.store import consents, contacts, deliveries, outbox, undoing
from desktop_app.store.contacts import Contact
from desktop_app.store.database import Book, Connection
from desktop_app.store.outbox import Move

_PAGE = 500


@dataclass(frozen=True, slots=True)
class Shown:
    """Somebody as the book shows them: the flag of each purpose, and the records it comes from."""

    contact: Contact
    flags: Mapping[Purpose, Flag]
    records: tuple[Record, ...]  # oldest first


@dataclass(frozen=True, slots=True)
class Tagged:
    """The people who really got the tag ``name``, or lost it where it was not ``given``: what
    `undo_tag` turns back."""

    name: str
    contact_ids: tuple[int, ...]
    given: bool


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


def with_number(book: Book, number: str) -> list[Contact]:
    """Everybody who has ``number`` (E.164)."""
    return [each for each in find(book, number) if each.person.number == number]


def add(
    book: Book,
    person: Person,
    *,
    region: str,
    fiction: bool,
    now: datetime,
    tags: Collection[str] = (),
) -> int:
    """Write somebody new down; gives their id. ``person.number`` is as it was typed.

    ``region`` (ISO 3166-1 alpha-2) reads a number without a country, ``fiction`` lets those kept
    for films pass (`phone.read_cell`). A landline is kept, and never texted. BadInput:
    contact_unnamed (no name, address or number), number_unreadable (``why``: a word of `phone`),
    number_doubtful (more or other digits than its own), tag_malformed.
    """
    read = _somebody(_with_number(person, region=region, fiction=fiction))
    names = [_one_tag(each) for each in tags]
    with book.write() as connection:
        contact_id = contacts.add(connection, read, now)
        for each in names:
            _tag(connection, [contact_id], each)
    return contact_id


def edit(
    book: Book,
    contact_id: int,
    person: Person,
    *,
    region: str,
    fiction: bool,
    seen: datetime,
    now: datetime,
) -> datetime:
    """Make somebody what ``person`` says, whole; gives their new `Contact.edited_at`.

    ``seen`` is the one they were shown with. A number left as it is shown is not read again.
    BadInput as `add`; contact_unknown; contact_changed where somebody else changed them since:
    nothing is written.
    """
    with book.write() as connection:
        held = _known(connection, contact_id)
        if held.edited_at != seen:
            raise BadInput("contact_changed")
        if (person.number or None) == held.person.number:
            then = replace(person, number=held.person.number, reach=held.person.reach)
        else:
            then = _with_number(person, region=region, fiction=fiction)
        if _somebody(then) == held.person:
            return seen
        contacts.change(connection, contact_id, then, now)
    return now


def undo_edit(
    book: Book, contact_id: int, before: Person, *, seen: datetime, now: datetime
) -> datetime:
    """Make somebody again what they were ``before`` an `edit` that gave ``seen``. A number that
    could not be read then is not read now. BadInput contact_unknown, contact_changed."""
    with book.write() as connection:
        if _known(connection, contact_id).edited_at != seen:
            raise BadInput("contact_changed")
        contacts.change(connection, contact_id, before, now)
    return now


def tag(book: Book, contact_ids: Collection[int], name: str) -> Tagged:
    """Give people a tag: as the book spells it where it differs by case or accents alone, and not
    to those who have it in any spelling. BadInput tag_malformed."""
    typed = _one_tag(name)
    with book.write() as connection:
        return _tag(connection, contact_ids, typed)


def untag(book: Book, contact_ids: Collection[int], name: str) -> Tagged:
    """Take a tag, spelled so, from people; who has it not goes without."""
    with book.write() as connection:
        had = sorted(contacts.tagged_among(connection, contact_ids, [name]))
        contacts.untag(connection, had, name)
    return Tagged(name, tuple(had), given=False)


def undo_tag(book: Book, tagged: Tagged) -> None:
    """Turn back exactly what `tag` or `untag` did; who was erased since stays so."""
    with book.write() as connection:
        if tagged.given:
            contacts.untag(connection, tagged.contact_ids, tagged.name)
        else:
            there = contacts.known_among(connection, tagged.contact_ids)
            contacts.tag(connection, there, tagged.name)


def erase(book: Book, contact_id: int, *, now: datetime) -> int:
    """Erase somebody for good with their records, appointments and the words of their replies;
    gives how many texts that waited for them do not leave. What their number must never get stays.
    BadInput contact_unknown."""
    with book.write() as connection:
        _known(connection, contact_id)
        waiting = deliveries.waiting_for(connection, contact_id)
        moves = [Move(each, State.CANCELLED, "erased") for each in waiting]
        cancelled = outbox.move(connection, moves, now)
        contacts.remove(connection, contact_id)
    return cancelled


def take_out(book: Connection, contact_id: int, written: datetime) -> bool:
    """Undo, in the caller's transaction, that somebody was ``written`` down for an appointment that
    is gone, where nothing else is known of them; gives whether they are out."""
    found = contacts.show(book, contact_id)
    if found is None or found.edited_at != written or found.tags:
        return False
    if undoing.dealt_with(book, [contact_id]) or deliveries.waiting_for(book, contact_id):
        return False
    contacts.remove(book, contact_id)
    return True


def _known(book: Connection, contact_id: int) -> Contact:
    found = contacts.show(book, contact_id)
    if found is None:
        raise BadInput("contact_unknown")
    return found


def fault_of(read: PhoneVerdict) -> BadInput | None:
    """Why a typed number is not written down as it was read."""
    if read.reach is Reach.BROKEN:
        return BadInput("number_unreadable", why=read.reason)
    return None if read.sure else BadInput("number_doubtful")


def _with_number(person: Person, *, region: str, fiction: bool) -> Person:
    """``person`` with the typed number read: one that holds two keeps the second beside it."""
    read = read_cell(person.number or "", region, fiction=fiction)
    if (fault := fault_of(read)) is not None:
        raise fault
    others = (each for each in (*person.other_numbers, *read.other) if each != read.e164)
    return replace(
        person, number=read.e164, reach=read.reach, other_numbers=tuple(dict.fromkeys(others))
    )


def _somebody(person: Person) -> Person:
    if not (person.number or person.email.strip() or fold(person.full_name)):
        raise BadInput("contact_unnamed")
    return person


def _one_tag(name: str) -> str:
    """A comma would part it in two in a list."""
    parts = tags_of(name)
    if len(parts) != 1:
        raise BadInput("tag_malformed")
    return parts[0]


def _tag(book: Connection, contact_ids: Collection[int], name: str) -> Tagged:
    alike = [each for each, _ in contacts.tag_counts(book) if _folded(each) == _folded(name)]
    spelled = name if name in alike or not alike else alike[0]
    had = contacts.tagged_among(book, contact_ids, [*alike, spelled])
    new = [each for each in contacts.known_among(book, contact_ids) if each not in had]
    contacts.tag(book, new, spelled)
    return Tagged(spelled, tuple(new), given=True)


def _folded(tag: str) -> str:
    return fold(tag) or tag


def _shown(contact: Contact, records: Sequence[Record], stopped: set[tuple[str, Purpose]]) -> Shown:
    flags = {
        purpose: flag(
            [each for each in records if each.purpose is purpose],
            (contact.person.number or "", purpose) in stopped,
        )
        for purpose in Purpose
    }
    return Shown(contact, flags, tuple(records))
