"""Choosing people, with all the gate wants to know about each, in one query.

SQL pre-sorts: who is surely refused gets the reason here, so that thousands of them are counted
without being loaded. A property test holds it to `domain.gate.judge`, which alone decides the rest.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    String,
    and_,
    bindparam,
    case,
    column,
    func,
    literal,
    literal_column,
    null,
    or_,
    select,
    true,
    union_all,
)

from desktop_app.domain import consent
from desktop_app.domain.audience import Audience
from desktop_app.domain.consent import Event, Flag
from desktop_app.domain.contact import Reach
from desktop_app.domain.gate import WEEK, Reason, most_in_a_week
from desktop_app.domain.message import LIVE, Purpose
from desktop_app.store.consents import counting
from desktop_app.store.tables import (
    Consent,
    Contact,
    ContactTag,
    Handover,
    Message,
    NumberRefusal,
    Suppression,
)

_contact = Contact.__table__  # type: ignore[attr-defined]
_tag = ContactTag.__table__  # type: ignore[attr-defined]
_consent = Consent.__table__  # type: ignore[attr-defined]
_refusal = NumberRefusal.__table__  # type: ignore[attr-defined]
_suppression = Suppression.__table__  # type: ignore[attr-defined]
_message = Message.__table__  # type: ignore[attr-defined]
_handover = Handover.__table__  # type: ignore[attr-defined]

# Words of ours, written into the statement: as parameters SQLAlchemy would spell them out anew
# each time it runs.
_LIVE: list[ColumnElement[str]] = [literal_column(f"'{state.value}'") for state in sorted(LIVE)]


@dataclass(frozen=True, slots=True)
class Chosen:
    """One person chosen, or a number nobody in the book has (``contact_id`` None).

    ``consent`` is drawn from that person's records and what was refused for the number;
    ``suppressed`` speaks of the number alone.
    """

    contact_id: int | None
    number: str | None
    reach: Reach
    consent: Flag
    suppressed: bool
    marketing_this_week: int
    first_name: str
    last_name: str
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody who is left out, or a number nobody in the book has (``contact_id`` None)."""

    contact_id: int | None
    first_name: str
    last_name: str
    number: str | None


@dataclass(frozen=True, slots=True)
class Refused:
    """``count`` people are left out for one reason; ``first`` are the first of them by name."""

    count: int
    first: tuple[Named, ...]


def choose(
    book: Connection, audience: Audience, purpose: Purpose, moment: datetime
) -> Iterator[Chosen]:
    """Those the gate has to judge, by id: everybody who is not surely refused."""
    query = _candidates(audience, purpose, moment)
    facts = query.subquery()
    for row in book.execute(
        select(facts).where(facts.c.refused == "").order_by(facts.c.contact_id)
    ):
        yield _chosen(row, moment)


def refused(book: Connection, audience: Audience, purpose: Purpose) -> dict[Reason, int]:
    """How many SQL alone leaves out, by reason."""
    facts = _refusals(audience, purpose)
    counted = select(facts.c.refused, func.count()).where(facts.c.refused != "")
    return {Reason(why): many for why, many in book.execute(counted.group_by(facts.c.refused))}


def refused_by_name(
    book: Connection, audience: Audience, purpose: Purpose, *, most: int
) -> dict[Reason, Refused]:
    """`refused`, with the first ``most`` people of each reason."""
    facts = _refusals(audience, purpose)
    of_reason = {"partition_by": facts.c.refused}
    placed = (
        select(
            facts,
            _contact.c.first_name,
            _contact.c.last_name,
            func.count().over(**of_reason).label("many"),
            func.row_number()
            .over(**of_reason, order_by=(_contact.c.sort_name, facts.c.contact_id))
            .label("place"),
        )
        .select_from(facts.outerjoin(_contact, _contact.c.id == facts.c.contact_id))
        .where(facts.c.refused != "")
        .subquery()
    )
    found: dict[Reason, Refused] = {}
    query = select(placed).where(placed.c.place <= most)
    for row in book.execute(query.order_by(placed.c.refused, placed.c.place)):
        before = found.get(Reason(row.refused), Refused(row.many, ()))
        named = Named(row.contact_id, row.first_name or "", row.last_name or "", row.number)
        found[Reason(row.refused)] = Refused(row.many, (*before.first, named))
    return found


def refusals(audience: Audience, purpose: Purpose) -> Select[Any]:
    """(contact_id, number, refused) of those SQL leaves out, to be written as SKIPPED."""
    facts = _refusals(audience, purpose)
    return select(facts.c.contact_id, facts.c.number, facts.c.refused).where(facts.c.refused != "")


def at_the_claim(
    book: Connection, message_ids: Iterable[int], purpose: Purpose, moment: datetime
) -> dict[int, Chosen]:
    """The same facts for messages about to leave: their number's, and their contact's as it is now.

    ``number`` is the contact's own of this moment. None of these messages counts for the cap: which
    of them leave is not known yet.
    """
    since, until = _window(moment)
    asked = {"ids": json.dumps(list(message_ids)), "since": since, "until": until}
    found = book.execute(_at_the_claim(purpose), asked)
    return {row.message_id: _chosen(row, moment) for row in found}


@cache  # made for each batch that leaves, it would cost several times what it takes to run
def _at_the_claim(purpose: Purpose) -> Select[Any]:
    instant = _message.c.moved_at.type
    window = bindparam("since", type_=instant), bindparam("until", type_=instant)
    asked = func.json_each(bindparam("ids")).table_valued(column("value", Integer))
    return (
        select(
            _message.c.id.label("message_id"),
            *_facts(
                purpose, window, _message.c.number, _asked(purpose), beside=select(asked.c.value)
            ),
            case((_contact.c.id.is_(None), _message.c.number), else_=_contact.c.number).label(
                "number"
            ),
            func.coalesce(_contact.c.reach, Reach.TEXTABLE.value).label("reach"),
        )
        .select_from(_message.outerjoin(_contact, _contact.c.id == _message.c.contact_id))
        .where(_message.c.id.in_(select(asked.c.value)))
    )


def _asked(purpose: Purpose) -> ColumnElement[Any]:
    """Whose consent counts: the contact's; for a service text to a number that was nobody's when it
    was queued, that of whoever is in the book with it by now and has refused."""
    mine: ColumnElement[Any] = _message.c.contact_id
    if purpose is Purpose.MARKETING:
        return mine
    said, known = _consent.alias(), _contact.alias()
    refused = (
        select(func.min(said.c.contact_id))
        .join(known, known.c.id == said.c.contact_id)
        .where(
            known.c.number == _message.c.number,
            said.c.purpose == purpose.value,
            said.c.event == Event.WITHDRAWN.value,
            counting(said),
        )
        .correlate(_message)
        .scalar_subquery()
    )
    return func.coalesce(mine, refused)


def shown_flag(purpose: Purpose) -> ColumnElement[str]:
    """What the book shows of each contact of a query: `domain.consent.flag`, the number's
    suppression with it."""
    number, contact_id = _contact.c.number, _contact.c.id
    return case(
        (_is_suppressed(purpose, number), Flag.STOP.value),
        else_=_flag(purpose, number, contact_id),
    )


def _window(moment: datetime) -> tuple[datetime, datetime]:
    """Any seven days with ``moment`` among them lie in here."""
    return moment - WEEK, moment + WEEK


def known_fields(book: Connection) -> set[str]:
    """The names of the shop's own fields, of anybody in the book."""
    each = func.json_each(_contact.c.fields).table_valued("key")
    everybodys = _contact.join(each, true())
    return set(book.execute(select(each.c.key).select_from(everybodys).distinct()).scalars())


def _candidates(audience: Audience, purpose: Purpose, moment: datetime) -> Select[Any]:
    since, until = (literal(each, _message.c.moved_at.type) for each in _window(moment))
    people = select(
        *_facts(purpose, (since, until), _contact.c.number, _contact.c.id),
        _contact.c.number.label("number"),
        _contact.c.reach.label("reach"),
        _refused(purpose, _contact.c.number, _contact.c.id, _contact.c.reach).label("refused"),
    ).where(_is_in(audience))
    if not audience.numbers:
        return people
    number = _strangers(audience).subquery().c.number
    strangers = select(
        *_facts(purpose, (since, until), number, null(), contact=False),
        number.label("number"),
        literal(Reach.TEXTABLE.value).label("reach"),
        _refused(purpose, number, null(), literal(Reach.TEXTABLE.value)).label("refused"),
    )
    return union_all(people, strangers)  # type: ignore[return-value]


def _refusals(audience: Audience, purpose: Purpose) -> Any:
    people = select(
        _contact.c.id.label("contact_id"),
        _contact.c.number.label("number"),
        _refused(purpose, _contact.c.number, _contact.c.id, _contact.c.reach).label("refused"),
    ).where(_is_in(audience))
    if not audience.numbers:
        return people.subquery()
    number = _strangers(audience).subquery().c.number
    strangers = select(
        null().cast(Integer).label("contact_id"),
        number.label("number"),
        _refused(purpose, number, null(), literal(Reach.TEXTABLE.value)).label("refused"),
    )
    return union_all(people, strangers).subquery()


def _is_in(audience: Audience) -> ColumnElement[bool]:
    """Only the parts that there are: each other would have everybody looked at."""
    parts: list[ColumnElement[bool]] = []
    if audience.tags:
        tagged = select(_tag.c.contact_id).where(_tag.c.tag.in_(_each(audience.tags, String)))
        parts.append(_contact.c.id.in_(tagged))
    if audience.numbers:
        parts.append(_contact.c.number.in_(_listed(audience)))
    if audience.contact_ids:
        parts.append(_contact.c.id.in_(_each(audience.contact_ids, Integer)))
    return or_(*parts)


def _each(values: Sequence[str] | Sequence[int], of: Any) -> Select[Any]:
    """As one parameter: hundreds of them SQLAlchemy would spell out each time."""
    each = func.json_each(json.dumps(values)).table_valued(column("value", of))
    return select(each.c.value)


def _listed(audience: Audience) -> Select[Any]:
    each = func.json_each(json.dumps(audience.numbers)).table_valued(column("value", String))
    return select(each.c.value.label("number")).distinct()


def _strangers(audience: Audience) -> Select[Any]:
    """Numbers of the list that nobody in the book has."""
    listed = _listed(audience).subquery()
    known = select(_contact.c.id).where(_contact.c.number == listed.c.number)
    return select(listed.c.number).where(~known.exists())


def _facts(
    purpose: Purpose,
    window: tuple[ColumnElement[Any], ColumnElement[Any]],
    number: ColumnElement[Any],
    contact_id: ColumnElement[Any],
    *,
    contact: bool = True,
    beside: Select[Any] | None = None,
) -> list[ColumnElement[Any]]:
    blank = literal("")
    return [
        contact_id.cast(Integer).label("contact_id"),
        _flag(purpose, number, contact_id).label("consent"),
        _is_suppressed(purpose, number).label("suppressed"),
        _offers_within(window, number, beside).label("offers"),
        (func.coalesce(_contact.c.first_name, "") if contact else blank).label("first_name"),
        (func.coalesce(_contact.c.last_name, "") if contact else blank).label("last_name"),
        (func.coalesce(_contact.c.fields, "{}") if contact else literal("{}")).label("fields"),
    ]


def _refused(
    purpose: Purpose,
    number: ColumnElement[Any],
    contact_id: ColumnElement[Any],
    reach: ColumnElement[Any],
) -> ColumnElement[str]:
    """The gate's first reasons, in its order: they hold whatever country, hour or cap says."""
    flag = _flag(purpose, number, contact_id)
    return case(
        (flag == Flag.STOP.value, Reason.STOP.value),
        (_is_suppressed(purpose, number), Reason.SUPPRESSED.value),
        (flag == Flag.SAID_NO.value, Reason.SAID_NO.value),
        (or_(reach != Reach.TEXTABLE.value, number.is_(None)), Reason.NOT_TEXTABLE.value),
        else_="",
    )


def _flag(
    purpose: Purpose, number: ColumnElement[Any], contact_id: ColumnElement[Any]
) -> ColumnElement[str]:
    """`domain.consent.flag` of `consents.said_by` in SQL: of what the person said, and what was
    refused for their number, only what came since their last grant by mouth counts."""
    said = _consent.alias()
    mine = and_(said.c.contact_id == contact_id, said.c.purpose == purpose.value, counting(said))
    granted = said.c.event == Event.GRANTED.value
    imported = or_(said.c.how == consent.IMPORT, said.c.source_row.is_not(None))
    # Two levels deep SQLAlchemy would bring the people in again, uncorrelated.
    revived = (
        select(func.max(said.c.at))
        .where(mine, granted, ~imported)
        .correlate_except(said)
        .scalar_subquery()
    )
    # At the same instant the refusal wins.
    since = func.coalesce(revived, literal_column("''"))
    later = _consent.alias()
    withdrawn = select(later.c.id).where(
        later.c.contact_id == contact_id,
        later.c.purpose == purpose.value,
        later.c.event == Event.WITHDRAWN.value,
        later.c.at >= since,
        counting(later),
    )
    refused = select(_refusal.c.id).where(
        _refusal.c.number == number,
        _refusal.c.purpose == purpose.value,
        _refusal.c.at >= since,
    )
    # Most books have none: asked once, it spares asking of everybody.
    there_are = select(_refusal.c.id).exists()
    return case(
        (
            withdrawn.where(later.c.how == consent.STOP, later.c.source_row.is_(None)).exists(),
            Flag.STOP.value,
        ),
        (or_(withdrawn.exists(), and_(there_are, refused.exists())), Flag.SAID_NO.value),
        (select(said.c.id).where(mine, granted).exists(), Flag.YES.value),
        else_=Flag.NOT_ASKED.value,
    )


def _is_suppressed(purpose: Purpose, number: ColumnElement[Any]) -> ColumnElement[bool]:
    return (
        select(_suppression.c.id)
        .where(
            _suppression.c.number == number,
            _suppression.c.purpose == purpose.value,
            _suppression.c.lifted_at.is_(None),
        )
        .exists()
    )


def _offers_within(
    window: tuple[ColumnElement[Any], ColumnElement[Any]],
    number: ColumnElement[Any],
    beside: Select[Any] | None,
) -> ColumnElement[str]:
    """When the number got offers, or is about to, between the two instants; a space between each.

    A report that comes days later moves the message, not the day on which it was handed over.
    """
    other, call = _message.alias(), _handover.alias()
    at = func.coalesce(other.c.not_before, call.c.claimed_at, other.c.moved_at)
    listed = (
        select(func.group_concat(at, " "))
        .select_from(other.outerjoin(call, call.c.id == other.c.handover_id))
        .where(
            other.c.number == number,
            other.c.purpose == Purpose.MARKETING.value,
            other.c.state.in_(_LIVE),
            at > window[0],
            at < window[1],
        )
    )
    if beside is not None:
        listed = listed.where(other.c.id.not_in(beside))
    return listed.scalar_subquery()


def _chosen(row: Any, moment: datetime) -> Chosen:
    offers = [datetime.fromisoformat(each) for each in (row.offers or "").split()]
    return Chosen(
        contact_id=row.contact_id,
        number=row.number,
        reach=Reach(row.reach),
        consent=Flag(row.consent),
        suppressed=bool(row.suppressed),
        marketing_this_week=most_in_a_week(offers, moment),
        first_name=row.first_name,
        last_name=row.last_name,
        fields=json.loads(row.fields),
    )
