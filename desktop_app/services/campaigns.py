"""A send: `plan` only reads and tells what it would do, `start` writes it in one transaction."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from desktop_app.domain.audience import Audience
from desktop_app.domain.campaign import CampaignState
from desktop_app.domain.errors import BadInput, PlanChanged
from desktop_app.domain.folding import fold
from desktop_app.domain.gate import Reason
from desktop_app.domain.message import State
from desktop_app.domain.price import estimate
from desktop_app.domain.rules import Closed
from desktop_app.domain.sms_text import count
from desktop_app.services.composing import Composer, Draft, Terms, checked
from desktop_app.store import audience, campaigns, drafts, replies
from desktop_app.store.audience import Chosen, Refused
from desktop_app.store.campaigns import Frozen
from desktop_app.store.database import Book, Connection


@dataclass(frozen=True, slots=True)
class Plan:
    """What a send would do, as somebody confirms it.

    ``held`` of the ``messages`` wait for a window to open, the first at ``held_until``;
    ``held_because`` tells why it is closed. ``price`` is None where nobody gave one. ``dearest`` is
    the most segments any one person costs; ``example`` the text of the first who gets one, as it
    leaves.
    ``fingerprint`` changes with anything that was counted.
    """

    messages: int
    segments: int
    dearest: int
    price: Decimal | None
    currency: str
    held: int
    held_until: datetime | None
    skipped: Mapping[str, int]
    fingerprint: str
    example: str = ""
    held_because: Closed | None = None


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody who gets a text, as it leaves. ``contact_id`` is None and ``name`` empty for a
    number nobody in the book has; ``held_until`` is when the text leaves, None as soon as the
    campaign does."""

    contact_id: int | None
    name: str
    number: str  # E.164
    text: str
    segments: int
    units: int
    held_until: datetime | None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Somebody who gets none. ``number`` is empty where they have none; ``instead`` names who of
    the household gets the text."""

    contact_id: int | None
    name: str
    number: str
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Preview:
    """A plan with its people: ``recipients`` all of them, the dearest first (most segments, then
    most units, then by name); ``left_out`` by reason, at most `NAMED` a reason. The counts of
    ``plan.skipped`` are whole."""

    plan: Plan
    recipients: tuple[Recipient, ...]
    left_out: Mapping[str, tuple[LeftOut, ...]]


NAMED = 200
_CHECKED = 300  # people between two looks at whether the answer is still wanted


def plan(book: Book, draft: Draft, terms: Terms, *, now: datetime) -> Plan:
    """What `start` would do at ``now``; writes nothing.

    BadInput as `composing.checked`; tag_unknown, audience_empty where the audience is nobody.
    """
    with book.read() as connection:
        _, told = _compose(connection, draft, terms, now)
    return told


def preview(
    book: Book,
    draft: Draft,
    terms: Terms,
    *,
    now: datetime,
    checkpoint: Callable[[], None] = lambda: None,
) -> Preview:
    """`plan`, with each one's own text and the names behind each reason, of the same reading.

    ``checkpoint`` is called every few hundred people: what it raises ends the work, for a newer
    request. BadInput as `plan`.
    """
    names: dict[int | None, str] = {}
    with book.read() as connection:
        text, moment = _ready(connection, draft, terms, now)
        chosen = audience.choose(connection, draft.audience, draft.purpose, moment)
        watched = _watched(chosen, names, checkpoint)
        frozen = list(Composer(draft, terms, text, moment).compose(watched))
        checkpoint()
        refused = audience.refused_by_name(connection, draft.audience, draft.purpose, most=NAMED)
    counted = {reason: each.count for reason, each in refused.items()}
    told = _told(draft, terms, moment, frozen, counted)
    recipients = [_recipient(each, names) for each in frozen if each.state is not State.SKIPPED]
    checkpoint()
    recipients.sort(key=lambda each: (-each.segments, -each.units, fold(each.name)))
    return Preview(told, tuple(recipients), _left_out(frozen, refused, names))


def start(
    book: Book,
    draft: Draft,
    terms: Terms,
    confirmed: Plan,
    *,
    now: datetime,
    draft_id: int | None = None,
    name: str = "",
    answers: int | None = None,
) -> int:
    """Write the campaign that was confirmed, under the shop's ``name`` for it; gives its id. The
    saved draft ``draft_id`` ends with it; BadInput draft_unknown where that was sent already. The
    reply ``answers`` is read with it, where who wrote that gets one of its texts.

    PlanChanged where by now there are more messages or segments, or another or no price: nothing
    is written and ``facts["plan"]`` is the new plan.
    """
    with book.write() as connection:
        frozen, told = _compose(connection, draft, terms, now)
        if _dearer(told, confirmed):
            raise PlanChanged(plan=told)
        if draft_id is not None:
            drafts.take_out(connection, draft_id)
        price = "" if terms.price_per_segment is None else str(terms.price_per_segment)
        if answers is not None:
            _read(connection, answers, frozen, draft.by, now)
        return campaigns.write(
            connection,
            purpose=draft.purpose,
            template=draft.template,
            audience=draft.audience,
            account_id=draft.account_id,
            sender=draft.sender,
            at=draft.at,
            price_per_segment=price,
            currency=terms.currency,
            by=draft.by,
            frozen=frozen,
            now=now,
            name=" ".join(name.split()),
        )


def _read(
    book: Connection, reply_id: int, frozen: Iterable[Frozen], by: str, now: datetime
) -> None:
    reply = replies.show(book, reply_id)
    written_to = {each.contact_id for each in frozen if each.state is not State.SKIPPED} - {None}
    if reply is not None and reply.read_at is None and reply.contact_id in written_to:
        replies.read(book, reply_id, now, by)


def pause(book: Book, campaign_id: int) -> None:
    """Nothing more is claimed; what is under way ends."""
    with book.write() as connection:
        campaigns.change_state(connection, campaign_id, CampaignState.PAUSED)


def resume(book: Book, campaign_id: int, *, now: datetime) -> None:
    with book.write() as connection:
        campaigns.change_state(connection, campaign_id, CampaignState.SCHEDULED)
        campaigns.advance(connection, now)


def cancel(book: Book, campaign_id: int, *, now: datetime) -> int:
    """Take back what was not claimed; gives how many messages that were."""
    with book.write() as connection:
        campaigns.change_state(connection, campaign_id, CampaignState.CANCELLED)
        return campaigns.take_back(connection, campaign_id, now)


def move_to(book: Book, campaign_id: int, at: datetime) -> None:
    """Set another time for a campaign whose time has not come."""
    with book.write() as connection:
        campaigns.set_time(connection, campaign_id, at)


def _compose(
    connection: Connection, draft: Draft, terms: Terms, now: datetime
) -> tuple[list[Frozen], Plan]:
    text, moment = _ready(connection, draft, terms, now)
    people = audience.choose(connection, draft.audience, draft.purpose, moment)
    frozen = list(Composer(draft, terms, text, moment).compose(people))
    refused = audience.refused(connection, draft.audience, draft.purpose)
    return frozen, _told(draft, terms, moment, frozen, refused)


def _ready(
    connection: Connection, draft: Draft, terms: Terms, now: datetime
) -> tuple[str, datetime]:
    """The text to be rendered, and the moment at which it would leave."""
    text = checked(draft, terms, audience.known_fields(connection))
    return text, max(now, draft.at) if draft.at else now


def _watched(
    people: Iterable[Chosen], names: dict[int | None, str], checkpoint: Callable[[], None]
) -> Iterator[Chosen]:
    """The same people, their names noted by id."""
    for at, each in enumerate(people):
        if at % _CHECKED == 0:
            checkpoint()
        names[each.contact_id] = f"{each.first_name} {each.last_name}".strip()
        yield each


def _recipient(frozen: Frozen, names: Mapping[int | None, str]) -> Recipient:
    return Recipient(
        contact_id=frozen.contact_id,
        name=names[frozen.contact_id],
        number=frozen.number,
        text=frozen.text,
        segments=frozen.segments,
        units=count(frozen.text).units,
        held_until=frozen.not_before if frozen.state is State.HELD else None,
    )


def _left_out(
    frozen: Iterable[Frozen], refused: Mapping[Reason, Refused], names: Mapping[int | None, str]
) -> dict[str, tuple[LeftOut, ...]]:
    found: dict[str, list[LeftOut]] = {}
    for reason, each in refused.items():
        found[reason.value] = [
            LeftOut(one.contact_id, f"{one.first_name} {one.last_name}".strip(), one.number or "")
            for one in each.first
        ]
    for left in frozen:
        if left.state is State.SKIPPED and len(of := found.setdefault(left.reason, [])) < NAMED:
            instead = names[left.instead_id] if left.instead_id is not None else ""
            of.append(LeftOut(left.contact_id, names[left.contact_id], left.number, instead))
    return {reason: tuple(people) for reason, people in found.items()}


def _nobody(wanted: Audience) -> BadInput:
    if len(wanted.tags) == 1 and not wanted.contact_ids:
        return BadInput("tag_unknown", tag=wanted.tags[0][:40])
    return BadInput("audience_empty")


def _told(
    draft: Draft,
    terms: Terms,
    moment: datetime,
    frozen: list[Frozen],
    refused: Mapping[Reason, int],
) -> Plan:
    if not frozen and not refused:  # a number is always somebody's or a stranger's
        raise _nobody(draft.audience)
    skipped = Counter({reason.value: many for reason, many in refused.items()})
    closed = terms.rules.closed(draft.purpose, moment) if terms.rules else None
    leaving = [each for each in frozen if each.state is not State.SKIPPED]
    held = [each.not_before for each in leaving if each.state is State.HELD and each.not_before]
    segments = sum(each.segments for each in leaving)
    skipped = skipped + Counter(each.reason for each in frozen if each.state is State.SKIPPED)
    return Plan(
        messages=len(leaving),
        segments=segments,
        dearest=max((each.segments for each in leaving), default=0),
        price=estimate(segments, terms.price_per_segment),
        currency=terms.currency,
        held=len(held),
        held_until=min(held, default=None),
        skipped=dict(skipped),
        fingerprint=_fingerprint(leaving, skipped),
        example=leaving[0].text if leaving else "",
        held_because=closed if held else None,
    )


def _fingerprint(leaving: Iterable[Frozen], skipped: Counter[str]) -> str:
    digest = hashlib.sha256()
    for each in leaving:
        digest.update(repr((each.contact_id, each.number, each.text, each.not_before)).encode())
    digest.update(repr(sorted(skipped.items())).encode())
    return digest.hexdigest()


def _dearer(told: Plan, confirmed: Plan) -> bool:
    return (
        told.messages > confirmed.messages
        or told.segments > confirmed.segments
        or _costs_more(told, confirmed)
    )


def _costs_more(told: Plan, confirmed: Plan) -> bool:
    """A price that appears, vanishes or changes its currency cannot be called the same."""
    if (told.price, told.currency) == (confirmed.price, confirmed.currency):
        return False
    if told.price is None or confirmed.price is None or told.currency != confirmed.currency:
        return True
    return told.price > confirmed.price
