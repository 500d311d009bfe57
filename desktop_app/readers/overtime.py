"""Work that is stopped when it takes too long, in any code of Python's own, on every system.

Seconds are the processor's: a busy machine makes nothing too slow.
"""

from __future__ import annotations

import _thread
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

_LOOKS_EVERY = 0.02  # seconds

_T = TypeVar("_T")


class Overtime(Exception):
    """The work was stopped."""


class Stopwatch:
    """Stops work of the main thread, one piece after the other: made by `stopwatch`."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._latest: float | None = None
        self._rung = False
        self._ended = threading.Event()

    def within(self, seconds: float, work: Callable[[], _T]) -> _T:
        """What ``work`` returns. Overtime: it was stopped in the middle."""
        self._rung = False
        try:
            self._latest = time.process_time() + seconds
            try:
                return work()
            finally:
                self._disarm()
        except KeyboardInterrupt:
            if not self._rung:
                raise  # somebody's own
            raise Overtime from None

    def _disarm(self) -> None:
        with self._lock:
            self._latest = None
        if self._rung:  # the interrupt may still be on its way, and must not strike later
            for _ in range(1000):
                time.sleep(0)
            raise KeyboardInterrupt

    def watch(self) -> None:
        while not self._ended.wait(_LOOKS_EVERY):
            with self._lock:
                if self._latest is not None and time.process_time() > self._latest:
                    self._latest = None
                    self._rung = True
                    _thread.interrupt_main()

    def end(self) -> None:
        self._ended.set()


@contextmanager
def stopwatch() -> Iterator[Stopwatch]:
    """A stopwatch that runs while this is open. Of the main thread only."""
    watch = Stopwatch()
    # Whoever starts us may have us ignore Ctrl-C, and with it the interrupt.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    thread = threading.Thread(target=watch.watch, daemon=True)
    thread.start()
    try:
        yield watch
    finally:
        watch.end()
        thread.join()
        signal.signal(signal.SIGINT, before)
