"""Step 4: every line that is worth a look, with one thing to decide; and what taking it in allows.

What was checked is what is taken in: while a decision is judged anew, the main button waits.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSizePolicy,
)

from desktop_app.domain.errors import ComptoirError
from desktop_app.domain.list_check import Kind, Line
from desktop_app.domain.row_choice import RowChoice
from desktop_app.domain.taking_in import Outcome
from desktop_app.services.checking import Checked
from desktop_app.ui.contacts.importing import giving_back, offers, words
from desktop_app.ui.contacts.importing.correction import Correction
from desktop_app.ui.contacts.importing.draft import Draft
from desktop_app.ui.contacts.importing.filters import LineFilters
from desktop_app.ui.contacts.importing.model import ALL, LOOK, Col, Lines
from desktop_app.ui.contacts.importing.offers import Control
from desktop_app.ui.contacts.importing.page import Page
from desktop_app.ui.contacts.importing.table import LineTable
from desktop_app.ui.kit import formats, people, theme
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.boxes import Banner, Progress, column, empty, row
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.figures import Figure, Figures
from desktop_app.ui.kit.labels import Elided, Icon, label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.steps_foot import Foot
from desktop_app.work.lanes import Errand, Lane

_AGAIN = 3000  # ms between two looks at a book that changes


class CheckPage(Page):
    def __init__(self, session: Session, draft: Draft) -> None:
        super().__init__(session, draft)
        self.giving_back = giving_back.GivingBack(session, self)
        self._errand: Errand | None = None
        self._checked_as: object = None
        self._fault: ComptoirError | None = None
        self._again = QTimer(self, singleShot=True)
        self._again.setInterval(_AGAIN)
        self._again.timeout.connect(self._check_again)
        whole = column(self, gap=12)
        whole.setContentsMargins(*map(theme.scaled, (24, 0, 24, 8)))
        whole.addLayout(self._build_summary())
        self.figures = Figures()
        whole.addWidget(self.figures)
        whole.addLayout(self._build_filters())
        self.progress = Progress(
            self.tr("Checking every line"), self.tr("Nothing is taken in yet."), self._cancel
        )
        whole.addWidget(self.progress)
        self.said = column()
        whole.addLayout(self.said)
        self.lines = Lines(session, offers.spoken)
        self.table = LineTable(self.lines)
        self.table.pressed.connect(self.use_control)
        self.table.toggled.connect(self.toggle)
        self.table.correcting.connect(self.correct)
        self.table.leaving_out.connect(self.leave_out)
        self.table.customContextMenuRequested.connect(self._menu)
        whole.addWidget(self.table, 1)
        whole.addLayout(self._build_below())
        self.save = button("", self._save, icon="ph.download-simple")
        self.asides = [self.save]

    def _build_summary(self) -> QHBoxLayout:
        made = row(gap=8)
        made.addWidget(Icon("ph.table", "text.secondary"))
        self.file = label("", "table", weight=600)
        made.addWidget(self.file)
        self.summary = Elided("", "table", "secondary")
        made.addWidget(self.summary, 1)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a name, number or line"))
        self.search.setAccessibleName(self.tr("Find a name, number or line"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(theme.scaled(230))
        self.search.textChanged.connect(self._on_search)
        made.addWidget(self.search)
        return made

    def _build_filters(self) -> QHBoxLayout:
        made = row(gap=12)
        self.filters = LineFilters(self._on_filter)
        self.filters.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        made.addWidget(self.filters, 1)
        self.accept_all = button("", self._accept_all, size="small")
        self.decline_unsure = button("", self._decline_unsure, size="small")
        made.addWidget(self.decline_unsure)
        made.addWidget(self.accept_all)
        return made

    def _build_below(self) -> QHBoxLayout:
        made = row(gap=16)
        self.hint = Elided("", "caption", "secondary")
        made.addWidget(self.hint, 1)
        self.broken_too = QCheckBox()
        self.broken_too.toggled.connect(self._on_broken_too)
        made.addWidget(self.broken_too)
        return made

    # --- the page

    def enter(self) -> None:
        self.save.setVisible(False)
        draft = self.draft
        look = draft.look
        self.file.setText(look.file_name)
        by = (
            self.tr("consent told by %1").replace("%1", self.session.desk)
            if draft.agreed and self.session.desk
            else ""
        )
        allowed = (
            self.tr("reminders yes, offers to those who said yes")
            if draft.agreed
            else self.tr("reminders yes, offers no")
        )
        told = (
            ": ".join(filter(None, [by, allowed]))
            if not formats.french()
            else ("\u00a0: ".join(filter(None, [by, allowed])))
        )
        self.summary.setText(f"· {self.recognised_as(look)} · {told}")
        self.broken_too.blockSignals(True)
        self.broken_too.setChecked(draft.broken_too)
        self.broken_too.blockSignals(False)
        if draft.stale or draft.checked is None or self._checked_as is not draft.checking:
            self.check()
        else:
            self._show(draft.checked)
        self.table.setFocus()

    def refresh(self) -> None:
        """The book has changed: somebody may be known by now. A send changes it several times a
        second, and what is taken in asks the book anew: so it is asked now and then, and nobody
        waits for it."""
        self.lines.repaint_all()
        if self.session.hide_names:
            self.table.put_away_editor()
        if self.draft.checked is not None and not self._again.isActive():
            self._again.start()

    def _check_again(self) -> None:
        idle = self._errand is None and self.table.editing is None
        if idle and self.isVisible() and not self.draft.stale:
            self.check(quietly=True)

    def find_here(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def escape(self) -> bool:
        if self.table.editing is not None:
            self.table.close_editor()
            return True
        if self.search.text():
            self.search.clear()
            return True
        return False

    def foot(self) -> Foot:
        checked = self.draft.checked
        if checked is None:
            said = words.fault(self._fault) if self._fault else None
            return Foot(
                self.tr("Import"), why=said[0] if said else self.tr("The lines are being checked…")
            )
        text = self.tr("Import %n line(s)", "", checked.taken)
        if self.draft.stale:
            return Foot(text, why=self.tr("Your last decision is being judged…"))
        if not checked.taken:
            return Foot(text, why=self.tr("No line can be taken in as it stands."))
        return Foot(text, "", self._allowed(checked), self._unchanged(checked))

    def _allowed(self, checked: Checked) -> str:
        new = checked.outcomes.get(Outcome.NEW, 0)
        told = self.tr("%n new person(s)", "", new)
        offers_to = checked.offers.new
        if not self.draft.agreed or not offers_to:
            said = self.tr("%1: reminders yes, offers no.")
        elif offers_to == new:
            said = self.tr("%1: reminders yes, offers yes.")
        else:
            said = self.tr("%1: reminders yes, offers to %2 of them.")
        return said.replace("%1", told).replace("%2", formats.number(offers_to))

    def _unchanged(self, checked: Checked) -> str:
        parts = []
        known = checked.known - checked.counts.get(Kind.REPEATED, 0)
        if known > 0:
            if self.draft.agreed:
                parts.append(self.tr("%n known: a yes only where nobody was asked.", "", known))
            else:
                parts.append(self.tr("%n known: their yes or no stays.", "", known))
        if checked.offers.known:
            parts.append(self.tr("Offers may go to %n known already.", "", checked.offers.known))
        parts.append(self.tr("All of it can be undone, but for STOPs received since."))
        return " ".join(parts)

    # --- checking

    def check(self, *, quietly: bool = False) -> None:
        """Judge the list as it is decided by now; the latest question counts. ``quietly`` where
        nothing was decided since."""
        if self._errand is not None:
            self._errand.cancel()
        checking, intake = self.draft.checking, self.intake()
        assert checking is not None
        book, now = self.session.book, self.session.now()
        self._tell(None)
        if not quietly:
            self.draft.stale = True
            self.progress.begin()

        def done(checked: Checked) -> None:
            if self._errand is mine[0]:
                self._on_checked(checked)

        def failed(error: ComptoirError) -> None:
            if self._errand is mine[0]:
                self._on_failed(error)

        mine: list[Errand] = []
        errand = self.session.long(
            self,
            lambda errand: checking.check(book, intake, now=now, progress=errand.progress),
            lane=Lane.READ,
            done=done,
            failed=failed,
            progressed=self.progress.show_progress,
        )
        mine.append(errand)
        self._errand = errand
        self.changed.emit()

    def _cancel(self) -> None:
        if self._errand is not None:
            self._errand.cancel()
            self._errand = None
        self.progress.end()
        empty(self.said)
        self.said.addWidget(
            Banner(
                "info",
                self.tr("The check was stopped."),
                action=self.tr("Check again"),
                then=self.check,
            )
        )

    def _on_checked(self, checked: Checked) -> None:
        self._errand = None
        self._fault = None
        self.progress.end()
        self.draft.checked = checked
        self.draft.stale = False
        self.table.pending.clear()
        self._show(checked)
        self.changed.emit()

    def _on_failed(self, error: ComptoirError) -> None:
        self._errand = None
        self._fault = error
        self.progress.end()
        self.draft.checked = None
        self._tell(error)
        self.changed.emit()

    def _tell(self, error: ComptoirError | None) -> None:
        empty(self.said)
        if error is not None:
            what, then = words.fault(error)
            self.said.addWidget(
                Banner("bad", what, more=then, action=self.tr("Check again"), then=self.check)
            )
            announce(self, f"{what} {then}", now=True)

    def _show(self, checked: Checked) -> None:
        shape = (self.draft.checking, checked.intake.columns)
        anew = self._checked_as != shape
        self._checked_as = shape
        self.lines.show_lines(checked.lines, self.draft.choices, anew=anew)
        self._show_figures(checked)
        look = checked.to_look_at
        if anew:
            self.table.close_editor()
            self.lines.choose(LOOK if look else ALL)
            self.table.selectRow(0)
        self.filters.show_counts(checked, look, self.lines.filter)
        self._show_bulk()
        aside = checked.counts.get(Kind.CORRECT, 0)
        self.save.setText(" " + self.tr("The %n to correct (.csv)", "", aside))
        self.save.setAccessibleName(self.save.text().strip())
        self.save.setVisible(bool(aside) and self.isVisible())
        self.broken_too.setText(self.tr("Take the %n without a usable number in too", "", aside))
        self.broken_too.setAccessibleName(self.broken_too.text())
        self.broken_too.setVisible(bool(aside))

    def _show_figures(self, checked: Checked) -> None:
        counts, outcomes = checked.counts, checked.outcomes
        broken = counts.get(Kind.CORRECT, 0)
        aside = outcomes.get(Outcome.REFUSED, 0)
        of_which = self.tr("of which")
        figures = [
            Figure("", len(checked.lines), self.tr("lines read")),
            Figure("=", outcomes.get(Outcome.NEW, 0), self.tr("new people"), "ph.user-plus"),
            Figure("+", checked.known, self._known_words(checked), "ph.arrows-clockwise"),
            Figure(
                "+" if not broken or aside else of_which,
                aside or broken,
                self.tr("to correct") if aside or not broken else self.tr("without a number"),
                *("ph.x-circle-fill", "bad.solid"),
                bad=broken > 0,
            ),
        ]
        left_out = counts.get(Kind.LEFT_OUT, 0)
        if left_out:
            figures.append(Figure("+", left_out, self.tr("left out"), "ph.minus-circle"))
        repaired = counts.get(Kind.REPAIRED, 0)
        figures += [
            Figure(of_which, repaired, self.tr("numbers repaired"), "ph.wrench", "ok.solid"),
            Figure(
                of_which,
                counts.get(Kind.STOP, 0),
                self.tr("refused before, stay so"),
                *("ph.hand-palm", "bad.solid"),
            ),
        ]
        self.figures.show_figures(figures)

    def _known_words(self, checked: Checked) -> str:
        """By the book, or only by a line further up: an empty book knows nobody."""
        repeated = checked.counts.get(Kind.REPEATED, 0)
        if not repeated:
            return self.tr("known already")
        if repeated >= checked.known:
            return self.tr("repeated in the file")
        return self.tr("known or repeated")

    # --- filters

    def _on_filter(self, which: str) -> None:
        self.table.close_editor()
        self.lines.choose(which)
        self.table.scrollToTop()
        self.table.selectRow(0)
        self._show_bulk()

    def _on_search(self, text: str) -> None:
        self.table.close_editor()
        self.lines.choose(ALL if text else self._chosen(), sought=text)

    def _chosen(self) -> str:
        return next(key for key, chip in self.filters.chips.items() if chip.isChecked())

    def _show_bulk(self) -> None:
        """What can be done with all lines of the kind that is shown, where it does anything."""
        checked = self.draft.checked
        repaired = checked.counts.get(Kind.REPAIRED, 0) if checked else 0
        unsure = checked.unsure if checked else 0
        sure = self.tr("%n sure", "", repaired - unsure)
        probable = self.tr("%n probable", "", unsure)
        told = self.tr("Repaired: %1, %2. Unticked, a repair joins the lines to correct.")
        told = told.replace("%1", sure).replace("%2", probable)
        self.hint.setText(told if repaired else "")
        decided = self._declined()
        self.accept_all.setVisible(bool(decided))
        self.accept_all.setText(self.tr("Accept all %n", "", len(decided)))
        self.accept_all.setAccessibleName(self.accept_all.text())
        declinable = self._declinable() if self.lines.filter == Kind.REPAIRED else []
        self.decline_unsure.setVisible(bool(declinable))
        self.decline_unsure.setText(self.tr("Decline the %n probable", "", len(declinable)))
        self.decline_unsure.setAccessibleName(self.decline_unsure.text())

    def _accepted(self, line: Line) -> RowChoice:
        return offers.accepted(line, self.draft.choice(line.number))

    def _declined(self) -> list[Line]:
        """The shown lines that are not taken as the list is read by itself."""
        decided = [each for each in self.lines.lines if each.number in self.draft.choices]
        return [each for each in decided if self._accepted(each) != self.draft.choice(each.number)]

    def _declinable(self) -> list[Line]:
        return [
            each
            for each in self.lines.lines
            if not each.sure
            and offers.control(each, self.draft.choice(each.number)) is Control.REPAIR
            and not self.draft.choice(each.number).declined
        ]

    def _accept_all(self) -> None:
        for each in self._declined():
            self.draft.choose(each.number, self._accepted(each))
        self._decided()

    def _decline_unsure(self) -> None:
        for each in self._declinable():
            choice = self.draft.choice(each.number)
            self.draft.choose(
                each.number, RowChoice(choice.name, choice.number, choice.texted, declined=True)
            )
        self._decided()

    # --- one line

    def use_control(self, at: int) -> None:
        """Enter, or a click on the last column: what the line's control does."""
        line = self.lines.line(at)
        choice = self.draft.choice(line.number)
        match offers.control(line, choice):
            case Control.CORRECT:
                self.correct(at)
            case Control.WHICH:
                self._choose_number(at, line, choice)
            case _:
                self.toggle(at)

    def toggle(self, at: int) -> None:
        line = self.lines.line(at)
        choice = self.draft.choice(line.number)
        changed = offers.toggled(line, choice)
        if changed != choice:
            self._decide(line, changed)

    def leave_out(self, at: int) -> None:
        """Delete: take the line out, or in again."""
        line = self.lines.line(at)
        choice = self.draft.choice(line.number)
        self._decide(
            line,
            RowChoice(
                choice.name, choice.number, choice.texted, choice.declined, not choice.left_out
            ),
        )

    def correct(self, at: int) -> None:
        """Open the line for a number or a name to be typed."""
        if self.session.hide_names:
            told = self.tr("Names are hidden. Show them (Ctrl Shift H) to correct a line.")
            self.session.tell(told, bad=True)
            return
        line = self.lines.line(at)
        facts = self.session.facts
        editor = Correction(
            line, self.draft.choice(line.number), home=facts.home, fiction=facts.practising
        )
        editor.used.connect(partial(self._on_corrected, line))
        editor.closed.connect(self.table.close_editor)
        self.table.open_editor(at, editor)

    def _on_corrected(self, line: Line, choice: object) -> None:
        assert isinstance(choice, RowChoice)
        self.table.close_editor()
        self._decide(line, choice)
        at = self.lines.row_of(line.number)
        if at is not None:
            self._select_next(at)

    def _select_next(self, at: int) -> None:
        """The next line to correct, else where one was."""
        lines = self.lines.lines
        later = [
            where
            for where in range(at + 1, len(lines))
            if lines[where].kind is Kind.CORRECT
            and not self.draft.choice(lines[where].number).number
        ]
        self.table.select(later[0] if later else at)

    def _decide(self, line: Line, choice: RowChoice) -> None:
        self.draft.choose(line.number, choice)
        self.table.pending.add(line.number)
        at = self.lines.row_of(line.number)
        told = offers.spoken(line, choice)
        if told and at is not None:
            announce(self.table, f"{self.lines.name(line)}: {told}")
        self._decided()

    def _decided(self) -> None:
        self.lines.repaint_all()
        self._show_bulk()
        self.check()

    def _choose_number(self, at: int, line: Line, choice: RowChoice) -> None:
        menu = QMenu(self)
        for number in line.options:
            action = QAction(people.number(self.session, number), menu)
            action.setCheckable(True)
            action.setChecked(number == offers.texted(line, choice))
            action.triggered.connect(
                partial(_pick, self, line, offers.with_number(line, choice, number))
            )
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        rect = self.table.visualRect(self.lines.index(at, Col.CHOICE))
        menu.popup(self.table.viewport().mapToGlobal(rect.bottomLeft()))

    def _menu(self, where: QPoint) -> None:
        index: QModelIndex = self.table.indexAt(where)
        at = index.row() if index.isValid() else self.table.currentIndex().row()
        if at < 0:
            return
        line = self.lines.line(at)
        choice = self.draft.choice(line.number)
        menu = QMenu(self)
        correct = self.tr("Correct number or name…")
        menu.addAction(correct, QKeySequence("F2"), partial(self.correct, at))
        if offers.control(line, choice) in (Control.REPAIR, Control.WHICH, Control.TAKE):
            menu.addAction(
                offers.words(line, choice), QKeySequence("Space"), partial(self.use_control, at)
            )
        leave = self.tr("Take this line in") if choice.left_out else self.tr("Leave this line out")
        menu.addAction(leave, QKeySequence("Del"), partial(self.leave_out, at))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.table.viewport().mapToGlobal(where))

    def _on_broken_too(self, too: bool) -> None:
        self.draft.broken_too = too
        self._decided()

    # --- the rows to correct, as a file

    def _save(self) -> None:
        giving_back.ask_where(
            self, self.tr("Save the lines to correct"), self.draft.look, self.save_to
        )

    def save_to(self, path: str) -> None:
        """Write the lines that give no number, each with its place and its reason."""
        checked = self.draft.checked
        if checked is not None:
            self.giving_back.save(self.draft.look, checked, Path(path))


def _pick(page: CheckPage, line: Line, choice: RowChoice, checked: bool = False) -> None:
    page._decide(line, choice)
