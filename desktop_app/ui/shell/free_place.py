"""Where a notice covers nothing that one could want to press meanwhile."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from desktop_app.ui.kit import theme

_STEP = 8  # pixels of the design from one place that is tried to the next


def covers(room: QWidget, box: QRect) -> bool:
    """Whether ``box`` of ``room`` lies over something to press or to write in."""
    return any(box.intersects(each) for each in _used(room))


def free_place(room: QWidget, size: QSize) -> QPoint:
    """The top left corner in ``room``: as low as may be, first in the middle, over no button or
    field, and over no line of a list where there is such a place; else over the beginning of lines,
    for their buttons are at the end. The middle of the bottom where all is taken."""
    edge, gap = theme.scaled(24), theme.scaled(16)
    left, right = edge, room.width() - size.width() - edge
    middle = (room.width() - size.width()) // 2
    lowest = room.height() - size.height() - gap
    heights = range(lowest, max(lowest // 2, 0), -theme.scaled(_STEP))
    used, lines = list(_used(room)), list(_lines(room))
    for taken, lefts in (((*used, *lines), (middle, left, right)), (used, (left, middle, right))):
        for y in heights:
            for x in lefts:
                box = QRect(QPoint(x, y), size)
                if not any(box.intersects(each) for each in taken):
                    return box.topLeft()
    return QPoint(middle, lowest)


def _used(room: QWidget) -> Iterable[QRect]:
    """What takes the focus by Tab, but for what only scrolls or lists."""
    for each in room.findChildren(QWidget):
        lists = isinstance(each, QAbstractScrollArea)
        writes = isinstance(each, QPlainTextEdit | QTextEdit)
        tabbed = each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isEnabled()
        if tabbed and each.isVisible() and (writes or not lists):
            yield _seen(room, each)


def _lines(room: QWidget) -> Iterable[QRect]:
    """Of each list that is seen, from its top to the end of its last line."""
    for each in room.findChildren(QAbstractItemView):
        model = each.model()
        if each.isVisible() and model is not None and model.rowCount():
            last = each.visualRect(model.index(model.rowCount() - 1, 0)).bottom()
            seen = _seen(room, each.viewport())
            yield seen.intersected(QRect(seen.left(), seen.top(), seen.width(), last))


def _seen(room: QWidget, thing: QWidget) -> QRect:
    """As far as nothing that scrolls hides it."""
    whole = thing.visibleRegion().boundingRect()
    return QRect(thing.mapTo(room, whole.topLeft()), whole.size())
