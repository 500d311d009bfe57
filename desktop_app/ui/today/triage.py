"""What Today does about what it shows: each is written once, told, and can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from desktop_app.domain.answers import Answer
from desktop_app.domain.appointment import TakenBack
from desktop_app.domain.errors import ComptoirError
from desktop_app.services import call_list, doubts, reminders, replies
from desktop_app.services.call_list import Call
from desktop_app.services.reminders import LetGo
from desktop_app.services.replies import Noted, Shown
from desktop_app.store.doubts import Doubt
from desktop_app.ui.kit import formats, let_go, people
from desktop_app.ui.kit.session import Session


class Triage(QObject):
    """``done`` is told after each change: ask the book again. A second press while the first is
    under way changes nothing."""

    def __init__(self, session: Session, owner: QObject, done: Callable[[], object]) -> None:
        super().__init__(owner)
        self._session, self._done = session, done
        self._under_way: set[object] = set()

    # --- late reminders

    def send(self, reminder_ids: Sequence[int]) -> None:
        session, now = self._session, self._session.now()

        facts = session.facts

        def taken_back(all_of_it: bool) -> None:
            if not all_of_it:
                session.tell(self.tr("What has left already is not taken back."), bad=True)

        def undo(done: LetGo) -> None:
            now = session.now()
            self._write(
                tuple(reminder_ids),
                lambda: reminders.take_back_late(session.book, done.let, now=now),
                taken_back,
            )

        def told(done: LetGo) -> None:
            behind = let_go.left_behind(session, done)
            if done.queued:
                left = self.tr("%n text(s) put in the queue: leaving now.", "", done.queued)
                said = " ".join(filter(None, (left, behind)))
                session.tell(said, None if behind else partial(undo, done), bad=bool(behind))
            else:
                useless = self.tr("Nothing was sent: it is of no more use by now.")
                session.tell(behind or useless, bad=True)

        self._write(
            tuple(reminder_ids),
            lambda: reminders.send_late(
                session.book, reminder_ids, rules=facts.rules, home=facts.home, now=now
            ),
            told,
        )

    def leave_out(self, reminder_ids: Sequence[int]) -> None:
        session = self._session

        def undo() -> None:
            now = session.now()
            self._write(
                tuple(reminder_ids), lambda: reminders.take_up(session.book, reminder_ids, now=now)
            )

        self._write(
            tuple(reminder_ids),
            lambda: reminders.leave_out(session.book, reminder_ids),
            lambda _: session.tell(
                self.tr("%n reminder(s) left out.", "", len(reminder_ids)), undo
            ),
        )

    # --- calls

    def reached(self, call: Call) -> None:
        session, by, now = self._session, self._session.desk, self._session.now()
        who = people.name(session, call.name) or people.number(session, call.number)

        def told(call_id: int) -> None:
            sentence = self.tr("Reached by telephone: %1.").replace("%1", who)
            session.tell(sentence, lambda: self._not_reached(call_id))

        self._write(
            call.appointment_id,
            lambda: call_list.reached(session.book, call.appointment_id, by=by, now=now),
            told,
        )

    def not_reached(self, call: Call) -> None:
        if call.reached is not None:
            self._not_reached(call.reached.id)

    def _not_reached(self, call_id: int) -> None:
        book = self._session.book
        self._write(call_id, lambda: call_list.not_reached(book, call_id))

    # --- doubts

    def let_be(self, doubt: Doubt) -> None:
        session, by, now = self._session, self._session.desk, self._session.now()
        book = session.book

        def told(let_be_id: int | None) -> None:
            if let_be_id is None:
                session.tell(self.tr("It is in doubt no more: the provider told what it did."))
                return
            session.tell(
                self.tr("Left in doubt: reports go on counting it so."),
                lambda: self._write(let_be_id, lambda: doubts.take_up(book, let_be_id)),
            )

        self._write(
            doubt.message_id,
            lambda: doubts.let_be(book, doubt.message_id, by=by, now=now),
            told,
        )

    # --- replies

    def mark_read(self, shown: Shown) -> None:
        session, by, now = self._session, self._session.desk, self._session.now()
        reply_id = shown.reply.id

        def undo() -> None:
            self._write(reply_id, lambda: replies.mark_unread(session.book, reply_id))

        self._write(
            reply_id,
            lambda: replies.mark_read(session.book, reply_id, by, now),
            lambda _: session.tell(self.tr("Marked as read."), undo),
        )

    def undo_answer(self, shown: Shown) -> None:
        session, now = self._session, self._session.now()

        def told(became: TakenBack) -> None:
            sentence = self.tr("Booked again: the reply is yours to read.")
            if became is TakenBack.TOO_LATE:
                sentence += " " + self.tr("The text that it is off has left already.")
            was_off = shown.reply.answer == Answer.CANCELLED  # else it is an undo itself
            session.tell(sentence, again if was_off else None)

        def again() -> None:
            now = session.now()
            self._write(
                shown.reply.id,
                lambda: replies.call_off_again(session.book, shown.reply.id, now),
            )

        self._write(
            shown.reply.id,
            lambda: replies.undo_answer(session.book, shown.reply.id, now),
            told,
        )

    def call_off(
        self,
        shown: Shown,
        seen: datetime,
        tell: bool,
        done: Callable[[], object],
        failed: Callable[[ComptoirError], None],
    ) -> None:
        """``seen``: when the appointment was agreed on, as it stood there; ``tell``: a text answers
        in the same go. ``done`` once it is written; what cannot be is told to ``failed``."""
        session, by, now = self._session, self._session.desk, self._session.now()

        def told(_: Any) -> None:
            done()
            sentence = (
                self.tr("Called off, as they wrote; the answer leaves now.")
                if tell
                else self.tr("Called off, as they wrote: no text leaves.")
            )
            session.tell(sentence, lambda: self.undo_answer(shown))

        self._write(
            shown.reply.id,
            lambda: replies.call_off(
                session.book, shown.reply.id, seen=seen, now=now, by=by, tell=tell
            ),
            told,
            failed,
        )

    def move(
        self,
        shown: Shown,
        day: date,
        clock: str,
        seen: datetime,
        moved: Callable[[], object],
        failed: Callable[[ComptoirError], None],
    ) -> None:
        """``moved`` once it is written; what cannot be is told to ``failed``."""
        session, by, now = self._session, self._session.desk, self._session.now()

        def told(done: Noted) -> None:
            moved()
            sentence = self.tr("Moved to %1, %2; the answer leaves now.")
            sentence = sentence.replace("%1", formats.day(day)).replace("%2", clock)
            session.tell(sentence, lambda: self._undo_move(shown, done))

        self._write(
            shown.reply.id,
            lambda: replies.answer_move(
                session.book, shown.reply.id, day=day, clock=clock, seen=seen, now=now, by=by
            ),
            told,
            failed,
        )

    def _undo_move(self, shown: Shown, done: Noted) -> None:
        session, now = self._session, self._session.now()

        def told(became: TakenBack) -> None:
            sentence = self.tr("Moved back: the reply is yours to read.")
            if became is TakenBack.TOO_LATE:
                sentence += " " + self.tr("The text that tells the other hour has left already.")
            session.tell(sentence)

        self._write(
            shown.reply.id,
            lambda: replies.undo_move(session.book, shown.reply.id, done.former, now),
            told,
        )

    def _write(
        self,
        what: object,
        work: Callable[[], Any],
        told: Callable[[Any], object] = lambda _: None,
        failed: Callable[[ComptoirError], None] | None = None,
    ) -> None:
        if what in self._under_way:
            return
        self._under_way.add(what)

        def done(fact: Any) -> None:
            self._under_way.discard(what)
            told(fact)
            self._done()

        def refused(error: ComptoirError) -> None:
            self._under_way.discard(what)
            (failed or self._session.failing.emit)(error)
            self._done()

        self._session.write(self, work, done, refused)
