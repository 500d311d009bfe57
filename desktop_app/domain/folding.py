"""Names as they are looked for: without case, accents and the letters that Unicode keeps whole."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters with a stroke, ligatures and the like have no decomposition: NFKD leaves them alone.
_WHOLE = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "œ": "oe", "æ": "ae", "đ": "d", "ð": "d", "þ": "th", "ħ": "h"}
)

_WORDS = re.compile(r"[^\W_]+")


@lru_cache(maxsize=4096)  # first names, tags and answers come again and again
def fold(text: str) -> str:
    """Lower-case words without accents, parted by one space: "Łucja D'Aubrac" is "lucja d aubrac".

    Letters of other scripts stay; ß is ss, œ is oe.
    """
    if text.isascii():
        return " ".join(_WORDS.findall(text.lower()))
    # Twice, as Unicode's compatibility caseless matching (D146) does: folding brings new
    # compositions, and taking those apart brings new capitals.
    split = text
    for _ in range(2):
        split = unicodedata.normalize("NFKD", split.casefold())
    plain = "".join(char for char in split if not unicodedata.combining(char))
    return " ".join(_WORDS.findall(plain.translate(_WHOLE)))


def folded_name(first_name: str, last_name: str) -> str:
    """The same for the same name in either order: what "same person" compares."""
    return " ".join(sorted([*fold(first_name).split(), *fold(last_name).split()]))
