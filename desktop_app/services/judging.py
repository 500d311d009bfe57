"""The gate, asked again at the moment of sending: what stands in the book by then decides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import groupby

from desktop_app.domain.gate import Basis, NotBefore, Reason, Skip
from desktop_app.domain.message import Purpose, State
from desktop_app.domain.told_once import is_told
from desktop_app.services.composing import Terms, judge_one
from desktop_app.store import audience, told
from desktop_app.store.audience import Chosen
from desktop_app.store.database import Connection
from desktop_app.store.outbox import Claimed, Judged, Move


def judge_due(book: Connection, due: Sequence[Claimed], terms: Terms, now: datetime) -> Judged:
    """Which messages of ``due`` may not leave at ``now``, and why the others may."""
    stopped: dict[int, Move] = {}
    bases: dict[int, str] = {}
    for purpose, claimed in groupby(due, key=lambda each: each.purpose):
        each_of = list(claimed)
        facts = audience.at_the_claim(book, [each.id for each in each_of], Purpose(purpose), now)
        leaving: Counter[str] = Counter()  # with these, for the cap: they are in no facts yet
        for each in each_of:
            person = facts[each.id]
            offers = person.marketing_this_week + leaving[each.number]
            person = replace(person, marketing_this_week=offers)
            verdict = _judge(each, person, terms, now)
            if isinstance(verdict, Move):
                stopped[each.id] = verdict
            else:
                bases[each.id] = verdict.value
                leaving[each.number] += 1
    left = [each for each in due if each.id not in stopped]
    return Judged({**_told_already(book, left, now), **stopped}, bases)


_FIRST_ENDS = timedelta(minutes=1)


def _told_already(book: Connection, due: Sequence[Claimed], now: datetime) -> dict[int, Move]:
    """A reminder goes once per number, text and time of use (`told_once`): for two children of one
    number, and for an appointment moved there and back before anything else was said. Also where
    the first is in doubt."""
    reminders = [each for each in due if each.useful_until is not None]
    if not reminders:
        return {}
    before = told.told_before(book, [each.id for each in reminders])
    handed = {each.id for each, earlier in before if is_told(each, earlier)}
    seen: set[tuple[str, str, datetime | None]] = set()
    stopped = {}
    for each in reminders:
        what = (each.number, each.text, each.useful_until)
        if each.id in handed:
            stopped[each.id] = Move(each.id, State.SKIPPED, Reason.TOLD_ALREADY.value)
        elif what in seen:
            # Asked again once it is known whether the first was taken.
            stopped[each.id] = Move(
                each.id, State.HELD, Reason.TOLD_ALREADY.value, not_before=now + _FIRST_ENDS
            )
        seen.add(what)
    return stopped


def _judge(message: Claimed, person: Chosen, terms: Terms, now: datetime) -> Move | Basis:
    if message.useful_until is not None and message.useful_until <= now:
        return Move(message.id, State.EXPIRED, "useful_until")
    if person.number != message.number:
        # The text was made for a number that is no longer theirs.
        return Move(message.id, State.SKIPPED, Reason.NUMBER_CHANGED.value)
    purpose = Purpose(message.purpose)
    verdict = judge_one(person, purpose=purpose, terms=terms, sender=message.sender, now=now)
    if isinstance(verdict, Skip):
        return Move(message.id, State.SKIPPED, verdict.reason.value)
    if isinstance(verdict, NotBefore):
        return Move(message.id, State.HELD, verdict.rule, not_before=verdict.until)
    return verdict.basis
