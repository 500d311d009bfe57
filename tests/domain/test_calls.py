"""Who is to be telephoned, whatever became of the texts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.appointment import AppointmentState, NoReminder, Notice, ReminderState
from desktop_app.domain.calls import CallReason, Facts, Text, why_call
from desktop_app.domain.contact import Reach
from desktop_app.domain.gate import Reason
from desktop_app.domain.message import State

NOW = datetime(2026, 11, 25, 17, tzinfo=UTC)
STARTS = NOW + timedelta(hours=17)

_instants = st.integers(-2000, 2000).map(lambda minutes: NOW + timedelta(minutes=minutes))
_texts = st.builds(
    Text,
    step=st.sampled_from(["d1", "m120", "late", "", *Notice]),
    this_hour=st.booleans(),
    due_at=_instants,
    useful_until=_instants,
    state=st.sampled_from(ReminderState),
    reason=st.sampled_from(["", "not_ahead", "bad_zone", *NoReminder]),
    message=st.none() | st.sampled_from(State),
    message_reason=st.sampled_from(["", "no_delivery", *Reason]),
    at=_instants,
    kept=st.booleans(),
)
_facts = st.builds(
    Facts,
    state=st.sampled_from(AppointmentState),
    starts=st.just(STARTS),
    answer=st.sampled_from(["", "confirmed", "cancelled", "move", "doubtful"]),
    reach=st.sampled_from(Reach),
    barred=st.none() | st.sampled_from(Reason),
    texts=st.lists(_texts, max_size=4),
    spoken_at=st.none() | _instants,
)
_OFF = {None, CallReason.CALLED_OFF}


def _told(at: datetime, **changes: object) -> Text:
    usual: dict[str, object] = {"step": "d1", "this_hour": True, "useful_until": STARTS}
    usual["due_at"] = at
    kept = {"state": ReminderState.LEFT, "message": State.SENT, "at": at}
    return Text(**{**usual, **kept, **changes})  # type: ignore[arg-type]


@given(_facts)
def test_every_case_has_an_answer(facts: Facts) -> None:
    """One that is off is told as off alone; one that stands never is; who confirmed is not
    called."""
    reason = why_call(facts, NOW)
    assert (reason in _OFF) or facts.state is AppointmentState.BOOKED
    assert reason is not CallReason.CALLED_OFF or facts.state is AppointmentState.CANCELLED
    if facts.state is AppointmentState.BOOKED and facts.answer == "confirmed":
        assert reason is None


@given(_facts)
def test_the_last_text_settles_it(facts: Facts) -> None:
    """Whatever was before: who was told last what is true is not called, who was told last what is
    not true is, but where they said it themselves. No notice is about to leave."""
    facts = replace(facts, texts=[each for each in facts.texts if not _leaves(each)])
    last = NOW + timedelta(days=3)
    off = facts.state is AppointmentState.CANCELLED
    step = Notice.CANCELLED if off else "d1"
    true = Facts(*_but_texts(facts), [*facts.texts, _told(last, step=step)])
    assert why_call(true, NOW) is None
    wrong = _told(last) if off else _told(last, this_hour=False)
    false = Facts(*_but_texts(facts), [*facts.texts, wrong])
    if facts.answer not in ("confirmed", "cancelled"):
        expected = CallReason.CALLED_OFF if off else CallReason.OLD_HOUR
        assert why_call(false, NOW) is expected


def _leaves(text: Text) -> bool:
    return text.step in set(Notice) and text.message in (State.QUEUED, State.SENDING)


@pytest.mark.parametrize("off", [False, True])
@pytest.mark.parametrize("message", State)
def test_who_is_being_told_is_not_called(off: bool, message: State) -> None:
    """A notice that stands in the queue for long is stuck; what is held, or did not leave, tells
    nobody."""
    step = Notice.CANCELLED if off else Notice.MOVED
    old = _told(NOW - timedelta(hours=2), this_hour=off)
    notice = _told(NOW, step=step, message=message)
    state = AppointmentState.CANCELLED if off else AppointmentState.BOOKED
    facts = Facts(state, STARTS, "", Reach.TEXTABLE, None, [old, notice])
    call = CallReason.CALLED_OFF if off else CallReason.OLD_HOUR
    told, leaves = {State.SENT, State.DELIVERED}, {State.QUEUED, State.SENDING}
    assert why_call(facts, NOW) is (None if message in told | leaves else call)
    later = NOW + timedelta(minutes=16)
    assert why_call(facts, later) is (None if message in told else call)


@pytest.mark.parametrize(
    ("starts", "old", "called"),
    [
        (timedelta(hours=5), timedelta(hours=3), False),
        (timedelta(hours=5), timedelta(minutes=14), True),
        (timedelta(minutes=14), timedelta(hours=3), True),
        (timedelta(hours=5), timedelta(hours=-1), False),
    ],
)
def test_shortly_before_nobody_waits_for_a_notice(
    starts: timedelta, old: timedelta, called: bool
) -> None:
    """Nor for that of another hour shortly before the one they were told: they are called until it
    has left."""
    told = _told(
        NOW - timedelta(hours=9), this_hour=False, step=Notice.MOVED, useful_until=NOW + old
    )
    notice = _told(NOW, step=Notice.MOVED, message=State.QUEUED, useful_until=NOW + starts)
    facts = Facts(AppointmentState.BOOKED, NOW + starts, "", Reach.TEXTABLE, None, [told, notice])
    assert (why_call(facts, NOW) is CallReason.OLD_HOUR) is called
    off = replace(
        facts,
        state=AppointmentState.CANCELLED,
        texts=[told, replace(notice, step=Notice.CANCELLED)],
    )
    soon = starts < timedelta(minutes=15)
    assert (why_call(off, NOW) is CallReason.CALLED_OFF) is soon


def test_of_two_texts_of_one_instant_either_may_be_read_last() -> None:
    texts = [_told(NOW, this_hour=False, step="m60"), _told(NOW)]
    facts = Facts(AppointmentState.BOOKED, STARTS, "", Reach.TEXTABLE, None, texts)
    assert why_call(facts, NOW) is CallReason.OLD_HOUR


def _but_texts(facts: Facts) -> tuple[AppointmentState, datetime, str, Reach, Reason | None]:
    return facts.state, facts.starts, facts.answer, facts.reach, facts.barred


def test_called_off_twice_and_told_once_is_called() -> None:
    """Told that it is off, then that it stands, and off again by now."""
    off = _told(NOW - timedelta(hours=2), step=Notice.CANCELLED)
    texts = [off, _told(NOW - timedelta(hours=1))]
    facts = Facts(AppointmentState.CANCELLED, STARTS, "", Reach.TEXTABLE, None, texts)
    assert why_call(facts, NOW) is CallReason.CALLED_OFF


_LATER = {"step": "d1", "this_hour": True, "due_at": NOW, "useful_until": NOW, "at": None}
_EXPIRED = Text(**_LATER, state=ReminderState.EXPIRED, reason="useful_until")  # type: ignore[arg-type]
_BOOKED_LATE = Text(  # type: ignore[arg-type]
    **_LATER, state=ReminderState.SKIPPED, reason=NoReminder.BOOKED_TOO_LATE
)


@pytest.mark.parametrize("text", [_EXPIRED, _BOOKED_LATE])
@pytest.mark.parametrize(
    ("barred", "reach", "reason"),
    [
        (Reason.NOT_TEXTABLE, Reach.LANDLINE, CallReason.LANDLINE),
        (Reason.NOT_TEXTABLE, Reach.NONE, CallReason.NO_NUMBER),
        (Reason.STOP, Reach.TEXTABLE, CallReason.REFUSED),
    ],
)
def test_whom_no_text_reaches_is_called_for_that_also_when_it_is_late(
    text: Text, barred: Reason, reach: Reach, reason: CallReason
) -> None:
    facts = Facts(AppointmentState.BOOKED, STARTS, "", reach, barred, [text])
    assert why_call(facts, NOW) is reason


def test_who_was_on_the_line_just_now_is_not_called() -> None:
    """Booked too late for any text; of one from a list, or agreed on long ago, nobody spoke."""
    facts = Facts(AppointmentState.BOOKED, STARTS, "", Reach.TEXTABLE, None, [_BOOKED_LATE])
    assert why_call(facts, NOW) is CallReason.BOOKED_TOO_LATE
    assert why_call(replace(facts, spoken_at=NOW), NOW) is None
    long_ago = NOW - timedelta(days=9)
    assert why_call(replace(facts, spoken_at=long_ago), NOW) is CallReason.BOOKED_TOO_LATE
    landline = replace(facts, spoken_at=NOW, barred=Reason.NOT_TEXTABLE, reach=Reach.LANDLINE)
    assert why_call(landline, NOW) is None
    missed = replace(facts, spoken_at=NOW, texts=[_EXPIRED])
    assert why_call(missed, NOW) is CallReason.TOO_LATE
