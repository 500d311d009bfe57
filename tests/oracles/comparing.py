"""What left against what should have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from itertools import zip_longest

from tests.oracles.reminders import Expected, Left, Missing

# How much later than expected a text may leave; earlier never.
TOLERANCE = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Difference:
    """``kind``: shifted (at another time), doubled (told once more), dropped (never told),
    unexpected (nobody should have been told this)."""

    kind: str
    expected: Left | None
    actual: Left | None


@dataclass(frozen=True, slots=True)
class OtherReason:
    """A step that told nobody, or an hour without any: why, and what is said; None: nothing."""

    expected: Missing | None
    actual: Missing | None


def compare_reasons(expected: Expected, actual: Iterable[Missing]) -> list[OtherReason]:
    """Every reason that is another one, is not said, or is said where there is none to say."""
    due, said = _by_step(expected.missing), _by_step(actual)
    return [
        OtherReason(due.get(each), said.get(each))
        for each in sorted(due.keys() | said.keys(), key=str)
        if due.get(each) != said.get(each)
    ]


def _by_step(missing: Iterable[Missing]) -> dict[object, Missing]:
    return {(each.appointment, each.agreed, each.step): each for each in missing}


def compare(expected: Expected, actual: Iterable[Left]) -> list[Difference]:
    """Every text that is not as expected, by instant.

    Texts are the same where they tell one number of the same appointments and hours; their order
    does not matter.
    """
    due, left = _by_contents(expected.left), _by_contents(actual)
    found: list[Difference] = []
    for contents in due.keys() | left.keys():
        found += _differences(due[contents], left[contents])
    return sorted(found, key=_place)


def _by_contents(texts: Iterable[Left]) -> dict[object, list[Left]]:
    found: dict[object, list[Left]] = defaultdict(list)
    for text in sorted(texts, key=lambda text: text.instant):
        found[text.number, text.appointments, text.hours].append(text)
    return found


def _differences(due: list[Left], left: list[Left]) -> list[Difference]:
    """Of texts with the same contents, by instant each."""
    open_due, extra = list(due), []
    for text in left:
        in_time = (
            one for one in open_due if one.instant <= text.instant <= one.instant + TOLERANCE
        )
        if one := next(in_time, None):
            open_due.remove(one)
        else:
            extra.append(text)
    beyond = "doubled" if due else "unexpected"
    return [
        Difference("shifted" if one and text else "dropped" if one else beyond, one, text)
        for one, text in zip_longest(open_due, extra)
    ]


def _place(difference: Difference) -> tuple[object, ...]:
    text = difference.expected or difference.actual
    assert text is not None
    return text.instant, text.number, text.hours
