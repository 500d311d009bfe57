"""Bars and marks: plain for what is known, hatched for no report, dashed for doubt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.domain.report import FAILURE_LINE, Ladder
from desktop_app.ui.campaigns.telling import widths
from desktop_app.ui.kit import theme

# look → (ground, edge)
_LOOKS = {
    "people": ("service.tint", "service.edge"),
    "taken": ("accent.solid", ""),
    "ok": ("chart.ok", ""),
    "bad": ("chart.bad", ""),
    "none": ("surface.base", "unknown.solid"),
    "doubt": ("doubt.tint", "doubt.solid"),
    "covered": ("ok.tint", "ok.solid"),
    "waiting": ("surface.sunken", "line.control"),
}


@dataclass(frozen=True)
class Part:
    """``count`` of a bar in one of the looks."""

    count: int
    look: str


def became(ladder: Ladder) -> list[Part]:
    """What became of the prepared messages of a campaign, in one bar."""
    return [
        Part(ladder.delivered, "ok"),
        Part(ladder.unreported, "none"),
        Part(ladder.scheduled, "covered"),
        Part(ladder.failed + ladder.failed_before, "bad"),
        Part(ladder.in_doubt, "doubt"),
        Part(ladder.waiting + ladder.under_way, "waiting"),
    ]


def paint_bar(painter: QPainter, box: QRectF, parts: Sequence[Part], whole: int) -> None:
    """The parts beside each other, 2 px apart, in their share of ``box``."""
    shown = [each for each in parts if each.count]
    gap = 2.0
    left = box.x()
    room = int(box.width())
    for part, wide in zip(
        shown, widths([each.count for each in shown], whole, room, theme.scaled(7)), strict=True
    ):
        paint_part(painter, QRectF(left, box.y(), max(wide - gap, 3.0), box.height()), part.look)
        left += wide


def paint_part(painter: QPainter, box: QRectF, look: str) -> None:
    ground, edge = _LOOKS[look]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    shape = box.adjusted(0.5, 0.5, -0.5, -0.5) if edge else box
    path.addRoundedRect(shape, 2, 2)
    painter.fillPath(path, theme.colour(ground))
    if look == "none":
        _hatch(painter, path, shape)
    if edge:
        pen = QPen(theme.colour(edge), 1)
        if look == "doubt":
            pen.setStyle(Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([2, 2])
        painter.setPen(pen)
        painter.drawPath(path)
    painter.restore()


def _hatch(painter: QPainter, path: QPainterPath, box: QRectF) -> None:
    painter.save()
    painter.setClipPath(path)
    painter.setPen(QPen(theme.colour("unknown.solid"), 1.2))
    at = box.left() - box.height()
    while at < box.right():
        painter.drawLine(QPointF(at, box.bottom()), QPointF(at + box.height(), box.top()))
        at += 5
    painter.restore()


class Bar(QWidget):
    """One bar; the words beside it say the same."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: Sequence[Part] = ()
        self.whole = 0  # of what the parts are
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.scaled(14))
        self.setMinimumWidth(theme.scaled(80))

    @property
    def parts(self) -> dict[str, int]:
        """What is shown, look → count."""
        return {each.look: each.count for each in self._parts if each.count}

    def show_parts(self, parts: Sequence[Part], whole: int) -> None:
        if (parts, whole) != (self._parts, self.whole):
            self._parts, self.whole = parts, whole
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_bar(painter, QRectF(self.rect()), self._parts, self.whole)
        painter.end()


class Swatch(QWidget):
    """The look of a part, for a legend."""

    def __init__(self, look: str) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(theme.scaled(12), theme.scaled(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_part(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), self._look)
        painter.end()


_METER = 5 * FAILURE_LINE  # how much the meter shows where no more is needed


class Meter(QWidget):
    """The failed share against the line; hatched how far it may still grow. A diamond is over."""

    def __init__(self) -> None:
        super().__init__()
        self._ladder = Ladder()
        self.setFixedSize(theme.scaled(104), theme.scaled(16))

    def show_ladder(self, ladder: Ladder) -> None:
        self._ladder = ladder
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rate = self._ladder.failure_rate or 0.0
        most = self._ladder.failure_rate_at_most or 0.0
        scale = max(_METER, rate * 1.15)
        wide, middle = self.width() - 10.0, self.height() / 2
        track = QRectF(4, middle - 3, wide, 6)
        path = QPainterPath()
        path.addRoundedRect(track, 3, 3)
        painter.fillPath(path, theme.colour("surface.sunken"))
        painter.save()
        painter.setClipPath(path)
        reach = min(most / scale, 1.0) * wide
        maybe = QPainterPath()
        maybe.addRect(QRectF(4, track.y(), reach, 6))
        _hatch(painter, maybe, QRectF(4, track.y(), reach, 6))
        painter.fillRect(QRectF(4, track.y(), rate / scale * wide, 6), theme.colour("chart.bad"))
        painter.restore()
        painter.setPen(QPen(theme.colour("line.hairline"), 1))
        painter.drawPath(path)
        line = 4 + FAILURE_LINE / scale * wide
        painter.setPen(QPen(theme.colour("text.primary"), 2))
        painter.drawLine(QPointF(line, 1), QPointF(line, self.height() - 1))
        if rate >= FAILURE_LINE:
            _diamond(painter, QPointF(4 + rate / scale * wide, middle), self.height() / 2 - 2)
        painter.end()

    def sizeHint(self) -> QSize:
        return self.size()


def _diamond(painter: QPainter, at: QPointF, half: float) -> None:
    path = QPainterPath(QPointF(at.x(), at.y() - half))
    for x, y in ((half, 0.0), (0.0, half), (-half, 0.0)):
        path.lineTo(at.x() + x, at.y() + y)
    path.closeSubpath()
    painter.setPen(QPen(theme.colour("surface.base"), 1))
    painter.setBrush(theme.colour("chart.bad"))
    painter.drawPath(path)
