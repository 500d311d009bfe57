"""What became of each message, as a list for a spreadsheet, in the words on screen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.domain.message import State, let_be_by
from desktop_app.services import exporting
from desktop_app.ui.campaigns import moves
from desktop_app.ui.kit import wording
from desktop_app.ui.kit.files import file_dialog
from desktop_app.work.lanes import Errand, Lane

if TYPE_CHECKING:
    from desktop_app.services.insights import MessageHistory
    from desktop_app.ui.kit.boxes import Progress
    from desktop_app.ui.kit.session import Session


class Export(QObject):
    """Asks where, writes beside it, and puts the whole list in its place: half a list is never
    found under that name. ``progress`` shows how far it is."""

    def __init__(self, session: Session, owner: QWidget, progress: Progress) -> None:
        super().__init__(owner)
        self._session, self._owner, self._progress = session, owner, progress
        self._errand: Errand | None = None
        self.dialog: QFileDialog | None = None

    def ask(self, campaign_id: int, title: str, many: int) -> None:
        dialog = file_dialog(self._owner, self.tr("Export the messages"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("List for a spreadsheet (*.csv)"))
        dialog.setDefaultSuffix("csv")
        places = QStandardPaths.StandardLocation.DocumentsLocation
        dialog.setDirectory(QStandardPaths.writableLocation(places))
        plain = "".join(sign if sign.isalnum() or sign in " -_" else " " for sign in title)
        name = " ".join(plain.split())[:60] or "Comptoir"
        dialog.selectFile(f"{name}.csv")
        dialog.fileSelected.connect(lambda path: self.write(campaign_id, Path(path), many))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def write(self, campaign_id: int, path: Path, many: int) -> None:
        book = self._session.book
        header = [
            *(self.tr("Name"), self.tr("Number"), self.tr("State"), self.tr("Because")),
            *(self.tr("Since"), self.tr("Attempts")),
        ]
        part = path.with_name(f".{path.name}.part")

        def work(errand: Errand) -> int:
            count = 0
            try:
                with part.open("w", encoding="utf-8", newline="") as file:
                    for count in exporting.export_messages(
                        book, campaign_id, file, header, self._cells
                    ):
                        errand.progress(count, many)
                        errand.checkpoint()
                part.replace(path)
            finally:
                part.unlink(missing_ok=True)
            return count

        def failed(errand: Errand) -> Any:
            try:
                return work(errand)
            except OSError:
                return None

        self._progress.begin()
        self._errand = self._session.long(
            self,
            failed,
            lane=Lane.READ,
            done=lambda count: self._done(count, path),
            progressed=self._progress.show_progress,
            cancelled=self._cancelled,
        )

    def cancel(self) -> None:
        if self._errand is not None:
            self._errand.cancel()

    def _done(self, count: int | None, path: Path) -> None:
        self._progress.end()
        if count is None:
            words = self.tr("The list could not be written there. Choose another folder.")
            self._session.tell(words, bad=True)
            return
        words = self.tr("%Ln message(s) written to %1.", "", count)
        self._session.tell(words.replace("%1", path.name))

    def _cancelled(self) -> None:
        self._progress.end()
        self._session.tell(self.tr("Nothing was written."))

    def _cells(self, told: MessageHistory) -> Sequence[str]:
        line, zone = told.message, self._session.zone
        state = wording.STATES[line.state].words
        attempts = sum(step.state is State.SENDING for step in told.steps)
        moved = [each.detail for each in told.steps if let_be_by(each.detail) is None]
        because = moved[-1] if moved else ""
        if line.state is State.SENDING:
            because = ""
        return (
            line.name,
            line.number,
            state,
            moves.why(because, self._session.facts.rules),
            f"{line.moved_at.astimezone(zone):%Y-%m-%d %H:%M:%S}",
            str(attempts),
        )
