"""A late text whose words are out of date: read as it would leave now, then sent or left out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.services.reminders import Late
from desktop_app.ui.kit import people, theme
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.counted_text import CountedText
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.session import Session


class LateTextDialog(QDialog):
    """``send`` and ``leave_out`` are called once; Esc changes nothing."""

    def __init__(
        self,
        session: Session,
        late: Late,
        title: str,
        send: Callable[[], object],
        leave_out: Callable[[], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        full = " ".join(f"{each.first_name} {each.last_name}" for each in late.due)
        self.setWindowTitle(self.tr("Read and send"))
        self.setModal(True)
        inside = column(self, gap=12, margin=24)
        inside.addWidget(label(title, "heading", wrap=True))
        self.words = people.text(session, late.text, full)
        text = CountedText()
        text.show_text(self.words, late.text)
        inside.addWidget(text)
        if late.on_time:
            was = self.tr("It would have said: “%1”").replace(
                "%1", people.text(session, late.on_time, full)
            )
            inside.addWidget(label(was, "table", "secondary", wrap=True))
        foot = row()
        self.out = button(self.tr("Don’t send"), lambda: self._end(leave_out), look="quiet")
        foot.addWidget(self.out)
        foot.addStretch(1)
        foot.addWidget(button(self.tr("Cancel"), self.reject))
        self.send = button(
            self.tr("Send"),
            lambda: self._end(send),
            look="primary",
            icon="ph.paper-plane-tilt-fill",
        )
        foot.addWidget(self.send)
        inside.addLayout(foot)
        self.setMinimumWidth(theme.scaled(480))
        self.send.setFocus()

    def _end(self, then: Callable[[], object]) -> None:
        self.accept()
        then()
