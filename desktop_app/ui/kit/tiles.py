"""A choice as wide as what it says: a radio button with a sentence below its words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from desktop_app.ui.kit import theme
from desktop_app.ui.kit.boxes import column
from desktop_app.ui.kit.controls import show_checked
from desktop_app.ui.kit.labels import label

_RADIO = 16  # pixels of the design
_LEFT = 42  # where the words begin


class Tile(QRadioButton):
    """Arrows move among those of one parent, Space chooses; ``more`` says what it brings."""

    def __init__(self, text: str, more: str = "") -> None:
        super().__init__()
        self.setAccessibleName(text)
        self.setAccessibleDescription(more)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        inside = column(self, gap=1)
        inside.setContentsMargins(*map(theme.scaled, (_LEFT, 10, 14, 10)))
        self._words = label(text, "body", wrap=True)
        inside.addWidget(self._words)
        self._more = label(more, "table", "secondary", wrap=True)
        inside.addWidget(self._more)
        self._more.setVisible(bool(more))  # once it is in here: alone it would be a window
        for each in (self._words, self._more):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.toggled.connect(self.embolden)
        theme.theme().changed.connect(self._embolden_again)

    def say_more(self, more: str) -> None:
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self.setAccessibleDescription(more)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.minimumSize() if layout is not None else super().minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else -1

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        on = self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = 2 if on else 1
        ground = (
            "surface.selected" if on else ("surface.hover" if self.underMouse() else "surface.base")
        )
        painter.setBrush(theme.colour(ground))
        painter.setPen(QPen(theme.colour("accent.solid" if on else "line.control"), edge))
        box = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        radius = theme.scaled(6)
        painter.drawRoundedRect(box, radius, radius)
        side = theme.scaled(_RADIO)
        middle = self._words.y() + self._words.fontMetrics().height() / 2
        if not self._more.text():
            middle = self.height() / 2
        ring = QRectF(theme.scaled(14), middle - side / 2, side, side)
        paint_radio(painter, ring, on)
        painter.end()

    def embolden(self, on: bool) -> None:
        self._words.setFont(theme.font("body", weight=600 if on else 400))

    def _embolden_again(self) -> None:
        """A new style sheet gives labels back the font they had under the one before."""
        self.embolden(self.isChecked())


def paint_radio(painter: QPainter, ring: QRectF, on: bool) -> None:
    painter.setBrush(theme.colour("accent.solid" if on else "surface.base"))
    painter.setPen(QPen(theme.colour("accent.solid" if on else "line.control"), 1.2))
    painter.drawEllipse(ring)
    if on:
        painter.setBrush(theme.colour("accent.on"))
        painter.setPen(Qt.PenStyle.NoPen)
        third = ring.width() * 0.3
        painter.drawEllipse(ring.adjusted(third, third, -third, -third))


class Tiles(QWidget):
    """Some tiles of which one is chosen, below each other or, ``beside``, in one row."""

    def __init__(self, name: str, *, beside: bool = False) -> None:
        super().__init__()
        from desktop_app.ui.kit.boxes import row

        self.setAccessibleName(name)
        self._inside = row(self, gap=8) if beside else column(self, gap=8)
        self._tiles: dict[str, Tile] = {}

    def add(self, key: str, text: str, more: str = "") -> Tile:
        made = Tile(text, more)
        self._tiles[key] = made
        self._inside.addWidget(made, 1)
        return made

    def tile(self, key: str) -> Tile:
        return self._tiles[key]

    @property
    def keys(self) -> list[str]:
        return list(self._tiles)

    @property
    def chosen(self) -> str:
        """The key of the one chosen, "" while none is."""
        return next((key for key, each in self._tiles.items() if each.isChecked()), "")

    def choose(self, key: str) -> None:
        """Show ``key`` as chosen; nobody is told."""
        if key in self._tiles:
            show_checked(self._tiles[key], True)
            self._tiles[key].embolden(True)
