"""The rail of the first run: the steps, how long it still takes, who is at the desk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from desktop_app.ui.kit import icons, theme
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.labels import Icon, Led, label

_WIDE = 320  # pixels of the design
_ROUND, _LEFT = 24, 38
_TALL, _LOW = 56, 40  # of a step with and without a line below it


class Mark(QWidget):
    """The sign of the shop counter: decoration beside the name."""

    def __init__(self, size: int = 36) -> None:
        super().__init__()
        self._side = theme.scaled(size)
        self.setFixedSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._side / 36, self._side / 36)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent.solid"))
        painter.drawRoundedRect(QRectF(0, 4, 36, 24), 6, 6)
        painter.drawPolygon([QPointF(7, 27), QPointF(7, 34), QPointF(15, 27)])
        painter.setBrush(theme.colour("accent.on"))
        painter.drawRoundedRect(QRectF(6, 17, 24, 3.2), 1.2, 1.2)
        for left in (7.5, 14, 20.5, 27):
            painter.drawRoundedRect(QRectF(left - 1.5, 10, 3.2, 3), 1, 1)
        painter.end()


class Stand(StrEnum):
    """Where a step stands."""

    DONE = "done"
    NOW = "now"
    TO_COME = "to come"


@dataclass(frozen=True)
class Line:
    """A step as the rail shows it."""

    title: str
    more: str
    stand: Stand


class StepList(QWidget):
    """The steps below each other, painted; a screen reader hears which is open."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[Line] = ()

    def show_lines(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self.setFixedHeight(theme.scaled(sum(_TALL if each.more else _LOW for each in lines)))
        now = next((at for at, each in enumerate(lines) if each.stand is Stand.NOW), 0)
        told = self.tr("Step %1 of %2: %3").replace("%1", str(now + 1))
        told = told.replace("%2", str(len(lines))).replace("%3", lines[now].title)
        self.setAccessibleName(told)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(_WIDE - 56), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = 0
        side, left = theme.scaled(_ROUND), theme.scaled(_LEFT)
        for number, line in enumerate(self._lines, start=1):
            high = theme.scaled(_TALL if line.more else _LOW)
            if number < len(self._lines):
                painter.setPen(QPen(theme.colour("line.control"), 1.5))
                middle = side / 2
                painter.drawLine(QPointF(middle, top + side), QPointF(middle, top + high))
            self._paint_round(painter, QRectF(0.5, top + 0.5, side - 1, side - 1), number, line)
            strong = line.stand is not Stand.TO_COME
            painter.setFont(theme.font("body", weight=600 if strong else 400))
            painter.setPen(theme.colour("text.primary" if strong else "text.secondary"))
            room = QRectF(left, top, self.width() - left, side)
            self._paint_words(painter, room, line.title)
            if line.more:
                painter.setFont(theme.font("caption"))
                painter.setPen(theme.colour("text.secondary"))
                below = QRectF(left, top + side - theme.scaled(2), room.width(), theme.scaled(18))
                self._paint_words(painter, below, line.more)
            top += high
        painter.end()

    def _paint_words(self, painter: QPainter, room: QRectF, words: str) -> None:
        told = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, told)

    def _paint_round(self, painter: QPainter, box: QRectF, number: int, line: Line) -> None:
        if line.stand is Stand.TO_COME:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("line.control"), 1.2))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            done = line.stand is Stand.DONE
            painter.setBrush(theme.colour("ok.solid" if done else "accent.solid"))
        painter.drawEllipse(box)
        if line.stand is Stand.DONE:
            inset = box.width() * 0.22
            icons.paint(
                painter, "ph.check-bold", box.adjusted(inset, inset, -inset, -inset), "accent.on"
            )
            return
        painter.setFont(theme.font("caption", weight=600))
        now = line.stand is Stand.NOW
        painter.setPen(theme.colour("accent.on" if now else "text.secondary"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))


class StepRail(QFrame):
    """Everything left of the page."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "rail")
        self.setProperty("region", True)
        self.setFixedWidth(theme.scaled(_WIDE))
        inside = column(self)
        inside.setContentsMargins(*map(theme.scaled, (28, 28, 28, 20)))
        head = row(gap=14)
        head.addWidget(Mark())
        names = column(gap=0)
        names.addWidget(label("Comptoir", "title"))
        told = self.tr("Text your customers, simply.")
        names.addWidget(label(told, "caption", "secondary", wrap=True))
        head.addLayout(names, 1)
        inside.addLayout(head)
        inside.addSpacing(theme.scaled(28))
        self.steps = StepList()
        inside.addWidget(self.steps)
        inside.addStretch(1)
        self.time = self._fact("ph.clock")
        self.desk = Led(style="table", role="secondary")
        self._fact("ph.user-circle", made=self.desk)
        privacy = self._fact("ph.lock-simple", "caption")
        privacy.setText(
            self.tr(
                "Your book stays here, encrypted. The provider receives only the number and text"
                " of each message."
            )
        )

    def show_desk(self, told: str, who: str) -> None:
        """``told`` has ``who`` in it."""
        self.desk.stress(told, who)
        holder = self.desk.parentWidget()
        assert holder is not None
        holder.setVisible(bool(told))

    def _fact(self, icon: str, style: str = "table", made: QLabel | None = None) -> QLabel:
        holder = QWidget()
        line = row(holder, gap=10)
        line.setContentsMargins(0, theme.scaled(4), 0, theme.scaled(4))
        line.addWidget(Icon(icon, "text.secondary", 16), 0, Qt.AlignmentFlag.AlignTop)
        words = label("", style, "secondary", wrap=True) if made is None else made
        line.addWidget(words, 1)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(holder)
        return words
