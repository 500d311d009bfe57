"""What is done to an appointment from this room: carried out, said, and undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from desktop_app.domain.appointment import Planned, TakenBack, instant
from desktop_app.domain.errors import ComptoirError
from desktop_app.services import call_list, reminders, series, visits
from desktop_app.services.series import CancelledOn, MovedOn
from desktop_app.services.visits import Described
from desktop_app.store.appointments import Booking
from desktop_app.store.reminders import Reminder
from desktop_app.ui.appointments import words
from desktop_app.ui.appointments.presenter import Row
from desktop_app.ui.kit import formats, people
from desktop_app.ui.kit.session import Session

Failed = Callable[[ComptoirError], object]


class Doing(QObject):
    """``show`` gets the day and the id of what was changed; ``ask`` asks for what is seen anew."""

    def __init__(
        self,
        session: Session,
        owner: QWidget,
        show: Callable[[date, int], object],
        ask: Callable[[], object],
    ) -> None:
        super().__init__(owner)
        self._session, self._owner, self._show, self._ask = session, owner, show, ask

    def failed(self, error: ComptoirError) -> None:
        self._session.tell(words.fault(error), bad=True)
        self._ask()

    def name(self, row: Row) -> str:
        session = self._session
        return people.name(session, row.full_name) or people.number(session, row.listed.number)

    # --- its hour

    def move(
        self,
        row: Row,
        day: date,
        clock: str,
        *,
        following: bool = False,
        failed: Failed | None = None,
        against: str = "",
    ) -> None:
        """``against``: what speaks against that hour, said with it."""
        session, now, zone = self._session, self._session.now(), row.listed.appointment.booking.zone

        def moved(done: MovedOn) -> None:
            told = QCoreApplication.translate("appointments", "Moved to %1 at %2.")
            told = told.replace("%1", formats.day(day)).replace("%2", clock.removeprefix("0"))
            if len(done.former) > 1:
                many = self.tr("%n appointment(s) moved.", "", len(done.former))
                told = f"{told} {many}"
            late = done.taken_back is TakenBack.TOO_LATE
            before = words.moving(done.taken_back) if late else ""
            plan = words.planned(done.planned, instant(day, clock, zone), session.zone, now)
            self._told((told, against, before, plan), partial(self._put_back, done))
            self._show(day, row.id)

        self._write(
            lambda: series.move_on(
                session.book, row.id, day=day, clock=clock, now=now, all_following=following
            ),
            moved,
            failed,
        )

    def _put_back(self, done: MovedOn) -> None:
        first, now = done.former[0], self._session.now()
        self._write(
            lambda: series.put_back(self._session.book, done.former, now=now),
            lambda _: self._show(first.booking.day, first.id),
        )

    def cancel(self, row: Row, *, following: bool = False) -> None:
        now = self._session.now()

        def cancelled(done: CancelledOn) -> None:
            told = QCoreApplication.translate("appointments", "The appointment of %1 is cancelled.")
            told = told.replace("%1", self.name(row))
            if len(done.appointment_ids) > 1:
                many = len(done.appointment_ids)
                told = self.tr("%n appointment(s) of %1 are cancelled.", "", many)
                told = told.replace("%1", self.name(row))
            undo = partial(self._restore, row, done.appointment_ids)
            self._told((told, words.called_off(done.taken_back)), undo)
            self._ask()

        self._write(
            lambda: series.cancel_on(self._session.book, row.id, now=now, all_following=following),
            cancelled,
        )

    def restore(self, row: Row) -> None:
        self._restore(row, (row.id,))

    def _restore(self, row: Row, appointment_ids: tuple[int, ...]) -> None:
        session, now = self._session, self._session.now()

        def restored(plan: list[Planned]) -> None:
            again = words.planned(plan, row.at, session.zone, now) if plan else ""
            booked = QCoreApplication.translate("appointments", "Booked again.")
            self._told((booked, again), partial(self._cancel_again, appointment_ids))
            self._ask()

        self._write(lambda: series.restore_all(session.book, appointment_ids, now=now), restored)

    def _cancel_again(self, appointment_ids: tuple[int, ...]) -> None:
        book, now = self._session.book, self._session.now()

        def write() -> None:
            for each in appointment_ids:
                series.cancel_on(book, each, now=now)

        self._write(write, self._asked)

    # --- what is noted of it

    def confirm(self, row: Row) -> None:
        """Somebody said so, at the counter or on the telephone."""
        session, before, now = self._session, row.listed.appointment, self._session.now()
        told = QCoreApplication.translate("appointments", "%1: confirmed.")
        told = told.replace("%1", self.name(row))

        def undo() -> None:
            self._write(
                lambda: visits.note_answer(
                    session.book,
                    row.id,
                    before.answer,
                    at=before.answered_at,
                    now=session.now(),
                ),
                self._asked,
            )

        self._write(
            lambda: visits.note_answer(session.book, row.id, "confirmed", at=now, now=now),
            lambda _: self._noted(told, undo),
        )

    def reached(self, row: Row) -> None:
        """Somebody spoke with them; the call list has them no more."""
        session, by, now = self._session, self._session.desk, self._session.now()
        told = QCoreApplication.translate("appointments", "%1: reached by telephone.")
        told = told.replace("%1", self.name(row))

        def undo(call_id: int) -> None:
            self._write(lambda: call_list.not_reached(session.book, call_id), self._asked)

        self._write(
            lambda: call_list.reached(session.book, row.id, by=by, now=now),
            lambda call_id: self._noted(told, partial(undo, call_id)),
        )

    def attend(self, row: Row, attendance: str) -> None:
        """Whether they ``came`` or ``missed`` it."""
        session, now = self._session, self._session.now()
        told = (
            QCoreApplication.translate("appointments", "%1 came.")
            if attendance == "came"
            else QCoreApplication.translate("appointments", "%1 did not come.")
        ).replace("%1", self.name(row))

        def undo(former: str) -> None:
            self._write(
                lambda: visits.note_attendance(session.book, row.id, former, now=now), self._asked
            )

        self._write(
            lambda: visits.note_attendance(session.book, row.id, attendance, now=now),
            lambda former: self._noted(told, partial(undo, former)),
        )

    def describe(self, row: Row, booking: Booking, failed: Failed) -> None:
        session, now = self._session, self._session.now()

        def described(done: Described) -> None:
            told = QCoreApplication.translate("appointments", "Changed.")
            plan = ""
            if done.planned:
                plan = words.planned(done.planned, row.at, session.zone, now)
            undo = partial(self._describe_again, row, done.former)
            self._told((told, plan), undo)
            self._ask()

        self._write(
            lambda: visits.describe(session.book, row.id, booking, now=now), described, failed
        )

    def _describe_again(self, row: Row, former: Booking) -> None:
        now = self._session.now()
        self._write(
            lambda: visits.describe(self._session.book, row.id, former, now=now), self._asked
        )

    # --- one reminder

    def send_now(self, reminder: Reminder) -> None:
        session, now = self._session, self._session.now()

        def sent(queued: int) -> None:
            told = QCoreApplication.translate("appointments", "The reminder leaves now.")
            if queued:
                session.sending_wanted.emit()
                self._told((told,), partial(self._call_back, reminder))
            else:
                none = QCoreApplication.translate(
                    "appointments", "Nothing left: the reminder says why."
                )
                session.tell(none, bad=True)
            self._ask()

        self._write(lambda: reminders.send_now(session.book, reminder.id, now=now), sent)

    def _call_back(self, former: Reminder) -> None:
        session, now = self._session, self._session.now()

        def back(done: TakenBack) -> None:
            if done is TakenBack.TOO_LATE:
                told = QCoreApplication.translate("appointments", "It has left already.")
                session.tell(told, bad=True)
            self._ask()

        self._write(lambda: reminders.call_back(session.book, former.id, former, now=now), back)

    def skip(self, reminder: Reminder) -> None:
        session, now = self._session, self._session.now()

        def skipped(done: TakenBack) -> None:
            told = QCoreApplication.translate("appointments", "This reminder is left out.")
            asked = words.called_off(done) if done is TakenBack.ASKED_BACK else ""
            self._told((told, asked), partial(self._unskip, reminder))
            self._ask()

        self._write(lambda: reminders.skip(session.book, reminder.id, now=now), skipped)

    def _unskip(self, former: Reminder) -> None:
        self._write(lambda: reminders.unskip(self._session.book, former.id, former), self._asked)

    def reword(self, reminder: Reminder, template: str) -> None:
        book = self._session.book

        def undo(former: str) -> None:
            self._write(lambda: reminders.reword(book, reminder.id, former), self._asked)

        def reworded(former: str) -> None:
            told = QCoreApplication.translate("appointments", "This reminder has words of its own.")
            self._told((told,), partial(undo, former))
            self._ask()

        self._write(lambda: reminders.reword(book, reminder.id, template), reworded)

    # --- all of them

    def _told(self, sentences: tuple[str, ...], undo: Callable[[], object]) -> None:
        self._session.tell(" ".join(filter(None, sentences)), undo)

    def _noted(self, sentence: str, undo: Callable[[], object]) -> None:
        self._told((sentence,), undo)
        self._ask()

    def _asked(self, _: object) -> None:
        self._ask()

    def _write(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], object],
        failed: Failed | None = None,
    ) -> None:
        def finished(result: Any) -> None:
            done(result)

        def refused(error: ComptoirError) -> None:
            (failed or self.failed)(error)

        self._session.write(self._owner, work, finished, refused)
