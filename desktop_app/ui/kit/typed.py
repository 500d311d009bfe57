"""A day and an hour, typed as one likes or stepped by the arrows; a day from a calendar too."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QShowEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QToolButton, QWidget

from desktop_app.ui.kit import dates, hours, icons, theme
from desktop_app.ui.kit.boxes import row
from desktop_app.ui.kit.calendar import Calendar
from desktop_app.ui.kit.controls import is_enter, shortcut

_STEP = 15  # minutes an arrow moves an hour
_DAY = 24 * 60


class _Typed(QAbstractSpinBox):
    """Read at each key and written as everywhere when one leaves; arrows step.

    Whoever comes into it finds all of it selected: what they type takes its place.
    """

    changed = Signal()
    entered = Signal()  # Enter: on to what comes next

    def __init__(self) -> None:
        super().__init__()
        self._just_come = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setMaxLength(32)
        self.lineEdit().setTextMargins(theme.scaled(8), 0, 0, 0)
        self.lineEdit().textEdited.connect(lambda _: self._read())
        self.lineEdit().installEventFilter(self)

    def show_typed(self, text: str) -> None:
        """What somebody typed, right or wrong, as if they typed it again."""
        self.lineEdit().setText(text)
        self._read()

    def _read(self) -> None:
        raise NotImplementedError

    def _write(self) -> None:
        """What was read as it is written everywhere; what cannot be read stays as typed."""
        raise NotImplementedError

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        return (
            QAbstractSpinBox.StepEnabledFlag.StepUpEnabled
            | QAbstractSpinBox.StepEnabledFlag.StepDownEnabled
        )

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        return QValidator.State.Acceptable, text, position  # what is none is told below the field

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self._write()
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls: nobody finds another day there afterwards

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._just_come = event.reason() == Qt.FocusReason.MouseFocusReason
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._write()
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The click that comes in puts the cursor; let go without choosing, it takes all."""
        if event.type() == QEvent.Type.MouseButtonRelease and self._just_come:
            self._just_come = False
            if not self.lineEdit().hasSelectedText():
                self.selectAll()
        return super().eventFilter(watched, event)


class HourEdit(_Typed):
    """``hour`` is None while what stands there is none. Arrows go by a quarter of an hour."""

    def __init__(self) -> None:
        super().__init__()
        self.hour: time | None = None
        self._last = time(9)  # from where the arrows go

    def show_hour(self, hour: time) -> None:
        """Nobody is told."""
        self.hour = self._last = hour
        self.lineEdit().setText(f"{hour:%H:%M}")

    @property
    def is_begun(self) -> bool:
        """Whether more keys may still make an hour of it."""
        return hours.is_begun(self.text())

    @property
    def is_being_typed(self) -> bool:
        """Whether somebody is in it, and more keys may make another hour of it."""
        return self.hasFocus() and not hours.is_whole(self.text())

    def _read(self) -> None:
        self.hour = hours.read_hour(self.text())
        self._last = self.hour or self._last
        self.changed.emit()

    def _write(self) -> None:
        if self.hour is not None:
            self.show_hour(self.hour)

    def stepBy(self, steps: int) -> None:
        minutes = (self._last.hour * 60 + self._last.minute + _STEP * steps) % _DAY
        self.show_hour(time(minutes // 60, minutes % 60))
        self.selectAll()
        self.changed.emit()


class DayEdit(_Typed):
    """``day`` is None while what stands there is none. Arrows go by a day, Alt+Down or the button
    opens a calendar. ``today`` says which year one means who types none; ``past`` where the day
    is to have passed."""

    def __init__(self, today: Callable[[], date], *, past: bool = False) -> None:
        super().__init__()
        self._today, self._past = today, past
        self.day: date | None = None
        self._last = today()
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setToolTip(self.tr("As 25/12, 25, thursday, tomorrow or +3 · Up and down go by a day"))
        self.calendar = Calendar()
        self.calendar.setParent(self, Qt.WindowType.Popup)
        shortcut(self.calendar, "Esc", self.calendar.close)
        self.calendar.clicked.connect(self._chosen)
        self.calendar.activated.connect(self._chosen)
        self._opener = self.lineEdit().addAction(
            icons.icon("ph.calendar-blank", "text.secondary"),
            QLineEdit.ActionPosition.TrailingPosition,
        )
        self._opener.setToolTip(self.tr("Choose from a calendar") + " · F4")
        self._opener.triggered.connect(self.open_calendar)
        for each in self.lineEdit().findChildren(QToolButton):
            each.setAccessibleName(self.tr("Choose from a calendar"))
            each.setStyleSheet("min-height: 0; padding: 0")  # else it hangs below the line

    def show_day(self, day: date) -> None:
        """Nobody is told."""
        self.day = self._last = day
        self.lineEdit().setText(f"{day:%d/%m}/{day.year:04}")

    @property
    def is_begun(self) -> bool:
        """Whether more keys may still make a day of it."""
        return dates.is_begun(self.text())

    def _read(self) -> None:
        self.day = dates.read_day(self.text(), self._today(), past=self._past)
        self._last = self.day or self._last
        self.changed.emit()

    def _write(self) -> None:
        if self.day is not None:
            self.show_day(self.day)

    def stepBy(self, steps: int) -> None:
        self._show_chosen(self._last + timedelta(days=steps))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_F4 or (alt and event.key() == Qt.Key.Key_Down):
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill()

    def _fill(self) -> None:
        """The line takes all the room; the style sheet leaves it one pixel without arrows."""
        self.lineEdit().setGeometry(self.rect().adjusted(1, 1, -1, -1))

    def open_calendar(self) -> None:
        """Below the field, on its day."""
        if self._past:
            self.calendar.setMaximumDate(_qdate(self._today()))
        self.calendar.setSelectedDate(_qdate(self._last))
        self.calendar.adjustSize()
        screen = self.screen().availableGeometry()
        at = self.mapToGlobal(QPoint(0, self.height()))
        if at.y() + self.calendar.height() > screen.bottom():
            at = self.mapToGlobal(QPoint(0, -self.calendar.height()))
        at.setX(max(screen.left(), min(at.x(), screen.right() - self.calendar.width())))
        self.calendar.move(at)
        self.calendar.show()
        self.calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _chosen(self, day: QDate) -> None:
        if self.calendar.isVisible():  # a click on a day and Enter both tell of it
            self.calendar.close()
            self._show_chosen(date(day.year(), day.month(), day.day()))
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_chosen(self, day: date) -> None:
        self.show_day(min(day, self._today()) if self._past else day)
        self.selectAll()
        self.changed.emit()


class MomentEdit(QWidget):
    """A day and an hour of the shop's wall clock beside each other."""

    changed = Signal()
    entered = Signal()  # Enter in the hour

    def __init__(self, today: Callable[[], date], name: str) -> None:
        super().__init__()
        inside = row(self, gap=8)
        self.day_edit = DayEdit(today)
        self.hour_edit = HourEdit()
        day, hour = self.tr("Day"), self.tr("Time")
        self.day_edit.setAccessibleName(f"{name}, {day}")
        self.hour_edit.setAccessibleName(f"{name}, {hour}")
        self.hour_edit.setToolTip(self.tr("Up and down go by a quarter of an hour"))
        for edit, wide in ((self.day_edit, 136), (self.hour_edit, 88)):
            edit.setFixedWidth(theme.scaled(wide))
            edit.changed.connect(self.changed)
            inside.addWidget(edit)
        self.day_edit.entered.connect(self.hour_edit.setFocus)
        self.hour_edit.entered.connect(self.entered)
        self.setFocusProxy(self.day_edit)

    def show_moment(self, wall: datetime) -> None:
        """Nobody is told."""
        self.day_edit.show_day(wall.date())
        self.hour_edit.show_hour(wall.time().replace(second=0, microsecond=0, tzinfo=None))

    @property
    def wall(self) -> datetime | None:
        """Naive, by the shop's clock; None while what stands there is no day or no hour."""
        day, hour = self.day_edit.day, self.hour_edit.hour
        return None if day is None or hour is None else datetime.combine(day, hour)

    @property
    def wrong(self) -> str:
        """The kind of error in what stands there, "" where it is a day and an hour."""
        if self.day_edit.day is None:
            return "bad_date"
        return "bad_clock" if self.hour_edit.hour is None else ""

    @property
    def is_begun(self) -> bool:
        """Whether somebody is still typing what may become right."""
        edit = self.day_edit if self.day_edit.day is None else self.hour_edit
        return edit.is_begun and edit.hasFocus()


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
