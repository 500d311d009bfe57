"""The steps of a plan of one's own: each a reminder, and for which appointments it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import time
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.domain.errors import BadInput
from desktop_app.domain.reminder_plan import MOST_STEPS, Step
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.controls import Combo, button, icon_button
from desktop_app.ui.kit.flow import flow
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.typed import HourEdit
from desktop_app.ui.settings.number import NumberEdit

DAYS, HOURS, MINUTES = range(3)
ANY, FROM, TO, BETWEEN = range(4)
_FARTHEST = {DAYS: 60, HOURS: 1440, MINUTES: 1440}
_NEW = Step(minutes=120)


class StepLine(QFrame):
    """One reminder of the plan."""

    def __init__(self, step: Step, changed: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("look", "sunken")
        self._told = changed
        inside = column(self, gap=6)
        inside.setContentsMargins(*map(theme.scaled, (12, 8, 8, 10)))
        self.many = NumberEdit(self.tr("How long before"), 0, 60, self._changed)
        self.unit = Combo(self.tr("Days, hours or minutes"))
        self.unit.addItems([""] * 3)
        self.at = label(self.tr("at"), "body", "secondary")
        self.hour = HourEdit()
        self.hour.setFixedWidth(theme.scaled(88))
        self.hour.setAccessibleName(self.tr("Time"))
        self.hour.setToolTip(self.tr("Up and down go by a quarter of an hour"))
        first = row(gap=8)
        for each in (self.many, self.unit, self.at, self.hour):
            first.addWidget(each)
        first.addStretch(1)
        self.remove = icon_button("ph.trash", self.tr("Take this reminder out"))
        first.addWidget(self.remove)
        inside.addLayout(first)
        self.which = Combo(self.tr("For which appointments"))
        self.which.addItems(
            [
                self.tr("for all appointments"),
                self.tr("if agreed on at least"),
                self.tr("if agreed on at most"),
                self.tr("if agreed on between"),
            ]
        )
        self.first = NumberEdit(self.tr("Days ahead, at least"), 0, 365, self._changed)
        self.and_ = label(self.tr("and"), "body", "secondary")
        self.last = NumberEdit(self.tr("Days ahead, at most"), 0, 365, self._changed)
        self.ahead = label(self.tr("days ahead"), "body", "secondary")
        inside.addWidget(flow(self.which, self.first, self.and_, self.last, self.ahead))
        self._show(step)
        self.unit.currentIndexChanged.connect(self._changed)
        self.which.currentIndexChanged.connect(self._changed)
        self.hour.changed.connect(self._changed)

    def step(self) -> Step:
        """BadInput bad_clock where no hour stands there."""
        which, many = self.which.currentIndex(), self.many.value()
        first = self.first.value() if which in (FROM, BETWEEN) else 0
        last = self.last.value() if which in (TO, BETWEEN) else None
        if self.unit.currentIndex() == DAYS:
            if self.hour.hour is None:
                raise BadInput("bad_clock")
            clock = f"{self.hour.hour:%H:%M}"
            return Step(days=many, at=clock, ahead_from=first, ahead_to=last)
        minutes = many * 60 if self.unit.currentIndex() == HOURS else many
        return Step(minutes=minutes, ahead_from=first, ahead_to=last)

    def _show(self, step: Step) -> None:
        if step.minutes is None:
            unit, many = DAYS, step.days or 0
        else:
            whole = step.minutes % 60 == 0
            unit, many = (HOURS, step.minutes // 60) if whole else (MINUTES, step.minutes)
        self.unit.setCurrentIndex(unit)
        self.many.show_number(many)
        self.hour.show_hour(time.fromisoformat(step.at))
        self.first.show_number(step.ahead_from or 8)
        self.last.show_number(7 if step.ahead_to is None else step.ahead_to)
        both = (step.ahead_from > 0, step.ahead_to is not None)
        which = {(False, False): ANY, (True, False): FROM, (False, True): TO}.get(both, BETWEEN)
        self.which.setCurrentIndex(which)
        self._fit()

    def _changed(self) -> None:
        self._fit()
        self._told()

    def _fit(self) -> None:
        """Only what is asked for stands there."""
        unit, which = self.unit.currentIndex(), self.which.currentIndex()
        self.many.setMaximum(max(_FARTHEST[unit], self.many.value()))
        many = self.many.value()
        self.unit.setItemText(DAYS, self.tr("day(s) before", "", many))
        self.unit.setItemText(HOURS, self.tr("hour(s) before", "", many))
        self.unit.setItemText(MINUTES, self.tr("minute(s) before", "", many))
        self.at.setVisible(unit == DAYS)
        self.hour.setVisible(unit == DAYS)
        self.first.setVisible(which in (FROM, BETWEEN))
        self.and_.setVisible(which == BETWEEN)
        self.last.setVisible(which in (TO, BETWEEN))
        self.ahead.setVisible(which != ANY)


class OwnSteps(QWidget):
    """Some lines, one a reminder; ``changed`` is told of every change that somebody makes,
    ``laid_out`` when there are other lines."""

    def __init__(self, changed: Callable[[], object], laid_out: Callable[[], object]) -> None:
        super().__init__()
        self._told, self._laid_out = changed, laid_out
        self.lines: list[StepLine] = []
        inside = column(self, gap=8)
        self._inside = column(gap=8)
        inside.addLayout(self._inside)
        self.add_button = button(self.tr("One more reminder"), self.add, icon="ph.plus")
        inside.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Nobody is told."""
        for each in self.lines:
            self._inside.removeWidget(each)
            each.hide()
            each.deleteLater()
        self.lines = []
        for step in steps:
            self._append(step)
        self._fit()

    def steps(self) -> tuple[Step, ...]:
        """BadInput bad_clock."""
        return tuple(each.step() for each in self.lines)

    def add(self) -> None:
        line = self._append(_NEW)
        self._fit()
        line.many.setFocus()
        self._told()

    def take_out(self, line: StepLine) -> None:
        """The focus goes to the line that takes its place, or to the button below."""
        at = self.lines.index(line)
        self.lines.remove(line)
        beside = self.lines[min(at, len(self.lines) - 1)].remove if self.lines else self.add_button
        beside.setFocus()
        self._inside.removeWidget(line)
        line.hide()
        line.deleteLater()
        self._fit()
        self._told()

    def _append(self, step: Step) -> StepLine:
        line = StepLine(step, self._told)
        line.remove.clicked.connect(partial(self.take_out, line))
        self.lines.append(line)
        self._inside.addWidget(line)
        return line

    def _fit(self) -> None:
        self.add_button.setVisible(len(self.lines) < MOST_STEPS)
        for number, each in enumerate(self.lines, start=1):
            each.setAccessibleName(self.tr("Reminder %1").replace("%1", str(number)))
            each.remove.setVisible(len(self.lines) > 1)
        self._laid_out()
