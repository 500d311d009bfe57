"""Numbers, sums and hours as each language writes them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

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
