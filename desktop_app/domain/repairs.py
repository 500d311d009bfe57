"""What was done to a phone cell to read a number from it, and to which of its signs."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum

from desktop_app.domain.phone import PhoneVerdict, national_digits, tidy, zeros_for_letters


class Fix(StrEnum):
    """The one repair that a person should know of; a cell may have needed several."""

    TWO_MOBILES = "two_mobiles"  # the first is texted, the others are kept
    OTHER_LINE = "other_line"  # a mobile beside a line that takes no text
    LETTER_FOR_ZERO = "letter_for_zero"
    PLUS = "plus"  # the plus before the country
    ZERO = "zero"  # the zero at the start
    PREFIX = "prefix"  # 0033 …
    TRUNK_ZERO = "trunk_zero"  # +33 (0)6 …
    WORDS = "words"  # beside words
    DIGITS_ASIDE = "digits_aside"  # some digits belong to no number
    SIGNS = "signs"  # wide digits, quotes, odd spaces


_PLAIN = re.compile(r"[\d+\s().,/'=\"-]*")


def how_repaired(before: str, verdict: PhoneVerdict) -> Fix:
    """What was done to ``before``; ``verdict`` is what `phone.read_cell` made of it."""
    if verdict.reason == "two_mobiles":
        return Fix.TWO_MOBILES
    if verdict.other:
        return Fix.OTHER_LINE
    text, letters = zeros_for_letters(tidy(before))
    if letters:
        return Fix.LETTER_FOR_ZERO
    if not _PLAIN.fullmatch(text):
        return Fix.WORDS
    digits = re.sub(r"\D", "", text)
    number = verdict.e164 or ""
    national = national_digits(number)
    known = {
        number[1:]: Fix.SIGNS if "+" in text else Fix.PLUS,
        national: Fix.SIGNS,
        national.removeprefix("0"): Fix.ZERO,
        f"00{number[1:]}": Fix.PREFIX,
    }
    if found := known.get(digits):
        return found
    return Fix.TRUNK_ZERO if "0" in text[1:] and _has_trunk(digits, number) else Fix.DIGITS_ASIDE


def _has_trunk(digits: str, number: str) -> bool:
    national = national_digits(number)
    return digits.removeprefix("00") in {
        f"{number[1 : len(number) - len(national) + at]}{national}" for at in (0, 1)
    }


def changed_signs(before: str, shown: str) -> tuple[frozenset[int], frozenset[int]]:
    """Places in the cell whose sign was read as another, and in the number ``shown`` that were put
    there or read so. Compared from the end: what lacks is lost at the start."""
    cell = [(at, _digit(char)) for at, char in enumerate(before) if _digit(char)]
    told = [(at, char) for at, char in enumerate(shown) if char.isdigit()]
    in_cell: set[int] = set()
    in_shown: set[int] = set()
    while cell and told and cell[-1][1] == told[-1][1]:
        (at, _), (there, _) = cell.pop(), told.pop()
        if not (before[at].isascii() and before[at].isdigit()):
            in_cell.add(at)
            in_shown.add(there)
    in_shown.update(at for at, _ in told)
    if shown.startswith("+") and "+" not in before:
        in_shown.add(0)
    return frozenset(in_cell), frozenset(in_shown)


def _digit(char: str) -> str:
    if char in "oO":
        return "0"
    return str(unicodedata.decimal(char)) if char.isdecimal() else ""
