"""Above the appointments: how many of those shown are to be called, and their sheet to print."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QSize

from desktop_app.services.call_list import Call, open_calls
from desktop_app.ui.kit import formats, icons, shortcuts, theme
from desktop_app.ui.kit.call_sheet import print_calls
from desktop_app.ui.kit.controls import Button
from desktop_app.ui.kit.session import Session


class CallButton(Button):
    """Not there while there is nobody to call."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.still: Sequence[Call] = ()
        self.setProperty("look", "secondary")
        self.setIcon(icons.icon("ph.printer", "text.primary"))
        self.setIconSize(QSize(theme.scaled(18), theme.scaled(18)))
        self.setAutoDefault(False)
        self.clicked.connect(self.print_list)
        self.hide()

    def show_calls(self, calls: Sequence[Call], now: datetime) -> None:
        """Who has begun by ``now`` is called no more."""
        self.still = open_calls(calls, now)
        many = len(self.still)
        told = self.tr("Print the call list: %n to call", "", many)
        self.setAccessibleName(told)
        self.setToolTip(f"{told} · {shortcuts.told('Ctrl+P')}")
        self.setVisible(bool(many))

    @property
    def words(self) -> str:
        return " " + self.tr("Call list %1").replace("%1", self.figure)

    @property
    def figure(self) -> str:
        """What stays of the words where there is no room for them."""
        return formats.number(len(self.still))

    def print_list(self) -> None:
        """Ask where to, and print one sheet."""
        if self.still:
            print_calls(self, self.still, self._session.facts, self._session.now())
