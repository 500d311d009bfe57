"""Cover, and several in one text: what lies at the provider is taken back where it would go into
one text with another by now, and the joint text handed over in its place.

A real book, a real gateway over a real socket; only the clock is ours.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop_app.domain.consent import Event, Record
from desktop_app.domain.errors import ConnectorError
from desktop_app.domain.message import Purpose
from desktop_app.domain.reminder_plan import DAY_BEFORE, Plan, Step
from desktop_app.servers.schedule import Scheduler
from desktop_app.services import appointments, reminder_plans
from desktop_app.store import consents, contacts
from desktop_app.store.database import Book
from tests.helpers.appointments import ANNA, DAY, DUE, add, messages, reminded
from tests.helpers.books import NOW
from tests.helpers.clocked import Desk, annas_desk

KIND = "colour"
TOM = 2
HALF_AN_HOUR = timedelta(minutes=30)


def _with_tom(book: Book, *plans: Plan) -> None:
    """Tom has Anna's number; the words are short, so that one SMS tells of four."""
    with book.write() as connection:
        contacts.add(connection, replace(ANNA, first_name="Tom"), NOW)
    for each in (Plan(steps=DAY_BEFORE, wait=timedelta(0)), *plans):
        words = {"fr": "{date} {time}"}
        reminder_plans.keep(book, replace(each, words=words), now=NOW - timedelta(days=1))


def _at(clock: str) -> Plan:
    """A plan for a kind of its own, the day before at ``clock``."""
    return Plan(kind=KIND, steps=(Step(days=1, at=clock),), wait=timedelta(0))


def _add(book: Book, who: int = 1, clock: str = "11:00", **more: object) -> int:
    return add(book, who, clock=clock, template="", **more).appointment_id


def _off_until_it_left(shop: Desk) -> list[tuple[timedelta, list[str]]]:
    """Nothing runs here until the morning: when texts left, after 18:00, and the hours each
    told."""
    shop.clock.now = DUE + timedelta(hours=12)
    shop.provider.release_due()
    return [
        (at - DUE, [each for each in text.replace(",", " ").split() if ":" in each])
        for at, _, text in shop.sent()
    ]


def test_booked_after_the_first_was_handed_over_both_are_one_text(tmp_path: Path) -> None:
    with annas_desk(tmp_path) as (book, shop):
        _with_tom(book)
        _add(book)
        shop.work()
        assert shop.provider.tally.scheduled == 1
        _add(book, TOM, "15:00")
        shop.work()
        assert [state for _, _, state in messages(book)] == ["CANCELLED", "SCHEDULED"]
        assert _off_until_it_left(shop) == [(timedelta(), ["11:00", "15:00"])]
        assert shop.provider.tally.withdrawn == 1


@pytest.mark.parametrize("clock", ["17:00", "17:30", "18:30", "19:00"])
def test_due_within_the_hour_it_leaves_with_the_one_that_is_due_first(
    tmp_path: Path, clock: str
) -> None:
    with annas_desk(tmp_path) as (book, shop):
        _with_tom(book, _at(clock))
        _add(book)
        shop.work()
        _add(book, TOM, "15:00", kind=KIND)
        shop.work()
        at = min(timedelta(), timedelta(hours=int(clock[:2]) - 18, minutes=int(clock[3:])))
        assert _off_until_it_left(shop) == [(at, ["11:00", "15:00"])]


def test_due_more_than_an_hour_apart_they_stay_two(tmp_path: Path) -> None:
    with annas_desk(tmp_path) as (book, shop):
        _with_tom(book, _at("19:01"))
        _add(book)
        shop.work()
        _add(book, TOM, "15:00", kind=KIND)
        shop.work()
        assert len(_off_until_it_left(shop)) == 2
        assert shop.provider.tally.withdrawn == 0


def test_words_of_their_own_stay_by_themselves(tmp_path: Path) -> None:
    with annas_desk(tmp_path) as (book, shop):
        _with_tom(book)
        _add(book)
        shop.work()
        add(book, TOM, clock="15:00", template="Tom, {time}")
        shop.work()
        assert len(_off_until_it_left(shop)) == 2
        assert shop.provider.tally.withdrawn == 0


def test_moved_to_the_day_of_another_they_are_one_text(tmp_path: Path) -> None:
    with annas_desk(tmp_path) as (book, shop):
        _with_tom(book)
        _add(book)
        toms = _add(book, TOM, "15:00", day=DAY + timedelta(days=2))
        shop.work()
        appointments.move(
            book, toms, day=DAY, clock="09:00", zone="Europe/Paris", now=shop.clock.now
        )
        shop.work()
        assert _off_until_it_left(shop) == [(timedelta(), ["09:00", "11:00"])]


def test_another_anchor_parts_what_lay_there_together(tmp_path: Path) -> None:
    """18:00 and 19:00 lie there as one; what is due at 17:30 takes the first along, not both."""
    later, sooner = _at("19:00"), replace(_at("17:30"), kind="cut")
    waits = Plan(kind="care", steps=(Step(days=2, at="18:00"),), wait=timedelta(hours=1))
    with annas_desk(tmp_path) as (book, shop):
        _with_tom(book, later, sooner, waits)
        _add(book)
        _add(book, TOM, "15:00", kind=KIND)
        shop.work()
        assert shop.provider.tally.scheduled == 1
        _add(book, TOM, "16:00", kind="cut")
        shop.work()
        _add(book, TOM, "17:00", kind="care", day=DAY + timedelta(days=1))
        shop.work()  # it waits, and is of another day: nothing is asked back for it
        assert _off_until_it_left(shop) == [
            (-HALF_AN_HOUR, ["11:00", "16:00"]),
            (timedelta(hours=1), ["15:00"]),
        ]
        assert shop.provider.tally.withdrawn == 1


def test_what_is_too_late_to_be_taken_back_leaves_and_the_second_alone(tmp_path: Path) -> None:
    """Within its last ten minutes the provider gives nothing back; it is not even asked."""
    able = Scheduler(withdraw_lead=timedelta(minutes=10))
    with annas_desk(tmp_path, scheduler=able) as (book, shop):
        _with_tom(book)
        _add(book)
        shop.work()
        shop.clock.now = DUE - timedelta(minutes=10)
        _add(book, TOM, "15:00", now=shop.clock.now)
        shop.work()
        assert _off_until_it_left(shop) == [(timedelta(), ["11:00"]), (timedelta(), ["15:00"])]
        assert shop.provider.tally.withdrawn == 0


def test_the_provider_says_too_late_and_the_second_leaves_alone(tmp_path: Path) -> None:
    """It allows less than it told: nothing is said twice, nothing is lost, it is asked once."""
    with annas_desk(tmp_path) as (book, shop):
        _with_tom(book)
        _add(book)
        shop.work()
        shop.provider.habits = replace(
            shop.provider.habits, scheduler=Scheduler(withdraw_lead=timedelta(days=9))
        )
        _add(book, TOM, "15:00")
        shop.work()
        shop.work()
        assert [state for _, _, state in messages(book)] == ["SCHEDULED", "SCHEDULED"]
        assert _off_until_it_left(shop) == [(timedelta(), ["11:00"]), (timedelta(), ["15:00"])]


def test_too_soon_to_be_handed_over_again_it_stays_there(tmp_path: Path) -> None:
    """Its scheduler wants an hour: taken back now, what was safe would need this computer."""
    able = Scheduler(lead=timedelta(hours=1))
    with annas_desk(tmp_path, scheduler=able) as (book, shop):
        _with_tom(book)
        _add(book)
        shop.work()
        shop.clock.now = DUE - timedelta(minutes=59)
        _add(book, TOM, "15:00", now=shop.clock.now)
        shop.work()
        shop.clock.now = DUE
        shop.work()
        assert [text.split()[-1] for _, _, text in shop.sent()] == ["11:00", "15:00"]
        assert shop.provider.tally.withdrawn == 0


def test_nothing_new_lies_there_before_the_first_is_known_to_be_taken_back(tmp_path: Path) -> None:
    """Taken back, and the answer cut: the second waits until the provider has said so."""
    with annas_desk(tmp_path) as (book, shop):
        _with_tom(book)
        _add(book)
        shop.work()
        _add(book, TOM, "15:00")
        assert shop.cover.prepare()
        shop.provider.habits = replace(shop.provider.habits, drop_rate=1.0)
        with pytest.raises(ConnectorError):
            shop.cover.take_back()
        shop.provider.habits = replace(shop.provider.habits, drop_rate=0.0)
        shop.start()
        shop.cover.prepare()
        assert shop.sender.turn(ahead=True).count == 0
        assert reminded(book) == [("LEFT", ""), ("WAITING", "")]
        shop.work()
        assert _off_until_it_left(shop) == [(timedelta(), ["11:00", "15:00"])]
        assert shop.provider.tally.scheduled == 2


@pytest.mark.parametrize(("most", "texts"), [(1, 2), (2, 1)])
def test_the_withdrawals_of_a_month_are_kept_for_what_changes(
    tmp_path: Path, most: int, texts: int
) -> None:
    """Of one, none is left to take the joint text back: two texts, the second from here. A second
    pays for it."""
    with annas_desk(tmp_path, scheduler=Scheduler(withdrawals_a_month=most)) as (book, shop):
        _with_tom(book)
        _add(book)
        shop.work()
        _add(book, TOM, "15:00")
        shop.work()
        shop.clock.now = DUE
        shop.work()
        assert len(_off_until_it_left(shop)) == texts
        assert shop.provider.tally.withdrawn == 2 - texts


def test_what_is_taken_back_keeps_the_place_of_what_comes_instead(tmp_path: Path) -> None:
    """Bob's, booked at the same time, does not take the last withdrawal: what was safe stays so."""
    with annas_desk(tmp_path, scheduler=Scheduler(withdrawals_a_month=2)) as (book, shop):
        _with_tom(book)
        with book.write() as connection:
            bob = contacts.add(connection, replace(ANNA, number="+33639980009"), NOW)
        _add(book)
        shop.work()
        _add(book, bob, "09:00")
        _add(book, TOM, "15:00")
        shop.work()
        assert _off_until_it_left(shop) == [(timedelta(), ["11:00", "15:00"])]


def test_who_said_no_is_not_joined(tmp_path: Path) -> None:
    with annas_desk(tmp_path) as (book, shop):
        _with_tom(book)
        _add(book)
        shop.work()
        no = Record(Purpose.TRANSACTIONAL, Event.WITHDRAWN, NOW, how="desk")
        with book.write() as connection:
            consents.record(connection, [(TOM, no)])
        _add(book, TOM, "15:00")
        shop.work()
        assert _off_until_it_left(shop) == [(timedelta(), ["11:00"])]
        assert shop.provider.tally.withdrawn == 0


def test_who_says_no_to_a_joint_text_is_left_out_of_it(tmp_path: Path) -> None:
    with annas_desk(tmp_path) as (book, shop):
        _with_tom(book)
        _add(book)
        shop.work()
        _add(book, TOM, "15:00")
        shop.work()
        no = Record(Purpose.TRANSACTIONAL, Event.WITHDRAWN, NOW, how="desk")
        with book.write() as connection:
            consents.record(connection, [(TOM, no)])
        shop.work()
        assert _off_until_it_left(shop) == [(timedelta(), ["11:00"])]
        assert shop.provider.tally.withdrawn == 2


def test_as_many_as_one_sms_tells_of(tmp_path: Path) -> None:
    """It settles: nothing is asked back again and again for one that finds no room."""
    with annas_desk(tmp_path) as (book, shop):
        _with_tom(book)
        clocks = [f"{hour:02}:{minute:02}" for hour in range(10, 17) for minute in (0, 30)]
        for clock in clocks:
            _add(book, TOM, clock)
            shop.work()
        asked = shop.provider.tally.withdrawn
        shop.work()
        assert shop.provider.tally.withdrawn == asked
        left = _off_until_it_left(shop)
        assert sorted(clock for _, told in left for clock in told) == clocks
        assert len(left) < 4


def test_a_plan_that_changes_moves_all_that_one_text_told(tmp_path: Path) -> None:
    """Asked back for the first of them, the other is planned anew as well, not left at its old
    hour."""
    with annas_desk(tmp_path) as (book, shop):
        _with_tom(book)
        _add(book)
        _add(book, TOM, "15:00")
        shop.work()
        assert shop.provider.tally.scheduled == 1
        plan = Plan(steps=(Step(days=1, at="19:30"),), wait=timedelta(0))
        reminder_plans.keep(book, replace(plan, words={"fr": "{date} {time}"}), now=NOW)
        shop.work()
        assert _off_until_it_left(shop) == [(timedelta(minutes=90), ["11:00", "15:00"])]
