"""A layout that goes on in the next line where a row is full: chips, tags."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from desktop_app.ui.kit import theme


class FlowLayout(QLayout):
    """Gaps in the design's pixels; ``down`` as ``gap`` without it. The last takes what is left,
    unless ``fill`` is False."""

    def __init__(
        self, parent: QWidget, *, gap: int = 8, down: int | None = None, fill: bool = True
    ) -> None:
        super().__init__(parent)
        self._fill = fill
        self._gap = theme.scaled(gap)
        self._down = theme.scaled(gap if down is None else down)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}  # by width: asked for some thirty times a layout
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

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
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        x, y, high = rect.x(), rect.y(), 0
        for number, item in enumerate(self._items):
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            hint = item.sizeHint()
            if x > rect.x() and x + hint.width() > rect.right() + 1:
                x, y, high = rect.x(), y + high + self._down, 0
            if move:
                wide = hint.width()
                if self._fill and number == len(self._items) - 1:
                    wide = max(wide, rect.right() + 1 - x)
                item.setGeometry(QRect(QPoint(x, y), QSize(wide, hint.height())))
            x += hint.width() + self._gap
            high = max(high, hint.height())
        return y + high - rect.y()
