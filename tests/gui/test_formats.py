"""Numbers, sums and hours as each language writes them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from desktop_app.domain.appointment import Planned
from desktop_app.ui.appointments import words
from desktop_app.ui.kit import formats, language


@pytest.mark.parametrize(
    ("amount", "fr", "en"),
    [
        ("0.045", "0,045\u00a0€", "€0.045"),
        ("0.07", "0,07\u00a0€", "€0.07"),
        ("1", "1,00\u00a0€", "€1.00"),
        ("1234.5", "1\u202f234,50\u00a0€", "€1,234.50"),
    ],
)
def test_a_price_of_one_has_all_its_decimals(
    qapp: QApplication, amount: str, fr: str, en: str
) -> None:
    for spoken, told in (("fr", fr), ("en", en)):
        language.speak(spoken)
        assert formats.unit_price(Decimal(amount), "EUR") == told


@given(st.decimals(min_value=0, max_value=10**6, places=4))
def test_a_price_of_one_times_many_is_the_sum_shown(price: Decimal) -> None:
    """What stands before the × is exact: it multiplies to the sum behind it."""
    language.speak("en")
    told = Decimal(formats.unit_price(price, "EUR").lstrip("€").replace(",", ""))
    assert told == price


@pytest.mark.parametrize(
    ("cents", "told"), [("0.005", "€0.01"), ("-0.04", "\u2212€0.04"), ("30.1", "€30.10")]
)
def test_a_sum_is_to_the_cent(qapp: QApplication, cents: str, told: str) -> None:
    language.speak("en")
    assert formats.money(Decimal(cents), "EUR") == told


def test_the_first_of_a_month_is_ordinal_in_french(qapp: QApplication) -> None:
    for spoken, short, long, other in (
        ("fr", "mar. 1er déc.", "Mardi 1er décembre 2026", "ven. 11 déc."),
        ("en", "Tue 1 Dec", "Tuesday 1 December 2026", "Fri 11 Dec"),
    ):
        language.speak(spoken)
        assert formats.day(date(2026, 12, 1)) == short
        assert formats.day(date(2026, 12, 1), long=True, year=True) == long
        assert formats.day(date(2026, 12, 11)) == other
        assert formats.dated(date(2026, 12, 1), "d MMM yyyy").startswith("1er" * (spoken == "fr"))
        assert formats.dated(date(2026, 12, 1), "MMM yyyy")[0] in "dD"


@pytest.mark.parametrize(
    ("spoken", "end"), [("fr", " désactivés pour ce type depuis le 12 nov."), ("en", " 12 Nov.")]
)
def test_a_sentence_that_ends_with_an_abbreviation_has_one_full_stop(
    qapp: QApplication, spoken: str, end: str
) -> None:
    language.speak(spoken)
    now = datetime(2026, 11, 24, 9, tzinfo=UTC)
    starts = now.replace(day=27)
    off = Planned(starts, starts, off_since=date(2026, 11, 12))
    told = words.planned([off], starts, UTC, now)
    assert told.endswith(end)
