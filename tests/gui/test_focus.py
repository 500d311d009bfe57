"""What shows where the focus is: one ring, and no other line inside it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from desktop_app.ui.kit import theme
from desktop_app.ui.kit.controls import button
from tests.helpers.window import until


@pytest.mark.parametrize("look", ["", "primary", "quiet", "plain-quiet", "link"])
def test_a_button_draws_no_focus_of_its_own(qapp: QApplication, look: str) -> None:
    theme.install(qapp)
    window = QWidget()
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
