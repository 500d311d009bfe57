"""One appointment of a review: what the calendar says of it, and whose it is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.domain import clues
from desktop_app.domain.appointment import instant
from desktop_app.services.appointment_import import Decision
from desktop_app.services.appointment_review import Row
from desktop_app.ui.appointments import words as room_words
from desktop_app.ui.appointments.importing import words
from desktop_app.ui.appointments.importing.draft import OPEN, Draft
from desktop_app.ui.appointments.importing.model import Rows, is_gone
from desktop_app.ui.appointments.person import PersonField
from desktop_app.ui.kit import people, theme, wording
from desktop_app.ui.kit.boxes import column, empty, row, rule, scrolled
from desktop_app.ui.kit.controls import button, icon_button, is_enter, when_chosen
from desktop_app.ui.kit.labels import Said, label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.tiles import Tiles

_NEW, _OUT = "new", "out"


class WhosePanel(QWidget):
    """``decided`` carries whose it is; ``settled``: on to the next; ``kept``, by its event: it
    takes place although the calendar tells it no more."""

    decided = Signal(object)
    settled = Signal()
    closed = Signal()
    kept = Signal(str)

    def __init__(self, session: Session, draft: Draft, rows: Rows) -> None:
        super().__init__()
        self._session, self._draft, self._rows = session, draft, rows
        self._row: Row | None = None
        self._offered: tuple[object, ...] = ()
        self._inside = QWidget()
        body = column(self._inside, gap=8)
        body.setContentsMargins(*map(theme.scaled, (20, 16, 20, 20)))
        self.title = label("", "heading", wrap=True)
        self.when = label("", "table", "secondary", wrap=True)
        self.verdict = Said(wrap=True)
        self.reminder = Said(wrap=True)
        self.number = Said(wrap=True)
        self.status = Said(wrap=True)
        self.close_button = icon_button("ph.x", self.tr("Close the panel (Esc)"), self.closed.emit)
        head = row(gap=8)
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        body.addLayout(head)
        for each in (self.when, self.verdict, self.reminder, self.number, self.status):
            body.addWidget(each)
        self.keep = button(self.tr("Keep this appointment"), self._keep, size="small")
        keeping = row()
        keeping.addWidget(self.keep)
        keeping.addStretch(1)
        body.addLayout(keeping)
        self._asking = self._build_question()
        body.addWidget(self._asking)
        body.addStretch(1)
        column(self).addWidget(scrolled(self._inside))
        self.show_row(None)

    def _build_question(self) -> QWidget:
        made = QWidget()
        inside = column(made, gap=8)
        inside.addWidget(rule())
        self.question = label(self.tr("Whose is it?"), "body", weight=600)
        inside.addWidget(self.question)
        self._choices = column()
        inside.addLayout(self._choices)
        self.tiles = Tiles(self.question.text())
        self.alike = label("", "caption", "muted", wrap=True)
        inside.addWidget(self.alike)
        self.person = PersonField(self._session, self._on_person, may_add=False)
        self.person.field.caption.setText(self.tr("Somebody else of the book"))
        self.person.field.line.setAccessibleName(self.tr("Somebody else of the book"))
        self.person.done.connect(self.settled)
        inside.addWidget(self.person)
        return made

    # --- what it shows

    def show_row(self, row: Row | None) -> None:
        """The chosen one, as it is decided by now."""
        another = row is None or self._row is None or row.key != self._row.key
        self._row = row
        self._inside.setVisible(row is not None)
        if row is None:
            return
        self._tell(row)
        self.keep.setVisible(is_gone(row))
        is_open = row.verdict in OPEN
        self._asking.setVisible(is_open)
        if is_open:
            self._offer(row, anew=another)
            self._show_decision(row)
        if another:
            self.person.clear()

    def take_focus(self) -> None:
        """To what is chosen, else to the first choice."""
        if self._row is not None and self._row.verdict in OPEN:
            at = self.tiles.chosen or self.tiles.keys[0]
            self.tiles.tile(at).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.settled.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self, row: Row) -> None:
        named = (self._rows.title(row), self._rows.named_there(row))
        self.title.setText(" · ".join(filter(None, named)))
        event = row.event
        kind = "" if event is None or event.booked_as == event.title else event.booked_as
        more = [] if event is None else [kind, event.staff, event.place, words.where(row)]
        self.when.setText(" · ".join(filter(None, [self._rows.when(row), *more])))
        shown = words.VERDICTS[row.verdict]
        self.verdict.say(shown.icon, self._rows.sentence(row), shown.icon_role)
        reminder = self._reminder(row)
        self.reminder.setVisible(bool(reminder))
        icon = "ph.bell" if row.will_remind else "ph.bell-slash"
        barred = bool(row.barred)
        role = "warn.solid" if barred else "text.secondary"
        self.reminder.say(icon, reminder, role, "warn" if barred else "secondary")

        number = self._rows.unread_number(row)
        self.number.setVisible(bool(number))
        self.number.say("ph.warning-fill", number, "warn.solid", "warn")

        status = "" if event is None else event.said_status
        self.status.setVisible(bool(status))
        self.status.say("ph.info", words.not_heard([status]), "text.secondary", "secondary")

    def _reminder(self, row: Row) -> str:
        if row.hour is None or not row.planned:
            return ""
        if row.barred:
            told = self.tr("No reminder: %1")
            return told.replace("%1", wording.REASONS[row.barred].words)
        starts = instant(row.hour.day, row.hour.clock, row.hour.zone)
        session = self._session
        return room_words.planned(row.planned, starts, session.zone, session.now())

    # --- whose it may be

    def _offer(self, row: Row, *, anew: bool) -> None:
        may_be = self._draft.may_be(row)
        newcomer = None if row.event is None else clues.newcomer(row.event.clues)
        offered = (may_be, newcomer, self._session.hide_names)
        if not anew and offered == self._offered:
            return
        self._offered = offered
        empty(self._choices)
        self.tiles = Tiles(self.question.text())
        for each in may_be:
            told = " · ".join(filter(None, [self._rows.number_of(each), self._by(row, each)]))
            self.tiles.add(str(each), self._rows.name_of(each), told)
        if newcomer is not None:
            number = people.number(self._session, newcomer.number)
            name = people.name(self._session, newcomer.full_name) or number
            new = self.tr("Write “%1” into the book").replace("%1", name)
            self.tiles.add(_NEW, new, number if name != number else "")
        self.tiles.add(_OUT, self.tr("Nobody: leave it out"))
        for key in self.tiles.keys:
            when_chosen(self.tiles.tile(key), partial(self._chosen, key))
        self._choices.addWidget(self.tiles)

    def _by(self, row: Row, contact_id: int) -> str:
        """By what they were found; somebody chosen among all was not."""
        first = self._draft.first.get(row.key)
        clue = None if first is None else first.found_by(contact_id)
        return "" if clue is None else words.by(clue)

    def _show_decision(self, row: Row) -> None:
        decisions = self._draft.decisions
        key = "" if row.contact_id is None else str(row.contact_id)
        if row.key in decisions:
            decided = decisions[row.key]
            key = _OUT if decided is None else str(decided)
        self.tiles.choose(key)
        alike = len(self._draft.alike(row)) if row.key in decisions else 0
        told = self.tr("It is the same for %n other(s) of this person or series.", "", alike)
        self.alike.setText(told)
        self.alike.setVisible(alike > 0)

    def _chosen(self, key: str) -> None:
        decided: Decision = int(key) if key.isdigit() else "new" if key == _NEW else None
        self.decided.emit(decided)

    def _keep(self) -> None:
        if self._row is not None:
            self.kept.emit(self._row.key)

    def _on_person(self) -> None:
        if self.person.contact is not None:
            self._draft.propose(self._row, self.person.contact)
            self.decided.emit(self.person.contact.id)
