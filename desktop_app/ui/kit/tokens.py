"""The design's values by name, read once from ``resources/themes/tokens.json``. No Qt."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from desktop_app import places

LIGHT, DARK = "light", "dark"


@cache
def tokens() -> dict[str, Any]:
    path = places.resources() / "themes" / "tokens.json"
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


def colours(scheme: str) -> dict[str, str]:
    """Every named colour of one scheme as ``#rrggbb``, blends included."""
    found = {name: pair[scheme] for name, pair in tokens()["colour"].items()}
    for name, blend in tokens()["blend"].items():
        found[name] = _blended(found[blend["of"]], found[blend["over"]], blend["alpha"])
    return found


def size(name: str) -> int:
    """A measure of a control or row, in device-independent pixels."""
    return int(tokens()["size"][name])


def space(name: str) -> int:
    return int(tokens()["space"][name])


def _blended(above: str, below: str, alpha: float) -> str:
    parts = zip(_channels(above), _channels(below), strict=True)
    return "#" + "".join(f"{round(a * alpha + b * (1 - alpha)):02x}" for a, b in parts)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def contrast(one: str, other: str) -> float:
    """The ratio of two ``#rrggbb`` by WCAG 2.2, 1.4.3: 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (channel / 255 for channel in _channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
