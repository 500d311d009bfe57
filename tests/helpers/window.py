"""A window on a real book, without agent or gateway: screens are driven, the book is asked."""

from __future__ import annotations

import atexit
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop_app.app import open_profile
from desktop_app.domain import preferences
from desktop_app.places import Profile
from desktop_app.store import accounts
from desktop_app.store.database import Book
from desktop_app.ui.kit import language, theme
from desktop_app.ui.kit.screen import Screen
from desktop_app.ui.kit.session import Session
from desktop_app.ui.shell.tray import Place
from desktop_app.ui.start import Desktop
from desktop_app.vault import open_vault

PATIENCE = 20.0  # seconds until what was awaited will never come
_BEAT = 5  # milliseconds

# No name ends so (RFC 6761): nobody answers, and no window serves it.
NOWHERE = "https://practice.invalid"

# What a practice gateway says of itself, so that plans have a price.
CAPABLE: Mapping[str, Any] = {
    "duplicate_guard": True,
    "max_batch": 10,
    "scheduling": None,
    "reports": True,
    "replies": True,
    "price_per_segment": "0.07",
    "currency": "EUR",
    "stop_code": "36180",
}


@dataclass
class OpenWindow:
    """The desktop, its window and session, as a person has them before their eyes."""

    desktop: Desktop

    @property
    def session(self) -> Session:
        assert self.desktop.session is not None
        return self.desktop.session

    @property
    def book(self) -> Book:
        return self.session.book

    @property
    def screen(self) -> Any:
        """The room that is shown."""
        shown = self.desktop.window.shown
        assert isinstance(shown, Screen)
        return shown

    def go(self, room: str, **place: Any) -> Any:
        """Go to a room and wait until it has what it asked for."""
        self.desktop.window.go(room, **place)
        self.settle()
        return self.screen

    @property
    def menu(self) -> QMenu:
        """The menu that stands open, once it does."""
        self.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    def settle(self) -> None:
        """Until nothing is under way behind the window and nothing waits to be shown."""
        self.until(lambda: self.desktop.background.idle)

    def until(self, holds: Callable[[], bool]) -> None:
        """Let the window work until ``holds``; an assertion fails where it never does."""
        until(holds)


def until(holds: Callable[[], bool]) -> None:
    """Let events happen until ``holds``, and the threads behind the window work meanwhile."""
    end = time.monotonic() + PATIENCE
    beat = QTimer()  # what is no event is looked at all the same
    beat.start(_BEAT)
    while True:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if holds():
            break
        assert time.monotonic() < end, "what was awaited did not come"
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    QCoreApplication.processEvents()


def to_front(window: QWidget) -> None:
    """Make it the active one, as it is on a desktop: without a window manager nobody does."""
    if QApplication.platformName() == "xcb":
        window.activateWindow()
        until(window.isActiveWindow)


def type_text(widget: QWidget, text: str) -> None:
    """Keys of any alphabet: QTest knows ASCII only."""
    for char in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, char))


def make_profile(
    folder: Path, *, shop: str = "Optique Carmin", account: str = "practice"
) -> tuple[Profile, dict[str, str]]:
    """A shop with a practice account whose provider said what it can do, and two at the desk.

    Made once a process and copied: a new book takes longer than most tests of a screen.
    """
    shutil.copytree(_made(shop, account), folder, dirs_exist_ok=True)
    return Profile(folder / "profile"), {"COMPTOIR_SECRETS": str(folder / "secrets")}


@cache
def _made(shop: str, account: str) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="comptoir-made-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    secrets = folder / "secrets"
    secrets.mkdir(mode=0o700, exist_ok=True)
    environ = {"COMPTOIR_SECRETS": str(secrets)}
    profile = Profile(folder / "profile")
    with open_profile(profile, environ) as comptoir:
        now = datetime.now(UTC)
        comptoir.settings.choose(preferences.SHOP, shop)
        for name in ("Claire", "Samir"):
            comptoir.settings.add_staff(name)
        comptoir.settings.choose(preferences.DESK, "Claire")
        with comptoir.book.write() as connection:
            added = accounts.add(
                connection, name=account, connector="practice", url=NOWHERE, now=now
            )
            accounts.tell(connection, added, CAPABLE, now)
        sidecar = profile.read_sidecar()
        assert sidecar is not None
        open_vault(sidecar.book_id, environ).write(f"account-{added}", "invented-key")
    return folder


@contextmanager
def open_window(
    folder: Path, application: QApplication, *, language_: str = "en", scheme: str = "light"
) -> Iterator[OpenWindow]:
    profile, environ = make_profile(folder)
    with opened(profile, environ, application, language_=language_, scheme=scheme) as shown:
        yield shown


@contextmanager
def opened(
    profile: Profile,
    environ: Mapping[str, str],
    application: QApplication,
    *,
    language_: str = "en",
    scheme: str = "light",
    place: Place | None = None,
) -> Iterator[OpenWindow]:
    """The window on a profile that is there; ``place`` stands for the desktop's beside its clock,
    which no screen of tests has."""
    with open_profile(profile, environ) as comptoir:
        comptoir.settings.choose(preferences.LANGUAGE, language_)
    desktop = Desktop(application, profile, environ, with_agent=False, place=place)
    language.speak(language_)
    theme.theme().force(scheme)
    desktop.window.rebuild()
    desktop.window.show()
    desktop.open()
    try:
        until(lambda: desktop.session is not None and desktop.background.idle)
        to_front(desktop.window)
        yield OpenWindow(desktop)
    finally:
        desktop.window.close()
        desktop.close()
        desktop.window.deleteLater()
