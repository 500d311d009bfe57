"""The ways from the agenda to the import: its button, and what waits there for a person."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from desktop_app.store.calendars import Calendar
from desktop_app.ui.kit import icons, theme
from desktop_app.ui.kit.controls import Button
from desktop_app.ui.kit.session import Session


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
        self.setToolTip(f"{told} · I")
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


class Waiting(Button):
    """How many appointments of calendars that the shop follows have nobody of the book yet."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._calendars: Sequence[Calendar] = ()
        self.setProperty("look", "quiet")
        self.setProperty("fit", "small")
        self.setIcon(icons.icon("ph.warning-fill", "warn.solid"))
        self.setIconSize(QSize(theme.scaled(16), theme.scaled(16)))
        self.setAutoDefault(False)
        self.clicked.connect(self._go)
        self.hide()

    def show_waiting(self, calendars: Sequence[Calendar]) -> None:
        self._calendars = calendars
        many = sum(each.waiting for each in calendars)
        told = self.tr("%n without a person", "", many)
        self.setText(f" {told}")
        self.setAccessibleName(told)
        self.setToolTip(self.tr("Appointments of your calendars: say whose they are"))
        self.setVisible(bool(many))

    def _go(self) -> None:
        """To the one calendar, or to all of them."""
        if len(self._calendars) == 1:
            self._session.go("taking-over", calendar=self._calendars[0].id)
        else:
            self._session.go("settings", part="calendars")
