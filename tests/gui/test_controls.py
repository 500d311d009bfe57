"""What the kit's controls tell those who use them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QButtonGroup, QComboBox, QPushButton, QWidget

import desktop_app
from desktop_app.ui.kit.controls import Combo, show_checked, when_chosen


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


def roll(over: QWidget) -> None:
    """The wheel by one notch, as it goes by while a page is scrolled."""
    middle = QPointF(over.rect().center())
    QApplication.sendEvent(
        over,
        QWheelEvent(
            middle,
            over.mapToGlobal(middle),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def test_the_wheel_changes_no_choice(qapp: QApplication) -> None:
    """How a yes was said is proof: who scrolls past must not rewrite it."""
    choice = Combo("How")
    choice.addItems(["aloud", "on paper", "by phone"])
    choice.show()
    roll(choice)
    assert choice.currentText() == "aloud"
    bare = QComboBox()
    bare.addItems(["aloud", "on paper"])
    bare.show()
    roll(bare)
    assert bare.currentText() == "on paper"  # a wheel it is


def test_every_choice_of_the_program_is_such_a_one() -> None:
    made = [
        path.name
        for path in Path(desktop_app.__file__).parent.rglob("*.py")
        if re.search(r"\bQComboBox\(", path.read_text("utf-8"))
    ]
    assert made == []  # Combo is one, and made as itself
