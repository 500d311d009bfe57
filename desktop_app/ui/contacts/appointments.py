"""A person's appointments on their card: what is to come first, then what has passed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.domain.appointment import AppointmentState
from desktop_app.store.appointments import Listed
from desktop_app.ui.contacts import words
from desktop_app.ui.contacts.appointments_model import ENTRY, AppointmentsModel, Booked
from desktop_app.ui.kit import icons, theme, tokens
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.controls import button, is_enter
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.reminder_words import Line
from desktop_app.ui.kit.session import Session

Index = QModelIndex | QPersistentModelIndex
_UPRIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_EDGE = 20  # of the design: where the rest of the card begins too


class AppointmentsPage(QWidget):
    """``opened`` with the one that was chosen; ``new_asked`` for one more."""

    opened = Signal(int)
    new_asked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        inside = column(self)
        self.none = label(
            self.tr("No appointment is written down for this person."),
            "body",
            "secondary",
            wrap=True,
        )
        self.none.setContentsMargins(*map(theme.scaled, (_EDGE, 16, _EDGE, 0)))
        inside.addWidget(self.none, 0, Qt.AlignmentFlag.AlignTop)
        self.list = AppointmentList(session, self.opened.emit)
        inside.addWidget(self.list, 1)
        foot = QFrame()
        foot.setProperty("look", "foot")
        line = row(foot, gap=0)
        line.setContentsMargins(*map(theme.scaled, (12, 8, 20, 8)))
        self.new = button(
            self.tr("New appointment"), self.new_asked.emit, look="quiet", icon="ph.plus",
            tip=words.keys("Ctrl+Shift+N"),
        )  # fmt: skip
        line.addWidget(self.new)
        line.addStretch(1)
        inside.addWidget(foot, 0, Qt.AlignmentFlag.AlignBottom)

    def show_booked(self, contact_id: int, booked: Booked) -> None:
        self.none.setVisible(not booked.theirs.many)
        self.list.setVisible(bool(booked.theirs.many))
        self.list.show_booked(contact_id, booked)


class AppointmentList(QListView):
    """Arrows walk the rows; a click or Enter hands one to ``opened``."""

    def __init__(self, session: Session, opened: Callable[[int], object]) -> None:
        super().__init__()
        self.told = AppointmentsModel(session)
        self._opened = opened
        self.setModel(self.told)
        self.setItemDelegate(_Painter(self))
        self.setProperty("look", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Appointments of this person"))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def show_booked(self, contact_id: int, booked: Booked) -> None:
        """Where one had scrolled to and which row one was on stay."""
        current, at = self._id(self.currentIndex()), self.verticalScrollBar().value()
        self.told.show(contact_id, booked)
        self.doItemsLayout()
        self.verticalScrollBar().setValue(at)
        for row_ in range(self.told.rowCount()):
            index = self.told.index(row_)
            if current is not None and self._id(index) == current:
                self.setCurrentIndex(index)
        self.viewport().update()

    def _id(self, index: QModelIndex) -> int | None:
        entry = index.data(ENTRY)
        return entry.appointment.id if isinstance(entry, Listed) else None

    def _open(self, index: QModelIndex) -> None:
        found = self._id(index)
        if found is not None:
            self._opened(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._open(self.indexAt(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        opens = self._id(self.indexAt(event.position().toPoint())) is not None
        shape = Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.doItemsLayout()


class _Painter(QStyledItemDelegate):
    """A heading in one line; an appointment in two: when and what, then how it stands."""

    def __init__(self, view: AppointmentList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        heading = isinstance(index.data(ENTRY), str)
        high = theme.scaled(36 if heading else tokens.size("two_line_row"))
        return QSize(self._view.viewport().width(), high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place: QRect = option.rect
        entry, edge = index.data(ENTRY), theme.scaled(_EDGE)
        inside = place.adjusted(edge, 0, -edge, 0)
        if isinstance(entry, str):
            painter.setFont(theme.font("caption", weight=600))
            painter.setPen(theme.colour("text.muted"))
            painter.drawText(inside.adjusted(0, theme.scaled(8), 0, 0), _UPRIGHT, entry)
        else:
            self._ground(painter, option, place, index)
            self._appointment(painter, inside, entry)
        painter.restore()

    def _ground(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, index: Index
    ) -> None:
        current = self._view.currentIndex() == index and self._view.hasFocus()
        if current or option.state & QStyle.StateFlag.State_MouseOver:
            role = "surface.selected" if current else "surface.hover"
            painter.fillRect(place, theme.colour(role))
        painter.fillRect(
            QRect(place.left(), place.bottom(), place.width(), 1), theme.colour("line.hairline")
        )

    def _appointment(self, painter: QPainter, place: QRect, listed: Listed) -> None:
        told, side = self._view.told, theme.scaled(14)
        off = listed.appointment.state is AppointmentState.CANCELLED
        caret = QRect(place.right() - side, place.top(), side, place.height())
        icons.paint(painter, "ph.caret-right", caret, "text.muted")
        half = theme.scaled(19)
        left, wide = place.left(), place.width() - side - theme.scaled(8)
        first = QRect(left, place.center().y() - half, wide, half)
        painter.setFont(theme.font("table", weight=600))
        used = _write(painter, first, told.when(listed), "text.muted" if off else "text.primary")
        first.setLeft(left + used + theme.scaled(8))
        painter.setFont(theme.font("table"))
        _write(painter, first, told.what(listed), "text.muted" if off else "text.secondary")
        painter.setFont(theme.font("caption"))
        second = QRect(left, place.center().y(), wide, half)
        for line in told.lines(listed):
            second.setLeft(second.left() + self._said(painter, second, line, side))

    def _said(self, painter: QPainter, place: QRect, line: Line, side: int) -> int:
        """An icon and words; gives how much room they took with the gap behind them."""
        mark = QRect(place.left(), place.center().y() - side // 2, side, side)
        icons.paint(painter, line.icon, mark, line.icon_role)
        beside = side + theme.scaled(5)
        used = _write(painter, place.adjusted(beside, 0, 0, 0), line.words, line.text_role)
        return beside + used + theme.scaled(12)


def _write(painter: QPainter, place: QRect, words_: str, role: str) -> int:
    """In one line, cut where it has no room; gives the width it took."""
    painter.setPen(theme.colour(role))
    metrics = QFontMetrics(painter.font())
    shown = metrics.elidedText(words_, Qt.TextElideMode.ElideRight, max(place.width(), 0))
    painter.drawText(place, _UPRIGHT, shown)
    return metrics.horizontalAdvance(shown)
