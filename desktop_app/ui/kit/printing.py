"""Printing a sheet: ask where to, and print it there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget


def print_document(
    owner: QWidget, printer: QPrinter, sheet: Callable[[], QTextDocument]
) -> QPrintDialog:
    """``sheet`` is made once somebody has said where to; the window does not wait for that."""
    dialog = QPrintDialog(printer, owner)

    def finished(result: int) -> None:
        """It also keeps the printer, which is not the dialog's own, as long as the dialog."""
        if result:
            sheet().print_(printer)
        dialog.deleteLater()

    dialog.finished.connect(finished)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()
    return dialog
