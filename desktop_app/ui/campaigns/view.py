"""Campaigns: the list, the report of one, its messages. Esc leads back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QStackedWidget

from desktop_app.ui.campaigns.list_page import ListPage
from desktop_app.ui.campaigns.messages_page import MessagesPage
from desktop_app.ui.campaigns.report_page import ReportPage
from desktop_app.ui.kit.boxes import column
from desktop_app.ui.kit.screen import Screen
from desktop_app.ui.kit.session import Session

if TYPE_CHECKING:
    from desktop_app.services.insights import CampaignReport
    from desktop_app.ui.campaigns.groups import Group


class CampaignsScreen(Screen):
    """``campaign`` shows its report, ``message`` with it that message's history."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.list = ListPage(session)
        self.report = ReportPage(session)
        self.messages = MessagesPage(session)
        self.pages = QStackedWidget()
        for each in (self.list, self.report, self.messages):
            self.pages.addWidget(each)
        column(self).addWidget(self.pages)
        self.list.opened.connect(self.open)
        self.report.back.connect(self.show_list)
        self.report.arrived.connect(self._report_arrived)
        self.report.messages_asked.connect(self.show_messages)
        self.messages.back.connect(self.show_report)
        self._message: int | None = None
        session.names_hidden.connect(self._repaint_names)

    # --- what the frame calls

    def arrive(self, **place: Any) -> None:
        """To a report or a message where one is named; the room's own name leads to the list, which
        still stands on the campaign one had opened: Enter goes back to it."""
        self._message = place.get("message")
        if place.get("campaign") is not None:
            self.open(place["campaign"])
        else:
            self.show_list()

    def place(self) -> dict[str, Any]:
        if self.pages.currentWidget() is self.list or self.report.campaign_id is None:
            return {}
        told: dict[str, Any] = {"campaign": self.report.campaign_id}
        if self.pages.currentWidget() is self.messages:
            told["message"] = self.messages.history.message_id
        return told

    def refresh(self) -> None:
        if self.pages.currentWidget() is self.list:
            self.list.ask()
        else:
            self.report.ask()

    def main_action(self) -> None:
        if self.pages.currentWidget() is self.list:
            self.list.open_current()
        else:
            self.report.write_again()

    def find_here(self) -> None:
        page = self.pages.currentWidget()
        if page is self.list:
            self.list.focus()
        elif page is self.messages:
            self.messages.which.setFocus()

    def escape(self) -> bool:
        page = self.pages.currentWidget()
        if page is self.messages:
            self.show_report()
        elif page is self.report:
            if not self.report.steering.close_questions():
                self.show_list()
        else:
            return False
        return True

    def _repaint_names(self) -> None:
        self.report.repaint_names()
        self.messages.repaint_names()

    # --- pages

    def show_list(self) -> None:
        self.pages.setCurrentWidget(self.list)
        self.list.ask()
        self.list.focus()

    def open(self, campaign_id: int) -> None:
        self.pages.setCurrentWidget(self.report)
        self.report.open(campaign_id)

    def show_report(self) -> None:
        self.pages.setCurrentWidget(self.report)
        self.report.ask()
        self.report.focus()

    def show_messages(self, group: Group | None) -> None:
        told = self.report.told
        if told is not None:
            self.pages.setCurrentWidget(self.messages)
            self.messages.open(told, group)

    def _report_arrived(self, told: CampaignReport) -> None:
        message, self._message = self._message, None
        if message is not None:
            self.show_messages(None)
            self.messages.select(message)
        elif self.pages.currentWidget() is self.messages:
            self.messages.show_report(told)
