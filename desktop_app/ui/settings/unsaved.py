"""Below a part of Settings: what is typed there and not saved yet, and the two ways on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from desktop_app.ui.kit import theme
from desktop_app.ui.kit.boxes import row
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.labels import Said


class UnsavedFoot(QFrame):
    """In sight however far its part is scrolled; hidden where all is saved."""

    def __init__(self, put_back: Callable[[], object], save: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("look", "foot")
        inside = row(self, gap=8)
        inside.setContentsMargins(*map(theme.scaled, (20, 10, 20, 10)))
        self.told = Said("ph.pencil-simple", "", role="secondary", wrap=True)
        inside.addWidget(self.told, 1, Qt.AlignmentFlag.AlignVCenter)
        self.back_button = button(self.tr("Put back"), put_back, look="quiet")
        inside.addWidget(self.back_button)
        self.save_button = button("", save, look="primary")
        inside.addWidget(self.save_button)
        self.hide()

    def show_unsaved(self, names: Sequence[str]) -> None:
        """The plans that are typed and not kept, by name."""
        self.setVisible(bool(names))
        told = self.tr("Not saved yet: %1").replace("%1", ", ".join(names))
        self.told.words.setText(told)
        self.save_button.setText(
            self.tr("Save the plans") if len(names) > 1 else self.tr("Save the plan")
        )
