"""The lines of a checked list as rows of a table: of one kind, or all that are worth a look."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop_app.domain.folding import fold
from desktop_app.domain.list_check import TO_LOOK_AT, Kind, Line
from desktop_app.domain.row_choice import NO_CHOICE, RowChoice
from desktop_app.ui.contacts.importing import words
from desktop_app.ui.contacts.importing.page import masked_number
from desktop_app.ui.kit import people
from desktop_app.ui.kit.session import Session

LINE = Qt.ItemDataRole.UserRole

LOOK, ALL = "look", "all"
"""The two filters that are no kind."""


class Col(IntEnum):
    NUMBER = 0
    NAME = 1
    CELL = 2
    READING = 3
    VERDICT = 4
    CHOICE = 5


_Index = QModelIndex | QPersistentModelIndex
_RANK = {kind: at for at, kind in enumerate(Kind)}


class Lines(QAbstractTableModel):
    """``shown`` says what the last column offers for a line, for those who do not see it."""

    def __init__(self, session: Session, shown: Callable[[Line, RowChoice], str]) -> None:
        super().__init__()
        self._session = session
        self._shown = shown
        self._heads = [
            self.tr("Line"),
            self.tr("Name"),
            self.tr("In the file"),
            self.tr("Read as"),
            self.tr("Verdict"),
            self.tr("Your choice"),
        ]
        self.filter = LOOK
        self.sought = ""
        self._all: Mapping[int, Line] = {}
        self._numbers: list[int] = []
        self._choices: Mapping[int, RowChoice] = {}

    # --- what is shown

    def show_lines(
        self, lines: Sequence[Line], choices: Mapping[int, RowChoice], *, anew: bool
    ) -> None:
        """``anew``: another list, or other columns of it; else the rows that are shown stay where
        they are, whatever they are by now."""
        self._choices = choices
        if anew:
            self.beginResetModel()
            self._numbers = []
            self._all = {each.number: each for each in lines}
            self.endResetModel()
            self.choose(self.filter)
            return
        self._all = {each.number: each for each in lines}
        self.repaint_all()

    def choose(self, which: str, sought: str | None = None) -> None:
        """Show the lines of a kind, those worth a look, or all; of these whoever is ``sought``."""
        self.beginResetModel()
        self.filter = which
        self.sought = self.sought if sought is None else sought
        self._numbers = [each.number for each in self._sorted() if self._is_sought(each)]
        self.endResetModel()

    def _sorted(self) -> list[Line]:
        if self.filter == ALL:
            return list(self._all.values())
        kinds = TO_LOOK_AT if self.filter == LOOK else (Kind(self.filter),)
        found = [each for each in self._all.values() if not set(kinds).isdisjoint(each.kinds)]
        return sorted(found, key=lambda each: (_RANK[each.kind], each.sure, each.number))

    def _is_sought(self, line: Line) -> bool:
        if not self.sought:
            return True
        sought = self.sought.casefold().strip()
        if fold(sought) and fold(sought) in fold(line.name):
            return True
        digits = "".join(char for char in sought if char.isdigit())
        if sought == str(line.number):
            return True
        seen = "".join(char for each in line.cells for char in each if char.isdigit())
        return bool(digits) and digits in seen

    def repaint_all(self) -> None:
        if self._numbers:
            last = self.index(len(self._numbers) - 1, len(Col) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    # --- lines and what was decided

    def line(self, row: int) -> Line:
        return self._all[self._numbers[row]]

    def row_of(self, number: int) -> int | None:
        return self._numbers.index(number) if number in self._numbers else None

    def choice(self, line: Line) -> RowChoice:
        return self._choices.get(line.number, NO_CHOICE)

    @property
    def lines(self) -> list[Line]:
        """Those that are shown, in their order."""
        return [self._all[each] for each in self._numbers]

    def kind(self, line: Line) -> Kind:
        """As which kind a line is seen: the one that is filtered by, else the most pressing."""
        if self.filter in (LOOK, ALL):
            return line.kind
        chosen = Kind(self.filter)
        return chosen if chosen in line.kinds else line.kind

    def name(self, line: Line) -> str:
        return people.name(self._session, line.name)

    def cell(self, line: Line) -> str:
        """The phone cells as they stand; while names are hidden only their last signs."""
        whole = "  |  ".join(" ".join(each.split()) for each in line.cells)
        return masked_number(whole) if self._session.hide_names else whole

    def reading(self, line: Line) -> str:
        return people.number(self._session, line.e164)

    def sentence(self, line: Line) -> str:
        household = people.name(self._session, line.household)
        return words.sentence(line, self.kind(line), household=household)

    # --- Qt's side

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._numbers)

    def columnCount(self, parent: _Index | None = None) -> int:
        return len(Col)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._heads[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                right = section in (Col.NUMBER, Col.CHOICE)
                side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._numbers):
            return None
        line = self.line(index.row())
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(line, Col(index.column()))
        if role == Qt.ItemDataRole.ToolTipRole and index.column() in (Col.CELL, Col.VERDICT):
            return self._text(line, Col(index.column()))
        return None

    def _text(self, line: Line, column: Col) -> str:
        match column:
            case Col.NUMBER:
                return str(line.number)
            case Col.NAME:
                return self.name(line) or "—"
            case Col.CELL:
                return self.cell(line) or "—"
            case Col.READING:
                return self.reading(line) or "—"
            case Col.VERDICT:
                return self.sentence(line)
            case Col.CHOICE:
                return self._shown(line, self.choice(line))
