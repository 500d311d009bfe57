"""The fast road from a key to the counter: the text as one person gets it, and where it is marked.

No Qt. Positions are code points of the template's pieces, a field counting as one: what the editor
shows as one pill. The editor alone knows Qt's own positions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_app.domain.sms_text import Count, count, marks
from desktop_app.domain.template import Piece, Slot


@dataclass(frozen=True, slots=True)
class Mark:
    """One costly character, at ``position`` of the pieces; None where a field brought it."""

    char: str
    position: int | None


@dataclass(frozen=True, slots=True)
class Break:
    """SMS number ``sms`` begins before ``position``, or within the pill or mention that stands
    there, after ``within`` of its characters."""

    sms: int
    position: int
    within: int


@dataclass(frozen=True, slots=True)
class Merged:
    """The text as it leaves for one person, its count, and its marks."""

    text: str
    count: Count
    marks: tuple[Mark, ...]
    breaks: tuple[Break, ...]

    @property
    def costly(self) -> tuple[str, ...]:
        """Each costly character once, in order."""
        return tuple(dict.fromkeys(each.char for each in self.marks))

    @property
    def count_without_costly(self) -> Count:
        """What it would cost if each costly character were a plain one."""
        return count(self.text.translate({ord(each): "x" for each in self.costly}))


def merge(pieces: Sequence[Piece], values: Mapping[str, str], tail: str = "") -> Merged:
    """Count ``pieces`` with the fields filled from ``values``, then ``tail``, the mention.

    A field without value or fallback stands by its own name: it is counted as something, and
    the plan says who lacks it.
    """
    text, spans = _filled(pieces, values)
    whole = f"{text} {tail}" if tail else text
    counted = count(whole)
    where = marks(whole, counted)
    found = [Mark(each.char, _place(spans, at)) for each in where.culprits for at in each.positions]
    found.sort(key=lambda mark: -1 if mark.position is None else mark.position)
    breaks = [Break(number, *_within(spans, at)) for number, at in enumerate(where.breaks, start=2)]
    return Merged(whole, counted, tuple(found), tuple(breaks))


@dataclass(frozen=True, slots=True)
class _Span:
    """``length`` characters from ``start`` of the text come from ``position`` of the pieces."""

    start: int
    length: int
    position: int
    field: bool


def _filled(pieces: Sequence[Piece], values: Mapping[str, str]) -> tuple[str, list[_Span]]:
    spans: list[_Span] = []
    texts: list[str] = []
    start = position = 0
    for piece in pieces:
        field = isinstance(piece, Slot)
        text = _value(piece, values) if isinstance(piece, Slot) else piece
        spans.append(_Span(start, len(text), position, field))
        texts.append(text)
        start += len(text)
        position += 1 if field else len(text)
    spans.append(_Span(start, 0, position, True))  # what follows is the mention's
    return "".join(texts), spans


def _value(slot: Slot, values: Mapping[str, str]) -> str:
    found = values.get(slot.name, "").strip()
    if found:
        return found
    return slot.name if slot.fallback is None else slot.fallback


def _place(spans: Sequence[_Span], at: int) -> int | None:
    span = _span(spans, at)
    return None if span.field else span.position + at - span.start


def _within(spans: Sequence[_Span], at: int) -> tuple[int, int]:
    span = _span(spans, at)
    inside = at - span.start
    return (span.position, inside) if span.field else (span.position + inside, 0)


def _span(spans: Sequence[_Span], at: int) -> _Span:
    for span in spans:
        if span.start <= at < span.start + span.length:
            return span
    return spans[-1]
