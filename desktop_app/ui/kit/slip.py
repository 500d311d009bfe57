"""The till slip: lines, a dashed rule, a total, a zigzag foot. The same before and after."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.ui.kit import theme
from desktop_app.ui.kit.boxes import column, empty, row
from desktop_app.ui.kit.labels import Elided, label

_TOOTH = 5  # pixels of the design


class Slip(QWidget):
    """``show_lines`` with (what, how much) each, then what it comes to. It is told anew at every
    key and at every receipt: lines that stay keep their widgets."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[tuple[Elided, QLabel]] = []
        inside = column(self, gap=2)
        inside.setContentsMargins(*map(theme.scaled, (16, 12, 16, 16)))
        self._lines = column(gap=6)
        inside.addLayout(self._lines)
        inside.addSpacing(theme.scaled(16))
        foot = row()
        self.caption = label("", "heading", wrap=True)
        self.total = label("", "title")
        foot.addWidget(self.caption, 1)
        foot.addWidget(self.total)
        inside.addLayout(foot)

    def show_lines(self, lines: Sequence[tuple[str, str]], caption: str, total: str) -> None:
        if len(lines) != len(self._shown):
            self._make_lines(len(lines))
        for (what, much), shown in zip(lines, self._shown, strict=True):
            shown[0].setText(what)
            shown[1].setText(much)
        self.caption.setText(caption)
        self.total.setText(total)
        told = "; ".join(f"{what}: {much}" for what, much in lines)
        self.setAccessibleName(f"{told}. {caption}: {total}".lstrip(". "))

    def _make_lines(self, many: int) -> None:
        empty(self._lines)
        self._shown = [(Elided("", "table"), label("", "table")) for _ in range(many)]
        for what, much in self._shown:
            line = row()
            line.addWidget(what, 1)
            line.addWidget(much)
            self._lines.addLayout(line)
        self.update()  # the dashed rule moves

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tooth = theme.scaled(_TOOTH)
        wide, high = self.width() - 1.0, self.height() - 1.0
        radius = theme.scaled(8)
        path = QPainterPath(QPointF(0.5, high - tooth))
        path.lineTo(0.5, radius)
        path.quadTo(0.5, 0.5, radius, 0.5)
        path.lineTo(wide - radius, 0.5)
        path.quadTo(wide, 0.5, wide, radius)
        path.lineTo(wide, high - tooth)
        many = max(2, round(wide / (2 * tooth)))
        step = wide / many
        for at in range(many):
            path.lineTo(wide - (at + 0.5) * step, high)
            path.lineTo(wide - (at + 1) * step, high - tooth)
        path.closeSubpath()
        painter.setBrush(theme.colour("surface.base"))
        painter.setPen(QPen(theme.colour("line.hairline"), 1))
        painter.drawPath(path)
        line = self.caption.y() - theme.scaled(8)
        pen = QPen(theme.colour("line.control"), 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawLine(QPointF(0.5, line + 0.5), QPointF(wide, line + 0.5))
        painter.end()


class Bubble(QWidget):
    """A text as it stands on a phone."""

    def __init__(self, role: str = "bubble.in") -> None:
        super().__init__()
        self._role = role
        inside = column(self)
        inside.setContentsMargins(*map(theme.scaled, (13, 9, 13, 9)))
        self.words = label("", "body", wrap=True)
        inside.addWidget(self.words)

    def show_text(self, text: str) -> None:
        self.words.setText(text)
        self.setAccessibleName(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(self._role))
        radius = theme.scaled(14)
        painter.drawRoundedRect(self.rect(), radius, radius)
        corner = theme.scaled(3)
        painter.drawRoundedRect(0, self.height() - radius, radius, radius, corner, corner)
        painter.end()
