"""How the appointments that are shown stand, counted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QWidget

from desktop_app.ui.appointments import presenter
from desktop_app.ui.appointments.importing.way_in import Waiting
from desktop_app.ui.appointments.presenter import Row
from desktop_app.ui.kit.flow import FlowLayout
from desktop_app.ui.kit.labels import Said
from desktop_app.ui.kit.session import Session


class Tallies(QWidget):
    """In two lines where one has no room: the days beside it are never cut."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        inside = FlowLayout(self, gap=14, fill=False, right=True)
        self.said: dict[str, Said] = {}
        for name, icon, role, look in (
            ("confirmed", "ph.check-circle-fill", "ok.solid", "ok"),
            ("no_reply", "ph.clock", "text.secondary", "secondary"),
            ("to_come", "ph.bell", "text.secondary", "secondary"),
            ("needs_you", "ph.warning-fill", "warn.solid", "warn"),
            ("new", "ph.hourglass-medium", "text.secondary", "secondary"),
        ):
            self.said[name] = Said(icon, "", role, look, "table")
            inside.addWidget(self.said[name])

        self.whose = Waiting(session)
        inside.addWidget(self.whose)

    def show_rows(self, rows: Sequence[Row], now: datetime) -> None:
        told = presenter.tally(rows, now)
        for name, many, words in (
            ("confirmed", told.confirmed, self.tr("%n confirmed", "", told.confirmed)),
            ("no_reply", told.no_reply, self.tr("%n no reply", "", told.no_reply)),
            ("to_come", told.to_come, self.tr("%n to come", "", told.to_come)),
            ("needs_you", told.needs_you, self.tr("%n need(s) you", "", told.needs_you)),
            ("new", told.new, self.tr("%n new", "", told.new)),
        ):
            self.said[name].words.setText(words)
            self.said[name].setVisible(bool(many))
