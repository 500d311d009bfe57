"""The alarm clock: it wakes at an instant and remembers nothing; what is due stands in the book.

APScheduler with date jobs in memory only. Its cron triggers have stopped after a change of clocks,
its stored jobs are functions by name, and by default it drops what is a second late.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.jobstores.base import JobLookupError
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.date import DateTrigger

from desktop_app.domain.errors import ComptoirError

TICK = timedelta(seconds=30)

_log = logging.getLogger(__name__)


class AlarmClock:
    """Rings one call: at the instant it was set to, and at every tick.

    The tick finds what no alarm was set for: a laptop that woke from sleep, a clock that was put
    forward, an appointment that another process wrote, a call that failed. It costs the call one
    look at the book.

    ``now`` is the clock that instants are meant by; it may be shifted against the machine's.
    ``scheduler`` must not have been started. Calls never overlap: one thread makes them all. A
    stopped clock is not started again, and `stop` is not for the call itself.
    """

    def __init__(
        self,
        *,
        now: Callable[[], datetime],
        tick: timedelta = TICK,
        scheduler: BackgroundScheduler | None = None,
    ) -> None:
        self._now = now
        self._tick = tick
        self._scheduler = scheduler or BackgroundScheduler(timezone=UTC)
        self._scheduler.add_executor(ThreadPoolExecutor(1))
        self._arming = threading.Lock()
        self._alarm: Any = None  # the one job of `wake_at`
        self._call: Callable[[], object] | None = None
        self._stopped = False

    def start(self) -> None:
        self._scheduler.start()
        self._arm_tick()

    def stop(self) -> None:
        """Ring no more; gives back once a call under way has ended."""
        # First the word, then the shutdown: that waits for the call while it holds the scheduler's
        # own lock, which a call that sets the next alarm would wait for in turn.
        with self._arming:
            self._stopped = True
        # A shutdown between a job's start and its removal kills the scheduler's thread.
        self._scheduler.remove_all_jobs()
        self._scheduler.shutdown(wait=True)

    def wake_at(self, instant: datetime | None, call: Callable[[], object]) -> None:
        """Ring ``call`` at ``instant`` instead of what was set before; at once where it is past.

        None sets no alarm: ``call`` is rung by the tick alone. The call itself may set the next.
        """
        with self._arming:
            if self._stopped:
                return
            self._call = call
            self._disarm()
            if instant is not None:
                self._alarm = self._job(self._ring, instant - self._now())

    def _disarm(self) -> None:
        if self._alarm is not None:
            with suppress(JobLookupError):  # it has rung
                self._alarm.remove()
            self._alarm = None

    def _arm_tick(self) -> None:
        with self._arming:
            if not self._stopped:
                self._job(self._tick_over, self._tick)

    def _tick_over(self) -> None:
        try:
            self._ring()
        finally:
            self._arm_tick()  # only now: slow calls do not pile up

    def _job(self, call: Callable[[], None], wait: timedelta) -> Any:
        # No id of ours: while a job runs, APScheduler throws away a second of the same id.
        return self._scheduler.add_job(
            call,
            DateTrigger(datetime.now(UTC) + wait, timezone=UTC),
            misfire_grace_time=None,
            coalesce=True,
            max_instances=1,
        )

    def _ring(self) -> None:
        call = self._call
        if call is None or self._stopped:
            return
        try:
            call()
        except Exception as error:  # noqa: BLE001 - the alarm outlives whatever it wakes
            kind = error.kind if isinstance(error, ComptoirError) else type(error).__name__
            _log.error("the call that was woken failed: %s", kind)
