"""What this room writes into the book: each at once, told in a sentence, with Undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.contact import Person
from desktop_app.domain.errors import ComptoirError
from desktop_app.services import consents, contact_book
from desktop_app.services.contact_book import Tagged
from desktop_app.store.contacts import Contact
from desktop_app.ui.contacts import words
from desktop_app.ui.kit.session import Session

Failed = Callable[[ComptoirError], None]


class Changes(QObject):
    """``changed`` is called after each; ``gone`` when the person is no more in the book."""

    gone = Signal()

    def __init__(self, session: Session, parent: QObject, changed: Callable[[], object]) -> None:
        super().__init__(parent)
        self._session, self._changed = session, changed

    def add(self, person: Person, added: Callable[[int], object], failed: Failed) -> None:
        session = self._session
        facts = session.facts

        def write() -> int:
            return contact_book.add(
                session.book, person, region=facts.home, fiction=facts.practising, now=session.now()
            )

        def told(contact_id: int) -> None:
            named = words.name(session, replace(person, number=None))
            said = self.tr("%1 is in the book.").replace("%1", named)
            session.tell(said, lambda: self._take_out(contact_id, named))
            self._changed()
            added(contact_id)

        session.write(self, write, told, failed)

    def _take_out(self, contact_id: int, named: str) -> None:
        """Undo of `add`."""
        session = self._session

        def told(_: object) -> None:
            session.tell(self.tr("%1 is taken out again.").replace("%1", named))
            self._changed()
            self.gone.emit()

        session.write(
            self,
            lambda: contact_book.erase(session.book, contact_id, now=session.now()),
            told,
            self._failed,
        )

    def save(
        self,
        before: Contact,
        person: Person,
        seen: datetime,
        saved: Callable[[], object],
        failed: Failed,
    ) -> None:
        """Make ``before`` what ``person`` says; ``seen`` is the edit they were shown with."""
        session = self._session
        facts = session.facts

        def write() -> datetime:
            return contact_book.edit(
                session.book, before.id, person,
                region=facts.home, fiction=facts.practising, seen=seen, now=session.now(),
            )  # fmt: skip

        def told(edited: datetime) -> None:
            named = words.name(session, person)
            if edited != seen:
                said = self.tr("The details of %1 are saved.").replace("%1", named)
                session.tell(said, lambda: self._put_back(before, edited, named))
            saved()
            self._changed()

        session.write(self, write, told, failed)

    def _put_back(self, before: Contact, seen: datetime, named: str) -> None:
        session = self._session

        def write() -> datetime:
            return contact_book.undo_edit(
                session.book, before.id, before.person, seen=seen, now=session.now()
            )

        def told(_: datetime) -> None:
            session.tell(self.tr("The details of %1 are as before.").replace("%1", named))
            self._changed()

        session.write(self, write, told, self._failed)

    def tag(self, contact_ids: Sequence[int], name: str, *, give: bool) -> None:
        """Give people a tag, or take it from them."""
        session = self._session
        act = contact_book.tag if give else contact_book.untag

        def told(tagged: Tagged) -> None:
            many = len(tagged.contact_ids)
            if not many:
                said = (
                    self.tr("All of them have the tag “%1” already.")
                    if give
                    else self.tr("None of them has the tag “%1”.")
                )
                session.tell(said.replace("%1", tagged.name))
                return
            said = (
                self.tr("%Ln person(s) tagged “%1”.", "", many)
                if give
                else self.tr("The tag “%1” is taken from %Ln person(s).", "", many)
            )
            session.tell(said.replace("%1", tagged.name), lambda: self._untag(tagged))
            self._changed()

        session.write(self, lambda: act(session.book, contact_ids, name), told, self._failed)

    def _untag(self, tagged: Tagged) -> None:
        session = self._session

        def told(_: object) -> None:
            session.tell(self.tr("The tags are as before."))
            self._changed()

        session.write(self, lambda: contact_book.undo_tag(session.book, tagged), told, self._failed)

    def retract(self, contact_id: int, record_id: int, by: str) -> None:
        """Take back a slip of the timeline; the record stays, and says so."""
        session = self._session

        def write() -> None:
            consents.retract(session.book, contact_id, record_id, by=by, now=session.now())

        def told(_: object) -> None:
            session.tell(self.tr("Taken back. The entry stays, and says that it was a slip."))
            self._changed()

        session.write(self, write, told, self._failed)

    def erase(self, contact_id: int, named: str) -> None:
        """For good: there is no Undo, so it was asked before."""
        session = self._session

        def told(cancelled: int) -> None:
            said = self.tr("%1 is erased.").replace("%1", named)
            if cancelled:
                said += " " + self.tr("%Ln waiting text(s) cancelled.", "", cancelled)
            session.tell(said)
            self._changed()
            self.gone.emit()

        session.write(
            self,
            lambda: contact_book.erase(session.book, contact_id, now=session.now()),
            told,
            self._failed,
        )

    def _failed(self, error: ComptoirError) -> None:
        self._session.tell(words.fault(error), bad=True)
        self._changed()
