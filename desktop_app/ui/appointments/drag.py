"""A block is dragged to another hour or day: what that would do is said before it is let go."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Signal
from PySide6.QtWidgets import QScrollArea

from desktop_app.domain.appointment import instant
from desktop_app.domain.errors import BadInput
from desktop_app.ui.appointments import words
from desktop_app.ui.appointments.block import Block
from desktop_app.ui.appointments.hours import Canvas
from desktop_app.ui.appointments.moving import Effect
from desktop_app.ui.appointments.presenter import Row
from desktop_app.ui.kit import formats, theme
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.session import Session

_STEP = 15  # minutes
_EDGE = 24  # so near the edge it scrolls, in the design's pixels


class Drag(QObject):
    """One at a time. ``over`` after each, also one that was given up."""

    told = Signal(object)  # Effect, at each quarter
    moved = Signal(int, object, str)  # id, day, clock
    refused = Signal(str)
    over = Signal()

    def __init__(
        self,
        session: Session,
        canvas: Canvas,
        scroll: QScrollArea,
        effect: Callable[[Row, date, str], Effect],
    ) -> None:
        super().__init__(canvas)
        self._session, self._canvas = session, canvas
        self._scroll, self._effect = scroll, effect
        self._block: Block | None = None
        self._grip = QPoint()
        self._target: tuple[date, str] | None = None  # None: where it was

    @property
    def is_on(self) -> bool:
        return self._block is not None

    def begin(self, block: Block, at: QPoint) -> None:
        self._block, self._grip, self._target = block, at, None
        self._canvas.held = block
        block.raise_()
        block.setFocus()  # so that Esc is heard

    def go_to(self, block: Block, at: QPoint) -> None:
        """The mouse is at ``at`` of the block, which follows it by quarters of an hour."""
        canvas, week = self._canvas, self._canvas.week
        if week is None:
            return
        spot = block.mapTo(canvas, at)
        self._scroll.ensureVisible(spot.x(), spot.y(), 0, theme.scaled(_EDGE))
        begin, end = block.minutes
        top = canvas.minutes_at(spot.y() - self._grip.y())
        latest = 24 * 60 - _STEP
        minutes = max(0, min(latest, _STEP * round(top / _STEP)))
        column = canvas.columns[which := canvas.day_at(spot.x())]
        block.setGeometry(
            column.left() + theme.scaled(2),
            canvas.y_of(minutes) + 1,
            column.width() - theme.scaled(4),
            canvas.y_of(end) - canvas.y_of(begin) - 1,
        )
        booking = block.row.listed.appointment.booking
        target = (week.days[which], f"{minutes // 60:02}:{minutes % 60:02}")
        block.show_clock(target[1])
        found = None if target == (booking.day, booking.clock) else target
        if found != self._target:
            self._target = found
            self._tell(block.row, *target)

    def drop(self) -> None:
        """Let go: it is moved, unless it is where it was or that hour has passed."""
        block, target = self._end()
        if block is None or target is None:
            return
        why = self._refusal(block.row, *target)
        if why:
            self.refused.emit(why)
        else:
            self.moved.emit(block.row.id, *target)

    def give_up(self) -> None:
        """Esc: it is where it was."""
        block, _ = self._end()
        if block is not None:
            block.forget_press()

    def _end(self) -> tuple[Block | None, tuple[date, str] | None]:
        ended = self._block, self._target
        if self._block is not None:
            self._block.show_row(self._block.row)
        self._block, self._target, self._canvas.held = None, None, None
        self.over.emit()
        return ended

    def _tell(self, row: Row, day: date, clock: str) -> None:
        hour = f"{formats.day(day)} {clock.removeprefix('0')}"
        why = self._refusal(row, day, clock)
        if why:
            told = Effect(f"{hour}: {why}", bare=True)
        elif self._target is None:
            told = Effect(f"{hour}: {_say_where_it_was()}", bare=False)
        else:
            done = self._effect(row, day, clock)
            one = _say_one_only() if row.listed.appointment.series else ""
            told = Effect(" ".join(filter(None, (f"{hour}.", one, done.sentence))), done.bare)
        self.told.emit(told)
        if self._block is not None:
            announce(self._block, told.sentence)

    def _refusal(self, row: Row, day: date, clock: str) -> str:
        """Why it may not be moved there; empty where it may."""
        try:
            at = instant(day, clock, row.listed.appointment.booking.zone)
        except BadInput as error:
            return words.fault(error)
        if at <= self._session.now():
            return QCoreApplication.translate(
                "appointments", "This hour has passed: choose a later one."
            )
        return ""


def _say_where_it_was() -> str:
    return QCoreApplication.translate("appointments", "It stays where it is.")


def _say_one_only() -> str:
    return QCoreApplication.translate("appointments", "This one of the series only.")
