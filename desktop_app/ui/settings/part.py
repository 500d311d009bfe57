"""What each part of Settings is to its screen; saving at once, with Undo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import ComptoirError
from desktop_app.domain.preferences import Preference
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.boxes import column
from desktop_app.ui.kit.screen import Unsaved
from desktop_app.ui.kit.session import Session
from desktop_app.ui.settings.wording import PREFERENCES

WIDE = 720  # pixels of the design: a form is never wider


class Part(QWidget):
    """One part; ``wide`` ones use all the room there is. A ``foot`` stays in sight below it."""

    wide = False
    foot: QWidget | None = None

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.setProperty("look", "plain")
        self.body = column(self, gap=16)
        if not self.wide:
            self.setMaximumWidth(theme.scaled(WIDE))

    def arrive(self) -> None:
        """Shown: ask for what it shows."""

    def leave(self) -> None:
        """Another part or room is shown."""

    def unsaved(self) -> Unsaved | None:
        """What is typed here, and a closed window would forget."""
        return None

    def refresh(self) -> None:
        """The book or the shop's facts have changed."""

    def escape(self) -> bool:
        """Esc: close the innermost thing that is open."""
        return False

    def main_action(self) -> None:
        """Ctrl+Enter."""

    def choose(
        self,
        preference: Preference,
        typed: str,
        shown: str = "",
        refused: Callable[[ComptoirError], None] | None = None,
        keep: Callable[[str], str] | None = None,
    ) -> None:
        """Save a preference at once and say so, with the way back; ``shown`` is how the notice
        calls the value, ``keep`` what keeps it where more is to do than to write it down."""
        session, settings = self.session, self.session.comptoir.settings
        keep = keep or partial(settings.choose, preference)
        sentence = PREFERENCES[preference.key].changed

        def work() -> tuple[str, str]:
            before = settings.chosen(preference)
            return before, keep(typed)

        def undo(before: str) -> None:
            session.write(session, lambda: keep(before), self._learn)

        def done(changed: tuple[str, str]) -> None:
            before, after = changed
            if before != after:
                session.tell(sentence.replace("%1", shown or after), lambda: undo(before))
            self._learn(None)

        session.write(self, work, done, refused)

    def _learn(self, _: Any) -> None:
        self.session.learn(self.session)
