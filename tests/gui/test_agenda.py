"""A day in order, and where the ink line of now stands: also in the nights when clocks change."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.domain.appointment import AppointmentState, ReminderState, TakenBack, instant
from desktop_app.domain.contact import Reach
from desktop_app.domain.gate import Reason
from desktop_app.domain.message import State
from desktop_app.services.appointments import Against
from desktop_app.store.appointments import Appointment, Booking, Listed
from desktop_app.store.reminders import Reminder
from desktop_app.ui.appointments import presenter
from desktop_app.ui.appointments.presenter import Act, Answer
from desktop_app.ui.kit import reminding
from desktop_app.ui.kit.reminding import Kind

PARIS = "Europe/Paris"
BACK = date(2026, 10, 25)  # 3:00 is 2:00 again
FORTH = date(2026, 3, 29)  # 2:00 is 3:00
NOW = datetime(2026, 11, 24, 9, 42, tzinfo=UTC)

clocks = st.builds("{:02}:{:02}".format, st.integers(0, 4), st.sampled_from([0, 15, 30, 45, 59]))


def listed(
    id_: int,
    day: date,
    clock: str,
    *,
    zone: str = PARIS,
    reminder: Reminder | None = None,
    state: AppointmentState = AppointmentState.BOOKED,
) -> Listed:
    booking = Booking(contact_id=1, day=day, clock=clock, zone=zone)
    appointment = Appointment(id_, booking, state, agreed_at=NOW)
    mine = (reminder,) if reminder else ()
    return Listed(appointment, "Anna", "Martin", "+33639980001", Reach.TEXTABLE, mine)


def reminder(
    state: ReminderState = ReminderState.WAITING,
    *,
    due: datetime = NOW + timedelta(hours=1),
    until: datetime = NOW + timedelta(hours=20),
    reason: str = "",
    message: State | None = None,
    because: str = "",
) -> Reminder:
    return Reminder(
        id=1,
        appointment_id=1,
        account_id=1,
        step="d1",
        template="",
        agreed_at=NOW,
        due_at=due,
        useful_until=until,
        state=state,
        reason=reason,
        message_id=None if message is None else 1,
        message_state=message,
        message_reason=because,
    )


@given(
    day=st.sampled_from([BACK, FORTH]),
    booked=st.lists(st.tuples(clocks, st.sampled_from([PARIS, "Europe/London"])), max_size=12),
    minutes=st.integers(-60, 60 * 6),
)
@example(day=BACK, booked=[("02:30", PARIS), ("03:00", PARIS)], minutes=60 + 91)
@example(day=FORTH, booked=[("01:59", PARIS), ("02:30", PARIS), ("03:00", PARIS)], minutes=60 + 59)
def test_what_is_above_the_ink_has_begun_and_what_is_below_has_not(
    day: date, booked: list[tuple[str, str]], minutes: int
) -> None:
    """In order of what happens, whatever the clocks show twice, skip, or show elsewhere."""
    now = instant(day, "00:00", PARIS) + timedelta(minutes=minutes)
    rows = presenter.rows(
        [listed(at, day, clock, zone=zone) for at, (clock, zone) in enumerate(booked, 1)], {}, now
    )
    line = presenter.ink(rows, now)
    assert sorted(row.id for row in rows) == list(range(1, len(booked) + 1))
    assert [row.at for row in rows] == sorted(row.at for row in rows)
    assert all(row.at <= now for row in rows[:line])
    assert all(row.at > now for row in rows[line:])


def test_the_hour_that_comes_twice_is_the_first() -> None:
    """2:30 in the night back: it has begun when the clock shows 2:30 for the second time."""
    rows = presenter.rows([listed(1, BACK, "02:30"), listed(2, BACK, "03:00")], {}, NOW)
    second = datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo(PARIS), fold=1)
    assert presenter.ink(rows, second - timedelta(minutes=61)) == 0
    assert presenter.ink(rows, second) == 1
    assert presenter.ink(rows, second + timedelta(minutes=29)) == 1
    assert presenter.ink(rows, second + timedelta(minutes=30)) == 2


WAITING, LEFT, SKIPPED = ReminderState.WAITING, ReminderState.LEFT, ReminderState.SKIPPED


@pytest.mark.parametrize(
    ("made", "against", "kind", "needs"),
    [
        (reminder(), None, Kind.TO_COME, False),
        (reminder(due=NOW), None, Kind.OVERDUE, False),
        (reminder(due=NOW, until=NOW), None, Kind.TOO_LATE, True),
        (reminder(), Reason.NOT_TEXTABLE, Kind.BARRED, True),
        (reminder(ReminderState.LATE), None, Kind.LATE, True),
        (reminder(ReminderState.LATE), Reason.STOP, Kind.BARRED, True),
        (reminder(ReminderState.EXPIRED), Reason.STOP, Kind.BARRED, True),
        (reminder(LEFT, message=State.SENT), Reason.STOP, Kind.TEXT, False),
        (reminder(LEFT, message=State.SENT), None, Kind.TEXT, False),
        (reminder(LEFT, message=State.DELIVERED), None, Kind.TEXT, False),
        (reminder(LEFT, message=State.UNCERTAIN), None, Kind.TEXT, False),
        (reminder(LEFT, message=State.FAILED), None, Kind.TEXT, True),
        (reminder(LEFT, message=State.UNDELIVERED), None, Kind.TEXT, True),
        (reminder(LEFT, message=State.SKIPPED, because="stop"), None, Kind.TEXT, True),
        (reminder(LEFT, message=State.SKIPPED, because="told_already"), None, Kind.TEXT, False),
        (reminder(SKIPPED, reason="booked_too_late"), None, Kind.NONE, False),
        (reminder(SKIPPED, reason="not_textable"), None, Kind.NONE, True),
        (reminder(ReminderState.EXPIRED, reason="useful_until"), None, Kind.TOO_LATE, True),
        (None, None, Kind.NONE, False),
    ],
)
def test_how_a_reminder_stands(
    made: Reminder | None, against: Reason | None, kind: Kind, needs: bool
) -> None:
    """Doubt is no failure; and once an appointment has begun nobody has to do anything."""
    later = listed(1, date(2026, 11, 25), "11:00", reminder=made)
    found = reminding.standing(later, against, NOW)
    assert (found.kind, found.needs_you) == (kind, needs)
    over = listed(1, date(2026, 11, 23), "11:00", reminder=made)
    assert not reminding.standing(over, against, NOW).needs_you


def lying(leaves_at: datetime) -> Reminder:
    """One that a provider lets go at ``leaves_at``."""
    return replace(reminder(ReminderState.LEFT, message=State.SCHEDULED), leaves_at=leaves_at)


def standing_row(made: Reminder | None, **changes: object) -> presenter.Row:
    """Tomorrow's, with this reminder; ``changes`` are the appointment's or its person's."""
    one = listed(1, date(2026, 11, 25), "11:00", reminder=made)
    reach = changes.pop("reach", Reach.TEXTABLE)
    against = changes.pop("against", None)
    stopped = changes.pop("stopped", None)
    changes.setdefault("agreed_at", NOW)
    appointment = replace(one.appointment, **changes)  # type: ignore[arg-type]
    one = replace(one, appointment=appointment, reach=reach)  # type: ignore[arg-type]
    barred = {1: Against(against, reach, stopped)} if against else {}  # type: ignore[arg-type]
    [row] = presenter.rows([one], barred, NOW)
    return row


def test_who_confirmed_and_wrote_again_has_a_reply_to_read() -> None:
    """Until it is read, or they confirm once more."""
    one = listed(1, date(2026, 11, 25), "11:00", reminder=SENT)
    sure = replace(one.appointment, answer="confirmed", answered_at=AGO)
    one = replace(one, appointment=sure)
    later, before = AGO + timedelta(minutes=3), AGO - timedelta(minutes=3)
    for unread, said, to_do, need in (
        ({}, Answer.CONFIRMED, None, 0),
        ({1: before}, Answer.CONFIRMED, None, 0),
        ({1: later}, Answer.TO_READ, Act.READ, 1),
    ):
        [row] = presenter.rows([one], {}, NOW, unread=unread)
        assert (presenter.answer(row, NOW), presenter.act(row, NOW)) == (said, to_do)
        counted = presenter.tally([row], NOW)
        assert (counted.needs_you, counted.confirmed) == (need, 1 - need)


AGO = NOW - timedelta(hours=1)
OLD = {"agreed_at": AGO}
SENT = reminder(ReminderState.LEFT, message=State.SENT)


@pytest.mark.parametrize(
    ("made", "changes", "answer", "act", "counts"),
    [
        (SENT, {}, Answer.NO_REPLY, None, (1, 0)),
        (SENT, {"answer": "confirmed"}, Answer.CONFIRMED, None, (1, 0)),
        (SENT, {"answer": "move"}, Answer.TO_READ, Act.READ, (1, 0)),
        (SENT, {"answer": "cancelled"}, Answer.TO_READ, Act.READ, (1, 0)),
        (SENT, {"answer": "doubtful"}, Answer.TO_READ, Act.READ, (1, 0)),
        (SENT, {"answer": "move", "attendance": "came"}, Answer.CAME, None, (1, 0)),
        (SENT, {"attendance": "missed"}, Answer.MISSED, None, (1, 0)),
        (reminder(), {}, Answer.NEW, None, (0, 1)),
        (replace(reminder(), agreed_at=AGO), OLD, Answer.TO_COME, None, (0, 1)),
        (reminder(ReminderState.LATE), {}, Answer.LATE, Act.DECIDE, (0, 1)),
        (
            reminder(ReminderState.LEFT, message=State.UNCERTAIN),
            {},
            Answer.IN_DOUBT,
            Act.CHECK,
            (1, 0),
        ),
        (
            reminder(ReminderState.LEFT, message=State.FAILED),
            {},
            Answer.CALL,
            Act.CALL,
            (0, 0),
        ),
        (reminder(), {"against": Reason.STOP}, Answer.CALL, Act.CALL, (0, 0)),
        (
            reminder(ReminderState.LATE),
            {"against": Reason.NOT_TEXTABLE, "reach": Reach.NONE},
            Answer.CALL,
            Act.CALL,
            (0, 0),
        ),
        (SENT, {"against": Reason.STOP, "stopped": NOW}, Answer.STOPPED, None, (1, 0)),
        (SENT, {"against": Reason.STOP}, Answer.NO_REPLY, None, (1, 0)),
        (
            reminder(),
            {"against": Reason.NOT_TEXTABLE, "reach": Reach.BROKEN},
            Answer.BROKEN,
            Act.FIX,
            (0, 0),
        ),
        (
            reminder(),
            {"against": Reason.STOP, "answer": "confirmed"},
            Answer.CONFIRMED,
            None,
            (0, 0),
        ),
        (
            reminder(ReminderState.SKIPPED, reason="left_out"),
            {},
            Answer.NONE,
            None,
            (0, 0),
        ),
        (
            reminder(ReminderState.SKIPPED, reason="booked_too_late"),
            {},
            Answer.NONE,
            None,
            (0, 0),
        ),
        (reminder(ReminderState.LEFT, message=State.SCHEDULED), {}, Answer.NEW, None, (0, 1)),
        (lying(NOW + timedelta(minutes=1)), {}, Answer.NEW, None, (0, 1)),
        (lying(NOW), {}, Answer.NO_REPLY, None, (1, 0)),
        (reminder(until=NOW), {}, Answer.CALL, Act.CALL, (0, 0)),
        (None, {}, Answer.NONE, None, (0, 0)),
    ],
)
def test_what_a_day_says_of_an_appointment(
    made: Reminder | None,
    changes: dict[str, object],
    answer: Answer,
    act: Act | None,
    counts: tuple[int, int],
) -> None:
    row = standing_row(made, **changes)
    assert presenter.answer(row, NOW) is answer
    assert presenter.act(row, NOW) is act
    assert (presenter.sent(row, NOW), presenter.to_come(row, NOW)) == counts
    tally = presenter.tally([row], NOW)
    assert tally.needs_you == (act is not None)
    assert tally.confirmed == (answer is Answer.CONFIRMED)
    over = replace(row, at=NOW)
    assert presenter.act(over, NOW) is None


def test_one_text_that_told_of_an_hour_given_up_has_left_too() -> None:
    """Moved after it was told: one sent, one to come, and doubt of the former hour is over."""
    former = replace(
        reminder(ReminderState.LEFT, message=State.UNCERTAIN), id=7, agreed_at=AGO, message_id=9
    )
    row = standing_row(reminder())
    row = replace(row, listed=replace(row.listed, reminders=(former, reminder())))
    assert (presenter.sent(row, NOW), presenter.to_come(row, NOW)) == (1, 1)
    assert presenter.answer(row, NOW) is Answer.NO_REPLY
    assert presenter.takes_back(row, NOW) is TakenBack.REMINDER


def test_of_several_reminders_a_change_says_what_matters_most() -> None:
    """One has left, one waits: it is too late for one of them."""
    row = standing_row(None)
    both = (replace(SENT, id=1), replace(reminder(), id=2))
    row = replace(row, listed=replace(row.listed, reminders=both))
    assert presenter.takes_back(row, NOW) is TakenBack.TOO_LATE


@given(
    st.lists(st.tuples(st.integers(0, 200), st.integers(1, 60)), max_size=14).map(
        lambda spans: sorted((begin, begin + long) for begin, long in spans)
    )
)
@example([(0, 60), (10, 20), (20, 30), (59, 70), (70, 80)])
def test_what_overlaps_stands_side_by_side(spans: list[tuple[int, int]]) -> None:
    """No two that overlap share a place, nor differ in width; what is alone has all of it."""
    lanes = presenter.lanes(spans)
    assert len(lanes) == len(spans)
    for at, (begin, end) in enumerate(spans):
        place, many = lanes[at]
        assert 0 <= place < many
        beside = [
            other for other, (b, e) in enumerate(spans) if other != at and b < end and begin < e
        ]
        assert all(lanes[other][0] != place for other in beside)
        assert all(lanes[other][1] == many for other in beside)
        assert many == 1 or beside
    deepest = max((sum(b <= begin < e for b, e in spans) for begin, _ in spans), default=1)
    assert max((many for _, many in lanes), default=1) == deepest  # nor narrower than needed


def test_called_off_needs_nobody_and_counts_nowhere() -> None:
    off = listed(
        1, date(2026, 11, 25), "11:00", reminder=reminder(), state=AppointmentState.CANCELLED
    )
    rows = presenter.rows([off], {1: Against(Reason.STOP, Reach.TEXTABLE, NOW)}, NOW)
    assert rows[0].standing.kind is Kind.CALLED_OFF
    assert presenter.tally(rows, NOW) == presenter.Tally()


def covered(**ahead: int) -> Reminder:
    """It lies at the provider and leaves so far ahead."""
    lying = reminder(LEFT, message=State.SCHEDULED)
    lead = timedelta(minutes=15)
    return replace(lying, leaves_at=NOW + timedelta(**ahead), withdraw_lead=lead)


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (reminder(), TakenBack.REMINDER),
        (reminder(LEFT, message=State.QUEUED), TakenBack.MESSAGE),
        (reminder(LEFT, message=State.HELD), TakenBack.MESSAGE),
        (reminder(LEFT, message=State.SENDING), TakenBack.TOO_LATE),
        (reminder(LEFT, message=State.SENT), TakenBack.TOO_LATE),
        (reminder(LEFT, message=State.UNCERTAIN), TakenBack.TOO_LATE),
        (covered(hours=2), TakenBack.ASKED_BACK),
        (replace(covered(hours=2), asked_back=True, state=SKIPPED), TakenBack.ASKED_BACK),
        (covered(minutes=10), TakenBack.TOO_LATE),  # in the last quarter of an hour it is kept
        (reminder(LEFT, message=State.FAILED), TakenBack.NOTHING),
        (reminder(SKIPPED, reason="booked_too_late"), TakenBack.NOTHING),
        (None, TakenBack.NOTHING),
    ],
)
def test_what_a_change_would_do_is_what_the_service_does(
    made: Reminder | None, expected: TakenBack
) -> None:
    """The same answers as `services.appointments` gives (its own tests hold those)."""
    assert presenter.would_take_back(made, NOW) is expected


def test_a_week_is_monday_to_sunday() -> None:
    assert presenter.week(date(2026, 11, 24))[0] == date(2026, 11, 23)
    assert presenter.week(date(2026, 11, 29))[-1] == date(2026, 11, 29)
