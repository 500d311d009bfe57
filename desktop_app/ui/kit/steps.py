"""The five steps at the top: where one is, and a way back to those that are done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.kit import icons, theme
from desktop_app.ui.kit.boxes import row
from desktop_app.ui.kit.controls import Button


class StepButton(Button):
    """A numbered circle with its word; a tick once it is done."""

    def __init__(self, number: int, word: str) -> None:
        super().__init__(word)
        self._number, self._word = number, word
        self.state = "ahead"
        self._short = False
        self.setProperty("look", "plain-quiet")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.scaled(32))

    def show_state(self, state: str, told: str) -> None:
        """``state`` is done, now or ahead; ``told`` says it to those who do not see it."""
        self.state = state
        self.setEnabled(state == "done")
        self.setAccessibleName(told)
        self.setToolTip(told)
        self.updateGeometry()
        self.update()

    def be_short(self, short: bool) -> None:
        """Only the circle, where the row is too narrow for all words; where one is has its word."""
        self._short = short and self.state != "now"
        self.setText("" if self._short else self._word)
        self.updateGeometry()

    def whole(self) -> int:
        """How wide it is with its word."""
        return self._wide(self._word)

    def sizeHint(self) -> QSize:
        return QSize(self._wide(self.text()), theme.scaled(32))

    def _wide(self, word: str) -> int:
        font = theme.font("body", weight=600)
        return QFontMetrics(font).horizontalAdvance(word) + theme.scaled(20 + 6 + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.scaled(20)
        circle = QRectF(1, (self.height() - side) / 2, side, side).adjusted(0.5, 0.5, -0.5, -0.5)
        now = self.state == "now"
        painter.setPen(QPen(theme.colour("accent.solid" if now else "line.control"), 1))
        painter.setBrush(theme.colour("accent.solid" if now else "surface.canvas"))
        painter.drawEllipse(circle)
        if self.state == "done":
            inner = circle.toRect().adjusted(4, 4, -3, -3)
            icons.paint(painter, "ph.check", inner, "text.secondary")
        else:
            painter.setFont(theme.font("caption", weight=600))
            painter.setPen(theme.colour("accent.on" if now else "text.secondary"))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.setFont(theme.font("body", weight=600 if now else 400))
        hover = self.underMouse() and self.isEnabled()
        painter.setPen(
            theme.colour("accent.solid" if hover else "text.primary" if now else "text.secondary")
        )
        words = self.rect().adjusted(side + theme.scaled(7), 0, 0, 0)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, middle, self.text())
        painter.end()


class _Dash(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(theme.scaled(20), theme.scaled(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() // 2, self.width(), 1, theme.colour("line.control"))
        painter.end()


class Steps(QWidget):
    """``going`` gets the number of a step that was done."""

    def __init__(self, words: Sequence[str], going: Callable[[int], object]) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Steps of the import"))
        self._words = words
        inside = row(self, gap=8)
        self.buttons: list[StepButton] = []
        for at, word in enumerate(words):
            if at:
                inside.addWidget(_Dash())
            made = StepButton(at + 1, word)
            made.clicked.connect(partial(_go, going, at))
            self.buttons.append(made)
            inside.addWidget(made)

    def fit(self, room: int) -> None:
        """Take no more than ``room`` pixels, if need be by circles without words."""
        whole = sum(each.whole() for each in self.buttons)
        whole += (len(self.buttons) - 1) * theme.scaled(20 + 16)
        for each in self.buttons:
            each.be_short(whole > room)

    def show_step(self, now: int, *, final: bool = False) -> None:
        """``final``: what is done is not gone back to."""
        for at, each in enumerate(self.buttons):
            state = "now" if at == now else "done" if at < now else "ahead"
            told = {
                "now": self.tr("Step %1 of %2: %3, you are here"),
                "done": self.tr("Step %1 of %2: %3, done"),
                "ahead": self.tr("Step %1 of %2: %3, to come"),
            }[state]
            for sign, value in (
                ("%1", str(at + 1)),
                ("%2", str(len(self.buttons))),
                ("%3", self._words[at]),
            ):
                told = told.replace(sign, value)
            each.show_state(state, told)
            if final:
                each.setEnabled(False)


def _go(going: Callable[[int], object], at: int, checked: bool = False) -> None:
    going(at)
