"""The book as a list on a screen: who is in it under a filter, a block of rows, how many there are.

Flags are drawn in SQL by `store.audience`, which a property test holds to the domain.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, func, select

from desktop_app.domain.consent import Flag
from desktop_app.domain.contact import Reach
from desktop_app.domain.message import LEFT, Purpose
from desktop_app.store import contacts
from desktop_app.store.audience import shown_flag
from desktop_app.store.tables import Contact, ContactTag, Handover, Message

_contact = Contact.__table__  # type: ignore[attr-defined]
_tag = ContactTag.__table__  # type: ignore[attr-defined]
_message = Message.__table__  # type: ignore[attr-defined]
_handover = Handover.__table__  # type: ignore[attr-defined]

Order = Literal["name", "last_visit"]


@dataclass(frozen=True, slots=True)
class Filter:
    """Whom a list shows: each part narrows it, and an empty one does not.

    ``typed`` as for `contacts.find`; ``offers`` and ``service`` are the flags of the two purposes.
    """

    typed: str = ""
    tag: str = ""
    offers: Flag | None = None
    service: Flag | None = None
    reach: Reach | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """Somebody as a list shows them. ``number`` in E.164; ``sharing`` is how many others are texted
    there; ``last_text`` when a text last was handed over for them, None where none was."""

    id: int
    first_name: str
    last_name: str
    number: str | None
    reach: Reach
    flags: Mapping[Purpose, Flag]
    tags: tuple[str, ...]
    last_visit: date | None
    last_text: datetime | None
    sharing: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How many ``people`` there are, in all and with each flag for offers and each reach."""

    people: int
    offers: Mapping[Flag, int]
    reach: Mapping[Reach, int]


def ids(book: Connection, wanted: Filter, order: Order = "name") -> list[int]:
    """Everybody who matches, alphabetically, or who visited last first."""
    by_name = (_contact.c.sort_name, _contact.c.id)
    placed = by_name if order == "name" else (_contact.c.last_visit.desc().nulls_last(), *by_name)
    query = select(_contact.c.id).where(*_narrowed(book, wanted), *_flagged(wanted))
    return list(book.execute(query.order_by(*placed)).scalars())


def rows(book: Connection, contact_ids: Sequence[int]) -> list[Row]:
    """The people of these ids in this order, those who are gone left out."""
    flags = [shown_flag(each).label(each.value) for each in Purpose]
    query = select(_contact, *flags, _sharing(), _last_text()).where(
        _contact.c.id.in_(contacts.listed(contact_ids))
    )
    tags = contacts.tags_of(book, contact_ids)
    found = {row.id: _row(row, tags.get(row.id, ())) for row in book.execute(query)}
    return [found[each] for each in contact_ids if each in found]


def counts(book: Connection, wanted: Filter) -> Counts:
    """Of what was typed and the tag; what else ``wanted`` says does not narrow it."""
    flag = shown_flag(Purpose.MARKETING)
    query = (
        select(flag.label("flag"), _contact.c.reach, func.count().label("people"))
        .where(*_narrowed(book, wanted))
        .group_by(flag, _contact.c.reach)
    )
    offers, reach = Counter[Flag](), Counter[Reach]()
    for row in book.execute(query):
        offers[Flag(row.flag)] += row.people
        reach[Reach(row.reach)] += row.people
    return Counts(
        offers.total(), {each: offers[each] for each in Flag}, {each: reach[each] for each in Reach}
    )


def _narrowed(book: Connection, wanted: Filter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.typed:
        conditions.append(contacts.is_typed(book, wanted.typed))
    if wanted.tag:
        tagged = select(_tag.c.contact_id).where(_tag.c.tag == wanted.tag)
        conditions.append(_contact.c.id.in_(tagged))
    return conditions


def _flagged(wanted: Filter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.reach is not None:
        conditions.append(_contact.c.reach == wanted.reach.value)
    for purpose, flag in (
        (Purpose.MARKETING, wanted.offers),
        (Purpose.TRANSACTIONAL, wanted.service),
    ):
        if flag is not None:
            conditions.append(shown_flag(purpose) == flag.value)
    return conditions


def _sharing() -> ColumnElement[int]:
    other = _contact.alias()
    others = select(func.count()).where(
        other.c.number == _contact.c.number, other.c.id != _contact.c.id
    )
    return others.correlate(_contact).scalar_subquery().label("sharing")


def _last_text() -> ColumnElement[datetime]:
    handed = (
        select(func.max(_handover.c.claimed_at, type_=_handover.c.claimed_at.type))
        .join(_message, _message.c.handover_id == _handover.c.id)
        .where(
            _message.c.contact_id == _contact.c.id,
            _message.c.state.in_([each.value for each in sorted(LEFT)]),
        )
    )
    return handed.correlate(_contact).scalar_subquery().label("last_text")


def _row(row: Any, tags: tuple[str, ...]) -> Row:
    return Row(
        id=row.id,
        first_name=row.first_name,
        last_name=row.last_name,
        number=row.number,
        reach=Reach(row.reach),
        flags={each: Flag(getattr(row, each.value)) for each in Purpose},
        tags=tags,
        last_visit=row.last_visit,
        last_text=row.last_text,
        sharing=row.sharing,
    )
