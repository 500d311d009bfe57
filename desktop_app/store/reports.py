"""Reading what became of campaigns and messages. Nothing here writes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Row,
    Select,
    and_,
    case,
    func,
    or_,
    select,
)

from desktop_app.domain.audience import Audience
from desktop_app.domain.campaign import CampaignState
from desktop_app.domain.errors import BadInput
from desktop_app.domain.message import Purpose, State
from desktop_app.domain.report import ACCEPTED, MAYBE_TAKEN, Tally
from desktop_app.store.tables import Campaign as _Campaign
from desktop_app.store.tables import Contact, Handover, History, Message

_campaign = _Campaign.__table__  # type: ignore[attr-defined]
_message = Message.__table__  # type: ignore[attr-defined]
_contact = Contact.__table__  # type: ignore[attr-defined]
_instead = _contact.alias()
_handover = Handover.__table__  # type: ignore[attr-defined]
_history = History.__table__  # type: ignore[attr-defined]

# Elsewhere `reason` holds the basis on which a message may leave.
_TOLD_APART = (State.SKIPPED, State.FAILED, State.UNDELIVERED, State.UNCERTAIN)


@dataclass(frozen=True, slots=True)
class Campaign:
    """A campaign as it was confirmed. ``price_per_segment`` None where it was not known; ``name``
    is the shop's own, empty where it gave none."""

    id: int
    purpose: Purpose
    template: str
    state: CampaignState
    sender: str
    not_before: datetime | None
    price_per_segment: Decimal | None
    currency: str
    by: str
    created_at: datetime
    name: str = ""
    audience: Audience | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One message of a campaign. ``number`` in E.164; ``reason`` as the message keeps it.

    ``name`` is empty and ``contact_id`` None for a number that is nobody's. ``instead`` names who
    in the household gets the text, for somebody left out because of them. ``until`` is when the
    rule of ``reason`` lets a HELD one go.
    """

    id: int
    number: str
    state: State
    reason: str
    moved_at: datetime
    name: str = ""
    instead: str = ""
    until: datetime | None = None
    contact_id: int | None = None


# Messages of a state, kept for a reason; None is any reason. Several mean one or the other.
Kind = tuple[State, str | None]


@dataclass(frozen=True, slots=True)
class Wording:
    """One of a campaign's texts as it was made for somebody: the longest of those that left, else
    of those that are to. All of them take ``least`` to ``most`` segments."""

    text: str
    left: bool
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Text:
    """One text to a person as it was written for them. ``campaign`` is the name the shop gave it,
    empty where it gave none or there is none; ``until`` as in `Line`."""

    id: int
    campaign_id: int | None
    campaign: str
    purpose: Purpose
    text: str
    state: State
    reason: str
    moved_at: datetime
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """``count`` messages that the rule of that id holds back, the first of them until ``until``."""

    rule: str
    count: int
    until: datetime


@dataclass(frozen=True, slots=True)
class Handed:
    """A text as it was handed over, to be laid beside the provider's own list."""

    number: str
    text: str
    reference: str
    state: State


@dataclass(frozen=True, slots=True)
class Step:
    """One move of a message, as its history keeps it."""

    state: State
    at: datetime
    detail: str


@dataclass(frozen=True, slots=True)
class Span:
    """When the first and the last message reached a rung."""

    first: datetime
    last: datetime


@dataclass(frozen=True, slots=True)
class Times:
    """When each rung was reached, None where nobody stands on it. All aware UTC."""

    prepared: Span | None
    handed_over: Span | None
    accepted: Span | None
    delivered: Span | None


def listed(
    book: Connection,
    *,
    after: int | None = None,
    limit: int = 50,
    states: Collection[CampaignState] = (),
    skip: int = 0,
    now: datetime | None = None,
) -> list[Campaign]:
    """The next ``limit`` campaigns, newest first, older than the one of id ``after``; those in
    ``states`` where any are named, ``skip`` of them passed over. ``now`` as in `counted`."""
    query = select(_campaign).order_by(_campaign.c.id.desc()).limit(limit).offset(skip)
    if after is not None:
        query = query.where(_campaign.c.id < after)
    if states:
        query = query.where(_stands(now).in_([each.value for each in states]))
    return [_shown(row) for row in book.execute(query)]


def counted(book: Connection, now: datetime | None = None) -> dict[CampaignState, int]:
    """How many campaigns there are in each state. With ``now`` a RUNNING one of which every open
    text waits for an hour to come counts as SCHEDULED: nothing of it is on its way."""
    stands = _stands(now).label("stands")
    query = select(stands, func.count()).group_by(stands)
    return {CampaignState(state): many for state, many in book.execute(query)}


def waiting_until(
    book: Connection, campaign_ids: Sequence[int], now: datetime
) -> dict[int, datetime]:
    """When the first text leaves of those that are RUNNING and wait for an hour to come."""
    query = (
        select(_campaign.c.id, func.min(_message.c.not_before))
        .join(_message, _message.c.campaign_id == _campaign.c.id)
        .where(_campaign.c.id.in_(campaign_ids), _waits(now), _message.c.state == State.HELD.value)
        .group_by(_campaign.c.id)
    )
    return {row[0]: row[1] for row in book.execute(query)}


def _stands(now: datetime | None) -> ColumnElement[str]:
    if now is None:
        return _campaign.c.state  # type: ignore[no-any-return]
    return case((_waits(now), CampaignState.SCHEDULED.value), else_=_campaign.c.state)


def _waits(now: datetime) -> ColumnElement[bool]:
    """RUNNING, and a rule holds every open text of it until an hour to come."""
    mine = select(_message.c.id).where(_message.c.campaign_id == _campaign.c.id)
    held = and_(_message.c.state == State.HELD.value, _message.c.not_before > now)
    open_ = _message.c.state.in_([each.value for each in (State.QUEUED, State.HELD, State.SENDING)])
    return and_(
        _campaign.c.state == CampaignState.RUNNING.value,
        mine.where(held).correlate(_campaign).exists(),
        ~mine.where(open_, ~held).correlate(_campaign).exists(),
    )


def campaign(book: Connection, campaign_id: int) -> Campaign | None:
    row = book.execute(select(_campaign).where(_campaign.c.id == campaign_id)).first()
    return None if row is None else _shown(row)


def tallies(book: Connection, campaign_ids: Sequence[int]) -> dict[int, list[Tally]]:
    """Every campaign's messages counted; a campaign without messages has an empty list."""
    found: dict[int, list[Tally]] = {each: [] for each in campaign_ids}
    for campaign_id, state, *rest in book.execute(_tallies(campaign_ids)):
        found[campaign_id].append(Tally(State(state), *rest))
    return found


def times(book: Connection, campaign_id: int) -> Times:
    """When the messages that stand on each rung now reached it, by their history."""
    row = book.execute(_times(campaign_id)).one()
    return Times(*(_span(row[at], row[at + 1]) for at in range(0, 8, 2)))


def messages(
    book: Connection,
    campaign_id: int,
    *,
    after: int = 0,
    limit: int = 200,
    state: State | None = None,
) -> list[Line]:
    """The next ``limit`` messages after the one of id ``after``, all or those in one state."""
    return [_line(row) for row in book.execute(_page(campaign_id, after, limit, state))]


def lines(
    book: Connection, campaign_id: int, *, skip: int, limit: int, kinds: Sequence[Kind] = ()
) -> list[Line]:
    """``limit`` messages after the first ``skip``, in the order they were written: all, or those of
    ``kinds``. A page anywhere costs about the same: only its own rows are joined."""
    mine = select(_message.c.id).where(_message.c.campaign_id == campaign_id)
    if kinds:
        mine = mine.where(or_(*map(_of_kind, kinds)))
    page = mine.order_by(_message.c.id).limit(limit).offset(skip).subquery()
    query = _LINE.where(_message.c.id.in_(select(page.c.id))).order_by(_message.c.id)
    return [_line(row) for row in book.execute(query)]


def place_of(book: Connection, campaign_id: int, message_id: int) -> int | None:
    """How many of its campaign stand before the message; None where it is not of that campaign."""
    mine = _message.c.campaign_id == campaign_id
    of_it = select(_message.c.id).where(mine, _message.c.id == message_id)
    if book.execute(of_it).first() is None:
        return None
    before = select(func.count()).where(mine, _message.c.id < message_id)
    return int(book.execute(before).scalar_one())


def _of_kind(kind: Kind) -> ColumnElement[bool]:
    state, reason = kind
    same = _message.c.state == state.value
    return same if reason is None else and_(same, _message.c.reason == reason)


def wording(book: Connection, campaign_id: int) -> Wording | None:
    """None where the campaign has no text for anybody."""
    left = _message.c.state.in_([state.value for state in MAYBE_TAKEN])
    mine = (_message.c.campaign_id == campaign_id, _message.c.segments > 0)
    longest = (
        select(_message.c.text, left)
        .where(*mine)
        .order_by(left.desc(), _message.c.segments.desc(), _message.c.id)
        .limit(1)
    )
    row = book.execute(longest).first()
    if row is None:
        return None
    edges = select(func.min(_message.c.segments), func.max(_message.c.segments)).where(*mine)
    least, most = book.execute(edges).one()
    return Wording(row[0], bool(row[1]), least, most)


def texts_of(book: Connection, contact_id: int, *, limit: int = 200) -> list[Text]:
    """What was ever written to one person, the last one first, also what never left."""
    query = (
        select(
            _message.c.id,
            _message.c.campaign_id,
            func.coalesce(_campaign.c.name, "").label("campaign"),
            _message.c.purpose,
            _message.c.text,
            _message.c.state,
            _message.c.reason,
            _message.c.moved_at,
            case((_message.c.state == State.HELD, _message.c.not_before)).label("until"),
        )
        .outerjoin(_campaign, _campaign.c.id == _message.c.campaign_id)
        .where(_message.c.contact_id == contact_id)
        .order_by(_message.c.id.desc())
        .limit(limit)
    )
    return [
        Text(
            id=row.id,
            campaign_id=row.campaign_id,
            campaign=row.campaign,
            purpose=Purpose(row.purpose),
            text=row.text,
            state=State(row.state),
            reason=row.reason,
            moved_at=row.moved_at,
            until=row.until,
        )
        for row in book.execute(query)
    ]


def message(book: Connection, message_id: int) -> Line | None:
    row = book.execute(_LINE.where(_message.c.id == message_id)).first()
    return None if row is None else _line(row)


def histories(book: Connection, message_ids: Sequence[int]) -> dict[int, list[Step]]:
    """The moves of each of some messages, oldest first."""
    found: dict[int, list[Step]] = {each: [] for each in message_ids}
    query = (
        select(_history.c.message_id, _history.c.state, _history.c.at, _history.c.detail)
        .where(_history.c.message_id.in_(message_ids))
        .order_by(_history.c.message_id, _history.c.id)
    )
    for message_id, state, at, detail in book.execute(query):
        found[message_id].append(Step(State(state), at, detail))
    return found


def _name(contact: FromClause) -> ColumnElement[str]:
    """First and last name; empty where there is no such contact."""
    whole: ColumnElement[str] = contact.c.first_name + " " + contact.c.last_name
    return func.trim(func.coalesce(whole, ""))


_LINE = select(
    _message.c.id,
    _message.c.number,
    _message.c.state,
    _message.c.reason,
    _message.c.moved_at,
    _message.c.contact_id,
    _name(_contact).label("name"),
    _name(_instead).label("instead"),
    case((_message.c.state == State.HELD, _message.c.not_before)).label("until"),
).select_from(
    _message.outerjoin(_contact, _contact.c.id == _message.c.contact_id).outerjoin(
        _instead, _instead.c.id == _message.c.instead_id
    )
)


def held(book: Connection, campaign_id: int) -> list[Held]:
    """What rules hold back of a campaign, a line a rule."""
    until = func.min(_message.c.not_before)
    query = (
        select(_message.c.reason, func.count(), until)
        .where(_message.c.campaign_id == campaign_id, _message.c.state == State.HELD)
        .group_by(_message.c.reason)
        .order_by(until)
    )
    return [Held(*row) for row in book.execute(query)]


def handed_over(book: Connection) -> list[Handed]:
    """Every text a provider took, or may have taken, with the reference of its handover."""
    query = (
        select(_message.c.number, _message.c.text, _handover.c.reference, _message.c.state)
        .join(_handover, _handover.c.id == _message.c.handover_id)
        .where(_message.c.state.in_([state.value for state in MAYBE_TAKEN]))
    )
    return [
        Handed(number, text, ref, State(state)) for number, text, ref, state in book.execute(query)
    ]


def _line(row: Any) -> Line:
    return Line(
        id=row.id,
        number=row.number,
        state=State(row.state),
        reason=row.reason,
        moved_at=row.moved_at,
        name=row.name,
        instead=row.instead,
        until=row.until,
        contact_id=row.contact_id,
    )


def _page(campaign_id: int, after: int, limit: int, state: State | None) -> Select[Any]:
    query = (
        _LINE.where(_message.c.campaign_id == campaign_id, _message.c.id > after)
        .order_by(_message.c.id)
        .limit(limit)
    )
    return query if state is None else query.where(_message.c.state == state.value)


def _tallies(campaign_ids: Sequence[int]) -> Select[Any]:
    reason = case((_message.c.state.in_(_TOLD_APART), _message.c.reason), else_="")
    asked = _message.c.handover_id.is_not(None)
    alike = (_message.c.campaign_id, _message.c.state, reason, asked)
    return (
        select(*alike, func.count(), func.sum(_message.c.segments))
        .where(_message.c.campaign_id.in_(campaign_ids))
        .group_by(*alike)
    )


def _times(campaign_id: int) -> Select[Any]:
    """First and last of each rung, in its order.

    Of several tries the last one handed over: what had gone back to the queue left nothing behind.
    """
    at, was = _history.c.at, _history.c.state
    each = (
        select(
            _message.c.state,
            func.min(at).label("prepared"),
            func.max(case((was == State.SENDING, at))).label("handed_over"),
            func.min(case((was.in_(ACCEPTED), at))).label("accepted"),
            func.min(case((was == State.DELIVERED, at))).label("delivered"),
        )
        .join(_history, _history.c.message_id == _message.c.id)
        .where(_message.c.campaign_id == campaign_id)
        .group_by(_message.c.id)
        .subquery()
    )
    on_rung = {
        "prepared": each.c.state != State.SKIPPED,
        "handed_over": each.c.state.in_(MAYBE_TAKEN | {State.FAILED}),
        "accepted": each.c.state.in_(ACCEPTED),
        "delivered": each.c.state == State.DELIVERED,
    }
    rungs = [case((stands, each.c[name])) for name, stands in on_rung.items()]
    return select(*(edge(rung) for rung in rungs for edge in (func.min, func.max)))


def _span(first: datetime | None, last: datetime | None) -> Span | None:
    return None if first is None or last is None else Span(first, last)


def _shown(row: Row[Any]) -> Campaign:
    price = row.price_per_segment
    return Campaign(
        id=row.id,
        purpose=Purpose(row.purpose),
        template=row.template,
        state=CampaignState(row.state),
        sender=row.sender,
        not_before=row.not_before,
        price_per_segment=Decimal(price) if price else None,
        currency=row.currency,
        by=row.by,
        created_at=row.created_at,
        name=row.name,
        audience=_audience(row.audience),
    )


def _audience(text: str) -> Audience | None:
    """None where it was not kept, as by a book's first campaigns."""
    try:
        return Audience.from_json(text)
    except BadInput:
        return None
