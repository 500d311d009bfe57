"""An appointment of the week: a block as tall as it is long, which can be dragged."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop_app.domain.appointment import USUAL_MINUTES
from desktop_app.ui.appointments import answers
from desktop_app.ui.appointments.cells import elided
from desktop_app.ui.appointments.presenter import Row
from desktop_app.ui.kit import formats, icons, people, theme, tokens
from desktop_app.ui.kit.reminder_words import Line
from desktop_app.ui.kit.session import Session

_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


class Dragging(Protocol):
    """Who moves a block that is dragged; places are the block's own."""

    @property
    def is_on(self) -> bool: ...

    def begin(self, block: Block, at: QPoint) -> None: ...

    def go_to(self, block: Block, at: QPoint) -> None: ...

    def drop(self) -> None: ...


class Block(QAbstractButton):
    """``arrow`` gets the key that asks for another block, ``asked`` its actions at a point;
    ``entered`` by Enter, where a click only shows."""

    entered = Signal()

    def __init__(
        self,
        session: Session,
        row: Row,
        drag: Dragging,
        arrow: Callable[[Block, Qt.Key], object],
        asked: Callable[[Row, QPoint], object],
    ) -> None:
        super().__init__()
        self._session, self._drag, self._arrow, self._asked = session, drag, arrow, asked
        self._pressed: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_row(row)

    @property
    def minutes(self) -> tuple[int, int]:
        """When it begins and ends, by the wall clock, in minutes after midnight."""
        booking = self.row.listed.appointment.booking
        hours, minutes = map(int, booking.clock.split(":"))
        begin = 60 * hours + minutes
        return begin, min(begin + (booking.minutes or USUAL_MINUTES), 24 * 60)

    def show_row(self, row: Row) -> None:
        self.row = row
        session, now = self._session, self._session.now()
        booking = row.listed.appointment.booking
        self._line: Line = answers.line(session, row, now)
        self._what = answers.what(row)
        self._name = people.name(session, row.full_name) or people.number(
            session, row.listed.number
        )
        self._clock = booking.clock.removeprefix("0")
        length = self.tr("%n minute(s)", "", booking.minutes) if booking.minutes else ""
        told = ", ".join(
            filter(
                None,
                (
                    formats.day(booking.day, long=True),
                    self._clock,
                    length,
                    self._name,
                    self._what,
                    self._line.words,
                ),
            )
        )
        self.setAccessibleName(told)
        self.setToolTip(told)
        self.update()

    def show_clock(self, clock: str) -> None:
        """The hour over which it is dragged, until `show_row`."""
        self._clock = clock.removeprefix("0")
        self.update()

    # --- events

    def nextCheckState(self) -> None:
        """The week says which one is chosen."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in _ARROWS:
            self._arrow(self, key)
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        below = self.mapToGlobal(self.rect().bottomLeft())
        self._asked(self.row, below if keyboard else event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.row.booked:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if far and not self._drag.is_on:
            self.setDown(False)  # letting go of it is no click
            self._drag.begin(self, self._pressed)
        if self._drag.is_on:
            self._drag.go_to(self, at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        if self._drag.is_on:
            self._drag.drop()
        else:
            super().mouseReleaseEvent(event)

    def forget_press(self) -> None:
        """The drag was given up: what the mouse does until it is let go is nothing."""
        self._pressed = None

    # --- painted

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter)
        pad, high = theme.scaled(8), theme.scaled(15)
        room = self.rect().adjusted(pad, theme.scaled(2), -theme.scaled(4), -theme.scaled(2))
        if room.height() < 2 * high:
            middle = QRect(room.left(), room.center().y() - high // 2, room.width(), high)
            self._head(painter, middle, icon=True)
            painter.end()
            return
        line = QRect(room.left(), room.top(), room.width(), high)
        self._head(painter, line, icon=False)
        line.translate(0, high)
        if self._what and room.height() >= 3 * high:
            painter.setPen(theme.colour("text.secondary"))
            elided(painter, line, self._what, theme.font("caption"))
            line.translate(0, high)
        self._state(painter, line)
        painter.end()

    def _ground(self, painter: QPainter) -> None:
        role = self._role
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = theme.scaled(tokens.tokens()["radius"]["tag"])
        chosen, doubt = self.isChecked(), self._line.doubt
        pen = QPen(
            theme.colour("accent.solid" if chosen else f"{role}.edge" if role else "line.control")
        )
        pen.setWidth(2 if chosen else 1)
        if doubt and not chosen:
            pen.setDashPattern([3, 2])
        ground = "surface.selected" if chosen else f"{role}.tint" if role else "surface.base"
        if self.underMouse() and not chosen:
            ground = "surface.hover"
        painter.setPen(pen)
        painter.setBrush(theme.colour(ground))
        painter.drawRoundedRect(box, radius, radius)
        whole, bar = QPainterPath(), QPainterPath()
        whole.addRoundedRect(box, radius, radius)
        bar.addRect(QRectF(0, 0, theme.scaled(3), self.height()))
        solid = theme.colour(f"{role}.solid" if role else "line.control")
        painter.fillPath(whole.intersected(bar), solid)

    @property
    def _role(self) -> str:
        """The colour family of what it says; "" is plain."""
        found = self._line.icon_role.removesuffix(".solid")
        return found if found in ("ok", "warn", "bad", "doubt") and self.row.booked else ""

    def _head(self, painter: QPainter, line: QRect, *, icon: bool) -> None:
        gone = not self.row.booked
        if icon:
            side = theme.scaled(13)
            spot = QRectF(line.left(), line.center().y() - side / 2 + 1, side, side)
            icons.paint(painter, self._line.icon, spot, self._line.icon_role)
            line = line.adjusted(side + theme.scaled(4), 0, 0, 0)
        painter.setPen(theme.colour("text.muted" if gone else "text.secondary"))
        plain, strong = theme.font("caption"), theme.font("caption", weight=600)
        for font in (plain, strong):
            font.setStrikeOut(gone)
        clock = QFontMetrics(plain).horizontalAdvance(self._clock) + theme.scaled(5)
        if clock + QFontMetrics(strong).horizontalAdvance(self._name) <= line.width():
            elided(painter, line, self._clock, plain)  # else the hours at the left, and its tip
            line = line.adjusted(clock, 0, 0, 0)
        painter.setPen(theme.colour("text.muted" if gone else "text.primary"))
        elided(painter, line, self._name, strong)

    def _state(self, painter: QPainter, line: QRect) -> None:
        side = theme.scaled(13)
        spot = QRectF(line.left(), line.center().y() - side / 2 + 1, side, side)
        icons.paint(painter, self._line.icon, spot, self._line.icon_role)
        painter.setPen(theme.colour(self._line.text_role))
        room = line.adjusted(side + theme.scaled(4), 0, 0, 0)
        elided(painter, room, self._line.words, theme.font("caption"))
