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

from desktop_app.ui.appointments import answers, presenter, words
from desktop_app.ui.appointments.presenter import Row
from desktop_app.ui.kit import people, reminder_words
from desktop_app.ui.kit.reminder_words import Line
from desktop_app.ui.kit.reminding import Kind
from desktop_app.ui.kit.session import Session

TIME, WHO, SENT, ANSWER, ACT = range(5)
ROW = Qt.ItemDataRole.UserRole  # the Row itself
LINE = Qt.ItemDataRole.UserRole + 1  # its Line

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
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, ACT))

    @property
    def rows(self) -> list[Row]:
        return self._rows

    def place_of(self, appointment_id: int) -> int | None:
        return next((at for at, each in enumerate(self._rows) if each.id == appointment_id), None)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 5

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            QCoreApplication.translate("appointments", "Time"),
            QCoreApplication.translate("appointments", "Who · what"),
            QCoreApplication.translate("appointments", "Sent · to come"),
            QCoreApplication.translate("appointments", "Answer"),
            "",
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == LINE:
            return self.line(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._text(row, index.column()) or QCoreApplication.translate(
                "appointments", "Actions"
            )
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == ANSWER:
            return self._more(row)
        return None

    def line(self, row: Row) -> Line:
        return answers.line(self._session, row, self._now)

    def act(self, row: Row) -> str:
        return answers.act(row, self._now)

    def counts(self, row: Row) -> tuple[int, int]:
        """How many texts have left, how many are to come."""
        return presenter.sent(row, self._now), presenter.to_come(row, self._now)

    def name(self, row: Row) -> str:
        """Somebody without a name is told by their number."""
        return people.name(self._session, row.full_name) or people.number(
            self._session, row.listed.number
        )

    def _text(self, row: Row, column: int) -> str:
        if column == TIME:
            return row.listed.appointment.booking.clock
        if column == WHO:
            return " · ".join(filter(None, (self.name(row), answers.what(row))))
        if column == SENT:
            return answers.counts(row, self._now)
        if column == ANSWER:
            return self.line(row).words
        return self.act(row)

    def _more(self, row: Row) -> str:
        """How its reminder stands, and the number to telephone where that is the way out."""
        reminder = reminder_words.line(
            row.standing, row.listed.reminder, self._session.zone, self._now
        ).words
        # What it takes for one to leave that is to come, the panel knows: it asks its provider.
        more = "" if row.standing.kind is Kind.TO_COME else words.more(row.standing)
        call = people.number(self._session, row.listed.number) if row.standing.needs_you else ""
        return " · ".join(
            filter(
                None,
                dict.fromkeys((self.line(row).words, reminder, more, call)),
            )
        )
