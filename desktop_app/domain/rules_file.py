"""Reading a country's rules from ``resources/rules/<COUNTRY>.toml``.

A file that cannot be understood whole is refused, because a rule that is skipped is a rule that is
broken. Only a calendar of holidays is not looked up here: it takes a tenth of a second of every
start. One that nobody knows is closed on all days (`rules.is_holiday`).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import NoReturn, TypedDict, TypeVar
from zoneinfo import ZoneInfo

from desktop_app.domain import template
from desktop_app.domain.errors import BadInput
from desktop_app.domain.message import Purpose
from desktop_app.domain.replies import StopWords
from desktop_app.domain.rules import (
    DAYS,
    Cap,
    Confidence,
    CountryRules,
    Enforce,
    OptOut,
    Sender,
    Window,
)

SCHEMA = 1
_DAY_MINUTES = 24 * 60
_INFORMATIVE = ("consent", "retention")  # tables for people and upkeep: the gate reads none of them


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
    return _parsed(text, country)


@lru_cache(maxsize=4)  # the agent looks at the file five times a second
def _parsed(text: str, country: str) -> CountryRules:
    try:
        tables = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadInput("bad_rules", country=country, where="toml") from error
    return _country_rules(_Table(tables, country))


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
    if window.holidays is None and window.holiday_subdivisions:
        table.broken("holiday_subdivisions")
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


def _optout(table: _Table, checked: date) -> OptOut:
    optout = OptOut(
        **_origin(table, checked),
        mention=table.text("mention"),
        who_adds=table.text("who_adds"),
        length_reserve=table.number("length_reserve", 0, 160),
        words=StopWords(
            *(table.texts("keywords"), table.texts("everyday", ())),
            *(table.texts("orders", ()), table.texts("verbs", ())),
            table.texts("receiving", ()),
        ),
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
