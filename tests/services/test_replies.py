"""What a reply to a reminder does: to its appointment by sure words, else to a person's eyes.

A real book, a real gateway over a real socket; only the clock is ours.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import event, update

from desktop_app.domain.appointment import NoReminder, Notice, TakenBack, instant
from desktop_app.domain.errors import BadInput
from desktop_app.domain.message import Purpose
from desktop_app.domain.preferences import SHOP
from desktop_app.servers.schedule import Scheduler
from desktop_app.services import (
    appointments,
    call_list,
    contact_book,
    notices,
    planning,
    replies,
    series,
)
from desktop_app.services.delivery import poll
from desktop_app.store import consents, contacts, outbox, plans
from desktop_app.store import settings as settings_
from desktop_app.store.database import Book
from desktop_app.store.tables import Account
from tests.helpers.appointments import ANNA, DAY, DUE, EVENING, add, messages, reminded
from tests.helpers.books import LAW, TERMS
from tests.helpers.clocked import ANSWERS, Desk
from tests.helpers.replying import (
    ANNAS,
    SOON,
    TWICE,
    another,
    found,
    kept,
    read_as,
    says,
    shop,
    stands,
    to_read,
    told,
)

PARIS = "Europe/Paris"
STRANGER = "+33639980077"


def _texts(desk: Desk, number: str = ANNAS) -> list[str]:
    return [text for _, whom, text in desk.sent() if whom == number]


def _move(book: Book, now: datetime, clock: str = "16:00", day: date = DAY) -> None:
    appointments.move(book, 1, day=day, clock=clock, zone=PARIS, now=now)


def test_a_yes_stops_what_was_still_to_be_said(tmp_path: Path) -> None:
    """Confirmed and dated by the reply; read by nobody's hand; the second reminder never leaves."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        says(desk, "Oui merci")
        at = DUE + SOON
        assert (found(book).answer, found(book).answered_at) == ("confirmed", at)
        assert reminded(book) == [("LEFT", ""), ("CANCELLED", "confirmed")]
        [reply] = kept(book)
        assert (reply.number, reply.contact_id, reply.read_by) == (ANNAS, 1, "")
        assert reply.read_at is not None
        assert to_read(book) == []
        desk.clock.forward(hours=15)
        desk.work()
        assert len(_texts(desk)) == 1


def test_a_yes_stays_a_yes_when_a_plan_changes(tmp_path: Path) -> None:
    """Planned anew, who confirmed is reminded of that hour no more; of another hour again."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        says(desk, "oui")
        with book.write() as connection:
            plans.keep(connection, replace(TWICE, wait=timedelta(minutes=1)), now=desk.clock.now)
        desk.clock.forward(seconds=1)
        assert planning.follow_plans(book, now=desk.clock.now) == 1
        assert ("WAITING", "") not in reminded(book)
        _move(book, desk.clock.now)
        assert stands(book) == ("BOOKED", "")
        assert ("WAITING", "") in reminded(book)


def test_a_yes_takes_back_what_lies_at_the_provider(tmp_path: Path) -> None:
    """Two hours before is asked back from the provider's scheduler."""
    with shop(tmp_path, scheduler=Scheduler()) as (book, desk):
        told(book, desk)
        assert [state for _, _, state in messages(book)] == ["DELIVERED", "SCHEDULED"]
        says(desk, "ok")
        assert [state for _, _, state in messages(book)] == ["DELIVERED", "CANCELLED"]
        desk.clock.forward(days=1)
        desk.work()
        assert len(desk.sent()) == 1


def test_a_reply_answers_no_text_that_has_not_left(tmp_path: Path) -> None:
    """What lies at the provider's scheduler was read by nobody: a yes is not to it."""
    with shop(tmp_path, scheduler=Scheduler()) as (book, desk):
        add(book)
        desk.work()
        assert {state for _, _, state in messages(book)} == {"SCHEDULED"}
        says(desk, "oui")
        assert (stands(book), read_as(book)) == (("BOOKED", ""), [("oui", "", True)])


def test_a_no_calls_it_off_and_is_shown(tmp_path: Path) -> None:
    """The reminders are taken back; somebody sees that a slot is free, and may undo it."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        says(desk, "je ne peux pas venir")
        assert stands(book) == ("CANCELLED", "cancelled")
        assert reminded(book) == [("LEFT", ""), ("CANCELLED", "")]
        [shown] = to_read(book)
        assert (shown.reply.answer, shown.appointments[0].appointment.id) == ("cancelled", 1)
        replies.undo_answer(book, shown.reply.id, desk.clock.now)
        assert stands(book) == ("BOOKED", "doubtful")  # it says so itself: there is one to read
        assert reminded(book)[-1] == ("WAITING", "")
        assert read_as(book) == [("je ne peux pas venir", "doubtful", True)]
        with pytest.raises(BadInput, match="reply_about_none"):
            replies.undo_answer(book, shown.reply.id, desk.clock.now)
        desk.clock.forward(hours=15)
        desk.work()
        assert len(_texts(desk)) == 2  # the one before, and two hours before


def test_a_wish_to_move_leaves_all_as_it_is(tmp_path: Path) -> None:
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        says(desk, "je voudrais déplacer mon rdv")
        assert stands(book) == ("BOOKED", "move")
        assert reminded(book) == [("LEFT", ""), ("WAITING", "")]
        assert read_as(book) == [("je voudrais déplacer mon rdv", "move", True)]


def test_doubtful_words_are_for_a_person_and_hide_no_sure_ones(tmp_path: Path) -> None:
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        says(desk, "C'est avec qui déjà ?")
        assert stands(book) == ("BOOKED", "doubtful")
        says(desk, "oui")
        says(desk, "et le parking ?")
        assert stands(book) == ("BOOKED", "confirmed")
        assert [each[1:] for each in read_as(book)] == [
            ("doubtful", True),
            ("confirmed", False),
            ("doubtful", True),
        ]


def test_the_last_unread_reply_of_each_appointment_is_told(tmp_path: Path) -> None:
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        listed = appointments.listed(book)
        says(desk, "oui")
        assert replies.to_read_among(book, listed) == {}  # sure words have read it
        says(desk, "et le parking ?")
        says(desk, "je ne peux plus venir")
        last = kept(book)[-1]
        assert replies.to_read_among(book, listed) == {1: last.at}
        assert replies.to_read_among(book, []) == {}
        for each in to_read(book):
            replies.mark_read(book, each.reply.id, "Nadia", desk.clock.now)
        assert replies.to_read_among(book, listed) == {}


def test_called_off_or_moved_at_the_desk_what_they_wrote_is_settled(tmp_path: Path) -> None:
    """Until that is undone; what they write afterwards is to be read."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        says(desk, "je ne peux pas")
        now = desk.clock.now
        off = series.cancel_on(book, 1, now=now, by="Nadia")
        assert [(each.read_at, each.read_by) for each in kept(book)] == [(now, "Nadia")]
        assert series.cancel_on(book, 1, now=now, by="Nadia").settled == ()
        series.restore_all(book, off.appointment_ids, now=now, settled=off.settled)
        assert len(to_read(book)) == 1
        moved = series.move_on(book, 1, day=DAY, clock="16:00", now=now, by="Nadia")
        assert to_read(book) == []
        series.put_back(book, moved.former, now=now, settled=moved.settled)
        assert len(to_read(book)) == 1
        series.cancel_on(book, 1, now=now)
        says(desk, "merci, et samedi ?")
        assert [each.reply.text for each in to_read(book)] == ["merci, et samedi ?"]


def test_what_answers_no_reminder_is_kept_and_changes_nothing(tmp_path: Path) -> None:
    """Of a stranger, of somebody who was sent an offer since, and a name's advertisement."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        with book.write() as connection:
            notice = outbox.New(1, 1, ANNAS, Purpose.TRANSACTIONAL, "Votre montre est prête.", 1)
            outbox.enqueue(connection, [notice], desk.clock.now)
        desk.work()
        desk.clock.forward(minutes=1)
        says(desk, "oui")
        says(desk, "annulez", STRANGER)
        says(desk, "STOP au 36111", "PROMO")
        assert stands(book) == ("BOOKED", "")
        assert [(each.answer, each.contact_id) for each in kept(book)] == [
            ("", 1),
            ("", None),
            ("", None),
        ]
        assert len(to_read(book)) == 3
        with pytest.raises(BadInput, match="reply_about_none"):
            replies.undo_answer(book, kept(book)[0].id, desk.clock.now)


@pytest.mark.parametrize("text", ["oui", "annulez svp"])
def test_told_again_nothing_changes_twice(tmp_path: Path, text: str) -> None:
    """The same page from the start, also once somebody has undone what it did."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        says(desk, text)
        replies.undo_answer(book, 1, desk.clock.now)
        before = (reminded(book), stands(book), read_as(book))
        with book.write() as connection:
            connection.execute(update(Account).values(cursor=""))
        while desk.listen():
            pass
        assert (reminded(book), stands(book), read_as(book)) == before


def test_a_stop_told_again_is_not_honoured_against_who_took_it_back(tmp_path: Path) -> None:
    """A STOP is a reply too, kept and read. Its id given to another STOP hides it not."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        says(desk, "STOP")
        assert read_as(book) == [("STOP", "stop", False)]
        assert (stands(book), messages(book)[-1][2]) == (("BOOKED", ""), "DELIVERED")
        with book.write() as connection:
            for each in Purpose:
                consents.lift(connection, ANNAS, each, now=desk.clock.now, by="Léa")
            connection.execute(update(Account).values(cursor=""))
        while desk.listen():
            pass
        assert not _suppressed(book)
        desk.reply(ANNAS, "STOP SVP", id=_first_id(desk))
        desk.listen()
        assert _suppressed(book)


def _suppressed(book: Book) -> bool:
    with book.read() as connection:
        return consents.is_suppressed(connection, ANNAS, Purpose.TRANSACTIONAL)


def _first_id(desk: Desk) -> str:
    return next(each["id"] for each in desk.provider._events if each["kind"] == "reply")


def test_a_stop_beside_a_yes(tmp_path: Path) -> None:
    """Both count: they come, and get no more texts."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        desk.reply(ANNAS, "oui")
        says(desk, "Stop")
        assert (stands(book), _suppressed(book)) == (("BOOKED", "confirmed"), True)
        assert read_as(book) == [("oui", "confirmed", False), ("Stop", "stop", False)]


def test_the_last_sure_word_counts(tmp_path: Path) -> None:
    """Yes, then no: called off. Then yes again: the slot may be somebody else's, a person says."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        says(desk, "oui")
        says(desk, "finalement non je ne peux pas venir")
        assert stands(book) == ("CANCELLED", "cancelled")
        says(desk, "oui")
        assert stands(book) == ("CANCELLED", "cancelled")
        says(desk, "annulez")
        assert [each[1:] for each in read_as(book)] == [
            ("confirmed", False),
            ("cancelled", True),
            ("doubtful", True),
            ("cancelled", False),  # it is off already
        ]


def test_who_confirmed_and_wants_another_hour_is_reminded_of_this_one(tmp_path: Path) -> None:
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        says(desk, "oui")
        says(desk, "je voudrais déplacer mon rdv")
        assert stands(book) == ("BOOKED", "move")
        assert reminded(book)[-1] == ("WAITING", "")


@pytest.mark.parametrize(("early", "late"), [("oui", "annulez"), ("annulez", "oui")])
def test_told_out_of_order_the_earlier_word_overrides_nothing(
    tmp_path: Path, early: str, late: str
) -> None:
    """In one page by their times; in two, the earlier one is for a person."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        first, second = desk.clock.now, desk.clock.now + timedelta(seconds=30)
        desk.clock.forward(minutes=1)
        desk.reply(ANNAS, late, at=second)
        desk.listen()
        then = stands(book)
        says(desk, early, at=first)
        assert (
            stands(book)
            == then
            == (("CANCELLED", "cancelled") if late == "annulez" else ("BOOKED", "confirmed"))
        )
        assert read_as(book)[1] == (early, "doubtful", True)


def test_of_one_page_the_later_word_counts(tmp_path: Path) -> None:
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        first, second = desk.clock.now, desk.clock.now + timedelta(seconds=30)
        desk.clock.forward(minutes=1)
        desk.reply(ANNAS, "annulez", at=second)
        says(desk, "oui", at=first)
        assert stands(book) == ("CANCELLED", "cancelled")
        assert [each.text for each in kept(book)] == ["oui", "annulez"]


@pytest.mark.parametrize("text", ["oui", "annulez"])
def test_moved_since_it_is_for_a_person(tmp_path: Path, text: str) -> None:
    """The text told 11:00, it is 16:00 by now: yes and no are to another hour."""
    with shop(tmp_path, plan=EVENING) as (book, desk):
        told(book, desk)
        with book.write() as connection:  # so that nothing tells of the new hour before
            plans.keep(connection, replace(EVENING, off_since=DAY), now=desk.clock.now)
        _move(book, desk.clock.now)
        says(desk, text)
        assert (stands(book), read_as(book)) == (("BOOKED", "doubtful"), [(text, "doubtful", True)])


@pytest.mark.parametrize("text", ["oui", "annulez"])
def test_what_has_begun_is_not_changed(tmp_path: Path, text: str) -> None:
    """Also where it was said in time and heard too late."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        at = desk.clock.now
        desk.clock.now = datetime.fromisoformat("2026-11-26T10:00:01+00:00")
        says(desk, text, at=at)
        assert (stands(book), read_as(book)) == (("BOOKED", ""), [(text, "doubtful", True)])


@pytest.mark.parametrize("text", ["À demain", "je ne peux pas venir demain"])
@pytest.mark.parametrize(
    ("hours", "sure"),
    [(0, True), (5.5, True), (7, False)],  # 18:05, 23:35, and past midnight: it is today by now
)
def test_tomorrow_is_taken_at_its_word(
    tmp_path: Path, text: str, hours: float, *, sure: bool
) -> None:
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        desk.clock.forward(hours=hours)
        says(desk, text)
        answers = {"À demain": "confirmed", "je ne peux pas venir demain": "cancelled"}
        assert stands(book)[1] == (answers[text] if sure else "doubtful")


def test_tomorrow_of_who_has_several_to_come_is_for_a_person(tmp_path: Path) -> None:
    """A plain yes is to what was told."""
    with shop(tmp_path) as (book, desk):
        add(book, day=DAY + timedelta(days=6))
        booked = told(book, desk)
        says(desk, "à demain")
        assert stands(book, booked) == ("BOOKED", "doubtful")
        says(desk, "oui")
        assert stands(book, booked) == ("BOOKED", "confirmed")
        assert stands(book, 1) == ("BOOKED", "")


@pytest.mark.parametrize(
    ("text", "answer"), [("oui", "confirmed"), ("annulez", "doubtful"), ("STOP", "")]
)
def test_of_a_household_only_a_yes_is_sure(tmp_path: Path, text: str, answer: str) -> None:
    """One text told of both: whose no it is, nobody knows."""
    with shop(tmp_path) as (book, desk):
        tom = another(book, "Tom")
        add(book, tom, template="", clock="11:30")
        told(book, desk)
        assert len(_texts(desk)) == 1
        says(desk, text)
        assert [stands(book, each) for each in (1, 2)] == [("BOOKED", answer)] * 2
        if text == "oui":
            assert ("WAITING", "") not in reminded(book)


def test_an_answer_to_the_answer_confirms_the_new_hour(tmp_path: Path) -> None:
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        says(desk, "je voudrais déplacer mon rdv")
        _answer(book, desk)
        desk.work()
        desk.clock.forward(minutes=1)
        says(desk, "ok merci")
        assert stands(book) == ("BOOKED", "confirmed")


def _answer(book: Book, desk: Desk, clock: str = "16:00", **changes: object) -> replies.Noted:
    usual = {"day": DAY, "seen": found(book).agreed_at, "now": desk.clock.now, "by": "Léa"}
    return replies.answer_move(book, 1, clock=clock, **{**usual, **changes})  # type: ignore[arg-type]


def test_moved_and_answered_at_once(tmp_path: Path) -> None:
    """The appointment, the text and the reply: all of it; the new hour is not told twice at once,
    and is reminded of two hours before."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        says(desk, "je voudrais déplacer mon rdv")
        _answer(book, desk)
        assert found(book).booking.clock == "16:00"
        assert (read_as(book)[0][2], kept(book)[0].read_by) == (False, "Léa")
        desk.work()
        desk.clock.forward(minutes=20)
        desk.work()
        told_now = _texts(desk)
        assert told_now[1:] == ["C'est noté : votre rendez-vous est demain à 16:00."]
        desk.clock.now = datetime.fromisoformat("2026-11-26T13:00:00+00:00")
        desk.work()
        assert [text[-6:-1] for text in _texts(desk)] == ["11:00", "16:00", "16:00"]


def test_the_answer_is_shown_as_it_would_leave(tmp_path: Path) -> None:
    """Word for word what leaves; nothing of an hour that has passed, and nothing is written."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        says(desk, "je voudrais déplacer mon rdv")
        now, before = desk.clock.now, found(book)

        def offer(day: date, clock: str = "16:00") -> notices.Offer:
            return notices.offer(
                book, 1, Notice.ANSWERED, rules=None, home="FR", now=now, day=day, clock=clock
            )

        shown = offer(DAY).text
        assert offer(DAY - timedelta(days=7)).none is NoReminder.USEFUL_UNTIL
        assert found(book) == before
        _answer(book, desk)
        desk.work()
        assert _texts(desk)[-1] == shown
        with pytest.raises(BadInput, match="bad_clock"):
            offer(DAY, "27:00")


@pytest.mark.parametrize(
    ("name", "signed"),
    [
        ("Optique Carmin", " Optique Carmin"),
        ("Çağla Optik du Marché", ""),  # ğ: 70 characters a segment
        ("Au Bonheur " * 12, ""),  # more than one SMS
        ("", ""),
    ],
)
def test_the_answer_names_the_shop_where_one_sms_has_room(
    tmp_path: Path, name: str, signed: str
) -> None:
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        says(desk, "je voudrais déplacer mon rdv")
        with book.write() as connection:
            settings_.put(connection, SHOP.key, name.strip())
        now = desk.clock.now
        said = notices.offer(book, 1, Notice.ANSWERED, **LAW, now=now, day=DAY, clock="16:00").text
        assert said == f"C'est noté : votre rendez-vous est demain à 16:00.{signed}"
        _answer(book, desk)
        desk.work()
        assert _texts(desk)[-1] == said


def test_a_person_reads_a_no(tmp_path: Path) -> None:
    """As sure words: what was to come is taken back, nobody is to be called, Undo books it again;
    not an appointment that was moved meanwhile."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        says(desk, "Bonjour, je ne peux pas, mon fils est malade")
        assert read_as(book)[0][1:] == ("doubtful", True)
        seen, now = found(book).agreed_at, desk.clock.now
        early = seen - timedelta(minutes=1)
        with pytest.raises(BadInput, match="appointment_changed"):
            replies.call_off(book, 1, seen=early, now=now, by="Léa")
        assert stands(book) == ("BOOKED", "doubtful")
        replies.call_off(book, 1, seen=seen, now=now, by="Léa")
        assert stands(book) == ("CANCELLED", "cancelled")
        assert (read_as(book)[0][1:], kept(book)[0].read_by) == (("cancelled", False), "Léa")
        calls = call_list.of_day(book, DAY, rules=TERMS.rules, home="FR", now=now)
        assert calls == []
        with pytest.raises(BadInput, match="appointment_cancelled"):
            replies.call_off(book, 1, seen=seen, now=now, by="Léa")
        replies.undo_answer(book, 1, now)
        assert stands(book)[0] == "BOOKED"
        assert read_as(book)[0][1:] == ("doubtful", True)
        desk.clock.now = datetime.fromisoformat("2026-11-26T08:00:00+00:00")
        desk.work()
        assert len(_texts(desk)) == 2  # two hours before, as if nothing had been


def test_called_off_and_answered_at_once(tmp_path: Path) -> None:
    """The appointment, the text and the reply, all of it; undone before the text has left it does
    not leave, and after that it is said that it has."""
    off = "Annulation : votre rendez-vous demain à 11:00 est annulé."
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        says(desk, "Bonjour, je ne peux pas, mon fils est malade")
        for leaves in (False, True):
            now, seen = desk.clock.now, found(book).agreed_at
            replies.call_off(book, 1, seen=seen, now=now, by="Léa", tell=True)
            assert stands(book) == ("CANCELLED", "cancelled")
            assert kept(book)[0].read_by == "Léa"
            if leaves:
                desk.work()
            became = replies.undo_answer(book, 1, desk.clock.now)
            assert became is (TakenBack.TOO_LATE if leaves else TakenBack.MESSAGE)
            assert stands(book)[0] == "BOOKED" and read_as(book)[0][1:] == ("doubtful", True)
            desk.clock.forward(seconds=1)
            desk.work()
            assert (off in _texts(desk)) is leaves
        assert call_list.of_day(book, DAY, rules=TERMS.rules, home="FR", now=now) == []


def test_called_off_with_an_answer_only_where_one_can_leave(tmp_path: Path) -> None:
    """Once it has begun no text is of use: nothing is changed."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        says(desk, "je ne peux pas")
        booking = found(book).booking
        begun = instant(booking.day, booking.clock, booking.zone)
        with pytest.raises(BadInput, match="no_notice"):
            replies.call_off(book, 1, seen=found(book).agreed_at, now=begun, by="", tell=True)
        assert stands(book) == ("BOOKED", "doubtful")
        assert read_as(book)[0][1:] == ("doubtful", True)


def test_an_answer_in_words_of_the_desk_is_of_use_until_it_begins(tmp_path: Path) -> None:
    """Nothing sent until then: it does not leave any more."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        says(desk, "je voudrais déplacer mon rdv")
        _answer(book, desk, text="Entendu, {day} à {time}. {shop|Le salon}")
        assert messages(book)[-1][1:] == ("Entendu, demain à 16:00. Le salon", "QUEUED")
        desk.clock.now = datetime.fromisoformat("2026-11-26T15:00:00+00:00")
        desk.work()
        assert len(_texts(desk)) == 1


def test_moved_again_before_it_left_the_answer_does_not_leave(tmp_path: Path) -> None:
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        says(desk, "je voudrais déplacer mon rdv")
        _answer(book, desk)
        desk.clock.forward(seconds=1)
        _move(book, desk.clock.now, "17:00")
        desk.work()
        assert all("16:00" not in text for text in _texts(desk))


def test_moved_and_answered_is_taken_back(tmp_path: Path) -> None:
    """Before it has left the answer does not leave; after that it is said that it has, and they are
    told the former hour anew. The reply is to be read again, and the appointment says so."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        says(desk, "je voudrais déplacer mon rdv")
        for leaves in (False, True):
            done = _answer(book, desk)
            desk.clock.forward(minutes=1)
            if leaves:
                desk.work()
            became = replies.undo_move(book, 1, done.former, desk.clock.now)
            assert became is (TakenBack.TOO_LATE if leaves else TakenBack.MESSAGE)
            assert (found(book).booking.clock, stands(book)) == ("11:00", ("BOOKED", "move"))
            assert read_as(book)[0][1:] == ("move", True)
            desk.work()
            assert any("16:00" in text for text in _texts(desk)) is leaves
        desk.clock.now = datetime.fromisoformat("2026-11-26T08:30:00+00:00")
        desk.work()
        assert _texts(desk)[-1][-6:-1] == "11:00"


def test_booked_again_is_taken_back(tmp_path: Path) -> None:
    """Called off as it was, its reply to be read as before; not where it is another by then."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        says(desk, "je ne peux pas venir")
        before = (stands(book), read_as(book))
        replies.undo_answer(book, 1, desk.clock.now)
        replies.call_off_again(book, 1, desk.clock.now)
        assert (stands(book), read_as(book)) == before
        replies.undo_answer(book, 1, desk.clock.now)
        _move(book, desk.clock.now)
        with pytest.raises(BadInput, match="reply_overtaken"):
            replies.call_off_again(book, 1, desk.clock.now)
        assert stands(book) == ("BOOKED", "")


def _renumber(book: Book, desk: Desk) -> None:
    with book.write() as connection:
        contacts.change(connection, 1, replace(ANNA, number="+33639980009"), desk.clock.now)


def _landline(book: Book, desk: Desk) -> None:
    with book.write() as connection:
        connection.exec_driver_sql("UPDATE contact SET reach = 'landline'")


@pytest.mark.parametrize(
    ("before", "changes", "kind"),
    [
        (lambda book, desk: _move(book, desk.clock.now, "12:00"), {"seen": DUE}, "changed"),
        (lambda book, desk: appointments.cancel(book, 1, now=desk.clock.now), {}, "cancelled"),
        (_renumber, {}, "number_changed"),
        (_landline, {}, "no_notice"),
        (lambda book, desk: None, {"day": date(2026, 11, 24)}, "hour_past"),
        (lambda book, desk: None, {"clock": "25:00"}, "bad_clock"),
        (lambda book, desk: None, {"text": "{kind}"}, "unknown_field"),
    ],
)
def test_where_it_cannot_be_said_nothing_is_moved(
    tmp_path: Path, before: object, changes: dict[str, object], kind: str
) -> None:
    """One transaction: neither the appointment, nor the outbox, nor the reply."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        says(desk, "je voudrais déplacer mon rdv")
        before(book, desk)  # type: ignore[operator]
        then = (found(book), messages(book), reminded(book), read_as(book))
        with pytest.raises(BadInput, match=kind):
            _answer(book, desk, **changes)
        assert (found(book), messages(book), reminded(book), read_as(book)) == then


def test_who_said_no_meanwhile_gets_no_answer(tmp_path: Path) -> None:
    """The gate is asked at the claim, as ever."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        says(desk, "je voudrais déplacer mon rdv")
        says(desk, "STOP")
        _answer(book, desk)
        desk.work()
        assert messages(book)[-1][2] == "SKIPPED"


def test_a_zone_that_is_no_more_keeps_no_stop_from_being_heard(tmp_path: Path) -> None:
    with shop(tmp_path, plan=EVENING) as (book, desk):
        told(book, desk)
        with book.write() as connection:
            connection.exec_driver_sql("UPDATE appointment SET zone = 'Europe/Atlantis'")
        desk.reply(ANNAS, "oui")
        desk.reply(ANNAS, "STOP")
        desk.listen()
        assert (stands(book), _suppressed(book)) == (("BOOKED", "doubtful"), True)


def test_the_list_to_read_comes_in_pages(tmp_path: Path) -> None:
    """The latest first; who read one, and that it is unread again."""
    with shop(tmp_path) as (book, desk):
        for each in range(5):
            says(desk, f"Bonjour {each}", STRANGER)
        first = replies.to_read(book, 2)
        rest = replies.to_read(book, 50, first[-1].place)
        assert [each.reply.text[-1] for each in (*first, *rest)] == ["4", "3", "2", "1", "0"]
        replies.mark_read(book, 3, "Léa", desk.clock.now)
        replies.mark_read(book, 3, "Tom", desk.clock.now)
        assert [each.reply.id for each in to_read(book)] == [5, 4, 2, 1]
        assert replies.shown(book, 3).reply.read_by == "Léa"
        replies.mark_unread(book, 3)
        assert len(to_read(book)) == 5
        with pytest.raises(BadInput, match="reply_unknown"):
            replies.mark_read(book, 99, "Léa", desk.clock.now)


def test_erased_with_their_words_and_number(tmp_path: Path) -> None:
    """Also what came from their number before anybody had it; of a household the other's stays."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        says(desk, "oui")
        says(desk, "c'est moi", STRANGER)
        tom = another(book, "Tom", STRANGER)
        zoe = another(book, "Zoé", STRANGER)
        contact_book.erase(book, 1, now=desk.clock.now)
        contact_book.erase(book, tom, now=desk.clock.now)
        assert [(each.number, each.text) for each in kept(book)] == [
            ("", ""),
            (STRANGER, "c'est moi"),
        ]
        contact_book.erase(book, zoe, now=desk.clock.now)
        assert {(each.number, each.text) for each in kept(book)} == {("", "")}
        assert to_read(book) == []
        with book.write() as connection:
            connection.execute(update(Account).values(cursor=""))
        while desk.listen():
            pass
        assert {(each.number, each.text) for each in kept(book)} == {("", "")}


def test_killed_in_between_it_is_all_heard_again(tmp_path: Path) -> None:
    """Reply, appointment, reminders and the place reached are one transaction."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        desk.reply(ANNAS, "annulez")
        before = (found(book), reminded(book))

        class Killed(Exception):
            pass

        def kill(connection: object, cursor: object, statement: str, *_: object) -> None:
            if statement.startswith("UPDATE account"):
                raise Killed

        with book.write() as connection:
            engine = connection.engine
        event.listen(engine, "before_cursor_execute", kill)
        with pytest.raises(Killed):
            desk.listen()
        event.remove(engine, "before_cursor_execute", kill)
        assert (found(book), reminded(book), kept(book)) == (*before, [])
        desk.listen()
        assert stands(book) == ("CANCELLED", "cancelled")


def test_nothing_of_a_reply_is_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        for text in ("oui", "annulez mirobolante", "STOP"):
            says(desk, text)
    ours = [each.getMessage() for each in caplog.records if each.name.startswith("desktop_app")]
    assert not [each for each in ours if "9980001" in each or "mirobolante" in each]


_WORDS = {"oui": "confirmed", "annulez": "cancelled", "je voudrais déplacer mon rdv": "move"}


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from([*_WORDS, "je sais pas ?", "move", "cancel", "restore", "undo", "again"]),
        max_size=8,
    )
)
def test_an_appointment_is_explained_by_the_last_sure_word(
    tmp_path_factory: pytest.TempPathFactory, script: list[str]
) -> None:
    """Whatever is said and done, in whatever order: a model of a few lines knows how it ends, and
    no text goes twice."""
    with shop(tmp_path_factory.mktemp("shop"), plan=EVENING) as (book, desk):
        told(book, desk)
        state, answer, knows = "BOOKED", "", True
        undoable: tuple[int, str] | None = None
        for step in script:
            desk.clock.forward(seconds=10)
            if step in _WORDS or step == "je sais pas ?":
                says(desk, step)
                said = _WORDS.get(step, "doubtful") if knows else "doubtful"
                if state == "BOOKED" and (said != "doubtful" or not answer):
                    answer = said
                    if said != "doubtful":
                        undoable = (kept(book)[-1].id, said)
                if answer == "cancelled":
                    state = "CANCELLED"
            elif step == "move" and state == "BOOKED":
                hour = "16:00" if found(book).booking.clock == "11:00" else "11:00"
                _move(book, desk.clock.now, hour)
                # With the text of before a person hears of it: what is said then is to this hour.
                desk.clock.forward(seconds=1)
                desk.work()
                knows, answer, undoable = _last_told(book) == hour, "", None
            elif step == "cancel":
                appointments.cancel(book, 1, now=desk.clock.now)
                state = "CANCELLED"
            elif step == "restore":
                appointments.restore(book, 1, now=desk.clock.now)
                state, answer = "BOOKED", "" if answer == "cancelled" else answer
            elif step == "undo" and undoable is not None:
                reply_id, said = undoable
                fits = answer == said and (state == "CANCELLED") == (said == "cancelled")
                if fits:
                    replies.undo_answer(book, reply_id, desk.clock.now)
                    state, answer, undoable = "BOOKED", "doubtful", None
                else:
                    with pytest.raises(BadInput, match="reply_overtaken"):
                        replies.undo_answer(book, reply_id, desk.clock.now)
            elif step == "again":
                with book.write() as connection:
                    connection.execute(update(Account).values(cursor=""))
            desk.work()
            assert stands(book) == (state, answer), script
        texts = [text for _, text, state in messages(book) if state != "SKIPPED"]
        assert len(desk.sent()) == len([each for each in messages(book) if each[2] == "DELIVERED"])
        assert all(one != two for one, two in pairwise(texts))


def _last_told(book: Book) -> str:
    left = [text for _, text, state in messages(book) if state == "DELIVERED"]
    return left[-1][-6:-1]


def test_two_readers_of_one_page_change_it_once(tmp_path: Path) -> None:
    """A second poll of the same page, begun before the first was written down."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        desk.reply(ANNAS, "annulez")
        page = desk.connector.events("")

        class Slow:
            def events(self, cursor: str) -> object:
                desk.listen()
                return page

        poll(
            book,
            Slow(),  # type: ignore[arg-type]
            account_id=1,
            words=_stop_words(),
            answers=ANSWERS,
            region="FR",
            now=desk.clock.now,
        )
        assert (stands(book), len(kept(book))) == (("CANCELLED", "cancelled"), 1)


def _stop_words() -> object:
    from tests.helpers.books import TERMS

    assert TERMS.rules is not None
    return TERMS.rules.optout.words
