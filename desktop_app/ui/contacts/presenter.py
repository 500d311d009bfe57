"""What a person's consent looks like, and what becomes of a form when the book changes. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum

from desktop_app.domain.consent import Event, Flag
from desktop_app.domain.message import Purpose
from desktop_app.services.consents import Entry, Said


class Stroke(StrEnum):
    """How a lane of the timeline is drawn between two entries: nothing was said, yes, or no."""

    NONE = "none"
    YES = "yes"
    NO = "no"


class Mark(StrEnum):
    """What an entry of the timeline is."""

    YES = "yes"
    NO = "no"
    STOP = "stop"
    OVERRULED = "overruled"  # a list's yes after a refusal: a claim that does not count
    RETRACTED = "retracted"  # a slip of the desk


@dataclass(frozen=True, slots=True)
class Knot:
    """An entry with its place in the two lanes: ``above`` and ``below`` say how each lane goes on
    towards newer and older entries."""

    entry: Entry
    mark: Mark
    above: dict[Purpose, Stroke]
    below: dict[Purpose, Stroke]


def purpose_of(entry: Entry) -> Purpose:
    return entry.record.purpose if isinstance(entry, Said) else entry.purpose


def mark(entry: Entry) -> Mark:
    if not isinstance(entry, Said):
        return Mark.STOP
    if entry.retracted_at is not None:
        return Mark.RETRACTED
    if entry.overruled:
        return Mark.OVERRULED
    if entry.record.event is Event.GRANTED:
        return Mark.YES
    return Mark.STOP if entry.record.is_stop else Mark.NO


_DRAWS = {Mark.YES: Stroke.YES, Mark.NO: Stroke.NO, Mark.STOP: Stroke.NO}


def knots(entries: Sequence[Entry]) -> list[Knot]:
    """The entries of a timeline, newest first, with their lanes. What does not count leaves its
    lane as it was; a number's STOP that was lifted ends with the yes that lifted it."""
    standing = dict.fromkeys(Purpose, Stroke.NONE)
    found = []
    for entry in reversed(entries):
        below, told = dict(standing), mark(entry)
        standing[purpose_of(entry)] = _DRAWS.get(told, standing[purpose_of(entry)])
        found.append(Knot(entry, told, dict(standing), below))
    return found[::-1]


def deciding(entries: Sequence[Entry], purpose: Purpose, flag: Flag) -> Entry | None:
    """The entry that a flag comes from, None where nobody was asked: a person's own words before
    the number's, which follow from them."""
    wanted = {Flag.YES: Mark.YES, Flag.SAID_NO: Mark.NO, Flag.STOP: Mark.STOP}.get(flag)
    own = [each for each in entries if purpose_of(each) is purpose and mark(each) is wanted]
    standing = [each for each in own if isinstance(each, Said) or each.lifted_at is None]
    said = [each for each in standing if isinstance(each, Said)]
    return next(iter(said or standing), None)


@dataclass(frozen=True, slots=True)
class Form:
    """The details of a person as they are typed: every one a text."""

    first_name: str = ""
    last_name: str = ""
    number: str = ""
    email: str = ""
    language: str = ""
    birthday: str = ""
    notes: str = ""


FIELDS = tuple(each.name for each in fields(Form))


def touched(shown: Form, typed: Form) -> tuple[str, ...]:
    """The fields in which somebody typed something else than was shown."""
    return tuple(each for each in FIELDS if getattr(shown, each) != getattr(typed, each))


def merged(shown: Form, typed: Form, there: Form) -> tuple[Form, tuple[str, ...]]:
    """What the form shows when the person was changed elsewhere to ``there``: what was typed here
    stays, the rest follows. Gives the fields too that both changed, each to something else."""
    mine = touched(shown, typed)
    clashes = tuple(
        each
        for each in mine
        if getattr(there, each) not in (getattr(shown, each), getattr(typed, each))
    )
    return replace(there, **{each: getattr(typed, each) for each in mine}), clashes


def share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
