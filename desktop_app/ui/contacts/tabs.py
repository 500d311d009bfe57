"""The tabs of a person's card."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QTabBar

from desktop_app.ui.kit import formats, theme

_AIRY, _TIGHT = 8, 4  # on either side of a word, in the design's pixels


class Tabs(QTabBar):
    """Each as wide as its word is when it is the chosen one: none moves, and none is pushed out of
    the row. Where there is little room they stand closer, then their counts go, and in a language
    of long words the longest are cut."""

    def __init__(self) -> None:
        super().__init__()
        self._told: list[tuple[str, int]] = []
        self._edge = _AIRY
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)

    def add(self, told: str) -> None:
        """One more, ``told`` in a word."""
        self._told.append((told, 0))
        self.addTab(told)

    def show_count(self, tab: int, many: int) -> None:
        """``Messages 14``; the word alone where there is none."""
        self._told[tab] = (self._told[tab][0], many)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def tabSizeHint(self, index: int) -> QSize:
        return QSize(self._widths()[index], super().tabSizeHint(index).height())

    def _fit(self) -> None:
        whole = [f"{told} {formats.number(many)}" if many else told for told, many in self._told]
        alone = [told for told, _ in self._told]
        for shown, self._edge in ((whole, _AIRY), (whole, _TIGHT), (alone, _TIGHT)):
            if sum(map(self._wide, shown)) <= self.width():
                break
        for at, text in enumerate(shown):
            self.setTabText(at, text)
            self.setAccessibleTabName(at, whole[at])
            self.setTabToolTip(at, "" if text == whole[at] else whole[at])

    def _widths(self) -> list[int]:
        """As wide as they are told, the longest cut where they have no room."""
        widths = [self._wide(self.tabText(at)) for at in range(self.count())]
        while sum(widths) > self.width() > len(widths):
            longest = widths.index(max(widths))
            widths[longest] -= 1
        return widths

    def _wide(self, text: str) -> int:
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        return QFontMetrics(strong).horizontalAdvance(text) + 2 * theme.scaled(self._edge) + 2
