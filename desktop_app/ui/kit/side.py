"""A panel at the right of a page; in a narrow window a drawer over it, which Esc closes."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.ui.kit import theme, tokens
from desktop_app.ui.kit.focus import float_over


class SidePanel(QFrame):
    """A region of its own for F6. What is in it belongs to the screen."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self.setProperty("region", True)
        self.setAccessibleName(name)


class Beside(QWidget):
    """``page`` with ``panel`` at its right. The panel is shown by `open` and taken away by
    `close_panel`; under the design's width it lies over the page.
    ``wide`` in the design's pixels.

    The page leaves 16 of them free at its right, towards the panel; alone it gets 8 less of the
    room, and ends where the head above it does."""

    def __init__(self, page: QWidget, panel: SidePanel, *, wide: int = 376) -> None:
        super().__init__()
        self._wide = wide
        self.page, self.panel = page, panel
        for each in (page, panel):
            each.setParent(self)
        float_over(panel)
        panel.hide()

    @property
    def is_drawer(self) -> bool:
        """Whether the panel covers a part of the page."""
        narrow: int = tokens.tokens()["window"]["panel_drawer_below"]
        return self.window().width() < narrow

    @property
    def is_open(self) -> bool:
        return not self.panel.isHidden()

    def open(self) -> None:
        self.panel.show()
        self.panel.raise_()
        self._place()

    def close_panel(self) -> None:
        self.panel.hide()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        wide = min(self._width(), self.width())
        beside = self.is_open and not self.is_drawer
        room = self.width() - (wide if beside else theme.scaled(8))
        self.page.setGeometry(QRect(0, 0, room, self.height()))
        self.panel.setGeometry(QRect(self.width() - wide, 0, wide, self.height()))

    def _width(self) -> int:
        told = tokens.tokens()["window"]
        much = self.window().width() >= told["panel_wide_from"]
        return theme.scaled(max(self._wide, told["panel_wide"]) if much else self._wide)
