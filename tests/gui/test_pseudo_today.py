"""Today in a language a third longer: a full morning, its dialogs, an hour agreed on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from tests.helpers import pseudo
from tests.helpers.left_behind import PEOPLE, fill, hear
from tests.helpers.window import OpenWindow
from tests.screenshots import shop

_SAID = (
    *("votre rendez-vous le", "votre rendez-vous est", "votre rendez-vous", "Rappel", "C'est noté"),
    *("demain", "aujourd'hui", "mardi", "mercredi", "jeudi", "vendredi", "est"),
    *("Oui mais plutôt vers 16h si possible", "C’est bien pour mon fils aussi ?"),
)
_NAMES = tuple(part for each in PEOPLE for part in each.split())


@pytest.fixture
def full(window: OpenWindow) -> OpenWindow:
    shop.fill(window.session.comptoir)
    window.session.clock = lambda: shop.NOW
    return window


def _close(window: OpenWindow) -> None:
    for each in window.desktop.window.findChildren(QDialog):
        each.close()


@pytest.mark.parametrize("size", [(1100, 680), (1366, 768)])
def test_a_morning_is_translated_and_fits(full: OpenWindow, size: tuple[int, int]) -> None:
    """Opened one by one, read again, and what is not safe."""
    with pseudo.walk(full, *shop.WORDS, *_SAID, size=size) as walk:
        screen = full.go("today")
        walk.look("today")
        for verb in ("open", "read", "move"):
            rows = screen.settle.rows
            row = next(each for each in rows if verb in [act.verb for act in each.told.acts])
            row.asking(verb).click()
            walk.look(verb)
            _close(full)
        screen.strip.settle.click()
        walk.look("not safe")
        _close(full)


def test_what_is_done_is_told_in_words_that_fit(window: OpenWindow) -> None:
    fill(window)
    hear(window, "Oui mais plutôt vers 16h si possible", "move")
    with pseudo.walk(window, *_NAMES, *_SAID) as walk:
        screen = window.go("today")
        screen.calls.rows[0].tick.click()
        walk.look("reached")
        screen.settle.rows[-1].asking("move").click()
        window.settle()
        [asked] = [each for each in screen.findChildren(QDialog) if each.isVisible()]
        asked.when.clock_edit.show_typed("27h")
        QTest.keyClick(asked.when.clock_edit, Qt.Key.Key_Return)
        walk.look("no hour")
        asked.when.clock_edit.show_typed("14:00")
        QTest.keyClick(asked.when.clock_edit, Qt.Key.Key_Return)
        walk.look("their own hour")
        asked.when.clock_edit.show_typed("16:30")
        walk.look("another hour")
        QTest.keyClick(asked.when.clock_edit, Qt.Key.Key_Return)
        walk.look("moved")
        screen.settle.rows[0].asking("send").click()
        walk.look("sent")
