"""What a person decides of one row of a list: a number corrected, a repair declined, left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.contact import Reach
from desktop_app.domain.phone import PhoneVerdict

DECLINED = "declined"
"""`Refusal.reason` of a cell whose repair somebody did not accept."""

Read = tuple[str, PhoneVerdict]
"""A phone cell as it stood, and what was read from it."""


@dataclass(frozen=True, slots=True)
class RowChoice:
    """``name`` and ``number`` are typed instead of what the row holds, empty where it stands.

    ``texted`` (E.164) is the one to text of several numbers in the row; ``declined``: its repaired
    cells count as refused; ``left_out``: nobody is taken from this row.
    """

    name: str = ""
    number: str = ""
    texted: str = ""
    declined: bool = False
    left_out: bool = False


NO_CHOICE = RowChoice()


def decided(
    read: Sequence[Read], choice: RowChoice, judge: Callable[[str], PhoneVerdict]
) -> list[Read]:
    """The phone cells of a row as ``choice`` has them, the number to text first.

    A number that was typed stands for the cells that were refused or repaired, where there are
    none for the first; the others stay beside it.
    """
    if choice.number:
        good = [each for each in read if each[1].e164 and each[1].repaired_from is None]
        beside = good[1:] if len(good) == len(read) else good
        return [(choice.number, replace(judge(choice.number), repaired_from=None)), *beside]
    told = [
        (cell, PhoneVerdict(None, Reach.BROKEN, reason=DECLINED))
        if choice.declined and verdict.repaired_from is not None
        else (cell, verdict)
        for cell, verdict in read
    ]
    if choice.texted:
        told = [(cell, _preferring(verdict, choice.texted)) for cell, verdict in told]
        told.sort(key=lambda each: each[1].e164 != choice.texted)
    return told


def _preferring(verdict: PhoneVerdict, number: str) -> PhoneVerdict:
    if number not in verdict.other:
        return verdict
    others = [verdict.e164 or "", *(each for each in verdict.other if each != number)]
    return replace(verdict, e164=number, other=tuple(others))
