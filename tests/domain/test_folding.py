"""Folding: the same person, however the name was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.folding import fold, folded_name


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Łucja D'Aubrac", "lucja d aubrac"),
        ("YILDIZ Yıldız İnci", "yildiz yildiz inci"),
        ("Øystein Straße Cœur Æsa", "oystein strasse coeur aesa"),
        ("  Jean-Luc\u00a0LE GOFF ", "jean luc le goff"),
        ("Ｅｌｏｄｉｅ", "elodie"),
        ("Ἀλέξανδρος Нина", "αλεξανδροσ нина"),
        ("!?", ""),
    ],
)
def test_folded(name: str, folded: str) -> None:
    """Accents, case and letters that Unicode does not take apart are folded; scripts stay."""
    assert fold(name) == folded


@given(st.text(max_size=40))
def test_folding_is_stable(name: str) -> None:
    """What is folded stays as it is, and case does not matter."""
    assert fold(fold(name)) == fold(name)
    assert folded_name(name, "") == folded_name("", name)


@given(st.text(max_size=12), st.text(max_size=12))
def test_a_name_is_folded_as_its_parts_are(first: str, last: str) -> None:
    """Folding a whole name and folding its parts give the same words."""
    assert fold(f"{first} {last}") == f"{fold(first)} {fold(last)}".strip()
