"""Under the text: what keeps it from being sent, and what makes it dear."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import BadInput, ComptoirError
from desktop_app.ui.kit import faults, theme
from desktop_app.ui.kit.boxes import Banner, column, empty
from desktop_app.ui.kit.merging import Merged

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

    def show_gone(self, write_as_new: Callable[[], object]) -> None:
        """The draft is not in the book any more; what is here may be a text of its own."""
        empty(self._column)
        what, then = faults.words(BadInput("draft_unknown"))
        banner = Banner(
            "bad", what, more=then, action=self.tr("Keep as a new text"), then=write_as_new
        )
        self._column.addWidget(banner)
        self.setVisible(True)

    def _costly(self, merged: Merged) -> Banner:
        costly = merged.costly
        signs = ["␣" if each.isspace() else each for each in costly[:_SHOWN]]
        shown = "  ".join(signs)
        told = self.tr("%n costly character(s): %1", "", len(costly)).replace("%1", shown)
        cheap = merged.count_without_costly.segments
        dearer = cheap < merged.count.segments
        if dearer:
            more = self.tr("Without, this text would be %n SMS. é è à ù cost nothing.", "", cheap)
        else:
            more = self.tr("That leaves less room in an SMS. é è à ù cost nothing.")
        made = Banner(
            "warn" if dearer else "info",
            told,
            more=more,
            action=self.tr("Show them"),
            then=self._next_costly,
        )
        if told.endswith(shown):  # seen as they are marked in the text; said as before
            made.sentence.setText(told.removesuffix(shown).rstrip())
            made.sentence.setAccessibleName(told)
            made.sentence.setWordWrap(False)
            made.first.setStretch(0, 0)
            made.first.addWidget(_Signs(signs))
            made.first.addStretch(1)
        return made


class _Signs(QWidget):
    """Costly characters on the ground and with the line that they have in the text."""

    def __init__(self, signs: Sequence[str]) -> None:
        super().__init__()
        self._signs = signs
        self._font = theme.font("body", weight=600)
        side = theme.scaled(20)
        self.setFixedSize(len(signs) * (side + theme.scaled(2)), theme.scaled(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._font)
        side, line = theme.scaled(20), 2
        for at, sign in enumerate(self._signs):
            box = QRect(at * (side + theme.scaled(2)), 0, side, self.height())
            painter.fillRect(box, theme.colour("mark.culprit"))
            foot = QRect(box.left(), box.bottom() + 1 - line, side, line)
            painter.fillRect(foot, theme.colour("warn.solid"))
            painter.setPen(theme.colour("text.primary"))
            painter.drawText(box.adjusted(0, 0, 0, -line), Qt.AlignmentFlag.AlignCenter, sign)
        painter.end()
