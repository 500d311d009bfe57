"""The import: five pages, the steps above them, and below what the next one allows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget

from desktop_app import places
from desktop_app.ui.contacts.importing.check_page import CheckPage
from desktop_app.ui.contacts.importing.columns_page import ColumnsPage
from desktop_app.ui.contacts.importing.consent_page import ConsentPage
from desktop_app.ui.contacts.importing.draft import Draft, Step
from desktop_app.ui.contacts.importing.file_page import FilePage
from desktop_app.ui.contacts.importing.import_page import ImportPage
from desktop_app.ui.contacts.importing.page import Page
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.screen import Screen
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.steps import Steps
from desktop_app.ui.kit.steps_foot import StepsFoot

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
        asides = tuple(each for page in self.pages for each in page.asides)
        self.foot = StepsFoot(self._on_back, self.main_action, asides)
        whole.addWidget(self.foot)
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
        self.foot.show_foot(self.page.foot())
        done = self.draft.done is not None
        back = self.tr("Another file") if done else self.tr("Back")
        self.foot.show_back(back, enabled=self.draft.step is not Step.IMPORT or done)

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
