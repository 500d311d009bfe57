"""Closing the window: without a word, unless something would not leave then; and why."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QMenu, QSystemTrayIcon, QWidget

from desktop_app.services.unsent import Unsent
from desktop_app.ui.kit import formats, icons, theme
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.cover_words import EXPOSED
from desktop_app.ui.kit.labels import Said, label
from desktop_app.ui.kit.session import Session


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
        self.setWindowTitle(self.tr("Not all has left"))
        self.setModal(True)
        inside = column(self, gap=12, margin=24)
        inside.addWidget(label(self._title(unsent), "heading", wrap=True))
        for line in self._lines(unsent, session):
            inside.addWidget(Said("ph.shield-warning-fill", line, "warn.solid", wrap=True))
        told = self.tr(
            "They leave only while Comptoir runs. Nothing is lost: what has not left by then leaves"
            " when you open it again, if it is still useful, or waits for your word."
        )
        if session.facts.practising:
            told = self.tr("Practice: nothing really leaves.") + " " + told
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
        return self.tr("%1 not left yet").replace("%1", texts if unsent.texts else reminders)

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

    def _leave(self, then: Callable[[], object]) -> None:
        self.accept()
        then()


class Tray(QObject):
    """The icon beside the clock, where the desktop has one."""

    def __init__(
        self, window: QWidget, show: Callable[[], object], quit_: Callable[[], object]
    ) -> None:
        super().__init__(window)
        self._icon = QSystemTrayIcon(
            QIcon(icons.icon("ph.chat-centered-dots-fill", "accent.solid"))
        )
        menu = QMenu(window)
        menu.addAction(self.tr("Open Comptoir"), show)
        menu.addAction(self.tr("Quit"), quit_)
        self._icon.setContextMenu(menu)
        self._icon.setToolTip("Comptoir")
        self._icon.activated.connect(lambda reason: show())

    @staticmethod
    def is_there() -> bool:
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show(self, sentence: str) -> None:
        """Appear, with ``sentence`` as the tooltip."""
        self._icon.setToolTip(sentence)
        self._icon.show()

    def hide(self) -> None:
        self._icon.hide()
