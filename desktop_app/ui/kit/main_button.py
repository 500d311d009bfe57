"""The button that does what a screen is for: icon, words, and the key that does the same."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent

from desktop_app.ui.kit import icons, shortcuts, theme
from desktop_app.ui.kit.controls import Button

_SIDES = 16  # pixels of the design, left and right of all
_GAP = 8  # behind the icon
_APART = 14  # before the key


class MainButton(Button):
    """The key goes where there is no room for it; the words never do."""

    def __init__(self, clicked: Callable[[], object], *, look: str = "primary", icon: str = ""):
        super().__init__()
        self._icon = icon
        self.setProperty("look", look)
        self.setProperty("fit", "large")
        self.setAutoDefault(False)
        self.setToolTip(self._key())
        self.clicked.connect(lambda: clicked())

    def show_look(self, look: str, icon: str) -> None:
        self._icon = icon
        theme.look(self, look)
        self.update()

    def sizeHint(self) -> QSize:
        keyed = theme.scaled(_APART) + QFontMetrics(self._small()).horizontalAdvance(self._key())
        return QSize(self._needed() + keyed, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._needed(), super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self.framed()
        role = "marketing.on" if self.property("look") == "marketing" else "accent.on"
        role = role if self.isEnabled() else "text.disabled"
        key, small = self._key(), QFontMetrics(self._small())
        needed, keyed = self._needed(), theme.scaled(_APART) + small.horizontalAdvance(key)
        has_key = needed + keyed <= self.width()
        left = (self.width() - needed - (keyed if has_key else 0)) / 2 + theme.scaled(_SIDES)
        if self._icon:
            side = theme.scaled(18)
            spot = QRectF(left, (self.height() - side) / 2, side, side)
            icons.paint(painter, self._icon, spot, role)
            left += side + theme.scaled(_GAP)
        upright = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(theme.colour(role))
        painter.setFont(self._strong())
        words = QFontMetrics(self._strong()).horizontalAdvance(self.text())
        painter.drawText(QRectF(left, 0, words + 2, self.height()), upright, self.text())
        if has_key:
            left += words + theme.scaled(_APART)
            painter.setFont(self._small())
            painter.drawText(QRectF(left, 0, keyed, self.height()), upright, key)
        painter.end()

    def _needed(self) -> int:
        """The width of all but the key."""
        words = QFontMetrics(self._strong()).horizontalAdvance(self.text())
        lead = theme.scaled(18 + _GAP) if self._icon else 0
        return words + lead + 2 * theme.scaled(_SIDES)

    def _strong(self) -> QFont:
        return theme.font("body", weight=600)

    def _small(self) -> QFont:
        return theme.font("tick", weight=500)

    def _key(self) -> str:
        return shortcuts.told("Ctrl+Return")
