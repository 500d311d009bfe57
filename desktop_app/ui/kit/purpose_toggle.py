"""Marketing or Transactional: the first decision of every text, in words and colour."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from desktop_app.domain.message import Purpose
from desktop_app.ui.kit import icons, theme, tokens
from desktop_app.ui.kit.controls import show_checked, when_chosen

_ROLES = {Purpose.TRANSACTIONAL: "service", Purpose.MARKETING: "marketing"}


class _Half(QRadioButton):
    """One of the two, painted: icon, word, what it is for, and the radio itself."""

    def __init__(self, purpose: Purpose, word: str, sub: str, short: str) -> None:
        super().__init__(word)
        self._purpose, self._word, self._sub, self._short = purpose, word, sub, short
        self.setAccessibleDescription(sub)
        self.setToolTip("")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.scaled(tokens.size("toggle")))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(230), theme.scaled(tokens.size("toggle")))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        told = tokens.tokens()["purpose"][self._purpose.value]
        role = _ROLES[self._purpose]
        on = self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = 2 if on else 1
        box = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        ground = (
            f"{role}.tint" if on else ("surface.hover" if self.underMouse() else "surface.base")
        )
        painter.setBrush(theme.colour(ground))
        painter.setPen(QPen(theme.colour(f"{role}.solid" if on else "line.control"), edge))
        radius = theme.scaled(6)
        painter.drawRoundedRect(box, radius, radius)
        high = self.height()
        lead = theme.scaled(22)
        icons.paint(
            painter,
            told["icon_on" if on else "icon"],
            QRectF(theme.scaled(14), (high - lead) / 2, lead, lead),
            f"{role}.solid" if on else "text.secondary",
        )
        left = theme.scaled(50)
        width = self.width() - left - theme.scaled(44)
        painter.setFont(theme.font("body", weight=600))
        painter.setPen(theme.colour(f"{role}.text" if on else "text.secondary"))
        half = high / 2
        flags = Qt.AlignmentFlag.AlignLeft
        painter.drawText(
            QRectF(left, 0, width, half + theme.scaled(1)),
            flags | Qt.AlignmentFlag.AlignBottom,
            self._word,
        )
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("text.secondary"))
        painter.drawText(
            QRectF(left, half + theme.scaled(1), width, half),
            flags | Qt.AlignmentFlag.AlignTop,
            self._sub
            if painter.fontMetrics().horizontalAdvance(self._sub) <= width
            else self._short,
        )
        side = theme.scaled(16)
        ring = QRectF(self.width() - theme.scaled(14) - side, (high - side) / 2, side, side)
        painter.setBrush(theme.colour("surface.base"))
        painter.setPen(QPen(theme.colour(f"{role}.solid" if on else "line.control"), 1.2))
        painter.drawEllipse(ring)
        if on:
            painter.setBrush(theme.colour(f"{role}.solid"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(ring)
            painter.setBrush(theme.colour("surface.base"))
            third = side * 0.32
            painter.drawEllipse(ring.adjusted(third, third, -third, -third))
        painter.end()


class PurposeToggle(QWidget):
    """Two radios; the arrow keys switch. ``switched`` is told what a person chose."""

    def __init__(self, switched: Callable[[Purpose], None]) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Kind of message"))
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        self._group = QButtonGroup(self)
        self._halves = {
            Purpose.TRANSACTIONAL: _Half(
                Purpose.TRANSACTIONAL,
                self.tr("Transactional"),
                self.tr("Expected: appointment, order ready"),
                self.tr("Appointment, order"),
            ),
            Purpose.MARKETING: _Half(
                Purpose.MARKETING,
                self.tr("Marketing"),
                self.tr("An offer: consent needed"),
                self.tr("Offer, with consent"),
            ),
        }
        for purpose, half in self._halves.items():
            self._group.addButton(half)
            inside.addWidget(half)
            when_chosen(half, partial(switched, purpose))
        self._halves[Purpose.TRANSACTIONAL].setChecked(True)

    def show_purpose(self, purpose: Purpose) -> None:
        show_checked(self._halves[purpose], True)

    def half(self, purpose: Purpose) -> QRadioButton:
        return self._halves[purpose]
