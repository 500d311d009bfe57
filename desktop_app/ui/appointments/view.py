"""The screen of this room."""

from __future__ import annotations

from desktop_app.ui.kit.boxes import column
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.screen import Screen
from desktop_app.ui.kit.session import Session


class AppointmentsScreen(Screen):
    """The frame of the room."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        inside = column(self, margin=24)
        inside.addWidget(label(self.tr("Appointments"), "title"))
        inside.addStretch(1)
