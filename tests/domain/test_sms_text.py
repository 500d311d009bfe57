"""Counting, judged by a character-by-character reading of the standard and by another library."""

from itertools import pairwise

import pytest
import smsutil
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.domain.gsm_alphabet import BASIC, EXTENSION
from desktop_app.domain.sms_text import Alphabet, count, explain, segments_graphemes_whole

_GSM_TEXT = st.text(st.sampled_from(BASIC + EXTENSION * 3), max_size=500)
_ANY_TEXT = st.text(st.sampled_from(BASIC + EXTENSION + "çœ’…« 😀👩‍👩‍👧é\0\x1b`\t"), max_size=400)
# Generated texts are mostly short; repeated pieces cross many segment ends, in every phase.
_LONG_TEXT = st.builds(
    lambda piece, times, tail: piece * times + tail,
    st.text(st.sampled_from("a€]ç😀\u200d👧"), min_size=1, max_size=6),
    st.integers(20, 160),
    st.text(st.sampled_from("a€ç😀"), max_size=6),
)


def _by_hand(text: str, header: int) -> tuple[str, int, int]:
    """(alphabet, units, segments): the rules one character at a time, with no shared code."""
    gsm = all(char in BASIC or char in EXTENSION for char in text)
    if gsm:
        widths = [1 if char in BASIC else 2 for char in text]
        single, part = 160, {6: 153, 7: 152}[header]
    else:
        widths = [1 if ord(char) < 0x10000 else 2 for char in text]
        single, part = 70, {6: 67, 7: 66}[header]
    units = sum(widths)
    if units <= single:
        return "GSM-7" if gsm else "UCS-2", units, 1 if text else 0
    segments, room = 1, part
    for width in widths:
        if width > room:
            segments, room = segments + 1, part
        room -= width
    return "GSM-7" if gsm else "UCS-2", units, segments


@given(st.one_of(_GSM_TEXT, _ANY_TEXT, _LONG_TEXT, st.text(max_size=200)), st.sampled_from([6, 7]))
@example("]" * 153, 6)
@example("a" * 152 + "€" + "a" * 10, 6)
@example("ç" * 66 + "😀" + "ç" * 66, 6)
def test_it_agrees_with_the_rules_read_aloud(text: str, header: int) -> None:
    """Alphabet, units and segments are those of a slow reading of the standard."""
    counted = count(text, header=header)
    assert (counted.alphabet, counted.units, counted.segments) == _by_hand(text, header)
    assert counted.characters == len(text)


@given(st.one_of(_ANY_TEXT, _LONG_TEXT).filter(lambda text: bool(text) and "\x1b" not in text))
def test_it_agrees_with_another_counter(text: str) -> None:
    """smsutil gives the same number of segments (it counts ESC and the empty text otherwise)."""
    assert count(text).segments == len(smsutil.split(text).parts)


def test_the_known_numbers() -> None:
    """The limits everybody knows, the pair at a boundary, and the empty text."""
    known = {"a" * 160: 1, "a" * 161: 2, "a" * 306: 2, "a" * 307: 3, "ç" * 70: 1, "ç" * 71: 2}
    known |= {
        "": 0,
        "\0" * 71: 2,
        "\x1b" * 71: 2,
        "]" * 80: 1,
        "]" * 153: 3,
        "😀" * 35: 1,
        "😀" * 36: 2,
        "😀" * 70: 3,
    }
    assert {text: count(text).segments for text in known} == known


@given(st.one_of(_GSM_TEXT, _ANY_TEXT, _LONG_TEXT))
@example("a€" * 120)
@example("ç😀" * 60)
def test_room_left_is_exact(text: str) -> None:
    """Exactly ``room_left`` more letters fit, and not one more."""
    counted = count(text)
    filled = text + "a" * counted.room_left
    assert count(filled).segments == max(counted.segments, 1)
    assert count(filled + "a").segments > counted.segments


@given(st.one_of(_GSM_TEXT, _ANY_TEXT, _LONG_TEXT))
@example("a€" * 120)
@example("ç😀" * 60)
def test_the_explanation_cuts_where_it_counts(text: str) -> None:
    """The pieces between the breaks fit their segments and there are as many as counted."""
    explained = explain(text)
    edges = [0, *explained.breaks, len(text)]
    pieces = [text[a:b] for a, b in pairwise(edges)]
    assert "".join(pieces) == text
    if text:
        assert len(pieces) == explained.count.segments
    if len(pieces) > 1:
        part = 153 if explained.count.alphabet is Alphabet.GSM7 else 67
        wide = explained.count.alphabet is Alphabet.UCS2
        assert all(
            (len(p.encode("utf-16-le")) // 2 if wide else count(p).units) <= part for p in pieces
        )


def test_culprits_are_named_with_their_places() -> None:
    """The curly apostrophe and the circumflex of a French reminder, in code points."""
    culprits = explain("😀 l’été, l’être").culprits
    assert [(c.char, c.codepoint, c.positions, c.count) for c in culprits] == [
        ("😀", "U+1F600", (0,), 1),
        ("’", "U+2019", (3, 10), 2),
        ("ê", "U+00EA", (11,), 1),
    ]


@given(st.one_of(_GSM_TEXT, _ANY_TEXT, _LONG_TEXT))
def test_whole_graphemes_never_cost_less(text: str) -> None:
    """Keeping clusters whole costs as many segments or more."""
    assert segments_graphemes_whole(text) >= count(text).segments


def test_a_family_at_the_boundary_costs_one_more() -> None:
    """A family emoji of eight units that straddles the last boundary moves whole."""
    text = "ç" * 64 + "👩‍👩‍👧" + "ç" * 62
    assert (count(text).segments, segments_graphemes_whole(text)) == (2, 3)


def test_a_cluster_longer_than_a_segment_is_cut() -> None:
    """A letter under 140 accents needs three segments, and none of them is empty."""
    assert segments_graphemes_whole("e" + "\u0301" * 140) == 3


def test_every_break_is_where_the_standard_puts_it() -> None:
    """The pair that would straddle the end of a segment begins the next one."""
    assert explain("a" * 152 + "€" + "a" * 152).breaks == (152, 304)
    assert explain("ç" * 66 + "😀" * 34).breaks == (66, 99)


@pytest.mark.parametrize("header", [139, 140])
def test_a_header_without_room_is_refused(header: int) -> None:
    """A header that leaves no room for a pair is a mistake of the caller, not an endless loop."""
    with pytest.raises(ValueError, match="header"):
        count("€" * 81, header=header)


def test_half_an_emoji_at_a_boundary_is_counted_as_it_is_cut() -> None:
    """It is one unit and no pair, so that counting and explaining raw text agree."""
    text = "ç" * 66 + "\ud83d" + "ç" * 65 + "😀"
    counted, explained = count(text), explain(text)
    assert (counted.units, counted.segments, counted.room_left) == (134, 2, 0)
    assert explained.breaks == (67,)
