"""Whose appointment: found by a few letters of a name or number, or written down on the spot."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from desktop_app.domain.contact import Reach
from desktop_app.domain.errors import BadInput
from desktop_app.domain.phone import PhoneVerdict, read_cell
from desktop_app.services import contact_book
from desktop_app.store.contacts import Contact
from desktop_app.ui.appointments import words
from desktop_app.ui.kit import formats, icons, people, theme, tokens, wording
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.boxes import column
from desktop_app.ui.kit.controls import Field
from desktop_app.ui.kit.labels import Said
from desktop_app.ui.kit.session import Session

_MOST = 6  # people in the list; more letters find the others
_CONTACT = Qt.ItemDataRole.UserRole


class PersonField(QWidget):
    """``changed`` is told when somebody is chosen, or no longer is; ``done`` when that is settled
    and what comes next may be typed. Whether one ``may_add`` somebody new on the spot."""

    done = Signal()

    def __init__(
        self, session: Session, changed: Callable[[], object], *, may_add: bool = True
    ) -> None:
        super().__init__()
        self._session, self._changed, self._may_add = session, changed, may_add
        self.contact: Contact | None = None
        self.is_new = False
        self._asking = session.latest(self)
        self._hurried = False  # Enter came before the answer: the first of it is meant
        inside = column(self, gap=6)
        self.field = Field(
            self.tr("Person"),
            placeholder=self.tr("Name or number"),
            hint=self.tr("The first letters are enough."),
        )
        inside.addWidget(self.field)
        self.found = QListWidget()
        self.found.setAccessibleName(self.tr("People found"))
        self.found.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found.setIconSize(QSize(theme.scaled(16), theme.scaled(16)))
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys stay where one types
        self.found.hide()
        inside.addWidget(self.found)
        self.reach = Said()
        self.reach.hide()
        inside.addWidget(self.reach)
        self.number = Field(
            self.tr("Their mobile number"),
            hint=self._basis(),
        )
        self.number.hide()
        inside.addWidget(self.number)
        self.field.line.textEdited.connect(self._typed)
        self.field.line.installEventFilter(self)
        self.found.itemClicked.connect(self._pick)
        self.number.line.textEdited.connect(lambda: changed())
        self.number.line.editingFinished.connect(self._show_kept)
        self.field.line.returnPressed.connect(self._go_on)
        self.number.line.returnPressed.connect(self._go_on)

    def _basis(self) -> str:
        """On what ground somebody new is reminded, where the rules of the country are known."""
        if self._session.facts.rules is None:
            return self.tr("They are written into the book.")
        return self.tr(
            "Written into the book. Reminders are a service text: no consent needed, STOP is"
            " heeded."
        )

    @property
    def name(self) -> str:
        return self.field.text.strip()

    @property
    def number_fault(self) -> BadInput | None:
        """What is wrong with the number of somebody new as it stands, as saving would say it."""
        if not self.is_new or not self.number.text.strip():
            return None
        return contact_book.fault_of(self._read_number())

    @property
    def typed_number(self) -> str | None:
        """Of somebody new, in E.164; None as long as it is none."""
        return self._read_number().e164 if self.is_new else None

    def _read_number(self) -> PhoneVerdict:
        facts = self._session.facts
        return read_cell(self.number.text, facts.home, fiction=facts.practising)

    def clear(self) -> None:
        self.field.show_text("")
        self.field.show_error("")
        self._asking.drop()
        self._forget()
        self.found.hide()

    def choose(self, contact: Contact) -> None:
        """Somebody of the book; ``changed`` is told."""
        self.contact, self.is_new = contact, False
        self.field.show_error("")
        self.number.hide()
        self.found.hide()
        self.show_names()
        self.reach.show()
        self._changed()

    def show_names(self) -> None:
        """Who is chosen, as they may be seen now; what somebody types stays."""
        contact = self.contact
        if contact is None:
            return
        self.field.show_text(self._told(contact))
        shown = wording.REACH[contact.person.reach]
        number = people.number(self._session, contact.person.number)
        fits = contact.person.reach is Reach.TEXTABLE
        told = number if fits else " · ".join(filter(None, (number, shown.words)))
        self.reach.say(shown.icon, told, shown.icon_role, "secondary" if fits else "warn")

    def choose_by_id(self, contact_id: int) -> None:
        """Somebody of the book, chosen elsewhere; what comes next may be typed at once."""
        book = self._session.book

        def found(shown: contact_book.Shown) -> None:
            self.choose(shown.contact)
            self.done.emit()

        self._asking.ask(lambda errand: contact_book.shown(book, contact_id), found)

    def show_new(self, name: str, number: str) -> None:
        """Somebody who is to be written into the book, as far as they are typed."""
        self.contact, self.is_new = None, True
        self.field.show_text(name)
        self.number.show_text(number)
        self.number.show()
        self._changed()

    def add_new(self) -> None:
        """Nobody of the book: their number is asked for."""
        self.contact, self.is_new = None, True
        self.found.hide()
        self.reach.hide()
        self.field.show_error("")
        typed = self.name
        if typed.replace(" ", "").lstrip("+").isdigit():
            self.number.show_text(typed)
            self.field.show_text("")
        self.number.show()
        self.number.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._changed()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        if enter and self._asking.waiting:
            self._hurried = True
            return True
        if not self.found.isVisible():
            return False
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif enter:
            self._pick(self.found.currentItem())
        elif key == Qt.Key.Key_Escape:
            self.found.hide()
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        """To the next of the list; from its last to the first."""
        self.found.setCurrentRow((self.found.currentRow() + by) % self.found.count())
        announce(self.field.line, self.found.currentItem().text())

    def _show_kept(self) -> None:
        """The number as it is written everywhere, once one leaves it; what is none stays as
        typed, and is said."""
        fault = self.number_fault
        if fault is not None:
            self.number.show_error(words.fault(fault))
            self._changed()
            return
        read = self._read_number()
        if read.e164 is not None:
            self.number.show_text(formats.phone(read.e164, self._session.facts.home))

    def _go_on(self) -> None:
        if self.number_fault is not None:
            return
        if self.contact is not None or self.is_new:
            self.done.emit()

    def _typed(self, text: str) -> None:
        self._forget()
        typed = text.strip()
        if not typed:
            self._asking.drop()
            self.found.hide()
            return
        self._asking.ask(
            lambda errand: contact_book.find(self._session.book, typed, limit=_MOST), self._show
        )

    def _forget(self) -> None:
        self._hurried = False
        had = self.contact is not None or self.is_new
        self.contact, self.is_new = None, False
        self.reach.hide()
        self.number.hide()
        self.number.show_error("")
        if had:
            self._changed()

    def _show(self, found: list[Contact]) -> None:
        if self.contact is not None or self.is_new:
            return
        self.found.clear()
        for each in found:
            shown = wording.REACH[each.person.reach]
            number = people.number(self._session, each.person.number) or shown.words
            item = QListWidgetItem(icons.icon(shown.icon), f"{self._told(each)} · {number}")
            item.setData(_CONTACT, each)
            self._put(item)
        if self._may_add:
            new = self.tr("Add “%1” to the book").replace("%1", self.name)
            self._put(QListWidgetItem(icons.icon("ph.user-plus", "accent.solid"), new))
        elif not found:
            self.field.show_error(self.tr("Nobody of the book is called so."))
        high = self._row_height() * self.found.count() + theme.scaled(12)
        self.found.setFixedHeight(high)
        self.found.setCurrentRow(0)  # what Enter takes
        self.found.setVisible(self.found.count() > 0)
        told = self.tr("%n person(s) found", "", len(found))
        if self.found.count():
            told = f"{told}: {self.found.item(0).text()}"
        announce(self.field.line, told)
        if self._hurried and self.found.count():
            self._pick(self.found.item(0))
        self._hurried = False

    def _put(self, item: QListWidgetItem) -> None:
        item.setSizeHint(QSize(0, self._row_height()))
        self.found.addItem(item)

    def _row_height(self) -> int:
        return theme.scaled(tokens.size("table_row"))

    def _pick(self, item: QListWidgetItem) -> None:
        contact = item.data(_CONTACT)
        if isinstance(contact, Contact):
            self.choose(contact)
            self.done.emit()
        else:
            self.add_new()

    def _told(self, contact: Contact) -> str:
        person = contact.person
        return people.name(self._session, person.full_name) or people.number(
            self._session, person.number
        )
