"""One process's share of the pictures: ``FOLDER SIZE LANGUAGE BOOK [NAME …]``."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog

from desktop_app.app import open_profile
from desktop_app.places import Profile
from desktop_app.services.first_run import Step
from desktop_app.ui.kit import theme
from tests.helpers.first_run import Fresh, desktop, environ_of
from tests.helpers.window import OpenWindow, make_profile, opened, until
from tests.screenshots import shop
from tests.screenshots.pictures import PICTURES

_SHOP = "Optique Carmin"
_ACCOUNT = "Répétition"  # as the first run calls it, in a French shop


def main(folder: Path, size: str, language: str, book: str, only: list[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([*sys.argv[:1], *theme.STYLE])
    system = QFont("Inter")  # stands for the system's font: the same picture on every machine
    system.setPixelSize(14)
    application.setFont(system)
    wide, high = map(int, size.partition("@")[0].split("x"))
    with tempfile.TemporaryDirectory() as made:
        profile, environ = make_profile(Path(made), shop=_SHOP, account=_ACCOUNT)
        if book == "filled":
            with open_profile(profile, environ) as comptoir:
                shop.fill(comptoir)
        for scheme in ("light", "dark"):
            with opened(profile, environ, application, language_=language, scheme=scheme) as window:
                window.session.clock = lambda: shop.NOW
                window.session.book_changed.emit()  # what was told by another clock
                window.desktop.window.resize(wide, high)
                _take(window, folder, f"{size}_{language}_{scheme}_{book}", book, only)
            if book == "filled":
                _first_run(application, folder, size, language, scheme, only)


def _first_run(
    application: QApplication, folder: Path, size: str, language_: str, scheme: str, only: list[str]
) -> None:
    """The pages before there is a book, and the one of a book that does not open."""
    wide, high = map(int, size.partition("@")[0].split("x"))

    def grab(fresh: Fresh, name: str) -> None:
        fresh.settle()
        fresh.frame.resize(wide, high)
        until(lambda: True)
        fresh.frame.grab().save(str(folder / f"{name}_{size}_{language_}_{scheme}_filled.png"))

    if only and not any(each.startswith(("welcome", "locked")) for each in only):
        return
    with tempfile.TemporaryDirectory() as made:
        profile, environ = Profile(Path(made) / "profile"), environ_of(Path(made))
        with desktop(profile, environ, application, spoken=language_, scheme=scheme) as fresh:
            grab(fresh, "welcome-1-you")
            fresh.type(_SHOP)
            fresh.tab_to(fresh.page.desk.line)
            fresh.type("Claire")
            fresh.press(Qt.Key.Key_Return)
            fresh.at(Step.RECOVERY)
            grab(fresh, "welcome-2-recovery")
            fresh.screen.later.click()
            fresh.at(Step.PROVIDER)
            grab(fresh, "welcome-3-provider")
            fresh.page.practise.action.click()
            fresh.at(Step.CONTACTS)
            grab(fresh, "welcome-4-contacts")
            fresh.screen.main_action()
            fresh.at(Step.TEXT)
            grab(fresh, "welcome-5-text")
        (Path(made) / "secrets").rename(Path(made) / "lost")
        environ_of(Path(made))
        with desktop(profile, environ, application, spoken=language_, scheme=scheme) as fresh:
            grab(fresh, "locked")


def _take(window: OpenWindow, folder: Path, kind: str, book: str, only: list[str]) -> None:
    assert theme.theme().scheme in kind
    for name, picture in PICTURES.items():
        show = picture.filled if book == "filled" else picture.empty
        if show is None or (only and name not in only):
            continue
        show(window)
        window.settle()
        window.until(lambda: True)
        _grab(window).save(str(folder / f"{name}_{kind}.png"))
        for each in _above(window):
            each.close()


def _above(window: OpenWindow) -> list[QDialog]:
    return [each for each in window.desktop.window.findChildren(QDialog) if each.isVisible()]


def _grab(window: OpenWindow) -> QPixmap:
    """The window, with the dialog or popup that stands over it."""
    frame = window.desktop.window
    picture = frame.grab()
    above = _above(window)
    if above:
        painter = QPainter(picture)
        if above[-1].isModal():
            painter.fillRect(frame.rect(), QColor(0, 0, 0, 90))
        shown = above[-1].grab()
        left = (frame.width() - above[-1].width()) // 2
        painter.drawPixmap(left, (frame.height() - above[-1].height()) // 3, shown)
        painter.end()
    return picture


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:5], sys.argv[5:])
