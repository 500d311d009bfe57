"""What people texted back, as the book remembers it."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Integer,
    Row,
    and_,
    bindparam,
    column,
    func,
    insert,
    literal,
    or_,
    select,
    tuple_,
    update,
)

from desktop_app.domain.appointment import Notice
from desktop_app.store.tables import Contact, Instant, Message, Reminder
from desktop_app.store.tables import Reply as _Reply

_contact = Contact.__table__  # type: ignore[attr-defined]
_message = Message.__table__  # type: ignore[attr-defined]
_reminder = Reminder.__table__  # type: ignore[attr-defined]
_reply = _Reply.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Reply:
    """``answer``: a word of `answers.Answer`, `consent.STOP`, or empty where it answers no
    reminder. ``read_at`` None: somebody is to read it. ``asked``: the text it answers, as far as
    one can tell; the contact's names are empty where it is nobody's, or they were erased."""

    id: int
    number: str
    text: str
    at: datetime
    contact_id: int | None
    first_name: str
    last_name: str
    message_id: int | None
    asked: str
    answer: str
    read_at: datetime | None
    read_by: str


@dataclass(frozen=True, slots=True)
class ToldOf:
    """An appointment that a message told of: as which ``step``, and when the hour it told was
    agreed on."""

    appointment_id: int
    step: str
    agreed_at: datetime


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page ended: hand it back for the next page."""

    at: datetime
    id: int


def add(
    book: Connection,
    *,
    account_id: int,
    provider_id: str,
    number: str,
    text: str,
    at: datetime,
    contact_id: int | None,
    message_id: int | None,
) -> int | None:
    """Write a reply; gives its id, None where this account told it before."""
    added = (
        insert(_reply)
        .prefix_with("OR IGNORE")
        .values(
            account_id=account_id,
            provider_id=provider_id,
            number=number,
            text=text,
            at=at,
            contact_id=contact_id,
            message_id=message_id,
            answer="",
            read_by="",
        )
        .returning(_reply.c.id)
    )
    found: int | None = book.execute(added).scalar()
    return found


def answered(book: Connection, reply_id: int, answer: str, appointment_id: int | None) -> None:
    """How it was read, and the one appointment it is about: None where it is none, or several."""
    book.execute(
        update(_reply)
        .where(_reply.c.id == reply_id)
        .values(answer=answer, appointment_id=appointment_id)
    )


def read(book: Connection, reply_id: int, at: datetime | None, by: str = "") -> None:
    """Somebody has read it (``by``), or sure words have (empty); None: it is to be read again."""
    book.execute(update(_reply).where(_reply.c.id == reply_id).values(read_at=at, read_by=by))


def read_of(book: Connection, appointment_id: int, at: datetime, by: str) -> list[int]:
    """Whatever is to be read about this one appointment is read; gives the ids."""
    unread = (_reply.c.appointment_id == appointment_id, _reply.c.read_at.is_(None))
    changed = update(_reply).where(*unread).values(read_at=at, read_by=by).returning(_reply.c.id)
    return list(book.execute(changed).scalars())


def show(book: Connection, reply_id: int) -> Reply | None:
    row = book.execute(_replies().where(_reply.c.id == reply_id)).first()
    return None if row is None else _shown(row)


def to_read(book: Connection, *, limit: int, after: Place | None = None) -> list[Reply]:
    """The next ``limit`` that nobody has read, the latest first."""
    query = _replies().where(_reply.c.read_at.is_(None))
    if after is not None:
        query = query.where(
            tuple_(_reply.c.at, _reply.c.id) < tuple_(literal(after.at, Instant), after.id)
        )
    ordered = query.order_by(_reply.c.at.desc(), _reply.c.id.desc()).limit(limit)
    return [_shown(row) for row in book.execute(ordered)]


def count_to_read(book: Connection) -> int:
    query = select(func.count()).select_from(_reply).where(_reply.c.read_at.is_(None))
    return int(book.execute(query).scalar_one())


def latest_to_read(book: Connection, appointment_ids: Collection[int]) -> dict[int, datetime]:
    """By appointment when the last reply came that nobody has read, of those that answer a text
    which told its hour."""
    query = (
        select(_reminder.c.appointment_id, func.max(_reply.c.at))
        .join(_reply, _reply.c.message_id == _reminder.c.message_id)
        .where(
            _reply.c.read_at.is_(None),
            _reminder.c.step != Notice.CANCELLED.value,
            _reminder.c.appointment_id.in_(_ids),
        )
        .group_by(_reminder.c.appointment_id)
    )
    rows = book.execute(query, {"ids": json.dumps(list(appointment_ids))})
    return {row[0]: row[1] for row in rows}


def told_of(book: Connection, message_ids: Sequence[int]) -> dict[int, list[ToldOf]]:
    """By message: each appointment that it told of, once, in the order they were written."""
    query = (
        select(
            _reminder.c.message_id,
            _reminder.c.appointment_id,
            _reminder.c.step,
            _reminder.c.agreed_at,
        )
        .where(_reminder.c.message_id.in_(list(message_ids)))
        .order_by(_reminder.c.id)
    )
    found: dict[int, dict[int, ToldOf]] = {}
    for row in book.execute(query):
        told = ToldOf(row.appointment_id, row.step, row.agreed_at)
        found.setdefault(row.message_id, {}).setdefault(row.appointment_id, told)
    return {each: list(of.values()) for each, of in found.items()}


def whose(book: Connection, number: str) -> int | None:
    """The one person who is texted at ``number``; None where it is nobody, or a household."""
    query = select(_contact.c.id).where(_contact.c.number == number).limit(2)
    found = book.execute(query).scalars().all()
    return found[0] if len(found) == 1 else None


def is_known(book: Connection, account_id: int, provider_id: str, number: str, text: str) -> bool:
    """Whether this very reply was told before: the id alone may have been given twice."""
    query = select(_reply.c.id).where(
        _reply.c.account_id == account_id,
        _reply.c.provider_id == provider_id,
        _reply.c.number == number,
        _reply.c.text == text,
    )
    return book.execute(query).first() is not None


def erase(book: Connection, contact_ids: Collection[int]) -> None:
    """Take the words and the number out of what these people texted back, and of what came from a
    number of theirs alone. That there was a reply stays: told again it is not new."""
    asked = {"ids": json.dumps(list(contact_ids))}
    for row in book.execute(_THEIRS, asked).scalars().all():
        book.execute(_ERASE, {"reply": row})


_ID = func.json_each(bindparam("ids")).table_valued(column("value", Integer))
_ids = select(_ID.c.value)
_other = _contact.alias()
_THEIR_NUMBERS = (
    select(_contact.c.number)
    .where(
        _contact.c.id.in_(_ids),
        _contact.c.number.is_not(None),
        ~select(_other.c.id)
        .where(_other.c.number == _contact.c.number, _other.c.id.not_in(_ids))
        .exists(),
    )
    .scalar_subquery()
)
_THEIRS = select(_reply.c.id).where(
    or_(
        _reply.c.contact_id.in_(_ids),
        and_(_reply.c.contact_id.is_(None), _reply.c.number.in_(_THEIR_NUMBERS)),
    )
)
_ERASE = (
    update(_reply)
    .where(_reply.c.id == bindparam("reply"))
    .values(number="", text="", read_at=func.coalesce(_reply.c.read_at, _reply.c.at))
)


def _replies() -> Any:
    return (
        select(
            *_reply.c,
            _contact.c.first_name,
            _contact.c.last_name,
            _message.c.text.label("asked"),
        )
        .outerjoin(_contact, _contact.c.id == _reply.c.contact_id)
        .outerjoin(_message, _message.c.id == _reply.c.message_id)
    )


def _shown(row: Row[Any]) -> Reply:
    return Reply(
        id=row.id,
        number=row.number,
        text=row.text,
        at=row.at,
        contact_id=row.contact_id,
        first_name=row.first_name or "",
        last_name=row.last_name or "",
        message_id=row.message_id,
        asked=row.asked or "",
        answer=row.answer,
        read_at=row.read_at,
        read_by=row.read_by,
    )
