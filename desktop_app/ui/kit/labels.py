"""Words and icons on a screen: labels in the design's styles, which follow the scheme."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop_app.ui.kit import icons, theme


def label(
    text: str = "",
    style: str = "body",
    role: str = "",
    *,
    weight: int | None = None,
    wrap: bool = False,
    fixed: bool = False,
) -> QLabel:
    """A label; ``role`` is a look of the style sheet: muted, secondary, ok, warn, bad, …"""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(theme.font(style, weight=weight, fixed=fixed))
    made.setWordWrap(wrap)
    if wrap:
        made.setMinimumWidth(1)
    if role:
        made.setProperty("look", role)
    return made


def tag(text: str, role: str) -> QLabel:
    """A word in a tinted box: service, marketing, ok, warn, bad, doubt, plain, key."""
    made = QLabel(text)
    made.setFont(theme.font("caption", weight=500))
    made.setProperty("tag", role)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    return made


class Icon(QWidget):
    """An icon by itself: decoration, so the words beside it must say the same."""

    def __init__(self, name: str, role: str = "text.secondary", size: int = 16) -> None:
        super().__init__()
        self.name, self.role = name, role
        self._pixels = theme.scaled(size)
        self.setFixedSize(self._pixels, self._pixels)

    def show_icon(self, name: str, role: str) -> None:
        if (name, role) != (self.name, self.role):
            self.name, self.role = name, role
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icons.paint(painter, self.name, self.rect(), self.role)
        painter.end()


class Elided(QLabel):
    """One line that ends in … where there is no room, and says it whole in its tooltip."""

    def __init__(self, text: str = "", style: str = "body", role: str = "") -> None:
        super().__init__()
        self._whole = text
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(style))
        if role:
            self.setProperty("look", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(theme.scaled(24))
        self.setText(text)

    def setText(self, text: str) -> None:
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    def whole(self) -> str:
        return self._whole

    def sizeHint(self) -> QSize:
        return QSize(
            self.fontMetrics().horizontalAdvance(self._whole) + 4, super().sizeHint().height()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(
            self._whole, Qt.TextElideMode.ElideRight, max(self.width() - 2, 0)
        )
        if shown != self.text():
            super().setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")


class Said(QWidget):
    """An icon and its words, one line: a fact with its state, never by colour alone."""

    def __init__(
        self,
        icon_name: str = "",
        text: str = "",
        icon_role: str = "text.secondary",
        role: str = "",
        style: str = "body",
        *,
        wrap: bool = False,
        weight: int | None = None,
    ) -> None:
        super().__init__()
        self.icon = Icon(icon_name or "ph.info", icon_role)
        self.words = label(text, style, role, wrap=wrap, weight=weight)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scaled(8))
        top = Qt.AlignmentFlag.AlignTop if wrap else Qt.AlignmentFlag.AlignVCenter
        row.addWidget(self.icon, 0, top)
        row.addWidget(self.words, 1)

    def say(self, icon_name: str, text: str, icon_role: str, role: str = "") -> None:
        self.icon.show_icon(icon_name, icon_role)
        self.words.setText(text)
        theme.look(self.words, role)
