"""The day and the time of an appointment, typed or chosen, with the day in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QFocusEvent, QValidator
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QWidget

from desktop_app.domain.errors import BadInput
from desktop_app.ui.appointments import words
from desktop_app.ui.appointments.hours import is_begun, read_hour
from desktop_app.ui.kit import formats, theme
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.calendar import Calendar
from desktop_app.ui.kit.labels import label

_STEP = 15  # minutes an arrow moves the time
_DAY = 24 * 60


class HourEdit(QAbstractSpinBox):
    """An hour typed as one likes, read at each key and written as 10:30 when one leaves.

    ``hour`` is None while what stands there is none. Up and down go by a quarter of an hour.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.hour: time | None = None
        self._last = time(9)  # from where the arrows go
        self.lineEdit().setMaxLength(12)
        self.lineEdit().textEdited.connect(lambda _: self._read())

    def show_hour(self, hour: time) -> None:
        """Nobody is told."""
        self.hour = self._last = hour
        self.lineEdit().setText(f"{hour:%H:%M}")

    @property
    def is_begun(self) -> bool:
        """Whether more keys may still make an hour of it."""
        return is_begun(self.text())

    def _read(self) -> None:
        self.hour = read_hour(self.text())
        self._last = self.hour or self._last
        self.changed.emit()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        return (
            QAbstractSpinBox.StepEnabledFlag.StepUpEnabled
            | QAbstractSpinBox.StepEnabledFlag.StepDownEnabled
        )

    def stepBy(self, steps: int) -> None:
        minutes = (self._last.hour * 60 + self._last.minute + _STEP * steps) % _DAY
        self.show_hour(time(minutes // 60, minutes % 60))
        self.selectAll()
        self.changed.emit()

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        return QValidator.State.Acceptable, text, position  # what is none is told below the field

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.hour is not None:
            self.show_hour(self.hour)
        self.changed.emit()


class When(QWidget):
    """``changed`` is told of every change; ``today`` is the first day that may be chosen."""

    def __init__(self, changed: Callable[[], object]) -> None:
        super().__init__()
        self._changed = changed
        self.day_edit = QDateEdit()
        self.day_edit.setCalendarPopup(True)
        self.day_edit.setCalendarWidget(Calendar())
        self.day_edit.setDisplayFormat("dd/MM/yyyy")
        self.day_edit.setAccessibleName(self.tr("Day"))
        self.clock_edit = HourEdit()
        self.clock_edit.setAccessibleName(self.tr("Time"))
        self.clock_edit.lineEdit().setTextMargins(theme.scaled(8), 0, 0, 0)
        self.clock_edit.setToolTip(self.tr("Up and down go by a quarter of an hour"))
        inside = column(self, gap=4)
        pair = row(gap=12)
        for caption, edit, share in (
            (self.tr("Day"), self.day_edit, 3),
            (self.tr("Time"), self.clock_edit, 2),
        ):
            one = column(gap=4)
            named = label(caption, "table", "secondary")
            named.setBuddy(edit)
            one.addWidget(named)
            one.addWidget(edit)
            pair.addLayout(one, share)
        inside.addLayout(pair)
        self.below = label("", "caption", "muted", wrap=True)
        inside.addWidget(self.below)
        self._clock = time(9)
        self.day_edit.dateChanged.connect(self._edited)
        self.clock_edit.changed.connect(self._hour_edited)

    def show_when(self, day: date, clock: time) -> None:
        self.day_edit.blockSignals(True)
        self.day_edit.setDate(QDate(day.year, day.month, day.day))
        self.day_edit.blockSignals(False)
        self.clock_edit.show_hour(clock)
        self._clock = clock
        self.show_error("")

    @property
    def day(self) -> date:
        found = self.day_edit.date()
        return date(found.year(), found.month(), found.day())

    @property
    def clock(self) -> str:
        """The last hour that could be read, ``HH:MM``."""
        return f"{self._clock:%H:%M}"

    def check(self) -> None:
        """BadInput ``bad_clock`` where what stands there is no hour."""
        if self.clock_edit.hour is None:
            raise BadInput("bad_clock")

    def focus_fault(self, kind: str) -> None:
        """To the field that an error is about."""
        (self.clock_edit if kind == "bad_clock" else self.day_edit).setFocus()

    def show_error(self, sentence: str) -> None:
        self.below.setText(sentence or formats.day(self.day, long=True))
        theme.look(self.below, "bad" if sentence else "muted")
        self.day_edit.setAccessibleDescription(self.below.text())
        self.clock_edit.setAccessibleDescription(sentence)

    def _hour_edited(self) -> None:
        """What may still become an hour is told only once one has left the field."""
        edit = self.clock_edit
        if edit.hour is None:
            refused = not edit.is_begun or not edit.hasFocus()
            self.show_error(words.fault(BadInput("bad_clock")) if refused else "")
        elif edit.hour != self._clock or edit.hasFocus():
            self._clock = edit.hour
            self._edited()

    def _edited(self) -> None:
        self.show_error("")
        if self.clock_edit.hour is None:
            self.show_error(words.fault(BadInput("bad_clock")))
        self._changed()


def next_quarter(now: datetime) -> time:
    """The next full quarter of an hour on the wall clock of ``now``; midnight is 23:45."""
    later = now + timedelta(minutes=_STEP - now.minute % _STEP)
    if later.date() != now.date():
        return time(23, 45)
    return time(later.hour, later.minute)
