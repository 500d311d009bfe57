"""Calendars as programs and attackers write them."""

from __future__ import annotations

import shutil
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

from desktop_app.domain.calendar_event import Calendar
from desktop_app.readers.calendar_events import read_events

SHOP = "Europe/Paris"
SINCE, UNTIL = date(2026, 3, 1), date(2026, 6, 1)
READ_AT = datetime(2026, 6, 1, tzinfo=UTC)

PARIS_BY_RULES = """\
BEGIN:VTIMEZONE
TZID:{name}
BEGIN:STANDARD
DTSTART:16010101T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
"""


def event(lines: str, uid: str = "a") -> str:
    """A VEVENT; ``lines`` are parted by line breaks or by `` | ``."""
    return f"BEGIN:VEVENT\nUID:{uid}\n" + lines.replace(" | ", "\n").strip() + "\nEND:VEVENT\n"


def calendar(*parts: str, head: str = "") -> bytes:
    top = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//example.org//test\n{head}"
    return f"{top}{''.join(parts)}END:VCALENDAR\n".replace("\n", "\r\n").encode()


def read(content: bytes, since: date = SINCE, until: date = UNTIL, zone: str = SHOP) -> Calendar:
    return read_events(content, since, until, zone, READ_AT)


def times(found: Calendar) -> list[str]:
    """``0512 0930`` for each occurrence, ``0512`` for whole days."""
    return [
        f"{each.day:%m%d}" + ("" if each.clock is None else f" {each.clock.replace(':', '')}")
        for each in found.occurrences
    ]


LIBICAL = """
import gi, sys
gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib
"""


def has_libical() -> bool:
    """Whether the system's Python speaks to libical, GNOME's calendars' library."""
    python = shutil.which("python3", path="/usr/bin")
    if python is None:
        return False
    asked = subprocess.run([python, "-c", LIBICAL], capture_output=True, check=False)
    return asked.returncode == 0


def libical(code: str, stdin: str = "") -> str:
    """What ``code`` prints, run by the system's Python."""
    done = subprocess.run(
        ["/usr/bin/python3", "-c", LIBICAL + code],
        input=stdin,
        capture_output=True,
        text=True,
        check=True,
        env={"TZ": "Europe/Paris", "LANG": "C.UTF-8"},
    )
    return done.stdout


def calcurse(folder: Path, *arguments: str, stdin: str = "") -> str:
    done = subprocess.run(
        ["calcurse", "-D", str(folder), "-C", str(folder), *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        check=True,
        env={"TZ": "Europe/Paris", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": str(folder)},
    )
    return done.stdout
