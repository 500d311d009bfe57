"""The people of a list as a table model: the ids of all who match, and rows read as they are seen.

A row that was read before the book changed is shown until it is read anew: nothing flickers.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from desktop_app.domain.message import Purpose
from desktop_app.services.directory import Row
from desktop_app.ui.contacts import words
from desktop_app.ui.kit import formats, people, wording
from desktop_app.ui.kit.session import Session

BLOCK = 100  # rows read at once
_KEPT = 4000  # rows kept: far more than are ever on a screen

ROW = Qt.ItemDataRole.UserRole  # the `Row` of an index, None while it is read
CHECKED = ROW + 1  # whether that person is selected

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(IntEnum):
    CHECK = 0
    NAME = 1
    NUMBER = 2
    SERVICE = 3
    OFFERS = 4
    SEEN = 5


class PeopleModel(QAbstractTableModel):
    """``read(ids, done)`` brings rows of the book; ``selection_changed`` after each check."""

    selection_changed = Signal()

    def __init__(
        self,
        session: Session,
        read: Callable[[Sequence[int], Callable[[list[Row]], None]], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._read = session, read
        self.ids: list[int] = []
        self._places: dict[int, int] = {}
        self._rows: OrderedDict[int, Row] = OrderedDict()
        self._asked: set[int] = set()  # blocks read, or being read, since the list was told
        self._wanted: set[int] = set()
        self._told = 0
        self.checked: set[int] = set()
        self._ask = QTimer(self, singleShot=True)
        self._ask.setInterval(0)
        self._ask.timeout.connect(self._ask_wanted)

    # --- what is shown

    def show_people(self, ids: list[int], first: Iterable[Row] = ()) -> None:
        """Show these people; ``first`` are rows that came with them."""
        self._told += 1
        self._wanted.clear()
        self._asked.clear()
        rows = list(first)
        for each in rows:
            self._keep(each)
        if ids == self.ids:
            self._asked = {self._places[each.id] // BLOCK for each in rows}
            self._repaint(0, len(ids) - 1)
            return
        self.beginResetModel()
        self.ids = ids
        self._places = {each: place for place, each in enumerate(ids)}
        self._asked = {self._places[each.id] // BLOCK for each in rows if each.id in self._places}
        self.endResetModel()

    def block_of(self, places: Iterable[int]) -> list[int]:
        """The ids of the whole blocks in which these places are."""
        blocks = sorted({place // BLOCK for place in places})
        return [each for block in blocks for each in self._in_block(block)]

    def place_of(self, contact_id: int) -> int | None:
        return self._places.get(contact_id)

    def row_at(self, place: int) -> Row | None:
        """The row there, asked for where it was not read yet."""
        if not 0 <= place < len(self.ids):
            return None
        block = place // BLOCK
        if block not in self._asked:
            self._wanted.add(block)
            self._ask.start()
        return self._rows.get(self.ids[place])

    def _in_block(self, block: int) -> list[int]:
        return self.ids[block * BLOCK : (block + 1) * BLOCK]

    def _ask_wanted(self) -> None:
        told = self._told
        for block in sorted(self._wanted - self._asked):
            self._asked.add(block)
            self._read(self._in_block(block), lambda rows: self._arrived(rows, told))
        self._wanted.clear()

    def _arrived(self, rows: list[Row], told: int) -> None:
        if told != self._told:
            return
        for each in rows:
            self._keep(each)
        places = [self._places[each.id] for each in rows]
        if places:
            self._repaint(min(places), max(places))

    def _keep(self, row: Row) -> None:
        self._rows[row.id] = row
        self._rows.move_to_end(row.id)
        while len(self._rows) > _KEPT:
            gone, _ = self._rows.popitem(last=False)
            if gone in self._places:
                self._asked.discard(self._places[gone] // BLOCK)

    def _repaint(self, first: int, last: int) -> None:
        if self.ids and last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    # --- who is selected

    def check(self, ids: Iterable[int]) -> None:
        """Select exactly these people."""
        chosen = set(ids)
        if chosen != self.checked:
            self.checked = chosen
            self._repaint(0, len(self.ids) - 1)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, Column.CHECK, Column.CHECK)
            self.selection_changed.emit()

    def toggle(self, place: int) -> None:
        if 0 <= place < len(self.ids):
            self.check(self.checked ^ {self.ids[place]})

    def toggle_all(self) -> None:
        """Select everybody in the list, or nobody where all of them are."""
        listed = set(self.ids)
        self.check(self.checked - listed if listed <= self.checked else self.checked | listed)

    @property
    def all_checked(self) -> Qt.CheckState:
        """Of those in the list."""
        among = len(self.checked.intersection(self._places)) if self.checked else 0
        if not among:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if among == len(self.ids) else Qt.CheckState.PartiallyChecked

    # --- the model

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == CHECKED:
            return self.ids[index.row()] in self.checked
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == Column.CHECK:
            selected = self.ids[index.row()] in self.checked
            return Qt.CheckState.Checked if selected else Qt.CheckState.Unchecked
        if role == ROW:
            return self.row_at(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            row = self.row_at(index.row())
            return "" if row is None else self.text(row, Column(index.column()))
        return None

    def text(self, row: Row, column: Column) -> str:
        """A cell in words, as it is painted and as it is read aloud."""
        session = self._session
        if column is Column.CHECK:
            return ""
        if column is Column.NAME:
            return " ".join(filter(None, self.name(row)))
        if column is Column.NUMBER:
            return " · ".join(filter(None, self.number(row)))
        if column is Column.SEEN:
            today = session.now().astimezone(session.zone).date()
            return words.short_day(row.last_visit, today) if row.last_visit else ""
        purpose = Purpose.TRANSACTIONAL if column is Column.SERVICE else Purpose.MARKETING
        return words.flag(purpose, row.flags[purpose]).words

    def name(self, row: Row) -> tuple[str, str]:
        """First and last name."""
        first, last = (people.name(self._session, each) for each in (row.first_name, row.last_name))
        return (first, last) if first or last else (self.tr("Without a name"), "")

    def number(self, row: Row) -> tuple[str, str]:
        """The number, and what is to be known of it."""
        told = people.number(self._session, row.number)
        if not told:
            return wording.REACH[row.reach].words, ""
        if wording.REACH[row.reach].role:
            return told, wording.REACH[row.reach].words.lower()
        if row.sharing:
            shared = self.tr("shared by %1").replace("%1", formats.number(row.sharing + 1))
            return told, shared
        return told, ""

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.CHECK: self.tr("Selected"),
            Column.NAME: self.tr("Name"),
            Column.NUMBER: self.tr("Number and reach"),
            Column.SERVICE: self.tr("Service"),
            Column.OFFERS: self.tr("Offers"),
            Column.SEEN: self.tr("Last visit"),
        }[Column(section)]
