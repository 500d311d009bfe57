"""Settings: the parts at the left, the one that is open beside them. All is saved at once,
but a plan of reminders, which is saved whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QStackedWidget, QWidget

from desktop_app.domain.folding import fold
from desktop_app.ui.kit import icons, shortcuts, theme
from desktop_app.ui.kit.boxes import column, row, scrolled
from desktop_app.ui.kit.labels import Icon, key_cap, label
from desktop_app.ui.kit.screen import Screen, Unsaved
from desktop_app.ui.kit.session import Session
from desktop_app.ui.settings.calendars import CalendarsPart
from desktop_app.ui.settings.keys import KeysPart
from desktop_app.ui.settings.look import LookPart
from desktop_app.ui.settings.part import Part
from desktop_app.ui.settings.providers import ProvidersPart
from desktop_app.ui.settings.recovery import RecoveryPart
from desktop_app.ui.settings.reminders import RemindersPart
from desktop_app.ui.settings.running import RunningPart
from desktop_app.ui.settings.shop import ShopPart
from desktop_app.ui.settings.staff import StaffPart

_PARTS = 188  # pixels of the design


@dataclass(frozen=True)
class Entry:
    """A part by its name; ``words`` are those one may look for it by."""

    name: str
    title: str
    icon: str
    words: str
    make: Callable[[Session], Part]


class SettingsScreen(Screen):
    """``arrive(part="providers")`` opens that part."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._entries = self._known()
        self._parts: dict[str, Part] = {}
        self._shown = ""
        inside = column(self, gap=12)
        inside.setContentsMargins(*map(theme.scaled, (24, 12, 20, 0)))
        head = row()
        head.setContentsMargins(0, 0, theme.scaled(4), 0)
        head.addWidget(label(self.tr("Settings"), "title"))
        head.addStretch(1)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a setting"))
        self.search.setAccessibleName(self.tr("Find a setting"))
        self.search.setToolTip(shortcuts.told("Ctrl+F"))
        glass = row(self.search)
        glass.addWidget(Icon("ph.magnifying-glass", "text.muted"))
        glass.addStretch(1)
        key = key_cap(shortcuts.told("Ctrl+F"))
        key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        glass.addWidget(key)
        glass.setContentsMargins(theme.scaled(9), 0, theme.scaled(7), 0)
        self.search.textChanged.connect(lambda typed: key.setVisible(not typed))
        self.search.setTextMargins(theme.scaled(20), 0, 0, 0)
        self.search.setFixedWidth(theme.scaled(240))
        self.search.textEdited.connect(self._sift)
        self.search.returnPressed.connect(self._open_found)
        head.addWidget(self.search)
        inside.addLayout(head)
        beside = row(gap=24)
        self.list = self._make_list()
        beside.addWidget(self.list)
        self._stack = QStackedWidget()
        beside.addWidget(self._stack, 1)
        inside.addLayout(beside, 1)
        session.facts_changed.connect(self.refresh)

    def _known(self) -> dict[str, Entry]:
        found = (
            Entry(
                "shop",
                self.tr("Shop"),
                "ph.storefront",
                self.tr("name country rules hours STOP sender"),
                ShopPart,
            ),
            Entry(
                "providers",
                self.tr("Providers"),
                "ph.broadcast",
                self.tr("account key address price practice"),
                ProvidersPart,
            ),
            Entry(
                "reminders",
                self.tr("Reminders"),
                "ph.bell",
                self.tr("appointments plan evening before closed days holidays words cover"),
                RemindersPart,
            ),
            Entry(
                "calendars",
                self.tr("Calendars"),
                "ph.calendar-blank",
                self.tr("agenda ics iCal Google Outlook booking import follow address"),
                CalendarsPart,
            ),
            Entry(
                "staff",
                self.tr("Who is at the desk"),
                "ph.users",
                self.tr("staff names people"),
                StaffPart,
            ),
            Entry(
                "look",
                self.tr("Language and look"),
                "ph.paint-brush",
                self.tr("French English light dark colours"),
                LookPart,
            ),
            Entry(
                "running",
                self.tr("Without the window"),
                "ph.power",
                self.tr("clock tray closed login start service"),
                RunningPart,
            ),
            Entry(
                "recovery",
                self.tr("Recovery key"),
                "ph.lock-key",
                self.tr("sheet print groups paper"),
                RecoveryPart,
            ),
            Entry(
                "keys",
                self.tr("Shortcuts"),
                "ph.keyboard",
                self.tr("keyboard keys"),
                KeysPart,
            ),
        )
        return {each.name: each for each in found}

    def _make_list(self) -> QListWidget:
        made = QListWidget()
        made.setProperty("look", "parts")
        made.setAccessibleName(self.tr("Parts of the settings"))
        made.setFixedWidth(theme.scaled(_PARTS))
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setIconSize(QSize(theme.scaled(18), theme.scaled(18)))
        for entry in self._entries.values():
            item = QListWidgetItem(icons.icon(entry.icon), entry.title)
            item.setData(Qt.ItemDataRole.UserRole, entry.name)
            item.setSizeHint(QSize(0, theme.scaled(36)))
            made.addItem(item)
        made.currentItemChanged.connect(lambda now, before: self._chosen(now))
        return made

    # --- what the frame asks for

    @property
    def part(self) -> Part:
        """The part that is open."""
        return self._parts[self._shown]

    def arrive(self, **place: Any) -> None:
        name = str(place.get("part") or self._shown or "shop")
        self.open_part(name if name in self._entries else "shop")
        self.part.arrive()
        if "part" not in place and not self.isAncestorOf(self.focusWidget() or self):
            self.list.setFocus()

    def place(self) -> dict[str, Any]:
        return {"part": self._shown}

    def leave(self) -> None:
        if self._shown:
            self.part.leave()

    def unsaved(self) -> Unsaved | None:
        found = (each.unsaved() for each in self._parts.values())
        return next((each for each in found if each is not None), None)

    def refresh(self) -> None:
        if self._shown:
            self.part.refresh()

    def main_action(self) -> None:
        self.part.main_action()

    def find_here(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def escape(self) -> bool:
        if self.part.escape():
            return True
        if self.search.text():
            self.search.clear()
            self._sift("")
            return True
        return False

    def open_part(self, name: str) -> None:
        """Show a part; the list follows."""
        for at in range(self.list.count()):
            item = self.list.item(at)
            if item.data(Qt.ItemDataRole.UserRole) == name:
                self.list.setCurrentItem(item)
        self._show(name)

    # --- the list

    def _chosen(self, item: QListWidgetItem | None) -> None:
        for at in range(self.list.count()):
            each = self.list.item(at)
            each.setFont(theme.font("body", weight=600 if each is item else None))
        if item is not None:
            self._show(str(item.data(Qt.ItemDataRole.UserRole)))

    def _show(self, name: str) -> None:
        if name == self._shown:
            return
        self.leave()
        if name not in self._parts:
            made = self._entries[name].make(self.session)
            self._parts[name] = made
            inside = QWidget()
            margins = row(inside, gap=0)
            margins.setContentsMargins(*map(theme.scaled, (4, 4, 4, 24)))
            margins.addWidget(made, 1)
            if not made.wide:
                margins.addStretch(0)
            self._stack.addWidget(_page(scrolled(inside), made.foot))
        self._shown = name
        self._stack.setCurrentIndex(list(self._parts).index(name))
        self.part.arrive()

    def _sift(self, typed: str) -> None:
        wanted = fold(typed).split()
        for at in range(self.list.count()):
            item = self.list.item(at)
            entry = self._entries[str(item.data(Qt.ItemDataRole.UserRole))]
            words = fold(f"{entry.title} {entry.words}")
            item.setHidden(not all(each in words for each in wanted))

    def _open_found(self) -> None:
        for at in range(self.list.count()):
            item = self.list.item(at)
            if not item.isHidden():
                self.open_part(str(item.data(Qt.ItemDataRole.UserRole)))
                self.list.setFocus()
                return


def _page(scrolling: QWidget, foot: QWidget | None) -> QWidget:
    page = QWidget()
    stacked = column(page, gap=0)
    stacked.addWidget(scrolling, 1)
    if foot is not None:
        stacked.addWidget(foot)
    return page
