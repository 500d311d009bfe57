"""One calendar that the shop follows: where it lies, when it was looked at, what is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.domain.errors import BadInput, ComptoirError, FeedError
from desktop_app.store.calendars import Calendar
from desktop_app.ui.kit import faults, formats, theme
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.controls import button, icon_button
from desktop_app.ui.kit.flow import flow
from desktop_app.ui.kit.labels import Elided, Icon, Said, label
from desktop_app.ui.kit.session import Session


@dataclass(frozen=True)
class Seen:
    """``place`` as it may be shown; ``is_address`` and not a file."""

    calendar: Calendar
    place: str
    is_address: bool


class CalendarRow(QWidget):
    """What is asked of it carries no more than that it was: whose row it is one knows."""

    look_asked = Signal()
    pause_asked = Signal()
    people_asked = Signal()
    removed = Signal(bool)  # whether what is to come is called off too

    def __init__(self, session: Session, seen: Seen, *, looking: bool) -> None:
        super().__init__()
        self._session, self.seen = session, seen
        calendar = seen.calendar
        self._inside = column(self, gap=8)
        self._inside.setContentsMargins(*map(theme.scaled, (16, 12, 12, 12)))
        head = row(gap=8)
        head.addWidget(Icon("ph.globe" if seen.is_address else "ph.file", "text.secondary", 18))
        words = column(gap=1)
        self.name = Elided(calendar.name, "body")
        self.name.setFont(theme.font("body", weight=600))
        self.place = Elided(self._place(), "table", "secondary")
        words.addWidget(self.name)
        words.addWidget(self.place)
        head.addLayout(words, 1)
        for each in self._buttons(calendar, looking=looking):
            head.addWidget(each)
        self._inside.addLayout(head)
        self._say(calendar, looking=looking)
        self.question: QWidget | None = None

    def _buttons(self, calendar: Calendar, *, looking: bool) -> tuple[QPushButton, ...]:
        named = calendar.name
        self.look = button(
            self.tr("Look now"),
            self.look_asked.emit,
            size="small",
            name=self.tr("Look at %1 now").replace("%1", named),
        )
        self.look.setEnabled(not looking)
        told = self.tr("Follow it") if calendar.paused else self.tr("Pause")
        which = self.tr("Follow %1") if calendar.paused else self.tr("Pause %1")
        self.pause = button(
            told, self.pause_asked.emit, size="small", name=which.replace("%1", named)
        )
        no_more = self.tr("Follow %1 no more").replace("%1", named)
        self.remove = icon_button("ph.trash", no_more, partial(self.removed.emit, False))
        return self.look, self.pause, self.remove

    def _place(self) -> str:
        calendar, session = self.seen.calendar, self._session
        if calendar.read_at is None:
            paused, fresh = self.tr("not taken over yet"), self.tr("not looked at yet")
            looked = paused if calendar.paused else fresh
        else:
            at = formats.moment(calendar.read_at, session.zone, session.now())
            looked = self.tr("looked at %1").replace("%1", at)
        place = "" if self.seen.place == calendar.name else self.seen.place
        return " · ".join(filter(None, [place, looked]))

    def _say(self, calendar: Calendar, *, looking: bool) -> None:
        if looking:
            told = self.tr("Being looked at…")
            self._add("ph.hourglass-medium", told, "text.secondary", "secondary")
        elif calendar.trouble:
            what, then = faults.words(_trouble(calendar.trouble))
            self._add("ph.warning-fill", f"{what} {then}", "warn.solid", "warn")
        elif calendar.paused:
            told = self.tr("Paused: what changes in it is not done here.")
            self._add("ph.pause", told, "text.secondary", "secondary")
        if calendar.held:
            told = self.tr(
                "%n appointment(s) are gone from it at once. They stand until you have looked.",
                "",
                calendar.held,
            )
            self.held, self.gone = self._ask(told, self.tr("Look at them"))
        if calendar.waiting:
            told = self.tr("%n appointment(s) wait for a person.", "", calendar.waiting)
            self.waiting, self.whose = self._ask(told, self.tr("Say whose"))

    def _ask(self, told: str, action: str) -> tuple[Said, QPushButton]:
        """What waits for somebody, and the way there."""
        line = row(gap=8)
        said = Said("ph.warning-fill", told, "warn.solid", "warn", "table", wrap=True)
        line.addWidget(said, 1)
        way = button(action, self.people_asked.emit, size="small")
        line.addWidget(way)
        self._inside.addLayout(line)
        return said, way

    def _add(self, icon: str, words: str, icon_role: str, role: str) -> None:
        self.state = Said(icon, words, icon_role, role, "table", wrap=True)
        self._inside.addWidget(self.state)

    # --- follow it no more

    def ask(self, to_come: int) -> None:
        """Whether those to come are kept."""
        if self.question is not None:
            return
        self.question = QWidget()
        inside = column(self.question, gap=8)
        told = self.tr(
            "%n appointment(s) of it are to come. Follow it no more, and what becomes of them?",
            "",
            to_come,
        )
        inside.addWidget(label(told, "table", wrap=True))
        self.keep = button(self.tr("Keep them"), partial(self.removed.emit, False), size="small")
        self.call_off = button(
            self.tr("Call them off too"),
            partial(self.removed.emit, True),
            size="small",
            look="destructive",
        )
        self.stay = button(self.tr("Go on following"), self.end_question, size="small")
        inside.addWidget(flow(self.keep, self.call_off, self.stay))
        self._inside.addWidget(self.question)
        self.keep.setFocus()

    def end_question(self) -> None:
        if self.question is not None:
            self.question.deleteLater()
            self.question = None
            self.remove.setFocus()


def _trouble(kind: str) -> ComptoirError:
    """The error again by whose kind the book remembers it."""
    return FeedError(kind) if kind.startswith("feed") else BadInput(kind)
