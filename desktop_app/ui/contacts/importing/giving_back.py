"""The lines that were not taken in, saved as a file to correct and to import again."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from desktop_app.domain.errors import BadInput, ComptoirError
from desktop_app.domain.list_check import Kind
from desktop_app.services import checking
from desktop_app.services.checking import Checked
from desktop_app.services.list_found import Look
from desktop_app.ui.contacts.importing import words
from desktop_app.ui.kit.session import Session
from desktop_app.work.lanes import Errand, Lane


def file_name(look: Look) -> str:
    stem = QCoreApplication.translate("importing", "%1 to correct")
    return stem.replace("%1", Path(look.file_name).stem) + ".csv"


def save(owner: QObject, session: Session, look: Look, checked: Checked, path: Path) -> None:
    """Write them behind the window, for their owner alone, and say so."""
    notes: Mapping[int, str] = {
        each.number: words.sentence(each, Kind.CORRECT)
        for each in checked.lines
        if Kind.CORRECT in each.kinds
    }
    headings = (
        QCoreApplication.translate("importing", "Comptoir line"),
        QCoreApplication.translate("importing", "Comptoir reason"),
    )

    def work(errand: Errand) -> int:
        return _write(look, notes, headings, path)

    def done(many: int) -> None:
        told = QCoreApplication.translate(
            "importing", "%n line(s) saved. The file is not encrypted.", "", many
        )
        session.tell(told)

    def failed(error: ComptoirError) -> None:
        session.tell(
            QCoreApplication.translate("importing", "The file could not be written there."),
            bad=True,
        )

    session.long(owner, work, lane=Lane.READ, done=done, failed=failed)


def _write(look: Look, notes: Mapping[int, str], headings: tuple[str, str], path: Path) -> int:
    try:
        # For its owner alone: it holds names and numbers in clear.
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as out:
            return checking.give_back(out, look, notes, headings)
    except OSError as error:
        raise BadInput("file_unwritable") from error
