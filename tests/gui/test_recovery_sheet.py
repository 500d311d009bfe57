"""The recovery key on paper: the dialog really opens, and what it prints is a sheet."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog

from desktop_app.ui.kit.recovery_sheet import print_sheet
from tests.helpers.window import OpenWindow

GROUPS = [f"{number:04d}" for number in range(14)]


def test_the_sheet_is_printed_from_its_dialog(window: OpenWindow, tmp_path: Path) -> None:
    dialog = print_sheet(window.desktop.window, GROUPS, "Optique Carmin", date(2026, 11, 29))
    window.until(dialog.isVisible)
    printer = dialog.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "sheet.pdf"))
    dialog.done(QDialog.DialogCode.Accepted)
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_dialog_that_is_left_prints_nothing(window: OpenWindow) -> None:
    dialog = print_sheet(window.desktop.window, GROUPS, "Optique Carmin", date(2026, 11, 29))
    gone: list[bool] = []
    dialog.destroyed.connect(lambda: gone.append(True))
    window.until(dialog.isVisible)
    dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert gone
