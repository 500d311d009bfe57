"""The appointments in a language a third longer: a day, one of them, a new one, and their menus."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from sqlalchemy import select

from desktop_app.domain.contact import Reach
from desktop_app.domain.message import Purpose, State
from desktop_app.domain.repeating import Repeating, Unit
from desktop_app.services import appointments, consents, reminders, series, visits
from desktop_app.store import contacts, outbox
from desktop_app.store.appointments import Booking
from desktop_app.store.contacts import Person
from desktop_app.store.outbox import Move
from desktop_app.store.tables import Message
from desktop_app.ui.appointments.details import Details
from desktop_app.ui.appointments.go_to import GoToDay
from tests.helpers import pseudo
from tests.helpers.books import LAW
from tests.helpers.window import OpenWindow

NOW = datetime(2026, 11, 24, 9, 42, tzinfo=UTC)  # a Tuesday, 10:42 in Paris
BEFORE = NOW - timedelta(days=3)
EVENING = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
_WORDS = (
    *("Anna", "Le Goff", "AL", "Paul", "Guéguen", "PG", "Léna", "Fischer", "LF", "Zoe", "Martin"),
    *("Essai", "votre rendez-vous", "demain", "aujourd'hui", "Votre rendez-vous", "jeudi"),
    *("est déplacé, il est maintenant", "est annulé"),
)


@pytest.fixture
def shop(window: OpenWindow) -> OpenWindow:
    """One whose reminder is in doubt, one with a landline, one tomorrow; it is Tuesday, 10:42."""
    window.session.clock = lambda: NOW
    with window.book.write() as book:
        for first, last, number, reach in (
            ("Anna", "Le Goff", "+33639980001", Reach.TEXTABLE),
            ("Paul", "Guéguen", "+33261910002", Reach.LANDLINE),
            ("Léna", "Fischer", "+33639980003", Reach.TEXTABLE),
        ):
            contacts.add(book, Person(first, last, number, reach=reach), BEFORE)
    for contact, day, clock in ((1, 24, "09:00"), (2, 24, "11:00"), (3, 25, "14:00")):
        booking = Booking(contact, date(2026, 11, day), clock, "Europe/Paris", "Essai")
        appointments.add(window.book, booking, account_id=1, now=BEFORE)
    reminders.run_due(window.book, now=EVENING)
    with window.book.write() as book:
        moves = [Move(1, State.SENDING), Move(1, State.UNCERTAIN, "timed_out")]
        outbox.move(book, moves, EVENING)
    return window


def test_an_appointment_is_translated_and_fits(shop: OpenWindow) -> None:
    """Its reminders, moved, edited, cancelled; and what of it can be undone."""
    with pseudo.walk(shop, *_WORDS) as walk:
        for which in (1, 2, 3):
            screen = shop.go("appointments", appointment=which)
            walk.look(f"appointment {which}")
        details = screen.details
        details.begin_move()
        walk.look("moving")
        QTest.keyClicks(details.move_form.when.day_edit, "20/11/2026")
        details.move_form.move_it()
        walk.look("moved to a day that has passed")
        details.begin_edit()
        walk.look("what it is")
        details.end_forms()
        details.reading.begin_edit()
        details.reading.own.show_template("{prénom}")
        details.reading.save_words()
        walk.look("other words")
        details.end_forms()
        details.reading.skip_button.click()
        walk.look("skipped")
        details.begin_cancel()
        walk.look("cancelling")
        details.main_action()
        walk.look("cancelled")
        screen._show_menu(screen.model.rows[0], screen.mapToGlobal(screen.rect().center()))
        walk.look("menu")
        shop.menu.close()


def test_going_to_a_day_is_translated_and_fits(shop: OpenWindow) -> None:
    """A day that is understood, and one that no calendar has."""
    with pseudo.walk(shop, *_WORDS, "25/12") as walk:
        screen = shop.go("appointments")
        screen.go_to()
        [asked] = shop.desktop.window.findChildren(GoToDay)
        for typed in ("", "3/12/2027", "31/02"):
            asked.line.setText(typed)
            asked.line.textEdited.emit(typed)
            walk.look(f"going to {typed}")


def test_who_came_and_what_was_answered_is_translated_and_fits(shop: OpenWindow) -> None:
    """Also a series, which asks which of it."""
    rule = Repeating(1, Unit.WEEK, times=3)
    first = Booking(3, date(2026, 11, 26), "09:00", "Europe/Paris", "Essai", "", 45, "Samir")
    [one, *_] = series.add_all(shop.book, [first], account_id=1, now=BEFORE, repeating=rule)
    visits.note_attendance(shop.book, 1, "missed", now=NOW)
    visits.note_answer(shop.book, 2, "doubtful", at=NOW, now=NOW)
    with pseudo.walk(shop, *_WORDS) as walk:
        screen = shop.go("appointments", appointment=1)
        walk.look("missed")
        screen._show_menu(screen.model.rows[0], screen.mapToGlobal(screen.rect().center()))
        walk.look("menu of what has begun")
        shop.menu.close()
        screen = shop.go("appointments", appointment=one.appointment_id)
        for form in (screen.details.begin_move, screen.details.begin_cancel):
            form()
            walk.look("which of the series")
        screen.details.main_action()
        walk.look("cancelled")


def test_telling_them_is_translated_and_fits(shop: OpenWindow) -> None:
    """Told an hour: moved and cancelled, with a text and without; then of a series, and a no."""
    rule = Repeating(1, Unit.WEEK, times=3)
    first = Booking(3, date(2026, 11, 26), "09:00", "Europe/Paris", "Essai")
    [one, *_] = series.add_all(shop.book, [first], account_id=1, now=BEFORE, repeating=rule)
    with pseudo.walk(shop, *_WORDS) as walk:
        for which in (3, one.appointment_id):
            screen = shop.go("appointments", appointment=which)
            details = screen.details
            _look_at_both(walk, details, "nothing told")
            waiting = appointments.shown(shop.book, which).reminder
            assert waiting is not None
            reminders.send_now(shop.book, waiting.id, **LAW, now=NOW)
            _leave(shop)
            screen.refresh()
            shop.settle()
            _look_at_both(walk, details, "told")
        shop.session.clock = lambda: NOW + timedelta(days=2)
        _look_at_both(walk, details, "its hour has passed")
        shop.session.clock = lambda: NOW
        consents.stop(shop.book, 3, {Purpose.TRANSACTIONAL}, by="Anna", now=NOW)
        _look_at_both(walk, details, "who said STOP")


def _look_at_both(walk: pseudo.Walk, details: Details, what: str) -> None:
    """The form that moves and the one that cancels, with and without a text, of all that follow."""
    for begin, form in (
        (details.begin_move, details.move_form),
        (details.begin_cancel, details.cancel_form),
    ):
        begin()
        if form is details.move_form:
            walk.look(f"{what}: not moved yet")
            details.move_form.when.clock_edit.show_typed("10:30")
        walk.look(what)
        form.tell.switch.click()
        walk.look(f"{what}: otherwise")
        form.scope.following.click()
        walk.look(f"{what}: of all")
        details.end_forms()


def _leave(shop: OpenWindow) -> None:
    with shop.book.write() as book:
        queued = book.execute(select(Message.id).where(Message.state == "QUEUED")).scalars().all()
        for after in (State.SENDING, State.SENT):
            outbox.move(book, [Move(each, after) for each in queued], NOW)


def test_what_was_told_and_taken_back_is_translated_and_fits(shop: OpenWindow) -> None:
    """After a drag: offered beside Undo, sent, taken back or not; and whom none reaches."""
    waiting = appointments.shown(shop.book, 3).reminder
    assert waiting is not None
    reminders.send_now(shop.book, waiting.id, **LAW, now=NOW)
    _leave(shop)
    with pseudo.walk(shop, *_WORDS) as walk:
        screen = shop.go("appointments", appointment=3)
        bar = shop.desktop.window.notices
        for left in (False, True):
            screen.doing.move(screen._row(3), date(2026, 11, 26), "16:00", offer=True)
            walk.look("dragged")
            bar.besides()
            walk.look("told")
            if left:
                _leave(shop)
                screen.refresh()
                shop.settle()
            bar.undo()
            walk.look(f"taken back, left: {left}")
            bar.undo()
            walk.look(f"moved back, left: {left}")
        for _ in range(2):
            screen.doing.cancel(screen._row(3), tell=True)
            walk.look("called off and told")
            _leave(shop)
            bar.undo()
            walk.look("booked again")
        consents.stop(shop.book, 3, {Purpose.TRANSACTIONAL}, by="Anna", now=NOW)
        screen.doing.move(screen._row(3), date(2026, 11, 26), "17:00", offer=True)
        walk.look("dragged, and none reaches them")


def test_the_week_is_translated_and_fits(shop: OpenWindow) -> None:
    with pseudo.walk(shop, *_WORDS) as walk:
        screen = shop.go("appointments", whole_week=True)
        walk.look("week")
        held = screen.week.canvas.blocks[3]
        screen.week.drag.begin(held, QPoint(5, 5))
        for spot in (QPoint(250, 90), QPoint(-400, 20), QPoint(5, 6)):
            screen.week.drag.go_to(held, spot)
            walk.look(f"dragged to {spot.x()}")
        screen.week.drag.go_to(held, QPoint(-400, 20))
        screen.week.drag.drop()
        walk.look("refused")


def test_a_new_appointment_is_translated_and_fits(shop: OpenWindow) -> None:
    """Of somebody who cannot be reached, of somebody new, and with words of its own."""
    with pseudo.walk(shop, *_WORDS) as walk:
        screen = shop.go("appointments", new=True)
        form = screen.form
        walk.look("empty")
        form.book()
        walk.look("nobody chosen")
        for typed in ("Zoe Martin", "paul"):
            form.person.field.line.setText(typed)
            form.person.field.line.textEdited.emit(typed)
            walk.look(f"looking for {typed}")
            QTest.keyClick(form.person.field.line, Qt.Key.Key_Return)
            walk.look(f"chosen: {typed}")
            if form.person.is_new:
                form.book()
                walk.look("no number")
        form.repeats.on.setChecked(True)
        form.repeats.unit.setCurrentIndex(2)
        form.when.day_edit.show_typed("31/12/2026")
        walk.look("it repeats")
        form.repeats.ends.setCurrentIndex(1)
        form.repeats.until.show_typed("01/01/2026")
        walk.look("it ends before it begins")
        form.foretold.change.click()
        form.foretold.text.show_template("À bientôt {prénom}")
        walk.look("words of its own")
        form.foretold.own.choose_field()
        walk.look("fields")
        shop.menu.close()
