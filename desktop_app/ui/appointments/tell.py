"""Whether they are told of a change by text: a switch, and below it the text as it would leave."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QCheckBox, QWidget

from desktop_app.domain.appointment import Notice
from desktop_app.domain.errors import ComptoirError
from desktop_app.domain.gate import Reason
from desktop_app.services import notices
from desktop_app.services.notices import Offer
from desktop_app.ui.appointments import words
from desktop_app.ui.appointments.presenter import Row
from desktop_app.ui.kit import people, reminder_words, theme
from desktop_app.ui.kit.boxes import column
from desktop_app.ui.kit.controls import show_checked, when_chosen
from desktop_app.ui.kit.counted_text import CountedText
from desktop_app.ui.kit.labels import Said, label
from desktop_app.ui.kit.session import Session


@dataclass(frozen=True, slots=True)
class Change:
    """What would be done to an appointment; ``day`` and ``clock`` of a move. ``bare``: no reminder
    would be left; ``too_late``: the first leaves once the former hour has come; ``following``: all
    that follow it too."""

    kind: Notice
    day: date | None = None
    clock: str = ""
    bare: bool = False
    too_late: bool = False
    following: bool = False


class Tell(QWidget):
    """On by itself only where a text told them what would be no more; what somebody chose stays.

    ``changed`` hears of it whenever it is known anew whether a text goes.
    """

    def __init__(self, session: Session, changed: Callable[[], object]) -> None:
        super().__init__()
        self._session, self._changed = session, changed
        self._asking = session.latest(self)
        self._row: Row | None = None
        self._change: Change | None = None
        self._offer: Offer | None = None
        self._choice: bool | None = None
        self._waits = False  # for what the book says of the change
        self._then: Callable[[], object] | None = None
        inside = column(self, gap=6)
        self.switch = QCheckBox(self.tr("Tell them by text"))
        when_chosen(self.switch, self._chosen)
        inside.addWidget(self.switch)
        self.said = Said("ph.info", "", "text.secondary", "secondary", "table", wrap=True)
        inside.addWidget(self.said)
        self.caption = label(self.tr("The text that leaves at once"), "table", "secondary")
        inside.addWidget(self.caption)
        self.text = CountedText()
        inside.addWidget(self.text)
        self.more = label("", "table", "secondary", wrap=True)
        inside.addWidget(self.more)
        session.names_hidden.connect(self._show_text)

    @property
    def is_on(self) -> bool:
        able = self._offer is not None and self._offer.none is None
        return able and self.switch.isChecked()

    @property
    def is_barred(self) -> bool:
        """Whether no text reaches them, a reminder neither."""
        return self._offer is not None and isinstance(self._offer.none, Reason)

    def begin(self, row: Row) -> None:
        """Of another appointment, or of the same once more: nothing is chosen."""
        self.drop()
        self._row, self._change, self._offer, self._choice = row, None, None, None

    def drop(self) -> None:
        """What was to be done once it is known is not done."""
        self._asking.drop()
        self._waits, self._then = False, None

    def show_change(self, change: Change | None) -> None:
        """Ask what would leave of it; None: nothing is changed as yet."""
        asks = change is not None and (
            self._change is None
            or (change.day, change.clock) != (self._change.day, self._change.clock)
        )
        self._change = change
        if change is None:
            self._asking.drop()
            self._waits, self._offer = False, None
        elif asks:
            self._ask(change)
        self._show()

    def once_known(self, then: Callable[[], object]) -> None:
        """``then``, as soon as it is known whether they are told."""
        if self._waits:
            self._then = then
        else:
            then()

    def _ask(self, change: Change) -> None:
        assert self._row is not None
        session, appointment_id = self._session, self._row.id
        facts, now = session.facts, session.now()
        self._waits = True
        self._asking.ask(
            lambda errand: notices.offer(
                session.book,
                appointment_id,
                change.kind,
                rules=facts.rules,
                home=facts.home,
                now=now,
                day=change.day,
                clock=change.clock,
            ),
            self._told,
            self._failed,
        )

    def _told(self, offer: Offer) -> None:
        self._offer = offer
        self._known()

    def _failed(self, error: ComptoirError) -> None:
        """It is said below; the change itself will say so as well."""
        self._offer = None
        self._known()
        self._say("ph.warning-circle", words.fault(error), "warn")

    def _known(self) -> None:
        self._waits = False
        self._show()
        then, self._then = self._then, None
        if then is not None:
            then()

    def _chosen(self) -> None:
        self._choice = self.switch.isChecked()
        self._show()

    # --- shown

    def _show(self) -> None:
        offer = self._offer
        able = offer is not None and offer.none is None
        if offer is not None:
            on = offer.called_for if self._choice is None else self._choice
            show_checked(self.switch, able and on)
        self.switch.setEnabled(able)
        self._show_text()
        self._show_said()
        told = self.text.words.text() if self.is_on else self.said.words.text()
        self.switch.setAccessibleDescription(told)
        self._changed()

    def _show_text(self) -> None:
        on = self.is_on
        for each in (self.caption, self.text, self.more):
            each.setVisible(on)
        if on and self._offer is not None and self._row is not None:
            text = self._offer.text
            self.text.show_text(people.text(self._session, text, self._row.full_name), text)
        change = self._change
        more = on and change is not None and change.following
        self.more.setVisible(more)
        if more and change is not None:
            self.more.setText(
                self.tr("It tells of this one only; of the others their own reminders do.")
                if change.kind is Notice.MOVED
                else self.tr("It says that this one is off: telephone, if they expect the others.")
            )

    def _show_said(self) -> None:
        """What it means that no text goes."""
        change, offer = self._change, self._offer
        self.said.setVisible(not self.is_on)
        if change is None:
            self._say("ph.info", self.tr("Choose another time: the text is shown here."))
        elif offer is None:
            self._say("ph.info", "")
        elif offer.none is not None:
            call = words.untold(change.kind) if offer.called_for else ""
            told = " ".join(filter(None, (reminder_words.no_text(offer.none), call)))
            self._say("ph.prohibit", told, "warn" if call else "")
        elif offer.called_for:
            self._say("ph.warning", self._missed(change), "warn")
        else:
            self._say("ph.info", self._needless(change))

    def _missed(self, change: Change) -> str:
        if change.bare or change.kind is Notice.CANCELLED:
            return words.untold(change.kind)
        return words.told_later(too_late=change.too_late)

    def _needless(self, change: Change) -> str:
        if change.kind is Notice.CANCELLED:
            return self.tr("No text told them of it yet.")
        if change.bare:
            return self.tr("No text told them another time.")
        return self.tr("No text told them another time: their reminder tells this one.")

    def _say(self, icon: str, told: str, look: str = "") -> None:
        role = f"{look}.solid" if look else "text.secondary"
        self.said.say(icon, told, role, look or "secondary")
        self.said.icon.setVisible(bool(told))
        self.said.setMinimumHeight(theme.scaled(40))
