"""What campaigns' numbers say in words, without a window."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from desktop_app.cli import words
from desktop_app.domain.errors import Fault
from desktop_app.domain.gate import Basis
from desktop_app.domain.message import State, let_be_detail
from desktop_app.domain.remedy import _AFTER_REPORT, Remedy
from desktop_app.domain.report import FAILURE_LINE
from desktop_app.domain.rules_file import load
from desktop_app.places import resources
from desktop_app.ui.campaigns import moves, telling
from desktop_app.ui.kit import language, wording


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    language.speak("en")


def test_nothing_forgotten() -> None:
    """Every state has a meaning, every remedy an advice, every word beside a move its own."""
    assert set(moves.MEANINGS) == set(State)
    assert set(moves.ADVICE) == set(Remedy)
    told = {each.value for each in (*Fault, *Basis)} | set(words.MOVES) | set(_AFTER_REPORT) - {""}
    assert told <= set(moves.MOVES) | set(wording.BECAUSE)


def test_who_let_a_doubt_be_is_named() -> None:
    """In the window and in the terminal."""
    for by, told in (("Claire", "left as it is, by Claire"), ("", "left as it is")):
        assert moves.why(let_be_detail(by), None) == told
        assert words.why(let_be_detail(by)) == told.replace(",", "")


def test_a_rule_that_holds_a_text_says_its_hours() -> None:
    rules = load("FR", resources() / "rules")
    assert rules is not None
    window = rules.windows[0]
    assert moves.why(window.id, rules).startswith("offers leave only Monday to Saturday, 8:00 to ")
    assert moves.why(window.id, None) == window.id
    language.speak("fr")
    assert moves.why(window.id, rules).startswith("les offres ne partent que du lundi au samedi")


@given(failed=st.integers(0, 60_000), of=st.integers(1, 60_000))
def test_a_share_never_says_more_than_is_true(failed: int, of: int) -> None:
    """0 %, 100 % and the line are only said of what is: never by rounding."""
    rate = min(failed, of) / of
    told = float(telling.share(rate).removesuffix("%")) / 100
    assert (told == 0) == (rate == 0)
    assert (told == 1) == (rate == 1)
    assert (told < FAILURE_LINE) == (rate < FAILURE_LINE)
    assert abs(told - rate) <= 0.0005 + 1e-9  # 2 of 32 is half way, and no float


@given(
    counts=st.lists(st.integers(0, 20_000), min_size=1, max_size=6),
    more=st.integers(0, 20_000),
    room=st.integers(60, 900),
)
def test_a_bar_shows_each_part_and_never_more_than_its_place(
    counts: list[int], more: int, room: int
) -> None:
    whole = sum(counts) + more
    found = telling.widths(counts, whole, room)
    assert [bool(each) for each in found] == [bool(each) and whole > 0 for each in counts]
    assert sum(found) <= room
    if whole and not more:
        assert sum(found) >= room - len(counts)


def test_the_price_of_one_sms_is_not_rounded() -> None:
    assert telling.unit_price(Decimal("0.045"), "EUR") == "€0.045"
    assert telling.unit_price(Decimal("0.04"), "GBP") == "£0.04"
    assert telling.unit_price(Decimal("1"), "EUR") == "€1.00"
    language.speak("fr")
    assert telling.unit_price(Decimal("0.0450"), "EUR") == "0,045\u00a0€"
    language.speak("en")
