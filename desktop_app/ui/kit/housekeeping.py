"""So that work behind the window never makes it stand still.

Two things of Python stop every thread, the window's too: the garbage collector's long rounds (up to
0.8 s were seen while 20,000 rows were imported), and a busy thread that keeps the interpreter for
5 ms at a time. The collector therefore looks at what is new often and shortly, and at the rest only
when nothing is under way; threads take turns fifty times as often.
"""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QObject, QTimer

from desktop_app.ui.kit.background import Background

_TURN = 0.0001
_LOOK = 250  # ms
_OLDER = 8  # looks between two rounds over what outlived some
_WHOLE = 240  # and between two over everything


class Housekeeping(QObject):
    """Collects in the window's thread, where Qt's things may end, as long as it lives; rounds that
    may take longer only while ``background`` is idle. `close` gives it back."""

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
        self.deleteLater()  # its parent outlives it, and would keep all that ``background`` holds

    def _collect(self) -> None:
        self._looks += 1
        gc.collect(self._generation() if self._background.idle else 0)

    def _generation(self) -> int:
        if self._looks % _WHOLE == 0:
            return 2
        return 1 if self._looks % _OLDER == 0 else 0
