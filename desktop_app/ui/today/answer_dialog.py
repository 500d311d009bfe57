"""Who asked something by text: what they wrote, and the answer as it will leave."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop_app.domain.appointment import NoReminder
from desktop_app.domain.errors import BadInput
from desktop_app.services.notices import Offer
from desktop_app.services.replies import Shown
from desktop_app.store.appointments import Listed
from desktop_app.ui.kit import faults, formats, people, reminder_words, theme
from desktop_app.ui.kit.boxes import column
from desktop_app.ui.kit.counted_text import CountedText
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.session import Session


class AnswerDialog(QDialog):
    """``listed`` is the appointment as it was seen. Esc changes nothing."""

    def __init__(self, session: Session, shown: Shown, listed: Listed, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._shown, self._listed = session, shown, listed
        self._asking = session.latest(self)
        self._text = ""
        self._full = f"{listed.first_name} {listed.last_name}".strip()
        self.setModal(True)
        self.inside = column(self, gap=12, margin=24)
        who = people.name(session, self._full) or people.number(session, listed.number)
        at = formats.moment(listed.appointment.booking.begins, session.zone, session.now())
        title = self.tr("%1 · appointment %2").replace("%1", who).replace("%2", at)
        self.inside.addWidget(label(title, "heading", wrap=True))
        said = people.reply(session, shown.reply.text)
        self.inside.addWidget(label(said, "body", "secondary", wrap=True))
        self.setMinimumWidth(theme.scaled(480))

    def add_answer(self, inside: QVBoxLayout) -> None:
        inside.addWidget(label(self.tr("The answer that leaves at once"), "table", "secondary"))
        self.bubble = CountedText()
        inside.addWidget(self.bubble)

    def show_answer(self, found: Offer) -> None:
        """The text, or why there is none."""
        self._text = found.text
        if found.none is not None:
            past = found.none is NoReminder.USEFUL_UNTIL
            why = faults.words(BadInput("hour_past"))[0] if past else None
            self.bubble.show_none(why or reminder_words.no_text(found.none))
            return
        seen = people.text(self._session, found.text, self._full)
        self.bubble.show_text(seen, found.text)

    def event(self, event: QEvent) -> bool:
        """A wrapped text that takes a line more does not make a window higher by itself; how high
        it is is known once all that lies within has asked for its room."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._make_room()
        return done

    def _make_room(self) -> None:
        layout = self.layout()
        if layout is not None and (needed := layout.totalHeightForWidth(self.width())):
            self.resize(self.width(), max(self.height(), needed))
