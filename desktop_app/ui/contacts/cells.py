"""How a row of people is painted: check box, name, number with its reach, the two flags, a day."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desktop_app.domain.message import Purpose
from desktop_app.services.directory import Row
from desktop_app.ui.contacts import words
from desktop_app.ui.contacts.model import CHECKED, ROW, Column, PeopleModel
from desktop_app.ui.kit import icons, theme, tokens, wording

PAD = 6  # from the edge of a cell to what stands in it
_UPRIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class PeopleDelegate(QStyledItemDelegate):
    """Rows of a `PeopleModel`; ``hovered`` is the row below the pointer, -1 for none."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self.hovered = -1

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(theme.scaled(80), theme.scaled(tokens.size("table_row")))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place: QRect = option.rect
        self._ground(painter, place, index)
        inner = place.adjusted(theme.scaled(PAD), 0, -theme.scaled(PAD), 0)
        column = Column(index.column())
        if column is Column.CHECK:
            state = Qt.CheckState.Checked if index.data(CHECKED) else Qt.CheckState.Unchecked
            paint_check(painter, place, state)
        else:
            row = index.data(ROW)
            if isinstance(row, Row):
                self._paint_cell(painter, inner, row, column)
            else:
                _paint_waiting(painter, inner)
        painter.restore()

    def _ground(
        self, painter: QPainter, place: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        current = self._table.currentIndex().row() == index.row()
        if current or index.data(CHECKED):
            painter.fillRect(place, theme.colour("surface.selected"))
        elif index.row() == self.hovered:
            painter.fillRect(place, theme.colour("surface.hover"))
        painter.fillRect(
            QRect(place.left(), place.bottom(), place.width(), 1), theme.colour("line.hairline")
        )
        if current and index.column() == 0:
            bar = tokens.tokens()["border"]["selection_bar"]
            painter.fillRect(
                QRect(place.left(), place.top(), bar, place.height()), theme.colour("accent.solid")
            )

    def _paint_cell(self, painter: QPainter, place: QRect, row: Row, column: Column) -> None:
        model = self._table.model()
        assert isinstance(model, PeopleModel)
        if column is Column.NAME:
            # The list stands in the order of last names: those are written strongly.
            first, last = model.name(row)
            if first:
                role = "text.primary" if last or row.first_name else "text.muted"
                weight = 400 if last or not row.first_name else 600
                place = _write(painter, place, f"{first} " if last else first, role, weight=weight)
            _write(painter, place, last, "text.primary", weight=600)
        elif column is Column.NUMBER:
            told, note = model.number(row)
            reach = wording.REACH[row.reach]
            place = _icon(painter, place, reach.icon, reach.icon_role)
            role = "text.primary" if row.number else reach.text_role
            place = _write(painter, place, told, role)
            if note:
                role = reach.text_role if reach.role else "text.muted"
                _write(painter, place, f" · {note}", role)
        elif column is Column.SEEN:
            _write(painter, place, model.text(row, column), "text.secondary")
        else:
            purpose = Purpose.TRANSACTIONAL if column is Column.SERVICE else Purpose.MARKETING
            flag = words.flag(purpose, row.flags[purpose])
            place = _icon(painter, place, flag.icon, flag.icon_role)
            _write(painter, place, flag.words, flag.text_role if flag.role else "text.secondary")


def _icon(painter: QPainter, place: QRect, name: str, role: str) -> QRect:
    """Draws an icon at the left and gives the place that is left."""
    side = theme.scaled(16)
    icons.paint(
        painter, name, QRect(place.left(), place.center().y() - side // 2, side, side), role
    )
    return place.adjusted(side + theme.scaled(6), 0, 0, 0)


def _write(painter: QPainter, place: QRect, text: str, role: str, *, weight: int = 400) -> QRect:
    """Writes a line, cut where there is no room, and gives the place behind it."""
    font = theme.font("table", weight=weight)
    painter.setFont(font)
    painter.setPen(theme.colour(role))
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(place.width(), 0))
    painter.drawText(place, _UPRIGHT, shown)
    return place.adjusted(metrics.horizontalAdvance(shown), 0, 0, 0)


def _paint_waiting(painter: QPainter, place: QRect) -> None:
    """A row that is on its way from the book."""
    high = theme.scaled(8)
    wide = min(place.width(), theme.scaled(72))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("surface.sunken"))
    painter.drawRoundedRect(
        QRect(place.left(), place.center().y() - high // 2, wide, high), high // 2, high // 2
    )


def paint_check(painter: QPainter, place: QRect, state: Qt.CheckState) -> None:
    """A check box in the middle of ``place``."""
    side = theme.scaled(16)
    box = QRectF(0, 0, side, side)
    box.moveCenter(QPointF(QRectF(place).center()))
    box = QRectF(box.toRect()).adjusted(0.5, 0.5, -0.5, -0.5)
    chosen = state != Qt.CheckState.Unchecked
    painter.setPen(QPen(theme.colour("accent.solid" if chosen else "line.control"), 1))
    painter.setBrush(theme.colour("accent.solid" if chosen else "surface.base"))
    painter.drawRoundedRect(box, 4, 4)
    if not chosen:
        return
    painter.setPen(_stroke(theme.colour("accent.on"), side))
    painter.setBrush(Qt.BrushStyle.NoBrush)

    def at(x: float, y: float) -> QPointF:
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height())

    if state == Qt.CheckState.Checked:
        painter.drawPolyline(QPolygonF([at(0.22, 0.52), at(0.43, 0.72), at(0.78, 0.32)]))
    else:
        painter.drawLine(at(0.25, 0.5), at(0.75, 0.5))


def _stroke(colour: QColor, side: int) -> QPen:
    made = QPen(colour, max(1.5, side / 9))
    made.setCapStyle(Qt.PenCapStyle.RoundCap)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return made
