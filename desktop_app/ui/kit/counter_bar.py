"""The counter, the same wherever a text is edited: characters, SMS, a bar an SMS, room left."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from desktop_app.domain.sms_text import Count
from desktop_app.ui.kit import formats, theme
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.labels import Elided, Icon, key_cap, label

_MOST_BARS = 6
# Between the parts, and at both ends; pixels of the design.
_GAP, _ENDS = 12, 50


class _Words(QObject):
    def counted(self, count: Count) -> str:
        characters = self.tr("%n character(s)", "", count.characters)
        segments = self.tr("%n SMS (%n segment(s))", "", count.segments)
        return f"{characters} · {segments}"


def counted(count: Count) -> str:
    """``138 characters · 1 SMS (1 segment)``; what is billed is segments, never people."""
    return _Words().counted(count)


class Meter(QWidget):
    """One bar an SMS; the last is as full as that SMS. Decoration: the words say the same."""

    def __init__(self) -> None:
        super().__init__()
        self._count = Count(0, None, 0, 0, 160)  # type: ignore[arg-type]
        self._role = "ok.solid"
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(110), theme.scaled(8))

    def show_count(self, count: Count, role: str) -> None:
        if (count, role) != (self._count, self._role):
            self._count, self._role = count, role
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        many = max(1, min(self._count.segments, _MOST_BARS))
        gap = theme.scaled(5)
        width = min((self.width() - gap * (many - 1)) / many, self.width() / 2.4)
        high = theme.scaled(6)
        left = self.width() - many * width - gap * (many - 1)
        for at in range(many):
            box = QRectF(left + at * (width + gap), (self.height() - high) / 2, width, high)
            painter.setBrush(theme.colour("line.hairline"))
            painter.drawRoundedRect(box, high / 2, high / 2)
            full = self._fullness() if at == many - 1 else 1.0
            if full > 0:
                box.setWidth(max(width * full, high))
                painter.setBrush(theme.colour(self._role))
                painter.drawRoundedRect(box, high / 2, high / 2)
        painter.end()

    def _fullness(self) -> float:
        count = self._count
        if count.segments == 0:
            return 0.0
        one = (count.units + count.room_left) / count.segments
        return 1 - count.room_left / one


LOW = 20  # units left: little room, and said once


class CounterBar(QFrame):
    """Under a text. ``show_count`` is on the fast road: called on every key."""

    def __init__(self, *, most: int | None = None) -> None:
        super().__init__()
        self.setProperty("look", "counter")
        self.setAccessibleName(self.tr("Counter"))
        self._most = most
        self._shown: Count | None = None
        inside = row(self, gap=_GAP)
        inside.setContentsMargins(*map(theme.scaled, (16, 6, 16, 6)))
        words = column(gap=0)
        # A label is read by its text: a name of its own would stand in front of the figures.
        self.words = label("", "heading", wrap=True)
        words.addWidget(self.words)
        self.spread = label("", "caption", "secondary", wrap=True)
        self.spread.hide()
        words.addWidget(self.spread)
        inside.addLayout(words, 1)
        self.meter = Meter()
        inside.addWidget(self.meter)
        self.sign = Icon("ph.warning", "warn.solid")
        self.sign.hide()
        self.room = label("", "body", "secondary")
        left = row(gap=6)
        left.addWidget(self.sign)
        left.addWidget(self.room)
        inside.addLayout(left)
        self.price = Elided("", "body", "secondary")
        self.price.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        inside.addWidget(self.price)
        self.key = key_cap("F7")
        told = self.tr("F7: the screen reader speaks the count")
        self.key.setToolTip(told)
        self.key.setAccessibleDescription(told)
        inside.addWidget(self.key)
        self.setMinimumHeight(theme.scaled(44))

    def limit(self, most: int | None) -> None:
        """How many segments are allowed at most; None is no limit."""
        self._most = most
        shown, self._shown = self._shown, None
        if shown is not None:
            self.show_count(shown)

    def show_count(self, count: Count) -> None:
        if count == self._shown:
            return
        self._shown = count
        over = self._most is not None and count.segments > self._most
        self.words.setText(counted(count))
        role = "bad" if over else "warn" if count.segments > 1 else "ok"
        theme.look(self.words, "bad" if over else "")
        self.meter.show_count(count, f"{role}.solid")
        left = formats.number(count.room_left)
        self.room.setText(
            self.tr("limit %1").replace("%1", str(self._most))
            if over
            else self.tr("%1 left").replace("%1", left)
        )
        low = not over and bool(count.segments) and count.room_left <= LOW
        self.sign.setVisible(over or low)
        if over:
            self.sign.show_icon("ph.x-circle-fill", "bad.solid")
        else:
            self.sign.show_icon("ph.warning", "warn.solid")
        theme.look(self.room, "bad" if over else "warn" if low else "secondary")

    def show_spread(self, sentence: str) -> None:
        """How many people cost how many SMS, where that differs."""
        self.spread.setText(sentence)
        self.spread.setVisible(bool(sentence))

    def show_price(self, sentence: str) -> None:
        self.price.setText(sentence)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where there is no room the price of the next SMS goes first, then the key's name, then
        the bars; the figures stay, in two lines if need be."""
        lines = (self.words, self.spread)
        taken = max(each.fontMetrics().horizontalAdvance(each.text()) for each in lines)
        taken += self.sign.sizeHint().width() + self.room.sizeHint().width()
        left = self.width() - taken - theme.scaled(_ENDS)
        for each in (self.meter, self.key, self.price):
            left -= each.sizeHint().width() + theme.scaled(_GAP)
            there = each is not self.price or bool(self.price.whole())
            each.setVisible(there and left >= 0)

    def sentence(self) -> str:
        """What F7 speaks."""
        return ". ".join(filter(None, (self.words.text(), self.room.text(), self.spread.text())))
