"""Words and icons on a screen: labels in the design's styles, which follow the scheme."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop_app.ui.kit import icons, theme, tokens


def label(
    text: str = "",
    style: str = "body",
    role: str = "",
    *,
    weight: int | None = None,
    wrap: bool = False,
    fixed: bool = False,
) -> QLabel:
    """A label; ``role`` is a look of the style sheet: muted, secondary, ok, warn, bad, …"""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(theme.font(style, weight=weight, fixed=fixed))
    made.setWordWrap(wrap)
    if wrap:
        made.setMinimumWidth(1)
    if role:
        made.setProperty("look", role)
    return made


def key_cap(text: str) -> QLabel:
    """A key of the keyboard."""
    made = QLabel(text)
    made.setFont(theme.font("caption", weight=500))
    made.setProperty("look", "key")
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    return made


class IconTag(QFrame):
    """An icon and a word in a tinted box: service, marketing, warn, bad, plain; doubt is dashed."""

    def __init__(self, icon: str, word: str, role: str, *, width: int = 0) -> None:
        super().__init__()
        self._role = role
        self.setProperty("look", f"tag-{role}")
        inside = QHBoxLayout(self)
        inside.setContentsMargins(*map(theme.scaled, (7, 1, 7, 1)))
        inside.setSpacing(theme.scaled(6))
        plain = role == "plain"
        inside.addWidget(Icon(icon, "text.secondary" if plain else f"{role}.solid", 14))
        words = "secondary" if plain else role
        self.words = Elided(word, "caption", words) if width else label(word, "caption", words)
        self.words.setFont(theme.font("caption", weight=500))
        inside.addWidget(self.words, 1)
        self.setFixedHeight(theme.scaled(tokens.size("tag")))
        if width:
            self.setFixedWidth(theme.scaled(width))
        else:
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._role != "doubt":
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.colour("doubt.solid"), 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 2])  # a style sheet's dashes are too short to be seen as such
        painter.setPen(pen)
        painter.setBrush(theme.colour("doubt.tint"))
        radius = theme.scaled(tokens.tokens()["radius"]["tag"])
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.end()


class Icon(QWidget):
    """An icon by itself: decoration, so the words beside it must say the same."""

    def __init__(self, name: str, role: str = "text.secondary", size: int = 16) -> None:
        super().__init__()
        self.name, self.role = name, role
        self._pixels = theme.scaled(size)
        self.setFixedSize(self._pixels, self._pixels)

    def show_icon(self, name: str, role: str) -> None:
        if (name, role) != (self.name, self.role):
            self.name, self.role = name, role
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icons.paint(painter, self.name, self.rect(), self.role)
        painter.end()


class Knot(QWidget):
    """The icon of a step, on a line that leads to the next; from the last one nothing leads on."""

    def __init__(self, icon: str, role: str, *, last: bool = False) -> None:
        super().__init__()
        self._icon, self._role, self._last = icon, role, last
        self.setFixedWidth(theme.scaled(24))

    def be_last(self) -> None:
        self._last = True
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, middle = theme.scaled(20), self.width() / 2
        if not self._last:
            painter.setPen(QPen(theme.colour("line.hairline"), 1.5))
            top = theme.scaled(3)
            painter.drawLine(QPointF(middle, side + top), QPointF(middle, self.height() - top))
        icons.paint(painter, self._icon, QRectF(middle - side / 2, 0, side, side), self._role)
        painter.end()


class Elided(QLabel):
    """One line that ends in … where there is no room, and says it whole in its tooltip."""

    def __init__(self, text: str = "", style: str = "body", role: str = "") -> None:
        super().__init__()
        self._whole = text
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(style))
        if role:
            self.setProperty("look", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(theme.scaled(24))
        self.setText(text)

    def setText(self, text: str) -> None:
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    def whole(self) -> str:
        return self._whole

    def sizeHint(self) -> QSize:
        return QSize(
            self.fontMetrics().horizontalAdvance(self._whole) + 4, super().sizeHint().height()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(
            self._whole, Qt.TextElideMode.ElideRight, max(self.width() - 2, 0)
        )
        if shown != self.text():
            super().setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")


_STRONG = 96  # of a name that is cut, in the design's pixels


class Led(Elided):
    """One line with a strong part: whom or what it is about, as a rule what it begins with.
    ``firm``: where there is no room, that part is cut, and the rest stays whole."""

    _stressed = ""

    def __init__(
        self,
        lead: str = "",
        rest: str = "",
        style: str = "body",
        role: str = "",
        *,
        firm: bool = False,
    ) -> None:
        super().__init__("", style, role)
        self._firm = firm
        self.say(lead, rest)

    def say(self, lead: str, rest: str = "") -> None:
        """``lead`` strongly, and the rest after a dot."""
        self.stress(" · ".join(filter(None, (lead, rest))), lead)

    def stress(self, text: str, strong: str) -> None:
        """``text``, in which ``strong`` stands."""
        self._stressed = strong
        self.setText(text)

    def sizeHint(self) -> QSize:
        wide = sum(QFontMetrics(font).horizontalAdvance(part) for part, font, _ in self._parts())
        return QSize(wide + 4, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        upright = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        room = self.rect()
        for part, font, colour in self._parts():
            metrics = QFontMetrics(font)
            wide = room.width()
            if self._firm and part == self._stressed:
                wide = min(wide, self.width() - self._beside())
            shown = metrics.elidedText(part, Qt.TextElideMode.ElideRight, wide)
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(room, upright, shown)
            room.setLeft(room.left() + metrics.horizontalAdvance(shown))
        painter.end()

    def least(self) -> int:
        """The width in which nothing but the strong part is cut, and that keeps some letters."""
        some = theme.scaled(_STRONG) if self._beside() else self.sizeHint().width()
        return min(self.sizeHint().width(), self._beside() + some)

    def _beside(self) -> int:
        """The width of all but the strong part."""
        others = [each for each in self._parts() if each[0] != self._stressed]
        return sum(QFontMetrics(font).horizontalAdvance(part) for part, font, _ in others)

    def _parts(self) -> list[tuple[str, QFont, QColor]]:
        plain, strong = self.font(), QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        quiet, ink = self.palette().color(self.foregroundRole()), theme.colour("text.primary")
        text = self.whole()
        if not self._stressed:
            return [(text, plain, quiet)]
        before, stressed, after = text.partition(self._stressed)
        return [(before, plain, quiet), (stressed, strong, ink), (after, plain, quiet)]

    def _fit(self) -> None:
        QLabel.setText(self, self.whole())  # it is painted here; this is what is read aloud
        cut = self.sizeHint().width() - 4 > self.width()
        self.setToolTip(self.whole() if cut else "")


class Said(QWidget):
    """An icon and its words, one line: a fact with its state, never by colour alone."""

    def __init__(
        self,
        icon_name: str = "",
        text: str = "",
        icon_role: str = "text.secondary",
        role: str = "",
        style: str = "body",
        *,
        wrap: bool = False,
        weight: int | None = None,
    ) -> None:
        super().__init__()
        self.icon = Icon(icon_name or "ph.info", icon_role)
        self.words = label(text, style, role, wrap=wrap, weight=weight)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scaled(8))
        top = Qt.AlignmentFlag.AlignTop if wrap else Qt.AlignmentFlag.AlignVCenter
        row.addWidget(self.icon, 0, top)
        self.words.setAlignment(top)
        row.addWidget(self.words, 1)

    def say(self, icon_name: str, text: str, icon_role: str, role: str = "") -> None:
        self.icon.show_icon(icon_name, icon_role)
        self.words.setText(text)
        theme.look(self.words, role)
