"""The window on a real display: first paint, first rows, keys, stalls, memory."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from desktop_app.app import open_profile
from desktop_app.cli.sample_list import rows_of
from desktop_app.domain.audience import Audience
from desktop_app.domain.message import Purpose
from desktop_app.services import campaigns
from desktop_app.services.composing import Draft
from tests.benchmarks import people
from tests.benchmarks.figure import AtMost, Figure, Within, interleave
from tests.helpers.display import display
from tests.helpers.gateway import practice_gateway
from tests.helpers.window import make_profile

_PEOPLE = 20_000
_STARTS = 11
_FRAME = 0.016  # seconds
_BARE = "a bare PySide6 window, its first paint"


def figures(folder: Path) -> Iterator[Figure]:
    profile, environ = make_profile(folder)
    with open_profile(profile, environ) as comptoir:
        people.fill(comptoir.book, _PEOPLE)
    named = {"COMPTOIR_PROFILE": str(profile.folder), **environ}
    with display() as screen:
        around = {**_own_environment(), **named, **screen}
        yield from _starting(around)
        yield from _typing(around)
        yield from _memory(around)
        (folder / "busy").mkdir()
        yield from _stalls(folder / "busy", {**_own_environment(), **screen})


def _own_environment() -> dict[str, str]:
    """As a shop's computer has it: what was compiled once is not compiled at each start."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _starting(around: Mapping[str, str]) -> Iterator[Figure]:
    measured = interleave(
        {what: partial(_seen, around, what) for what in ("bare", "paint", "rows")},
        repetitions=_STARTS,
    )
    floor = measured["bare"]
    yield Figure(
        "window painted",
        "comptoir, from its start until rail and frame are painted",
        _BARE,
        measured["paint"],
        floor,
        _STARTS,
        AtMost(1.5),
    )
    yield Figure(
        "first rows",
        f"comptoir, from its start until the first of {_PEOPLE:,} people are painted",
        _BARE,
        measured["rows"],
        floor,
        _STARTS,
        AtMost(5.5),
    )


def _seen(around: Mapping[str, str], what: str) -> None:
    """Until the child says that it is on screen."""
    child = _child(around, what)
    assert child.stdout is not None
    line = child.stdout.readline()
    child.stdout.close()
    child.wait()
    assert line, f"{what} ended without a word"


def _typing(around: Mapping[str, str]) -> Iterator[Figure]:
    told = _asked(around, "typing")
    ours, plain = (quantiles(told[each], n=100)[98] for each in ("ours", "plain"))
    what = "a key in 1,600 characters until counter and marks are painted, p99"
    floor = "a bare QTextEdit with 20 extra selections, p99"
    many = len(told["ours"])
    yield Figure("key to counter", what, floor, ours, plain, many, Within(_FRAME))
    yield Figure("key / bare edit", what, floor, ours, plain, many, AtMost(2))


def _stalls(folder: Path, around: Mapping[str, str]) -> Iterator[Figure]:
    """The heartbeat of the window while rows are taken in and texts leave."""
    profile, environ = make_profile(folder)
    with practice_gateway(folder, "--report-delay", "50") as provider:
        with open_profile(profile, environ) as comptoir:
            people.fill(comptoir.book, 4_000)
            with comptoir.book.write() as connection:
                connection.exec_driver_sql("UPDATE account SET url = ?", (provider.url,))
            comptoir.vault.write("account-1", provider.key)
            _start(comptoir)
        list_ = folder / "clients.csv"
        with list_.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, delimiter=";").writerows(rows_of(_PEOPLE))
        named = {**around, **environ, "COMPTOIR_PROFILE": str(profile.folder)}
        gaps = _asked(named, "stalls", str(list_))["gaps"]
    what = f"the window's heartbeat of 2 ms while {_PEOPLE:,} rows are imported and texts leave"
    floor = "the same, median"
    yield Figure(
        "longest stall", f"{what}: longest", floor, max(gaps), median(gaps), len(gaps), Within(0.05)
    )
    p99 = quantiles(gaps, n=100)[98]
    yield Figure(
        "heartbeat p99", f"{what}: p99", floor, p99, median(gaps), len(gaps), Within(_FRAME)
    )


def _start(comptoir: Any) -> None:
    from datetime import UTC, datetime

    draft = Draft(Purpose.TRANSACTIONAL, "Bonjour {first_name}", Audience(tags=(people.TAG,)), 1)
    terms, now = comptoir.terms(1), datetime.now(UTC)
    plan = campaigns.plan(comptoir.book, draft, terms, now=now)
    campaigns.start(comptoir.book, draft, terms, plan, now=now)


def _memory(around: Mapping[str, str]) -> Iterator[Figure]:
    """In bytes where other figures have seconds: the table shows it in its own unit."""
    ours = _asked(around, "memory", "ours")["uss"]
    bare = _asked(around, "memory", "bare")["uss"]
    print(f"memory: {ours / 1e6:.0f} MB with contacts shown, bare window {bare / 1e6:.0f} MB")
    yield from ()


def _asked(around: Mapping[str, str], *what: str) -> dict[str, Any]:
    child = _child(around, *what)
    told, _ = child.communicate(timeout=300)
    found: dict[str, Any] = json.loads(told.splitlines()[-1])
    return found


def _child(around: Mapping[str, str], *what: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.window_child", *what],
        env=dict(around),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
