"""The lines that were not taken in, saved as a file to correct and to import again."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.domain.errors import BadInput, ComptoirError
from desktop_app.domain.list_check import Kind
from desktop_app.services import checking
from desktop_app.services.checking import Checked
from desktop_app.services.list_found import Look
from desktop_app.ui.contacts.importing import words
from desktop_app.ui.kit.files import file_dialog
from desktop_app.ui.kit.session import Session
from desktop_app.work.lanes import Errand, Lane


def file_name(look: Look) -> str:
    stem = QCoreApplication.translate("importing", "%1 to correct")
    return stem.replace("%1", Path(look.file_name).stem) + ".csv"


def ask_where(over: QWidget, title: str, look: Look, then: Callable[[str], None]) -> None:
    """Ask for a place to save them; ``then`` hears the path, and nothing if nobody chose one."""
    dialog = file_dialog(over, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(QCoreApplication.translate("importing", "Table") + " (*.csv)")
    dialog.setDefaultSuffix("csv")
    dialog.selectFile(file_name(look))
    dialog.fileSelected.connect(then)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


class GivingBack(QObject):
    """Saves them behind the window, for their owner alone, and says so."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def save(self, look: Look, checked: Checked, path: Path) -> None:
        notes: Mapping[int, str] = {
            each.number: words.sentence(each, Kind.CORRECT)
            for each in checked.lines
            if Kind.CORRECT in each.kinds
        }
        # Both begin with our name: so the import leaves them alone when the file comes back.
        headings = (self.tr("Comptoir line"), self.tr("Comptoir reason"))

        def work(errand: Errand) -> int:
            return _write(look, notes, headings, path)

        self._session.long(self, work, lane=Lane.READ, done=self._on_saved, failed=self._on_failed)

    def _on_saved(self, many: int) -> None:
        saved = self.tr("%n line(s) saved.", "", many)
        warning = self.tr("The file is not encrypted: whoever has it can read it.")
        self._session.tell(f"{saved} {warning}")

    def _on_failed(self, error: ComptoirError) -> None:
        self._session.tell(self.tr("The file could not be written there."), bad=True)


def _write(look: Look, notes: Mapping[int, str], headings: tuple[str, str], path: Path) -> int:
    try:
        # For its owner alone: it holds names and numbers in clear.
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as out:
            return checking.give_back(out, look, notes, headings)
    except OSError as error:
        raise BadInput("file_unwritable") from error
