"""Ctrl+K: find anything: rooms and actions by their words, people and tags by their beginning, what
those people have booked, a day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QWidget

from desktop_app.domain.folding import fold
from desktop_app.ui.kit import dates, formats, icons, people, shortcuts, theme, tokens
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.boxes import column
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.shell import rooms

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.store.appointments import Listed
    from desktop_app.store.contacts import Contact

_MOST = 8  # people
_NEXT = 6  # appointments, of all of them
_THEN = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Action:
    """Something one can do from anywhere; ``keys`` stands beside it."""

    icon: str
    words: str
    then: Callable[[], object]
    keys: str = ""


@dataclass(frozen=True)
class _Read:
    """What the book has: people, what each of them has booked, tags with how many have them."""

    found: list[Contact]
    coming: Mapping[int, list[Listed]]
    tags: list[tuple[str, int]]


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
        self.line.setPlaceholderText(self.tr("Person, number, day, tag, room or action"))
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
        day = self._day(typed)
        self.found.clear()
        if day is not None and not typed.strip().isalpha():
            self._add(self._to_day(day))
            day = None
        for each in self.offered():
            if words in fold(each.words):
                self._add(each)
        self.found.setCurrentRow(0)
        if not words:
            self._asked.drop()
            return
        self._asked.ask(lambda errand: self._read(typed), lambda told: self._show(words, told, day))

    def _day(self, typed: str) -> date | None:
        """The day that was typed; figures alone are the beginning of a number."""
        digits = typed.replace(" ", "").lstrip("+")
        return None if digits.isdigit() else dates.read_day(typed, self._session.today())

    def _to_day(self, day: date) -> Action:
        year = day.year != self._session.today().year
        told = self.tr("Go to %1").replace(
            "%1", formats.day(day, long=True, within=True, year=year)
        )
        to = partial(self._session.go, "appointments", day=day.isoformat())
        return Action("ph.calendar-blank", told, to)

    def _read(self, typed: str) -> _Read:
        from desktop_app.services import contact_book, directory, person_appointments

        book, now = self._session.book, self._session.now()
        found = contact_book.find(book, typed, limit=_MOST)
        most = max(1, _NEXT // max(1, len(found)))
        coming = person_appointments.next_of(book, [each.id for each in found], now=now, most=most)
        return _Read(found, coming, directory.tags(book))

    def _show(self, words: str, read: _Read, day: date | None) -> None:
        """``day``: one whose name may as well be somebody's, so people stand before it."""
        go = self._session.go
        for each in read.found:
            person = each.person
            name = people.name(self._session, person.full_name)
            number = people.number(self._session, person.number)
            told = " · ".join(filter(None, (name, number)))
            self._add(Action("ph.user", told, partial(go, "contacts", contact=each.id)))
            for booked in read.coming.get(each.id, ()):
                self._add(self._appointment(name or number, booked))
        if day is not None:
            self._add(self._to_day(day))
        for tag, many in read.tags:
            if words in fold(tag):
                told = self.tr("%1: %n person(s)", "", many).replace("%1", tag)
                self._add(Action("ph.tag", told, partial(go, "contacts", tag=tag)))
        if self.found.currentRow() < 0:
            self.found.setCurrentRow(0)
        self._speak()

    def _appointment(self, who: str, booked: Listed) -> Action:
        """``Anna Martin · Thu 3 Dec 14:00``."""
        booking = booked.appointment.booking
        year = booking.day.year != self._session.today().year
        when = f"{formats.day(booking.day, year=year)} {booking.clock.removeprefix('0')}"
        told = " · ".join(filter(None, (who, when, booking.kind)))
        to = partial(self._session.go, "appointments", appointment=booked.appointment.id)
        return Action("ph.calendar-check", told, to)

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
