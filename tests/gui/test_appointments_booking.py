"""A new appointment: typed, chosen, refused, brought back."""

from __future__ import annotations

from datetime import UTC, date, datetime
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.appointment import AppointmentState
from desktop_app.domain.contact import Reach
from desktop_app.domain.template import Slot
from desktop_app.services import appointments, contact_book, reminders
from desktop_app.store import contacts
from desktop_app.store.appointments import Booking
from desktop_app.store.contacts import Person
from desktop_app.ui.appointments.booking import BookingForm
from desktop_app.ui.kit.focus import FocusRing
from desktop_app.work.lanes import Lane
from tests.helpers.appointments import reads
from tests.helpers.appointments_room import (
    NOW,
    begin,
    booked,
    fill,
    notice,
    state,
    type_day,
    type_hour,
    undo,
)
from tests.helpers.window import PATIENCE, OpenWindow


@pytest.fixture
def shop(window: OpenWindow) -> OpenWindow:
    return fill(window)


def test_enter_before_the_list_takes_the_first_of_what_was_typed(shop: OpenWindow) -> None:
    """Never the first of the list for the letters before."""
    begin(shop, "ann")
    person = shop.screen.form.person
    assert person.found.item(0).text().startswith("Anna")
    person.field.line.selectAll()
    slow = Event()
    for _ in range(2):  # as many as read at a time
        shop.desktop.background.run(shop.screen, Lane.READ, lambda errand: slow.wait(PATIENCE))
    QTest.keyClicks(person.field.line, "len")
    QTest.keyClick(person.field.line, Qt.Key.Key_Return)
    assert person.contact is None
    slow.set()
    shop.settle()
    assert person.name == "Léna Fischer"
    assert shop.screen.form.when.day_edit.hasFocus()


@pytest.mark.parametrize(
    "typed",
    ["05/12/2026", "5/12", "05.12.2026", "05122026", "5 12", "5-12-26", "5", "sam 5", "+11"],
)
def test_a_day_is_typed_as_one_likes(shop: OpenWindow, typed: str) -> None:
    """The words below and the plan follow; on leaving it is written as everywhere."""
    begin(shop, "ann")
    form = shop.screen.form
    when = form.when
    QTest.keyClick(form.person.field.line, Qt.Key.Key_Return)
    type_day(when, typed)
    assert when.day == date(2026, 12, 5)
    assert when.below.text() == "Saturday 5 December"
    assert when.day_edit.accessibleDescription() == "Saturday 5 December"
    assert "samedi 05/12" in form.foretold.bubble.words.text()
    QTest.keyClick(when.day_edit, Qt.Key.Key_Return)
    assert when.clock_edit.hasFocus()
    assert when.clock_edit.lineEdit().hasSelectedText()
    assert when.day_edit.text() == "05/12/2026"
    QTest.keySequence(shop.desktop.window, "Ctrl+Return")
    shop.settle()
    assert booked(shop)[-1].appointment.booking.day == date(2026, 12, 5)


@pytest.mark.parametrize("typed", ["31/02/2027", "12/25", "demein", "ven 3", "05/12/202"])
def test_what_is_no_day_is_said_under_the_field_and_not_booked(
    shop: OpenWindow, typed: str
) -> None:
    begin(shop, "ann")
    form = shop.screen.form
    QTest.keyClick(form.person.field.line, Qt.Key.Key_Return)
    type_day(form.when, typed)
    form.kind.line.setFocus()
    assert "25/12/2026" in form.when.below.text()
    assert form.plan.isHidden() and form.foretold.reading.isHidden()  # nobody knows of which day
    assert form.when.day_edit.text() == typed  # what was typed stays
    QTest.keySequence(shop.desktop.window, "Ctrl+Return")
    shop.settle()
    assert len(booked(shop)) == 3
    assert form.when.day_edit.hasFocus()
    assert form.when.day_edit.accessibleDescription() == form.when.below.text()


def test_the_arrows_step_a_day_and_another_year_is_told(shop: OpenWindow) -> None:
    begin(shop, "")
    when = shop.screen.form.when
    type_day(when, "31/12")
    QTest.keyClick(when.day_edit, Qt.Key.Key_Up)
    assert (when.day_edit.text(), when.day) == ("01/01/2027", date(2027, 1, 1))
    assert when.below.text() == "Friday 1 January 2027"
    QTest.keyClick(when.day_edit, Qt.Key.Key_Down)
    assert when.day == date(2026, 12, 31)


def test_a_day_is_clicked_and_chosen_from_the_calendar(shop: OpenWindow) -> None:
    begin(shop, "")
    when = shop.screen.form.when
    inside = when.day_edit.lineEdit()
    QTest.mouseClick(inside, Qt.MouseButton.LeftButton, pos=QPoint(20, 8))
    QTest.keyClicks(when.day_edit, "27/11")  # in the place of what stood there
    assert when.day == date(2026, 11, 27)
    QTest.keySequence(when.day_edit, "Alt+Down")
    month = when.day_edit.calendar
    assert month.isVisible()
    QTest.keyClick(month.focusProxy() or month, Qt.Key.Key_Right)
    QTest.keyClick(month.focusProxy() or month, Qt.Key.Key_Return)
    assert not month.isVisible()
    assert (when.day_edit.text(), when.day) == ("28/11/2026", date(2026, 11, 28))
    when.day_edit.open_calendar()
    QTest.keyClick(month, Qt.Key.Key_Escape)
    assert not month.isVisible()
    assert when.day == date(2026, 11, 28)


@pytest.mark.parametrize("way", ["enter", "down", "click"])
def test_who_is_chosen_leads_on_to_the_day(shop: OpenWindow, way: str) -> None:
    """Selected, so that what is typed takes its place."""
    begin(shop, "ann")
    person, when = shop.screen.form.person, shop.screen.form.when
    if way == "click":
        spot = person.found.visualItemRect(person.found.item(0)).center()
        QTest.mouseClick(person.found.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    elif way == "down":
        QTest.keyClick(person.field.line, Qt.Key.Key_Down)
        assert person.found.currentRow() == 1
        QTest.keyClick(person.field.line, Qt.Key.Key_Down)  # from the last to the first
        QTest.keyClick(person.field.line, Qt.Key.Key_Return)
    else:
        QTest.keyClick(person.field.line, Qt.Key.Key_Return)
    shop.settle()
    assert person.contact is not None
    assert when.day_edit.hasFocus()
    assert when.day_edit.lineEdit().selectedText() == "24/11/2026"


def test_enter_goes_from_field_to_field_and_books(shop: OpenWindow) -> None:
    """Letters, Enter, day, Enter, time, Enter, what it is, Enter; somebody new by their number."""
    begin(shop, "ann")
    form = shop.screen.form
    for field, typed in (
        (form.person.field.line, ""),
        (form.when.day_edit, "27/11"),
        (form.when.clock_edit, "9:30"),
        (form.kind.line, "Lunettes"),
    ):
        assert field.hasFocus()
        QTest.keyClicks(field, typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
        shop.settle()
    booking = booked(shop)[-1].appointment.booking
    assert (booking.day, booking.clock, booking.kind) == (date(2026, 11, 27), "09:30", "Lunettes")
    begin(shop, "Zoe Martin")
    QTest.keyClick(form.person.field.line, Qt.Key.Key_Return)
    QTest.keyClicks(form.person.number.line, "06 39 98 00 71")
    QTest.keyClick(form.person.number.line, Qt.Key.Key_Return)
    assert form.when.day_edit.hasFocus()
    QTest.keyClicks(form.when.day_edit, "31/02")
    form.kind.line.setFocus()
    QTest.keyClick(form.kind.line, Qt.Key.Key_Return)
    shop.settle()
    assert len(booked(shop)) == 4  # not complete: the fault is told, and the focus is there
    assert form.when.day_edit.hasFocus()


def test_an_hour_that_has_passed_is_said_and_may_be_written_down(shop: OpenWindow) -> None:
    begin(shop, "ann")
    form = shop.screen.form
    QTest.keyClick(form.person.field.line, Qt.Key.Key_Return)
    type_hour(form.when, "2:45")
    assert form.plan.words.text() == "This time has passed: nothing is sent."
    type_hour(form.when, "10:42")
    assert form.plan.words.text() == "This time has passed: nothing is sent."
    type_hour(form.when, "10:43")
    assert form.plan.words.text() == "No reminder: too little time is left."
    type_hour(form.when, "2:45")
    form.book()
    shop.settle()
    assert len(booked(shop)) == 4
    assert (
        notice(shop) == "Anna Le Goff, Tue 24 Nov at 2:45. This time has passed: nothing is sent."
    )


@pytest.mark.parametrize("new", [False, True])
def test_a_form_that_is_closed_comes_back_as_it_was(shop: OpenWindow, new: bool) -> None:
    """By Esc or Close nothing is written down, and nothing of it is lost."""
    begin(shop, "Zoe Martin" if new else "ann")
    form = shop.screen.form
    QTest.keyClick(form.person.field.line, Qt.Key.Key_Return)
    if new:
        QTest.keyClicks(form.person.number.line, "06 39 98 00 71")
    type_day(form.when, "27/11/2026")
    type_hour(form.when, "9:3" if new else "9:30")
    QTest.keyClicks(form.kind.line, "Lunettes")
    form.foretold.open_words()
    form.foretold.text.selectAll()
    QTest.keyClicks(form.foretold.text, "A demain")
    before = form.draft()
    QTest.keyClick(shop.desktop.window, Qt.Key.Key_Escape)
    shop.settle()
    assert not shop.screen.is_booking
    assert notice(shop) == "Nothing was written down."
    assert shop.screen.agenda.hasFocus()
    begin(shop, "")
    assert not form.touched
    QTest.keyClick(shop.desktop.window, Qt.Key.Key_Escape)
    shop.settle()
    undo(shop)
    assert shop.screen.is_booking
    assert form.draft() == before
    assert form.person.is_new is new
    assert form.person.name == ("Zoe Martin" if new else "Anna Le Goff")
    assert form.kind.text == "Lunettes"
    assert form.when.day_edit.text() == "27/11/2026"
    assert form.when.clock_edit.text() == ("9:3" if new else "09:30")
    assert form.foretold.bubble.words.text() == "A demain"
    assert len(booked(shop)) == 3


def test_on_a_day_without_appointments_a_closed_form_leaves_one_on_the_day(
    shop: OpenWindow,
) -> None:
    """Not on the first button of the window, where Enter would lead away."""
    shop.screen.show_day(date(2026, 11, 28))
    shop.settle()
    begin(shop, "zo")
    QTest.keyClick(shop.desktop.window, Qt.Key.Key_Escape)
    shop.settle()
    assert shop.screen.strip.days[5].hasFocus()
    undo(shop)
    form = shop.screen.form
    assert form.person.name == "zo"
    form.person.field.line.clear()
    QTest.keyClicks(form.person.field.line, "ann")
    shop.settle()
    QTest.keyClick(form.person.field.line, Qt.Key.Key_Return)
    QTest.keySequence(shop.desktop.window, "Ctrl+Return")
    shop.settle()
    assert len(booked(shop)) == 4
    assert shop.screen.agenda.hasFocus()


@pytest.mark.parametrize("typed", ["1030", "10h30", "10:30", "10 30"])
def test_an_hour_is_typed_as_one_likes(shop: OpenWindow, typed: str) -> None:
    """The plan follows each key; on leaving it is written as everywhere."""
    begin(shop, "")
    when = shop.screen.form.when
    type_day(when, "27/11/2026")
    type_hour(when, typed)
    assert when.clock == "10:30"
    assert "10:30" in shop.screen.form.foretold.bubble.words.text()
    assert when.below.text() == "Friday 27 November"
    shop.screen.form.kind.line.setFocus()
    assert when.clock_edit.text() == "10:30"
    QTest.keyClick(when.clock_edit, Qt.Key.Key_Up)
    assert (when.clock_edit.text(), when.clock) == ("10:45", "10:45")
    when.clock_edit.stepBy(-44)
    assert when.clock == "23:45"


def test_what_is_no_day_leads_to_none(shop: OpenWindow) -> None:
    """“9” is the ninth, and is looked at; with an “h” it was an hour: the agenda is as before."""
    begin(shop, "")
    day, when = shop.screen.day, shop.screen.form.when
    type_day(when, "9")
    shop.settle()
    assert shop.screen.day.day == 9
    QTest.keyClicks(when.day_edit, "h")
    shop.settle()
    assert shop.screen.day == day
    type_day(when, "27/11/2026")
    type_hour(when, "9:30")
    type_day(when, "9h")
    shop.settle()
    assert shop.screen.day == date(2026, 11, 27)


def test_a_new_one_begun_again_takes_another_name(shop: OpenWindow) -> None:
    """In the place of the former; all else that stands there stays."""
    begin(shop, "ann")
    form = shop.screen.form
    QTest.keyClick(form.person.field.line, Qt.Key.Key_Return)
    QTest.keyClicks(form.kind.line, "Lunettes")
    assert form.person.name == "Anna Le Goff"
    begin(shop, "zo")
    assert (form.person.name, form.person.contact) == ("zo", None)
    assert form.kind.text == "Lunettes"


def test_what_is_no_hour_is_said_under_the_field_and_not_booked(shop: OpenWindow) -> None:
    begin(shop, "ann")
    form = shop.screen.form
    QTest.keyClick(form.person.field.line, Qt.Key.Key_Return)
    type_day(form.when, "27/11/2026")
    type_hour(form.when, "25:")
    assert "14:30" in form.when.below.text()
    type_hour(form.when, "9:3")
    assert form.when.below.text() == "Friday 27 November"  # more keys may come
    form.kind.line.setFocus()
    assert "14:30" in form.when.below.text()
    assert form.when.clock_edit.text() == "9:3"  # what was typed stays
    QTest.keySequence(shop.desktop.window, "Ctrl+Return")
    shop.settle()
    assert len(booked(shop)) == 3
    assert form.when.clock_edit.hasFocus()
    QTest.keyClicks(form.when.clock_edit, "9:30")  # in the place of what is wrong
    assert (form.when.clock, form.when.below.text()) == ("09:30", "Friday 27 November")


def test_booked_by_three_letters_and_undone(shop: OpenWindow) -> None:
    """Letters, Enter, day, time: the reminder is said at once, and Undo leaves nothing behind."""
    begin(shop, "ann")
    form = shop.screen.form
    QTest.keyClick(form.person.field.line, Qt.Key.Key_Return)
    shop.settle()
    assert form.person.contact is not None
    type_day(form.when, "27/11/2026")
    type_hour(form.when, "9:30")
    QTest.keyClicks(form.kind.line, "Lunettes")
    assert form.plan.words.text() == "Reminder: it leaves Thu 26 Nov at 18:00."
    QTest.keySequence(shop.desktop.window, "Ctrl+Return")
    shop.settle()
    found = booked(shop)[-1]
    booking = found.appointment.booking
    assert (found.first_name, booking.clock, booking.kind) == ("Anna", "09:30", "Lunettes")
    assert booking.zone == "Europe/Paris"
    assert (shop.screen.day, shop.screen.selected) == (date(2026, 11, 27), found.appointment.id)
    assert notice(shop).startswith("Anna Le Goff, Fri 27 Nov at 9:30.")
    undo(shop)
    assert len(booked(shop)) == 3


def test_what_is_taken_out_while_it_is_read_is_no_fault(shop: OpenWindow) -> None:
    """Taken back, here or at the other desk: nobody asked for anything that could not be done."""
    screen = shop.screen
    row = screen.model.rows[0]
    shop.go("appointments", appointment=row.id)
    assert appointments.take_out(shop.book, row.id, now=NOW) is None
    screen._ask_detail()
    shop.settle()
    shop.until(lambda: row.id not in [each.id for each in screen.model.rows])
    assert notice(shop) == ""


@pytest.mark.parametrize("known", [False, True])
def test_who_is_new_leaves_the_book_with_the_appointment(shop: OpenWindow, known: bool) -> None:
    """Or stays, where there is more of them by then, and that is said."""
    begin(shop, "Zoe Martin")
    form = shop.screen.form
    QTest.keyClick(form.person.field.line, Qt.Key.Key_Return)
    QTest.keyClicks(form.person.number.line, "06 39 98 00 77")
    type_day(form.when, "27/11/2026")
    type_hour(form.when, "9:30")
    QTest.keySequence(shop.desktop.window, "Ctrl+Return")
    shop.settle()
    [zoe] = contact_book.find(shop.book, "Zoe", limit=2)
    if known:
        with shop.book.write() as book:
            contacts.tag(book, [zoe.id], "presse")
    undo(shop)
    assert len(booked(shop)) == 3
    assert bool(contact_book.find(shop.book, "Zoe", limit=2)) is known
    stays = "Taken out. Zoe Martin stays in the book: there is more of them by now."
    assert (notice(shop) == stays) is known


def test_what_was_told_meanwhile_is_called_off_by_undo_and_said(shop: OpenWindow) -> None:
    """Minutes later its notice is gone and its text made: it does not vanish from the book."""
    begin(shop, "ann")
    form = shop.screen.form
    QTest.keyClick(form.person.field.line, Qt.Key.Key_Return)
    shop.settle()
    type_day(form.when, "27/11/2026")
    type_hour(form.when, "9:30")
    QTest.keySequence(shop.desktop.window, "Ctrl+Return")
    shop.settle()
    added = booked(shop)[-1].appointment.id
    shop.desktop.window.notices._timer.timeout.emit()
    due = datetime(2026, 11, 26, 17, 1, tzinfo=UTC)
    shop.session.clock = lambda: due
    reminders.run_due(shop.book, now=due)
    undo(shop)
    assert state(shop, added) is AppointmentState.CANCELLED
    assert notice(shop) == (
        "It is called off and stays in the book: its text was made already."
        " Its text is taken out of the queue."
    )


def test_somebody_new_is_written_down_on_the_spot(shop: OpenWindow) -> None:
    begin(shop, "Zoe Martin")
    form = shop.screen.form
    QTest.keyClick(form.person.field.line, Qt.Key.Key_Return)
    QTest.keyClicks(form.person.number.line, "06 39 98 71")
    QTest.keySequence(shop.desktop.window, "Ctrl+Return")
    shop.settle()
    assert "digits" in form.person.number.below.text()
    assert len(booked(shop)) == 3
    form.person.number.line.clear()
    QTest.keyClicks(form.person.number.line, "0639980071")
    form.kind.line.setFocus()
    assert form.person.number.text == "06 39 98 00 71"
    QTest.keySequence(shop.desktop.window, "Ctrl+Return")
    shop.settle()
    (zoe,) = contact_book.find(shop.book, "zoe")
    assert (zoe.person.first_name, zoe.person.last_name) == ("Zoe", "Martin")
    assert (zoe.person.number, zoe.person.reach) == ("+33639980071", Reach.TEXTABLE)
    assert any(each.appointment.booking.contact_id == zoe.id for each in booked(shop))


def test_what_is_missing_is_said_under_its_field(shop: OpenWindow) -> None:
    begin(shop, "")
    form = shop.screen.form
    form.book()
    assert form.person.field.below.text() == "Choose whose appointment it is."
    assert form.person.field.line.hasFocus()
    QTest.keyClicks(form.person.field.line, "paul")
    shop.settle()
    QTest.keyClick(form.person.field.line, Qt.Key.Key_Return)
    shop.settle()
    type_day(form.when, "23/11/2026")
    form.book()
    assert "has passed" in form.when.below.text()
    type_day(form.when, "24/11/2026")
    type_hour(form.when, "11:00")
    assert form.plan.words.text() == "No reminder: too little time is left."
    form.book()
    shop.settle()
    assert "at that time already" in form.when.below.text()
    form.foretold.text.show_template("À bientôt {prénom}")
    assert "prénom" in form.foretold.error.text()
    assert len(booked(shop)) == 3


def test_the_words_of_one_reminder_can_be_changed(shop: OpenWindow) -> None:
    begin(shop, "ann")
    form = shop.screen.form
    QTest.keyClick(form.person.field.line, Qt.Key.Key_Return)
    QTest.mouseClick(form.foretold.change, Qt.MouseButton.LeftButton)
    assert form.foretold.text.hasFocus()
    assert "{" not in form.foretold.text.toPlainText()  # fields are pills
    assert "Only this reminder" in form.foretold.text.accessibleDescription()
    form.foretold.text.selectAll()
    QTest.keyClicks(form.foretold.text, "A demain, ")
    form.foretold.own.edit.insert_field(Slot("first_name"))
    QTest.keyClicks(form.foretold.text, ", ")
    form.foretold.own.edit.insert_field(Slot("time"))
    type_day(form.when, "27/11/2026")
    type_hour(form.when, "9:30")
    assert form.foretold.bubble.words.text() == "A demain, Anna, 09:30"
    form.book()
    shop.settle()
    found = booked(shop)[-1]
    assert reads(shop.book, found.appointment.id, now=NOW) == "A demain, Anna, 09:30"


def test_the_days_of_other_months_are_pale(shop: OpenWindow) -> None:
    begin(shop, "")
    when = shop.screen.form.when
    QTest.keySequence(when.day_edit, "Alt+Down")
    month = when.day_edit.calendar
    assert month.role(date(2026, 11, 24)) == "accent.on"
    assert month.role(date(2026, 11, 28)) == "text.primary"  # a Saturday
    assert month.role(date(2026, 12, 1)) == month.role(date(2026, 10, 31)) == "text.disabled"
    month.close()


def test_the_focus_ring_stays_inside_what_scrolls(shop: OpenWindow) -> None:
    """Below the form stand its buttons, over which no ring of a field half seen may be drawn."""
    shop.desktop.window.resize(1366, 680)
    begin(shop, "zoe")
    form = shop.screen.form
    QTest.mouseClick(form.foretold.change, Qt.MouseButton.LeftButton)
    form.person.field.line.setFocus()
    shop.settle()
    bar = form.middle.verticalScrollBar()
    assert bar.maximum() > 0
    line = form.person.field.line
    top = line.mapTo(form.middle.widget(), QPoint(0, 0)).y()
    bar.setValue(top + line.height() // 2)
    assert bar.value() == top + line.height() // 2
    shop.settle()
    window = shop.desktop.window
    (ring,) = window.findChildren(FocusRing)
    assert ring.isVisible()
    drawn = ring.mask().boundingRect().translated(ring.pos())
    assert drawn.top() == form.middle.mapTo(window, QPoint(0, 0)).y()


# --- how long, with whom, for whom besides, how often


def last(shop: OpenWindow) -> Booking:
    return booked(shop)[-1].appointment.booking


def choose(shop: OpenWindow, typed: str) -> BookingForm:
    begin(shop, typed)
    form = shop.screen.form
    QTest.keyClick(form.person.field.line, Qt.Key.Key_Return)
    shop.settle()
    assert isinstance(form, BookingForm)
    return form


def test_what_is_usual_of_its_kind_is_there_already(shop: OpenWindow) -> None:
    """Unless somebody types how long; and all of it is written down."""
    form = choose(shop, "ann")
    more = form.particulars
    QTest.keyClicks(more.kind.line, "Cut")
    QTest.keyClicks(more.minutes.line, "50")
    more.staff.setCurrentIndex(2)
    QTest.keyClicks(more.place.line, "Nord")
    QTest.keyClicks(more.note.line, "window")
    type_day(form.when, "27/11/2026")
    QTest.keySequence(shop.desktop.window, "Ctrl+Return")
    shop.settle()
    found = last(shop)
    assert (found.kind, found.minutes, found.staff) == ("Cut", 50, "Samir")
    assert (found.place, found.note) == ("Nord", "window")
    form = choose(shop, "len")
    QTest.keyClicks(more.kind.line, "Cut")
    shop.settle()
    assert more.minutes.text == "50"
    QTest.keyClicks(more.kind.line, "ting")
    shop.settle()
    assert more.minutes.text == ""
    QTest.keyClicks(more.minutes.line, "20")
    more.kind.line.clear()
    QTest.keyClicks(more.kind.line, "Cut")
    shop.settle()
    assert more.minutes.text == "20"


@pytest.mark.parametrize(("order", "expected"), [(0, "10:00"), (1, "10:45")])
def test_a_household_in_one_go(shop: OpenWindow, order: int, expected: str) -> None:
    """Who shares the number is offered; together or one after the other."""
    with shop.book.write() as book:
        child = Person("Malo", "Le Goff", "+33639980001", reach=Reach.TEXTABLE)
        malo = contacts.add(book, child, NOW)
    form = choose(shop, "paul")
    assert form.household.isHidden()
    QTest.keyClick(shop.desktop.window, Qt.Key.Key_Escape)
    form = choose(shop, "ann")
    assert form.household.isVisible()
    [box] = form.household.boxes.values()
    assert box.text() == "Malo Le Goff"
    assert form.household.order.isHidden()
    QTest.keyClick(box, Qt.Key.Key_Space)
    form.household.order.setCurrentIndex(order)
    type_day(form.when, "27/11/2026")
    type_hour(form.when, "10:00")
    QTest.keyClicks(form.particulars.minutes.line, "45")
    form.book()
    shop.settle()
    added = [each.appointment for each in booked(shop)][-2:]
    assert [each.booking.contact_id for each in added] == [1, malo]
    assert [each.booking.clock for each in added] == ["10:00", expected]
    assert "2 appointments in all." in notice(shop)
    undo(shop)
    assert len(booked(shop)) == 3


def test_tab_goes_through_the_household(shop: OpenWindow) -> None:
    """From the person to each box, on to the day, and back: as they stand."""
    with shop.book.write() as book:
        for name in ("Malo", "Nina"):
            child = Person(name, "Le Goff", "+33639980001", reach=Reach.TEXTABLE)
            contacts.add(book, child, NOW)
    form = choose(shop, "ann")
    malo, nina = form.household.boxes.values()
    QTest.keyClick(malo, Qt.Key.Key_Space)
    form.when.day_edit.setFocus()
    stops = [form.household.order, nina, malo]
    for each in stops:
        QTest.keyClick(
            QApplication.focusWidget(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier
        )
        assert each.hasFocus()
    for each in (nina, form.household.order, form.when.day_edit):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert each.hasFocus()


def test_it_repeats_by_months_and_says_what_a_short_one_does(shop: OpenWindow) -> None:
    form = choose(shop, "ann")
    assert not form.repeats.box.isVisible()
    QTest.keyClick(form.repeats.on, Qt.Key.Key_Space)
    type_day(form.when, "31/12/2026")
    form.repeats.unit.setCurrentIndex(2)
    form.repeats.times.setValue(3)
    assert form.repeats.told.text() == (
        "3 appointments, the last on Sun 28 Feb 2027. A month without a 31 takes its last day."
    )
    form.book()
    shop.settle()
    added = [each.appointment for each in booked(shop)][-3:]
    assert [each.booking.day for each in added] == [
        date(2026, 12, 31),
        date(2027, 1, 31),
        date(2027, 2, 28),
    ]
    assert len({each.series for each in added}) == 1
    undo(shop)
    assert len(booked(shop)) == 3


def test_more_than_sixty_are_refused_where_they_are_typed(shop: OpenWindow) -> None:
    form = choose(shop, "ann")
    form.repeats.on.setChecked(True)
    form.repeats.unit.setCurrentIndex(0)
    form.repeats.ends.setCurrentIndex(1)
    form.repeats.until.show_typed("31/12/2027")
    assert form.repeats.told.text() == "At most 60 can be written down at once."
    form.book()
    shop.settle()
    assert len(booked(shop)) == 3
    assert form.repeats.until.hasFocus()
    form.repeats.until.show_typed("26/11/2026")
    form.book()
    shop.settle()
    assert len(booked(shop)) == 6


def test_a_closed_form_comes_back_with_all_of_it(shop: OpenWindow) -> None:
    with shop.book.write() as book:
        child = Person("Malo", "Le Goff", "+33639980001", reach=Reach.TEXTABLE)
        contacts.add(book, child, NOW)
    form = choose(shop, "ann")
    form.repeats.on.setChecked(True)
    form.repeats.every.setValue(2)
    [box] = form.household.boxes.values()
    box.setChecked(True)
    QTest.keyClicks(form.particulars.note.line, "window")
    before = form.draft()
    QTest.keyClick(shop.desktop.window, Qt.Key.Key_Escape)
    shop.settle()
    undo(shop)
    shop.settle()
    assert form.draft() == before
    assert len(form.household.chosen) == 1
