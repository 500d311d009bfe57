"""A book that does not open: what happened, what to do, and the recovery key where it helps."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.app import open_profile
from desktop_app.domain.errors import (
    BookBusy,
    BookNewer,
    BookOnShare,
    KeyMissing,
    KeyringLocked,
    KeyWrong,
    NoKeyring,
)
from desktop_app.places import Profile
from desktop_app.ui.welcome.locked import LockedScreen
from tests.helpers.first_run import desktop, environ_of
from tests.helpers.window import make_profile, until


def _groups(profile: Profile, environ: dict[str, str]) -> str:
    with open_profile(profile, environ) as comptoir:
        return comptoir.recovery_key()


def _lose_key(environ: dict[str, str]) -> None:
    for each in Path(environ["COMPTOIR_SECRETS"]).glob("*.book"):
        each.unlink()


def test_a_lost_key_is_put_back_from_the_sheet(tmp_path: Path, qapp: QApplication) -> None:
    """Typed small, with spaces; a slip names its group; then the book opens."""
    profile, environ = make_profile(tmp_path)
    key = _groups(profile, environ)
    _lose_key(environ)
    with desktop(profile, environ, qapp) as fresh:
        screen = fresh.desktop._alone
        assert isinstance(screen, LockedScreen)
        assert screen.what.text().startswith("The key of this book is not in the keyring")
        groups = key.split("-")
        for typed, said in (
            ("", "Type the 14 groups"),
            (" ".join([*groups[:3], "UUUU", *groups[4:]]), "Look at group 4"),
            ("".join(groups[:-1]), "52 signs of 56"),
            (" ".join([*groups[:-1], groups[0]]), "There is a slip"),
        ):
            screen.key.text.setPlainText(typed)
            screen.restore_button.click()
            fresh.settle()
            assert screen.key.below.text().startswith(said)
        screen.key.text.setPlainText("")
        QTest.keyClicks(screen.key.text, key.lower().replace("-", "  "))
        QTest.keyClick(screen.key.text, Qt.Key.Key_Return)
        until(lambda: fresh.frame.room == "today")


def test_the_key_of_another_book_opens_nothing(tmp_path: Path, qapp: QApplication) -> None:
    for name in ("mine", "other"):
        (tmp_path / name).mkdir()
    profile, environ = make_profile(tmp_path / "mine")
    other = _groups(*make_profile(tmp_path / "other", shop="Another"))
    _lose_key(environ)
    with desktop(profile, environ, qapp) as fresh:
        screen = fresh.desktop._alone
        assert isinstance(screen, LockedScreen)
        screen.key.text.setPlainText(other)
        screen.restore()
        fresh.settle()
        assert screen.key.below.text().startswith("This is the recovery key of another book")


def test_each_reason_says_what_to_do_and_can_be_tried_again(
    tmp_path: Path, qapp: QApplication
) -> None:
    """The recovery key is asked for only where it helps."""
    asked: list[str] = []
    with desktop(Profile(tmp_path / "profile"), environ_of(tmp_path), qapp) as fresh:
        host = fresh.desktop
        for error, helps in (
            (NoKeyring(), False),
            (KeyringLocked(), False),
            (KeyMissing(), True),
            (KeyMissing("key_in_environment"), True),
            (KeyWrong(), True),
            (BookNewer(), False),
            (BookOnShare(), False),
            (BookBusy(), False),
        ):
            screen = LockedScreen(
                error, host.profile, host.environ, host.background, lambda: asked.append("again")
            )
            assert screen.what.text() and screen.then.text()
            assert (screen.key.parent() is not None) is helps
            assert (screen.restore_button.parent() is not None) is helps
            screen.again_button.click()
            screen.deleteLater()
    assert asked == ["again"] * 8
