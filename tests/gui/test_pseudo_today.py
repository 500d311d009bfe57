"""Today in a language a third longer: a full morning, its dialogs, an hour agreed on."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton

from desktop_app.services import reminders
from tests.helpers import pseudo
from tests.helpers.left_behind import NOW, PEOPLE, book, fill, hear
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


def _verbs(screen: Any) -> list[str]:
    return [act.verb for each in screen.settle.rows for act in each.told.acts]


def _asking(screen: Any, verb: str) -> QPushButton:
    rows = screen.settle.rows
    row = next(each for each in rows if verb in [act.verb for act in each.told.acts])
    found: QPushButton = row.asking(verb)
    return found


@pytest.mark.parametrize("size", [(1100, 680), (1366, 768)])
def test_a_morning_is_translated_and_fits(full: OpenWindow, size: tuple[int, int]) -> None:
    """Opened one by one, read again, and what is not safe."""
    with pseudo.walk(full, *shop.WORDS, *_SAID, size=size) as walk:
        screen = full.go("today")
        walk.look("today")
        for verb in ("open", "read", "move"):
            _asking(screen, verb).click()
            walk.look(verb)
            _close(full)
        screen.strip.settle.click()
        walk.look("not safe")
        _close(full)
        answers = [each for each in screen.settle.rows if each.task.reply is not None]
        next(each for each in answers[0].buttons if "Répl" in each.text()).click()
        walk.look("answering")


@pytest.mark.parametrize("reply", [False, True])
def test_a_no_is_called_off_in_words_that_fit(window: OpenWindow, reply: bool) -> None:
    fill(window)
    hear(window, "Oui mais je ne peux pas", "doubtful")
    known = (*_NAMES, *_SAID, "votre rendez-vous", "est annulé")
    with pseudo.walk(window, *known, size=(1366, 768)) as walk:
        screen = window.go("today")
        screen.settle.rows[-1].asking("call_off").click()
        window.settle()
        walk.look("asked")
        [asked] = [each for each in screen.findChildren(QDialog) if each.isVisible()]
        (asked.save if reply else asked.silent).click()
        walk.look("called off")
        window.desktop.window.notices.undo()
        walk.look("undone")


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
        _asking(screen, "send").click()
        walk.look("sent")
        book(window, 3, 24, "16:00", template="Rappel, {day} à {time}")
        reminders.run_due(window.book, now=NOW)
        window.until(lambda: "read_all" in _verbs(screen))
        _asking(screen, "read_all").click()
        walk.look("each text")
