"""Step 2: every appointment with what becomes of it, and whose it is where nobody could tell.

What was looked at is what is taken in: while a decision is judged anew, the main button waits.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.domain.errors import BadInput, ComptoirError
from desktop_app.services import appointment_review, followed_calendars
from desktop_app.services.appointment_import import Decision
from desktop_app.services.appointment_review import WRITTEN, Review, Verdict
from desktop_app.store.followed import Followed
from desktop_app.ui.appointments.importing import words
from desktop_app.ui.appointments.importing.draft import OPEN, Draft, Read
from desktop_app.ui.appointments.importing.model import ALL, Rows, is_gone
from desktop_app.ui.appointments.importing.page import Page
from desktop_app.ui.appointments.importing.table import ReviewTable
from desktop_app.ui.appointments.importing.whose import WhosePanel
from desktop_app.ui.kit import faults, formats, theme
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.boxes import Banner, Empty, Progress, column, empty, row
from desktop_app.ui.kit.chips import Chips
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.figures import Figure, Figures
from desktop_app.ui.kit.labels import Elided, Icon, label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.side import Beside, SidePanel
from desktop_app.ui.kit.steps_foot import Foot

_AGAIN = 3000  # ms between two looks at a book that changes
_NAMED = 3  # of the statuses of a list
_SAME = (Verdict.UNCHANGED, Verdict.ADOPTED)


class ReviewPage(Page):
    def __init__(self, session: Session, draft: Draft) -> None:
        super().__init__(session, draft)
        self._asking = session.latest(self)
        self._looked_at: Read | None = None
        self._fault: ComptoirError | None = None
        self._again = QTimer(self, singleShot=True)
        self._again.setInterval(_AGAIN)
        self._again.timeout.connect(self._look_again)
        self.rows = Rows(session, draft)
        self.panel = SidePanel(self.tr("The chosen appointment"))
        self.whose = WhosePanel(session, draft, self.rows)
        column(self.panel).addWidget(self.whose)
        self.beside = Beside(self._build_page(), self.panel, wide=336)
        column(self).addWidget(self.beside)
        self.table.chosen.connect(self._show_chosen)
        self.table.deciding.connect(self._on_deciding)
        self.table.leaving_out.connect(lambda: self.decide(None))
        self.table.clicked.connect(lambda _: self.beside.open())
        self.whose.decided.connect(self.decide)
        self.whose.settled.connect(self._on_settled)
        self.whose.closed.connect(self._on_closed)
        self.whose.kept.connect(lambda event: self.keep([event]))

    def _build_page(self) -> QWidget:
        page = QWidget()
        whole = column(page, gap=12)
        whole.setContentsMargins(*map(theme.scaled, (24, 0, 16, 8)))
        whole.addLayout(self._build_summary())
        self.figures = Figures()
        whole.addWidget(self.figures)
        self.filters = Chips(self.tr("Which appointments are shown"), self._on_filter)
        self.filters.add(ALL, self.tr("All"))
        for verdict in Verdict:
            shown = words.VERDICTS[verdict]
            self.filters.add(verdict.value, shown.chip, icon=shown.icon, role=shown.icon_role)
        whole.addWidget(self.filters)
        self.newcomers = button("", self.write_newcomers, icon="ph.user-plus", size="small")
        newcomers = row()
        newcomers.addWidget(self.newcomers)
        newcomers.addStretch(1)
        whole.addLayout(newcomers)
        self.progress = Progress(self.tr("Looking at each"), self.tr("Nothing is taken in yet."))
        whole.addWidget(self.progress)
        self.said = column()
        whole.addLayout(self.said)
        self.notes = label("", "caption", "muted", wrap=True)
        whole.addWidget(self.notes)
        self.gone = column()
        whole.addLayout(self.gone)
        self.table = ReviewTable(self.rows)
        whole.addWidget(self.table, 1)
        self.none = Empty(
            "ph.calendar-blank",
            self.tr("No appointment to come"),
            self.tr("The file was read: it tells of nothing in the weeks to come."),
        )
        whole.addWidget(self.none, 1)
        return page

    def _build_summary(self) -> QHBoxLayout:
        made = row(gap=8)
        made.addWidget(Icon("ph.calendar-blank", "text.secondary"))
        self.file = label("", "table", weight=600)
        made.addWidget(self.file)
        self.summary = Elided("", "table", "secondary")
        made.addWidget(self.summary, 1)
        return made

    # --- the page

    def enter(self) -> None:
        read = self.draft.read
        assert read is not None
        self.file.setText(read.name)
        span = self.tr("appointments from %1 to %2")
        for sign, day in (("%1", read.window.since), ("%2", read.window.last)):
            span = span.replace(sign, formats.day(day))
        self.summary.setText(f"· {span}")
        if self.draft.stale or self._looked_at is not read:
            self._look()
        elif self.draft.review is not None:
            self._show(self.draft.review)
        self.table.setFocus()

    def refresh(self) -> None:
        """The book has changed: it is asked anew now and then, and nobody waits for it."""
        self.rows.repaint_all()
        self._show_chosen()
        if self.draft.review is not None and not self._again.isActive():
            self._again.start()

    def escape(self) -> bool:
        if self.beside.is_open and self.beside.is_drawer:
            self._on_closed()
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.whose.close_button.setVisible(self.beside.is_drawer)

    def _on_closed(self) -> None:
        self.beside.close_panel()
        self.table.setFocus()

    def foot(self) -> Foot:
        review = self.draft.review
        if review is None:
            why = faults.words(self._fault)[0] if self._fault else self.tr("Being looked at…")
            return Foot(self.tr("Import"), why=why)
        many = review.count(*WRITTEN)
        read = self.draft.read
        assert read is not None
        forward = words.Doing().to_do(review)
        if read.follows and not many:
            forward = self.tr("Note it") if read.taken else self.tr("Follow the calendar")
        if self.draft.stale:
            return Foot(forward, why=self.tr("Your last decision is being judged…"))
        said = read.follows and (not read.taken or self.draft.newly_left_out)
        if not many and not said:
            return Foot(forward, why=self._why_none(review))
        told = words.Reminders()
        more = [told.none(review), self._told_before(review), self._waiting(review)]
        strong = told.leave(review)
        return Foot(forward, "", strong, " ".join(filter(None, more)))

    def _why_none(self, review: Review) -> str:
        if review.count(Verdict.TO_MATCH):
            return self.tr("Say whose the appointments are: none can be taken in as it stands.")
        return self.tr("There is nothing new in it.")

    def _told_before(self, review: Review) -> str:
        told = sum(each.told and not each.will_remind for each in review.rows)
        if not told:
            return ""
        return self.tr(
            "%n know the former hour from a text, and none tells of the change: Today asks to"
            " telephone.",
            "",
            told,
        )

    def _waiting(self, review: Review) -> str:
        many = review.count(Verdict.TO_MATCH)
        return self.tr("%n without a person stay out.", "", many) if many else ""

    # --- looking

    def _look(self, *, quietly: bool = False) -> None:
        """Judge it as it is decided by now; the latest question counts."""
        read, session = self.draft.read, self.session
        assert read is not None
        account, facts, now = session.facts.account, session.facts, session.now()
        if account is None:
            self._on_failed(BadInput("no_account"))
            return
        asked = self.draft.asked(account.id, session.desk)
        if not quietly:
            self.progress.begin()
        self._asking.ask(
            lambda errand: appointment_review.look(
                session.book,
                read.source,
                asked,
                calendar_id=read.calendar_id,
                rules=facts.rules,
                now=now,
            ),
            lambda review: self._on_looked(read, review),
            self._on_failed,
        )
        self.changed.emit()

    def _look_again(self) -> None:
        idle = not self._asking.waiting and not self.draft.stale
        if idle and self.isVisible():
            self._look(quietly=True)

    def _on_looked(self, read: Read, review: Review) -> None:
        self._fault = None
        self.progress.end()
        empty(self.said)
        self.draft.show(review)
        self._show(review)
        self.changed.emit()

    def _on_failed(self, error: ComptoirError) -> None:
        self._fault = error
        self.progress.end()
        empty(self.said)
        what, then = faults.words(error)
        again = self.tr("Look again")
        self.said.addWidget(Banner("bad", what, more=then, action=again, then=self._look))
        announce(self, f"{what} {then}", now=True)
        self.changed.emit()

    def _show(self, review: Review) -> None:
        anew = self._looked_at is not self.draft.read
        self._looked_at = self.draft.read
        if anew:
            self.rows.filter = Verdict.TO_MATCH.value if review.count(Verdict.TO_MATCH) else ALL
        chosen = self.table.row
        self.rows.show_review(review, anew=anew)
        self._show_figures(review)
        self._show_filters(review)
        self._show_notes(review)
        self._show_newcomers()
        self._show_gone(review)
        self.table.setVisible(bool(review.rows))
        self.none.setVisible(not review.rows)
        if anew or (chosen is not None and self.table.row is None):
            self.table.selectRow(0)
        if not self.beside.is_drawer:
            self.beside.open()
        self._show_chosen()

    def _show_figures(self, review: Review) -> None:
        new = review.count(Verdict.NEW, Verdict.RESTORED)
        refused = review.count(Verdict.REFUSED)
        to_match = review.count(Verdict.TO_MATCH)
        figures = [
            Figure("", new, self.tr("new"), "ph.calendar-plus", "ok.solid"),
            Figure("", review.count(Verdict.MOVED), self.tr("moved"), "ph.arrow-right"),
            Figure("", review.count(Verdict.CANCELLED), self.tr("called off"), "ph.calendar-x"),
            Figure("", to_match, self.tr("without a person"), "ph.warning-fill", "warn.solid"),
            Figure("", review.count(*_SAME), self.tr("unchanged"), "ph.equals"),
            Figure("", refused, self.tr("refused"), "ph.x-circle-fill", "bad.solid",
                   bad=refused > 0),
        ]  # fmt: skip
        self.figures.show_figures(figures)

    def _show_filters(self, review: Review) -> None:
        counts = {each.value: review.count(each) for each in Verdict} | {ALL: len(review.rows)}
        for key in self.filters.keys:
            self.filters.show_count(key, formats.number(counts[key]))
            shown = bool(counts[key]) or key in (ALL, self.rows.filter)
            self.filters.chip(key).setVisible(shown)
        self.filters.choose(self.rows.filter)
        self.filters.updateGeometry()

    def _show_notes(self, review: Review) -> None:
        """What of a list is not among its rows here, or is not heard."""
        read = self.draft.read
        assert read is not None
        said = [each.event.said_status for each in review.rows if each.event is not None]
        statuses = list(dict.fromkeys(filter(None, said)))[:_NAMED]
        notes = []
        if read.source.past:
            notes.append(self.tr("%n in the past: not taken in.", "", read.source.past))
        if statuses:
            notes.append(f"{words.not_heard(statuses)}.")
        self.notes.setText(" ".join(notes))
        self.notes.setVisible(bool(notes))

    def _show_newcomers(self) -> None:
        """Where there is one alone, their own tile does."""
        many = len({(each.full_name, each.number) for each in self.draft.newcomers.values()})
        told = self.tr("Write the %n new who have a name and a mobile into the book", "", many)
        self.newcomers.setText(f" {told}")  # the icon touches it else
        self.newcomers.setVisible(many > 1)

    def _show_gone(self, review: Review) -> None:
        empty(self.gone)
        gone = [each.key for each in review.rows if is_gone(each)]
        if gone:
            told = self.tr("%n no longer in the calendar: called off, unless you keep them.", "",
                           len(gone))  # fmt: skip
            keep = self.tr("Keep %n", "", len(gone))
            made = Banner("warn", told, action=keep, then=partial(self.keep, gone))
            self.gone.addWidget(made)

    def _show_chosen(self) -> None:
        self.whose.show_row(self.table.row)

    def _on_filter(self, which: str) -> None:
        self.rows.choose(which)
        self.table.selectRow(0)
        self._show_chosen()

    # --- deciding

    def decide(self, decision: Decision) -> None:
        """Whose the chosen one is."""
        chosen = self.table.row
        if chosen is None or chosen.verdict not in OPEN:
            return
        self.draft.decide(chosen, decision)
        self._look(quietly=True)

    def write_newcomers(self) -> None:
        """All who are new, instead of one after the other."""
        read, written = self.draft.read, self.draft.write_newcomers()

        def undo() -> None:
            if self.draft.read is read and self.draft.done is None:
                self.draft.write_no_more(written)
                self._look(quietly=True)

        told = self.tr("They will be in the book once this is imported.")
        self.session.tell(told, undo)
        self._look(quietly=True)

    def keep(self, events: Sequence[str]) -> None:
        """These take place, although the calendar tells them no more."""
        read, session = self.draft.read, self.session
        assert read is not None and read.calendar_id is not None
        calendar = read.calendar_id

        def look() -> None:
            if self.draft.read is read:
                self._look(quietly=True)

        def undo(kept: Sequence[Followed]) -> None:
            back = partial(followed_calendars.keep_no_more, session.book, calendar, kept)
            session.write(self, back, lambda _: look())

        def done(kept: Sequence[Followed]) -> None:
            told = self.tr("%n appointment(s) kept, with their reminders.", "", len(kept))
            session.tell(told, partial(undo, kept))
            look()

        self.draft.stale = True
        self.changed.emit()
        work = partial(followed_calendars.keep, session.book, calendar, events)
        session.write(self, work, done, self._on_failed)

    def _on_deciding(self) -> None:
        self.beside.open()
        self.whose.take_focus()

    def _on_settled(self) -> None:
        if self.beside.is_drawer:
            self.beside.close_panel()
        self.table.go_on()
