"""The sum of a check: lines read = new + known + to correct, and what of them is worth knowing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.kit import formats, icons, theme


@dataclass(frozen=True)
class Tile:
    """``sign`` stands before the figure: = + or a word. ``bad`` tints it."""

    sign: str
    figure: int
    words: str
    icon: str = ""
    role: str = "text.secondary"
    bad: bool = False


class Tiles(QWidget):
    """Painted, one box; a screen reader hears it as one sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.tiles: Sequence[Tile] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        self.tiles = tiles
        told = (f"{each.sign} {formats.number(each.figure)} {each.words}" for each in tiles)
        self.setAccessibleName(", ".join(each.strip() for each in told))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(600), theme.scaled(67))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        frame = QPainterPath()
        radius = theme.scaled(8)
        frame.addRoundedRect(whole, radius, radius)
        painter.fillPath(frame, theme.colour("surface.base"))
        painter.setClipPath(frame)
        many = max(len(self.tiles), 1)
        wide = self.width() / many
        for at, each in enumerate(self.tiles):
            box = QRect(
                round(at * wide), 0, round((at + 1) * wide) - round(at * wide), self.height()
            )
            if each.bad:
                painter.fillRect(box, theme.colour("bad.tint"))
            if at:
                painter.setPen(QPen(theme.colour("line.hairline"), 1))
                painter.drawLine(box.left(), 0, box.left(), self.height())
            self._paint(painter, box.adjusted(theme.scaled(14), 0, -theme.scaled(6), 0), each)
        painter.setClipping(False)
        painter.setPen(QPen(theme.colour("line.hairline"), 1))
        painter.drawPath(frame)
        painter.end()

    def _paint(self, painter: QPainter, box: QRect, tile: Tile) -> None:
        strong = theme.font("figure")
        strong.setPixelSize(theme.scaled(22))
        small = theme.font("table")
        base = box.top() + theme.scaled(33)
        left = box.left()
        if tile.sign:
            painter.setFont(small)
            painter.setPen(theme.colour("text.secondary"))
            painter.drawText(left, base, tile.sign)
            left += QFontMetrics(small).horizontalAdvance(tile.sign) + theme.scaled(7)
        painter.setFont(strong)
        painter.setPen(theme.colour("bad.text" if tile.bad else "text.primary"))
        painter.drawText(left, base, formats.number(tile.figure))
        under = box.adjusted(0, theme.scaled(38), 0, -theme.scaled(8))
        if tile.icon:
            side = theme.scaled(14)
            at = QRect(under.left(), under.center().y() - side // 2 + 1, side, side)
            icons.paint(painter, tile.icon, at, tile.role)
            under = under.adjusted(side + theme.scaled(5), 0, 0, 0)
        painter.setFont(small)
        painter.setPen(theme.colour("bad.text" if tile.bad else "text.secondary"))
        told = QFontMetrics(small).elidedText(
            tile.words, Qt.TextElideMode.ElideRight, under.width()
        )
        painter.drawText(under, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, told)
