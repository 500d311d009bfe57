"""The appointments of a review as rows of a table: all, or those of one verdict."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop_app.domain.folding import fold
from desktop_app.services.appointment_review import Review, Row, Verdict
from desktop_app.ui.appointments.importing import words
from desktop_app.ui.appointments.importing.draft import Draft
from desktop_app.ui.kit import people
from desktop_app.ui.kit.session import Session

ALL = "all"
"""The filter that is no verdict."""

_Index = QModelIndex | QPersistentModelIndex


class Col(IntEnum):
    WHEN = 0
    EVENT = 1
    WHOSE = 2
    VERDICT = 3


class Rows(QAbstractTableModel):
    """Those that are shown stay where they are while decisions change what becomes of them, until
    others are asked for."""

    def __init__(self, session: Session, draft: Draft) -> None:
        super().__init__()
        self._session, self._draft = session, draft
        self._heads = [
            self.tr("When"),
            self.tr("In the calendar"),
            self.tr("Whose"),
            self.tr("What becomes of it"),
        ]
        self.filter = ALL
        self._shown: list[tuple[str, str]] = []
        self._all: Mapping[tuple[str, str], Row] = {}

    def show_review(self, review: Review, *, anew: bool) -> None:
        """``anew``: of another calendar."""
        self._all = {_place(each): each for each in review.rows}
        nothing_moves = self._shown and all(each in self._all for each in self._shown)
        if anew or not nothing_moves:
            self.choose(self.filter)
        else:
            self.repaint_all()

    def choose(self, which: str) -> None:
        """Show those of a verdict, or all."""
        self.beginResetModel()
        self.filter = which
        self._shown = [
            place for place, each in self._all.items() if which in (ALL, each.verdict.value)
        ]
        self.endResetModel()

    def repaint_all(self) -> None:
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, len(Col) - 1))

    def row(self, at: int) -> Row:
        return self._all[self._shown[at]]

    @property
    def rows(self) -> list[Row]:
        """Those that are shown, in their order."""
        return [self._all[each] for each in self._shown]

    # --- in words

    def title(self, row: Row) -> str:
        """What the calendar calls it; of what is refused its place in the file too."""
        if row.event is None:
            refused = (people.name(self._session, row.title), words.where(row))
            return " · ".join(filter(None, refused)) or self.tr("No longer in the calendar")
        return people.name(self._session, row.event.title) or "—"

    def named_there(self, row: Row) -> str:
        """Who is named beside the title, where nobody knows whose it is."""
        names = () if row.event is None or self.name(row) else row.event.clues.names
        title = "" if row.event is None else fold(row.event.title)
        told = next((each for each in names if fold(each) not in title), "")
        return people.name(self._session, told)

    def name(self, row: Row) -> str:
        """Whose it is, empty where nobody knows."""
        if row.newcomer is not None:
            number = people.number(self._session, row.newcomer.number)
            return people.name(self._session, row.newcomer.full_name) or number
        return self.name_of(row.contact_id)

    def name_of(self, contact_id: int | None) -> str:
        found = self._draft.people.get(contact_id or 0)
        if found is None:
            return ""
        person = found.person
        return people.name(self._session, person.full_name) or people.number(
            self._session, person.number
        )

    def number_of(self, contact_id: int) -> str:
        found = self._draft.people.get(contact_id)
        return "" if found is None else people.number(self._session, found.person.number)

    def found_by(self, row: Row) -> str:
        """By what it is known whose it is."""
        if row.newcomer is not None:
            return self.tr("new in the book")
        if row.contact_id is None:
            named, many = self.named_there(row), len(row.candidates)
            quoted = self.tr("“%1”").replace("%1", named) if named else ""
            may_be = self.tr("%n it may be", "", many) if many else ""
            return " · ".join(filter(None, (quoted, may_be, self.unread_number(row))))
        if row.key in self._draft.decisions:
            return self.tr("chosen by you")
        return "" if row.by is None else words.by(row.by)

    def unread_number(self, row: Row) -> str:
        """What stands in place of a number, and is none; while names are hidden only that it is."""
        unread = "" if row.event is None else row.event.clues.unread
        if not unread:
            return ""
        if self._session.hide_names:
            return self.tr("Number that cannot be read")
        return self.tr("“%1” cannot be read").replace("%1", unread)

    def sentence(self, row: Row) -> str:
        return words.sentence(row, self._session.today().year)

    def when(self, row: Row) -> str:
        """Of what is refused as it is written there; that may be a name in the wrong column."""
        told = words.when(row.hour or row.before, self._session.today().year, row.day)
        if not row.written or self._session.hide_names:
            return told
        return row.written if row.day is None else f"{told} {row.written}"

    # --- Qt's side

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index | None = None) -> int:
        return len(Col)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._heads[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        told = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if role in told or role == Qt.ItemDataRole.ToolTipRole:
            return self._text(self.row(index.row()), Col(index.column()))
        return None

    def _text(self, row: Row, column: Col) -> str:
        match column:
            case Col.WHEN:
                return self.when(row)
            case Col.EVENT:
                return self.title(row)
            case Col.WHOSE:
                return " ".join(filter(None, (self.name(row), self.found_by(row)))) or "—"
            case Col.VERDICT:
                return self.sentence(row)


def is_gone(row: Row) -> bool:
    """Whether it is called off because the calendar tells it no more."""
    return row.verdict is Verdict.CANCELLED and row.event is None


def _place(row: Row) -> tuple[str, str]:
    """One event may call off the first person's appointment and be another's."""
    gone = row.verdict is Verdict.CANCELLED
    return row.key or row.where, "gone" if gone else row.reason
