"""The recovery key: a book's 256-bit key as a person can write it down and type it back.

Crockford's base32 (https://www.crockford.com/base32.html): 52 characters of key, then 4 of check
(the first 20 bits of its SHA-256), in 14 groups of 4.
"""

from __future__ import annotations

import hashlib
import re

from desktop_app.domain.errors import BadInput

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 56
_KEY_CHARACTERS = 52
_GROUP = 4
_HYPHENS = "-‐‑–"
_VALUES = {c: i for i, c in enumerate(ALPHABET)} | {"O": 0, "I": 1, "L": 1}


def _base32(number: int, width: int) -> str:
    return "".join(ALPHABET[(number >> 5 * i) & 31] for i in reversed(range(width)))


def _check(key: bytes) -> str:
    return _base32(int.from_bytes(hashlib.sha256(key).digest()[:3], "big") >> 4, 4)


def write_recovery_key(key: bytes) -> str:
    """14 groups of 4 characters for a key of 32 bytes."""
    if len(key) != 32:
        raise ValueError("a book's key has 32 bytes")
    text = _base32(int.from_bytes(key, "big"), _KEY_CHARACTERS) + _check(key)
    return "-".join(text[i : i + 4] for i in range(0, LENGTH, 4))


def is_group(typed: str, group: str) -> bool:
    """Whether ``typed`` is the group, with case, spaces, hyphens, O I L forgiven."""
    return _read(typed) == _read(group)


def _read(text: str) -> list[int | str]:
    return [_VALUES.get(each, each) for each in _bare(text)]


def _bare(text: str) -> str:
    return "".join(c for c in text.upper() if not c.isspace() and c not in _HYPHENS)


def bad_group(text: str) -> int | None:
    """Which group of a whole key, from 1, cannot stand in one: a sign no key has, or, where the
    groups stand apart, not 4 of them. None where that cannot be told."""
    apart = [each for each in re.split(rf"[{_HYPHENS}\s]+", text.upper().strip()) if each]
    if len(apart) > 1:
        for number, group in enumerate(apart, start=1):
            if len(group) != _GROUP or any(c not in _VALUES for c in group):
                return number
        return None
    at = next((at for at, c in enumerate(_bare(text)) if c not in _VALUES), None)
    return None if at is None else at // _GROUP + 1


def read_recovery_key(text: str) -> bytes:
    """The 32 bytes behind what a person typed; forgives case, spaces, hyphens, O I L.

    Raises BadInput ``recovery_key_length`` (found, expected) or ``recovery_key_wrong``.
    """
    typed = _bare(text)
    if len(typed) != LENGTH:
        raise BadInput("recovery_key_length", found=len(typed), expected=LENGTH)
    if any(c not in _VALUES for c in typed):
        raise BadInput("recovery_key_wrong")
    number = 0
    for character in typed[:_KEY_CHARACTERS]:
        number = number << 5 | _VALUES[character]
    # 52 characters hold 260 bits: the four above the key must be zero.
    if number >> 256:
        raise BadInput("recovery_key_wrong")
    key = number.to_bytes(32, "big")
    if [_VALUES[c] for c in typed[_KEY_CHARACTERS:]] != [_VALUES[c] for c in _check(key)]:
        raise BadInput("recovery_key_wrong")
    return key
