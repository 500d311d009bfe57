"""A country's rules for texts, read from ``resources/rules/<COUNTRY>.toml``.

Rules are data: each says where it comes from, how sure that is and when it was checked. A file
that cannot be understood whole is refused, because a rule that is skipped is a rule that is broken.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import NoReturn, TypedDict, TypeVar
from zoneinfo import ZoneInfo

import holidays

from desktop_app.domain import template
from desktop_app.domain.errors import BadInput
from desktop_app.domain.message import Purpose

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SCHEMA = 1
_DAY_MINUTES = 24 * 60
_INFORMATIVE = ("consent", "retention")  # tables for people and upkeep: the gate reads none of them


class Confidence(StrEnum):
    """What stands behind a rule, from the text of a law down to nothing found."""

    LAW = "law"
    REGULATOR = "regulator"
    OPERATOR = "operator"
    LAW_FIRM = "law_firm"
    VENDOR = "vendor"
    UNVERIFIED = "unverified"


class Enforce(StrEnum):
    """What a rule does to a text: only BLOCK holds it, the others are for people to read."""

    BLOCK = "block"
    CONFIRM = "confirm"
    WARN = "warn"
    INFO = "info"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Where a rule comes from."""

    source: str
    confidence: Confidence
    checked: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Window(Rule):
    """When texts may leave: ``opens`` ≤ wall clock < ``closes``, in minutes after midnight.

    ``days`` counts Monday as 0. Days in ``holidays`` (a country the `holidays` package knows, with
    all of ``holiday_subdivisions``) are closed.
    """

    id: str
    applies_to: frozenset[Purpose]
    days: frozenset[int]
    opens: int
    closes: int
    holidays: str | None = None
    holiday_subdivisions: tuple[str, ...] = ()
    enforce: Enforce = Enforce.BLOCK

    def is_open(self, local: datetime) -> bool:
        """Whether a text may leave when the recipient's wall clock shows ``local``."""
        minute = local.hour * 60 + local.minute
        return self.opens <= minute < self.closes and self.is_open_on(local.date())

    def is_open_on(self, day: date) -> bool:
        if day.weekday() not in self.days:
            return False
        return self.holidays is None or not is_holiday(
            day, self.holidays, self.holiday_subdivisions
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OptOut(Rule):
    """The words every marketing text ends with: a template with ``{stop_code}``.

    ``length_reserve`` is what it takes at most with the space before it, in septets.
    """

    mention: str
    who_adds: str
    length_reserve: int
    keywords: tuple[str, ...]
    max_delay_hours: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cap(Rule):
    """Marketing texts one number may get in any seven days."""

    per_week: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender(Rule):
    """Which sender a text may come from: a name, or one of ``numbers`` (``x`` is any digit)."""

    applies_to: frozenset[Purpose]
    alpha: bool
    min: int
    max: int
    charset: str  # inside of a regular expression's brackets
    numbers: tuple[str, ...] = ()

    def allows(self, sender: str) -> bool:
        if any(re.fullmatch(_digits_pattern(number), sender) for number in self.numbers):
            return True
        return (
            self.alpha
            and self.min <= len(sender) <= self.max
            and re.fullmatch(f"[{self.charset}]*", sender) is not None
            # Only digits look like a number that could be called back: never a name.
            and re.search("[A-Za-z]", sender) is not None
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryRules:
    """All the gate judges by in one country. Windows intersect: a text leaves when all are open."""

    country: str
    checked: date
    zone: ZoneInfo
    windows: tuple[Window, ...]
    optout: OptOut
    cap: Cap
    senders: tuple[Sender, ...]

    def blocking(self, purpose: Purpose) -> tuple[Window, ...]:
        """The windows that hold texts of ``purpose`` back."""
        return tuple(
            window
            for window in self.windows
            if window.enforce is Enforce.BLOCK and purpose in window.applies_to
        )

    def allows_sender(self, sender: str, purpose: Purpose) -> bool:
        return all(rule.allows(sender) for rule in self.senders if purpose in rule.applies_to)


def load(country: str, folder: Path) -> CountryRules | None:
    """The rules of ``country`` (ISO 3166-1 alpha-2, capitals), None where there is no file.

    BadInput("bad_rules", country=, where=) for a file that cannot be understood whole.
    """
    # What is no country code must not become a path: numbers bring "001" and worse.
    if not re.fullmatch("[A-Z]{2}", country):
        return None
    try:
        text = (folder / f"{country}.toml").read_text("utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput("bad_rules", country=country, where="file") from error
    try:
        tables = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadInput("bad_rules", country=country, where="toml") from error
    return _country_rules(_Table(tables, country))


@lru_cache(maxsize=64)
def _holidays(country: str, subdivisions: tuple[str, ...], year: int) -> frozenset[date]:
    areas = subdivisions or (None,)
    years = [holidays.country_holidays(country, subdiv=area, years=year) for area in areas]
    return frozenset(day for found in years for day in found)


def is_holiday(day: date, country: str, subdivisions: tuple[str, ...] = ()) -> bool:
    """Whether ``day`` is a public holiday in the country or any of ``subdivisions``.

    In a year the calendar does not know (it ends with 2100) every day is one: closed, not open.
    """
    known = _holidays(country, subdivisions, day.year)
    return not known or day in known


def _digits_pattern(number: str) -> str:
    return re.escape(number).replace("x", "[0-9]")


_T = TypeVar("_T")
_E = TypeVar("_E", bound=StrEnum)


class _Table:
    """One table of the file, read once: a key of a wrong type, or left unread, is refused."""

    def __init__(self, values: Mapping[str, object], country: str, where: str = "") -> None:
        self._left = dict(values)
        self.country = country
        self._where = where

    def broken(self, key: str = "") -> NoReturn:
        where = ".".join(part for part in (self._where, key) if part)
        raise BadInput("bad_rules", country=self.country, where=where)

    def get(self, key: str, kind: type[_T], default: _T | None = None) -> _T:
        value = self._left.pop(key, default)
        # In Python a bool is an int and a datetime is a date; in a rule they are not.
        if value is None or (type(value) is not kind):
            self.broken(key)
        return value

    def text(self, key: str, default: str | None = None) -> str:
        return self.get(key, str, default).strip() or self.broken(key)

    def word(self, key: str, words: type[_E], default: str | None = None) -> _E:
        try:
            return words(self.text(key, default))
        except ValueError:
            self.broken(key)

    def number(self, key: str, low: int, high: int) -> int:
        value = self.get(key, int)
        return value if low <= value <= high else self.broken(key)

    def texts(self, key: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        values = self.get(key, list, None if default is None else list(default))
        if not all(isinstance(value, str) and value.strip() for value in values):
            self.broken(key)
        return tuple(values)

    def purposes(self, default: tuple[str, ...] | None = None) -> frozenset[Purpose]:
        named = self.texts("applies_to", default)
        if not named or not set(named) <= set(Purpose):
            self.broken("applies_to")
        return frozenset(map(Purpose, named))

    def table(self, key: str) -> _Table:
        return self._inner(self.get(key, dict), key)

    def tables(self, key: str) -> list[_Table]:
        values = self.get(key, list)
        if not values or not all(isinstance(value, dict) for value in values):
            self.broken(key)
        return [self._inner(value, key) for value in values]

    def _inner(self, values: Mapping[str, object], key: str) -> _Table:
        return _Table(values, self.country, f"{self._where}.{key}".strip("."))

    def holds(self, key: str) -> bool:
        return key in self._left

    def done(self) -> None:
        for key in self._left:
            self.broken(key)


def _country_rules(file: _Table) -> CountryRules:
    if file.get("schema", int) != SCHEMA:
        file.broken("schema")
    if file.text("country") != file.country:
        file.broken("country")
    file.get("version", int)
    file.texts("languages")
    file.word("tz_rule", _TzRule)
    checked = file.get("checked", date)
    for key in filter(file.holds, _INFORMATIVE):
        _origin(file.table(key), checked)
    rules = CountryRules(
        country=file.country,
        checked=checked,
        zone=_zone(file),
        windows=_windows(file, checked),
        optout=_optout(file.table("optout"), checked),
        cap=_cap(file.table("cap"), checked),
        senders=tuple(_sender(table, checked) for table in file.tables("sender")),
    )
    file.done()
    return rules


class _TzRule(StrEnum):
    """How a number's zone is found: the country has one, or the prefix tells.

    Under PREFIX the overseas prefixes are countries of their own (RE, GP …), never this one.
    """

    SINGLE = "single"
    PREFIX = "prefix"


def _zone(file: _Table) -> ZoneInfo:
    try:
        return ZoneInfo(file.text("tz_default"))
    # A zone that does not exist, and names that are folders or escape them.
    except (LookupError, ValueError, OSError):
        file.broken("tz_default")


class _Origin(TypedDict):
    source: str
    confidence: Confidence
    checked: date


def _origin(table: _Table, checked: date) -> _Origin:
    return {
        "source": table.text("source"),
        "confidence": table.word("confidence", Confidence),
        "checked": table.get("checked", date, checked),
    }


def _windows(file: _Table, checked: date) -> tuple[Window, ...]:
    windows: list[Window] = []
    for table in file.tables("window"):
        windows.append(_window(table, checked, windows[0] if windows else None))
    if len({window.id for window in windows}) != len(windows):
        file.broken("window.id")
    return tuple(windows)


def _window(table: _Table, checked: date, first: Window | None) -> Window:
    """One window; without ``days`` or ``applies_to`` it inherits them from the first."""
    calendar = table.text("holidays") if table.holds("holidays") else None
    window = Window(
        **_origin(table, checked),
        id=table.text("id"),
        applies_to=table.purposes(tuple(first.applies_to) if first else None),
        days=_days(table, tuple(DAYS[day] for day in first.days) if first else None),
        opens=_minutes(table, "from"),
        closes=_minutes(table, "to"),
        holidays=calendar,
        holiday_subdivisions=table.texts("holiday_subdivisions", ()),
        # No default: what is unverified or only a vendor's word blocks when the file says so.
        enforce=table.word("enforce", Enforce),
    )
    if window.opens >= window.closes:
        table.broken("to")
    _refuse_unknown_calendar(table, window)
    table.done()
    return window


def _days(table: _Table, default: tuple[str, ...] | None) -> frozenset[int]:
    named = table.texts("days", default)
    if not named or not set(named) <= set(DAYS):
        table.broken("days")
    return frozenset(map(DAYS.index, named))


def _minutes(table: _Table, key: str) -> int:
    """Minutes after midnight of "HH:MM"; "24:00" is the end of the day."""
    match = re.fullmatch("([0-9]{2}):([0-5][0-9])", table.text(key))
    minutes = int(match[1]) * 60 + int(match[2]) if match else _DAY_MINUTES + 1
    return minutes if minutes <= _DAY_MINUTES else table.broken(key)


def _refuse_unknown_calendar(table: _Table, window: Window) -> None:
    if window.holidays is None:
        if window.holiday_subdivisions:
            table.broken("holiday_subdivisions")
        return
    try:
        is_holiday(window.checked, window.holidays, window.holiday_subdivisions)
    except NotImplementedError:
        table.broken("holidays")


def _optout(table: _Table, checked: date) -> OptOut:
    optout = OptOut(
        **_origin(table, checked),
        mention=table.text("mention"),
        who_adds=table.text("who_adds"),
        length_reserve=table.number("length_reserve", 0, 160),
        keywords=table.texts("keywords"),
        max_delay_hours=table.number("max_delay_hours", 0, 24 * 10),
    )
    try:
        template.check(optout.mention, {"stop_code"})
    except BadInput:
        table.broken("mention")
    table.done()
    return optout


def _cap(table: _Table, checked: date) -> Cap:
    cap = Cap(
        **_origin(table, checked),
        per_week=table.number("per_week", 0, 7),
    )
    table.done()
    return cap


def _sender(table: _Table, checked: date) -> Sender:
    sender = Sender(
        **_origin(table, checked),
        applies_to=table.purposes(),
        alpha=table.get("alpha", bool),
        min=table.number("min", 1, 11),
        max=table.number("max", 1, 11),
        charset=table.get("charset", str),
        numbers=table.texts("numbers", ()),
    )
    try:
        re.compile(f"[{sender.charset}]")
    except re.error:
        table.broken("charset")
    if sender.min > sender.max:
        table.broken("max")
    table.done()
    return sender
