"""The gate, asked again at the moment of sending: what stands in the book by then decides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import groupby

from desktop_app.domain import sms_text
from desktop_app.domain.appointment import NoReminder, ReminderState
from desktop_app.domain.errors import BadInput
from desktop_app.domain.gate import Basis, NotBefore, Reason, Skip
from desktop_app.domain.message import Purpose, State
from desktop_app.domain.reminder_plan import may_leave
from desktop_app.domain.told_once import is_told
from desktop_app.services import telling
from desktop_app.services.composing import Terms, judge_one
from desktop_app.services.planning import LATE_AFTER
from desktop_app.services.queueing import refuses
from desktop_app.services.reminders import release
from desktop_app.services.telling import Shop
from desktop_app.store import audience, consents, cover, outbox, reminders, told
from desktop_app.store.audience import Chosen
from desktop_app.store.database import Connection
from desktop_app.store.outbox import Claimed, Judged, Move, Reworded
from desktop_app.store.reminders import Due


def judge_due(book: Connection, due: Sequence[Claimed], terms: Terms, now: datetime) -> Judged:
    """Which messages of ``due`` may not leave at ``now``, and why the others may."""
    asked = due
    stopped, reworded = derive(book, due, now)
    bases: dict[int, str] = {}
    due = [each for each in due if each.id not in stopped]
    for purpose, claimed in groupby(due, key=lambda each: each.purpose):
        each_of = list(claimed)
        facts = audience.at_the_claim(book, [each.id for each in each_of], Purpose(purpose), now)
        leaving: Counter[str] = Counter()  # with these, for the cap: they are in no facts yet
        for each in each_of:
            person = facts[each.id]
            offers = person.marketing_this_week + leaving[each.number]
            person = replace(person, marketing_this_week=offers)
            verdict = _judge(each, person, terms, each.leaves_at or now)
            if isinstance(verdict, Move):
                stopped[each.id] = verdict
            else:
                bases[each.id] = verdict.value
                leaving[each.number] += 1
    outbox.reword(book, reworded)
    left = [
        replace(each, text=reworded[each.id].text) if each.id in reworded else each
        for each in due
        if each.id not in stopped
    ]
    stopped = {**_told_already(book, left, now), **_for_later(book, asked, stopped)}
    return Judged(stopped, bases, reworded)


def derive(
    book: Connection, due: Sequence[Claimed], now: datetime
) -> tuple[dict[int, Move], dict[int, Reworded]]:
    """What reminders say by now, as their appointments, people and plans are: which may not leave,
    and which say something else than when they were queued.

    What would say something else only because it is late is for a person to look at; so is what is
    late by now and out of the hours of its plan.
    """
    told_of = reminders.of_messages(
        book, [each.id for each in due if each.useful_until is not None]
    )
    if not told_of:
        return {}, {}
    shop = telling.shop(book)
    stopped = _to_be_parted(book, due, told_of)
    reworded: dict[int, Reworded] = {}
    for each in due:
        of = told_of.get(each.id)
        if of is None or each.id in stopped:
            continue
        text = _said(of, shop, each.leaves_at or now)
        if isinstance(text, Move):
            stopped[each.id] = replace(text, message_id=each.id)
            continue
        if text != each.text:
            reworded[each.id] = Reworded(text, sms_text.count(text).segments)
        if _is_late(of, now) and (
            _is_out_of_hours(of, shop, each.leaves_at or now)
            or (text != each.text and _said(of, shop, _due_at(of)) == each.text)
        ):
            stopped[each.id] = Move(each.id, State.CANCELLED, "late")
            reminders.end(book, [one.id for one in of], ReminderState.LATE)
    return stopped, reworded


def _is_out_of_hours(of: Sequence[Due], shop: Shop, at: datetime) -> bool:
    """Whether ``at`` is out of the hours of its plan. A notice is said by a person, at any hour."""
    first = of[0]
    return first.notice is None and not may_leave(at, first.zone, shop.plans.of(first.kind))


def _to_be_parted(
    book: Connection, due: Sequence[Claimed], told_of: Mapping[int, Sequence[Due]]
) -> dict[int, Move]:
    """What tells of several of whom one said no since, or has another number by now: the gate is
    asked about one of them only. Each waits again, for a text with whom it still goes with."""
    several = {each: of for each, of in told_of.items() if len(of) > 1}
    if not several:
        return {}
    said = consents.said_by(book, {one.contact_id for of in several.values() for one in of})
    parted = {}
    for each in due:
        of = several.get(each.id, ())
        if any(one.number != each.number or refuses(one, said) for one in of):
            release(book, each.id)
            parted[each.id] = Move(each.id, State.CANCELLED, "parted")
    return parted


def _said(of: Sequence[Due], shop: Shop, at: datetime) -> str | Move:
    try:
        text = telling.text(of, shop, at)
    except BadInput as error:
        return Move(0, State.SKIPPED, error.kind)
    if text in (NoReminder.CALLED_OFF, NoReminder.BOOKED_AGAIN):
        return Move(0, State.CANCELLED, "appointment")
    return Move(0, State.SKIPPED, text) if isinstance(text, NoReminder) else text


def _due_at(of: Sequence[Due]) -> datetime:
    return min(each.due_at for each in of)


def _is_late(of: Sequence[Due], now: datetime) -> bool:
    return now - _due_at(of) > LATE_AFTER


def _for_later(
    book: Connection, due: Sequence[Claimed], stopped: Mapping[int, Move]
) -> Mapping[int, Move]:
    """What may not be handed over ahead is judged again when it is due, from here: much can be
    said till then."""
    ahead = {each.id for each in due if each.leaves_at is not None and each.id in stopped}
    for each in ahead:
        release(book, each, reason=reminders.NOT_AHEAD)
    return {**stopped, **{each: Move(each, State.CANCELLED, "not_ahead") for each in ahead}}


_FIRST_ENDS = timedelta(minutes=1)

# What a provider keeps and lets go so soon is waited for: the last word is to be the true one.
_SOON = timedelta(hours=1)


def _told_already(book: Connection, due: Sequence[Claimed], now: datetime) -> dict[int, Move]:
    """A reminder goes once per number, text and time of use (`told_once`): for two children of one
    number, and for an appointment moved there and back before anything else was said. Also where
    the first is in doubt."""
    of_reminders = [each for each in due if each.useful_until is not None]
    if not of_reminders:
        return {}
    asked_back = cover.asked_back_from(book, {each.number for each in of_reminders})
    ids = [each.id for each in of_reminders]
    before = told.told_before(book, ids)
    handed = {each.id for each, earlier in before if is_told(each, earlier)}
    overtaken = told.to_be_overtaken(book, ids, now, now + _SOON)
    seen: set[tuple[str, str, datetime | None]] = set()
    stopped = {}
    for each in of_reminders:
        what = (each.number, each.text, each.useful_until)
        if each.number in asked_back:
            # What it was told before lies at the provider still: first that is to be taken back.
            stopped[each.id] = _held(each, now)
        elif each.id in overtaken and _waits(each, overtaken[each.id], now):
            stopped[each.id] = _held(each, overtaken[each.id])
        elif each.id in handed:
            stopped[each.id] = Move(each.id, State.SKIPPED, Reason.TOLD_ALREADY.value)
        elif what in seen:
            # Asked again once it is known whether the first was taken.
            stopped[each.id] = _held(each, now)
        seen.add(what)
    return stopped


def _waits(message: Claimed, other: datetime, now: datetime) -> bool:
    """Whether it is to leave after the ``other``, which leaves then: where it is of use still."""
    until = message.useful_until
    return (message.leaves_at or now) <= other and (until is None or other + _FIRST_ENDS < until)


def _held(message: Claimed, at: datetime) -> Move:
    """Until a moment after ``at``."""
    reason = Reason.TOLD_ALREADY.value
    return Move(message.id, State.HELD, reason, not_before=at + _FIRST_ENDS)


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
