"""To a day farther away: typed as one likes, or taken from a month."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from desktop_app.ui.kit import dates, formats, theme
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.boxes import column
from desktop_app.ui.kit.calendar import Calendar
from desktop_app.ui.kit.controls import is_enter
from desktop_app.ui.kit.labels import label


class GoToDay(QDialog):
    """Below ``beside``; ``chosen`` gets the day by Enter or a click. Esc, or a click elsewhere,
    closes and changes nothing."""

    def __init__(
        self, beside: QWidget, shown: date, today: date, chosen: Callable[[date], object]
    ) -> None:
        # As the finder: no popup, for those are not there for a screen reader.
        super().__init__(beside.window(), Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._beside, self._today, self._chosen = beside, today, chosen
        self.day: date | None = shown
        self.setProperty("look", "dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Go to a date"))
        inside = column(self, gap=8, margin=12)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Day, as 25/12"))
        self.line.setAccessibleName(self.tr("Go to a date"))
        self.line.textEdited.connect(self._typed)
        self.line.installEventFilter(self)
        inside.addWidget(self.line)
        self.told = label("", "caption", "secondary", wrap=True)
        inside.addWidget(self.told)
        self.calendar = Calendar()
        self.calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        self.calendar.clicked.connect(self._picked)
        self.calendar.activated.connect(self._picked)
        self.calendar.selectionChanged.connect(self._moved)
        inside.addWidget(self.calendar)
        self._say()

    def open_below(self) -> None:
        """Below what it belongs to, within the screen."""
        self.adjustSize()
        at = self._beside.mapToGlobal(self._beside.rect().bottomLeft())
        right = self.screen().availableGeometry().right() - self.width()
        self.move(min(at.x(), right), at.y() + theme.scaled(6))
        self.show()
        self.activateWindow()
        self.line.setFocus()

    def _typed(self, typed: str) -> None:
        self.day = dates.read_day(typed, self._today)
        if self.day is not None:
            self.calendar.setSelectedDate(QDate(self.day.year, self.day.month, self.day.day))
        self._say()
        if self.day is not None:
            announce(self.line, self.told.text())

    def _moved(self) -> None:
        """By the arrows in the month; what was typed is no longer what is meant."""
        if not self.line.hasFocus():
            self.line.clear()
            self.day = _date(self.calendar.selectedDate())
            self._say()

    def _say(self) -> None:
        wrong = self.day is None and not dates.is_begun(self.line.text())
        if self.day is not None:
            year = self.day.year != self._today.year
            self.told.setText(formats.day(self.day, long=True, year=year))
        else:
            told = self.tr("This is no day of the calendar: write it as 25/12.")
            self.told.setText(told if wrong else self.tr("Day, as 25/12"))

    def _picked(self, day: QDate) -> None:
        self.day = _date(day)
        self._go()

    def _go(self) -> None:
        if self.day is not None and self.isVisible():  # a click tells twice
            self.close()
            self._chosen(self.day)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowDeactivate:
            self.close()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.calendar.setFocus()
                return True
            if is_enter(event):
                self._go()
                return True
        return False


def _date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
