"""Appointments by wall clock and zone, and the states of their reminders.

A clock and a zone name are what was agreed on; the instant is computed late, when it is needed,
because the rules of a zone may change between the booking and the day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from desktop_app.domain.errors import BadInput

USUAL_MINUTES = 30  # how long one takes where nobody said


class AppointmentState(StrEnum):
    BOOKED = "BOOKED"
    CANCELLED = "CANCELLED"


class ReminderState(StrEnum):
    WAITING = "WAITING"
    LATE = "LATE"  # its time passed while nothing could send: a person says whether it still goes
    LEFT = "LEFT"  # its message stands in the outbox, which tells the rest
    SKIPPED = "SKIPPED"  # never to leave, with the reason
    EXPIRED = "EXPIRED"  # woken when it was of no more use
    CANCELLED = "CANCELLED"


class NoReminder(StrEnum):
    """Why no message of a reminder is made; beside these, the kind of an error."""

    BOOKED_TOO_LATE = "booked_too_late"
    HOUR_TOO_LATE = "hour_too_late"  # set to an hour at which it is of no more use
    SWITCHED_OFF = "switched_off"  # the plan of its kind, by somebody
    NO_STEP = "no_step"  # the plan has none for an appointment agreed on so early or late
    PLAN_CHANGED = "plan_changed"  # it was to leave by a plan that is no more
    CALLED_OFF = "called_off"  # the appointment
    LEFT_OUT = "left_out"  # by a person
    CONFIRMED = "confirmed"  # they answered that they come
    BOOKED_AGAIN = "booked_again"  # the notice that it was called off is true no longer
    TOLD_BY_NOTICE = "told_by_notice"  # of the new hour, by a text of its own
    TOO_LONG = "too_long"  # the words themselves take more than one SMS
    USEFUL_UNTIL = "useful_until"  # woken when it was of no more use
    NOT_TEXTABLE = "not_textable"
    MISSING_FIELD = "missing_field"  # without a fallback
    TEXT_EMPTY = "text_empty"


class Notice(StrEnum):
    """A text that tells of a change, as somebody at the desk decides; the ``step`` of its reminder.

    It stands among the reminders of its appointment, is no step of a plan, and no plan ends it.
    """

    MOVED = "moved"
    CANCELLED = "cancelled"
    ANSWERED = "answered"  # to who asked by text for another hour: it is noted


class TakenBack(StrEnum):
    """What became of the reminder of an appointment that was called off or moved."""

    NOTHING = "nothing"  # none was waiting and none has left
    ALREADY = "already"  # it was called off before
    REMINDER = "reminder"  # it was waiting
    MESSAGE = "message"  # its message was in the queue
    ASKED_BACK = "asked_back"  # it lies at the provider, who is asked for it
    TOO_LATE = "too_late"  # handed over, or about to be: it may have to be told by telephone


@dataclass(frozen=True, slots=True)
class Planned:
    """When a reminder is due and until when it is of use, in UTC; or why there will be none."""

    due_at: datetime
    useful_until: datetime
    refused: NoReminder | None = None
    step: str = ""  # of its plan
    off_since: date | None = None  # since when its plan is switched off


def read_day(text: str) -> date:
    """The day that ``YYYY-MM-DD`` writes, of our time or near it: the year 226 is a slip of 2026.

    BadInput("bad_day").
    """
    if not re.fullmatch(r"(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}", text):
        raise BadInput("bad_day")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadInput("bad_day") from None


def instant(day: date, clock: str, zone: str) -> datetime:
    """When a wall clock in ``zone`` (IANA name) shows ``clock`` (``HH:MM``) on ``day``, in UTC.

    A time that the change to summer time skips is the first instant after the gap; one that the
    change back shows twice is the earlier. Raises BadInput "bad_clock", "bad_zone", or "bad_day"
    at the edges of the calendar.
    """
    wall = datetime.combine(day, _clock(clock))
    rules = zone_of(zone)
    try:
        found = wall.replace(tzinfo=rules).astimezone(UTC)
        if found.astimezone(rules).replace(tzinfo=None) == wall:
            return found
        return _end_of_gap(wall, rules)
    except OverflowError:
        raise BadInput("bad_day") from None


def begins(day: date, clock: str, zone: str) -> datetime:
    """`instant` of an appointment in the book, by UTC where its zone is no more: it is shown all
    the same, and so is everybody else."""
    try:
        return instant(day, clock, zone)
    except BadInput:
        return instant(day, clock, "UTC")


def _clock(text: str) -> time:
    if not re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", text):
        raise BadInput("bad_clock")
    return time.fromisoformat(text)


def zone_of(name: str) -> ZoneInfo:
    """The rules of an IANA name. BadInput("bad_zone")."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown, no name of a zone, a folder of zones
        raise BadInput("bad_zone") from None


def _end_of_gap(wall: datetime, zone: ZoneInfo) -> datetime:
    """The instant of the change that skips ``wall``, to the second."""
    # In a gap the rules after it name an instant before the change, and the other way round.
    before = wall.replace(tzinfo=zone, fold=1).astimezone(UTC)
    after = wall.replace(tzinfo=zone, fold=0).astimezone(UTC)
    offset = after.astimezone(zone).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = (before + (after - before) / 2).replace(microsecond=0)
        if middle.astimezone(zone).utcoffset() == offset:
            after = middle
        else:
            before = middle
    return after
