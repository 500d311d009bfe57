"""What is noted of an appointment beside its hour."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.errors import BadInput
from desktop_app.domain.reminder_plan import Plan, Step
from desktop_app.services import appointments, reminder_plans, reminders, visits
from desktop_app.store import plans
from desktop_app.store.appointments import Usual, Visits
from tests.helpers.appointments import (
    DAY,
    DUE,
    add,
    booking,
    lose_zone,
    messages,
    reminded,
    with_anna,
)
from tests.helpers.books import NOW, fresh_book

BEGUN = datetime(2026, 11, 26, 10, tzinfo=UTC)  # 11:00 in Paris


def test_who_came_is_noted_once_it_has_begun(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_anna(book)
        one, other = add(book).appointment_id, add(book, clock="15:00").appointment_id
        with pytest.raises(BadInput, match="appointment_ahead"):
            visits.note_attendance(book, one, "came", now=BEGUN - timedelta(seconds=1))
        assert visits.note_attendance(book, one, "came", now=BEGUN) == ""
        assert visits.note_attendance(book, one, "missed", now=BEGUN) == "came"
        visits.note_attendance(book, other, "came", now=BEGUN + timedelta(hours=5))
        assert visits.past(book, 1) == Visits(kept=1, missed=1)
        visits.note_attendance(book, one, "", now=BEGUN)
        assert visits.past(book, 1) == Visits(kept=1)
        appointments.cancel(book, one, now=BEGUN)
        with pytest.raises(BadInput, match="appointment_cancelled"):
            visits.note_attendance(book, one, "came", now=BEGUN)


def test_who_came_is_noted_where_the_zone_is_no_more(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_anna(book)
        one = add(book).appointment_id
        lose_zone(book)
        with pytest.raises(BadInput, match="appointment_ahead"):
            visits.note_attendance(book, one, "came", now=BEGUN)  # 11:00 by UTC
        visits.note_attendance(book, one, "came", now=BEGUN + timedelta(hours=1))
        assert visits.past(book, 1) == Visits(kept=1)


def test_an_answer_is_of_one_hour(tmp_path: Path) -> None:
    """Moved, nobody has said yes to the new one; called off and booked again, they still have."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        one = add(book).appointment_id
        visits.note_answer(book, one, "confirmed", at=NOW, now=NOW)
        assert appointments.shown(book, one).appointment.answered_at == NOW
        appointments.cancel(book, one, now=NOW)
        appointments.restore(book, one, now=NOW)
        assert appointments.shown(book, one).appointment.answer == "confirmed"
        appointments.move(
            book, one, day=DAY, clock="12:00", zone="Europe/Paris", now=NOW + timedelta(hours=1)
        )
        found = appointments.shown(book, one).appointment
        assert (found.answer, found.answered_at) == ("", None)
        with pytest.raises(BadInput, match="appointment_unknown"):
            visits.note_answer(book, 99, "confirmed", at=NOW, now=NOW)


def test_who_said_yes_on_the_telephone_is_reminded_no_more(tmp_path: Path) -> None:
    """And it is said why; taken back, the reminder waits again."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        one = add(book).appointment_id
        visits.note_answer(book, one, "confirmed", at=NOW, now=NOW)
        assert reminded(book) == [("CANCELLED", "confirmed")]
        visits.note_answer(book, one, "", at=None, now=NOW)
        assert reminded(book) == [("CANCELLED", "confirmed"), ("WAITING", "")]


def test_how_long_a_kind_takes_and_with_whom_as_a_rule(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_anna(book)
        assert visits.usual(book, "Cut") == Usual()
        add(book, kind="Cut", minutes=30)
        add(book, kind="Cut", minutes=45, clock="12:00")
        add(book, kind="Cut", clock="13:00")
        add(book, kind="Colour", minutes=90, clock="14:00")
        assert visits.usual(book, "Cut").minutes == 45
        add(book, kind="Cut", minutes=30, staff="Samir", clock="15:00")
        assert visits.usual(book, "Cut") == Usual(30, "Samir")
        for clock in ("16:00", "17:00"):
            add(book, kind="Cut", staff="Claire", clock=clock)
        assert visits.usual(book, "Cut") == Usual(30, "Claire")


def test_described_otherwise_whose_and_when_stay(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_anna(book)
        one = add(book, kind="Cut").appointment_id
        wanted = booking(
            7, clock="20:00", kind="Colour", minutes=90, staff="Léa", place="Nord", note="x"
        )
        done = visits.describe(book, one, wanted, now=NOW)
        assert (done.former.kind, done.planned) == ("Cut", [])
        now = appointments.shown(book, one).appointment.booking
        assert now == replace(wanted, contact_id=1, clock="11:00")
        with pytest.raises(BadInput, match="bad_minutes"):
            visits.describe(book, one, replace(wanted, minutes=24 * 60 + 1), now=NOW)


def test_another_kind_brings_its_own_reminders(tmp_path: Path) -> None:
    """And none of a time that had passed before anybody said so."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        steps = (Step(days=5), Step(minutes=180))
        with book.write() as connection:
            plans.keep(connection, Plan("Colour", steps), now=NOW - timedelta(days=30))
        one = add(book, kind="Cut", now=NOW - timedelta(days=20)).appointment_id
        assert appointments.shown(book, one).reminder.due_at == DUE  # type: ignore[union-attr]
        done = visits.describe(book, one, booking(kind="Colour"), now=NOW)
        dues = [each.due_at for each in done.planned]
        # Five days before has passed: told after the wait, unless it is that day anyway.
        assert dues == [NOW + timedelta(minutes=10), datetime(2026, 11, 26, 7, tzinfo=UTC)]
        assert reminded(book) == [("CANCELLED", "plan_changed"), ("WAITING", ""), ("WAITING", "")]
        again = visits.describe(book, one, booking(kind="Colour", minutes=5), now=NOW)
        assert again.planned == []


def test_another_kind_is_caught_up_with_whatever_else_changes(tmp_path: Path) -> None:
    """A third kind's plan is edited within the wait: it does not ask for a word as if it were
    late."""
    two_days = Plan(kind="colour", steps=(Step(days=2),))
    with fresh_book(tmp_path) as book:
        with_anna(book)
        reminder_plans.keep(book, two_days, now=NOW - timedelta(days=50))
        one = add(book, now=NOW - timedelta(days=20)).appointment_id
        visits.describe(book, one, booking(kind="colour"), now=NOW)
        other = Plan(kind="cut", steps=(Step(days=3),))
        reminder_plans.keep(book, other, now=NOW + timedelta(minutes=5))
        reminders.run_due(book, now=NOW + timedelta(minutes=11))
        assert [state for _, _, state in messages(book)] == ["QUEUED"]
