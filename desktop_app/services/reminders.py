"""Reminders whose time has come: read again, rendered again, put into the outbox, once.

The book remembers what is due; whoever calls `run_due`, however often, makes one message of each.
The gate is asked where the message is claimed, as for every other.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain import appointment, preferences, sms_text, template
from desktop_app.domain.appointment import AppointmentState, NoReminder, ReminderState
from desktop_app.domain.consent import flag
from desktop_app.domain.contact import Reach
from desktop_app.domain.errors import BadInput
from desktop_app.domain.gate import basis
from desktop_app.domain.message import Purpose
from desktop_app.domain.template import Missing
from desktop_app.store import appointments, consents, outbox, settings
from desktop_app.store.appointments import Due
from desktop_app.store.database import Book, Connection

# A writing transaction that nobody at the desk waits for: about 40 ms.
_CHUNK = 25


@dataclass(frozen=True, slots=True)
class _Ended:
    """No message of this reminder, and why."""

    state: ReminderState
    reason: str = ""


def run_due(book: Book, *, now: datetime) -> int:
    """Wake every reminder that is due at ``now``; gives how many messages were queued.

    Message, history and the reminder's LEFT are one transaction: killed anywhere, what is due is
    found again and what has left is not.
    """
    first = next_due(book)
    if first is None or first > now:
        return 0
    queued, woken = 0, _CHUNK
    while woken == _CHUNK:
        with book.write() as connection:
            due = appointments.due(connection, now, limit=_CHUNK)
            queued += sum(_wake(connection, each, now) for each in due)
        woken = len(due)
    return queued


def as_read(book: Book, appointment_id: int) -> str:
    """The text of an appointment's latest reminder: as it left, else as it would leave now. Empty
    where none can be made."""
    with book.read() as connection:
        due = appointments.latest(connection, appointment_id)
        if due is None:
            return ""
        left = appointments.text_left(connection, due.id)
        shop = settings.get(connection, preferences.SHOP.key) or ""
    if left is not None:
        return left
    made = _rendered(due, shop=shop)
    return made if isinstance(made, str) else ""


def next_due(book: Book) -> datetime | None:
    """When the clock has to ring next, maybe in the past; None when no reminder waits."""
    with book.read() as connection:
        return appointments.next_due(connection)


def _wake(book: Connection, due: Due, now: datetime) -> bool:
    """Queue its message, or write why there is none; tells which."""
    text = _text(due, now, shop=settings.get(book, preferences.SHOP.key) or "")
    if isinstance(text, _Ended):
        appointments.end_reminder(book, due.id, text.state, reason=text.reason)
        return False
    said = consents.records(book, due.contact_id, Purpose.TRANSACTIONAL)
    message_id = outbox.enqueue(
        book,
        account_id=due.account_id,
        contact_id=due.contact_id,
        number=due.number or "",
        purpose=Purpose.TRANSACTIONAL,
        text=text,
        segments=sms_text.count(text).segments,
        now=now,
        reason=basis(flag(said)).value,
        useful_until=appointment.useful_until(due.day, due.clock, due.zone),
    )
    appointments.end_reminder(book, due.id, ReminderState.LEFT, message_id=message_id)
    return True


def _text(due: Due, now: datetime, *, shop: str) -> str | _Ended:
    """What is to leave, as appointment and person are now; or why nothing is."""
    if due.appointment_state is AppointmentState.CANCELLED:
        return _Ended(ReminderState.CANCELLED)
    try:
        if now >= appointment.useful_until(due.day, due.clock, due.zone):
            return _Ended(ReminderState.EXPIRED, NoReminder.USEFUL_UNTIL)
        if due.reach is not Reach.TEXTABLE or not due.number:
            return _Ended(ReminderState.SKIPPED, NoReminder.NOT_TEXTABLE)
    except BadInput as error:  # a zone that is no more
        return _Ended(ReminderState.SKIPPED, error.kind)
    return _rendered(due, shop=shop)


def _rendered(due: Due, *, shop: str) -> str | _Ended:
    """The words of a reminder, as appointment and person are now; or why there are none."""
    try:
        known = appointment.values(due.first_name, due.last_name, due.day, due.clock, shop)
        rendered = template.render(due.template, known)
        if isinstance(rendered, Missing):
            return _Ended(ReminderState.SKIPPED, NoReminder.MISSING_FIELD)
        text = sms_text.normalise(rendered).text
    except BadInput as error:  # a field this version does not know
        return _Ended(ReminderState.SKIPPED, error.kind)
    return text if text.strip() else _Ended(ReminderState.SKIPPED, NoReminder.TEXT_EMPTY)
