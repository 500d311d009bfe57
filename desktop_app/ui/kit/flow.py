"""A layout that goes on in the next line where a row is full: chips, tags."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from desktop_app.ui.kit import theme


class FlowLayout(QLayout):
    """Gaps in the design's pixels; ``down`` as ``gap`` without it. The last takes what is left,
    unless ``fill`` is False; then lines may stand in the middle, ``centred``, or at the right."""

    def __init__(
        self,
        parent: QWidget,
        *,
        gap: int = 8,
        down: int | None = None,
        fill: bool = True,
        centred: bool = False,
        right: bool = False,
    ) -> None:
        super().__init__(parent)
        self._fill = fill
        self._before = 1.0 if right else 0.5 if centred else 0.0  # what share of what is left over
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

    def lines_in(self, wide: int) -> int:
        """How many lines there are in that width."""
        return len(self._lines(wide))

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
        """How high all lines are in the width of ``rect``."""
        lines = self._lines(rect.width())
        y = rect.y()
        for line in lines:
            high = max(each.sizeHint().height() for each in line)
            if move:
                self._put(line, QRect(rect.x(), y, rect.width(), high), last=line is lines[-1])
            y += high + self._down
        return y - self._down - rect.y() if lines else 0

    def _lines(self, wide: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        taken = 0
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            hint = item.sizeHint().width()
            if not lines or taken + hint > wide:
                lines.append([])
                taken = 0
            lines[-1].append(item)
            taken += hint + self._gap
        return lines

    def _put(self, line: list[QLayoutItem], rect: QRect, *, last: bool) -> None:
        """In the middle of the line's height."""
        widths = [each.sizeHint().width() for each in line]
        left = rect.width() - sum(widths) - self._gap * (len(line) - 1)
        x = rect.x() + int(max(0, left) * self._before)
        if self._fill and last:
            widths[-1] += max(0, left)
        for item, wide in zip(line, widths, strict=True):
            item.setGeometry(QRect(x, rect.y(), wide, rect.height()))
            x += wide + self._gap


def flow(*things: QWidget, gap: int = 8, centred: bool = False, right: bool = False) -> QWidget:
    """``things`` beside each other as far as there is room."""
    made = QWidget()
    inside = FlowLayout(made, gap=gap, fill=False, centred=centred, right=right)
    for each in things:
        inside.addWidget(each)
    return made
