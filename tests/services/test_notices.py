"""The text that an appointment was moved or called off, where somebody says that it goes."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update

from desktop_app.domain.appointment import NoReminder, Notice, TakenBack, instant
from desktop_app.domain.errors import BadInput
from desktop_app.domain.gate import Reason
from desktop_app.domain.message import State
from desktop_app.services import appointments, notices, planning, reminders, replies, series, visits
from desktop_app.services.judging import judge_due
from desktop_app.services.notices import Offer
from desktop_app.store import outbox, plans
from desktop_app.store.database import Book
from desktop_app.store.tables import Contact, Message
from tests.helpers.appointments import DAY, DUE, EVENING, add, lose_zone, messages, reads, reminded
from tests.helpers.books import TERMS
from tests.helpers.clocked import Desk
from tests.helpers.replying import SOON, TWICE, another, found, says, shop, stands, told

OFF = "Annulation : votre rendez-vous demain à 11:00 est annulé."
MOVED = "Changement : votre rendez-vous est déplacé, il est maintenant demain à 16:00."


def _texts(desk: Desk) -> list[str]:
    return [text for _, _, text in desk.sent()]


def _move(book: Book, desk: Desk, clock: str = "16:00") -> None:
    now = desk.clock.now
    appointments.move(book, 1, day=DAY, clock=clock, zone="Europe/Paris", now=now)


def _offer(book: Book, desk: Desk, kind: Notice, clock: str = "") -> Offer:
    """Of Anna's, also before it is at another ``clock``."""
    day = DAY if clock else None
    now = desk.clock.now
    return notices.offer(book, 1, kind, rules=None, home="FR", now=now, day=day, clock=clock)


def test_that_it_is_off_is_told_once(tmp_path: Path) -> None:
    """Previewed, sent, in the history of the appointment; not a second time."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        appointments.cancel(book, 1, now=desk.clock.now)
        assert _offer(book, desk, Notice.CANCELLED) == Offer(OFF, None, called_for=True)
        message_id = notices.send(book, 1, Notice.CANCELLED, desk.clock.now)
        with pytest.raises(BadInput, match="notice_sent"):
            notices.send(book, 1, Notice.CANCELLED, desk.clock.now)
        desk.clock.forward(seconds=1)
        desk.work()
        assert _texts(desk)[1:] == [OFF]
        history = appointments.shown(book, 1).reminders
        assert (history[-1].step, history[-1].message_id) == ("cancelled", message_id)
        assert history[-1].message_state is State.DELIVERED
        assert not _offer(book, desk, Notice.CANCELLED).called_for
        desk.clock.forward(days=1)
        desk.work()
        assert len(_texts(desk)) == 2


def test_that_it_was_moved_is_told_instead_of_a_late_reminder(tmp_path: Path) -> None:
    """The new hour is told once now, and reminded of by the step that is still to come."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        _move(book, desk)
        assert _offer(book, desk, Notice.MOVED).called_for
        notices.send(book, 1, Notice.MOVED, desk.clock.now)
        assert ("CANCELLED", "told_by_notice") in reminded(book)
        desk.clock.forward(minutes=30)
        desk.work()
        assert [state for state, _ in reminded(book)].count("WAITING") == 1
        assert reads(book, 1, now=desk.clock.now).startswith("Rappel : ")
        desk.clock.now = datetime.fromisoformat("2026-11-26T13:00:00+00:00")
        desk.work()
        assert [text[-6:-1] for text in _texts(desk)] == ["11:00", "16:00", "16:00"]


def test_a_moved_notice_leaves_and_survives_a_change_of_plan(tmp_path: Path) -> None:
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        _move(book, desk)
        notices.send(book, 1, Notice.MOVED, desk.clock.now)
        with book.write() as connection:
            plans.keep(connection, EVENING, now=desk.clock.now)
        desk.clock.forward(seconds=1)
        assert planning.follow_plans(book, now=desk.clock.now) == 1
        desk.work()
        assert _texts(desk)[1:] == [MOVED]


def test_who_was_told_nothing_gets_one_by_choice_only(tmp_path: Path) -> None:
    with shop(tmp_path) as (book, desk):
        add(book)
        assert not _offer(book, desk, Notice.CANCELLED).called_for
        cancelled = series.cancel_on(book, 1, now=desk.clock.now)
        with pytest.raises(BadInput, match="notice_idle"):
            notices.send(book, 1, Notice.CANCELLED, desk.clock.now)
        series.restore_all(book, cancelled.appointment_ids, now=desk.clock.now)
        series.cancel_on(book, 1, now=desk.clock.now, tell=True)
        desk.work()
        assert _texts(desk) == [OFF]


def test_booked_again_before_it_left_it_does_not_leave(tmp_path: Path) -> None:
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        appointments.cancel(book, 1, now=desk.clock.now)
        notices.send(book, 1, Notice.CANCELLED, desk.clock.now)
        appointments.restore(book, 1, now=desk.clock.now)
        desk.clock.forward(seconds=1)
        desk.work()
        assert (len(_texts(desk)), messages(book)[-1][2]) == (1, "CANCELLED")
        assert ("CANCELLED", "booked_again") in reminded(book)


def test_booked_again_after_it_was_told_they_hear_that_it_stands(tmp_path: Path) -> None:
    """It is agreed on anew: what had been reminded of is said once more."""
    with shop(tmp_path, plan=EVENING) as (book, desk):
        told(book, desk)
        appointments.cancel(book, 1, now=desk.clock.now)
        notices.send(book, 1, Notice.CANCELLED, desk.clock.now)
        desk.work()
        desk.clock.forward(minutes=1)
        appointments.restore(book, 1, now=desk.clock.now)
        desk.clock.forward(seconds=1)
        desk.work()
        assert len(_texts(desk)) == 3
        assert _texts(desk)[2] == _texts(desk)[0]


@pytest.mark.parametrize(
    ("kind", "off", "expected"),
    [
        (Notice.MOVED, True, "appointment_cancelled"),
        (Notice.CANCELLED, False, "appointment_booked"),
    ],
)
def test_a_notice_tells_what_is_so(
    tmp_path: Path, kind: Notice, *, off: bool, expected: str
) -> None:
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        if off:
            appointments.cancel(book, 1, now=desk.clock.now)
        with pytest.raises(BadInput, match=expected):
            notices.send(book, 1, kind, desk.clock.now)
        with pytest.raises(BadInput, match="appointment_unknown"):
            notices.send(book, 99, kind, desk.clock.now)


def test_no_notice_of_an_hour_that_has_passed_or_to_a_landline(tmp_path: Path) -> None:
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        appointments.cancel(book, 1, now=desk.clock.now)
        before, desk.clock.now = desk.clock.now, desk.clock.now + timedelta(days=1)
        assert _offer(book, desk, Notice.CANCELLED).none is NoReminder.USEFUL_UNTIL
        desk.clock.now = before
        with book.write() as connection:
            connection.execute(update(Contact).values(reach="landline"))
        assert _offer(book, desk, Notice.CANCELLED) == Offer(
            "", Reason.NOT_TEXTABLE, called_for=True
        )
        with pytest.raises(BadInput, match="no_notice"):
            notices.send(book, 1, Notice.CANCELLED, desk.clock.now)
        assert len(messages(book)) == 1


def test_a_notice_goes_alone(tmp_path: Path) -> None:
    """Tom's reminder of the same number and day does not go along with Anna's notice."""
    with shop(tmp_path, plan=EVENING) as (book, desk):
        told(book, desk)
        add(book, another(book, "Tom"), template="", clock="15:00", now=desk.clock.now)
        appointments.cancel(book, 1, now=desk.clock.now)
        notices.send(book, 1, Notice.CANCELLED, desk.clock.now)
        desk.clock.forward(seconds=1)
        desk.work()
        assert sorted(_texts(desk)[1:]) == [OFF, "Rappel : votre rendez-vous demain à 15:00."]


def _bounced(book: Book, desk: Desk, between: object) -> list[str]:
    """The states of all messages, where ``between`` happened while a call was under way that left
    nothing behind."""
    with book.write() as connection:
        handover, claimed = outbox.claim(
            connection,
            account_id=1,
            reference=secrets.token_hex(4),
            lock_number=desk.sender._lock_number,
            limit=10,
            now=desk.clock.now,
            judge=lambda book, due: judge_due(book, due, TERMS, desk.clock.now),
        )
    assert len(claimed) == 1
    between()  # type: ignore[operator]
    with book.write() as connection:
        moves = [outbox.Move(each.id, State.QUEUED) for each in claimed]
        outbox.settle(
            connection, handover_id=handover, outcome="x", moves=moves, now=desk.clock.now
        )
        return list(connection.execute(select(Message.state).order_by(Message.id)).scalars())


def test_what_bounced_back_outlives_by_its_hour(tmp_path: Path) -> None:
    """Of two steps of one plan the first goes back to the queue, so does the notice that it is off;
    that notice not where it was booked again, nor a reminder where it was called off."""
    with shop(tmp_path) as (book, desk):
        add(book, template="")
        desk.clock.now = DUE
        reminders.run_due(book, now=DUE)
        assert _bounced(book, desk, lambda: None) == ["QUEUED"]
        desk.work()
        desk.clock.now += SOON
        appointments.cancel(book, 1, now=desk.clock.now)
        notices.send(book, 1, Notice.CANCELLED, desk.clock.now)
        assert _bounced(book, desk, lambda: None)[-1] == "QUEUED"
        again = lambda: appointments.restore(book, 1, now=desk.clock.now)  # noqa: E731
        assert _bounced(book, desk, again)[-1] == "CANCELLED"


def test_a_reply_to_the_notice_that_it_is_off_changes_nothing(tmp_path: Path) -> None:
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        appointments.cancel(book, 1, now=desk.clock.now)
        notices.send(book, 1, Notice.CANCELLED, desk.clock.now)
        desk.work()
        desk.clock.forward(minutes=1)
        says(desk, "ok")
        assert (stands(book), found(book).answered_at) == (("CANCELLED", ""), None)


def test_moved_the_notice_is_answered(tmp_path: Path) -> None:
    """An ok is to the new hour."""
    with shop(tmp_path, plan=TWICE) as (book, desk):
        told(book, desk)
        _move(book, desk)
        notices.send(book, 1, Notice.MOVED, desk.clock.now)
        desk.work()
        desk.clock.forward(minutes=1)
        says(desk, "ok")
        assert stands(book) == ("BOOKED", "confirmed")
        assert ("WAITING", "") not in reminded(book)


def _missing(book: Book, desk: Desk) -> str:
    found = notices.missing(book, 1, rules=None, home="FR", now=desk.clock.now)
    return "" if found is None else found.text


def test_what_is_missing_is_told_once(tmp_path: Path) -> None:
    """Not where nothing changed, nor once it is on its way or they said so themselves. Taken back,
    it is missing again, whatever another text told of a change before."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        assert _missing(book, desk) == ""
        _move(book, desk)
        assert _missing(book, desk) == MOVED
        notices.send(book, 1, Notice.MOVED, desk.clock.now)
        assert _missing(book, desk) == ""
        desk.clock.forward(seconds=1)
        desk.work()
        appointments.cancel(book, 1, now=desk.clock.now)
        off = OFF.replace("11:00", "16:00")
        assert _missing(book, desk) == off
        notices.send(book, 1, Notice.CANCELLED, desk.clock.now)
        assert _missing(book, desk) == ""
        assert notices.call_back(book, 1, desk.clock.now) is TakenBack.MESSAGE
        assert _missing(book, desk) == off
        visits.note_answer(book, 1, "cancelled", at=desk.clock.now, now=desk.clock.now)
        assert _missing(book, desk) == ""


def test_of_one_whose_zone_is_no_more_no_text_is_missing(tmp_path: Path) -> None:
    """None could tell its hour."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        _move(book, desk)
        assert _missing(book, desk) == MOVED
        lose_zone(book)
        assert _missing(book, desk) == ""


def test_nothing_is_missing_once_a_reply_has_told_the_hour(tmp_path: Path) -> None:
    """The answer to who asked to move is on its way, and says it."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        says(desk, "je voudrais déplacer mon rdv")
        now, seen = desk.clock.now, found(book).agreed_at
        replies.answer_move(book, 1, day=DAY, clock="16:00", seen=seen, now=now, by="Léa")
        assert _missing(book, desk) == ""


def test_nothing_is_missing_once_the_hour_has_passed(tmp_path: Path) -> None:
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        _move(book, desk)
        assert _missing(book, desk) == MOVED
        booking = found(book).booking
        desk.clock.now = instant(booking.day, booking.clock, booking.zone)
        assert notices.missing(book, 1, rules=None, home="FR", now=desk.clock.now) is None
