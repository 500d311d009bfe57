"""A person's appointments on their card: read, opened in the agenda, one more booked."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabBar

from desktop_app.domain.contact import Person, Reach
from desktop_app.services import appointments, visits
from desktop_app.services.appointments import Added
from desktop_app.store import contacts
from desktop_app.store.appointments import Booking, Listed
from desktop_app.ui.contacts.appointments import AppointmentList
from desktop_app.ui.contacts.appointments_model import ENTRY
from desktop_app.ui.contacts.panel import APPOINTMENTS, PersonPanel
from tests.helpers.window import OpenWindow

NOW = datetime(2026, 11, 24, 9, 42, tzinfo=UTC)  # a Tuesday, 10:42 in Paris
BEFORE = NOW - timedelta(days=200)
ANNA, PAUL = 1, 2


def _book(window: OpenWindow, day: date, clock: str = "14:00", whose: int = ANNA) -> Added:
    booking = Booking(whose, day, clock, "Europe/Paris", "Essai", staff="Claire")
    return appointments.add(window.book, booking, account_id=1, now=BEFORE)


@pytest.fixture
def anna(window: OpenWindow) -> OpenWindow:
    """She comes on 3 December, called one off, came once, missed once and once nobody said; Paul
    comes today."""
    window.session.clock = lambda: NOW
    with window.book.write() as connection:
        for first, number in (("Anna", "+33639980001"), ("Paul", "+33639980002")):
            person = Person(first, "Martin", number, reach=Reach.TEXTABLE)
            contacts.add(connection, person, BEFORE)
    _book(window, date(2026, 12, 3), "09:30")
    off = _book(window, date(2026, 12, 10)).appointment_id
    came, missed, _ = (
        _book(window, date(2026, month, day)).appointment_id
        for month, day in ((10, 5), (9, 7), (8, 3))
    )
    _book(window, date(2026, 11, 24), "16:00", PAUL)
    appointments.cancel(window.book, off, now=NOW)
    visits.note_attendance(window.book, came, "came", now=NOW)
    visits.note_attendance(window.book, missed, "missed", now=NOW)
    window.desktop.window.resize(1366, 736)
    window.go("contacts", contact=ANNA)
    return window


def _panel(window: OpenWindow) -> PersonPanel:
    panel = window.screen.panel
    assert isinstance(panel, PersonPanel)
    return panel


def _list(window: OpenWindow) -> AppointmentList:
    return _panel(window).appointments.list


def _told(window: OpenWindow) -> list[str]:
    """What is heard of each row."""
    told = _list(window).told
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(told.index(row).data(role)) for row in range(told.rowCount())]


def _tab(window: OpenWindow) -> None:
    tabs: QTabBar = _panel(window).tabs
    centre = tabs.tabRect(APPOINTMENTS).center()
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=centre)
    window.settle()


def _press(window: OpenWindow, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(_list(window), key)
    window.settle()


def test_what_is_to_come_stands_first_and_says_how_its_reminder_stands(anna: OpenWindow) -> None:
    """Then what has passed or was called off, the latest first; the tab counts them all."""
    _tab(anna)
    assert _list(anna).isVisible()
    assert _panel(anna).tabs.tabText(APPOINTMENTS) == "Appointments 5"
    late = "Too late for a text"
    assert _told(anna) == [
        "To come",
        "Thu 3 Dec · 9:30. Essai · Claire. Leaves Tue 1 Dec at 18:00",
        "Past or cancelled",
        "Thu 10 Dec · 14:00. Essai · Claire. Cancelled",
        f"Mon 5 Oct · 14:00. Essai · Claire. Came. {late}",
        f"Mon 7 Sept · 14:00. Essai · Claire. Did not come. {late}",
        f"Mon 3 Aug · 14:00. Essai · Claire. Not noted. {late}",
    ]


def test_who_cannot_be_texted_is_told_at_once(anna: OpenWindow) -> None:
    """On the row of the appointment that no reminder would reach, and once they said yes, that."""
    coming = appointments.listed(anna.book, first=date(2026, 12, 3))[0].appointment.id
    visits.note_answer(anna.book, coming, "move", at=NOW, now=NOW)
    with anna.book.write() as connection:
        connection.exec_driver_sql("UPDATE contact SET reach = 'landline' WHERE id = 1")
    anna.screen.refresh()
    anna.settle()
    assert _told(anna)[1].endswith("Claire. Read the reply. Landline")
    visits.note_answer(anna.book, coming, "confirmed", at=NOW, now=NOW)
    anna.screen.refresh()
    anna.settle()
    assert _told(anna)[1].endswith("Claire. Confirmed")


def test_a_person_without_any_is_told_so(anna: OpenWindow) -> None:
    with anna.book.write() as connection:
        rose = contacts.add(connection, Person("Rose", "Roux"), NOW)
    anna.go("contacts", contact=rose)
    _tab(anna)
    page = _panel(anna).appointments
    assert _panel(anna).tabs.tabText(APPOINTMENTS) == "Appointments"
    assert page.none.isVisible()
    assert not page.list.isVisible()
    assert page.new.isVisible()


def test_nothing_to_come_is_said_above_what_has_passed(anna: OpenWindow) -> None:
    anna.session.clock = lambda: NOW + timedelta(days=30)
    anna.screen.refresh()
    anna.settle()
    assert _told(anna)[:3] == [
        "Nothing to come",
        "Past or cancelled",
        "Thu 10 Dec · 14:00. Essai · Claire. Cancelled",
    ]


def test_enter_and_a_click_open_it_in_the_agenda(anna: OpenWindow) -> None:
    _tab(anna)
    _list(anna).setFocus()
    _press(anna, Qt.Key.Key_Down)
    assert _list(anna).currentIndex().data().startswith("Thu 10 Dec")  # headings are passed over
    _press(anna, Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert anna.screen.room == "appointments"
    assert anna.screen.day == date(2026, 12, 3)
    assert anna.screen.details.detail.row.full_name == "Anna Martin"
    assert anna.screen.agenda.hasFocus()
    anna.go("contacts", contact=ANNA)
    _tab(anna)
    view = _list(anna)
    spot = view.visualRect(view.told.index(4)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    anna.settle()
    assert anna.screen.day == date(2026, 10, 5)


def test_a_click_on_a_heading_opens_nothing(anna: OpenWindow) -> None:
    _tab(anna)
    view = _list(anna)
    spot = view.visualRect(view.told.index(0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    anna.settle()
    assert anna.screen.room == "contacts"


def test_ctrl_shift_n_on_a_card_books_for_that_person(anna: OpenWindow) -> None:
    """The day comes next; from elsewhere nobody is chosen."""
    QTest.keySequence(anna.desktop.window, "Ctrl+Shift+N")
    anna.settle()
    form = anna.screen.form
    assert anna.screen.is_booking
    assert form.person.contact is not None
    assert form.person.contact.id == ANNA
    assert form.when.day_edit.hasFocus()
    anna.screen.escape()
    anna.go("today")
    QTest.keySequence(anna.desktop.window, "Ctrl+Shift+N")
    anna.settle()
    assert anna.screen.is_booking
    assert form.person.contact is None


def test_the_button_on_the_card_books_for_them(anna: OpenWindow) -> None:
    """What was being written for somebody else comes back by Undo."""
    QTest.keySequence(anna.desktop.window, "Ctrl+Shift+N")
    anna.settle()
    anna.screen.form.kind.line.setText("Contrôle")
    anna.go("contacts", contact=PAUL)
    _tab(anna)
    QTest.mouseClick(_panel(anna).appointments.new, Qt.MouseButton.LeftButton)
    anna.settle()
    form = anna.screen.form
    assert form.person.contact is not None
    assert (form.person.contact.id, form.kind.text) == (PAUL, "")
    form.person.setFocus()
    anna.desktop.window.notices.undo()
    anna.settle()
    assert form.person.contact is not None
    assert (form.person.contact.id, form.kind.text) == (ANNA, "Contrôle")


def test_a_long_past_comes_as_one_scrolls(anna: OpenWindow) -> None:
    """Once each; what is booked meanwhile moves nobody back to the top."""
    for week in range(120):
        _book(anna, date(2025, 1, 6) + timedelta(days=4 * week % 500), f"{8 + week % 9:02}:00")
    anna.screen.refresh()
    anna.settle()
    _tab(anna)
    view = _list(anna)
    assert view.told.passed == 50
    for _ in range(5):
        view.scrollToBottom()
        anna.settle()
    entries = [view.told.index(row).data(ENTRY) for row in range(view.told.rowCount())]
    days = [each.appointment.booking.day for each in entries[3:] if isinstance(each, Listed)]
    assert len(days) == 124
    assert days == sorted(days, reverse=True)
    scrolled = view.verticalScrollBar().value()
    _book(anna, date(2026, 12, 17))
    anna.screen.refresh()
    anna.settle()
    assert _panel(anna).tabs.accessibleTabName(APPOINTMENTS) == "Appointments 126"
    assert view.told.passed == 124
    assert view.verticalScrollBar().value() == scrolled


def test_tabs_without_room_keep_their_words(anna: OpenWindow) -> None:
    """The counts go first, and a tab says its own when one points at it."""
    tabs = _panel(anna).tabs
    tabs.setFixedWidth(tabs.width() - 60)
    anna.settle()
    told = [tabs.tabText(at) for at in range(tabs.count())]
    assert told == ["Consent", "Messages", "Appointments", "Details"]
    assert tabs.tabToolTip(APPOINTMENTS) == "Appointments 5"
    assert tabs.tabRect(tabs.count() - 1).right() < tabs.width()
    tabs.setFixedWidth(200)
    anna.settle()
    assert tabs.tabRect(tabs.count() - 1).right() < tabs.width()
