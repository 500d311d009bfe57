"""What a calendar means by the name of a zone: IANA's, Windows', or rules of its own."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from icalendar import Timezone
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from desktop_app.readers.calendar_lines import RawCalendar

_UTC_NAMES = {"UTC", "Etc/UTC", "GMT", "Etc/GMT", "Z", "Etc/Zulu", "Zulu", "Etc/UCT", "UCT"}


class Zones:
    """The zones of one VCALENDAR. Nothing of them is left with the library, which keeps the first
    of a name for every calendar that comes after."""

    def __init__(self, calendar: RawCalendar) -> None:
        self._raw: dict[str, list[str]] = {}
        for each in calendar.zones:
            names = (_value(line) for line in each.lines if line[:4].upper() == "TZID")
            self._raw.setdefault(_clean(next(names, "")), each.lines)
        self._found: dict[str, tzinfo | None] = {}

    def find(self, name: str) -> tzinfo | None:
        """Known names count before a description under the same name: zones keep their names,
        while programs describe one year of them."""
        if name not in self._found:
            self._found[name] = None  # also where the description takes too long to follow
            described = self._raw.get(_clean(name))
            self._found[name] = known_zone(name) or (_rules(described) if described else None)
        return self._found[name]


def known_zone(name: str) -> tzinfo | None:
    """An IANA or Windows name, also behind a maker's (``/example.org/Europe/Paris``)."""
    name = _clean(name)
    if name in _UTC_NAMES:
        return UTC
    if name in WINDOWS_TO_OLSON:
        return ZoneInfo(WINDOWS_TO_OLSON[name])
    parts = name.split("/")
    for start in range(len(parts)):
        tail = "/".join(parts[start:])
        if tail in _iana() and (start == 0 or "/" in tail):
            return ZoneInfo(tail)
    return None


@cache
def _iana() -> set[str]:
    return available_timezones()


def _clean(name: str) -> str:
    return name.strip().strip('"/')


def _value(line: str) -> str:
    return line.partition(":")[2]


def _rules(lines: list[str]) -> tzinfo | None:
    """A zone's own rules, or None where they cannot be followed."""
    text = "\r\n".join(lines) + "\r\n"
    try:
        described = Timezone.from_ical(text)
        assert isinstance(described, Timezone)
        zone: tzinfo = described.to_tz(lookup_tzid=False)
        datetime(2026, 1, 1, tzinfo=zone).utcoffset()
    except Exception:  # noqa: BLE001 - the library meets what nobody foresaw
        return None
    return zone
