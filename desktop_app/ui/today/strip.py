"""From now until the shop wants to be safe: a dot where reminders leave, dashed while they need
this computer."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime, time, timedelta, tzinfo

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.kit import formats, theme
from desktop_app.ui.today.presenter import Dot

_SHARES = (0.5, 0.8, 0.2, 1.0, 0.0)  # of a caption, left of its place: the first that is free


class Strip(QWidget):
    """Decoration with a name: the list below it says the same."""

    def __init__(self) -> None:
        super().__init__()
        self._now: datetime | None = None
        self._until: datetime | None = None
        self._zone: tzinfo | None = None
        self._closed: frozenset[date] = frozenset()
        self.dots: list[Dot] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.scaled(52))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(400), theme.scaled(52))

    def show_dots(
        self,
        dots: Sequence[Dot],
        now: datetime,
        until: datetime,
        zone: tzinfo | None,
        closed: Collection[date] = (),
    ) -> None:
        """``closed``: the days on which the shop is. Its hours are not in the book."""
        self.dots, self._now, self._until, self._zone = list(dots), now, until, zone
        self._closed = frozenset(closed)
        told = ", ".join(self._told(each, now, zone) for each in dots)
        self.setAccessibleName(told or self.tr("No reminder"))
        self.setToolTip(told)
        self.update()

    def _told(self, dot: Dot, now: datetime, zone: tzinfo | None) -> str:
        if dot.safe:
            told = self.tr("%n safe reminder(s), %1", "", dot.count)
        else:
            told = self.tr("%n reminder(s) not safe, %1", "", dot.count)
        return told.replace("%1", formats.moment(dot.at, zone, now))

    def groups(self) -> list[tuple[float, Dot]]:
        """Where each dot is painted: those that would touch stand as one where both are safe or
        neither is, else side by side. None hides the mark of now."""
        if self._now is None:
            return []
        apart, beside_now = theme.scaled(26), self._x(self._now) + theme.scaled(15)
        found: list[tuple[float, Dot]] = []
        for each in self.dots:
            x = self._x(each.at)
            last = next((one for one in reversed(found) if one[1].safe == each.safe), None)
            if last is not None and x - last[0] < apart:
                at = found.index(last)
                many = last[1].count + each.count
                found[at] = (last[0], Dot(last[1].at, many, each.safe, last=each.at))
                continue
            found.append((max(x, found[-1][0] + apart if found else beside_now), each))
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
        self._closures(painter, track)
        taken: list[QRectF] = []
        strong = theme.font("caption", weight=600)
        plain = theme.font("caption")
        self._caption_now(painter, taken, strong)
        self._midnights(painter, y, thick, taken, plain)
        self._caption(painter, taken, self._x(self._until), self._hour(self._until), plain)
        painter.setPen(QPen(theme.colour("text.primary"), theme.scaled(2)))
        x = self._x(self._now)
        painter.drawLine(QPointF(x, y - theme.scaled(13)), QPointF(x, y + theme.scaled(11)))
        exposed_first = sorted(self.groups(), key=lambda each: each[1].safe)  # their hour matters
        for x, dot in exposed_first:
            self._dot(painter, x, y, dot)
            font, role = (plain, "text.secondary") if dot.safe else (strong, "text.primary")
            self._caption(painter, taken, x, self.caption(dot), font, role)
        painter.end()

    def caption(self, dot: Dot) -> str:
        """Its hour, or its hours; whether it is safe, too, where others of that moment are not."""
        at = self._hours(dot)
        beside = [
            each
            for _, each in self.groups()
            if each.safe != dot.safe and each.at <= dot.until and dot.at <= each.until
        ]
        if not beside:
            return at
        if dot.safe:  # the others tell the hours
            same = any((each.at, each.until) == (dot.at, dot.until) for each in beside)
            return self.tr("%n safe", "", dot.count) if same else at
        told = self.tr("%1: %n not safe", "", dot.count)
        return told.replace("%1", at)

    def _caption_now(self, painter: QPainter, taken: list[QRectF], font: object) -> None:
        """Its hour makes room for that of a dot right after it."""
        assert self._now is not None
        x, groups = self._x(self._now), self.groups()
        close = bool(groups) and groups[0][0] - x < theme.scaled(40)
        told, shares = self._hour(self._now), (0.9,) if close else ()
        self._caption(painter, taken, x, told, font, "text.primary", shares)

    def _closures(self, painter: QPainter, track: QRectF) -> None:
        """Hatched, the days on which the shop is closed."""
        assert self._now is not None and self._until is not None
        shape = QPainterPath()
        shape.addRoundedRect(track, track.height() / 2, track.height() / 2)
        for day in self._closed:
            first, end = (self._midnight(day + timedelta(each)) for each in (0, 1))
            left, right = self._x(max(first, self._now)), self._x(min(end, self._until))
            box = QRectF(left, track.top(), right - left, track.height())
            painter.save()
            painter.setClipPath(shape)
            painter.fillRect(box, QBrush(theme.colour("line.control"), Qt.BrushStyle.BDiagPattern))
            painter.restore()

    def _midnights(
        self, painter: QPainter, y: float, thick: float, taken: list[QRectF], font: object
    ) -> None:
        """Where each day begins, with its name."""
        assert self._now is not None and self._until is not None
        day = self._now.astimezone(self._zone).date() + timedelta(1)
        while (midnight := self._midnight(day)) < self._until:
            x = self._x(midnight)
            painter.setPen(QPen(theme.colour("line.control"), 1))
            painter.drawLine(QPointF(x, y - thick), QPointF(x, y + thick))
            told = formats.day(day)
            if day in self._closed:
                told = self.tr("%1 · closed").replace("%1", told)
            self._caption(painter, taken, x, told, font)
            day += timedelta(1)

    def _midnight(self, day: date) -> datetime:
        wall = datetime.combine(day, time())
        return wall.astimezone() if self._zone is None else wall.replace(tzinfo=self._zone)

    def _dot(self, painter: QPainter, x: float, y: float, dot: Dot) -> None:
        """Safe: filled; else an edge of dashes, so that nobody needs the colour to tell."""
        radius = theme.scaled(11)
        if dot.safe:
            painter.setPen(QPen(theme.colour("surface.base"), theme.scaled(2)))
            painter.setBrush(theme.colour("ok.solid"))
        else:
            pen = QPen(theme.colour("warn.solid"), theme.scaled(2), Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([2, 1.6])
            painter.setPen(pen)
            painter.setBrush(theme.colour("surface.base"))
        painter.drawEllipse(QPointF(x, y), radius, radius)
        painter.setFont(theme.font("caption", weight=600))
        painter.setPen(theme.colour("surface.base" if dot.safe else "warn.text"))
        box = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, formats.number(dot.count))

    def _caption(
        self,
        painter: QPainter,
        taken: list[QRectF],
        x: float,
        text: str,
        font: object,
        role: str = "text.muted",
        shares: Sequence[float] = (),
    ) -> None:
        """Words below the line where nothing else stands yet, beside their place if need be."""
        painter.setFont(font)  # type: ignore[arg-type]
        wide = painter.fontMetrics().horizontalAdvance(text) + 2
        for share in shares or _SHARES:
            left = min(max(0.0, x - wide * share), self.width() - wide)
            box = QRectF(left, theme.scaled(33), wide, theme.scaled(18))
            if not any(box.adjusted(-3, 0, 3, 0).intersects(each) for each in taken):
                break
        else:
            return
        taken.append(box)
        painter.setPen(theme.colour(role))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _hours(self, dot: Dot) -> str:
        if dot.until == dot.at:
            return self._hour(dot.at)
        first, last = (each.astimezone(self._zone) for each in (dot.at, dot.until))
        same = first.date() == last.date()
        until = formats.hour(dot.until, self._zone) if same else self._hour(dot.until)
        return self.tr("%1–%2").replace("%1", self._hour(dot.at)).replace("%2", until)

    def _hour(self, at: datetime) -> str:
        """With the day where it is another than today's."""
        assert self._now is not None
        on, clock = at.astimezone(self._zone).date(), formats.hour(at, self._zone)
        same = on == self._now.astimezone(self._zone).date()
        return clock if same or at == self._until else f"{formats.dated(on, 'ddd')} {clock}"
