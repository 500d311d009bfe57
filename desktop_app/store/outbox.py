"""The outbox: one row per recipient, claimed durably before the call that sends it.

enqueue puts texts in that are of no campaign.
claim (QUEUED → SENDING, under a handover row, committed) → the call → settle (the outcome, and the
moves). What dies in between is found by `take_over` and becomes UNCERTAIN: never sent again.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Integer,
    and_,
    bindparam,
    column,
    func,
    insert,
    or_,
    select,
    update,
)

from desktop_app.domain.appointment import Notice
from desktop_app.domain.errors import SendError
from desktop_app.domain.message import Purpose, State, may_move
from desktop_app.store.tables import (
    Appointment,
    Campaign,
    Handover,
    History,
    Message,
    Reminder,
    Sending,
)

_message = Message.__table__  # type: ignore[attr-defined]
_history = History.__table__  # type: ignore[attr-defined]
_handover = Handover.__table__  # type: ignore[attr-defined]
_appointment = Appointment.__table__  # type: ignore[attr-defined]
_reminder = Reminder.__table__  # type: ignore[attr-defined]
_campaign = Campaign.__table__  # type: ignore[attr-defined]
_sending = Sending.__table__  # type: ignore[attr-defined]

_STOPPED = ("PAUSED", "CANCELLED")

# So many are judged in one claim at most. When a window closes over twenty thousand offers they are
# held in as many short transactions: in one, everybody else would be told that the book is busy.
_JUDGED_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Claimed:
    """A message that is ours to hand over. ``contact_id`` is None once the person is erased."""

    id: int
    number: str
    text: str
    sender: str
    purpose: str
    contact_id: int | None
    useful_until: datetime | None
    leaves_at: datetime | None = None  # by the provider's own scheduler; None is at once


@dataclass(frozen=True, slots=True)
class Reworded:
    """The text of a message as it is to be by now, and its segments."""

    text: str
    segments: int


@dataclass(frozen=True, slots=True)
class Move:
    """Where a message goes next, and why. ``detail`` never names a person; ``reason`` is given
    where the message is to keep another than that."""

    message_id: int
    state: State
    detail: str = ""
    reason: str = ""
    not_before: datetime | None = None
    provider_id: str | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """Of messages in the queue, by id: the move of each that may not leave, the basis on which the
    others may, and the texts that were written anew."""

    stopped: Mapping[int, Move] = field(default_factory=dict)
    bases: Mapping[int, str] = field(default_factory=dict)
    reworded: Mapping[int, Reworded] = field(default_factory=dict)


Judge = Callable[[Connection, Sequence[Claimed]], Judged]


@dataclass(frozen=True, slots=True)
class New:
    """One text of no campaign. ``text`` is normalised and counted (``segments``), ``reason`` the
    basis on which it may leave; the sender is left to the account. With ``leaves_at`` it is for the
    provider's own scheduler."""

    account_id: int
    contact_id: int
    number: str
    purpose: Purpose
    text: str
    segments: int
    reason: str = ""
    useful_until: datetime | None = None
    leaves_at: datetime | None = None


def enqueue(book: Connection, new: Sequence[New], now: datetime) -> list[int]:
    """Queue texts, each with the first row of its history; gives the messages' ids, in order."""
    if not new:
        return []
    # Ours to give: nobody else writes meanwhile.
    first = int(book.execute(_LAST_ID).scalar() or 0) + 1
    ids = range(first, first + len(new))
    book.execute(insert(_message), [_queued(*each, now) for each in zip(ids, new, strict=True)])
    queued = {"state": State.QUEUED.value, "at": now, "detail": ""}
    book.execute(insert(_history), [{"message_id": each, **queued} for each in ids])
    return list(ids)


_LAST_ID = select(func.max(_message.c.id))


def _queued(message_id: int, new: New, now: datetime) -> dict[str, Any]:
    return {
        "id": message_id,
        "account_id": new.account_id,
        "contact_id": new.contact_id,
        "number": new.number,
        "purpose": new.purpose.value,
        "text": new.text,
        "segments": new.segments,
        "sender": "",
        "state": State.QUEUED.value,
        "moved_at": now,
        "reason": new.reason,
        "useful_until": new.useful_until,
        "leaves_at": new.leaves_at,
    }


def take_over(book: Connection, *, who: str, machine: str, now: datetime) -> int:
    """Take the next lock number; what earlier numbers left SENDING is in doubt. Gives the number.

    Call it only while holding the file lock.
    """
    number = int(book.execute(select(func.max(_sending.c.number))).scalar() or 0) + 1
    row = {"number": number, "who": who, "machine": machine, "since": now}
    if number == 1:
        book.execute(insert(_sending).values(id=1, **row))
    else:
        book.execute(update(_sending).values(**row))
    orphans = book.execute(select(_message.c.id).where(_message.c.state == State.SENDING)).scalars()
    move(book, (Move(each, State.UNCERTAIN, "sender_died") for each in orphans.all()), now)
    book.execute(
        update(_handover)
        .where(_handover.c.outcome == "")
        .values(outcome="uncertain", answered_at=now)
    )
    return number


def claim(
    book: Connection,
    *,
    account_id: int,
    reference: str,
    lock_number: int,
    limit: int,
    now: datetime,
    judge: Judge,
    ahead: bool = False,
) -> tuple[int, list[Claimed]]:
    """Move up to ``limit`` due messages QUEUED → SENDING under a new handover, transactional first.

    ``ahead``: instead of those that leave now, those for the provider's own scheduler, all of one
    instant.

    ``judge`` is asked about them in this transaction, so that whatever stands in the book by now
    counts; those it stops make the move it names instead, and the next in line take their place.
    Gives the handover's id and its messages in batch order; (0, []) when nothing is due, or when
    ``judge`` stopped as many as one claim looks at. Raises SendError where another sender has taken
    over since.
    """
    _still_ours(book, lock_number)
    claimed: list[Claimed] = []
    judged = 0
    while len(claimed) < limit and judged < _JUDGED_AT_ONCE:
        most = limit - len(claimed)
        if ahead:
            due = _ahead(book, account_id, most, claimed[0].leaves_at if claimed else None)
        else:
            due = _due(book, account_id, most, now)
        if not due:
            break
        judged += len(due)
        told = judge(book, due)
        move(book, told.stopped.values(), now)
        leaving = [_as_worded(each, told) for each in due if each.id not in told.stopped]
        # Out of the queue before the next look at it. The basis is said anew: in place of that on
        # which it was queued stands the rule, where one held it since.
        moves = (
            Move(each.id, State.SENDING, reference, reason=told.bases.get(each.id, ""))
            for each in leaving
        )
        move(book, moves, now)
        claimed += leaving
    if not claimed:
        return 0, []
    handover_id = _open_handover(
        book, account_id, reference, lock_number, now, claimed[0].leaves_at
    )
    places = [
        {"message": each.id, "handover_id": handover_id, "position": position}
        for position, each in enumerate(claimed)
    ]
    book.execute(_PUT_UNDER_HANDOVER, places)
    return handover_id, claimed


def _due(book: Connection, account_id: int, limit: int, now: datetime) -> list[Claimed]:
    """Purpose by purpose: so each look follows the index `claimable` and reads no more than it
    gives. In one statement SQLite sorts the whole queue for every batch."""
    due: list[Claimed] = []
    for purpose in (Purpose.TRANSACTIONAL, Purpose.MARKETING):
        most = limit - len(due)
        if most:
            asked = {"account": account_id, "purpose": purpose, "now": now, "most": most}
            due += [Claimed(*row) for row in book.execute(_DUE, asked)]
    return due


def _ahead(
    book: Connection, account_id: int, limit: int, leaves_at: datetime | None
) -> list[Claimed]:
    """Of those for the provider's scheduler, up to ``limit`` of one instant: the first there is."""
    if leaves_at is None:
        leaves_at = book.execute(_FIRST_AHEAD, {"account": account_id}).scalar()
    if leaves_at is None:
        return []
    asked = {"account": account_id, "at": leaves_at, "most": limit}
    return [Claimed(*row) for row in book.execute(_AHEAD, asked)]


def _as_worded(claimed: Claimed, told: Judged) -> Claimed:
    new = told.reworded.get(claimed.id)
    return claimed if new is None else replace(claimed, text=new.text)


def reword(book: Connection, reworded: Mapping[int, Reworded]) -> None:
    """Write other texts for messages that have not left."""
    for message_id, new in reworded.items():
        asked = {"message": message_id, "words": new.text, "many": new.segments}
        book.execute(_REWORD, asked)


# What every batch runs is made once, and has no list that SQLAlchemy would spell out anew each
# time: that costs more than the running.
_CLAIMED = (
    _message.c.id,
    _message.c.number,
    _message.c.text,
    _message.c.sender,
    _message.c.purpose,
    _message.c.contact_id,
    _message.c.useful_until,
    _message.c.leaves_at,
)
_DUE = (
    select(*_CLAIMED)
    .outerjoin(_campaign, _campaign.c.id == _message.c.campaign_id)
    .where(
        _message.c.state == State.QUEUED,
        _message.c.account_id == bindparam("account"),
        _message.c.purpose == bindparam("purpose"),
        _message.c.leaves_at.is_(None),
        or_(_message.c.not_before.is_(None), _message.c.not_before <= bindparam("now")),
        or_(_campaign.c.id.is_(None), and_(*(_campaign.c.state != each for each in _STOPPED))),
    )
    .order_by(_message.c.id)
    .limit(bindparam("most"))
)

_IS_AHEAD = and_(_message.c.account_id == bindparam("account"), _message.c.leaves_at.is_not(None))
_FIRST_AHEAD = select(func.min(_message.c.leaves_at)).where(
    _IS_AHEAD, _message.c.state == State.QUEUED
)
_AHEAD = (
    select(*_CLAIMED)
    .where(_IS_AHEAD, _message.c.leaves_at == bindparam("at"), _message.c.state == State.QUEUED)
    .order_by(_message.c.id)
    .limit(bindparam("most"))
)

_REWORD = (
    update(_message)
    .where(_message.c.id == bindparam("message"))
    .values(text=bindparam("words"), segments=bindparam("many"))
)

_PUT_UNDER_HANDOVER = (
    update(_message)
    .where(_message.c.id == bindparam("message"))
    .values(handover_id=bindparam("handover_id"), position=bindparam("position"))
)


def settle(
    book: Connection, *, handover_id: int, outcome: str, moves: Sequence[Move], now: datetime
) -> list[int]:
    """Write a handover's outcome and the moves that follow from it, in the caller's transaction;
    gives the messages that did not go back to the queue, as they were called off meanwhile."""
    book.execute(_ANSWER, {"handover": handover_id, "told": outcome, "at": now})
    move(book, moves, now)
    requeued = any(each.state is State.QUEUED for each in moves)
    return _take_back(book, handover_id, now) if requeued else []


def _take_back(book: Connection, handover_id: int, now: datetime) -> list[int]:
    """What was called off while its call was under way does not go back to the queue."""
    back = select(_message.c.id).where(
        _message.c.handover_id == handover_id,
        _message.c.state == State.QUEUED,
        or_(
            _message.c.campaign_id.in_(
                select(_campaign.c.id).where(_campaign.c.state == "CANCELLED")
            ),
            _message.c.id.in_(_OUTLIVED),
        ),
    )
    ids = book.execute(back).scalars().all()
    move(book, [Move(each, State.CANCELLED, "cancelled") for each in ids], now)
    return list(ids)


# Reminders' messages whose appointment was called off, or moved; and the notice that it was called
# off, where it stands again.
_OUTLIVED = (
    select(_reminder.c.message_id)
    .join(_appointment, _appointment.c.id == _reminder.c.appointment_id)
    .where(
        _reminder.c.message_id.is_not(None),
        or_(
            (_appointment.c.state == "CANCELLED") != (_reminder.c.step == Notice.CANCELLED.value),
            _appointment.c.agreed_at != _reminder.c.agreed_at,
        ),
    )
)


def move(book: Connection, moves: Iterable[Move], now: datetime) -> int:
    """Make each allowed move and write its history row; gives how many were made.

    A move that the table does not allow is passed over: providers report late, twice and backward.
    """
    asked = list(moves)
    if not asked:
        return 0
    states = _states(book, [each.message_id for each in asked])
    made: list[Move] = []
    for each in asked:
        before = states.get(each.message_id)
        if before is not None and may_move(before, each.state):
            states[each.message_id] = each.state  # a message may be moved twice
            made.append(each)
    if made:
        book.execute(_MOVE, [_moved(each, now) for each in made])
        book.execute(_NOTE, [_noted(each, now) for each in made])
    return len(made)


def _states(book: Connection, message_ids: Sequence[int]) -> dict[int, State]:
    found = book.execute(_STATES, {"ids": json.dumps(message_ids)})
    return {message_id: State(state) for message_id, state in found}


def _moved(move: Move, now: datetime) -> dict[str, Any]:
    return {
        "message": move.message_id,
        "state": move.state.value,
        "not_before": move.not_before,
        "moved_at": now,
        "because": move.reason or (move.detail if move.state in _WITH_REASON else None),
        "given_id": move.provider_id,
    }


def _noted(move: Move, now: datetime) -> dict[str, Any]:
    return {
        "message_id": move.message_id,
        "state": move.state.value,
        "at": now,
        "detail": move.detail,
    }


_MOVE = (
    update(_message)
    .where(_message.c.id == bindparam("message"))
    .values(
        state=bindparam("state"),
        not_before=bindparam("not_before"),
        moved_at=bindparam("moved_at"),
        reason=func.coalesce(bindparam("because"), _message.c.reason),
        provider_id=func.coalesce(bindparam("given_id"), _message.c.provider_id),
    )
)

_NOTE = insert(_history)
_OPEN = insert(_handover).returning(_handover.c.id)
_ANSWER = (
    update(_handover)
    .where(_handover.c.id == bindparam("handover"))
    .values(outcome=bindparam("told"), answered_at=bindparam("at"))
)
_HOLDER = select(_sending.c.number)

_ID = func.json_each(bindparam("ids")).table_valued(column("value", Integer))
_STATES = select(_message.c.id, _message.c.state).where(_message.c.id.in_(select(_ID.c.value)))

_WITH_REASON = {
    State.SKIPPED,
    State.CANCELLED,
    State.EXPIRED,
    State.HELD,
    State.FAILED,
    State.UNDELIVERED,
    State.UNCERTAIN,
}


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A call whose answer never came: its batch as it was asked, in order."""

    id: int
    reference: str
    leaves_at: datetime
    messages: tuple[Claimed, ...]


def doubtful_ahead(book: Connection, account_id: int, after: datetime) -> list[Doubtful]:
    """Calls in doubt to the provider's scheduler whose texts leave after ``after``, whole: of none
    is it known by now what became of it."""
    calls = book.execute(
        select(_handover.c.id, _handover.c.reference, _handover.c.leaves_at)
        .where(
            _handover.c.account_id == account_id,
            _handover.c.leaves_at > after,
            _handover.c.outcome.not_in(["", "answered", "not_known"]),
        )
        .order_by(_handover.c.leaves_at, _handover.c.id)
    ).all()
    found = []
    for call in calls:
        rows = book.execute(
            select(_message.c.state, _message.c.position, *_CLAIMED)
            .where(_message.c.handover_id == call.id)
            .order_by(_message.c.position)
        ).all()
        in_doubt = all(row.state == State.UNCERTAIN.value for row in rows)
        if rows and in_doubt and [row.position for row in rows] == list(range(len(rows))):
            messages = tuple(Claimed(*tuple(row)[2:]) for row in rows)
            found.append(Doubtful(call.id, call.reference, call.leaves_at, messages))
    return found


def release_held(book: Connection, now: datetime) -> int:
    """HELD whose time has come → QUEUED: the gate is asked again at the claim."""
    due = book.execute(
        select(_message.c.id).where(_message.c.state == State.HELD, _message.c.not_before <= now)
    ).scalars()
    return move(book, [Move(each, State.QUEUED, "due") for each in due], now)


def let_go(book: Connection, number: str, reason: str, now: datetime) -> int:
    """What ``reason`` held for a number → QUEUED: it holds no more."""
    held = book.execute(
        select(_message.c.id).where(
            _message.c.number == number,
            _message.c.state == State.HELD.value,
            _message.c.reason == reason,
        )
    ).scalars()
    return move(book, [Move(each, State.QUEUED, "due") for each in held], now)


def next_instant(book: Connection, now: datetime) -> datetime | None:
    """When the next text may leave that a time holds back; None where no time does."""
    query = select(func.min(_message.c.not_before)).where(
        _message.c.state.in_([State.QUEUED, State.HELD]), _message.c.not_before > now
    )
    found: datetime | None = book.execute(query).scalar()
    return found


def unsettled(book: Connection, now: datetime, account_ids: Iterable[int]) -> bool:
    """Whether anything of these accounts is still to leave: queued, under way, or held until a time
    that has come.

    What a paused campaign holds back, or one whose time has not come, does not count.
    """
    running = or_(_campaign.c.id.is_(None), _campaign.c.state.not_in([*_STOPPED, "SCHEDULED"]))
    left = (
        select(_message.c.id)
        .outerjoin(_campaign, _campaign.c.id == _message.c.campaign_id)
        .where(
            _message.c.account_id.in_(list(account_ids)),
            or_(
                _message.c.state == State.SENDING,
                and_(_message.c.state == State.QUEUED, running),
                and_(_message.c.state == State.HELD, _message.c.not_before <= now, running),
            ),
        )
    )
    return book.execute(left.limit(1)).first() is not None


def _open_handover(
    book: Connection,
    account_id: int,
    reference: str,
    lock_number: int,
    now: datetime,
    leaves_at: datetime | None,
) -> int:
    opened = book.execute(
        _OPEN,
        {
            "account_id": account_id,
            "reference": reference,
            "lock_number": lock_number,
            "claimed_at": now,
            "outcome": "",
            "leaves_at": leaves_at,
        },
    )
    return int(opened.scalar_one())


def _still_ours(book: Connection, lock_number: int) -> None:
    if book.execute(_HOLDER).scalar() != lock_number:
        raise SendError("right_to_send_lost")
