"""The focus ring: 2 px around the control that has the focus, 2 px away from it.

A style sheet can draw no ring outside a control, so one overlay follows the focus of its window.
What floats over a page (`float_over`) floats over the ring too.
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
    QEvent.Type.ParentChange,
}
_FLOATS = "floats"


def float_over(widget: QWidget) -> None:
    """``widget`` may lie over its siblings: no ring of theirs is drawn across it."""
    widget.setProperty(_FLOATS, True)


class FocusRing(QWidget):
    """Over everything in ``window``; no mouse and no focus ever reach it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._window = window
        self._followed: list[QWidget] = []
        self._floating: list[tuple[QWidget, QWidget]] = []  # with what lies below it
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
        self._followed, self._floating = [], []
        mine = new is not None and new.window() is self._window  # a dialog has its own look
        self._target = new if new is not None and mine and _is_ringed(new) else None
        each_up: QWidget | None = self._target
        while each_up is not None and each_up is not self.parentWidget():
            above = _siblings_that_float(each_up)
            self._floating += [(each, each_up) for each in above]
            for each in (each_up, *above):
                each.installEventFilter(self)
                self._followed.append(each)
            each_up = each_up.parentWidget()
        self._place()

    def _place(self) -> None:
        target = self._target
        if target is None or not shiboken6.isValid(target) or not target.isVisible():
            self.hide()
            return
        window = self._window
        around = tokens.tokens()["border"]["focus"] + tokens.tokens()["border"]["focus_gap"]
        ring = _in(window, target).adjusted(-around, -around, around, around)
        ring &= _shown(target, window, around)
        seen = QRegion(ring) - self._covered()
        self.setVisible(not seen.isEmpty())
        if seen.isEmpty():  # as a mask it would be none
            return
        self.setGeometry(ring)
        self.setMask(seen.translated(-ring.topLeft()))
        self.raise_()

    def _covered(self) -> QRegion:
        """What lies over the one with the focus, or over what it stands in."""
        covered = QRegion()
        for above, below in self._floating:
            if shiboken6.isValid(above) and shiboken6.isValid(below) and _overlap(above, below):
                covered += _in(self._window, above)
        return covered


def _siblings_that_float(widget: QWidget) -> list[QWidget]:
    parent = widget.parentWidget()
    return [
        each
        for each in (parent.children() if parent is not None else ())
        if isinstance(each, QWidget) and each is not widget and each.property(_FLOATS)
    ]


def _overlap(above: QWidget, below: QWidget) -> bool:
    beside = above.parentWidget() is below.parentWidget()
    return beside and above.isVisible() and above.geometry().intersects(below.geometry())


def _in(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _shown(target: QWidget, window: QWidget, around: int) -> QRect:
    """Where a ring may be drawn: not over what stands beside an area that scrolls the target."""
    shown = window.rect()
    each_up = target.parentWidget()
    while each_up is not None and each_up is not window:
        if isinstance(each_up, QScrollArea):
            shown &= _in(window, each_up).adjusted(-around, 0, around, 0)
        each_up = each_up.parentWidget()
    return shown


def _is_ringed(widget: QWidget) -> bool:
    """Whatever is used; a scrolling area only scrolls. ``ring`` = False where a frame has it."""
    return widget.property("ring") is not False and not isinstance(widget, QScrollArea)
