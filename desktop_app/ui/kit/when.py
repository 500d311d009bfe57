"""A day and a time, typed or chosen, with the day in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import BadInput
from desktop_app.ui.kit import faults, formats, theme
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.typed import DayEdit, HourEdit

_STEP = 15  # minutes: an appointment begins at a quarter


class When(QWidget):
    """``changed`` is told of every change, also to what is none (`is_read`); ``entered`` of Enter
    in the last field; ``today`` says which year one means who types none."""

    entered = Signal()

    def __init__(self, today: Callable[[], date], changed: Callable[[], object]) -> None:
        super().__init__()
        self._changed = changed
        self.day_edit = DayEdit(today)
        self.day_edit.setAccessibleName(self.tr("Day"))
        self.clock_edit = HourEdit()
        self.clock_edit.setAccessibleName(self.tr("Time"))
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
        self._today = today
        self._day, self._clock = today(), time(9)
        self.day_edit.changed.connect(self._day_edited)
        self.day_edit.entered.connect(self.clock_edit.setFocus)
        self.clock_edit.changed.connect(self._hour_edited)
        self.clock_edit.entered.connect(self.entered)

    def show_when(self, day: date, clock: time) -> None:
        self.day_edit.show_day(day)
        self.clock_edit.show_hour(clock)
        self._day, self._clock = day, clock
        self.show_error("")

    @property
    def is_read(self) -> bool:
        """Whether a day and a time stand there."""
        return self.day_edit.day is not None and self.clock_edit.hour is not None

    @property
    def typed(self) -> tuple[str, str]:
        """What stands in both fields, right or wrong."""
        return self.day_edit.text(), self.clock_edit.text()

    def show_typed(self, typed: tuple[str, str]) -> None:
        for edit, text in zip((self.day_edit, self.clock_edit), typed, strict=True):
            edit.show_typed(text)

    @property
    def day(self) -> date:
        """The last day that could be read."""
        return self._day

    @property
    def clock(self) -> str:
        """The last hour that could be read, ``HH:MM``."""
        return f"{self._clock:%H:%M}"

    def check(self) -> None:
        """BadInput ``bad_date`` or ``bad_clock`` where what stands there is none."""
        if self.day_edit.day is None:
            raise BadInput("bad_date")
        if self.clock_edit.hour is None:
            raise BadInput("bad_clock")

    def focus_fault(self, kind: str) -> None:
        """To the field that an error is about."""
        (self.clock_edit if kind == "bad_clock" else self.day_edit).setFocus()

    def show_error(self, sentence: str) -> None:
        self.below.setText(sentence or self._told())
        theme.look(self.below, "bad" if sentence else "muted")
        self.day_edit.setAccessibleDescription(self.below.text())
        self.clock_edit.setAccessibleDescription(sentence)

    def _told(self) -> str:
        """The day in words, once it is one; of another year with its year."""
        if self.day_edit.day is None:
            return ""
        return formats.day(self._day, long=True, year=self._day.year != self._today().year)

    def _day_edited(self) -> None:
        edit = self.day_edit
        if edit.day is None or edit.day != self._day or edit.hasFocus():
            self._day = edit.day or self._day
            self._edited()

    def _hour_edited(self) -> None:
        edit = self.clock_edit
        if edit.hour is None or edit.hour != self._clock or edit.hasFocus():
            self._clock = edit.hour or self._clock
            self._edited()

    def _edited(self) -> None:
        """What may still become a day or an hour is told only once one has left the field."""
        self.show_error("")
        for kind, edit, read in (
            ("bad_date", self.day_edit, self.day_edit.day),
            ("bad_clock", self.clock_edit, self.clock_edit.hour),
        ):
            if read is None:
                if not edit.is_begun or not edit.hasFocus():
                    self.show_error(faults.sentence(BadInput(kind)))
                break
        self._changed()


def next_quarter(now: datetime) -> time:
    """The next full quarter of an hour on the wall clock of ``now``; midnight is 23:45."""
    later = now + timedelta(minutes=_STEP - now.minute % _STEP)
    if later.date() != now.date():
        return time(23, 45)
    return time(later.hour, later.minute)
