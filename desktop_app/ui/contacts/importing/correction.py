"""A line corrected in place: the number is judged as it is typed, below the field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton

from desktop_app.domain.contact import Reach
from desktop_app.domain.list_check import Line
from desktop_app.domain.phone import PhoneVerdict, read_cell
from desktop_app.domain.row_choice import RowChoice
from desktop_app.ui.contacts.importing import words
from desktop_app.ui.kit import formats, theme
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.controls import Field, button
from desktop_app.ui.kit.labels import Said


class Correction(QFrame):
    """``used`` gets the new `RowChoice`; ``closed`` when it is given up."""

    used = Signal(object)
    closed = Signal()

    def __init__(self, line: Line, choice: RowChoice, *, home: str, fiction: bool) -> None:
        super().__init__()
        self._line, self._choice = line, choice
        self._home, self._fiction = home, fiction
        self.setProperty("look", "sunken")
        self.setAutoFillBackground(True)
        inside = column(self, gap=6)
        inside.setContentsMargins(*map(theme.scaled, (12, 8, 12, 8)))
        fields = row(gap=12)
        self.number = Field(self.tr("Number"))
        self._shown = choice.number or (line.cells[0] if line.cells else "")
        self.number.show_text(self._shown)
        self.name = Field(self.tr("First name and last name"))
        self._named = choice.name or line.name
        self.name.show_text(self._named)
        for each in (self.number, self.name):
            each.line.returnPressed.connect(self.use)
            fields.addWidget(each, 1, Qt.AlignmentFlag.AlignTop)
        self.number.line.textEdited.connect(self.judge)
        inside.addLayout(fields)
        below = row(gap=8)
        self.reading = Said("ph.info", "", "text.secondary", "", "table")
        below.addWidget(self.reading, 1)
        below.addWidget(_small(self.tr("Cancel"), self.closed.emit, "quiet"))
        if choice.number or choice.name:
            below.addWidget(_small(self.tr("As in the file"), self._as_in_file, "secondary"))
        below.addWidget(_small(self.tr("Leave this line out"), self._leave_out, "secondary"))
        self.accept = _small(self.tr("Use it"), self.use, "primary")
        below.addWidget(self.accept)
        inside.addLayout(below)
        self.judge()
        self.number.line.selectAll()

    def height_wanted(self) -> int:
        return self.sizeHint().height() + theme.scaled(8)

    @property
    def dirty(self) -> bool:
        """Whether anything was typed."""
        return (self.number.text, self.name.text) != (self._shown, self._named)

    def verdict(self) -> PhoneVerdict:
        return read_cell(self.number.text.strip(), self._home, fiction=self._fiction)

    def judge(self) -> None:
        """Say below the field what the number is by now."""
        typed = self.number.text.strip()
        found = self.verdict()
        shown = formats.phone(found.e164, self._home)
        if found.reach is Reach.TEXTABLE:
            self.reading.say(
                "ph.check-circle-fill",
                self.tr("Read as %1, a mobile").replace("%1", shown),
                "ok.solid",
                "ok",
            )
        elif found.reach is Reach.LANDLINE:
            said = words.reason(found.reason or "landline")
            self.reading.say("ph.phone", f"{shown} · {said}", "warn.solid", "warn")
        elif not typed:
            self.reading.say(
                "ph.info", self.tr("Type the number as it is written."), "text.secondary", ""
            )
        else:
            said = words.reason(found.reason or "no_number", typed)
            self.reading.say("ph.x-circle-fill", said, "bad.solid", "bad")
        self._mark(bad=False)

    def use(self) -> None:
        """Enter: take it where it is a number; else say what is wrong, and keep what was typed."""
        typed = self.number.text.strip()
        name = " ".join(self.name.text.split())
        same = self._line.e164 is not None and typed == self._shown
        if not same and self.verdict().e164 is None:
            said = (
                words.reason(self.verdict().reason or "no_number", typed)
                if typed
                else self.tr("Type a number, or leave the line out.")
            )
            self.reading.say("ph.x-circle-fill", said, "bad.solid", "bad")
            self._mark(bad=True)
            self.number.line.setFocus()
            announce(self, said, now=True)
            return
        self.used.emit(
            replace(
                self._choice,
                number=self._choice.number if same else typed,
                name="" if name == self._line.name and not self._choice.name else name,
                declined=False,
                left_out=False,
            )
        )

    def _mark(self, *, bad: bool) -> None:
        line = self.number.line
        line.setProperty("state", "bad" if bad else "")
        line.style().unpolish(line)
        line.style().polish(line)
        line.setAccessibleDescription(self.reading.words.text())

    def _leave_out(self) -> None:
        self.used.emit(replace(self._choice, left_out=True))

    def _as_in_file(self) -> None:
        self.used.emit(replace(self._choice, number="", name=""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that a field leaves over are not the table's: Enter and F2 would open it anew."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        event.accept()


def _small(text: str, clicked: Callable[[], object], look: str) -> QPushButton:
    return button(text, clicked, look=look, size="small")
