"""The harness of the benchmarks: what it prints and writes. No figure is measured here."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest

from tests.benchmarks.__main__ import MEASURES, main
from tests.benchmarks.figure import AtMost, Figure, Quicker, Within, interleave


def _figure(**changes: Any) -> Figure:
    usual: dict[str, Any] = {
        "name": "reading",
        "what": "a book read aloud",
        "floor": "the same book read in silence",
        "seconds": 0.003,
        "floor_seconds": 0.001,
        "repetitions": 7,
        "target": AtMost(2.5),
    }
    return Figure(**{**usual, **changes})


def _measured(folder: Path) -> Iterator[Figure]:
    assert list(folder.iterdir()) == []
    yield _figure()
    yield _figure(name="writing", target=None)


def _never(folder: Path) -> Iterator[Figure]:
    raise AssertionError("not asked for")


def test_a_missed_target_is_told_and_is_no_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The table has a line a figure with ratio and verdict, the file an object each; only what
    `--only` names is measured."""
    file = tmp_path / "figures.json"
    main(["--only", "mine", "--json", str(file)], {"mine": _measured, "other": _never})
    _, missed, free = capsys.readouterr().out.splitlines()
    assert missed.split()[:8] == ["reading", "3", "ms", "1", "ms", "3.00×", "≤", "2.5×"]
    assert "MISSED" in missed and "no target" in free and "MISSED" not in free
    reading, writing = json.loads(file.read_bytes())
    assert reading == {
        "name": "reading",
        "what": "a book read aloud",
        "floor": "the same book read in silence",
        "seconds": 0.003,
        "floor_seconds": 0.001,
        "ratio": 3.0,
        "target": "≤ 2.5×",
        "met": False,
        "repetitions": 7,
    }
    assert (writing["name"], writing["target"], writing["met"]) == ("writing", None, None)


@pytest.mark.parametrize(
    "arguments", [["--only", "nothing"], ["--json", "no/such/folder/figures.json"]]
)
def test_what_cannot_be_done_is_said_before_measuring(
    arguments: Sequence[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2 and one sentence that names what was wrong."""
    with pytest.raises(SystemExit) as ended:
        main(arguments, {"mine": _never})
    assert ended.value.code == 2
    assert arguments[1].removesuffix("/figures.json") in capsys.readouterr().err


def test_a_target_is_met_up_to_its_limit() -> None:
    """Of the cost for `AtMost`, of the peer's cost for `Quicker`, whatever the floor `Within`."""
    limits = [
        (AtMost(3), AtMost(2.9)),
        (Quicker(4), Quicker(4.1)),
        (Within(0.003), Within(0.0029)),
    ]
    for met, missed in limits:
        peer = {"floor_seconds": 0.012} if isinstance(met, Quicker) else {}
        assert _figure(target=met, **peer).met is True
        assert _figure(target=missed, **peer).met is False
    assert _figure(target=Quicker(4), floor_seconds=0.012).ratio == 4


def test_contenders_take_turns() -> None:
    """Each runs as often as asked, and goes first as often as the others."""
    ran: list[str] = []
    contenders = {name: lambda name=name: ran.append(name) for name in "ab"}
    taken = interleave(contenders, repetitions=4)
    assert "".join(ran) == "abbaabba"
    assert list(taken) == ["a", "b"]


def test_what_is_told_is_the_cost_of_one_call() -> None:
    """A block holds many calls of what is quick: they are counted out again."""
    ran = 0

    def quick() -> None:
        nonlocal ran
        ran += 1

    begun = perf_counter()
    taken = interleave({"quick": quick}, repetitions=3, block=0.001)
    assert ran > 9 + 3  # more than a call a block
    assert 0 < taken["quick"] * 3 * 2 < perf_counter() - begun


def test_what_can_be_measured() -> None:
    """`--only` knows the figures by these names."""
    assert set(MEASURES) >= {"count", "import", "search", "plan", "sending", "shell"}
