"""Days as people type them: every day of a leap year in each spelling, and what is none."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from desktop_app.ui.kit.dates import is_begun, read_day

TODAY = date(2026, 11, 24)
YEAR = [date(2028, 1, 1) + timedelta(days=each) for each in range(366)]
MARKS = ("/", ".", "-", " ", " / ", ",")


def spellings(on: date) -> list[str]:
    told = [f"{on:%d%m%Y}", f"{on:%d%m%y}", on.isoformat()]
    for mark in MARKS:
        for day, month in ((f"{on:%d}", f"{on:%m}"), (str(on.day), str(on.month))):
            told += [f"{day}{mark}{month}{mark}{year}" for year in ("2028", "28")]
    return told


def test_every_day_of_a_year_is_read_in_each_spelling() -> None:
    for on in YEAR:
        for typed in spellings(on):
            assert read_day(typed, TODAY) == on, typed
            assert read_day(f" {typed} ", TODAY) == on, typed


def test_while_a_day_is_typed_nothing_calls_it_wrong() -> None:
    """Each key of each spelling: what is begun is no mistake yet."""
    for on in YEAR:
        for typed in spellings(on):
            for end in range(len(typed) + 1):
                assert is_begun(typed[:end]), typed[:end]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("5/12", date(2026, 12, 5)),
        ("5 12", date(2026, 12, 5)),
        ("0512", date(2026, 12, 5)),
        ("5/12/", date(2026, 12, 5)),
        ("24.11", TODAY),
        ("5/1", date(2027, 1, 5)),
        ("1/11", date(2026, 11, 1)),  # has passed: said, not booked for next year
        ("1/10", date(2027, 10, 1)),
    ],
)
def test_without_a_year_it_is_the_next_one(typed: str, read: date) -> None:
    assert read_day(typed, TODAY) == read


def test_in_january_a_day_of_december_has_just_passed() -> None:
    assert read_day("28/12", date(2027, 1, 4)) == date(2026, 12, 28)


def test_where_only_days_that_have_passed_are_asked_for_it_is_the_last_one() -> None:
    for typed, read in (("5/12", date(2025, 12, 5)), ("24/11", TODAY), ("5/1", date(2026, 1, 5))):
        assert read_day(typed, TODAY, past=True) == read


@pytest.mark.parametrize(
    "typed",
    [
        *("31/02/2027", "29/02/2027", "32", "3102", "5/13", "12/25/2026", "05/12/0026"),
        *("jeudi prochain", "ven 3", "jeudi 4 déc", "3 jui", "31 nov", "ma", "33", "+", "dans 3"),
        *("05//12", "5/12/2026/1", "051220266", "٠٥/١٢", "-5/12", "5/12 10:30"),
    ],
)
def test_what_is_no_day(typed: str) -> None:
    assert read_day(typed, TODAY) is None


SAID = {
    date(2026, 11, 24): ("aujourd’hui", "aujourd'hui", "auj", "today", "24", "+0", "mardi 24"),
    date(2026, 11, 25): ("demain", "Demain", "tomorrow", "mer", "wed", "+1", "dans 1 jour"),
    date(2026, 11, 26): ("après-demain", "apres demain", "day after tomorrow", "jeudi", "JEU."),
    date(2026, 11, 27): ("+3", "dans 3 jours", "in 3 days", "vendredi", "fri", "ven. 27", "27"),
    date(2026, 12, 1): ("mardi", "mar", "tue", "1", "1er", "dans une semaine", "in 1 week"),
    date(2026, 12, 3): ("jeu 3", "thu 3", "3 déc", "3 dec", "dec 3", "Jeudi 3 décembre", "3"),
    date(2026, 12, 31): ("31/12", "31 déc.", "31st december 2026", "31 décembre 26"),
    date(2027, 3, 3): ("3 mars", "3 mar", "march 3", "mer 3 mars"),
    date(2026, 11, 23): ("hier", "yesterday"),
}


@pytest.mark.parametrize(("typed", "on"), [(each, on) for on in SAID for each in SAID[on]])
def test_a_day_is_said_in_words_of_both_languages(typed: str, on: date) -> None:
    """And on the way there nothing calls it wrong."""
    assert read_day(typed, TODAY) == on
    for end in range(len(typed) + 1):
        assert is_begun(typed[:end]), typed[:end]


def test_a_day_of_the_week_is_the_next_one_and_never_today() -> None:
    """In every week it is the same."""
    for ahead, word in enumerate(("mer", "jeu", "ven", "sam", "dim", "lun", "mar"), 1):
        assert read_day(word, TODAY) == TODAY + timedelta(days=ahead)
        assert read_day(word, TODAY, past=True) == TODAY + timedelta(
            days=ahead - 7 - 7 * (ahead == 7)
        )


def test_a_number_alone_is_the_next_such_day() -> None:
    for on in YEAR:
        for day in range(1, 32):
            read = read_day(str(day), on)
            assert read is not None and read.day == day and 0 <= (read - on).days < 62
            last = read_day(str(day), on, past=True)
            assert last is not None and last.day == day and 0 <= (on - last).days < 62


@pytest.mark.parametrize("typed", ["", "5", "05", "05/", "5/1", "05122", "0512202", "05/12/202"])
def test_what_is_none_yet(typed: str) -> None:
    assert is_begun(typed)


@pytest.mark.parametrize(
    "typed", ["32", "3102", "demein", "3 x", "jeudi x", "05//12", "051220266", "12/25"]
)
def test_what_can_become_none(typed: str) -> None:
    assert not is_begun(typed)


@given(some.text(alphabet="0123456789/.- +x٣jeudmarscin", max_size=11))
def test_whatever_is_typed_is_a_day_or_none(typed: str) -> None:
    found = read_day(typed, TODAY)
    assert found is None or found.year >= 1900
