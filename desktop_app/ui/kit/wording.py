"""What stands in a list, for people: an icon, a colour and words for each state, flag and reason.

Icon + word + colour, always together; a test finds any member without words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.domain.appointment import Notice, ReminderState
from desktop_app.domain.campaign import CampaignState, LeftOut
from desktop_app.domain.consent import Flag
from desktop_app.domain.contact import Reach
from desktop_app.domain.gate import Reason
from desktop_app.domain.message import Purpose, State
from desktop_app.domain.remedy import Remedy


@dataclass(frozen=True)
class Shown:
    """``role`` colours the icon (its ``.solid``) and the words (its ``.text``); "" is plain."""

    icon: str
    role: str
    source: object  # the English words, marked for translation

    @property
    def words(self) -> str:
        return QCoreApplication.translate("wording", str(self.source))

    @property
    def icon_role(self) -> str:
        return f"{self.role}.solid" if self.role else "text.secondary"

    @property
    def text_role(self) -> str:
        """The colour of the words, a token."""
        return f"{self.role}.text" if self.role else "text.primary"


STATES: Mapping[State, Shown] = {
    State.QUEUED: Shown("ph.dots-three-circle", "", QT_TRANSLATE_NOOP("wording", "Queued")),
    State.HELD: Shown("ph.hourglass-medium", "warn", QT_TRANSLATE_NOOP("wording", "Held")),
    State.SENDING: Shown("ph.arrow-circle-up", "", QT_TRANSLATE_NOOP("wording", "Sending")),
    State.SCHEDULED: Shown("ph.shield-check-fill", "ok", QT_TRANSLATE_NOOP("wording", "Covered")),
    State.SENT: Shown("ph.check", "", QT_TRANSLATE_NOOP("wording", "Accepted")),
    State.DELIVERED: Shown("ph.checks", "ok", QT_TRANSLATE_NOOP("wording", "Delivered")),
    State.UNCERTAIN: Shown("ph.question-fill", "doubt", QT_TRANSLATE_NOOP("wording", "In doubt")),
    State.FAILED: Shown("ph.x-circle", "bad", QT_TRANSLATE_NOOP("wording", "Not sent")),
    State.UNDELIVERED: Shown("ph.phone-x", "bad", QT_TRANSLATE_NOOP("wording", "Not delivered")),
    State.SKIPPED: Shown("ph.prohibit", "", QT_TRANSLATE_NOOP("wording", "Left out")),
    State.EXPIRED: Shown(
        "ph.clock-counter-clockwise", "warn", QT_TRANSLATE_NOOP("wording", "Too late, call")
    ),
    State.CANCELLED: Shown("ph.minus-circle", "", QT_TRANSLATE_NOOP("wording", "Cancelled")),
}

FLAGS: Mapping[Flag, Shown] = {
    Flag.YES: Shown("ph.check-circle-fill", "ok", QT_TRANSLATE_NOOP("wording", "Yes")),
    Flag.NOT_ASKED: Shown("ph.circle-dashed", "", QT_TRANSLATE_NOOP("wording", "Not asked")),
    Flag.SAID_NO: Shown("ph.hand-palm", "bad", QT_TRANSLATE_NOOP("wording", "Said no")),
    Flag.STOP: Shown("ph.prohibit", "bad", QT_TRANSLATE_NOOP("wording", "STOP")),
}

REACH: Mapping[Reach, Shown] = {
    Reach.TEXTABLE: Shown("ph.device-mobile", "", QT_TRANSLATE_NOOP("wording", "Texts")),
    Reach.LANDLINE: Shown("ph.phone", "warn", QT_TRANSLATE_NOOP("wording", "Landline")),
    Reach.BROKEN: Shown("ph.wrench", "warn", QT_TRANSLATE_NOOP("wording", "Broken number")),
    Reach.NONE: Shown("ph.phone-slash", "warn", QT_TRANSLATE_NOOP("wording", "No number")),
}

PURPOSES: Mapping[Purpose, Shown] = {
    Purpose.TRANSACTIONAL: Shown(
        "ph.bell-ringing", "service", QT_TRANSLATE_NOOP("wording", "Transactional")
    ),
    Purpose.MARKETING: Shown(
        "ph.megaphone-simple", "marketing", QT_TRANSLATE_NOOP("wording", "Marketing")
    ),
}

CAMPAIGNS: Mapping[CampaignState, Shown] = {
    CampaignState.DRAFT: Shown("ph.note-pencil", "", QT_TRANSLATE_NOOP("wording", "Draft")),
    CampaignState.SCHEDULED: Shown("ph.clock", "", QT_TRANSLATE_NOOP("wording", "Scheduled")),
    CampaignState.RUNNING: Shown(
        "ph.arrow-circle-up", "service", QT_TRANSLATE_NOOP("wording", "On its way")
    ),
    CampaignState.PAUSED: Shown("ph.pause", "warn", QT_TRANSLATE_NOOP("wording", "Paused")),
    CampaignState.FINISHED: Shown("ph.check-circle", "", QT_TRANSLATE_NOOP("wording", "Finished")),
    CampaignState.CANCELLED: Shown("ph.minus-circle", "", QT_TRANSLATE_NOOP("wording", "Stopped")),
}

REMINDERS: Mapping[ReminderState, Shown] = {
    ReminderState.WAITING: Shown("ph.bell", "", QT_TRANSLATE_NOOP("wording", "To come")),
    ReminderState.LATE: Shown(
        "ph.hourglass-medium", "warn", QT_TRANSLATE_NOOP("wording", "Late, waits for you")
    ),
    ReminderState.LEFT: Shown(
        "ph.paper-plane-tilt", "", QT_TRANSLATE_NOOP("wording", "Handed to sending")
    ),
    ReminderState.SKIPPED: Shown("ph.bell-slash", "warn", QT_TRANSLATE_NOOP("wording", "Not sent")),
    ReminderState.EXPIRED: Shown(
        "ph.clock-counter-clockwise", "warn", QT_TRANSLATE_NOOP("wording", "Too late, call")
    ),
    ReminderState.CANCELLED: Shown(
        "ph.minus-circle", "", QT_TRANSLATE_NOOP("wording", "Taken back")
    ),
}

_NOTICES: Mapping[Notice, object] = {
    Notice.MOVED: QT_TRANSLATE_NOOP("wording", "New hour"),
    Notice.CANCELLED: QT_TRANSLATE_NOOP("wording", "Called off"),
    Notice.ANSWERED: QT_TRANSLATE_NOOP("wording", "Answer"),
}


def notice(of: Notice) -> str:
    """What a text that tells of a change is called."""
    return QCoreApplication.translate("wording", str(_NOTICES[of]))


# Why somebody gets nothing, by the word that the gate and the plan give.
REASONS: Mapping[str, Shown] = {
    Reason.STOP.value: Shown("ph.prohibit", "bad", QT_TRANSLATE_NOOP("wording", "Said STOP")),
    Reason.SUPPRESSED.value: Shown(
        "ph.prohibit", "bad", QT_TRANSLATE_NOOP("wording", "Number never to be texted")
    ),
    Reason.SAID_NO.value: Shown("ph.hand-palm", "bad", QT_TRANSLATE_NOOP("wording", "Said no")),
    Reason.NOT_TEXTABLE.value: Shown(
        "ph.phone-x", "warn", QT_TRANSLATE_NOOP("wording", "Landline, broken or no number")
    ),
    Reason.OTHER_COUNTRY.value: Shown(
        "ph.globe-hemisphere-west", "", QT_TRANSLATE_NOOP("wording", "Number of another country")
    ),
    Reason.NO_RULES.value: Shown(
        "ph.scales", "bad", QT_TRANSLATE_NOOP("wording", "No rules for the shop’s country")
    ),
    Reason.NOT_ASKED.value: Shown(
        "ph.question", "warn", QT_TRANSLATE_NOOP("wording", "No consent on record for offers")
    ),
    Reason.BAD_SENDER.value: Shown(
        "ph.identification-card", "bad", QT_TRANSLATE_NOOP("wording", "Sender not allowed")
    ),
    Reason.WEEKLY_CAP.value: Shown(
        "ph.repeat", "", QT_TRANSLATE_NOOP("wording", "Enough offers this week")
    ),
    Reason.NUMBER_CHANGED.value: Shown(
        "ph.wrench", "warn", QT_TRANSLATE_NOOP("wording", "Number changed since")
    ),
    Reason.TOLD_ALREADY.value: Shown(
        "ph.house-line", "", QT_TRANSLATE_NOOP("wording", "Told already at this number")
    ),
    Reason.NO_OPENING.value: Shown(
        "ph.clock", "warn", QT_TRANSLATE_NOOP("wording", "No allowed hour this year")
    ),
    LeftOut.HOUSEHOLD.value: Shown(
        "ph.house-line", "", QT_TRANSLATE_NOOP("wording", "Same household: one SMS")
    ),
    LeftOut.MISSING_FIELD.value: Shown(
        "ph.brackets-curly", "warn", QT_TRANSLATE_NOOP("wording", "A field is empty for them")
    ),
}


# The same said of one message, in the middle of a sentence or alone.
BECAUSE: Mapping[str, object] = {
    Reason.STOP.value: QT_TRANSLATE_NOOP("wording", "because of a STOP"),
    Reason.SUPPRESSED.value: QT_TRANSLATE_NOOP("wording", "this number is never to be texted"),
    Reason.SAID_NO.value: QT_TRANSLATE_NOOP("wording", "because of a no on record"),
    Reason.NOT_TEXTABLE.value: QT_TRANSLATE_NOOP("wording", "landline, broken or no number"),
    Reason.OTHER_COUNTRY.value: QT_TRANSLATE_NOOP("wording", "a number of another country"),
    Reason.NO_RULES.value: QT_TRANSLATE_NOOP("wording", "no rules for the shop’s country"),
    Reason.NOT_ASKED.value: QT_TRANSLATE_NOOP("wording", "no consent on record for offers"),
    Reason.BAD_SENDER.value: QT_TRANSLATE_NOOP("wording", "the sender is not allowed"),
    Reason.WEEKLY_CAP.value: QT_TRANSLATE_NOOP("wording", "enough offers this week"),
    Reason.NUMBER_CHANGED.value: QT_TRANSLATE_NOOP("wording", "the number has changed since"),
    Reason.TOLD_ALREADY.value: QT_TRANSLATE_NOOP("wording", "this number was told already"),
    Reason.NO_OPENING.value: QT_TRANSLATE_NOOP("wording", "no allowed hour this year"),
    LeftOut.HOUSEHOLD.value: QT_TRANSLATE_NOOP("wording", "same household: one SMS"),
    LeftOut.MISSING_FIELD.value: QT_TRANSLATE_NOOP("wording", "a field was left empty"),
}


def because(word: str) -> str:
    """Why one message did not leave, beginning small; a word nobody knows stands for itself."""
    return QCoreApplication.translate("wording", str(BECAUSE[word])) if word in BECAUSE else word


def reason(word: str) -> Shown:
    """Why somebody is left out; a word nobody knows stands for itself."""
    return REASONS.get(word) or Shown("ph.prohibit", "", word)


# Of one person by themselves; what is not here is said of one as of many.
_OF_ONE: Mapping[str, Shown] = {
    Reason.STOP.value: Shown("ph.prohibit", "bad", QT_TRANSLATE_NOOP("wording", "Has said STOP")),
    Reason.SAID_NO.value: Shown(
        "ph.hand-palm", "bad", QT_TRANSLATE_NOOP("wording", "Has said no to texts")
    ),
}


def of_one(word: str, reach: Reach) -> Shown:
    """Why one person is left out whose number is of that ``reach``."""
    if word == Reason.NOT_TEXTABLE and reach is not Reach.TEXTABLE:
        return REACH[reach]
    return _OF_ONE.get(word) or reason(word)


def small(words: str) -> str:
    """Within a line: “delivered”. What is written in capitals stays so."""
    first = words.partition(" ")[0]
    return words if len(first) > 1 and first.isupper() else words[:1].lower() + words[1:]


# What to do about those a text did not reach.
REMEDIES: Mapping[Remedy, Shown] = {
    Remedy.CORRECT_NUMBER: Shown(
        "ph.wrench", "bad", QT_TRANSLATE_NOOP("wording", "Correct the number")
    ),
    Remedy.CALL_INSTEAD: Shown(
        "ph.phone-x", "bad", QT_TRANSLATE_NOOP("wording", "Telephone instead")
    ),
    Remedy.ASK_AGAIN_LATER: Shown(
        "ph.clock-clockwise", "warn", QT_TRANSLATE_NOOP("wording", "Send again later")
    ),
    Remedy.CHANGE_TEXT: Shown(
        "ph.note-pencil", "bad", QT_TRANSLATE_NOOP("wording", "Change the text")
    ),
    Remedy.CHECK_ACCOUNT: Shown(
        "ph.key", "bad", QT_TRANSLATE_NOOP("wording", "Look at the account: key, credit, sender")
    ),
    Remedy.LOOK_AT_PROVIDER: Shown(
        "ph.question-fill", "doubt", QT_TRANSLATE_NOOP("wording", "In doubt: ask the provider")
    ),
    Remedy.LEAVE_ALONE: Shown(
        "ph.prohibit", "bad", QT_TRANSLATE_NOOP("wording", "Leave this person alone")
    ),
    Remedy.UNKNOWN: Shown(
        "ph.info", "bad", QT_TRANSLATE_NOOP("wording", "Ask the provider what its word means")
    ),
}
