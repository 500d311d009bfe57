"""What looks like the search field and opens it: what can be found, and its key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.kit import shortcuts, theme, tokens
from desktop_app.ui.kit.boxes import row
from desktop_app.ui.kit.controls import Button, when_chosen
from desktop_app.ui.kit.labels import Elided, Icon, key_cap

_KEY = "Ctrl+K"


class Finder(Button):
    """``narrow`` it is its icon; the words stand in the tooltip."""

    def __init__(self, asked: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("look", "secondary")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        what = self.tr("Person, number, text")
        self.setAccessibleName(self.tr("Find anything"))
        self.setToolTip(f"{what} · {shortcuts.told(_KEY)}")
        inside = row(self, gap=8)
        inside.setContentsMargins(*map(theme.scaled, (12, 0, 12, 0)))
        inside.addWidget(Icon("ph.magnifying-glass", "text.secondary", 18))
        self.words = Elided(what, "body", "secondary")
        self.words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.key = key_cap(shortcuts.told(_KEY))
        inside.addWidget(self.words, 1)
        inside.addWidget(self.key)
        for each in self.findChildren(QWidget):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        when_chosen(self, asked)

    def sizeHint(self) -> QSize:
        """Of what stands in it: a button knows only its own words."""
        inside = self.layout()
        assert inside is not None
        return QSize(inside.sizeHint().width(), theme.scaled(tokens.size("button")))

    def minimumSizeHint(self) -> QSize:
        inside = self.layout()
        assert inside is not None
        return QSize(inside.minimumSize().width(), self.sizeHint().height())

    def narrow(self, narrow: bool) -> None:
        for each in (self.words, self.key):
            each.setVisible(not narrow)
