"""Consent records and the flag drawn from them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.consent import Event, Flag, Record, flag, overruled
from desktop_app.domain.message import Purpose

_START = datetime(2026, 1, 5, 9, tzinfo=UTC)


def _said(event: Event, day: int, how: str = "counter", row: int | None = None) -> Record:
    return Record(
        Purpose.MARKETING, event, _START + timedelta(days=day), how, by="Léa", source_row=row
    )


def _yes(day: int, how: str = "counter", row: int | None = None) -> Record:
    return _said(Event.GRANTED, day, how, row)


def _no(day: int, how: str = "counter") -> Record:
    return _said(Event.WITHDRAWN, day, how)


@pytest.mark.parametrize(
    ("records", "shown"),
    [
        ([], Flag.NOT_ASKED),
        ([_yes(0)], Flag.YES),
        ([_yes(0, "import", 7)], Flag.YES),
        ([_no(0)], Flag.SAID_NO),
        ([_yes(0), _no(1)], Flag.SAID_NO),
        ([_no(0), _yes(1)], Flag.YES),
        ([_yes(0), _no(1, "stop")], Flag.STOP),
        ([_no(0, "stop"), _yes(1)], Flag.YES),
        ([_no(0, "stop"), _yes(1, "import", 7)], Flag.STOP),
        ([_no(0, "stop"), _no(1)], Flag.STOP),
        ([_no(0, "stop"), _yes(1), _no(2)], Flag.SAID_NO),
        ([_no(0), _yes(1, "import", 7)], Flag.SAID_NO),
        ([_no(0), _yes(1, "loyalty card", 7)], Flag.SAID_NO),
        ([_no(0), _yes(1, "import")], Flag.SAID_NO),
    ],
)
def test_the_latest_record_wins_but_no_import_revives(records: list[Record], shown: Flag) -> None:
    """The table of what a person may have said, also when it is read in the wrong order."""
    assert flag(records) is shown
    assert flag(reversed(records)) is shown


def test_of_two_at_one_instant_the_refusal_wins() -> None:
    """A doubt about the order is never turned into a yes."""
    assert flag([_no(3), _yes(3)]) is Flag.SAID_NO
    assert flag([_yes(3), _no(3)]) is Flag.SAID_NO


def test_a_record_needs_its_time_zone() -> None:
    """A naive time cannot be put in order with the others, so it never becomes a record."""
    with pytest.raises(TypeError):
        Record(Purpose.MARKETING, Event.GRANTED, datetime(2026, 1, 5), "counter")


def test_purposes_are_not_mixed() -> None:
    """A yes to reminders must not answer for offers."""
    reminders = Record(Purpose.TRANSACTIONAL, Event.GRANTED, _START, "counter")
    with pytest.raises(ValueError, match="more than one purpose"):
        flag([_no(0), reminders])


_records = st.lists(
    st.builds(
        _said,
        st.sampled_from(Event),
        st.integers(0, 20),
        st.sampled_from(["stop", "import", "counter", "paper form", ""]),
        st.none() | st.integers(1, 9),
    )
)


@given(_records, st.integers(0, 9))
def test_a_stop_holds_against_everything_but_the_person(records: list[Record], day: int) -> None:
    """After a STOP, imports and refusals of any number and order leave it a STOP."""
    later = [r for r in records if r.at > _START + timedelta(days=day)]
    unheard = [r for r in later if r.event is Event.WITHDRAWN or r.imported]
    earlier = [r for r in records if r.at <= _START + timedelta(days=day)]
    assert flag([*earlier, _no(day, "stop"), *unheard]) is Flag.STOP
    assert flag([*earlier, _no(day, "stop"), *unheard, _yes(21)]) is Flag.YES


@given(_records, _records)
def test_a_slip_is_as_if_it_had_not_been(records: list[Record], slips: list[Record]) -> None:
    """Whatever was taken back, wherever it stood: no flag changes by it, no yes comes of it."""
    taken_back = [replace(each, retracted=True) for each in slips]
    assert flag([*records, *taken_back]) is flag(records)
    assert overruled([*taken_back, *records]) == overruled(records)


def test_a_lists_yes_after_a_refusal_is_overruled() -> None:
    """Not one before it, not one after that person said yes again, nor their own yes."""
    first, late, later = _yes(0, row=1), _yes(2, row=2), _yes(4, row=3)
    assert overruled([later, late, _no(1), _yes(3), first]) == [late]


def test_what_the_desk_wrote_may_be_its_slip() -> None:
    """Somebody's name stands in it, and no list's row."""
    assert _no(0, "stop").is_of_desk
    assert not _yes(0, "form", 7).is_of_desk
    assert not _yes(0, "import").is_of_desk
    assert not replace(_no(0, "stop"), by="").is_of_desk


@given(_records)
def test_a_suppressed_number_shows_stop(records: list[Record]) -> None:
    """Whatever the person at that number said."""
    assert flag(records, suppressed=True) is Flag.STOP


@given(_records)
def test_yes_needs_a_grant(records: list[Record]) -> None:
    """Nobody is opted in by refusals, and whoever has any record was asked."""
    shown = flag(records)
    granted = [r for r in records if r.event is Event.GRANTED]
    assert shown is not Flag.YES or granted
    assert (shown is Flag.NOT_ASKED) == (not records)
