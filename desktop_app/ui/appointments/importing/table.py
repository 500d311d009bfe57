"""The table of a review: rows by arrows, Enter goes to what is to be decided, Del leaves out."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop_app.services.appointment_review import Row, Verdict
from desktop_app.ui.appointments.cells import LEFT, elided
from desktop_app.ui.appointments.importing import words
from desktop_app.ui.appointments.importing.model import Col, Rows
from desktop_app.ui.kit import icons, theme, tokens
from desktop_app.ui.kit.heads import crown

_QUIET = (Verdict.UNCHANGED, Verdict.OFF, Verdict.PAST, Verdict.LEFT_OUT)


class ReviewTable(QTableView):
    """``chosen`` when another row is; ``deciding`` and ``leaving_out`` are of the chosen one."""

    chosen = Signal()
    deciding = Signal()
    leaving_out = Signal()

    def __init__(self, rows: Rows) -> None:
        super().__init__()
        self._rows = rows
        self.setModel(rows)
        self.setItemDelegate(_Cells(rows, self))
        self.setAccessibleName(self.tr("Appointments of the calendar"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.scaled(tokens.size("verdict_row")))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setFixedHeight(theme.scaled(tokens.size("table_head")))
        head.setFont(theme.font("table"))
        crown(self)
        self.selectionModel().currentRowChanged.connect(lambda now, before: self.chosen.emit())

    @property
    def row(self) -> Row | None:
        """The chosen one."""
        at = self.currentIndex().row()
        return self._rows.row(at) if 0 <= at < self._rows.rowCount() else None

    def go_on(self) -> None:
        """To the next one whose person is missing, from the chosen one on and round; stay where
        there is none."""
        many, at = self._rows.rowCount(), self.currentIndex().row()
        around = [*range(at + 1, many), *range(at + 1)]
        found = [each for each in around if self._rows.row(each).verdict is Verdict.TO_MATCH]
        if found:
            self.selectRow(found[0])
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.deciding.emit()
        elif plain and event.key() == Qt.Key.Key_Delete:
            self.leaving_out.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.viewport().width()
        when = theme.scaled(148)
        left = wide - when
        event_wide, whose = round(left * 0.32), round(left * 0.29)
        self.setColumnWidth(Col.WHEN, when)
        self.setColumnWidth(Col.EVENT, event_wide)
        self.setColumnWidth(Col.WHOSE, whose)
        self.setColumnWidth(Col.VERDICT, left - event_wide - whose)


class _Cells(QStyledItemDelegate):
    """Painted; the ground goes through, so that they read as one row."""

    def __init__(self, rows: Rows, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = self._rows.row(index.row())
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _ground(painter, rect, row, bool(state & QStyle.StateFlag.State_Selected), index.column())
        inner = rect.adjusted(theme.scaled(8), 0, -theme.scaled(8), 0)
        quiet = "text.secondary" if row.verdict in _QUIET else "text.primary"
        match Col(index.column()):
            case Col.WHEN:
                _write(painter, inner, self._rows.when(row), quiet)
            case Col.EVENT:
                _write(painter, inner, self._rows.title(row), quiet, weight=600)
            case Col.WHOSE:
                self._whose(painter, inner, row, quiet)
            case Col.VERDICT:
                self._verdict(painter, inner, row)
        painter.restore()

    def _whose(self, painter: QPainter, room: QRect, row: Row, role: str) -> None:
        name, by = self._rows.name(row), self._rows.found_by(row)
        used = _write(painter, room, name or ("" if by else "—"), role)
        room = room.adjusted(used + theme.scaled(6) if used else 0, 0, 0, 0)
        if room.width() > theme.scaled(24):
            _write(painter, room, by, "text.secondary")

    def _verdict(self, painter: QPainter, room: QRect, row: Row) -> None:
        shown = words.VERDICTS[row.verdict]
        side = theme.scaled(16)
        spot = QRect(room.left(), room.center().y() - side // 2 + 1, side, side)
        icons.paint(painter, shown.icon, spot, shown.icon_role)
        role = "text.secondary" if row.verdict in _QUIET else "text.primary"
        _write_whole(
            painter,
            room.adjusted(side + theme.scaled(6), 0, 0, 0),
            self._rows.sentence(row),
            "warn.text" if row.verdict is Verdict.TO_MATCH else role,
        )


def _ground(painter: QPainter, rect: QRect, row: Row, chosen: bool, column: int) -> None:
    if chosen:
        painter.fillRect(rect, theme.colour("surface.selected"))
    elif row.verdict is Verdict.REFUSED:
        painter.fillRect(rect, theme.colour("row.error"))
    if chosen and column == 0:
        wide = tokens.tokens()["border"]["selection_bar"]
        bar = QRect(rect.left(), rect.top(), wide, rect.height())
        painter.fillRect(bar, theme.colour("accent.solid"))
    line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
    painter.fillRect(line, theme.colour("line.hairline"))


def _write(
    painter: QPainter, room: QRect, text: str, role: str, *, weight: int | None = None
) -> int:
    painter.setPen(theme.colour(role))
    return elided(painter, room, text, theme.font("table", weight=weight))


def _write_whole(painter: QPainter, room: QRect, text: str, role: str) -> None:
    """Draw all of it, in two lines where it does not fit in one and ``room`` has them."""
    font = theme.font("table")
    painter.setPen(theme.colour(role))
    painter.setFont(font)
    flags = LEFT | Qt.TextFlag.TextWordWrap
    needs = painter.fontMetrics().boundingRect(room, flags, text)
    if needs.height() <= room.height() and needs.width() <= room.width():
        painter.drawText(room, flags, text)
    else:
        elided(painter, room, text, font)
