"""STOP at the counter: at once, for offers or for everything, with Undo; no "are you sure"."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QRadioButton,
    QWidget,
)

from desktop_app.domain.errors import ComptoirError
from desktop_app.domain.message import Purpose
from desktop_app.services import consents, contact_book
from desktop_app.services.consents import Stopped
from desktop_app.services.stop_leaves import Left, left_by_stop
from desktop_app.store.contacts import Contact
from desktop_app.ui.contacts import words
from desktop_app.ui.contacts.desk import with_desk
from desktop_app.ui.contacts.filters import Search
from desktop_app.ui.kit import formats, people, theme
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.controls import button, is_enter
from desktop_app.ui.kit.labels import Said, label
from desktop_app.ui.kit.session import Session

Purposes = Collection[Purpose]
OFFERS: Purposes = (Purpose.MARKETING,)
EVERYTHING: Purposes = (Purpose.MARKETING, Purpose.TRANSACTIONAL)


class Stopping(QObject):
    """Writes STOPs down and takes them back; ``changed`` is called after each."""

    def __init__(self, session: Session, parent: QObject, changed: Callable[[], object]) -> None:
        super().__init__(parent)
        self._session, self._changed = session, changed

    def stop(self, who: Contact, purposes: Purposes, by: str) -> None:
        """Carry it out and tell what it did."""
        session = self._session

        def write() -> tuple[Stopped, Left]:
            book, now = session.book, session.now()
            stopped = consents.stop(book, who.id, purposes, by=by, now=now)
            return stopped, left_by_stop(book, who.id, purposes, now=now)

        session.write(self, write, lambda done: self._told(who, purposes, by, *done), self._failed)

    def _told(
        self, who: Contact, purposes: Purposes, by: str, stopped: Stopped, left: Left
    ) -> None:
        named = words.name(self._session, who.person)  # whole: others have the same first name
        told = (
            self.tr("%1 will get no more texts.")
            if Purpose.TRANSACTIONAL in purposes
            else self.tr("%1 will get no more offers. Reminders go on.")
        ).replace("%1", named)
        if stopped.cancelled:
            told += " " + self.tr("%Ln waiting text(s) cancelled.", "", stopped.cancelled)
        told = " ".join((told, *self._remaining(left)))
        self._session.tell(told, lambda: self._undo(stopped, named, by))
        self._changed()

    def _remaining(self, left: Left) -> list[str]:
        """What may still come to them or to their number, a sentence each."""
        session, told = self._session, []
        if left.asked_back:
            told.append(
                self.tr("%Ln text(s) at the provider already: asked back.", "", left.asked_back)
            )
        if left.leaving:
            said = self.tr(
                "%Ln text(s) at the provider can no longer be taken back: leaving %1.",
                "",
                len(left.leaving),
            )
            moments = [formats.moment(each, session.zone, session.now()) for each in left.leaving]
            told.append(said.replace("%1", ", ".join(moments)))
        if left.others:
            said = self.tr("%1, same number, still get(s) theirs.", "", len(left.others))
            named = ", ".join(words.name(session, each) for each in left.others)
            told.append(said.replace("%1", named))
        return told

    def _undo(self, stopped: Stopped, named: str, by: str) -> None:
        session = self._session

        def write() -> int:
            return consents.undo_stop(session.book, stopped, by=by, now=session.now())

        def told(cancelled: int) -> None:
            said = self.tr("The STOP of %1 is taken back.").replace("%1", named)
            if cancelled:
                said += " " + self.tr("%Ln text(s) stay cancelled.", "", cancelled)
            session.tell(said)
            self._changed()

        session.write(self, write, told, self._failed)

    def _failed(self, error: ComptoirError) -> None:
        self._session.tell(words.fault(error), bad=True)
        self._changed()


def ask_purposes(at: QWidget, then: Callable[[Purposes], object]) -> QMenu:
    """A menu below ``at``: offers alone, which is the default, or everything."""
    menu = QMenu(at)
    menu.setAccessibleName(QCoreApplication.translate("contacts", "STOP at the counter"))
    first = menu.addAction(QCoreApplication.translate("contacts", "Offers only; reminders go on"))
    first.triggered.connect(lambda: then(OFFERS))
    every = menu.addAction(
        QCoreApplication.translate("contacts", "Everything, reminders and order news too")
    )
    every.triggered.connect(lambda: then(EVERYTHING))
    menu.setActiveAction(first)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at.mapToGlobal(QPoint(0, at.height())))
    return menu


class _Found(QListWidget):
    """Who was found: nobody is chosen before one goes there; Enter goes on with who is."""

    def __init__(self, onward: Callable[[], object]) -> None:
        super().__init__()
        self._onward = onward
        self.setProperty("look", "choices")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.setCurrentRow(max(0, self.currentRow()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif is_enter(event):
            self._onward()


class StopDialog(QDialog):
    """Whose STOP it is, looked up; what it stops; done by the one button that names them."""

    def __init__(self, session: Session, parent: QWidget, stopping: Stopping) -> None:
        super().__init__(parent)
        self._session, self._stopping = session, stopping
        self._latest = session.latest(self)
        self._people: list[Contact] = []
        self.setWindowTitle(self.tr("STOP at the counter"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(theme.scaled(460))
        inside = column(self, gap=12, margin=20)
        inside.addWidget(label(self.tr("STOP at the counter"), "heading"))
        self.search = Search(self.tr("Name, number, e-mail"))
        self.search.textEdited.connect(self._typed)
        self.search.onward.connect(self._onward)
        inside.addWidget(self.search)
        self.found = _Found(self._to_purposes)
        self.found.setAccessibleName(self.tr("People found"))
        self.found.setFixedHeight(theme.scaled(168))
        self.found.currentRowChanged.connect(lambda _: self._show_ready())
        inside.addWidget(self.found)
        self.nobody = Said("ph.info", self.tr("Type a name or a number."), "text.muted", "muted")
        inside.addWidget(self.nobody)
        self.purposes = QButtonGroup(self)
        self.offers = QRadioButton(self.tr("Offers only; reminders go on"))
        self.everything = QRadioButton(self.tr("Everything, reminders and order news too"))
        self.offers.setChecked(True)
        for each in (self.offers, self.everything):
            each.setAccessibleName(each.text())
            self.purposes.addButton(each)
            inside.addWidget(each)
        foot = row(gap=8)
        foot.addStretch(1)
        foot.addWidget(button(self.tr("Cancel"), self.reject))
        self.take = button("", self._take, look="primary", icon="ph.prohibit")
        self.take.setDefault(True)  # by Enter on what it stops
        foot.addWidget(self.take)
        inside.addLayout(foot)
        self._show_ready()
        self.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The Enter that chose them, held too long, writes nothing down."""
        if not event.isAutoRepeat():
            super().keyPressEvent(event)

    def _typed(self, typed: str) -> None:
        wanted = typed.strip()
        if not wanted:
            self._latest.drop()
            self._show_found([], typed=False)
            return
        self._latest.ask(
            lambda errand: contact_book.find(self._session.book, wanted, limit=20),
            lambda found: self._show_found(found, typed=True),
        )

    def _show_found(self, found: list[Contact], *, typed: bool) -> None:
        self._people = found
        self.found.clear()
        for each in found:
            number = people.number(self._session, each.person.number)
            told = " · ".join(filter(None, (words.name(self._session, each.person), number)))
            self.found.addItem(QListWidgetItem(told))
        said = (
            self.tr("Nobody of that name or number.")
            if typed
            else self.tr("Type a name or a number.")
        )
        self.nobody.words.setText(said)
        self.nobody.setVisible(not found)
        self._show_ready()

    def _onward(self) -> None:
        """Enter or Down in the search: to who was found."""
        if self._people:
            self.found.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_purposes(self) -> None:
        chosen = self.purposes.checkedButton()
        if self._who is not None and chosen is not None:
            chosen.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def _who(self) -> Contact | None:
        at = self.found.currentRow()
        return self._people[at] if 0 <= at < len(self._people) else None

    def _show_ready(self) -> None:
        who = self._who
        told = self.tr("Write the STOP down")
        if who is not None:
            named = words.name(self._session, who.person)
            told = self.tr("Write down the STOP of %1").replace("%1", named)
        self.take.setText(f" {told}")
        self.take.setAccessibleName(told)
        self.take.setEnabled(who is not None)
        self.take.setToolTip("" if who else self.tr("Choose whose STOP it is first."))

    def _take(self) -> None:
        who = self._who
        if who is not None:
            purposes = EVERYTHING if self.everything.isChecked() else OFFERS
            with_desk(self._session, self.take, lambda by: self._done(who, purposes, by))

    def _done(self, who: Contact, purposes: Purposes, by: str) -> None:
        self._stopping.stop(who, purposes, by)
        self.accept()
