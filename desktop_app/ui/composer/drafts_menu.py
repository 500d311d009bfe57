"""The drafts that are kept, under their button: go on with one, or throw away the one at hand."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu

from desktop_app.services import drafts
from desktop_app.services.drafts import Saved
from desktop_app.ui.composer.keeping import Keeper
from desktop_app.ui.kit import formats, icons
from desktop_app.ui.kit.controls import Button
from desktop_app.ui.kit.session import Session

_MOST = 20
_WORDS = 48  # characters of a text without a name


class DraftsButton(Button):
    """``opened`` gets the id of a draft to go on with; ``emptied`` when this one is gone."""

    def __init__(
        self,
        session: Session,
        keeper: Keeper,
        opened: Callable[[int], None],
        emptied: Callable[[], None],
    ) -> None:
        super().__init__()
        self._session, self._keeper = session, keeper
        self._opened, self._emptied = opened, emptied
        self.setText(" " + self.tr("Drafts"))
        self.setIcon(icons.icon("ph.copy-simple"))
        self.setProperty("look", "plain-quiet")
        self.setAccessibleName(self.tr("Drafts"))
        self.clicked.connect(self._ask)

    def _ask(self) -> None:
        book = self._session.book
        self._session.read(self, lambda: drafts.listed(book), self._offer)

    def _offer(self, found: list[Saved]) -> None:
        menu = QMenu(self)
        for saved in found[:_MOST]:
            menu.addAction(self._words(saved), partial(self._opened, saved.id))
        if not found:
            menu.addAction(self.tr("No draft is kept")).setEnabled(False)
        if self._keeper.sheet.draft_id is not None:
            menu.addSeparator()
            menu.addAction(self.tr("Throw this draft away"), self.throw_away)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _words(self, saved: Saved) -> str:
        begins = " ".join(saved.text.template.split())[:_WORDS]
        what = saved.text.name or begins or self.tr("No text yet")
        when = formats.moment(saved.updated_at, self._session.zone, self._session.now())
        return f"{what} · {when}"

    def throw_away(self) -> None:
        """The draft at hand goes, with Undo."""
        session, draft_id = self._session, self._keeper.sheet.draft_id
        if draft_id is None:
            return
        self._keeper.rest()

        def restore(saved: Saved) -> None:
            session.write(
                self, lambda: drafts.restore(session.book, saved), lambda _: self._opened(saved.id)
            )

        def thrown(saved: Saved) -> None:
            self._emptied()
            session.tell(self.tr("The draft is thrown away."), lambda: restore(saved))

        session.write(self, lambda: drafts.discard(session.book, draft_id), thrown)
