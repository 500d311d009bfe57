"""The hours of a week, and where in them a day and a minute stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from desktop_app.ui.appointments import presenter
from desktop_app.ui.appointments.agenda import flag
from desktop_app.ui.appointments.block import Block
from desktop_app.ui.appointments.presenter import Row
from desktop_app.ui.kit import formats, theme

HOUR = 72  # its height, in the design's pixels: half an hour holds two lines
_GUTTER = 54  # in which the hours stand
_NARROW = 0.42  # of an open day's width has a closed one
_STEP = 15  # minutes: where an appointment begins
_DAY = (8, 19)  # the hours that are always there


@dataclass(frozen=True, slots=True)
class Week:
    """Monday to Sunday with what is booked; ``closed`` are days the shop is."""

    days: tuple[date, ...]
    rows: tuple[Row, ...]
    counts: Mapping[date, int]
    closed: frozenset[date]
    today: date


class _Ink(QWidget):
    """The line of now, over the blocks of today, with the hour in the gutter."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clock, self.column = "", QRect()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = self.height() // 2
        painter.fillRect(
            self.column.left(), middle - 1, self.column.width(), 2, theme.colour("surface.inverse")
        )
        painter.translate(-theme.scaled(13), 0)  # the flag stands 16 in, as in the day's table
        flag(painter, middle, self.clock)
        painter.end()


class Canvas(QWidget):
    """The hours with their blocks. `columns` and `y_of` say where a day and a minute are."""

    laid_out = Signal()
    hour_asked = Signal(object, str)  # day and clock of an empty place, by a double click

    def __init__(self) -> None:
        super().__init__()
        self.week: Week | None = None
        self.first, self.last = _DAY
        self.blocks: dict[int, Block] = {}
        self.columns: list[QRect] = [QRect()] * 7
        self.held: Block | None = None  # what is dragged stands where the drag has it
        self.ink = _Ink(self)
        self.ink.hide()
        self._now: int | None = None

    def y_of(self, minutes: int) -> int:
        return round((minutes - 60 * self.first) * theme.scaled(HOUR) / 60) + theme.scaled(9)

    def minutes_at(self, y: int) -> int:
        return round((y - theme.scaled(9)) * 60 / theme.scaled(HOUR)) + 60 * self.first

    def day_at(self, x: int) -> int:
        """Which of the seven columns."""
        found = [at for at, each in enumerate(self.columns) if each.left() <= x]
        return found[-1] if found else 0

    def free_at(self, place: QPoint) -> tuple[date, str] | None:
        """Day and clock there, at the quarter of an hour before; None beside the days."""
        if self.week is None or place.x() < theme.scaled(_GUTTER):
            return None
        minutes = self.minutes_at(place.y()) // _STEP * _STEP
        minutes = min(max(minutes, 60 * self.first), 60 * self.last - _STEP)
        clock = f"{minutes // 60:02}:{minutes % 60:02}"
        return self.week.days[self.day_at(place.x())], clock

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self.free_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and found is not None:
            self.hour_asked.emit(*found)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self.free_at(event.pos())
            told = self.tr("Double-click: new appointment on %1 at %2")
            if found is not None:
                told = told.replace("%1", formats.day(found[0]))
                QToolTip.showText(
                    event.globalPos(), told.replace("%2", found[1].removeprefix("0")), self
                )
                return True
        return super().event(event)

    def show_now(self, minutes: int | None, clock: str) -> None:
        self._now, self.ink.clock = minutes, clock
        self._place_ink()

    def place(self) -> None:
        """Each day its column, each block its place."""
        if self.week is None:
            return
        ends = [each.minutes for each in self.blocks.values()]
        self.first = min([_DAY[0], *(begin // 60 for begin, _ in ends)])
        self.last = max([_DAY[1], *(-(-end // 60) for _, end in ends)])
        self.setFixedHeight(self.y_of(60 * self.last) + theme.scaled(9))
        self._place_columns()
        for at, day in enumerate(self.week.days):
            self._place_day(at, day)
        self._place_ink()
        self.laid_out.emit()
        self.update()

    @property
    def in_order(self) -> list[Block]:
        """All of them, day by day."""
        return [] if self.week is None else [e for day in self.week.days for e in self.in_day(day)]

    def in_day(self, day: date) -> list[Block]:
        """Its blocks from the first to the last."""
        mine = [e for e in self.blocks.values() if e.row.listed.appointment.booking.day == day]
        return sorted(mine, key=lambda each: (each.minutes, each.row.id))

    def _place_columns(self) -> None:
        assert self.week is not None
        weights = [
            _NARROW if day in self.week.closed and not self.week.counts.get(day) else 1.0
            for day in self.week.days
        ]
        left, room = theme.scaled(_GUTTER), self.width() - theme.scaled(_GUTTER)
        unit, x = room / sum(weights), float(left)
        for at, each in enumerate(weights):
            begin, x = round(x), x + each * unit
            self.columns[at] = QRect(begin, 0, round(x) - begin, self.height())

    def _place_day(self, at: int, day: date) -> None:
        gap = theme.scaled(2)
        blocks = self.in_day(day)
        room = self.columns[at].adjusted(gap, 0, -2 * gap, 0)
        for block, (lane, many) in zip(
            blocks, presenter.lanes([each.minutes for each in blocks]), strict=True
        ):
            if block is self.held:
                continue
            begin, end = block.minutes
            left = room.left() + room.width() * lane // many
            right = room.left() + room.width() * (lane + 1) // many
            top, bottom = self.y_of(begin) + 1, self.y_of(end)
            block.setGeometry(left, top, right - left - (gap if many > 1 else 0), bottom - top)

    def _place_ink(self) -> None:
        week = self.week
        seen = week is not None and self._now is not None and week.today in week.days
        self.ink.setVisible(bool(seen) and self.first * 60 <= (self._now or 0) <= self.last * 60)
        if week is None or not seen:
            return
        column_ = self.columns[week.days.index(week.today)]
        high = theme.scaled(18)
        self.ink.column = column_
        self.ink.setGeometry(0, self.y_of(self._now or 0) - high // 2, column_.right() + 1, high)
        self.ink.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.place()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.week is None:
            return
        painter = QPainter(self)
        for at, day in enumerate(self.week.days):
            if day in self.week.closed:
                painter.fillRect(self.columns[at], theme.colour("surface.sunken"))
        line = theme.colour("line.hairline")
        for each in self.columns:
            painter.fillRect(each.left(), 0, 1, self.height(), line)
        painter.setFont(theme.font("tick"))
        gutter = theme.scaled(_GUTTER)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for hour in range(self.first, self.last + 1):
            y = self.y_of(60 * hour)
            painter.fillRect(gutter, y, self.width() - gutter, 1, line)
            painter.setPen(theme.colour("text.muted"))
            high = theme.scaled(16)
            room = QRectF(0, y - high / 2, gutter - theme.scaled(9), high)
            painter.drawText(room, right, f"{hour}:00")
        painter.end()
