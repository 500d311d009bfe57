"""One question to the book, asked again when it changes: never twice at a time, and none starves
while somebody writes four times a second."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from desktop_app.ui.kit.session import Session

if TYPE_CHECKING:
    from desktop_app.domain.errors import ComptoirError


class Asking:
    """``ask`` brings the answer to ``done``; asked while one is under way, it asks once more."""

    def __init__(self, session: Session, owner: QObject) -> None:
        self._session, self._owner = session, owner
        self._round = 0
        self._under_way = False
        self._again: Callable[[], None] | None = None

    def ask(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[ComptoirError], None] | None = None,
    ) -> None:
        if self._under_way:
            self._again = lambda: self.ask(work, done, failed)
            return
        self._under_way, mine = True, self._round

        def told(then: Callable[[Any], None], answer: Any) -> None:
            if mine != self._round:
                return
            self._under_way = False
            then(answer)
            self._go_on()

        self._session.read(
            self._owner,
            work,
            lambda answer: told(done, answer),
            lambda error: told(failed or self._session.failing.emit, error),
        )

    def forget(self) -> None:
        """Something else is of interest now: no answer that is still to come is told."""
        self._round += 1
        self._under_way, self._again = False, None

    def _go_on(self) -> None:
        again, self._again = self._again, None
        if again is not None:
            again()
