"""Appointments: what is booked, moved or called off takes its reminder along."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.appointment import AppointmentState, NoReminder, ReminderState, TakenBack
from desktop_app.domain.contact import Reach
from desktop_app.domain.errors import BadInput
from desktop_app.domain.gate import Reason
from desktop_app.domain.message import State
from desktop_app.services import appointments, reminders
from desktop_app.services.appointments import Against
from desktop_app.store import appointments as stored
from desktop_app.store import contacts, outbox
from desktop_app.store.database import Book
from desktop_app.store.outbox import Move
from tests.helpers.appointments import (
    ANNA,
    DAY,
    DUE,
    USEFUL_UNTIL,
    add,
    messages,
    reads,
    reminded,
    with_anna,
)
from tests.helpers.books import LAW, NOW, fresh_book

LATER = date(2026, 12, 3)
LATER_DUE = datetime(2026, 12, 2, 17, tzinfo=UTC)


def _move(book: Book, appointment_id: int, now: datetime = NOW) -> appointments.Moved:
    return appointments.move(
        book, appointment_id, day=LATER, clock="09:30", zone="Europe/Paris", now=now
    )


def test_an_appointment_has_a_reminder_that_waits(tmp_path: Path) -> None:
    """Booked in time: one reminder, due the evening before, and nothing in the outbox yet."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book, kind="Coupe", note="préfère Léa")
        (row,) = appointments.listed(book)
        assert reminders.next_due(book) == DUE
        assert messages(book) == []
    assert (row.appointment.booking.kind, row.appointment.booking.note) == ("Coupe", "préfère Léa")
    assert (row.first_name, row.last_name, row.number) == ("Anna", "Martin", "+33639980001")
    assert row.appointment.state is AppointmentState.BOOKED
    assert row.reminder is not None
    assert (row.reminder.state, row.reminder.due_at, row.reminder.useful_until) == (
        ReminderState.WAITING,
        DUE,
        USEFUL_UNTIL,
    )


def test_booked_too_late_has_none_and_says_so(tmp_path: Path) -> None:
    """An hour before: no reminder, and the list tells why."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        added = add(book, now=datetime(2026, 11, 26, 9, tzinfo=UTC))
        assert added.planned[0].refused is NoReminder.BOOKED_TOO_LATE
        assert reminded(book) == [("SKIPPED", "booked_too_late")]
        assert reminders.next_due(book) is None
        assert reminders.run_due(book, now=datetime(2026, 11, 26, 9, tzinfo=UTC)) == 0


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"clock": "25:00"}, "bad_clock"),
        ({"zone": "Paris"}, "bad_zone"),
        ({"day": date.min}, "bad_day"),
        ({"contact_id": 99}, "contact_unknown"),
        ({"template": " \u200b"}, "text_empty"),
        ({"template": "{note}"}, "unknown_field"),
        ({"template": "{date"}, "stray_brace"),
    ],
)
def test_bad_input_writes_nothing(tmp_path: Path, changes: dict[str, object], kind: str) -> None:
    """Refused by its kind, before a row is written; a note cannot be put into a text."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        with pytest.raises(BadInput, match=kind):
            add(book, **changes)  # type: ignore[arg-type]
        assert appointments.listed(book) == []
        assert reminded(book) == []


def test_the_same_hour_twice_is_a_slip(tmp_path: Path) -> None:
    """Typed twice it is refused by its number; called off, it may be booked again."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        first = add(book).appointment_id
        with pytest.raises(BadInput, match="appointment_known") as refused:
            add(book)
        assert refused.value.facts == {"id": first}
        appointments.cancel(book, first, now=NOW)
        add(book)


def test_cancelled_before_its_reminder(tmp_path: Path) -> None:
    """What waits is cancelled with the appointment; a second time changes nothing."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        added = add(book)
        assert appointments.cancel(book, added.appointment_id, now=NOW) is TakenBack.REMINDER
        assert appointments.cancel(book, added.appointment_id, now=NOW) is TakenBack.ALREADY
        assert reminded(book) == [("CANCELLED", "")]
        assert reminders.run_due(book, now=DUE) == 0
        (row,) = appointments.listed(book)
        assert row.appointment.state is AppointmentState.CANCELLED


@pytest.mark.parametrize(
    ("states", "taken_back", "message", "reminder"),
    [
        ([], TakenBack.MESSAGE, "CANCELLED", "CANCELLED"),
        ([State.HELD], TakenBack.MESSAGE, "CANCELLED", "CANCELLED"),
        ([State.SENDING], TakenBack.TOO_LATE, "SENDING", "LEFT"),
        ([State.SENDING, State.SENT], TakenBack.TOO_LATE, "SENT", "LEFT"),
        ([State.SENDING, State.UNCERTAIN], TakenBack.TOO_LATE, "UNCERTAIN", "LEFT"),
        ([State.SENDING, State.SCHEDULED], TakenBack.ASKED_BACK, "SCHEDULED", "CANCELLED"),
        ([State.SKIPPED], TakenBack.NOTHING, "SKIPPED", "LEFT"),
    ],
)
def test_cancelled_after_its_reminder(
    tmp_path: Path, states: list[State], taken_back: TakenBack, message: str, reminder: str
) -> None:
    """A message that nobody has claimed is taken back; of any other the person is told so."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        added = add(book)
        assert reminders.run_due(book, now=DUE) == 1
        with book.write() as connection:
            assert outbox.move(connection, [Move(1, each) for each in states], DUE) == len(states)
        assert appointments.cancel(book, added.appointment_id, now=DUE) is taken_back
        assert [state for _, _, state in messages(book)] == [message]
        assert reminded(book) == [(reminder, "")]


def test_moved_before_its_reminder(tmp_path: Path) -> None:
    """The old evening is forgotten, the new one planned by the same account and words."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        added = add(book, template="À bientôt le {date} à {time}")
        moved = _move(book, added.appointment_id)
        assert (moved.taken_back, moved.planned[0].due_at) == (TakenBack.REMINDER, LATER_DUE)
        assert reminders.run_due(book, now=DUE) == 0
        assert reminders.run_due(book, now=LATER_DUE) == 1
        assert messages(book) == [("+33639980001", "À bientôt le 03/12/2026 à 09:30", "QUEUED")]
        assert reminded(book) == [("CANCELLED", ""), ("LEFT", "")]


def test_moved_after_its_reminder_left(tmp_path: Path) -> None:
    """Somebody told of the old hour is reminded of the new one; twice moved, once reminded."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        added = add(book)
        reminders.run_due(book, now=DUE)
        with book.write() as connection:
            outbox.move(connection, [Move(1, State.SENDING), Move(1, State.SENT)], DUE)
        assert _move(book, added.appointment_id, DUE).taken_back is TakenBack.TOO_LATE
        assert _move(book, added.appointment_id, DUE).taken_back is TakenBack.REMINDER
        assert reminders.run_due(book, now=LATER_DUE) == 1
        assert [state for _, _, state in messages(book)] == ["SENT", "QUEUED"]


def test_what_is_not_there_or_called_off_is_refused(tmp_path: Path) -> None:
    """Moving and cancelling say so by kind."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        added = add(book)
        with pytest.raises(BadInput, match="appointment_unknown"):
            appointments.cancel(book, 99, now=NOW)
        with pytest.raises(BadInput, match="appointment_unknown"):
            _move(book, 99)
        appointments.cancel(book, added.appointment_id, now=NOW)
        with pytest.raises(BadInput, match="appointment_cancelled"):
            _move(book, added.appointment_id)


@settings(max_examples=15, deadline=None)
@given(
    slots=st.lists(
        st.tuples(st.integers(1, 4), st.sampled_from(["09:00", "09:15", "18:00"])), max_size=12
    ),
    first=st.none() | st.integers(1, 4),
    last=st.none() | st.integers(1, 4),
    limit=st.integers(1, 5),
)
def test_pages_are_the_list_cut(
    tmp_path_factory: pytest.TempPathFactory,
    slots: list[tuple[int, str]],
    first: int | None,
    last: int | None,
    limit: int,
) -> None:
    """Page after page is every appointment of the days asked for, in order, each once."""
    bounds = [None if each is None else date(2026, 12, each) for each in (first, last)]
    with fresh_book(tmp_path_factory.mktemp("book")) as book:
        with_anna(book)
        with book.write() as connection:
            people = [contacts.add(connection, ANNA, NOW) for _ in slots]
        for contact_id, (day, clock) in zip(people, slots, strict=True):
            add(book, contact_id, day=date(2026, 12, day), clock=clock)
        found: list[tuple[date, str, int]] = []
        after = None
        while page := appointments.listed(
            book, first=bounds[0], last=bounds[1], after=after, limit=limit
        ):
            assert len(page) <= limit
            for row in page:
                slot = row.appointment.booking
                found.append((slot.day, slot.clock, row.appointment.id))
            after = stored.place(page[-1])
    every = [
        (date(2026, 12, day), clock, number) for number, (day, clock) in enumerate(slots, start=1)
    ]
    assert found == sorted(
        each
        for each in every
        if (bounds[0] is None or each[0] >= bounds[0])
        and (bounds[1] is None or each[0] <= bounds[1])
    )


def test_the_list_shows_the_latest_reminder(tmp_path: Path) -> None:
    """After a move the row tells of the new evening."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        moved = add(book, day=DAY, clock="12:00")
        _move(book, moved.appointment_id)
        due = [row.reminder.due_at for row in appointments.listed(book) if row.reminder]
    assert due == [DUE, LATER_DUE]


@pytest.mark.parametrize("call_off", [appointments.cancel, _move])
def test_called_off_in_mid_call_it_never_leaves_later(
    tmp_path: Path, call_off: Callable[..., object]
) -> None:
    """The call under way finds nobody there: the text does not go back to the queue, to leave an
    hour after the appointment was called off."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        added = add(book)
        reminders.run_due(book, now=DUE)
        handover = _claimed(book)
        call_off(book, added.appointment_id, now=DUE)
        with book.write() as connection:
            again = Move(1, State.QUEUED, "no_connection", not_before=DUE)
            outbox.settle(connection, handover_id=handover, outcome="x", moves=[again], now=DUE)
        assert [state for _, _, state in messages(book)] == ["CANCELLED"]


def test_one_that_stands_goes_back_to_the_queue(tmp_path: Path) -> None:
    """Nobody called it off: it is tried again."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        reminders.run_due(book, now=DUE)
        handover = _claimed(book)
        with book.write() as connection:
            again = Move(1, State.QUEUED, "no_connection", not_before=DUE)
            outbox.settle(connection, handover_id=handover, outcome="x", moves=[again], now=DUE)
        assert [state for _, _, state in messages(book)] == ["QUEUED"]


def _claimed(book: Book) -> int:
    """The handover under which all that is due was claimed."""
    with book.write() as connection:
        lock = outbox.take_over(connection, who="", machine="", now=DUE)
        handover, _ = outbox.claim(
            connection,
            account_id=1,
            reference="r",
            lock_number=lock,
            limit=9,
            now=DUE,
            judge=lambda book, due: outbox.Judged(),
        )
    return handover


def test_called_off_by_mistake_it_is_booked_again(tmp_path: Path) -> None:
    """Its reminder is planned anew, at the same hour and in the same words."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        added = add(book, template="À bientôt le {date}")
        appointments.cancel(book, added.appointment_id, now=NOW)
        [planned] = appointments.restore(book, added.appointment_id, now=NOW)
        assert planned.due_at == DUE
        assert appointments.restore(book, added.appointment_id, now=NOW) == []  # twice is once
        assert reminders.run_due(book, now=DUE) == 1
        assert messages(book) == [("+33639980001", "À bientôt le 26/11/2026", "QUEUED")]
        assert appointments.shown(book, 1).appointment.state is AppointmentState.BOOKED


def test_booked_again_after_its_reminder_left_it_leaves_no_second(tmp_path: Path) -> None:
    """They were told of this hour, and it stands: nothing more is planned."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        added = add(book)
        reminders.run_due(book, now=DUE)
        with book.write() as connection:
            outbox.move(connection, [Move(1, State.SENDING), Move(1, State.SENT)], DUE)
        appointments.cancel(book, added.appointment_id, now=DUE)
        assert appointments.restore(book, added.appointment_id, now=DUE) == []
        assert reminders.run_due(book, now=DUE) == 0
        assert [state for _, _, state in messages(book)] == ["SENT"]


def test_booked_again_it_takes_no_hour_that_is_taken(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_anna(book)
        first = add(book).appointment_id
        appointments.cancel(book, first, now=NOW)
        second = add(book).appointment_id
        with pytest.raises(BadInput, match="appointment_known") as refused:
            appointments.restore(book, first, now=NOW)
        assert refused.value.facts == {"id": second}


def test_taken_out_it_was_never_there(tmp_path: Path) -> None:
    """Undone at once it leaves nothing behind; once its text has left it stays, called off."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        assert appointments.take_out(book, add(book).appointment_id, now=NOW) is None
        assert appointments.listed(book) == []
        assert reminded(book) == []
        second = add(book).appointment_id
        reminders.run_due(book, now=DUE)
        assert appointments.take_out(book, second, now=DUE) is TakenBack.MESSAGE
        assert appointments.shown(book, second).appointment.state is AppointmentState.CANCELLED
        assert [state for _, _, state in messages(book)] == ["CANCELLED"]


def test_days_are_counted_without_what_was_called_off(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        add(book, clock="12:00")
        appointments.cancel(book, add(book, clock="13:00").appointment_id, now=NOW)
        add(book, day=LATER)
        assert appointments.counts(book, DAY, LATER) == {DAY: 2, LATER: 1}
        assert appointments.counts(book, DAY, DAY) == {DAY: 2}


def test_the_text_is_read_before_and_after_it_has_left(tmp_path: Path) -> None:
    """As it would leave now; once it has left, as it did, whatever was changed since."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        added = add(book, template="{first_name}, le {date} à {time}")
        assert reads(book, added.appointment_id, now=NOW) == "Anna, le 26/11/2026 à 11:00"
        reminders.run_due(book, now=DUE)
        with book.write() as connection:
            contacts.change(connection, 1, replace(ANNA, first_name="Annie"), NOW)
        assert reads(book, added.appointment_id, now=NOW) == "Anna, le 26/11/2026 à 11:00"
        assert reminders.reads(book, 99, now=NOW) == ""


def test_whom_no_reminder_would_reach_is_known_before_it_is_booked(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_anna(book)
        with book.write() as connection:
            landline = replace(ANNA, number="+33261910001", reach=Reach.LANDLINE)
            other = contacts.add(connection, landline, NOW)
        law = {**LAW, "now": NOW}
        assert appointments.barred(book, 1, **law) is None
        found = appointments.barred(book, other, **law)
        assert found == Against(Reason.NOT_TEXTABLE, Reach.LANDLINE)
        with pytest.raises(BadInput, match="contact_unknown"):
            appointments.barred(book, 99, **law)
