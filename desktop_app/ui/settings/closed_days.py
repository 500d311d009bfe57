"""On which days the shop is closed: no reminder that is due days ahead leaves on one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QLocale, QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from desktop_app.domain import rules
from desktop_app.domain.errors import BadInput
from desktop_app.domain.opening import Opening
from desktop_app.ui.kit import faults, formats, icons, theme
from desktop_app.ui.kit.boxes import Card, column, empty, row
from desktop_app.ui.kit.chips import Chip
from desktop_app.ui.kit.controls import button, show_checked, when_chosen
from desktop_app.ui.kit.flow import FlowLayout, flow
from desktop_app.ui.kit.labels import Said, label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.typed import DayEdit

Edit = Callable[[Opening], Opening]

_MOST = 60  # days at once: more is a slip of the year


class ClosedDays(Card):
    """Each is kept as soon as it is chosen: ``change`` gets what makes the new days of those that
    the book holds by then, and a sentence that says so."""

    def __init__(self, session: Session, change: Callable[[Edit, str], object]) -> None:
        super().__init__(self.tr("Days the shop is closed"))
        self.session, self._change = session, change
        self._shown: tuple[Opening, date] | None = None
        inside = column(gap=12)
        inside.setContentsMargins(*map(theme.scaled, (16, 14, 16, 16)))
        told = self.tr(
            "What is due on one of them leaves on the last open day before it, at its hour."
        )
        inside.addWidget(label(told, "table", "secondary", wrap=True))
        self.weekdays = [self._weekday(each) for each in range(7)]
        self.week = flow(*self.weekdays)
        self.week.setAccessibleName(self.tr("Closed every week on"))
        inside.addWidget(label(self.tr("Closed every week on"), "table", weight=600))
        inside.addWidget(self.week)
        self.wrong_week = Said("ph.warning-circle-fill", "", "bad.solid", "bad", "table", wrap=True)
        inside.addWidget(self.wrong_week)
        self.wrong_week.hide()
        inside.addWidget(label(self.tr("And on these days"), "table", weight=600))
        self._none = label(self.tr("On no single day so far."), "body", "secondary")
        inside.addWidget(self._none)
        self.days = QWidget()
        self.days.setAccessibleName(self.tr("And on these days"))
        self._days = FlowLayout(self.days, fill=False)
        inside.addWidget(self.days)
        inside.addWidget(self._adding())
        self.wrong = Said("ph.warning-circle-fill", "", "bad.solid", "bad", "table", wrap=True)
        inside.addWidget(self.wrong)
        self.wrong.hide()
        self.add(inside)

    def _weekday(self, day: int) -> Chip:
        made = Chip(QLocale().standaloneDayName(day + 1))
        made.setIconSize(QSize(theme.scaled(14), theme.scaled(14)))
        when_chosen(made, partial(self._toggle, day))
        return made

    def _adding(self) -> QWidget:
        self.day = self._day_edit(self.tr("Another closed day, or the first of several"))
        self.until = self._day_edit(self.tr("The last of several closed days"))
        both = QWidget()
        span = row(both, gap=8)
        self.until.lineEdit().setPlaceholderText(self.tr("optional"))
        for each in (self.day, label(self.tr("to"), "body", "secondary"), self.until):
            span.addWidget(each)
        self.add_button = button(self.tr("Add"), self.add_days, icon="ph.plus")
        self.holidays = button(
            self.tr("Add the public holidays"),
            self.add_holidays,
            look="quiet",
            icon="ph.calendar-plus",
            tip=self.tr("Those of the whole country, this year and the next"),
        )
        return flow(both, self.add_button, self.holidays)

    def _day_edit(self, name: str) -> DayEdit:
        made = DayEdit(self.session.today)
        made.setAccessibleName(name)
        made.setFixedWidth(theme.scaled(136))
        made.entered.connect(self.add_days)
        made.changed.connect(lambda: self._say(""))
        return made

    # --- what it shows

    def show_opening(self, opening: Opening) -> None:
        today = self.session.today()
        if self._shown == (opening, today):
            return
        self._shown = (opening, today)
        for day, chip in enumerate(self.weekdays):
            show_checked(chip, day in opening.weekdays)
            _tick(chip)
        focused = self.days.isAncestorOf(self.days.focusWidget() or self)
        empty(self._days)
        coming = sorted(each for each in opening.days if each >= today)
        for each in _runs(coming):
            self._days.addWidget(self._chip(each, today.year))
        self.days.setVisible(bool(coming))
        self._none.setVisible(not coming)
        if focused:  # what was just taken out had it
            self.day.setFocus()

    def refused(self, sentence: str) -> None:
        """The days of the week stand as they were."""
        shown, self._shown = self._shown, None
        if shown is not None:
            self.show_opening(shown[0])
        self._say_week(sentence)

    def _chip(self, days: list[date], this_year: int) -> QWidget:
        first, last = days[0], days[-1]
        told = formats.day(first, year=first.year != this_year)
        taken = self.tr("Take %1 off the list").replace("%1", self._span(first, last, within=False))
        if last != first:
            told = f"{told} – {formats.day(last, year=last.year != this_year)}"
        off = partial(self.take_off, frozenset(days))
        made = button(told, off, look="chip", icon="ph.x", name=taken)
        made.setToolTip(taken)
        return made

    # --- what somebody does

    def _toggle(self, day: int) -> None:
        self._say_week("")
        _tick(self.weekdays[day])
        name = QLocale().dayName(day + 1)
        if self.weekdays[day].isChecked():
            sentence = self.tr("Closed on %1 from now on.").replace("%1", name)
            self._change(lambda now: replace(now, weekdays=now.weekdays | {day}), sentence)
        else:
            sentence = self.tr("Open on %1 from now on.").replace("%1", name)
            self._change(lambda now: replace(now, weekdays=now.weekdays - {day}), sentence)

    def add_days(self) -> None:
        """The day that is typed, or all from the first to the last, by one undo."""
        first, last = self.day.day, self.until.day
        alone = not self.until.text().strip()
        if first is None or first < self.session.today():
            passed = self.tr("This day has passed.")
            self._wrong(self.day, passed if first else faults.sentence(BadInput("bad_date")))
            return
        if alone:
            last = first
        if last is None or last < first:
            before = self.tr("The last day comes before the first.")
            self._wrong(self.until, before if last else faults.sentence(BadInput("bad_date")))
            return
        days = frozenset(first + timedelta(days=each) for each in range((last - first).days + 1))
        if len(days) > _MOST:
            told = self.tr("At most %n day(s) can be added at once.", "", _MOST)
            self._wrong(self.until, told)
        elif self._shown is not None and days <= self._shown[0].days:
            one, more = self.tr("That day is on the list."), self.tr("Those days are on the list.")
            self._wrong(self.day, one if len(days) == 1 else more)
        else:
            for each in (self.day, self.until):
                each.show_typed("")
            self._say("")
            told = self.tr("Closed on %1.") if first == last else self.tr("Closed from %1.")
            self._close_on(days, told.replace("%1", self._span(first, last)))

    def take_off(self, days: frozenset[date]) -> None:
        first, last = min(days), max(days)
        told = self.tr("Open on %1.") if first == last else self.tr("Open from %1.")
        told = told.replace("%1", self._span(first, last))
        self._change(lambda now: replace(now, days=now.days - days), told)

    def _span(self, first: date, last: date, *, within: bool = True) -> str:
        """One day, or from one to another; ``within`` a sentence."""
        begins, ends = (
            formats.day(each, long=True, year=True, within=within) for each in (first, last)
        )
        if first == last:
            return begins
        return self.tr("%1 to %2").replace("%1", begins).replace("%2", ends)

    def _wrong(self, edit: DayEdit, sentence: str) -> None:
        self._say(sentence)
        edit.setAccessibleDescription(sentence)
        edit.setFocus()

    def add_holidays(self) -> None:
        """Those to come of this year and the next, of the country whose rules hold."""
        today, home = self.session.today(), self.session.facts.home
        found = {
            each
            for year in (today.year, today.year + 1)
            for each in rules.public_holidays(home, year)
            if each >= today
        }
        new = found - (self._shown[0].days if self._shown else set())
        if not new:
            self._say("" if found else self.tr("No calendar knows the holidays of this country."))
            if found:
                self.session.tell(self.tr("All public holidays are on the list."))
            return
        self._say("")
        told = self.tr("%n public holiday(s) on the list.", "", len(new))
        self._close_on(frozenset(new), told)

    def _close_on(self, days: frozenset[date], told: str) -> None:
        self._change(lambda now: replace(now, days=now.days | days), told)

    def _say(self, sentence: str) -> None:
        self.wrong.words.setText(sentence)
        self.wrong.setVisible(bool(sentence))
        for each in (self.day, self.until):
            each.setAccessibleDescription("")

    def _say_week(self, sentence: str) -> None:
        self.wrong_week.words.setText(sentence)
        self.wrong_week.setVisible(bool(sentence))


def _runs(days: Iterable[date]) -> list[list[date]]:
    """``days`` in their order, those that follow each other together from three on: of two holidays
    one may want to take off one."""
    runs: list[list[date]] = []
    for each in days:
        if runs and each - runs[-1][-1] == timedelta(days=1):
            runs[-1].append(each)
        else:
            runs.append([each])
    return [part for run in runs for part in ([run] if len(run) > 2 else [[day] for day in run])]


def _tick(chip: Chip) -> None:
    """Closed is told by a sign too, not by colour alone."""
    chip.setIcon(icons.icon("ph.check", "accent.solid") if chip.isChecked() else QIcon())
    chip.updateGeometry()
