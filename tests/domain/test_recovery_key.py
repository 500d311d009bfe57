"""The recovery key: written down, typed back, and every slip noticed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import BadInput
from desktop_app.domain.recovery_key import (
    ALPHABET,
    bad_group,
    is_group,
    read_recovery_key,
    write_recovery_key,
)

KEYS = st.binary(min_size=32, max_size=32)


def test_a_group_is_read_as_the_whole_key_is() -> None:
    """Case, spaces and the letters taken for digits do not matter; anything else does."""
    assert is_group(" k0-1i ", "K011")
    assert is_group("KOIL", "K011")
    assert not is_group("K01", "K011")
    assert not is_group("", "K011")


@pytest.mark.parametrize(
    ("typed", "group"),
    [
        ("VD69 SBAD NZKZ", None),
        ("VD69-SBA-NZKZ", 2),
        ("VD69 SBAD NZUZ", 3),
        ("vd69sbadnzkz", None),
        ("VD69SBADNZ!Z", 3),
        ("", None),
    ],
)
def test_the_group_with_the_slip_is_named_where_it_can_be(typed: str, group: int | None) -> None:
    assert bad_group(typed) == group


@given(KEYS)
def test_what_is_written_reads_back_however_it_is_typed(key: bytes) -> None:
    """Case, spaces, hyphens and look-alike letters are forgiven."""
    text = write_recovery_key(key)
    assert [len(g) for g in text.split("-")] == [4] * 14
    sloppy = text.lower().replace("-", "  ").replace("0", "o").replace("1", "l")
    assert read_recovery_key(text) == read_recovery_key(sloppy) == key


@given(KEYS, st.integers(0, 55), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_noticed(key: bytes, place: int, other: str) -> None:
    """A single wrong character never gives a key."""
    text = write_recovery_key(key).replace("-", "")
    wrong = text[:place] + other + text[place + 1 :]
    if wrong != text:
        with pytest.raises(BadInput, match="recovery_key_wrong"):
            read_recovery_key(wrong)


@given(st.text())
def test_any_text_is_refused_politely(text: str) -> None:
    """Nonsense is BadInput, never another error."""
    with pytest.raises(BadInput):
        read_recovery_key(text)
