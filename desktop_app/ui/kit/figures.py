"""The sum of a check, large: what was read, what comes of it, and what is worth knowing of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.kit import formats, icons, theme

_LEFT, _RIGHT = 14, 6  # of the design, beside what stands in a box
_ICON = 19  # an icon and the gap behind it


@dataclass(frozen=True)
class Figure:
    """``sign`` stands before the figure: = + or a word. ``bad`` tints it."""

    sign: str
    figure: int
    words: str
    icon: str = ""
    role: str = "text.secondary"
    bad: bool = False


class Figures(QWidget):
    """Painted, one box; a screen reader hears it as one sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.figures: Sequence[Figure] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_figures(self, figures: Sequence[Figure]) -> None:
        self.figures = figures
        told = (f"{each.sign} {formats.number(each.figure)} {each.words}" for each in figures)
        self.setAccessibleName(", ".join(each.strip() for each in told))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = theme.scaled(600)
        return QSize(wide, self.heightForWidth(wide))

    def heightForWidth(self, wide: int) -> int:
        """Words that do not fit into their box take a second line; none is cut."""
        line = QFontMetrics(theme.font("table")).height()
        return theme.scaled(67) + (line if self.wraps(wide) else 0)

    def wraps(self, wide: int) -> bool:
        needs = [self._need(each) for each in self.figures]
        return any(need > room for need, (_, room) in zip(needs, self._places(wide), strict=True))

    def _need(self, figure: Figure) -> int:
        """How wide a box must be for its words in one line."""
        words = QFontMetrics(theme.font("table")).horizontalAdvance(figure.words)
        return words + theme.scaled(_LEFT + _RIGHT + (_ICON if figure.icon else 0)) + 2

    def _places(self, wide: int) -> list[tuple[int, int]]:
        """Left and width of each box: all alike where that is enough for each, else as their words
        need."""
        many = len(self.figures)
        needs = [self._need(each) for each in self.figures]
        if max(needs, default=0) * many <= wide:
            needs = [1] * many
        whole = sum(needs)
        spare = max(wide - whole, 0) / many if many else 0.0
        share = min(1.0, wide / whole) if whole else 1.0
        ends = [0.0]
        for need in needs:
            ends.append(ends[-1] + need * share + spare)
        edges = [round(each) for each in ends]
        return [(left, right - left) for left, right in pairwise(edges)]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        frame = QPainterPath()
        radius = theme.scaled(8)
        frame.addRoundedRect(whole, radius, radius)
        painter.fillPath(frame, theme.colour("surface.base"))
        painter.setClipPath(frame)
        places = self._places(self.width())
        for at, (each, (left, wide)) in enumerate(zip(self.figures, places, strict=True)):
            box = QRect(left, 0, wide, self.height())
            if each.bad:
                painter.fillRect(box, theme.colour("bad.tint"))
            if at:
                painter.setPen(QPen(theme.colour("line.hairline"), 1))
                painter.drawLine(box.left(), 0, box.left(), self.height())
            self._paint(
                painter, box.adjusted(theme.scaled(_LEFT), 0, -theme.scaled(_RIGHT), 0), each
            )
        painter.setClipping(False)
        painter.setPen(QPen(theme.colour("line.hairline"), 1))
        painter.drawPath(frame)
        painter.end()

    def _paint(self, painter: QPainter, box: QRect, figure: Figure) -> None:
        strong = theme.font("figure")
        strong.setPixelSize(theme.scaled(22))
        small = theme.font("table")
        base = box.top() + theme.scaled(33)
        left = box.left()
        if figure.sign:
            painter.setFont(small)
            painter.setPen(theme.colour("text.secondary"))
            painter.drawText(left, base, figure.sign)
            left += QFontMetrics(small).horizontalAdvance(figure.sign) + theme.scaled(7)
        painter.setFont(strong)
        painter.setPen(theme.colour("bad.text" if figure.bad else "text.primary"))
        painter.drawText(left, base, formats.number(figure.figure))
        under = box.adjusted(0, theme.scaled(41), 0, 0)
        if figure.icon:
            side = theme.scaled(14)
            high = QFontMetrics(small).height()
            at = QRect(under.left(), under.top() + (high - side) // 2 + 2, side, side)
            icons.paint(painter, figure.icon, at, figure.role)
            under = under.adjusted(theme.scaled(_ICON), 0, 0, 0)
        painter.setFont(small)
        painter.setPen(theme.colour("bad.text" if figure.bad else "text.secondary"))
        top = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        painter.drawText(under, top | int(Qt.TextFlag.TextWordWrap), figure.words)
