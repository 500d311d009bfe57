"""Who is to be telephoned because of an appointment: whom no text told what is true by now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from desktop_app.domain import consent, reminder_plan
from desktop_app.domain.answers import Answer
from desktop_app.domain.appointment import AppointmentState, NoReminder, Notice, ReminderState
from desktop_app.domain.contact import Reach
from desktop_app.domain.gate import Reason
from desktop_app.domain.message import State


class CallReason(StrEnum):
    NOT_DELIVERED = "not_delivered"
    FAILED = "failed"  # the provider did not take it
    LANDLINE = "landline"
    NO_NUMBER = "no_number"  # none that takes texts
    BROKEN_NUMBER = "broken_number"
    REFUSED = "refused"  # said no, STOP
    TOO_LATE = "too_late"  # nothing was running while it was of use
    BOOKED_TOO_LATE = "booked_too_late"
    IN_DOUBT = "in_doubt"  # nobody knows whether it left
    NOT_SENT = "not_sent"  # no text could be made, or the rules allow none
    OLD_HOUR = "old_hour"  # told an hour that is no more, or that it is off and it is not
    CALLED_OFF = "called_off"  # told of it, and not that it is called off


@dataclass(frozen=True, slots=True)
class Text:
    """A reminder or notice of an appointment, and what became of its message.

    ``this_hour``: it tells the hour that was agreed on last; ``due_at``: when it is to leave;
    ``at``: when its message left, or leaves the provider's scheduler, or was ended; None where
    there is none. ``kept``: it lies at that scheduler and cannot be taken back any more, or has
    left from there at its hour and nobody has heard of it yet.
    """

    step: str
    this_hour: bool
    due_at: datetime
    useful_until: datetime
    state: ReminderState
    reason: str = ""
    message: State | None = None
    message_reason: str = ""
    at: datetime | None = None
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """``barred``: why no text would reach them as things stand; ``texts`` the oldest first;
    ``spoken_at``: when somebody at the desk agreed on this hour with them, None where a calendar or
    a list says so."""

    state: AppointmentState
    starts: datetime
    answer: str
    reach: Reach
    barred: Reason | None
    texts: Sequence[Text]
    spoken_at: datetime | None = None


_TOLD = (State.SENT, State.DELIVERED)
_MAYBE = (*_TOLD, State.UNCERTAIN, State.SENDING)
_ON_ITS_WAY = (State.QUEUED, State.HELD, State.SENDING, State.SCHEDULED)
_LOST = {
    State.UNDELIVERED: CallReason.NOT_DELIVERED,
    State.FAILED: CallReason.FAILED,
    State.UNCERTAIN: CallReason.IN_DOUBT,
}
_SAID_NO = (Reason.STOP, Reason.SUPPRESSED, Reason.SAID_NO)
_NUMBERS = {Reach.LANDLINE: CallReason.LANDLINE, Reach.BROKEN: CallReason.BROKEN_NUMBER}
# Where the desk, or a plan, wanted no reminder, none is missed.
_WANTED_NONE = {
    NoReminder.SWITCHED_OFF,
    NoReminder.NO_STEP,
    NoReminder.PLAN_CHANGED,
    NoReminder.CALLED_OFF,
    NoReminder.BOOKED_AGAIN,
    NoReminder.LEFT_OUT,
    NoReminder.CONFIRMED,
    NoReminder.TOLD_BY_NOTICE,
    "",
}
_TOO_LATE = (NoReminder.BOOKED_TOO_LATE, NoReminder.HOUR_TOO_LATE)
# What a text came too late for; whom none would reach is called for that.
_LATE = (CallReason.TOO_LATE, CallReason.BOOKED_TOO_LATE)
# So long a notice that was just asked for counts as what they will know: then it is stuck, and they
# are called. Not so shortly before the hour.
_BEING_TOLD = timedelta(minutes=15)
# Who agreed on an hour so shortly before has it in mind.
_JUST_SPOKEN = timedelta(days=1)


def why_call(facts: Facts, now: datetime) -> CallReason | None:
    """Why this person is to be telephoned; None where they know what is true, or will be told."""
    if facts.state is AppointmentState.CANCELLED:
        return _of_one_called_off(facts, now)
    if facts.answer == Answer.CONFIRMED:
        return None
    stale = _latest(each for each in facts.texts if _maybe_told(each) and not _is_true(each, facts))
    fresh = _latest(each for each in facts.texts if _is_told(each) and _is_true(each, facts))
    # Of two texts of one instant either may be read last.
    if stale is not None and (fresh is None or _at(fresh) <= _at(stale)):
        true = [each for each in facts.texts if _is_true(each, facts)]
        hours = (facts.starts, hour_told(stale.step, stale.useful_until))
        return None if _is_being_told(true, hours, now) else CallReason.OLD_HOUR
    if fresh is not None:
        return None
    return _of_one_untold(facts, now)


def _of_one_called_off(facts: Facts, now: datetime) -> CallReason | None:
    if facts.answer == Answer.CANCELLED:  # it was they who said so
        return None
    told = _latest(each for each in facts.texts if _maybe_told(each) and not _says_off(each))
    off = _latest(each for each in facts.texts if _is_told(each) and _says_off(each))
    if told is None or (off is not None and _at(told) <= _at(off)):
        return None
    saying = [each for each in facts.texts if _says_off(each)]
    return None if _is_being_told(saying, (facts.starts,), now) else CallReason.CALLED_OFF


def _of_one_untold(facts: Facts, now: datetime) -> CallReason | None:
    mine = [each for each in facts.texts if each.this_hour and not _says_off(each)]
    for each in reversed(mine):
        if each.message in _LOST:
            return _LOST[each.message]
    if any(_comes(each, now) for each in mine):
        return _of_one_barred(facts, facts.barred)
    reasons = [_of_one_ended(each, facts, now) for each in reversed(mine)]
    reason = next((each for each in reasons if each is not None), None)
    if reason in _LATE:
        return _of_one_barred(facts, facts.barred) or reason
    return reason


def _of_one_ended(text: Text, facts: Facts, now: datetime) -> CallReason | None:
    if text.message is not None and text.state is ReminderState.LEFT:
        if text.message is State.EXPIRED:
            return CallReason.TOO_LATE
        if text.message_reason == consent.STOP:
            return CallReason.REFUSED
        if text.message is State.CANCELLED:
            return None
        known = text.message_reason in set(Reason)
        barred = Reason(text.message_reason) if known else None
        return _of_one_barred(facts, barred) or CallReason.NOT_SENT
    if text.state in (ReminderState.WAITING, ReminderState.LATE, ReminderState.EXPIRED):
        return CallReason.TOO_LATE
    if text.reason == NoReminder.BOOKED_TOO_LATE and _was_spoken_to(facts):
        return None
    if text.reason in _TOO_LATE:
        return CallReason.BOOKED_TOO_LATE
    if text.reason == NoReminder.NOT_TEXTABLE:
        return _NUMBERS.get(facts.reach, CallReason.NO_NUMBER)
    return None if text.reason in _WANTED_NONE else CallReason.NOT_SENT


def _was_spoken_to(facts: Facts) -> bool:
    return facts.spoken_at is not None and facts.starts - facts.spoken_at <= _JUST_SPOKEN


def _of_one_barred(facts: Facts, barred: Reason | None) -> CallReason | None:
    if barred is None:
        return None
    if barred in _SAID_NO:
        return CallReason.REFUSED
    if barred is Reason.NOT_TEXTABLE:
        return _NUMBERS.get(facts.reach, CallReason.NO_NUMBER)
    return CallReason.NOT_SENT


def _comes(text: Text, now: datetime) -> bool:
    """Whether it may still leave, or waits for somebody's word."""
    if text.state is ReminderState.LEFT:
        return text.message in _ON_ITS_WAY
    return text.state in (ReminderState.WAITING, ReminderState.LATE) and text.useful_until > now


def _is_told(text: Text) -> bool:
    """Also who heard the same from another text."""
    return text.message in _TOLD or text.message_reason == Reason.TOLD_ALREADY


def _is_being_told(texts: Iterable[Text], hours: Iterable[datetime | None], now: datetime) -> bool:
    """Whether one of ``texts`` is a notice that leaves in a moment, and none of ``hours``, at which
    they would come, is so near that nobody can wait for that."""
    near = any(each is not None and now < each <= now + _BEING_TOLD for each in hours)
    return not near and any(_leaves(each, now) for each in texts)


def _leaves(text: Text, now: datetime) -> bool:
    leaving = text.step in set(Notice) and text.message in (State.QUEUED, State.SENDING)
    return leaving and now - text.due_at <= _BEING_TOLD


def _maybe_told(text: Text) -> bool:
    return text.message in _MAYBE or text.kept


def _says_off(text: Text) -> bool:
    return text.step == Notice.CANCELLED


def _is_true(text: Text, facts: Facts) -> bool:
    """Whether what it says holds: also of an appointment that was moved there and back."""
    if _says_off(text):
        return False
    return text.this_hour or text.useful_until == would_be_useful(text.step, facts.starts)


def would_be_useful(step: str, starts: datetime) -> datetime | None:
    """Until when a text of ``step`` is of use before ``starts``; None where it is of many."""
    before = _useful_before(step)
    return None if before is None else starts - before


def hour_told(step: str, useful_until: datetime) -> datetime | None:
    """The hour that a text of ``step`` told, by until when it was of use; None where it is of
    many."""
    before = _useful_before(step)
    return None if before is None else useful_until + before


def _useful_before(step: str) -> timedelta | None:
    if step in set(Notice):
        return timedelta()
    for letter, minutes in (("d", reminder_plan.USEFUL_DAYS), ("m", reminder_plan.USEFUL_MINUTES)):
        if step[:1] == letter and step[1:].isdigit():
            return timedelta(minutes=minutes)
    return None


def _latest(texts: Iterable[Text]) -> Text | None:
    return max(texts, key=_at, default=None)


def _at(text: Text) -> datetime:
    assert text.at is not None  # it has a message
    return text.at
