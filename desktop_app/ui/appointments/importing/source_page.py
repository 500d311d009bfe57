"""Step 1: the file, read at once in its fence; what can be read goes on by itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from desktop_app.domain.errors import ComptoirError
from desktop_app.services import appointment_source, calendars
from desktop_app.services.appointment_import import known_calendar
from desktop_app.ui.appointments.importing.draft import Draft, Read
from desktop_app.ui.appointments.importing.page import Page
from desktop_app.ui.kit import faults, theme
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.boxes import Banner, Card, Progress, column, empty, row, scrolled
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.files import dropped_file, file_dialog
from desktop_app.ui.kit.flow import flow
from desktop_app.ui.kit.labels import Icon, label
from desktop_app.ui.kit.session import Session
from desktop_app.work.lanes import Errand, Lane

_ENDINGS = "*.ics *.ical *.icalendar *.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt"


class SourcePage(Page):
    """``read`` takes a path from wherever it comes: dialog, drop, another room."""

    def __init__(self, session: Session, draft: Draft) -> None:
        super().__init__(session, draft)
        self._errand: Errand | None = None
        self.setAcceptDrops(True)
        inside = QWidget()
        beside = row(inside, gap=16)
        beside.setContentsMargins(*map(theme.scaled, (24, 4, 24, 24)))
        left = column(gap=16)
        left.addWidget(self._build_drop())
        self.said = column()
        left.addLayout(self.said)
        self.progress = Progress(
            self.tr("Reading the file"), self.tr("Nothing is taken in yet."), self.cancel
        )
        left.addWidget(self.progress)
        left.addStretch(1)
        beside.addLayout(left, 3)
        beside.addWidget(self._build_followed(), 2, Qt.AlignmentFlag.AlignTop)
        column(self).addWidget(scrolled(inside))

    def _build_drop(self) -> QFrame:
        self.drop = QFrame()
        self.drop.setProperty("look", "card")
        inside = column(self.drop, gap=8, margin=24)
        centre = Qt.AlignmentFlag.AlignHCenter
        inside.addWidget(Icon("ph.calendar-plus", "text.muted", 32), 0, centre)
        told = (
            label(self.tr("Drop your calendar here"), "heading", wrap=True),
            label(
                self.tr(
                    "A calendar (.ics), as Google, Outlook and booking tools export it, or a list"
                    " with a date, an hour, and a name or a number (.xlsx, .ods, .csv)"
                ),
                "body",
                "secondary",
                wrap=True,
            ),
        )
        for each in told:
            each.setAlignment(centre)
            inside.addWidget(each)
        inside.addSpacing(theme.scaled(8))
        self.choose = button(
            self.tr("Choose a file…"), self._choose, icon="ph.folder-open", key="Ctrl+O"
        )
        inside.addWidget(flow(self.choose, centred=True))
        safe = label(
            self.tr(
                "The file is only read, and nothing is written before you have seen what would"
                " become of each appointment. What lies in the past is not taken in."
            ),
            "caption",
            "muted",
            wrap=True,
        )
        safe.setAlignment(centre)
        inside.addWidget(safe)
        return self.drop

    def _build_followed(self) -> Card:
        made = Card(self.tr("A calendar that goes on changing"))
        made.setMinimumWidth(260)
        inside = column(gap=12, margin=16)
        inside.addWidget(
            label(
                self.tr(
                    "Give Comptoir its address or its file in Settings: it is looked at every"
                    " quarter of an hour, and what is moved or called off there is here too."
                ),
                "body",
                "secondary",
                wrap=True,
            )
        )
        self.followed = button(
            self.tr("Calendars…"),
            lambda: self.session.go("settings", part="calendars"),
            icon="ph.arrows-clockwise",
        )
        inside.addWidget(flow(self.followed))
        made.add(inside)
        return made

    # --- the page

    def enter(self) -> None:
        self.choose.setFocus()

    def read(self, path: Path) -> None:
        """Read a file; what was decided about another one is forgotten once this one is read."""
        book, now = self.session.book, self.session.now()

        def found(errand: Errand) -> Read:
            window = calendars.window(book, now)
            source = appointment_source.read(path, window, now=now)
            known = known_calendar(book, path)
            return Read(path.name, source, window, known, path)

        self._read(found)

    def read_followed(self, calendar_id: int) -> None:
        """Read a calendar that the shop follows."""
        book, now = self.session.book, self.session.now()

        def found(errand: Errand) -> Read:
            calendar, source, window = calendars.looked_at(
                book, calendar_id, now, go_on=errand.checkpoint
            )
            return Read(
                calendar.name,
                source,
                window,
                calendar_id,
                follows=True,
                taken=not calendar.paused or calendar.read_at is not None,
                left_out=calendars.decided(book, calendar_id),
            )

        self._read(found, Lane.NETWORK)

    def _read(self, found: Callable[[Errand], Read], lane: Lane = Lane.READ) -> None:
        self.cancel()
        empty(self.said)
        self.progress.begin()
        self._errand = self.session.long(
            self, found, lane=lane, done=self._on_read, failed=self._on_failed
        )

    def cancel(self) -> None:
        """Stop waiting: what was being read is dropped."""
        if self._errand is not None:
            self._errand.cancel()
            self._errand = None
        self.progress.end()

    def _on_read(self, read: Read) -> None:
        if self._errand is None or self._errand.cancelled:
            return
        self._errand = None
        self.progress.end()
        self.draft.clear()
        self.draft.read = read
        self.draft.decisions = dict(read.left_out)
        self.forward_asked.emit()

    def _on_failed(self, error: ComptoirError) -> None:
        self._errand = None
        self.progress.end()
        what, then = faults.words(error)
        self.said.addWidget(Banner("bad", what, more=then))
        announce(self, f"{what} {then}", now=True)

    def _choose(self) -> None:
        dialog = file_dialog(self, self.tr("Choose a calendar or a list of appointments"))
        dialog.setNameFilters(
            [self.tr("Calendars and lists") + f" ({_ENDINGS})", self.tr("All files") + " (*)"]
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.read(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # --- dropping a file

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event) is not None:
            theme.look(self.drop, "sunken")
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        theme.look(self.drop, "card")

    def dropEvent(self, event: QDropEvent) -> None:
        theme.look(self.drop, "card")
        path = dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.read(path)
