"""So that work behind the window never makes it stand still.

Two things of Python stop every thread, the window's too: the garbage collector's long rounds (up to
0.8 s were seen while 20,000 rows were imported), and a busy thread that keeps the interpreter for
5 ms at a time. The collector therefore runs only when nothing is under way, and threads take turns
ten times as often.
"""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QObject, QTimer

from desktop_app.ui.kit.background import Background

_TURN = 0.0005  # seconds a thread keeps the interpreter
_LOOK = 2_000  # ms
_WHOLE = 30  # looks between two whole rounds


class Housekeeping(QObject):
    """Collects while ``background`` is idle, as long as it lives; `close` gives it back."""

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._looks = 0
        self._turn = sys.getswitchinterval()
        sys.setswitchinterval(_TURN)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def settle(self) -> None:
        """What stands now stays until the end: the rounds pass it over."""
        gc.freeze()

    def close(self) -> None:
        self._timer.stop()
        sys.setswitchinterval(self._turn)
        gc.unfreeze()
        gc.enable()

    def _collect(self) -> None:
        if not self._background.idle:
            return
        self._looks += 1
        gc.collect(2 if self._looks % _WHOLE == 0 else 1)
