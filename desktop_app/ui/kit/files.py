"""Dialogs that ask for a file. The platform's own where it has one; Qt's gets icons one sees."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFileDialog, QToolButton, QWidget

from desktop_app.ui.kit import icons, theme

_ICONS: Mapping[str, str] = {
    "backButton": "ph.arrow-left",
    "forwardButton": "ph.arrow-right",
    "toParentButton": "ph.arrow-up",
    "newFolderButton": "ph.folder-plus",
    "listModeButton": "ph.list",
    "detailModeButton": "ph.list-dashes",
}


def file_dialog(owner: QWidget, title: str) -> QFileDialog:
    """Still to be told what for; `open` shows it."""
    dialog = QFileDialog(owner, title)
    side = theme.scaled(18)
    for each in dialog.findChildren(QToolButton):  # none where the platform draws it
        if each.objectName() in _ICONS:
            each.setIcon(icons.icon(_ICONS[each.objectName()], "text.primary"))
            each.setIconSize(QSize(side, side))
    return dialog
