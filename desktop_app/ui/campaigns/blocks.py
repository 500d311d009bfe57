"""Rows by the thousand: only the blocks one looks at are read, and only those again on a change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from desktop_app.ui.kit.session import Session

if TYPE_CHECKING:
    from desktop_app.domain.errors import ComptoirError

ROW = Qt.ItemDataRole.UserRole  # the row itself; None until its block has come
Fetch = Callable[[int, int], Sequence[Any]]  # (place of the first, how many) → rows


class Blocks(QAbstractListModel):
    """``told`` says a row to those who hear it. ``show`` asks something new, ``refresh`` the same
    again: what is on screen stays until it has come anew. ``head`` rows stand above, given whole.
    """

    def __init__(self, session: Session, told: Callable[[Any], str], *, size: int = 100) -> None:
        super().__init__()
        self._session, self._told, self._size = session, told, size
        self._fetch: Fetch = lambda skip, limit: ()
        self._head: list[Any] = []
        self._total = 0
        self._question = self._age = 0
        self._kept: dict[int, Sequence[Any]] = {}
        self._ages: dict[int, int] = {}
        self._asked: set[int] = set()

    # --- what Qt asks

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._head) + self._total

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            ROW,
        ):
            return None
        row = self.row(index.row())
        if role == ROW:
            return row
        return "" if row is None else self._told(row)

    # --- what a page asks

    def show(self, total: int, fetch: Fetch, head: Sequence[Any] = ()) -> None:
        """Other rows than before."""
        self.beginResetModel()
        self._question += 1
        self._age += 1
        self._fetch, self._total, self._head = fetch, total, list(head)
        self._kept.clear()
        self._ages.clear()
        self._asked.clear()
        self.endResetModel()

    def refresh(self, total: int, head: Sequence[Any] = ()) -> None:
        """The same rows, which may say something else by now; of another number it begins anew."""
        if (total, len(head)) != (self._total, len(self._head)):
            self.show(total, self._fetch, head)
            return
        self._age += 1
        self._head = list(head)
        self.repaint()

    def repaint(self) -> None:
        """Nothing but the words has changed."""
        if self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    def row(self, at: int) -> Any:
        """What stands there; None while it is being read."""
        if at < len(self._head):
            return self._head[at]
        at -= len(self._head)
        if not 0 <= at < self._total:
            return None
        block, place = divmod(at, self._size)
        if self._ages.get(block) != self._age:
            self._ask(block)
        rows = self._kept.get(block, ())
        return rows[place] if place < len(rows) else None

    # --- reading

    def _ask(self, block: int) -> None:
        if block in self._asked:
            return
        self._asked.add(block)
        question, age, fetch = self._question, self._age, self._fetch

        def arrived(rows: Sequence[Any]) -> None:
            if question == self._question:
                self._arrived(block, rows, age)

        def failed(error: ComptoirError) -> None:
            # Kept as asked: what cannot be read now is asked for at the next change, not at once.
            self._ages[block] = age
            self._asked.discard(block)
            self._session.failing.emit(error)

        self._session.read(
            self, lambda: list(fetch(block * self._size, self._size)), arrived, failed
        )

    def _arrived(self, block: int, rows: Sequence[Any], age: int) -> None:
        self._asked.discard(block)
        self._kept[block], self._ages[block] = rows, age
        first = len(self._head) + block * self._size
        last = min(first + self._size, self.rowCount()) - 1
        if first <= last:
            self.dataChanged.emit(self.index(first), self.index(last))
