"""The day as a table: painted rows, and between them the ink line of now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from desktop_app.ui.appointments import presenter
from desktop_app.ui.appointments.model import CALL, LINE, MENU, REMINDER, ROW, TIME, WHO, DayModel
from desktop_app.ui.appointments.presenter import Row
from desktop_app.ui.kit import icons, theme, tokens
from desktop_app.ui.kit.heads import crown
from desktop_app.ui.kit.reminder_words import Line

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

_FLAG = 17  # height of the hour on the ink line, in the design's pixels


class _Delegate(QStyledItemDelegate):
    """One cell after the other; the ground goes through, so that they read as one row."""

    def __init__(self, model: DayModel, parent: QTableView) -> None:
        super().__init__(parent)
        self._model = model

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row: Row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.colour("surface.selected"))
            if index.column() == TIME:
                bar = tokens.tokens()["border"]["selection_bar"]
                painter.fillRect(
                    QRect(box.left(), box.top(), bar, box.height()), theme.colour("accent.solid")
                )
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, theme.colour("line.hairline"))
        if index.column() == TIME:
            self._time(painter, box, row)
        elif index.column() == WHO:
            self._who(painter, box, row)
        elif index.column() == REMINDER:
            self._reminder(painter, box, index.data(LINE), index.data(CALL))
        elif index.column() == MENU:
            side = theme.scaled(18)
            spot = QRectF(0, 0, side, side)
            spot.moveCenter(box.center())
            icons.paint(painter, "ph.dots-three", spot, "text.secondary")
        painter.restore()

    def _time(self, painter: QPainter, box: QRect, row: Row) -> None:
        font = theme.font("body", weight=600)
        font.setStrikeOut(not row.booked)
        painter.setFont(font)
        painter.setPen(theme.colour("text.primary" if row.booked else "text.muted"))
        told = row.listed.appointment.booking.clock.removeprefix("0")
        painter.drawText(box.adjusted(theme.scaled(16), 0, 0, 0), _LEFT, told)

    def _who(self, painter: QPainter, box: QRect, row: Row) -> None:
        painter.setPen(theme.colour("text.primary" if row.booked else "text.muted"))
        font = theme.font("body", weight=600)
        font.setStrikeOut(not row.booked)
        room = box.adjusted(0, 0, -theme.scaled(12), 0)
        used = _elided(painter, room, self._model.name(row), font)
        what = row.listed.appointment.booking.kind
        room.setLeft(room.left() + used + theme.scaled(6))
        if what and room.width() > theme.scaled(24):
            painter.setPen(theme.colour("text.secondary" if row.booked else "text.muted"))
            _elided(painter, room, what, theme.font("body"))

    def _reminder(self, painter: QPainter, box: QRect, line: Line, call: str) -> None:
        side = theme.scaled(16)
        room = box.adjusted(0, 0, -theme.scaled(8), 0)
        if line.doubt:
            self._doubt(painter, room, line)
            return
        if call:  # the way out stands below: the number to telephone
            half = box.height() // 2
            below = room.adjusted(
                side + theme.scaled(8), half - theme.scaled(1), 0, -theme.scaled(3)
            )
            room.setBottom(box.top() + half + theme.scaled(2))
            painter.setPen(theme.colour("text.secondary"))
            _elided(painter, below, call, theme.font("caption"))
        spot = QRectF(room.left(), room.center().y() - side / 2 + 1, side, side)
        icons.paint(painter, line.icon, spot, line.icon_role)
        room.setLeft(room.left() + side + theme.scaled(8))
        painter.setPen(theme.colour(line.text_role))
        _elided(painter, room, line.words, theme.font("body"))

    def _doubt(self, painter: QPainter, room: QRect, line: Line) -> None:
        """Doubt has a dashed edge wherever it stands."""
        side, pad = theme.scaled(14), theme.scaled(7)
        font = theme.font("caption", weight=500)
        painter.setFont(font)
        wide = painter.fontMetrics().horizontalAdvance(line.words) + side + 3 * pad
        high = theme.scaled(tokens.size("tag"))
        tag = QRectF(room.left(), room.center().y() - high / 2 + 1, wide, high)
        pen = QPen(theme.colour("doubt.solid"), 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(theme.colour("doubt.tint"))
        radius = theme.scaled(tokens.tokens()["radius"]["tag"])
        painter.drawRoundedRect(tag, radius, radius)
        spot = QRectF(tag.left() + pad, tag.center().y() - side / 2, side, side)
        icons.paint(painter, line.icon, spot, line.icon_role)
        painter.setPen(theme.colour(line.text_role))
        painter.drawText(tag.adjusted(side + 2 * pad, 0, 0, 0), _LEFT, line.words)


def _elided(painter: QPainter, room: QRect, text: str, font: QFont) -> int:
    """Draw one line, cut with … where there is no room; gives its width."""
    painter.setFont(font)
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, _LEFT, shown)
    return metrics.horizontalAdvance(shown)


class _Head(QHeaderView):
    """The columns' words above what they name."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.flag = ""  # the clock, while the ink line lies along the lower edge

    def show_flag(self, clock: str) -> None:
        if clock != self.flag:
            self.flag = clock
            self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, theme.colour("line.hairline"))
        painter.setFont(theme.font("table"))
        painter.setPen(theme.colour("text.secondary"))
        lead = theme.scaled(16) if section == TIME else 0
        told = self.model().headerData(section, Qt.Orientation.Horizontal)
        painter.drawText(rect.adjusted(lead, 0, 0, 0), _LEFT, told)
        if section == TIME and self.flag:
            _flag(painter, rect.bottom() + 1, self.flag)
        painter.restore()


def _flag(painter: QPainter, middle: int, clock: str) -> None:
    """The hour on the ink line, as tall above the line as below."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(theme.font("tick", weight=600))
    wide = painter.fontMetrics().horizontalAdvance(clock) + theme.scaled(14)
    tall = theme.scaled(_FLAG)
    box = QRectF(theme.scaled(16), middle - tall // 2, wide, tall)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("surface.inverse"))
    painter.drawRoundedRect(box, 3, 3)
    painter.setPen(theme.colour("text.inverse"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, clock)


class Agenda(QTableView):
    """``asked`` gets a row's actions at a point; ``stepped`` days, ``today_asked`` the letter T."""

    chosen = Signal(int)  # an appointment's id
    opened = Signal(int)
    pressed_on = Signal(int)  # by the mouse
    stepped = Signal(int)
    today_asked = Signal()

    def __init__(self, model: DayModel, asked: Callable[[Row, QPoint], object]) -> None:
        super().__init__()
        self._model, self._asked = model, asked
        self._now: datetime | None = None
        self._clock = ""
        self.setModel(model)
        self.setItemDelegate(_Delegate(model, self))
        self.setAccessibleName(self.tr("Appointments of the day"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.scaled(tokens.size("agenda_row")))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = _Head()
        self.setHorizontalHeader(head)
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setFixedHeight(theme.scaled(tokens.size("table_head")))
        crown(self)
        self.selectionModel().currentRowChanged.connect(self._moved)

    def show_now(self, now: datetime | None, clock: str) -> None:
        """The ink line at ``now``, with ``clock`` on it; None on another day."""
        if (now, clock) != (self._now, self._clock):
            self._now, self._clock = now, clock
            self.viewport().update()

    def ink_at(self) -> int | None:
        """Above how many rows the ink line stands; None where there is none."""
        return None if self._now is None else presenter.ink(self._model.rows, self._now)

    def choose(self, appointment_id: int | None) -> None:
        at = None if appointment_id is None else self._model.place_of(appointment_id)
        if at is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        else:
            self.selectRow(at)

    def row_at(self, at: int) -> Row:
        return self._model.rows[at]

    # --- events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.stepped.emit(-1 if key == Qt.Key.Key_Left else 1)
        elif plain and key == Qt.Key.Key_T:
            self.today_asked.emit()
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current() is not None:
            row = self._current()
            assert row is not None
            self.opened.emit(row.id)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == MENU:
            self._asked(self.row_at(index.row()), self._corner(index))
        elif index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.pressed_on.emit(self.row_at(index.row()).id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = (
            self.currentIndex()
            if event.reason() == QContextMenuEvent.Reason.Keyboard
            else self.indexAt(self.viewport().mapFromGlobal(event.globalPos()))
        )
        if index.isValid():
            self._asked(self.row_at(index.row()), self._corner(index))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        whole = self.viewport().width()
        time, menu = theme.scaled(76), theme.scaled(40)
        reminder = min(theme.scaled(300), (whole - time - menu) * 46 // 100)
        for column, wide in (
            (TIME, time),
            (WHO, whole - time - reminder - menu),
            (REMINDER, reminder),
            (MENU, menu),
        ):
            self.setColumnWidth(column, wide)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        at = self.ink_at()
        head = self.horizontalHeader()
        assert isinstance(head, _Head)
        if at is None or not self._model.rows:
            head.show_flag("")
            return
        high = theme.scaled(tokens.size("agenda_row"))
        y = at * high - self.verticalOffset()
        head.show_flag(self._clock if abs(y) < theme.scaled(_FLAG) // 2 else "")
        painter = QPainter(self.viewport())
        painter.fillRect(0, y - 1, self.viewport().width(), 2, theme.colour("surface.inverse"))
        half = theme.scaled(_FLAG) // 2
        lowest = self.viewport().height() - half
        _flag(painter, 0 if abs(y) < half else max(half, min(y, lowest)), self._clock)
        painter.end()

    def _current(self) -> Row | None:
        index = self.currentIndex()
        return self.row_at(index.row()) if index.isValid() else None

    def _corner(self, index: QModelIndex) -> QPoint:
        return self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())

    def _moved(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.row_at(current.row()).id)
