"""From now to tomorrow noon: a dot where reminders leave, dashed while they need this computer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta, tzinfo

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.kit import formats, theme
from desktop_app.ui.today.presenter import Dot


class Strip(QWidget):
    """Decoration with a name: the list beside it says the same."""

    def __init__(self) -> None:
        super().__init__()
        self._now: datetime | None = None
        self._until: datetime | None = None
        self._zone: tzinfo | None = None
        self.dots: list[Dot] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.scaled(52))

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(400), theme.scaled(52))

    def show_dots(
        self, dots: Sequence[Dot], now: datetime, until: datetime, zone: tzinfo | None
    ) -> None:
        self.dots, self._now, self._until, self._zone = list(dots), now, until, zone
        told = ", ".join(
            self.tr("%n reminder(s), %1", "", each.count).replace(
                "%1", formats.moment(each.at, zone, now)
            )
            for each in dots
        )
        self.setAccessibleName(told or self.tr("No reminder"))
        self.setToolTip(told)
        self.update()

    def groups(self) -> list[tuple[float, int, datetime]]:
        """Where each dot is painted, how many, when: those that would touch stand as one."""
        apart = theme.scaled(26)
        found: list[tuple[float, int, datetime]] = []
        for each in self.dots:
            x = self._x(each.at)
            if found and x - found[-1][0] < apart:
                found[-1] = (found[-1][0], found[-1][1] + each.count, found[-1][2])
            else:
                found.append((x, each.count, each.at))
        return found

    def _x(self, at: datetime) -> float:
        assert self._now is not None and self._until is not None
        lead = theme.scaled(26)
        whole = (self._until - self._now).total_seconds() or 1.0
        share = min(1.0, max(0.0, (at - self._now).total_seconds() / whole))
        return lead + share * (self.width() - 2 * lead)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._now is None or self._until is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y = theme.scaled(18)
        thick = theme.scaled(8)
        track = QRectF(0.5, y - thick / 2, self.width() - 1, thick)
        painter.setPen(QPen(theme.colour("line.hairline"), 1))
        painter.setBrush(theme.colour("surface.sunken"))
        painter.drawRoundedRect(track, thick / 2, thick / 2)
        taken: list[QRectF] = []
        strong = theme.font("caption", weight=600)
        plain = theme.font("caption")
        self._caption(
            painter, taken, self._x(self._now), self._hour(self._now), strong, "text.primary"
        )
        self._midnight(painter, y, thick, taken, plain)
        self._caption(painter, taken, self._x(self._until), self._hour(self._until), plain)
        painter.setPen(QPen(theme.colour("text.primary"), theme.scaled(2)))
        x = self._x(self._now)
        painter.drawLine(QPointF(x, y - theme.scaled(13)), QPointF(x, y + theme.scaled(11)))
        for x, count, at in self.groups():
            self._dot(painter, x, y, count)
            self._caption(painter, taken, x, self._hour(at), plain, "text.secondary")
        painter.end()

    def _midnight(
        self, painter: QPainter, y: float, thick: float, taken: list[QRectF], font: object
    ) -> None:
        """Where tomorrow begins, with its name."""
        assert self._now is not None and self._until is not None
        day = self._now.astimezone(self._zone).date() + timedelta(1)
        wall = datetime.combine(day, time())
        midnight = wall.astimezone() if self._zone is None else wall.replace(tzinfo=self._zone)
        x = self._x(midnight)
        painter.setPen(QPen(theme.colour("line.control"), 1))
        painter.drawLine(QPointF(x, y - thick), QPointF(x, y + thick))
        self._caption(painter, taken, x, formats.day(day), font)

    def _dot(self, painter: QPainter, x: float, y: float, count: int) -> None:
        radius = theme.scaled(11)
        pen = QPen(theme.colour("warn.solid"), theme.scaled(2), Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([2, 1.6])
        painter.setPen(pen)
        painter.setBrush(theme.colour("surface.base"))
        painter.drawEllipse(QPointF(x, y), radius, radius)
        painter.setFont(theme.font("caption", weight=600))
        painter.setPen(theme.colour("warn.text"))
        box = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, formats.number(count))

    def _caption(
        self,
        painter: QPainter,
        taken: list[QRectF],
        x: float,
        text: str,
        font: object,
        role: str = "text.muted",
    ) -> None:
        """Words below the line where nothing else stands yet."""
        painter.setFont(font)  # type: ignore[arg-type]
        wide = painter.fontMetrics().horizontalAdvance(text) + 2
        left = min(max(0.0, x - wide / 2), self.width() - wide)
        box = QRectF(left, theme.scaled(33), wide, theme.scaled(18))
        if any(box.adjusted(-6, 0, 6, 0).intersects(each) for each in taken):
            return
        taken.append(box)
        painter.setPen(theme.colour(role))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _hour(self, at: datetime) -> str:
        return formats.hour(at, self._zone)
