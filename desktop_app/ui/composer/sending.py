"""From the button to the campaign: asked before money is spent, started once, with Undo."""

from __future__ import annotations

from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import ComptoirError
from desktop_app.services import campaigns, drafts, replies
from desktop_app.services.campaigns import Plan
from desktop_app.ui.composer.confirm import ConfirmDialog
from desktop_app.ui.composer.writing import Heard, Sheet, Writing
from desktop_app.ui.kit import formats
from desktop_app.ui.kit.session import Session


@dataclass(frozen=True)
class Confirmed:
    """What somebody saw and said yes to: the text, its plan, its draft, and by which account."""

    writing: Writing
    plan: Plan
    sheet: Sheet
    account_id: int


class Sending(QObject):
    """``begun`` when somebody confirmed: the text is theirs no more. ``failed`` brings it back
    with the error, ``started`` tells the campaign's id; both with what was confirmed."""

    begun = Signal(object)
    started = Signal(object, int)
    failed = Signal(object, object)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._window = session, parent
        self.under_way = False
        self._dialog: ConfirmDialog | None = None
        session.facts_changed.connect(self._facts_changed)

    def ask(self, confirmed: Confirmed) -> None:
        """Show what would be spent; nothing leaves before it is confirmed."""
        if self.under_way or self._dialog is not None:
            return
        writing = confirmed.writing
        dialog = ConfirmDialog(
            self._session, confirmed.plan, writing.purpose, writing.at, self._window
        )
        self._dialog, self._asked_of = dialog, confirmed.account_id
        dialog.accepted.connect(lambda: self._start(confirmed))
        dialog.finished.connect(self._answered)
        dialog.open()

    def _answered(self) -> None:
        self._dialog = None

    def _facts_changed(self) -> None:
        """What the dialog says holds for one account: with another nothing is confirmed."""
        account = self._session.facts.account
        if self._dialog is not None and (account is None or account.id != self._asked_of):
            self._dialog.reject()
            self._session.tell(
                self.tr("The account has changed: look at the plan once more."), bad=True
            )

    def _start(self, confirmed: Confirmed) -> None:
        """The draft ends in the transaction that starts the campaign: it cannot be sent twice."""
        if self.under_way:
            return
        self.under_way = True
        session, writing, sheet = self._session, confirmed.writing, confirmed.sheet
        by = session.desk
        self.begun.emit(confirmed)

        def started() -> int:
            now = session.now()
            text = writing.text(account_id=confirmed.account_id, by=by)
            sheet.draft_id = drafts.save(session.book, sheet.draft_id, text, now)
            draft = writing.draft(account_id=confirmed.account_id, by=by)
            assert draft is not None
            return campaigns.start(
                session.book,
                draft,
                session.comptoir.terms(confirmed.account_id),
                confirmed.plan,
                now=now,
                draft_id=sheet.draft_id,
                name=writing.name,
                answers=writing.heard.reply_id if writing.heard else None,
            )

        # The session hears it, also where this screen is gone by then.
        session.write(
            session,
            started,
            lambda campaign_id: self._told(campaign_id, confirmed),
            lambda error: self._failed(error, confirmed),
        )

    def _told(self, campaign_id: int, confirmed: Confirmed) -> None:
        session, plan, heard = self._session, confirmed.plan, confirmed.writing.heard
        words = _Words()
        session.tell(words.sent(session, plan), lambda: _take_back(session, campaign_id, heard))
        if shiboken6.isValid(self):
            self.under_way = False
            self.started.emit(confirmed, campaign_id)

    def _failed(self, error: ComptoirError, confirmed: Confirmed) -> None:
        if not shiboken6.isValid(self):
            self._session.failing.emit(error)
            return
        self.under_way = False
        self.failed.emit(error, confirmed)


class _Words(QObject):
    """Said of a send, also where its screen is gone."""

    def sent(self, session: Session, plan: Plan) -> str:
        if plan.held == plan.messages and plan.held_until:
            until = formats.moment(plan.held_until, session.zone, session.now())
            told = self.tr("%n message(s) ready, waiting until %1.", "", plan.messages)
            return told.replace("%1", until)
        return self.tr("%n message(s) on the way.", "", plan.messages)

    def taken_back(self, many: int) -> str:
        if many:
            return self.tr("%n message(s) taken back.", "", many)
        return self.tr("All had left already: none could be taken back.")


def _take_back(session: Session, campaign_id: int, heard: Heard | None) -> None:
    """Undo: what has not left is taken back, and how much that was is told; what it was to answer
    is to be read again."""

    def take_back() -> int:
        many = campaigns.cancel(session.book, campaign_id, now=session.now())
        if many and heard is not None:
            replies.mark_unread(session.book, heard.reply_id)
        return many

    def told(many: int) -> None:
        session.tell(_Words().taken_back(many), bad=not many)

    def refused(error: ComptoirError) -> None:
        if error.kind == "campaign_state":  # it is over
            told(0)
        else:
            session.failing.emit(error)

    session.write(session, take_back, told, refused)
