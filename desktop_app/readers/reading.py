"""Reading a foreign file from the safe side: the file is opened in a child process only."""

from __future__ import annotations

import itertools
import json
import os
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import IO, Any
from zoneinfo import available_timezones

import psutil  # type: ignore[import-untyped]

from desktop_app import places
from desktop_app.domain.calendar_event import Calendar
from desktop_app.domain.errors import BadInput
from desktop_app.readers.calendar_answer import CALENDAR, understood
from desktop_app.readers.sheet import About, Format, Row, Sheet


@dataclass(frozen=True)
class Limits:
    """What one foreign file may cost."""

    memory: int = 1 << 30  # bytes of the child
    seconds: float = 60.0
    answer: int = 400_000_000  # bytes of the child's answer, which this process keeps


_LOOKS_EVERY = 0.05  # seconds


def read_sheet(
    path: Path,
    region: str = "FR",
    limits: Limits | None = None,
    *,
    about: About = About.PEOPLE,
    only: str | None = None,
) -> Sheet:
    """The list in a file of what it is to be ``about``, in the sheet called ``only`` where that is
    given; ``region`` helps to tell numbers from other digits.

    BadInput by kind: file_unreadable, file_empty, file_unknown, file_mislabelled, file_truncated,
    file_protected, file_too_big (also when memory or time ran out), no_phone_column,
    no_appointment_columns. Facts hold formats and sizes, nothing of what stands in the file.
    """
    told = [os.fspath(path.absolute()), region]
    more = [] if only is None else [only]
    limits = limits or Limits()
    lines, too_big = _answer([*told, str(limits.memory), about, *more], limits, "file_too_big")
    return _sheet(lines, too_big)


def read_calendar(
    path: Path,
    since: date,
    until: date,
    zone: str,
    limits: Limits | None = None,
    *,
    now: datetime,
) -> Calendar:
    """What begins on the days from ``since`` to before ``until`` in a calendar (.ics), by the
    clock in the shop's ``zone`` (IANA name), in which times without a zone are meant. A change
    that is dated later than ``now`` has no date: somebody's clock was wrong.

    An event that cannot be read is told in ``unread`` and costs no other. BadInput by kind:
    bad_zone, file_unreadable, not_a_calendar, calendar_too_big (also when memory or time ran out).
    """
    if zone not in available_timezones():
        raise BadInput("bad_zone")
    limits = limits or Limits()
    days = since.isoformat(), until.isoformat()
    told = [CALENDAR, os.fspath(path.absolute()), *days, zone, now.isoformat()]
    lines, too_big = _answer([*told, str(limits.memory)], limits, "calendar_too_big")
    return _calendar(lines, too_big)


def _answer(told: list[str], limits: Limits, long: str) -> tuple[list[bytes], bool]:
    """The child's lines, and whether it was ended because it took too much. BadInput(``long``):
    the lines are more than we keep."""
    with subprocess.Popen(
        places.reader_command(*told),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # a crash would print cells
        env=child_environment(),
    ) as child:
        watch = Watch(child, limits)
        try:
            assert child.stdout is not None
            lines = list(_bounded(child.stdout, limits.answer, long))
        finally:
            watch.stop()
            if child.poll() is None:
                _let_end(child)
    return lines, watch.overrun or _died_of_size(child.returncode)


def child_environment() -> dict[str, str]:
    """Ours without any secret of the app, and with the place our code was loaded from."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("COMPTOIR_")}
    here = str(Path(__file__).resolve().parents[2])
    earlier = kept.get("PYTHONPATH")
    return kept | {"PYTHONPATH": f"{here}{os.pathsep}{earlier}" if earlier else here}


class Watch:
    """Kills the child when it takes too long or, where no rlimit holds it, too much memory."""

    def __init__(self, child: subprocess.Popen[bytes], limits: Limits) -> None:
        self.overrun = False
        self._child = child
        self._limits = limits
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._ended.set()
        self._thread.join()

    def _look(self) -> None:
        latest = time.monotonic() + self._limits.seconds
        while not self._ended.wait(min(_LOOKS_EVERY, self._limits.seconds)):
            if time.monotonic() > latest or _resident(self._child.pid) > self._limits.memory:
                self.overrun = True
                self._child.kill()
                return


def _resident(pid: int) -> int:
    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.Error:
        return 0


def _let_end(child: subprocess.Popen[bytes]) -> None:
    """Its answer is read to the end or refused: it gets a moment to go, then no more."""
    try:
        child.wait(1)
    except subprocess.TimeoutExpired:
        child.kill()


def _bounded(stream: IO[bytes], most: int, long: str) -> Iterator[bytes]:
    taken = 0
    while line := stream.readline(most - taken + 1):
        taken += len(line)
        if taken > most:
            raise BadInput(long, answer=most)
        yield line


def _died_of_size(code: int) -> bool:
    """Rust aborts when memory is refused; the kernel kills when there is none."""
    return os.name == "posix" and code in {-signal.SIGABRT, -signal.SIGKILL}


def _sheet(lines: list[bytes], too_big: bool) -> Sheet:
    try:
        return _parsed(map(json.loads, lines))
    except (ValueError, KeyError, TypeError, StopIteration) as error:
        raise BadInput("file_too_big" if too_big else "file_unknown") from error


def _calendar(lines: list[bytes], too_big: bool) -> Calendar:
    try:
        answer = map(json.loads, lines)
        first = next(answer)
        if "error" in first:
            raise BadInput(str(first["error"]), **first["facts"])
        return understood(itertools.chain([first], answer))
    except (ValueError, KeyError, TypeError, StopIteration) as error:
        raise BadInput("calendar_too_big" if too_big else "not_a_calendar") from error


def _parsed(answer: Iterator[dict[str, Any]]) -> Sheet:
    """One line at a time: twenty thousand kept and let go at once would stop every thread."""
    first = next(answer)
    if "error" in first:
        raise BadInput(str(first["error"]), **first["facts"])
    rows, end = [], None
    for each in answer:
        if "end" in each:
            end = each["end"]
            break
        rows.append(Row(int(each["row"]), tuple(each["cells"])))
    if end != len(rows):
        raise ValueError("the answer is not whole")
    return Sheet(
        sheet_name=first["sheet"],
        header_row=first["header_row"],
        header=tuple(first["header"]),
        rows=tuple(rows),
        format=Format(first["format"]),
        delimiter=first["delimiter"],
        encoding=first["encoding"],
        sheets=tuple(first["sheets"]),
    )
