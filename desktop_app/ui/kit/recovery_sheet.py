"""The recovery key on paper or in a file. It never goes to the clipboard."""

from __future__ import annotations

import html
import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from desktop_app.ui.kit import formats
from desktop_app.ui.kit.printing import print_document

_BESIDE = 7  # groups a line


def _words(shop: str, on: date) -> tuple[str, str, str, str]:
    title = QCoreApplication.translate("recovery_sheet", "Recovery key of %1")
    return (
        title.replace("%1", shop or "Comptoir"),
        QCoreApplication.translate("recovery_sheet", "Written down on %1.").replace(
            "%1", formats.day(on, long=True, year=True, within=True)
        ),
        QCoreApplication.translate(
            "recovery_sheet",
            "If the key kept on the computer is lost, these 14 groups open the contact book of"
            " Comptoir where its file lies or was copied. They are no copy of the book. Without"
            " them nobody can open it, not even who makes Comptoir. Keep this sheet where you keep"
            " what must not be lost, away from the computer, and give it to nobody.",
        ),
        QCoreApplication.translate(
            "recovery_sheet",
            "To use it: start Comptoir where the book lies; it asks for the key when it cannot"
            " find it.",
        ),
    )


def as_html(groups: Sequence[str], shop: str, on: date) -> str:
    """The sheet to be printed."""
    title, written, why, how = (html.escape(each) for each in _words(shop, on))
    rows = "".join(
        "<tr>"
        + "".join(
            f"<td align='center'><small>{start + at + 1}</small><br>"
            f"<b><code>{group}</code></b></td>"
            for at, group in enumerate(groups[start : start + _BESIDE])
        )
        + "</tr>"
        for start in range(0, len(groups), _BESIDE)
    )
    return (
        f"<h1>{title}</h1><p>{written}</p>"
        f"<table border='1' cellspacing='0' cellpadding='8' width='100%'>{rows}</table>"
        f"<p>{why}</p><p>{how}</p>"
    )


def as_text(groups: Sequence[str], shop: str, on: date) -> str:
    """The same for a file that any program opens."""
    title, written, why, how = _words(shop, on)
    numbered = [f"{number:>3}  {group}" for number, group in enumerate(groups, start=1)]
    return "\n".join([title, written, "", *numbered, "", why, how, ""])


def print_sheet(owner: QWidget, groups: Sequence[str], shop: str, on: date) -> QPrintDialog:
    """Ask where to, and print it there."""

    def sheet() -> QTextDocument:
        document = QTextDocument()
        document.setHtml(as_html(groups, shop, on))
        return document

    return print_document(owner, QPrinter(QPrinter.PrinterMode.HighResolution), sheet)


def write_sheet(path: Path, text: str) -> None:
    """Only its owner may read it. OSError where it cannot be written."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
