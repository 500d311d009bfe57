"""What a changed plan or a closed day did, in numbers: the same as the book, before and after."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from desktop_app.domain.opening import Opening
from desktop_app.domain.reminder_plan import DAY_BEFORE, TWICE, Plan, Step
from desktop_app.services import appointments, plan_effect, reminder_plans, reminders
from desktop_app.services.plan_effect import Booked, Effect
from desktop_app.store.database import Book
from tests.helpers.appointments import DAY, DUE, add, with_anna
from tests.helpers.books import NOW, fresh_book

PARIS = ZoneInfo("Europe/Paris")
LATER = NOW + timedelta(hours=1)  # 11:00 in Paris, the day before DAY
SOON = Plan(steps=(Step(days=1, at="11:30"),), wait=timedelta(0))


def _effect(book: Book, plan: Plan, now: datetime) -> Effect:
    before = plan_effect.dues(book, now)
    reminder_plans.keep(book, plan, now=now)
    return plan_effect.between(before, plan_effect.dues(book, now), now)


def test_other_times_one_more_and_one_less(tmp_path: Path) -> None:
    """Each appointment once, whatever became of how many of its reminders; the same plan again
    changes nothing."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        for clock in ("11:00", "12:00"):
            add(book, clock=clock)
        add(book, day=DAY + timedelta(days=1))
        twice = Plan(steps=TWICE, wait=timedelta(0))
        assert _effect(book, twice, LATER) == Effect(3)
        assert _effect(book, twice, LATER + timedelta(seconds=1)) == Effect()
        off = replace(twice, off_since=date(2026, 11, 25))
        assert _effect(book, off, LATER + timedelta(seconds=2)) == Effect(3)
        assert _effect(book, twice, LATER + timedelta(seconds=3)) == Effect(3)


def test_what_leaves_within_the_hour_by_it(tmp_path: Path) -> None:
    """Due by the new plan, not what was due by then anyway; and from when on."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        for clock in ("11:00", "12:00"):
            add(book, clock=clock)
        add(book, day=DAY + timedelta(days=1))
        at = datetime(2026, 11, 25, 10, 30, tzinfo=UTC)
        assert _effect(book, SOON, LATER) == Effect(3, 2, at)
        more = replace(SOON, steps=(*SOON.steps, Step(minutes=120)))
        assert _effect(book, more, LATER + timedelta(seconds=1)) == Effect(3)


def test_what_others_did_meanwhile_is_no_effect_of_it(tmp_path: Path) -> None:
    """Left, late, skipped, booked, moved or called off between the two looks."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        for clock in ("11:00", "12:00", "13:00"):
            add(book, clock=clock)
        before = plan_effect.dues(book, LATER)
        add(book, clock="14:00")
        appointments.cancel(book, 2, now=LATER)
        appointments.move(book, 3, day=DAY, clock="15:00", zone="Europe/Paris", now=LATER)
        first = appointments.shown(book, 1).reminder
        assert first is not None
        reminders.skip(book, first.id, now=LATER)
        assert plan_effect.between(before, plan_effect.dues(book, LATER), LATER) == Effect()
        for at in (DUE + timedelta(hours=1), DUE + timedelta(days=2)):
            reminders.run_due(book, now=at)  # late, then of no more use
            assert plan_effect.between(before, plan_effect.dues(book, NOW), at) == Effect()


def test_how_many_are_booked_on_days_that_close(tmp_path: Path) -> None:
    """To come by the shop's clock, on days that were open until now."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        reminder_plans.keep(book, Plan(steps=DAY_BEFORE), now=NOW)
        for week in range(3):
            for clock in ("09:00", "11:00"):
                add(book, day=DAY + timedelta(weeks=week), clock=clock)
        add(book, day=DAY + timedelta(days=1))
        thursdays, one = Opening(frozenset({3})), Opening(days=frozenset({DAY}))
        noon = datetime(2026, 11, 26, 9, tzinfo=UTC)  # 10:00 in Paris

        def booked(before: Opening, after: Opening, now: datetime = NOW) -> Booked:
            return plan_effect.booked_on_closed(book, before, after, now, PARIS)

        assert booked(Opening(), thursdays) == Booked(6, DAY)
        assert booked(Opening(), thursdays, noon) == Booked(5, DAY)
        assert booked(one, thursdays) == Booked(4, DAY + timedelta(weeks=1))
        assert booked(thursdays, thursdays) == booked(thursdays, one) == Booked()
        assert booked(Opening(), Opening(frozenset({6}))) == Booked()
