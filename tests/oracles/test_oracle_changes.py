"""Changes and households, worked out by hand."""

from __future__ import annotations

import pytest

from tests.oracles.by_hand import (
    ANA,
    BEN,
    CLEO,
    DORA,
    EMIL,
    Leaves,
    book,
    cancel,
    check,
    days,
    minutes,
    move,
    off,
    on,
    opening,
    plan,
    utc,
    word,
)
from tests.oracles.script import (
    Accepted,
    Event,
    Refused,
)

_CHANGES = [
    pytest.param(
        [
            book("2026-03-02 09:00", "2026-03-10", "10:00"),
            move("2026-03-05 09:00", "2026-03-12", "10:00"),
        ],
        {"2026-03-11 17:00": [{1}]},
        [(1, "moved")],
        id="a move is a new agreement, seven days ahead",
    ),
    pytest.param(
        [
            book("2026-03-04 09:00", "2026-03-10", "10:00"),
            move("2026-03-09 17:05", "2026-03-10", "15:00"),
        ],
        {"2026-03-09 17:00": [{1}], "2026-03-09 17:15": [{1}]},
        [],
        id="moved after it was told: told of the new hour",
    ),
    pytest.param(
        [
            book("2026-03-04 09:00", "2026-03-10", "10:00"),
            cancel("2026-03-09 17:00"),
        ],
        {},
        [(1, "cancelled")],
        id="cancelled at the instant it is due",
    ),
    pytest.param(
        [
            book("2026-03-04 09:00", "2026-03-10", "10:00"),
            cancel("2026-03-09 17:00:01"),
        ],
        {"2026-03-09 17:00": [{1}]},
        [],
        id="cancelled after it left",
    ),
    pytest.param(
        [
            book("2026-03-05 09:00", "2026-03-10", "10:00"),
            plan(days(2, "12:00"), at="2026-03-06 09:00"),
        ],
        {"2026-03-08 11:00": [{1}]},
        [(1, "plan_changed")],
        id="planned anew by another plan",
    ),
    pytest.param(
        [
            book("2026-03-05 09:00", "2026-03-10", "10:00"),
            plan(days(1), at="2026-03-06 09:00"),
        ],
        {"2026-03-09 17:00": [{1}]},
        [],
        id="another plan with the same step changes nothing",
    ),
    pytest.param(
        [
            book("2026-03-05 09:00", "2026-03-10", "10:00"),
            plan(days(1), at="2026-03-09 16:55"),
        ],
        {"2026-03-09 17:05": [{1}]},
        [],
        id="a change starts the wait anew",
    ),
    pytest.param(
        [
            book("2026-03-04 09:00", "2026-03-10", "15:00"),
            plan(days(2), days(1), at="2026-03-09 18:00"),
        ],
        {"2026-03-09 17:00": [{1}]},
        [],
        id="what has left is not repeated, nor what has passed besides",
    ),
    pytest.param(
        [
            book("2026-03-04 09:00", "2026-03-10", "15:00"),
            plan(minutes(120), at="2026-03-09 18:00"),
        ],
        {"2026-03-09 17:00": [{1}], "2026-03-10 12:00": [{1}]},
        [],
        id="a new step that is yet to come leaves too",
    ),
    pytest.param(
        [
            book("2026-03-05 09:00", "2026-03-10", "10:00"),
            opening("2026-03-06 09:00", 0),
        ],
        {"2026-03-08 17:00": [{1}]},
        [],
        id="Mondays are closed from now on",
    ),
    pytest.param(
        [
            plan(days(1), kind="cut"),
            book("2026-03-05 09:00", "2026-03-10", "10:00"),
            plan(days(1), at="2026-03-09 16:55"),
        ],
        {"2026-03-09 17:00": [{1}]},
        [],
        id="the plan of no kind is nothing to a kind with its own",
    ),
    pytest.param(
        [
            book("2026-03-05 09:00", "2026-03-10", "15:00"),
            Refused(utc("2026-03-09 12:00"), ANA),
            Accepted(utc("2026-03-09 18:00"), ANA),
            plan(days(1), at="2026-03-09 18:10"),
        ],
        {},
        [(1, "refused")],
        id="a step that ended otherwise is not repeated",
    ),
    pytest.param(
        [
            book("2026-03-05 09:00", "2026-03-10", "10:00"),
            plan(days(1), at="2026-03-06 09:00", off=True),
            plan(days(1), at="2026-03-07 09:00"),
        ],
        {"2026-03-09 17:00": [{1}]},
        [],
        id="switched off and on: it is due anew",
    ),
    pytest.param(
        [
            book("2026-03-05 09:00", "2026-03-10", "15:00"),
            plan(days(1), at="2026-03-06 09:00", off=True),
            plan(days(1), at="2026-03-09 18:00"),
        ],
        {"2026-03-09 18:10": [{1}]},
        [],
        id="switched off, and on when it has passed: nobody told them yet",
    ),
    pytest.param(
        [
            book("2026-03-05 09:00", "2026-03-10", "10:00"),
            plan(days(1), at="2026-03-06 09:00", off=True),
        ],
        {},
        [(1, "plan_changed"), (1, "switched_off")],
        id="switched off: so says the step, and the hour",
    ),
    pytest.param(
        [
            plan(days(1), minutes(120)),
            book("2026-03-05 09:00", "2026-03-10", "15:00"),
            plan(days(1), minutes(120), at="2026-03-09 18:00", off=True),
        ],
        {"2026-03-09 17:00": [{1}]},
        [(1, "plan_changed")],
        id="told, and then switched off: the hour was told of",
    ),
    pytest.param(
        [
            book("2026-03-05 09:00", "2026-03-10", "15:00"),
            off("2026-03-09 16:00"),
            on("2026-03-09 18:00"),
            opening("2026-03-09 18:10", 6),
            word("2026-03-09 18:40"),
        ],
        {"2026-03-09 18:40": [{1}]},
        [],
        id="what waits for a word waits for it beyond an edit",
    ),
    pytest.param(
        [
            book("2026-03-05 09:00", "2026-03-10", "15:00"),
            off("2026-03-09 16:00"),
            on("2026-03-09 18:00"),
            plan(days(1, "19:45"), at="2026-03-09 18:10"),
            word("2026-03-09 19:00"),
        ],
        {"2026-03-09 18:45": [{1}]},
        [],
        id="what waits for a word is due anew where its step is to come",
    ),
    pytest.param(
        [
            plan(days(1, "18:00", 9)),
            book("2026-03-05 09:00", "2026-03-10", "10:00"),
            plan(days(1), at="2026-03-10 09:30"),
        ],
        {},
        [(1, "no_step")],
        id="what has begun is not planned anew",
    ),
    pytest.param(
        [
            opening("2026-01-01 09:00", 6, 0),
            book("2026-03-05 09:00", "2026-03-10", "10:00"),
            opening("2026-03-08 09:00"),
        ],
        {"2026-03-07 17:00": [{1}]},
        [],
        id="told on Saturday, and then Monday is open: not repeated",
    ),
    pytest.param(
        [
            book("2026-03-10 10:50", "2026-03-10", "14:00"),
            move("2026-03-10 10:55", "2026-03-12", "14:00"),
        ],
        {"2026-03-11 17:00": [{1}]},
        [],
        id="booked too late, and moved: the old hour says nothing any more",
    ),
]

_TOGETHER = [
    pytest.param(
        [
            book("2026-03-04 09:00", "2026-03-10", "10:00"),
            book("2026-03-04 09:01", "2026-03-10", "15:00", 2, BEN),
            book("2026-03-04 09:02", "2026-03-10", "15:00", 3, CLEO),
        ],
        {"2026-03-09 17:00": [{1, 2}, {3}]},
        [],
        id="one number, one day",
    ),
    pytest.param(
        [
            opening("2026-01-01 09:00", 6, 0),
            book("2026-03-05 09:00", "2026-03-10", "10:00", 2),
            book("2026-03-05 09:01", "2026-03-09", "10:00", 1),
        ],
        {"2026-03-07 17:00": [{1}, {2}]},
        [],
        id="one number, two days: a text each",
    ),
    pytest.param(
        [
            plan(minutes(120)),
            book("2026-03-04 09:00", "2026-03-10", "10:00"),
            book("2026-03-04 09:01", "2026-03-10", "11:00", 2, BEN),
            book("2026-03-04 09:02", "2026-03-10", "11:01", 3),
        ],
        {"2026-03-10 07:00": [{1, 2}], "2026-03-10 08:01": [{3}]},
        [],
        id="due within an hour of the one that wakes, not of each other",
    ),
    pytest.param(
        [
            book(f"2026-03-04 09:0{id}", "2026-03-10", f"1{id}:00", id, ANA + id % 2)
            for id in range(1, 6)
        ],
        {"2026-03-09 17:00": [{1, 2, 3, 4}, {5}]},
        [],
        id="the fifth is told by the next text",
    ),
    pytest.param(
        [
            book("2026-03-04 09:00", "2026-03-10", "10:00"),
            book("2026-03-04 09:01", "2026-03-10", "15:00", 2, EMIL),
            book("2026-03-04 09:02", "2026-03-10", "15:00", 3, DORA),
        ],
        {"2026-03-09 17:00": [{1}]},
        [(2, "refused"), (3, "not_textable")],
        id="not of who said no, nor to a landline",
    ),
    pytest.param(
        [
            plan(minutes(120)),
            book("2026-03-04 09:00", "2026-03-10", "10:00"),
            book("2026-03-04 09:01", "2026-03-10", "10:30", 2, BEN),
            off("2026-03-10 06:55"),
            on("2026-03-10 07:20"),
        ],
        {"2026-03-10 07:30": [{2}]},
        [(1, "expired")],
        id="what waits for a word does not go along",
    ),
]


@pytest.mark.parametrize(("events", "leaves", "missing"), [*_CHANGES, *_TOGETHER])
def test_changes_and_households_by_hand(
    events: list[Event], leaves: Leaves, missing: list[tuple[int, str]]
) -> None:
    """Agreed, changed, told of together."""
    check(events, leaves, missing)
