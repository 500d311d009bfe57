"""The room of appointments: a day and its panel, keys and clicks, and what the book then holds."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop_app.domain.appointment import AppointmentState, ReminderState
from desktop_app.domain.message import State
from desktop_app.domain.opening import Opening
from desktop_app.domain.reminder_plan import DAY_BEFORE, TWICE, Plan
from desktop_app.services import appointments, reminder_plans, reminders
from desktop_app.store import outbox
from desktop_app.store.appointments import Booking
from desktop_app.store.outbox import Move
from desktop_app.ui.appointments.model import ANSWER
from desktop_app.ui.kit import theme, tokens
from desktop_app.work.lanes import Lane
from tests.helpers.appointments_room import (
    EVENING,
    NOW,
    TUESDAY,
    begin,
    fill,
    notice,
    press,
    state,
    texts,
    type_day,
    undo,
)
from tests.helpers.covering import schedules
from tests.helpers.window import PATIENCE, OpenWindow


@pytest.fixture
def shop(window: OpenWindow) -> OpenWindow:
    return fill(window)


def test_a_day_tells_who_and_how_each_reminder_stands(shop: OpenWindow) -> None:
    screen = shop.screen
    assert screen.head.title.text() == "Tuesday 24 November"
    assert texts(shop, 0)[:2] == ["09:00", "Anna Le Goff · Essai"]
    assert texts(shop, 0)[2:] == ["none", "Too late for a text", ""]
    assert texts(shop, 1)[2:] == ["none", "Landline: call", "Call"]
    assert screen.agenda.ink_at() == 1
    told = [each.accessibleName() for each in screen.strip.days]
    assert told[1].startswith("Tuesday 24 November, 2 appointment")
    assert told[2].startswith("Wednesday 25 November, 1 appointment")


def test_days_go_by_arrows_the_letter_t_and_the_strip(shop: OpenWindow) -> None:
    screen = shop.screen
    press(shop, Qt.Key.Key_Right)
    assert (screen.day, texts(shop, 0)[1]) == (date(2026, 11, 25), "Léna Fischer · Essai")
    assert texts(shop, 0)[2:] == ["0 sent, 1 to come", "Leaves today at 18:00", ""]
    assert screen.agenda.ink_at() is None
    press(shop, Qt.Key.Key_T)
    assert screen.day == TUESDAY
    QTest.mouseClick(screen.strip.days[5], Qt.MouseButton.LeftButton)
    shop.settle()
    assert screen.day == date(2026, 11, 28)
    assert screen.stack.currentWidget() is screen.empty


def test_home_and_end_go_to_the_first_and_the_last_row(shop: OpenWindow) -> None:
    agenda = shop.screen.agenda
    for key, at in ((Qt.Key.Key_End, 1), (Qt.Key.Key_Home, 0)):
        press(shop, key)
        assert agenda.currentIndex().row() == at
        assert shop.screen.selected == shop.screen.rows[at].id


def test_the_days_keep_their_room_beside_longer_counts(shop: OpenWindow) -> None:
    """Other languages count in longer words: what has no room even without those that need nobody
    goes on in a second line, the days stay apart."""
    screen = shop.screen
    shop.desktop.window.resize(1366, 768)
    screen.beside.open()
    words = "12 " + 4 * "sans réponse aucune "
    screen.tallies.show_counts(dict.fromkeys(screen.tallies.said, (12, words)))
    shop.settle()
    boxes = [each.geometry() for each in screen.strip.days]
    assert all(not one.intersects(two) for one, two in pairwise(boxes))
    assert screen.strip.rect().contains(boxes[0].united(boxes[-1]))
    shown = [each.geometry() for each in screen.tallies.said.values()]
    assert len({each.y() for each in shown}) > 1


def test_the_ink_moves_with_the_clock(shop: OpenWindow) -> None:
    shop.session.clock = lambda: NOW + timedelta(minutes=18)
    shop.screen._show_clock()
    assert shop.screen.agenda.ink_at() == 2


def test_the_panel_reads_the_text_and_says_until_when_it_helps(shop: OpenWindow) -> None:
    press(shop, Qt.Key.Key_Right)
    details = shop.screen.details
    assert details.bubble.words.text() == "Optique Carmin : votre rendez-vous demain à 14:00."
    assert details.name.whole() == "Léna Fischer"
    assert details.reader.text() == "What Léna will read today at 18:00"
    shop.session.hide(True)
    shop.settle()
    assert details.name.whole() == "L. F."
    assert texts(shop, 0)[1] == "L. F. · Essai"


def test_called_off_by_the_keyboard_and_undone_with_another_key(shop: OpenWindow) -> None:
    """What it does is said before; and once it is done, nothing is lost."""
    press(shop, Qt.Key.Key_Right)
    details = shop.screen.details
    QTest.mouseClick(details.off_button, Qt.MouseButton.LeftButton)
    form = details.cancel_form
    assert form.effect.words.text() == "Its reminder is taken back."
    assert form.scope.isHidden()  # it does not repeat
    assert state(shop, 3) is AppointmentState.BOOKED
    assert form.save.hasFocus()
    QTest.keyClick(form.save, Qt.Key.Key_Return)
    shop.settle()
    assert state(shop, 3) is AppointmentState.CANCELLED
    assert "Its reminder is taken back." in notice(shop)
    assert texts(shop, 0)[3] == "Cancelled"
    restore = details.restore_button
    assert restore.hasFocus()  # the button that was pressed is gone, the place is not
    QTest.keyClick(restore, Qt.Key.Key_Space)
    shop.settle()
    assert state(shop, 3) is AppointmentState.BOOKED
    assert details.move_button.hasFocus()
    undo(shop)
    assert state(shop, 3) is AppointmentState.CANCELLED
    QTest.mouseClick(restore, Qt.MouseButton.LeftButton)
    shop.settle()
    QTest.mouseClick(details.off_button, Qt.MouseButton.LeftButton)
    QTest.keySequence(shop.desktop.window, "Ctrl+Return")
    shop.settle()
    undo(shop)
    assert state(shop, 3) is AppointmentState.BOOKED
    assert texts(shop, 0)[3] == "Just booked, leaves 18:00"


def test_called_off_after_the_text_has_left_it_says_so(shop: OpenWindow) -> None:
    """And booked again it sends no second one."""
    book = shop.book
    reminders.run_due(book, now=EVENING)
    with book.write() as connection:
        outbox.move(connection, [Move(1, State.SENDING), Move(1, State.SENT)], EVENING)
    shop.screen.refresh()
    shop.settle()
    shop.screen.agenda.choose(1)
    shop.settle()
    shop.screen.details.begin_cancel()
    shop.screen.details.cancel_form.save.click()
    shop.settle()
    assert "can no longer be taken back: they are to be told" in notice(shop)
    undo(shop)
    assert state(shop, 1) is AppointmentState.BOOKED
    found = appointments.shown(book, 1).reminder
    assert found is not None and found.state is ReminderState.LEFT


def test_leaving_it_leaves_it(shop: OpenWindow) -> None:
    press(shop, Qt.Key.Key_Right)
    details = shop.screen.details
    details.begin_cancel()
    QTest.keyClick(shop.desktop.window, Qt.Key.Key_Escape)
    assert not details.is_open
    assert details.off_button.hasFocus()
    assert state(shop, 3) is AppointmentState.BOOKED


def test_moved_by_the_keyboard_and_back(shop: OpenWindow) -> None:
    press(shop, Qt.Key.Key_Right, Qt.Key.Key_Down)
    press(shop, Qt.Key.Key_Return)
    details = shop.screen.details
    assert details.move_button.hasFocus()
    QTest.keyClick(details.move_button, Qt.Key.Key_Space)
    form = details.move_form
    assert form.when.day_edit.hasFocus()
    type_day(form.when, "27/11/2026")
    assert "The former reminder is taken back. Reminder: it leaves Thu 26 Nov at 18:00." in (
        form.effect.words.text()
    )
    QTest.keySequence(shop.desktop.window, "Ctrl+Return")
    shop.settle()
    assert appointments.shown(shop.book, 3).appointment.booking.day == date(2026, 11, 27)
    assert shop.screen.day == date(2026, 11, 27)
    undo(shop)
    assert appointments.shown(shop.book, 3).appointment.booking.day == date(2026, 11, 25)


def test_esc_leaves_it_where_it_is(shop: OpenWindow) -> None:
    press(shop, Qt.Key.Key_Right)
    shop.screen.details.begin_move()
    type_day(shop.screen.details.move_form.when, "20/11/2026")
    shop.screen.details.move_form.move_it()
    assert "has passed" in shop.screen.details.move_form.when.below.text()
    QTest.keyClick(shop.desktop.window, Qt.Key.Key_Escape)
    assert not shop.screen.details.is_moving
    assert appointments.shown(shop.book, 3).appointment.booking.day == date(2026, 11, 25)


def test_what_was_asked_before_does_not_take_the_form_away(shop: OpenWindow) -> None:
    """The details of a row that was just chosen come while somebody begins to write."""
    slow = Event()
    for _ in range(2):  # as many as read at a time
        shop.desktop.background.run(shop.screen, Lane.READ, lambda errand: slow.wait(PATIENCE))
    QTest.keyClick(shop.screen.agenda, Qt.Key.Key_Up)
    QTest.keySequence(shop.desktop.window, "Ctrl+Shift+N")
    slow.set()
    shop.settle()
    assert shop.screen.is_booking
    assert shop.screen.form.person.field.line.hasFocus()


def test_it_is_moved_to_a_day_that_is_typed(shop: OpenWindow) -> None:
    press(shop, Qt.Key.Key_Right)
    shop.screen.details.begin_move()
    when = shop.screen.details.move_form.when
    assert when.day_edit.lineEdit().selectedText() == "25/11/2026"
    QTest.keyClicks(when.day_edit, "02/12/2026")
    QTest.keyClick(when.day_edit, Qt.Key.Key_Return)
    QTest.keyClick(when.clock_edit, Qt.Key.Key_Return)
    shop.settle()
    assert appointments.shown(shop.book, 3).appointment.booking.day == date(2026, 12, 2)


def test_a_form_with_something_in_it_is_not_lost_by_a_click_in_the_list(shop: OpenWindow) -> None:
    begin(shop, "zo")
    agenda = shop.screen.agenda
    spot = agenda.visualRect(shop.screen.model.index(0, 1)).center()
    QTest.mouseClick(agenda.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    shop.settle()
    assert shop.screen.is_booking
    assert shop.screen.form.person.name == "zo"
    QTest.keyClick(shop.desktop.window, Qt.Key.Key_Escape)
    shop.settle()
    assert not shop.screen.is_booking


def test_narrow_it_is_a_drawer_that_a_click_opens_and_esc_closes(shop: OpenWindow) -> None:
    shop.desktop.window.resize(1100, 680)
    screen = shop.screen
    QTest.keyClick(shop.desktop.window, Qt.Key.Key_Escape)
    assert not screen.beside.is_open
    press(shop, Qt.Key.Key_Down)
    assert not screen.beside.is_open
    rect = screen.agenda.visualRect(screen.model.index(1, 1))
    QTest.mouseClick(
        screen.agenda.viewport(), Qt.MouseButton.LeftButton, pos=rect.topLeft() + QPoint(9, 9)
    )
    shop.settle()
    assert screen.beside.is_open
    assert screen.panel.geometry().right() == screen.beside.width() - 1
    QTest.keyClick(shop.desktop.window, Qt.Key.Key_Escape)
    assert not screen.beside.is_open
    assert screen.agenda.hasFocus()


def test_another_program_sends_and_the_row_follows(shop: OpenWindow) -> None:
    reminders.run_due(shop.book, now=EVENING)
    with shop.book.write() as connection:
        outbox.move(
            connection, [Move(1, State.SENDING), Move(1, State.UNCERTAIN, "timed_out")], EVENING
        )
    shop.until(lambda: texts(shop, 0)[3] == "In doubt")
    shop.screen.agenda.choose(1)
    shop.settle()
    assert shop.screen.details.reader.text() == "What Anna may have been sent"


def test_another_room_asks_for_one_appointment(shop: OpenWindow) -> None:
    shop.go("contacts")
    shop.go("appointments", appointment=3)
    assert (shop.screen.day, shop.screen.selected) == (date(2026, 11, 25), 3)
    assert shop.screen.details.name.whole() == "Léna Fischer"


def test_an_empty_day_that_is_closed_says_so(shop: OpenWindow) -> None:
    """And what is celebrated, where something is."""
    closed = Opening(frozenset({6}), frozenset({date(2026, 12, 25)}))
    reminder_plans.close_on(shop.book, closed, now=NOW)
    shop.session.learn(shop.screen)
    shop.settle()
    empty = shop.screen.empty
    for day, title, sentence in (
        (date(2026, 11, 28), "No appointment on this day", "Write one down: its reminder leaves"),
        (date(2026, 11, 29), "Closed", "No appointment on this day"),
        (date(2026, 12, 25), "Closed: Christmas Day", "No appointment on this day"),
    ):
        shop.screen.show_day(day)
        shop.settle()
        assert shop.screen.stack.currentWidget() is empty
        assert empty.title.text() == title
        assert empty.sentence.text().startswith(sentence)


def test_an_empty_day_says_when_its_reminder_would_leave(shop: OpenWindow) -> None:
    """As the plan has it, on the open day before; nothing of a day that is over, nor where it
    hangs on the hour."""
    reminder_plans.close_on(shop.book, Opening(frozenset({5, 6})), now=NOW)
    shop.session.learn(shop.screen)
    shop.settle()
    needs = " Comptoir has to be open then, and this computer on."
    for day, told in (
        (date(2026, 11, 30), f"Write one down: its reminder leaves Fri 27 Nov at 18:00.{needs}"),
        (date(2026, 12, 14), f"Write one down: its reminder leaves Fri 11 Dec at 18:00.{needs}"),
        (date(2026, 11, 23), ""),
    ):
        shop.screen.show_day(day)
        shop.settle()
        assert shop.screen.empty.sentence.text() == told
    reminder_plans.keep(shop.book, Plan("", TWICE), now=NOW)
    schedules(shop.book, NOW)
    shop.session.learn(shop.screen)
    shop.settle()
    shop.screen.show_day(date(2026, 11, 30))
    shop.settle()
    assert shop.screen.empty.sentence.text() == (
        "Write one down: it says when its reminders leave."
    )
    reminder_plans.keep(shop.book, Plan("", DAY_BEFORE), now=NOW)
    shop.session.learn(shop.screen)
    shop.screen.show_day(date(2026, 12, 1))
    shop.settle()
    assert shop.screen.empty.sentence.text() == (
        "Write one down: its reminder leaves Mon 30 Nov at 18:00."
    )


def _add(shop: OpenWindow, day: int, clock: str, contact: int = 1) -> int:
    booking = Booking(contact, date(2026, 11, day), clock, "Europe/Paris")
    return appointments.add(shop.book, booking, account_id=1, now=NOW).appointment_id


@pytest.mark.parametrize("wide", [1366, 1100])
def test_when_the_reminder_of_a_new_one_leaves_is_seen_whole(shop: OpenWindow, wide: int) -> None:
    """Also on another day."""
    _add(shop, 30, "14:00")
    shop.desktop.window.resize(wide, 736)
    shop.screen.show_day(date(2026, 11, 30))
    shop.settle()
    told = texts(shop, 0)[3]
    assert told == "New, leaves Sun 29, 18:00"
    room = shop.screen.agenda.columnWidth(ANSWER) - theme.scaled(16 + 8 + 8)
    assert QFontMetrics(theme.font("table")).horizontalAdvance(told) <= room


def test_the_hour_of_now_hides_no_row_when_it_is_scrolled_away(shop: OpenWindow) -> None:
    for at in range(40):
        _add(shop, 24, f"{11 + at // 6}:{at % 6}5")
    shop.screen.refresh()
    shop.settle()
    agenda = shop.screen.agenda
    high = theme.scaled(tokens.size("agenda_row"))
    for scrolled in (0, 10, high, 4 * high, agenda.verticalScrollBar().maximum()):
        agenda.verticalScrollBar().setValue(scrolled)
        shop.settle()
        dark = _dark_rows(agenda)
        assert not [at for at in dark if abs((at + scrolled) % high - high // 2) < high // 4]


def _dark_rows(agenda: QWidget) -> list[int]:
    """Where, from the top, the ground of the hour of now is seen."""
    picture = agenda.viewport().grab().toImage()
    ink, x = theme.colour("surface.inverse"), theme.scaled(18)
    return [at for at in range(picture.height()) if picture.pixelColor(x, at) == ink]


def test_the_counts_keep_to_the_height_of_the_days(shop: OpenWindow) -> None:
    """With their words in a second line where one has no room. Where two have none, those that need
    nobody keep their number alone."""
    counted = {"confirmed": 3, "no_reply": 5, "to_come": 6, "needs_you": 5, "new": 3}
    shop.desktop.window.resize(1366, 768)
    shop.screen.beside.open()
    tallies = shop.screen.tallies

    def lines(words: str) -> int:
        tallies.show_counts(
            {each: (many, f"{many} {each} {words}") for each, many in counted.items()}
        )
        shop.settle()
        shown = [tallies.said[each] for each in counted]
        assert tallies.height() <= shop.screen.strip.height()
        return len({each.mapTo(tallies, QPoint(0, 0)).y() for each in shown})

    assert lines("") == 2
    assert [tallies.said[each].words.text() for each in ("new", "confirmed")] == [
        "3 new ",
        "3 confirmed ",
    ]
    assert lines("today, and tomorrow too") == 2
    assert tallies.said["needs_you"].words.text() == "5 needs_you today, and tomorrow too"
    new = tallies.said["new"]
    assert (new.words.text(), new.words.accessibleName()) == ("3", "3 new today, and tomorrow too")
    assert new.toolTip() == "3 new today, and tomorrow too"
