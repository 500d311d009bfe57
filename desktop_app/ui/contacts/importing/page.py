"""One page of the import: what it shows of the draft, and what the foot says below it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.domain import consent
from desktop_app.services.list_found import Intake, Look
from desktop_app.ui.contacts.importing.draft import Draft
from desktop_app.ui.kit import formats
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.steps_foot import Foot


class Recognised(QObject):
    """Only words: plurals are looked up under the very class that says them."""

    def words(self, look: Look) -> str:
        sheet = look.sheet
        told = [self.tr("%n person(s)", "", len(sheet.rows)), self._headings(sheet.header_row)]
        if sheet.sheet_name:
            told.append(self.tr("sheet “%1”").replace("%1", sheet.sheet_name))
        return ", ".join(told)

    def _headings(self, at: int | None) -> str:
        if at is None:
            return self.tr("no headings")
        if at == 1:
            return self.tr("headings in the first line")
        return self.tr("headings in line %1").replace("%1", formats.number(at))


class Page(QWidget):
    """``changed``: the foot is to be told anew. ``forward_asked``: this page is done."""

    changed = Signal()
    forward_asked = Signal()

    def __init__(self, session: Session, draft: Draft) -> None:
        super().__init__()
        self.session = session
        self.draft = draft
        self.setProperty("look", "page")
        self.asides: list[QPushButton] = []  # stand at the left of the foot while this is shown

    def enter(self) -> None:
        """It is shown now."""

    def foot(self) -> Foot:
        return Foot("")

    def forward(self) -> None:
        """The main button, where the foot gave no reason against it."""
        self.forward_asked.emit()

    def refresh(self) -> None:
        """The book has changed, or names are hidden or shown."""

    def find_here(self) -> None:
        """Ctrl+F."""

    def escape(self) -> bool:
        return False

    def recognised_as(self, look: Look) -> str:
        """What the file was recognised as: how many people, where its headings stand."""
        return Recognised().words(look)

    def intake(self) -> Intake:
        """How the list is to be taken in, as it is decided by now."""
        facts = self.session.facts
        return self.draft.intake(
            home=facts.home,
            by=facts.desk,
            fiction=facts.practising,
            refusals_how=consent.IMPORT,
        )


def masked(text: str) -> str:
    """A cell as a stranger may see it: the first sign of each word, and how long it is."""
    return " ".join(
        each[:1] + "".join("•" if sign.isalnum() else sign for sign in each[1:])
        for each in text.split(" ")
    )


def masked_number(text: str) -> str:
    """Its last two digits."""
    return "".join("•" if sign.isdigit() else sign for sign in text[:-2]) + text[-2:]
