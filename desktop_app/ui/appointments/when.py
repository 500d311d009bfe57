"""The day and the time of an appointment, typed or chosen, with the day in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import QDateEdit, QTimeEdit, QWidget

from desktop_app.ui.kit import formats, theme
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.labels import label

_STEP = 15  # minutes an arrow moves the time


class _Clock(QTimeEdit):
    """Up and down go by a quarter of an hour, whichever part the caret is in."""

    def stepEnabled(self) -> QTimeEdit.StepEnabledFlag:
        return QTimeEdit.StepEnabledFlag.StepUpEnabled | QTimeEdit.StepEnabledFlag.StepDownEnabled

    def stepBy(self, steps: int) -> None:
        self.setTime(self.time().addSecs(60 * _STEP * steps))


class When(QWidget):
    """``changed`` is told of every change; ``today`` is the first day that may be chosen."""

    def __init__(self, changed: Callable[[], object]) -> None:
        super().__init__()
        self._changed = changed
        self.day_edit = QDateEdit()
        self.day_edit.setCalendarPopup(True)
        self.day_edit.setDisplayFormat("dd/MM/yyyy")
        self.day_edit.setAccessibleName(self.tr("Day"))
        self.clock_edit = _Clock()
        self.clock_edit.setDisplayFormat("HH:mm")
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
        self._error = ""
        self.day_edit.dateChanged.connect(self._edited)
        self.clock_edit.timeChanged.connect(self._edited)

    def show_when(self, day: date, clock: time) -> None:
        for each in (self.day_edit, self.clock_edit):
            each.blockSignals(True)
        self.day_edit.setDate(QDate(day.year, day.month, day.day))
        self.clock_edit.setTime(QTime(clock.hour, clock.minute))
        for each in (self.day_edit, self.clock_edit):
            each.blockSignals(False)
        self.show_error("")

    @property
    def day(self) -> date:
        found = self.day_edit.date()
        return date(found.year(), found.month(), found.day())

    @property
    def clock(self) -> str:
        found = self.clock_edit.time()
        return f"{found.hour():02}:{found.minute():02}"

    def show_error(self, sentence: str) -> None:
        self._error = sentence
        self.below.setText(sentence or formats.day(self.day, long=True))
        theme.look(self.below, "bad" if sentence else "muted")
        self.day_edit.setAccessibleDescription(self.below.text())

    def _edited(self) -> None:
        self.show_error("")
        self._changed()


def next_quarter(now: datetime) -> time:
    """The next full quarter of an hour on the wall clock of ``now``; midnight is 23:45."""
    later = now + timedelta(minutes=_STEP - now.minute % _STEP)
    if later.date() != now.date():
        return time(23, 45)
    return time(later.hour, later.minute)
