"""The oracle of reminders, by examples worked out by hand from `docs/reminders.md`.

Paris is an hour ahead of UTC in winter and two in summer. 2026-03-10 is a Tuesday; clocks change
on 2026-03-29 and 2026-10-25.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.oracles.by_hand import (
    ALL_DAY,
    BEN,
    Leaves,
    book,
    check,
    days,
    minutes,
    opening,
    plan,
    script,
    utc,
)
from tests.oracles.reminders import Left, expect
from tests.oracles.script import (
    Event,
    OpeningChanged,
)

_DUE = [
    pytest.param(
        [book("2026-03-02 09:00", "2026-03-10", "10:00")],
        {"2026-03-08 17:00": [{1}]},
        [],
        id="eight days ahead: two days before",
    ),
    pytest.param(
        [book("2026-03-03 09:00", "2026-03-10", "10:00")],
        {"2026-03-09 17:00": [{1}]},
        [],
        id="seven days ahead: the day before",
    ),
    pytest.param(
        [book("2026-03-02 23:30", "2026-03-10", "10:00")],
        {"2026-03-09 17:00": [{1}]},
        [],
        id="ahead counts the days of the walls: after midnight it is the third",
    ),
    pytest.param(
        [plan(days(1, "21:30")), book("2026-03-03 09:00", "2026-03-10", "10:00")],
        {"2026-03-09 19:00": [{1}]},
        [],
        id="a clock after the hours moves to their end",
    ),
    pytest.param(
        [plan(days(1, "06:00")), book("2026-03-03 09:00", "2026-03-10", "10:00")],
        {"2026-03-09 07:00": [{1}]},
        [],
        id="a clock before the hours moves to their start",
    ),
    pytest.param(
        [opening("2026-01-01 09:00", 6, 0), book("2026-03-05 09:00", "2026-03-10", "10:00")],
        {"2026-03-07 17:00": [{1}]},
        [],
        id="Sunday and Monday are closed: on Saturday",
    ),
    pytest.param(
        [
            OpeningChanged(utc("2026-01-01 09:00"), frozenset({6}), frozenset({date(2026, 3, 7)})),
            book("2026-03-03 09:00", "2026-03-09", "10:00"),
        ],
        {"2026-03-06 17:00": [{1}]},
        [],
        id="a closed day next to a closed weekday",
    ),
    pytest.param(
        [
            opening("2026-01-01 09:00", *range(7)),
            book("2026-03-05 09:00", "2026-03-10", "10:00"),
        ],
        {"2026-03-09 17:00": [{1}]},
        [],
        id="no open day within a month: that day itself",
    ),
    pytest.param(
        [plan(minutes(180)), book("2026-03-05 09:00", "2026-03-10", "14:00")],
        {"2026-03-10 10:00": [{1}]},
        [],
        id="minutes before",
    ),
    pytest.param(
        [plan(minutes(180)), book("2026-03-05 09:00", "2026-03-10", "09:00")],
        {"2026-03-10 07:00": [{1}]},
        [],
        id="minutes before, outside the hours: their opening",
    ),
    pytest.param(
        [plan(minutes(180)), book("2026-03-05 09:00", "2026-03-10", "08:30")],
        {},
        [(1, "hour_too_late")],
        id="of no use any more at the opening",
    ),
    pytest.param(
        [plan(minutes(60)), book("2026-03-05 09:00", "2026-03-10", "23:30")],
        {},
        [(1, "hour_too_late")],
        id="minutes before at night: the next opening is too late",
    ),
    pytest.param(
        [plan(days(0, "08:00")), book("2026-03-05 09:00", "2026-03-10", "10:00")],
        {},
        [(1, "hour_too_late")],
        id="two hours before it is of no use",
    ),
    pytest.param(
        [plan(days(0, "08:00")), book("2026-03-05 09:00", "2026-03-10", "10:01")],
        {"2026-03-10 07:00": [{1}]},
        [],
        id="a minute more than two hours before",
    ),
    pytest.param(
        [
            plan(days(1, "18:00"), off=True),
            book("2026-03-05 09:00", "2026-03-10", "10:00"),
        ],
        {},
        [(1, "switched_off")],
        id="switched off",
    ),
    pytest.param(
        [plan(days(1, "18:00", 9, 12)), book("2026-03-05 09:00", "2026-03-10", "10:00")],
        {},
        [(1, "no_step")],
        id="no step for five days ahead",
    ),
    pytest.param(
        [
            plan(days(3)),
            plan(days(1, "12:00"), at="2026-01-01 09:01", kind="cut"),
            book("2026-03-03 09:00", "2026-03-10", "10:00"),
        ],
        {"2026-03-09 11:00": [{1}]},
        [],
        id="a kind's own plan holds",
    ),
]

_NIGHTS = [
    pytest.param(
        [
            plan(minutes(60), hours=ALL_DAY),
            book("2026-03-20 09:00", "2026-03-29", "02:30"),
        ],
        {"2026-03-29 00:00": [{1}]},
        [],
        id="an hour skipped in spring begins as the gap ends",
    ),
    pytest.param(
        [
            plan(days(0, "02:30"), hours=ALL_DAY),
            book("2026-03-20 09:00", "2026-03-29", "10:00"),
        ],
        {"2026-03-29 01:00": [{1}]},
        [],
        id="a clock skipped in spring is due as the gap ends",
    ),
    pytest.param(
        [
            plan(minutes(120), hours=ALL_DAY),
            book("2026-03-20 09:00", "2026-03-29", "04:00"),
        ],
        {"2026-03-29 00:00": [{1}]},
        [],
        id="minutes over the gap are real",
    ),
    pytest.param(
        [
            book("2026-03-24 09:00", "2026-03-29", "10:00"),
            book("2026-03-24 09:01", "2026-03-30", "10:00", 2),
        ],
        {"2026-03-28 17:00": [{1}], "2026-03-29 16:00": [{2}]},
        [],
        id="18:00 on either side of spring",
    ),
    pytest.param(
        [
            plan(minutes(60), hours=ALL_DAY),
            book("2026-10-20 09:00", "2026-10-25", "02:30"),
        ],
        {"2026-10-24 23:30": [{1}]},
        [],
        id="an hour shown twice in autumn begins at the earlier",
    ),
    pytest.param(
        [
            plan(days(0, "02:30"), hours=ALL_DAY),
            book("2026-10-20 09:00", "2026-10-25", "12:00"),
        ],
        {"2026-10-25 00:30": [{1}]},
        [],
        id="a clock shown twice in autumn is due at the earlier",
    ),
    pytest.param(
        [
            plan(minutes(600), hours=ALL_DAY),
            book("2026-10-20 09:00", "2026-10-25", "10:00"),
        ],
        {"2026-10-24 23:00": [{1}]},
        [],
        id="minutes over the doubled hour are real",
    ),
    pytest.param(
        [
            book("2026-10-20 07:00", "2026-10-25", "10:00"),
            book("2026-10-20 07:01", "2026-10-26", "10:00", 2),
        ],
        {"2026-10-24 16:00": [{1}], "2026-10-25 17:00": [{2}]},
        [],
        id="18:00 on either side of autumn",
    ),
]

_PASSED = [
    pytest.param(
        [book("2026-03-10 07:30", "2026-03-10", "14:00")],
        {"2026-03-10 07:40": [{1}]},
        [],
        id="booked on the day: after the wait",
    ),
    pytest.param(
        [book("2026-03-10 10:49", "2026-03-10", "14:00")],
        {"2026-03-10 10:59": [{1}]},
        [],
        id="in the last minute of use",
    ),
    pytest.param(
        [book("2026-03-10 10:50", "2026-03-10", "14:00")],
        {},
        [(1, "booked_too_late")],
        id="booked too late by a minute",
    ),
    pytest.param(
        [book("2026-03-09 19:30", "2026-03-10", "14:00")],
        {"2026-03-10 07:00": [{1}]},
        [],
        id="booked after hours: at the opening",
    ),
    pytest.param(
        [book("2026-03-09 18:50", "2026-03-10", "14:00")],
        {"2026-03-09 19:00": [{1}]},
        [],
        id="ready as the hours end is within them",
    ),
    pytest.param(
        [book("2026-03-09 19:30", "2026-03-10", "10:00")],
        {},
        [(1, "booked_too_late")],
        id="booked after hours for an early hour",
    ),
    pytest.param(
        [book("2026-03-09 16:50", "2026-03-10", "14:00")],
        {"2026-03-09 17:00": [{1}]},
        [],
        id="due as it is ready: planned",
    ),
    pytest.param(
        [book("2026-03-09 16:50:01", "2026-03-10", "14:00")],
        {"2026-03-09 17:00:01": [{1}]},
        [],
        id="due a second before it is ready: passed",
    ),
    pytest.param(
        [plan(days(2), days(1)), book("2026-03-10 08:00", "2026-03-10", "18:00")],
        {"2026-03-10 08:10": [{1}]},
        [],
        id="two that have passed are one",
    ),
    pytest.param(
        [plan(days(3), minutes(180)), book("2026-03-10 08:00", "2026-03-10", "16:00")],
        {"2026-03-10 12:00": [{1}]},
        [],
        id="passed, and another is planned on the same day",
    ),
    pytest.param(
        [plan(days(7, "10:00"), days(1)), book("2026-03-07 09:00", "2026-03-10", "10:00")],
        {"2026-03-07 09:10": [{1}], "2026-03-09 17:00": [{1}]},
        [],
        id="passed, and another is planned on another day",
    ),
    pytest.param(
        [plan(days(1), minutes(400)), book("2026-03-10 10:50", "2026-03-10", "14:00")],
        {"2026-03-10 11:00": [{1}]},
        [],
        id="of use as long as the latest that has passed",
    ),
    pytest.param(
        [plan(days(0, "08:00")), book("2026-03-10 06:50", "2026-03-10", "09:30")],
        {},
        [(1, "hour_too_late")],
        id="due as it is ready, and of no use: it has not passed",
    ),
]


@pytest.mark.parametrize(("events", "leaves", "missing"), [*_DUE, *_NIGHTS, *_PASSED])
def test_worked_by_hand(
    events: list[Event], leaves: Leaves, missing: list[tuple[int, str]]
) -> None:
    """The computer is on all the while: whether the provider has a scheduler is all the same."""
    check(events, leaves, missing)
    check(events, leaves, missing, cover=True)


def test_a_text_tells_number_and_hours() -> None:
    """Clocks stand in their order, whoever booked first."""
    year = script(
        book("2026-03-04 09:00", "2026-03-10", "15:00"),
        book("2026-03-04 09:01", "2026-03-10", "09:30", 2, BEN),
    )
    assert expect(year).left == (
        Left(utc("2026-03-09 17:00"), "+33639980001", frozenset({1, 2}), ("09:30", "15:00")),
    )


def test_nothing_is_told_of_what_comes_after_the_end() -> None:
    """A reminder that still waits is neither left nor missing."""
    expected = expect(script(book("2026-12-29 09:00", "2027-01-03", "10:00")))
    assert (expected.left, expected.missing) == ((), ())


def _imported(tree: ast.AST) -> set[str]:
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module if node.module and not node.level else "relative")
        elif isinstance(node, ast.Name) and node.id in {"__import__", "eval", "exec"}:
            found.add(node.id)
    return found


def test_the_oracle_knows_nothing_of_the_product() -> None:
    """Only Python itself and its neighbours here; its tests may use what tests are made of."""
    files = sorted(Path(__file__).parent.rglob("*.py"))
    assert {"reminders.py", "year.py"} <= {file.name for file in files}
    for file in files:
        for module in _imported(ast.parse(file.read_text("utf-8"))):
            allowed = module.startswith("tests.oracles.") or (
                module.partition(".")[0] in sys.stdlib_module_names - {"importlib", "runpy"}
            )
            tools = file.name.startswith("test_") and module in {
                "pytest",
                "hypothesis",
                "hypothesis.strategies",
            }
            assert allowed or tools, f"{file.name} imports {module}"


_RUN = """
import sys
from datetime import date
from tests.oracles import by_hand, comparing, reminders, year
expected = reminders.expect(year.generate(1, date(2026, 3, 2), 5), cover=True)
assert expected.left and expected.missing
assert comparing.compare(expected, expected.left) == []
print([name for name in sys.modules if name.partition(".")[0] == "desktop_app"])
"""


def test_the_oracle_runs_without_the_product() -> None:
    """By whatever way it might come in: an interpreter that ran it has loaded nothing of it."""
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", _RUN]
    done = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True)
    assert done.stdout == "[]\n"
