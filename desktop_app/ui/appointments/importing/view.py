"""Appointments of another program, taken over: three pages, the steps above them, and below what
the next one does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget

from desktop_app.ui.appointments.importing.done_page import DonePage
from desktop_app.ui.appointments.importing.draft import Draft, Step
from desktop_app.ui.appointments.importing.page import Page
from desktop_app.ui.appointments.importing.review_page import ReviewPage
from desktop_app.ui.appointments.importing.source_page import SourcePage
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.screen import Screen
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.steps import Steps
from desktop_app.ui.kit.steps_foot import StepsFoot


class TakingOverScreen(Screen):
    """``arrive(path=…)`` reads a file, ``arrive(calendar=…)`` one that the shop follows, by id."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.draft = Draft()
        whole = column(self)
        head = row(gap=16)
        head.setContentsMargins(*map(theme.scaled, (24, 14, 24, 14)))
        self._title = label(self.tr("Import appointments"), "title")
        head.addWidget(self._title)
        head.addStretch(1)
        self.steps = Steps([self.tr("File"), self.tr("Check"), self.tr("Import")], self._go_back_to)
        head.addWidget(self.steps)
        whole.addLayout(head)
        self.source = SourcePage(session, self.draft)
        self.review = ReviewPage(session, self.draft)
        self.done = DonePage(session, self.draft)
        self.pages: tuple[Page, ...] = (self.source, self.review, self.done)
        self.stack = QStackedWidget()
        for each in self.pages:
            self.stack.addWidget(each)
            each.changed.connect(self._show_foot)
            each.forward_asked.connect(self._on_forward)
        self.done.stopped.connect(lambda: self._go_back_to(Step.CHECK))
        whole.addWidget(self.stack, 1)
        self.foot = StepsFoot(self._on_back, self.main_action)
        whole.addWidget(self.foot)
        self._show_step()

    @property
    def page(self) -> Page:
        return self.pages[self.draft.step]

    # --- going

    def arrive(self, **place: Any) -> None:
        kept = place.get("kept")
        if isinstance(kept, Draft):
            self._take_over(kept)
        if isinstance(path := place.get("path"), str | Path):
            self._go_back_to(Step.FILE)
            self.source.read(Path(path))
        elif isinstance(calendar := place.get("calendar"), int):
            self._go_back_to(Step.FILE)
            self.source.read_followed(calendar)
        elif self.draft.undone and not isinstance(kept, Draft):
            self.draft.clear()
            self._show_step()
        self.page.enter()

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
            self.session.go("appointments")
        elif self.draft.read is not None and self.draft.read.follows:
            self.draft.clear()
            self._show_step()
            self.session.go("settings", part="calendars")
        elif self.draft.done is not None:
            self.draft.clear()
            self._show_step()
        else:
            self._go_back_to(Step.FILE)

    def _on_forward(self) -> None:
        self._go_back_to(Step.CHECK if self.draft.step is Step.FILE else Step.IMPORT)

    def _go_back_to(self, step: int) -> None:
        self.draft.step = Step(step)
        self._show_step()

    def _show_step(self) -> None:
        page = self.page
        self.stack.setCurrentWidget(page)
        self.steps.show_step(self.draft.step, final=self.draft.step is Step.IMPORT)
        self._fit()
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
        follows = self.draft.read is not None and self.draft.read.follows
        again = self.tr("Calendars") if follows else self.tr("Another file")
        back = again if done else self.tr("Back")
        self.foot.show_back(back, enabled=self.draft.step is not Step.IMPORT or done)

    # --- what the frame asks

    def main_action(self) -> None:
        foot = self.page.foot()
        if foot.forward and not foot.why:
            self.page.forward_asked.emit()

    def refresh(self) -> None:
        self.page.refresh()

    def escape(self) -> bool:
        return self.page.escape()
