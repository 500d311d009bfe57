"""The import: five pages, the steps above them, and below what the next one allows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget

from desktop_app import places
from desktop_app.ui.contacts.importing.check_page import CheckPage
from desktop_app.ui.contacts.importing.columns_page import ColumnsPage
from desktop_app.ui.contacts.importing.consent_page import ConsentPage
from desktop_app.ui.contacts.importing.draft import Draft, Step
from desktop_app.ui.contacts.importing.file_page import FilePage
from desktop_app.ui.contacts.importing.import_page import ImportPage
from desktop_app.ui.contacts.importing.page import Foot, Page
from desktop_app.ui.kit import shortcuts, theme
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.main_button import MainButton
from desktop_app.ui.kit.screen import Screen
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.steps import Steps

SAMPLE = places.resources() / "samples" / "clients.xlsx"


class ImportScreen(Screen):
    """``arrive(path=…)`` reads a file, ``arrive(sample=True)`` the list to try with."""

    def __init__(self, session: Session, draft: Draft | None = None) -> None:
        super().__init__(session)
        self.draft = draft or Draft()
        whole = column(self)
        head = row(gap=16)
        head.setContentsMargins(*map(theme.scaled, (24, 14, 24, 14)))
        self._title = label(self.tr("Import contacts"), "title")
        head.addWidget(self._title)
        head.addStretch(1)
        self.steps = Steps(
            [
                self.tr("File"),
                self.tr("Columns"),
                self.tr("Consent"),
                self.tr("Check"),
                self.tr("Import"),
            ],
            self._go_back_to,
        )
        head.addWidget(self.steps)
        whole.addLayout(head)
        self.stack = QStackedWidget()
        whole.addWidget(self.stack, 1)
        self._build_pages()
        whole.addWidget(self._build_foot())
        self._show_step()

    def _build_pages(self) -> None:
        self.file = FilePage(self.session, self.draft, SAMPLE)
        self.columns = ColumnsPage(self.session, self.draft)
        self.consent = ConsentPage(self.session, self.draft)
        self.check = CheckPage(self.session, self.draft)
        self.importing = ImportPage(self.session, self.draft)
        self.pages: list[Page] = [
            *(self.file, self.columns, self.consent, self.check, self.importing)
        ]
        for each in self.pages:
            self.stack.addWidget(each)
            each.changed.connect(self._show_foot)
            each.forward_asked.connect(self._on_forward)
        self.importing.stopped.connect(lambda: self._go_back_to(Step.CHECK))
        self.importing.again_asked.connect(self._on_again)

    def _build_foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("look", "foot")
        inside = row(foot, gap=8)
        inside.setContentsMargins(*map(theme.scaled, (24, 16, 24, 16)))
        for page in self.pages:
            for each in page.asides:
                inside.addWidget(each)
        self.back = button(self.tr("Back"), self._on_back)
        inside.addWidget(self.back)
        inside.addStretch(1)
        words = column(gap=0)
        self.strong = label("", "table", weight=600, wrap=True)
        self.more = label("", "caption", "secondary", wrap=True)
        for said in (self.strong, self.more):
            said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            words.addWidget(said)
        inside.addLayout(words, 12)
        inside.addSpacing(theme.scaled(8))
        self.next = MainButton(self.main_action)
        inside.addWidget(self.next)
        return foot

    @property
    def page(self) -> Page:
        return self.pages[self.draft.step]

    # --- going

    def arrive(self, **place: Any) -> None:
        kept = place.get("kept")
        if isinstance(kept, Draft):
            self._take_over(kept)
        if place.get("sample"):
            self.file.read(SAMPLE)
        elif isinstance(path := place.get("path"), str | Path):
            self.file.read(Path(path))
        self.page.refresh()

    def place(self) -> dict[str, Any]:
        return {"kept": self.draft}

    def _take_over(self, kept: Draft) -> None:
        """The screen was built anew in another language: go on where one was."""
        for name, value in vars(kept).items():
            setattr(self.draft, name, value)
        if self.draft.step is Step.IMPORT and self.draft.done is None:
            self.draft.step = Step.CHECK
        self._show_step()

    def _on_back(self) -> None:
        if self.draft.step is Step.FILE:
            self.session.go("contacts")
        elif self.draft.done is not None:
            self._on_again()
        else:
            self._go_back_to(self.draft.step - 1)

    def _on_again(self) -> None:
        self.draft.clear()
        self._show_step()

    def _on_forward(self) -> None:
        self.draft.step = Step(min(self.draft.step + 1, Step.IMPORT))
        self.draft.reached = max(self.draft.reached, self.draft.step)
        self._show_step()

    def _go_back_to(self, step: int) -> None:
        self.draft.step = Step(step)
        self._show_step()

    def _show_step(self) -> None:
        page = self.page
        self.stack.setCurrentWidget(page)
        self.steps.show_step(self.draft.step, final=self.draft.step is Step.IMPORT)
        self._fit()
        for each in self.pages:
            for aside in each.asides:
                aside.setVisible(False)
        page.enter()
        self._show_foot()
        announce(self, self.steps.buttons[self.draft.step].accessibleName())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.steps.fit(self.width() - self._title.sizeHint().width() - theme.scaled(80))

    def _show_foot(self) -> None:
        foot: Foot = self.page.foot()
        # Why the button cannot be pressed stands first: a low window may cut what is below.
        self.strong.setText(foot.why or foot.strong)
        self.more.setText(foot.strong if foot.why else foot.more)
        for each in (self.strong, self.more):
            each.setVisible(bool(each.text()))
        self.next.setVisible(bool(foot.forward))
        self.next.setText(foot.forward)
        self.next.setAccessibleName(foot.forward)
        self.next.setAccessibleDescription(" ".join((foot.why, foot.strong, foot.more)).strip())
        self.next.setToolTip(foot.why or shortcuts.told("Ctrl+Enter"))
        self.next.setEnabled(not foot.why)
        done = self.draft.done is not None
        self.back.setText(self.tr("Another file") if done else self.tr("Back"))
        self.back.setAccessibleName(self.back.text())
        self.back.setEnabled(self.draft.step is not Step.IMPORT or done)

    # --- what the frame asks

    def main_action(self) -> None:
        foot = self.page.foot()
        if foot.forward and not foot.why:
            self.page.forward()

    def refresh(self) -> None:
        self.page.refresh()

    def find_here(self) -> None:
        self.page.find_here()

    def escape(self) -> bool:
        return self.page.escape()
