"""Doubts about what was handed over ahead, ended by the provider's duplicate guard.

The identical batch under the same reference is never taken twice: asked once more, the provider
tells what it has of it, and takes what it has not. Only for what leaves later: till then whatever
is wrong by now can be taken back.
"""

from __future__ import annotations

from datetime import datetime

from desktop_app.connectors.contract import Connector, Outgoing
from desktop_app.domain.errors import ConnectorError, Fault
from desktop_app.domain.message import State
from desktop_app.store import outbox
from desktop_app.store.database import Book
from desktop_app.store.outbox import Move


def end(
    book: Book, connector: Connector, *, account_id: int, after: datetime, now: datetime
) -> int:
    """Ask again about the calls in doubt whose texts leave after ``after``; gives about how many.

    Raises ConnectorError where the provider could not be asked: the doubt stays, and may be asked
    about again.
    """
    with book.read() as connection:
        doubtful = outbox.doubtful_ahead(connection, account_id, after)
    for each in doubtful:
        outgoing = [Outgoing(one.number, one.text, one.sender) for one in each.messages]
        try:
            receipts = connector.send(outgoing, reference=each.reference, send_at=each.leaves_at)
        except ConnectorError as error:
            if error.fault is not Fault.REJECTED:
                raise
            # Clearly refused: it knows another batch by that name, or takes none for then.
            with book.write() as connection:
                outbox.settle(
                    connection, handover_id=each.id, outcome="not_known", moves=[], now=now
                )
            continue
        moves = [
            Move(one.id, State.SCHEDULED, "known_to_provider", provider_id=receipt.provider_id)
            if receipt.accepted
            else Move(one.id, State.FAILED, receipt.error or "rejected")
            for one, receipt in zip(each.messages, receipts, strict=True)
        ]
        with book.write() as connection:
            outbox.settle(connection, handover_id=each.id, outcome="answered", moves=moves, now=now)
    return len(doubtful)
