"""Campaigns as they are written: the rows of one send, frozen at its start, and its state."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, insert, literal, null, or_, select, update

from desktop_app.domain.audience import Audience
from desktop_app.domain.campaign import CampaignState, may_move
from desktop_app.domain.errors import BadInput
from desktop_app.domain.message import Purpose, State
from desktop_app.store import outbox
from desktop_app.store.audience import refusals
from desktop_app.store.outbox import Move
from desktop_app.store.tables import Campaign, History, Message

_campaign = Campaign.__table__  # type: ignore[attr-defined]
_message = Message.__table__  # type: ignore[attr-defined]
_history = History.__table__  # type: ignore[attr-defined]

_OPEN = [State.QUEUED.value, State.HELD.value, State.SENDING.value]


@dataclass(frozen=True, slots=True)
class Frozen:
    """One message as it is written: what was judged, rendered and counted for one person."""

    contact_id: int | None
    number: str
    text: str
    segments: int
    state: State
    reason: str
    not_before: datetime | None = None
    instead_id: int | None = None


def write(
    book: Connection,
    *,
    purpose: Purpose,
    template: str,
    audience: Audience,
    account_id: int,
    sender: str,
    at: datetime | None,
    price_per_segment: str,
    currency: str,
    by: str,
    frozen: Iterable[Frozen],
    now: datetime,
    name: str = "",
) -> int:
    """Write a campaign with a message for everybody chosen, also for those left out; its id."""
    state = CampaignState.SCHEDULED if at and at > now else CampaignState.RUNNING
    written = insert(_campaign).values(
        purpose=purpose.value,
        template=template,
        audience=audience.as_json(),
        state=state.value,
        account_id=account_id,
        sender=sender,
        not_before=at,
        price_per_segment=price_per_segment,
        currency=currency,
        by=by,
        created_at=now,
        name=name,
    )
    campaign_id = int(book.execute(written.returning(_campaign.c.id)).scalar_one())
    common = {
        "campaign_id": campaign_id,
        "account_id": account_id,
        "purpose": purpose.value,
        "sender": sender,
        "moved_at": now,
    }
    rows = [common | _row(each) for each in frozen]
    if rows:
        book.execute(insert(_message), rows)
    _write_refusals(book, audience, purpose, common)
    book.execute(
        insert(_history).from_select(
            ["message_id", "state", "at", "detail"],
            select(_message.c.id, _message.c.state, _message.c.moved_at, _message.c.reason).where(
                _message.c.campaign_id == campaign_id
            ),
        )
    )
    return campaign_id


def _row(frozen: Frozen) -> dict[str, Any]:
    return {
        "contact_id": frozen.contact_id,
        "number": frozen.number,
        "text": frozen.text,
        "segments": frozen.segments,
        "state": frozen.state.value,
        "reason": frozen.reason,
        "not_before": frozen.not_before,
        "instead_id": frozen.instead_id,
    }


def _write_refusals(
    book: Connection, audience: Audience, purpose: Purpose, common: dict[str, Any]
) -> None:
    left_out = refusals(audience, purpose).subquery()
    fixed = {
        **common,
        "text": "",
        "segments": 0,
        "state": State.SKIPPED.value,
    }
    book.execute(
        insert(_message).from_select(
            ["contact_id", "number", "reason", *fixed],
            select(
                left_out.c.contact_id,
                func.coalesce(left_out.c.number, ""),
                left_out.c.refused,
                *(
                    literal(value, _message.c[name].type) if value is not None else null()
                    for name, value in fixed.items()
                ),
            ),
        )
    )


def change_state(book: Connection, campaign_id: int, after: CampaignState) -> None:
    """Pause, resume, cancel. BadInput campaign_unknown, campaign_state (it is past that)."""
    before = state_of(book, campaign_id)
    if not may_move(before, after):
        raise BadInput("campaign_state", state=before)
    book.execute(update(_campaign).where(_campaign.c.id == campaign_id).values(state=after.value))


def state_of(book: Connection, campaign_id: int) -> CampaignState:
    """BadInput campaign_unknown."""
    found = book.execute(select(_campaign.c.state).where(_campaign.c.id == campaign_id)).scalar()
    if found is None:
        raise BadInput("campaign_unknown")
    return CampaignState(found)


def take_back(book: Connection, campaign_id: int, now: datetime) -> int:
    """Cancel what has not been claimed; gives how many."""
    open_ = select(_message.c.id).where(
        _message.c.campaign_id == campaign_id,
        _message.c.state.in_([State.QUEUED.value, State.HELD.value]),
    )
    ids = book.execute(open_).scalars().all()
    return outbox.move(book, [Move(each, State.CANCELLED, "cancelled") for each in ids], now)


_MOVABLE = {CampaignState.SCHEDULED, CampaignState.RUNNING, CampaignState.PAUSED}


def set_time(book: Connection, campaign_id: int, at: datetime) -> None:
    """Move a campaign of which nothing was claimed; its messages move along, a pause stays one."""
    state = state_of(book, campaign_id)
    claimed = select(_message.c.id).where(
        _message.c.campaign_id == campaign_id, _message.c.handover_id.is_not(None)
    )
    if state not in _MOVABLE or book.execute(claimed.limit(1)).first():
        raise BadInput("campaign_state", state=state)
    after = state if state is CampaignState.PAUSED else CampaignState.SCHEDULED
    book.execute(
        update(_campaign)
        .where(_campaign.c.id == campaign_id)
        .values(not_before=at, state=after.value)
    )
    book.execute(
        update(_message)
        .where(
            _message.c.campaign_id == campaign_id,
            _message.c.state.in_([State.QUEUED.value, State.HELD.value]),
        )
        .values(not_before=at)
    )


def advance(book: Connection, now: datetime) -> None:
    """SCHEDULED whose time has come is RUNNING; RUNNING with nothing left to leave is FINISHED."""
    book.execute(
        update(_campaign)
        .where(
            _campaign.c.state == CampaignState.SCHEDULED.value,
            or_(_campaign.c.not_before.is_(None), _campaign.c.not_before <= now),
        )
        .values(state=CampaignState.RUNNING.value)
    )
    left = select(_message.c.id).where(
        _message.c.campaign_id == _campaign.c.id, _message.c.state.in_(_OPEN)
    )
    book.execute(
        update(_campaign)
        .where(_campaign.c.state == CampaignState.RUNNING.value, ~left.exists())
        .values(state=CampaignState.FINISHED.value)
    )
