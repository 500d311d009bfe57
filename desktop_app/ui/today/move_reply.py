"""Who asked by text for another hour: the new one, the answer as it will leave, one button."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time

from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from desktop_app.domain.appointment import NoReminder, instant
from desktop_app.domain.errors import BadInput, ComptoirError
from desktop_app.services import notices, overlaps
from desktop_app.services.replies import Shown
from desktop_app.store.appointments import Listed
from desktop_app.ui.kit import faults, formats, people, reminder_words, theme
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.overlaps import Overlaps
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.typed import DayEdit, HourEdit
from desktop_app.ui.today import presenter
from desktop_app.ui.today.bubble import Bubble

Move = Callable[
    [Shown, date, str, datetime, Callable[[], object], Callable[[ComptoirError], None]], object
]


class MoveDialog(QDialog):
    """``move`` is asked once for a day and an hour that can be; Esc changes nothing. ``listed`` is
    the appointment as it was seen."""

    def __init__(
        self, session: Session, shown: Shown, listed: Listed, move: Move, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._shown, self._listed, self._move = session, shown, listed, move
        self._asking = session.latest(self)
        self._text = ""
        self._read: object = None  # day and hour as they were read last
        full = f"{listed.first_name} {listed.last_name}".strip()
        self.setWindowTitle(self.tr("Move and reply"))
        self.setModal(True)
        inside = column(self, gap=12, margin=24)
        who = people.name(session, full) or people.number(session, listed.number)
        at = formats.moment(presenter.begins(listed), session.zone, session.now())
        title = self.tr("%1 · appointment %2").replace("%1", who).replace("%2", at)
        inside.addWidget(label(title, "heading", wrap=True))
        said = people.text(session, " ".join(shown.reply.text.split()), full)
        inside.addWidget(label(self.tr("“%1”").replace("%1", said), "body", "secondary", wrap=True))
        inside.addLayout(self._when())
        self.below = label("", "caption", "bad", wrap=True)
        inside.addWidget(self.below)
        self.overlaps = Overlaps(session)
        inside.addWidget(self.overlaps)
        inside.addWidget(label(self.tr("The answer that leaves at once"), "table", "secondary"))
        self.bubble = Bubble()
        inside.addWidget(self.bubble)
        foot = row()
        foot.addStretch(1)
        foot.addWidget(button(self.tr("Cancel"), self.reject))
        self.save = button("", self._save, look="primary", icon="ph.paper-plane-tilt-fill")
        foot.addWidget(self.save)
        inside.addLayout(foot)
        self.setMinimumWidth(theme.scaled(480))
        self._edited()
        self.clock_edit.setFocus()

    def _when(self) -> QHBoxLayout:
        booking = self._listed.appointment.booking
        self.day_edit, self.clock_edit = DayEdit(self._session.today), HourEdit()
        pair = row(gap=12)
        for caption, edit, share in (
            (self.tr("Day"), self.day_edit, 3),
            (self.tr("Time"), self.clock_edit, 2),
        ):
            one = column(gap=4)
            named = label(caption, "table", "secondary")
            named.setBuddy(edit)
            edit.setAccessibleName(caption)
            one.addWidget(named)
            one.addWidget(edit)
            pair.addLayout(one, share)
        self.day_edit.show_day(booking.day)
        asked = presenter.asked_hour(self._shown.reply.text)
        self.clock_edit.show_hour(asked or time.fromisoformat(booking.clock))
        self.day_edit.changed.connect(self._edited)
        self.day_edit.entered.connect(self.clock_edit.setFocus)
        self.clock_edit.changed.connect(self._edited)
        self.clock_edit.entered.connect(self._save)
        return pair

    # --- what was typed

    def _edited(self) -> None:
        """Show the answer to what stands there now; a field that one leaves says it changed, too,
        and the press that left it must find the button as it was."""
        day, hour = self.day_edit.day, self.clock_edit.hour
        if (day, hour) == self._read:
            return
        self._read = day, hour
        self._say("")
        self._text = ""
        self._can(False)
        if day is None or hour is None:
            self.overlaps.clear()
            self.bubble.show_none("–")
            return
        clock, session = f"{hour:%H:%M}", self._session
        told = self.tr("Move to %1 and reply").replace("%1", self._told(day, hour))
        self.save.setText(" " + told)
        self.save.setAccessibleName(told)
        now, appointment_id = session.now(), self._listed.appointment.id
        self.overlaps.ask(
            lambda of: overlaps.against_move(session.book, appointment_id, of, day=day, clock=clock)
        )
        self._asking.ask(
            lambda errand: notices.would_say(session.book, appointment_id, day, clock, now),
            self._show_text,
            self._failed,
        )

    def _told(self, day: date, hour: time) -> str:
        same = day == self._listed.appointment.booking.day
        clock = f"{hour.hour}:{hour.minute:02}"
        return clock if same else f"{formats.day(day)}, {clock}"

    def _show_text(self, found: str | NoReminder) -> None:
        if isinstance(found, NoReminder):
            past = found is NoReminder.USEFUL_UNTIL
            why = faults.words(BadInput("hour_past"))[0] if past else reminder_words.none(found)
            self.bubble.show_none(why)
            return
        self._text = found
        full = f"{self._listed.first_name} {self._listed.last_name}"
        self.bubble.show_text(people.text(self._session, found, full), found)
        self._can(self._is_another)

    @property
    def _is_another(self) -> bool:
        booking, hour = self._listed.appointment.booking, self.clock_edit.hour
        return (self.day_edit.day, f"{hour:%H:%M}" if hour else "") != (booking.day, booking.clock)

    def _can(self, can: bool) -> None:
        self.save.setEnabled(can)

    # --- saved

    def _save(self) -> None:
        day, hour = self.day_edit.day, self.clock_edit.hour
        if day is None:
            self._fault(BadInput("bad_date"))
            self.day_edit.setFocus()
            return
        if hour is None:
            self._fault(BadInput("bad_clock"))
            self.clock_edit.setFocus()
            return
        if not self._is_another:
            self._say(self.tr("This is the hour they have already."))
            return
        booking = self._listed.appointment.booking
        try:
            if instant(day, f"{hour:%H:%M}", booking.zone) <= self._session.now():
                raise BadInput("hour_past")
        except BadInput as error:
            self._fault(error)
            return
        self._can(False)
        seen = self._listed.appointment.agreed_at
        self._move(self._shown, day, f"{hour:%H:%M}", seen, self.accept, self._failed)

    def _failed(self, error: ComptoirError) -> None:
        self._fault(error)
        self._can(bool(self._text))

    def _fault(self, error: ComptoirError) -> None:
        self._say(faults.sentence(error))

    def _say(self, sentence: str) -> None:
        self.below.setText(sentence)
        self.below.setVisible(bool(sentence))
        self.day_edit.setAccessibleDescription(sentence)
        self.clock_edit.setAccessibleDescription(sentence)
