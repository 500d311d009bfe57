"""What is decided of one reminder: sent at once, left out, reworded; said, and undone."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.appointment import TakenBack
from desktop_app.services import reminders
from desktop_app.services.reminders import LetGo
from desktop_app.store.reminders import Reminder
from desktop_app.ui.appointments import words
from desktop_app.ui.appointments.doing import Doing
from desktop_app.ui.kit import let_go
from desktop_app.ui.kit.session import Session


class Deciding:
    """Written and said by ``doing``."""

    def __init__(self, session: Session, doing: Doing) -> None:
        self._session, self._doing = session, doing

    def send_now(self, reminder: Reminder) -> None:
        session, now, facts = self._session, self._session.now(), self._session.facts

        def sent(done: LetGo) -> None:
            told = QCoreApplication.translate("appointments", "The reminder leaves now.")
            if done.queued:
                session.sending_wanted.emit()
                self._doing.say((told,), partial(self._call_back, reminder))
            else:
                none = QCoreApplication.translate(
                    "appointments", "Nothing left: the reminder says why."
                )
                session.tell(let_go.left_behind(session, done) or none, bad=True)
            self._doing.ask()

        self._doing.write(
            lambda: reminders.send_now(
                session.book, reminder.id, rules=facts.rules, home=facts.home, now=now
            ),
            sent,
        )

    def _call_back(self, former: Reminder) -> None:
        session, now = self._session, self._session.now()

        def back(done: TakenBack) -> None:
            if done is TakenBack.TOO_LATE:
                told = QCoreApplication.translate("appointments", "It has left already.")
                session.tell(told, bad=True)
            self._doing.ask()

        self._doing.write(
            lambda: reminders.call_back(session.book, former.id, former, now=now), back
        )

    def skip(self, reminder: Reminder) -> None:
        session, now = self._session, self._session.now()

        def skipped(done: TakenBack) -> None:
            told = QCoreApplication.translate("appointments", "This reminder is left out.")
            asked = words.called_off(done) if done is TakenBack.ASKED_BACK else ""
            self._doing.say((told, asked), partial(self._unskip, reminder))
            self._doing.ask()

        self._doing.write(lambda: reminders.skip(session.book, reminder.id, now=now), skipped)

    def _unskip(self, former: Reminder) -> None:
        self._doing.write(
            lambda: reminders.unskip(self._session.book, former.id, former), self._doing.asked
        )

    def reword(self, reminder: Reminder, template: str) -> None:
        book = self._session.book

        def undo(former: str) -> None:
            self._doing.write(
                lambda: reminders.reword(book, reminder.id, former), self._doing.asked
            )

        def reworded(former: str) -> None:
            told = QCoreApplication.translate("appointments", "This reminder has words of its own.")
            self._doing.say((told,), partial(undo, former))
            self._doing.ask()

        self._doing.write(lambda: reminders.reword(book, reminder.id, template), reworded)
