"""When the reminders of an appointment are due: plans, open days, late bookings, changes."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain import reminder_plan
from desktop_app.domain.appointment import NoReminder, Planned, instant
from desktop_app.domain.errors import BadInput
from desktop_app.domain.opening import Opening
from desktop_app.domain.reminder_plan import (
    DAY_BEFORE,
    TWICE,
    USUAL,
    Agreed,
    Plan,
    Step,
    check,
    is_late,
    read_steps,
    reminders,
    steps_of,
    write_steps,
)

PARIS, LONDON = "Europe/Paris", "Europe/London"
DAY = date(2026, 11, 26)  # a Thursday
ALWAYS = Opening()
SUNDAYS = Opening(weekdays=frozenset({6}))
TEN = timedelta(minutes=10)


def _utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc,arg-type]


EARLY = _utc(2026, 11, 1)
UNTIL = _utc(2026, 11, 26, 8)  # two hours before 11:00 in Paris


def _agreed(
    since: datetime = EARLY, day: date = DAY, clock: str = "11:00", zone: str = PARIS
) -> Agreed:
    return Agreed(day, clock, zone, since)


def _dues(agreed: Agreed, steps: tuple[Step, ...], opening: Opening = ALWAYS) -> list[datetime]:
    return [each.due_at for each in reminders(agreed, Plan(steps=steps), opening)]


@pytest.mark.parametrize(
    ("zone", "day", "expected"),
    [
        (PARIS, date(2026, 11, 26), _utc(2026, 11, 25, 17)),
        (PARIS, date(2026, 3, 29), _utc(2026, 3, 28, 17)),  # winter still, the evening before
        (PARIS, date(2026, 3, 30), _utc(2026, 3, 29, 16)),
        (PARIS, date(2026, 10, 26), _utc(2026, 10, 25, 17)),
        (LONDON, date(2026, 10, 25), _utc(2026, 10, 24, 17)),
        (LONDON, date(2026, 10, 26), _utc(2026, 10, 25, 18)),
    ],
)
def test_the_evening_before_by_the_wall_clock(zone: str, day: date, expected: datetime) -> None:
    """18:00 the day before, on both sides of a change of clocks; never 24 hours before."""
    assert _dues(_agreed(_utc(2026, 1, 1), day, zone=zone), DAY_BEFORE) == [expected]


@pytest.mark.parametrize(
    ("since", "expected"),
    [
        (_utc(2026, 11, 18, 9), _utc(2026, 11, 24, 17)),  # eight days ahead
        (_utc(2026, 11, 18, 22, 59), _utc(2026, 11, 24, 17)),
        (_utc(2026, 11, 18, 23, 1), _utc(2026, 11, 25, 17)),  # the 19th in Paris: seven
        (_utc(2026, 11, 25, 9), _utc(2026, 11, 25, 17)),
    ],
)
def test_long_ahead_two_days_before_else_the_day_before(
    since: datetime, expected: datetime
) -> None:
    """The usual preset, counted between the days of the calendar where the appointment is."""
    assert _dues(_agreed(since), USUAL) == [expected]


@pytest.mark.parametrize(
    ("since", "expected"),
    [
        (_utc(2026, 11, 25, 16, 50), Planned(_utc(2026, 11, 25, 17), UNTIL, step="d1")),
        (_utc(2026, 11, 25, 16, 51), Planned(_utc(2026, 11, 25, 17, 1), UNTIL, step="late d1")),
        # At 20:51 in Paris reminders may not leave any more: the next morning.
        (_utc(2026, 11, 25, 19, 51), Planned(_utc(2026, 11, 26, 7), UNTIL, step="late d1")),
        (_utc(2026, 11, 26, 7, 49), Planned(_utc(2026, 11, 26, 7, 59), UNTIL, step="late d1")),
    ],
)
def test_booked_late_it_leaves_after_the_wait(since: datetime, expected: Planned) -> None:
    """What had passed by then is one text, once a slip could have been put right."""
    assert reminders(_agreed(since), Plan(steps=DAY_BEFORE), ALWAYS) == [expected]


@pytest.mark.parametrize("since", [_utc(2026, 11, 26, 7, 50), UNTIL, _utc(2026, 11, 27)])
def test_booked_too_late_says_so(since: datetime) -> None:
    """After the wait it would be of no more use."""
    (planned,) = reminders(_agreed(since), Plan(steps=USUAL), ALWAYS)
    assert planned.refused is NoReminder.BOOKED_TOO_LATE


@pytest.mark.parametrize(
    ("seconds", "expected"), [(0, _utc(2026, 11, 24, 19)), (4, _utc(2026, 11, 25, 7))]
)
def test_the_hours_of_a_plan_end_on_the_second(seconds: int, expected: datetime) -> None:
    """Ten minutes after the booking it is 20:00 in Paris and not a second later, or the next
    morning."""
    since = _utc(2026, 11, 24, 18, 50, seconds)
    assert _dues(_agreed(since, date(2026, 11, 25), "18:00"), DAY_BEFORE) == [expected]


def test_of_several_that_passed_one_leaves() -> None:
    """Booked for tomorrow, with steps of two and of one day: one text, not two."""
    steps = (Step(days=2), Step(days=1, at="09:00"), Step(minutes=120))
    found = reminders(_agreed(_utc(2026, 11, 25, 10)), Plan(steps=steps), ALWAYS)
    assert [(each.step, each.due_at) for each in found] == [
        ("late d2 d1", _utc(2026, 11, 25, 10, 10)),
        ("m120", _utc(2026, 11, 26, 8)),
    ]


def test_no_late_one_beside_another_of_that_day() -> None:
    """Booked this morning for this afternoon: the reminder of two hours before is enough."""
    found = reminders(_agreed(_utc(2026, 11, 26, 8), clock="16:00"), Plan(steps=TWICE), ALWAYS)
    assert [(each.step, each.due_at) for each in found] == [("m120", _utc(2026, 11, 26, 13))]


def test_minutes_are_real_ones_and_stay_within_the_hours() -> None:
    """Two hours before 8:30 nobody is awake: at the opening, if that is still of use."""
    step = (Step(minutes=120),)
    assert _dues(_agreed(clock="14:30"), step) == [_utc(2026, 11, 26, 11, 30)]
    assert _dues(_agreed(clock="08:45"), step) == [_utc(2026, 11, 26, 7)]
    (planned,) = reminders(_agreed(clock="08:30"), Plan(steps=step), ALWAYS)
    assert planned.refused is NoReminder.HOUR_TOO_LATE
    # The night in which an hour is skipped: 90 real minutes before 4:00 it was 1:30.
    agreed = _agreed(_utc(2026, 3, 1), date(2026, 3, 29), "04:00")
    found = reminders(agreed, Plan(steps=(Step(minutes=90),), opens="00:00"), ALWAYS)
    assert [each.due_at for each in found] == [_utc(2026, 3, 29, 0, 30)]


@pytest.mark.parametrize(
    ("day", "opening", "expected"),
    [
        (date(2026, 11, 30), SUNDAYS, date(2026, 11, 28)),  # a Monday: on Saturday
        (date(2026, 12, 1), Opening(frozenset({6, 0})), date(2026, 11, 28)),
        (date(2026, 12, 26), Opening(days=frozenset({date(2026, 12, 25)})), date(2026, 12, 24)),
        (date(2026, 11, 27), SUNDAYS, date(2026, 11, 26)),
        # Nothing but closed days: its own, rather than none.
        (date(2026, 11, 27), Opening(frozenset(range(7))), date(2026, 11, 26)),
    ],
)
def test_the_last_open_day_before_a_closed_one(day: date, opening: Opening, expected: date) -> None:
    """Never the day after."""
    [due] = _dues(_agreed(_utc(2026, 10, 1), day), DAY_BEFORE, opening)
    assert due.astimezone(ZoneInfo(PARIS)).date() == expected


def test_the_same_morning() -> None:
    """No day before: of use until two hours before, so for no appointment of the early morning."""
    same = (Step(days=0, at="08:00"),)
    check(Plan(steps=same))
    assert _dues(_agreed(clock="14:00"), same) == [_utc(2026, 11, 26, 7)]
    (planned,) = reminders(_agreed(clock="09:30"), Plan(steps=same), ALWAYS)
    assert planned.refused is NoReminder.HOUR_TOO_LATE


def test_switched_off_or_without_a_step_says_why() -> None:
    off = Plan(steps=USUAL, off_since=date(2026, 11, 12))
    (planned,) = reminders(_agreed(), off, ALWAYS)
    assert (planned.refused, planned.off_since) == (NoReminder.SWITCHED_OFF, off.off_since)
    far = Plan(steps=(Step(days=2, ahead_from=60),))
    assert reminders(_agreed(), far, ALWAYS)[0].refused is NoReminder.NO_STEP


def test_a_changed_plan_does_not_say_it_again() -> None:
    """Edited at noon of the day before: who was told by the old plan is not told by the new."""
    plan = Plan(steps=(Step(days=1, at="09:00"), Step(minutes=120)))
    changed = _utc(2026, 11, 25, 11)
    both = reminders(_agreed(), plan, ALWAYS, changed=changed)
    assert [each.step for each in both] == ["late d1", "m120"]
    assert both[0].due_at == changed + TEN
    told = reminders(_agreed(), plan, ALWAYS, changed=changed, left=frozenset({"d2"}))
    assert [each.step for each in told] == ["m120"]
    later = replace(plan, steps=(Step(days=1, at="19:00"),))
    again = reminders(_agreed(), later, ALWAYS, changed=changed, left=frozenset({"d1"}))
    assert again == []


clocks = st.times().map(lambda each: f"{each:%H:%M}")
steps = st.builds(
    Step,
    days=st.integers(1, 9),
    at=clocks,
    ahead_from=st.integers(0, 9),
) | st.builds(Step, minutes=st.integers(31, 3000))
openings = st.builds(
    Opening,
    st.frozensets(st.integers(0, 6)),
    st.frozensets(st.dates(date(2026, 1, 1), date(2026, 12, 31)), max_size=20),
)


@given(
    st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    clocks,
    st.sampled_from([PARIS, LONDON, "Pacific/Apia", "Australia/Lord_Howe", "Africa/Casablanca"]),
    st.datetimes(datetime(2025, 12, 1), datetime(2027, 1, 1)),
    st.lists(steps, min_size=1, max_size=4, unique_by=lambda each: each.key),
    openings,
    st.none() | st.datetimes(datetime(2025, 12, 1), datetime(2027, 1, 1)),
    st.frozensets(st.sampled_from(["d1", "m120", "moved"])),
)
def test_what_is_planned_is_of_use(
    day: date,
    clock: str,
    zone: str,
    booked: datetime,
    asked: list[Step],
    opening: Opening,
    changed: datetime | None,
    left: frozenset[str],
) -> None:
    """Never before the wait is over, never when it is of no use, within the hours, each step once;
    and where there is none, it is said why or somebody knows already."""
    since = booked.replace(tzinfo=UTC)
    after = changed.replace(tzinfo=UTC) if changed else None
    plan = Plan(steps=tuple(asked))
    starts = instant(day, clock, zone)
    agreed = Agreed(day, clock, zone, since)
    found = reminders(agreed, plan, opening, changed=after, left=left)
    assert found or left
    for each in found:
        if each.refused is not None:
            assert len(found) == 1
            continue
        assert max(since, after or since) + plan.wait <= each.due_at < each.useful_until <= starts
        wall = each.due_at.astimezone(ZoneInfo(zone))
        assert plan.opens <= f"{wall:%H:%M:%S.%f}" <= f"{plan.closes}:00.000000"
        assert each.step not in left
    assert sum(is_late(each.step) for each in found) <= 1
    told = [step for each in found for step in sorted(steps_of(each.step))]
    assert len(set(told)) == len(told)
    assert found == sorted(found, key=lambda each: each.due_at)
    assert found == reminders(agreed, plan, opening, changed=after, left=left)


@pytest.mark.parametrize(
    ("plan", "why"),
    [
        (Plan(steps=()), "steps"),
        (Plan(steps=USUAL * 3), "steps"),
        (Plan(steps=USUAL, opens="20:00", closes="08:00"), "hours"),
        (Plan(steps=USUAL, wait=timedelta(days=2)), "wait"),
        (Plan(steps=(Step(),)), "step"),
        (Plan(steps=(Step(days=1, minutes=60),)), "step"),
        (Plan(steps=(Step(days=-1),)), "step"),
        (Plan(steps=(Step(minutes=-60),)), "step"),
        (Plan(steps=(Step(days=61),)), "step"),
        (Plan(steps=(Step(minutes=30),)), "step"),
        (Plan(steps=(Step(days=1), Step(days=1, at="09:00"))), "twice"),
        (Plan(steps=(Step(days=1), Step(days=1, at="09:00", ahead_from=8))), "twice"),
    ],
)
def test_a_plan_that_is_none(plan: Plan, why: str) -> None:
    with pytest.raises(BadInput, match="bad_plan") as refused:
        check(plan)
    assert refused.value.facts == {"why": why}


@pytest.mark.parametrize("steps", [USUAL, DAY_BEFORE, TWICE])
def test_the_presets_are_plans(steps: tuple[Step, ...]) -> None:
    """And are read as they were written."""
    check(Plan(steps=steps))
    assert read_steps(write_steps(steps)) == steps


def test_an_hour_that_is_none() -> None:
    with pytest.raises(BadInput, match="bad_clock"):
        check(Plan(steps=(Step(days=1, at="25:00"),)))
    for day, zone, kind in [(date.min, PARIS, "bad_day"), (DAY, "Paris", "bad_zone")]:
        with pytest.raises(BadInput, match=kind):
            reminders(_agreed(day=day, zone=zone), Plan(steps=USUAL), ALWAYS)


def test_every_preset_has_a_name() -> None:
    assert set(reminder_plan.PRESETS.values()) == {USUAL, DAY_BEFORE, TWICE}
