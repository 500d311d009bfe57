"""How the import of appointments says things: verdicts, why something is refused, whose it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from desktop_app.domain.appointment import NoReminder
from desktop_app.domain.calendar_event import Unread
from desktop_app.domain.clues import Clue
from desktop_app.domain.foreign_appointment import Hour, Refused
from desktop_app.domain.gate import Reason
from desktop_app.services.appointment_review import WRITTEN, Review, Row, Verdict
from desktop_app.ui.kit import formats


def _say(text: object) -> str:
    return QCoreApplication.translate("taking over", str(text))


@dataclass(frozen=True)
class Shown:
    """A verdict: its icon and colours, the chip that shows all of it, the sentence of a row."""

    icon: str
    role: str
    filter: object
    sentence: object

    @property
    def icon_role(self) -> str:
        return f"{self.role}.solid" if self.role else "text.secondary"

    @property
    def chip(self) -> str:
        return _say(self.filter)


VERDICTS: Mapping[Verdict, Shown] = {
    Verdict.TO_MATCH: Shown(
        "ph.warning-fill",
        "warn",
        QT_TRANSLATE_NOOP("taking over", "Whose?"),
        QT_TRANSLATE_NOOP("taking over", "Say whose it is"),
    ),
    Verdict.REFUSED: Shown(
        "ph.x-circle-fill",
        "bad",
        QT_TRANSLATE_NOOP("taking over", "Refused"),
        QT_TRANSLATE_NOOP("taking over", "Not taken in"),
    ),
    Verdict.NEW: Shown(
        "ph.calendar-plus",
        "ok",
        QT_TRANSLATE_NOOP("taking over", "New"),
        QT_TRANSLATE_NOOP("taking over", "New appointment"),
    ),
    Verdict.MOVED: Shown(
        "ph.arrow-right",
        "service",
        QT_TRANSLATE_NOOP("taking over", "Moved"),
        QT_TRANSLATE_NOOP("taking over", "Moved from %1"),
    ),
    Verdict.CANCELLED: Shown(
        "ph.calendar-x",
        "bad",
        QT_TRANSLATE_NOOP("taking over", "Called off"),
        QT_TRANSLATE_NOOP("taking over", "It is called off"),
    ),
    Verdict.RESTORED: Shown(
        "ph.calendar-check",
        "ok",
        QT_TRANSLATE_NOOP("taking over", "Booked again"),
        QT_TRANSLATE_NOOP("taking over", "It is booked again"),
    ),
    Verdict.ADOPTED: Shown(
        "ph.link",
        "",
        QT_TRANSLATE_NOOP("taking over", "In the agenda already"),
        QT_TRANSLATE_NOOP("taking over", "In the agenda already: it follows the calendar now"),
    ),
    Verdict.LEFT_OUT: Shown(
        "ph.minus-circle",
        "",
        QT_TRANSLATE_NOOP("taking over", "Left out"),
        QT_TRANSLATE_NOOP("taking over", "Left out by you"),
    ),
    Verdict.PAST: Shown(
        "ph.clock-counter-clockwise",
        "",
        QT_TRANSLATE_NOOP("taking over", "Past"),
        QT_TRANSLATE_NOOP("taking over", "Past: not taken in, nothing is sent"),
    ),
    Verdict.OFF: Shown(
        "ph.calendar-x",
        "",
        QT_TRANSLATE_NOOP("taking over", "Called off there"),
        QT_TRANSLATE_NOOP("taking over", "Called off in the calendar: not taken over"),
    ),
    Verdict.UNCHANGED: Shown(
        "ph.equals",
        "",
        QT_TRANSLATE_NOOP("taking over", "Unchanged"),
        QT_TRANSLATE_NOOP("taking over", "Nothing new"),
    ),
}

_TOLD: Mapping[Verdict, object] = {
    Verdict.MOVED: QT_TRANSLATE_NOOP("taking over", "Moved from %1, which a text told them"),
    Verdict.CANCELLED: QT_TRANSLATE_NOOP("taking over", "Called off, after a text told them of it"),
}

BY: Mapping[Clue, object] = {
    Clue.NUMBER: QT_TRANSLATE_NOOP("taking over", "by number"),
    Clue.MAIL: QT_TRANSLATE_NOOP("taking over", "by e-mail"),
    Clue.NAME: QT_TRANSLATE_NOOP("taking over", "by name"),
}

REASONS: Mapping[str, object] = {
    Refused.ALL_DAY: QT_TRANSLATE_NOOP("taking over", "A whole day, without an hour"),
    Refused.NO_DATE: QT_TRANSLATE_NOOP("taking over", "No date"),
    Refused.BAD_DATE: QT_TRANSLATE_NOOP(
        "taking over", "A date that cannot be read: write it as 26/11/2026"
    ),
    Refused.NO_SUCH_DAY: QT_TRANSLATE_NOOP("taking over", "A day that does not exist"),
    Refused.NO_HOUR: QT_TRANSLATE_NOOP("taking over", "No hour"),
    Refused.BAD_HOUR: QT_TRANSLATE_NOOP(
        "taking over", "An hour that cannot be read: write it as 14:30"
    ),
    Refused.UNSURE: QT_TRANSLATE_NOOP(
        "taking over", "Its status leaves open whether it takes place at this hour"
    ),
    Unread.NO_UID: QT_TRANSLATE_NOOP("taking over", "No mark by which it would be known again"),
    Unread.NO_START: QT_TRANSLATE_NOOP("taking over", "No start"),
    Unread.BAD_TIME: QT_TRANSLATE_NOOP(
        "taking over", "A time that cannot be, or an end before the start"
    ),
    Unread.BAD_RULE: QT_TRANSLATE_NOOP("taking over", "How it repeats cannot be followed"),
    Unread.UNKNOWN_ZONE: QT_TRANSLATE_NOOP("taking over", "In a time zone that nobody describes"),
    Unread.UNFINISHED: QT_TRANSLATE_NOOP("taking over", "Its beginning or its end is missing"),
    Unread.GARBLED: QT_TRANSLATE_NOOP(
        "taking over", "A line that matters is broken, or contradicts another"
    ),
    Unread.TOO_LONG: QT_TRANSLATE_NOOP("taking over", "More text than an appointment has"),
    Unread.OF_A_GUEST: QT_TRANSLATE_NOOP(
        "taking over", "A guest’s answer, not the calendar’s word"
    ),
    Unread.TOO_MANY: QT_TRANSLATE_NOOP("taking over", "It repeats too often"),
    Unread.TOO_SLOW: QT_TRANSLATE_NOOP("taking over", "How it repeats takes too long to follow"),
}

_LACKING = (NoReminder.NO_STEP, NoReminder.SWITCHED_OFF)
_REFUSING = (Reason.STOP, Reason.SUPPRESSED, Reason.SAID_NO)


def when(hour: Hour | None, today_year: int, day: date | None = None) -> str:
    """``Thu 26 Nov 11:00``, by the clock on the wall; the year where it is another. Without an
    hour, the ``day`` alone."""
    day = day if hour is None else hour.day
    if day is None:
        return "—"
    told = formats.day(day, year=day.year != today_year)
    return told if hour is None else f"{told} {hour.clock.removeprefix('0')}"


def sentence(row: Row, year: int) -> str:
    """What becomes of it."""
    if row.verdict is Verdict.REFUSED:
        return _say(REASONS[row.reason]) if row.reason in REASONS else row.reason
    told = _TOLD.get(row.verdict) if row.told else None
    return _say(told or VERDICTS[row.verdict].sentence).replace("%1", when(row.before, year))


def by(clue: Clue) -> str:
    return _say(BY[clue])


def not_heard(statuses: Sequence[str]) -> str:
    """That of a list's statuses only those count by which something does not take place."""
    told = QCoreApplication.translate(
        "taking over", "Status %1: not taken over, only what is called off is"
    )
    quoted = QCoreApplication.translate("taking over", "“%1”")
    return told.replace("%1", ", ".join(quoted.replace("%1", each) for each in statuses))


def where(row: Row) -> str:
    """Its place in the file."""
    kind, _, number = row.where.partition(" ")
    told = (
        QCoreApplication.translate("taking over", "line %1")
        if kind == "line"
        else QCoreApplication.translate("taking over", "row %1")
    )
    return told.replace("%1", number) if number else ""


class Doing(QObject):
    """Only words: what taking in does. What is called off is never said to be imported."""

    def to_do(self, review: Review) -> str:
        brought, off = _both(review)
        if not off:
            return self.tr("Import %n appointment(s)", "", brought)
        if not brought:
            return self.tr("Call off %n appointment(s)", "", off)
        both = self.tr("Import %1, call off %n appointment(s)", "", off)
        return both.replace("%1", formats.number(brought))

    def title(self, review: Review) -> str:
        brought, off = _both(review)
        if brought and off:
            return self.tr("Taken into account")
        if off:
            return self.tr("The appointments are called off")
        return self.tr("The appointments are in") if brought else self.tr("Noted")

    def done(self, review: Review) -> str:
        brought, off = _both(review)
        if not brought and not off:
            return self.tr("Noted, for the next times the calendar is looked at too.")
        if not off:
            return self.tr("%n appointment(s) taken in.", "", brought)
        if not brought:
            return self.tr("%n appointment(s) called off.", "", off)
        both = self.tr("%1 taken in, %n appointment(s) called off.", "", off)
        return both.replace("%1", formats.number(brought))


def _both(review: Review) -> tuple[int, int]:
    """How many it brings or moves, and how many it calls off."""
    off = review.count(Verdict.CANCELLED)
    return review.count(*WRITTEN) - off, off


class Reminders(QObject):
    """Only words: what taking in does to reminders."""

    def leave(self, review: Review) -> str:
        if review.leaves_reminders:
            return self.tr("Nothing new: the reminders stay as they are.")
        told = review.reminding
        if not told.leave:
            return self.tr("No reminder will leave.")
        return self.tr("%n reminder(s) will leave, at their time.", "", told.leave)

    def none(self, review: Review) -> str:
        """Of how many none leaves, and why; empty where there are none."""
        told = review.reminding
        if not told.none:
            return ""
        groups: dict[str, int] = {}
        for reason, many in told.none.items():
            groups[_group(reason)] = groups.get(_group(reason), 0) + many
        reasons = ", ".join(self._why(each, many) for each, many in groups.items())
        whole = self.tr("%n appointment(s) get none", "", sum(groups.values()))
        told_so = self.tr("%1: %2.")
        return told_so.replace("%1", whole).replace("%2", reasons)

    def _why(self, group: str, many: int) -> str:
        match group:
            case "not_textable":
                return self.tr("%n without a mobile", "", many)
            case "refusing":
                return self.tr("%n want(s) no texts", "", many)
            case "booked_too_late":
                return self.tr("%n too soon for a text", "", many)
            case "hour_too_late":
                return self.tr("%n too early in the day", "", many)
            case "lacking":
                return self.tr("%n for which no reminder is planned", "", many)
        return self.tr("%n that the rules hold back", "", many)


def _group(reason: str) -> str:
    if reason in _REFUSING:
        return "refusing"
    return "lacking" if reason in _LACKING else reason
