"""What a text costs: characters, alphabet, units, segments, and why.

Units are septets in the GSM 7-bit alphabet and UTF-16 code units in UCS-2. A segment carries 140
octets less its header (3GPP TS 23.040, 9.2.3.24.1); neither an escape pair nor a surrogate pair is
ever cut between two segments.
"""

from __future__ import annotations

import re
import unicodedata
from codecs import charmap_build, charmap_encode, utf_16_le_encode
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from desktop_app.domain import graphemes
from desktop_app.domain.errors import BadInput
from desktop_app.domain.gsm_alphabet import BASIC, EXTENSION

CONCATENATED = 6  # octets: the header with an 8-bit reference. 7 with a 16-bit one
_OCTETS = 140
_SINGLE_SEPTETS = _OCTETS * 8 // 7
_SINGLE_UCS2 = _OCTETS // 2


class Alphabet(StrEnum):
    GSM7 = "GSM-7"
    UCS2 = "UCS-2"


# Looked up once: an attribute of an enum class costs as much as counting a short text.
_GSM7, _UCS2 = Alphabet.GSM7, Alphabet.UCS2


class Count(NamedTuple):
    """``room_left`` is what still fits into the last segment, in units of this alphabet."""

    characters: int
    alphabet: Alphabet
    units: int
    segments: int
    room_left: int


@dataclass(frozen=True, slots=True)
class Culprit:
    """A character outside the GSM alphabet; ``positions`` in code points."""

    char: str
    positions: tuple[int, ...]

    @property
    def codepoint(self) -> str:
        return f"U+{ord(self.char):04X}"

    @property
    def count(self) -> int:
        return len(self.positions)


@dataclass(frozen=True, slots=True)
class Explanation:
    """``breaks`` are the code point positions at which a new segment begins."""

    count: Count
    breaks: tuple[int, ...]
    culprits: tuple[Culprit, ...]
    segments_graphemes_whole: int


class Marks(NamedTuple):
    """``breaks`` are the code point positions at which a new segment begins."""

    breaks: tuple[int, ...]
    culprits: tuple[Culprit, ...]


class Change(NamedTuple):
    """What normalising changed: ``before`` stood ``times`` times and became ``after``."""

    before: str
    after: str
    times: int


@dataclass(frozen=True, slots=True)
class Normalised:
    text: str
    changes: tuple[Change, ...]


# One byte per GSM character, those of the extension table from 0x80 on, so that the C codec answers
# "is all of it GSM". It is quick only for a table that begins with NUL: NUL is no GSM character,
# hence the look for it afterwards.
_ENCODING = charmap_build("\0" + BASIC + EXTENSION.ljust(0x80, "\ufffe"))
# UTF-8 makes two bytes of each from 0x80 on, led by this one: the C codec lays out the pairs.
_ESCAPES = b"\xc2"
_HIGH_SURROGATES = b"\xd8\xd9\xda\xdb"  # the upper octet of the first unit of a pair
_new = tuple.__new__  # what Count(...) does, without a call in between


def count(text: str, *, header: int = CONCATENATED) -> Count:
    """Count ``text`` as it stands; ``header`` is the concatenation header in octets."""
    try:
        octets, characters = charmap_encode(text, "strict", _ENCODING)
    except UnicodeEncodeError:
        return _count_ucs2(text, header)
    if 0 in octets:
        return _count_ucs2(text, header)
    if not octets.isascii():
        octets = octets.decode("latin-1").encode()
    units = len(octets)
    if units <= _SINGLE_SEPTETS:
        room = _SINGLE_SEPTETS - units
        return _new(Count, (characters, _GSM7, units, 1 if units else 0, room))
    part = _septets(header)
    if units == characters:
        segments = -(-units // part)
        room = segments * part - units
    else:
        segments, room = _cut(octets, 1, _ESCAPES, part)
    return _new(Count, (characters, _GSM7, units, segments, room))


def _count_ucs2(text: str, header: int) -> Count:
    # "replace": half an emoji is one unit like "?", and never looks like the lead of a pair.
    octets, characters = utf_16_le_encode(text, "replace")
    units = len(octets) // 2
    if units <= _SINGLE_UCS2:
        return _new(Count, (characters, _UCS2, units, 1, _SINGLE_UCS2 - units))
    part = (_OCTETS - header) // 2
    if units == characters:
        segments = -(-units // part)
        room = segments * part - units
    else:
        segments, room = _cut(octets, 2, _HIGH_SURROGATES, part)
    return _new(Count, (characters, _UCS2, units, segments, room))


def _cut(octets: bytes, width: int, leads: bytes, part: int) -> tuple[int, int]:
    """How many segments, and the units left in the last.

    A unit is ``width`` octets; one whose last octet is in ``leads`` never ends a segment.
    """
    if part < 2:
        raise ValueError("a header that leaves no room for a pair")
    segments, end, size = 1, part, len(octets) // width
    while end < size:
        if octets[end * width - 1] in leads:
            end -= 1
        end += part
        segments += 1
    return segments, end - size


def explain(text: str, *, header: int = CONCATENATED) -> Explanation:
    """`count`, with where the segments break and each character that forced UCS-2."""
    counted = count(text, header=header)
    where = marks(text, counted, header=header)
    whole = segments_graphemes_whole(text, header=header)
    return Explanation(counted, where.breaks, where.culprits, whole)


def marks(text: str, counted: Count, *, header: int = CONCATENATED) -> Marks:
    """Where to mark ``text``, whose count is ``counted``: quick enough for every key."""
    gsm = counted.alphabet is Alphabet.GSM7
    breaks: list[int] = []
    if counted.segments > 1:
        if gsm:
            widths, part = [2 if char in EXTENSION else 1 for char in text], _septets(header)
        else:
            widths, part = _ucs2_widths(text), (_OCTETS - header) // 2
        breaks = _split(widths, part)
    return Marks(tuple(breaks), () if gsm else _culprits(text))


def segments_graphemes_whole(text: str, *, header: int = CONCATENATED) -> int:
    """Segments where a provider never cuts a grapheme cluster: the dearer of two readings.

    A cluster that fills more than a segment by itself is cut as `count` cuts.
    """
    counted = count(text, header=header)
    if counted.segments < 2 or counted.alphabet is Alphabet.GSM7:
        return counted.segments
    part = (_OCTETS - header) // 2
    widths = _ucs2_widths(text)
    clusters: list[int] = []
    for begin, end in pairwise([*graphemes.starts(text), len(text)]):
        whole = sum(widths[begin:end])
        clusters.extend([whole] if whole <= part else widths[begin:end])
    return len(_split(clusters, part)) + 1


def normalise(text: str) -> Normalised:
    """The text as it is counted and as it leaves, with what was changed.

    CRLF and CR become LF, TAB a space, NFC throughout; soft hyphen, zero-width space, word joiner,
    byte order mark and controls go. Raises BadInput("lone_surrogate") with its position.
    """
    lone = _LONE_SURROGATE.search(text)
    if lone:
        raise BadInput("lone_surrogate", position=lone.start())
    changes: list[Change] = []
    for before, after in (("\r\n", "\n"), ("\r", "\n"), ("\t", " ")):
        if times := text.count(before):
            changes.append(Change(before, after, times))
            text = text.replace(before, after)
    for char in dict.fromkeys(_REMOVED.findall(text)):
        changes.append(Change(char, "", text.count(char)))
    text = _REMOVED.sub("", text)
    composed = unicodedata.normalize("NFC", text)
    if composed != text:
        changes.append(Change("NFD", "NFC", len(text) - len(composed)))
    return Normalised(composed, tuple(changes))


_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_REMOVED = re.compile("[\u00ad\u200b\u2060\ufeff\x00-\x09\x0b-\x1f\x7f-\x9f]")


def _septets(header: int) -> int:
    return (_OCTETS - header) * 8 // 7


def _ucs2_widths(text: str) -> list[int]:
    return [2 if char > "\uffff" else 1 for char in text]


def _split(widths: list[int], part: int) -> list[int]:
    """The positions at which a new segment begins."""
    breaks: list[int] = []
    used = 0
    for position, width in enumerate(widths):
        if used + width > part:
            breaks.append(position)
            used = 0
        used += width
    return breaks


_GSM_CHARACTERS = frozenset(BASIC + EXTENSION)


def _culprits(text: str) -> tuple[Culprit, ...]:
    found: dict[str, list[int]] = {}
    for position, char in enumerate(text):
        if char not in _GSM_CHARACTERS:
            found.setdefault(char, []).append(position)
    return tuple(Culprit(char, tuple(positions)) for char, positions in found.items())
