"""The head of a table in the round corners of its card, a scroll bar beside it or none."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QTableView, QWidget

from desktop_app.ui.kit import theme, tokens

_ROUND = 7  # inside an edge of 1 whose own radius is 8


def crown(table: QTableView) -> None:
    """Round the head's corners; above the scroll bar its ground goes on."""
    table.addScrollBarWidget(_Corner(), Qt.AlignmentFlag.AlignTop)
    head, bar = table.horizontalHeader(), table.verticalScrollBar()

    def follow(least: int, most: int) -> None:
        theme.look(head, "beside" if most > least else "alone")

    bar.rangeChanged.connect(follow)
    follow(bar.minimum(), bar.maximum())


class _Corner(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(theme.scaled(tokens.size("table_head")))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.scaled(_ROUND)
        whole = QRectF(self.rect())
        ground, seen = QPainterPath(), QPainterPath()
        ground.addRoundedRect(whole.adjusted(-radius, 0, 0, radius), radius, radius)
        seen.addRect(whole)
        painter.fillPath(ground.intersected(seen), theme.colour("surface.sunken"))
        line = QRect(0, self.height() - 1, self.width(), 1)
        painter.fillRect(line, theme.colour("line.hairline"))
        painter.end()
