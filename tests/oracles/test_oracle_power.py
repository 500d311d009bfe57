"""A computer that is off when a reminder is due, worked out by hand."""

from __future__ import annotations

import pytest

from tests.oracles.by_hand import (
    ANA,
    BEN,
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

_LATE = [
    pytest.param(
        [off("2026-03-09 17:00"), on("2026-03-09 17:15")],
        {"2026-03-09 17:15": [{1}]},
        [],
        id="a quarter of an hour late: by itself",
    ),
    pytest.param(
        [off("2026-03-09 17:00:01"), on("2026-03-09 17:15")],
        {"2026-03-09 17:00": [{1}]},
        [],
        id="off a second later",
    ),
    pytest.param(
        [off("2026-03-09 16:59"), on("2026-03-09 17:15:01"), word("2026-03-09 18:02")],
        {"2026-03-09 18:02": [{1}]},
        [],
        id="a second more than that: by a word",
    ),
    pytest.param(
        [off("2026-03-09 16:59"), on("2026-03-09 17:20")],
        {},
        [(1, "expired")],
        id="nobody says the word",
    ),
    pytest.param(
        [
            off("2026-03-09 16:59"),
            on("2026-03-09 17:20"),
            off("2026-03-09 18:00"),
            on("2026-03-10 07:20"),
            word("2026-03-10 10:59:59"),
        ],
        {"2026-03-10 10:59:59": [{1}]},
        [],
        id="the word comes the next day, in the last second",
    ),
    pytest.param(
        [off("2026-03-09 16:59"), on("2026-03-10 07:20"), word("2026-03-10 11:00")],
        {},
        [(1, "expired")],
        id="the word comes as it ceases to be of use",
    ),
    pytest.param(
        [
            off("2026-03-09 16:59"),
            on("2026-03-09 17:20"),
            plan(minutes(60), at="2026-03-10 11:30"),
            word("2026-03-10 11:45"),
        ],
        {"2026-03-10 12:00": [{1}]},
        [(1, "expired")],
        id="what has expired is not planned anew",
    ),
    pytest.param(
        [
            off("2026-03-09 16:59"),
            on("2026-03-09 17:20"),
            move("2026-03-09 17:25", "2026-03-11", "10:00"),
            word("2026-03-09 17:30"),
        ],
        {"2026-03-10 17:00": [{1}]},
        [(1, "moved")],
        id="moved while it waits for a word",
    ),
    pytest.param(
        [
            off("2026-03-09 16:59"),
            on("2026-03-09 17:20"),
            Refused(utc("2026-03-09 17:25"), ANA),
            word("2026-03-09 17:30"),
        ],
        {},
        [(1, "expired")],
        id="said no while it waits for a word: it goes on waiting",
    ),
    pytest.param(
        [
            off("2026-03-09 16:59"),
            on("2026-03-09 17:20"),
            Refused(utc("2026-03-09 17:25"), ANA),
            word("2026-03-09 17:30"),
            Accepted(utc("2026-03-09 17:35"), ANA),
            word("2026-03-09 17:40"),
        ],
        {"2026-03-09 17:40": [{1}]},
        [],
        id="said no while it waits for a word, and yes before the next",
    ),
    pytest.param(
        [
            Refused(utc("2026-03-09 12:00"), ANA),
            Accepted(utc("2026-03-09 16:59:59"), ANA),
        ],
        {"2026-03-09 17:00": [{1}]},
        [],
        id="said no, and yes in time",
    ),
]


@pytest.mark.parametrize(("events", "leaves", "missing"), _LATE)
def test_late_by_hand(events: list[Event], leaves: Leaves, missing: list[tuple[int, str]]) -> None:
    """Booked for Tuesday at 14:00, due on Monday at 18:00 (17:00 UTC), of use until 11:00 UTC."""
    booked = book("2026-03-04 09:00", "2026-03-10", "14:00")
    check([booked, *events], leaves, missing)


_BARRED = [
    pytest.param(
        [book("2026-03-04 09:00", "2026-03-10", "14:00", person=person), *events],
        {},
        [(1, reason)],
        id=f"{who}: {reason}",
    )
    for person, who, no in ((EMIL, "said no", "refused"), (DORA, "a landline", "not_textable"))
    for events, reason in (
        ([off("2026-03-09 16:59"), on("2026-03-09 17:15")], no),
        ([off("2026-03-09 16:59"), on("2026-03-09 17:20"), word("2026-03-09 17:30")], "expired"),
    )
]


@pytest.mark.parametrize(("events", "leaves", "missing"), _BARRED)
def test_whom_no_text_reaches_by_hand(
    events: list[Event], leaves: Leaves, missing: list[tuple[int, str]]
) -> None:
    """The gate says so when it is due; what is late by then waits as any other."""
    check(events, leaves, missing)
    check(events, leaves, missing, cover=True)


_COVERED = [
    pytest.param(
        [book("2026-03-04 09:00", "2026-03-10", "14:00"), off("2026-03-09 16:30")],
        {"2026-03-09 17:00": [{1}]},
        [],
        id="off half an hour before it is due",
    ),
    pytest.param(
        [book("2026-03-04 09:00", "2026-03-10", "14:00"), off("2026-03-08 16:30")],
        {},
        [(1, "expired")],
        id="off since the day before: it was due after noon",
    ),
    pytest.param(
        [
            plan(days(1, "12:00")),
            book("2026-03-04 09:00", "2026-03-10", "14:00"),
            off("2026-03-08 16:30"),
        ],
        {"2026-03-09 11:00": [{1}]},
        [],
        id="off since the day before: due at noon",
    ),
    pytest.param(
        [
            plan(days(0, "08:00")),
            opening("2026-01-01 09:00", 6, 0),
            book("2026-03-04 09:00", "2026-03-10", "14:00"),
            off("2026-03-07 16:30"),
        ],
        {"2026-03-10 07:00": [{1}]},
        [],
        id="off over closed days, at the opening",
    ),
    pytest.param(
        [
            plan(minutes(300)),
            opening("2026-01-01 09:00", 6, 0),
            book("2026-03-04 09:00", "2026-03-10", "14:00"),
            off("2026-03-07 16:30"),
        ],
        {"2026-03-10 08:00": [{1}]},
        [],
        id="off over closed days, before noon",
    ),
    pytest.param(
        [
            plan(minutes(300)),
            book("2026-03-10 07:00", "2026-03-10", "14:00"),
            off("2026-03-10 07:10"),
        ],
        {},
        [(1, "expired")],
        id="off before the wait is over",
    ),
    pytest.param(
        [
            plan(minutes(300)),
            book("2026-03-10 07:00", "2026-03-10", "14:00"),
            off("2026-03-10 07:11"),
        ],
        {"2026-03-10 08:00": [{1}]},
        [],
        id="off after the wait is over",
    ),
    pytest.param(
        [
            book("2026-03-04 09:00", "2026-03-10", "14:00"),
            cancel("2026-03-09 16:29"),
            off("2026-03-09 16:30"),
        ],
        {},
        [(1, "cancelled")],
        id="taken back in time",
    ),
    pytest.param(
        [
            book("2026-03-04 09:00", "2026-03-10", "14:00"),
            book("2026-03-09 16:59:29", "2026-03-10", "15:00", 2, BEN),
        ],
        {"2026-03-09 17:00": [{1, 2}]},
        [],
        id="taken back, so that both are one text",
    ),
    pytest.param(
        [
            book("2026-03-04 09:00", "2026-03-10", "14:00"),
            book("2026-03-09 16:59:31", "2026-03-10", "15:00", 2, BEN),
        ],
        {"2026-03-09 17:00": [{1}], "2026-03-09 17:09:31": [{2}]},
        [],
        id="too late to be taken back for another: two texts",
    ),
    pytest.param(
        [
            book("2026-03-04 09:00", "2026-03-10", "14:00"),
            book("2026-03-09 16:55", "2026-03-10", "15:00", 2, BEN),
            off("2026-03-09 16:58"),
        ],
        {"2026-03-09 17:00": [{1, 2}]},
        [],
        id="handed over along with another, within its own wait",
    ),
    pytest.param(
        [
            book("2026-03-04 09:00", "2026-03-10", "14:00"),
            plan(days(2), at="2026-03-09 09:00"),
            off("2026-03-09 09:05"),
        ],
        {"2026-03-09 09:10": [{1}]},
        [(1, "plan_changed")],
        id="due by a plan that was changed, off before it was",
    ),
]


@pytest.mark.parametrize(("events", "leaves", "missing"), _COVERED)
def test_cover_by_hand(events: list[Event], leaves: Leaves, missing: list[tuple[int, str]]) -> None:
    """What the provider holds leaves while the computer is off."""
    check(events, leaves, missing, cover=True)
