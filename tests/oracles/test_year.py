"""Scripted years are what they promise, and what is expected of them makes sense."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache
from itertools import pairwise
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.oracles.reminders import Expected, expect
from tests.oracles.script import (
    Accepted,
    Booked,
    Cancelled,
    Event,
    Moved,
    Off,
    On,
    OpeningChanged,
    PlanChanged,
    Refused,
    Script,
    Word,
)
from tests.oracles.wall import day_of, instant
from tests.oracles.year import generate

_FIRST = date(2026, 1, 5)
_MINUTE = timedelta(minutes=1)

# What to ask `generate` for: a failure shows this, not the thousand events of the script.
_asked = st.fixed_dictionaries(
    {
        "seed": st.integers(0, 10_000),
        "first": st.dates(date(2026, 1, 1), date(2026, 12, 31)),
        "days": st.integers(2, 45),
        "per_day": st.integers(1, 12),
        "persons": st.integers(3, 40),
        "restless": st.booleans(),
    }
)
_few = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@cache
def _year() -> Script:
    return generate(1, _FIRST, 365)


def _of(script: Script, *kinds: type[Event]) -> list[Event]:
    return [event for event in script.events if isinstance(event, kinds)]


def test_a_year_has_everything_in_it() -> None:
    """Enough of each, and each where it is hard."""
    script = _year()
    count = Counter(type(event) for event in script.events)
    assert 12_000 < count[Booked] < 17_000
    assert 0.05 < count[Moved] / count[Booked] < 0.10
    assert 0.05 < count[Cancelled] / count[Booked] < 0.10
    assert count[Refused] >= 5 and count[Accepted] >= 5
    assert count[PlanChanged] > 24 and count[OpeningChanged] >= 4
    assert 0.5 < count[Word] / count[On] < 0.95
    numbers = Counter(person.number for person in script.people if person.textable)
    shared = sum(
        person.number is not None and numbers[person.number] > 1 for person in script.people
    )
    assert len(script.people) == 400 and 50 < shared < 110
    assert 8 < sum(not person.textable for person in script.people) < 35
    closed = [event.closed_days for event in script.events if isinstance(event, OpeningChanged)]
    assert all(date(2026, 5, 1) in days for days in closed)
    assert {date(2026, 8, 3) in days for days in closed} == {False, True}
    nights = Counter(
        (event.day, event.clock) for event in script.events if isinstance(event, Booked)
    )
    assert nights[date(2026, 3, 29), "02:30"] and nights[date(2026, 10, 25), "02:30"]


def test_a_year_is_the_same_from_the_same_seed() -> None:
    """And another from another."""
    assert generate(3, _FIRST, 20) == generate(3, _FIRST, 20) != generate(4, _FIRST, 20)


def test_all_reasons_occur_in_a_year() -> None:
    """The year reaches every rule."""
    expected = expect(_year())
    assert {each.reason for each in expected.missing} == {
        *("expired", "refused", "not_textable", "cancelled", "moved", "plan_changed"),
        *("booked_too_late", "hour_too_late", "switched_off", "no_step"),
    }
    assert len(expected.left) > 8_000
    assert {len(text.appointments) for text in expected.left} >= {1, 2, 3}


@_few
@given(_asked)
def test_what_happens_happens_in_order_and_while_it_can(asked: dict[str, Any]) -> None:
    """Two events never at once; all but `On` while the computer is on; hours are yet to begin."""
    script = generate(**asked)
    assert all(a.at < b.at for a, b in pairwise(script.events))
    assert all(event.at < script.ends for event in script.events)
    on, hours, refusing = False, dict[int, datetime](), {p.id: p.refused for p in script.people}
    for event in script.events:
        assert on or isinstance(event, On)
        match event:
            case On() | Off():
                assert on is isinstance(event, Off)
                on = not on
            case Booked() | Moved():
                assert isinstance(event, Booked) is (event.id not in hours)
                assert event.at < hours.get(event.id, script.ends)
                hours[event.id] = instant(event.day, event.clock, script.zone)
                assert event.at < hours[event.id]
            case Cancelled():
                assert event.at < hours.pop(event.id)
            case Refused() | Accepted():
                assert refusing[event.person] is isinstance(event, Accepted)
                refusing[event.person] = not refusing[event.person]


@_few
@given(_asked)
def test_no_number_has_more_than_one_text_tells(asked: dict[str, Any]) -> None:
    """At most four hours a day, also those given up, and no clock twice."""
    script = generate(**asked)
    people = {person.id: person for person in script.people}
    of = {event.id: event.person for event in script.events if isinstance(event, Booked)}
    clocks = defaultdict(list)
    for event in script.events:
        if isinstance(event, Booked | Moved):
            person = people[of[event.id]]
            clocks[person.number or person.id, event.day].append(event.clock)
    assert all(len(found) == len(set(found)) <= 4 for found in clocks.values())


@_few
@given(_asked, st.booleans())
def test_a_text_tells_what_is_so(asked: dict[str, Any], cover: bool) -> None:
    """Whoever is told has that hour, has not cancelled, said no, nor been given a landline; it
    has not begun; and the computer is on, or the provider holds the text."""
    script = generate(**asked)
    people = {person.id: person for person in script.people}
    refusing = {person.id for person in script.people if person.refused}
    hours: dict[int, tuple[int, date, str]] = {}
    on, events = False, list(script.events)
    for text in expect(script, cover=cover).left:
        while events and events[0].at <= text.instant:
            match event := events.pop(0):
                case On() | Off():
                    on = isinstance(event, On)
                case Booked():
                    hours[event.id] = event.person, event.day, event.clock
                case Moved():
                    hours[event.id] = hours[event.id][0], event.day, event.clock
                case Cancelled():
                    del hours[event.id]
                case Refused():
                    refusing.add(event.person)
                case Accepted():
                    refusing.discard(event.person)
        assert on or cover
        told = [hours[id] for id in text.appointments]
        assert {people[person].number for person, _, _ in told} == {text.number}
        assert all(people[person].textable and person not in refusing for person, _, _ in told)
        assert len({day for _, day, _ in told}) == 1
        assert sorted(clock for _, _, clock in told) == list(text.hours)
        begins = min(instant(day, clock, script.zone) for _, day, clock in told)
        assert text.instant < begins - 30 * _MINUTE


@_few
@given(_asked, st.booleans())
def test_every_reminder_leaves_once_and_every_appointment_is_accounted_for(
    asked: dict[str, Any], cover: bool
) -> None:
    """No step of an agreed hour is told twice; what has begun was told, or it says why not."""
    script = generate(**asked)
    expected = expect(script, cover=cover)
    told = Counter(
        (each.reminder.hour.appointment, each.reminder.hour.agreed, step)
        for each in expected.told
        for step in each.reminder.steps
    )
    assert set(told.values()) <= {1}
    known = {appointment for appointment, _, _ in told}
    known |= {each.appointment for each in expected.missing}
    begins = {
        event.id: instant(event.day, event.clock, script.zone)
        for event in script.events
        if isinstance(event, Booked | Moved)
    }
    assert {id for id, at in begins.items() if at <= script.ends} <= known


@_few
@given(_asked, st.booleans())
def test_a_text_leaves_when_one_of_its_reminders_is_due_or_late(
    asked: dict[str, Any], cover: bool
) -> None:
    """None before the first of them is due nor after one has ceased to be of use; the others are
    due within the hour; late by up to a quarter of an hour, or at the instant of a word."""
    script = generate(**asked)
    expected = expect(script, cover=cover)
    words = {event.at for event in _of(script, Word)}
    texts = defaultdict(list)
    for each in expected.told:
        number = next(p.number for p in script.people if p.id == each.reminder.hour.person)
        texts[each.instant, number, each.reminder.hour.day].append(each.reminder)
    for (at, _, _), reminders in texts.items():
        assert all(reminder.ready <= reminder.due for reminder in reminders)
        assert at < min(reminder.useful_until for reminder in reminders)
        assert max(reminder.due for reminder in reminders) <= at + 60 * _MINUTE
        first = min(reminder.due for reminder in reminders)
        assert first <= at
        assert at <= first + 15 * _MINUTE or at in words


@_few
@given(_asked, st.booleans(), st.floats(0, 1))
def test_what_has_left_does_not_depend_on_what_comes_later(
    asked: dict[str, Any], cover: bool, share: float
) -> None:
    """The same script cut short has the same texts up to there."""
    script = generate(**asked)
    start = script.events[0].at
    end = start + share * (script.ends - start)
    short = replace(
        script, events=tuple(event for event in script.events if event.at < end), ends=end
    )
    assert _before(expect(short, cover=cover), end) == _before(expect(script, cover=cover), end)


def _before(expected: Expected, end: datetime) -> list[object]:
    return [text for text in expected.left if text.instant < end]


@_few
@given(_asked)
def test_a_scheduler_changes_nothing_while_the_computer_is_on(asked: dict[str, Any]) -> None:
    """Without sleep both expectations are one."""
    script = generate(**asked)
    first = next(event for event in script.events if isinstance(event, On))
    awake = [event for event in script.events if not isinstance(event, On | Off)]
    script = replace(script, events=(first, *awake))
    expected = expect(script)
    assert expected == expect(script, cover=True)
    assert "expired" not in {each.reason for each in expected.missing}


def test_the_computer_sleeps_at_night() -> None:
    """Off between 19:00 and 20:30, on again between 8:00 and 9:15, and five cuts a week."""
    script = _year()
    spans = [(a.at, b.at) for a, b in zip(_of(script, On), _of(script, Off), strict=True)]
    nights = [
        (off, on)
        for (_, off), (on, _) in pairwise(spans)
        if day_of(off, script.zone) != day_of(on, script.zone)
    ]
    cuts = len(spans) - 1 - len(nights)
    assert 0.6 < cuts / (len(nights) + 1) < 0.8
    for off, on in nights:
        assert instant(day_of(off, script.zone), "19:00", script.zone) <= off
        assert off < instant(day_of(off, script.zone), "20:31", script.zone)
        assert instant(day_of(on, script.zone), "08:00", script.zone) <= on
        assert on < instant(day_of(on, script.zone), "09:16", script.zone)
