"""Days as people say them, in French and in English: “demain”, “jeudi 3 déc”, “in 3 days”. No Qt.

Both languages are read whatever the window speaks: no word of one is another day in the other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop_app.domain.folding import fold

_AWAY = {
    "aujourd hui": 0, "aujourdhui": 0, "auj": 0, "today": 0,
    "demain": 1, "tomorrow": 1,
    "apres demain": 2, "day after tomorrow": 2, "the day after tomorrow": 2,
    "hier": -1, "yesterday": -1,
    "avant hier": -2,
}  # fmt: skip
_WEEKDAYS = (
    ("lundi", "monday"),
    ("mardi", "tuesday"),
    ("mercredi", "wednesday"),
    ("jeudi", "thursday"),
    ("vendredi", "friday"),
    ("samedi", "saturday"),
    ("dimanche", "sunday"),
)
_MONTHS = (
    ("janvier", "january"),
    ("fevrier", "february"),
    ("mars", "march"),
    ("avril", "april"),
    ("mai", "may"),
    ("juin", "june"),
    ("juillet", "july"),
    ("aout", "august"),
    ("septembre", "september"),
    ("octobre", "october"),
    ("novembre", "november"),
    ("decembre", "december"),
)
_LEAST = 3  # letters of a day of the week or a month
_IN = re.compile(r"(?:dans|in) ([0-9]{1,3}|une?|an?) (jours?|days?|semaines?|weeks?)")
_PLUS = re.compile(r"\+ ?([0-9]{1,3})")
_NUMBER = re.compile(r"([0-9]{1,2})(?:er|st|nd|rd|th)?")
_YEAR = re.compile(r"[0-9]{4}|[0-9]{2}")
_FIGURE = re.compile(r"[0-9]{1,4}(?:e|er|s|st|n|nd|r|rd|t|th)?")
_VOCABULARY = (
    *(part for told in _AWAY for part in told.split()),
    *(name for names in (*_WEEKDAYS, *_MONTHS) for name in names),
    *("dans", "in", "une", "an", "jours", "days", "semaines", "weeks"),
)


@dataclass(frozen=True, slots=True)
class Named:
    """What was said of a day; None is what was left out. ``weekday``: 0 is Monday."""

    weekday: int | None = None
    number: int | None = None
    month: int | None = None
    year: int | None = None


def read_distance(typed: str) -> int | None:
    """Days from today: ``demain``, ``+3``, ``dans 2 semaines``; None for anything else."""
    if found := _PLUS.fullmatch(typed.strip()):
        return int(found[1])
    text = fold(typed)
    if found := _IN.fullmatch(text):
        many = int(found[1]) if found[1].isdigit() else 1
        return many * (7 if found[2][0] in "sw" else 1)
    return _AWAY.get(text)


def read_named(typed: str) -> Named | None:
    """``jeudi``, ``jeu 3``, ``3``, ``3 déc``, ``thu 3 december 2026``, ``dec 3``; None for anything
    else. Mar is mardi, mars and march the month."""
    parts = fold(typed).split()
    weekday = _find(parts[0], _WEEKDAYS) if parts else None
    if weekday is not None:
        parts = parts[1:]
        if not parts:
            return Named(weekday)
    if len(parts) > 1 and _find(parts[0], _MONTHS) is not None:
        parts[:2] = parts[1], parts[0]
    number = _NUMBER.fullmatch(parts[0]) if parts else None
    if number is None or len(parts) > 3:
        return None
    month = _find(parts[1], _MONTHS) if len(parts) > 1 else None
    year = _YEAR.fullmatch(parts[2]) if len(parts) > 2 else None
    if len(parts) != 1 + (month is not None) + (year is not None):
        return None
    in_full = None if year is None else int(year[0]) + (2000 if len(year[0]) == 2 else 0)
    return Named(weekday, int(number[1]), None if month is None else month + 1, in_full)


def is_begun(typed: str) -> bool:
    """Whether each word of it is a number or the beginning of a word that days are said with."""
    return all(
        _FIGURE.fullmatch(part) or any(word.startswith(part) for word in _VOCABULARY)
        for part in fold(typed).split()
    )


def _find(word: str, names: tuple[tuple[str, str], ...]) -> int | None:
    """Which of ``names`` begins so; None where none does, or two."""
    if len(word) < _LEAST:
        return None
    found = [at for at, each in enumerate(names) if any(name.startswith(word) for name in each)]
    return found[0] if len(found) == 1 else None
