"""Seven days in a strip, each with how many appointments it has."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from desktop_app.ui.kit import formats, theme
from desktop_app.ui.kit.controls import Button, show_checked, when_chosen


class _Day(Button):
    """A day, painted: its name, its number, how many."""

    def __init__(self) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(self.sizeHint())
        self.day = date.min
        self._many, self._today = 0, False

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(46), theme.scaled(58))

    def show_day(self, day: date, many: int, *, today: bool, told: str) -> None:
        self.day, self._many, self._today = day, many, today
        self.setAccessibleName(told)
        self.setToolTip(told)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        on = self.isChecked()
        radius = theme.scaled(6)
        if on or self.underMouse():
            painter.setPen(QPen(theme.colour("accent.solid"), 1) if on else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("surface.selected" if on else "surface.hover"))
            painter.drawRoundedRect(box, radius, radius)
        accent = "accent.solid" if on or self._today else ""
        high = box.height()
        middle = Qt.AlignmentFlag.AlignCenter
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour(accent or "text.secondary"))
        name = QLocale().dayName(self.day.isoweekday(), QLocale.FormatType.ShortFormat)
        painter.drawText(QRectF(0, theme.scaled(4), box.width(), high * 0.3), middle, name)
        painter.setFont(theme.font("body", weight=600))
        painter.setPen(theme.colour(accent or ("text.primary" if self._many else "text.muted")))
        painter.drawText(
            QRectF(0, high * 0.34, box.width(), high * 0.32), middle, str(self.day.day)
        )
        painter.setFont(theme.font("tick"))
        painter.setPen(theme.colour("text.secondary" if self._many else "text.muted"))
        told = formats.number(self._many) if self._many else "–"
        painter.drawText(QRectF(0, high * 0.67, box.width(), high * 0.26), middle, told)
        painter.end()


class DayStrip(QWidget):
    """Monday to Sunday; arrows move, ``chosen`` gets the day."""

    def __init__(self, chosen: Callable[[date], object]) -> None:
        super().__init__()
        self._chosen = chosen
        self.setAccessibleName(self.tr("Days of the week"))
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.scaled(4))
        self._group = QButtonGroup(self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.days = [_Day() for _ in range(7)]
        for each in self.days:
            self._group.addButton(each)
            inside.addWidget(each)
            when_chosen(each, partial(self._pressed, each))

    def _pressed(self, button: _Day) -> None:
        self._chosen(button.day)

    def show_week(
        self, week: Sequence[date], counts: Mapping[date, int], shown: date, today: date
    ) -> None:
        for button, day in zip(self.days, week, strict=True):
            many = counts.get(day, 0)
            booked = self.tr("%n appointment(s)", "", many)
            told = f"{formats.day(day, long=True)}, {booked}"
            button.show_day(day, many, today=day == today, told=told)
            show_checked(button, day == shown)
