"""Grapheme clusters, on cases of Unicode's own test file and on those a message holds."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.graphemes import starts


@pytest.mark.parametrize(
    "clusters",
    [
        ["e\u0301", "t", "e\u0301"],
        ["👩‍👩‍👧", "!"],
        ["👍🏽", "👍"],
        ["🇫🇷", "🇬🇧", "🇫"],
        ["🏴󠁧󠁢󠁥󠁮󠁧󠁿", "a"],
        ["1️⃣", "❤️"],
        ["\r", "\n", "\u0308", "a"],
        ["a\u200d", "b"],
        ["a\u200d", "😀\u200d", "b"],
        ["😀\u0308\u200d😀", "b"],
        ["😀\u200d\u200d", "😀"],
        ["\u1100\u1161\u11a8", "\u1100"],
        ["\uac00\u11a8", "\uac01\u11a8", "\u1161"],
        ["\u0600a", "b"],
        ["\u0e01\u0e33", "\u0928\u093f"],
        ["\u200b", "\u0301"],
    ],
)
def test_a_reader_sees_these_characters(clusters: list[str]) -> None:
    """Marks, joiners, skin tones, flags, key caps, Hangul and controls part where they should."""
    text = "".join(clusters)
    edges = [*starts(text), len(text)]
    assert [text[begin:end] for begin, end in pairwise(edges)] == clusters


@given(st.text())
def test_the_clusters_cover_the_text(text: str) -> None:
    """The first begins at once, none is empty, and each begins later than the one before."""
    found = starts(text)
    assert found[:1] == [0][: len(text)]
    assert all(before < after < len(text) for before, after in pairwise(found))


def test_a_hostile_pile_of_accents_is_one_cluster() -> None:
    """A hundred thousand marks on one letter are read in one go."""
    assert starts("e" + "\u0301" * 100_000) == [0]
