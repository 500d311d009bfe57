"""The words of a plan in one language, with its fields as pills, and how they read to somebody."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.domain import reminder_text, sms_text
from desktop_app.domain.appointment import NoReminder
from desktop_app.domain.errors import BadInput
from desktop_app.domain.reminder_text import FIELDS
from desktop_app.domain.template import Slot
from desktop_app.ui.kit import faults, reminder_words, theme
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.counter_bar import Meter, counted
from desktop_app.ui.kit.editor import MessageEdit
from desktop_app.ui.kit.field_menu import FieldMenu
from desktop_app.ui.kit.labels import Said, label
from desktop_app.ui.kit.merging import merge
from desktop_app.ui.kit.slip import Bubble

_HIGH = 80  # pixels of the design


class WordsBox(QWidget):
    """``edited`` is told of every change that somebody makes."""

    def __init__(self, language: str, caption: str, edited: Callable[[], object]) -> None:
        super().__init__()
        self.language, self._edited, self._showing, self._left = language, edited, False, False
        inside = column(self, gap=6)
        self.card = QFrame()
        self.card.setProperty("look", "field-card")
        whole = column(self.card, margin=2)
        bar = row()
        bar.setContentsMargins(*map(theme.scaled, (10, 2, 8, 2)))
        bar.addWidget(label(caption, "table", weight=600))
        bar.addStretch(1)
        shipped, field = self.tr("Words as shipped"), self.tr("Field")
        self.shipped = button(
            shipped,
            self.put_back,
            look="quiet",
            icon="ph.arrow-counter-clockwise",
            size="small",
            name=f"{shipped}, {caption}",
        )
        self.field = button(
            field,
            self.choose_field,
            look="quiet",
            icon="ph.brackets-curly",
            size="small",
            name=f"{field}, {caption}",
            tip=self.tr("Put in a field"),
        )
        bar.addWidget(self.shipped)
        bar.addWidget(self.field)
        whole.addLayout(bar)
        self.edit = MessageEdit()
        named = self.tr("Words of the reminder")
        self.edit.setAccessibleName(f"{named}, {caption}")
        self.edit.setFixedHeight(theme.scaled(_HIGH))
        self.edit.know(FIELDS)
        self.edit.edited.connect(self._changed)
        self.edit.field_asked.connect(self._brace_typed)
        self.edit.focused = self._focused
        whole.addWidget(self.edit)
        inside.addWidget(self.card)
        self.error = Said("ph.warning-circle-fill", "", "bad.solid", "bad", "caption", wrap=True)
        inside.addWidget(self.error)
        self.error.hide()
        self.reads = QWidget()
        reading = row(self.reads, gap=12)
        self.bubble = Bubble()
        reading.addWidget(self.bubble, 1)
        beside = column(gap=4)
        self.count = label("", "caption", "muted")
        self.meter = Meter()
        beside.addWidget(self.count)
        beside.addWidget(self.meter)
        beside.addStretch(1)
        reading.addLayout(beside)
        inside.addWidget(self.reads)
        self.instead = label("", "caption", "muted", wrap=True)
        inside.addWidget(self.instead)

    # --- what stands there

    @property
    def template(self) -> str:
        """As it is typed; "" where nothing is."""
        typed = self.edit.template()
        return typed if typed.strip() else ""

    def checked(self) -> str:
        """As it is kept. BadInput as `reminder_text.checked`, said below the field; "" for none."""
        self._left = True
        typed = self.template
        try:
            words = reminder_text.checked(typed) if typed else ""
        except BadInput as error:
            self.show_error(faults.sentence(error))
            raise
        self.show_error("")
        return words

    def show_template(self, template: str) -> None:
        """Nobody is told."""
        self._showing, self._left = True, False
        self.edit.show_template(template)
        self._showing = False
        self.show_error("")

    def show_reading(self, text: str | NoReminder, instead: str) -> None:
        """How it reads to somebody, or why nobody gets it; ``instead`` says whose words leave where
        nothing is typed here."""
        if isinstance(text, NoReminder):
            text = reminder_words.none(text.value)
        count = sms_text.count(text)
        self.bubble.show_text(text)
        self.count.setText(counted(count))
        self.meter.show_count(count, "ok.solid" if count.segments <= 1 else "warn.solid")
        self.instead.setText(instead)
        self.instead.setVisible(bool(instead))
        is_shipped = self.template == reminder_text.TEMPLATES[self.language]
        self.shipped.setVisible(not is_shipped)

    def mark(self, values: dict[str, str]) -> None:
        """Costly characters where they stand, with the fields filled from ``values``."""
        self.edit.show_merged(merge(self.edit.pieces(), values), tears=True)

    def show_error(self, sentence: str) -> None:
        self.error.words.setText(sentence)
        self.error.setVisible(bool(sentence))
        self.reads.setVisible(not sentence)
        self.edit.setAccessibleDescription(sentence)

    # --- what somebody does

    def put_back(self) -> None:
        """The words that are shipped; Ctrl+Z in the text has the others back."""
        self.edit.show_template(reminder_text.TEMPLATES[self.language])
        self.edit.setFocus()

    def choose_field(self) -> None:
        place = self.field.mapToGlobal(self.field.rect().bottomLeft())
        FieldMenu(self.edit, map(Slot, FIELDS), braced=False).open_at(place)

    def _brace_typed(self) -> None:
        place = self.edit.viewport().mapToGlobal(self.edit.cursorRect().bottomLeft())
        FieldMenu(self.edit, map(Slot, FIELDS), braced=True).open_at(place)

    def _changed(self) -> None:
        if not self._showing:
            self._edited()
            if self._left:  # once something was wrong it is said until it is right
                self._check()

    def _focused(self, focused: bool) -> None:
        theme.look(self.card, "field-card-focused" if focused else "field-card")
        if not focused:
            self._check()

    def _check(self) -> None:
        with suppress(BadInput):  # it is said
            self.checked()
