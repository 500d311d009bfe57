"""All pictures on one sheet, with their names, to be looked over at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

_ACROSS, _WIDE, _HIGH, _GAP, _NAME = 6, 400, 240, 16, 20


def contact_sheet(pictures: Sequence[Path], target: Path) -> None:
    application = QGuiApplication.instance() or QGuiApplication(["sheet", "-platform", "offscreen"])
    rows = -(-len(pictures) // _ACROSS)
    size = QSize(_GAP + _ACROSS * (_WIDE + _GAP), _GAP + rows * (_HIGH + _NAME + _GAP))
    sheet = QImage(size, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#808080"))
    painter = QPainter(sheet)
    painter.setPen(QColor("#FFFFFF"))
    for at, path in enumerate(pictures):
        left = _GAP + (at % _ACROSS) * (_WIDE + _GAP)
        top = _GAP + (at // _ACROSS) * (_HIGH + _NAME + _GAP)
        small = QImage(str(path)).scaled(
            _WIDE,
            _HIGH,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        painter.drawText(QRect(left, top, _WIDE, _NAME), 0, path.stem)
        painter.drawImage(left, top + _NAME, small)
    painter.end()
    sheet.save(str(target))
    del application
