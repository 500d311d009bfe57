"""Normalising: what is counted is what leaves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import BadInput
from desktop_app.domain.sms_text import Change, count, normalise


def test_each_change_is_listed() -> None:
    """Line ends, tabs, invisible characters and decomposed accents, with how often."""
    result = normalise("e\u0301t\u00ade\r\nun\tdeux\u200b\rtrois")
    assert result.text == "éte\nun deux\ntrois"
    assert result.changes == (
        Change("\r\n", "\n", 1),
        Change("\r", "\n", 1),
        Change("\t", " ", 1),
        Change("\u00ad", "", 1),
        Change("\u200b", "", 1),
        Change("NFD", "NFC", 1),
    )


@pytest.mark.parametrize("text", ["\ud83d", "ok\udc00", "a\ud83db"])
def test_half_an_emoji_is_an_error(text: str) -> None:
    """A lone surrogate is refused with its position, never sent."""
    with pytest.raises(BadInput) as raised:
        normalise(text)
    assert text[raised.value.facts["position"]] > "\ud7ff"  # type: ignore[index]


@given(st.text())
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    """A normalised text is a fixed point, and no control but the line feed is left in it."""
    once = normalise(text)
    assert normalise(once.text) == type(once)(once.text, ())
    assert not any(char < " " and char != "\n" for char in once.text)


def test_joiners_inside_emoji_stay() -> None:
    """A family and a variation selector pass unharmed."""
    assert normalise("👩‍👩‍👧 ❤️").text == "👩‍👩‍👧 ❤️"


def test_a_mac_text_costs_no_more() -> None:
    """Eighty decomposed accents are one segment once composed."""
    assert count(normalise("e\u0301" * 80).text).segments == 1
