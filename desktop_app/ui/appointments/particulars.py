"""What an appointment is, beside whose and when: kind, length, with whom, where, a note."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.services import visits
from desktop_app.store.appointments import Booking
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.controls import Combo, Field
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.session import Session

_LONGEST = 24 * 60


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the fields."""

    kind: str = ""
    minutes: str = ""
    staff: str = ""
    place: str = ""
    note: str = ""


class Particulars(QWidget):
    """``kind_changed`` at each key in the kind, which has a plan; ``entered`` at Enter."""

    entered = Signal()

    def __init__(self, session: Session, kind_changed: Callable[[], object]) -> None:
        super().__init__()
        self._session = session
        self._asking = session.latest(self)
        self._own_minutes = False
        inside = column(self, gap=12)
        self.kind = Field(
            self.tr("What it is"),
            placeholder=self.tr("Cut, eye test…"),
            hint=self.tr("For you only: it is never in the text."),
        )
        self.minutes = Field(self.tr("Minutes"))
        self.minutes.line.setValidator(QIntValidator(0, _LONGEST, self))
        self.staff = Combo(self.tr("With"))
        self.staff.setEditable(True)
        self.place = Field(self.tr("Place"))
        self.note = Field(self.tr("Note"), hint=self.tr("For you only: it is never sent."))
        inside.addWidget(self.kind)
        pair = row(gap=12)
        pair.addWidget(self.minutes, 2)
        pair.addLayout(self._staff_box(), 3)
        inside.addLayout(pair)
        inside.addWidget(self.place)
        inside.addWidget(self.note)
        self.kind.line.textChanged.connect(kind_changed)
        self.kind.line.textChanged.connect(self._ask_minutes)
        self.minutes.line.textEdited.connect(self._minutes_typed)
        for each in (self.kind, self.minutes, self.place, self.note):
            each.line.returnPressed.connect(self.entered)
        edit = self.staff.lineEdit()
        assert edit is not None
        edit.returnPressed.connect(self.entered)

    def _staff_box(self) -> QVBoxLayout:
        box = column(gap=4)
        caption = label(self.tr("With"), "table", "secondary")
        caption.setBuddy(self.staff)
        box.addWidget(caption)
        box.addWidget(self.staff)
        box.addStretch(1)
        return box

    @property
    def typed(self) -> Typed:
        return Typed(
            self.kind.text.strip(),
            self.minutes.text.strip(),
            self.staff.currentText().strip(),
            self.place.text.strip(),
            self.note.text.strip(),
        )

    def show_typed(self, typed: Typed) -> None:
        self._own_minutes = bool(typed.minutes)
        self.staff.clear()
        self.staff.addItems(["", *self._session.facts.staff])
        self.staff.setEditText(typed.staff)
        for field, text in (
            (self.kind, typed.kind),
            (self.minutes, typed.minutes),
            (self.place, typed.place),
            (self.note, typed.note),
        ):
            field.show_text(text)
            field.show_error("")

    def show_booking(self, booking: Booking) -> None:
        minutes = str(booking.minutes or "")
        self.show_typed(Typed(booking.kind, minutes, booking.staff, booking.place, booking.note))
        self._own_minutes = True  # what was agreed on stays, whatever becomes of the kind

    @property
    def length(self) -> int:
        """In minutes; 0 where nobody said."""
        return int(self.minutes.text.strip() or 0)

    def _minutes_typed(self) -> None:
        self._own_minutes = True

    def _ask_minutes(self) -> None:
        """As long as the last of this kind, unless somebody typed how long."""
        kind = self.kind.text.strip()
        if kind:
            self._asking.ask(
                lambda errand: visits.usual_minutes(self._session.book, kind), self._show_minutes
            )

    def _show_minutes(self, minutes: int) -> None:
        if not self._own_minutes:
            self.minutes.show_text(str(minutes or ""))
