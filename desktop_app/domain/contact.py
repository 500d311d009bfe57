"""A person, and whether a text can arrive."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Reach(StrEnum):
    """Whether a text can arrive. Apart from consent."""

    TEXTABLE = "textable"
    LANDLINE = "landline"  # and every other number that takes no text: premium, shared cost, VoIP
    BROKEN = "broken"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Person:
    """What the book knows of somebody. ``number`` in E.164; ``fields`` are the shop's own."""

    first_name: str = ""
    last_name: str = ""
    number: str | None = None
    other_numbers: tuple[str, ...] = ()
    reach: Reach = Reach.NONE
    email: str = ""
    language: str = ""
    notes: str = ""
    birthday: date | None = None
    last_visit: date | None = None
    fields: Mapping[str, str] = field(default_factory=dict)

    @property
    def full_name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()
