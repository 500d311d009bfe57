"""What the kit's controls tell those who use them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QButtonGroup, QPushButton, QWidget

from desktop_app.ui.kit.controls import show_checked, when_chosen


@pytest.fixture
def pair(qapp: QApplication) -> tuple[list[QPushButton], list[str], QWidget]:
    """Two of which one is chosen, the first, and what was told of them."""
    owner, told = QWidget(), []
    group = QButtonGroup(owner)
    buttons = [QPushButton(each, owner) for each in ("one", "other")]
    for each in buttons:
        each.setCheckable(True)
        group.addButton(each)
        when_chosen(each, lambda each=each: told.append(each.text()))
    show_checked(buttons[0], True)
    return buttons, told, owner


def test_a_choice_is_told_once_by_whatever_way_it_was_made(
    pair: tuple[list[QPushButton], list[str], QWidget],
) -> None:
    """A click, a screen reader's toggle, and a click on what is chosen already."""
    (one, other), told, _ = pair
    assert told == []
    QTest.mouseClick(other, Qt.MouseButton.LeftButton)
    assert told == ["other"]
    one.toggle()
    assert told == ["other", "one"]
    QCoreApplication.processEvents()
    QTest.mouseClick(one, Qt.MouseButton.LeftButton)
    assert told == ["other", "one", "one"]


def test_what_the_program_shows_is_told_to_nobody(
    pair: tuple[list[QPushButton], list[str], QWidget],
) -> None:
    (one, other), told, _ = pair
    show_checked(other, True)
    assert (one.isChecked(), other.isChecked(), told) == (False, True, [])


def test_a_switch_is_told_both_ways(qapp: QApplication) -> None:
    switch, told = QPushButton(), []
    switch.setCheckable(True)
    when_chosen(switch, lambda: told.append(switch.isChecked()))
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    switch.toggle()
    assert told == [True, False]
