"""Asked of a window that closes or is built anew: what is typed in it, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.ui.kit import theme
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.labels import Said, label
from desktop_app.ui.kit.screen import Unsaved
from desktop_app.ui.kit.session import Route

Kept = Sequence[tuple[Route, Unsaved]]


class UnsavedDialog(QDialog):
    """``go`` shows where something stands, ``then`` closes, ``without`` also what is not saved;
    where it is to be ``rebuilt`` they speak another language instead. Esc stays. Nothing is let go
    here: the window may stay all the same."""

    def __init__(
        self,
        unsaved: Kept,
        go: Callable[[Route], object],
        then: Callable[[], object],
        without: Callable[[], object],
        parent: QWidget,
        *,
        rebuilt: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._unsaved, self._go = unsaved, go
        self._then, self._without = then, without
        self.setWindowTitle(self.tr("Not saved yet"))
        self.setModal(True)
        inside = column(self, gap=12, margin=24)
        inside.addWidget(label(self.tr("Not saved yet"), "heading", wrap=True))
        for _, each in unsaved:
            inside.addWidget(Said("ph.pencil-simple", each.what, wrap=True))
        told, without_saving, save = (
            (
                self.tr(
                    "It is typed in this window and nowhere else: in another language the window is"
                    " built anew, and it is gone."
                ),
                self.tr("Change without saving"),
                self.tr("Save and change"),
            )
            if rebuilt
            else (
                self.tr("It is typed in this window and nowhere else: closed, it is gone."),
                self.tr("Close without saving"),
                self.tr("Save and close"),
            )
        )
        inside.addWidget(label(told, "body", "secondary", wrap=True))
        foot = row()
        self.stay = button(self.tr("Stay"), self.reject, look="quiet")
        foot.addWidget(self.stay)
        foot.addStretch(1)
        self.discard = button(without_saving, self._discard)
        foot.addWidget(self.discard)
        self.save = button(save, self._save, look="primary")
        foot.addWidget(self.save)
        inside.addLayout(foot)
        self.setMinimumWidth(theme.scaled(480))
        self.save.setFocus()

    def _discard(self) -> None:
        self.accept()
        self._without()

    def _save(self) -> None:
        self.accept()
        self._keep(self._unsaved)

    def _keep(self, rest: Kept) -> None:
        """One after the other, each in its room: what cannot be kept says why there, and all
        stays."""
        if not rest:
            self._then()
            return
        route, first = rest[0]
        self._go(route)
        first.save(partial(self._keep, rest[1:]))
