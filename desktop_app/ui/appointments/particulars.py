"""What an appointment is, beside whose and when: kind, length, with whom, where, a note."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.folding import fold
from desktop_app.services import reminder_plans, visits
from desktop_app.store.appointments import Booking, Usual
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
    """``kind_changed`` at each key in the kind, which has a plan; ``changed`` at each in how long
    or with whom; ``entered`` at Enter.

    A kind that was booked before is written to its end, and brings how long it takes and with whom
    it is as a rule. What somebody typed stays.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, session: Session, kind_changed: Callable[[], object]) -> None:
        super().__init__()
        self._session = session
        self._asking = session.latest(self)
        self._asking_kinds = session.latest(self)
        self._kinds: list[str] = []  # the most frequent first
        self._letters = 0  # of the kind that were typed
        self._proposed: Usual | None = Usual()  # None: what stands there is not touched
        inside = column(self, gap=12)
        self.kind = Field(
            self.tr("What it is"),
            placeholder=self.tr("Consultation, pick-up…"),
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
        self.kind.line.textChanged.connect(self._ask_usual)
        self.kind.line.textEdited.connect(self._complete)
        self.minutes.line.textChanged.connect(self.changed)
        self.staff.editTextChanged.connect(self.changed)
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
        self._proposed = Usual()
        self._letters = len(typed.kind)
        book = self._session.book
        self._asking_kinds.ask(lambda errand: reminder_plans.kinds(book), self._know)
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
        self._proposed = None  # what was agreed on stays, whatever becomes of the kind

    @property
    def length(self) -> int:
        """In minutes; 0 where nobody said."""
        return int(self.minutes.text.strip() or 0)

    def _know(self, kinds: list[str]) -> None:
        self._kinds = kinds

    def _complete(self, typed: str) -> None:
        """Write a known kind to its end, which the next letter replaces; not while one deletes, and
        not beyond one that is known as it is."""
        line, longer = self.kind.line, len(typed) > self._letters
        self._letters = len(typed)
        begun = fold(typed)
        if not longer or not begun or line.cursorPosition() < len(typed):
            return
        if any(fold(each) == begun for each in self._kinds):
            return
        for each in self._kinds:
            if fold(each[: len(typed)]) == begun:
                line.setText(each)
                line.setSelection(len(each), len(typed) - len(each))
                return

    def _ask_usual(self) -> None:
        kind = self.kind.text.strip()
        if kind:
            self._asking.ask(
                lambda errand: visits.usual(self._session.book, kind), self._show_usual
            )

    def _show_usual(self, usual: Usual) -> None:
        before = self._proposed
        if before is None:
            return
        self._proposed = usual
        if self.minutes.text == _minutes(before):
            self.minutes.show_text(_minutes(usual))
        if self.staff.currentText() == before.staff:
            self.staff.setEditText(usual.staff)


def _minutes(usual: Usual) -> str:
    return str(usual.minutes or "")
