"""A small whole number, typed or stepped by the arrows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QSpinBox

from desktop_app.ui.kit import theme


class NumberEdit(QSpinBox):
    """``changed`` is told of every change that somebody makes."""

    def __init__(self, name: str, least: int, most: int, changed: Callable[[], object]) -> None:
        super().__init__()
        self._changed = changed
        self.setRange(least, most)
        self.setAccessibleName(name)
        self.setFixedWidth(theme.scaled(84))
        self.lineEdit().setTextMargins(theme.scaled(8), 0, 0, 0)
        self.valueChanged.connect(lambda _: self._changed())

    def show_number(self, number: int) -> None:
        """Nobody is told. What lies outside its bounds is shown all the same: it came from the
        book."""
        before = self.blockSignals(True)
        self.setRange(min(self.minimum(), number), max(self.maximum(), number))
        self.setValue(number)
        self.blockSignals(before)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls
