"""Below a part of Settings: what is typed there and not saved yet, and the two ways on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from desktop_app.ui.kit import theme
from desktop_app.ui.kit.boxes import row
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.labels import Said


class UnsavedFoot(QFrame):
    """In sight however far its part is scrolled; hidden where all is saved.

    Who pressed one of its buttons is back then where they were on the page, else at ``home``. It is
    of ``part``, whose page puts it below.
    """

    def __init__(
        self,
        put_back: Callable[[], object],
        save: Callable[[], object],
        home: Callable[[], QWidget],
        part: QWidget,
    ) -> None:
        super().__init__(part)  # alone it would be a window, until the page has it
        self._home = home
        self._came_from: QWidget | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._went)
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
        if not names and self._has(self.window().focusWidget()):
            self._give_back()
        self.setVisible(bool(names))
        told = self.tr("Not saved yet: %1").replace("%1", ", ".join(names))
        self.told.words.setText(told)
        self.save_button.setText(
            self.tr("Save the plans") if len(names) > 1 else self.tr("Save the plan")
        )

    def _has(self, widget: QWidget | None) -> bool:
        return widget is not None and self.isAncestorOf(widget)

    def _went(self, before: QWidget | None, after: QWidget | None) -> None:
        if self._has(after) and not self._has(before):
            self._came_from = before

    def _give_back(self) -> None:
        """What has the focus and hides would lose it to the next in the window."""
        before = self._before()
        (self._home() if before is None else before).setFocus()

    def _before(self) -> QWidget | None:
        before, page = self._came_from, self.parentWidget()
        if before is None or page is None or not shiboken6.isValid(before):
            return None
        return before if before.isVisible() and page.isAncestorOf(before) else None
