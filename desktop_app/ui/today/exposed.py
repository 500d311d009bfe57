"""The reminders that are not safe: by reason, with what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.appointment import begins
from desktop_app.domain.cover import Exposed
from desktop_app.services.today import Ahead, Today
from desktop_app.ui.kit import formats, people, theme
from desktop_app.ui.kit.boxes import column, row, rule, scrolled
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.cover_words import EXPOSED
from desktop_app.ui.kit.labels import Icon, Led, label
from desktop_app.ui.kit.session import Session

_TALLEST = 360  # pixels of the design: a longer list scrolls


class ExposedDialog(QDialog):
    """Esc closes it; a row leads to its appointment."""

    def __init__(self, session: Session, read: Today, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._read = session, read
        unsafe = read.cover.exposed
        self.setWindowTitle(self.tr("Not safe yet"))
        self.setModal(True)
        inside = column(self, gap=12, margin=24)
        title = self.tr("%n reminder(s) not safe yet", "", len(unsafe))
        inside.addWidget(label(title, "heading", wrap=True))
        listed = QWidget()
        lines = column(listed, gap=4)
        self.opening: list[QPushButton] = []
        for why in Exposed:
            mine = [each for each in unsafe if each.exposed is why]
            if mine:
                self._add(why, mine, lines)
        area = scrolled(listed)
        high = min(listed.sizeHint().height(), theme.scaled(_TALLEST))
        area.setMinimumHeight(high)
        inside.addWidget(area, 1)
        foot = row()
        foot.addStretch(1)
        self.close_button = button(self.tr("Close"), self.reject)
        foot.addWidget(self.close_button)
        inside.addLayout(foot)
        self.setMinimumWidth(theme.scaled(620))
        self.close_button.setFocus()

    def _add(self, why: Exposed, ahead: Sequence[Ahead], lines: QVBoxLayout) -> None:
        told = EXPOSED[why]
        if lines.count():
            lines.addSpacing(theme.scaled(8))
        because = told.because[:1].upper() + told.because[1:]
        lines.addWidget(label(because, "body", weight=600, wrap=True))
        lines.addWidget(label(told.then, "table", "secondary", wrap=True))
        if told.part:
            lines.addWidget(
                button(
                    self.tr("Open the settings"),
                    lambda: self._go("settings", part=told.part),
                    look="link",
                )
            )
        for each in ahead:
            lines.addWidget(rule())
            lines.addWidget(self._row(each))

    def _row(self, ahead: Ahead) -> QWidget:
        session, now = self._session, self._read.now
        made = QWidget()
        inside = row(made, gap=12)
        inside.addWidget(Icon("ph.shield-warning-fill", "warn.solid", 16))
        at = formats.moment(ahead.at, session.zone, now) if ahead.at > now else self.tr("now")
        starts = begins(ahead.day, ahead.clock, ahead.zone)
        told = self.tr("leaves %1, appointment %2").replace("%1", at)
        told = told.replace("%2", formats.moment(starts, session.zone, now))
        who = Led(people.name(session, ahead.name), told, "table")
        inside.addWidget(who, 1)
        opens = button(
            self.tr("Open"),
            lambda: self._go("appointments", appointment=ahead.appointment_id),
            size="small",
            name=self.tr("Open") + f": {who.whole()}",
        )
        self.opening.append(opens)
        inside.addWidget(opens)
        return made

    def _go(self, room: str, **place: object) -> None:
        self.accept()
        self._session.go(room, **place)
