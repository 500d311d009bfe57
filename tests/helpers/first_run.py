"""A desktop on a profile that may not be there yet, used by its keys."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop_app.app import Comptoir, open_profile
from desktop_app.places import Profile
from desktop_app.services import accounts, first_run
from desktop_app.services.first_run import Step
from desktop_app.store.accounts import tell
from desktop_app.ui.kit import language, theme
from desktop_app.ui.start import Desktop
from desktop_app.ui.welcome.view import WelcomeScreen
from tests.helpers.window import CAPABLE, until


class Fresh:
    """A desktop on a profile that may not be there yet."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop
        self.frame = desktop.window

    @property
    def screen(self) -> WelcomeScreen:
        assert isinstance(self.desktop._alone, WelcomeScreen)
        return self.desktop._alone

    @property
    def page(self) -> Any:
        return self.screen.page

    @property
    def comptoir(self) -> Comptoir:
        assert self.desktop.session is not None
        return self.desktop.session.comptoir

    def at(self, step: Step) -> None:
        """Wait until that step is open and has what it asked for."""
        try:
            until(lambda: self.screen.page.step is step and self.desktop.background.idle)
        except AssertionError as error:
            said = [each.text() for each in self.page.findChildren(QLabel) if each.isVisible()]
            raise AssertionError(f"{step} did not come: {self.page.step}, {said}") from error

    def settle(self) -> None:
        until(lambda: self.desktop.background.idle)

    @property
    def focused(self) -> QWidget:
        found = self.frame.focusWidget()
        assert found is not None
        return found

    def type(self, text: str) -> None:
        QTest.keyClicks(self.focused, text)

    def press(
        self, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(self.focused, key, keys)

    def tab_to(self, wanted: QWidget) -> None:
        """By Tab alone."""
        for _ in range(30):
            if self.focused is wanted:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"{wanted.accessibleName()} is not reached by Tab")


@contextmanager
def desktop(
    profile: Profile,
    environ: dict[str, str],
    application: QApplication,
    *,
    agent: bool = False,
    spoken: str = "en",
    scheme: str = "light",
) -> Iterator[Fresh]:
    """A start on a profile that may not be there yet."""
    made = Desktop(application, profile, environ, with_agent=agent)
    language.speak(spoken)
    theme.theme().force(scheme)
    made.window.rebuild()
    made.window.show()
    made.window.activateWindow()
    made.open()
    try:
        until(lambda: made.window.isActiveWindow())  # else no key reaches it
        until(lambda: made._alone is not None and made.background.idle)
        yield Fresh(made)
    finally:
        made.window.close()
        made.close()
        made.window.deleteLater()


def environ_of(folder: Path) -> dict[str, str]:
    secrets = folder / "secrets"
    secrets.mkdir(mode=0o700, exist_ok=True)
    return {"COMPTOIR_SECRETS": str(secrets)}


def practising(folder: Path, *, step: Step) -> tuple[Profile, dict[str, str]]:
    """A shop in the middle of its first run, whose gateway nobody serves."""
    environ = environ_of(folder)
    profile = Profile(folder / "profile")
    now = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
    with open_profile(profile, environ) as comptoir:
        first_run.introduce(
            comptoir.book, shop="Optique Carmin", country="FR", language="en", desk="Claire"
        )
        handed = accounts.add_practice(
            comptoir.book, comptoir.vault, "Practice", "http://127.0.0.1:9", "key", now
        )
        with comptoir.book.write() as connection:
            tell(connection, handed.account_id, CAPABLE, now)
        first_run.reach(comptoir.book, step)
    return profile, environ
