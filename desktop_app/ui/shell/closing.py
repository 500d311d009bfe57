"""Closing the window: without a word, unless something would not leave then; and why."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.ui.kit import formats, theme
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.cover_words import EXPOSED
from desktop_app.ui.kit.labels import Said, label
from desktop_app.ui.kit.session import Session

if TYPE_CHECKING:  # a window that is closed before its book was open does not wait for it
    from desktop_app.services.unsent import Unsent


class Way(StrEnum):
    """What closing the window comes to."""

    QUIT = "quit"
    UNSAVED = "unsaved"
    ASK = "ask"
    HIDE = "hide"


def way(*, for_good: bool, stays: bool, unsaved: bool, waits: bool) -> Way:
    """``for_good``: by Quit; ``stays``: there is a place beside the clock, and it was chosen;
    ``unsaved``: something typed would be forgotten, ``waits``: something would not leave any
    more."""
    if stays and not for_good:
        return Way.HIDE
    if unsaved:
        return Way.UNSAVED
    return Way.ASK if waits else Way.QUIT


class ClosingDialog(QDialog):
    """``keep`` leaves the sending on, out of sight; ``quit`` ends it. Esc stays."""

    def __init__(
        self,
        session: Session,
        unsent: Unsent,
        keep: Callable[[], object],
        quit_: Callable[[], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Not all has left"))
        self.setModal(True)
        inside = column(self, gap=12, margin=24)
        inside.addWidget(label(self._title(unsent), "heading", wrap=True))
        for line in self._lines(unsent, session):
            inside.addWidget(Said("ph.shield-warning-fill", line, "warn.solid", wrap=True))
        told = " ".join(self._then(unsent, practising=session.facts.practising))
        inside.addWidget(label(told, "body", "secondary", wrap=True))
        foot = row()
        foot.addWidget(button(self.tr("Stay"), self.reject, look="quiet"))
        foot.addStretch(1)
        self.end = button(self.tr("Quit all the same"), lambda: self._leave(quit_))
        foot.addWidget(self.end)
        self.keep = button(
            self.tr("Close the window, keep sending"), lambda: self._leave(keep), look="primary"
        )
        foot.addWidget(self.keep)
        inside.addLayout(foot)
        self.setMinimumWidth(theme.scaled(520))
        self.keep.setFocus()

    def _title(self, unsent: Unsent) -> str:
        texts = self.tr("%n text(s)", "", unsent.texts)
        reminders = self.tr("%n reminder(s)", "", unsent.reminders)
        if unsent.texts and unsent.reminders:
            told = self.tr("%1 and %2 have not left yet")
            return told.replace("%1", texts).replace("%2", reminders)
        many = unsent.texts or unsent.reminders
        told = self.tr("%1 not left yet", "", many)
        return told.replace("%1", texts if unsent.texts else reminders)

    def _lines(self, unsent: Unsent, session: Session) -> list[str]:
        """What and why, a line each."""
        lines = []
        if unsent.texts:
            lines.append(self.tr("%n text(s) of campaigns in the queue", "", unsent.texts))
        until = formats.moment(unsent.until, session.zone, session.now())
        for why, many in unsent.exposed.items():
            told = self.tr("%n reminder(s) until %1: %2", "", many).replace("%1", until)
            lines.append(told.replace("%2", EXPOSED[why].because))
        return lines

    def _then(self, unsent: Unsent, *, practising: bool) -> list[str]:
        """What becomes of each, a sentence each."""
        many = unsent.texts + unsent.reminders
        told = [self.tr("They leave only while Comptoir runs. Nothing is lost.", "", many)]
        if unsent.texts:
            told.append(self.tr("Texts of campaigns go on leaving when you open it again."))
        if unsent.reminders:
            told.append(
                self.tr(
                    "A reminder leaves when you open it again if it is still useful, or waits for"
                    " your word."
                )
            )
        if practising:
            told.append(self.tr("Practice: nothing really leaves."))
        return told

    def _leave(self, then: Callable[[], object]) -> None:
        self.accept()
        then()
