"""The words of one reminder, with its fields as pills."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.domain.reminder_text import FIELDS
from desktop_app.domain.template import Slot
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.editor import MessageEdit
from desktop_app.ui.kit.field_menu import FieldMenu
from desktop_app.ui.kit.labels import label


class ReminderText(QWidget):
    """``edited`` is told of every change that somebody makes."""

    def __init__(self, edited: Callable[[], object]) -> None:
        super().__init__()
        self._edited, self._showing = edited, False
        inside = column(self, gap=4)
        self.card = QFrame()
        self.card.setProperty("look", "field-card")
        whole = column(self.card, margin=2)
        bar = row()
        bar.setContentsMargins(*map(theme.scaled, (4, 2, 8, 2)))
        self.field = button(
            self.tr("Field"),
            self.choose_field,
            look="quiet",
            icon="ph.brackets-curly",
            size="small",
        )
        self.field.setToolTip(self.tr("Put in a field"))
        bar.addWidget(self.field)
        bar.addStretch(1)
        whole.addLayout(bar)
        self.edit = MessageEdit()
        self.edit.setAccessibleName(self.tr("Words of the reminder"))
        self.edit.setFixedHeight(theme.scaled(124))
        self.edit.know(FIELDS)
        self.edit.edited.connect(self._changed)
        self.edit.field_asked.connect(self._brace_typed)
        self.edit.focused = self._ring
        whole.addWidget(self.edit)
        inside.addWidget(self.card)
        self.hint = self.tr("Only this reminder: the next ones keep the usual words.")
        inside.addWidget(label(self.hint, "caption", "muted", wrap=True))

    def show_template(self, template: str) -> None:
        """Nobody is told."""
        self._showing = True
        self.edit.show_template(template)
        self._showing = False

    def choose_field(self) -> None:
        place = self.field.mapToGlobal(self.field.rect().bottomLeft())
        FieldMenu(self.edit, map(Slot, FIELDS), braced=False).open_at(place)

    def _brace_typed(self) -> None:
        place = self.edit.viewport().mapToGlobal(self.edit.cursorRect().bottomLeft())
        FieldMenu(self.edit, map(Slot, FIELDS), braced=True).open_at(place)

    def _changed(self) -> None:
        if not self._showing:
            self._edited()

    def _ring(self, focused: bool) -> None:
        theme.look(self.card, "field-card-focused" if focused else "field-card")
