"""Yesterday as one bar: delivered, no report, in doubt, failed; readable without colour."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.ui.kit import theme

PLAIN, HATCHED, DASHED = range(3)
_ROUND = 2


def fill(painter: QPainter, box: QRectF, role: str, how: int) -> None:
    """One part of a bar: plain, hatched (nobody knows), or dashed (doubt)."""
    colour = theme.colour(role)
    if how == PLAIN:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(box, _ROUND, _ROUND)
        return
    edge = box.adjusted(0.5, 0.5, -0.5, -0.5)
    if how == HATCHED:
        painter.fillRect(box, QBrush(colour, Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(colour, 1))
    else:
        painter.fillRect(box, theme.colour("doubt.tint"))
        pen = QPen(colour, 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(edge)


class Bar(QWidget):
    """``show_parts`` with (count, colour, how) each; nothing is thinner than can be seen."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[tuple[int, str, int]] = []
        self.setFixedHeight(theme.scaled(12))

    def show_parts(self, parts: Sequence[tuple[int, str, int]], told: str) -> None:
        self._parts = [each for each in parts if each[0]]
        self.setAccessibleName(told)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap, least = 2, theme.scaled(8)
        whole = sum(count for count, _, _ in self._parts)
        room = self.width() - gap * (len(self._parts) - 1)
        left = 0.0
        spare = room - least * len(self._parts)
        for count, role, how in self._parts:
            wide = least + spare * count / whole
            fill(painter, QRectF(left, 0, wide, self.height()), role, how)
            left += wide + gap
        painter.end()


class Swatch(QWidget):
    """The same fill beside its word."""

    def __init__(self, role: str, how: int) -> None:
        super().__init__()
        self._role, self._how = role, how
        self.setFixedSize(theme.scaled(10), theme.scaled(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill(painter, QRectF(self.rect()), self._role, self._how)
        painter.end()
