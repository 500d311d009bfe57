"""The cells of a day's table, painted: they read as one row."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desktop_app.ui.appointments import answers
from desktop_app.ui.appointments.model import ACT, ANSWER, LINE, ROW, SENT, TIME, WHO, DayModel
from desktop_app.ui.appointments.presenter import Row
from desktop_app.ui.kit import icons, theme, tokens
from desktop_app.ui.kit.reminder_words import Line

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Cells(QStyledItemDelegate):
    """One cell after the other; the ground goes through, so that they read as one row."""

    def __init__(self, model: DayModel, parent: QTableView) -> None:
        super().__init__(parent)
        self._model = model
        self.hot = QPersistentModelIndex()  # what the mouse is over

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
        elif index.column() == SENT:
            self._sent(painter, box, row)
        elif index.column() == ANSWER:
            self._answer(painter, box, index.data(LINE))
        elif index.column() == ACT:
            self._act(painter, box, self._model.act(row), hot=index == self.hot)
        painter.restore()

    def _time(self, painter: QPainter, box: QRect, row: Row) -> None:
        font = theme.font("body", weight=600)
        font.setStrikeOut(not row.booked)
        painter.setFont(font)
        painter.setPen(theme.colour("text.primary" if row.booked else "text.muted"))
        told = row.listed.appointment.booking.clock.removeprefix("0")
        painter.drawText(box.adjusted(theme.scaled(16), 0, 0, 0), LEFT, told)

    def _who(self, painter: QPainter, box: QRect, row: Row) -> None:
        painter.setPen(theme.colour("text.primary" if row.booked else "text.muted"))
        font = theme.font("body", weight=600)
        font.setStrikeOut(not row.booked)
        room = box.adjusted(0, 0, -theme.scaled(12), 0)
        used = elided(painter, room, self._model.name(row), font)
        what = answers.what(row)
        room.setLeft(room.left() + used + theme.scaled(6))
        if what and room.width() > theme.scaled(24):
            painter.setPen(theme.colour("text.secondary" if row.booked else "text.muted"))
            elided(painter, room, what, theme.font("table"))

    def _sent(self, painter: QPainter, box: QRect, row: Row) -> None:
        sent, coming = self._model.counts(row)
        if not sent and not coming:
            painter.setPen(theme.colour("text.muted"))
            told = answers.counts(row, row.at)
            elided(painter, box.adjusted(0, 0, -theme.scaled(8), 0), told, theme.font("table"))
            return
        side, x = theme.scaled(16), box.left()
        painter.setFont(theme.font("table"))
        for icon, many in (("ph.paper-plane-tilt", sent), ("ph.bell", coming)):
            spot = QRectF(x, box.center().y() - side / 2 + 1, side, side)
            icons.paint(painter, icon, spot, "text.secondary")
            painter.setPen(theme.colour("text.secondary"))
            room = QRect(x + side + theme.scaled(5), box.top(), theme.scaled(20), box.height())
            painter.drawText(room, LEFT, str(many))
            x += theme.scaled(40)

    def _answer(self, painter: QPainter, box: QRect, line: Line) -> None:
        side = theme.scaled(16)
        room = box.adjusted(0, 0, -theme.scaled(8), 0)
        if line.doubt:
            self._doubt(painter, room.adjusted(-theme.scaled(8), 0, 0, 0), line)
            return
        spot = QRectF(room.left(), room.center().y() - side / 2 + 1, side, side)
        icons.paint(painter, line.icon, spot, line.icon_role)
        room.setLeft(room.left() + side + theme.scaled(8))
        painter.setPen(theme.colour(line.text_role))
        elided(painter, room, line.words, theme.font("table"))

    def _act(self, painter: QPainter, box: QRect, word: str, *, hot: bool) -> None:
        """The row's one action as a button, else the way to all of them."""
        if not word:
            side = theme.scaled(18)
            spot = QRectF(0, 0, side, side)
            spot.moveCenter(QRectF(box).center())
            spot.moveRight(box.right() - theme.scaled(13))
            icons.paint(painter, "ph.dots-three", spot, "text.secondary")
            return
        frame = act_frame(box, word)
        painter.setPen(QPen(theme.colour("line.control"), 1))
        painter.setBrush(theme.colour("surface.hover" if hot else "surface.base"))
        radius = theme.scaled(tokens.tokens()["radius"]["control"])
        painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setFont(theme.font("table", weight=500))
        painter.setPen(theme.colour("text.primary"))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, word)

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
        painter.drawText(tag.adjusted(side + 2 * pad, 0, 0, 0), LEFT, line.words)


def act_frame(box: QRect, word: str) -> QRect:
    """Where the button with ``word`` stands in its cell."""
    wide = QFontMetrics(theme.font("table", weight=500)).horizontalAdvance(word)
    frame = QRect(0, 0, wide + theme.scaled(22), theme.scaled(tokens.size("button_small")))
    frame.moveCenter(box.center())
    frame.moveRight(box.right() - theme.scaled(12))
    return frame


def elided(painter: QPainter, room: QRect, text: str, font: QFont) -> int:
    """Draw one line, cut with … where there is no room; gives its width."""
    painter.setFont(font)
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, LEFT, shown)
    return metrics.horizontalAdvance(shown)
