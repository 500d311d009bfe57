"""Work behind the window, and its answer back on the window's thread.

A screen that has gone gets no answer; progress comes at most ten times a second.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop_app.domain.errors import Cancelled, ComptoirError
from desktop_app.work.lanes import Errand, Lane, Lanes

_BETWEEN = 0.1  # seconds between two words about progress

Work = Callable[[Errand], Any]


class _Home(QObject):
    """The one door through which answers enter the window's thread."""

    arrived = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.arrived.connect(self._open, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def _open(self, answer: Callable[[], None]) -> None:
        answer()


class Background:
    """The lanes of one window. ``bug`` is told what nobody foresaw."""

    def __init__(self, bug: Callable[[BaseException], None]) -> None:
        self._lanes: Lanes | None = None
        self._home = _Home()
        self._bug = bug
        self._running: set[Errand] = set()
        self._musts: set[Errand] = set()
        self._closed = False

    def run(
        self,
        owner: QObject,
        lane: Lane,
        work: Work,
        *,
        done: Callable[[Any], None] | None = None,
        failed: Callable[[ComptoirError], None] | None = None,
        progressed: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], None] | None = None,
        must: bool = False,
    ) -> Errand:
        """Run ``work(errand)`` in ``lane``; exactly one of ``done``, ``failed`` and ``cancelled``
        is called, on the window's thread, unless ``owner`` is gone by then.

        ``failed`` gets a fault of the world that we know, and without it the fault is told as a
        bug is: nothing goes wrong unheard. What ``must`` be done is done also when the window
        closes meanwhile: the last words of a draft.
        """
        last = [0.0]

        def tell(done_: int, total: int) -> None:
            now = time.monotonic()
            if progressed is not None and (now - last[0] >= _BETWEEN or done_ >= total):
                last[0] = now
                self._bring(owner, None, progressed, done_, total)

        errand = Errand(tell)
        if self._closed:  # a fact of the book that came home late: nobody is there to hear more
            errand.cancel()
            return errand
        self._running.add(errand)
        if must:
            self._musts.add(errand)

        def carried_out() -> None:
            try:
                errand.checkpoint()
                answer = work(errand)
            except Cancelled:
                self._bring(owner, errand, cancelled)
            except ComptoirError as error:
                self._bring(owner, errand, failed or self._bug, error)
            except BaseException as error:  # noqa: BLE001 - a thread's last word is said here
                self._bring(self._home, errand, self._bug, error)
                if failed is not None:  # whoever asked must not think that it was done
                    self._bring(owner, None, failed, ComptoirError("bug"))
            else:
                self._bring(owner, errand, done, answer)

        if self._lanes is None:
            self._lanes = Lanes()
        self._lanes.put(lane, carried_out)
        return errand

    @property
    def idle(self) -> bool:
        """Whether nothing is under way and no answer is still to come."""
        return not self._running

    def close(self) -> None:
        """Ask what runs to stop, and wait for it, and for what must be done. What is asked
        afterwards is not done."""
        self._closed = True
        for each in self._running - self._musts:
            each.cancel()
        if self._lanes is not None:
            self._lanes.close()

    def _bring(
        self,
        owner: QObject,
        errand: Errand | None,
        answer: Callable[..., None] | None,
        *facts: Any,
    ) -> None:
        def opened() -> None:
            if errand is not None:
                self._running.discard(errand)
                self._musts.discard(errand)
            if answer is not None and shiboken6.isValid(owner):
                answer(*facts)

        self._home.arrived.emit(opened)


class Latest:
    """Only the latest of one question counts: it cancels the one before, whose answer is dropped
    should it still come."""

    def __init__(self, background: Background, owner: QObject, lane: Lane = Lane.READ) -> None:
        self._background, self._owner, self._lane = background, owner, lane
        self._asked: Errand | None = None

    def ask(
        self,
        work: Work,
        done: Callable[[Any], None],
        failed: Callable[[ComptoirError], None] | None = None,
    ) -> None:
        self.drop()
        mine: list[Errand] = []

        def if_latest(told: Callable[[Any], None]) -> Callable[[Any], None]:
            def answered(fact: Any) -> None:
                if mine and self._asked is mine[0]:
                    self._asked = None
                    told(fact)

            return answered

        self._asked = self._background.run(
            self._owner,
            self._lane,
            work,
            done=if_latest(done),
            failed=if_latest(failed) if failed else None,
        )
        mine.append(self._asked)

    def drop(self) -> None:
        """What was asked is of no interest any more."""
        if self._asked is not None:
            self._asked.cancel()
            self._asked = None

    @property
    def waiting(self) -> bool:
        return self._asked is not None
