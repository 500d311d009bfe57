"""Erasing somebody is the one thing here that has no Undo: it is asked before."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.ui.kit import theme
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.labels import label


class EraseDialog(QDialog):
    def __init__(self, parent: QWidget, named: str, erase: Callable[[], object]) -> None:
        super().__init__(parent)
        title = self.tr("Erase %1?").replace("%1", named)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(theme.scaled(440))
        inside = column(self, gap=12, margin=20)
        inside.addWidget(label(title, "heading", wrap=True))
        told = self.tr(
            "Details, consent and appointments go for good, and what waits to leave is cancelled."
            " A STOP of the number stays, so that nobody texts it by mistake. There is no Undo."
        )
        inside.addWidget(label(told, "body", "secondary", wrap=True))
        foot = row(gap=8)
        foot.addStretch(1)
        self.keep = button(self.tr("Keep"), self.reject)
        self.erase = button(self.tr("Erase for good"), self.accept, look="destructive")
        foot.addWidget(self.keep)
        foot.addWidget(self.erase)
        inside.addLayout(foot)
        self.accepted.connect(lambda: erase())
        self.keep.setFocus()
