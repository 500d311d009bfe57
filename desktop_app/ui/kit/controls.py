"""Buttons, chips and fields, each with a name for those who do not see it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from desktop_app.ui.kit import icons, theme
from desktop_app.ui.kit.flow import FlowLayout

_ICON_ROLES = {
    "primary": "accent.on",
    "marketing": "marketing.on",
    "quiet": "accent.solid",
    "destructive": "bad.text",
    "inverse": "text.inverse",
    "secondary": "text.primary",
}


def button(
    text: str,
    clicked: Callable[[], object] | None = None,
    *,
    look: str = "secondary",
    icon: str = "",
    size: str = "",
    key: str = "",
    name: str = "",
    tip: str = "",
) -> QPushButton:
    """A button. ``key`` is a shortcut, told in the tooltip; ``name`` what a screen reader says
    where ``text`` is only an icon's place or says too little."""
    made = QPushButton(f" {text}" if icon and text else text)  # a style sheet knows no gap
    made.setProperty("look", look)
    if size:
        made.setProperty("fit", size)
    if icon:
        made.setIcon(icons.icon(icon, _ICON_ROLES.get(look, "text.secondary")))
        made.setIconSize(QSize(theme.scaled(18), theme.scaled(18)))
    made.setAccessibleName(name or text.replace("&", ""))
    made.setAutoDefault(False)
    if clicked is not None:
        when_chosen(made, clicked)  # some are made to stay down afterwards
    if key:
        shortcut(made, key, made.click)
    told = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) if key else ""
    made.setToolTip(" · ".join(filter(None, (tip or (name if not text else ""), told))))
    return made


def icon_button(
    icon: str, name: str, clicked: Callable[[], object] | None = None, *, key: str = ""
) -> QPushButton:
    """A square button with an icon; ``name`` stands in its tooltip and for screen readers."""
    made = button("", clicked, look="plain-quiet", icon=icon, name=name, key=key)
    side = theme.scaled(32)
    made.setFixedWidth(side)
    made.setStyleSheet("padding: 0")
    return made


def shortcut(owner: QWidget, keys: str, then: Callable[[], object]) -> QShortcut:
    """``keys`` does ``then`` wherever the focus is in the owner's window."""
    made = QShortcut(QKeySequence(keys), owner)
    made.setContext(Qt.ShortcutContext.WindowShortcut)
    made.activated.connect(lambda: then())
    return made


def when_chosen(button: QAbstractButton, then: Callable[[], object]) -> None:
    """``then`` each time a person uses a button that stays down, by whatever way.

    A screen reader toggles it, which Qt tells as no click; a click may toggle nothing. Who shows
    what holds uses `show_checked`, of which nobody is told.
    """
    told: list[bool] = []

    def toggled(on: bool) -> None:
        group = button.group()
        if on or not (button.autoExclusive() or (group is not None and group.exclusive())):
            told.append(True)
            QTimer.singleShot(0, told.clear)  # the click that did this comes in the same event
            then()

    def clicked() -> None:
        if not told:
            then()

    button.toggled.connect(toggled)
    button.clicked.connect(clicked)


def show_checked(button: QAbstractButton, checked: bool) -> None:
    """Show a button as it is, chosen or not."""
    before = button.blockSignals(True)
    button.setChecked(checked)
    button.blockSignals(before)


class Chip(QPushButton):
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
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
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

    def show_text(self, key: str, text: str) -> None:
        self._chips[key].show_words(text, self._chips[key].figure)

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


class Field(QWidget):
    """A labelled line of text, with the error below it: what is wrong and what to do."""

    def __init__(self, caption: str, *, placeholder: str = "", hint: str = "") -> None:
        super().__init__()
        from PySide6.QtWidgets import QVBoxLayout

        from desktop_app.ui.kit.labels import label

        self.line = QLineEdit()
        self.line.setAccessibleName(caption)
        self.line.setPlaceholderText(placeholder)
        self.caption = label(caption, "table", "secondary")
        self.caption.setBuddy(self.line)
        self._hint = hint
        self.below: QLabel = label(hint, "caption", "muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(4))
        for each in (self.caption, self.line, self.below):
            column.addWidget(each)
        self.below.setVisible(bool(hint))  # once it is in here: alone it would be a window
        self.line.textEdited.connect(lambda: self.show_error(""))

    @property
    def text(self) -> str:
        return self.line.text()

    def show_text(self, text: str) -> None:
        self.line.setText(text)

    def show_error(self, sentence: str) -> None:
        """Say what is wrong with what was typed; "" takes it back."""
        self.line.setProperty("state", "bad" if sentence else "")
        self.line.style().unpolish(self.line)
        self.line.style().polish(self.line)
        self.below.setText(sentence or self._hint)
        theme.look(self.below, "bad" if sentence else "muted")
        self.below.setVisible(bool(sentence or self._hint))
        self.line.setAccessibleDescription(sentence or self._hint)
