"""Comptoir beside the clock: an icon with a menu, where the desktop has a place for one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from desktop_app.ui.kit import icons

if TYPE_CHECKING:  # the window paints before the book's libraries are read
    from desktop_app.services.unsent import Unsent


class Place(Protocol):
    """The desktop's place for one icon. All but `is_there` is asked only where there is one."""

    def is_there(self) -> bool: ...
    def hang(self, menu: QMenu, clicked: Callable[[], object]) -> None:
        """Give the icon its menu; ``clicked`` is it, or a notice that it said."""

    def show(self, tip: str) -> None: ...
    def hide(self) -> None: ...
    def say(self, title: str, body: str) -> None:
        """A notice of the system's; the icon must be shown."""


class BesideClock:
    """The system's own `Place`."""

    def __init__(self) -> None:
        self._icon: QSystemTrayIcon | None = None

    def is_there(self) -> bool:
        return QSystemTrayIcon.isSystemTrayAvailable()

    def hang(self, menu: QMenu, clicked: Callable[[], object]) -> None:
        self._icon = made = QSystemTrayIcon(
            QIcon(icons.icon("ph.chat-centered-dots-fill", "accent.solid")),
            menu,  # gone with it, and with what it calls
        )
        made.setContextMenu(menu)

        def activated(reason: QSystemTrayIcon.ActivationReason) -> None:
            if reason is not QSystemTrayIcon.ActivationReason.Context:  # that opens the menu
                clicked()

        made.activated.connect(activated)
        made.messageClicked.connect(clicked)

    def show(self, tip: str) -> None:
        if self._icon is not None:
            self._icon.setToolTip(tip)
            self._icon.show()

    def hide(self) -> None:
        if self._icon is not None:
            self._icon.hide()

    def say(self, title: str, body: str) -> None:
        if self._icon is not None:
            self._icon.showMessage(title, body, self._icon.icon())


class Tray(QObject):
    """What stands at ``place``: open the window, what would not leave, quit."""

    def __init__(
        self,
        place: Place,
        window: QWidget,
        open_: Callable[[], object],
        quit_: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._place, self._window = place, window
        self._unsent: Unsent | None = None
        self.menu = QMenu(window)
        self._open = self.menu.addAction("", open_)
        self._line = self.menu.addAction("")
        self._line.setEnabled(False)
        self.menu.addSeparator()
        self._quit = self.menu.addAction("", quit_)
        place.hang(self.menu, open_)
        self.speak()

    def speak(self) -> None:
        """In the language of now."""
        self._open.setText(self.tr("Open Comptoir"))
        self._quit.setText(self.tr("Quit"))
        self.tell(self._unsent)

    def tell(self, unsent: Unsent | None) -> None:
        """What would not leave while the computer is off; None where nobody has counted yet."""
        self._unsent = unsent
        self._line.setVisible(unsent is not None)
        if unsent is not None:
            self._line.setText(self._told(unsent))

    def show(self) -> None:
        self._place.show(self._window.windowTitle())

    def hide(self) -> None:
        self._place.hide()

    def say_it_stays(self) -> None:
        """The first time a window goes there."""
        self._place.say(
            self.tr("Comptoir keeps running"),
            self.tr("It stays beside the clock. To end it, choose Quit in the menu of its icon."),
        )

    def _told(self, unsent: Unsent) -> str:
        if not unsent.any:
            return self.tr("Nothing waits for this computer")
        texts = self.tr("%n text(s)", "", unsent.texts)
        reminders = self.tr("%n reminder(s)", "", unsent.reminders)
        if unsent.texts and unsent.reminders:
            told = self.tr("Will not leave while the computer is off: %1, %2")
            return told.replace("%1", texts).replace("%2", reminders)
        told = self.tr("Will not leave while the computer is off: %1")
        return told.replace("%1", texts if unsent.texts else reminders)
