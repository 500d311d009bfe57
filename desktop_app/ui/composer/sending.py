"""From the button to the campaign: asked before money is spent, started once, with Undo."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.services import campaigns, drafts
from desktop_app.services.campaigns import Plan
from desktop_app.ui.composer.confirm import ConfirmDialog
from desktop_app.ui.composer.writing import Sheet, Writing
from desktop_app.ui.kit import formats
from desktop_app.ui.kit.session import Session


class Sending(QObject):
    """``begun`` when somebody confirmed, then ``started`` or ``failed`` with the error."""

    begun = Signal()
    started = Signal()
    failed = Signal(object)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._window = session, parent
        self.under_way = False

    def ask(self, writing: Writing, plan: Plan, sheet: Sheet) -> None:
        """Show what would be spent; nothing leaves before it is confirmed."""
        if self.under_way:
            return
        dialog = ConfirmDialog(self._session, plan, writing.purpose, writing.at, self._window)
        dialog.accepted.connect(lambda: self._start(writing, plan, sheet))
        dialog.open()

    def _start(self, writing: Writing, plan: Plan, sheet: Sheet) -> None:
        """The draft ends in the transaction that starts the campaign: it cannot be sent twice."""
        session, account = self._session, self._session.facts.account
        if self.under_way or account is None:
            return
        self.under_way = True
        self.begun.emit()

        def started() -> int:
            now = session.now()
            text = writing.text(account_id=account.id, by=session.desk)
            sheet.draft_id = drafts.save(session.book, sheet.draft_id, text, now)
            draft = writing.draft(account_id=account.id, by=session.desk)
            assert draft is not None
            terms = session.comptoir.terms(account.id)
            return campaigns.start(
                session.book,
                draft,
                terms,
                plan,
                now=now,
                draft_id=sheet.draft_id,
                name=writing.name,
            )

        session.write(self, started, lambda sent: self._told(sent, plan), self._failed)

    def _told(self, campaign_id: int, plan: Plan) -> None:
        self.under_way = False
        self.started.emit()
        self._session.go("campaigns", campaign=campaign_id)
        told = self.tr("%n message(s) on the way.", "", plan.messages)
        if plan.held == plan.messages and plan.held_until:
            session = self._session
            until = formats.moment(plan.held_until, session.zone, session.now())
            told = self.tr("%n message(s) ready, waiting until %1.", "", plan.messages)
            told = told.replace("%1", until)
        self._session.tell(told, lambda: self._take_back(campaign_id))

    def _failed(self, error: object) -> None:
        self.under_way = False
        self.failed.emit(error)

    def _take_back(self, campaign_id: int) -> None:
        """Undo: what has not left is taken back, and how much that was is told."""
        session = self._session

        def told(many: int) -> None:
            if many:
                session.tell(self.tr("%n message(s) taken back.", "", many))
            else:
                session.tell(self.tr("All had left already: none could be taken back."), bad=True)

        session.write(
            self,
            lambda: campaigns.cancel(session.book, campaign_id, now=session.now()),
            told,
            lambda error: (
                told(0) if error.kind == "campaign_state" else session.failing.emit(error)
            ),
        )
