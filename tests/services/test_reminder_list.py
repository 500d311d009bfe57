"""The list of what is to leave says the texts that leave."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from pytest import TempPathFactory

from desktop_app.domain.appointment import NoReminder
from desktop_app.domain.reminder_plan import Plan
from desktop_app.services import planning, reminder_plans, reminders
from desktop_app.services.reminder_list import due_until
from desktop_app.store.database import Book
from tests.helpers.appointments import DAY, DUE, USEFUL_UNTIL, add, messages, with_anna
from tests.helpers.books import LAW, NOW, fresh_book
from tests.helpers.covering import cover
from tests.helpers.replying import another

DAYS = timedelta(days=3)
BEFORE = timedelta(minutes=1)
WITHOUT_NAME = "{shop|Rappel} : {day} à {time}"


def _texts(book: Book) -> list[str]:
    return [each.text for each in due_until(book, DUE + DAYS, **LAW, now=DUE - BEFORE)]


def test_a_household_reads_one_text(tmp_path: Path) -> None:
    """Both lines say what both will read, and who is of another number reads their own."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        tom = another(book, "Tom")
        other = another(book, "Rose", number="+33639980007")
        add(book, template=WITHOUT_NAME)
        add(book, tom, clock="11:30", template=WITHOUT_NAME)
        add(book, other, clock="12:00", template=WITHOUT_NAME)
        said = _texts(book)
        assert said[0] == said[1] != said[2]
        reminders.run_due(book, now=DUE)
        assert {text for _, text, _ in messages(book)} == set(said)


def test_why_there_was_none_is_said_no_more_once_there_is_one(tmp_path: Path) -> None:
    """Switched off and on again: the reminder that will leave, and nothing beside it."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        plan = reminder_plans.read(book).of("")
        _follow(book, replace(plan, off_since=(DUE - BEFORE).date()))
        assert _reasons(book) == [("SKIPPED", NoReminder.SWITCHED_OFF)]
        _follow(book, plan)
        assert _reasons(book) == [("WAITING", "")]
        _follow(book, replace(plan, off_since=(DUE - BEFORE).date()))
        assert _reasons(book) == [("SKIPPED", NoReminder.SWITCHED_OFF)]


def test_a_household_that_waits_for_a_word_reads_one_text(tmp_path: Path) -> None:
    """As `reminders late` has it: what nobody could send at its hour would leave as one."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book, template=WITHOUT_NAME)
        add(book, another(book, "Tom"), clock="11:30", template=WITHOUT_NAME)
        awake = DUE + timedelta(hours=4)
        reminders.run_due(book, now=awake)
        (waits,) = reminders.late(book, **LAW, now=awake)
        said = [each.text for each in due_until(book, DUE + DAYS, **LAW, now=awake)]
        assert said == [waits.text, waits.text]


def test_what_is_of_no_more_use_is_not_said_to_leave(tmp_path: Path) -> None:
    """Nothing ran while it was: it waits, or waits for a word, until somebody looks."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        for look in (False, True):
            if look:
                reminders.run_due(book, now=DUE + timedelta(hours=4))
            late = due_until(book, DUE + DAYS, **LAW, now=USEFUL_UNTIL)
            assert [(each.text, each.reason) for each in late] == [("", NoReminder.USEFUL_UNTIL)]


def test_no_reason_stands_beside_what_leaves(tmp_path: Path) -> None:
    """On what a text rests is no reason why it would not leave."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        assert cover(book, now=NOW, last=DUE) == 1
        assert _reasons(book) == [("SCHEDULED", "")]


def _follow(book: Book, plan: Plan) -> None:
    reminder_plans.keep(book, plan, now=DUE - BEFORE - timedelta(hours=1))
    while planning.follow_plans(book, now=DUE - BEFORE):
        pass


def _reasons(book: Book) -> list[tuple[str, str]]:
    return [
        (each.state, each.reason) for each in due_until(book, DUE + DAYS, **LAW, now=DUE - BEFORE)
    ]


@settings(max_examples=20, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 2), st.integers(9, 17), st.integers(0, 1)),
        min_size=1,
        max_size=7,
        unique=True,
    )
)
def test_what_it_says_is_what_leaves(
    tmp_path_factory: TempPathFactory, booked: list[tuple[int, int, int]]
) -> None:
    """Of three people, two of one number, on two days."""
    with fresh_book(tmp_path_factory.mktemp("book")) as book:
        people = [with_anna(book), another(book, "Tom"), another(book, "Rose", "+33639980007")]
        for who, hour, later in booked:
            add(book, people[who], day=DAY + timedelta(days=later), clock=f"{hour:02}:00")
        said = sorted(set(_texts(book)))
        for at in (DUE, DUE + timedelta(days=1)):
            reminders.run_due(book, now=at)
        assert sorted({text for _, text, _ in messages(book)}) == said
