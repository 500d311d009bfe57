"""Consent records, refusals of a number, suppressed numbers: added to the book, never rewritten.

A record of the desk that was a slip is taken back by one more row (docs/decisions/0006); what
reads records here leaves it out, but for `history`.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    String,
    column,
    func,
    insert,
    select,
    update,
)

from desktop_app.domain.consent import STOP, Event, Record
from desktop_app.domain.errors import BadInput
from desktop_app.domain.message import Purpose
from desktop_app.store.tables import (
    Consent,
    Contact,
    ImportRun,
    NumberRefusal,
    Retraction,
    Suppression,
)

_consent = Consent.__table__  # type: ignore[attr-defined]
_contact = Contact.__table__  # type: ignore[attr-defined]
_refusal = NumberRefusal.__table__  # type: ignore[attr-defined]
_suppression = Suppression.__table__  # type: ignore[attr-defined]
_retraction = Retraction.__table__  # type: ignore[attr-defined]
_run = ImportRun.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Kept:
    """A record as the book keeps it. ``retracted_at`` is None while it counts. ``undated``: a list
    says so without a day, and ``record.at`` is the instant at which it was taken in."""

    id: int
    record: Record
    retracted_at: datetime | None
    retracted_by: str
    undated: bool = False


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A number that must not be texted for ``purpose``, or must not have been: ``lifted_at`` is
    None while that stands."""

    number: str
    purpose: Purpose
    reason: str
    at: datetime
    by: str
    lifted_at: datetime | None
    lifted_by: str


def record(
    book: Connection, said: Iterable[tuple[int, Record]], *, run_id: int | None = None
) -> None:
    """Add what people said: (contact id, record) each; ``run_id`` where an import says so."""
    rows = [
        {**_columns(each), "contact_id": contact_id, "event": each.event.value, "run_id": run_id}
        for contact_id, each in said
    ]
    if rows:
        book.execute(insert(_consent), rows)


def record_one(book: Connection, contact_id: int, said: Record) -> int:
    """Add what one person said; gives the id of the record."""
    row = {**_columns(said), "contact_id": contact_id, "event": said.event.value}
    return int(book.execute(insert(_consent).values(row).returning(_consent.c.id)).scalar_one())


def retract(
    book: Connection, contact_id: int, record_ids: Collection[int], *, by: str, now: datetime
) -> None:
    """Take back records about somebody that were a slip of the desk; they count no longer.

    What lists said while they counted is the caller's to tell again (`store.standing`). BadInput:
    record_unknown, record_not_of_desk, record_retracted; then none is.
    """
    kept = {each.id: each for each in history(book, contact_id)}
    for each in record_ids:
        if each not in kept:
            raise BadInput("record_unknown")
        if not kept[each].record.is_of_desk:
            raise BadInput("record_not_of_desk")
        if kept[each].retracted_at is not None:
            raise BadInput("record_retracted")
    rows = [{"consent_id": each, "at": now, "by": by} for each in record_ids]
    if rows:
        book.execute(insert(_retraction), rows)


def refuse(book: Connection, said: Iterable[tuple[str, Record]], *, run_id: int) -> None:
    """Add what a list refuses for a number (E.164) without a name: (number, record) each."""
    rows = [{**_columns(each), "number": number, "run_id": run_id} for number, each in said]
    if rows:
        book.execute(insert(_refusal), rows)


def records(book: Connection, contact_id: int, purpose: Purpose) -> list[Record]:
    """All that counts for one person and purpose, oldest first (`said_by`)."""
    said = said_by(book, [contact_id]).get(contact_id, ())
    return [each for each in said if each.purpose is purpose]


def said_by(book: Connection, contact_ids: Collection[int]) -> dict[int, list[Record]]:
    """All that counts for these people, oldest first: what they said, and what was refused for
    their number. Of whom nothing is known is not in it."""
    found = own(book, contact_ids)
    at_their_number = (
        select(_contact.c.id.label("contact_id"), _refusal)
        .join(_refusal, _refusal.c.number == _contact.c.number)
        .where(_contact.c.id.in_(contact_ids))
    )
    for row in book.execute(at_their_number.order_by(_refusal.c.at, _refusal.c.id)):
        said = found.setdefault(row.contact_id, [])
        if (refused := _record(row, Event.WITHDRAWN)) not in said:  # who was there has it too
            said.append(refused)
            said.sort(key=lambda each: each.at)
    return found


def own(book: Connection, contact_ids: Collection[int]) -> dict[int, list[Record]]:
    """The records of these people alone that count, oldest first; who has none is not in it."""
    found: dict[int, list[Record]] = {}
    query = select(_consent).where(_consent.c.contact_id.in_(contact_ids), counting())
    for row in book.execute(query.order_by(_consent.c.at, _consent.c.id)):
        found.setdefault(row.contact_id, []).append(_record(row, Event(row.event)))
    return found


def history(book: Connection, contact_id: int) -> list[Kept]:
    """All records of one person, oldest first, also those that were taken back."""
    query = (
        select(
            _consent,
            _retraction.c.at.label("retracted_at"),
            _retraction.c.by.label("whose"),
            _run.c.started_at.label("taken_in"),
        )
        .outerjoin(_retraction, _retraction.c.consent_id == _consent.c.id)
        .outerjoin(_run, _run.c.id == _consent.c.run_id)
        .where(_consent.c.contact_id == contact_id)
        .order_by(_consent.c.at, _consent.c.id)
    )
    return [
        Kept(
            row.id,
            replace(_record(row, Event(row.event)), retracted=row.retracted_at is not None),
            row.retracted_at,
            row.whose or "",
            undated=row.taken_in == row.at,
        )
        for row in book.execute(query)
    ]


def counting(said: Any = _consent) -> ColumnElement[bool]:
    """The condition that a row of ``said``, the consent table or an alias of it, counts: every
    query that reads records has it, or shows what was taken back."""
    taken_back = select(_retraction.c.consent_id)
    return said.c.id.not_in(taken_back)  # type: ignore[no-any-return]


def refused_at(book: Connection, numbers: Collection[str]) -> dict[str, list[Record]]:
    """What lists refused for these numbers; each of them is in it."""
    found: dict[str, list[Record]] = {each: [] for each in numbers}
    query = select(_refusal).where(_refusal.c.number.in_(_listed(numbers)))
    for row in book.execute(query.order_by(_refusal.c.at, _refusal.c.id)):
        found[row.number].append(_record(row, Event.WITHDRAWN))
    return found


def _columns(record: Record) -> dict[str, Any]:
    return {
        "purpose": record.purpose.value,
        "at": record.at,
        "how": record.how,
        "wording": record.wording,
        "by": record.by,
        "source_file": record.source_file,
        "source_row": record.source_row,
    }


def _record(row: Row[Any], event: Event) -> Record:
    return Record(
        purpose=Purpose(row.purpose),
        event=event,
        at=row.at,
        how=row.how,
        wording=row.wording,
        by=row.by,
        source_file=row.source_file,
        source_row=row.source_row,
    )


def suppress(
    book: Connection, number: str, purpose: Purpose, *, reason: str, now: datetime, by: str = ""
) -> None:
    """Never text ``number`` for ``purpose``, until that person takes it back; twice is once."""
    if not is_suppressed(book, number, purpose):
        book.execute(
            insert(_suppression).values(
                number=number, purpose=purpose.value, reason=reason, since=now, by=by
            )
        )


def lift(book: Connection, number: str, purpose: Purpose, *, now: datetime, by: str) -> None:
    """That person took it back; who wrote it down stands in the row, which stays."""
    book.execute(
        update(_suppression).where(*_active(number, purpose)).values(lifted_at=now, lifted_by=by)
    )


def suppress_again(
    book: Connection, number: str, purpose: Purpose, *, now: datetime, by: str
) -> None:
    """As before it was lifted, which was a slip: for the reason that it had then."""
    query = select(_suppression.c.reason).where(
        _suppression.c.number == number, _suppression.c.purpose == purpose.value
    )
    reason = book.execute(query.order_by(_suppression.c.id.desc()).limit(1)).scalar_one()
    suppress(book, number, purpose, reason=reason, now=now, by=by)


def is_suppressed(book: Connection, number: str, purpose: Purpose) -> bool:
    found = book.execute(select(_suppression.c.id).where(*_active(number, purpose)))
    return found.first() is not None


def suppressed_among(book: Connection, numbers: Collection[str]) -> set[tuple[str, Purpose]]:
    """Which of these numbers must not be texted, and for which purpose."""
    query = select(_suppression.c.number, _suppression.c.purpose).where(
        _suppression.c.number.in_(_listed(numbers)), _suppression.c.lifted_at.is_(None)
    )
    return {(number, Purpose(purpose)) for number, purpose in book.execute(query)}


def stopped_since(
    book: Connection, numbers: Collection[str], purpose: Purpose
) -> dict[str, datetime]:
    """Since when these numbers are not to be texted for ``purpose`` because a text from there said
    STOP; the others are left out."""
    query = select(_suppression.c.number, _suppression.c.since).where(
        _suppression.c.number.in_(_listed(numbers)),
        _suppression.c.purpose == purpose.value,
        _suppression.c.reason == STOP,
        _suppression.c.lifted_at.is_(None),
    )
    return {row.number: row.since for row in book.execute(query)}


def stops_of(book: Connection, numbers: Collection[str]) -> dict[str, list[int]]:
    """The suppressions of these numbers that stand, for whatever purpose, by their ids."""
    found: dict[str, list[int]] = {}
    query = select(_suppression.c.number, _suppression.c.id).where(
        _suppression.c.number.in_(_listed(numbers)), _suppression.c.lifted_at.is_(None)
    )
    for number, id in book.execute(query.order_by(_suppression.c.id)) if numbers else ():
        found.setdefault(number, []).append(id)
    return found


def stopped(
    book: Connection, contact_ids: Collection[int], *, purpose: Purpose | None = None
) -> set[int]:
    """Of these people those whose number must not be texted for ``purpose``, None for any."""
    whose = select(_contact.c.id, _contact.c.number).where(_contact.c.id.in_(list(contact_ids)))
    numbers = {row.id: row.number for row in book.execute(whose)}
    suppressed = suppressed_among(book, set(numbers.values()))
    held = {number for number, of in suppressed if purpose in (None, of)}
    return {each for each, number in numbers.items() if number in held}


def suppressions(book: Connection, number: str) -> list[Suppressed]:
    """Every time the number was suppressed, oldest first, also those that were lifted."""
    query = select(_suppression).where(_suppression.c.number == number)
    return [
        Suppressed(
            row.number,
            Purpose(row.purpose),
            row.reason,
            row.since,
            row.by,
            row.lifted_at,
            row.lifted_by,
        )
        for row in book.execute(query.order_by(_suppression.c.since, _suppression.c.id))
    ]


def sharing(book: Connection, number: str) -> int:
    """How many people of the book are texted at ``number``."""
    query = select(func.count()).select_from(_contact).where(_contact.c.number == number)
    return int(book.execute(query).scalar_one())


def _listed(numbers: Collection[str]) -> Select[Any]:
    """As one parameter: hundreds of them SQLAlchemy would spell out each time."""
    each = func.json_each(json.dumps(list(numbers))).table_valued(column("value", String))
    return select(each.c.value)


def _active(number: str, purpose: Purpose) -> tuple[Any, ...]:
    return (
        _suppression.c.number == number,
        _suppression.c.purpose == purpose.value,
        _suppression.c.lifted_at.is_(None),
    )
