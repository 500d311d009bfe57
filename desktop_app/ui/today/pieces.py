"""Small things that several cards of Today are made of."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.ui.kit import theme
from desktop_app.ui.kit.boxes import column


def padded(thing: QWidget, *, above: int = 8, below: int = 8) -> QWidget:
    """``thing`` in a card, as far from its edges as its rows are; pixels of the design."""
    made = QWidget()
    inside = column(made)
    inside.setContentsMargins(*map(theme.scaled, (16, above, 16, below)))
    inside.addWidget(thing)
    return made
