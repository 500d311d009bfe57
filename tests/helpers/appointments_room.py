"""The room of appointments as its tests find it: three people, a Tuesday, keys and clicks."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.appointment import AppointmentState
from desktop_app.domain.contact import Reach
from desktop_app.services import appointments
from desktop_app.store import contacts
from desktop_app.store.appointments import Booking, Listed
from desktop_app.store.contacts import Person
from desktop_app.ui.appointments.block import Block
from desktop_app.ui.kit.when import When
from tests.helpers.window import OpenWindow

TUESDAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 9, 42, tzinfo=UTC)  # 10:42 in Paris
BEFORE = NOW - timedelta(days=3)
EVENING = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)


def fill(window: OpenWindow) -> OpenWindow:
    """Three people, two appointments today and one tomorrow; it is Tuesday, 10:42."""
    window.session.clock = lambda: NOW
    with window.book.write() as connection:
        for name, number, reach in (
            ("Anna Le Goff", "+33639980001", Reach.TEXTABLE),
            ("Paul Guéguen", "+33261910002", Reach.LANDLINE),
            ("Léna Fischer", "+33639980003", Reach.TEXTABLE),
        ):
            first, _, last = name.partition(" ")
            person = Person(first_name=first, last_name=last, number=number, reach=reach)
            contacts.add(connection, person, BEFORE)
    for contact, day, clock in ((1, 24, "09:00"), (2, 24, "11:00"), (3, 25, "14:00")):
        appointments.add(
            window.book,
            Booking(contact, date(2026, 11, day), clock, "Europe/Paris", "Essai"),
            account_id=1,
            now=BEFORE,
        )
    window.desktop.window.resize(1366, 736)
    window.go("appointments")
    return window


def booked(shop: OpenWindow) -> list[Listed]:
    return appointments.listed(shop.book)


def state(shop: OpenWindow, appointment_id: int) -> AppointmentState:
    return appointments.shown(shop.book, appointment_id).appointment.state


def texts(shop: OpenWindow, row: int) -> list[str]:
    model = shop.screen.model
    return [model.data(model.index(row, column)) for column in range(5)]


def press(shop: OpenWindow, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(shop.screen.agenda, key)
    shop.settle()


def notice(shop: OpenWindow) -> str:
    return str(shop.desktop.window.notices.accessibleName())


def undo(shop: OpenWindow) -> None:
    QTest.keySequence(shop.desktop.window, "Ctrl+Z")
    shop.settle()


def begin(shop: OpenWindow, typed: str) -> None:
    QTest.keySequence(shop.desktop.window, "Ctrl+Shift+N")
    shop.settle()
    QTest.keyClicks(shop.screen.form.person.field.line, typed)
    shop.settle()


def type_day(when: When, typed: str) -> None:
    when.day_edit.setFocus()
    when.day_edit.selectAll()
    QTest.keyClicks(when.day_edit, typed)


def type_hour(when: When, typed: str) -> None:
    when.clock_edit.setFocus()
    when.clock_edit.selectAll()
    QTest.keyClicks(when.clock_edit, typed)


def block(shop: OpenWindow, appointment_id: int) -> Block:
    found = shop.screen.week.canvas.blocks[appointment_id]
    assert isinstance(found, Block)
    return found


def drag(shop: OpenWindow, appointment_id: int, day: int, minutes: int, *, let_go: bool) -> None:
    """Take the block where one would, and carry it so that it begins at ``minutes``."""
    canvas, held = shop.screen.week.canvas, block(shop, appointment_id)
    grip = QPoint(held.width() // 2, 6)
    QTest.mousePress(held, Qt.MouseButton.LeftButton, pos=grip)
    target = QPoint(canvas.columns[day].center().x(), canvas.y_of(minutes) + 1 + grip.y())
    start = held.mapTo(canvas, grip)
    for part in (0.3, 0.7, 1.0):
        spot = start + (target - start) * part
        QTest.mouseMove(held, held.mapFrom(canvas, spot))
        QApplication.processEvents()
    if let_go:
        QTest.mouseRelease(held, Qt.MouseButton.LeftButton, pos=held.mapFrom(canvas, target))
        shop.settle()
