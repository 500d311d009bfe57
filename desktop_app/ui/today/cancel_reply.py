"""Who wrote that they do not come: called off, with the answer as it will leave or without one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.domain.appointment import Notice
from desktop_app.domain.errors import ComptoirError
from desktop_app.services import notices
from desktop_app.services.notices import Offer
from desktop_app.services.replies import Shown
from desktop_app.store.appointments import Listed
from desktop_app.ui.kit import faults
from desktop_app.ui.kit.boxes import row
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.today.answer_dialog import AnswerDialog

CallOff = Callable[
    [Shown, datetime, bool, Callable[[], object], Callable[[ComptoirError], None]], object
]


class CancelDialog(AnswerDialog):
    """``call_off`` is asked once, and told whether a text answers."""

    def __init__(
        self, session: Session, shown: Shown, listed: Listed, call_off: CallOff, parent: QWidget
    ) -> None:
        super().__init__(session, shown, listed, parent)
        self._call_off = call_off
        self.setWindowTitle(self.tr("Cancel the appointment"))
        self.add_answer(self.inside)
        self.fault = label("", "caption", "bad", wrap=True)
        self.fault.hide()
        self.inside.addWidget(self.fault)
        foot = row()
        foot.addWidget(button(self.tr("Close"), self.reject, look="quiet"))
        foot.addStretch(1)
        self.silent = button(self.tr("Cancel without a reply"), lambda: self._done(False))
        foot.addWidget(self.silent)
        self.save = button(
            self.tr("Cancel and reply"),
            lambda: self._done(True),
            look="primary",
            icon="ph.paper-plane-tilt-fill",
        )
        foot.addWidget(self.save)
        self.inside.addLayout(foot)
        self.setMinimumWidth(max(self.minimumWidth(), self.inside.minimumSize().width()))
        for each in (self.silent, self.save):
            each.setEnabled(False)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # till then an Enter does nothing
        self.setFocus()
        facts, now, appointment_id = session.facts, session.now(), listed.appointment.id
        self._asking.ask(
            lambda errand: notices.offer(
                session.book,
                appointment_id,
                Notice.CANCELLED,
                rules=facts.rules,
                home=facts.home,
                now=now,
            ),
            self._show_offer,
            self._failed,
        )

    def _show_offer(self, found: Offer) -> None:
        self.show_answer(found)
        self._offer_both()
        if self.focusWidget() is self:  # nobody went elsewhere; whichever window has the keys now
            (self.save if self._text else self.silent).setFocus()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _done(self, tell: bool) -> None:
        for each in (self.silent, self.save):
            each.setEnabled(False)
        seen = self._listed.appointment.agreed_at
        self._call_off(self._shown, seen, tell, self.accept, self._failed)

    def _failed(self, error: ComptoirError) -> None:
        self.fault.setText(faults.sentence(error))
        self.fault.show()
        self._offer_both()

    def _offer_both(self) -> None:
        self.silent.setEnabled(True)
        self.save.setEnabled(bool(self._text))
