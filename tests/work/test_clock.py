"""The alarm clock: rings at the instant, after faults and from within its own call."""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest

from desktop_app.domain.errors import BookBusy
from desktop_app.work.clock import AlarmClock

SOON = timedelta(milliseconds=50)
NEVER = timedelta(hours=1)  # no tick within a test
DEADLINE = 20  # seconds: a test that reaches it has failed


class Shifted:
    """A clock that shows ``shown`` when it is made, and goes on at the machine's pace."""

    def __init__(self, shown: datetime) -> None:
        self.shift = shown - datetime.now(UTC)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.shift


@contextmanager
def _alarm(clock: Shifted, tick: timedelta = NEVER) -> Iterator[AlarmClock]:
    alarm = AlarmClock(now=clock, tick=tick)
    alarm.start()
    try:
        yield alarm
    finally:
        alarm.stop()


CLOCK = datetime(2031, 3, 30, 0, 59, 59, tzinfo=UTC)


def test_rings_at_the_instant_of_the_clock_it_was_given() -> None:
    """Years away from the machine's own time, and not before the instant."""
    clock, rung, rang = Shifted(CLOCK), [], threading.Event()

    def ring() -> None:
        rung.append(clock())
        rang.set()

    with _alarm(clock) as alarm:
        instant = clock() + 4 * SOON
        alarm.wake_at(instant, ring)
        assert rang.wait(DEADLINE)
    assert len(rung) == 1
    assert instant <= rung[0] < instant + timedelta(days=1)


@pytest.mark.parametrize("late", [timedelta(0), timedelta(seconds=5), timedelta(days=400)])
def test_a_late_instant_rings_at_once(late: timedelta) -> None:
    """Nothing is dropped for being late."""
    clock, rang = Shifted(CLOCK), threading.Event()
    with _alarm(clock) as alarm:
        alarm.wake_at(clock() - late, rang.set)
        assert rang.wait(DEADLINE)


def test_the_last_instant_set_is_the_only_one() -> None:
    """An alarm that was set anew, or to nothing, rings neither its old call nor at its old time."""
    clock, rang = Shifted(CLOCK), threading.Event()
    wrong: list[str] = []
    rung: list[datetime] = []

    def ring() -> None:
        rung.append(clock())
        rang.set()

    with _alarm(clock) as alarm:
        alarm.wake_at(clock() + SOON, lambda: wrong.append("replaced"))
        alarm.wake_at(clock() + SOON, lambda: wrong.append("set to nothing"))
        alarm.wake_at(None, lambda: wrong.append("without an instant"))
        alarm.wake_at(clock() + SOON, ring)
        instant = clock() + 4 * SOON
        alarm.wake_at(instant, ring)
        assert rang.wait(DEADLINE)
    assert wrong == []
    assert len(rung) == 1
    assert instant <= rung[0]


def test_the_call_sets_the_next_alarm_itself() -> None:
    """Also to an instant that is past already: APScheduler throws such a job away by its id."""
    clock, rang = Shifted(CLOCK), threading.Event()
    rung: list[datetime] = []
    with _alarm(clock) as alarm:

        def ring() -> None:
            rung.append(clock())
            if len(rung) == 5:
                rang.set()
            else:
                alarm.wake_at(clock(), ring)
                # Long enough for the scheduler to look at the new job while this one runs.
                threading.Event().wait(0.05)

        alarm.wake_at(clock(), ring)
        assert rang.wait(DEADLINE)


@pytest.mark.parametrize(
    ("error", "kind"), [(BookBusy(), "book_busy"), (ValueError("Anna +33639980001"), "ValueError")]
)
def test_a_call_that_fails_is_rung_again(
    error: Exception, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    """The alarm outlives the fault, and the log names its kind and nobody."""
    clock, rang = Shifted(CLOCK), threading.Event()
    faults = iter([error, error])

    def ring() -> None:
        for fault in faults:
            raise fault
        rang.set()

    with _alarm(clock, tick=SOON) as alarm, caplog.at_level(logging.WARNING):
        alarm.wake_at(clock(), ring)
        assert rang.wait(DEADLINE)
    assert [record.getMessage() for record in caplog.records] == [
        f"the call that was woken failed: {kind}"
    ] * 2
    assert "Anna" not in caplog.text


def test_a_gap_in_the_clock_is_noticed_by_the_tick() -> None:
    """A laptop that slept past the instant: the machine's wait is far from over, the tick rings."""
    clock, rang = Shifted(CLOCK), threading.Event()
    instant = clock() + timedelta(hours=8)

    def ring() -> None:
        if clock() >= instant:
            rang.set()

    with _alarm(clock, tick=SOON) as alarm:
        alarm.wake_at(instant, ring)
        clock.shift += timedelta(hours=9)
        assert rang.wait(DEADLINE)


def test_calls_do_not_overlap() -> None:
    """Alarm and tick ring the same call, one after the other."""
    clock, done = Shifted(CLOCK), threading.Event()
    inside, counts = threading.Lock(), {"rung": 0, "together": 0}
    with _alarm(clock, tick=timedelta(milliseconds=5)) as alarm:

        def ring() -> None:
            if not inside.acquire(blocking=False):
                counts["together"] += 1
                return
            counts["rung"] += 1
            alarm.wake_at(clock(), ring)
            threading.Event().wait(0.01)
            inside.release()
            if counts["rung"] == 20:
                done.set()

        alarm.wake_at(clock(), ring)
        assert done.wait(DEADLINE)
    assert counts["together"] == 0


def test_stopping_waits_for_the_call_that_sets_the_next_alarm() -> None:
    """Neither of the two waits for the other, and nothing rings afterwards."""
    clock, inside, go_on = Shifted(CLOCK), threading.Event(), threading.Event()
    alarm = AlarmClock(now=clock, tick=NEVER)
    rung: list[str] = []

    def ring() -> None:
        rung.append("rung")
        inside.set()
        go_on.wait(DEADLINE)
        alarm.wake_at(clock(), ring)

    alarm.start()
    alarm.wake_at(clock(), ring)
    assert inside.wait(DEADLINE)
    stopping = threading.Thread(target=alarm.stop, daemon=True)
    stopping.start()
    stopping.join(0.2)
    assert stopping.is_alive()
    go_on.set()
    stopping.join(DEADLINE)
    assert not stopping.is_alive()
    alarm.wake_at(clock(), ring)
    assert rung == ["rung"]
