"""Reminders put at a provider's scheduler, as a lane does, without a provider."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from desktop_app.domain.message import State
from desktop_app.services.queueing import queue
from desktop_app.store import accounts, outbox
from desktop_app.store import reminders as kept
from desktop_app.store.database import Book
from desktop_app.store.outbox import Move
from tests.helpers.window import CAPABLE

_HOURS: dict[str, Any] = {"lead": 60, "horizon": 7 * 86400, "withdraw_lead": 900}
ABLE = {
    **CAPABLE,
    "scheduling": {**_HOURS, "withdrawals_a_month": None, "recipients_per_withdrawal": None},
}


def schedules(book: Book, now: datetime) -> None:
    """Account 1 says that it takes texts for later."""
    with book.write() as connection:
        accounts.tell(connection, 1, ABLE, now)


def cover(book: Book, *, now: datetime, last: datetime) -> int:
    """All that waits and is due up to ``last`` lies at the provider; gives how many texts."""
    with book.write() as connection:
        found = kept.to_cover(connection, 1, first=now, last=last, limit=100)
        ahead = queue(connection, found, now, ahead=True) if found else []
        outbox.move(connection, [Move(each, State.SENDING) for each in ahead], now)
        moves = [replace(Move(each, State.SCHEDULED), provider_id=f"s{each}") for each in ahead]
        outbox.move(connection, moves, now)
    return len(ahead)
