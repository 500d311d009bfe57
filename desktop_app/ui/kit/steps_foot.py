"""Below pages gone through step by step: the way back, what the next does, and its button."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.ui.kit import shortcuts, theme
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.main_button import MainButton


@dataclass(frozen=True, slots=True)
class Foot:
    """``forward`` is the main button's text, empty for none; ``why`` it cannot be pressed now.
    Beside it a ``strong`` sentence and ``more``: what pressing it does."""

    forward: str = ""
    why: str = ""
    strong: str = ""
    more: str = ""


class StepsFoot(QFrame):
    """``asides`` are what pages put at its left; they show them."""

    def __init__(
        self,
        back: Callable[[], object],
        forward: Callable[[], object],
        asides: tuple[QWidget, ...] = (),
    ) -> None:
        super().__init__()
        self.setProperty("look", "foot")
        inside = row(self, gap=8)
        inside.setContentsMargins(*map(theme.scaled, (24, 16, 24, 16)))
        for each in asides:
            inside.addWidget(each)
        self.back = button("", back)
        inside.addWidget(self.back)
        inside.addStretch(1)
        words = column(gap=0)
        self.strong = label("", "table", weight=600, wrap=True)
        self.more = label("", "caption", "secondary", wrap=True)
        for said in (self.strong, self.more):
            said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            words.addWidget(said)
        inside.addLayout(words, 12)
        inside.addSpacing(theme.scaled(8))
        self.next = MainButton(forward)
        inside.addWidget(self.next)

    def show_foot(self, foot: Foot) -> None:
        # Why the button cannot be pressed stands first: a low window may cut what is below.
        self.strong.setText(foot.why or foot.strong)
        self.more.setText(foot.strong if foot.why else foot.more)
        for each in (self.strong, self.more):
            each.setVisible(bool(each.text()))
        self.next.setVisible(bool(foot.forward))
        self.next.setText(foot.forward)
        self.next.setAccessibleName(foot.forward)
        self.next.setAccessibleDescription(" ".join((foot.why, foot.strong, foot.more)).strip())
        self.next.setToolTip(foot.why or shortcuts.told("Ctrl+Enter"))
        self.next.setEnabled(not foot.why)

    def show_back(self, words: str, *, enabled: bool) -> None:
        self.back.setText(words)
        self.back.setAccessibleName(words)
        self.back.setEnabled(enabled)
