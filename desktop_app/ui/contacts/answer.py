"""Record an answer: what the person said yes or no to, how, and the wording that was shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

from desktop_app.domain.errors import ComptoirError
from desktop_app.domain.message import Purpose
from desktop_app.services import consents
from desktop_app.services.consents import Recorded
from desktop_app.store.contacts import Contact
from desktop_app.ui.contacts import words
from desktop_app.ui.contacts.desk import with_desk
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.boxes import column, scrolled
from desktop_app.ui.kit.controls import Combo, button
from desktop_app.ui.kit.flow import flow
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.session import Session


class Answer(QWidget):
    """A small form. ``ended`` when it is put away, written or not."""

    ended = Signal()

    def __init__(self, session: Session, changed: Callable[[], object]) -> None:
        super().__init__()
        self.error = label("", "table", "bad", wrap=True)
        self._writing = False
        self._session, self._changed = session, changed
        self._who: Contact | None = None
        self.setProperty("look", "plain")
        whole = column(self)
        body = QWidget()
        inside = column(body, gap=12)
        inside.setContentsMargins(*map(theme.scaled, (20, 16, 20, 12)))
        self._area = scrolled(body)
        whole.addWidget(self._area, 1)
        self.heading = label(self.tr("Record an answer"), "heading", wrap=True)
        inside.addWidget(self.heading)
        self.offers = QRadioButton(self.tr("Offers"))
        self.service = QRadioButton(self.tr("Reminders and orders"))
        inside.addWidget(label(self.tr("About"), "table", "secondary"))
        inside.addWidget(self._choice(self.offers, self.service))
        self.yes = QRadioButton(self.tr("Yes, agreed"))
        self.no = QRadioButton(self.tr("No, refused"))
        inside.addWidget(label(self.tr("The answer"), "table", "secondary"))
        inside.addWidget(self._choice(self.yes, self.no, chosen=False))
        caption = label(self.tr("How it was said"), "table", "secondary")
        inside.addWidget(caption)
        self.how = Combo(caption.text())
        for each in (words.ALOUD, words.PAPER, words.PHONE):
            self.how.addItem(words.how(each), each)
        inside.addWidget(self.how)
        shown = label(self.tr("The question as it was asked"), "table", "secondary")
        inside.addWidget(shown)
        self.wording = QPlainTextEdit()
        self.wording.setAccessibleName(shown.text())
        self.wording.setTabChangesFocus(True)
        self.wording.setProperty("fit", "lines")
        inside.addWidget(self.wording)
        hint = self.tr("It is kept with the answer, as the proof.")
        inside.addWidget(label(hint, "caption", "muted", wrap=True))
        inside.addStretch(1)
        whole.addWidget(self._foot())
        self.offers.toggled.connect(lambda _: self._ask())

    def _foot(self) -> QFrame:
        """Pinned: a low window scrolls what is above."""
        foot = QFrame()
        foot.setProperty("look", "foot")
        inside = column(foot, gap=8)
        inside.setContentsMargins(*map(theme.scaled, (20, 10, 20, 10)))
        self.error.hide()
        inside.addWidget(self.error)
        self.save = button(self.tr("Record the answer"), self.write, look="primary")
        inside.addWidget(flow(self.save, button(self.tr("Cancel"), self.ended.emit)))
        return foot

    def _choice(self, *radios: QRadioButton, chosen: bool = True) -> QWidget:
        group = QButtonGroup(self)
        for each in radios:
            each.setAccessibleName(each.text())
            group.addButton(each)
            each.toggled.connect(lambda _: self.error.hide())
        radios[0].setChecked(chosen)
        return flow(*radios, gap=16)

    def open(self, who: Contact) -> None:
        """An empty form for this person: nothing is preselected that they did not say."""
        self._who = who
        self.show_again()
        self.offers.setChecked(True)
        for each in (self.yes, self.no):
            each.group().setExclusive(False)
            each.setChecked(False)
            each.group().setExclusive(True)
        self.how.setCurrentIndex(0)
        self.error.hide()
        self._ask()
        self._area.verticalScrollBar().setValue(0)
        self.offers.setFocus()

    def show_again(self) -> None:
        """Whose answer it is, as far as names may be seen."""
        if self._who is not None:
            named = words.first(self._session, self._who.person)
            self.heading.setText(self.tr("What %1 answered").replace("%1", named))

    def _ask(self) -> None:
        """The question of this purpose, unless somebody wrote another."""
        if self.wording.toPlainText() not in ("", *map(self._question, Purpose)):
            return
        purpose = Purpose.MARKETING if self.offers.isChecked() else Purpose.TRANSACTIONAL
        self.wording.setPlainText(self._question(purpose))

    def _question(self, purpose: Purpose) -> str:
        told = (
            self.tr("May %1 send you offers by text? You can answer STOP at any time.")
            if purpose is Purpose.MARKETING
            else self.tr("May %1 remind you of appointments and tell you of orders by text?")
        )
        return told.replace("%1", self._session.facts.shop or self.tr("we"))

    def write(self) -> None:
        """Write it down, and tell; the record carries who is at the desk."""
        if not (self.yes.isChecked() or self.no.isChecked()):
            self.error.setText(self.tr("Choose yes or no."))
            self.error.show()
            self.yes.setFocus()
            return
        with_desk(self._session, self.save, self._write)

    def _write(self, by: str) -> None:
        session, who = self._session, self._who
        if who is None or self._writing:  # a second click is no second answer
            return
        self._writing = True
        purpose = Purpose.MARKETING if self.offers.isChecked() else Purpose.TRANSACTIONAL
        granted = self.yes.isChecked()
        how, wording = str(self.how.currentData()), self.wording.toPlainText().strip()

        def write() -> Recorded:
            return consents.record(
                session.book, who.id, purpose, granted,
                how=how, wording=wording, by=by, now=session.now(),
            )  # fmt: skip

        session.write(
            self, write, lambda recorded: self._told(who, granted, recorded, by), self._failed
        )

    def _told(self, who: Contact, granted: bool, recorded: Recorded, by: str) -> None:
        self._writing = False
        named = words.first(self._session, who.person)
        offers = recorded.purpose is Purpose.MARKETING
        if recorded.still_stopped:
            told = self.tr(
                "%1’s yes is kept. Their number stays stopped: others are texted there too."
            )
        elif granted:
            told = (
                self.tr("%1 may receive offers.")
                if offers
                else self.tr("%1 may receive reminders and order news.")
            )
        else:
            told = (
                self.tr("%1 will get no offers. Reminders go on.")
                if offers
                else self.tr("%1 will get no reminders or order news.")
            )
        self._session.tell(told.replace("%1", named), lambda: self._undo(recorded, by))
        self.wording.clear()
        self._changed()
        self.ended.emit()

    def _undo(self, recorded: Recorded, by: str) -> None:
        session = self._session

        def write() -> None:
            consents.undo(session.book, recorded, by=by, now=session.now())

        def told(_: object) -> None:
            session.tell(self.tr("The answer is taken back."))
            self._changed()

        session.write(self, write, told, lambda error: session.tell(words.fault(error), bad=True))

    def _failed(self, error: ComptoirError) -> None:
        self._writing = False
        self.error.setText(words.fault(error))
        self.error.show()
