"""One page of the import: what it shows of the draft, and what the foot says below it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.appointments.importing.draft import Draft
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.steps_foot import Foot


class Page(QWidget):
    """``changed``: the foot is to be told anew. ``forward_asked``: this page is done."""

    changed = Signal()
    forward_asked = Signal()

    def __init__(self, session: Session, draft: Draft) -> None:
        super().__init__()
        self.session = session
        self.draft = draft
        self.setProperty("look", "page")

    def enter(self) -> None:
        """It is shown now."""

    def foot(self) -> Foot:
        return Foot()

    def refresh(self) -> None:
        """The book has changed, or names are hidden or shown."""

    def escape(self) -> bool:
        return False
