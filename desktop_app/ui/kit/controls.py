"""Buttons, chips and fields, each with a name for those who do not see it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence, QShortcut, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from desktop_app.ui.kit import icons, shortcuts, theme

_ICON_ROLES = {
    "primary": "accent.on",
    "marketing": "marketing.on",
    "quiet": "accent.solid",
    "destructive": "bad.text",
    "inverse": "text.inverse",
    "secondary": "text.primary",
}


class Button(QPushButton):
    """Enter presses it as Space does; in a dialog, too, where Qt would press the default one."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.click()
        elif not (event.isAutoRepeat() and event.key() in _ENTER):  # held, it answers no dialog
            super().keyPressEvent(event)

    def framed(self) -> QStylePainter:
        """A painter for those that draw their own words: the frame is there, without any."""
        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        return painter


def is_enter(event: QKeyEvent) -> bool:
    """Enter by itself, pressed anew."""
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return plain and not event.isAutoRepeat() and event.key() in _ENTER


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


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
    made = Button(f" {text}" if icon and text else text)  # a style sheet knows no gap
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
    told = shortcuts.told(key) if key else ""
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


class Combo(QComboBox):
    """A choice that the wheel does not change as one scrolls past."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # nor does it take the focus there

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Field(QWidget):
    """A labelled line of text, with the error below it: what is wrong and what to do."""

    def __init__(self, caption: str, *, placeholder: str = "", hint: str = "") -> None:
        super().__init__()
        from PySide6.QtWidgets import QVBoxLayout

        from desktop_app.ui.kit.boxes import row
        from desktop_app.ui.kit.labels import Icon, label

        self.line = QLineEdit()
        self.line.setAccessibleName(caption)
        self.line.setPlaceholderText(placeholder)
        self.inside = row(self.line)  # for what stands in the line, at its end
        self.inside.setContentsMargins(0, 0, theme.scaled(10), 0)
        self.inside.addStretch(1)
        self._wrong = Icon("ph.warning-circle-fill", "bad.solid")
        self.inside.addWidget(self._wrong)
        self._wrong.hide()
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
        self._wrong.setVisible(bool(sentence))
        self.line.setTextMargins(0, 0, theme.scaled(24) if sentence else 0, 0)
        self.below.setText(sentence or self._hint)
        theme.look(self.below, "bad" if sentence else "muted")
        self.below.setVisible(bool(sentence or self._hint))
        self.line.setAccessibleDescription(sentence or self._hint)
