"""The fields that may stand in a text. What is typed while they are offered goes into the text and
narrows them: a sentence that only happens to begin with a brace loses no letter."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QMenu

from desktop_app.domain.folding import fold
from desktop_app.domain.template import Slot
from desktop_app.ui.kit import pills
from desktop_app.ui.kit.editor import BRACE, MessageEdit

_KEYS = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
}
_AWAY = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}


class FieldMenu(QMenu):
    """``braced`` where a brace was typed just before the cursor, whose place the field takes."""

    def __init__(self, edit: MessageEdit, slots: Iterable[Slot], *, braced: bool) -> None:
        super().__init__(edit)
        self._edit, self._lead = edit, BRACE if braced else ""
        self._begin = edit.textCursor().selectionStart() - len(self._lead)
        self._slots: dict[QAction, Slot] = {}
        for slot in slots:
            action = self.addAction(pills.words(slot))
            action.triggered.connect(lambda _=False, slot=slot: self._take(slot))
            self._slots[action] = slot
        edit.edited.connect(self._narrow)
        edit.cursorPositionChanged.connect(self._narrow)
        self.aboutToHide.connect(self.deleteLater)

    def open_at(self, place: QPoint) -> None:
        self.popup(place)
        if self._lead:
            self._light_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS:
            super().keyPressEvent(event)
            return
        if event.key() in _AWAY:
            self.close()
        QCoreApplication.sendEvent(self._edit, event)
        if not event.text():  # what moves about in the text, or is for nobody here
            self.close()

    def _take(self, slot: Slot) -> None:
        if self._typed() is not None:
            cursor = self._edit.textCursor()
            cursor.setPosition(self._begin, QTextCursor.MoveMode.KeepAnchor)
            self._edit.setTextCursor(cursor)
        self._edit.insert_field(slot)
        self._edit.setFocus()

    def _typed(self) -> str | None:
        """What was typed to find a field; None where it is text like any other."""
        cursor = self._edit.textCursor()
        if cursor.hasSelection() or cursor.position() < self._begin + len(self._lead):
            return None
        cursor.setPosition(self._begin, QTextCursor.MoveMode.KeepAnchor)
        told = cursor.selectedText()
        typed = told.removeprefix(self._lead)
        return typed if told.startswith(self._lead) and (not typed or typed.isalpha()) else None

    def _narrow(self) -> None:
        if not self.isVisible():
            return
        typed = self._typed()
        found = [each for each in self._slots if typed is not None and self._fits(each, typed)]
        if not found:
            self.close()
            return
        for each in self._slots:
            each.setVisible(each in found)
        self._light_first()

    def _fits(self, action: QAction, typed: str) -> bool:
        names = action.text(), self._slots[action].name
        return any(fold(each).startswith(fold(typed)) for each in names)

    def _light_first(self) -> None:
        self.setActiveAction(next(each for each in self._slots if each.isVisible()))
