"""One process's share of the pictures: ``FOLDER SIZE LANGUAGE BOOK [NAME …]``."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from desktop_app.app import open_profile
from desktop_app.ui.kit import theme
from tests.helpers.window import OpenWindow, make_profile, opened
from tests.screenshots import shop
from tests.screenshots.pictures import PICTURES

_SHOP = "Optique Carmin"


def main(folder: Path, size: str, language: str, book: str, only: list[str]) -> None:
    application = QApplication(sys.argv[:1])
    system = QFont("Inter")  # stands for the system's font: the same picture on every machine
    system.setPixelSize(14)
    application.setFont(system)
    wide, high = map(int, size.partition("@")[0].split("x"))
    with tempfile.TemporaryDirectory() as made:
        profile, environ = make_profile(Path(made), shop=_SHOP)
        if book == "filled":
            with open_profile(profile, environ) as comptoir:
                shop.fill(comptoir)
        for scheme in ("light", "dark"):
            with opened(profile, environ, application, language_=language, scheme=scheme) as window:
                window.session.clock = lambda: shop.NOW
                window.desktop.window.resize(wide, high)
                _take(window, folder, f"{size}_{language}_{scheme}_{book}", book, only)


def _take(window: OpenWindow, folder: Path, kind: str, book: str, only: list[str]) -> None:
    assert theme.theme().scheme in kind
    for name, picture in PICTURES.items():
        show = picture.filled if book == "filled" else picture.empty
        if show is None or (only and name not in only):
            continue
        show(window)
        window.settle()
        window.until(lambda: True)
        window.desktop.window.grab().save(str(folder / f"{name}_{kind}.png"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:5], sys.argv[5:])
