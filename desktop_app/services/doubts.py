"""Doubts: ended by the provider's duplicate guard, or let be by a person.

The identical batch under the same reference is never taken twice: asked once more, the provider
tells what it has of it, and takes what it has not. Only for what was handed over ahead and leaves
later: till then whatever is wrong by now can be taken back. What a person lets be stays in doubt,
in the book and in every report; it is only nothing to settle any more.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from desktop_app.connectors.contract import Connector
from desktop_app.domain.appointment import instant
from desktop_app.domain.errors import BadInput, ConnectorError, Fault
from desktop_app.domain.message import State
from desktop_app.services import planning
from desktop_app.services.sending import outgoing_of
from desktop_app.store import doubts, outbox
from desktop_app.store.database import Book, Connection
from desktop_app.store.doubts import Doubt, Hour
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
        outgoing = [outgoing_of(one) for one in each.messages]
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
        known = [each.message_id for each in moves if each.state is State.SCHEDULED]
        with book.write() as connection:
            outbox.settle(connection, handover_id=each.id, outcome="answered", moves=moves, now=now)
            planning.heed_changes(connection, known, now)
    return len(doubtful)


def to_settle(book: Connection, now: datetime) -> Sequence[Doubt]:
    """The doubts that somebody has still to look at, the latest first: nobody let them be, and a
    reminder is of an appointment that has not begun."""
    since = now.date() - timedelta(days=1)  # somewhere it is still that day
    found = doubts.open_doubts(book, since)
    return [
        each
        for each in found
        if not each.told or any(not _has_begun(hour, now) for hour in each.told)
    ]


def let_be(book: Book, message_id: int, *, by: str, now: datetime) -> int | None:
    """A person lets a doubt be; gives what `take_up` takes, None where it is in doubt no more."""
    with book.write() as connection:
        return doubts.let_be(connection, message_id, by=by, now=now)


def take_up(book: Book, let_be_id: int) -> None:
    """Undo `let_be`; twice is once."""
    with book.write() as connection:
        doubts.take_up(connection, let_be_id)


def _has_begun(hour: Hour, now: datetime) -> bool:
    try:
        return instant(hour.day, hour.clock, hour.zone) <= now
    except BadInput:  # a zone that is no more: somebody has to look
        return False
