"""What lies at a provider's own scheduler, and what is asked back from there."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import (
    Connection,
    and_,
    bindparam,
    column,
    func,
    insert,
    literal_column,
    select,
    update,
)

from desktop_app.domain.message import Purpose, State
from desktop_app.store import accounts, outbox
from desktop_app.store.outbox import Move
from desktop_app.store.tables import Handover, Message, Withdrawal

_handover = Handover.__table__  # type: ignore[attr-defined]
_message = Message.__table__  # type: ignore[attr-defined]
_withdrawal = Withdrawal.__table__  # type: ignore[attr-defined]

# Written out, not bound: only so does SQLite know that its partial index of them serves.
_LIES_THERE = _message.c.state == literal_column(f"'{State.SCHEDULED.value}'")

# Made once: every batch that leaves asks it.
_NUMBERS = func.json_each(bindparam("numbers")).table_valued(column("value"))
_ASKED_BACK_FROM = select(_message.c.number).where(
    _LIES_THERE,
    _message.c.recall_at.is_not(None),
    _message.c.number.in_(select(_NUMBERS.c.value)),
)

# The provider keeps it: too late, or nothing of that batch can be taken back. It leaves as it is.
KEPT = "kept_by_provider"


@dataclass(frozen=True, slots=True)
class Ahead:
    """A message at a provider's scheduler. ``provider_id`` is None where its receipt was lost."""

    id: int
    number: str
    text: str
    leaves_at: datetime
    provider_id: str | None


@dataclass(frozen=True, slots=True)
class Lying:
    """A text of one person at a provider's scheduler; from ``final_at`` on, and where it is
    ``kept``, it is not given back."""

    leaves_at: datetime
    final_at: datetime
    kept: bool


def lying_for(book: Connection, contact_id: int, purposes: Collection[Purpose]) -> list[Lying]:
    """What lies there for one person, not for their number, the soonest to leave first."""
    query = (
        select(
            _message.c.leaves_at,
            accounts.withdraw_lead(_message.c.account_id),
            (_message.c.reason == KEPT).label("kept"),
        )
        .where(
            _message.c.contact_id == contact_id,
            _message.c.purpose.in_([each.value for each in purposes]),
            _LIES_THERE,
        )
        .order_by(_message.c.leaves_at, _message.c.id)
    )
    return [
        Lying(at, at - timedelta(seconds=lead or 0), kept) for at, lead, kept in book.execute(query)
    ]


def ask_back(book: Connection, message_ids: Iterable[int], now: datetime) -> None:
    """These are to be taken back from the provider's scheduler; asked twice is asked once."""
    book.execute(
        update(_message)
        .where(
            _message.c.id.in_(list(message_ids)),
            _message.c.state == State.SCHEDULED.value,
            _message.c.recall_at.is_(None),
            _message.c.reason != KEPT,
        )
        .values(recall_at=now)
    )


def asked_back(book: Connection, account_id: int, *, limit: int = -1) -> list[Ahead]:
    """What is to be taken back, the soonest to leave first."""
    return _found(book, account_id, _message.c.recall_at.is_not(None), limit)


def standing(book: Connection, account_id: int, *, limit: int = -1) -> list[Ahead]:
    """What lies there and is to stay, the soonest to leave first."""
    kept = _message.c.reason != KEPT
    return _found(book, account_id, and_(_message.c.recall_at.is_(None), kept), limit)


def asked_back_from(book: Connection, numbers: Iterable[str]) -> set[str]:
    """Of ``numbers`` those of which something is to be taken back."""
    asked = {"numbers": json.dumps(list(numbers))}
    return set(book.execute(_ASKED_BACK_FROM, asked).scalars())


def count_open(book: Connection, account_id: int) -> int:
    """How many lie there or are on their way: each may have to be taken back."""
    query = select(func.count()).where(
        _message.c.account_id == account_id,
        _message.c.leaves_at.is_not(None),
        _message.c.state.in_([State.QUEUED, State.SENDING, State.SCHEDULED]),
    )
    return int(book.execute(query).scalar_one())


def keep(book: Connection, message_id: int) -> None:
    """The provider does not give it back: it leaves as it is."""
    book.execute(
        update(_message).where(_message.c.id == message_id).values(recall_at=None, reason=KEPT)
    )


def note(book: Connection, account_id: int, message_id: int, outcome: str, now: datetime) -> None:
    """Remember that the provider was asked for one, and what it said."""
    book.execute(
        insert(_withdrawal).values(
            account_id=account_id, message_id=message_id, at=now, outcome=outcome
        )
    )


def count_since(book: Connection, account_id: int, since: datetime, outcomes: Sequence[str]) -> int:
    """How many withdrawals with one of ``outcomes`` there were since an instant."""
    query = select(func.count()).where(
        _withdrawal.c.account_id == account_id,
        _withdrawal.c.at >= since,
        _withdrawal.c.outcome.in_(list(outcomes)),
    )
    return int(book.execute(query).scalar_one())


def come_home(book: Connection, account_id: int, before: datetime) -> int:
    """What is still here and leaves before an instant will be sent from here at its time."""
    home = (
        update(_message)
        .where(
            _message.c.account_id == account_id,
            _message.c.leaves_at.is_not(None),
            _message.c.leaves_at < before,
            _message.c.state == State.QUEUED.value,
        )
        .values(not_before=_message.c.leaves_at, leaves_at=None)
    )
    return int(book.execute(home).rowcount)


def pass_on(book: Connection, account_id: int, now: datetime) -> int:
    """What was to leave by now has, unless it was asked back: its provider tells of that."""
    query = select(_message.c.id).where(
        _message.c.account_id == account_id,
        _message.c.leaves_at <= now,
        _message.c.recall_at.is_(None),
        _LIES_THERE,
    )
    ids = book.execute(query).scalars().all()
    return outbox.move(book, [Move(each, State.SENT, "left_as_scheduled") for each in ids], now)


def lie_on(book: Connection, account_id: int, now: datetime) -> list[int]:
    """What a clock that was ahead took for gone (see `pass_on`) lies there still: their ids."""
    query = (
        select(_message.c.id)
        .join(_handover, _handover.c.id == _message.c.handover_id)
        .where(
            _handover.c.account_id == account_id,
            _handover.c.leaves_at > now,
            _message.c.leaves_at > now,
            _message.c.state == State.SENT.value,
            _message.c.recall_at.is_(None),  # else its provider said so
        )
    )
    ids = list(book.execute(query).scalars())
    outbox.move(book, [Move(each, State.SCHEDULED, "clock_was_ahead") for each in ids], now)
    return ids


def _found(book: Connection, account_id: int, which: object, limit: int) -> list[Ahead]:
    query = (
        select(
            _message.c.id,
            _message.c.number,
            _message.c.text,
            _message.c.leaves_at,
            _message.c.provider_id,
        )
        .where(
            _message.c.account_id == account_id,
            _LIES_THERE,
            which,  # type: ignore[arg-type]
        )
        .order_by(_message.c.leaves_at, _message.c.id)
        .limit(limit)
    )
    return [Ahead(*row) for row in book.execute(query)]
