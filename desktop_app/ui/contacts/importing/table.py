"""The table of lines: rows by arrows, Enter uses a line's control, Space its box, F2 corrects."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop_app.ui.contacts.importing.correction import Correction
from desktop_app.ui.contacts.importing.delegate import LineDelegate
from desktop_app.ui.contacts.importing.model import Col, Lines
from desktop_app.ui.kit import theme, tokens
from desktop_app.ui.kit.heads import crown


class LineTable(QTableView):
    """All signals carry the row."""

    pressed = Signal(int)
    toggled = Signal(int)
    correcting = Signal(int)
    leaving_out = Signal(int)

    def __init__(self, lines: Lines) -> None:
        super().__init__()
        self._lines = lines
        self.editing: int | None = None
        self.setModel(lines)
        self._painter = LineDelegate(lines, self)
        self.pending = self._painter.pending
        self._painter.pressed.connect(self.pressed)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(self.tr("Lines of the file"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.scaled(tokens.size("verdict_row")))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setFixedHeight(theme.scaled(tokens.size("table_head")))
        head.setFont(theme.font("table"))
        crown(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.viewport().width()
        number, choice = theme.scaled(56), theme.scaled(132)
        left = wide - number - choice
        shares = {Col.NAME: 0.155, Col.CELL: 0.25, Col.READING: 0.15}
        self.setColumnWidth(Col.NUMBER, number)
        self.setColumnWidth(Col.CHOICE, choice)
        taken = 0
        for column, share in shares.items():
            each = round(left * share)
            taken += each
            self.setColumnWidth(column, each)
        self.setColumnWidth(Col.VERDICT, left - taken)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self.currentIndex().row()
        if at >= 0 and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            signal = {
                Qt.Key.Key_Return: self.pressed,
                Qt.Key.Key_Enter: self.pressed,
                Qt.Key.Key_Space: self.toggled,
                Qt.Key.Key_F2: self.correcting,
                Qt.Key.Key_Delete: self.leaving_out,
            }.get(Qt.Key(event.key()))
            if signal is not None:
                signal.emit(at)
                return
        super().keyPressEvent(event)

    def select(self, at: int) -> None:
        self.selectRow(at)
        self.setCurrentIndex(self._lines.index(at, Col.VERDICT))
        self.scrollTo(self._lines.index(at, Col.VERDICT))
        self.setFocus()

    def open_editor(self, at: int, editor: Correction) -> None:
        """Show ``editor`` in the row, from the name to the end; one at a time."""
        self.close_editor()
        self.editing = at
        self.selectRow(at)
        self.setSpan(at, Col.NAME, 1, len(Col) - Col.NAME)
        self.setRowHeight(at, editor.height_wanted())
        self.setIndexWidget(self._lines.index(at, Col.NAME), editor)
        self.scrollTo(self._lines.index(at, Col.NAME))
        editor.number.line.setFocus()

    def put_away_editor(self) -> None:
        """Names are hidden: an editor in which nothing was typed closes; what was typed stays."""
        if self.editing is None:
            return
        editor = self.indexWidget(self._lines.index(self.editing, Col.NAME))
        if isinstance(editor, Correction) and not editor.dirty:
            self.close_editor()

    def close_editor(self) -> None:
        """Back to a row of the table, with the focus on it."""
        at, self.editing = self.editing, None
        if at is None:
            return
        editor: QWidget | None = self.indexWidget(self._lines.index(at, Col.NAME))
        had = editor is not None and editor.isAncestorOf(self.window().focusWidget() or self)
        if editor is not None:
            editor.hide()
            editor.deleteLater()
        self.setIndexWidget(self._lines.index(at, Col.NAME), None)  # type: ignore[arg-type]
        self.clearSpans()
        self.setRowHeight(at, theme.scaled(tokens.size("verdict_row")))
        if had:
            self.select(at)
