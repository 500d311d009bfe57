"""One question to the book, asked again when it changes: never twice at a time, and none starves
while somebody writes four times a second."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from desktop_app.ui.kit.session import Session

if TYPE_CHECKING:
    from desktop_app.domain.errors import ComptoirError

_QUICK = 0.05  # seconds; an answer that took longer is asked for less often
_REST = 2  # times as long as the answer took: a report of twenty thousand leaves room to others


class Asking:
    """``ask`` brings the answer to ``done``; asked while one is under way, it asks once more."""

    def __init__(self, session: Session, owner: QObject) -> None:
        self._session, self._owner = session, owner
        self._round = 0
        self._busy = False  # under way, or resting from the last
        self._again: Callable[[], None] | None = None
        self._rest = QTimer(owner, singleShot=True)
        self._rest.timeout.connect(self._go_on)

    def ask(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[ComptoirError], None] | None = None,
    ) -> None:
        if self._busy:
            self._again = lambda: self.ask(work, done, failed)
            return
        self._busy, mine = True, self._round
        took = [0.0]

        def timed() -> Any:
            begun = time.monotonic()
            try:
                return work()
            finally:
                took[0] = time.monotonic() - begun

        def told(then: Callable[[Any], None], answer: Any) -> None:
            if mine != self._round:
                return
            then(answer)
            if mine == self._round:  # what was told may have ended in another question
                self._end(took[0])

        self._session.read(
            self._owner,
            timed,
            lambda answer: told(done, answer),
            lambda error: told(failed or self._session.failing.emit, error),
        )

    def forget(self) -> None:
        """Something else is of interest now: no answer that is still to come is told."""
        self._round += 1
        self._busy, self._again = False, None
        self._rest.stop()

    def _end(self, took: float) -> None:
        if took > _QUICK and self._again is not None:
            self._rest.start(round(took * _REST * 1000))
        else:
            self._go_on()

    def _go_on(self) -> None:
        self._busy = False
        again, self._again = self._again, None
        if again is not None:
            again()
