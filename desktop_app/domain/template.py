"""Reusable text with merge fields: ``{first_name}``, with a fallback ``{first_name|cher client}``.

Braces stand for fields and nothing else, and there is no way to write a literal one: a forgotten
brace, or the ``{{first_name}}`` of other programs, must not reach five hundred people as typed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache

from desktop_app.domain.errors import BadInput

_FIELD = re.compile(r"\{([^{}|]*)(?:\|([^{}]*))?\}")


@dataclass(frozen=True, slots=True)
class Missing:
    """This person is left out: ``field`` is empty and the template has no fallback for it."""

    field: str


@dataclass(frozen=True, slots=True)
class Slot:
    """A merge field in a template; ``fallback`` None has none, "" is "then nothing"."""

    name: str
    fallback: str | None = None

    def __str__(self) -> str:
        """As a template writes it."""
        return f"{{{self.name}}}" if self.fallback is None else f"{{{self.name}|{self.fallback}}}"


Piece = str | Slot


def parse(template: str) -> tuple[Piece, ...]:
    """Text and fields in their order; a brace that belongs to no field stays text."""
    pieces: list[Piece] = []
    at = 0
    for match in _FIELD.finditer(template):
        if match.start() > at:
            pieces.append(template[at : match.start()])
        pieces.append(Slot(_name(match), match[2]))
        at = match.end()
    if at < len(template):
        pieces.append(template[at:])
    return tuple(pieces)


@lru_cache(maxsize=64)  # thousands of people get the same template
def fields(template: str) -> tuple[str, ...]:
    """Names of the merge fields, each once, in order. BadInput("stray_brace", position=)."""
    _refuse_stray_braces(template)
    return tuple(dict.fromkeys(_name(match) for match in _FIELD.finditer(template)))


def check(template: str, known: Collection[str]) -> None:
    """BadInput("unknown_field", field=) for the first field that the book does not have."""
    for name in fields(template):
        if name not in known:
            raise BadInput("unknown_field", field=name)


def needs(template: str, field: str) -> bool:
    """Whether nothing can be rendered where ``field`` is empty: it stands without a fallback."""
    return any(_name(each) == field and each[2] is None for each in _FIELD.finditer(template))


def render(template: str, values: Mapping[str, str | None]) -> str | Missing:
    """The text for one person, or the first field that is empty and has no fallback.

    ``values`` names every field the book knows, empty (None, or only spaces) where this person has
    none; a field it does not name is BadInput("unknown_field", field=). Braces in a value are text
    and are never read as a field.
    """
    check(template, values)
    for match in _FIELD.finditer(template):
        if _filled(match, values) is None:
            return Missing(_name(match))
    return _FIELD.sub(lambda match: _filled(match, values) or "", template)


def _name(match: re.Match[str]) -> str:
    return match[1].strip()


def _filled(match: re.Match[str], values: Mapping[str, str | None]) -> str | None:
    fallback: str | None = match[2]
    return (values[_name(match)] or "").strip() or fallback


def _refuse_stray_braces(template: str) -> None:
    # Same length, so that positions stay those of the template.
    rest = _FIELD.sub(lambda match: "-" * len(match[0]), template)
    stray = re.search(r"[{}]", rest)
    if stray:
        raise BadInput("stray_brace", position=stray.start())
