"""When it is time to look at the book again.

A look costs milliseconds, asking whether there is need of one costs none: so an idle shop costs its
computer next to nothing.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from types import TracebackType

from desktop_app.store.database import Book
from desktop_app.store.watch import Watch

# Whatever nobody thought of is found after so long.
_LONGEST = 15.0  # seconds, by the machine's steady clock


class Pace:
    """``clock`` is the one that instants are meant by. Close it in the thread that asks it."""

    def __init__(self, book: Book, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._watch = Watch(book)
        self._looked = float("-inf")
        self._next: datetime | None = None

    def is_time(self) -> bool:
        """Whether somebody changed the book, the instant of `rest` has come, or a while passed."""
        changed = self._watch.changed()
        now = time.monotonic()
        come = self._next is not None and self._next <= self._clock()
        if not (changed or come or now - self._looked >= _LONGEST):
            return False
        self._looked, self._next = now, None
        return True

    def rest(self, until: datetime | None) -> None:
        """Nothing is to do before ``until``, None is for as long as nobody changes anything."""
        self._looked, self._next = time.monotonic(), until

    def hurry(self) -> None:
        """It is time at the next question: what was begun was not ended."""
        self._looked = float("-inf")

    def __enter__(self) -> Pace:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._watch.close()
