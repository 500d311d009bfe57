"""Small things that several cards of Today are made of."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.ui.kit import theme
from desktop_app.ui.kit.boxes import Card, column


def link_in_head(card: Card, link: QPushButton) -> None:
    """``link`` at the end of a card's heading, which is no taller for it."""
    left, top, right, bottom = map(theme.scaled, (16, 8, 16, 8))
    card.head.setContentsMargins(left, top, right, bottom)
    card.head.addWidget(link)


def padded(thing: QWidget, *, above: int = 8, below: int = 8) -> QWidget:
    """``thing`` in a card, as far from its edges as its rows are; pixels of the design."""
    made = QWidget()
    inside = column(made)
    inside.setContentsMargins(*map(theme.scaled, (16, above, 16, below)))
    inside.addWidget(thing)
    return made
