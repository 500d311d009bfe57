"""Icons by their Phosphor name, in a colour of the design that follows the scheme.

The font and its names are those that qtawesome ships. Importing qtawesome itself brings qtpy, as
much again as the whole first window takes, so only its files are read.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QIcon,
    QIconEngine,
    QPainter,
    QPixmap,
)

from desktop_app.ui.kit import theme

_FONT, _NAMES = "phosphor-1.3.0.ttf", "phosphor-charmap-1.3.0.json"


def icon(name: str, role: str = "text.secondary", *, selected: str = "") -> QIcon:
    """``name`` as Phosphor spells it, ``-fill`` for the filled one; ``selected`` when checked."""
    return QIcon(_Engine(name, role, selected or name))


def paint(painter: QPainter, name: str, rect: QRectF | QRect, role: str) -> None:
    """Draw an icon into ``rect``, whose smaller side is its size."""
    box = QRectF(rect)
    painter.save()
    painter.setPen(theme.colour(role))
    drawn = QFont(_family())
    drawn.setPixelSize(max(1, round(min(box.width(), box.height()))))
    painter.setFont(drawn)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _glyph(name))
    painter.restore()


def pixmap(name: str, role: str, pixels: int, ratio: float) -> QPixmap:
    """An icon as a picture, for a label."""
    made = QPixmap(QSize(pixels, pixels) * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    paint(painter, name, QRectF(0, 0, pixels, pixels), role)
    painter.end()
    return made


class _Engine(QIconEngine):
    """Painted anew each time: it asks for the colour of now."""

    def __init__(self, name: str, role: str, selected: str) -> None:
        super().__init__()
        self._name, self._role, self._selected = name, role, selected

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        role = "text.disabled" if mode == QIcon.Mode.Disabled else self._role
        name = self._selected if state == QIcon.State.On else self._name
        paint(painter, name, rect, role)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return made

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._role, self._selected)


@cache
def _folder() -> Path:
    found = find_spec("qtawesome")
    assert found is not None and found.submodule_search_locations
    return Path(found.submodule_search_locations[0]) / "fonts"


@cache
def _family() -> str:
    loaded = QFontDatabase.addApplicationFont(str(_folder() / _FONT))
    return QFontDatabase.applicationFontFamilies(loaded)[0]


@cache
def _names() -> dict[str, str]:
    found: dict[str, str] = json.loads((_folder() / _NAMES).read_text("utf-8"))
    return found


@cache
def _glyph(name: str) -> str:
    return chr(int(_names()[name.removeprefix("ph.")], 16))


def known(name: str) -> bool:
    """Whether there is an icon of that name."""
    return name.removeprefix("ph.") in _names()
