"""Files that somebody chooses in a dialog, or drops. The platform's own dialog where it has one;
Qt's gets icons one sees."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QDropEvent
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


def dropped_file(event: QDropEvent) -> Path | None:
    """The one file of this computer that is dragged; None where it is anything else."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
