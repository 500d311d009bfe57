"""How the appointments that are shown stand, counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.appointments import presenter
from desktop_app.ui.appointments.importing.way_in import Waiting
from desktop_app.ui.appointments.presenter import Row
from desktop_app.ui.kit import formats
from desktop_app.ui.kit.flow import FlowLayout
from desktop_app.ui.kit.labels import Said
from desktop_app.ui.kit.session import Session

_GAP = 14
_LINES = 2  # beside the days there is room for them
# Where those have no room: whose words go first, and the number stays. Never those who need you.
_FIRST_TO_GO = ("new", "to_come", "no_reply", "confirmed")


class Tallies(QWidget):
    """In two lines where one has no room, in more where two have none even so: the days beside it
    are never cut."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._flow = inside = FlowLayout(self, gap=_GAP, down=4, fill=False, right=True)
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

        self._told: dict[str, tuple[int, str]] = {}
        self.whose = Waiting(session)
        inside.addWidget(self.whose)

    def show_rows(self, rows: Sequence[Row], now: datetime) -> None:
        told = presenter.tally(rows, now)
        self.show_counts(
            {
                "confirmed": (told.confirmed, self.tr("%n confirmed", "", told.confirmed)),
                "no_reply": (told.no_reply, self.tr("%n no reply", "", told.no_reply)),
                "to_come": (told.to_come, self.tr("%n to come", "", told.to_come)),
                "needs_you": (told.needs_you, self.tr("%n need(s) you", "", told.needs_you)),
                "new": (told.new, self.tr("%n new", "", told.new)),
            }
        )

    def show_counts(self, told: Mapping[str, tuple[int, str]]) -> None:
        """How many, and that in words."""
        self._told = dict(told)
        for name, (many, _) in told.items():
            self.said[name].setVisible(bool(many))
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """As many words as two lines have room for."""
        for name, (_, words) in self._told.items():
            self._say(name, words, "")
        for name in _FIRST_TO_GO:
            if name in self._told and self._flow.lines_in(self.width()) > _LINES:
                many, words = self._told[name]
                self._say(name, formats.number(many), words)

    def _say(self, name: str, seen: str, whole: str) -> None:
        """``whole``: what ``seen`` is short for, to be heard and as a tip."""
        said = self.said[name]
        said.words.setText(seen)
        said.words.setAccessibleName(whole)
        said.setToolTip(whole)
        said.updateGeometry()  # measured at once, and not when it is next laid out
