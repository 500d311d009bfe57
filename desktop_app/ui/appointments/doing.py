"""What is done to an appointment from this room: carried out, said, and undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from desktop_app.domain.appointment import Notice, TakenBack, instant
from desktop_app.domain.errors import ComptoirError
from desktop_app.services import call_list, notices, series, visits
from desktop_app.services.notices import Offer
from desktop_app.services.series import CancelledOn, MovedOn, TakenOut, Undone
from desktop_app.services.visits import Described
from desktop_app.store.appointments import Booking
from desktop_app.ui.appointments import words
from desktop_app.ui.appointments.booking import Booked
from desktop_app.ui.appointments.presenter import Row
from desktop_app.ui.kit import formats, people, reminder_words
from desktop_app.ui.kit.session import Besides, Session

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
        self._session, self._owner, self._show, self.ask = session, owner, show, ask

    def failed(self, error: ComptoirError) -> None:
        self._session.tell(words.fault(error), bad=True)
        self.ask()

    def name(self, row: Row) -> str:
        session = self._session
        return people.name(session, row.full_name) or people.number(session, row.listed.number)

    # --- its hour

    def tell_booked(self, booked: Booked) -> None:
        """It was written down; Undo takes it out."""
        session, now = self._session, self._session.now()
        told = self.tr("%1, %2 at %3.").replace("%1", people.name(session, booked.name))
        told = told.replace("%2", formats.day(booked.day))
        told = told.replace("%3", booked.clock.removeprefix("0"))
        many = len(booked.appointment_ids)
        in_all = self.tr("%n appointment(s) in all.", "", many) if many > 1 else ""
        starts = instant(booked.day, booked.clock, booked.zone)
        plan = words.planned(booked.planned, starts, session.zone, now, booked.against)
        self.say((told, in_all, plan), partial(self._take_out, booked))

    def _take_out(self, booked: Booked) -> None:
        book, now = self._session.book, self._session.now()
        self.write(
            lambda: series.take_out_all(
                book, booked.appointment_ids, now=now, newcomer=booked.newcomer
            ),
            partial(self._taken_out, booked),
        )

    def _taken_out(self, booked: Booked, done: TakenOut) -> None:
        """What somebody was told of meanwhile is not as if it had never been; nor is who was
        written down for it, where more is known of them by now."""
        if done.called_off:
            told = self.tr("It is called off and stays in the book: its text was made already.")
            late = TakenBack.TOO_LATE in done.called_off
            more = words.called_off(TakenBack.TOO_LATE if late else done.called_off[0])
            self._session.tell(f"{told} {more}", bad=True)
        elif done.stays:
            told = self.tr("Taken out. %1 stays in the book: there is more of them by now.")
            self._session.tell(told.replace("%1", people.name(self._session, booked.name)))
        self.ask()

    def move(
        self,
        row: Row,
        day: date,
        clock: str,
        *,
        following: bool = False,
        tell: bool = False,
        offer: bool = False,
        against: str = "",
        failed: Failed | None = None,
    ) -> None:
        """``tell``: a text tells them in the same go; ``offer``: it is offered once it is moved,
        where it is called for; ``against``: what speaks against that hour, said with it."""
        session, now, zone = self._session, self._session.now(), row.listed.appointment.booking.zone

        def write() -> tuple[MovedOn, Offer | None]:
            done = series.move_on(
                session.book,
                row.id,
                day=day,
                clock=clock,
                now=now,
                all_following=following,
                tell=tell,
                by=session.desk,
            )
            return done, self._called_for(row) if offer else None

        def moved(result: tuple[MovedOn, Offer | None]) -> None:
            done, offered = result
            told = QCoreApplication.translate("appointments", "Moved to %1 at %2.")
            told = told.replace("%1", formats.day(day)).replace("%2", clock.removeprefix("0"))
            if len(done.former) > 1:
                many = self.tr("%n appointment(s) moved.", "", len(done.former))
                told = f"{told} {many}"
            late = done.taken_back is TakenBack.TOO_LATE and not tell
            before = words.moving(done.taken_back) if late else ""
            starts = instant(day, clock, zone)
            plan = words.planned(done.planned, starts, session.zone, now, row.against)
            said = (told, against, self._leaves(tell), before, _no_text(offered) or plan)
            undo = partial(self._put_back, row, done)
            self.say(said, undo, self._besides(row, offered, undo))
            self._show(day, row.id)

        self.write(write, moved, failed)

    def _put_back(self, row: Row, done: MovedOn) -> None:
        first, session, now = done.former[0], self._session, self._session.now()

        def write() -> tuple[Undone, Offer | None]:
            undone = series.put_back(session.book, done.former, now=now, settled=done.settled)
            return undone, self._called_for(row)

        def put_back(result: tuple[Undone, Offer | None]) -> None:
            undone, offered = result
            became = words.unsaid(undone.notice)
            if became or offered is not None:
                back = self.tr("Moved back.")
                plan = ""
                if undone.notice is TakenBack.TOO_LATE:  # else they know, and are not told twice
                    plan = words.planned(undone.planned, row.at, session.zone, now)
                besides = self._besides(row, offered, None)
                self.say((back, became, _no_text(offered) or plan), None, besides)
            self._show(first.booking.day, first.id)

        self.write(write, put_back)

    def cancel(self, row: Row, *, following: bool = False, tell: bool = False) -> None:
        """``tell``: a text tells them in the same go."""
        session, now = self._session, self._session.now()

        def cancelled(done: CancelledOn) -> None:
            told = QCoreApplication.translate("appointments", "The appointment of %1 is cancelled.")
            told = told.replace("%1", self.name(row))
            if len(done.appointment_ids) > 1:
                many = len(done.appointment_ids)
                told = self.tr("%n appointment(s) of %1 are cancelled.", "", many)
                told = told.replace("%1", self.name(row))
            leaves = tell and bool(done.appointment_ids)  # else another desk was faster
            undo = partial(self._restore, row, done.appointment_ids, done.settled)
            became = words.called_off(done.taken_back, told=leaves)
            self.say((told, self._leaves(leaves), became), undo)
            self.ask()

        self.write(
            lambda: series.cancel_on(
                session.book,
                row.id,
                now=now,
                all_following=following,
                tell=tell,
                by=session.desk,
            ),
            cancelled,
        )

    def restore(self, row: Row) -> None:
        self._restore(row, (row.id,))

    def _restore(
        self, row: Row, appointment_ids: tuple[int, ...], settled: tuple[int, ...] = ()
    ) -> None:
        session, now = self._session, self._session.now()

        def restored(undone: Undone) -> None:
            again = words.planned(undone.planned, row.at, session.zone, now, row.against)
            booked = QCoreApplication.translate("appointments", "Booked again.")
            said = (booked, words.unsaid(undone.notice), again)
            self.say(said, partial(self._cancel_again, appointment_ids))
            self.ask()

        self.write(
            lambda: series.restore_all(session.book, appointment_ids, now=now, settled=settled),
            restored,
        )

    def _cancel_again(self, appointment_ids: tuple[int, ...]) -> None:
        book, by, now = self._session.book, self._session.desk, self._session.now()

        def write() -> None:
            for each in appointment_ids:
                series.cancel_on(book, each, now=now, by=by)

        self.write(write, self.asked)

    # --- told of it by text

    def _called_for(self, row: Row) -> Offer | None:
        """The text that tells of the hour it has now, where somebody was told another; reads the
        book, so not on the window's thread."""
        facts, kind = self._session.facts, Notice.MOVED
        found = notices.offer(
            self._session.book,
            row.id,
            kind,
            rules=facts.rules,
            home=facts.home,
            now=self._session.now(),
        )
        return found if found.called_for else None

    def _leaves(self, tell: bool) -> str:
        """Have what was queued leave at once, and say so."""
        if not tell:
            return ""
        self._session.sending_wanted.emit()
        return self.tr("The text leaves now.")

    def _besides(
        self, row: Row, offered: Offer | None, undo: Callable[[], object] | None
    ) -> Besides | None:
        """What a notice offers besides Undo; its tip is the text that would leave."""
        if offered is None or offered.none is not None:
            return None
        text = people.text(self._session, offered.text, row.full_name)
        words_ = self.tr("Tell them by text")
        return Besides(words_, partial(self.tell, row, offered, Notice.MOVED, undo), text)

    def tell(
        self, row: Row, offered: Offer, kind: Notice, undo: Callable[[], object] | None = None
    ) -> None:
        """``undo`` takes the change back, once the text is."""
        session, now = self._session, self._session.now()

        def told(_: int) -> None:
            session.sending_wanted.emit()
            text = people.text(session, offered.text, row.full_name)
            said = self.tr("It leaves now: “%1”").replace("%1", text)
            self.say((said,), partial(self._untell, row, offered, kind, undo))
            self.ask()

        self.write(lambda: notices.send(session.book, row.id, kind, now), told)

    def _untell(
        self, row: Row, offered: Offer, kind: Notice, undo: Callable[[], object] | None
    ) -> None:
        session, now = self._session, self._session.now()

        def untold(became: TakenBack) -> None:
            again = kind is Notice.MOVED and became is not TakenBack.TOO_LATE
            besides = self._besides(row, offered, undo) if again else None
            self.say((words.unsaid(became),), undo, besides)
            self.ask()

        self.write(lambda: notices.call_back(session.book, row.id, now), untold)

    # --- what is noted of it

    def confirm(self, row: Row) -> None:
        """Somebody said so, at the counter or on the telephone."""
        session, before, now = self._session, row.listed.appointment, self._session.now()
        told = QCoreApplication.translate("appointments", "%1: confirmed.")
        told = told.replace("%1", self.name(row))

        def undo() -> None:
            self.write(
                lambda: visits.note_answer(
                    session.book,
                    row.id,
                    before.answer,
                    at=before.answered_at,
                    now=session.now(),
                ),
                self.asked,
            )

        self.write(
            lambda: visits.note_answer(session.book, row.id, "confirmed", at=now, now=now),
            lambda _: self._noted(told, undo),
        )

    def reached(self, row: Row) -> None:
        """Somebody spoke with them; the call list has them no more."""
        session, by, now = self._session, self._session.desk, self._session.now()
        told = QCoreApplication.translate("appointments", "%1: reached by telephone.")
        told = told.replace("%1", self.name(row))

        def undo(call_id: int) -> None:
            self.write(lambda: call_list.not_reached(session.book, call_id), self.asked)

        self.write(
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
            self.write(
                lambda: visits.note_attendance(session.book, row.id, former, now=now), self.asked
            )

        self.write(
            lambda: visits.note_attendance(session.book, row.id, attendance, now=now),
            lambda former: self._noted(told, partial(undo, former)),
        )

    def describe(self, row: Row, booking: Booking, failed: Failed) -> None:
        session, now = self._session, self._session.now()

        def described(done: Described) -> None:
            told = QCoreApplication.translate("appointments", "Changed.")
            plan = ""
            if done.planned:
                plan = words.planned(done.planned, row.at, session.zone, now, row.against)
            undo = partial(self._describe_again, row, done.former)
            self.say((told, plan), undo)
            self.ask()

        self.write(
            lambda: visits.describe(session.book, row.id, booking, now=now), described, failed
        )

    def _describe_again(self, row: Row, former: Booking) -> None:
        now = self._session.now()
        self.write(lambda: visits.describe(self._session.book, row.id, former, now=now), self.asked)

    # --- all of them

    def say(
        self,
        sentences: tuple[str, ...],
        undo: Callable[[], object] | None,
        besides: Besides | None = None,
    ) -> None:
        self._session.tell(" ".join(filter(None, sentences)), undo, besides=besides)

    def _noted(self, sentence: str, undo: Callable[[], object]) -> None:
        self.say((sentence,), undo)
        self.ask()

    def asked(self, _: object) -> None:
        self.ask()

    def write(
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


def _no_text(offered: Offer | None) -> str:
    """Why they are not offered a text that they should have; empty where they are."""
    if offered is None or offered.none is None:
        return ""
    return f"{reminder_words.no_text(offered.none)} {words.untold(Notice.MOVED)}"
