"""What was written to one person: each text with how it stands, the last one first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.domain.message import State
from desktop_app.services.insights import Text
from desktop_app.ui.kit import formats, icons, people, theme, wording
from desktop_app.ui.kit.session import Session

TEXT = Qt.ItemDataRole.UserRole
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
_TOLD = (State.SKIPPED, State.CANCELLED)  # whose reason is a word of the gate or a person's doing

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class TextsModel(QAbstractListModel):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.texts: list[Text] = []
        self.names: list[str] = []

    def show(self, texts: Sequence[Text], names: Sequence[str]) -> None:
        self.beginResetModel()
        self.texts, self.names = list(texts), list(names)
        self.endResetModel()

    def words(self, text: Text) -> str:
        """What was written, without the person's name while names are hidden."""
        told = text.text
        if self._session.hide_names:
            for each in self.names:
                hidden = people.name(self._session, each).replace("\\", "")
                told = re.sub(rf"\b{re.escape(each)}\b", hidden, told, flags=re.IGNORECASE)
        return told

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.texts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        text = self.texts[index.row()]
        if role == TEXT:
            return text
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(filter(None, (self.state(text), self.when(text), self.words(text))))
        return None

    def state(self, text: Text) -> str:
        """How it stands, and why where that is known."""
        told = wording.STATES[text.state].words
        if text.state is State.HELD and text.until is not None:
            until = self.tr("until %1")
            now = self._session.now()
            at = formats.moment(text.until, self._session.zone, now)
            return f"{told} {until.replace('%1', at)}"
        if text.state in _TOLD and text.reason:
            return f"{told} · {wording.because(text.reason)}"
        return told

    def when(self, text: Text) -> str:
        return formats.moment(text.moved_at, self._session.zone, self._session.now())


class Texts(QListView):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self.told = TextsModel(session)
        self.setModel(self.told)
        self.setItemDelegate(_Painter(self))
        self.setProperty("look", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Messages, newest first"))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def show_texts(self, texts: Sequence[Text], names: Sequence[str]) -> None:
        """``names`` are those of the person, which a text may hold."""
        if (self.told.texts, self.told.names) == (list(texts), list(names)):
            self.doItemsLayout()
            return
        at = self.verticalScrollBar().value()
        self.told.show(texts, names)
        self.doItemsLayout()
        self.verticalScrollBar().setValue(at)

    def repaint_all(self) -> None:
        """Names are hidden or shown by now."""
        self.doItemsLayout()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.doItemsLayout()


class _Painter(QStyledItemDelegate):
    def __init__(self, view: Texts) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        wide = self._view.viewport().width()
        return QSize(wide, self._lay(None, QRect(0, 0, wide, 0), index.data(TEXT)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place: QRect = option.rect
        if self._view.currentIndex() == index and self._view.hasFocus():
            painter.fillRect(place, theme.colour("surface.hover"))
        painter.fillRect(
            QRect(place.left(), place.bottom(), place.width(), 1), theme.colour("line.hairline")
        )
        self._lay(painter, place, index.data(TEXT))
        painter.restore()

    def _lay(self, painter: QPainter | None, place: QRect, text: Text) -> int:
        """Paint a text, or only measure it; gives its height."""
        edge = theme.scaled(8)
        small, body = theme.font("caption"), theme.font("table")
        wide = max(place.width() - 2 * edge, 40)
        top = place.top() + edge
        head = QFontMetrics(small).height()
        told = self._view.told.words(text)
        words = QFontMetrics(body).boundingRect(QRect(0, 0, wide, 10_000), _WRAP, told)
        if painter is not None:
            self._head(painter, QRect(place.left() + edge, top, wide, head), text)
        top += head + theme.scaled(4)
        if painter is not None:
            painter.setFont(body)
            painter.setPen(theme.colour("text.primary"))
            line = QRect(place.left() + edge, top, wide, words.height() + 2)
            painter.drawText(line, _WRAP, told)
        top += words.height()
        if text.campaign:
            if painter is not None:
                painter.setFont(small)
                painter.setPen(theme.colour("text.muted"))
                painter.drawText(
                    QRect(place.left() + edge, top + theme.scaled(2), wide, head), 0, text.campaign
                )
            top += head + theme.scaled(2)
        return top + edge - place.top()

    def _head(self, painter: QPainter, place: QRect, text: Text) -> None:
        upright = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        shown, side = wording.STATES[text.state], theme.scaled(14)
        purpose = wording.PURPOSES[text.purpose]
        mid = place.center().y() - side // 2
        icons.paint(painter, shown.icon, QRect(place.left(), mid, side, side), shown.icon_role)
        when = self._view.told.when(text)
        small = theme.font("caption")
        wide = QFontMetrics(small).horizontalAdvance(when)
        right = QRect(place.right() - wide, place.top(), wide + 1, place.height())
        painter.setFont(small)
        painter.setPen(theme.colour("text.muted"))
        painter.drawText(right, upright, when)
        icons.paint(
            painter,
            purpose.icon,
            QRect(right.left() - side - theme.scaled(6), mid, side, side),
            purpose.icon_role,
        )
        strong = theme.font("caption", weight=600)
        painter.setFont(strong)
        painter.setPen(theme.colour(shown.text_role if shown.role else "text.secondary"))
        room = right.left() - place.left() - 2 * side - theme.scaled(18)
        told = QFontMetrics(strong).elidedText(
            self._view.told.state(text), Qt.TextElideMode.ElideRight, room
        )
        left = place.left() + side + theme.scaled(6)
        painter.drawText(QRect(left, place.top(), room, place.height()), upright, told)
