"""One spreadsheet cell read as a phone number: found, repaired where that is safe, judged.

phonenumbers alone says whether a number exists and what kind of line it is. This file only finds
the digits in what people type, and never makes one up: a cell that lost digits is refused.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberType, ValidationResult

from desktop_app.domain.contact import Reach


@dataclass(frozen=True)
class PhoneVerdict:
    """What a cell holds.

    ``e164`` is the number to text, or the line to call where ``reach`` is LANDLINE; None where
    there is none. ``repaired_from`` is the cell as it stood, when it was more than the number with
    usual punctuation. ``sure`` is False where a person should look at the repair. ``other`` are
    the further numbers of the cell, in E.164. ``reason`` is a stable word: why the number takes no
    text or is refused, or ``two_mobiles`` where one of several was chosen.
    """

    e164: str | None
    reach: Reach
    repaired_from: str | None = None
    sure: bool = True
    other: tuple[str, ...] = ()
    reason: str | None = None


@dataclass(frozen=True)
class _Found:
    number: PhoneNumber
    e164: str
    kind: int  # PhoneNumberType
    sure: bool


_LONGEST_CELL = 200  # characters: longer is prose, and splitting it would cost time for nothing

_LOST_DIGITS = re.compile(r"[+-]?\d+(?:[.,]\d*)?\s*e\s*[+-]?\s*\d+", re.IGNORECASE)
# A whole national number, and the decimals a spreadsheet put behind it. In "06399800.00" they are
# its last two digits.
_DECIMALS_ADDED = re.compile(r"(\+?\d{9,})[.,]0+")
_TEXT_FORMULA = re.compile(r'="([^"]*)"')
_ISO_DATE = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_LOCAL_DATE = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{2}|\d{4})(?: .*)?")
# A letter O that touches no other letter stands for a zero; the o of "ou" and "poste" does not.
_LETTER_O = re.compile(r"(?<![^\W\d_])[oO]+(?![^\W\d_])")
_BETWEEN_NUMBERS = re.compile(r"[^\d+\s()./,-]+|(?=\+)|\n")

_E164 = re.compile(r"\+[1-9][0-9]{6,14}")

# Kept by the regulators for films and books (Arcep, décision 2018-0881; Ofcom, numbers for drama)
# and not known to phonenumbers as mobiles: country code -> start and length in national digits.
_FICTION = {33: ("63998", 9), 44: ("7700900", 10)}

_TEXTABLE = {PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE}
_NO_TEXT = {
    PhoneNumberType.FIXED_LINE: "landline",
    PhoneNumberType.PREMIUM_RATE: "premium_rate",
    PhoneNumberType.TOLL_FREE: "toll_free",
    PhoneNumberType.SHARED_COST: "shared_cost",
    PhoneNumberType.VOIP: "voip",
    PhoneNumberType.PERSONAL_NUMBER: "personal_number",
    PhoneNumberType.PAGER: "pager",
    PhoneNumberType.UAN: "company_number",
    PhoneNumberType.VOICEMAIL: "voicemail",
}
_IMPOSSIBLE = {
    ValidationResult.IS_POSSIBLE: "not_assigned",
    ValidationResult.INVALID_COUNTRY_CODE: "unknown_country",
    ValidationResult.TOO_LONG: "too_long",
}


def read_cell(value: str | int | float, region: str, *, fiction: bool = False) -> PhoneVerdict:
    """Judge one cell; ``region`` (ISO 3166 alpha-2, upper case) reads numbers without a country.

    A stored number has all its digits and may lack its leading zero or plus. With ``fiction`` the
    mobiles that regulators keep for films count as mobiles, for practice and demonstrations:
    phonenumbers says no such line exists. Never raises on a value.
    """
    if not isinstance(value, str) and not _is_whole(value):
        return _broken("not_whole")
    before = _as_text(value)
    text = tidy(before)
    if not text:
        return PhoneVerdict(None, Reach.NONE)
    reason = _no_number_at_all(text)
    if reason:
        return _broken(reason)
    text, zeros_put = zeros_for_letters(text)
    found, ignored = _find(text, region, fiction)
    if not found:
        return _broken(_why_none(text, region))
    return _choose(found, before.strip(), sure=not (zeros_put or ignored))


def read_told(written: str, region: str) -> str | None:
    """The one number that a provider names, in E.164; None where that cannot be told.

    ``region`` (ISO 3166-1 alpha-2) reads numbers without a country. Whoever texted has a telephone:
    numbers kept for fiction count, and one that phonenumbers does not know stays as it stands.
    """
    if not re.fullmatch(r"[\d\s+()./-]+", written):
        return None
    read = read_cell(written, region, fiction=True)
    if read.e164 is None:
        return written if _E164.fullmatch(written) else None
    return None if read.other else read.e164


def _is_whole(value: float) -> bool:
    """Stored amounts, truths and not-a-number are no phone numbers."""
    if isinstance(value, bool) or value < 0:
        return False
    return isinstance(value, int) or (math.isfinite(value) and value.is_integer())


def _as_text(value: str | int | float) -> str:
    # Python refuses to write out very long integers; no phone number has so many digits.
    return value if isinstance(value, str) else f"{int(min(value, 10**50))}"


def tidy(text: str) -> str:
    """Compatibility forms folded, every digit ASCII, invisible characters gone, wrapping undone."""
    seen = text[: _LONGEST_CELL * 4]
    if not seen.isascii():
        seen = "".join(_plain_char(char) for char in unicodedata.normalize("NFKC", seen))
    seen = seen.strip().lstrip("'").strip()
    wrapped = _TEXT_FORMULA.fullmatch(seen)
    seen = wrapped[1].strip() if wrapped else seen
    decimals = _DECIMALS_ADDED.fullmatch(seen)
    return decimals[1] if decimals else seen


def _plain_char(char: str) -> str:
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    kind = unicodedata.category(char)
    if kind == "Pd":
        return "-"
    return "" if kind == "Cf" else char


def _no_number_at_all(text: str) -> str | None:
    if text.startswith("="):
        return "is_a_formula"
    if _LOST_DIGITS.fullmatch(text):
        return "digits_lost"
    if _is_date(text):
        return "is_a_date"
    if len(text) > _LONGEST_CELL:
        return "too_long"
    return None


def _is_date(text: str) -> bool:
    if match := _ISO_DATE.fullmatch(text):
        year, month, day = map(int, match.groups())
        return _exists(year, month, day)
    if match := _LOCAL_DATE.fullmatch(text):
        day, month, year = map(int, match.groups())
        year += 2000 if year < 100 else 0
        return _exists(year, month, day) or _exists(year, day, month)
    return False


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def zeros_for_letters(text: str) -> tuple[str, bool]:
    """The text with zeros where a letter O stands for one, and whether it had any."""
    fixed = _LETTER_O.sub(lambda match: "0" * len(match[0]), text)
    return fixed, fixed != text


def _find(text: str, region: str, fiction: bool) -> tuple[list[_Found], bool]:
    """Every number of the cell in order, each once, and whether digits were left aside."""
    found: dict[str, _Found] = {}
    ignored = False
    for piece in _pieces(text):
        numbers = _cover(piece, region, fiction)
        if numbers is None:
            ignored = True
            # "01 99 00 12 34/35": a slash may part a number from the end of the next one.
            parts = [part for part in re.split("[/,]", piece) if _digits(part)]
            covers = [_cover(part, region, fiction) or [] for part in parts]
            numbers = [each for cover in covers for each in cover] if len(parts) > 1 else []
        for each in numbers:
            found.setdefault(each.e164, each)
    return list(found.values()), ignored


def _pieces(text: str) -> list[str]:
    return [piece for piece in _BETWEEN_NUMBERS.split(text) if piece and _digits(piece)]


def _digits(text: str) -> str:
    return "".join(re.findall(r"\d", text))


def _cover(piece: str, region: str, fiction: bool) -> list[_Found] | None:
    """The groups of digits of ``piece`` as whole numbers with nothing left over, or None.

    One number is preferred to two, so that no number is cut where it is one.
    """
    groups = re.findall(r"\d+", piece)
    if sum(map(len, groups)) > 60:
        return None
    plus = "+" if "+" in piece else ""
    dead: set[int] = set()  # starts from which nothing fits: without it the search is exponential

    def fit(start: int) -> list[_Found] | None:
        if start == len(groups):
            return []
        if start in dead:
            return None
        for end in range(len(groups), start, -1):
            first = _judge(groups[start:end], plus if start == 0 else "", region, fiction)
            rest = fit(end) if first else None
            if first and rest is not None:
                return [first, *rest]
        dead.add(start)
        return None

    return fit(0)


def _judge(groups: list[str], plus: str, region: str, fiction: bool) -> _Found | None:
    for written, sure in _writings(groups, plus):
        number = _parse(written, region)
        kind = _kind(number, fiction) if number else PhoneNumberType.UNKNOWN
        if number and kind != PhoneNumberType.UNKNOWN:
            e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
            return _Found(number, e164, kind, sure)
    return None


def _kind(number: PhoneNumber, fiction: bool) -> int:
    """The kind of line (PhoneNumberType), UNKNOWN for a number that does not exist.

    `phonenumbers.is_valid_number` is the same question asked without its answer.
    """
    if fiction and _is_fiction(number):
        return PhoneNumberType.MOBILE
    return phonenumbers.number_type(number)


def _writings(groups: list[str], plus: str) -> Iterator[tuple[str, bool]]:
    """The ways to read these digits, best first, and whether each is beyond doubt."""
    digits = "".join(groups)
    yield plus + digits, True
    abroad = plus or digits.startswith("00")
    if abroad and "0" in groups[1:3]:  # +33 (0)6 …
        at = groups.index("0", 1)
        yield plus + "".join(groups[:at] + groups[at + 1 :]), True
    if not plus and digits.startswith("00"):
        yield "+" + digits[2:], True
    if not plus and len(digits) >= 11 and not digits.startswith("0"):
        yield "+" + digits, False  # a spreadsheet drops the plus of +44… typed as a number


def _parse(written: str, region: str) -> PhoneNumber | None:
    try:
        return phonenumbers.parse(written, region)
    except NumberParseException:
        return None


def _is_fiction(number: PhoneNumber) -> bool:
    start, length = _FICTION.get(number.country_code or 0, ("", 0))
    digits = phonenumbers.national_significant_number(number)
    return len(digits) == length and digits.startswith(start)


def _choose(found: list[_Found], before: str, *, sure: bool) -> PhoneVerdict:
    mobiles = [each for each in found if each.kind in _TEXTABLE]
    chosen = (mobiles or found)[0]
    reason = "two_mobiles" if len(mobiles) > 1 else None
    if not mobiles:
        reason = _NO_TEXT.get(chosen.kind, "not_a_mobile")
    sure = sure and chosen.sure
    plain = sure and len(found) == 1 and _is_plain(before, chosen)
    return PhoneVerdict(
        e164=chosen.e164,
        reach=Reach.TEXTABLE if mobiles else Reach.LANDLINE,
        repaired_from=None if plain else before,
        sure=sure,
        other=tuple(each.e164 for each in found if each is not chosen),
        reason=reason,
    )


def _is_plain(before: str, found: _Found) -> bool:
    """The number with usual punctuation and nothing to explain: no repair to show."""
    bare = re.sub(r"[ ./()-]", "", before)
    national = phonenumbers.national_significant_number(found.number)
    return bare in {found.e164, f"{_trunk(found.number.country_code or 0)}{national}"}


@lru_cache
def _trunk(country_code: int) -> str:
    """What is dialled before a national number at home, empty where nothing is."""
    home = phonenumbers.region_code_for_country_code(country_code)
    return phonenumbers.ndd_prefix_for_region(home, True) or ""


def _why_none(text: str, region: str) -> str:
    longest = max(_pieces(text), key=lambda piece: len(_digits(piece)), default="")
    groups = re.findall(r"\d+", longest)
    if not groups:
        return "no_number"
    if len("".join(groups)) > 17:  # E.164 allows 15, and 00 may stand before them
        return "too_long"
    trunk = phonenumbers.ndd_prefix_for_region(region, True) or ""
    for written, _ in _writings(groups, "+" if "+" in longest else ""):
        # phonenumbers leaves the trunk zero on what is no number, and counts it as a digit.
        bare = written.removeprefix(trunk) if not written.startswith(("+", "00")) else written
        try:
            number = phonenumbers.parse(bare, region)
        except NumberParseException as error:
            if error.error_type == NumberParseException.INVALID_COUNTRY_CODE:
                return "unknown_country"
            continue
        verdict = phonenumbers.is_possible_number_with_reason(number)
        return _IMPOSSIBLE.get(verdict, "too_short")
    return "too_short"


def _broken(reason: str) -> PhoneVerdict:
    return PhoneVerdict(None, Reach.BROKEN, reason=reason)


def is_region(code: str) -> bool:
    """Whether there is such a country (ISO 3166-1 alpha-2, upper case) with telephones."""
    return code in phonenumbers.SUPPORTED_REGIONS


def shown(e164: str, home: str) -> str:
    """The number as people of ``home`` (ISO 3166-1 alpha-2) write it; with its country abroad."""
    number = _split(e164)
    if number is None:
        return e164
    ours = number.country_code == phonenumbers.country_code_for_region(home)
    form = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(number, form.NATIONAL if ours else form.INTERNATIONAL)


def national_digits(e164: str) -> str:
    """The digits one dials at home: "+33639980001" is "0639980001". E.164 digits where unknown."""
    number = _split(e164)
    if number is None:
        return e164.lstrip("+")
    written = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
    return re.sub(r"\D", "", written)


def _split(e164: str) -> PhoneNumber | None:
    """What `phonenumbers.parse` makes of a number in E.164, at a tenth of the time."""
    if not re.fullmatch(r"\+[1-9][0-9]{3,14}", e164):
        return None
    for length in (1, 2, 3):
        code, national = int(e164[1 : 1 + length]), e164[1 + length :]
        if code in phonenumbers.COUNTRY_CODE_TO_REGION_CODE:
            zeros = len(national) - len(national.lstrip("0"))
            return PhoneNumber(
                country_code=code,
                national_number=int(national),
                italian_leading_zero=True if zeros else None,
                number_of_leading_zeros=zeros if zeros > 1 else None,
            )
    return None


def country_of(e164: str, home: str) -> str | None:
    """The region of a number (ISO 3166-1 alpha-2), None where it has none.

    A number of ``home``'s country code that no region claims (those kept for fiction) is home's.
    """
    return _only_region(e164) or _region_of(e164, home)


def _only_region(e164: str) -> str | None:
    """The region that has a country code to itself, as France does: it claims all its numbers."""
    if not re.fullmatch(r"\+[1-9][0-9]{7,14}", e164):
        return None
    for length in (1, 2, 3):
        regions = phonenumbers.COUNTRY_CODE_TO_REGION_CODE.get(int(e164[1 : 1 + length]))
        if regions:
            return str(regions[0]) if len(regions) == 1 else None
    return None


def _region_of(e164: str, home: str) -> str | None:
    try:
        number = phonenumbers.parse(e164)
    except NumberParseException:
        return None
    region: str | None = phonenumbers.region_code_for_number(number)
    if region is None and _is_fiction(number):
        at_home = phonenumbers.country_code_for_region(home) == number.country_code
        return home if at_home else None
    return region
