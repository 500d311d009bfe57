"""What is written is a draft in the book within a second, and its last words at closing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.errors import BookBusy, ComptoirError
from desktop_app.services import drafts
from desktop_app.services.drafts import DraftText
from desktop_app.ui.composer.writing import Sheet
from desktop_app.ui.kit import faults, formats
from desktop_app.ui.kit.session import Session

_AFTER = 800  # ms after a change
_TRIES = 4  # of ten seconds each, while somebody else holds the book


class Keeper(QObject):
    """``text`` gives what is written now. ``said`` tells how the keeping went, in words."""

    said = Signal(str)
    gone = Signal()  # the draft was sent or thrown away elsewhere

    def __init__(self, session: Session, text: Callable[[], DraftText], parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._text = session, text
        self.sheet = Sheet()
        self._dirty = False
        self._soon = QTimer(self, singleShot=True)
        self._soon.setInterval(_AFTER)
        self._soon.timeout.connect(self.save)

    def take_up(self, draft_id: int | None) -> None:
        """Another text is shown: the draft of that id, or none yet."""
        self.sheet = Sheet(draft_id)
        self.rest()

    def touched(self) -> None:
        """Something was changed. Who types without a pause is saved on the way."""
        self._dirty = True
        if not self._soon.isActive():
            self._soon.start()

    def renew(self) -> None:
        """What is written is a new text: the draft that it was is gone."""
        self.take_up(None)
        self.touched()

    def rest(self) -> None:
        """Nothing is to be kept: it was, or it is being sent."""
        self._soon.stop()
        self._dirty = False

    def save(self) -> None:
        """Keep it now, behind the window."""
        self._soon.stop()
        if not self._dirty:
            return
        self._dirty = False
        session, sheet, text, now = self._session, self.sheet, self._text(), self._session.now()

        def kept() -> bool:
            sheet.draft_id = _patiently(
                lambda: drafts.save(session.book, sheet.draft_id, text, now)
            )
            return sheet.draft_id is not None

        session.write(
            self,
            kept,
            lambda there: self._kept(sheet, there, now),
            lambda error: self._not_kept(sheet, error),
        )

    def _kept(self, sheet: Sheet, there: bool, now: datetime) -> None:
        if sheet is self.sheet:
            at = formats.hour(now, self._session.zone)
            self.said.emit(self.tr("Draft saved at %1").replace("%1", at) if there else "")

    def _not_kept(self, sheet: Sheet, error: ComptoirError) -> None:
        if sheet is not self.sheet:
            return
        if error.kind == "draft_unknown":  # sent or thrown away elsewhere: a person decides
            self.said.emit("")
            self.gone.emit()
        else:
            self._dirty = True
            self.said.emit(self.tr("Not saved: %1").replace("%1", faults.words(error)[0]))
            self._soon.start()


def _patiently(save: Callable[[], int | None]) -> int | None:
    """Also while somebody else holds the book longer than one waits: these are the last words."""
    for _ in range(_TRIES - 1):
        try:
            return save()
        except BookBusy:
            continue
    return save()
