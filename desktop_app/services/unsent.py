"""What would not leave if this computer were switched off now. Reads only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from desktop_app.domain.campaign import CampaignState
from desktop_app.services.today import noon_after
from desktop_app.store import today
from desktop_app.store.database import Book

# What is paused waits for a person anyway.
_GOING = (CampaignState.RUNNING, CampaignState.SCHEDULED)


@dataclass(frozen=True, slots=True)
class Unsent:
    """``texts`` of campaigns that are queued or held, and ``reminders`` due up to ``until``."""

    texts: int
    reminders: int
    until: datetime

    @property
    def any(self) -> bool:
        return bool(self.texts or self.reminders)


def unsent(book: Book, *, now: datetime, zone: tzinfo | None) -> Unsent:
    """Of campaigns everything, however late; of reminders those up to noon of the next day."""
    until = noon_after(now, zone)
    with book.read() as connection:
        waiting = today.waiting(connection)
        coming = today.coming(connection, now, until)
    texts = sum(each.count for each in waiting if each.state in _GOING)
    return Unsent(texts, len(coming), until)
