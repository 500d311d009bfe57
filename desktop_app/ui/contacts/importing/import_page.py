"""Step 5: the list is taken in, all of it or nothing; then what was done, and its undo."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.cells import tags_of
from desktop_app.domain.errors import ComptoirError
from desktop_app.domain.list_check import Kind
from desktop_app.domain.verdict import Verdict
from desktop_app.services import importing
from desktop_app.ui.contacts.importing import giving_back, past, words
from desktop_app.ui.contacts.importing.draft import Draft
from desktop_app.ui.contacts.importing.page import Page
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.boxes import Card, Progress, column, empty, scrolled
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.flow import FlowLayout
from desktop_app.ui.kit.labels import Said, label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.steps_foot import Foot
from desktop_app.work.lanes import Errand


class ImportPage(Page):
    """``stopped``: nothing was taken in. ``again_asked``: another file."""

    stopped = Signal()
    again_asked = Signal()

    def __init__(self, session: Session, draft: Draft) -> None:
        super().__init__(session, draft)
        self.giving_back = giving_back.GivingBack(session, self)
        self._errand: Errand | None = None
        inside = QWidget()
        below = column(inside, gap=16)
        below.setContentsMargins(*map(theme.scaled, (24, 4, 24, 24)))
        self.progress = Progress(
            self.tr("Taking the list in"),
            self.tr("Cancel, and nothing of it is taken in: it comes in as a whole or not at all."),
            self.cancel,
        )
        below.addWidget(self.progress)
        self.said = column()
        below.addLayout(self.said)
        self.result = Card(self.tr("The list is in"))
        self.body = column(gap=8, margin=16)
        self.result.add(self.body)
        self.result.hide()
        below.addWidget(self.result)
        self.past = past.PastImports(session)
        self.past.undone.connect(self._on_undone)
        below.addWidget(self.past)
        below.addStretch(1)
        whole = column(self)
        whole.addWidget(scrolled(inside))

    def enter(self) -> None:
        empty(self.said)
        self.past.setVisible(self.draft.done is not None)
        if self.draft.done is not None:
            self._show(self.draft.done)
        elif self._errand is None:
            self._take_in()

    def refresh(self) -> None:
        self.past.refresh()

    def foot(self) -> Foot:
        return Foot("")

    # --- taking in

    def _take_in(self) -> None:
        checked = self.draft.checked
        assert checked is not None
        self.result.hide()
        look, intake = self.draft.look, checked.intake
        book, now = self.session.book, self.session.now()

        def work(errand: Errand) -> Verdict:
            return importing.take_in(
                book,
                look,
                intake,
                now=now,
                progress=lambda done, total: errand.progress(done, 2 * total),
                publishing=lambda done, total: errand.progress(total + done, 2 * total),
            )

        self.progress.begin()
        self.past.setVisible(False)
        self._errand = self.session.long(
            self,
            work,
            done=self._on_done,
            failed=self._on_failed,
            progressed=self.progress.show_progress,
            cancelled=self._on_cancelled,
        )

    def cancel(self) -> None:
        if self._errand is not None:
            self._errand.cancel()

    def _on_cancelled(self) -> None:
        self._errand = None
        self.progress.end()
        self.session.tell(self.tr("Stopped: nothing of the list was taken in."))
        self.stopped.emit()

    def _on_failed(self, error: ComptoirError) -> None:
        self._errand = None
        self.progress.end()
        what, then = words.fault(error)
        self.session.tell(f"{what} {then}", bad=True)
        self.stopped.emit()

    def _on_done(self, verdict: Verdict) -> None:
        self._errand = None
        self.progress.end()
        self.draft.done = verdict
        self.past.setVisible(True)
        self._show(verdict)
        self.changed.emit()
        told = self.tr("%n person(s) taken in", "", verdict.new)
        # By its number: the notice may be used when this page is long about another list.
        self.session.tell(told, partial(self._undo, verdict.run_id))
        announce(self, " ".join(self._sentences(verdict)))

    # --- the result

    def _show(self, verdict: Verdict) -> None:
        empty(self.body)
        self.result.show()
        for icon, role, told in self._lines(verdict):
            self.body.addWidget(Said(icon, told, role, wrap=True))
        self.body.addSpacing(theme.scaled(8))
        ways = QWidget()
        buttons = FlowLayout(ways, fill=False)
        if self._tag():
            self.write = button(
                self.tr("Write to them"),
                lambda: self.session.go("composer", tag=self._tag()),
                look="primary",
                icon="ph.note-pencil",
            )
            buttons.addWidget(self.write)
            self.see = button(
                self.tr("See them"),
                lambda: self.session.go("contacts", tag=self._tag()),
                icon="ph.address-book",
            )
            buttons.addWidget(self.see)
        if self._aside():
            buttons.addWidget(
                button(
                    self.tr("Save the %n refused row(s)…", "", self._aside()),
                    self._save,
                    icon="ph.download-simple",
                )
            )
        self.undo_button = button(
            self.tr("Undo this import"),
            partial(self._undo, verdict.run_id),
            icon="ph.arrow-u-up-left",
        )
        buttons.addWidget(self.undo_button)
        self.body.addWidget(ways)
        if not self._tag():
            self.body.addWidget(
                label(
                    self.tr("Without a tag these people stand among all others in Contacts."),
                    "caption",
                    "muted",
                    wrap=True,
                )
            )
        (self.write if self._tag() else self.undo_button).setFocus()
        self.past.present = verdict.run_id
        self.past.refresh()

    def _lines(self, verdict: Verdict) -> list[tuple[str, str, str]]:
        """Icon, its colour and words: what came in, what it allows, what did not come in."""
        told = [
            ("ph.user-plus", "ok.solid", self.tr("%n new person(s)", "", verdict.new)),
        ]
        checked = self.draft.checked
        repeated = checked.counts.get(Kind.REPEATED, 0) if checked else 0
        known = verdict.updated + verdict.unchanged - repeated
        if known > 0:
            said = self.tr("%n line(s) about people known already", "", known)
            told.append(("ph.arrows-clockwise", "text.secondary", said))
        if repeated:
            said = self.tr("%n line(s) repeated in the file", "", repeated)
            told.append(("ph.copy", "text.secondary", said))
        told.append(("ph.megaphone-simple", "text.secondary", self._offers(verdict)))
        if verdict.kept_stop:
            told.append(
                (
                    "ph.hand-palm",
                    "bad.solid",
                    self.tr("%n had refused before, and still do", "", verdict.kept_stop),
                )
            )
        if self._aside():
            told.append(
                (
                    "ph.x-circle-fill",
                    "bad.solid",
                    self.tr("%n line(s) without a usable number", "", self._aside())
                    if self.draft.broken_too
                    else self.tr("%n line(s) not taken in: no usable number", "", self._aside()),
                )
            )
        if verdict.left_out:
            told.append(
                (
                    "ph.minus-circle",
                    "text.secondary",
                    self.tr("%n line(s) left out by you", "", verdict.left_out),
                )
            )
        return told

    def _offers(self, verdict: Verdict) -> str:
        """The people that the check spoke of, counted as it did."""
        offers = verdict.offers()
        told = [self.tr("Offers may go to %n new person(s).", "", offers.new)]
        if offers.known:
            told.append(self.tr("Offers may go to %n known already.", "", offers.known))
        if offers.unreached:
            told.append(self.tr("%n more said yes and has no mobile.", "", offers.unreached))
        told.append(words.heard_in(*map(words.quoted, (verdict.agreed_in, verdict.refused_in))))
        return " ".join(filter(None, told))

    def _sentences(self, verdict: Verdict) -> list[str]:
        return [f"{told}." for _, _, told in self._lines(verdict)]

    def _aside(self) -> int:
        checked = self.draft.checked
        return checked.counts.get(Kind.CORRECT, 0) if checked else 0

    def _tag(self) -> str:
        return next(iter(tags_of(self.draft.tag)), "")

    def _undo(self, run_id: int | None) -> None:
        if run_id is not None:
            past.undo(self.session, run_id, self._on_undone)

    def _on_undone(self, run_id: int) -> None:
        """The list may be decided anew: nothing of what was typed is lost."""
        done = self.draft.done
        if done is None or done.run_id != run_id:
            return
        self.draft.done = None
        self.draft.stale = True
        self.stopped.emit()

    def _save(self) -> None:
        giving_back.ask_where(self, self.tr("Save the refused rows"), self.draft.look, self.save_to)

    def save_to(self, path: str) -> None:
        checked = self.draft.checked
        if checked is not None:
            self.giving_back.save(self.draft.look, checked, Path(path))
