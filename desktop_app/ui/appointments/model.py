"""The rows of one day, as the table asks for them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from desktop_app.ui.appointments import words
from desktop_app.ui.appointments.presenter import Row
from desktop_app.ui.kit import people, reminder_words
from desktop_app.ui.kit.reminder_words import Line
from desktop_app.ui.kit.session import Session

TIME, WHO, REMINDER, MENU = range(4)
ROW = Qt.ItemDataRole.UserRole  # the Row itself
LINE = Qt.ItemDataRole.UserRole + 1  # its Line
CALL = Qt.ItemDataRole.UserRole + 2  # the number to telephone, empty where there is nothing to do

Index = QModelIndex | QPersistentModelIndex


class DayModel(QAbstractTableModel):
    """``show_rows`` gives it a day. What a screen reader says is the text of each cell."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._rows: list[Row] = []
        self._now = session.now()

    def show_rows(self, rows: Sequence[Row], now: datetime) -> None:
        """The same rows again change in place: what is selected stays."""
        alike = [each.id for each in rows] == [each.id for each in self._rows]
        self._now = now
        if alike:
            self._rows = list(rows)
            self.repaint()
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def repaint(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, MENU))

    @property
    def rows(self) -> list[Row]:
        return self._rows

    def place_of(self, appointment_id: int) -> int | None:
        return next((at for at, each in enumerate(self._rows) if each.id == appointment_id), None)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            QCoreApplication.translate("appointments", "Time"),
            QCoreApplication.translate("appointments", "Who · what"),
            QCoreApplication.translate("appointments", "Reminder"),
            "",
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == LINE:
            return self.line(row)
        if role == CALL:
            return self.call(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._text(row, index.column()) or QCoreApplication.translate(
                "appointments", "Actions"
            )
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == REMINDER:
            return " ".join(filter(None, (self.line(row).words, words.more(row.standing))))
        return None

    def line(self, row: Row) -> Line:
        return reminder_words.line(row.standing, row.listed.reminder, self._session.zone, self._now)

    def call(self, row: Row) -> str:
        if not row.standing.needs_you:
            return ""
        return people.number(self._session, row.listed.number)

    def name(self, row: Row) -> str:
        """Somebody without a name is told by their number."""
        return people.name(self._session, row.full_name) or people.number(
            self._session, row.listed.number
        )

    def _text(self, row: Row, column: int) -> str:
        booking = row.listed.appointment.booking
        if column == TIME:
            return booking.clock
        if column == WHO:
            return " · ".join(filter(None, (self.name(row), booking.kind)))
        if column == REMINDER:
            return " · ".join(filter(None, (self.line(row).words, self.call(row))))
        return ""
