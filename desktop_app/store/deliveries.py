"""Finding the message a provider's report speaks of, and what a STOP takes back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select, update

from desktop_app.domain.message import WAITING, Purpose, State
from desktop_app.domain.report import MAYBE_TAKEN
from desktop_app.store.tables import Account, Handover, Instant, Message

_account = Account.__table__  # type: ignore[attr-defined]
_message = Message.__table__  # type: ignore[attr-defined]
_handover = Handover.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Answered:
    """The message a reply answers. ``left_at``: when it was handed over, or leaves the provider's
    scheduler."""

    message_id: int
    contact_id: int | None
    purpose: Purpose
    left_at: datetime


def cursor(book: Connection, account_id: int) -> str:
    """How far this account's events were read; empty before the first."""
    found = book.execute(select(_account.c.cursor).where(_account.c.id == account_id)).scalar()
    return str(found or "")


def read_to(book: Connection, account_id: int, cursor: str) -> None:
    book.execute(update(_account).where(_account.c.id == account_id).values(cursor=cursor))


def reported(
    book: Connection,
    account_id: int,
    *,
    provider_id: str,
    number: str,
    reference: str | None,
    position: int | None,
) -> int | None:
    """The id of the message a report is about, None where it is none of ours.

    Known by the provider's id; one whose receipt was lost, by our own reference and its place in
    that batch. Never by number alone: it may have got two texts.
    """
    mine = select(_message.c.id).where(
        _message.c.account_id == account_id, _message.c.number == number
    )
    found = book.execute(mine.where(_message.c.provider_id == provider_id)).scalar()
    if found is None and reference is not None and position is not None:
        by_place = mine.join(_handover, _handover.c.id == _message.c.handover_id).where(
            _handover.c.reference == reference,
            _message.c.position == position,
            _message.c.provider_id.is_(None),
        )
        found = book.execute(by_place).scalar()
    return None if found is None else int(found)


def answered(book: Connection, account_id: int, number: str, at: datetime) -> Answered | None:
    """The text a reply of ``at`` most likely answers, None where this account never sent one.

    The latest that had left until then; where the provider's clock is behind ours, the latest.
    """
    left_at = func.coalesce(_message.c.leaves_at, _handover.c.claimed_at, type_=Instant)
    query = (
        select(_message.c.id, _message.c.contact_id, _message.c.purpose, left_at)
        .join(_handover, _handover.c.id == _message.c.handover_id)
        .where(
            _message.c.account_id == account_id,
            _message.c.number == number,
            _message.c.state.in_([state.value for state in MAYBE_TAKEN]),
        )
        .order_by(
            (left_at <= at).desc(),
            left_at.desc(),
            _message.c.id.desc(),
        )
        .limit(1)
    )
    row = book.execute(query).first()
    return None if row is None else Answered(row[0], row[1], Purpose(row[2]), row[3])


def waiting(book: Connection, number: str, purpose: Purpose) -> list[int]:
    """Ids of the messages to ``number`` for ``purpose`` that can still be taken back."""
    query = select(_message.c.id).where(
        _message.c.number == number,
        _message.c.purpose == purpose.value,
        _message.c.state.in_([State.QUEUED.value, State.HELD.value]),
    )
    return [int(each) for each in book.execute(query).scalars()]


def waiting_for(book: Connection, contact_id: int, purpose: Purpose | None = None) -> list[int]:
    """Ids of the messages to one person, not to their number, that can still be taken back; for
    any purpose where none is given."""
    query = select(_message.c.id).where(
        _message.c.contact_id == contact_id,
        _message.c.state.in_([each.value for each in WAITING]),
    )
    if purpose is not None:
        query = query.where(_message.c.purpose == purpose.value)
    return [int(each) for each in book.execute(query).scalars()]


def awaits_report(book: Connection, account_id: int, since: datetime) -> bool:
    """Whether a text that was taken after ``since`` has no report yet."""
    query = select(_message.c.id).where(
        _message.c.account_id == account_id,
        _message.c.state == State.SENT.value,
        _message.c.moved_at > since,
    )
    return book.execute(query.limit(1)).first() is not None
