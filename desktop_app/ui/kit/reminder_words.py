"""How a reminder stands, in one line: an icon, its colours, words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.domain.appointment import NoReminder
from desktop_app.domain.contact import Reach
from desktop_app.domain.gate import Reason
from desktop_app.domain.message import State
from desktop_app.store.reminders import Reminder
from desktop_app.ui.kit import formats, wording
from desktop_app.ui.kit.reminding import Kind, Standing


@dataclass(frozen=True, slots=True)
class Line:
    """An icon, words, and their colours; ``doubt`` is drawn with a dashed edge."""

    icon: str
    icon_role: str
    text_role: str
    words: str
    doubt: bool = False


NO_REMINDERS: Mapping[NoReminder, object] = {
    NoReminder.BOOKED_TOO_LATE: QT_TRANSLATE_NOOP("reminders", "No reminder: booked too late"),
    NoReminder.HOUR_TOO_LATE: QT_TRANSLATE_NOOP(
        "reminders", "No reminder: its hour comes too late"
    ),
    NoReminder.USEFUL_UNTIL: QT_TRANSLATE_NOOP("reminders", "Too late for a text"),
    NoReminder.NOT_TEXTABLE: QT_TRANSLATE_NOOP(
        "reminders", "Not sent: landline, broken or no number"
    ),
    NoReminder.MISSING_FIELD: QT_TRANSLATE_NOOP(
        "reminders", "Not sent: a field of the text is empty"
    ),
    NoReminder.TEXT_EMPTY: QT_TRANSLATE_NOOP("reminders", "Not sent: nothing left of the text"),
    NoReminder.TOO_LONG: QT_TRANSLATE_NOOP("reminders", "Not sent: longer than one SMS"),
    NoReminder.SWITCHED_OFF: QT_TRANSLATE_NOOP("reminders", "Reminders switched off"),
    NoReminder.NO_STEP: QT_TRANSLATE_NOOP("reminders", "No reminder planned for it"),
    NoReminder.PLAN_CHANGED: QT_TRANSLATE_NOOP("reminders", "The plan was changed"),
    NoReminder.CALLED_OFF: QT_TRANSLATE_NOOP("reminders", "Called off"),
    NoReminder.LEFT_OUT: QT_TRANSLATE_NOOP("reminders", "Left out by you"),
    NoReminder.CONFIRMED: QT_TRANSLATE_NOOP("reminders", "They confirmed"),
    NoReminder.BOOKED_AGAIN: QT_TRANSLATE_NOOP("reminders", "Booked again"),
    NoReminder.TOLD_BY_NOTICE: QT_TRANSLATE_NOOP("reminders", "A text told of the new hour"),
}

# Why a text failed, by the word that its message keeps; what has none is told as not sent.
_FAILED: Mapping[str, object] = {
    "invalid_number": QT_TRANSLATE_NOOP("reminders", "no such number"),
    "landline": QT_TRANSLATE_NOOP("reminders", "a landline"),
    "opted_out": QT_TRANSLATE_NOOP("reminders", "STOP sent to the provider"),
    "text_refused": QT_TRANSLATE_NOOP("reminders", "text refused by the provider"),
    "sender_refused": QT_TRANSLATE_NOOP("reminders", "sender refused by the provider"),
    "no_delivery": QT_TRANSLATE_NOOP("reminders", "the network did not deliver it"),
    "unreachable": QT_TRANSLATE_NOOP("reminders", "telephone off or out of reach"),
    "no_credit": QT_TRANSLATE_NOOP("reminders", "no credit left"),
    "authentication": QT_TRANSLATE_NOOP("reminders", "the provider refused the key"),
    "rejected": QT_TRANSLATE_NOOP("reminders", "refused by the provider"),
    "no_connection": QT_TRANSLATE_NOOP("reminders", "no connection"),
    "useful_until": QT_TRANSLATE_NOOP("reminders", "its time of use had passed"),
}


def _say(text: object) -> str:
    return QCoreApplication.translate("reminders", str(text))


def line(standing: Standing, reminder: Reminder | None, zone: tzinfo | None, now: datetime) -> Line:
    """How a reminder stands, in one line of the table."""
    plain = "text.secondary"
    solid, worded = ("warn.solid", "warn.text") if standing.needs_you else (plain, plain)
    match standing.kind:
        case Kind.CALLED_OFF:
            words = QCoreApplication.translate("reminders", "Called off")
            return Line("ph.minus-circle", plain, "text.muted", words)
        case Kind.TO_COME if reminder is not None:
            words = QCoreApplication.translate("reminders", "Leaves %1")
            moment = formats.moment(reminder.due_at, zone, now)
            return Line("ph.bell", plain, plain, words.replace("%1", moment))
        case Kind.OVERDUE:
            words = QCoreApplication.translate("reminders", "Leaves as soon as it can")
            return Line("ph.hourglass-medium", plain, plain, words)
        case Kind.LATE:
            words = QCoreApplication.translate("reminders", "Late, waits for your word")
            return Line("ph.hourglass-medium", "warn.solid", "warn.text", words)
        case Kind.BARRED:
            shown = wording.of_one(standing.reason, standing.reach)
            return Line(shown.icon, solid, worded, shown.words)
        case Kind.TEXT:
            if standing.state is not State.EXPIRED or standing.needs_you:
                return _text(standing)
            words = _say(NO_REMINDERS[NoReminder.USEFUL_UNTIL])  # nobody has to call any more
            return Line("ph.clock-counter-clockwise", plain, plain, words)
        case Kind.TOO_LATE:
            words = _say(NO_REMINDERS[NoReminder.USEFUL_UNTIL])
            return Line("ph.clock-counter-clockwise", solid, worded, words)
        case Kind.TAKEN_BACK:
            words = QCoreApplication.translate("reminders", "Reminder taken back")
            return Line("ph.minus-circle", plain, plain, words)
        case Kind.ASKED_BACK:
            words = QCoreApplication.translate("reminders", "Asked back from the provider")
            return Line("ph.minus-circle", plain, plain, words)
    words = none(standing.reason, standing.reach)
    if standing.off_since is not None:
        words = QCoreApplication.translate("reminders", "Reminders switched off since %1")
        words = words.replace("%1", formats.since(standing.off_since, zone, now))
    return Line("ph.bell-slash", solid, worded, words)


def _text(standing: Standing) -> Line:
    if standing.state is None:
        words = QCoreApplication.translate("reminders", "Handed to sending")
        return Line("ph.paper-plane-tilt", "text.secondary", "text.secondary", words)
    shown = wording.STATES[standing.state]
    words = shown.words
    if standing.state is State.SKIPPED and standing.reason in wording.REASONS:
        shown = wording.of_one(standing.reason, standing.reach)
        words = shown.words
    elif standing.state in (State.FAILED, State.UNDELIVERED) and standing.reason in _FAILED:
        told = QCoreApplication.translate("reminders", "%1: %2")
        words = told.replace("%1", words).replace("%2", _say(_FAILED[standing.reason]))
    role = "warn.text" if standing.needs_you and not shown.role else shown.text_role
    return Line(
        shown.icon,
        "warn.solid" if standing.needs_you and not shown.role else shown.icon_role,
        "text.secondary" if role == "text.primary" else role,
        words,
        doubt=standing.state is State.UNCERTAIN,
    )


def no_text(why: NoReminder | Reason) -> str:
    """Why no text goes to somebody now, as a sentence."""
    if why is NoReminder.USEFUL_UNTIL:
        return QCoreApplication.translate("reminders", "No text: this time has passed.")
    if isinstance(why, NoReminder):
        return none(why)
    told = QCoreApplication.translate("reminders", "No text goes to them: %1.")
    return told.replace("%1", wording.because(why.value))


def none(reason: str, reach: Reach = Reach.TEXTABLE) -> str:
    """Why there is no reminder for somebody whose number is of that ``reach``."""
    if reason == NoReminder.NOT_TEXTABLE and reach is not Reach.TEXTABLE:
        told = QCoreApplication.translate("reminders", "Not sent: %1")
        return told.replace("%1", wording.small(wording.REACH[reach].words))
    if reason in set(NoReminder):
        return _say(NO_REMINDERS[NoReminder(reason)])
    return QCoreApplication.translate("reminders", "No reminder")
