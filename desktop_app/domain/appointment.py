"""Appointments by wall clock and zone, and the one reminder that is due because of each.

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

REMIND_AT = "18:00"  # the day before: after most people's work, before nobody wants to be disturbed

# Later than this a reminder helps nobody: who forgot can no longer come in time, and a slot called
# off this late is not given to anybody else. A text after the appointment makes a shop look absurd.
USEFUL_BEFORE = timedelta(hours=2)

# What a reminder's template may name. Neither kind nor note: they can tell of somebody's health,
# and a text lies open on a locked screen.
FIELDS = ("first_name", "last_name", "date", "time", "shop")

# Who writes comes first: a client has no other way to know. All of it in the GSM alphabet, so that
# a reminder is one segment wherever the shop's name is in it too.
TEMPLATES = {
    "fr": "{shop|Rappel} : votre rendez-vous le {date} à {time}.",
    "en": "{shop|Reminder}: your appointment on {date} at {time}.",
}


class AppointmentState(StrEnum):
    BOOKED = "BOOKED"
    CANCELLED = "CANCELLED"


class ReminderState(StrEnum):
    WAITING = "WAITING"
    LEFT = "LEFT"  # its message stands in the outbox, which tells the rest
    SKIPPED = "SKIPPED"  # never to leave, with the reason
    EXPIRED = "EXPIRED"  # woken when it was of no more use
    CANCELLED = "CANCELLED"


class NoReminder(StrEnum):
    """Why no message of a reminder is made; beside these, the kind of an error."""

    BOOKED_TOO_LATE = "booked_too_late"
    HOUR_TOO_LATE = "hour_too_late"  # set to an hour at which it is of no more use
    USEFUL_UNTIL = "useful_until"  # woken when it was of no more use
    NOT_TEXTABLE = "not_textable"
    MISSING_FIELD = "missing_field"  # without a fallback
    TEXT_EMPTY = "text_empty"


class TakenBack(StrEnum):
    """What became of the reminder of an appointment that was called off or moved."""

    NOTHING = "nothing"  # none was waiting and none has left
    ALREADY = "already"  # it was called off before
    REMINDER = "reminder"  # it was waiting
    MESSAGE = "message"  # its message was in the queue
    TOO_LATE = "too_late"  # handed over, or about to be: it may have to be told by telephone


@dataclass(frozen=True, slots=True)
class Planned:
    """When a reminder is due and until when it is of use, in UTC; or why there will be none."""

    due_at: datetime
    useful_until: datetime
    refused: NoReminder | None = None


def shipped_template(*languages: str) -> str:
    """The shipped words in the first of ``languages`` (``fr``, ``fr-CA``) there is, or English."""
    for each in languages:
        if (known := each[:2].lower()) in TEMPLATES:
            return TEMPLATES[known]
    return TEMPLATES["en"]


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
    rules = _zone(zone)
    try:
        found = wall.replace(tzinfo=rules).astimezone(UTC)
        if found.astimezone(rules).replace(tzinfo=None) == wall:
            return found
        return _end_of_gap(wall, rules)
    except OverflowError:
        raise BadInput("bad_day") from None


def reminder_due(day: date, zone: str, *, at: str = REMIND_AT) -> datetime:
    """When the reminder of an appointment on ``day`` is due, in UTC: the day before at ``at``."""
    try:
        before = day - timedelta(days=1)
    except OverflowError:
        raise BadInput("bad_day") from None
    return instant(before, at, zone)


def useful_until(day: date, clock: str, zone: str) -> datetime:
    """From when on a reminder is of no more use, in UTC."""
    return instant(day, clock, zone) - USEFUL_BEFORE


def plan_reminder(
    day: date, clock: str, zone: str, *, now: datetime, at: str = REMIND_AT
) -> Planned:
    """The reminder of an appointment booked at ``now``: due at once where it should have left."""
    due = reminder_due(day, zone, at=at)
    until = useful_until(day, clock, zone)
    if now >= until:
        return Planned(due, until, NoReminder.BOOKED_TOO_LATE)
    if due >= until:
        return Planned(due, until, NoReminder.HOUR_TOO_LATE)
    return Planned(max(due, now), until)


def values(
    first_name: str, last_name: str, day: date, clock: str, shop: str = ""
) -> dict[str, str]:
    """The merge fields of one reminder.

    Day and time are in digits, day first, as both home countries write them: no language to match
    with that of the template, and no "août" that would double the price.
    """
    written = f"{day:%d/%m}/{day.year}"
    return {
        "first_name": first_name,
        "last_name": last_name,
        "date": written,
        "time": clock,
        "shop": shop,
    }


def _clock(text: str) -> time:
    if not re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", text):
        raise BadInput("bad_clock")
    return time.fromisoformat(text)


def _zone(name: str) -> ZoneInfo:
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
