"""Cells as people type them; phonenumbers is the judge, fiction numbers stand for mobiles."""

import itertools
import re

import phonenumbers
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop_app.domain.contact import Reach
from desktop_app.domain.phone import (
    PhoneVerdict,
    country_of,
    national_digits,
    read_cell,
    read_told,
)

MOBILE = "+33639981234"
LANDLINE = "+33261911234"


def _read(value: str | int | float, region: str = "FR") -> PhoneVerdict:
    return read_cell(value, region, fiction=True)


@pytest.mark.parametrize(
    "cell",
    [
        "0639981234",
        "06 39 98 12 34",
        "06.39.98.12.34",
        "06-39-98-12-34",
        "06/39/98/12/34",
        "+33 6 39 98 12 34",
        "+33639981234",
        " 0639981234 ",
    ],
)
def test_usual_writings_are_no_repair(cell: str) -> None:
    """A number with usual punctuation is taken without a word."""
    assert _read(cell) == PhoneVerdict(MOBILE, Reach.TEXTABLE)


@pytest.mark.parametrize(
    "cell",
    [
        "+33 (0)6 39 98 12 34",
        "+33 (0) 6 39 98 12 34",
        "0033639981234",
        "00 33 6 39 98 12 34",
        "0033 (0)6 39 98 12 34",
        "tél : 06 39 98 12 34",
        "Tel.0639981234",
        "N° 06 39 98 12 34",
        "06 39 98 12 34 (Jade)",
        "06\u00a039\u202f98\u00a012\u202f34",
        "\u202a0639981234\u202c",
        "06\u200b39981234",
        "06‑39‑98‑12‑34",
        "０６３９９８１２３４",
        "٠٦٣٩٩٨١٢٣٤",
        "'0639981234",
        '="0639981234"',
        "639981234",
        "639981234.0",
        "639981234,00",
        "33639981234",
    ],
)
def test_safe_repairs_show_the_cell_as_it_stood(cell: str) -> None:
    """What leaves no doubt is repaired, and listed with its before."""
    assert _read(cell) == PhoneVerdict(MOBILE, Reach.TEXTABLE, repaired_from=cell.strip())


@pytest.mark.parametrize("cell", [639981234, 639981234.0, 33639981234, 33639981234.0])
def test_a_stored_number_has_lost_only_its_zero(cell: float) -> None:
    """A number stored as a number still has its digits, whatever the spreadsheet showed."""
    assert _read(cell) == PhoneVerdict(MOBILE, Reach.TEXTABLE, repaired_from=f"{cell:.0f}")


@pytest.mark.parametrize(
    "cell",
    ["6,12E+08", "6.12E+08", "6,12e8", "6E+08", "3,3639981234E+10", " 6,12E+08\u00a0", "6,12 E+08"],
)
def test_a_text_that_lost_its_digits_is_refused(cell: str) -> None:
    """The text 6,12E+08 stands for a thousand numbers: it is never guessed."""
    assert _read(cell) == PhoneVerdict(None, Reach.BROKEN, reason="digits_lost")


def test_the_stored_number_behind_scientific_notation_is_read() -> None:
    """The same cell stored as a number is a whole number and is read."""
    assert _read(6.39981234e8).e164 == MOBILE


@pytest.mark.parametrize("cell", ["O639981234", "o6 39 98 12 34", "O6 39 98 12 34 ou rien"])
def test_a_letter_o_for_zero_is_repaired_and_doubted(cell: str) -> None:
    """Someone should look at a number with a letter in it."""
    assert _read(cell) == PhoneVerdict(MOBILE, Reach.TEXTABLE, repaired_from=cell, sure=False)


@pytest.mark.parametrize("cell", [447700900123, "447700900123", "06 39 98 12 34 poste 12"])
def test_digits_left_aside_or_a_lost_plus_are_doubted(cell: str | int) -> None:
    """A reading that had to assume something says so."""
    verdict = _read(cell)
    assert verdict.reach is Reach.TEXTABLE
    assert verdict.repaired_from == str(cell)
    assert not verdict.sure


@pytest.mark.parametrize("between", [" / ", "/", ";", " ou ", " - ", "\n", ", ", " & ", " "])
@pytest.mark.parametrize("landline_first", [True, False])
def test_of_two_numbers_the_textable_one_is_taken(between: str, landline_first: bool) -> None:
    """Mobile and landline in one cell, in either order: texts go to the mobile."""
    pair = ["02 61 91 12 34", "06 39 98 12 34"]
    cell = between.join(pair if landline_first else pair[::-1])
    assert _read(cell) == PhoneVerdict(
        MOBILE, Reach.TEXTABLE, repaired_from=cell, other=(LANDLINE,)
    )


@pytest.mark.parametrize("between", [" / ", ";", " ou ", " "])
def test_of_two_mobiles_the_first_is_taken_and_the_row_listed(between: str) -> None:
    """Both can: the first, and the other is kept."""
    verdict = _read(between.join(["06 39 98 12 34", "06 39 98 56 78"]))
    assert (verdict.e164, verdict.other) == (MOBILE, ("+33639985678",))
    assert verdict.reason == "two_mobiles"


def test_the_same_number_twice_is_one() -> None:
    """A cell that repeats its number has no other."""
    verdict = _read("06 39 98 12 34 / +33 6 39 98 12 34")
    assert (verdict.e164, verdict.other, verdict.reason) == (MOBILE, (), None)


@pytest.mark.parametrize(
    ("cell", "e164", "reason"),
    [
        ("02 61 91 12 34", LANDLINE, "landline"),
        (261911234, LANDLINE, "landline"),
        ("01 99 00 12 34", "+33199001234", "landline"),
        ("0899 00 00 00", "+33899000000", "premium_rate"),
        ("0800 000 000", "+33800000000", "toll_free"),
    ],
)
def test_what_takes_no_text_is_kept_with_the_reason(
    cell: str | int, e164: str, reason: str
) -> None:
    """Landlines and premium numbers stay, for the telephone."""
    verdict = _read(cell)
    assert (verdict.e164, verdict.reach, verdict.reason) == (e164, Reach.LANDLINE, reason)


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("06 39 98 12 3", "too_short"),
        ("3615", "too_short"),
        ("06 39 98 12 345", "too_long"),
        ("06 39 98 12 34 5", "too_long"),
        (6399812345, "too_long"),
        (10**400, "too_long"),
        (1e300, "too_long"),
        ("0" * 5000, "too_long"),
        ("0 " * 90, "too_long"),
        ("+999 12 34 56 78", "unknown_country"),
        ("0700000000", "not_assigned"),
        ("12/03/2024", "is_a_date"),
        ("2024-03-12", "is_a_date"),
        ("2024-03-12 00:00:00", "is_a_date"),
        ("03/25/2024", "is_a_date"),
        ("=1+1", "is_a_formula"),
        ('=HYPERLINK("tel:0639981234")', "is_a_formula"),
        ("néant", "no_number"),
        ("#REF!", "no_number"),
        (6.12, "not_whole"),
        (-639981234, "not_whole"),
        (float("nan"), "not_whole"),
        (float("inf"), "not_whole"),
        (True, "not_whole"),
    ],
)
def test_what_is_no_number_is_refused_with_the_reason(cell: str | float, reason: str) -> None:
    """Nothing is cut or filled up to make a number of it."""
    assert _read(cell) == PhoneVerdict(None, Reach.BROKEN, reason=reason)


@pytest.mark.parametrize("cell", ["", " ", "\u00a0", "'", "\ufeff"])
def test_an_empty_cell_is_no_fault(cell: str) -> None:
    """No number is not a broken number."""
    assert _read(cell) == PhoneVerdict(None, Reach.NONE)


@pytest.mark.parametrize(
    "cell", ["07700 900123", "7700900123", "+44 (0)7700 900123", 7700900123, 447700900123]
)
def test_the_region_reads_numbers_without_a_country(cell: str | int) -> None:
    """A British shop's list."""
    assert _read(cell, "GB").e164 == "+447700900123"


@pytest.mark.parametrize(
    ("cell", "region", "known"),
    [
        ("0639981234", "FR", False),
        ("07700900123", "GB", False),
        ("0261911234", "FR", True),
        ("0199001234", "FR", True),
        ("0491570156", "AU", True),
    ],
)
def test_without_fiction_phonenumbers_alone_decides(cell: str, region: str, known: bool) -> None:
    """Fiction mobiles of France and Britain are no lines for phonenumbers; the default says so."""
    judged = phonenumbers.is_valid_number(phonenumbers.parse(cell, region))
    verdict = read_cell(cell, region)
    assert (judged, verdict.e164 is not None) == (known, known)
    assert known or verdict.reason == "not_assigned"


def test_fiction_opens_the_kept_ranges_only() -> None:
    """The numbers beside the kept ranges stay refused."""
    assert _read("0639971234").reason == _read("0639991234").reason == "not_assigned"
    assert _read("07700 901123", "GB").e164 is None


@given(st.integers(0, 9999), st.lists(st.sampled_from(["", " ", ".", "-", "\u00a0"]), min_size=4))
@example(0, ["", "", "", "."])
def test_any_punctuation_gives_the_same_number(last: int, between: list[str]) -> None:
    """Punctuation never changes the digits."""
    digits = f"063998{last:04d}"
    pairs = [digits[at : at + 2] for at in range(0, 10, 2)]
    marks = [*between[:4], ""]
    cell = "".join(itertools.chain.from_iterable(zip(pairs, marks, strict=True)))
    assert _read(cell).e164 == f"+33{digits[1:]}"


@given(
    st.one_of(
        st.text(max_size=300),
        st.text(st.sampled_from("0123456789+() ./,-Oo'=eE\n"), max_size=60),
        st.integers(),
        st.floats(),
    ),
    st.sampled_from(["FR", "GB", "US", "DE"]),
)
@example("1 " * 30, "DE")
def test_a_number_given_back_was_in_the_cell(cell: str | float, region: str) -> None:
    """Hostile cells never raise, and what comes out is a number phonenumbers knows."""
    verdict = read_cell(cell, region)
    for number in [verdict.e164, *verdict.other]:
        assert number is None or phonenumbers.is_valid_number(phonenumbers.parse(number))
    assert (verdict.e164 is None) == (verdict.reach in {Reach.NONE, Reach.BROKEN})
    assert verdict.sure or verdict.repaired_from is not None


def test_national_digits_are_those_of_phonenumbers() -> None:
    """For an example of every kind of line in every country; nonsense gives its digits."""
    e164, national = phonenumbers.PhoneNumberFormat.E164, phonenumbers.PhoneNumberFormat.NATIONAL
    examples = [
        phonenumbers.example_number_for_type(region, kind)
        for region in phonenumbers.SUPPORTED_REGIONS
        for kind in range(11)
    ]
    known = [each for each in examples if each is not None]
    assert len(known) > 1000
    for each in known:
        expected = re.sub(r"\D", "", phonenumbers.format_number(each, national))
        assert national_digits(phonenumbers.format_number(each, e164)) == expected
    assert [national_digits(each) for each in ("+33639980001", "+99912345", "+", "06")] == [
        "0639980001",
        "99912345",
        "",
        "06",
    ]


_CODES = st.sampled_from([str(each) for each in phonenumbers.COUNTRY_CODE_TO_REGION_CODE])


@settings(max_examples=3000)
@given(st.one_of(_CODES, st.just("")), st.text("0123456789", max_size=16))
@example("1", "2840365453")
@example("7", "81883266920")
@example("39", "06")
def test_the_country_is_that_of_phonenumbers(code: str, digits: str) -> None:
    """For any digits behind any country code, also where several regions share it."""
    e164 = f"+{code}{digits}"
    try:
        expected = phonenumbers.region_code_for_number(phonenumbers.parse(e164))
    except phonenumbers.NumberParseException:
        expected = None
    assert country_of(e164, home="FR") == expected


def test_a_number_kept_for_films_is_at_home() -> None:
    """No region claims Ofcom's numbers for drama; they are British for a British shop only."""
    assert country_of("+447700900123", home="GB") == "GB"
    assert country_of("+447700900123", home="FR") is None
    assert country_of("+33639980001", home="GB") == "FR"


def test_a_kind_of_line_is_known_of_valid_numbers_only() -> None:
    """What asking phonenumbers for the kind alone rests on, for an example of every kind of line
    in every country and its neighbours by one digit more or less."""
    seen = set()
    for region in phonenumbers.SUPPORTED_REGIONS:
        for kind in range(11):
            example = phonenumbers.example_number_for_type(region, kind)
            if example is None:
                continue
            for national in (
                example.national_number,
                int(f"{example.national_number}0"),
                example.national_number // 10,
            ):
                number = phonenumbers.PhoneNumber(
                    country_code=example.country_code,
                    national_number=national,
                    italian_leading_zero=example.italian_leading_zero,
                )
                valid = phonenumbers.is_valid_number(number)
                known = phonenumbers.number_type(number) != phonenumbers.PhoneNumberType.UNKNOWN
                assert valid == known, number
                seen.add(valid)
    assert seen == {True, False}


@given(
    st.text(max_size=30) | st.text("+0123456789 ()./-", max_size=30), st.sampled_from(["FR", "GB"])
)
def test_whatever_a_provider_names_is_one_number_or_none(written: str, region: str) -> None:
    """In E.164, and the same when it is read again."""
    told = read_told(written, region)
    assert told is None or re.fullmatch(r"\+[1-9][0-9]{6,14}", told)
    assert told is None or read_told(told, region) == told


@pytest.mark.parametrize(
    ("written", "region", "told"),
    [
        ("+33639981234", "GB", MOBILE),
        ("33639981234", "FR", MOBILE),
        ("33639981234", "GB", MOBILE),
        ("0639981234", "FR", MOBILE),
        ("07700 900123", "GB", "+447700900123"),
        ("+33199999999999", "FR", "+33199999999999"),  # no such line, and yet it texted
        ("0639981234", "GB", None),
        ("36180", "FR", None),
        ("", "FR", None),
        ("Jade 0639981234", "FR", None),
        ("0639981234/0639981235", "FR", None),
    ],
)
def test_a_number_as_providers_write_it(written: str, region: str, told: str | None) -> None:
    """With or without plus, country and trunk; a name, a short code or two numbers are none."""
    assert read_told(written, region) == told
