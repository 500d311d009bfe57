"""Consent records and suppressed numbers, as the book keeps them: added, never rewritten."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from desktop_app.domain.consent import Event, Record
from desktop_app.domain.message import Purpose
from desktop_app.store.tables import Consent, Suppression

_consent = Consent.__table__  # type: ignore[attr-defined]
_suppression = Suppression.__table__  # type: ignore[attr-defined]


def record(
    book: Connection, said: Iterable[tuple[int, Record]], *, run_id: int | None = None
) -> None:
    """Add what people said: (contact id, record) each; ``run_id`` where an import says so."""
    rows = [
        {
            "contact_id": contact_id,
            "purpose": each.purpose.value,
            "event": each.event.value,
            "at": each.at,
            "how": each.how,
            "wording": each.wording,
            "by": each.by,
            "source_file": each.source_file,
            "source_row": each.source_row,
            "run_id": run_id,
        }
        for contact_id, each in said
    ]
    if rows:
        book.execute(insert(_consent), rows)


def records(book: Connection, contact_id: int, purpose: Purpose) -> list[Record]:
    """All that one person said about one purpose, oldest first."""
    query = (
        select(_consent)
        .where(_consent.c.contact_id == contact_id, _consent.c.purpose == purpose.value)
        .order_by(_consent.c.at, _consent.c.id)
    )
    return [_record(row) for row in book.execute(query)]


def said_by(book: Connection, contact_ids: Collection[int]) -> dict[int, list[Record]]:
    """All that these people said about any purpose; who said nothing is not in it."""
    found: dict[int, list[Record]] = {}
    query = select(_consent).where(_consent.c.contact_id.in_(contact_ids))
    for row in book.execute(query.order_by(_consent.c.at, _consent.c.id)):
        found.setdefault(row.contact_id, []).append(_record(row))
    return found


def _record(row: Row[Any]) -> Record:
    return Record(
        purpose=Purpose(row.purpose),
        event=Event(row.event),
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
        _suppression.c.number.in_(numbers), _suppression.c.lifted_at.is_(None)
    )
    return {(number, Purpose(purpose)) for number, purpose in book.execute(query)}


def _active(number: str, purpose: Purpose) -> tuple[Any, ...]:
    return (
        _suppression.c.number == number,
        _suppression.c.purpose == purpose.value,
        _suppression.c.lifted_at.is_(None),
    )
