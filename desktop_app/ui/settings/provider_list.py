"""The accounts below each other: a mark, the name, how it stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy

from desktop_app.services.accounts import PRACTICE
from desktop_app.ui.kit import icons, people, theme, tokens
from desktop_app.ui.kit.boxes import Card, empty, rule
from desktop_app.ui.kit.controls import when_chosen
from desktop_app.ui.settings.presenter import Seen, Standing
from desktop_app.ui.settings.states import STANDINGS

_HIGH = 60


class AccountTile(QRadioButton):
    """One account; arrows move among them."""

    def __init__(self, seen: Seen, standing: Standing) -> None:
        super().__init__()
        self._name = seen.name
        self._practice = seen.account.connector == PRACTICE
        self._standing = STANDINGS[standing]
        self.setAccessibleName(f"{self._name}: {self._standing.words}")
        self.setFixedHeight(theme.scaled(_HIGH))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(200), theme.scaled(_HIGH))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high, on = self.height(), self.isChecked()
        if on or self.underMouse():
            ground = "surface.selected" if on else "surface.hover"
            painter.fillRect(self.rect(), theme.colour(ground))
        if on:
            bar = tokens.tokens()["border"]["selection_bar"]
            painter.fillRect(QRectF(0, 0, bar, high), theme.colour("accent.solid"))
        self._paint_mark(painter, QRectF(theme.scaled(14), (high - theme.scaled(32)) / 2, 32, 32))
        left = theme.scaled(58)
        width = self.width() - left - theme.scaled(8)
        painter.setFont(theme.font("body", weight=600))
        painter.setPen(theme.colour("text.primary"))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        name = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRectF(left, high / 2 - theme.scaled(21), width, 20), flags, name)
        side = theme.scaled(14)
        below = high / 2 + theme.scaled(3)
        icon = QRectF(left, below + 2, side, side)
        icons.paint(painter, self._standing.icon, icon, self._standing.icon_role)
        painter.setFont(theme.font("table"))
        painter.setPen(theme.colour(self._standing.text_role))
        begin = left + side + theme.scaled(4)
        room = QRectF(begin, below, self.width() - begin - theme.scaled(6), theme.scaled(18))
        told = painter.fontMetrics().elidedText(
            self._standing.words, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, flags, told)
        painter.end()

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        box.setSize(box.size() * theme.theme().factor)
        painter.setPen(theme.colour("line.hairline"))
        painter.setBrush(theme.colour("surface.sunken"))
        painter.drawRoundedRect(box, theme.scaled(4), theme.scaled(4))
        if self._practice:
            inset = box.width() * 0.2
            inside = box.adjusted(inset, inset, -inset, -inset)
            icons.paint(painter, "ph.graduation-cap", inside, "text.secondary")
            return
        painter.setFont(theme.font("table", weight=600))
        painter.setPen(theme.colour("text.secondary"))
        initials = people.initials(self._name)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, initials)


class AccountList(Card):
    """``chosen`` gets the id of the account that was chosen."""

    def __init__(self, name: str, chosen: Callable[[int], None]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._chosen = chosen
        self._group = QButtonGroup(self)
        self.tiles: dict[int, AccountTile] = {}

    def show_accounts(self, accounts: Sequence[tuple[Seen, Standing]], chosen: int | None) -> None:
        had_focus = any(each.hasFocus() for each in self.tiles.values())
        empty(self.body)
        self.tiles = {}
        for at, (seen, standing) in enumerate(accounts):
            if at:
                self.add(rule())
            tile = AccountTile(seen, standing)
            account_id = seen.account.id
            tile.setChecked(account_id == chosen)
            when_chosen(tile, partial(self._chosen, account_id))
            self._group.addButton(tile)
            self.tiles[account_id] = tile
            self.add(tile)
        if had_focus and chosen in self.tiles:
            self.tiles[chosen].setFocus()
