"""Wall clocks, the two nights they are changed, and when a reminder is due."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain import appointment, sms_text, template
from desktop_app.domain.appointment import NoReminder, Planned
from desktop_app.domain.errors import BadInput

PARIS, LONDON = "Europe/Paris", "Europe/London"
days = st.dates(date(2000, 1, 1), date(2037, 12, 31))
clocks = st.times().map(lambda each: f"{each:%H:%M}")
# Apia skipped a whole day, Lord Howe changes by half an hour, Casablanca in the middle of Ramadan.
zones = st.sampled_from(
    [PARIS, LONDON, "Pacific/Apia", "Australia/Lord_Howe", "Africa/Casablanca", "America/Sao_Paulo"]
)


def _utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc,arg-type]


@pytest.mark.parametrize(
    ("day", "clock", "zone", "expected"),
    [
        (date(2026, 11, 26), "14:30", PARIS, _utc(2026, 11, 26, 13, 30)),
        (date(2026, 7, 14), "14:30", PARIS, _utc(2026, 7, 14, 12, 30)),
        (date(2026, 7, 14), "14:30", LONDON, _utc(2026, 7, 14, 13, 30)),
        # Spring: clocks go from 02:00 to 03:00 in Paris, from 01:00 to 02:00 in London.
        (date(2026, 3, 29), "01:59", PARIS, _utc(2026, 3, 29, 0, 59)),
        (date(2026, 3, 29), "02:00", PARIS, _utc(2026, 3, 29, 1)),
        (date(2026, 3, 29), "02:30", PARIS, _utc(2026, 3, 29, 1)),
        (date(2026, 3, 29), "02:59", PARIS, _utc(2026, 3, 29, 1)),
        (date(2026, 3, 29), "03:00", PARIS, _utc(2026, 3, 29, 1)),
        (date(2026, 3, 29), "01:30", LONDON, _utc(2026, 3, 29, 1)),
        (date(2026, 3, 29), "02:30", LONDON, _utc(2026, 3, 29, 1, 30)),
        # Autumn: 02:30 is shown twice in Paris, 01:30 twice in London.
        (date(2026, 10, 25), "02:30", PARIS, _utc(2026, 10, 25, 0, 30)),
        (date(2026, 10, 25), "03:00", PARIS, _utc(2026, 10, 25, 2)),
        (date(2026, 10, 25), "01:30", LONDON, _utc(2026, 10, 25, 0, 30)),
        (date(2026, 10, 25), "02:00", LONDON, _utc(2026, 10, 25, 2)),
        # 30 December 2011 was skipped whole in Samoa.
        (date(2011, 12, 30), "09:00", "Pacific/Apia", _utc(2011, 12, 30, 10)),
    ],
)
def test_a_wall_clock_is_one_instant(day: date, clock: str, zone: str, expected: datetime) -> None:
    """In a gap the first instant after it, of two the earlier."""
    assert appointment.instant(day, clock, zone) == expected


@given(days, clocks, zones)
def test_no_instant_shows_that_time_before(day: date, clock: str, zone: str) -> None:
    """The instant shows the clock asked for, or is the first to show a later one."""
    found = appointment.instant(day, clock, zone)
    wall = datetime.fromisoformat(f"{day} {clock}")
    rules = ZoneInfo(zone)
    shown = found.astimezone(rules).replace(tzinfo=None)
    before = (found - timedelta(seconds=1)).astimezone(rules).replace(tzinfo=None)
    assert found.utcoffset() == timedelta(0)
    assert before < wall <= shown
    hour_before = (found - timedelta(hours=1)).astimezone(rules).replace(tzinfo=None)
    assert hour_before < wall  # so it is the earlier of two


@pytest.mark.parametrize(
    "clock", ["", "9:30", "24:00", "12:60", "12.30", " 12:30", "12:30:00", "1２:30", "12:30\n"]
)
def test_a_clock_that_is_none(clock: str) -> None:
    """HH:MM of a day and nothing else."""
    with pytest.raises(BadInput, match="bad_clock"):
        appointment.instant(date(2026, 11, 26), clock, PARIS)


@pytest.mark.parametrize(
    "zone",
    ["", "Paris", "Europe", "Europe/Pariss", "../etc/passwd", "/etc/localtime", "a\0b", "+1"],
)
def test_a_zone_that_is_none(zone: str) -> None:
    """A name the zone database has, whatever the machine's file system says to it."""
    with pytest.raises(BadInput, match="bad_zone"):
        appointment.instant(date(2026, 11, 26), "12:30", zone)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "26/11/2026",
        "2026-02-30",
        "20261126",
        "2026-W48-4",
        "2026-11-26 ",
        "２026-11-26",
        "0226-11-26",
        "9999-12-28",
    ],
)
def test_a_day_that_is_none(text: str) -> None:
    """YYYY-MM-DD of the calendar, of a year that people live in, and nothing else."""
    with pytest.raises(BadInput, match="bad_day"):
        appointment.read_day(text)


def test_the_edges_of_the_calendar_are_refused() -> None:
    """No overflow reaches a person."""
    assert appointment.read_day("2026-11-26") == date(2026, 11, 26)
    with pytest.raises(BadInput, match="bad_day"):
        appointment.instant(date.min, "00:00", PARIS)
    with pytest.raises(BadInput, match="bad_day"):
        appointment.instant(date.max, "23:00", "America/New_York")
    with pytest.raises(BadInput, match="bad_day"):
        appointment.reminder_due(date.min, PARIS)


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
def test_due_the_evening_before_by_the_wall_clock(zone: str, day: date, expected: datetime) -> None:
    """18:00 the day before, on both sides of a change; never 24 hours before."""
    assert appointment.reminder_due(day, zone) == expected


DAY = date(2026, 11, 26)
DUE, UNTIL = _utc(2026, 11, 25, 17), _utc(2026, 11, 26, 8)  # for 11:00 in Paris


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (_utc(2026, 11, 1), Planned(DUE, UNTIL)),
        (_utc(2026, 11, 25, 16, 59), Planned(DUE, UNTIL)),
        (_utc(2026, 11, 25, 20), Planned(_utc(2026, 11, 25, 20), UNTIL)),
        (_utc(2026, 11, 26, 7, 59), Planned(_utc(2026, 11, 26, 7, 59), UNTIL)),
        (UNTIL, Planned(DUE, UNTIL, NoReminder.BOOKED_TOO_LATE)),
        (_utc(2026, 11, 27), Planned(DUE, UNTIL, NoReminder.BOOKED_TOO_LATE)),
    ],
)
def test_a_late_booking_is_reminded_at_once_or_not_at_all(now: datetime, expected: Planned) -> None:
    """Due in the past: now while it is of use, and no more from two hours before on."""
    assert appointment.plan_reminder(DAY, "11:00", PARIS, now=now) == expected


def test_an_hour_that_comes_too_late_is_said() -> None:
    """An appointment at half past midnight is not reminded of at 23:00, and not silently so."""
    planned = appointment.plan_reminder(DAY, "00:30", PARIS, now=_utc(2026, 11, 1), at="23:00")
    assert planned.refused is NoReminder.HOUR_TOO_LATE


@given(days, clocks, zones, st.datetimes(datetime(2000, 1, 1), datetime(2038, 1, 1)))
def test_what_is_planned_is_of_use(day: date, clock: str, zone: str, booked: datetime) -> None:
    """A reminder that is not refused is due neither in the past nor when it is of no use."""
    now = booked.replace(tzinfo=UTC)
    planned = appointment.plan_reminder(day, clock, zone, now=now)
    if planned.refused is None:
        assert now <= planned.due_at < planned.useful_until
        assert planned.useful_until < appointment.instant(day, clock, zone)
    elif planned.refused is NoReminder.BOOKED_TOO_LATE:
        assert now >= planned.useful_until


@pytest.mark.parametrize(
    ("languages", "expected"),
    [
        (("fr",), "fr"),
        (("FR-ca", "en"), "fr"),
        (("", "fr"), "fr"),
        (("de", "en"), "en"),
        ((), "en"),
    ],
)
def test_the_shipped_words_in_a_language(languages: tuple[str, ...], expected: str) -> None:
    """The person's, else the shop's, else English."""
    assert appointment.shipped_template(*languages) == appointment.TEMPLATES[expected]


@given(
    days,
    clocks,
    st.sampled_from(sorted(appointment.TEMPLATES)),
    st.sampled_from(["", "Chez Martine", "€" * 40]),
)
def test_the_shipped_reminders_are_one_segment(
    day: date, clock: str, language: str, shop: str
) -> None:
    """On any day at any hour, in the GSM alphabet, and as normalised as what is sent; they say who
    writes, where the shop has a name."""
    known = appointment.values("Éloïse", "Façon", day, clock, shop)
    assert set(known) == set(appointment.FIELDS)
    text = template.render(appointment.TEMPLATES[language], known)
    assert isinstance(text, str)
    assert text.startswith(shop or ("Rappel :" if language == "fr" else "Reminder:"))
    counted = sms_text.count(text)
    assert (counted.alphabet, counted.segments) == (sms_text.Alphabet.GSM7, 1)
    assert sms_text.normalise(text).text == text
