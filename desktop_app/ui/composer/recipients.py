"""To whom: tags, people and pasted numbers as chips in one field, found from the first letter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from desktop_app.services import contact_book, directory
from desktop_app.store.contacts import Contact
from desktop_app.ui.composer.writing import Pasted, Recipients, looks_like_numbers, read_numbers
from desktop_app.ui.kit import icons, people, theme
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.boxes import empty, row
from desktop_app.ui.kit.controls import Button
from desktop_app.ui.kit.flow import FlowLayout
from desktop_app.ui.kit.labels import Icon, label
from desktop_app.ui.kit.session import Session

_MOST = 8  # people offered at once
_LONG = 200  # pasted lines read at once
_SHOWN = 6  # chips of people or numbers; more become one chip
_KIND, _VALUE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class _Line(QLineEdit):
    """The typed part: arrows go into the list, Backspace takes the last chip, paste is asked."""

    def __init__(self, owner: RecipientsField) -> None:
        super().__init__()
        self._owner = owner
        self.setProperty("look", "bare")
        self.setProperty("ring", False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            pasted = QApplication.clipboard().text()
            if looks_like_numbers(pasted) and self._owner.take_numbers(pasted):
                return
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self._owner.take_last()
            return
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._owner.offering:
            self._owner.move_in_offer(1 if event.key() == Qt.Key.Key_Down else -1)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._owner.choose_offered():
            return
        if event.key() == Qt.Key.Key_Escape and self._owner.offering:
            self._owner.end_offer()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._owner.end_offer()


class _Recipient(Button):
    """Somebody chosen, or a tag; a click takes it out, as the cross at its end says."""

    def __init__(self, icon: str, text: str) -> None:
        super().__init__()
        self.setProperty("look", "recipient")
        inside = row(self, gap=6)
        inside.setContentsMargins(*map(theme.scaled, (7, 0, 7, 0)))
        for each in (
            Icon(icon, "text.secondary", 16),
            label(text, "table", "secondary"),
            Icon("ph.x", "text.secondary", 14),
        ):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            inside.addWidget(each)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        return QSize(layout.sizeHint().width(), super().sizeHint().height())


class RecipientsField(QFrame):
    """``changed`` is called with what is chosen after each change by a person."""

    def __init__(self, session: Session, changed: Callable[[Recipients], object]) -> None:
        super().__init__()
        self.setProperty("look", "field-card")
        self._session, self._changed = session, changed
        self.recipients = Recipients()
        self._asked = session.latest(self)
        outer = row(self, gap=8)
        outer.setContentsMargins(*map(theme.scaled, (6, 3, 12, 3)))
        inside = QWidget()
        self._flow = FlowLayout(inside, gap=6)
        outer.addWidget(inside, 1)
        self.line = _Line(self)
        self.line.setAccessibleName(self.tr("To: name, tag or numbers"))
        self.line.setPlaceholderText(self.tr("Name, tag, or pasted numbers"))
        self.line.setMinimumWidth(theme.scaled(190))
        self.line.textEdited.connect(self._typed)
        self.many = label("", "body", weight=600)
        outer.addWidget(self.many)
        self.offer = QListWidget(self.window())
        self.offer.setWindowFlags(Qt.WindowType.ToolTip)
        self.offer.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.offer.setAccessibleName(self.tr("Suggestions"))
        self.offer.itemClicked.connect(self._take)
        self.offer.hide()
        self._draw()

    def show_recipients(self, recipients: Recipients) -> None:
        """What was chosen before; nobody is told."""
        self.recipients = recipients
        self._draw()

    def show_many(self, sentence: str) -> None:
        """How many people these are."""
        self.many.setText(sentence)

    # --- chips

    def _set(self, recipients: Recipients) -> None:
        if recipients != self.recipients:
            self.recipients = recipients
            self._draw()
            self._changed(recipients)

    def _draw(self) -> None:
        self._flow.removeWidget(self.line)
        empty(self._flow)
        for tag in self.recipients.tags:
            self._chip("ph.tag", tag, tag)
        shown = list(self.recipients.people.items())[:_SHOWN]
        for contact_id, name in shown:
            self._chip("ph.user", people.name(self._session, name), contact_id)
        self._rest(len(self.recipients.people) - len(shown), "people")
        numbers = self.recipients.numbers[:_SHOWN]
        for each in numbers:
            self._chip("ph.device-mobile", people.number(self._session, each), each)
        self._rest(len(self.recipients.numbers) - len(numbers), "numbers")
        self._flow.addWidget(self.line)
        self.line.show()

    def _rest(self, more: int, what: str) -> None:
        if more <= 0:
            return
        told = (
            self.tr("and %n more people", "", more)
            if what == "people"
            else self.tr("and %n more numbers", "", more)
        )
        self._flow.addWidget(label(told, "table", "secondary"))

    def _chip(self, icon: str, text: str, key: str | int) -> None:
        chip = _Recipient(icon, text)
        chip.setAccessibleName(self.tr("Take out %1").replace("%1", text))
        chip.setToolTip(self.tr("Take out %1").replace("%1", text))
        chip.clicked.connect(lambda: self._take_out(key))
        self._flow.addWidget(chip)

    def _take_out(self, key: str | int) -> None:
        self._set(self.recipients.without(key))
        self.line.setFocus()

    def take_last(self) -> None:
        keys: list[str | int] = [
            *self.recipients.tags,
            *self.recipients.people,
            *self.recipients.numbers,
        ]
        if keys:
            self._set(self.recipients.without(keys[-1]))

    def take_numbers(self, pasted: str) -> bool:
        """Take a pasted list of numbers; False where it holds none. A long one is read behind the
        window, and what it held is told afterwards."""
        facts = self._session.facts

        def read() -> Pasted:
            return read_numbers(pasted, facts.home, fiction=facts.practising)

        if pasted.count("\n") > _LONG:
            self._session.read(self, read, self._took)
            return True
        found = read()
        if found.numbers:
            self._took(found)
        return bool(found.numbers)

    def _took(self, read: Pasted) -> None:
        if not read.numbers:
            self._session.tell(self.tr("No text can reach any of these numbers."), bad=True)
            return
        self._set(self.recipients.with_numbers(read.numbers))
        self.line.clear()
        self.end_offer()
        if read.unread:
            self._session.tell(
                self.tr("%n line(s) held no mobile number and were left out.", "", read.unread)
            )

    # --- what is offered

    @property
    def offering(self) -> bool:
        return self.offer.isVisible()

    def _typed(self, typed: str) -> None:
        book, wanted = self._session.book, typed.strip()
        if not wanted:
            self._asked.drop()
            self.end_offer()
            return
        self._asked.ask(
            lambda errand: (directory.tags(book), contact_book.find(book, wanted, limit=_MOST)),
            lambda found: self._show_offer(wanted, *found),
        )

    def _show_offer(self, wanted: str, tags: list[tuple[str, int]], found: list[Contact]) -> None:
        self.offer.clear()
        for name, many in tags:
            if wanted.casefold() in name.casefold() and name not in self.recipients.tags:
                told = self.tr("%n person(s)", "", many)
                self._offer_one("ph.tag", f"{name} · {told}", "tag", name)
        for each in found:
            name = people.name(self._session, each.person.full_name)
            number = people.number(self._session, each.person.number) or self.tr("no number")
            self._offer_one(
                "ph.user", f"{name} · {number}", "person", (each.id, each.person.full_name)
            )
        if looks_like_numbers(wanted):
            self._offer_one(
                "ph.device-mobile",
                self.tr("This number: %1").replace("%1", wanted),
                "number",
                wanted,
            )
        if not self.offer.count():
            item = QListWidgetItem(self.tr("Nobody and no tag begins like this"))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.offer.addItem(item)
        else:
            self.offer.setCurrentRow(0)
        self._place_offer()
        self._speak_offer()

    def _offer_one(self, icon: str, text: str, kind: str, value: object) -> None:
        item = QListWidgetItem(icons.icon(icon), text)
        item.setData(_KIND, kind)
        item.setData(_VALUE, value)
        self.offer.addItem(item)

    def _place_offer(self) -> None:
        below = self.mapToGlobal(self.rect().bottomLeft())
        high = min(self.offer.count(), 9) * theme.scaled(30) + theme.scaled(12)
        self.offer.setGeometry(below.x(), below.y() + 4, self.width(), high)
        self.offer.show()

    def end_offer(self) -> None:
        self.offer.hide()

    def move_in_offer(self, step: int) -> None:
        many = max(1, self.offer.count())
        self.offer.setCurrentRow((self.offer.currentRow() + step) % many)
        self._speak_offer()

    def _speak_offer(self) -> None:
        """The focus stays in the line, so what is lit would be seen only."""
        item = self.offer.currentItem() or self.offer.item(0)
        announce(self.line, item.text())

    def choose_offered(self) -> bool:
        """Take the suggestion that is lit; False where none is."""
        item = self.offer.currentItem() if self.offering else None
        if item is None and looks_like_numbers(self.line.text()):
            return self.take_numbers(self.line.text())
        if item is None or item.data(_KIND) is None:
            return False
        self._take(item)
        return True

    def _take(self, item: QListWidgetItem) -> None:
        kind, value = item.data(_KIND), item.data(_VALUE)
        self.line.clear()
        self.end_offer()
        if kind == "tag":
            self._set(self.recipients.with_tag(value))
        elif kind == "person":
            self._set(self.recipients.with_person(*value))
        elif kind == "number" and not self.take_numbers(value):
            self._session.tell(self.tr("No text can reach this number."), bad=True)
        self.line.setFocus()
