"""Without the window: beside the clock when it is closed, and there at login."""

from __future__ import annotations

import os
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QSystemTrayIcon

from desktop_app.domain import preferences
from desktop_app.domain.errors import ComptoirError
from desktop_app.domain.preferences import Preference
from desktop_app.ui.kit.boxes import Banner, column
from desktop_app.ui.kit.controls import show_checked, when_chosen
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.settings.part import Part
from desktop_app.ui.settings.wording import PREFERENCES

_INSTALL = "comptoir service install"


class RunningPart(Part):
    """Each is kept at once; the one at login only when the system has taken it."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.tray = self._switch(preferences.TRAY)
        self.login = self._switch(preferences.LOGIN)
        if not QSystemTrayIcon.isSystemTrayAvailable():
            told = self.tr("This desktop has no place beside the clock.")
            more = self.tr("Closing the window ends Comptoir here; at login it begins minimised.")
            self.body.addWidget(Banner("info", told, more=more))
        without = column(gap=4)
        without.addWidget(label(self.tr("No window at all"), "heading"))
        without.addWidget(
            label(
                self.tr(
                    "On a computer that stays on, the system itself can start what sends. Type in a"
                    " terminal there:"
                ),
                "table",
                "secondary",
                wrap=True,
            )
        )
        typed = label(_INSTALL, "table", fixed=True)
        typed.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        without.addWidget(typed)
        self.body.addLayout(without)
        self.body.addStretch(1)
        self._show()

    def refresh(self) -> None:
        self._show()

    def _switch(self, preference: Preference) -> QCheckBox:
        told = PREFERENCES[preference.key]
        made = QCheckBox(told.caption)
        made.setAccessibleName(told.caption)
        made.setAccessibleDescription(told.hint)
        when_chosen(made, partial(self._chosen, preference, made))
        pair = column(gap=4)
        pair.addWidget(made)
        pair.addWidget(label(told.hint, "table", "secondary", wrap=True))
        self.body.addLayout(pair)
        return made

    def _chosen(self, preference: Preference, switch: QCheckBox) -> None:
        on = switch.isChecked()
        keep = self._at_login if preference is preferences.LOGIN else None
        value, shown = (preferences.ON, self.tr("yes")) if on else (preferences.OFF, self.tr("no"))
        self.choose(preference, value, shown, self._refused, keep)

    def _at_login(self, value: str) -> str:
        return self.session.comptoir.start_at_login(value, os.environ)

    def _refused(self, error: ComptoirError) -> None:
        self._show()  # as it still is
        self.session.failing.emit(error)

    def _show(self) -> None:
        show_checked(self.tray, self.session.facts.in_tray)
        show_checked(self.login, self.session.facts.at_login)
