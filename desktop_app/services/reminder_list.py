"""What is to leave up to a time, what has not left and why: one line a reminder.

Reads only.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.appointment import NoReminder, ReminderState
from desktop_app.domain.errors import BadInput
from desktop_app.domain.gate import Basis, Skip, judge
from desktop_app.domain.message import Purpose
from desktop_app.domain.rules import CountryRules
from desktop_app.services import telling
from desktop_app.services.appointments import candidates
from desktop_app.services.queueing import texts_of
from desktop_app.services.reminders import late_of
from desktop_app.services.telling import Shop
from desktop_app.store import reminders
from desktop_app.store.database import Book
from desktop_app.store.reminders import Due, Reminder

_OPEN = (ReminderState.WAITING, ReminderState.LATE)


@dataclass(frozen=True, slots=True)
class Line:
    """``text`` as it left, else as it would leave; empty where none can be made, or none is to be.
    ``reason``: why it did not leave, or would not as things stand."""

    due: Due
    reminder: Reminder
    text: str
    reason: str

    @property
    def state(self) -> str:
        message = self.reminder.message_state
        return (message or self.due.state).value


def due_until(
    book: Book, until: datetime, *, rules: CountryRules | None, home: str, now: datetime
) -> list[Line]:
    """Every reminder due from ``now`` to ``until``, and what is overdue and still to be settled, in
    the order they are due."""
    with book.read() as connection:
        found = reminders.between(connection, now, until)
        shop = telling.shop(connection)
        people = {due.contact_id: (due.number, due.reach) for due, _ in found}
        asked = candidates(connection, people, home)
        left = reminders.texts_left(connection, [one.id for _, one in found if one.message_id])
        waiting = [due for due, _ in found if due.state is ReminderState.WAITING]
        late = late_of(connection, rules=rules, home=home, now=now)
        texts = {
            **texts_of(connection, waiting, shop, now),
            **{each: waits.text for waits in late for each in waits.ids},
            **left,
        }
    lines = []
    for due, reminder in found:
        reason = _why(reminder)
        if due.state in _OPEN and due.useful_until <= now:
            reason = NoReminder.USEFUL_UNTIL
        elif due.state in _OPEN:
            verdict = judge(
                asked[due.contact_id],
                purpose=Purpose.TRANSACTIONAL,
                rules=rules,
                now=max(now, due.due_at),
                home=home,
            )
            reason = verdict.reason.value if isinstance(verdict, Skip) else ""
        text = texts.get(reminder.id, "")
        if reason == NoReminder.USEFUL_UNTIL:
            text = ""
        elif due.state in _OPEN and not text:  # nobody would read it as things stand
            text = _would_say(due, shop, max(now, due.due_at))
        lines.append(Line(due, reminder, text, reason))
    return lines


def _why(reminder: Reminder) -> str:
    """Why it did not leave, or is held. On what a text rests stands there too, and is none."""
    if reminder.message_state is None:
        return reminder.reason
    return "" if reminder.message_reason in set(Basis) else reminder.message_reason


def _would_say(due: Due, shop: Shop, at: datetime) -> str:
    try:
        text = telling.text([due], shop, at)
    except BadInput:
        return ""
    return "" if isinstance(text, NoReminder) else text
