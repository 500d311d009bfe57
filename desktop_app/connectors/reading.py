"""Reading what a provider answered, field by field: what comes out can be kept, logged and shown.

Every reader takes whatever JSON holds and raises one of `UNREADABLE` where it is not the promised
thing. A wrong type let through would end the agent at the book, again at every start.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any, TypeGuard

from desktop_app.domain.errors import ConnectorError, Fault

UNREADABLE = (LookupError, TypeError, ValueError, ArithmeticError)

_LONGEST_WORD = 200  # characters
_LONGEST_TEXT = 40_000  # characters: 255 segments, the most that one text can have
_LONGEST_SPAN = 366 * 86_400  # seconds
_YEARS = range(2000, 2100)
_DEAREST = 1000  # in any currency, a segment
_FINEST = -12  # exponent of ten: a price below is none, and would fill a screen with zeros


class Reading:
    """What does not have the promised shape is NONSENSE, whatever went wrong in reading it."""

    def __enter__(self) -> None: ...

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is not None and issubclass(kind, UNREADABLE):
            raise ConnectorError(Fault.NONSENSE) from None


def word(given: object) -> str:
    """An id, a code, a reason: never empty, nothing that breaks a line, a column or a terminal."""
    # Half an emoji is not printable either.
    if not isinstance(given, str) or not 0 < len(given) <= _LONGEST_WORD:
        raise ValueError
    if not given.isprintable():
        raise ValueError
    return given


def text(given: object) -> str:
    """What a person wrote. An emoji cut in two by a network becomes �: no reason to hear nothing
    of what stands beside it."""
    if not isinstance(given, str) or len(given) > _LONGEST_TEXT:
        raise ValueError
    return re.sub("[\ud800-\udfff]", "\ufffd", given)


def number(given: object) -> str:
    """A telephone number as it is written, in whatever form; empty where none is to be seen.

    Whose it is, is read where the country is known; that it cannot be read is judged there.
    """
    try:
        return word(str(given) if _is_whole(given) else given)
    except ValueError:
        return ""


def flag(given: object) -> bool:
    """Not what Python holds for true: "false" read as a duplicate guard would bill twice."""
    if not isinstance(given, bool):
        raise ValueError
    return given


def count(given: object, *, least: int = 0, most: int = 1_000_000) -> int:
    if not _is_whole(given) or not least <= given <= most:
        raise ValueError
    return given


def at_most(given: object) -> int | None:
    """A count, or None where as many as one likes are allowed."""
    return None if given is None else count(given)


def span(given: object) -> timedelta:
    """Whole seconds, up to a leap year."""
    return timedelta(seconds=count(given, most=_LONGEST_SPAN))


def listed(given: object) -> list[Any]:
    if not isinstance(given, list):
        raise ValueError
    return given


def price(given: object) -> Decimal:
    amount = Decimal(word(given))
    exponent = amount.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < _FINEST or not 0 <= amount < _DEAREST:
        raise ValueError
    return amount


def short_code(given: object) -> str:
    """ASCII digits, or empty: it is put into texts and says where an answer goes."""
    if not isinstance(given, str) or not re.fullmatch("[0-9]{0,15}", given):
        raise ValueError
    return given


def cursor(given: object) -> str:
    """A number, or its digits. What the gateway would not take back must never be kept: every later
    look would be refused, and no STOP read again."""
    digits = str(given) if _is_whole(given) else given
    if not isinstance(digits, str) or not re.fullmatch("[0-9]{1,18}", digits):
        raise ValueError
    return digits


def instant(given: object) -> datetime:
    """Aware UTC, in a year of ours."""
    if not isinstance(given, str):
        raise ValueError
    at = datetime.fromisoformat(given)
    if at.tzinfo is None or at.astimezone(UTC).year not in _YEARS:
        raise ValueError
    return at.astimezone(UTC)


def _is_whole(given: object) -> TypeGuard[int]:
    return isinstance(given, int) and not isinstance(given, bool)
