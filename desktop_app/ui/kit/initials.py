"""The round mark of a person, at the head of a panel about them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.kit import theme


class Initials(QWidget):
    """A person's initials in a round; for those who see: the name stands beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._initials = ""
        self.setFixedSize(theme.scaled(44), theme.scaled(44))

    def show_initials(self, initials: str) -> None:
        self._initials = initials
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.colour("line.hairline"))
        painter.setBrush(theme.colour("surface.sunken"))
        painter.drawEllipse(self.rect().adjusted(0, 0, -1, -1))
        painter.setPen(theme.colour("text.secondary"))
        painter.setFont(theme.font("body", weight=600))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._initials)
        painter.end()
