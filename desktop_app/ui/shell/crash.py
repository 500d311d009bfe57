"""When there is a bug: a sentence and a report without anybody's data, and the work goes on."""

from __future__ import annotations

import platform
import traceback
from types import TracebackType

from PySide6 import __version__ as qt_version
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from desktop_app import __version__
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.labels import label


def report(error: BaseException) -> str:
    """Where it happened, by file and line: no message of the error, no value, no path of a person.

    What an error says may quote a name, a number or a text.
    """
    lines = [
        f"Comptoir {__version__}, Python {platform.python_version()}, Qt {qt_version},"
        f" {platform.system()} {platform.release()}",
        type(error).__name__,
    ]
    trace: TracebackType | None = error.__traceback__
    for frame in traceback.extract_tb(trace):
        _, _, inside = frame.filename.replace("\\", "/").rpartition("/desktop_app/")
        place = inside if "/desktop_app/" in frame.filename.replace("\\", "/") else "a library"
        lines.append(f"  {place}:{frame.lineno} in {frame.name}")
    return "\n".join(lines)


class CrashDialog(QDialog):
    """Says what to look for, and shows what to send to who mends it."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something went wrong"))
        told = report(error)
        inside = column(self, gap=12, margin=24)
        inside.addWidget(label(self.tr("Comptoir made a mistake"), "title"))
        inside.addWidget(
            label(
                self.tr(
                    "Your book is as it was before. Look whether what you did last is there, and"
                    " do it again if not; nothing is sent twice. The report below holds no name,"
                    " number or text."
                ),
                wrap=True,
            )
        )
        shown = QPlainTextEdit(told)
        shown.setReadOnly(True)
        shown.setFont(theme.font("caption", fixed=True))
        shown.setAccessibleName(self.tr("Report"))
        inside.addWidget(shown, 1)
        foot = row()
        foot.addStretch(1)
        foot.addWidget(
            button(
                self.tr("Copy the report"),
                lambda: QGuiApplication.clipboard().setText(told),
                icon="ph.copy",
            )
        )
        foot.addWidget(button(self.tr("Go on"), self.accept, look="primary"))
        inside.addLayout(foot)
        self.resize(theme.scaled(560), theme.scaled(380))
