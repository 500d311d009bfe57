"""One of two, side by side in one frame: Day | Week."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop_app.ui.kit.boxes import row
from desktop_app.ui.kit.controls import Button, show_checked, when_chosen


class Either(QWidget):
    """``chosen`` gets whether it is the second one."""

    def __init__(self, first: str, second: str, chosen: Callable[[bool], object]) -> None:
        super().__init__()
        inside = row(self, gap=0)
        group = QButtonGroup(self)
        made = []
        for at, (text, look) in enumerate(((first, "either-first"), (second, "either-second"))):
            half = Button(text)
            half.setCheckable(True)
            half.setProperty("look", look)
            half.setAccessibleName(text)
            group.addButton(half)
            inside.addWidget(half)
            when_chosen(half, partial(chosen, bool(at)))
            made.append(half)
        self.first, self.second = made

    def show_second(self, second: bool) -> None:
        show_checked(self.second if second else self.first, True)
        show_checked(self.first if second else self.second, False)
