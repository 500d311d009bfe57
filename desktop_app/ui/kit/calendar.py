"""A month to choose a day from: the days of other months are pale, the week's end is not red."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QRect, Qt
from PySide6.QtGui import QPainter, QPen, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton

from desktop_app.ui.kit import icons, theme


class Calendar(QCalendarWidget):
    """What a `DayEdit` opens."""

    def __init__(self) -> None:
        super().__init__()
        self.setDateEditEnabled(False)  # Qt's own would read digits as no day that was meant
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for name, icon in (("prevmonth", "ph.caret-left"), ("nextmonth", "ph.caret-right")):
            arrow = self.findChild(QToolButton, f"qt_calendar_{name}")
            if arrow is not None:  # Qt's own are black, whatever the scheme
                arrow.setIcon(icons.icon(icon, "text.primary"))
        theme.theme().changed.connect(self._colour)
        self._colour()

    def _colour(self) -> None:
        """The names of the days; Qt's own writes two of them in red."""
        plain = QTextCharFormat()
        plain.setForeground(theme.colour("text.secondary"))
        for each in Qt.DayOfWeek:
            self.setWeekdayTextFormat(each, plain)

    def role(self, day: QDate | date) -> str:
        """The colour of a day's number."""
        asked = QDate(day.year, day.month, day.day) if isinstance(day, date) else day
        if asked == self.selectedDate():
            return "accent.on"
        if (asked.year(), asked.month()) != (self.yearShown(), self.monthShown()):
            return "text.disabled"
        if not self.minimumDate() <= asked <= self.maximumDate():
            return "text.disabled"
        return "accent.solid" if asked == QDate.currentDate() else "text.primary"

    def paintCell(self, painter: QPainter, rect: QRect, day: QDate | date) -> None:
        asked = QDate(day.year, day.month, day.day) if isinstance(day, date) else day
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = self.role(asked)
        if role == "accent.on":
            radius = theme.scaled(4)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent.solid"))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)
        today = asked == QDate.currentDate()
        painter.setFont(theme.font("table", weight=600 if today else 400))
        painter.setPen(QPen(theme.colour(role)))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(asked.day()))
        painter.restore()
