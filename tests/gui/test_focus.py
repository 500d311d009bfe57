"""What shows where the focus is: one ring, and no other line inside it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from desktop_app.ui.kit import theme
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.focus import FocusRing, float_over
from tests.helpers.window import until


@pytest.mark.parametrize("look", ["", "primary", "quiet", "plain-quiet", "link"])
def test_a_button_draws_no_focus_of_its_own(qapp: QApplication, look: str) -> None:
    theme.install(qapp)
    window = QWidget()
    theme.dress(window)
    inside = QHBoxLayout(window)
    tried, other = button("Back", lambda: None, look=look), button("On", lambda: None)
    for each in (tried, other):
        inside.addWidget(each)
    window.show()
    window.activateWindow()
    until(window.isActiveWindow)
    other.setFocus()
    plain = tried.grab().toImage()
    QTest.keyClick(other, Qt.Key.Key_Tab)  # only a key makes a style draw it
    assert tried.hasFocus()
    assert tried.grab().toImage() == plain
    window.close()
    window.deleteLater()


def test_a_ring_that_something_lies_over_wholly_is_not_drawn(qapp: QApplication) -> None:
    """A notice over the control that has the focus: no mask is no empty mask."""
    theme.install(qapp)
    window = QWidget()
    theme.dress(window)
    window.resize(300, 200)
    ring = FocusRing(window)
    page, notice = QWidget(window), QWidget(window)
    page.setGeometry(0, 0, 300, 200)
    float_over(notice)
    notice.setGeometry(0, 100, 300, 100)
    notice.hide()
    held = button("Back", lambda: None)
    held.setParent(page)
    held.setGeometry(20, 130, 80, 32)
    window.show()
    window.activateWindow()
    until(window.isActiveWindow)
    held.setFocus()
    assert ring.isVisible()
    notice.show()
    notice.raise_()
    assert not ring.isVisible()
    notice.hide()
    assert ring.isVisible()
    window.close()
    window.deleteLater()
