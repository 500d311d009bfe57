"""Moving an appointment: what is said before it is saved."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.helpers.appointments_room import booked, fill, type_day
from tests.helpers.window import OpenWindow


@pytest.fixture
def moving(window: OpenWindow) -> OpenWindow:
    """Léna's is about to be moved, from tomorrow at 14:00."""
    fill(window)
    window.go("appointments", appointment=3)
    QTest.mouseClick(window.screen.details.move_button, Qt.MouseButton.LeftButton)
    window.settle()
    return window


def test_nothing_is_foretold_of_a_day_that_is_none(moving: OpenWindow) -> None:
    form = moving.screen.details.move_form
    type_day(form.when, "jeudi")
    assert "tomorrow at 18:00" in form.effect.words.text()
    type_day(form.when, "jeudo")
    assert form.effect.isHidden()
    QTest.keyClick(form.when.day_edit, Qt.Key.Key_Backspace)
    QTest.keyClick(form.when.day_edit, Qt.Key.Key_Backspace)
    assert form.effect.isVisible()
    QTest.keyClicks(form.when.day_edit, "x")
    form.move_it()
    moving.settle()
    assert "25/12/2026" in form.when.below.text()
    assert [each.appointment.booking.day.day for each in booked(moving)] == [24, 24, 25]
