"""A country's rules for texts: when they may leave, how often, from whom, with which mention.

Rules are data, read from a file by `rules_file`: each says where it comes from, how sure that is
and when it was checked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

from desktop_app.domain.message import Purpose
from desktop_app.domain.replies import StopWords

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


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


class Closed(StrEnum):
    """Why a window is closed."""

    DAY = "day"  # of the week
    HOLIDAY = "holiday"
    HOUR = "hour"


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

    def closed(self, local: datetime) -> Closed | None:
        """Why no text may leave at ``local``; None where it may."""
        if self.is_open(local):
            return None
        if local.weekday() not in self.days:
            return Closed.DAY
        return Closed.HOUR if self.is_open_on(local.date()) else Closed.HOLIDAY


@dataclass(frozen=True, slots=True, kw_only=True)
class OptOut(Rule):
    """The words every marketing text ends with: a template with ``{stop_code}``.

    ``length_reserve`` is what it takes at most with the space before it, in septets. ``words`` are
    those by which people refuse.
    """

    mention: str
    who_adds: str
    length_reserve: int
    words: StopWords
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

    def closed(self, purpose: Purpose, moment: datetime) -> Closed | None:
        """Why texts of ``purpose`` are held back at ``moment`` (aware); None where none is."""
        local = moment.astimezone(self.zone)
        each = (window.closed(local) for window in self.blocking(purpose))
        return next((why for why in each if why), None)

    def window(self, id: str) -> Window | None:
        """The window that held a text back; None where the rules have none of that id any more."""
        return next((each for each in self.windows if each.id == id), None)

    def allows_sender(self, sender: str, purpose: Purpose) -> bool:
        return self.refusing(sender, purpose) is None

    def refusing(self, sender: str, purpose: Purpose) -> Sender | None:
        """The first rule that does not let texts of ``purpose`` come from ``sender``."""
        asked = (rule for rule in self.senders if purpose in rule.applies_to)
        return next((rule for rule in asked if not rule.allows(sender)), None)


@lru_cache(maxsize=64)
def _holidays(country: str, subdivisions: tuple[str, ...], year: int) -> frozenset[date]:
    import holidays  # a tenth of a second, which no verb should pay that asks for no day

    areas = subdivisions or (None,)
    try:
        years = [holidays.country_holidays(country, subdiv=area, years=year) for area in areas]
    except NotImplementedError:  # no such country or subdivision
        return frozenset()
    return frozenset(day for found in years for day in found)


def is_holiday(day: date, country: str, subdivisions: tuple[str, ...] = ()) -> bool:
    """Whether ``day`` is a public holiday in the country or any of ``subdivisions``.

    In a year the calendar does not know (it ends with 2100), or by one that nobody knows, every day
    is one: closed, not open.
    """
    known = _holidays(country, subdivisions, day.year)
    return not known or day in known


def public_holidays(country: str, year: int) -> frozenset[date]:
    """The days that are holidays in the whole country; none where no calendar knows the year."""
    return _holidays(country, (), year)


@lru_cache(maxsize=16)
def _names(country: str, year: int, language: str) -> Mapping[date, str]:
    import holidays

    try:
        return dict(holidays.country_holidays(country, years=year, language=language))
    except NotImplementedError:  # no such country
        return {}


def holiday_name(day: date, country: str, language: str) -> str:
    """What ``country`` celebrates that day, in ``language`` (``fr`` or ``en``) where its calendar
    has it; "" where nothing. The first time a year is asked for takes a tenth of a second."""
    return _names(country, day.year, "en_US" if language == "en" else language).get(day, "")


def _digits_pattern(number: str) -> str:
    return re.escape(number).replace("x", "[0-9]")
