"""Where appointments come from, as the book remembers it: files that were read, and sources that
are read again and again. An address may be a secret: it stays in the book."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from desktop_app.store import settings
from desktop_app.store.tables import Calendar as _Calendar

_calendar = _Calendar.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Calendar:
    """``place`` is a path or an address; ``digest`` of what was read last, at ``read_at``;
    ``trouble`` the kind of the error it could not be read for since, empty where there is none.
    A ``paused`` one is read when somebody asks; ``waiting`` is how many of its appointments had
    nobody of the book when it was read last, ``held`` how many were gone from it and stand until
    somebody has looked."""

    id: int
    name: str
    place: str = field(repr=False)
    watched: bool
    read_at: datetime | None
    digest: str
    trouble: str
    paused: bool = False
    waiting: int = 0
    held: int = 0


def add(book: Connection, *, name: str, place: str, watched: bool, now: datetime) -> int:
    """Write a calendar that nobody has read yet; gives its id."""
    row = {"name": name, "place": place, "watched": watched, "created_at": now}
    added = book.execute(insert(_calendar).values(**row).returning(_calendar.c.id))
    return int(added.scalar_one())


def find(book: Connection, calendar_id: int) -> Calendar | None:
    row = book.execute(select(_calendar).where(_calendar.c.id == calendar_id)).first()
    return None if row is None else _read(book, row)


def at(book: Connection, place: str) -> Calendar | None:
    """The calendar of that path or address."""
    query = select(_calendar).where(_calendar.c.place == place).order_by(_calendar.c.id)
    row = book.execute(query.limit(1)).first()
    return None if row is None else _read(book, row)


def watched(book: Connection) -> list[Calendar]:
    """Those that are read again and again, the oldest first."""
    query = select(_calendar).where(_calendar.c.watched).order_by(_calendar.c.id)
    return [_read(book, row) for row in book.execute(query).all()]


def watch(book: Connection, calendar_id: int, name: str) -> None:
    """Read it again and again from now on, under that name."""
    mine = _calendar.c.id == calendar_id
    book.execute(update(_calendar).where(mine).values(watched=True, name=name))


def unwatch(book: Connection, calendar_id: int) -> None:
    """Read it no more. It stays: by it its appointments are known again."""
    mine = _calendar.c.id == calendar_id
    book.execute(update(_calendar).where(mine).values(watched=False, trouble=""))


def was_read(book: Connection, calendar_id: int, digest: str, now: datetime) -> None:
    """Note that it was read whole, and what of it."""
    mine = _calendar.c.id == calendar_id
    book.execute(update(_calendar).where(mine).values(digest=digest, read_at=now, trouble=""))


def troubled(book: Connection, calendar_id: int, kind: str) -> None:
    """Note why it could not be read."""
    book.execute(update(_calendar).where(_calendar.c.id == calendar_id).values(trouble=kind))


def leave_by(book: Connection, calendar_id: int, account_id: int) -> None:
    """Its reminders leave by that account."""
    settings.put(book, f"{_ACCOUNT}{calendar_id}", str(account_id))


def account_of(book: Connection, calendar_id: int) -> int | None:
    told = settings.get(book, f"{_ACCOUNT}{calendar_id}")
    return None if told is None else int(told)


def pause(book: Connection, calendar_id: int, paused: bool) -> None:
    """Read it only when somebody asks, or by itself again."""
    settings.put(book, f"{_PAUSED}{calendar_id}", "yes" if paused else "")


def note_waiting(book: Connection, calendar_id: int, many: int) -> None:
    """For how many of its appointments nobody of the book was found."""
    settings.put(book, f"{_WAITING}{calendar_id}", str(many))


def note_held(book: Connection, calendar_id: int, many: int) -> None:
    """How many that were gone from it stand until somebody has looked."""
    settings.put(book, f"{_HELD}{calendar_id}", str(many))


def left_out(book: Connection, calendar_id: int) -> frozenset[str]:
    """The keys of those events that somebody said are nobody's."""
    told = settings.get(book, f"{_LEFT_OUT}{calendar_id}")
    return frozenset(json.loads(told)) if told else frozenset()


def leave_out(book: Connection, calendar_id: int, keys: Collection[str]) -> None:
    """Let these, and no others, be nobody's."""
    settings.put(book, f"{_LEFT_OUT}{calendar_id}", json.dumps(sorted(keys)))


_ACCOUNT = "calendar_account_"
_PAUSED = "calendar_paused_"
_WAITING = "calendar_waiting_"
_HELD = "calendar_held_"
_LEFT_OUT = "calendar_left_out_"


def _read(book: Connection, row: Row[Any]) -> Calendar:
    return Calendar(
        id=row.id,
        name=row.name,
        place=row.place,
        watched=row.watched,
        read_at=row.read_at,
        digest=row.digest,
        trouble=row.trouble,
        paused=bool(settings.get(book, f"{_PAUSED}{row.id}")),
        waiting=int(settings.get(book, f"{_WAITING}{row.id}") or 0),
        held=int(settings.get(book, f"{_HELD}{row.id}") or 0),
    )
