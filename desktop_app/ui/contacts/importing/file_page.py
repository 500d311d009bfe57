"""Step 1: the file. Read at once in its fence, and said what it was recognised as."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from desktop_app.domain.errors import ComptoirError
from desktop_app.services import checking, importing
from desktop_app.services.checking import Checking, Column
from desktop_app.services.list_found import Look
from desktop_app.ui.contacts.importing import pasting, words
from desktop_app.ui.contacts.importing.draft import Draft, Step
from desktop_app.ui.contacts.importing.page import Page
from desktop_app.ui.contacts.importing.past import PastImports
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.boxes import Banner, Card, Progress, column, empty, row, scrolled
from desktop_app.ui.kit.controls import Combo, Field, button
from desktop_app.ui.kit.files import dropped_file, file_dialog
from desktop_app.ui.kit.flow import flow
from desktop_app.ui.kit.labels import Elided, Icon, label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.steps_foot import Foot
from desktop_app.work.lanes import Errand, Lane

_ENDINGS = "*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt"


class FilePage(Page):
    """``read`` takes a path from wherever it comes: dialog, drop, another room."""

    def __init__(self, session: Session, draft: Draft, sample: Path) -> None:
        super().__init__(session, draft)
        self._sample = sample
        self._errand: Errand | None = None
        self.setAcceptDrops(True)
        inside = QWidget()
        beside = row(inside, gap=16)
        beside.setContentsMargins(*map(theme.scaled, (24, 4, 24, 24)))
        left = column(gap=16)
        left.addWidget(self._build_drop())
        self.said = column()
        left.addLayout(self.said)
        self.progress = Progress(
            self.tr("Reading the file"), self.tr("Nothing is taken in yet."), self.cancel
        )
        left.addWidget(self.progress)
        self.found = self._build_found()
        left.addWidget(self.found)
        left.addStretch(1)
        beside.addLayout(left, 3)
        self.past = PastImports(session)
        beside.addWidget(self.past, 2, Qt.AlignmentFlag.AlignTop)
        whole = column(self)
        whole.addWidget(scrolled(inside))

    def _build_drop(self) -> QFrame:
        self.drop = QFrame()
        self.drop.setProperty("look", "card")
        inside = column(self.drop, gap=8, margin=24)
        centre = Qt.AlignmentFlag.AlignHCenter
        inside.addWidget(Icon("ph.file-arrow-up", "text.muted", 32), 0, centre)
        title = label(self.tr("Drop your list of people here"), "heading", wrap=True)
        kinds = label(
            self.tr("A spreadsheet (.xlsx, .xls, .ods) or a text file (.csv, .tsv, .txt)"),
            "body",
            "secondary",
            wrap=True,
        )
        for each in (title, kinds):
            each.setAlignment(centre)
            inside.addWidget(each)
        inside.addSpacing(theme.scaled(8))
        self.choose = button(
            self.tr("Choose a file…"), self._choose, icon="ph.folder-open", key="Ctrl+O"
        )
        self.sample = button(
            self.tr("Try with the sample list"), lambda: self.read(self._sample), look="quiet"
        )
        self.paste = button(
            self.tr("Paste a copied table"), self.read_copied, icon="ph.clipboard-text",
            key="Ctrl+V",
        )  # fmt: skip
        inside.addWidget(flow(self.choose, self.paste, self.sample, centred=True))
        safe = label(
            self.tr(
                "The file is only read: nothing in it is changed or started, and nothing leaves"
                " this computer."
            ),
            "caption",
            "muted",
            wrap=True,
        )
        safe.setAlignment(centre)
        inside.addWidget(safe)
        return self.drop

    def _build_found(self) -> Card:
        made = Card(margin=16, gap=12)
        head = row(gap=8)
        head.addWidget(Icon("ph.table", "text.secondary", 18))
        self.name = Elided("", "heading")
        self.name.setFont(theme.font("body", weight=600))
        head.addWidget(self.name, 1)
        made.add(head)
        self.recognised = label("", "body", "secondary", wrap=True)
        made.add(self.recognised)
        self.sheet_caption = label(self.tr("Sheet"), "table", "secondary")
        self.sheet = Combo(self.tr("Sheet"))
        self.sheet_caption.setBuddy(self.sheet)
        self.sheet.activated.connect(self._on_sheet)
        sheets = column(gap=4)
        sheets.addWidget(self.sheet_caption)
        sheets.addWidget(self.sheet)
        made.add(sheets)
        self.tag = Field(
            self.tr("Tag for these people"),
            hint=self.tr(
                "With it you find them again and write to them. A comma parts several; leave it"
                " empty for none."
            ),
        )
        self.tag.line.textEdited.connect(self._on_tag)
        made.add(self.tag)
        made.hide()
        return made

    # --- the page

    def enter(self) -> None:
        self.past.refresh()
        self._show()
        if self.draft.checking is None:
            self.choose.setFocus()

    def refresh(self) -> None:
        self.past.refresh()

    def foot(self) -> Foot:
        if self.draft.checking is None:
            return Foot(self.tr("Continue"), why=self.tr("Choose a file first."))
        return Foot(self.tr("Continue"))

    def read(self, path: Path, only: str | None = None) -> None:
        """Read a list; what was decided about another one is forgotten once this one is read."""
        home = self.session.facts.home
        self._read(lambda: importing.look(path, home, only=only))

    def read_copied(self) -> None:
        """Read what was copied in a spreadsheet, its line of headings included."""
        text = pasting.copied()
        if not text.strip():
            self.cancel()
            self._say(
                self.tr("No table is copied."),
                self.tr(
                    "Select it in your spreadsheet with its line of headings, copy it, then come"
                    " back here."
                ),
            )
            return
        home, name = self.session.facts.home, self.tr("Copied table") + ".tsv"
        self._read(lambda: pasting.as_file(text, name, lambda path: importing.look(path, home)))

    def _read(self, found: Callable[[], Look]) -> None:
        self.cancel()
        self._tell(None)
        asked = self.intake()
        now = self.session.now()
        book = self.session.book

        def work(errand: Errand) -> tuple[Look, tuple[Column, ...]]:
            look = found()
            errand.checkpoint()
            return look, checking.columns(book, look, asked, now=now)

        self.progress.begin()
        self._errand = self.session.long(
            self, work, lane=Lane.READ, done=self._on_read, failed=self._on_failed
        )

    def cancel(self) -> None:
        """Stop waiting: what was being read is dropped, what was read before stays."""
        if self._errand is not None:
            self._errand.cancel()
            self._errand = None
        self.progress.end()

    def _on_read(self, answer: tuple[Look, tuple[Column, ...]]) -> None:
        if self._errand is None or self._errand.cancelled:
            return
        self._errand = None
        self.progress.end()
        look, columns = answer
        same = self.draft.path == look.path
        tag = self.draft.tag if same else look.path.stem.replace("_", " ")
        self.draft.clear()
        self.draft.step = Step.FILE
        self.draft.path = look.path
        self.draft.checking = Checking(look)
        self.draft.columns = columns
        self.draft.fields = [each.field for each in columns]
        self.draft.tag = tag
        self._show()
        announce(self, f"{self.name.whole()}: {self.recognised.text()}")
        self.changed.emit()

    def _on_failed(self, error: ComptoirError) -> None:
        self._errand = None
        self.progress.end()
        self._tell(error)

    def _tell(self, error: ComptoirError | None) -> None:
        empty(self.said)
        if error is not None:
            self._say(*words.fault(error))

    def _say(self, what: str, then: str) -> None:
        empty(self.said)
        self.said.addWidget(Banner("bad", what, more=then))
        announce(self, f"{what} {then}", now=True)

    def _show(self) -> None:
        checking_ = self.draft.checking
        self.found.setVisible(checking_ is not None)
        if checking_ is None:
            return
        look = checking_.look
        self.name.setText(look.file_name)
        self.recognised.setText(self.recognised_as(look))
        sheets = look.sheet.sheets
        several = len(sheets) > 1
        self.sheet_caption.setVisible(several)
        self.sheet.setVisible(several)
        self.sheet.clear()
        self.sheet.addItems(list(sheets))
        if look.sheet.sheet_name in sheets:
            self.sheet.setCurrentIndex(sheets.index(str(look.sheet.sheet_name)))
        self.tag.show_text(self.draft.tag)

    def _on_sheet(self, at: int) -> None:
        look = self.draft.look
        chosen = look.sheet.sheets[at]
        if chosen != look.sheet.sheet_name:
            self.read(look.path, chosen)

    def _on_tag(self, text: str) -> None:
        self.draft.tag = text
        self.draft.stale = True

    def _choose(self) -> None:
        dialog = file_dialog(self, self.tr("Choose a list of people"))
        dialog.setNameFilters(
            [self.tr("Lists of people") + f" ({_ENDINGS})", self.tr("All files") + " (*)"]
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(partial(_read_chosen, self))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # --- dropping a file

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event) is not None:
            theme.look(self.drop, "sunken")
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        theme.look(self.drop, "card")

    def dropEvent(self, event: QDropEvent) -> None:
        theme.look(self.drop, "card")
        path = dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.read(path)


def _read_chosen(page: FilePage, path: str) -> None:
    page.read(Path(path))
