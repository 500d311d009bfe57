"""Why a message moved, and what each state means, in the words of the window."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from desktop_app.domain.errors import Fault
from desktop_app.domain.gate import Basis
from desktop_app.domain.message import Purpose, State, let_be_by
from desktop_app.domain.remedy import Remedy
from desktop_app.ui.kit import wording

if TYPE_CHECKING:
    from desktop_app.domain.rules import CountryRules, Window

# What stands beside a move, or behind a failure: faults of a call, a provider's word as connectors
# translate it, and our own.
MOVES: Mapping[str, object] = {
    Fault.NO_CONNECTION.value: QT_TRANSLATE_NOOP("moves", "the provider could not be reached"),
    Fault.RATE_LIMITED.value: QT_TRANSLATE_NOOP("moves", "the provider asked to slow down"),
    Fault.UNAVAILABLE.value: QT_TRANSLATE_NOOP("moves", "the provider was out of service"),
    Fault.AUTHENTICATION.value: QT_TRANSLATE_NOOP("moves", "the provider refused the key"),
    Fault.NO_CREDIT.value: QT_TRANSLATE_NOOP("moves", "no credit left"),
    Fault.REJECTED.value: QT_TRANSLATE_NOOP("moves", "the provider said no and not why"),
    Fault.TIMED_OUT.value: QT_TRANSLATE_NOOP("moves", "asked, no answer in time"),
    Fault.CUT.value: QT_TRANSLATE_NOOP("moves", "asked, the answer broke off"),
    Fault.SERVER_ERROR.value: QT_TRANSLATE_NOOP("moves", "asked, the provider failed"),
    Fault.NONSENSE.value: QT_TRANSLATE_NOOP("moves", "asked, the answer cannot be read"),
    "invalid_number": QT_TRANSLATE_NOOP("moves", "number not in use"),
    "landline": QT_TRANSLATE_NOOP("moves", "a landline"),
    "opted_out": QT_TRANSLATE_NOOP("moves", "answered STOP to the provider"),
    "text_refused": QT_TRANSLATE_NOOP("moves", "the provider does not take this text"),
    "sender_refused": QT_TRANSLATE_NOOP("moves", "the provider does not take this sender"),
    "no_delivery": QT_TRANSLATE_NOOP("moves", "the network did not deliver it"),
    "unreachable": QT_TRANSLATE_NOOP("moves", "phone off or out of reach"),
    "appointment": QT_TRANSLATE_NOOP("moves", "the appointment was moved or called off"),
    "import_undone": QT_TRANSLATE_NOOP("moves", "the import that brought them was undone"),
    "cancelled": QT_TRANSLATE_NOOP("moves", "the campaign was stopped"),
    "useful_until": QT_TRANSLATE_NOOP("moves", "its time of use had passed"),
    "late": QT_TRANSLATE_NOOP("moves", "late: waits for somebody’s word"),
    "left_as_scheduled": QT_TRANSLATE_NOOP("moves", "its provider let it go at its hour"),
    "clock_was_ahead": QT_TRANSLATE_NOOP("moves", "the clock was ahead: its provider holds it"),
    "taken_back": QT_TRANSLATE_NOOP("moves", "taken back from its provider"),
    "not_ahead": QT_TRANSLATE_NOOP("moves", "not handed over ahead: it leaves from here"),
    "parted": QT_TRANSLATE_NOOP("moves", "one of several may not be told: made anew"),
    "known_to_provider": QT_TRANSLATE_NOOP("moves", "asked once more, its provider knows it"),
    "kept_by_provider": QT_TRANSLATE_NOOP("moves", "its provider does not give it back"),
    "taken_back_or_left": QT_TRANSLATE_NOOP("moves", "taken back or left: not known which"),
    "sender_died": QT_TRANSLATE_NOOP("moves", "this computer stopped during the call"),
    "erased": QT_TRANSLATE_NOOP("moves", "the person was erased from the book"),
    "due": QT_TRANSLATE_NOOP("moves", "its hour has come"),
    "slept": QT_TRANSLATE_NOOP("moves", "the computer slept before the call"),
    Basis.OPTED_IN.value: QT_TRANSLATE_NOOP("moves", "said yes"),
    Basis.EXPECTED_SERVICE_MESSAGE.value: QT_TRANSLATE_NOOP("moves", "an expected message"),
}

# What a state says, and what it does not.
MEANINGS: Mapping[State, object] = {
    State.QUEUED: QT_TRANSLATE_NOOP("moves", "Waits for its turn to leave."),
    State.HELD: QT_TRANSLATE_NOOP("moves", "A rule holds it back until then."),
    State.SENDING: QT_TRANSLATE_NOOP("moves", "Being handed to the provider."),
    State.SCHEDULED: QT_TRANSLATE_NOOP("moves", "The provider holds it and sends it at its hour."),
    State.SENT: QT_TRANSLATE_NOOP(
        "moves", "The provider took it, and may bill it. Not known to have reached the phone."
    ),
    State.DELIVERED: QT_TRANSLATE_NOOP("moves", "The phone reported that it has it."),
    State.UNCERTAIN: QT_TRANSLATE_NOOP(
        "moves", "Maybe sent. It is never sent again by itself: it might arrive twice."
    ),
    State.FAILED: QT_TRANSLATE_NOOP("moves", "The provider did not take it."),
    State.UNDELIVERED: QT_TRANSLATE_NOOP(
        "moves", "The provider took it, the phone never got it. It may be billed all the same."
    ),
    State.SKIPPED: QT_TRANSLATE_NOOP("moves", "Never to leave."),
    State.EXPIRED: QT_TRANSLATE_NOOP("moves", "Too late to be of use: it did not leave."),
    State.CANCELLED: QT_TRANSLATE_NOOP("moves", "Taken back before it left."),
}

ADVICE: Mapping[Remedy, object] = {
    Remedy.CORRECT_NUMBER: QT_TRANSLATE_NOOP(
        "moves", "Correct them or telephone. Sending again costs and fails."
    ),
    Remedy.CALL_INSTEAD: QT_TRANSLATE_NOOP(
        "moves", "The text did not reach them. What matters is better said by telephone."
    ),
    Remedy.ASK_AGAIN_LATER: QT_TRANSLATE_NOOP(
        "moves", "Nothing was taken, and nobody is at fault: a new message may pass."
    ),
    Remedy.CHANGE_TEXT: QT_TRANSLATE_NOOP(
        "moves", "The provider does not take these words. Change them before writing again."
    ),
    Remedy.CHECK_ACCOUNT: QT_TRANSLATE_NOOP(
        "moves", "Often one cause for all of them. Look at key, credit and sender."
    ),
    Remedy.LOOK_AT_PROVIDER: QT_TRANSLATE_NOOP(
        "moves", "Maybe sent. Never sent again by itself: look at the provider’s own list first."
    ),
    Remedy.LEAVE_ALONE: QT_TRANSLATE_NOOP(
        "moves", "They said STOP to the provider: write to them no more."
    ),
    Remedy.UNKNOWN: QT_TRANSLATE_NOOP(
        "moves", "The provider used a word that Comptoir does not know. Ask what it means."
    ),
}


def why(word: str, rules: CountryRules | None) -> str:
    """The word beside a move, also the id of a rule of ``rules`` that held it back; "" for none,
    and one that nobody taught us as it stands."""
    if window := rules and rules.window(word):
        return opening(window)
    if (by := let_be_by(word)) is not None:
        return _let_be(by)
    if word in MOVES:
        return QCoreApplication.translate("moves", str(MOVES[word]))
    return wording.because(word)


def _let_be(by: str) -> str:
    if not by:
        return QCoreApplication.translate("moves", "left as it is")
    return QCoreApplication.translate("moves", "left as it is, by %1").replace("%1", by)


def meaning(state: State) -> str:
    return QCoreApplication.translate("moves", str(MEANINGS[state]))


def advice(remedy: Remedy) -> str:
    return QCoreApplication.translate("moves", str(ADVICE[remedy]))


def opening(window: Window) -> str:
    """When a window lets texts leave; it says offers where it holds nothing else."""
    told = (
        (
            QCoreApplication.translate("moves", "offers leave only %1, %2 to %3")
            if window.applies_to == {Purpose.MARKETING}
            else QCoreApplication.translate("moves", "texts leave only %1, %2 to %3")
        )
        .replace("%1", _days(sorted(window.days)))
        .replace("%2", _hour(window.opens))
        .replace("%3", _hour(window.closes))
    )
    if not window.holidays:
        return told
    holidays = QCoreApplication.translate("moves", "on no public holiday")
    return f"{told}, {holidays}"


def _hour(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"


def _days(days: list[int]) -> str:
    """Monday is 0, as the rules count."""
    names = [QLocale().dayName(each + 1) for each in days]
    if len(days) > 2 and days[-1] - days[0] == len(days) - 1:
        words = QCoreApplication.translate("moves", "%1 to %2")
        return words.replace("%1", names[0]).replace("%2", names[-1])
    return ", ".join(names)
