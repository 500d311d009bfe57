"""Country rules: the shipped files, and files that must be refused."""

from __future__ import annotations

import json
import tomllib
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain import template
from desktop_app.domain.errors import BadInput
from desktop_app.domain.message import Purpose
from desktop_app.domain.rules import (
    Closed,
    Confidence,
    CountryRules,
    Enforce,
    is_holiday,
    public_holidays,
)
from desktop_app.domain.rules_file import load
from desktop_app.domain.sms_text import Alphabet, count
from desktop_app.places import resources

SHIPPED = resources() / "rules"
COUNTRIES = sorted(path.stem for path in SHIPPED.glob("*.toml"))


def _load(country: str) -> CountryRules:
    rules = load(country, SHIPPED)
    assert rules is not None
    return rules


def test_france_and_britain_are_shipped() -> None:
    """The two home countries the first shops are in."""
    assert {"FR", "GB"} <= set(COUNTRIES)


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_table_says_where_it_comes_from(country: str) -> None:
    """Source, confidence and date stand in each rule of the file itself, none is inherited."""
    file = tomllib.loads((SHIPPED / f"{country}.toml").read_text("utf-8"))
    tables = [t for value in file.values() for t in (value if isinstance(value, list) else [value])]
    rules = [table for table in tables if isinstance(table, dict)]
    assert len(rules) >= 4
    for rule in rules:
        assert rule["source"].strip()
        assert rule["confidence"] in set(Confidence)
        assert date(2026, 1, 1) <= rule["checked"] <= date(2026, 12, 31)


@pytest.mark.parametrize("country", COUNTRIES)
def test_marketing_is_held_on_sundays_and_by_night(country: str) -> None:
    """A shipped country has a window that blocks, closed at 3 in the morning and on Sundays."""
    windows = _load(country).blocking(Purpose.MARKETING)
    tuesday, sunday = datetime(2026, 11, 24, 10), datetime(2026, 11, 22, 10)
    assert windows and all(w.is_open(tuesday) for w in windows)
    assert not any(w.is_open(sunday) or w.is_open(tuesday.replace(hour=3)) for w in windows)
    assert _load(country).blocking(Purpose.TRANSACTIONAL) == ()


@pytest.mark.parametrize("country", COUNTRIES)
def test_the_mention_fits_its_reserve(country: str) -> None:
    """With a short code of five digits and the space before it, in plain GSM-7."""
    optout = _load(country).optout
    mention = template.render(optout.mention, {"stop_code": "36111"})
    assert isinstance(mention, str) and "STOP" in mention and "36111" in mention
    counted = count(" " + mention)
    assert counted.alphabet is Alphabet.GSM7
    assert counted.units == optout.length_reserve


@pytest.mark.parametrize(
    ("country", "day", "closed"),
    [
        ("FR", date(2026, 7, 14), True),
        ("FR", date(2026, 4, 6), True),  # Easter Monday
        ("FR", date(2026, 4, 3), False),  # Good Friday: only in Alsace-Moselle
        ("FR", date(2026, 12, 26), False),
        ("GB", date(2026, 12, 28), True),  # Boxing Day falls on a Saturday: its Monday
        ("GB", date(2026, 4, 6), True),  # Easter Monday: not in Scotland
        ("GB", date(2026, 11, 30), True),  # Saint Andrew: only in Scotland
        ("GB", date(2026, 7, 14), False),
    ],
)
def test_public_holidays_are_closed(country: str, day: date, closed: bool) -> None:
    """Those of the country, and in Britain those of all four nations."""
    (window,) = _load(country).blocking(Purpose.MARKETING)
    assert window.is_open_on(day) is not closed


@pytest.mark.parametrize(
    ("local", "why"),
    [
        (datetime(2026, 11, 24, 10), None),
        (datetime(2026, 11, 24, 7, 59), Closed.HOUR),
        (datetime(2026, 11, 24, 20), Closed.HOUR),
        (datetime(2026, 11, 22, 10), Closed.DAY),
        (datetime(2026, 7, 14, 10), Closed.HOLIDAY),
        (datetime(2026, 11, 1, 10), Closed.DAY),  # All Saints' on a Sunday
    ],
)
def test_why_a_window_is_closed(local: datetime, why: Closed | None) -> None:
    """The day before the hour; the country says the same for an instant."""
    rules = _load("FR")
    (window,) = rules.blocking(Purpose.MARKETING)
    assert window.closed(local) is why
    assert window.is_open(local) is (why is None)
    assert rules.closed(Purpose.MARKETING, local.replace(tzinfo=rules.zone)) is why
    assert rules.closed(Purpose.TRANSACTIONAL, local.replace(tzinfo=rules.zone)) is None


def test_a_year_without_a_calendar_is_closed() -> None:
    """Where the calendar ends, no day is taken for a working day."""
    assert not is_holiday(date(2100, 3, 3), "FR")
    assert is_holiday(date(2101, 3, 3), "FR")


@pytest.mark.parametrize(("country", "areas"), [("ZZ", ()), ("FR", ("Atlantis",)), ("", ())])
def test_a_calendar_nobody_knows_is_closed(country: str, areas: tuple[str, ...]) -> None:
    assert is_holiday(date(2026, 3, 3), country, areas)


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_window_that_ships_has_a_calendar(country: str) -> None:
    for window in _load(country).windows:
        assert any(window.is_open_on(date(2026, 3, day)) for day in range(1, 8))


@pytest.mark.parametrize(
    ("country", "sender", "purposes"),
    [
        ("FR", "Salon Lea", {Purpose.MARKETING, Purpose.TRANSACTIONAL}),
        ("FR", "36123", {Purpose.MARKETING}),
        ("FR", "38123", {Purpose.TRANSACTIONAL}),
        ("FR", "0639980001", set()),
        ("FR", "+33639980001", set()),
        ("FR", "36١٢٣", set()),
        ("FR", "ab", set()),
        ("FR", "abcdefghijkl", set()),
        ("FR", "Léa", set()),
        ("FR", "Lea\n", set()),
        ("FR", "   ", set()),
        ("FR", "", set()),
        ("GB", "+447700900123", {Purpose.MARKETING, Purpose.TRANSACTIONAL}),
        ("GB", "60777", {Purpose.MARKETING, Purpose.TRANSACTIONAL}),
        ("GB", "607770", set()),
    ],
)
def test_senders_by_purpose(country: str, sender: str, purposes: set[Purpose]) -> None:
    """Names of 3 to 11 plain letters and digits, and the short codes of each purpose."""
    rules = _load(country)
    assert {p for p in Purpose if rules.allows_sender(sender, p)} == purposes


@given(st.text())
def test_any_text_as_country_is_none_or_shipped(country: str) -> None:
    """No path, no wildcard, no other case finds a file, and none raises."""
    assert (load(country, SHIPPED) is not None) == (country in COUNTRIES)


# The shortest file that is understood; each test below spoils one thing.
SMALL = """\
schema = 1
country = "FR"
version = 1
checked = 2026-11-22
languages = ["fr"]
tz_default = "Europe/Paris"
tz_rule = "single"
[[window]]
id = "one"
applies_to = ["marketing"]
days = ["mon", "tue"]
from = "08:00"
to = "24:00"
enforce = "block"
confidence = "vendor"
source = "somebody"
[optout]
mention = "STOP {stop_code}"
who_adds = "app"
length_reserve = 11
keywords = ["STOP"]
everyday = ["non-stop"]
max_delay_hours = 24
confidence = "vendor"
source = "somebody"
[cap]
per_week = 2
confidence = "vendor"
source = "somebody"
[[sender]]
applies_to = ["marketing"]
alpha = true
min = 3
max = 11
charset = "A-Z"
confidence = "vendor"
source = "somebody"
"""


def _written(folder: Path, text: str) -> Path:
    (folder / "FR.toml").write_text(text, "utf-8")
    return folder


@pytest.mark.parametrize("country", ["../FR", "FR/../FR", "FRX", "FR.x", "fr", "001", ""])
def test_what_is_no_country_code_finds_nothing(tmp_path: Path, country: str) -> None:
    """Although a file lies just where that name leads."""
    folder = tmp_path / "rules"
    (folder / "FR").mkdir(parents=True)
    text = SMALL.replace('"FR"', json.dumps(country))
    (folder / f"{country}.toml").write_text(text, "utf-8")
    assert load(country, folder) is None


def test_the_small_file_is_understood(tmp_path: Path) -> None:
    """So that each refusal below is for the one thing it spoils; dates come from the file."""
    rules = load("FR", _written(tmp_path, SMALL))
    assert rules is not None
    assert rules.cap.checked == date(2026, 11, 22)
    assert rules.windows[0].is_open(datetime(2026, 11, 24, 23, 59))


def test_a_window_inherits_and_only_blocking_ones_hold(tmp_path: Path) -> None:
    """Days and purposes come from the first window; a warning is kept, but holds nothing."""
    second = (
        '[[window]]\nid = "two"\nfrom = "10:00"\nto = "12:00"\nenforce = "warn"\n'
        'confidence = "unverified"\nsource = "none"\nchecked = 2025-02-03\n'
    )
    rules = load("FR", _written(tmp_path, SMALL + second))
    assert rules is not None
    one, two = rules.windows
    assert (two.days, two.applies_to) == (one.days, one.applies_to)
    assert (two.enforce, two.checked) == (Enforce.WARN, date(2025, 2, 3))
    assert rules.blocking(Purpose.MARKETING) == (one,)


@pytest.mark.parametrize(
    ("before", "after", "where"),
    [
        ("schema = 1", "schema = 2", "schema"),
        ("schema = 1", "schema = true", "schema"),
        ('country = "FR"', 'country = "GB"', "country"),
        ("checked = 2026-11-22", "", "checked"),
        ("checked = 2026-11-22", "checked = 2026-11-22T10:00:00Z", "checked"),
        ('"Europe/Paris"', '"Europe/Atlantis"', "tz_default"),
        ('"Europe/Paris"', '"../../etc/passwd"', "tz_default"),
        ('"Europe/Paris"', '"Europe"', "tz_default"),
        ('"Europe/Paris"', '""', "tz_default"),
        ('"single"', '"guess"', "tz_rule"),
        ('["mon", "tue"]', '["mon", "lundi"]', "window.days"),
        ('["mon", "tue"]', "[]", "window.days"),
        ('["mon", "tue"]', "[1]", "window.days"),
        ('days = ["mon", "tue"]\n', "", "window.days"),
        ('["marketing"]', '["everything"]', "window.applies_to"),
        ('from = "08:00"', 'from = "8"', "window.from"),
        ('from = "08:00"', "from = 08:00:00", "window.from"),
        ('to = "24:00"', 'to = "24:01"', "window.to"),
        ('to = "24:00"', 'to = "07:00"', "window.to"),
        ('enforce = "block"\n', "", "window.enforce"),
        ('enforce = "block"', 'enforce = "block"\nholidays = true', "window.holidays"),
        (
            'enforce = "block"',
            'enforce = "block"\nholiday_subdivisions = ["57"]',
            "window.holiday_subdivisions",
        ),
        ('enforce = "block"', 'enforce = "block"\nunless = "rain"', "window.unless"),
        ('confidence = "vendor"', 'confidence = "sure"', "window.confidence"),
        ('source = "somebody"', 'source = " "', "window.source"),
        ("STOP {stop_code}", "STOP {number}", "optout.mention"),
        ("STOP {stop_code}", "STOP {stop_code", "optout.mention"),
        ("per_week = 2", "per_week = -1", "cap.per_week"),
        ("per_week = 2", "per_week = true", "cap.per_week"),
        ("per_week = 2", 'per_week = "2"', "cap.per_week"),
        ('"A-Z"', '"Z-A"', "sender.charset"),
        ("min = 3", "min = 11\n#", None),
        ("max = 11", "max = 2", "sender.max"),
        ("[[sender]]", "[sender]", "sender"),
        ("[[window]]", "[window]", "window"),
        ("[cap]", "[ban]\nsector = 'x'\n[cap]", "ban"),
        ("[cap]", "[retention]\nprospect_days = 3\n[cap]", "retention.source"),
        ("[cap]", "[cap", "toml"),
    ],
)
def test_a_file_not_understood_whole_is_refused(
    tmp_path: Path, before: str, after: str, where: str | None
) -> None:
    """Nothing is skipped or guessed: the refusal names the place. None: this one is fine."""
    folder = _written(tmp_path, SMALL.replace(before, after, 1))
    if where is None:
        assert load("FR", folder) is not None
        return
    with pytest.raises(BadInput) as raised:
        load("FR", folder)
    assert raised.value.kind == "bad_rules"
    assert raised.value.facts == {"country": "FR", "where": where}


def test_two_windows_of_one_name_are_refused(tmp_path: Path) -> None:
    """A held message names its window: the name must lead to one."""
    window = SMALL[SMALL.index("[[window]]") : SMALL.index("[optout]")]
    with pytest.raises(BadInput) as raised:
        load("FR", _written(tmp_path, SMALL + window))
    assert raised.value.facts["where"] == "window.id"


@given(st.integers(0, len(SMALL)), st.integers(0, 30), st.text(max_size=12))
def test_a_damaged_file_is_refused_or_understood(
    tmp_path_factory: pytest.TempPathFactory, at: int, gone: int, put: str
) -> None:
    """Bytes lost and bytes put in between end in rules or in BadInput, never in another error."""
    folder = tmp_path_factory.mktemp("rules")
    damaged = SMALL[:at] + put + SMALL[at + gone :]
    (folder / "FR.toml").write_bytes(damaged.encode("utf-8", "surrogatepass"))
    try:
        rules = load("FR", folder)
    except BadInput as error:
        assert error.kind == "bad_rules"
    else:
        assert isinstance(rules, CountryRules)


@pytest.mark.parametrize("content", [b"\xff\xfe", None])
def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path, content: bytes | None) -> None:
    """Not text, or not even a file: never taken for a country without rules."""
    if content is None:
        (tmp_path / "FR.toml").mkdir()
    else:
        (tmp_path / "FR.toml").write_bytes(content)
    with pytest.raises(BadInput) as raised:
        load("FR", tmp_path)
    assert raised.value.facts == {"country": "FR", "where": "file"}


@pytest.mark.parametrize(
    ("country", "day", "holds"),
    [
        ("FR", date(2027, 7, 14), True),
        ("FR", date(2027, 3, 26), False),  # Good Friday, in Alsace alone
        ("GB", date(2027, 3, 26), True),
        ("GB", date(2027, 3, 29), False),  # Easter Monday, not in Scotland
    ],
)
def test_public_holidays_are_those_of_the_whole_country(
    country: str, day: date, holds: bool
) -> None:
    assert (day in public_holidays(country, day.year)) is holds


def test_where_no_calendar_knows_there_are_no_public_holidays() -> None:
    assert public_holidays("XX", 2027) == public_holidays("FR", 2500) == frozenset()
