"""Handing messages over: claim durably, the gate asked again, call, write what came of it.

One `Sender` per account. What a call's fault allows is decided here once: surely not processed goes
back to the queue, refused is FAILED, and everything else is UNCERTAIN and never sent again.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop_app.connectors.contract import Connector, Outgoing, Receipt
from desktop_app.domain import preferences
from desktop_app.domain.errors import BookBusy, ConnectorError, Fault
from desktop_app.domain.message import State
from desktop_app.services import planning
from desktop_app.services.composing import Terms
from desktop_app.services.judging import judge_due
from desktop_app.services.reminders import release
from desktop_app.store import outbox, settings
from desktop_app.store.database import Book
from desktop_app.store.outbox import Claimed, Move

Clock = Callable[[], datetime]

# How long a provider is left alone that did not say so itself: twice as long with each fault in a
# row, up to half a minute. Each try writes history, and each doubt costs a batch that nobody sends.
_BACK_OFF = timedelta(seconds=2)
_DOUBLED_AT_MOST = 4

# From the gate's word to the call; after more the machine was asleep, and hours may have passed.
_SLEPT = timedelta(seconds=10)

_MAY_COME_BACK = (State.QUEUED, State.SCHEDULED)
_REQUEUED = {Fault.NO_CONNECTION, Fault.RATE_LIMITED, Fault.UNAVAILABLE}


@dataclass(frozen=True, slots=True)
class Handed:
    """What one turn did: ``count`` messages were claimed; ``fault`` is None for an answer read.

    ``wait`` says how long the provider should be left alone; None where it need not be.
    """

    count: int
    fault: Fault | None = None
    wait: timedelta | None = None


class Sender:
    """Sends one account's queue in batches of ``batch``, one call at a time; for the provider's
    scheduler at most ``together``, so that each can be taken back."""

    def __init__(
        self,
        book: Book,
        connector: Connector,
        *,
        account_id: int,
        lock_number: int,
        batch: int,
        terms: Terms,
        clock: Clock,
        together: int | None = None,
    ) -> None:
        self._book = book
        self._together = together or batch
        self._connector = connector
        self._account_id = account_id
        self._lock_number = lock_number
        self._batch = batch
        self._terms = terms
        self._clock = clock
        self._faults = 0  # in a row

    def turn(self, *, ahead: bool = False) -> Handed:
        """Claim what is due, call, settle. Handed(0) when nothing is due. ``ahead``: what is for
        the provider's own scheduler.

        The claim is on the disk before the call begins: killed anywhere, what may have left is
        known, and it is at most one batch. Raises ConnectorError where the account is refused,
        its key or for want of credit: what was claimed is back in the queue.
        """
        reference = uuid.uuid4().hex
        with self._book.write() as connection:
            now = self._clock()  # once the book is ours: somebody else may have held it for long
            if settings.chosen(connection, preferences.HOME_COUNTRY) != self._terms.home:
                return Handed(0)  # nothing leaves by the rules of before: who opened us sees it too
            handover_id, claimed = outbox.claim(
                connection,
                account_id=self._account_id,
                reference=reference,
                lock_number=self._lock_number,
                limit=self._together if ahead else self._batch,
                now=now,
                judge=lambda book, due: judge_due(book, due, self._terms, now),
                ahead=ahead,
            )
        if not claimed:
            return Handed(0)
        if self._clock() - now > _SLEPT:
            back = [Move(each.id, State.QUEUED, "slept") for each in claimed]
            self._settle(handover_id, "not_asked", back)
            return Handed(0)
        outgoing = [outgoing_of(each) for each in claimed]
        try:
            receipts = self._connector.send(
                outgoing, reference=reference, send_at=claimed[0].leaves_at
            )
        except ConnectorError as error:
            wait = _wait(error, self._faults)
            self._faults += 1
            self._settle(handover_id, error.fault.value, self._after_fault(claimed, error, wait))
            if error.fault.of_the_account:
                raise
            return Handed(len(claimed), error.fault, wait)
        self._faults = 0
        self._settle(handover_id, "answered", _after_receipts(claimed, receipts))
        return Handed(len(claimed))

    def _settle(self, handover_id: int, outcome: str, moves: list[Move]) -> None:
        """Write what came of a call, however long somebody else holds the book: only we know it."""
        while True:
            with suppress(BookBusy), self._book.write() as connection:
                called_off = outbox.settle(
                    connection,
                    handover_id=handover_id,
                    outcome=outcome,
                    moves=moves,
                    now=self._clock(),
                )
                ours = [each.message_id for each in moves if each.state in _MAY_COME_BACK]
                planning.heed_changes(connection, ours, self._clock())
                for each in called_off:  # one of a household was: the others still stand
                    release(connection, each)
                return

    def _after_fault(
        self, claimed: list[Claimed], error: ConnectorError, wait: timedelta | None
    ) -> list[Move]:
        detail = error.fault.value
        if not error.fault.surely_not_processed:
            return [Move(each.id, State.UNCERTAIN, detail) for each in claimed]
        if error.fault.of_the_account:
            return [Move(each.id, State.QUEUED, detail) for each in claimed]
        if error.fault not in _REQUEUED or wait is None:
            return [Move(each.id, State.FAILED, detail) for each in claimed]
        again = self._clock() + wait
        return [Move(each.id, State.QUEUED, detail, not_before=again) for each in claimed]


def outgoing_of(claimed: Claimed) -> Outgoing:
    """As a connector takes it; the same for the same row, so that it may be asked about again."""
    return Outgoing(claimed.number, claimed.text, claimed.sender, claimed.useful_until)


def _wait(error: ConnectorError, before: int) -> timedelta | None:
    """How long to leave the provider alone after a fault that ``before`` others led up to.

    A single doubt may be bad luck, and nothing is sent again: it costs no wait. A clear no is no
    reason for one.
    """
    if error.fault in _REQUEUED:
        if error.retry_after:
            return timedelta(seconds=error.retry_after)
        return _BACK_OFF * (1 << min(before, _DOUBLED_AT_MOST))
    if error.fault.surely_not_processed or not before:
        return None
    return _BACK_OFF * (1 << min(before - 1, _DOUBLED_AT_MOST))


def _after_receipts(claimed: list[Claimed], receipts: list[Receipt]) -> list[Move]:
    return [
        Move(
            each.id,
            State.SENT if each.leaves_at is None else State.SCHEDULED,
            provider_id=receipt.provider_id,
        )
        if receipt.accepted
        else Move(each.id, State.FAILED, receipt.error or "rejected")
        for each, receipt in zip(claimed, receipts, strict=True)
    ]
