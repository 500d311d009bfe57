"""Step 3: the appointments are taken in, all of them or none; then what was done, and its undo."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import ComptoirError
from desktop_app.services import appointment_journal, appointment_review, followed_calendars
from desktop_app.services.appointment_import import calendar_of
from desktop_app.services.appointment_journal import Journal, Kept, Undone
from desktop_app.services.appointment_review import Review, Verdict
from desktop_app.ui.appointments.importing import words
from desktop_app.ui.appointments.importing.draft import Done, Draft
from desktop_app.ui.appointments.importing.page import Page
from desktop_app.ui.kit import faults, formats, people, theme
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.boxes import Card, Progress, column, empty, scrolled
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.flow import flow
from desktop_app.ui.kit.labels import Said
from desktop_app.ui.kit.session import Session
from desktop_app.work.lanes import Errand

_NAMED = 3  # of those that an undo keeps


class DonePage(Page):
    """``stopped``: nothing was taken in, or all of it is taken back."""

    stopped = Signal()

    def __init__(self, session: Session, draft: Draft) -> None:
        super().__init__(session, draft)
        self._errand: Errand | None = None
        inside = QWidget()
        below = column(inside, gap=16)
        below.setContentsMargins(*map(theme.scaled, (24, 4, 24, 24)))
        self.progress = Progress(
            self.tr("Bringing the agenda up to date"),
            self.tr("Cancel, and nothing changes: what was written is taken back."),
            self.cancel,
        )
        below.addWidget(self.progress)
        self.result = Card(self.tr("Noted"))
        self.body = column(gap=8, margin=16)
        self.result.add(self.body)
        self.result.hide()
        below.addWidget(self.result)
        below.addStretch(1)
        column(self).addWidget(scrolled(inside))

    def enter(self) -> None:
        if self.draft.done is not None:
            self._show(self.draft.done)
        elif self._errand is None:
            self._take_in()

    # --- taking in

    def _take_in(self) -> None:
        draft, session = self.draft, self.session
        read, review, account = draft.read, draft.review, session.facts.account
        assert read is not None and review is not None and account is not None
        self.result.hide()
        asked, now, book = draft.asked(account.id, session.desk), session.now(), session.book

        def work(errand: Errand) -> Journal:
            known = read.calendar_id
            if known is None:
                known = calendar_of(book, read.path, now)
            taken, journal = appointment_review.take_whole(
                book, read.source, asked, calendar_id=known, now=now, progress=errand.progress
            )
            if read.follows:
                waiting = appointment_review.waiting(taken, asked.decisions, now)
                followed_calendars.say(book, known, asked.decisions, waiting, now=now)
                if not read.taken:
                    followed_calendars.go_on(book, known)
            return journal

        self.progress.begin()
        self._errand = session.long(
            self,
            work,
            done=partial(self._on_done, review),
            failed=self._on_failed,
            progressed=self.progress.show_progress,
            cancelled=self._on_cancelled,
        )

    def cancel(self) -> None:
        if self._errand is not None:
            self._errand.cancel()

    def _on_cancelled(self) -> None:
        self._ended()
        self.session.tell(self.tr("Stopped: nothing has changed."))
        self.stopped.emit()

    def _on_failed(self, error: ComptoirError) -> None:
        self._ended()
        what, then = faults.words(error)
        self.session.tell(f"{what} {then}", bad=True)
        self.stopped.emit()

    def _ended(self) -> None:
        self._errand = None
        self.progress.end()

    def _on_done(self, review: Review, journal: Journal) -> None:
        self._ended()
        read = self.draft.read
        assert read is not None
        done = Done(review, journal, read, self.draft.newly_left_out)
        self.draft.done, self.draft.undone = done, False
        self._show(done)
        self.changed.emit()
        self.session.tell(words.Doing().done(review), partial(self._undo, done))
        announce(self, " ".join(f"{each}." for _, _, each in self._lines(done)))

    # --- the result

    def _show(self, done: Done) -> None:
        empty(self.body)
        assert self.result.heading is not None
        self.result.heading.setText(words.Doing().title(done.review))
        self.result.show()
        for icon, role, told in self._lines(done):
            self.body.addWidget(Said(icon, told, role, wrap=True))
        self.body.addSpacing(theme.scaled(8))
        self.see = button(
            self.tr("See them in the agenda"),
            partial(self._see, done.review),
            look="primary",
            icon="ph.calendar-check",
        )
        self.undo_button = button(
            self.tr("Undo this import"), partial(self._undo, done), icon="ph.arrow-u-up-left"
        )
        self.body.addWidget(flow(self.see, self.undo_button))
        self.see.setFocus()

    def _lines(self, done: Done) -> list[tuple[str, str, str]]:
        """Icon, its colour and words: what came in, what it sends, what did not come in."""
        review, told = done.review, []
        for verdict, sentence in (
            (Verdict.NEW, self.tr("%n new appointment(s)", "", review.count(Verdict.NEW))),
            (Verdict.MOVED, self.tr("%n moved", "", review.count(Verdict.MOVED))),
            (Verdict.CANCELLED, self.tr("%n called off", "", review.count(Verdict.CANCELLED))),
            (Verdict.RESTORED, self.tr("%n booked again", "", review.count(Verdict.RESTORED))),
            (
                Verdict.ADOPTED,
                self.tr("%n in the agenda before", "", review.count(Verdict.ADOPTED)),
            ),
        ):
            if review.count(verdict):
                shown = words.VERDICTS[verdict]
                told.append((shown.icon, shown.icon_role, sentence))
        reminders = words.Reminders()
        said = " ".join(filter(None, (reminders.leave(review), reminders.none(review))))
        told.append(("ph.bell", "text.secondary", said))
        for verdict, sentence in (
            (
                Verdict.TO_MATCH,
                self.tr("%n without a person: not taken in", "", review.count(Verdict.TO_MATCH)),
            ),
            (Verdict.REFUSED, self.tr("%n refused", "", review.count(Verdict.REFUSED))),
        ):
            if review.count(verdict):
                shown = words.VERDICTS[verdict]
                told.append((shown.icon, shown.icon_role, sentence))
        return told

    def _see(self, review: Review) -> None:
        """The day of the first that came in or was called off."""
        written = [each for each in review.rows if each.verdict in appointment_review.WRITTEN]
        days = [at.day for each in written if (at := each.hour or each.before) is not None]
        self.session.go("appointments", day=min(days).isoformat() if days else "")

    # --- undo

    def _undo(self, done: Done) -> None:
        """By what was done: the notice may be used when this page is long about another one."""
        session, now, read = self.session, self.session.now(), done.read
        comes_again = read.follows and read.taken
        session.tell(self.tr("The import is being undone…"))

        def undone(told: Undone) -> None:
            session.tell(_WayBack().words(session, told, comes_again=comes_again))
            if self.draft.done is done:
                self.draft.done = None
                self.draft.stale = self.draft.undone = True
                self.stopped.emit()

        def work(errand: Errand) -> Undone:
            told = appointment_journal.undo(session.book, done.journal, now=now)
            if read.follows and read.calendar_id is not None:
                followed_calendars.unsay(session.book, read.calendar_id, done.left_out)
                if not read.taken:
                    followed_calendars.pause(session.book, read.calendar_id)
            return told

        session.long(
            session,
            work,
            done=undone,
            failed=lambda error: session.tell(faults.sentence(error), bad=True),
        )


class _WayBack(QObject):
    """Only words: what an undo did."""

    def words(self, session: Session, told: Undone, *, comes_again: bool) -> str:
        parts = []
        if told.removed:
            parts.append(self.tr("%n appointment(s) removed", "", told.removed))
        if told.restored:
            parts.append(self.tr("%n as before", "", told.restored))
        if told.called_off:
            parts.append(self.tr("%n called off, as a text of it has left", "", told.called_off))
        if told.people:
            parts.append(self.tr("%n person(s) taken out of the book", "", told.people))
        said = self.tr("Import undone.")
        if parts:
            said = self.tr("Import undone: %1.").replace("%1", ", ".join(parts))
        if comes_again:
            again = self.tr("The calendar is followed: what it tells comes again.")
            said = f"{said} {again}"
        if not told.kept:
            return said
        named = ", ".join(self._named(session, each) for each in told.kept[:_NAMED])
        more = len(told.kept) - _NAMED
        if more > 0:
            others = self.tr("and %n more", "", more)
            named = f"{named} {others}"
        kept = self.tr("Kept, because changed since: %1.")
        return f"{said} {kept.replace('%1', named)}"

    def _named(self, session: Session, kept: Kept) -> str:
        booking = kept.appointment.booking
        when = f"{formats.day(booking.day)} {booking.clock.removeprefix('0')}"
        return f"{people.name(session, kept.full_name)} {when}"
