"""What a screen is to the frame. Screens are built anew when the language changes, so each sets
its words when it is made and nowhere else; what must last is in the book."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.ui.kit.session import Session


@dataclass(frozen=True)
class Unsaved:
    """What is typed and nowhere else: ``what`` names it, ``place`` is where it stands in its room.
    ``save`` keeps it and calls what it gets, or says in its place why it cannot."""

    what: str
    save: Callable[[Callable[[], object]], object]
    place: Mapping[str, Any] = field(default_factory=dict)


class Screen(QWidget):
    """One room of the window. The frame calls what is below; a screen overrides what it has."""

    room = ""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.setProperty("look", "page")

    def arrive(self, **place: Any) -> None:
        """Shown, or asked for something of this room: a person, a campaign."""

    def place(self) -> dict[str, Any]:
        """What `arrive` needs to show the same again after a change of language."""
        return {}

    def leave(self) -> None:
        """Another room is shown: keep what was typed."""

    def unsaved(self) -> Unsaved | None:
        """What a closed window would forget; None where nothing."""
        return None

    def refresh(self) -> None:
        """The book has changed while this is shown: ask again for what is seen, in place."""

    def place_of_work(self) -> QWidget | None:
        """Where the focus belongs when nothing has it; None where the frame may choose."""
        return None

    def before_one(self) -> int | None:
        """Whose card one has before one's eyes, where this room shows one."""
        return None

    def main_action(self) -> None:
        """Ctrl+Enter."""

    def find_here(self) -> None:
        """Ctrl+F and /: to the search of this room."""

    def escape(self) -> bool:
        """Esc: close the innermost thing that is open, losing no text; False where nothing is."""
        return False
