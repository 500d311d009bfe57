"""The rail: the shop, the rooms, and at its foot who is at the desk, cover and credit."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QMenu, QPushButton, QSizePolicy, QWidget

from desktop_app.ui.kit import icons, shortcuts, theme, tokens
from desktop_app.ui.kit.boxes import column, row, rule
from desktop_app.ui.kit.controls import Button, button, icon_button, show_checked, when_chosen
from desktop_app.ui.kit.labels import Elided, Icon, Led, label
from desktop_app.ui.shell.rooms import COMPOSER, ROOMS, SETTINGS, Room

_TAKEN = 68  # of the width by margins and the icon of the main button, in the design's pixels
_WIDEST = 252


class _Item(Button):
    """A room in the rail, lit with a bar while it is shown."""

    def __init__(self, room: Room) -> None:
        super().__init__(room.title)
        self.setProperty("look", "rail")
        self.setCheckable(True)
        self.setIcon(icons.icon(room.icon, "text.secondary", selected=f"{room.icon}-fill"))
        self.setIconSize(QSize(theme.scaled(20), theme.scaled(20)))
        self.setAccessibleName(room.title)
        self.setToolTip(f"{room.title} · {shortcuts.told(room.key)}")
        self._title = room.title

    def narrow(self, narrow: bool, room: int) -> None:
        _fit(self, "" if narrow else f"  {self._title}", room=room - theme.scaled(72))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isChecked():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent.solid"))
            high = theme.scaled(20)
            wide = tokens.tokens()["border"]["selection_bar"]
            painter.drawRoundedRect(QRectF(0, (self.height() - high) / 2, wide, high), 1.5, 1.5)
            painter.end()


class _Desk(Button):
    """Who is at the desk, the name strongly, and a caret: others are one click away."""

    def __init__(self, clicked: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("look", "plain-quiet")
        self.setProperty("fit", "large")
        self.clicked.connect(lambda: clicked())
        inside = row(self, gap=8)
        inside.setContentsMargins(*map(theme.scaled, (11, 0, 9, 0)))
        inside.addWidget(Icon("ph.user-circle", "text.secondary", 18))
        self._words = Led(style="table", role="secondary")
        self._caret = Icon("ph.caret-down", "text.secondary", 14)
        inside.addWidget(self._words, 1)
        inside.addWidget(self._caret)
        for each in self.findChildren(QWidget):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_who(self, words: str, who: str) -> None:
        self._words.stress(words, who)
        self.setAccessibleName(words)
        self.setToolTip(words)

    def narrow(self, narrow: bool) -> None:
        self._words.setVisible(not narrow)
        self._caret.setVisible(not narrow)


class _Fact(Button):
    """A line of the foot: an icon, a strong word, and what it means below; a click leads to where
    it comes from."""

    def __init__(self, icon: str, role: str, clicked: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("look", "fact")
        self.clicked.connect(lambda: clicked())
        self._inside = row(self, gap=8)
        inside = self._inside
        self.sign = Icon(icon, role, 18)
        self._narrow = False
        self.figure = label("", "caption", weight=600)
        sign = column(gap=2)
        middle = Qt.AlignmentFlag.AlignHCenter
        sign.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop | middle)
        sign.addWidget(self.figure, 0, middle)
        sign.addStretch(1)
        inside.addLayout(sign)
        self._words = QWidget()
        words = column(self._words, gap=0)
        self.strong = Elided("", "table")
        self.strong.setFont(theme.font("table", weight=600))
        self.more = label("", "caption", "secondary", wrap=True)
        words.addWidget(self.strong)
        words.addWidget(self.more)
        inside.addWidget(self._words, 1)
        for each in self.findChildren(QWidget):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def sizeHint(self) -> QSize:
        """Of what stands in it: a button knows only its own words."""
        inside = self.layout()
        return inside.sizeHint() if inside is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        inside = self.layout()
        return inside.minimumSize() if inside is not None else super().minimumSizeHint()

    def say(self, icon: str, role: str, strong: str, more: str, *, figure: str = "") -> None:
        """``figure`` stands below the icon where the rail is narrow."""
        self.figure.setText(figure)
        self.figure.setVisible(self._narrow and bool(figure))
        self.sign.show_icon(icon, role)
        self.strong.setText(strong)
        self.more.setText(more)
        self.more.setVisible(bool(more))
        self.setToolTip(f"{strong} {more}".strip())
        self.setAccessibleName(f"{strong} {more}".strip())

    def narrow(self, narrow: bool) -> None:
        self._words.setVisible(not narrow)
        self._narrow = narrow
        self.figure.setVisible(narrow and bool(self.figure.text()))
        side = (2, 8, 2, 8) if narrow else (11, 8, 8, 8)
        self._inside.setContentsMargins(*map(theme.scaled, side))


class Rail(QFrame):
    """``going`` gets a room's name and what of it; ``hiding`` whether names are to be hidden."""

    def __init__(
        self,
        going: Callable[..., object],
        hiding: Callable[[bool], object],
        at_desk: Callable[[str], object],
    ) -> None:
        super().__init__()
        self.setProperty("look", "rail")
        self._at_desk, self._going = at_desk, going
        inside = column(self, gap=2)
        inside.setContentsMargins(*map(theme.scaled, (12, 12, 12, 12)))
        self._head = row(gap=8)
        self._shop_icon = Icon("ph.storefront", "text.secondary", 16)
        self._head.addSpacing(theme.scaled(8))
        self._head.addWidget(self._shop_icon)
        self.shop = Elided("", "body")
        self.shop.setFont(theme.font("body", weight=600))
        self._head.addWidget(self.shop, 1)
        self.hide_names = icon_button("ph.eye-slash", self.tr("Hide names"))
        self.hide_names.setProperty("look", "secondary")
        self.hide_names.setCheckable(True)
        when_chosen(self.hide_names, lambda: hiding(self.hide_names.isChecked()))
        self.hide_names.setToolTip(self.tr("Hide names") + " · " + shortcuts.told("Ctrl+Shift+H"))
        self._head.addWidget(self.hide_names)
        inside.addLayout(self._head)
        inside.addSpacing(theme.scaled(6))
        self.write = button(
            COMPOSER.title,
            lambda: going(COMPOSER.name),
            look="primary",
            icon=COMPOSER.icon,
            size="large",
        )
        self.write.setToolTip(f"{COMPOSER.title} · {shortcuts.told(COMPOSER.key)}")
        inside.addWidget(self.write)
        inside.addSpacing(theme.scaled(8))
        self._group = QButtonGroup(self)
        self.items: dict[str, _Item] = {}
        for each in (*ROOMS, SETTINGS):
            if each is SETTINGS:
                inside.addSpacing(theme.scaled(6))
                inside.addWidget(rule())
                inside.addSpacing(theme.scaled(6))
            item = _Item(each)
            when_chosen(item, partial(going, each.name))
            self._group.addButton(item)
            self.items[each.name] = item
            inside.addWidget(item)
        inside.addStretch(1)
        inside.addWidget(self._foot())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.make_narrow(False)

    def _foot(self) -> QWidget:
        card = QFrame()
        card.setProperty("look", "card")
        inside = column(card)
        self.desk = _Desk(self._choose_desk)
        going = self._going
        self.cover = _Fact("ph.shield-slash", "text.secondary", lambda: going("today", strip=True))
        self.credit = _Fact(
            "ph.wallet", "text.secondary", lambda: going("settings", part="providers")
        )
        for each in (self.desk, self.cover, self.credit):
            if each is not self.desk:
                inside.addWidget(rule())
            inside.addWidget(each)
        self._staff: tuple[str, ...] = ()
        return card

    def show_shop(self, name: str) -> None:
        self.shop.setText(name)

    def show_desk(self, who: str, staff: tuple[str, ...]) -> None:
        self._staff = staff
        told = (
            self.tr("%1 at the desk").replace("%1", who) if who else self.tr("Who is at the desk?")
        )
        self.desk.show_who(told, who)

    def show_room(self, name: str) -> None:
        """Light the item of ``name``; none where it has no item."""
        self._group.setExclusive(False)
        for room, item in self.items.items():
            show_checked(item, room == name)
        self._group.setExclusive(True)

    def make_narrow(self, narrow: bool) -> None:
        """Icons with tooltips only."""
        self.setFixedWidth(theme.scaled(tokens.size("rail_narrow")) if narrow else self._wide())
        margin = theme.scaled(8 if narrow else 12)
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(margin, theme.scaled(12), margin, theme.scaled(12))
        self._shop_icon.setVisible(not narrow)
        self.shop.setVisible(not narrow)
        room = self.width() - theme.scaled(_TAKEN)
        _fit(self.write, "" if narrow else f" {COMPOSER.title}", room=room)
        self.desk.narrow(narrow)
        for item in self.items.values():
            item.narrow(narrow, self.width())
            item.setStyleSheet("padding: 0 9px;" if narrow else "")
        self.write.setStyleSheet(
            "padding: 0;" if narrow else "padding: 0 6px 0 11px; text-align: left;"
        )
        for fact in (self.cover, self.credit):
            fact.narrow(narrow)

    def _wide(self) -> int:
        """As the design has it, a little wider where the system's font needs it."""
        bold = QFontMetrics(theme.font("body", weight=600)).horizontalAdvance(f" {COMPOSER.title}")
        least = theme.scaled(tokens.size("rail"))
        return min(max(least, bold + theme.scaled(_TAKEN)), theme.scaled(_WIDEST))

    def _choose_desk(self) -> None:
        menu = QMenu(self)
        for name in self._staff:
            menu.addAction(name, partial(self._at_desk, name))
        if not self._staff:
            menu.addAction(self.tr("Nobody is on the list yet")).setEnabled(False)
        menu.addSeparator()
        menu.addAction(self.tr("Staff…"), lambda: self._at_desk(""))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.desk.mapToGlobal(self.desk.rect().topLeft()))


def _fit(item: QPushButton, text: str, *, room: int) -> None:
    """Show ``text``, cut where ``room`` pixels are too few for it. The tooltip says it whole."""
    item.setText(item.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room))
