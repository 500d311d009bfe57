"""A telephone as it shows a text: who sent it, when, the very words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.kit import icons, theme, tokens
from desktop_app.ui.kit.boxes import column, row, rule
from desktop_app.ui.kit.labels import Elided, label
from desktop_app.ui.kit.slip import Bubble

_WIDE, _FRAME, _CORNER = 272, 8, 32


class _Face(QWidget):
    """The round mark of a sender: its first two signs."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ""
        self.setFixedSize(theme.scaled(44), theme.scaled(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.colour("line.hairline"))
        painter.setBrush(theme.colour("surface.sunken"))
        painter.drawEllipse(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setFont(theme.font("body", weight=600))
        painter.setPen(theme.colour("text.secondary"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.words)
        painter.end()


class Phone(QWidget):
    """`show_text` with the sender, what stands above the text, and the text itself."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(theme.scaled(_WIDE))
        self.setMinimumHeight(theme.scaled(340))
        self.setMaximumHeight(theme.scaled(500))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        inside = column(self, gap=0)
        around = theme.scaled(_FRAME)
        inside.setContentsMargins(around, around, around, around)
        status = row()
        status.setContentsMargins(*map(theme.scaled, (22, 14, 22, 8)))
        self.clock = label("", "caption", weight=600)
        status.addWidget(self.clock)
        status.addStretch(1)
        status.addWidget(_Bars())
        inside.addLayout(status)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._face = _Face()
        inside.addWidget(self._face, 0, centre)
        inside.addSpacing(theme.scaled(6))
        self.origin = Elided("", "body")
        self.origin.setFont(theme.font("body", weight=600))
        self.origin.setAlignment(centre)
        inside.addWidget(self.origin)
        inside.addSpacing(theme.scaled(10))
        inside.addWidget(rule())
        inside.addSpacing(theme.scaled(14))
        self.when = label("", "caption", "secondary")
        self.when.setAlignment(centre)
        inside.addWidget(self.when)
        inside.addSpacing(theme.scaled(8))
        beside = row()
        beside.setContentsMargins(*map(theme.scaled, (14, 0, 14, 0)))
        self.bubble = Bubble()
        beside.addWidget(self.bubble)
        inside.addLayout(beside)
        inside.addStretch(1)

    def show_text(self, clock: str, sender: str, when: str, text: str) -> None:
        self.clock.setText(clock)
        self.origin.setText(sender)
        self._face.words = sender.replace(" ", "")[:2].upper()
        self._face.update()
        self.when.setText(when)
        self.bubble.show_text(text)
        self.bubble.setVisible(bool(text))
        self.setAccessibleName(f"{sender}. {when}. {text}")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        dark = theme.theme().scheme == tokens.DARK
        painter.setBrush(theme.colour("line.control" if dark else "surface.inverse"))
        corner = theme.scaled(_CORNER)
        painter.drawRoundedRect(QRectF(self.rect()), corner, corner)
        around = theme.scaled(_FRAME)
        painter.setBrush(theme.colour("surface.base"))
        screen = QRectF(self.rect()).adjusted(around, around, -around, -around)
        painter.drawRoundedRect(screen, corner - around, corner - around)
        painter.end()


class _Bars(QWidget):
    """Signal and battery: decoration."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(theme.scaled(34), theme.scaled(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = theme.scaled(14)
        for left, name in ((0, "ph.cell-signal-high"), (theme.scaled(19), "ph.battery-high")):
            icons.paint(painter, name, QRectF(left, 1, side, side), "text.primary")
        painter.end()
