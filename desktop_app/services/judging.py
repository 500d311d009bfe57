"""The gate, asked again at the moment of sending: what stands in the book by then decides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import groupby

from desktop_app.domain.gate import NotBefore, Reason, Skip
from desktop_app.domain.message import Purpose, State
from desktop_app.services.composing import Terms, judge_one
from desktop_app.store import audience
from desktop_app.store.audience import Chosen
from desktop_app.store.database import Connection
from desktop_app.store.outbox import Claimed, Move


def judge_due(
    book: Connection, due: Sequence[Claimed], terms: Terms, now: datetime
) -> Mapping[int, Move]:
    """The move of each message in ``due`` that may not leave at ``now``, by its id."""
    stopped: dict[int, Move] = {}
    for purpose, claimed in groupby(due, key=lambda each: each.purpose):
        each_of = list(claimed)
        facts = audience.at_the_claim(book, [each.id for each in each_of], Purpose(purpose), now)
        for each in each_of:
            move = _move(each, facts[each.id], Purpose(purpose), terms, now)
            if move is not None:
                stopped[each.id] = move
    return stopped


def _move(
    message: Claimed, person: Chosen, purpose: Purpose, terms: Terms, now: datetime
) -> Move | None:
    if message.useful_until is not None and message.useful_until <= now:
        return Move(message.id, State.EXPIRED, "useful_until")
    if person.number != message.number:
        # The text was made for a number that is no longer theirs.
        return Move(message.id, State.SKIPPED, Reason.NUMBER_CHANGED.value)
    verdict = judge_one(person, purpose=purpose, terms=terms, sender=message.sender, now=now)
    if isinstance(verdict, Skip):
        return Move(message.id, State.SKIPPED, verdict.reason.value)
    if isinstance(verdict, NotBefore):
        return Move(message.id, State.HELD, verdict.rule, not_before=verdict.until)
    return None
