"""What somebody said about consent, painted in two lanes, newest first: added, never edited."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.domain.message import Purpose
from desktop_app.services.consents import Entry, Said
from desktop_app.ui.contacts import words
from desktop_app.ui.contacts.presenter import Knot, Mark, Stroke, knots, purpose_of
from desktop_app.ui.kit import icons, theme
from desktop_app.ui.kit.session import Session

KNOT = Qt.ItemDataRole.UserRole
_LANES = {Purpose.TRANSACTIONAL: 11, Purpose.MARKETING: 43}  # from the left, of the design
_TEXT = 67
_GAP = 20  # between two entries
_MARKS = {
    Mark.YES: ("ph.check-circle-fill", "ok.solid"),
    Mark.NO: ("ph.hand-palm", "bad.solid"),
    Mark.STOP: ("ph.prohibit", "bad.solid"),
    Mark.OVERRULED: ("ph.arrow-u-up-left", "text.secondary"),
    Mark.RETRACTED: ("ph.x", "text.muted"),
}
_TITLES = {Mark.STOP: "bad.text", Mark.RETRACTED: "text.muted"}
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class _Entries(QAbstractListModel):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.knots: list[Knot] = []

    def show(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self.knots = knots(entries)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.knots)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        knot = self.knots[index.row()]
        if role == KNOT:
            return knot
        if role == Qt.ItemDataRole.DisplayRole:
            return words.title(knot.entry)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join([words.title(knot.entry), *self.lines(knot)])
        return None

    def lines(self, knot: Knot) -> list[str]:
        return words.proof(knot.entry, self._session.zone)


class Timeline(QListView):
    """``chosen`` with each entry that becomes the current one: its record, where it is a slip that
    can be taken back, else None."""

    chosen = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.entries = _Entries(session)
        self.setModel(self.entries)
        self.setItemDelegate(_Painter(self))
        self.setProperty("look", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Consent, newest first"))
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Newest first; where it was scrolled to stays."""
        if [each.entry for each in self.entries.knots] == list(entries):
            self.viewport().update()
            return
        at = self.verticalScrollBar().value()
        self.entries.show(entries)
        self.doItemsLayout()
        self.verticalScrollBar().setValue(at)
        self.chosen.emit(None)

    def current_slip(self) -> int | None:
        """The record of the current entry, where it can be taken back."""
        knot = self.currentIndex().data(KNOT)
        entry = knot.entry if isinstance(knot, Knot) else None
        return entry.record_id if isinstance(entry, Said) and entry.can_be_retracted else None

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(self.current_slip())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.doItemsLayout()  # words wrap anew


class _Painter(QStyledItemDelegate):
    def __init__(self, view: Timeline) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        knot = index.data(KNOT)
        wide = self._view.viewport().width()
        return QSize(wide, self._write(None, QRect(0, 0, wide, 0), knot) + theme.scaled(_GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place: QRect = option.rect
        knot = index.data(KNOT)
        current = self._view.currentIndex() == index and self._view.hasFocus()
        if current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("surface.hover"))
            left = place.left() + theme.scaled(_TEXT - 8)
            ground = QRect(
                left, place.top(), place.right() - left, place.height() - theme.scaled(8)
            )
            painter.drawRoundedRect(ground, 6, 6)
        self._lanes(painter, place, knot)
        self._write(painter, place, knot)
        painter.restore()

    def _lanes(self, painter: QPainter, place: QRect, knot: Knot) -> None:
        middle = place.top() + theme.scaled(14)
        for purpose, x in _LANES.items():
            at = place.left() + theme.scaled(x)
            self._stroke(painter, at, place.top(), middle, knot.above[purpose])
            self._stroke(painter, at, middle, place.bottom() + 1, knot.below[purpose])
        self._knot(
            painter,
            QPointF(place.left() + theme.scaled(_LANES[purpose_of(knot.entry)]), middle),
            knot.mark,
        )

    def _stroke(self, painter: QPainter, x: int, top: int, bottom: int, stroke: Stroke) -> None:
        if stroke is Stroke.NONE:
            return
        pen = QPen(theme.colour("ok.solid" if stroke is Stroke.YES else "bad.solid"), 2)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if stroke is Stroke.NO:
            pen.setDashPattern([2, 2])
        painter.setPen(pen)
        painter.drawLine(x, top, x, bottom)

    def _knot(self, painter: QPainter, centre: QPointF, mark: Mark) -> None:
        name, role = _MARKS[mark]
        side = theme.scaled(20)
        round_ = QRectF(0, 0, side, side)
        round_.moveCenter(centre)
        stop = mark is Mark.STOP  # a disc of its own colour: nothing else weighs as much
        painter.setBrush(theme.colour(role if stop else "surface.base"))
        ring = mark in (Mark.OVERRULED, Mark.RETRACTED)
        painter.setPen(QPen(theme.colour("line.control"), 1) if ring else Qt.PenStyle.NoPen)
        painter.drawEllipse(round_)
        small = ring or stop
        icon = QRectF(0, 0, side * 0.6, side * 0.6) if small else round_.adjusted(1, 1, -1, -1)
        icon.moveCenter(centre)
        icons.paint(painter, name, icon, "surface.base" if stop else role)

    def _write(self, painter: QPainter | None, place: QRect, knot: Knot) -> int:
        """Write title and lines, or only measure them; gives their height."""
        left = place.left() + theme.scaled(_TEXT)
        wide = max(place.right() - left - theme.scaled(8), 40)
        top = place.top() + theme.scaled(4)
        struck = knot.mark is Mark.RETRACTED
        strong = theme.font("table", weight=600)
        strong.setStrikeOut(struck)
        parts: list[tuple[str, QFont, str]] = [
            (words.title(knot.entry), strong, _TITLES.get(knot.mark, "text.primary"))
        ]
        small = theme.font("caption")
        role = "text.muted" if struck else "text.secondary"
        parts += [(each, small, role) for each in self._view.entries.lines(knot)]
        for text, font, colour in parts:
            box = QFontMetrics(font).boundingRect(QRect(0, 0, wide, 10_000), _WRAP, text)
            if painter is not None:
                painter.setFont(font)
                painter.setPen(theme.colour(colour))
                painter.drawText(QRect(left, top, wide, box.height() + 2), _WRAP, text)
            top += box.height() + theme.scaled(2)
        return top - place.top()
