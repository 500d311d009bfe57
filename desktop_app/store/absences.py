"""While nothing sent, as the book remembers it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, insert, select, true, update

from desktop_app.domain.absence import Absence, Away
from desktop_app.store.tables import Absence as _Absence
from desktop_app.store.tables import Sending

_absence = _Absence.__table__  # type: ignore[attr-defined]
_sending = Sending.__table__  # type: ignore[attr-defined]


def note(book: Connection, absence: Absence) -> None:
    book.execute(
        insert(_absence).values(kind=absence.kind.value, since=absence.since, until=absence.until)
    )


def latest(book: Connection) -> Absence | None:
    """The last that was noted."""
    return _last(book, true())


def around(book: Connection, at: datetime) -> Absence | None:
    """The last in which ``at`` lay; None where something sent then, as far as is known."""
    lay = and_(_absence.c.since <= at, at <= _absence.c.until)
    return _last(book, lay)


def clock_set(book: Connection, since: datetime, now: datetime) -> Absence | None:
    """The last time, since ``since``, that the clock was set."""
    kinds = [Away.CLOCK_FORWARD.value, Away.CLOCK_BACK.value]
    until = _absence.c.until.between(since, now)
    return _last(book, and_(_absence.c.kind.in_(kinds), until))


def _last(book: Connection, which: ColumnElement[bool]) -> Absence | None:
    query = select(_absence).where(which).order_by(_absence.c.id.desc()).limit(1)
    row = book.execute(query).first()
    return None if row is None else Absence(Away(row.kind), row.since, row.until)


def seen(book: Connection, now: datetime) -> None:
    """The sender looked at the book at ``now``."""
    book.execute(update(_sending).values(seen_at=now))


def last_seen(book: Connection) -> datetime | None:
    """When a sender last looked, about; None where none ever did."""
    found: datetime | None = book.execute(select(_sending.c.seen_at)).scalar()
    return found
