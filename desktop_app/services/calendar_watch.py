"""Reads the shop's calendars again every quarter of an hour, beside the sending and never in its
way: in a thread of its own."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from types import TracebackType

from desktop_app.domain.errors import Cancelled, ComptoirError
from desktop_app.services import calendars
from desktop_app.store.database import Book

EVERY = timedelta(minutes=15)
_LOOK = 30.0  # seconds of the machine between looks at the clock
_PATIENCE = 2.0  # seconds that an end waits for a reading under way: killing one is safe

_log = logging.getLogger(__name__)


class CalendarWatch:
    """Runs while its ``with`` block does; ``clock`` is the one that instants are meant by."""

    def __init__(self, book: Book, clock: Callable[[], datetime], *, look: float = _LOOK) -> None:
        self._book = book
        self._clock = clock
        self._look = look
        self._tried: dict[int, datetime] = {}
        self._ends = threading.Event()
        self._thread = threading.Thread(target=self._run, name="calendars", daemon=True)

    def read_due(self) -> None:
        """Read those whose time has come. What keeps one from being read keeps no other."""
        now = self._clock()
        for each in calendars.listed(self._book):
            if each.paused:
                continue
            last = self._tried.get(each.id) or each.read_at
            # A clock that was put back does not keep us waiting until it has caught up.
            if last is not None and last <= now < last + EVERY:
                continue
            self._tried[each.id] = now
            try:
                calendars.refresh(self._book, each.id, now, go_on=self._go_on)
            except Cancelled:
                return
            except ComptoirError as error:
                _log.info("calendar %s was not read: %s", each.id, error.kind)

    def _run(self) -> None:
        while not self._ends.is_set():
            try:
                self.read_due()
            except Exception as error:  # noqa: BLE001 - who sends outlives whatever stands beside
                kind = error.kind if isinstance(error, ComptoirError) else type(error).__name__
                _log.error("the calendars could not be read: %s", kind)
            self._ends.wait(self._look)

    def _go_on(self) -> None:
        if self._ends.is_set():
            raise Cancelled

    def __enter__(self) -> CalendarWatch:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._ends.set()
        self._thread.join(_PATIENCE)
