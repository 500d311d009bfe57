"""The day as a table: painted rows, and between them the ink line of now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
)

from desktop_app.ui.appointments import presenter
from desktop_app.ui.appointments.cells import LEFT, Cells, act_frame
from desktop_app.ui.appointments.model import ACT, ANSWER, SENT, TIME, WHO, DayModel
from desktop_app.ui.appointments.presenter import Row
from desktop_app.ui.kit import theme, tokens
from desktop_app.ui.kit.heads import crown

_FLAG = 17  # height of the hour on the ink line, in the design's pixels


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
        painter.drawText(rect.adjusted(lead, 0, 0, 0), LEFT, told)
        if section == TIME and self.flag:
            flag(painter, rect.bottom() + 1, self.flag)
        painter.restore()


def flag(painter: QPainter, middle: int, clock: str) -> None:
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
    """``asked`` gets a row's actions at a point; ``stepped`` days; ``acted`` is the row's one
    action."""

    chosen = Signal(int)  # an appointment's id
    opened = Signal(int)
    acted = Signal(int)
    pressed_on = Signal(int)  # by the mouse
    stepped = Signal(int)

    def __init__(self, model: DayModel, asked: Callable[[Row, QPoint], object]) -> None:
        super().__init__()
        self._model, self._asked = model, asked
        self._now: datetime | None = None
        self._clock = ""
        self.setModel(model)
        self._delegate = Cells(model, self)
        self.setItemDelegate(self._delegate)
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
        elif plain and key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._model.rows:
            self.selectRow(0 if key == Qt.Key.Key_Home else len(self._model.rows) - 1)
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current() is not None:
            row = self._current()
            assert row is not None
            self.opened.emit(row.id)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        row = self.row_at(index.row())
        if index.column() != ACT:
            self.pressed_on.emit(row.id)
        elif self._is_on_act(index, at):
            self.acted.emit(row.id)
        elif not self._model.act(row):
            self._asked(row, self._corner(index))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        self._heat(index if index.isValid() and self._is_on_act(index, at) else QModelIndex())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._heat(QModelIndex())

    def _heat(self, index: QModelIndex) -> None:
        if self._delegate.hot != index:
            self._delegate.hot = QPersistentModelIndex(index)
            self.viewport().update()

    def _is_on_act(self, index: QModelIndex, at: QPoint) -> bool:
        if index.column() != ACT:
            return False
        word = self._model.act(self.row_at(index.row()))
        return bool(word) and act_frame(self.visualRect(index), word).contains(at)

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
        time, sent, act = theme.scaled(76), theme.scaled(104), theme.scaled(80)
        said = min(theme.scaled(214), (whole - time - sent - act) * 46 // 100)
        for column, wide in (
            (TIME, time),
            (WHO, whole - time - sent - said - act),
            (SENT, sent),
            (ANSWER, said),
            (ACT, act),
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
        middle = self._flag_at(y)
        if middle is not None:
            flag(painter, middle, self._clock)
        painter.end()

    def _flag_at(self, line: int) -> int | None:
        """The middle of the hour on the ink ``line``, whole where it can be; None where that is
        scrolled away, as it would hide the hour of another row."""
        half, high = theme.scaled(_FLAG) // 2, self.viewport().height()
        if not -half < line <= high:
            return None
        return 0 if line < half else min(line, high - half)

    def _current(self) -> Row | None:
        index = self.currentIndex()
        return self.row_at(index.row()) if index.isValid() else None

    def _corner(self, index: QModelIndex) -> QPoint:
        return self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())

    def _moved(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.row_at(current.row()).id)
