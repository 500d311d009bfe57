"""The gate: yes, no because, or not before."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import combinations
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desktop_app.domain.consent import Flag
from desktop_app.domain.contact import Reach
from desktop_app.domain.gate import (
    Basis,
    Candidate,
    NotBefore,
    Reason,
    Send,
    Skip,
    Verdict,
    judge,
    most_in_a_week,
    next_opening,
)
from desktop_app.domain.message import Purpose
from desktop_app.domain.rules import Confidence, CountryRules, Enforce, Window
from desktop_app.domain.rules_file import load
from desktop_app.places import resources

MARKETING, TRANSACTIONAL = Purpose.MARKETING, Purpose.TRANSACTIONAL


def _shipped(country: str) -> CountryRules:
    rules = load(country, resources() / "rules")
    assert rules is not None
    return rules


FR, GB = _shipped("FR"), _shipped("GB")
OPEN = datetime(2026, 11, 24, 10, tzinfo=UTC)  # a Tuesday, 11:00 in Paris
NIGHT = datetime(2026, 11, 24, 23, tzinfo=UTC)
WILLING = Candidate("+33639980001", Reach.TEXTABLE, Flag.YES, False, 0, "Salon Lea", "FR")


def _at(zone: str, *when: int) -> datetime:
    return datetime(*when, tzinfo=ZoneInfo(zone))  # type: ignore[misc,arg-type]


def test_who_opted_in_gets_the_offer() -> None:
    """Within hours, with the consent as the reason."""
    assert judge(WILLING, purpose=MARKETING, rules=FR, now=OPEN) == Send(Basis.OPTED_IN)


def test_who_was_never_asked_gets_the_reminder_only() -> None:
    """Transactional passes as an expected service message, at night too; marketing does not."""
    anna = replace(WILLING, consent=Flag.NOT_ASKED)
    assert judge(anna, purpose=MARKETING, rules=FR, now=OPEN) == Skip(Reason.NOT_ASKED)
    expected = Send(Basis.EXPECTED_SERVICE_MESSAGE)
    assert judge(anna, purpose=TRANSACTIONAL, rules=FR, now=NIGHT) == expected


# What is wrong with a candidate, weightiest first, and whether it stops a service message too.
FAULTS: list[tuple[dict[str, object], Reason, bool]] = [
    ({"consent": Flag.STOP}, Reason.STOP, True),
    ({"suppressed": True}, Reason.SUPPRESSED, True),
    ({"consent": Flag.SAID_NO}, Reason.SAID_NO, True),
    ({"reach": Reach.LANDLINE}, Reason.NOT_TEXTABLE, True),
    ({"country": "BE"}, Reason.OTHER_COUNTRY, True),
    ({"consent": Flag.NOT_ASKED}, Reason.NOT_ASKED, False),
    ({"marketing_this_week": 2}, Reason.WEEKLY_CAP, False),
    ({"sender": "0639980001"}, Reason.BAD_SENDER, True),
]


@pytest.mark.parametrize(("fault", "reason", "always"), FAULTS)
def test_each_fault_alone(fault: dict[str, object], reason: Reason, always: bool) -> None:
    """Gives its own reason, by day and by night alike, and only some stop a service message."""
    candidate = replace(WILLING, **fault)  # type: ignore[arg-type]
    for now in (OPEN, NIGHT):
        assert judge(candidate, purpose=MARKETING, rules=FR, now=now) == Skip(reason)
    service = judge(candidate, purpose=TRANSACTIONAL, rules=FR, now=OPEN)
    assert (service == Skip(reason)) is always
    assert isinstance(service, Send) is not always


@pytest.mark.parametrize(("weighty", "light"), list(combinations(FAULTS, 2)))
def test_the_weightier_reason_is_given(
    weighty: tuple[dict[str, object], Reason, bool], light: tuple[dict[str, object], Reason, bool]
) -> None:
    """What the person said comes before what the shop could repair."""
    candidate = replace(WILLING, **{**light[0], **weighty[0]})  # type: ignore[arg-type]
    assert judge(candidate, purpose=MARKETING, rules=FR, now=OPEN) == Skip(weighty[1])


@pytest.mark.parametrize("reach", [reach for reach in Reach if reach is not Reach.TEXTABLE])
def test_only_the_textable_are_texted(reach: Reach) -> None:
    """Every other reach is a reason, and so is a textable contact without number."""
    for candidate in (
        replace(WILLING, reach=reach),
        replace(WILLING, number=None),
        replace(WILLING, number=""),
    ):
        for purpose in Purpose:
            verdict = judge(candidate, purpose=purpose, rules=FR, now=OPEN)
            assert verdict == Skip(Reason.NOT_TEXTABLE)


def test_a_sender_of_the_other_purpose_is_refused() -> None:
    """36xxx is for offers, 38xxx for service messages; no sender leaves it to the account."""
    offers, service = replace(WILLING, sender="36123"), replace(WILLING, sender="38123")
    assert judge(offers, purpose=MARKETING, rules=FR, now=OPEN) == Send(Basis.OPTED_IN)
    assert judge(service, purpose=MARKETING, rules=FR, now=OPEN) == Skip(Reason.BAD_SENDER)
    assert judge(offers, purpose=TRANSACTIONAL, rules=FR, now=OPEN) == Skip(Reason.BAD_SENDER)
    nameless = replace(WILLING, sender=None)
    assert judge(nameless, purpose=MARKETING, rules=FR, now=OPEN) == Send(Basis.OPTED_IN)


def test_a_country_without_rules_gets_no_marketing() -> None:
    """Service messages go to the shop's own country; where nobody named one, nothing leaves."""
    belgian = replace(WILLING, number="+3200000000", country="BE")
    for now in (OPEN, NIGHT):
        verdict = judge(belgian, purpose=MARKETING, rules=None, now=now, home="BE")
        assert verdict == Skip(Reason.NO_RULES)
    verdict = judge(belgian, purpose=TRANSACTIONAL, rules=None, now=OPEN, home="BE")
    assert verdict == Send(Basis.OPTED_IN)
    verdict = judge(WILLING, purpose=TRANSACTIONAL, rules=None, now=OPEN, home="BE")
    assert verdict == Skip(Reason.OTHER_COUNTRY)
    nowhere = replace(WILLING, country=None)
    for candidate in (belgian, nowhere):
        verdict = judge(candidate, purpose=TRANSACTIONAL, rules=None, now=OPEN)
        assert verdict == Skip(Reason.NO_RULES)


def test_the_cap_counts_what_is_allowed_a_week() -> None:
    """The second text of the week leaves, the third does not, and reminders never count."""
    for before, verdict in (
        (1, Send(Basis.OPTED_IN)),
        (2, Skip(Reason.WEEKLY_CAP)),
        (9, Skip(Reason.WEEKLY_CAP)),
    ):
        lea = replace(WILLING, marketing_this_week=before)
        assert judge(lea, purpose=MARKETING, rules=FR, now=OPEN) == verdict
        assert judge(lea, purpose=TRANSACTIONAL, rules=FR, now=OPEN) == Send(Basis.OPTED_IN)


@pytest.mark.parametrize(
    ("country", "now", "until"),
    [
        # An ordinary evening, and the last and the first minute of a day.
        ("FR", (2026, 11, 24, 20, 0), (2026, 11, 25, 8, 0)),
        ("FR", (2026, 11, 24, 7, 59, 59), (2026, 11, 24, 8, 0)),
        # Saturday evening to Monday, over the night clocks go forward and the one they go back.
        ("FR", (2026, 3, 28, 20, 0), (2026, 3, 30, 8, 0)),
        ("FR", (2026, 10, 24, 20, 0), (2026, 10, 26, 8, 0)),
        ("GB", (2026, 3, 28, 20, 0), (2026, 3, 30, 8, 0)),
        ("GB", (2026, 10, 24, 20, 0), (2026, 10, 26, 8, 0)),
        # Within those nights.
        ("FR", (2026, 3, 29, 3, 30), (2026, 3, 30, 8, 0)),
        ("FR", (2026, 10, 25, 2, 30), (2026, 10, 26, 8, 0)),
        # Chains: Sunday and Easter Monday; Saturday 8 May and Sunday; All Saints is a Sunday.
        ("FR", (2026, 4, 4, 20, 0), (2026, 4, 7, 8, 0)),
        ("FR", (2027, 5, 7, 21, 0), (2027, 5, 10, 8, 0)),
        ("FR", (2026, 10, 31, 21, 0), (2026, 11, 2, 8, 0)),
        # Over New Year, a Friday. In Britain, Saturday 2 January is free in Scotland, and so is
        # Monday 4 January in its place.
        ("FR", (2026, 12, 31, 20, 0), (2027, 1, 2, 8, 0)),
        ("GB", (2026, 12, 31, 20, 0), (2027, 1, 5, 8, 0)),
        # Christmas on a Friday in Britain: Friday, Boxing Day, Sunday, the Monday in its place.
        ("GB", (2026, 12, 24, 20, 0), (2026, 12, 29, 8, 0)),
        # Good Friday is a holiday in Britain, not in France.
        ("GB", (2026, 4, 2, 22, 0), (2026, 4, 4, 8, 0)),
        ("FR", (2026, 4, 2, 22, 0), (2026, 4, 3, 8, 0)),
    ],
)
def test_marketing_waits_for_the_next_opening(
    country: str, now: tuple[int, ...], until: tuple[int, ...]
) -> None:
    """Given in UTC, with the rule that holds; the instant before is still too early."""
    rules = _shipped(country)
    zone = {"FR": "Europe/Paris", "GB": "Europe/London"}[country]
    lea = replace(WILLING, country=country)
    verdict = judge(lea, purpose=MARKETING, rules=rules, now=_at(zone, *now))
    assert verdict == NotBefore(_at(zone, *until).astimezone(UTC), f"{country.lower()}-default")
    assert isinstance(verdict, NotBefore) and verdict.until.tzinfo is UTC
    early = verdict.until - timedelta(microseconds=1)
    assert judge(lea, purpose=MARKETING, rules=rules, now=early) == verdict
    assert judge(lea, purpose=MARKETING, rules=rules, now=verdict.until) == Send(Basis.OPTED_IN)


@pytest.mark.parametrize(
    ("now", "until"),
    [((2026, 3, 28, 20), (2026, 3, 30, 6)), ((2026, 10, 24, 20), (2026, 10, 26, 7))],
)
def test_eight_in_paris_moves_with_the_clock(now: tuple[int, ...], until: tuple[int, ...]) -> None:
    """Written in UTC by hand: the summer opening is at six, the winter one at seven."""
    verdict = judge(WILLING, purpose=MARKETING, rules=FR, now=_at("Europe/Paris", *now))
    assert verdict == NotBefore(_at("UTC", *until), "fr-default")


def _window(opens: int, closes: int, **more: object) -> Window:
    return Window(
        source="a test",
        confidence=Confidence.UNVERIFIED,
        checked=date(2026, 11, 22),
        id=str(more.pop("id", "w")),
        applies_to=frozenset(Purpose),
        days=more.pop("days", frozenset(range(7))),  # type: ignore[arg-type]
        opens=opens,
        closes=closes,
        **more,  # type: ignore[arg-type]
    )


def _under(zone: str, *windows: Window) -> CountryRules:
    return replace(FR, zone=ZoneInfo(zone), windows=windows)


def _ask(rules: CountryRules, now: datetime) -> Verdict:
    return judge(WILLING, purpose=MARKETING, rules=rules, now=now)


@pytest.mark.parametrize(
    ("opens", "closes", "now", "until"),
    [
        # 02:30 does not exist on 29 March: it opens when 03:00 is shown instead, at 01:00 UTC.
        (150, 240, (2026, 3, 28, 23), (2026, 3, 29, 1, 0)),
        # A window that lies in the lost hour is open the day after.
        (130, 170, (2026, 3, 28, 23), (2026, 3, 30, 0, 10)),
        # An opening ahead of the change, in the same night, is not passed over for it.
        (61, 181, (2026, 3, 29, 0, 0), (2026, 3, 29, 0, 1)),
        # 02:15 to 02:45 comes twice on 25 October, at 00:15 and at 01:15 UTC.
        (135, 165, (2026, 10, 24, 22), (2026, 10, 25, 0, 15)),
        (135, 165, (2026, 10, 25, 0, 50), (2026, 10, 25, 1, 15)),
        # 01:00 to 02:30 is entered again without passing 01:00, when clocks go back to 02:00.
        (60, 150, (2026, 10, 25, 0, 40), (2026, 10, 25, 1, 0)),
    ],
)
def test_windows_within_the_change_of_clocks(
    opens: int, closes: int, now: tuple[int, ...], until: tuple[int, ...]
) -> None:
    """The lost hour and the repeated one, in Paris; all instants in UTC."""
    rules = _under("Europe/Paris", _window(opens, closes))
    assert _ask(rules, _at("UTC", *now)) == NotBefore(_at("UTC", *until), "w")


def test_a_clock_put_back_over_midnight() -> None:
    """In St John's, until 2011, one minute after midnight showed 23:01 of the day before again."""
    rules = _under("America/St_Johns", _window(0, 23 * 60 + 30))
    midnight, again = _at("UTC", 2010, 11, 7, 2, 30), _at("UTC", 2010, 11, 7, 2, 31)
    assert _ask(rules, midnight - timedelta(minutes=20)) == NotBefore(midnight, "w")
    evening = _under("America/St_Johns", _window(23 * 60, 23 * 60 + 30))
    assert _ask(evening, midnight) == NotBefore(again, "w")


def test_windows_intersect_and_name_the_one_that_holds() -> None:
    """Both must be open; the rule named is one that is closed now."""
    rules = _under("UTC", _window(480, 1200, id="wide"), _window(600, 720, id="narrow"))
    assert _ask(rules, _at("UTC", 2026, 11, 24, 9)) == NotBefore(
        _at("UTC", 2026, 11, 24, 10), "narrow"
    )
    assert _ask(rules, _at("UTC", 2026, 11, 24, 7)) == NotBefore(
        _at("UTC", 2026, 11, 24, 10), "wide"
    )
    assert _ask(rules, _at("UTC", 2026, 11, 24, 11)) == Send(Basis.OPTED_IN)


def test_what_never_opens_is_skipped() -> None:
    """Windows without a common hour or day, or past the end of the calendar, hold nothing."""
    never = Skip(Reason.NO_OPENING)
    assert _ask(_under("UTC", _window(60, 120), _window(180, 240)), OPEN) == never
    days = _window(0, 1440, days=frozenset({1})), _window(0, 1440, days=frozenset({2}))
    assert _ask(_under("UTC", *days), OPEN) == never
    assert _ask(FR, _at("UTC", 2150, 6, 3, 10)) == never
    for end in (datetime.min, datetime.max):
        for hours in (-23, 0, 23):
            zone = timezone(timedelta(hours=hours))
            assert _ask(FR, end.replace(tzinfo=zone)) == never


def test_the_next_opening_is_when_the_gate_lets_go() -> None:
    """Now within hours, the morning at night, never where no hour is left."""
    assert next_opening(FR, MARKETING, OPEN) == OPEN
    morning = datetime(2026, 11, 25, 7, tzinfo=UTC)
    assert next_opening(FR, MARKETING, NIGHT) == morning
    assert next_opening(FR, TRANSACTIONAL, NIGHT) == NIGHT
    never = _under("UTC", _window(0, 60, id="a"), _window(60, 120, id="b"))
    assert next_opening(never, MARKETING, OPEN) is None


def test_a_window_that_only_warns_holds_nothing() -> None:
    """Warnings are for people; the gate holds by what blocks."""
    rules = _under("UTC", _window(60, 120, enforce=Enforce.WARN))
    assert _ask(rules, OPEN) == Send(Basis.OPTED_IN)


def test_a_time_without_zone_is_a_bug() -> None:
    """Never read as the time of whatever machine this is, whatever the answer would have been."""
    for candidate in (WILLING, replace(WILLING, consent=Flag.STOP)):
        with pytest.raises(TypeError):
            judge(candidate, purpose=MARKETING, rules=FR, now=datetime(2026, 11, 24, 10))


# -- generated ------------------------------------------------------------------------------------

ZONES = [
    "Europe/Paris",
    "Australia/Lord_Howe",  # half an hour
    "America/St_Johns",  # until 2011 at one minute past midnight
    "Asia/Beirut",  # at midnight
    "Africa/Cairo",
    "Pacific/Apia",  # 30 December 2011 never was
    "America/Sao_Paulo",
    "Africa/Casablanca",  # back for Ramadan
    "UTC",
]
# Nights on which some of these zones change their clocks, and any other instant.
NIGHTS = [
    datetime(2026, 3, 29, tzinfo=UTC),
    datetime(2026, 10, 25, tzinfo=UTC),
    datetime(2026, 4, 4, 15, tzinfo=UTC),
    datetime(2026, 10, 3, 15, tzinfo=UTC),
    datetime(2010, 11, 7, 2, tzinfo=UTC),
    datetime(2011, 3, 13, 3, tzinfo=UTC),
    datetime(2011, 12, 30, 10, tzinfo=UTC),
    datetime(2018, 11, 4, 3, tzinfo=UTC),
    datetime(2018, 2, 18, 2, tzinfo=UTC),
    datetime(2026, 3, 28, 22, tzinfo=UTC),
    datetime(2026, 10, 24, 21, tzinfo=UTC),
]
_nights = st.builds(
    lambda night, minutes: night + timedelta(minutes=minutes),
    st.sampled_from(NIGHTS),
    st.integers(-1500, 600),
)
_instants = _nights | st.datetimes(timezones=st.just(UTC) | st.timezones())


@st.composite
def _windows(draw: st.DrawFn) -> Window:
    opens = draw(st.integers(0, 1439))
    closes = draw(st.integers(opens + 1, 1440))
    calendar = draw(st.sampled_from([None, "FR", "GB"]))
    return _window(
        opens,
        closes,
        id=draw(st.sampled_from("abc")),
        days=frozenset(draw(st.sets(st.integers(0, 6), min_size=1))),
        holidays=calendar,
        enforce=draw(st.sampled_from(Enforce)),
    )


_rules = st.builds(
    lambda zone, windows: _under(zone, *windows),
    st.sampled_from(ZONES),
    st.lists(_windows(), max_size=3),
)
_candidates = st.builds(
    Candidate,
    number=st.none() | st.text() | st.just("+33639980001"),
    reach=st.sampled_from(Reach),
    consent=st.sampled_from(Flag),
    suppressed=st.booleans(),
    marketing_this_week=st.integers(),
    sender=st.none() | st.text() | st.just("Salon Lea"),
    country=st.none() | st.text() | st.sampled_from(["FR", "GB", "BE"]),
)
_cases = st.tuples(
    _candidates | st.just(WILLING),
    st.sampled_from(Purpose),
    st.sampled_from([FR, GB, None]) | _rules,
    _instants,
    st.sampled_from([None, "FR", "BE", ""]),
)
_Case = tuple[Candidate, Purpose, CountryRules | None, datetime, str | None]


def _judge(case: _Case) -> Verdict:
    candidate, purpose, rules, now, home = case
    return judge(candidate, purpose=purpose, rules=rules, now=now, home=home)


@given(_cases)
def test_the_gate_always_answers(case: _Case) -> None:
    """No candidate, rule or instant raises, and the same question gets the same answer."""
    verdict = _judge(case)
    assert isinstance(verdict, Send | Skip | NotBefore)
    assert _judge(case) == verdict


@given(_cases, st.sampled_from([Flag.STOP, Flag.SAID_NO, None]))
def test_a_refusal_is_never_sent_nor_held(case: _Case, refusal: Flag | None) -> None:
    """A STOP, a no or a suppressed number ends in Skip, whatever else is true. None: suppressed."""
    candidate = replace(case[0], suppressed=True)
    if refusal:
        candidate = replace(case[0], consent=refusal)
    assert isinstance(_judge((candidate, *case[1:])), Skip)


@given(_cases)
def test_what_is_sent_meets_every_condition(case: _Case) -> None:
    """Said again from the issue: opt-in for marketing, reach, own country, cap, hours."""
    candidate, purpose, rules, now, _ = case
    verdict = _judge(case)
    if not isinstance(verdict, Send):
        return
    assert candidate.reach is Reach.TEXTABLE and candidate.number
    assert not candidate.suppressed
    expected = verdict.basis is Basis.EXPECTED_SERVICE_MESSAGE
    assert candidate.consent is (Flag.NOT_ASKED if expected else Flag.YES)
    if purpose is MARKETING:
        assert not expected and rules is not None
        assert candidate.marketing_this_week < rules.cap.per_week
    if rules is not None:
        assert candidate.country == rules.country
        assert _inside(rules, purpose, now)


def _inside(rules: CountryRules, purpose: Purpose, now: datetime) -> bool:
    local = now.astimezone(rules.zone)
    return all(window.is_open(local) for window in rules.blocking(purpose))


@settings(max_examples=400)
@given(st.sampled_from([FR, GB]) | _rules, _instants)
def test_what_is_held_leaves_at_its_instant(rules: CountryRules, now: datetime) -> None:
    """Until lies ahead, inside every window, was closed just before, and is then judged Send."""
    willing = replace(WILLING, country=rules.country)
    verdict = judge(willing, purpose=MARKETING, rules=rules, now=now)
    assume(isinstance(verdict, NotBefore))
    assert isinstance(verdict, NotBefore)
    assert verdict.until > now and verdict.until.tzinfo is UTC
    assert verdict.rule in {w.id for w in rules.blocking(MARKETING) if w.enforce is Enforce.BLOCK}
    assert _inside(rules, MARKETING, verdict.until)
    assert not _inside(rules, MARKETING, verdict.until - timedelta(microseconds=1))
    again = judge(willing, purpose=MARKETING, rules=rules, now=verdict.until)
    assert again == Send(Basis.OPTED_IN)


@settings(max_examples=400)
@given(st.sampled_from(ZONES), st.lists(_windows(), min_size=1, max_size=2), _nights)
def test_no_opening_is_missed(zone: str, windows: list[Window], now: datetime) -> None:
    """Looked at minute by minute, nothing is open between now and until."""
    rules = _under(zone, *(replace(w, enforce=Enforce.BLOCK) for w in windows))
    verdict = _ask(rules, now)
    end = now + timedelta(days=2)
    if isinstance(verdict, NotBefore):
        end = min(end, verdict.until)
    elif isinstance(verdict, Send):
        end = now
    for minute in range(1 + (end - now) // timedelta(minutes=1)):
        instant = now + timedelta(minutes=minute)
        assert instant >= end or not _inside(rules, MARKETING, instant)


@given(st.lists(st.integers(-20, 20), max_size=8))
def test_the_fullest_week(offers: list[int]) -> None:
    """Of all seven days that have the moment among them, tried one by one; half days apart."""
    at = datetime(2026, 11, 25, 9, tzinfo=UTC)
    half = timedelta(hours=12)
    weeks = [range(begin, begin + 14) for begin in range(-13, 1)]
    fullest = max(sum(each in week for each in offers) for week in weeks)
    assert most_in_a_week([at + each * half for each in offers], at) == fullest
