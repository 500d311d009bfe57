"""The way from the agenda to the import of what waits there for a person."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize

from desktop_app.store.calendars import Calendar
from desktop_app.ui.kit import icons, theme
from desktop_app.ui.kit.controls import Button
from desktop_app.ui.kit.session import Session


class Waiting(Button):
    """How many appointments of calendars that the shop follows have nobody of the book yet, and how
    many are gone from one at once."""

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
        gone = sum(each.held for each in calendars)
        parts = [self.tr("%n without a person", "", many)] if many else []
        parts += [self.tr("%n gone from a calendar", "", gone)] if gone else []
        told = " · ".join(parts)
        self.setText(f" {told}")
        self.setAccessibleName(told)
        whose = self.tr("Appointments of your calendars: say whose they are")
        look = self.tr("Appointments of your calendars: look at what becomes of them")
        self.setToolTip(look if gone else whose)
        self.setVisible(bool(parts))

    def _go(self) -> None:
        """To the one calendar, or to all of them."""
        if len(self._calendars) == 1:
            self._session.go("taking-over", calendar=self._calendars[0].id)
        else:
            self._session.go("settings", part="calendars")
