"""Grapheme clusters: what a reader takes for one character (Unicode Standard Annex 29, 3.1).

Near enough for counting, and simpler in three places: every spacing mark joins (the annex leaves
out some of Myanmar), prepended marks outside the BMP do not, and Indic conjuncts are not joined
(rule GB9c). CR LF is two clusters, as in the counter of the one provider known to keep them whole.
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum, auto


class _Kind(Enum):
    OTHER = auto()
    CONTROL = auto()
    EXTEND = auto()
    JOINER = auto()
    SPACING = auto()
    PREPEND = auto()
    FLAG = auto()
    PICTOGRAPH = auto()
    HANGUL_L = auto()
    HANGUL_V = auto()
    HANGUL_T = auto()
    HANGUL_LV = auto()
    HANGUL_LVT = auto()


_ALWAYS_JOIN = {_Kind.EXTEND, _Kind.JOINER, _Kind.SPACING}
_AFTER_HANGUL = {
    _Kind.HANGUL_L: {_Kind.HANGUL_L, _Kind.HANGUL_V, _Kind.HANGUL_LV, _Kind.HANGUL_LVT},
    _Kind.HANGUL_V: {_Kind.HANGUL_V, _Kind.HANGUL_T},
    _Kind.HANGUL_LV: {_Kind.HANGUL_V, _Kind.HANGUL_T},
    _Kind.HANGUL_T: {_Kind.HANGUL_T},
    _Kind.HANGUL_LVT: {_Kind.HANGUL_T},
}


def starts(text: str) -> list[int]:
    """The code point positions at which a grapheme cluster begins."""
    found: list[int] = []
    before = _Kind.CONTROL
    flags = 0  # regional indicators in a row just before: they pair up
    pictured = False  # a pictograph, then only extending characters: a joiner now binds the next
    for position, char in enumerate(text):
        kind = _kind(char)
        bound = pictured and before is _Kind.JOINER and kind is _Kind.PICTOGRAPH
        if not (bound or _joins(before, kind, flags)):
            found.append(position)
        flags = flags + 1 if kind is _Kind.FLAG else 0
        extends = kind is _Kind.EXTEND or (kind is _Kind.JOINER and before is not _Kind.JOINER)
        pictured = kind is _Kind.PICTOGRAPH or (pictured and extends)
        before = kind
    return found


def _joins(before: _Kind, kind: _Kind, flags: int) -> bool:
    if _Kind.CONTROL in (before, kind):
        return False
    if kind in _ALWAYS_JOIN or before is _Kind.PREPEND:
        return True
    if kind is _Kind.FLAG:
        return flags % 2 == 1
    return kind in _AFTER_HANGUL.get(before, ())


def _kind(char: str) -> _Kind:
    named = _NAMED.get(char)
    if named:
        return named
    category = unicodedata.category(char)
    if category in ("Mn", "Me"):
        return _Kind.EXTEND
    if category == "Mc":
        return _Kind.SPACING
    if category in ("Cc", "Cf", "Zl", "Zp"):
        return _Kind.EXTEND if "\U000e0020" <= char <= "\U000e007f" else _Kind.CONTROL
    if char < "\u1100":
        return _Kind.OTHER
    return _hangul(ord(char)) or _pictorial(char)


def _hangul(code: int) -> _Kind | None:
    if 0x1100 <= code <= 0x115F or 0xA960 <= code <= 0xA97C:
        return _Kind.HANGUL_L
    if 0x1160 <= code <= 0x11A7 or 0xD7B0 <= code <= 0xD7C6:
        return _Kind.HANGUL_V
    if 0x11A8 <= code <= 0x11FF or 0xD7CB <= code <= 0xD7FB:
        return _Kind.HANGUL_T
    if 0xAC00 <= code <= 0xD7A3:
        return _Kind.HANGUL_LVT if (code - 0xAC00) % 28 else _Kind.HANGUL_LV
    return None


def _pictorial(char: str) -> _Kind:
    if "\U0001f1e6" <= char <= "\U0001f1ff":
        return _Kind.FLAG
    if "\U0001f3fb" <= char <= "\U0001f3ff":
        return _Kind.EXTEND  # skin tones
    return _Kind.PICTOGRAPH if _PICTOGRAPH.match(char) else _Kind.OTHER


_NAMED = {
    "\u200d": _Kind.JOINER,
    **dict.fromkeys("\u200c\uff9e\uff9f", _Kind.EXTEND),
    **dict.fromkeys("\u0e33\u0eb3", _Kind.SPACING),
    **dict.fromkeys("©®", _Kind.PICTOGRAPH),
    **dict.fromkeys(
        "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e", _Kind.PREPEND
    ),
}

# Extended_Pictographic, from emoji-data.txt of the Unicode Character Database 15.0.
_PICTOGRAPH = re.compile(
    "[\u203c\u2049\u2122\u2139\u2194-\u2199\u21a9\u21aa\u231a\u231b\u2328\u2388\u23cf\u23e9-\u23f3"
    "\u23f8-\u23fa\u24c2\u25aa\u25ab\u25b6\u25c0\u25fb-\u25fe\u2600-\u2605\u2607-\u2612"
    "\u2614-\u2685\u2690-\u2705\u2708-\u2712\u2714\u2716\u271d\u2721\u2728\u2733\u2734\u2744\u2747"
    "\u274c\u274e\u2753-\u2755\u2757\u2763-\u2767\u2795-\u2797\u27a1\u27b0\u27bf\u2934\u2935"
    "\u2b05-\u2b07\u2b1b\u2b1c\u2b50\u2b55\u3030\u303d\u3297\u3299"
    "\U0001f000-\U0001f0ff\U0001f10d-\U0001f10f\U0001f12f\U0001f16c-\U0001f171\U0001f17e\U0001f17f"
    "\U0001f18e\U0001f191-\U0001f19a\U0001f1ad-\U0001f1e5\U0001f201-\U0001f20f\U0001f21a\U0001f22f"
    "\U0001f232-\U0001f23a\U0001f23c-\U0001f23f\U0001f249-\U0001f53d\U0001f546-\U0001f64f"
    "\U0001f680-\U0001f6ff\U0001f774-\U0001f77f\U0001f7d5-\U0001f7ff\U0001f80c-\U0001f80f"
    "\U0001f848-\U0001f84f\U0001f85a-\U0001f85f\U0001f888-\U0001f88f\U0001f8ae-\U0001f8ff"
    "\U0001f90c-\U0001f93a\U0001f93c-\U0001f945\U0001f947-\U0001faff\U0001fc00-\U0001fffd]"
)
