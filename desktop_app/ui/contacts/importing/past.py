"""The imports so far, each with its Undo; and what an undo did, told as it was."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.errors import ComptoirError
from desktop_app.services import importing
from desktop_app.services.importing import Past, Undone
from desktop_app.ui.kit import faults, formats
from desktop_app.ui.kit.boxes import Card, column, row, rule
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.labels import Elided, label
from desktop_app.ui.kit.session import Session


class PastImports(Card):
    """What was taken in before, the latest first. ``undone`` carries an import's id."""

    undone = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__(self.tr("Earlier imports"))
        self.session = session
        self.shown: list[Past] = []
        self.present: int | None = None  # an import that is told elsewhere on the page
        self._latest = session.latest(self)
        self.setMinimumWidth(260)
        self.refresh()

    def refresh(self) -> None:
        self._latest.ask(lambda errand: importing.past(self.session.book), self._show)

    def _show(self, found: list[Past]) -> None:
        past = [each for each in found if each.id != self.present]
        if past == self.shown and self.body.count() > 2:
            return
        self.shown = past
        self.clear(keep=2)
        if not past:
            none = label(
                self.tr("None yet. Each import stands here and can be taken back as a whole."),
                "body",
                "secondary",
                wrap=True,
            )
            inside = column(margin=16)
            inside.addWidget(none)
            self.add(inside)
        for at, each in enumerate(past):
            if at:
                self.add(rule())
            self._add(each)

    def _add(self, past: Past) -> None:
        inside = row(gap=8, margin=0)
        inside.setContentsMargins(16, 8, 12, 8)
        words = column(gap=0)
        name = Elided(past.file_name, "table")
        words.addWidget(name)
        now = self.session.now()
        when = formats.moment(past.published_at, self.session.zone, now)
        told = " · ".join(filter(None, [when, past.by]))
        words.addWidget(label(told, "caption", "secondary"))
        inside.addLayout(words, 1)
        if past.undone_at is None:
            take_back = button(
                self.tr("Undo"),
                partial(undo, self.session, past.id, self.undone.emit),
                size="small",
                icon="ph.arrow-u-up-left",
                name=self.tr("Undo the import of %1").replace("%1", past.file_name),
            )
            inside.addWidget(take_back)
        else:
            inside.addWidget(label(self.tr("Undone"), "caption", "muted"))
        self.add(inside)


def undo(session: Session, run_id: int, then: Callable[[int], object] | None = None) -> None:
    """Take an import back, and tell what it took and what stays; ``then`` gets its id once it
    is."""
    session.tell(_Told().begun())

    def done(undone: Undone) -> None:
        session.tell(_Told().words(undone))
        if then is not None:
            then(run_id)

    def failed(error: ComptoirError) -> None:
        if error.kind == "import_undone":
            session.tell(_Told().already(), bad=True)
        else:
            session.tell(faults.sentence(error), bad=True)

    session.write(
        session,
        lambda: importing.undo(session.book, run_id, now=session.now()),
        done,
        failed,
    )


class _Told(QObject):
    """Only words: what an undo did."""

    def begun(self) -> str:
        return self.tr("The import is being undone…")

    def already(self) -> str:
        return self.tr("This import has been undone already.")

    def words(self, undone: Undone) -> str:
        parts = [self.tr("Import undone: %n person(s) removed", "", undone.removed)]
        if undone.restored:
            parts.append(self.tr("%n person(s) as before", "", undone.restored))
        if undone.kept:
            parts.append(
                self.tr("%n person(s) kept, because of what happened since", "", undone.kept)
            )
        if undone.left:
            parts.append(self.tr("%n person(s) left as edited since", "", undone.left))
        stays = self.tr("Every STOP received since stays.")
        return f"{', '.join(parts)}. {stays}"
