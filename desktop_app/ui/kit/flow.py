"""Things beside each other that go on below where there is no room, as words in a line do."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """``gap`` in pixels, between things and between lines."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def insert_widget(self, at: int, widget: QWidget) -> None:
        self.addWidget(widget)
        self._items.insert(at, self._items.pop())

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        sizes = [each.sizeHint() for each in self._items if not each.isEmpty()]
        wide = sum(each.width() for each in sizes) + self.spacing() * max(len(sizes) - 1, 0)
        return QSize(wide, max((each.height() for each in sizes), default=0))

    def minimumSize(self) -> QSize:
        sizes = [each.minimumSize() for each in self._items if not each.isEmpty()]
        return QSize(
            max((each.width() for each in sizes), default=0),
            max((each.height() for each in sizes), default=0),
        )

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Lay out into ``rect``; gives the height that this takes."""
        x, y, high = rect.x(), rect.y(), 0
        for each in self._items:
            if each.isEmpty():
                continue
            size = each.sizeHint()
            if high and x + size.width() > rect.right() + 1:
                x, y, high = rect.x(), y + high + self.spacing(), 0
            if move:
                each.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self.spacing()
            high = max(high, size.height())
        return y + high - rect.y()
