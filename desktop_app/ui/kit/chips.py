"""Round buttons of which one is chosen, each with how many it stands for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QSizePolicy,
    QWidget,
)

from desktop_app.ui.kit import icons, theme
from desktop_app.ui.kit.controls import Button, show_checked, when_chosen
from desktop_app.ui.kit.flow import FlowLayout


class Chip(Button):
    """A round button: an icon, a word, and a ``figure`` written strongly."""

    def __init__(self, word: str) -> None:
        super().__init__()
        self.word, self.figure = word, ""
        self.setProperty("look", "chip")
        self.setCheckable(True)
        self.show_words(word, "")

    def show_words(self, word: str, figure: str) -> None:
        self.word, self.figure = word, figure
        told = f"{word} {figure}".strip()
        self.setText(told)
        self.setAccessibleName(told)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As the style has it for the text, with the figure in its own font."""
        hint = super().sizeHint()
        strong, plain = QFontMetrics(self._strong()), self.fontMetrics()
        wider = strong.horizontalAdvance(self.figure) - plain.horizontalAdvance(self.figure)
        return QSize(hint.width() + max(wider, 0) + theme.scaled(4), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self.framed()
        gap = theme.scaled(6)
        side = self.iconSize().width() if not self.icon().isNull() else 0
        plain, strong = self.fontMetrics(), QFontMetrics(self._strong())
        words = plain.horizontalAdvance(self.word)
        figure = strong.horizontalAdvance(self.figure)
        whole = words + (side + gap if side else 0) + (figure + gap if self.figure else 0)
        x = (self.width() - whole) // 2
        if side:
            top = (self.height() - side) // 2
            self.icon().paint(painter, QRect(x, top, side, side))
            x += side + gap
        line = QRect(x, 0, words + 2, self.height())
        upright = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(theme.colour("text.primary"))
        painter.drawText(line, upright, self.word)
        if self.figure:
            painter.setFont(self._strong())
            painter.drawText(
                QRect(x + words + gap, 0, figure + 2, self.height()), upright, self.figure
            )
        painter.end()

    def _strong(self) -> QFont:
        made = QFont(self.font())
        made.setWeight(QFont.Weight.DemiBold)
        return made


class Chips(QWidget):
    """A row of chips of which one is chosen, like radio buttons: arrows move, Space chooses.

    ``optional``: none need be, and choosing the chosen one chooses none, "".
    """

    def __init__(self, name: str, chosen: Callable[[str], None], *, optional: bool = False) -> None:
        super().__init__()
        self._optional = optional
        self.setAccessibleName(name)
        self._chosen = chosen
        self._row = FlowLayout(self, fill=False)
        # As tall as the lines that its chips take in the width there is.
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setHorizontalPolicy(QSizePolicy.Policy.MinimumExpanding)
        self.setSizePolicy(policy)
        self._group = QButtonGroup(self)
        self._group.setExclusive(not optional)
        self._chips: dict[str, Chip] = {}

    def add(self, key: str, text: str, *, icon: str = "", role: str = "text.secondary") -> None:
        chip = Chip(text)
        if icon:
            chip.setIcon(icons.icon(icon, role))
            chip.setIconSize(QSize(theme.scaled(16), theme.scaled(16)))
        chip.setChecked(not self._chips and not self._optional)
        when_chosen(chip, lambda: self._clicked(key))
        self._group.addButton(chip)
        self._row.addWidget(chip)
        self._chips[key] = chip

    def show_count(self, key: str, figure: str) -> None:
        """How many a chip stands for, written strongly behind its word."""
        self._chips[key].show_words(self._chips[key].word, figure)

    def choose(self, key: str) -> None:
        """Show ``key`` as chosen, "" for none; nobody is told."""
        for name, chip in self._chips.items():
            if self._optional or name == key:
                show_checked(chip, name == key)

    def _clicked(self, key: str) -> None:
        if self._optional:
            key = key if self._chips[key].isChecked() else ""
            self.choose(key)
        self._chosen(key)

    @property
    def keys(self) -> list[str]:
        return list(self._chips)

    def chip(self, key: str) -> Chip:
        return self._chips[key]
