"""What to do next about a text that failed, or is in doubt."""

from __future__ import annotations

from enum import StrEnum

from desktop_app.domain.errors import Fault
from desktop_app.domain.message import State


class Remedy(StrEnum):
    CORRECT_NUMBER = "correct_number"
    CALL_INSTEAD = "call_instead"  # no text will arrive, or none did: telephone
    ASK_AGAIN_LATER = "ask_again_later"  # surely not taken, and nobody's fault: a new send may pass
    CHANGE_TEXT = "change_text"
    CHECK_ACCOUNT = "check_account"  # key, credit, sender: one cause for many texts
    LOOK_AT_PROVIDER = "look_at_provider"  # in doubt: its own list says whether it was taken
    LEAVE_ALONE = "leave_alone"  # that person answered STOP to the provider
    UNKNOWN = "unknown"  # a word nobody taught us: shown as it is


# The words a message's reason may be after it failed: our own faults, and what connectors make of
# their provider's codes. What stands in neither is UNKNOWN, never guessed at.
_AFTER_REFUSAL = {
    "invalid_number": Remedy.CORRECT_NUMBER,
    "landline": Remedy.CALL_INSTEAD,
    "opted_out": Remedy.LEAVE_ALONE,
    "text_refused": Remedy.CHANGE_TEXT,
    "sender_refused": Remedy.CHECK_ACCOUNT,
    Fault.NO_CREDIT.value: Remedy.CHECK_ACCOUNT,
    Fault.AUTHENTICATION.value: Remedy.CHECK_ACCOUNT,
    # It said no and not why; its account pages do.
    Fault.REJECTED.value: Remedy.CHECK_ACCOUNT,
    Fault.NO_CONNECTION.value: Remedy.ASK_AGAIN_LATER,
    Fault.RATE_LIMITED.value: Remedy.ASK_AGAIN_LATER,
    Fault.UNAVAILABLE.value: Remedy.ASK_AGAIN_LATER,
}

# Reports often say no more than that it did not arrive.
_AFTER_REPORT = {
    **_AFTER_REFUSAL,
    "": Remedy.CALL_INSTEAD,
    "no_delivery": Remedy.CALL_INSTEAD,
    "unreachable": Remedy.CALL_INSTEAD,
}


def remedy(state: State, reason: str) -> Remedy | None:
    """What to do about a message in ``state`` for ``reason``; None where nothing failed.

    Doubt is never mixed with failure: whatever the word behind it, the provider has to be looked at
    before anything is sent again.
    """
    if state is State.UNCERTAIN:
        return Remedy.LOOK_AT_PROVIDER
    if state is State.FAILED:
        return _AFTER_REFUSAL.get(reason, Remedy.UNKNOWN)
    if state is State.UNDELIVERED:
        return _AFTER_REPORT.get(reason, Remedy.UNKNOWN)
    return None
