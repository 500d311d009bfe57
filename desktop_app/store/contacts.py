"""People in the book: added, changed, found. Rows stay here; what leaves is a `Contact`."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Row,
    Select,
    String,
    bindparam,
    column,
    delete,
    false,
    func,
    insert,
    select,
    text,
    tuple_,
    update,
)

from desktop_app.domain.contact import Person as Person
from desktop_app.domain.contact import Reach
from desktop_app.domain.folding import fold, folded_name
from desktop_app.domain.phone import national_digits
from desktop_app.store import replies
from desktop_app.store.tables import Contact as _Contact
from desktop_app.store.tables import ContactTag, Instant

_contact = _Contact.__table__  # type: ignore[attr-defined]
_tag = ContactTag.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody in the book, with their tags in alphabetical order. ``edited_at`` tells whether
    somebody changed them since; tags and consent do not count for it."""

    id: int
    person: Person
    tags: tuple[str, ...]
    edited_at: datetime


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page of the alphabetical list ended: hand it back for the next page."""

    sort_name: str
    id: int


def add(book: Connection, person: Person, now: datetime) -> int:
    """Write a new contact; gives their id."""
    row = columns(person)
    added = insert(_contact).values(**row, created_at=now, updated_at=now).returning(_contact.c.id)
    return int(book.execute(added).scalar_one())


def change(book: Connection, contact_id: int, person: Person, now: datetime) -> None:
    """Make the contact what ``person`` says, whole."""
    book.execute(
        update(_contact)
        .where(_contact.c.id == contact_id)
        .values(**columns(person), updated_at=now)
    )


def change_all(book: Connection, people: Mapping[int, tuple[Person, datetime]]) -> None:
    """`change` for many: by contact id what each is to be, and when that was edited."""
    rows = [
        {**columns(person), "updated_at": now, _WHOSE: contact_id}
        for contact_id, (person, now) in people.items()
    ]
    if rows:
        values: dict[str, Any] = {each: bindparam(each) for each in rows[0].keys() - {_WHOSE}}
        changed = update(_contact).where(_contact.c.id == bindparam(_WHOSE)).values(values)
        book.execute(changed, rows)


_WHOSE = "changed_id"


def stageable(person: Person) -> list[Any]:
    """`columns` as plain values in the order of their names, to be put aside as JSON and written
    later by `add_staged`."""
    row = columns(person)
    row["birthday"] = person.birthday and person.birthday.isoformat()
    row["last_visit"] = person.last_visit and person.last_visit.isoformat()
    return list(row.values())


def staged_person(values: Sequence[Any]) -> Person:
    """The person of a `stageable` row."""
    row: dict[str, Any] = dict(zip(_COLUMNS, values, strict=True))
    for each in ("birthday", "last_visit"):
        row[each] = row[each] and date.fromisoformat(row[each])
    return person_of(row)


def add_staged(book: Connection, rows: Mapping[int, Sequence[Any]], now: datetime) -> None:
    """Write new contacts from `stageable` rows, by the id that each gets."""
    if not rows:
        return
    stamp = Instant().process_bind_param(now, book.dialect)
    marks = ", ".join("?" * (len(_COLUMNS) + 3))
    # Past SQLAlchemy's parameters, which cost half as much as the writing itself.
    book.exec_driver_sql(
        f"INSERT INTO contact (id, created_at, updated_at, {', '.join(_COLUMNS)}) VALUES ({marks})",
        [(each, stamp, stamp, *values) for each, values in rows.items()],
    )


def remove(book: Connection, contact_id: int) -> None:
    """Erase somebody with their consent records and the words of their replies; what their number
    must never get stays."""
    replies.erase(book, [contact_id])
    book.execute(delete(_contact).where(_contact.c.id == contact_id))


def tag(book: Connection, contact_ids: Iterable[int], name: str) -> None:
    """Give people a tag; who has it already keeps it."""
    rows = [{"contact_id": each, "tag": name} for each in contact_ids]
    if rows:
        book.execute(insert(_tag).prefix_with("OR IGNORE"), rows)


def untag(book: Connection, contact_ids: Collection[int], name: str) -> None:
    """Take a tag from people; who has it not goes without."""
    mine = _tag.c.contact_id.in_(listed(contact_ids))
    book.execute(delete(_tag).where(mine, _tag.c.tag == name))


def tagged_among(
    book: Connection, contact_ids: Collection[int], names: Collection[str]
) -> set[int]:
    """Which of these people have one of these tags."""
    query = select(_tag.c.contact_id).where(
        _tag.c.contact_id.in_(listed(contact_ids)), _tag.c.tag.in_(names)
    )
    return set(book.execute(query).scalars())


def known_among(book: Connection, contact_ids: Collection[int]) -> list[int]:
    """Which of these people are in the book, by id."""
    query = select(_contact.c.id).where(_contact.c.id.in_(listed(contact_ids)))
    return list(book.execute(query.order_by(_contact.c.id)).scalars())


def tag_counts(book: Connection, among: Collection[int] | None = None) -> list[tuple[str, int]]:
    """Every tag and how many have it, of everybody or of some people, in alphabetical order:
    accents and case folded away."""
    query = select(_tag.c.tag, func.count()).group_by(_tag.c.tag)
    if among is not None:
        query = query.where(_tag.c.contact_id.in_(listed(among)))
    counted = ((name, many) for name, many in book.execute(query))
    return sorted(counted, key=lambda each: (fold(each[0]), each[0]))


def listed(contact_ids: Collection[int]) -> Select[Any]:
    """As one parameter: thousands of them SQLAlchemy would spell out."""
    each = func.json_each(json.dumps(list(contact_ids))).table_valued(column("value", Integer))
    return select(each.c.value)


def columns(person: Person) -> dict[str, Any]:
    """The row of ``person``, with what is folded out of it for search, order and identity."""
    first, last = fold(person.first_name), fold(person.last_name)
    email = person.email.strip().casefold()  # compared to tell who is the same person
    return {
        "first_name": person.first_name,
        "last_name": person.last_name,
        "number": person.number,
        "other_numbers": " ".join(person.other_numbers),
        "reach": person.reach.value,
        "email": email,
        "language": person.language,
        "notes": person.notes,
        "birthday": person.birthday,
        "last_visit": person.last_visit,
        "fields": json.dumps(dict(person.fields), ensure_ascii=False) if person.fields else "{}",
        "folded_name": folded_name(person.first_name, person.last_name),
        "sort_name": f"{last} {first}".strip() or fold(email),
        "search": " ".join(_words(person, f"{first} {last} {fold(email)}")),
    }


def show(book: Connection, contact_id: int) -> Contact | None:
    """One contact, None where there is none of that id."""
    found = read(book, select(_contact).where(_contact.c.id == contact_id))
    return found[0] if found else None


def among(book: Connection, contact_ids: Collection[int]) -> list[Contact]:
    """Those of these ids that are in the book."""
    return read(book, select(_contact).where(_contact.c.id.in_(listed(contact_ids))))


def page(
    book: Connection, *, after: Place | None = None, limit: int = 50, tagged: str = ""
) -> list[Contact]:
    """The next ``limit`` people in alphabetical order, of everybody or of one tag."""
    query = select(_contact).order_by(_contact.c.sort_name, _contact.c.id).limit(limit)
    if after is not None:
        query = query.where(
            tuple_(_contact.c.sort_name, _contact.c.id) > tuple_(after.sort_name, after.id)
        )
    if tagged:
        query = query.where(
            _contact.c.id.in_(select(_tag.c.contact_id).where(_tag.c.tag == tagged))
        )
    return read(book, query)


def place(contact: Contact) -> Place:
    row = columns(contact.person)
    return Place(row["sort_name"], contact.id)


def find(book: Connection, typed: str, *, limit: int = 50) -> list[Contact]:
    """People whose name, mail or number has words beginning as ``typed`` does, alphabetically.

    Accents and case do not matter; nothing typed finds nobody.
    """
    for match in _matches(typed):
        query = (
            select(_contact)
            .where(_FIRST_MATCHES.bindparams(match=match, most=limit))
            .order_by(_contact.c.sort_name, _contact.c.id)
        )
        if found := read(book, query):
            return found
    return []


# From the index to the people, keeping the first few ids: an IN over all that match, read whole,
# costs twice as much where half the book begins with what was typed.
_FIRST_MATCHES = text(
    "id IN (SELECT contact.id FROM contact_search"
    " CROSS JOIN contact ON contact.id = contact_search.rowid"
    " WHERE contact_search MATCH :match ORDER BY sort_name, contact.id LIMIT :most)"
)


def is_typed(book: Connection, typed: str) -> ColumnElement[bool]:
    """The condition on a contact row that `find` puts: words that begin as ``typed`` does."""
    for match in _matches(typed):
        if book.execute(_SOMEBODY, {"match": match}).first():
            return _MATCHES.bindparams(match=match)  # type: ignore[return-value]
    return false()


_SOMEBODY = text("SELECT 1 FROM contact_search WHERE contact_search MATCH :match LIMIT 1")
_MATCHES = text(
    "contact.id IN (SELECT rowid FROM contact_search WHERE contact_search MATCH :match)"
)


def alike(book: Connection, people: Iterable[Person]) -> list[Contact]:
    """Everybody who may be one of ``people``: with one of their numbers, also beside another, with
    their mail address, or with their name where neither has more than that."""
    numbers: set[str] = set()
    emails: set[str] = set()
    names: set[str] = set()
    for each in people:
        own = {number for number in (each.number, *each.other_numbers) if number}
        numbers |= own
        emails |= {each.email} - {""}
        if not (own or each.email):
            names.add(folded_name(each.first_name, each.last_name))
    sought = {"numbers": numbers, "emails": emails, "names": names}
    ids = text(
        "SELECT id FROM contact WHERE number IN (SELECT value FROM json_each(:numbers))"
        " UNION SELECT id FROM contact WHERE email IN (SELECT value FROM json_each(:emails))"
        " UNION SELECT id FROM contact WHERE folded_name IN (SELECT value FROM json_each(:names))"
        " AND number IS NULL AND email = ''"
        " UNION SELECT found.rowid FROM json_each(:numbers) AS sought CROSS JOIN"
        " contact_search AS found"
        " WHERE found.contact_search MATCH '\"' || ltrim(sought.value, '+') || '\"'"
    ).bindparams(**{name: json.dumps(list(each)) for name, each in sought.items()})
    found = book.execute(ids).scalars().all()
    return read(book, select(_contact).where(_contact.c.id.in_(found)))


def called(book: Connection, names: Collection[str]) -> list[Contact]:
    """Everybody with one of these names, as `folding.folded_name` writes them."""
    sought = func.json_each(json.dumps(list(names))).table_valued(column("value", String))
    return read(book, select(_contact).where(_contact.c.folded_name.in_(select(sought.c.value))))


def with_last_names(book: Connection, names: Collection[str]) -> list[Contact]:
    """Everybody with one of these last names, as `fold` writes them, and maybe a few more."""
    sought = func.json_each(json.dumps(list(names))).table_valued(column("value", String))
    stands = _contact.c.sort_name
    begins = (stands >= sought.c.value) & (stands < sought.c.value + "!")  # a space sorts before it
    return read(book, select(_contact).join(sought, begins).distinct())


def next_id(book: Connection) -> int:
    """The lowest id that nobody has or had; for a writer that gives ids itself."""
    given = book.exec_driver_sql(
        "SELECT max(coalesce(max(id), 0), coalesce("
        "(SELECT seq FROM sqlite_sequence WHERE name = 'contact'), 0)) FROM contact"
    ).scalar_one()
    return int(given) + 1


def read(book: Connection, query: Select[Any]) -> list[Contact]:
    """The contacts that a query of whole contact rows gives, with their tags."""
    rows = book.execute(query).all()
    tags = tags_of(book, [row.id for row in rows])
    return [Contact(row.id, _person(row), tags.get(row.id, ()), row.updated_at) for row in rows]


def tags_of(book: Connection, contact_ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """The tags of these people in alphabetical order; who has none is not in it."""
    found: dict[int, tuple[str, ...]] = {}
    query = select(_tag.c.contact_id, _tag.c.tag).where(_tag.c.contact_id.in_(contact_ids))
    for contact_id, name in book.execute(query.order_by(_tag.c.tag)):
        found[contact_id] = (*found.get(contact_id, ()), name)
    return found


def _person(row: Row[Any]) -> Person:
    return person_of(row._asdict())


def person_of(row: Mapping[str, Any]) -> Person:
    """The person of a row as `columns` makes it."""
    return Person(
        first_name=row["first_name"],
        last_name=row["last_name"],
        number=row["number"],
        other_numbers=tuple(row["other_numbers"].split()),
        reach=Reach(row["reach"]),
        email=row["email"],
        language=row["language"],
        notes=row["notes"],
        birthday=row["birthday"],
        last_visit=row["last_visit"],
        fields=json.loads(row["fields"]),
    )


def _words(person: Person, folded: str) -> list[str]:
    """Every word one may type to find somebody, each once."""
    words = folded.split()
    for number in (person.number, *person.other_numbers):
        if number:
            words += [number.lstrip("+"), national_digits(number)]
    return list(dict.fromkeys(words))


def _matches(typed: str) -> list[str]:
    """What the full-text index is asked, in turn, until somebody is found.

    Digits in pairs are one number, however they are parted; where nobody has it, a name ("54").
    """
    asked = []
    if re.fullmatch(r"[\d\s.+()/-]*\d[\d\s.+()/-]*", typed):
        asked.append([re.sub(r"\D", "", typed)])
    words = fold(typed).split()
    if words and [words] != asked:
        asked.append(words)
    return [" ".join(f'"{word}"*' for word in each) for each in asked]


_COLUMNS = tuple(columns(Person()))
