"""The button of the agenda that leads to the import."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from desktop_app.ui.kit import icons, theme
from desktop_app.ui.kit.controls import Button


class WayIn(Button):
    """Its words go where the ``head`` that it stands in has no room for them."""

    def __init__(self, head: QWidget, then: Callable[[], object]) -> None:
        super().__init__()
        self._head = head
        self._words = self.tr("Import…")
        self.setProperty("look", "secondary")
        self.setIcon(icons.icon("ph.file-arrow-up"))
        self.setIconSize(QSize(theme.scaled(18), theme.scaled(18)))
        told = self.tr("Import appointments from a calendar (.ics) or a list")
        self.setAccessibleName(told)
        self.setToolTip(told)
        self.setAutoDefault(False)
        self.clicked.connect(lambda: then())
        self._say(self._words)

    def fit(self) -> None:
        """The head has another width, or other words."""
        self._say(self._words)
        layout = self._head.layout()
        if layout is not None and layout.minimumSize().width() > self._head.width():
            self._say("")

    def _say(self, words: str) -> None:
        self.setText(f" {words}" if words else "")
