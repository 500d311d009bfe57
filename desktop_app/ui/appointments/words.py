"""The sentences of appointments: how a reminder stands, what a change does to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.domain.appointment import NoReminder, Notice, Planned, ReminderState, TakenBack
from desktop_app.domain.errors import ComptoirError
from desktop_app.domain.message import State
from desktop_app.services.appointments import Against
from desktop_app.store.reminders import Reminder
from desktop_app.ui.kit import faults, formats, wording
from desktop_app.ui.kit.reminding import Kind, Standing

_FAULTS: Mapping[str, object] = {
    "day_past": QT_TRANSLATE_NOOP(
        "appointments", "This day has passed: choose today or a later one."
    ),
    "bad_day": QT_TRANSLATE_NOOP("appointments", "No calendar has this day: choose another one."),
    "appointment_known": QT_TRANSLATE_NOOP(
        "appointments", "This person has an appointment at that time already: choose another time."
    ),
    "appointment_cancelled": QT_TRANSLATE_NOOP(
        "appointments", "It was called off meanwhile: book it again first."
    ),
    "appointment_unknown": QT_TRANSLATE_NOOP(
        "appointments", "This appointment is not in the book any more."
    ),
    "appointment_ahead": QT_TRANSLATE_NOOP(
        "appointments", "It has not begun yet: who came is noted afterwards."
    ),
    "bad_minutes": QT_TRANSLATE_NOOP(
        "appointments", "Write how many minutes it takes, a day at most."
    ),
    "reminder_covered": QT_TRANSLATE_NOOP(
        "appointments",
        "This reminder is at the provider already and leaves at its time. Skip it to take it back.",
    ),
    "reminder_kept": QT_TRANSLATE_NOOP(
        "appointments", "Its provider gives it back no more: it leaves at its time."
    ),
    "reminder_left": QT_TRANSLATE_NOOP(
        "appointments", "This reminder has left or ended meanwhile: nothing of it can be changed."
    ),
    "nobody": QT_TRANSLATE_NOOP("appointments", "Choose whose appointment it is."),
    "contact_unnamed": QT_TRANSLATE_NOOP("appointments", "Write a name or a number."),
    "number_unreadable": QT_TRANSLATE_NOOP(
        "appointments", "This is no telephone number as it stands: look at its digits."
    ),
    "number_doubtful": QT_TRANSLATE_NOOP(
        "appointments", "Too many or too few digits: look at the number again."
    ),
}


def _say(text: object) -> str:
    return QCoreApplication.translate("appointments", str(text))


def more(standing: Standing) -> str:
    """What that means and what to do, below the line; empty where the line says it all."""
    match standing.kind:
        case Kind.TO_COME if standing.state is State.SCHEDULED:
            return QCoreApplication.translate(
                "appointments",
                "It is asked back from the provider: given back or not, it leaves at its time.",
            )
        case Kind.ASKED_BACK:
            return QCoreApplication.translate(
                "appointments", "Until the provider has answered, it may still leave."
            )
        case Kind.TO_COME | Kind.OVERDUE:
            return QCoreApplication.translate(
                "appointments",
                "It leaves only while Comptoir is open and this computer is on. Until then it can"
                " be taken back.",
            )
        case Kind.LATE:
            return QCoreApplication.translate(
                "appointments", "It was due while nothing could send: Today asks whether it goes."
            )
        case Kind.BARRED if standing.needs_you:
            return QCoreApplication.translate(
                "appointments", "No text would reach them as things stand: telephone."
            )
        case Kind.TOO_LATE if standing.needs_you:
            return QCoreApplication.translate(
                "appointments", "Nothing was running while it was of use: telephone."
            )
        case Kind.NONE if standing.reason == NoReminder.BOOKED_TOO_LATE:
            return QCoreApplication.translate(
                "appointments", "So shortly before, a text helps nobody any more."
            )
        case Kind.NONE if standing.needs_you:
            return QCoreApplication.translate("appointments", "Telephone, if they are to be told.")
        case Kind.TEXT:
            return _more_of_text(standing)
    return ""


def _more_of_text(standing: Standing) -> str:
    match standing.state:
        case State.SENT:
            return QCoreApplication.translate(
                "appointments", "The provider took it. Not known to have reached the phone."
            )
        case State.UNCERTAIN:
            return QCoreApplication.translate(
                "appointments",
                "Maybe sent. It is never sent again by itself: look at your"
                " provider’s own list, or telephone.",
            )
        case State.QUEUED:
            return QCoreApplication.translate(
                "appointments",
                "It leaves as soon as the provider takes it, while Comptoir is open and this"
                " computer is on.",
            )
        case State.FAILED | State.UNDELIVERED | State.EXPIRED | State.SKIPPED:
            if standing.needs_you:
                return QCoreApplication.translate(
                    "appointments", "Telephone, if they are to be told."
                )
    return ""


def undecided(reminder: Reminder, now: datetime) -> str:
    """Why its text can neither be sent at once nor be changed; empty where both can be."""
    if reminder.state in (ReminderState.WAITING, ReminderState.LATE):
        return ""
    if reminder.is_asked_back:
        return QCoreApplication.translate(
            "appointments", "It is asked back from the provider, who has not answered yet."
        )
    return _say(_FAULTS["reminder_covered" if reminder.may_come_back(now) else "reminder_kept"])


def planned(
    plan: Sequence[Planned],
    starts: datetime,
    zone: tzinfo | None,
    now: datetime,
    against: Against | None = None,
) -> str:
    """When the reminders of what begins at ``starts`` leave, or why none does; ``against``: why
    none would reach them."""
    if starts <= now:
        return QCoreApplication.translate("appointments", "This time has passed: nothing is sent.")
    if not plan:
        return ""
    refused, off_since = plan[0].refused, plan[0].off_since
    if off_since is not None:
        told = QCoreApplication.translate(
            "appointments", "No reminder: they are switched off for this kind since %1."
        )
        return formats.one_stop(told.replace("%1", formats.since(off_since, zone, now)))
    if refused is not None:
        return _say(_NONE.get(refused, _NONE[NoReminder.NO_STEP]))
    if against is not None:
        told = QCoreApplication.translate(
            "appointments", "No reminder will reach them (%1): telephone."
        )
        why = wording.of_one(against.reason.value, against.reach).words
        return told.replace("%1", wording.small(why))
    moments = [formats.moment(each.due_at, zone, now) for each in plan]
    if len(moments) == 1:
        told = QCoreApplication.translate("appointments", "Reminder: it leaves %1.")
        return told.replace("%1", moments[0])
    told = QCoreApplication.translate("appointments", "Reminders: they leave %1.")
    return told.replace("%1", " · ".join(moments))


_NONE: Mapping[NoReminder, object] = {
    NoReminder.BOOKED_TOO_LATE: QT_TRANSLATE_NOOP(
        "appointments", "No reminder: too little time is left."
    ),
    NoReminder.HOUR_TOO_LATE: QT_TRANSLATE_NOOP(
        "appointments", "No reminder: its hour is too late for so early an appointment."
    ),
    NoReminder.NO_STEP: QT_TRANSLATE_NOOP("appointments", "No reminder is planned for it."),
}


_BEFORE: Mapping[TakenBack, object] = {
    TakenBack.REMINDER: QT_TRANSLATE_NOOP("appointments", "Its reminder is taken back."),
    TakenBack.MESSAGE: QT_TRANSLATE_NOOP("appointments", "Its text is taken out of the queue."),
    TakenBack.ASKED_BACK: QT_TRANSLATE_NOOP(
        "appointments", "Its reminder is asked back from the provider."
    ),
    TakenBack.TOO_LATE: QT_TRANSLATE_NOOP(
        "appointments", "Its reminder can no longer be taken back: they are to be told."
    ),
    TakenBack.NOTHING: QT_TRANSLATE_NOOP("appointments", "No reminder of it was to leave."),
    TakenBack.ALREADY: QT_TRANSLATE_NOOP("appointments", "It was called off already."),
}
_MOVING: Mapping[TakenBack, object] = {
    TakenBack.REMINDER: QT_TRANSLATE_NOOP("appointments", "The former reminder is taken back."),
    TakenBack.MESSAGE: QT_TRANSLATE_NOOP(
        "appointments", "The former text is taken out of the queue."
    ),
    TakenBack.ASKED_BACK: QT_TRANSLATE_NOOP(
        "appointments", "The former reminder is asked back from the provider."
    ),
    TakenBack.TOO_LATE: QT_TRANSLATE_NOOP(
        "appointments", "The reminder of the former time can no longer be taken back."
    ),
}


def called_off(taken_back: TakenBack, *, told: bool = False) -> str:
    """What calling off does, or did, to the reminder; ``told``: a text tells them that it is
    off."""
    if told and taken_back is TakenBack.TOO_LATE:
        return QCoreApplication.translate(
            "appointments", "Its reminder can no longer be taken back: the text tells them."
        )
    return _say(_BEFORE[taken_back])


def moving(taken_back: TakenBack) -> str:
    """What moving does to the former reminder; empty where there was none."""
    return _say(_MOVING[taken_back]) if taken_back in _MOVING else ""


def no_more() -> str:
    """Of reminders, where a text tells of the new time at once."""
    return QCoreApplication.translate("appointments", "No reminder follows the text.")


def unsaid(notice: TakenBack) -> str:
    """What became of the text that told of a change which was taken back; empty where there was
    none."""
    if notice is TakenBack.NOTHING:
        return ""
    if notice is TakenBack.TOO_LATE:
        return QCoreApplication.translate("appointments", "The text has left already.")
    return QCoreApplication.translate("appointments", "The text is taken back.")


def unreached() -> str:
    """Of reminders, where the person or the number stands against them."""
    return QCoreApplication.translate("appointments", "No reminder would reach them.")


def untold(change: Notice) -> str:
    """Who was told what is no more, and is told nothing else."""
    if change is Notice.CANCELLED:
        return QCoreApplication.translate(
            "appointments", "A text told them of the appointment: telephone."
        )
    return QCoreApplication.translate(
        "appointments", "A text told them the former time: telephone."
    )


def told_later(*, too_late: bool) -> str:
    """Who was told an hour that is no more, and is told the other by the next reminder only;
    ``too_late``: that leaves once the hour they think of has come."""
    if too_late:
        return QCoreApplication.translate(
            "appointments",
            "A text told them the former time; the next reminder leaves only after that: tell them"
            " now.",
        )
    return QCoreApplication.translate(
        "appointments", "A text told them the former time; the next reminder tells this one."
    )


_SERIES: Mapping[str, object] = {
    "every": QT_TRANSLATE_NOOP("appointments", "Write how often it repeats: a number from 1 on."),
    "ends": QT_TRANSLATE_NOOP(
        "appointments", "Write how many there are, or a last day that is not before the first."
    ),
    "many": QT_TRANSLATE_NOOP("appointments", "At most 60 can be written down at once."),
}


def fault(error: ComptoirError) -> str:
    """What is wrong with what was typed, in the words of this room where it has any."""
    told = _FAULTS.get(error.kind)
    if error.kind == "bad_series":
        told = _SERIES[str(error.facts["why"])]
    return faults.sentence(error) if told is None else _say(told)
