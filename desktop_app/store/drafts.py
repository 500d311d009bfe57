"""What somebody is writing, kept as they type; it becomes a campaign or is thrown away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from desktop_app.domain.audience import Audience
from desktop_app.domain.errors import BadInput
from desktop_app.domain.message import Purpose
from desktop_app.store.tables import Draft

_draft = Draft.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class DraftText:
    """What is in a draft so far. ``audience`` and ``account_id`` are None where nobody chose yet;
    ``at`` is aware, None is as soon as it is sent."""

    purpose: Purpose
    template: str = ""
    name: str = ""
    audience: Audience | None = None
    account_id: int | None = None
    sender: str = ""
    at: datetime | None = None
    by: str = ""

    @property
    def is_empty(self) -> bool:
        """Nothing that anybody would miss: no word, no name, nobody chosen."""
        return not (self.template.strip() or self.name.strip() or self.audience)


@dataclass(frozen=True, slots=True)
class Saved:
    """A draft as the book keeps it."""

    id: int
    text: DraftText
    created_at: datetime
    updated_at: datetime


def add(book: Connection, text: DraftText, now: datetime) -> int:
    """Keep a new draft; gives its id, which no other draft had or will have."""
    added = insert(_draft).values(**_columns(text), created_at=now, updated_at=now)
    return int(book.execute(added.returning(_draft.c.id)).scalar_one())


def change(book: Connection, draft_id: int, text: DraftText, now: datetime) -> None:
    """BadInput draft_unknown: it was sent or thrown away meanwhile."""
    changed = update(_draft).where(_draft.c.id == draft_id)
    if not book.execute(changed.values(**_columns(text), updated_at=now)).rowcount:
        raise BadInput("draft_unknown")


def put_back(book: Connection, saved: Saved) -> None:
    """A draft that was taken out stands there again, whole; one that is there stays."""
    row = {
        **_columns(saved.text),
        "id": saved.id,
        "created_at": saved.created_at,
        "updated_at": saved.updated_at,
    }
    book.execute(insert(_draft).prefix_with("OR IGNORE").values(row))


def take_out(book: Connection, draft_id: int) -> Saved:
    """Delete a draft; gives it. BadInput draft_unknown."""
    saved = show(book, draft_id)
    book.execute(delete(_draft).where(_draft.c.id == draft_id))
    return saved


def show(book: Connection, draft_id: int) -> Saved:
    """BadInput draft_unknown."""
    row = book.execute(select(_draft).where(_draft.c.id == draft_id)).first()
    if row is None:
        raise BadInput("draft_unknown")
    return _saved(row)


def listed(book: Connection) -> list[Saved]:
    """All drafts, the one written in last first."""
    query = select(_draft).order_by(_draft.c.updated_at.desc(), _draft.c.id.desc())
    return [_saved(row) for row in book.execute(query)]


def _columns(text: DraftText) -> dict[str, Any]:
    return {
        "purpose": text.purpose.value,
        "template": text.template,
        "name": text.name,
        "audience": text.audience.as_json() if text.audience else "",
        "account_id": text.account_id,
        "sender": text.sender,
        "at": text.at,
        "by": text.by,
    }


def _saved(row: Row[Any]) -> Saved:
    text = DraftText(
        purpose=Purpose(row.purpose),
        template=row.template,
        name=row.name,
        audience=Audience.from_json(row.audience) if row.audience else None,
        account_id=row.account_id,
        sender=row.sender,
        at=row.at,
        by=row.by,
    )
    return Saved(row.id, text, row.created_at, row.updated_at)
