"""Whether an appointment repeats: how often, and until when."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QSpinBox, QWidget

from desktop_app.domain.errors import BadInput
from desktop_app.domain.repeating import MOST, Repeating, Unit, days, shortened
from desktop_app.ui.appointments import words
from desktop_app.ui.kit import formats, theme
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.controls import Combo
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.typed import DayEdit

_TIMES, _UNTIL = range(2)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What stands in it, to come back to."""

    on: bool = False
    every: int = 1
    unit: int = 1
    ends: int = _TIMES
    times: int = 6
    until: str = ""


class _Number(QSpinBox):
    """A number that the wheel does not change as one scrolls past."""

    def __init__(self, name: str, least: int, most: int) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # nor does it take the focus there
        self.setRange(least, most)
        self.lineEdit().setTextMargins(theme.scaled(8), 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Repeats(QWidget):
    """``changed`` is told of every change."""

    def __init__(self, today: Callable[[], date], changed: Callable[[], object]) -> None:
        super().__init__()
        self._first = today()
        inside = column(self, gap=8)
        self.on = QCheckBox(self.tr("It repeats"))
        inside.addWidget(self.on)
        self.box = QWidget()
        box = column(self.box, gap=8)
        first = row()
        first.addWidget(label(self.tr("Every"), "body", "secondary"))
        self.every = _Number(self.tr("Every so many"), 1, 365)
        self.unit = Combo(self.tr("Days, weeks or months"))
        self.unit.addItems(["", "", ""])
        first.addWidget(self.every, 2)
        first.addWidget(self.unit, 3)
        box.addLayout(first)
        second = row()
        self.ends = Combo(self.tr("How it ends"))
        self.ends.addItems([self.tr("In all"), self.tr("Until")])
        self.times = _Number(self.tr("How many in all"), 1, MOST)
        self.until = DayEdit(today)
        self.until.setAccessibleName(self.tr("Last day"))
        second.addWidget(self.ends, 2)
        second.addWidget(self.times, 3)
        second.addWidget(self.until, 3)
        box.addLayout(second)
        self.told = label("", "caption", "muted", wrap=True)
        box.addWidget(self.told)
        inside.addWidget(self.box)
        self._changed = changed
        self.show_chosen(Chosen())
        self.on.toggled.connect(self._edited)
        self.every.valueChanged.connect(self._edited)
        self.times.valueChanged.connect(self._edited)
        self.unit.currentIndexChanged.connect(self._edited)
        self.ends.currentIndexChanged.connect(self._edited)
        self.until.changed.connect(self._edited)

    @property
    def chosen(self) -> Chosen:
        return Chosen(
            self.on.isChecked(),
            self.every.value(),
            self.unit.currentIndex(),
            self.ends.currentIndex(),
            self.times.value(),
            self.until.text(),
        )

    def show_chosen(self, chosen: Chosen) -> None:
        self.every.setValue(chosen.every)
        self.unit.setCurrentIndex(chosen.unit)
        self.ends.setCurrentIndex(chosen.ends)
        self.times.setValue(chosen.times)
        if chosen.until:
            self.until.show_typed(chosen.until)
        else:
            self.until.show_day(self._first + timedelta(days=90))
        self.on.setChecked(chosen.on)
        self._lay_out()

    def begin_on(self, first: date) -> None:
        """The first of them is on ``first``."""
        self._first = first
        self._tell()

    @property
    def rule(self) -> Repeating | None:
        """None where it does not repeat. BadInput: bad_date."""
        if not self.on.isChecked():
            return None
        unit = list(Unit)[self.unit.currentIndex()]
        if self.ends.currentIndex() == _TIMES:
            return Repeating(self.every.value(), unit, times=self.times.value())
        if self.until.day is None:
            raise BadInput("bad_date")
        return Repeating(self.every.value(), unit, until=self.until.day)

    @property
    def days(self) -> list[date]:
        """On which days it is; the first alone where it does not repeat, or nobody knows how."""
        try:
            rule = self.rule
            return days(self._first, rule) if rule else [self._first]
        except BadInput:
            return [self._first]

    def check(self) -> None:
        """BadInput: bad_series, bad_date, bad_day."""
        rule = self.rule
        if rule is not None:
            days(self._first, rule)

    def show_error(self, sentence: str) -> None:
        self.told.setText(sentence)
        theme.look(self.told, "bad")
        (self.times if self.times.isVisibleTo(self) else self.until).setFocus()

    def _edited(self) -> None:
        self._lay_out()
        self._changed()

    def _lay_out(self) -> None:
        self.box.setVisible(self.on.isChecked())
        one = self.every.value() == 1
        for at, words_ in enumerate(
            (
                self.tr("day") if one else self.tr("days"),
                self.tr("week") if one else self.tr("weeks"),
                self.tr("month") if one else self.tr("months"),
            )
        ):
            self.unit.setItemText(at, words_)
        by_times = self.ends.currentIndex() == _TIMES
        self.times.setVisible(by_times)
        self.until.setVisible(not by_times)
        self._tell()

    def _tell(self) -> None:
        """How many they are, the last of them, and which months are too short."""
        try:
            rule = self.rule
            found = days(self._first, rule) if rule else []
        except BadInput as error:
            self.told.setText(words.fault(error))
            theme.look(self.told, "bad")
            return
        theme.look(self.told, "muted")
        self.told.setText(self._sentence(found) if found else "")

    def _sentence(self, found: list[date]) -> str:
        told = self.tr("%n appointment(s), the last on %1.", "", len(found))
        last = formats.day(found[-1], year=found[-1].year != self._first.year)
        sentences = [formats.one_stop(told.replace("%1", last))]
        by_months = self.unit.currentIndex() == list(Unit).index(Unit.MONTH)
        if by_months and shortened(self._first, found):
            short = self.tr("A month without a %1 takes its last day.")
            sentences.append(short.replace("%1", str(self._first.day)))
        return " ".join(sentences)
