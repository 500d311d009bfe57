"""What can be done with all who are selected; it takes the place of the heading meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.services import directory
from desktop_app.ui.contacts.changes import Changes
from desktop_app.ui.contacts.tags import TagDialog
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.boxes import row
from desktop_app.ui.kit.controls import button, icon_button
from desktop_app.ui.kit.labels import Elided, label
from desktop_app.ui.kit.session import Session


class Bulk(QWidget):
    """``cleared`` when nobody is to be selected any more."""

    cleared = Signal()

    def __init__(self, session: Session, changed: Callable[[], object]) -> None:
        super().__init__()
        self._session = session
        self._changes = Changes(session, self, changed)
        self.people: list[int] = []
        inside = row(self, gap=8)
        inside.setContentsMargins(*map(theme.scaled, (24, 0, 24, 0)))
        self.many = label("", "heading")
        inside.addWidget(self.many)
        self.elsewhere = Elided("", "body", "secondary")
        inside.addWidget(self.elsewhere, 1)
        self.write = button(
            self.tr("Write to them"), self._write, look="primary", icon="ph.chat-circle-text"
        )
        self.give = button(self.tr("Tag…"), self._ask_tag, icon="ph.tag")
        self.take = button(self.tr("Remove a tag…"), self._ask_untag)
        clear = icon_button("ph.x", self.tr("Clear selection"), self.cleared.emit)
        clear.setToolTip(self.tr("Clear selection") + " · " + self.tr("Esc"))
        for each in (self.write, self.give, self.take, clear):
            inside.addWidget(each)

    def show_selected(self, ids: list[int], elsewhere: int) -> None:
        """``elsewhere`` of them are not in the list that is shown."""
        self.people = ids
        self.many.setText(self.tr("%Ln person(s) selected", "", len(ids)))
        self.elsewhere.setText(
            self.tr("%Ln of them not in this list", "", elsewhere) if elsewhere else ""
        )

    def _write(self) -> None:
        self._session.go("composer", contacts=list(self.people))

    def _ask_tag(self) -> None:
        self._session.read(self, lambda: directory.tags(self._session.book), self._offer_tags)

    def _offer_tags(self, tags: list[tuple[str, int]]) -> None:
        title = self.tr("Tag %Ln person(s)", "", len(self.people))
        people = list(self.people)
        TagDialog(
            self,
            title,
            self.tr("Give the tag"),
            tags,
            lambda name: self._changes.tag(people, name, give=True),
        ).open()

    def _ask_untag(self) -> None:
        people = list(self.people)
        self._session.read(
            self,
            lambda: directory.tags(self._session.book, people),
            lambda tags: self._offer_untag(people, tags),
        )

    def _offer_untag(self, people: list[int], tags: list[tuple[str, int]]) -> None:
        if not tags:
            self._session.tell(self.tr("None of them has a tag."))
            return
        TagDialog(
            self,
            self.tr("Remove a tag from %Ln person(s)", "", len(people)),
            self.tr("Remove the tag"),
            tags,
            lambda name: self._changes.tag(people, name, give=False),
            typing=False,
        ).open()
