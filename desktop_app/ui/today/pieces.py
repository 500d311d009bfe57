"""Small things that several cards of Today are made of."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from desktop_app.ui.kit import theme
from desktop_app.ui.kit.boxes import Card, column
from desktop_app.ui.kit.controls import is_enter


class Tick(QCheckBox):
    """Enter ticks it as Space does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)


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
