"""How the reminder of an appointment stands, and whether somebody has to do something. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from desktop_app.domain.appointment import AppointmentState, NoReminder, ReminderState
from desktop_app.domain.contact import Reach
from desktop_app.domain.gate import Reason
from desktop_app.domain.message import State
from desktop_app.services.appointments import NOT_LEFT
from desktop_app.store.appointments import Listed
from desktop_app.store.reminders import Reminder


class Kind(StrEnum):
    """How a reminder stands, as a row says it."""

    CALLED_OFF = "called_off"  # the appointment itself
    TO_COME = "to_come"
    OVERDUE = "overdue"  # its hour has come, and nothing has sent it yet
    LATE = "late"  # its hour passed while nothing could send: somebody says whether it goes
    BARRED = "barred"  # it waits, and would reach nobody
    TEXT = "text"  # it is a message: that tells the rest
    NONE = "none"  # there is none, and why
    TOO_LATE = "too_late"
    TAKEN_BACK = "taken_back"
    ASKED_BACK = "asked_back"  # from the provider, who has not answered yet: it may leave


@dataclass(frozen=True, slots=True)
class Standing:
    """``reason`` is a word of the gate, of `NoReminder`, or what its message keeps; ``reach`` is
    the person's; ``off_since``: since when the plan is switched off that it would be of."""

    kind: Kind
    reason: str = ""
    state: State | None = None
    needs_you: bool = False
    reach: Reach = Reach.TEXTABLE
    off_since: date | None = None


_LOST = {State.FAILED, State.UNDELIVERED, State.EXPIRED, State.SKIPPED}
_NEVER_LEFT = {None, State.CANCELLED}
# Whoever books two hours ahead, or is told at this number for somebody else, needs no call.
_QUIET = {NoReminder.BOOKED_TOO_LATE.value, Reason.TOLD_ALREADY.value}


def state_by(reminder: Reminder, now: datetime) -> State | None:
    """The state of its text. One that a provider was to let go by now counts as handed over, also
    where nothing ran since that could say so in the book."""
    at = reminder.leaves_at
    if reminder.is_covered and at is not None and at <= now:
        return State.SENT
    return reminder.message_state


def standing(listed: Listed, against: Reason | None, now: datetime) -> Standing:
    """How the reminder of an appointment stands, and whether somebody has to do something.
    ``against``: why no text would reach them as things stand."""
    found = _standing(listed, against, now)
    return replace(found, reach=listed.reach, off_since=listed.off_since)


def _standing(listed: Listed, against: Reason | None, now: datetime) -> Standing:
    if listed.appointment.state is AppointmentState.CANCELLED:
        return Standing(Kind.CALLED_OFF)
    reminder = listed.reminder
    if reminder is None:
        return Standing(Kind.NONE)
    return of_reminder(reminder, against, now, ahead=listed.appointment.booking.begins > now)


def of_reminder(
    reminder: Reminder, against: Reason | None, now: datetime, *, ahead: bool
) -> Standing:
    """How one reminder or notice stands, whatever became of its appointment. ``ahead``: somebody
    may still have to be told what it was to tell."""
    if reminder.is_asked_back:
        return _asked_back(reminder, against, now)
    if reminder.state in NOT_LEFT and against is not None:
        return Standing(Kind.BARRED, against.value, needs_you=ahead)
    if reminder.state is ReminderState.WAITING:
        if reminder.useful_until <= now:  # nothing was running to say so in the book
            return Standing(Kind.TOO_LATE, needs_you=ahead)
        return Standing(Kind.TO_COME if reminder.due_at > now else Kind.OVERDUE)
    if reminder.state is ReminderState.LATE:
        useful = reminder.useful_until > now
        return Standing(Kind.LATE if useful else Kind.TOO_LATE, needs_you=ahead)
    if reminder.state is ReminderState.CANCELLED and reminder.message_state in _NEVER_LEFT:
        return Standing(Kind.TAKEN_BACK, state=reminder.message_state)
    never = reminder.state is ReminderState.SKIPPED and reminder.message_state in _NEVER_LEFT
    if reminder.message_state is not None and not never:
        reason = reminder.message_reason
        lost = reminder.message_state in _LOST and reason not in _QUIET
        return Standing(Kind.TEXT, reason, state_by(reminder, now), needs_you=ahead and lost)
    if reminder.state is ReminderState.EXPIRED:
        return Standing(Kind.TOO_LATE, reminder.reason, needs_you=ahead)
    if reminder.state is ReminderState.LEFT:  # its message was erased with the person's texts
        return Standing(Kind.TEXT)
    return Standing(Kind.NONE, reminder.reason, needs_you=ahead and reminder.reason not in _QUIET)


def _asked_back(reminder: Reminder, against: Reason | None, now: datetime) -> Standing:
    """One that is wanted all the same leaves at its hour, whatever its provider answers."""
    wanted = reminder.state is ReminderState.LEFT and against is None and reminder.due_at > now
    return Standing(Kind.TO_COME if wanted else Kind.ASKED_BACK, state=State.SCHEDULED)
