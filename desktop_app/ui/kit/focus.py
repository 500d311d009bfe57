"""The focus ring: 2 px around the control that has the focus, 2 px away from it.

A style sheet can draw no ring outside a control, so one overlay follows the focus of its window.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import (
    QApplication,
    QScrollArea,
    QWidget,
)

from desktop_app.ui.kit import theme, tokens

_MOVES = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.LayoutRequest,
}


class FocusRing(QWidget):
    """Over everything in ``window``; no mouse and no focus ever reach it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._window = window
        self._followed: list[QWidget] = []
        self._target: QWidget | None = None
        self.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = tokens.tokens()["border"]["focus"]
        painter.setPen(QPen(theme.colour("focus.ring"), width))
        inset = width // 2
        radius = theme.scaled(tokens.tokens()["radius"]["control"]) + 3
        painter.drawRoundedRect(self.rect().adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.end()

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        for each in filter(shiboken6.isValid, self._followed):
            each.removeEventFilter(self)
        self._followed = []
        mine = new is not None and new.window() is self._window  # a dialog has its own look
        self._target = new if new is not None and mine and _is_ringed(new) else None
        each_up: QWidget | None = self._target
        while each_up is not None and each_up is not self.parentWidget():
            each_up.installEventFilter(self)
            self._followed.append(each_up)
            each_up = each_up.parentWidget()
        self._place()

    def _place(self) -> None:
        target = self._target
        if target is None or not shiboken6.isValid(target) or not target.isVisible():
            self.hide()
            return
        window = self._window
        around = tokens.tokens()["border"]["focus"] + tokens.tokens()["border"]["focus_gap"]
        seen = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
        ring = seen.adjusted(-around, -around, around, around)
        self.setGeometry(ring)
        shown = _shown(target, window, around) & ring
        self.setMask(QRegion(shown.translated(-ring.topLeft())))
        self.setVisible(not shown.isEmpty())
        self.raise_()


def _shown(target: QWidget, window: QWidget, around: int) -> QRect:
    """Where a ring may be drawn: not over what stands beside an area that scrolls the target."""
    shown = window.rect()
    each_up = target.parentWidget()
    while each_up is not None and each_up is not window:
        if isinstance(each_up, QScrollArea):
            place = QRect(each_up.mapTo(window, QPoint(0, 0)), each_up.size())
            shown &= place.adjusted(-around, 0, around, 0)
        each_up = each_up.parentWidget()
    return shown


def _is_ringed(widget: QWidget) -> bool:
    """Whatever is used; a scrolling area only scrolls. ``ring`` = False where a frame has it."""
    return widget.property("ring") is not False and not isinstance(widget, QScrollArea)
