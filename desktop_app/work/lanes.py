"""Where work goes that a window must not wait for: a few lanes of threads, progress, cancelling.

No Qt: what comes home, and to whom, is the window's business (`ui/kit/background`).
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from enum import StrEnum
from typing import Any

from desktop_app.domain.errors import Cancelled


class Lane(StrEnum):
    """``WRITE`` one at a time, as the book has one writer; ``READ`` and ``NETWORK`` a few.
    ``LONG`` is for what writes often and shortly for a while: a STOP must not wait behind it."""

    WRITE = "write"
    READ = "read"
    NETWORK = "network"
    LONG = "long"


_THREADS = {Lane.WRITE: 1, Lane.READ: 2, Lane.NETWORK: 3, Lane.LONG: 1}


class Errand:
    """One piece of work under way: asked to stop from outside, telling how far it is."""

    def __init__(self, told: Callable[[int, int], None]) -> None:
        self._told = told
        self._stopped = threading.Event()

    def cancel(self) -> None:
        """Ask it to stop; it does at its next checkpoint."""
        self._stopped.set()

    @property
    def cancelled(self) -> bool:
        return self._stopped.is_set()

    def checkpoint(self) -> None:
        """Raises Cancelled where somebody asked it to stop."""
        if self._stopped.is_set():
            raise Cancelled

    def progress(self, done: int, total: int) -> None:
        """Tell that ``done`` of ``total`` are done; a checkpoint as well."""
        self.checkpoint()
        self._told(done, total)


class Lanes:
    """All threads of a window. `close` waits until what was put in has ended."""

    def __init__(self) -> None:
        from concurrent.futures import ThreadPoolExecutor  # the window has not painted yet

        self._pools = {
            lane: ThreadPoolExecutor(many, thread_name_prefix=lane.value)
            for lane, many in _THREADS.items()
        }

    def put(self, lane: Lane, work: Callable[[], Any]) -> None:
        """Run ``work`` in a thread of ``lane``; it must catch what it raises."""
        self._pools[lane].submit(work)

    def close(self) -> None:
        for pool in self._pools.values():
            pool.shutdown(wait=True)
