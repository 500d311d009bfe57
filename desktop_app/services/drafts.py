"""What somebody is writing, saved as they type. `campaigns.start` ends a draft that it sends."""

from __future__ import annotations

from datetime import datetime

from desktop_app.store import drafts
from desktop_app.store.database import Book
from desktop_app.store.drafts import DraftText as DraftText
from desktop_app.store.drafts import Saved as Saved


def save(book: Book, draft_id: int | None, text: DraftText, now: datetime) -> int | None:
    """Keep what is written by now; ``draft_id`` is None for what was not kept before. Gives the id
    to go on with, None where nothing is left to keep: an empty draft is not saved, and one that
    has become empty goes.

    BadInput draft_unknown where it was sent or thrown away meanwhile: a late keystroke brings
    nothing back.
    """
    with book.write() as connection:
        if text.is_empty:
            if draft_id is not None:
                drafts.take_out(connection, draft_id)
            return None
        if draft_id is None:
            return drafts.add(connection, text, now)
        drafts.change(connection, draft_id, text, now)
        return draft_id


def load(book: Book, draft_id: int) -> Saved:
    """BadInput draft_unknown."""
    with book.read() as connection:
        return drafts.show(connection, draft_id)


def listed(book: Book) -> list[Saved]:
    """All drafts, the one written in last first."""
    with book.read() as connection:
        return drafts.listed(connection)


def discard(book: Book, draft_id: int) -> Saved:
    """Throw a draft away; hand what comes back to `restore` to undo it. BadInput draft_unknown."""
    with book.write() as connection:
        return drafts.take_out(connection, draft_id)


def restore(book: Book, saved: Saved) -> None:
    """A discarded draft stands there again under its id, as it was; twice is once."""
    with book.write() as connection:
        drafts.put_back(connection, saved)
