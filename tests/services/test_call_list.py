"""Whom to telephone because of an appointment, and who was reached."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from desktop_app.domain.appointment import Notice
from desktop_app.domain.consent import Event, Record
from desktop_app.domain.contact import Reach
from desktop_app.domain.errors import BadInput
from desktop_app.domain.message import Purpose, State
from desktop_app.servers.schedule import Scheduler
from desktop_app.services import appointments, call_list, notices, reminders
from desktop_app.services.call_list import Call
from desktop_app.store import consents, contacts
from desktop_app.store.database import Book
from desktop_app.store.tables import Appointment, Message
from tests.helpers.appointments import ANNA, DAY, DUE, EVENING, add
from tests.helpers.books import NOW, TERMS
from tests.helpers.calendars import taken, visit, write
from tests.helpers.clocked import Desk
from tests.helpers.replying import ANNAS, SOON, another, says, shop, told

PARIS = "Europe/Paris"


def _calls(book: Book, desk: Desk) -> list[Call]:
    return call_list.of_day(book, DAY, rules=TERMS.rules, home=TERMS.home, now=desk.clock.now)


def _why(book: Book, desk: Desk) -> list[str]:
    return [each.reason.value for each in _calls(book, desk)]


def _move(book: Book, desk: Desk, clock: str = "16:00") -> None:
    now = desk.clock.now
    appointments.move(book, 1, day=DAY, clock=clock, zone=PARIS, now=now)


def test_who_was_told_is_not_called(tmp_path: Path) -> None:
    """Nor who will be: before the reminder, and after it."""
    with shop(tmp_path, plan=EVENING) as (book, desk):
        add(book)
        assert _calls(book, desk) == []
        desk.clock.now = DUE
        desk.work()
        assert _calls(book, desk) == []


def _become(book: Book, state: State) -> None:
    with book.write() as connection:
        connection.execute(update(Message).values(state=state.value))


@pytest.mark.parametrize(
    ("state", "reason"),
    [
        (State.UNDELIVERED, "not_delivered"),
        (State.FAILED, "failed"),
        (State.UNCERTAIN, "in_doubt"),
        (State.EXPIRED, "too_late"),
        (State.SENDING, None),
        (State.HELD, None),
    ],
)
def test_what_became_of_the_text_decides(tmp_path: Path, state: State, reason: str | None) -> None:
    with shop(tmp_path, plan=EVENING) as (book, desk):
        told(book, desk)
        _become(book, state)
        assert _why(book, desk) == ([reason] if reason else [])
        if reason:
            [call] = _calls(book, desk)
            assert (call.name, call.number, call.appointment_id) == ("Anna Martin", ANNAS, 1)
            assert call.begins == datetime.fromisoformat("2026-11-26T10:00:00+00:00")
            assert [(each.state, each.text[-6:-1]) for each in call.sent] == [(state, "11:00")]


def test_the_network_did_not_deliver_it(tmp_path: Path) -> None:
    """From the gateway itself; a second text that arrives makes it good."""
    with shop(tmp_path, undelivered_rate=1.0) as (book, desk):
        told(book, desk)
        assert _why(book, desk) == ["not_delivered"]
        desk.provider.habits = replace(desk.provider.habits, undelivered_rate=0.0)
        desk.clock.now = datetime.fromisoformat("2026-11-26T08:00:00+00:00")
        desk.work()
        assert _why(book, desk) == []


@pytest.mark.parametrize(
    ("reach", "number", "reason"),
    [
        (Reach.LANDLINE, "+33199000001", "landline"),
        (Reach.BROKEN, None, "broken_number"),
        (Reach.NONE, None, "no_number"),
    ],
)
@pytest.mark.parametrize("late", [False, True])
def test_whom_no_text_reaches(
    tmp_path: Path, reach: Reach, number: str | None, reason: str, *, late: bool
) -> None:
    """Before the reminder is due, and after; the number as it is stored."""
    with shop(tmp_path, plan=EVENING) as (book, desk):
        with book.write() as connection:
            contacts.change(connection, 1, replace(ANNA, number=number, reach=reach), NOW)
        add(book)
        if late:
            desk.clock.now = DUE
            desk.work()
        [call] = _calls(book, desk)
        assert (call.reason.value, call.number, call.sent) == (reason, number, ())


@pytest.mark.parametrize("late", [False, True])
def test_who_wants_no_texts(tmp_path: Path, *, late: bool) -> None:
    with shop(tmp_path, plan=EVENING) as (book, desk):
        add(book)
        said = Record(Purpose.TRANSACTIONAL, Event.WITHDRAWN, NOW, how="desk")
        with book.write() as connection:
            consents.record(connection, [(1, said)])
        if late:
            desk.clock.now = DUE
            desk.work()
        assert _why(book, desk) == ["refused"]


def test_a_stop_took_the_next_text_back(tmp_path: Path) -> None:
    """Another appointment's, in the queue then: nobody told of it."""
    with shop(tmp_path, plan=EVENING) as (book, desk):
        told(book, desk, clock="09:00")
        add(book, now=desk.clock.now)
        reminders.run_due(book, now=desk.clock.now)
        desk.reply(ANNAS, "STOP")
        desk.listen()
        assert [(each.reason.value, each.appointment_id) for each in _calls(book, desk)] == [
            ("refused", 2)
        ]


def test_off_too_long_or_booked_too_late(tmp_path: Path) -> None:
    with shop(tmp_path, plan=EVENING) as (book, desk):
        add(book)
        desk.clock.now = datetime.fromisoformat("2026-11-26T08:30:00+00:00")
        assert _why(book, desk) == ["too_late"]  # before anything has looked
        desk.work()
        assert _why(book, desk) == ["too_late"]
        add(book, clock="10:30", now=desk.clock.now)
        assert _why(book, desk) == ["too_late"]  # they were on the line just now
        with book.write() as connection:
            connection.execute(update(Appointment).values(event="u/1"))
        assert _why(book, desk) == ["booked_too_late", "too_late"]  # from a calendar: they were not
        desk.clock.now = datetime.fromisoformat("2026-11-26T09:31:00+00:00")
        assert _why(book, desk) == ["too_late"]  # the other has begun


def test_told_an_hour_that_is_no_more(tmp_path: Path) -> None:
    """Until a text of the new hour left, be it a notice, or one is about to; moved back before,
    nothing is to say."""
    with shop(tmp_path, plan=EVENING) as (book, desk):
        told(book, desk)
        _move(book, desk)
        assert _why(book, desk) == ["old_hour"]
        _move(book, desk, "11:00")
        assert _why(book, desk) == []
        _move(book, desk)
        notices.send(book, 1, Notice.MOVED, desk.clock.now)
        assert _why(book, desk) == []
        desk.clock.forward(minutes=16)  # and it stands in the queue still
        assert _why(book, desk) == ["old_hour"]
        desk.work()
        assert _why(book, desk) == []


def test_what_the_provider_keeps_tells_the_old_hour(tmp_path: Path) -> None:
    """It leaves as it is, whatever was said before: to be telephoned until they are reached."""
    able = Scheduler(withdraw_lead=timedelta(days=3))
    with shop(tmp_path, plan=EVENING, scheduler=able) as (book, desk):
        add(book, template="")
        desk.work()
        _move(book, desk)
        desk.clock.forward(seconds=1)
        desk.work()
        assert _why(book, desk) == ["old_hour"]
        call_list.reached(book, 1, by="Léa", now=desk.clock.now)
        desk.clock.now = DUE + SOON
        desk.work()
        assert "11:00" in {text[-6:-1] for _, _, text in desk.sent()}
        assert call_list.open_calls(_calls(book, desk), desk.clock.now) == []


@pytest.mark.parametrize("moved", [False, True])
@pytest.mark.parametrize("asked", [timedelta(minutes=-5), timedelta(hours=12)])
def test_what_left_while_nobody_listened_was_told(
    tmp_path: Path, moved: bool, asked: timedelta
) -> None:
    """The provider let it go at its hour, or does not give it back any more, and could not be heard
    since: changed in its last minutes, or the morning after, they think of what it told."""
    able = Scheduler(withdraw_lead=timedelta(minutes=10))
    with shop(tmp_path, plan=EVENING, scheduler=able) as (book, desk):
        add(book, template="")
        desk.work()
        desk.clock.now = DUE + asked
        if moved:
            _move(book, desk)
        else:
            appointments.cancel(book, 1, now=desk.clock.now)
        assert _why(book, desk) == (["old_hour"] if moved else ["called_off"])


def test_what_was_asked_back_and_never_answered_was_told(tmp_path: Path) -> None:
    """Until its hour it may still come back; then it has left, as far as anybody knows."""
    with shop(tmp_path, plan=EVENING, scheduler=Scheduler()) as (book, desk):
        add(book, template="")
        desk.work()
        desk.clock.now = DUE - timedelta(hours=3)
        appointments.cancel(book, 1, now=desk.clock.now)
        assert _why(book, desk) == []
        desk.clock.now = DUE + timedelta(hours=3)
        assert _why(book, desk) == ["called_off"]
        desk.work()
        assert _why(book, desk) == ["called_off"]


def test_a_cancellation_that_nobody_told(tmp_path: Path) -> None:
    """Not where they said so themselves, nor where nothing told them of it, nor after a notice."""
    with shop(tmp_path, plan=EVENING) as (book, desk):
        tom = another(book, "Tom", "+33639980002")
        add(book, tom, clock="15:00")
        told(book, desk)
        appointments.cancel(book, 2, now=desk.clock.now)
        assert [(each.reason.value, each.name) for each in _calls(book, desk)] == [
            ("called_off", "Anna Martin")
        ]
        notices.send(book, 2, Notice.CANCELLED, desk.clock.now)
        desk.work()
        assert _why(book, desk) == []
        says(desk, "annulez", "+33639980002")
        assert _why(book, desk) == []
        late = add(book, tom, clock="17:00", now=desk.clock.now).appointment_id
        appointments.cancel(book, late, now=desk.clock.now)
        assert _why(book, desk) == []


def test_told_that_it_is_off_and_it_is_not(tmp_path: Path) -> None:
    with shop(tmp_path, plan=EVENING) as (book, desk):
        told(book, desk)
        appointments.cancel(book, 1, now=desk.clock.now)
        notices.send(book, 1, Notice.CANCELLED, desk.clock.now)
        desk.work()
        desk.clock.forward(minutes=1)
        appointments.restore(book, 1, now=desk.clock.now)
        assert _why(book, desk) == ["old_hour"]
        desk.clock.forward(seconds=1)
        desk.work()
        assert _why(book, desk) == []


def test_who_confirmed_needs_no_call(tmp_path: Path) -> None:
    """The second step failed, and they had said yes to the first."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        says(desk, "oui")
        _become(book, State.UNDELIVERED)
        assert _why(book, desk) == []


def test_who_was_reached_is_ticked_until_there_is_more_to_tell(tmp_path: Path) -> None:
    """Not counted; taken back; a move, and a cancellation, since are to be told again."""
    with shop(tmp_path, plan=EVENING) as (book, desk):
        told(book, desk)
        _become(book, State.UNDELIVERED)
        first = call_list.reached(book, 1, by="Léa", now=desk.clock.now)
        [call] = _calls(book, desk)
        assert call.reached is not None
        assert (call.reached.by, call_list.open_calls([call], desk.clock.now)) == ("Léa", [])
        call_list.not_reached(book, first)
        call_list.not_reached(book, first)
        [call] = found = _calls(book, desk)
        assert call_list.open_calls(found, desk.clock.now) == found
        assert call_list.open_calls(found, call.begins) == []
        assert call_list.last_reached(book, 1) is None
        call_list.reached(book, 1, by="Léa", now=desk.clock.now)
        _become(book, State.DELIVERED)
        desk.clock.forward(minutes=1)
        _move(book, desk)
        [call] = _calls(book, desk)
        assert (call.reason.value, call.reached) == ("old_hour", None)
        call_list.reached(book, 1, by="Léa", now=desk.clock.now + timedelta(seconds=1))
        desk.clock.forward(minutes=1)
        appointments.cancel(book, 1, now=desk.clock.now)
        [call] = _calls(book, desk)
        assert (call.reason.value, call.reached) == ("called_off", None)
        with pytest.raises(BadInput, match="appointment_unknown"):
            call_list.reached(book, 99, by="", now=desk.clock.now)


def test_several_days_in_order(tmp_path: Path) -> None:
    with shop(tmp_path, plan=EVENING) as (book, desk):
        with book.write() as connection:
            contacts.change(connection, 1, replace(ANNA, reach=Reach.LANDLINE), NOW)
        for days, clock in ((1, "09:00"), (0, "11:00"), (0, "08:00"), (3, "08:00")):
            add(book, day=DAY + timedelta(days=days), clock=clock)
        found = call_list.of_days(
            book, DAY, DAY + timedelta(days=1), rules=TERMS.rules, home="FR", now=desk.clock.now
        )
        assert [each.appointment_id for each in found] == [3, 2, 1]


def test_who_was_told_an_hour_that_their_calendar_changed(tmp_path: Path) -> None:
    """Moved, they are called until a reminder tells the new hour, as after any move; gone from the
    calendar, they are called, and nothing leaves by itself."""
    with shop(tmp_path, plan=EVENING) as (book, desk):
        other = visit("z", "20261210T110000")
        taken(book, write(tmp_path, visit("a"), other))
        desk.clock.now = DUE
        desk.work()
        path = write(tmp_path, visit("a", "20261126T160000", sequence=1), other)
        taken(book, path, now=DUE)
        assert _why(book, desk) == ["old_hour"]
        desk.clock.forward(seconds=1)
        desk.work()
        assert _why(book, desk) == []
        assert ["16" in text for _, _, text in desk.sent()] == [False, True]
        taken(book, write(tmp_path, other), now=DUE)
        assert _why(book, desk) == ["called_off"]
        desk.work()
        assert len(desk.sent()) == 2


def test_a_zone_that_is_no_more_leaves_nobody_out_of_the_list(tmp_path: Path) -> None:
    """No text could be made of it, so they are called themselves."""
    with shop(tmp_path, plan=EVENING) as (book, desk):
        add(book)
        with book.write() as connection:
            connection.execute(update(Appointment).values(zone="Mars/Olympus"))
        desk.clock.now = DUE
        desk.work()
        assert _why(book, desk) == ["not_sent"]
