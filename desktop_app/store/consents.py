"""Consent records, refusals of a number, suppressed numbers: added to the book, never rewritten."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, String, column, func, insert, select, update

from desktop_app.domain.consent import Event, Record
from desktop_app.domain.message import Purpose
from desktop_app.store.tables import Consent, Contact, NumberRefusal, Suppression

_consent = Consent.__table__  # type: ignore[attr-defined]
_contact = Contact.__table__  # type: ignore[attr-defined]
_refusal = NumberRefusal.__table__  # type: ignore[attr-defined]
_suppression = Suppression.__table__  # type: ignore[attr-defined]


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
    """The records of these people alone, oldest first; who has none is not in it."""
    found: dict[int, list[Record]] = {}
    query = select(_consent).where(_consent.c.contact_id.in_(contact_ids))
    for row in book.execute(query.order_by(_consent.c.at, _consent.c.id)):
        found.setdefault(row.contact_id, []).append(_record(row, Event(row.event)))
    return found


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


def is_suppressed(book: Connection, number: str, purpose: Purpose) -> bool:
    found = book.execute(select(_suppression.c.id).where(*_active(number, purpose)))
    return found.first() is not None


def suppressed_among(book: Connection, numbers: Collection[str]) -> set[tuple[str, Purpose]]:
    """Which of these numbers must not be texted, and for which purpose."""
    query = select(_suppression.c.number, _suppression.c.purpose).where(
        _suppression.c.number.in_(_listed(numbers)), _suppression.c.lifted_at.is_(None)
    )
    return {(number, Purpose(purpose)) for number, purpose in book.execute(query)}


def stops_of(book: Connection, numbers: Collection[str]) -> dict[str, list[int]]:
    """The suppressions of these numbers that stand, for whatever purpose, by their ids."""
    found: dict[str, list[int]] = {}
    query = select(_suppression.c.number, _suppression.c.id).where(
        _suppression.c.number.in_(_listed(numbers)), _suppression.c.lifted_at.is_(None)
    )
    for number, id in book.execute(query.order_by(_suppression.c.id)) if numbers else ():
        found.setdefault(number, []).append(id)
    return found


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
