"""Step 2: what each column is. Guessed, shown with its cells, and any of it can be changed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from desktop_app.domain.columns import Field
from desktop_app.services.checking import Column, Whence
from desktop_app.ui.contacts.importing import words
from desktop_app.ui.contacts.importing.draft import Draft
from desktop_app.ui.contacts.importing.page import Page, masked
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.boxes import Card, column, empty, rule, scrolled
from desktop_app.ui.kit.controls import Combo
from desktop_app.ui.kit.labels import Elided, Said, label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.steps_foot import Foot

_ROWS = 20  # of the file, shown as they stand
_ORDER = tuple(words.FIELDS)


class ColumnsPage(Page):
    def __init__(self, session: Session, draft: Draft) -> None:
        super().__init__(session, draft)
        inside = QWidget()
        below = column(inside, gap=12)
        below.setContentsMargins(*map(theme.scaled, (24, 0, 24, 24)))
        self.summary = Elided("", "body", "secondary")
        below.addWidget(self.summary)
        self.missing = Said("ph.x-circle-fill", "", "bad.solid", "bad", wrap=True)
        below.addWidget(self.missing)
        self.card = Card(self.tr("What each column is"))
        self.body = column()
        self.card.add(self.body)
        below.addWidget(self.card)
        self.rows = Card(self.tr("The first lines, as they stand in the file"))
        self.raw = QTableWidget()
        self.raw.setProperty("look", "preview")
        self.raw.setAccessibleName(self.tr("The first lines of the file"))
        self.raw.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.raw.setTabKeyNavigation(False)
        self.raw.setShowGrid(False)
        self.raw.setMinimumHeight(theme.scaled(220))
        self.raw.setFont(theme.font("table"))
        self.raw.horizontalHeader().setFixedHeight(theme.scaled(34))
        self.raw.verticalHeader().setDefaultSectionSize(theme.scaled(30))
        self.rows.add(self.raw)
        below.addWidget(self.rows)
        below.addStretch(1)
        whole = column(self)
        whole.addWidget(scrolled(inside))
        self.combos: list[Combo] = []
        self._whys: list[QLabel] = []
        self._shown: object = None

    def enter(self) -> None:
        self.refresh()
        if self.combos:
            self.combos[0].setFocus()

    def refresh(self) -> None:
        if self.draft.checking is None:
            return
        shown = (self.draft.checking, self.session.hide_names)
        if shown != self._shown:
            self._shown = shown
            self._build()
        self._show()

    def foot(self) -> Foot:
        more = self.tr(
            "The next list with these columns is read the same way, once this one is taken in."
        )
        why = "" if self._has_phone() else self.tr("Say which column holds the number to text.")
        return Foot(self.tr("Continue"), why, "", more)

    def _has_phone(self) -> bool:
        return Field.PHONE in self.draft.fields

    def _build(self) -> None:
        look = self.draft.look
        self.summary.setText(f"{look.file_name} · {self.recognised_as(look)}")
        empty(self.body)
        self.combos, self._whys = [], []
        grid = QGridLayout()
        grid.setContentsMargins(*map(theme.scaled, (16, 8, 16, 8)))
        grid.setHorizontalSpacing(theme.scaled(16))
        grid.setVerticalSpacing(theme.scaled(4))
        heads = (
            self.tr("In the file"),
            self.tr("Some of its cells"),
            self.tr("Taken for"),
            self.tr("Why"),
        )
        for at, head in enumerate(heads):
            grid.addWidget(label(head, "caption", "muted", weight=500), 0, at)
        for at, each in enumerate(self.draft.columns):
            self._build_row(grid, at, each)
        for at, stretch in enumerate((3, 5, 0, 3)):
            grid.setColumnStretch(at, stretch)
        grid.setColumnMinimumWidth(2, theme.scaled(220))
        self.body.addLayout(grid)
        for combo in self.combos:
            combo.show()  # at once, so that the first can have the focus
        self._build_raw()

    def _build_row(self, grid: QGridLayout, at: int, told: Column) -> None:
        line = 2 * at + 1
        grid.addWidget(rule(), line, 0, 1, 4)
        name = Elided(self._name(at), "table")
        name.setFont(theme.font("table", weight=600))
        samples = " · ".join(map(self._cell, told.samples)) or self.tr("empty")
        cells = Elided(samples, "table", "secondary")
        combo = Combo(self.tr("What “%1” is").replace("%1", self._name(at)))
        for field in _ORDER:
            combo.addItem(words.field(field))
        combo.activated.connect(partial(_choose, self, at))
        why = label("", "caption", "muted", wrap=True)
        for column_, each in enumerate((name, cells, combo, why)):
            grid.addWidget(each, line + 1, column_)
        grid.setRowMinimumHeight(line + 1, theme.scaled(40))
        self.combos.append(combo)
        self._whys.append(why)

    def _name(self, at: int) -> str:
        header = " ".join(self.draft.columns[at].header.split())
        return header or self.tr("Column %1").replace("%1", str(at + 1))

    def _cell(self, text: str) -> str:
        return masked(text) if self.session.hide_names else text

    def _build_raw(self) -> None:
        sheet = self.draft.look.sheet
        rows = sheet.rows[:_ROWS]
        self.raw.clear()
        self.raw.setRowCount(len(rows))
        self.raw.setColumnCount(len(sheet.header))
        self.raw.setHorizontalHeaderLabels([self._name(at) for at in range(len(sheet.header))])
        self.raw.setVerticalHeaderLabels([str(each.number) for each in rows])
        for at, each in enumerate(rows):
            for where, cell in enumerate(each.cells):
                text = " ".join(str(cell).split())
                self.raw.setItem(at, where, QTableWidgetItem(self._cell(text)))
        self.raw.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.raw.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.raw.resizeColumnsToContents()
        for at in range(self.raw.columnCount()):
            self.raw.setColumnWidth(at, min(self.raw.columnWidth(at) + 16, theme.scaled(240)))

    def choose(self, at: int, wanted: Field | None) -> None:
        """Take the column for something else; of most fields there is but one."""
        yielded = self.draft.set_field(at, wanted)
        self.draft.heard = None
        self._show()
        for other in yielded:
            told = self.tr("“%1” is now: %2").replace("%1", self._name(other))
            announce(self, told.replace("%2", words.field(self.draft.fields[other])))
        self.changed.emit()

    def _show(self) -> None:
        for at, field in enumerate(self.draft.fields):
            self.combos[at].setCurrentIndex(_ORDER.index(field))
            self._whys[at].setText(self._why(at))
        self.missing.setVisible(not self._has_phone())
        self.missing.words.setText(self.tr("Say which column holds the number to text."))

    def _why(self, at: int) -> str:
        told, field = self.draft.columns[at], self.draft.fields[at]
        if field != told.field:
            return self.tr("you said so")
        why = {
            Whence.NAME: self.tr("by its name"),
            Whence.VALUES: self.tr("by what stands in it"),
            Whence.REMEMBERED: self.tr("as last time"),
            Whence.NOTHING: self.tr("can be used as a field in a text"),
        }[told.whence]
        matters = (
            {
                Field.PHONE: self.tr("texts go there"),
                Field.CONSENT: self.tr("counts once you say how you know"),
                Field.REFUSAL: self.tr("who is ticked there gets no offers"),
            }.get(field)
            if field is not None
            else None
        )
        return f"{why} · {matters}" if matters else why


def _choose(page: ColumnsPage, at: int, chosen: int) -> None:
    page.choose(at, _ORDER[chosen])
