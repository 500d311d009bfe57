"""What to do next about a text that failed or is in doubt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import Fault
from desktop_app.domain.message import State
from desktop_app.domain.remedy import Remedy, remedy


@pytest.mark.parametrize(
    ("state", "reason", "expected"),
    [
        (State.FAILED, "invalid_number", Remedy.CORRECT_NUMBER),
        (State.FAILED, "landline", Remedy.CALL_INSTEAD),
        (State.FAILED, "opted_out", Remedy.LEAVE_ALONE),
        (State.FAILED, "authentication", Remedy.CHECK_ACCOUNT),
        (State.FAILED, "rejected", Remedy.CHECK_ACCOUNT),
        (State.FAILED, "no_connection", Remedy.ASK_AGAIN_LATER),
        (State.FAILED, "text_refused", Remedy.CHANGE_TEXT),
        (State.FAILED, "", Remedy.UNKNOWN),
        (State.UNDELIVERED, "", Remedy.CALL_INSTEAD),
        (State.UNDELIVERED, "no_delivery", Remedy.CALL_INSTEAD),
        (State.UNDELIVERED, "invalid_number", Remedy.CORRECT_NUMBER),
        (State.UNCERTAIN, "sender_died", Remedy.LOOK_AT_PROVIDER),
        (State.UNCERTAIN, "timed_out", Remedy.LOOK_AT_PROVIDER),
    ],
)
def test_each_word_leads_to_what_to_do(state: State, reason: str, expected: Remedy) -> None:
    """The words the engine and the connectors write today, each with its remedy."""
    assert remedy(state, reason) is expected


@pytest.mark.parametrize("fault", Fault)
def test_no_fault_of_ours_is_unknown(fault: Fault) -> None:
    """What surely left nothing behind has a remedy of its own; doubt is looked up."""
    state = State.FAILED if fault.surely_not_processed else State.UNCERTAIN
    assert remedy(state, fault.value) is not Remedy.UNKNOWN


@given(st.sampled_from([State.FAILED, State.UNDELIVERED]), st.text(min_size=1))
def test_a_word_nobody_knows_stays_unknown(state: State, word: str) -> None:
    """A provider's new word is never guessed at."""
    assert remedy(state, f"{word}?") is Remedy.UNKNOWN


@given(st.sampled_from(State), st.text())
def test_only_doubt_sends_to_the_provider(state: State, word: str) -> None:
    """Doubt is never mixed with a failure, nor asked again; what did not fail needs nothing."""
    found = remedy(state, word)
    assert (found is Remedy.LOOK_AT_PROVIDER) == (state is State.UNCERTAIN)
    assert (found is None) == (state not in {State.FAILED, State.UNDELIVERED, State.UNCERTAIN})
