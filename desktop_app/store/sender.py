"""Who took the right to send last, for people to read: the lock itself is the kernel's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from desktop_app.store.tables import Sending

_sending = Sending.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Holder:
    who: str
    machine: str
    since: datetime | None


def holder(book: Connection) -> Holder | None:
    """None where nobody ever sent for this book."""
    row = book.execute(select(_sending.c.who, _sending.c.machine, _sending.c.since)).first()
    return None if row is None else Holder(row.who, row.machine, row.since)
