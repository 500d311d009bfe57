"""Under the text: what keeps it from being sent, and what makes it dear."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import ComptoirError
from desktop_app.ui.composer.merging import Merged
from desktop_app.ui.kit import faults
from desktop_app.ui.kit.boxes import Banner, column, empty

_SHOWN = 8  # costly characters


class Problems(QWidget):
    """``next_costly`` goes to the next costly character."""

    def __init__(self, next_costly: Callable[[], object]) -> None:
        super().__init__()
        self._next_costly = next_costly
        self._column = column(self, gap=8)

    def show_problems(self, fault: ComptoirError | None, merged: Merged | None) -> None:
        empty(self._column)
        if fault is not None:
            what, then = faults.words(fault)
            self._column.addWidget(Banner("bad", what, more=then))
        if merged is not None and merged.costly:
            self._column.addWidget(self._costly(merged))
        self.setVisible(bool(self._column.count()))

    def _costly(self, merged: Merged) -> Banner:
        costly = merged.costly
        shown = "  ".join("␣" if each.isspace() else each for each in costly[:_SHOWN])
        told = self.tr("%n costly character(s): %1", "", len(costly)).replace("%1", shown)
        cheap = merged.count_without_costly.segments
        dearer = cheap < merged.count.segments
        if dearer:
            more = self.tr("Without, this text would be %n SMS. é è à ù cost nothing.", "", cheap)
        else:
            more = self.tr("That leaves less room in an SMS. é è à ù cost nothing.")
        return Banner(
            "warn" if dearer else "info",
            told,
            more=more,
            action=self.tr("Show them"),
            then=self._next_costly,
        )
