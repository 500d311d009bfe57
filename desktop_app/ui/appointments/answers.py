"""What a day says of an appointment, in words: an icon, a sentence, and the one thing to do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.domain.contact import Reach
from desktop_app.domain.gate import Reason
from desktop_app.domain.message import State
from desktop_app.ui.appointments import presenter
from desktop_app.ui.appointments.presenter import Act, Answer, Row
from desktop_app.ui.kit import formats, reminder_words
from desktop_app.ui.kit.reminder_words import Line
from desktop_app.ui.kit.reminding import Kind, Standing
from desktop_app.ui.kit.session import Session

_PLAIN = "text.secondary"

# answer → icon, role ("" is plain), words
_SAID: Mapping[Answer, tuple[str, str, object]] = {
    Answer.CANCELLED: ("ph.minus-circle", "", QT_TRANSLATE_NOOP("appointments", "Cancelled")),
    Answer.CAME: ("ph.check-circle", "ok", QT_TRANSLATE_NOOP("appointments", "Came")),
    Answer.MISSED: ("ph.x-circle", "bad", QT_TRANSLATE_NOOP("appointments", "Did not come")),
    Answer.CONFIRMED: (
        "ph.check-circle-fill",
        "ok",
        QT_TRANSLATE_NOOP("appointments", "Confirmed"),
    ),
    Answer.TO_READ: (
        "ph.chat-circle-dots",
        "warn",
        QT_TRANSLATE_NOOP("appointments", "Read the reply"),
    ),
    Answer.IN_DOUBT: ("ph.question-fill", "doubt", QT_TRANSLATE_NOOP("appointments", "In doubt")),
    Answer.LATE: (
        "ph.hourglass-medium",
        "warn",
        QT_TRANSLATE_NOOP("appointments", "Late: your word"),
    ),
    Answer.BROKEN: ("ph.wrench", "warn", QT_TRANSLATE_NOOP("appointments", "Broken number")),
    Answer.UNTOLD: ("ph.phone", "warn", QT_TRANSLATE_NOOP("appointments", "Not told: call")),
    Answer.OFF_UNTOLD: (
        "ph.phone",
        "warn",
        QT_TRANSLATE_NOOP("appointments", "Cancelled, not told"),
    ),
    Answer.NO_REPLY: ("ph.clock", "", QT_TRANSLATE_NOOP("appointments", "No reply yet")),
}
_CALLS: Mapping[str, tuple[str, object]] = {
    **dict.fromkeys(
        (Reason.SAID_NO.value, Reason.STOP.value, Reason.SUPPRESSED.value),
        ("ph.bell-slash", QT_TRANSLATE_NOOP("appointments", "Said no to texts: call")),
    ),
}
_REACH: Mapping[Reach, tuple[str, object]] = {
    Reach.LANDLINE: ("ph.phone", QT_TRANSLATE_NOOP("appointments", "Landline: call")),
    Reach.NONE: ("ph.phone-slash", QT_TRANSLATE_NOOP("appointments", "No number")),
}
_ACTS: Mapping[Act, object] = {
    Act.CALL: QT_TRANSLATE_NOOP("appointments", "Call"),
    Act.READ: QT_TRANSLATE_NOOP("appointments", "Read"),
    Act.CHECK: QT_TRANSLATE_NOOP("appointments", "Check"),
    Act.FIX: QT_TRANSLATE_NOOP("appointments", "Fix"),
    Act.DECIDE: QT_TRANSLATE_NOOP("appointments", "Decide"),
}


def _say(text: object) -> str:
    return QCoreApplication.translate("appointments", str(text))


def line(session: Session, row: Row, now: datetime) -> Line:
    """What a row says, in one line."""
    said = presenter.answer(row, now)
    if said is Answer.CALL:
        return _call(session, row, now)
    if said in (Answer.NEW, Answer.TO_COME):
        return _leaves(session, row, now, new=said is Answer.NEW)
    if said is Answer.STOPPED:
        return Line("ph.prohibit", _PLAIN, _PLAIN, stopped(session, row, now))
    if said is Answer.REACHED:
        return Line("ph.check-square", _PLAIN, _PLAIN, called(session, row, now))
    if said is Answer.NONE:
        return _standing(session, row, now)
    icon, role, words = _SAID[said]
    told = _say(words)
    if said is Answer.NO_REPLY and row.at <= now:
        told = QCoreApplication.translate("appointments", "No reply")
    quiet = "text.muted" if said is Answer.CANCELLED else _PLAIN
    return Line(
        icon,
        f"{role}.solid" if role else _PLAIN,
        f"{role}.text" if role else quiet,
        told,
        doubt=said is Answer.IN_DOUBT,
    )


def act(row: Row, now: datetime) -> str:
    """The word on its button; empty where there is nothing to do."""
    to_do = presenter.act(row, now)
    return "" if to_do is None else _say(_ACTS[to_do])


def counts(row: Row, now: datetime) -> str:
    """How many texts have left and how many are to come, to be heard."""
    sent, coming = presenter.sent(row, now), presenter.to_come(row, now)
    if not sent and not coming:
        return QCoreApplication.translate("appointments", "none")
    told = QCoreApplication.translate("appointments", "%1 sent, %2 to come")
    return told.replace("%1", formats.number(sent)).replace("%2", formats.number(coming))


def called(session: Session, row: Row, now: datetime) -> str:
    """When they were reached by telephone; empty where they were not."""
    if row.reached is None:
        return ""
    at, zone = row.reached.at, session.zone
    if at.astimezone(zone).date() == now.astimezone(zone).date():
        told = QCoreApplication.translate("appointments", "Called at %1")
        return told.replace("%1", formats.hour(at, zone))
    told = QCoreApplication.translate("appointments", "Called %1")
    return told.replace("%1", formats.moment(at, zone, now))


def stopped(session: Session, row: Row, now: datetime) -> str:
    """When a text of theirs said STOP; empty where none did."""
    at = presenter.stopped_at(row, now)
    if at is None:
        return ""
    told = QCoreApplication.translate("appointments", "STOP by text on %1")
    on = at.astimezone(session.zone).date()
    form = "d MMM" if on.year == session.today().year else "d MMM yyyy"
    return told.replace("%1", formats.dated(on, form))


def what(row: Row) -> str:
    """What it is and with whom."""
    booking = row.listed.appointment.booking
    return " · ".join(filter(None, (booking.kind, booking.staff)))


def _call(session: Session, row: Row, now: datetime) -> Line:
    reach, reason = row.listed.reach, row.standing.reason
    found = _REACH.get(reach) if reach is not Reach.TEXTABLE else _CALLS.get(reason)
    if found is None:
        shown = _standing(session, row, now)
        return Line(shown.icon, "warn.solid", "warn.text", shown.words)
    told = stopped(session, row, now) if reach is Reach.TEXTABLE else ""
    return Line(found[0], "warn.solid", "warn.text", told or _say(found[1]))


def _leaves(session: Session, row: Row, now: datetime, *, new: bool) -> Line:
    notice = presenter.leaving_notice(row, now)
    if notice is not None and notice.message_state is State.HELD:
        return reminder_words.line(Standing(Kind.OVERDUE), notice, session.zone, now)
    if notice is not None:
        told = QCoreApplication.translate("appointments", "Leaves now")
        return Line("ph.bell", _PLAIN, _PLAIN, told)
    reminder = row.listed.reminder
    if reminder is None or row.standing.kind is Kind.OVERDUE or reminder.due_at <= now:
        return _standing(session, row, now)
    at = formats.moment(reminder.due_at, session.zone, now)
    if not new:
        told = QCoreApplication.translate("appointments", "Leaves %1")
        return Line("ph.bell", _PLAIN, _PLAIN, told.replace("%1", at))
    return Line("ph.hourglass-medium", _PLAIN, _PLAIN, _just_booked(session, reminder.due_at))


def _just_booked(session: Session, due_at: datetime) -> str:
    """As short as the column needs it, the hour at its end seen as well."""
    day, hour = due_at.astimezone(session.zone).date(), formats.hour(due_at, session.zone)
    if day == session.today():
        told = QCoreApplication.translate("appointments", "Just booked, leaves %1")
        return told.replace("%1", hour)
    told = QCoreApplication.translate("appointments", "New, leaves %1, %2")
    return told.replace("%1", formats.dated(day, "ddd d")).replace("%2", hour)


def _standing(session: Session, row: Row, now: datetime) -> Line:
    return reminder_words.line(row.standing, row.listed.reminder, session.zone, now)
