"""A person, and whether a text can arrive."""

from __future__ import annotations

from enum import StrEnum


class Reach(StrEnum):
    """Whether a text can arrive. Apart from consent."""

    TEXTABLE = "textable"
    LANDLINE = "landline"  # and every other number that takes no text: premium, shared cost, VoIP
    BROKEN = "broken"
    NONE = "none"
