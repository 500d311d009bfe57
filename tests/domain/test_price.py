"""The price of a send."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import BadInput
from desktop_app.domain.price import estimate


@given(st.integers(0, 10**7), st.decimals(0, 100, places=6))
def test_the_estimate_is_exact(segments: int, price: Decimal) -> None:
    """To the last digit, as fractions reckon it."""
    total = estimate(segments, price)
    assert total is not None
    assert Fraction(total) == segments * Fraction(price)


@pytest.mark.parametrize("segments", [0, 1, 10**6])
def test_an_unknown_price_stays_unknown(segments: int) -> None:
    """None is never shown as 0."""
    assert estimate(segments, None) is None


@pytest.mark.parametrize("price", ["-0.01", "NaN", "sNaN", "Infinity", "-Infinity"])
def test_what_is_no_price_is_refused(price: str) -> None:
    """A mistyped price is named, not multiplied."""
    with pytest.raises(BadInput) as raised:
        estimate(1, Decimal(price))
    assert raised.value.kind == "bad_price"


def test_fewer_than_no_segments_is_a_bug() -> None:
    """A negative count is our own fault and comes out as one."""
    with pytest.raises(ValueError, match="from 0"):
        estimate(-1, None)
