"""Calendars after RFC 5545, and after what programs make of it."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from desktop_app.domain.calendar_event import (
    CalledOff,
    EventStatus,
    Invited,
    Occurrence,
    Unread,
    Version,
)
from desktop_app.domain.errors import BadInput
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

AT = "DTSTART;TZID=Europe/Paris:20260310T093000 | "  # a Tuesday, before the change to summer time


def test_an_event_is_told_whole_through_the_fence(tmp_path: Path) -> None:
    """Every field, as the child tells it and the parent understands it."""
    path = tmp_path / "c.ics"
    path.write_bytes(
        calendar(
            event(
                "DTSTART;TZID=Europe/Paris:20260512T093000"
                " | DTEND;TZID=Europe/Paris:20260512T101500"
                " | SEQUENCE:3 | DTSTAMP:20260501T000000Z | LAST-MODIFIED:20260502T101112Z"
                " | STATUS:TENTATIVE | SUMMARY:Coupe\\, barbe"
                " | DESCRIPTION:Tél. 06 39 98 00 01\\nvient tôt\\; paie \\\\new"
                " | LOCATION:Salon | CONTACT:Léa\\, 01 99 00 00 01"
                ' | ORGANIZER;CN="Salon, Nantes":mailto:salon@example.org'
                " | ATTENDEE;CN=Léa ^'Lo^' D.;ROLE=CHAIR:MAILTO:lea@example.org"
                " | ATTENDEE:tel:+33639980002 | ATTENDEE;EMAIL=u@example.org:/1/principal/"
                " | X-APPLE-TRAVEL:1 | ATTACH;ENCODING=BASE64:QUJD | CLASS:PRIVATE"
            ),
            event("DTSTART;VALUE=DATE:20260513", "b"),
            event("DTSTART;TZID=Nowhere:20260513T100000", "c"),
        )
    )
    found = read_calendar(path, SINCE, UNTIL, SHOP, now=READ_AT)
    assert found.whole and found.called_off == ()
    assert [(each.line, each.uid, each.why) for each in found.unread] == [
        (28, "c", Unread.UNKNOWN_ZONE)
    ]
    assert found.unread[0].day == date(2026, 5, 13)
    day = date(2026, 5, 12)
    first, second = found.occurrences
    assert first == Occurrence(
        uid="a",
        recurrence="",
        version=Version(3, "20260502T101112Z"),
        status=EventStatus.TENTATIVE,
        day=day,
        clock="09:30",
        zone="Europe/Paris",
        end_day=day,
        end_clock="10:15",
        title="Coupe, barbe",
        location="Salon",
        description="Tél. 06 39 98 00 01\nvient tôt; paie \\new",
        contact="Léa, 01 99 00 00 01",
        organizer=Invited("Salon, Nantes", "salon@example.org"),
        attendees=(
            Invited('Léa "Lo" D.', "lea@example.org"),
            Invited("", "", "+33639980002"),
            Invited("", "u@example.org"),
        ),
    )
    assert (first.key, first.all_day) == ("/a", False)
    assert (second.clock, second.end_clock, second.all_day) == (None, None, True)
    assert (second.end_day - second.day).days == 1


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # Rules, by the wall clock across the change of 29 March.
        (AT + "RRULE:FREQ=WEEKLY;COUNT=4", ["0310 0930", "0317 0930", "0324 0930", "0331 0930"]),
        (AT + "RRULE:FREQ=WEEKLY;INTERVAL=3;COUNT=2", ["0310 0930", "0331 0930"]),
        (AT + "RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", ["0310 0930", "0327 0930", "0424 0930"]),
        (AT + "rrule:freq=weekly;count=2", ["0310 0930", "0317 0930"]),
        # Its end: in UTC, as another program writes it, and as a day, which counts whole.
        (AT + "RRULE:FREQ=DAILY;UNTIL=20260312T083000Z", ["0310 0930", "0311 0930", "0312 0930"]),
        (AT + "RRULE:FREQ=DAILY;UNTIL=20260312T082959Z", ["0310 0930", "0311 0930"]),
        (AT + "RRULE:FREQ=DAILY;UNTIL=20260311T093000", ["0310 0930", "0311 0930"]),
        (AT + "RRULE:FREQ=DAILY;UNTIL=20260311", ["0310 0930", "0311 0930"]),
        (AT + "RRULE:FREQ=DAILY;UNTIL=20260309T083000Z", []),
        # What does not take place: in its zone, in UTC, lists, whole days.
        (
            AT + "RRULE:FREQ=DAILY;COUNT=5 | EXDATE;TZID=Europe/Paris:20260311T093000"
            " | EXDATE:20260312T083000Z,20260313T083000Z",
            ["0310 0930", "0314 0930"],
        ),
        (AT + "RRULE:FREQ=DAILY;COUNT=3 | EXDATE;VALUE=DATE:20260311", ["0310 0930", "0312 0930"]),
        # In winter 11:00 there is 10:00 in UTC: the exception is not the hour called ten.
        (
            "DTSTART;TZID=Europe/Paris:20260310T100000 | RRULE:FREQ=DAILY;BYHOUR=10,11;COUNT=4"
            " | EXDATE;TZID=Europe/Paris:20260310T110000",
            ["0310 1000", "0311 1000", "0311 1100"],
        ),
        # What also takes place.
        (AT + "RDATE;TZID=Europe/Paris:20260402T140000", ["0310 0930", "0402 1400"]),
        (AT + "RDATE;VALUE=DATE:20260402", ["0310 0930", "0402 0930"]),
        (AT + "RDATE;VALUE=PERIOD:20260402T120000Z/PT1H", ["0310 0930", "0402 1400"]),
        # Whole days.
        ("DTSTART;VALUE=DATE:20260310 | RRULE:FREQ=WEEKLY;COUNT=2", ["0310", "0317"]),
        ("DTSTART:20260310 | RRULE:FREQ=DAILY;UNTIL=20260311T225959Z", ["0310", "0311"]),
        ("DTSTART:20260310 | RRULE:FREQ=DAILY;COUNT=3 | EXDATE:20260311", ["0310", "0312"]),
        # From long ago, and without an end.
        ("DTSTART:16000107 | RRULE:FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1", ["0501"]),
        ("DTSTART:00010101T080000 | RRULE:FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=2", ["0402 0800"]),
        ("DTSTART:20200101T080000 | RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", []),
    ],
)
def test_what_repeats_is_told_as_its_occurrences(lines: str, expected: list[str]) -> None:
    """Within the window, by the clock of its zone."""
    found = read(calendar(event(lines)))
    assert times(found) == expected
    assert found.unread == ()


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        # Floating: the shop's. UTC: the shop's too. Its own: as it stands.
        ("DTSTART:20260512T093000", "12 09:30 Europe/Paris"),
        ("DTSTART:20260512T073000Z", "12 09:30 Europe/Paris"),
        ("DTSTART;TZID=UTC:20260512T073000", "12 09:30 Europe/Paris"),
        ("DTSTART;TZID=America/New_York:20260512T190000", "12 19:00 America/New_York"),
        # Outlook's names, and a maker's before the name.
        ("DTSTART;TZID=W. Europe Standard Time:20260512T093000", "12 09:30 Europe/Berlin"),
        ('DTSTART;TZID="Romance Standard Time":20260512T093000', "12 09:30 Europe/Paris"),
        ("DTSTART;TZID=/example.org/2026/Europe/Rome:20260512T093000", "12 09:30 Europe/Rome"),
        # By the file's own rules.
        ("DTSTART;TZID=Salon:20260512T093000", "12 09:30 Europe/Paris"),
        ("DTSTART;TZID=Far:20260512T093000", "12 05:30 Europe/Paris"),
        ("DTSTART;TZID=Salon:20260512T240000", None),
    ],
)
def test_a_time_is_told_by_a_zone_with_a_name(lines: str, told: str | None) -> None:
    far = PARIS_BY_RULES.replace("+0200", "+0600").replace("+0100", "+0500")
    head = PARIS_BY_RULES.format(name="Salon") + far.format(name="Far")
    found = read(calendar(event(lines), head=head))
    assert [f"{e.day:%d} {e.clock} {e.zone}" for e in found.occurrences] == ([told] if told else [])


def test_a_zone_of_its_own_holds_for_its_calendar_only() -> None:
    """Two programs' calendars in one file may call different hours by the same name."""
    far = PARIS_BY_RULES.replace("+0200", "+0600").replace("+0100", "+0500")
    at = "DTSTART;TZID=Salon:20260512T093000"
    first = calendar(event(at, "a"), head=PARIS_BY_RULES.format(name="Salon"))
    second = calendar(event(at, "b"), head=far.format(name="Salon"))
    found = read(first + second)
    assert [(each.uid, each.clock) for each in found.occurrences] == [
        ("b", "05:30"),
        ("a", "09:30"),
    ]
    assert found.whole


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("DTSTART;TZID=Europe/Paris:20260329T023000", "0329 0330"),  # the change skips it
        ("DTSTART;TZID=Europe/Paris:20260329T030000", "0329 0300"),
        ("DTSTART;TZID=Salon:20260329T023000", "0329 0330"),
        ("DTSTART:20261025T003000Z", "1025 0230"),  # both are half past two
        ("DTSTART:20261025T013000Z", "1025 0230"),
    ],
)
def test_hours_around_the_changes_of_the_clock(lines: str, told: str) -> None:
    content = calendar(event(lines), head=PARIS_BY_RULES.format(name="Salon"))
    assert times(read(content, until=date(2026, 12, 1))) == [told]


def test_an_hour_that_comes_twice_is_the_first_of_both() -> None:
    """As the standard has it, and `domain.appointment.instant`: the key says which."""
    lines = "DTSTART;TZID=Europe/Paris:20261025T023000 | RRULE:FREQ=DAILY;COUNT=1"
    (found,) = read(calendar(event(lines)), until=date(2026, 12, 1)).occurrences
    assert found.recurrence == "20261025T003000Z"


@pytest.mark.parametrize(
    ("lines", "day", "clock"),
    [
        (AT + "DTEND:20260310T091500Z", 10, "10:15"),
        (AT + "DURATION:PT45M", 10, "10:15"),
        (AT + "DURATION:P1DT1H", 11, "10:30"),
        (AT + "DURATION:P1W", 17, "09:30"),
        (AT, 10, "09:30"),
        ("DTSTART;VALUE=DATE:20260310 | DTEND;VALUE=DATE:20260312", 12, None),
        ("DTSTART;VALUE=DATE:20260310 | DTEND;VALUE=DATE:20260310", 11, None),
        ("DTSTART;VALUE=DATE:20260310 | DURATION:P2D", 12, None),
        ("DTSTART;VALUE=DATE:20260310", 11, None),
    ],
)
def test_its_end(lines: str, day: int, clock: str | None) -> None:
    (found,) = read(calendar(event(lines))).occurrences
    assert (found.end_day, found.end_clock) == (date(2026, 3, day), clock)


def test_a_date_that_also_counts_may_last_longer() -> None:
    """RDATE with a period."""
    lines = AT + "DURATION:PT30M | RDATE;VALUE=PERIOD:20260402T120000Z/PT2H"
    found = read(calendar(event(lines)))
    assert [each.end_clock for each in found.occurrences] == ["10:00", "16:00"]


def test_the_window_holds_the_days_that_begin_in_it() -> None:
    """By the shop's clock: late in New York is the next day here."""
    late = "DTSTART;TZID=America/New_York:{}T190000"
    content = calendar(
        event(late.format("20260228"), "in"),
        event(late.format("20260531"), "out"),
        event("DTSTART:20260301T000000", "first"),
        event("DTSTART;VALUE=DATE:20260531", "last"),
        event("DTSTART:20260228T235959 | DURATION:P3D", "running"),
        event("DTSTART;VALUE=DATE:20260601", "behind"),
        event("DTSTART:20200101T000000", "long ago"),
    )
    assert {each.uid for each in read(content).occurrences} == {"in", "first", "last"}


WEEKLY = event(AT + "RRULE:FREQ=WEEKLY;COUNT=4 | SUMMARY:each | SEQUENCE:1")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        # Moved: to another day, out of the window, into a whole day; named in UTC or by its day.
        (
            "RECURRENCE-ID;TZID=Europe/Paris:20260317T093000 | DTSTART:20260318T130000Z",
            "0310 0930,0318 1400,0324 0930,0331 0930",
        ),
        (
            "RECURRENCE-ID:20260317T083000Z | DTSTART:20270318T130000Z",
            "0310 0930,0324 0930,0331 0930",
        ),
        (
            "RECURRENCE-ID:20260317T083000Z | DTSTART;VALUE=DATE:20260319",
            "0310 0930,0319,0324 0930,0331 0930",
        ),
        (
            "RECURRENCE-ID;VALUE=DATE:20260317 | DTSTART:20260318T130000Z",
            "0310 0930,0318 1400,0324 0930,0331 0930",
        ),
        # Called off.
        (
            "RECURRENCE-ID:20260317T083000Z | DTSTART:20260317T083000Z | STATUS:CANCELLED",
            "0310 0930,0317 0930 x,0324 0930,0331 0930",
        ),
        # This one and all that follow: the second is in summer time.
        (
            "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:20260324T093000"
            " | DTSTART;TZID=Europe/Paris:20260325T110000",
            "0310 0930,0317 0930,0325 1100,0401 1100",
        ),
        (
            "RECURRENCE-ID;RANGE=THISANDFUTURE:20260324T083000Z | DTSTART:20260324T083000Z"
            " | STATUS:CANCELLED",
            "0310 0930,0317 0930,0324 0930 x,0331 0930 x",
        ),
    ],
)
@pytest.mark.parametrize("order", ["before", "behind", "in a calendar of its own"])
def test_one_occurrence_is_changed(change: str, expected: str, order: str) -> None:
    """Its identity stays: the start by the rule."""
    changed = event(change + " | SEQUENCE:2")
    content = {
        "before": calendar(changed, WEEKLY),
        "behind": calendar(WEEKLY, changed),
        "in a calendar of its own": calendar(changed) + calendar(WEEKLY),
    }[order]
    found = read(content)
    off = [each.status is EventStatus.CANCELLED for each in found.occurrences]
    told = [at + (" x" if x else "") for at, x in zip(times(found), off, strict=True)]
    assert ",".join(told) == expected
    keys = [f"2026{at}" for at in ("0310T083000Z", "0317T083000Z", "0324T083000Z", "0331T073000Z")]
    there = [each.recurrence for each in found.occurrences]
    assert there == [each for each in keys if each in there] and len(set(there)) == len(told)
    assert {each.version.sequence for each in found.occurrences if each.title == "each"} == {1}


def test_an_invitation_to_one_occurrence_stands_alone() -> None:
    """Google sends it without the series."""
    lines = "RECURRENCE-ID:20260317T083000Z | DTSTART:20260318T083000Z"
    (found,) = read(calendar(event(lines))).occurrences
    assert found.key == "20260317T083000Z/a"


def test_the_later_version_counts_wherever_it_stands() -> None:
    """SEQUENCE, then LAST-MODIFIED, else DTSTAMP."""
    old = event("DTSTART:20260401T080000 | SEQUENCE:1 | LAST-MODIFIED:20260105T000000Z")
    new = event("DTSTART:20260402T080000 | SEQUENCE:2 | DTSTAMP:20260101T000000Z")
    gone = event("DTSTART:20270402T080000 | SEQUENCE:3")
    assert times(read(calendar(old, new))) == times(read(calendar(new, old))) == ["0402 0800"]
    assert times(read(calendar(gone, new))) == []
    rising = [
        Version(),
        Version(0, "20260101T000000Z"),
        Version(0, "20260101T000001Z"),
        Version(1),
        Version(10, "20250101T000000Z"),
    ]
    assert all(old < new for old, new in pairwise(rising))
    stamped = event(AT + "DTSTAMP:20260101T000000Z | SEQUENCE:x | LAST-MODIFIED:yesterday")
    (found,) = read(calendar(stamped)).occurrences
    assert found.version == Version(0, "20260101T000000Z")


def test_a_message_that_calls_off() -> None:
    """METHOD:CANCEL: the whole series, whose rule it does not repeat; or one occurrence of it."""
    head = "METHOD:CANCEL\n"
    found = read(calendar(event(AT + "SEQUENCE:2"), head=head))
    assert [each.status for each in found.occurrences] == [EventStatus.CANCELLED]
    assert found.called_off == (CalledOff("a", "", Version(2)),)
    one = "RECURRENCE-ID:20260317T083000Z | DTSTART:20260317T083000Z"
    found = read(calendar(event(one), head=head))
    assert [(e.key, e.status) for e in found.occurrences] == [
        ("20260317T083000Z/a", EventStatus.CANCELLED)
    ]
    assert found.called_off == ()
    ranged = one.replace("RECURRENCE-ID", "RECURRENCE-ID;RANGE=THISANDFUTURE")
    found = read(calendar(event(ranged), head=head))
    assert found.called_off == (CalledOff("a", "20260317T083000Z", Version()),)
    far = read(calendar(event("DTSTART:20200101T080000"), head=head))
    assert (far.occurrences, len(far.called_off)) == ((), 1)


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("CONFIRMED", EventStatus.CONFIRMED),
        ("cancelled", EventStatus.CANCELLED),
        ("CANCELED", EventStatus.CANCELLED),
        ("TENTATIVE", EventStatus.TENTATIVE),
        ("BUSY", EventStatus.CONFIRMED),
    ],
)
def test_its_status(said: str, status: EventStatus) -> None:
    (found,) = read(calendar(event(AT + f"STATUS:{said}"))).occurrences
    assert found.status is status


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ("UID:b | DTSTART:20260512T093000", Unread.GARBLED),
        ("SUMMARY:no start", Unread.NO_START),
        ("DTSTART:", Unread.NO_START),
        ("DTSTART:20260230T093000", Unread.BAD_TIME),
        ("DTSTART:20260512T250000", Unread.BAD_TIME),
        ("DTSTART:2026-05-12T09:30:00", Unread.BAD_TIME),
        ("DTSTART;TZID=Europe/Paris20260512T093000", Unread.BAD_TIME),
        ("DTSTART:20260512T093000 | DTSTART:20260513T093000", Unread.GARBLED),
        ("DTSTART:20260512T093000 | DTEND:20260511T093000", Unread.BAD_TIME),
        ("DTSTART:20260512T093000 | DTEND;VALUE=DATE:20260513", Unread.BAD_TIME),
        ("DTSTART:20260512T093000 | DURATION:-PT1H", Unread.BAD_TIME),
        ("DTSTART:20260512T093000 | DURATION:P9999999999999999W", Unread.BAD_TIME),
        ("DTSTART:20260512 | DURATION:PT1H", Unread.BAD_TIME),
        ("DTSTART;TZID=Nowhere:20260512T093000", Unread.UNKNOWN_ZONE),
        ("DTSTART;TZID=Broken:20260512T093000", Unread.UNKNOWN_ZONE),
        ("DTSTART;TZID=../../etc/passwd:20260512T093000", Unread.UNKNOWN_ZONE),
        ("DTSTART:20260512 | RRULE:FREQ=NEVER", Unread.BAD_RULE),
        ("DTSTART:20260512 | RRULE:COUNT=3", Unread.BAD_RULE),
        ("DTSTART:20260512 | RRULE:FREQ=DAILY;COUNT", Unread.BAD_RULE),
        ("DTSTART:20260512 | RRULE:FREQ=DAILY;UNTIX=20260513", Unread.BAD_RULE),
        ("DTSTART:20260512 | RRULE:FREQ=DAILY;INTERVAL=0", Unread.BAD_RULE),
        ("DTSTART:20260512 | RRULE:FREQ=DAILY;COUNT=0", Unread.BAD_RULE),
        ("DTSTART:20260512 | RRULE:FREQ=DAILY;BYDAY=XX", Unread.BAD_RULE),
        ("DTSTART:20260512 | RRULE:FREQ=DAILY;INTERVAL=99999999999999999999", Unread.BAD_RULE),
        ("DTSTART:20260512 | RRULE:FREQ=DAILY;COUNT=3 | EXDATE:soon", Unread.BAD_RULE),
        ("DTSTART:20260512 | RRULE:FREQ=DAILY;COUNT=3 | EXDATE;X=20260513", Unread.BAD_RULE),
        ("DTSTART:20260512 | RDATE:20260513,2026051", Unread.BAD_RULE),
        ("DTSTART:20260512 | EXRULE:FREQ=DAILY", Unread.BAD_RULE),
        ("DTSTART:20260512 | BEGIN:VALARM | STATUS:CANCELLED", Unread.UNFINISHED),
    ],
)
def test_a_bad_event_is_refused_and_costs_no_other(lines: str, why: Unread) -> None:
    """With its line and its UID. What would be left of it might be the opposite of what it said."""
    broken = PARIS_BY_RULES.format(name="Broken").replace("TZOFFSETTO:+0100\n", "")
    good = [event("DTSTART:20260401T080000", each) for each in ("before", "behind")]
    content = calendar(good[0], event(lines), good[1], head=broken)
    found = read(content)
    assert [each.uid for each in found.occurrences] == ["before", "behind"]
    line = content.decode().split("\r\n").index("UID:a")  # the line below, counted from 0
    assert [(e.line, e.uid, e.why) for e in found.unread] == [(line, "a", why)]


def test_what_cannot_be_read_is_told_by_its_title_and_day() -> None:
    """As far as a person would make them out."""
    found = read(
        calendar(
            event("DTSTART:2026-05-13 | SUMMARY:Ligne\\, abîmée", "a"),
            event("DTSTART:20260230T100000", "b"),
            event("DTSTART:20260514T100000 | RRULE:FREQ=NEVER | SUMMARY:Yoga", "c"),
            event("SUMMARY:" + 300 * "x", "d"),
        )
    )
    assert [(each.title, each.day) for each in found.unread] == [
        ("Ligne, abîmée", date(2026, 5, 13)),
        ("", None),
        ("Yoga", date(2026, 5, 14)),
        (200 * "x", None),
    ]


def test_an_event_without_uid_is_refused_beside_one_that_has_it() -> None:
    without = "BEGIN:VEVENT\nDTSTART:20260512T093000\nEND:VEVENT\n"
    found = read(calendar(without, event("DTSTART:20260513T093000")))
    assert [(e.uid, e.why) for e in found.unread] == [("", Unread.NO_UID)]


def test_a_broken_change_leaves_its_occurrence_out() -> None:
    """It may have called it off. Where nobody knows which one, nothing of the series is told."""
    broken = event("RECURRENCE-ID:20260317T083000Z | DTSTART:tomorrow")
    found = read(calendar(WEEKLY, broken))
    assert times(found) == ["0310 0930", "0324 0930", "0331 0930"]
    assert [e.why for e in found.unread] == [Unread.BAD_TIME]
    unknown = event("RECURRENCE-ID:someday | DTSTART:20260401T080000")
    found = read(calendar(WEEKLY, unknown, event("DTSTART:20260401T080000", "b")))
    assert [e.uid for e in found.occurrences] == ["b"]
    assert [(e.uid, e.why) for e in found.unread] == [("a", Unread.BAD_TIME)] * 2


def test_a_broken_version_is_not_taken_for_the_older_one() -> None:
    """Two events of one UID: nobody knows what the broken one said."""
    found = read(calendar(event("DTSTART:20260401T080000"), event("DTSTART:?")))
    assert found.occurrences == ()
    assert len(found.unread) == 2


def test_other_components_are_passed_over() -> None:
    others = "".join(
        f"BEGIN:{name}\nUID:{name}\nDTSTART:20260401T080000\nEND:{name}\n"
        for name in ("VTODO", "VJOURNAL", "VFREEBUSY", "X-THING")
    )
    alarm = "BEGIN:VALARM\nDTSTART:20260402T080000\nSUMMARY:alarm\nEND:VALARM\n"
    own = f"BEGIN:VEVENT\nUID:a\nSUMMARY:own\n{alarm}DTSTART:20260401T090000\nEND:VEVENT\n"
    found = read(calendar(others, own))
    assert [(each.title, each.clock) for each in found.occurrences] == [("own", "09:00")]
    assert (found.unread, found.whole) == ((), True)


FOLDED = calendar(event("DTSTART:20260512T093000 | SUMMARY:Coupe é | DESCRIPTION:un deux"))


@pytest.mark.parametrize(
    "content",
    [
        FOLDED,
        FOLDED.replace(b"\r\n", b"\n"),
        FOLDED.replace(b"\r\n", b"\r"),
        FOLDED.replace(b"\r\n", b"\r\r\n"),
        FOLDED.replace(b"\r\n", b"\r\n\r\n"),
        b"\xef\xbb\xbf" + FOLDED,
        FOLDED.decode().encode("cp1252"),
        FOLDED.decode().encode("utf-16"),
        FOLDED.decode().encode("utf-16-le"),
        FOLDED.replace(b"deux", b"d\r\n eux"),
        FOLDED.replace(b"DTSTART:2026", b"DTST\r\n ART:20\r\n\t26"),
        FOLDED.replace("é".encode(), b"\xc3\r\n \xa9"),  # folded inside a letter
        FOLDED.replace(b"un deux", b"un deux\xe9").replace(b"deux\xe9", b"deux"),
        FOLDED.replace(b"BEGIN:", b"begin:").replace(b"END:", b"End:"),
        b"Content-Type: text/calendar\r\n\r\n" + FOLDED,
    ],
)
def test_however_its_lines_are_written(content: bytes) -> None:
    (found,) = read(content).occurrences
    assert (found.clock, found.title, found.description) == ("09:30", "Coupe é", "un deux")


def test_lines_of_several_encodings_in_one_file() -> None:
    """Exports put together: each line is read by itself."""
    mixed = calendar(event(AT + "SUMMARY:Zoé | LOCATION:Orléans")).replace(
        "Orléans".encode(), "Orléans".encode("cp1252")
    )
    (found,) = read(mixed).occurrences
    assert (found.title, found.location) == ("Zoé", "Orléans")


def test_separators_of_unicode_part_no_line() -> None:
    """Python's own splitting would."""
    (found,) = read(calendar(event(AT + "SUMMARY:a\u2028b\x0bc\x85d"))).occurrences
    assert found.title == "a\u2028b\x0bc\x85d"


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("c.ics", b"", "not_a_calendar"),
        ("c.ics", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not_a_calendar"),
        ("c.ics", b"PK\x03\x04\x14\0\0\0\0\0", "not_a_calendar"),
        ("c.ics", b"<!doctype html><p>BEGIN:VCALENDAR</p>", "not_a_calendar"),
        ("c.csv", "Nom;Tél\nLéa;0639980001\n".encode(), "not_a_calendar"),
        ("c.ics", b"\xff\xfeB\0E\0G", "not_a_calendar"),
        ("c.vcf", b"BEGIN:VCARD\nFN:Zoe\nEND:VCARD\n", "not_a_calendar"),
        ("c.ics", None, "file_unreadable"),
    ],
)
def test_what_is_no_calendar(tmp_path: Path, name: str, content: bytes | None, kind: str) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BadInput) as caught:
        read_calendar(path, SINCE, UNTIL, SHOP, now=READ_AT)
    assert caught.value.kind == kind


def test_a_path_that_is_none_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="file_unreadable"):
        read_calendar(tmp_path / f"{'x' * 300}.ics", SINCE, UNTIL, SHOP, now=READ_AT)


def test_a_start_may_be_left_out_without_a_rule() -> None:
    """RFC 5545, 3.8.5.1: EXDATE also takes out what DTSTART says."""
    assert times(read(calendar(event(AT + "EXDATE;TZID=Europe/Paris:20260310T093000")))) == []
    assert times(read(calendar(event(AT + "EXDATE;TZID=Europe/Paris:20260311T093000")))) == [
        "0310 0930"
    ]


@pytest.mark.parametrize("method", ["REQUEST", "ADD", "REPLY", "COUNTER", "REFRESH"])
def test_a_message_tells_nothing_of_other_events(method: str) -> None:
    """RFC 5546: each is about its own event. What is missing beside it still stands."""
    lines = "DTSTART:20260512T093000"
    assert not read(calendar(event(lines), head=f"METHOD:{method}\n")).whole
    assert read(calendar(event(lines), head="METHOD:PUBLISH\n")).whole


def test_a_calendar_without_events_has_none() -> None:
    found = read(calendar())
    assert (found.occurrences, found.unread, found.whole) == ((), (), True)


@pytest.mark.parametrize("cut", [20, 70, 130, 180])
def test_a_cut_file_is_not_whole(cut: int) -> None:
    """Who takes what is missing for called off must know."""
    content = calendar(event("DTSTART:20260512T093000", "a"), event("DTSTART:20260513T093000", "b"))
    found = read(content[:cut])
    assert not found.whole
    begun = content[:cut].count(b"BEGIN:VEVENT")
    assert len(found.occurrences) + len(found.unread) == begun
    assert all(each.why is Unread.UNFINISHED for each in found.unread)


@pytest.mark.parametrize("lost", ["BEGIN:VCALENDAR", "END:VCALENDAR"])
def test_a_file_without_its_frame_is_read_and_not_whole(lost: str) -> None:
    """Also where the frame that is lost stands between two calendars."""
    content = calendar(event("DTSTART:20260512T093000"))
    broken = content.replace(lost.encode(), b"X-LOST:1")
    for each in (broken, broken + content, content + broken):
        found = read(each)
        assert (len(found.occurrences), found.whole) == (1, False)


def test_the_zone_of_the_shop_must_be_one(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="bad_zone"):
        read_calendar(tmp_path / "c.ics", SINCE, UNTIL, "Europe/Nantes", now=READ_AT)


def test_time_and_answer_of_the_child_are_bounded(tmp_path: Path) -> None:
    path = tmp_path / "c.ics"
    path.write_bytes(calendar(WEEKLY))
    for limits in (Limits(seconds=0.001), Limits(answer=50)):
        with pytest.raises(BadInput, match="calendar_too_big"):
            read_calendar(path, SINCE, UNTIL, SHOP, limits, now=READ_AT)
    assert len(read_calendar(path, SINCE, UNTIL, SHOP, now=READ_AT).occurrences) == 4
