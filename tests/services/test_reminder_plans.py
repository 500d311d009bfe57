"""Plans changed: what waits is planned anew at once, what has left is not said again."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, func, select, update

from desktop_app.domain.appointment import ReminderState
from desktop_app.domain.errors import BadInput, Cancelled
from desktop_app.domain.message import State
from desktop_app.domain.opening import Opening
from desktop_app.domain.reminder_plan import DAY_BEFORE, TWICE, Plan, Step
from desktop_app.services import appointments, planning, reminder_plans, reminders, series
from desktop_app.store import contacts, outbox, plans
from desktop_app.store.database import Book
from desktop_app.store.outbox import Move
from desktop_app.store.tables import Appointment, Reminder
from tests.helpers.appointments import (
    ANNA,
    DAY,
    DUE,
    USEFUL_UNTIL,
    add,
    messages,
    reminded,
    with_anna,
)
from tests.helpers.books import LAW, NOW, fresh_book
from tests.helpers.clocked import annas_desk

LATER = NOW + timedelta(hours=1)
LATE = DUE + timedelta(minutes=30)
SOON = Plan(steps=(Step(days=1, at="19:00"),))


def _dues(book: Book, state: ReminderState = ReminderState.WAITING) -> list[datetime]:
    with book.read() as connection:
        found = select(Reminder.due_at).where(Reminder.state == state.value)
        return list(connection.execute(found.order_by(Reminder.due_at)).scalars())


def test_an_edited_plan_moves_what_waits(tmp_path: Path) -> None:
    """The row stays, at its new hour; a step more is one more, a step less is taken back."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        reminder_plans.keep(book, SOON, now=LATER)
        assert _dues(book) == [DUE + timedelta(hours=1)]
        reminder_plans.keep(book, Plan(steps=TWICE), now=LATER + timedelta(minutes=1))
        assert _dues(book) == [DUE, datetime(2026, 11, 26, 8, tzinfo=UTC)]
        reminder_plans.keep(book, Plan(steps=(Step(minutes=120),)), now=LATER + timedelta(hours=1))
        assert _dues(book) == [datetime(2026, 11, 26, 8, tzinfo=UTC)]
        assert ("CANCELLED", "plan_changed") in reminded(book)


def test_what_waits_may_follow_in_its_own_time(tmp_path: Path) -> None:
    """Written first; then so many at a time, and where it was stopped the rest can go on."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        for at in range(250):
            add(book, clock=f"{8 + at // 60:02}:{at % 60:02}")
        reminder_plans.keep(book, SOON, now=LATER, following=False)
        assert planning.count_behind(book, now=LATER) == 250
        assert set(_dues(book)) == {DUE}
        heard: list[tuple[int, int]] = []

        def stop(done: int, of: int) -> None:
            heard.append((done, of))
            raise Cancelled

        with pytest.raises(Cancelled):
            reminder_plans.follow(book, now=LATER, progress=stop)
        assert planning.count_behind(book, now=LATER) == 150
        reminder_plans.follow(book, now=LATER, progress=lambda done, of: heard.append((done, of)))
        assert heard == [(100, 250), (100, 150), (150, 150)]
        assert set(_dues(book)) == {DUE + timedelta(hours=1)}


def test_kinds_are_told_the_most_frequent_first(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_anna(book)
        assert reminder_plans.kinds(book) == []
        for clock, kind in (
            ("9:00", "Coupe"),
            ("10:00", "Barbe"),
            ("11:00", "Barbe"),
            ("12:00", ""),
        ):
            add(book, clock=clock.zfill(5), kind=kind)
        assert reminder_plans.kinds(book) == ["Barbe", "Coupe"]


def test_each_kind_has_its_plan(tmp_path: Path) -> None:
    """And follows that of all kinds again once its own is forgotten."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book, kind="Coupe")
        add(book, kind="Couleur", clock="15:00")
        reminder_plans.keep(book, replace(SOON, kind="Coupe"), now=LATER)
        assert _dues(book) == [DUE, DUE + timedelta(hours=1)]
        reminder_plans.forget(book, "Coupe", now=LATER + timedelta(minutes=1))
        assert _dues(book) == [DUE, DUE]
        with pytest.raises(BadInput, match="no_plan"):
            reminder_plans.forget(book, "Coupe", now=LATER)


@pytest.mark.parametrize("typed", ["coupe  et barbe", " COUPE ET BARBE"])
def test_capitals_and_spaces_make_no_other_kind(tmp_path: Path, typed: str) -> None:
    """A plan written since holds for it, and so does one that is there when it is booked."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book, kind=typed)
        reminder_plans.keep(book, replace(SOON, kind="Coupe et barbe"), now=LATER)
        add(book, kind=typed, clock="15:00")
        add(book, kind="Coupe", clock="16:00")
        assert _dues(book) == [DUE, *[DUE + timedelta(hours=1)] * 2]


def test_a_blank_kind_is_that_of_all(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        reminder_plans.keep(book, replace(SOON, kind=" \u00a0 "), now=LATER)
        plans = reminder_plans.read(book)
        assert list(plans.by_kind) == [""]
        reminder_plans.keep(book, replace(SOON, kind="  Coupe  longue "), now=LATER)
        plans = reminder_plans.read(book)
        assert (list(plans.by_kind), plans.own(" ")) == (["", "Coupe longue"], "")


def test_a_kind_as_it_was_written_is_that_one(tmp_path: Path) -> None:
    """Where a book has a plan of each writing, each holds for its own."""
    with fresh_book(tmp_path) as book:
        reminder_plans.keep(book, replace(SOON, kind="Coupe"), now=LATER)
        reminder_plans.keep(book, Plan(steps=DAY_BEFORE, kind="coupe"), now=LATER)
        plans = reminder_plans.read(book)
        assert [plans.own(each) for each in ("Coupe", "coupe", "Barbe")] == ["Coupe", "coupe", ""]


def test_switched_off_and_on_again(tmp_path: Path) -> None:
    """Off, each appointment says so; on again its reminder waits as before."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        off = Plan(steps=DAY_BEFORE, off_since=date(2026, 11, 25))
        reminder_plans.keep(book, off, now=LATER)
        assert reminded(book) == [("CANCELLED", "plan_changed"), ("SKIPPED", "switched_off")]
        [row] = appointments.listed(book)
        assert row.reminder is not None and row.reminder.reason == "switched_off"
        reminder_plans.keep(book, Plan(steps=DAY_BEFORE), now=LATER + timedelta(minutes=5))
        assert _dues(book) == [DUE]


def test_each_time_it_is_switched_off_it_says_so(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        off = Plan(steps=DAY_BEFORE, off_since=date(2026, 11, 25))
        for minutes, each in enumerate((off, Plan(steps=DAY_BEFORE), off)):
            reminder_plans.keep(book, each, now=LATER + timedelta(minutes=minutes))
        before = reminded(book)
        reminder_plans.close_on(book, Opening(), now=LATER + timedelta(hours=1))
        assert reminded(book) == before
        [row] = appointments.listed(book)
        assert row.reminder is not None and row.reminder.reason == "switched_off"


def test_switched_off_after_it_left_it_says_still_that_it_left(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        reminders.run_due(book, now=DUE)
        off = Plan(steps=DAY_BEFORE, off_since=date(2026, 11, 25))
        with book.write() as connection:
            outbox.move(connection, [Move(1, State.SENDING), Move(1, State.SENT)], DUE)
        reminder_plans.keep(book, off, now=LATE)
        [row] = appointments.listed(book)
        assert row.reminder is not None and row.reminder.message_state is State.SENT


def test_switched_on_again_too_late_it_says_that(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        off = Plan(steps=DAY_BEFORE, off_since=date(2026, 11, 25))
        reminder_plans.keep(book, off, now=LATER)
        reminder_plans.keep(book, Plan(steps=DAY_BEFORE), now=USEFUL_UNTIL)
        assert reminded(book)[1:] == [("SKIPPED", "switched_off"), ("SKIPPED", "booked_too_late")]


def test_closed_on_the_day_before_it_leaves_the_day_before_that(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book, day=date(2026, 12, 8))
        closed = Opening(frozenset({0}), frozenset({date(2026, 12, 6)}))
        reminder_plans.close_on(book, closed, now=LATER)
        assert _dues(book) == [datetime(2026, 12, 5, 17, tzinfo=UTC)]
        assert reminder_plans.read(book).opening == closed


def test_a_zone_that_is_no_more_keeps_nobody_else(tmp_path: Path) -> None:
    """Of this computer, or since: its own reminder says so when it is due."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        for clock in ("09:00", "11:00"):
            add(book, clock=clock)
        with book.write() as connection:
            gone = update(Appointment).where(Appointment.id == 1).values(zone="Mars/Olympus")
            connection.execute(gone)
        reminder_plans.keep(book, SOON, now=LATER)
        assert _dues(book) == [DUE, DUE + timedelta(hours=1)]
        reminders.run_due(book, now=DUE)
        assert reminded(book) == [("SKIPPED", "bad_zone"), ("WAITING", "")]


def test_what_has_no_reminder_at_all_does_not_keep_the_others(tmp_path: Path) -> None:
    """As an old book may have it: it is passed over once."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        for clock in ("11:00", "12:00"):
            add(book, clock=clock)
        with book.write() as connection:
            connection.execute(delete(Reminder).where(Reminder.appointment_id == 1))
        reminder_plans.keep(book, SOON, now=NOW, following=False)
        assert planning.follow_plans(book, now=NOW, limit=1) == 1
        assert planning.follow_plans(book, now=NOW, limit=1) == 1
        assert planning.follow_plans(book, now=NOW, limit=1) == 0
        assert _dues(book) == [DUE + timedelta(hours=1)]


def test_what_was_planned_by_a_clock_that_was_ahead_follows_too(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book, now=LATER)
        reminder_plans.keep(book, SOON, now=NOW)
        assert _dues(book) == [DUE + timedelta(hours=1)]
        reminder_plans.close_on(book, Opening(days=frozenset({DAY - timedelta(days=1)})), now=NOW)
        assert _dues(book) == [LATER + timedelta(minutes=10)]


def test_nobody_waits_for_the_instant_of_a_clock_that_was_ahead(tmp_path: Path) -> None:
    """It showed next year when opening days were changed and an appointment was moved; right again,
    what is booked and what is moved once more are reminded as ever."""
    ahead = NOW + timedelta(days=365)
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book, now=NOW - timedelta(days=3))
        reminder_plans.close_on(book, Opening(weekdays=frozenset({6})), now=ahead)
        appointments.move(book, 1, day=DAY, clock="12:00", zone="Europe/Paris", now=ahead)
        assert _dues(book) == []
        appointments.move(book, 1, day=DAY, clock="13:00", zone="Europe/Paris", now=NOW)
        add(book, now=NOW)
        assert _dues(book) == [DUE, DUE]


def test_what_has_left_is_not_said_again(tmp_path: Path) -> None:
    """Told by the old plan at 18:00; by the new one it would leave at 19:00."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        reminders.run_due(book, now=DUE)
        with book.write() as connection:
            outbox.move(connection, [Move(1, State.SENDING), Move(1, State.SENT)], DUE)
        reminder_plans.keep(book, SOON, now=DUE + timedelta(minutes=1))
        assert _dues(book) == []
        assert [state for _, _, state in messages(book)] == ["SENT"]


def test_a_text_in_place_of_a_step_is_that_step(tmp_path: Path) -> None:
    """Booked when the evening before had passed, told at once; opened anew, it has not passed."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        closed = Opening(days=frozenset({DAY - timedelta(days=1)}))
        reminder_plans.close_on(book, closed, now=NOW - timedelta(days=9))
        booked = DUE - timedelta(hours=22, minutes=30)
        add(book, now=booked)
        reminders.run_due(book, now=booked)
        with book.write() as connection:
            outbox.move(connection, [Move(1, State.SENDING), Move(1, State.SENT)], booked)
        reminder_plans.close_on(book, Opening(), now=NOW)
        assert _dues(book) == []
        reminder_plans.keep(book, Plan(steps=TWICE), now=LATER)
        assert _dues(book) == [datetime(2026, 11, 26, 8, tzinfo=UTC)]


def test_switched_on_again_it_catches_up_with_what_passed_meanwhile(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        reminder_plans.keep(book, Plan(steps=DAY_BEFORE, off_since=date(2026, 11, 25)), now=LATER)
        again = DUE + timedelta(minutes=30)
        reminder_plans.keep(book, Plan(steps=DAY_BEFORE), now=again)
        assert _dues(book) == [again + timedelta(minutes=10)]


def test_who_said_no_at_its_hour_is_not_caught_up_with(tmp_path: Path) -> None:
    """They allow it since; a plan that is edited then tells them nothing of this hour, and the
    appointment goes on to say why."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        reminders.run_due(book, now=DUE)
        with book.write() as connection:
            outbox.move(connection, [Move(1, State.SKIPPED, "refused")], DUE)
        before = reminded(book)
        reminder_plans.keep(book, Plan(steps=DAY_BEFORE), now=DUE + timedelta(minutes=30))
        assert _dues(book) == []
        assert reminded(book) == before
        reminder_plans.keep(book, Plan(steps=TWICE), now=DUE + timedelta(minutes=40))
        assert _dues(book) == [datetime(2026, 11, 26, 8, tzinfo=UTC)]


def test_words_that_could_not_be_said_are_mended(tmp_path: Path) -> None:
    """Nothing left for want of a name; with other words it is caught up with. Not where it would be
    of no more use: then it says still why nothing left."""
    mended = Plan(steps=DAY_BEFORE, words={"fr": "{first_name|Bonjour}, {time}"})
    for now, dues in ((LATE, [LATE + timedelta(minutes=10)]), (USEFUL_UNTIL, [])):
        folder = tmp_path / now.isoformat().replace(":", "")
        folder.mkdir()
        with fresh_book(folder) as book:
            with_anna(book)
            with book.write() as connection:
                contacts.change(connection, 1, replace(ANNA, first_name=""), NOW)
            words = replace(mended, words={"fr": "{first_name}, {time}"})
            reminder_plans.keep(book, words, now=NOW - timedelta(days=1))
            add(book, template="")
            reminders.run_due(book, now=DUE)
            assert reminded(book) == [("SKIPPED", "missing_field")]
            reminder_plans.keep(book, mended, now=now)
            assert _dues(book) == dues
            assert reminded(book)[0] == ("SKIPPED", "missing_field")
            assert len(reminded(book)) == 1 + len(dues)


def test_a_notice_that_was_refused_is_not_caught_up_with(tmp_path: Path) -> None:
    """It stood in the place of what had passed: another kind's plan changes nothing of that."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        series.move_on(book, 1, day=DAY, clock="15:00", now=LATE, tell=True)
        with book.write() as connection:
            outbox.move(connection, [Move(1, State.SKIPPED, "said_no")], LATE)
        before = reminded(book)
        other = Plan(kind="cut", steps=DAY_BEFORE)
        reminder_plans.keep(book, other, now=LATE + timedelta(hours=1))
        assert reminded(book) == before


def test_what_somebody_left_out_stays_out(tmp_path: Path) -> None:
    """Also where its time has passed by now, and where it had passed and is to come by now."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        reminders.skip(book, 1, now=NOW)
        reminder_plans.keep(book, Plan(steps=DAY_BEFORE), now=DUE + timedelta(minutes=30))
        assert _dues(book) == []
        closed = Opening(days=frozenset({date(2026, 12, 1)}))
        reminder_plans.close_on(book, closed, now=NOW)
        add(book, day=date(2026, 12, 2), now=datetime(2026, 11, 30, 18, tzinfo=UTC))
        [late] = _dues(book)
        reminders.skip(book, 2, now=late)
        reminder_plans.close_on(book, Opening(), now=late + timedelta(minutes=1))
        assert _dues(book) == []


_FAR = Opening(days=frozenset({date(2026, 12, 28)}))


@pytest.mark.parametrize("woken", [False, True])
@pytest.mark.parametrize("edit", [_FAR, Plan(steps=TWICE), Plan(steps=(Step(days=1, at="17:45"),))])
def test_what_waits_for_a_word_goes_on_waiting_for_it(
    tmp_path: Path, edit: Opening | Plan, *, woken: bool
) -> None:
    """Its time passed while nothing ran: an edit that leaves its step in the past is no word. Nor
    is it before what sends has seen that it is late."""
    at = DUE + timedelta(minutes=40)
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        if woken:
            reminders.run_due(book, now=at)
        if isinstance(edit, Plan):
            reminder_plans.keep(book, edit, now=at)
        else:
            reminder_plans.close_on(book, edit, now=at)
        for minutes in range(0, 60, 10):
            reminders.run_due(book, now=at + timedelta(minutes=minutes))
        assert reminded(book)[0] == ("LATE", "")
        assert messages(book) == []
        assert _dues(book, ReminderState.LATE) == [DUE]


def test_what_waits_for_a_word_follows_where_its_step_is_to_come(tmp_path: Path) -> None:
    """Or is no more: taken out of the plan, or switched off."""
    at = DUE + timedelta(minutes=40)
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        reminders.run_due(book, now=at)
        reminder_plans.keep(book, Plan(steps=(Step(days=1, at="19:30"),)), now=at)
        assert reminded(book) == [("CANCELLED", "plan_changed"), ("WAITING", "")]
        assert _dues(book) == [DUE + timedelta(minutes=90)]
        reminders.run_due(book, now=at + timedelta(hours=2))
        reminder_plans.keep(book, Plan(steps=(Step(minutes=120),)), now=at + timedelta(hours=2))
        assert reminded(book)[1:] == [("CANCELLED", "plan_changed"), ("WAITING", "")]


def test_what_waits_for_a_word_is_not_lost_with_its_step(tmp_path: Path) -> None:
    """The new plan has another step, which has passed as well: it is caught up with, as that of
    everybody else is. Where it has none, the appointment says why."""
    at = DUE + timedelta(minutes=40)
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        reminders.run_due(book, now=at)
        three_before = Plan(steps=(Step(days=3, at="07:00"),), wait=timedelta(minutes=10))
        reminder_plans.keep(book, three_before, now=at)
        assert reminded(book) == [("CANCELLED", "plan_changed"), ("WAITING", "")]
        assert _dues(book) == [at + timedelta(minutes=10)]
        far_ahead_only = Plan(steps=(Step(days=9, ahead_from=9),))
        reminder_plans.keep(book, far_ahead_only, now=at + timedelta(minutes=1))
        assert reminded(book)[-1] == ("SKIPPED", "no_step")


def test_what_waits_for_a_second_word_is_not_lost(tmp_path: Path) -> None:
    """Let go in the evening, and nobody could be reached until the morning: "tomorrow" is "today",
    and a person looks at it again. Another kind's plan is edited meanwhile."""
    evening, morning = DUE + timedelta(hours=4), USEFUL_UNTIL - timedelta(hours=2)
    with annas_desk(tmp_path) as (book, shop):
        add(book, template="{first_name}, {day} à {time}")
        for off_since in (DAY, None):
            plan = Plan(steps=DAY_BEFORE, wait=timedelta(0), off_since=off_since)
            reminder_plans.keep(book, plan, now=NOW)
        reminders.run_due(book, now=evening)
        [late] = reminders.late(book, **LAW, now=evening)
        reminders.send_late(book, late.ids, **LAW, now=evening)
        shop.clock.now = morning
        shop.work()
        assert _dues(book, ReminderState.LATE) == [evening]
        reminder_plans.keep(book, Plan("cut", (Step(days=3),)), now=morning)
        shop.work()
        assert _dues(book, ReminderState.LATE) == [evening]


def test_what_stands_in_the_queue_follows_too(tmp_path: Path) -> None:
    """Woken and not yet claimed: its message is taken out, and made anew at the new hour."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        add(book, clock="11:30")
        assert reminders.run_due(book, now=DUE) == 1
        reminder_plans.keep(book, SOON, now=DUE)
        assert [state for _, _, state in messages(book)] == ["CANCELLED"]
        assert _dues(book) == [DUE + timedelta(hours=1)] * 2


def test_a_change_that_was_cut_short_is_carried_on(tmp_path: Path) -> None:
    """Killed after the plan was written: before anything is due it is followed."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        for hour in range(9, 18):
            add(book, clock=f"{hour:02}:00", day=date(2026, 12, 1))
        with book.write() as connection:
            plans.keep(connection, SOON, now=LATER)
        assert planning.follow_plans(book, now=LATER, limit=4) == 4
        assert len(set(_dues(book))) == 2
        assert [planning.follow_plans(book, now=LATER, limit=4) for _ in range(3)] == [4, 1, 0]
        assert len(set(_dues(book))) == 1


def test_a_clock_that_was_put_back_does_not_follow_for_ever(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        with book.write() as connection:
            plans.keep(connection, SOON, now=LATER)
        before = LATER - timedelta(days=1)
        assert planning.follow_plans(book, now=before) == 1
        assert planning.follow_plans(book, now=before) == 0


def test_what_is_over_is_left_alone(tmp_path: Path) -> None:
    """Last week's appointments are not planned anew."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        reminder_plans.keep(book, SOON, now=NOW + timedelta(days=7))
        assert _dues(book) == [DUE]


@pytest.mark.parametrize(
    ("plan", "kind"),
    [
        (Plan(steps=()), "bad_plan"),
        (Plan(kind="x" * 61, steps=DAY_BEFORE), "bad_plan"),
        (Plan(steps=DAY_BEFORE, words={"de": "Hallo {time}"}), "bad_plan"),
        (Plan(steps=DAY_BEFORE, words={"fr": "{note}"}), "unknown_field"),
        (Plan(steps=DAY_BEFORE, words={"fr": "ê" * 71}), "text_too_long"),
        (Plan(steps=DAY_BEFORE, opens="8h"), "bad_clock"),
    ],
)
def test_a_plan_that_is_none_changes_nothing(tmp_path: Path, plan: Plan, kind: str) -> None:
    with fresh_book(tmp_path) as book:
        before = reminder_plans.read(book)
        with pytest.raises(BadInput, match=kind):
            reminder_plans.keep(book, plan, now=NOW)
        assert reminder_plans.read(book) == before
        with pytest.raises(BadInput, match="bad_plan"):
            reminder_plans.close_on(book, Opening(frozenset(range(7))), now=NOW)


edits = st.lists(
    st.tuples(
        st.sampled_from(["plan", "move", "cancel", "restore", "wake", "close"]),
        st.sampled_from([DAY_BEFORE, TWICE, SOON.steps, (Step(minutes=90),)]),
        st.integers(0, 600),
    ),
    max_size=12,
)


@settings(max_examples=30, deadline=None)
@given(edits)
def test_planned_twice_is_planned_once(
    tmp_path_factory: pytest.TempPathFactory, script: list[tuple[str, tuple[Step, ...], int]]
) -> None:
    """Whatever was changed in whatever order: planning anew by the same plans changes nothing, and
    no step of an hour waits twice."""
    with fresh_book(tmp_path_factory.mktemp("book")) as book:
        with_anna(book)
        booked = add(book).appointment_id
        now = NOW
        for what, steps, minutes in script:
            now += timedelta(minutes=minutes + 1)
            if what == "plan":
                reminder_plans.keep(book, Plan(steps=steps), now=now)
            elif what == "close":
                closed = Opening(days=frozenset({date(2026, 11, 20 + minutes % 6)}))
                reminder_plans.close_on(book, closed, now=now)
            elif what == "wake":
                reminders.run_due(book, now=now)
            elif what == "cancel":
                appointments.cancel(book, booked, now=now)
            elif what == "restore":
                appointments.restore(book, booked, now=now)
            else:
                _moved(book, booked, f"{9 + minutes % 9:02}:30", now)
        # What was not caught up with beside one that waited for a word may be once that expired.
        assume(all(state != ReminderState.EXPIRED for state, _ in reminded(book)))
        before = _open(book)
        with book.write() as connection:
            connection.exec_driver_sql("UPDATE appointment SET planned_at = created_at")
        while planning.follow_plans(book, now=now):
            pass
        assert _open(book) == before
        with book.read() as connection:
            twice = connection.execute(
                select(Reminder.step)
                .join(Appointment, Appointment.id == Reminder.appointment_id)
                .where(
                    Reminder.state.in_(["WAITING", "LATE", "LEFT"]),
                    Reminder.agreed_at == Appointment.agreed_at,
                )
                .group_by(Reminder.step)
                .having(func.count() > 1)
            ).all()
        assert twice == []


def _moved(book: Book, booked: int, clock: str, now: datetime) -> None:
    try:
        appointments.move(book, booked, day=DAY, clock=clock, zone="Europe/Paris", now=now)
    except BadInput as error:
        assert error.kind == "appointment_cancelled"


def _open(book: Book) -> list[tuple[object, ...]]:
    with book.read() as connection:
        found = select(Reminder.step, Reminder.due_at, Reminder.useful_until, Reminder.state).where(
            Reminder.state != "SKIPPED"
        )
        return [tuple(row) for row in connection.execute(found.order_by(Reminder.id))]


def test_what_became_of_a_text_is_not_hidden_by_another_plan(tmp_path: Path) -> None:
    """Of two steps one has left and was not delivered; the plan has the second no more."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        reminder_plans.keep(book, Plan(steps=TWICE), now=NOW)
        add(book)
        reminders.run_due(book, now=DUE)
        became = (State.SENDING, State.SENT, State.UNDELIVERED)
        with book.write() as connection:
            outbox.move(connection, [Move(1, each) for each in became], DUE)
        reminder_plans.keep(book, Plan(steps=DAY_BEFORE), now=DUE + timedelta(minutes=30))
        told = appointments.shown(book, 1).reminder
        assert told is not None
        assert told.message_state is State.UNDELIVERED


def test_of_what_has_begun_nothing_is_planned_anew(tmp_path: Path) -> None:
    """It keeps the reason that it had."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book, day=NOW.date(), clock="11:00")  # an hour after now
        assert reminded(book) == [("SKIPPED", "booked_too_late")]
        off = Plan(steps=DAY_BEFORE, off_since=NOW.date())
        reminder_plans.keep(book, off, now=NOW + timedelta(hours=3))
        assert reminded(book) == [("SKIPPED", "booked_too_late")]
