"""Facts from the book: tells when anybody, the agent or another window, has changed it.

It only asks ``PRAGMA data_version``, in a thread of its own: no screen polls, and none waits.
"""

from __future__ import annotations

import threading
from typing import Protocol

from PySide6.QtCore import QObject, Signal

_EVERY = 0.25  # seconds between two looks


class Watch(Protocol):
    """What is asked whether the book has changed (`store.watch.Watch`)."""

    def changed(self) -> bool: ...
    def close(self) -> None: ...


class Watcher(QObject):
    """``changed`` comes on the window's thread, at most four times a second."""

    changed = Signal()

    def __init__(self, watch: Watch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watch = watch
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look, name="watcher", daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._ended.set()
        self._thread.join()
        self._watch.close()

    def _look(self) -> None:
        while not self._ended.wait(_EVERY):
            if self._watch.changed():
                self.changed.emit()
