"""Ctrl+K: find anything: rooms and actions by their words, people and tags by their beginning."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QWidget

from desktop_app.domain.folding import fold
from desktop_app.ui.kit import icons, people, shortcuts, theme, tokens
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.boxes import column
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.shell import rooms

if TYPE_CHECKING:
    from desktop_app.store.contacts import Contact

_MOST = 8  # people
_THEN = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Action:
    """Something one can do from anywhere; ``keys`` stands beside it."""

    icon: str
    words: str
    then: Callable[[], object]
    keys: str = ""


class Finder(QDialog):
    """A field and what it finds; Enter goes there, Esc closes and changes nothing."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        # No popup: those are not there for a screen reader. It closes like one.
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._session = session
        self._asked = session.latest(self)
        self.setProperty("look", "dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        inside = column(self, gap=8, margin=12)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Person, number, tag, room or action"))
        self.line.setAccessibleName(self.tr("Find anything"))
        self.line.textEdited.connect(self._typed)
        self.line.installEventFilter(self)
        inside.addWidget(self.line)
        self.found = QListWidget()
        self.found.setProperty("look", "bare")
        self.found.setIconSize(QSize(theme.scaled(18), theme.scaled(18)))
        self.found.setAccessibleName(self.tr("What was found"))
        self.found.itemActivated.connect(self._go)
        self.found.itemClicked.connect(self._go)
        inside.addWidget(self.found, 1)
        inside.addWidget(
            label(self.tr("↑ ↓ choose · Enter opens · Esc closes"), "caption", "muted")
        )
        self.resize(theme.scaled(520), theme.scaled(420))
        self._typed("")

    def offered(self) -> list[Action]:
        """What can be done from anywhere."""
        go = self._session.go
        told = [
            Action(each.icon, each.title, partial(go, each.name), each.key)
            for each in rooms.ALL.values()
        ]
        return [
            *told,
            Action(
                "ph.hand-palm",
                self.tr("STOP at the counter"),
                lambda: go("contacts", stop=True),
                "Ctrl+Shift+S",
            ),
            Action(
                "ph.calendar-plus",
                self.tr("New appointment"),
                lambda: go("appointments", new=True),
                "Ctrl+Shift+N",
            ),
            Action("ph.user-plus", self.tr("New person"), lambda: go("contacts", new=True)),
        ]

    def _typed(self, typed: str) -> None:
        words = fold(typed)
        self.found.clear()
        for each in self.offered():
            if words in fold(each.words):
                self._add(each)
        self.found.setCurrentRow(0)
        if not words:
            self._asked.drop()
            return
        from desktop_app.services import contact_book, directory

        book = self._session.book
        self._asked.ask(
            lambda errand: (contact_book.find(book, typed, limit=_MOST), directory.tags(book)),
            lambda told: self._show_book(words, *told),
        )

    def _show_book(self, words: str, found: list[Contact], tags: list[tuple[str, int]]) -> None:
        go = self._session.go
        for each in found:
            person = each.person
            name = people.name(self._session, person.full_name)
            number = people.number(self._session, person.number)
            told = " · ".join(filter(None, (name, number)))
            self._add(Action("ph.user", told, partial(go, "contacts", contact=each.id)))
        for tag, many in tags:
            if words in fold(tag):
                told = self.tr("%1: %n person(s)", "", many).replace("%1", tag)
                self._add(Action("ph.tag", told, partial(go, "contacts", tag=tag)))
        if self.found.currentRow() < 0:
            self.found.setCurrentRow(0)
        self._speak()

    def _speak(self) -> None:
        """The focus stays in the line, so what is lit would be seen only."""
        item = self.found.currentItem()
        if item is not None:
            announce(self.line, item.text())

    def _add(self, action: Action) -> None:
        words = f"{action.words}    {shortcuts.told(action.keys)}".rstrip()
        item = QListWidgetItem(icons.icon(action.icon), words)
        item.setData(_THEN, action.then)
        item.setSizeHint(QSize(0, theme.scaled(tokens.size("button"))))
        self.found.addItem(item)

    def _go(self, item: QListWidgetItem) -> None:
        then = item.data(_THEN)
        self.close()
        then()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowDeactivate:
            self.close()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                many = max(1, self.found.count())
                self.found.setCurrentRow((self.found.currentRow() + step) % many)
                self._speak()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                item = self.found.currentItem()
                if item is not None:
                    self._go(item)
                return True
        return False
