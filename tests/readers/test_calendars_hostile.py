"""Calendars that are damaged, endless, huge or meant to hurt."""

from __future__ import annotations

import re
import signal
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from desktop_app.domain.calendar_event import Unread
from desktop_app.domain.errors import BadInput
from desktop_app.readers import calendar_events
from desktop_app.readers.calendar_answer import told, understood
from desktop_app.readers.calendar_events import MOST_OF_ALL, MOST_OF_ONE
from desktop_app.readers.calendar_lines import MOST_EVENTS
from desktop_app.readers.child import LARGEST_CALENDAR
from desktop_app.readers.overtime import Overtime, stopwatch
from desktop_app.readers.reading import Limits, read_calendar
from tests.readers.calendars import (
    PARIS_BY_RULES,
    READ_AT,
    SHOP,
    SINCE,
    UNTIL,
    calendar,
    event,
    read,
    times,
)

GOOD = event("DTSTART:20260401T080000", "good")
ENDLESS_ZONE = PARIS_BY_RULES.format(name="Endless").replace("FREQ=YEARLY", "FREQ=SECONDLY")


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ("DTSTART:20260301T080000 | RRULE:FREQ=SECONDLY", {Unread.TOO_SLOW, Unread.TOO_MANY}),
        ("DTSTART:20260301T080000 | RRULE:FREQ=HOURLY", {Unread.TOO_MANY}),
        ("DTSTART:00010101T000000 | RRULE:FREQ=SECONDLY", {Unread.TOO_SLOW}),
        ("DTSTART:16000101T000000 | RRULE:FREQ=MINUTELY;COUNT=999999999", {Unread.TOO_SLOW}),
        (
            "DTSTART:20260101T000000 | RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
            {Unread.TOO_SLOW},
        ),
        ("DTSTART:20260101T000000 | RDATE:" + "20260401T080000," * 1_000_000, {Unread.TOO_LONG}),
        ("DTSTART:20260101T000000" + " | RDATE:20260401T080000" * 30_000, {Unread.TOO_LONG}),
        ("DTSTART:20260101T000000 | DESCRIPTION:" + "x" * 45_000_000, {Unread.TOO_LONG}),
        ("DTSTART;TZID=Endless:20260401T080000", {Unread.TOO_SLOW, Unread.UNKNOWN_ZONE}),
        ("DTSTART:20260401T080000 | " + "BEGIN:VALARM | " * 10_000, {Unread.UNFINISHED}),
        ("BEGIN:VEVENT | " * 10_000, {Unread.UNFINISHED, Unread.NO_UID}),
    ],
    ids=lambda each: each[:60] if isinstance(each, str) else "",
)
def test_what_would_never_end_costs_no_other(tmp_path: Path, lines: str, why: set[Unread]) -> None:
    """Inside the child's fence, with a good event on each side."""
    path = tmp_path / "c.ics"
    other = event("DTSTART:20260402T080000 | RRULE:FREQ=DAILY;COUNT=2", "other")
    path.write_bytes(calendar(GOOD, event(lines), other, head=ENDLESS_ZONE))
    found = read_calendar(path, SINCE, UNTIL, SHOP, now=READ_AT)
    assert times(found) == ["0401 0800", "0402 0800", "0403 0800"]
    assert {each.why for each in found.unread} <= why
    assert found.unread


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        ("DTSTART:20260301T080000 | RRULE:FREQ=DAILY;COUNT=100000000", 92),
        ("DTSTART:19000101T080000 | RRULE:FREQ=DAILY", 92),
        ("DTSTART:20260301T080000 | RRULE:FREQ=WEEKLY;UNTIL=99991231T235959Z", 14),
        ("DTSTART:20260101T000000 | RDATE:" + ",".join(["20260401T080000"] * 5_000), 1),
        ("DTSTART:20260301T080000 | RRULE:FREQ=HOURLY;INTERVAL=3", 92 * 8 - 2),
        ("DTSTART:99991231T235959 | DURATION:P1D", 0),
        ("DTSTART:00010101T000000Z", 0),
    ],
    ids=lambda each: str(each)[:60],
)
def test_what_is_large_and_has_an_end_is_read(lines: str, count: int) -> None:
    found = read(calendar(event(lines)))
    assert len(found.occurrences) == count
    assert [each for each in found.unread if each.day is None or each.day < UNTIL] == []


@pytest.mark.parametrize("day", [date.min, date(1970, 1, 1), date.max])
def test_a_window_at_the_edges_of_the_calendar(day: date) -> None:
    lines = "DTSTART:00010101T000000 | RRULE:FREQ=YEARLY"
    found = read(calendar(event(lines), GOOD), since=day, until=day)
    assert found.occurrences == ()


def test_no_event_and_no_file_gives_more_occurrences_than_a_shop_has(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is over is told, not cut; however slow the machine is that counts them."""
    monkeypatch.setattr(calendar_events, "SECONDS_FOR_ALL", 600.0)
    monkeypatch.setattr(calendar_events, "SECONDS_FOR_ONE", 60.0)
    daily = "DTSTART:20200101T080000 | RRULE:FREQ=DAILY"
    since = date(2020, 1, 1)
    for days, there in ((MOST_OF_ONE, MOST_OF_ONE), (MOST_OF_ONE + 1, 0)):
        found = read(calendar(event(daily)), since, since + timedelta(days=days))
        assert len(found.occurrences) == there
        assert [each.why for each in found.unread] == ([] if there else [Unread.TOO_MANY])
    series = [event(daily, str(each)) for each in range(MOST_OF_ALL // MOST_OF_ONE + 2)]
    once = event("DTSTART:20200401T080000", "once")
    found = read(calendar(*series, once), since, since + timedelta(days=MOST_OF_ONE))
    assert len(found.occurrences) == MOST_OF_ALL - MOST_OF_ONE + 1
    assert [each.why for each in found.unread] == [Unread.TOO_MANY] * 3
    assert "once" in {each.uid for each in found.occurrences}  # single ones come first


def test_a_file_that_is_too_big_is_refused_whole(tmp_path: Path) -> None:
    """By its size, before anything is read of it; by what it takes; by the count of its events."""
    path = tmp_path / "c.ics"
    path.write_bytes(calendar(GOOD))
    with path.open("r+b") as file:
        file.truncate(LARGEST_CALENDAR + 1)
    assert _too_big(path).facts == {"bytes": LARGEST_CALENDAR}
    path.write_bytes(b"BEGIN:VCALENDAR\n" * 1_000_000)
    assert _too_big(path, Limits(memory=120_000_000)).facts == {}
    path.write_bytes(b"BEGIN:VCALENDAR\n" + b"BEGIN:VEVENT\n" * (MOST_EVENTS + 2))
    assert _too_big(path).facts == {"events": MOST_EVENTS}


def _too_big(path: Path, limits: Limits | None = None) -> BadInput:
    with pytest.raises(BadInput, match="calendar_too_big") as caught:
        read_calendar(path, SINCE, UNTIL, SHOP, limits, now=READ_AT)
    return caught.value


def test_an_answer_that_breaks_off_is_none() -> None:
    """The child may be ended in the middle of it."""
    found = read(calendar(GOOD, event("DTSTART:20260402T080000"), event("DTSTART:?", "b")))
    answer = list(told(found))
    assert understood(answer) == found
    for kept in range(len(answer)):
        with pytest.raises(ValueError):
            understood(answer[:kept])


def test_five_thousand_events_are_read_in_time(tmp_path: Path) -> None:
    """Every tenth repeats since ten years. The limit is ten times what it takes."""
    events = []
    for number in range(5000):
        day = SINCE + timedelta(days=number % 90)
        rule = "RRULE:FREQ=WEEKLY;COUNT=530\n" if number % 10 == 0 else ""
        at = f"{day - timedelta(days=3640) if rule else day:%Y%m%d}T{8 + number % 10:02}0000"
        words = f"SUMMARY:Coupe {number}\nDESCRIPTION:06 39 98 00 01\\n{'mot ' * 30}\n"
        guest = "ATTENDEE;CN=Léa;PARTSTAT=ACCEPTED:mailto:lea@example.org\n"
        lines = f"DTSTART;TZID=Europe/Paris:{at}\nDURATION:PT30M\n{rule}{words}{guest}X-A:b"
        events.append(event(lines, f"{number}@example.org"))
    path = tmp_path / "c.ics"
    path.write_bytes(calendar(*events))
    found = read_calendar(path, SINCE, UNTIL, SHOP, Limits(seconds=30), now=READ_AT)
    assert len({each.uid for each in found.occurrences}) == 5000
    assert found.unread == ()


EVENTS = [
    event(
        "DTSTAMP:20260101T000000Z | SEQUENCE:1 | DTSTART;TZID=Europe/Paris:20260512T093000"
        " | DTEND;TZID=Europe/Paris:20260512T101500 | SUMMARY:Léa\\, coupe | STATUS:CONFIRMED",
        "first-one@example.org",
    ),
    event(
        "DTSTART;TZID=Salon:20260310T093000 | RRULE:FREQ=WEEKLY;COUNT=4"
        " | EXDATE;TZID=Salon:20260317T093000 | BEGIN:VALARM | TRIGGER:-PT15M | END:VALARM"
        " | ORGANIZER;CN=Salon:mailto:salon@example.org",
        "second-one@example.org",
    ),
    event("DTSTART;VALUE=DATE:20260501 | DURATION:P1D", "third-one@example.org"),
    event("DTSTART:20260401T080000Z | DESCRIPTION:un\\ndeux", "fourth-one@example.org"),
]
HEAD = PARIS_BY_RULES.format(name="Salon").replace("1601", "2001")  # sooner followed
WHOLE = calendar(*EVENTS, head=HEAD)
SPANS = [
    (found.start(), found.end())
    for found in re.finditer(rb"BEGIN:VEVENT.*?END:VEVENT", WHOLE, re.S)
]
BEFORE = read(WHOLE)
BYTES = st.one_of(st.integers(0, 255), st.sampled_from(b'\r\n \t:;=,"\\0129TZ\0\xc3\xff'))


@st.composite
def damaged(draw: st.DrawFn) -> tuple[int, bytes]:
    """The calendar with some octets of one event other, gone or more, and which event that is.

    Its first octet and the line break behind it stay: they part it from its neighbours.
    """
    which = draw(st.integers(0, len(EVENTS) - 1))
    start, end = SPANS[which]
    inside = bytearray(WHOLE[start:end])
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(1, max(1, len(inside) - 1)))
        new = bytes(draw(st.lists(BYTES, max_size=3)))
        inside[at : at + draw(st.integers(0, 4))] = new
    return which, WHOLE[:start] + bytes(inside) + WHOLE[end:]


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(damaged())
def test_a_damaged_event_never_costs_another(case: tuple[int, bytes]) -> None:
    """Whatever happens to one, all others are told as they were."""
    which, content = case
    uids = [re.search("UID:(.*)", each)[1] for each in EVENTS]  # type: ignore[index]
    after = read(content)
    for uid in uids[:which] + uids[which + 1 :]:
        assert [each for each in after.occurrences if each.uid == uid] == [
            each for each in BEFORE.occurrences if each.uid == uid
        ]


@settings(max_examples=200, deadline=None)
@given(
    st.binary(max_size=500),
    st.integers(0, len(WHOLE)),
    st.integers(0, len(WHOLE)),
    st.booleans(),
)
def test_any_octets_are_read_or_refused(junk: bytes, at: int, to: int, alone: bool) -> None:
    """Nothing but our own error ever leaves."""
    content = junk if alone else WHOLE[:at] + junk + WHOLE[to:]
    try:
        read(content)
    except BadInput as error:
        assert error.kind == "not_a_calendar"


NAMES = [
    "DTSTART",
    "DTEND",
    "DURATION",
    "RRULE",
    "RDATE",
    "EXDATE",
    "RECURRENCE-ID",
    "SEQUENCE",
    "STATUS",
    "DTSTAMP",
]
VALUES = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=30),
    st.sampled_from(
        [
            *("20260512T093000", "20260512T093000Z", "20260512", "99991231T235959Z", "00010101"),
            *("20260512T093000/PT1H", "20260512,20260513T080000Z", "PT1H", "P1D", "-P1D"),
            *("5", "CANCELLED"),
        ]
    ),
    st.builds(
        "FREQ={};INTERVAL={};{}={}".format,
        st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
        st.integers(-2, 10**6),
        st.sampled_from(["BYDAY", "BYMONTH", "BYMONTHDAY", "BYSETPOS", "BYHOUR", "COUNT", "UNTIL"]),
        st.sampled_from(["MO", "-1SU", "53FR", "0", "2", "30", "-31", "400", "2,3", "20270101"]),
    ),
)
PARAMETERS = st.sampled_from(
    ["", ";VALUE=DATE", ";TZID=Salon", ";TZID=America/New_York", ";TZID=X", ";RANGE=THISANDFUTURE"]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(NAMES), PARAMETERS, VALUES), max_size=8), st.booleans())
@example([("DTSTART", "", "20260512"), ("RECURRENCE-ID", "", "20260512T093000Z")], True)
def test_any_lines_of_an_event_are_read_or_refused(
    lines: list[tuple[str, str, str]], series: bool
) -> None:
    """Together with a series of the same UID, or alone; what is told lies in the window."""
    written = "\n".join(f"{name}{parameters}:{value}" for name, parameters, value in lines)
    weekly = event("DTSTART:20260302T080000\nRRULE:FREQ=WEEKLY;COUNT=3") if series else ""
    found = read(calendar(weekly, event(written), GOOD, head=HEAD))
    assert "good" in {each.uid for each in found.occurrences}
    keys = [each.key for each in found.occurrences]
    assert len(set(keys)) == len(keys)
    at_most = SINCE - timedelta(days=1), UNTIL + timedelta(days=1)  # by another zone's clock
    assert all(at_most[0] <= each.day < at_most[1] for each in found.occurrences)
    assert all((each.end_day, each.end_clock or "") >= (each.day, "") for each in found.occurrences)


def test_work_that_takes_too_long_is_stopped_and_the_next_is_not() -> None:
    """Also where we were started with Ctrl-C ignored."""

    def endless() -> None:
        while True:
            pass

    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with stopwatch() as watch:
            for _ in range(20):
                with pytest.raises(Overtime):
                    watch.within(0.01, endless)
                assert watch.within(30, lambda: sum(range(100_000))) == 4_999_950_000
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


def test_somebodys_own_ctrl_c_is_passed_on() -> None:
    def interrupted() -> None:
        signal.raise_signal(signal.SIGINT)

    with stopwatch() as watch, pytest.raises(KeyboardInterrupt):
        watch.within(30, interrupted)
