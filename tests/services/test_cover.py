"""Cover: reminders at the provider's scheduler, taken back and replaced when things change.

A real book, a real gateway over a real socket; only the clock is ours.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from desktop_app.domain import cover
from desktop_app.domain.appointment import Notice, TakenBack
from desktop_app.domain.consent import Event, Record
from desktop_app.domain.contact import Reach
from desktop_app.domain.errors import ConnectorError, Fault
from desktop_app.domain.message import Purpose
from desktop_app.domain.opening import Opening
from desktop_app.domain.reminder_plan import DAY_BEFORE, Plan, Step
from desktop_app.servers.schedule import Scheduler
from desktop_app.services import appointments, notices, reminder_plans, series, visits
from desktop_app.services.cover import withdrawn_this_month
from desktop_app.store import consents, contacts, plans
from desktop_app.store.database import Book
from desktop_app.store.tables import Message
from tests.helpers.appointments import ANNA, DAY, DUE, add, messages, reminded
from tests.helpers.books import LAW, NOW
from tests.helpers.clocked import PARIS, Clock, annas_desk

WORDS = "Rappel : votre rendez-vous le {date} à {time}."
TEXT = "Rappel : votre rendez-vous le 26/11/2026 à 11:00."
ANNAS = "+33639980001"


def _states(book: Book) -> list[str]:
    return [state for _, _, state in messages(book)]


def test_it_leaves_also_when_this_computer_is_off(tmp_path: Path) -> None:
    """Handed over in the morning, off all day: at 18:00 the provider lets it go, once."""
    with annas_desk(tmp_path) as (book, shop):
        add(book)
        shop.work()
        assert _states(book) == ["SCHEDULED"]
        assert shop.sent() == []
        shop.clock.now = DUE + timedelta(hours=1)
        shop.provider.release_due()
        assert shop.sent() == [(DUE, ANNAS, TEXT)]
        shop.start()
        shop.work()
        assert _states(book) == ["DELIVERED"]
        assert len(shop.sent()) == 1


def test_the_provider_gives_it_up_when_it_is_of_no_more_use(tmp_path: Path) -> None:
    """Also what it lets go by itself: a handset switched on after the hour stays silent."""
    with annas_desk(tmp_path) as (book, shop):
        add(book)
        shop.work()
        shop.clock.now = DUE + timedelta(hours=1)
        shop.provider.release_due()
        [line] = shop.ledger()
        assert datetime.fromisoformat(line["valid_until"]) == datetime(2026, 11, 26, 8, tzinfo=UTC)


def test_what_lies_beyond_the_horizon_waits_here(tmp_path: Path) -> None:
    """Tomorrow noon: the one of tomorrow evening is not handed over yet."""
    with annas_desk(tmp_path) as (book, shop):
        add(book)
        add(book, day=date(2026, 11, 27))
        shop.work()
        assert reminded(book) == [("LEFT", ""), ("WAITING", "")]
        shop.clock.now = NOW + timedelta(days=1)
        shop.work()
        assert [state for state, _ in reminded(book)] == ["LEFT", "LEFT"]


def test_moved_the_old_one_is_taken_back_and_the_new_one_leaves(tmp_path: Path) -> None:
    with annas_desk(tmp_path) as (book, shop):
        added = add(book)
        shop.work()
        moved = appointments.move(
            book, added.appointment_id, day=DAY, clock="16:00", zone="Europe/Paris", now=NOW
        )
        assert moved.taken_back is TakenBack.ASKED_BACK
        shop.clock.forward(seconds=1)
        shop.work()
        assert _states(book) == ["CANCELLED", "SCHEDULED"]
        assert reminded(book) == [("CANCELLED", ""), ("LEFT", "")]
        shop.clock.now = DUE + timedelta(minutes=1)
        shop.work()
        assert [text for _, _, text in shop.sent()] == [TEXT.replace("11:00", "16:00")]
        assert shop.provider.tally.withdrawn == 1


def test_cancelled_nothing_leaves(tmp_path: Path) -> None:
    with annas_desk(tmp_path) as (book, shop):
        added = add(book)
        shop.work()
        assert appointments.cancel(book, added.appointment_id, now=NOW) is TakenBack.ASKED_BACK
        shop.work()
        shop.clock.now = DUE + timedelta(minutes=1)
        shop.work()
        assert shop.sent() == []
        assert (_states(book), reminded(book)) == (["CANCELLED"], [("CANCELLED", "")])


def test_moved_there_and_back_before_anybody_looked(tmp_path: Path) -> None:
    """The first is taken back all the same, before the same words are said anew: once."""
    with annas_desk(tmp_path) as (book, shop):
        added = add(book)
        shop.work()
        for clock in ("16:00", "11:00"):
            appointments.move(
                book, added.appointment_id, day=DAY, clock=clock, zone="Europe/Paris", now=NOW
            )
        shop.clock.forward(seconds=1)
        shop.work()
        shop.clock.now = DUE + timedelta(minutes=1)
        shop.work()
        shop.clock.forward(minutes=2)
        shop.work()
        assert [text for _, _, text in shop.sent()] == [TEXT]


def _renamed(book: Book) -> None:
    with book.write() as connection:
        contacts.change(connection, 1, replace(ANNA, first_name="Anne"), NOW)


def _renumbered(book: Book) -> None:
    with book.write() as connection:
        contacts.change(connection, 1, replace(ANNA, number="+33639980009"), NOW)


def _refused(book: Book) -> None:
    no = Record(Purpose.TRANSACTIONAL, Event.WITHDRAWN, NOW, how="desk")
    with book.write() as connection:
        consents.record(connection, [(1, no)])


def _erased(book: Book) -> None:
    with book.write() as connection:
        contacts.remove(connection, 1)


def _replanned(book: Book) -> None:
    plan = Plan(steps=(Step(days=1, at="19:00"),), wait=timedelta(0))
    with book.write() as connection:
        plans.keep(connection, plan, now=NOW)


def _closed(book: Book) -> None:
    """The day before is closed now: the last open day before it has passed."""
    with book.write() as connection:
        plans.close_on(connection, Opening(days=frozenset({date(2026, 11, 25)})), now=NOW)


@pytest.mark.parametrize(
    ("change", "left"),
    [
        (_renamed, [(DUE, ANNAS, "Anne, 11:00")]),
        (_renumbered, [(DUE, "+33639980009", "Anna, 11:00")]),
        (_refused, []),
        (_erased, []),
        (_replanned, [(DUE + timedelta(hours=1), ANNAS, "Anna, 11:00")]),
        (_closed, [(NOW, ANNAS, "Anna, 11:00")]),
    ],
)
def test_whatever_changes_what_leaves_is_true(
    tmp_path: Path, change: object, left: list[tuple[datetime, str, str]]
) -> None:
    """A name, a number, a no, the plan: what lies there is replaced, or taken back."""
    with annas_desk(tmp_path) as (book, shop):
        add(book, template="{first_name}, {time}")
        shop.work()
        assert _states(book) == ["SCHEDULED"]
        change(book)  # type: ignore[operator]
        shop.work()
        for _ in range(3):
            shop.clock.now = max(shop.clock.now, DUE) + timedelta(minutes=31)
            shop.work()
        assert shop.sent() == left
        assert shop.provider.tally.withdrawn == 1


def _switched_off(book: Book, now: datetime = NOW) -> None:
    off = Plan(steps=DAY_BEFORE, off_since=date(2026, 11, 25), wait=timedelta(0))
    reminder_plans.keep(book, off, now=now)


def _without_the_day_before(book: Book, now: datetime = NOW) -> None:
    reminder_plans.keep(book, Plan(steps=(Step(days=1, at="19:00"),), wait=timedelta(0)), now=now)


def _confirmed(book: Book, now: datetime = NOW) -> None:
    visits.note_answer(book, 1, "confirmed", at=now, now=now)


def _moved(book: Book, now: datetime = NOW) -> None:
    appointments.move(book, 1, day=DAY, clock="16:00", zone="Europe/Paris", now=now)


def _called_off(book: Book, now: datetime = NOW) -> None:
    appointments.cancel(book, 1, now=now)


def _stopped(book: Book, now: datetime = NOW) -> None:
    with book.write() as connection:
        consents.suppress(connection, ANNAS, Purpose.TRANSACTIONAL, reason="stop", now=now)


_THAT_DAY = "Rappel : votre rendez-vous le 26/11/2026."


def _add_without_hour(book: Book, change: Any) -> None:
    """In words that tell no hour: of its own, or of its plan where it will be moved, as its own
    might have the former hour written out."""
    words = "Rappel : votre rendez-vous le {date}."
    if change is _moved:
        plan = Plan(steps=DAY_BEFORE, wait=timedelta(0), words={"fr": words})
        reminder_plans.keep(book, plan, now=NOW)
    add(book, template="" if change is _moved else words)


@pytest.mark.parametrize("answer", ["given", "lost", "none"])
@pytest.mark.parametrize(
    ("change", "left"),
    [
        (_switched_off, []),
        (_without_the_day_before, [(DUE + timedelta(hours=1), ANNAS, _THAT_DAY)]),
        (_confirmed, []),
        (_moved, [(DUE, ANNAS, _THAT_DAY)]),
        (_called_off, []),
        (_stopped, []),
        (_refused, []),
        (_erased, []),
    ],
)
def test_what_changes_while_it_is_handed_over_counts(
    tmp_path: Path, change: Any, left: list[tuple[datetime, str, str]], answer: str
) -> None:
    """It lies there for hours by then, or is in the queue again, and nothing wants it: it is taken
    back once that is known. Also in words that tell no hour."""
    with annas_desk(tmp_path) as (book, shop):
        _add_without_hour(book, change)
        real = shop.connector.send

        def send(*batch: Any, **more: Any) -> Any:
            shop.connector.send = real  # type: ignore[method-assign]
            change(book)
            if answer == "none":
                raise ConnectorError(Fault.NO_CONNECTION)
            found = real(*batch, **more)
            if answer == "lost":
                raise ConnectorError(Fault.CUT)
            return found

        shop.connector.send = send  # type: ignore[method-assign]
        shop.work()
        assert shop.provider.tally.withdrawn == 1 or answer == "none"
        for at in (NOW + timedelta(seconds=1), DUE, DUE + timedelta(hours=1)):
            shop.clock.now = at
            shop.work()
        assert shop.sent() == left


def test_the_words_are_those_of_the_hour_it_leaves(tmp_path: Path) -> None:
    """Handed over today for tomorrow: "tomorrow" is the day after."""
    with annas_desk(tmp_path) as (book, shop):
        add(book, day=date(2026, 11, 27), template="{day} {time}")
        shop.days = 3
        shop.work()
        assert [text for _, text, _ in messages(book)] == ["demain 11:00"]


def test_the_wait_after_the_booking_is_kept(tmp_path: Path) -> None:
    """A slip can be put right before anything is handed over."""
    with annas_desk(tmp_path) as (book, shop):
        with book.write() as connection:
            plans.keep(connection, Plan(steps=DAY_BEFORE), now=NOW - timedelta(days=1))
        add(book)
        shop.work()
        assert messages(book) == []
        shop.clock.forward(minutes=9)
        shop.work()
        assert messages(book) == []
        shop.clock.forward(minutes=1)
        shop.work()
        assert _states(book) == ["SCHEDULED"]


def test_nothing_is_handed_over_by_a_plan_that_was_changed(tmp_path: Path) -> None:
    """Switched off, and killed before anything followed."""
    off = Plan(steps=DAY_BEFORE, off_since=date(2026, 11, 25), wait=timedelta(0))
    with annas_desk(tmp_path) as (book, shop):
        add(book)
        reminder_plans.keep(book, off, now=NOW, following=False)
        assert not shop.turn()
        assert messages(book) == []


def test_a_provider_without_a_scheduler_gets_it_at_its_hour(tmp_path: Path) -> None:
    with annas_desk(tmp_path, scheduler=None) as (book, shop):
        add(book)
        shop.work()
        assert messages(book) == []
        shop.clock.now = DUE
        shop.work()
        assert shop.sent() == [(DUE, ANNAS, TEXT)]


def test_too_soon_for_its_scheduler_it_leaves_from_here(tmp_path: Path) -> None:
    """An hour's lead: half an hour before, this computer keeps it, and sends it on time."""
    with annas_desk(tmp_path, scheduler=Scheduler(lead=timedelta(hours=1))) as (book, shop):
        shop.clock.now = DUE - timedelta(minutes=30)
        add(book, now=NOW)
        shop.work()
        assert messages(book) == []
        shop.clock.now = DUE
        shop.work()
        assert shop.sent() == [(DUE, ANNAS, TEXT)]


def test_away_when_it_was_to_be_handed_over_it_leaves_from_here(tmp_path: Path) -> None:
    """The provider could not be reached until it was too soon for its scheduler."""
    with annas_desk(tmp_path, scheduler=Scheduler(lead=timedelta(hours=1))) as (book, shop):
        add(book)
        shop.cover.prepare()
        assert _states(book) == ["QUEUED"]
        shop.clock.now = DUE - timedelta(minutes=59)
        shop.work()
        assert (_states(book), shop.sent()) == (["QUEUED"], [])
        shop.clock.now = DUE
        shop.work()
        assert shop.sent() == [(DUE, ANNAS, TEXT)]


def test_what_can_no_longer_be_taken_back_leaves_and_the_new_hour_too(tmp_path: Path) -> None:
    """Inside its last ten minutes the provider gives nothing back: said, not asked for ever."""
    able = Scheduler(withdraw_lead=timedelta(minutes=10))
    with annas_desk(tmp_path, scheduler=able) as (book, shop):
        added = add(book)
        shop.work()
        shop.clock.now = DUE - timedelta(minutes=5)
        appointments.move(
            book,
            added.appointment_id,
            day=DAY,
            clock="16:00",
            zone="Europe/Paris",
            now=shop.clock.now,
        )
        shop.work()
        assert _states(book)[0] == "SCHEDULED"
        with book.read() as connection:
            assert connection.execute(select(Message.reason)).scalars().first() == (
                "kept_by_provider"
            )
        assert shop.provider.tally.withdrawn == 0
        for minutes in (0, 2, 3):
            shop.clock.now = DUE + timedelta(minutes=minutes)
            shop.work()
        assert {text for _, _, text in shop.sent()} == {TEXT, TEXT.replace("11:00", "16:00")}


def test_the_last_word_is_the_true_one(tmp_path: Path) -> None:
    """Nothing is given back in the last ten minutes: the new hour is told after the former."""
    able = Scheduler(withdraw_lead=timedelta(minutes=10))
    with annas_desk(tmp_path, scheduler=able) as (book, shop):
        add(book)
        shop.work()
        shop.clock.now = DUE - timedelta(minutes=5)
        to = {"day": DAY, "clock": "16:00", "zone": "Europe/Paris"}
        moved = appointments.move(book, 1, **to, now=shop.clock.now)
        assert moved.taken_back is TakenBack.TOO_LATE
        for _ in range(14):
            shop.work()
            shop.clock.forward(minutes=1)
        assert [text for _, _, text in shop.sent()] == [TEXT, TEXT.replace("11:00", "16:00")]


def test_what_leaves_after_it_anyway_is_handed_over(tmp_path: Path) -> None:
    """The new hour's reminder is of half an hour later: it leaves also when we are off."""
    able = Scheduler(withdraw_lead=timedelta(minutes=10))
    with annas_desk(tmp_path, scheduler=able) as (book, shop):
        seventeen_hours = Plan(steps=(Step(minutes=1020),), wait=timedelta(0))
        reminder_plans.keep(book, seventeen_hours, now=NOW)
        add(book)
        shop.work()
        shop.clock.now = DUE - timedelta(minutes=5)
        to = {"day": DAY, "clock": "11:30", "zone": "Europe/Paris"}
        appointments.move(book, 1, **to, now=shop.clock.now)
        shop.work()
        assert _states(book) == ["SCHEDULED", "SCHEDULED"]


def test_that_it_is_off_is_told_after_what_the_provider_keeps(tmp_path: Path) -> None:
    """Else the last they read would be that it stands."""
    able = Scheduler(withdraw_lead=timedelta(minutes=10))
    with annas_desk(tmp_path, scheduler=able) as (book, shop):
        add(book)
        shop.work()
        now = shop.clock.now = DUE - timedelta(minutes=5)
        offered = notices.offer(book, 1, Notice.CANCELLED, **LAW, now=now)
        assert offered.called_for
        assert appointments.cancel(book, 1, now=now) is TakenBack.TOO_LATE
        notices.send(book, 1, Notice.CANCELLED, now)
        for _ in range(14):
            shop.work()
            shop.clock.forward(minutes=1)
        assert [text for _, _, text in shop.sent()] == [TEXT, offered.text]


def test_a_notice_that_cannot_wait_leaves_before_it(tmp_path: Path) -> None:
    """The former text leaves when the new hour has begun: better two than that one alone."""
    able = Scheduler(withdraw_lead=timedelta(hours=1))
    with annas_desk(tmp_path, scheduler=able) as (book, shop):
        add(book)
        shop.work()
        now = shop.clock.now = DUE - timedelta(minutes=55)
        to = {"day": DUE.date(), "clock": "17:45", "zone": "Europe/Paris"}
        appointments.move(book, 1, **to, now=now)
        notices.send(book, 1, Notice.MOVED, now)
        shop.work()
        assert [at for at, _, _ in shop.sent()] == [now]


@pytest.mark.parametrize("minutes", [-5, 0, 1])
@pytest.mark.parametrize(
    "step", [Step(days=1, at="19:00"), Step(days=1, at="09:00"), Step(minutes=1030)]
)
def test_another_plan_says_nothing_again_that_leaves_as_it_is(
    tmp_path: Path, minutes: int, step: Step
) -> None:
    """Edited when the provider gives nothing back any more, or when it has left and nobody has
    looked yet. 1030 minutes before is another step, but for what has passed."""
    able = Scheduler(withdraw_lead=timedelta(minutes=10))
    with annas_desk(tmp_path, scheduler=able) as (book, shop):
        add(book)
        shop.work()
        shop.clock.now = DUE + timedelta(minutes=minutes)
        plan = Plan(steps=(step,), wait=timedelta(0))
        reminder_plans.keep(book, plan, now=shop.clock.now)
        shop.work()
        for _ in range(3):
            shop.clock.forward(minutes=31)
            shop.work()
        assert [text for _, _, text in shop.sent()] == [TEXT]
        assert reminded(book)[0] == ("LEFT", "")


def test_a_move_undone_when_nothing_is_given_back_says_nothing_again(tmp_path: Path) -> None:
    """It is planned anew, and what the provider keeps tells the very same: one text."""
    able = Scheduler(withdraw_lead=timedelta(minutes=10))
    with annas_desk(tmp_path, scheduler=able) as (book, shop):
        add(book)
        shop.work()
        shop.clock.now = DUE - timedelta(minutes=5)
        done = series.move_on(book, 1, day=DAY, clock="16:00", now=shop.clock.now)
        series.put_back(book, done.former, now=shop.clock.now)
        for _ in range(8):
            shop.work()
            shop.clock.forward(minutes=10)
        assert [text for _, _, text in shop.sent()] == [TEXT]


def test_what_the_provider_keeps_is_not_said_again_in_other_words(tmp_path: Path) -> None:
    """The new words would tell the same hour once more."""
    words = {"fr": "Bonjour, {time} {day}"}
    later = Plan(steps=(Step(days=1, at="18:30"),), wait=timedelta(0), words=words)
    able = Scheduler(withdraw_lead=timedelta(minutes=10))
    with annas_desk(tmp_path, scheduler=able) as (book, shop):
        add(book, template="")
        shop.work()
        shop.clock.now = DUE - timedelta(minutes=5)
        reminder_plans.keep(book, later, now=shop.clock())
        shop.work()
        for _ in range(8):
            shop.clock.forward(minutes=15)
            shop.work()
        assert len(shop.sent()) == 1


def test_a_clock_that_was_ahead_lets_nothing_leave(tmp_path: Path) -> None:
    """It showed the evening for a moment: the text lies there still, and is taken back when its
    appointment is moved. What the provider itself says has left has."""
    with annas_desk(tmp_path) as (book, shop):
        added = add(book)
        shop.work()
        shop.provider.now = Clock(NOW)  # its own, and right
        shop.clock.now = DUE + timedelta(hours=1)
        shop.cover.prepare()
        assert _states(book) == ["SENT"]
        shop.clock.now = NOW + timedelta(minutes=1)
        shop.provider.now = shop.clock
        shop.work()
        assert _states(book) == ["SCHEDULED"]
        appointments.move(
            book,
            added.appointment_id,
            day=DAY,
            clock="16:00",
            zone="Europe/Paris",
            now=shop.clock(),
        )
        for at in (NOW + timedelta(minutes=2), DUE):
            shop.clock.now = at
            shop.work()
        assert [text for _, _, text in shop.sent()] == [TEXT.replace("11:00", "16:00")]


@pytest.mark.parametrize("right", [False, True], ids=["by that clock", "by the right one"])
@pytest.mark.parametrize(
    ("change", "left"),
    [
        (_switched_off, []),
        (_confirmed, []),
        (_called_off, []),
        (_moved, [_THAT_DAY]),
    ],
)
def test_what_changes_while_the_clock_is_ahead_counts(
    tmp_path: Path, change: Any, left: list[str], right: bool
) -> None:
    """Before anybody saw that it lies there still. In words that tell no hour."""
    with annas_desk(tmp_path) as (book, shop):
        _add_without_hour(book, change)
        shop.work()
        shop.provider.now = Clock(NOW)
        shop.clock.now = DUE + timedelta(hours=1)
        shop.cover.prepare()
        assert _states(book) == ["SENT"]
        if right:
            shop.clock.now = NOW + timedelta(seconds=30)
        change(book, shop.clock())
        shop.clock.now = NOW + timedelta(minutes=1)
        shop.provider.now = shop.clock
        for at in (shop.clock.now, NOW + timedelta(minutes=2), DUE, DUE + timedelta(hours=1)):
            shop.clock.now = at
            shop.work()
        assert [text for _, _, text in shop.sent()] == left


def test_who_confirms_while_it_is_handed_over_is_not_reminded_whatever_the_clock_said(
    tmp_path: Path,
) -> None:
    """A plan was changed by a clock that was ahead."""
    with annas_desk(tmp_path) as (book, shop):
        add(book)
        plan = Plan(steps=DAY_BEFORE, wait=timedelta(0))
        reminder_plans.keep(book, plan, now=NOW + timedelta(days=1), following=False)
        real = shop.connector.send

        def send(*batch: Any, **more: Any) -> Any:
            shop.connector.send = real  # type: ignore[method-assign]
            _confirmed(book)
            return real(*batch, **more)

        shop.connector.send = send  # type: ignore[method-assign]
        shop.work()
        shop.clock.now = DUE
        shop.work()
        assert shop.sent() == []


def test_by_a_clock_that_was_ahead_nothing_is_handed_over_again_and_again(tmp_path: Path) -> None:
    """A plan was changed by it: what catches up an hour from now would be due a second later each
    time that it is planned."""
    hour = Plan(steps=(Step(days=2),), wait=timedelta(hours=1))
    with annas_desk(tmp_path) as (book, shop):
        add(book, now=NOW - timedelta(days=1))
        reminder_plans.keep(book, hour, now=NOW + timedelta(days=3), following=False)
        real = shop.connector.send

        def send(*batch: Any, **more: Any) -> Any:
            assert shop.provider.tally.scheduled < 3
            shop.clock.forward(seconds=1)
            return real(*batch, **more)

        shop.connector.send = send  # type: ignore[method-assign]
        shop.work()
        assert _states(book) == ["SCHEDULED"]
        shop.clock.now = NOW + timedelta(hours=1)
        shop.work()
        assert len(shop.sent()) == 1


def test_what_the_provider_says_has_left_has(tmp_path: Path) -> None:
    """Its clock is right and ours is behind: it is not asked for ever."""
    with annas_desk(tmp_path) as (book, shop):
        added = add(book)
        shop.work()
        shop.clock.now = DUE
        shop.provider.release_due()
        shop.clock.now = NOW + timedelta(minutes=1)
        appointments.cancel(book, added.appointment_id, now=shop.clock())
        assert shop.cover.take_back() == 1
        for _ in range(2):
            shop.cover.prepare()
            assert _states(book) == ["SENT"]
            assert shop.cover.take_back() == 0


def test_no_more_lie_there_than_can_be_taken_back(tmp_path: Path) -> None:
    """Three withdrawals a month: three reminders at most, the others leave from here."""
    able = Scheduler(withdrawals_a_month=3)
    with annas_desk(tmp_path, scheduler=able) as (book, shop):
        for clock in ("09:00", "12:00", "13:00", "14:00", "15:00"):
            add(book, clock=clock, template=clock + " {time}")
        shop.work()
        assert sorted(state for state, _ in reminded(book)) == ["LEFT"] * 3 + ["WAITING"] * 2
        appointments.cancel(book, 1, now=NOW)
        shop.work()
        # One was used up: two are left, and two lie there.
        assert sorted(state for state, _ in reminded(book)) == (
            ["CANCELLED"] + ["LEFT"] * 2 + ["WAITING"] * 2
        )
        with book.read() as connection:
            assert withdrawn_this_month(connection, 1, NOW) == 1
            assert withdrawn_this_month(connection, 1, datetime(2026, 12, 1, tzinfo=UTC)) == 0
        shop.clock.now = DUE
        shop.work()
        assert len(shop.sent()) == 4


def test_whom_no_text_reaches_keeps_nobody_from_being_covered(tmp_path: Path) -> None:
    """They wait first in line until they are due."""
    with annas_desk(tmp_path) as (book, shop):
        landline = replace(ANNA, number=None, reach=Reach.LANDLINE)
        for _ in range(60):
            with book.write() as connection:
                nobody = contacts.add(connection, landline, NOW)
            add(book, nobody)
        add(book)
        shop.work()
        assert shop.provider.tally.scheduled == 1


def test_calls_are_as_small_as_taking_back_wants_them(tmp_path: Path) -> None:
    """Two recipients a call: each can be taken back."""
    able = Scheduler(recipients_per_withdrawal=2)
    with annas_desk(tmp_path, scheduler=able) as (book, shop):
        for clock in ("09:00", "12:00", "13:00", "14:00", "15:00"):
            add(book, clock=clock, template=clock + " {time}")
        shop.work()
        assert shop.provider.tally.calls == 3
        for each in range(1, 6):
            appointments.cancel(book, each, now=NOW)
        shop.work()
        shop.clock.now = DUE
        shop.work()
        assert shop.sent() == []
        assert shop.provider.tally.withdrawn == 5


def test_an_answer_that_was_lost_is_asked_for_again(tmp_path: Path) -> None:
    """Taken back, and the answer cut: the next time the provider says the same."""
    with annas_desk(tmp_path) as (book, shop):
        added = add(book)
        shop.work()
        appointments.cancel(book, added.appointment_id, now=NOW)
        shop.provider.habits = replace(shop.provider.habits, drop_rate=1.0)
        with pytest.raises(ConnectorError):
            shop.cover.take_back()
        assert _states(book) == ["SCHEDULED"]
        assert shop.provider.tally.withdrawn == 1
        shop.provider.habits = replace(shop.provider.habits, drop_rate=0.0)
        shop.start()
        shop.work()
        assert _states(book) == ["CANCELLED"]


def test_who_said_no_is_not_told_beside_the_household(tmp_path: Path) -> None:
    """Tom's own no: Anna's text does not name him, and is not made again for ever."""
    with annas_desk(tmp_path) as (book, shop):
        no = Record(Purpose.TRANSACTIONAL, Event.WITHDRAWN, NOW, how="desk")
        with book.write() as connection:
            tom = contacts.add(connection, replace(ANNA, first_name="Tom"), NOW)
            consents.record(connection, [(tom, no)])
        add(book)
        add(book, tom, clock="11:30")
        shop.work()
        shop.clock.now = DUE
        shop.work()
        assert [text for _, _, text in shop.sent()] == [TEXT]
        assert shop.provider.tally.scheduled == 1


@pytest.mark.parametrize("lost", ["drop_rate", "ghost_rate"])
@pytest.mark.parametrize("change", [False, True])
def test_an_answer_to_handing_over_that_was_lost(
    tmp_path: Path, lost: str, *, change: bool
) -> None:
    """In doubt, the same batch is asked for again under its reference: it lies there, once. Moved
    meanwhile, it is found and taken back."""
    with annas_desk(tmp_path) as (book, shop):
        added = add(book)
        shop.provider.habits = replace(shop.provider.habits, **{lost: 1.0})
        shop.cover.prepare()
        shop.sender.turn(ahead=True)
        assert _states(book) == ["UNCERTAIN"]
        if change:
            appointments.move(
                book, added.appointment_id, day=DAY, clock="16:00", zone="Europe/Paris", now=NOW
            )
        shop.provider.habits = replace(shop.provider.habits, **{lost: 0.0})
        shop.clock.forward(seconds=1)
        shop.work()
        assert _states(book) == (["CANCELLED", "SCHEDULED"] if change else ["SCHEDULED"])
        shop.clock.now = DUE + timedelta(minutes=1)
        shop.work()
        hour = "16:00" if change else "11:00"
        assert [text for _, _, text in shop.sent()] == [TEXT.replace("11:00", hour)]


def test_without_a_guard_a_doubt_stays(tmp_path: Path) -> None:
    """Asking again might take it twice: the report of its leaving ends the doubt, or a person."""
    with annas_desk(tmp_path, duplicate_guard=False) as (book, shop):
        add(book)
        shop.provider.habits = replace(shop.provider.habits, drop_rate=1.0)
        shop.cover.prepare()
        shop.sender.turn(ahead=True)
        shop.provider.habits = replace(shop.provider.habits, drop_rate=0.0)
        shop.work()
        assert _states(book) == ["UNCERTAIN"]
        assert shop.provider.tally.scheduled == 1


def test_moved_away_and_back_while_the_first_is_in_doubt(tmp_path: Path) -> None:
    """The words of 11:00 may lie there: they are not sent a second time, and the doubt stays."""
    with annas_desk(tmp_path, duplicate_guard=False) as (book, shop):
        added = add(book)
        shop.provider.habits = replace(shop.provider.habits, error_rate=1.0)
        shop.cover.prepare()
        shop.sender.turn(ahead=True)
        shop.provider.habits = replace(shop.provider.habits, error_rate=0.0)
        for clock in ("16:00", "11:00"):
            shop.clock.forward(seconds=1)
            appointments.move(
                book,
                added.appointment_id,
                day=DAY,
                clock=clock,
                zone="Europe/Paris",
                now=shop.clock.now,
            )
            shop.clock.forward(seconds=1)
            shop.work()
        assert _states(book) == ["UNCERTAIN", "CANCELLED", "SKIPPED"]
        shop.clock.now = DUE
        shop.work()
        assert shop.sent() == []


def test_a_provider_that_forgot_leaves_a_doubt(tmp_path: Path) -> None:
    """It may have left: nothing is sent in its place, somebody has to look."""
    with annas_desk(tmp_path) as (book, shop):
        added = add(book)
        shop.work()
        with book.write() as connection:
            connection.exec_driver_sql("UPDATE message SET provider_id = 'gone'")
        appointments.cancel(book, added.appointment_id, now=NOW)
        shop.work()
        assert _states(book) == ["UNCERTAIN"]


def test_a_no_that_came_since_does_not_make_it_ask_for_ever(tmp_path: Path) -> None:
    """Refused between queue and call: judged once ahead, then at its hour."""
    with annas_desk(tmp_path) as (book, shop):
        add(book)
        shop.cover.prepare()
        _refused(book)
        for _ in range(3):
            shop.work()
        assert (_states(book), reminded(book)) == (["CANCELLED"], [("WAITING", "not_ahead")])
        yes = Record(Purpose.TRANSACTIONAL, Event.GRANTED, NOW + timedelta(hours=1), how="desk")
        with book.write() as connection:
            consents.record(connection, [(1, yes)])
        shop.clock.now = DUE
        shop.work()
        assert shop.sent() == [(DUE, ANNAS, TEXT)]


@pytest.mark.parametrize(
    ("now", "days", "closed", "expected"),
    [
        (datetime(2026, 11, 27, 17, tzinfo=UTC), 1, {6, 0}, datetime(2026, 11, 28, 11, tzinfo=UTC)),
        (datetime(2026, 11, 28, 17, tzinfo=UTC), 1, {6, 0}, datetime(2026, 12, 1, 11, tzinfo=UTC)),
        (datetime(2026, 11, 27, 17, tzinfo=UTC), 2, {6, 0}, datetime(2026, 12, 1, 11, tzinfo=UTC)),
        (datetime(2026, 10, 24, 17, tzinfo=UTC), 1, set(), datetime(2026, 10, 25, 11, tzinfo=UTC)),
        (datetime(2026, 11, 27, 17, tzinfo=UTC), 0, set(), datetime(2026, 11, 27, 17, tzinfo=UTC)),
    ],
)
def test_safe_until_noon_of_an_open_day(
    now: datetime, days: int, closed: set[int], expected: datetime
) -> None:
    """Over a weekend, and over the night in which clocks are put back."""
    assert cover.horizon(now, PARIS, Opening(frozenset(closed)), days) == expected


@settings(max_examples=15, deadline=None)
@example(script=[(1, "09:00", "drop"), (1, "09:00", "move")], seed=1)
@given(
    st.lists(
        st.tuples(
            st.integers(1, 3),
            st.sampled_from(["09:00", "11:00", "15:00"]),
            st.sampled_from(["move", "cancel", "rename", "off", "start", "drop", "wait"]),
        ),
        max_size=10,
    ),
    st.integers(0, 2**16),
)
def test_whatever_happens_each_is_told_the_hour_that_stands_once(
    tmp_path_factory: pytest.TempPathFactory, script: list[tuple[int, str, str]], seed: int
) -> None:
    """Moves, cancels, power cuts, lost answers until five minutes before: in the end the last hour
    of each was told once, the hour of none that was called off, and no other hour."""
    with annas_desk(tmp_path_factory.mktemp("shop"), seed=seed) as (book, shop):
        with book.write() as connection:
            for each in (2, 3):
                contacts.add(connection, replace(ANNA, number=f"+3363998000{each}"), NOW)
        hours = {}
        for each in (1, 2, 3):
            hours[add(book, each).appointment_id] = "11:00"
        clock, off = shop.clock, False
        for which, hour, what in script:
            clock.forward(minutes=30)
            if what == "move" and hours[which]:
                appointments.move(
                    book, which, day=DAY, clock=hour, zone="Europe/Paris", now=clock.now
                )
                hours[which] = hour
            elif what == "cancel":
                appointments.cancel(book, which, now=clock.now)
                hours[which] = ""
            elif what == "off":
                off = True
            elif what == "start":
                off = False
                shop.start()
            elif what == "drop" and not off:
                shop.provider.habits = replace(shop.provider.habits, drop_rate=0.5)
                try:
                    shop.work()
                except ConnectorError:
                    shop.start()
                shop.provider.habits = replace(shop.provider.habits, drop_rate=0.0)
            if not off:
                shop.work()
        shop.start()
        for minutes in (1, 2, 400, 1, 1, 1):
            clock.now = max(clock.now, DUE - timedelta(minutes=405)) + timedelta(minutes=minutes)
            shop.work()
        told = {}
        for _, number, text in shop.sent():
            told.setdefault(int(number[-1]), []).append(text[-6:-1])
        with book.read() as connection:
            doubts = connection.execute(
                select(Message.contact_id).where(Message.state == "UNCERTAIN")
            ).scalars()
            doubted = set(doubts.all())
    for each, hour in hours.items():
        if each not in doubted:
            assert told.get(each, []) == ([hour] if hour else [])
        assert len(told.get(each, [])) == len(set(told.get(each, [])))
