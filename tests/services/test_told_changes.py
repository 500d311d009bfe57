"""Moved or called off, and told in the same transaction; and both of it taken back."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import event, update

from desktop_app.domain.appointment import Notice, TakenBack
from desktop_app.domain.errors import BadInput
from desktop_app.domain.gate import Reason
from desktop_app.domain.message import Purpose
from desktop_app.domain.repeating import Repeating, Unit
from desktop_app.services import appointments, consents, notices, planning, series
from desktop_app.services.notices import Offer
from desktop_app.services.series import MovedOn
from desktop_app.store import cover, plans
from desktop_app.store.database import Book
from desktop_app.store.tables import Contact
from tests.helpers import covering
from tests.helpers.appointments import DAY, DUE, add, booking, messages, reminded
from tests.helpers.clocked import Desk
from tests.helpers.replying import TWICE, found, shop, told

MOVED = "Changement : votre rendez-vous est déplacé, il est maintenant demain à 16:00."
OFF = "Annulation : votre rendez-vous demain à 11:00 est annulé."
WEEKLY = Repeating(1, Unit.WEEK, times=3)


def _texts(desk: Desk) -> list[str]:
    return [text for _, _, text in desk.sent()]


def _move(book: Book, desk: Desk, clock: str = "16:00", **more: bool) -> MovedOn:
    return series.move_on(book, 1, day=DAY, clock=clock, now=desk.clock.now, **more)


def _offer(book: Book, desk: Desk, clock: str) -> Offer:
    """The notice of a move, before anybody made it."""
    now, kind = desk.clock.now, Notice.MOVED
    return notices.offer(book, 1, kind, rules=None, home="FR", now=now, day=DAY, clock=clock)


def _called_for(book: Book, desk: Desk, clock: str = "16:00") -> bool:
    return _offer(book, desk, clock).called_for


def test_moved_and_told_as_it_was_shown(tmp_path: Path) -> None:
    """Word for word; once now, and by the step that is still to come, as was shown as well."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        shown = _offer(book, desk, "16:00")
        assert shown == Offer(MOVED, None, called_for=True)
        by = planning.plans_of(book)
        zone, now = "Europe/Paris", desk.clock.now
        ahead = planning.preview(by, DAY, "16:00", zone, "", now=now, told=True)
        assert [each.step for each in ahead] == ["m120"]
        assert _move(book, desk, tell=True).planned == ahead
        desk.clock.forward(minutes=30)
        desk.work()
        assert _texts(desk)[1:] == [MOVED]
        desk.clock.now = datetime.fromisoformat("2026-11-26T13:00:00+00:00")
        desk.work()
        assert [text[-6:-1] for text in _texts(desk)] == ["11:00", "16:00", "16:00"]


@pytest.mark.parametrize("what", [Notice.MOVED, Notice.CANCELLED])
def test_where_none_can_be_told_nothing_is_changed(tmp_path: Path, what: Notice) -> None:
    """The number went out of reach while somebody filled the form in: agenda and text agree."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        with book.write() as connection:
            connection.execute(update(Contact).values(reach="landline"))
        before = (found(book), reminded(book))
        with pytest.raises(BadInput, match="no_notice"):
            if what is Notice.MOVED:
                _move(book, desk, tell=True)
            else:
                series.cancel_on(book, 1, now=desk.clock.now, tell=True)
        assert (found(book), reminded(book)) == before


@pytest.mark.parametrize("what", [Notice.MOVED, Notice.CANCELLED])
def test_killed_before_the_text_is_written_nothing_is_changed(tmp_path: Path, what: Notice) -> None:
    """There is no move whose text was wished for and is not there."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        before = (found(book), reminded(book))

        class Killed(Exception):
            pass

        def kill(connection: object, cursor: object, statement: str, *_: object) -> None:
            if statement.startswith("INSERT INTO message"):
                raise Killed

        with book.write() as connection:
            engine = connection.engine
        event.listen(engine, "before_cursor_execute", kill)
        with pytest.raises(Killed):
            if what is Notice.MOVED:
                _move(book, desk, tell=True)
            else:
                series.cancel_on(book, 1, now=desk.clock.now, tell=True)
        event.remove(engine, "before_cursor_execute", kill)
        assert (found(book), reminded(book)) == before


def test_a_move_undone_before_its_text_left_tells_nobody(tmp_path: Path) -> None:
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        done = _move(book, desk, tell=True)
        desk.clock.forward(seconds=5)
        assert series.put_back(book, done.former, now=desk.clock.now).notice is TakenBack.MESSAGE
        desk.clock.forward(minutes=30)
        desk.work()
        assert [text[-6:-1] for text in _texts(desk)] == ["11:00"]
        assert not _called_for(book, desk, "11:00")  # that hour is what they know


def test_a_move_undone_after_its_text_left_says_so(tmp_path: Path) -> None:
    """And it is called for to tell them once more."""
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        done = _move(book, desk, tell=True)
        desk.work()
        desk.clock.forward(seconds=5)
        assert series.put_back(book, done.former, now=desk.clock.now).notice is TakenBack.TOO_LATE
        assert _called_for(book, desk, "11:00")
        assert not _called_for(book, desk, "16:00")
        notices.send(book, 1, Notice.MOVED, desk.clock.now)
        desk.work()
        assert [text[-6:-1] for text in _texts(desk)] == ["11:00", "16:00", "11:00"]


def test_a_cancellation_undone_takes_its_text_along_or_says_that_it_left(tmp_path: Path) -> None:
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        assert _move(book, desk, "11:30").taken_back is TakenBack.TOO_LATE
        for left, became in ((False, TakenBack.MESSAGE), (True, TakenBack.TOO_LATE)):
            done = series.cancel_on(book, 1, now=desk.clock.now, tell=True)
            if left:
                desk.work()
            desk.clock.forward(seconds=5)
            ids = done.appointment_ids
            assert series.restore_all(book, ids, now=desk.clock.now).notice is became
        assert _texts(desk)[1:] == [OFF.replace("11:00", "11:30")]


def test_called_off_twice_nobody_is_told_twice(tmp_path: Path) -> None:
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        series.cancel_on(book, 1, now=desk.clock.now, tell=True)
        again = series.cancel_on(book, 1, now=desk.clock.now, tell=True)
        assert again.taken_back is TakenBack.ALREADY
        assert len(messages(book)) == 2


def test_who_was_told_nothing_needs_no_notice(tmp_path: Path) -> None:
    """Their reminder waits, in the queue or at the provider, and will tell the new hour itself."""
    with shop(tmp_path) as (book, desk):
        add(book, template="")
        assert not _called_for(book, desk)
        covering.schedules(book, desk.clock.now)
        until = desk.clock.now + timedelta(days=7)
        assert covering.cover(book, now=desk.clock.now, last=until) == 2
        assert not _called_for(book, desk)


@pytest.mark.parametrize("kept", [True, False])
def test_what_the_provider_keeps_or_let_go_calls_for_one(tmp_path: Path, *, kept: bool) -> None:
    with shop(tmp_path) as (book, desk):
        add(book, template="")
        covering.schedules(book, desk.clock.now)
        covering.cover(book, now=desk.clock.now, last=desk.clock.now + timedelta(days=7))
        desk.clock.forward(minutes=1)
        assert not _called_for(book, desk)
        if kept:  # it was asked for, and leaves all the same
            with book.write() as connection:
                cover.keep(connection, 1)
        else:
            desk.clock.now = DUE  # it leaves by itself, whether we heard of it or not
        assert _called_for(book, desk)


def test_moved_there_and_back_they_know_the_hour(tmp_path: Path) -> None:
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        _move(book, desk)
        desk.clock.forward(minutes=1)
        assert _called_for(book, desk, "17:00")
        assert not _called_for(book, desk, "11:00")
        _move(book, desk, "11:00")
        with pytest.raises(BadInput, match="notice_idle"):
            notices.send(book, 1, Notice.MOVED, desk.clock.now)


def test_what_they_said_of_texts_comes_before_all_else(tmp_path: Path) -> None:
    with shop(tmp_path) as (book, desk):
        told(book, desk)
        now = desk.clock.now
        consents.record(
            book, 1, Purpose.TRANSACTIONAL, False, how="aloud", wording="", by="Léa", now=now
        )
        assert _offer(book, desk, "16:00").none is Reason.SAID_NO
        consents.stop(book, 1, {Purpose.TRANSACTIONAL}, by="Léa", now=now)
        assert _offer(book, desk, "16:00").none is Reason.STOP


def test_of_a_series_one_text_tells_of_the_first(tmp_path: Path) -> None:
    """The others are told by their own reminders; undone, nothing of it leaves."""
    with shop(tmp_path) as (book, desk):
        series.add_all(book, [booking()], account_id=1, now=desk.clock.now, repeating=WEEKLY)
        desk.clock.now = DUE
        desk.work()
        desk.clock.forward(minutes=5)
        done = _move(book, desk, all_following=True, tell=True)
        assert [text for _, text, state in messages(book) if state == "QUEUED"] == [MOVED]
        assert series.put_back(book, done.former, now=desk.clock.now).notice is TakenBack.MESSAGE
        series.cancel_on(book, 1, now=desk.clock.now, all_following=True, tell=True)
        assert [text for _, text, state in messages(book) if state == "QUEUED"] == [OFF]


def test_a_notice_sent_after_the_move_is_called_back(tmp_path: Path) -> None:
    """The reminder whose place it took waits again; once it has left, it has left."""
    with shop(tmp_path) as (book, desk):
        with book.write() as connection:
            plans.keep(connection, TWICE, now=desk.clock.now - timedelta(days=60))
        told(book, desk)
        _move(book, desk)
        before = reminded(book)
        notices.send(book, 1, Notice.MOVED, desk.clock.now)
        assert notices.call_back(book, 1, desk.clock.now) is TakenBack.MESSAGE
        assert reminded(book)[: len(before)] == before
        assert messages(book)[-1][2] == "CANCELLED"
        notices.send(book, 1, Notice.MOVED, desk.clock.now)
        desk.work()
        assert notices.call_back(book, 1, desk.clock.now) is TakenBack.TOO_LATE
        assert ("CANCELLED", "told_by_notice") in reminded(book)
        assert appointments.shown(book, 1).appointment.booking.clock == "16:00"
