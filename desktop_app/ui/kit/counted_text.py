"""A text as it will be read, with its count below it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.domain import sms_text
from desktop_app.ui.kit.boxes import column
from desktop_app.ui.kit.labels import label


class CountedText(QWidget):
    """`show_text` with what may be seen of it, and the text that is counted."""

    def __init__(self) -> None:
        super().__init__()
        inside = column(self, gap=4)
        box = QFrame()
        box.setProperty("look", "sunken")
        self.words = label("", "body", wrap=True)
        column(box, margin=12).addWidget(self.words)
        inside.addWidget(box)
        self.count = label("", "caption", "muted")
        inside.addWidget(self.count)

    def show_text(self, seen: str, text: str) -> None:
        found = sms_text.count(text)
        characters = self.tr("%n character(s)", "", found.characters)
        segments = self.tr("%n SMS", "", found.segments)
        self.words.setText(seen)
        self.count.setText(f"{characters} · {segments}")

    def show_none(self, why: str) -> None:
        self.words.setText(why)
        self.count.setText("")
