"""Shortcuts: what the keyboard does, and where."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.ui.kit import shortcuts, theme
from desktop_app.ui.kit.boxes import Card
from desktop_app.ui.kit.labels import key_cap, label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.settings.part import Part


class KeysPart(Part):
    """A list to read; keys are not changed here."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        for title, keys in (
            (self.tr("Everywhere"), shortcuts.EVERYWHERE),
            (self.tr("On Today"), shortcuts.ON_TODAY),
            (self.tr("While writing a message"), shortcuts.WRITING),
            (self.tr("In a list"), shortcuts.IN_A_LIST),
            (self.tr("In the appointments"), shortcuts.IN_APPOINTMENTS),
        ):
            card = Card(title)
            card.add(self._table(keys))
            self.body.addWidget(card)
        self.body.addStretch(1)

    def _table(self, keys: Sequence[shortcuts.Key]) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(*map(theme.scaled, (16, 8, 16, 12)))
        grid.setHorizontalSpacing(theme.scaled(16))
        grid.setVerticalSpacing(theme.scaled(8))
        grid.setColumnMinimumWidth(0, theme.scaled(130))
        grid.setColumnStretch(1, 1)
        for at, key in enumerate(keys):
            shown = key_cap(key.shown)
            shown.setAccessibleName(key.shown)
            grid.addWidget(shown, at, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(label(key.words, "body", wrap=True), at, 1)
        return holder
