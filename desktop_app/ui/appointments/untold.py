"""A change that they do not know of: the text that tells it, and the button that has it leave."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.services.notices import Offer, kind_of
from desktop_app.ui.appointments import presenter, words
from desktop_app.ui.appointments.presenter import Act, Row
from desktop_app.ui.kit import people, reminder_words
from desktop_app.ui.kit.boxes import column
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.counted_text import CountedText
from desktop_app.ui.kit.flow import flow
from desktop_app.ui.kit.labels import Said
from desktop_app.ui.kit.session import Session


class Untold(QWidget):
    """Seen until a text was sent or they were reached by telephone. ``tell`` gets what is
    offered."""

    def __init__(
        self, session: Session, tell: Callable[[Offer], object], reached: Callable[[], object]
    ) -> None:
        super().__init__()
        self._session, self._tell = session, tell
        self._offer: Offer | None = None
        inside = column(self, gap=8)
        self.said = Said("ph.warning", "", "warn.solid", "warn", wrap=True)
        inside.addWidget(self.said)
        self.text = CountedText()
        inside.addWidget(self.text)
        self.tell_button = button(
            self.tr("Tell them by text"), self._told, icon="ph.paper-plane-tilt", size="small"
        )
        self.reached_button = button(
            self.tr("Reached by telephone"), reached, icon="ph.phone", size="small"
        )
        inside.addWidget(flow(self.tell_button, self.reached_button, gap=4))

    @property
    def has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def show_offer(self, row: Row, offer: Offer | None) -> None:
        """None: there is nothing to tell."""
        self._offer = offer
        if offer is None:
            return
        able = offer.none is None
        self.said.words.setText(self._missing(row) if able else _barred(row, offer))
        self.text.setVisible(able)
        self.text.show_text(people.text(self._session, offer.text, row.full_name), offer.text)
        self.tell_button.setVisible(able)
        called = presenter.act(row, self._session.now()) is Act.CALL  # the head has that button
        self.reached_button.setVisible(not called)

    def _missing(self, row: Row) -> str:
        if not row.booked:
            return self.tr("A text told them of the appointment, and none that it is called off.")
        now = self._session.now()
        if presenter.to_come(row, now):
            return words.told_later(too_late=presenter.comes_too_late(row, now))
        return self.tr("A text told them the former time, and none tells this one.")

    def _told(self) -> None:
        if self._offer is not None:
            self._tell(self._offer)


def _barred(row: Row, offer: Offer) -> str:
    """Why there is no text to offer, and what is to be done instead."""
    assert offer.none is not None
    kind = kind_of(row.listed.appointment.state)
    return f"{reminder_words.no_text(offer.none)} {words.untold(kind)}"
