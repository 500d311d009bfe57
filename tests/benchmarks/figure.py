"""A figure: what something of Comptoir costs beside the bare thing, both measured in one run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import Any

Contenders = Mapping[str, Callable[[], object]]


@dataclass(frozen=True, slots=True)
class AtMost:
    """A target: no more than so many ``times`` the floor."""

    times: float

    def met(self, seconds: float, floor_seconds: float) -> bool:
        return seconds <= self.times * floor_seconds

    def __str__(self) -> str:
        return f"≤ {self.times:g}×"


@dataclass(frozen=True, slots=True)
class Quicker:
    """A target: at least so many ``times`` quicker than what people would use instead."""

    times: float

    def met(self, seconds: float, floor_seconds: float) -> bool:
        return floor_seconds >= self.times * seconds

    def __str__(self) -> str:
        return f"≥ {self.times:g}× quicker"


@dataclass(frozen=True, slots=True)
class Within:
    """A target: no more than so many ``seconds``, whatever the floor costs."""

    seconds: float

    def met(self, seconds: float, floor_seconds: float) -> bool:
        return seconds <= self.seconds

    def __str__(self) -> str:
        return f"≤ {duration(self.seconds)}"


@dataclass(frozen=True, slots=True)
class Figure:
    """``seconds`` and ``floor_seconds`` are medians of ``repetitions``, unless ``what`` says so."""

    name: str
    what: str
    floor: str
    seconds: float
    floor_seconds: float
    repetitions: int
    target: AtMost | Quicker | Within | None = None

    @property
    def ratio(self) -> float:
        """Cost over floor; where the target is to be quicker, how many times quicker."""
        if isinstance(self.target, Quicker):
            return self.floor_seconds / self.seconds
        return self.seconds / self.floor_seconds

    @property
    def met(self) -> bool | None:
        """None where there is no target."""
        if self.target is None:
            return None
        return self.target.met(self.seconds, self.floor_seconds)

    def as_json(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "what": self.what,
            "floor": self.floor,
            "seconds": self.seconds,
            "floor_seconds": self.floor_seconds,
            "ratio": self.ratio,
            "target": None if self.target is None else str(self.target),
            "met": self.met,
            "repetitions": self.repetitions,
        }


def interleave(contenders: Contenders, *, repetitions: int, block: float = 0.0) -> dict[str, float]:
    """The median seconds of one call of each, over ``repetitions``.

    One block of calls of each in turn, so that a slow second of the machine falls on all of them,
    and each goes first as often as the others. A block is one call, or as many as fill ``block``
    seconds: blocks of one length are interrupted equally often, whoever is the quicker.
    """
    calls = {name: _calls_in(block, call) for name, call in contenders.items()}
    taken: dict[str, list[float]] = {name: [] for name in contenders}
    names = list(contenders)
    for repetition in range(repetitions):
        at = repetition % len(names)
        for name in names[at:] + names[:at]:
            taken[name].append(_block(contenders[name], calls[name]) / calls[name])
    return {name: median(each) for name, each in taken.items()}


def _calls_in(block: float, call: Callable[[], object]) -> int:
    if not block:
        return 1
    return max(1, int(block / min(_block(call, 1) for _ in range(9))))


def _block(call: Callable[[], object], calls: int) -> float:
    begun = perf_counter()
    for _ in range(calls):
        call()
    return perf_counter() - begun


def duration(seconds: float) -> str:
    for unit, size in (("s", 1.0), ("ms", 1e-3)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds / 1e-6:.3g} µs"
