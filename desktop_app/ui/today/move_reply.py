"""Who asked by text for another hour: the new one, the answer as it will leave, one button."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time

from PySide6.QtWidgets import QWidget

from desktop_app.domain.appointment import Notice, instant
from desktop_app.domain.errors import BadInput, ComptoirError
from desktop_app.services import notices, overlaps
from desktop_app.services.notices import Offer
from desktop_app.services.replies import Shown
from desktop_app.store.appointments import Listed
from desktop_app.ui.kit import faults, formats
from desktop_app.ui.kit.boxes import row
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.overlaps import Overlaps
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.when import When
from desktop_app.ui.today import presenter
from desktop_app.ui.today.answer_dialog import AnswerDialog

Move = Callable[
    [Shown, date, str, datetime, Callable[[], object], Callable[[ComptoirError], None]], object
]


class MoveDialog(AnswerDialog):
    """``move`` is asked once for a day and an hour that can be."""

    def __init__(
        self, session: Session, shown: Shown, listed: Listed, move: Move, parent: QWidget
    ) -> None:
        super().__init__(session, shown, listed, parent)
        self._move, inside = move, self.inside
        self._read: object = None  # day and hour as they were read last
        self.setWindowTitle(self.tr("Move and reply"))
        self.when = When(session.today, self._edited)
        self.when.entered.connect(self._save)
        booking = listed.appointment.booking
        asked = presenter.asked_hour(shown.reply.text)
        self.when.show_when(booking.day, asked or time.fromisoformat(booking.clock))
        inside.addWidget(self.when)
        self.overlaps = Overlaps(session)
        inside.addWidget(self.overlaps)
        self.add_answer(inside)
        foot = row()
        foot.addStretch(1)
        foot.addWidget(button(self.tr("Close"), self.reject))
        self.save = button("", self._save, look="primary", icon="ph.paper-plane-tilt-fill")
        foot.addWidget(self.save)
        inside.addLayout(foot)
        self._edited()
        self.when.clock_edit.setFocus()

    # --- what was typed

    def _edited(self) -> None:
        """Show the answer to what stands there now; a field that one leaves says it changed, too,
        and the press that left it must find the button as it was."""
        when, session = self.when, self._session
        read = (when.day, when.clock) if when.is_read else None
        if read == self._read:
            return
        self._read = read
        self._text = ""
        self.save.setEnabled(False)
        if read is None:
            self._asking.drop()
            self.overlaps.clear()
            self.bubble.show_none("–")
            return
        told = self.tr("Move to %1 and reply").replace("%1", self._told(*read))
        self.save.setText(" " + told)
        self.save.setAccessibleName(told)
        now, appointment_id, facts = session.now(), self._listed.appointment.id, session.facts
        day, clock = read
        self.overlaps.ask(
            lambda of: overlaps.against_move(session.book, appointment_id, of, day=day, clock=clock)
        )
        self._asking.ask(
            lambda errand: notices.offer(
                session.book,
                appointment_id,
                Notice.ANSWERED,
                rules=facts.rules,
                home=facts.home,
                now=now,
                day=day,
                clock=clock,
            ),
            self._show_offer,
            self._failed,
        )

    def _told(self, day: date, clock: str) -> str:
        clock = clock.removeprefix("0")
        same = day == self._listed.appointment.booking.day
        return clock if same else f"{formats.day(day)}, {clock}"

    def _show_offer(self, found: Offer) -> None:
        self.show_answer(found)
        self.save.setEnabled(bool(self._text) and self._is_another)

    @property
    def _is_another(self) -> bool:
        booking = self._listed.appointment.booking
        return (self.when.day, self.when.clock) != (booking.day, booking.clock)

    # --- saved

    def _save(self) -> None:
        booking, when = self._listed.appointment.booking, self.when
        try:
            when.check()
            if not self._is_another:
                when.show_error(self.tr("This is the hour they have already."))
                return
            if instant(when.day, when.clock, booking.zone) <= self._session.now():
                raise BadInput("hour_past")
        except BadInput as error:
            self._say(error)
            when.focus_fault(error.kind)
            return
        self.save.setEnabled(False)
        seen = self._listed.appointment.agreed_at
        self._move(self._shown, when.day, when.clock, seen, self.accept, self._failed)

    def _failed(self, error: ComptoirError) -> None:
        self._say(error)
        self.save.setEnabled(bool(self._text))

    def _say(self, error: ComptoirError) -> None:
        self.when.show_error(faults.sentence(error))
