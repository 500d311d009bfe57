"""To a day farther away in the agenda, and what a letter does where nobody is meant."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

from desktop_app.services import appointments
from desktop_app.ui.appointments.go_to import GoToDay
from desktop_app.ui.kit import language
from tests.helpers.appointments_room import TUESDAY, fill, notice, press
from tests.helpers.window import OpenWindow


@pytest.fixture
def shop(window: OpenWindow) -> OpenWindow:
    return fill(window)


def _open(shop: OpenWindow) -> GoToDay:
    press(shop, Qt.Key.Key_G)
    [found] = [each for each in shop.desktop.window.findChildren(GoToDay) if each.isVisible()]
    return found


def _are_open(shop: OpenWindow) -> bool:
    return any(each.isVisible() for each in shop.desktop.window.findChildren(GoToDay))


def test_whoever_comes_from_another_room_is_in_the_day(shop: OpenWindow) -> None:
    """Each time, wherever the focus was there: arrows and letters are heard at once."""
    for _ in range(2):
        shop.go("today")
        shop.screen.add.setFocus()
        assert shop.go("appointments").agenda.hasFocus()


def test_g_and_a_typed_day_go_there(shop: OpenWindow) -> None:
    """What is understood is said as one types; the focus is in the day then."""
    shop.screen.agenda.setFocus()
    asked = _open(shop)
    QTest.keyClicks(asked.line, "3/12")
    assert asked.told.text() == "Thursday 3 December"
    assert asked.calendar.selectedDate().day() == 3
    QTest.keyClick(asked.line, Qt.Key.Key_Return)
    shop.settle()
    assert shop.screen.day == date(2026, 12, 3)
    assert not _are_open(shop)
    assert shop.desktop.window.focusWidget() is not None
    assert shop.screen.isAncestorOf(shop.desktop.window.focusWidget())


def test_a_day_that_is_none_goes_nowhere(shop: OpenWindow) -> None:
    """It says so, and Esc leaves the day that was shown."""
    asked = _open(shop)
    QTest.keyClicks(asked.line, "31/02")
    assert asked.told.text() == "This is no day of the calendar: write it as 25/12."
    QTest.keyClick(asked.line, Qt.Key.Key_Return)
    shop.settle()
    assert asked.isVisible()
    QTest.keyClick(asked.line, Qt.Key.Key_Escape)
    shop.settle()
    assert not _are_open(shop)
    assert shop.screen.day == TUESDAY


def test_the_month_is_walked_by_arrows_and_by_the_mouse(shop: OpenWindow) -> None:
    asked = _open(shop)
    QTest.keyClick(asked.line, Qt.Key.Key_Down)
    view = asked.calendar.findChild(QTableView)
    assert view is not None
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert asked.told.text() == "Tuesday 1 December"
    QTest.keyClick(view, Qt.Key.Key_Return)
    shop.settle()
    assert shop.screen.day == date(2026, 12, 1)
    QTest.mouseClick(shop.screen.head.other, Qt.MouseButton.LeftButton)
    shop.settle()
    [asked] = [each for each in shop.desktop.window.findChildren(GoToDay) if each.isVisible()]
    view = asked.calendar.findChild(QTableView)
    assert view is not None
    spot = view.visualRect(view.model().index(3, 4)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    shop.settle()
    assert not _are_open(shop)
    assert shop.screen.day.month == 12
    assert shop.screen.day > date(2026, 12, 8)


def test_the_day_is_looked_at_while_one_books(shop: OpenWindow) -> None:
    """The form stays, with the focus where it is asked for."""
    shop.screen.begin_new()
    shop.screen.form.kind.line.setText("Essai")
    QTest.mouseClick(shop.screen.head.other, Qt.MouseButton.LeftButton)
    shop.settle()
    [asked] = [each for each in shop.desktop.window.findChildren(GoToDay) if each.isVisible()]
    QTest.keyClicks(asked.line, "25/11")
    QTest.keyClick(asked.line, Qt.Key.Key_Return)
    shop.settle()
    assert shop.screen.day == date(2026, 11, 25)
    assert shop.screen.is_booking
    assert shop.screen.form.kind.text == "Essai"


def test_a_letter_marks_nobody_while_the_focus_is_on_no_appointment(shop: OpenWindow) -> None:
    """On a day or a button it does nothing; in the table it says of whom, and is undone."""
    screen = shop.screen
    shop.settle()
    screen.selected = 1  # 9:00, begun
    screen.refresh()
    shop.settle()
    for place in (screen.head.now, next(each for each in screen.strip.days if each.isChecked())):
        place.setFocus()
        QTest.keyClick(place, Qt.Key.Key_M)
        shop.settle()
    assert appointments.shown(shop.book, 1).appointment.attendance == ""
    screen.agenda.setFocus()
    press(shop, Qt.Key.Key_M)
    assert appointments.shown(shop.book, 1).appointment.attendance == "missed"
    assert notice(shop) == "Anna Le Goff did not come."


def test_the_menu_names_its_key_in_the_language_one_reads(shop: OpenWindow) -> None:
    language.speak("fr")
    try:
        shop.screen._show_menu(shop.screen.rows[1], shop.screen.mapToGlobal(QPoint(0, 0)))
        told = [each.text() for each in shop.menu.actions()]
        assert "Ouvrir\tEntrée" in told
        shop.menu.close()
    finally:
        language.speak("en")
