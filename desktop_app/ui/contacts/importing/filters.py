"""The chips over the lines: all worth a look, each kind with its count, all."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop_app.domain.list_check import TO_LOOK_AT, Kind
from desktop_app.services.checking import Checked
from desktop_app.ui.contacts.importing import words
from desktop_app.ui.contacts.importing.model import ALL, LOOK
from desktop_app.ui.kit import formats, icons, theme
from desktop_app.ui.kit.chips import Chip
from desktop_app.ui.kit.controls import show_checked, when_chosen
from desktop_app.ui.kit.flow import FlowLayout

_OFFERED = TO_LOOK_AT  # of the others there is nothing to see beyond "All lines"


class LineFilters(QWidget):
    """``chosen`` gets `LOOK`, `ALL` or a kind. Kinds of which there is none are not there."""

    def __init__(self, chosen: Callable[[str], object]) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Which lines are shown"))
        self._group = QButtonGroup(self)
        flow = FlowLayout(self, fill=False)
        self._words = {LOOK: self.tr("To look at"), ALL: self.tr("All lines")}
        self._words |= {kind.value: words.KINDS[kind].chip for kind in Kind}
        self.chips: dict[str, Chip] = {}
        for key in (LOOK, *(kind.value for kind in _OFFERED), ALL):
            chip = Chip(self._words[key])
            if key not in (LOOK, ALL):
                shown = words.KINDS[Kind(key)]
                chip.setIcon(icons.icon(shown.icon, shown.icon_role))
                chip.setIconSize(QSize(theme.scaled(16), theme.scaled(16)))
            when_chosen(chip, partial(chosen, key))
            self._group.addButton(chip)
            self.chips[key] = chip
            flow.addWidget(chip)
        show_checked(self.chips[LOOK], True)

    def show_counts(self, checked: Checked, to_look_at: int, shown: str) -> None:
        """``shown``: the chip that is chosen; it stays also where none is left of its kind."""
        counts = {kind.value: checked.counts.get(kind, 0) for kind in _OFFERED}
        counts |= {LOOK: to_look_at, ALL: len(checked.lines)}
        for key, chip in self.chips.items():
            many = counts[key]
            chip.show_words(self._words[key], formats.number(many))
            chip.setAccessibleName(f"{self._words[key]}: {many}")
            chip.setVisible(bool(many) or key == shown or key in (LOOK, ALL))
        show_checked(self.chips[shown], True)
        self.updateGeometry()
