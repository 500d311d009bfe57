"""Tab goes from one control to the next as they stand, whenever each was made."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def tab_as_seen(*roots: QWidget) -> None:
    """Put what stands in ``roots``, one after the other, into the order of their layouts."""
    before: QWidget | None = None
    for each in (one for root in roots for one in _standing(root.layout())):
        if before is not None:
            QWidget.setTabOrder(before, each)
        before = each


def tab_before(later: QWidget, *made: QWidget) -> None:
    """Put what was ``made`` since before ``later``, in this order."""
    before = later.previousInFocusChain()
    while before is not None and not before.focusPolicy() & Qt.FocusPolicy.TabFocus:
        before = before.previousInFocusChain()
    for each in made:
        if before is not None:
            QWidget.setTabOrder(before, each)
        before = each


def _standing(layout: QLayout | None) -> Iterator[QWidget]:
    if layout is None:
        return
    for at in range(layout.count()):
        item = layout.itemAt(at)
        widget, inner = (item.widget(), item.layout()) if item else (None, None)
        if widget is not None:
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                yield widget
            inner = widget.layout()
        yield from _standing(inner)
