"""The first run, and a book that does not open, in a language a third longer."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop_app.domain.errors import (
    BookBusy,
    BookNewer,
    BookOnShare,
    ConnectorError,
    Fault,
    KeyMissing,
    KeyringLocked,
    KeyWrong,
    NoKeyring,
)
from desktop_app.places import Profile
from desktop_app.services.first_run import Step
from desktop_app.ui.kit.recovery_sheet import as_html, as_text
from desktop_app.ui.welcome.locked import LockedScreen
from desktop_app.ui.welcome.presenter import Ladder, Rung
from tests.helpers import pseudo
from tests.helpers.first_run import desktop, environ_of, practising
from tests.helpers.window import make_profile

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
_WORDS = ("Français", "English", "Practice", "https://", "Optique")


def test_the_first_page_is_translated_and_fits(tmp_path: Path, qapp: QApplication) -> None:
    with (
        desktop(Profile(tmp_path / "profile"), environ_of(tmp_path), qapp) as fresh,
        pseudo.walk_alone(fresh, *_WORDS) as walk,
    ):
        walk.look("you")
        fresh.page.go_on()
        walk.look("nothing typed")


def test_the_sheet_is_translated_and_fits(tmp_path: Path, qapp: QApplication) -> None:
    """The recovery key, typed back wrong, saved where it must not be, and saved well."""
    profile, environ = practising(tmp_path, step=Step.RECOVERY)
    with desktop(profile, environ, qapp) as fresh:
        key = fresh.comptoir.recovery_key()
        with pseudo.walk_alone(fresh, *_WORDS, *key.split("-"), "key.txt") as walk:
            walk.look("recovery")
            fresh.page.check.fields[0].line.setFocus()
            fresh.type("UUUU")
            walk.look("typed wrong")
            card = fresh.page.card
            for folder in (profile.folder, tmp_path / "none", tmp_path):
                card.save_to(str(folder / "key.txt"))
                walk.look(f"saved in {folder.name}")
            sheets = [
                each(card.groups, "Optique Carmin", NOW.date()) for each in (as_html, as_text)
            ]
            walk.look("on paper and in a file", *map(QLabel, sheets))


def test_a_way_to_send_is_translated_and_fits(tmp_path: Path, qapp: QApplication) -> None:
    with (
        desktop(*practising(tmp_path, step=Step.PROVIDER), qapp) as fresh,
        pseudo.walk_alone(fresh, *_WORDS) as walk,
    ):
        page = fresh.page
        walk.look("provider")
        page.real.action.click()
        walk.look("form")
        page.form.findChild(QWidget, "account form").save()
        walk.look("nothing typed")
        page._say(ConnectorError(Fault.NO_CONNECTION), "warn")
        walk.look("no connection")


def test_the_last_pages_are_translated_and_fit(tmp_path: Path, qapp: QApplication) -> None:
    """Who is in the book, and a first text, refused and as far as it may get."""
    with (
        desktop(*practising(tmp_path, step=Step.CONTACTS), qapp) as fresh,
        pseudo.walk_alone(fresh, *_WORDS) as walk,
    ):
        walk.look("contacts")
        fresh.screen.show_step(Step.TEXT)
        page = fresh.page
        walk.look("text")
        for number, sender in (
            ("", "Optique"),
            ("02 61 91 12 34", "Optique"),
            ("06 39 98", "Optique"),
            ("+44 7700 900412", "Optique"),
            ("06 39 98 04 12", "06 11 22 33 44 55"),
            ("06 39 98 04 12", "06 11 22"),
        ):
            page.number.show_text(number)
            page.origin.show_text(sender)
            page.send()
            walk.look(f"refused: {number} {sender}")
        for rung in Rung:
            told = Ladder(rung, *_reached(rung), reason="stop")
            page.ladder.show_ladder(told, "Practice", UTC, practising=True)
            walk.look(rung)


def _reached(rung: Rung) -> tuple[datetime | None, datetime | None, datetime | None]:
    """When a text that stands there was handed over, answered and reported."""
    handed = rung not in (Rung.WAITING, Rung.LATE, Rung.HELD_BACK)
    answered = handed and rung is not Rung.HANDED
    reported = rung in (Rung.DELIVERED, Rung.UNDELIVERED)
    return tuple(NOW if each else None for each in (handed, answered, reported))  # type: ignore[return-value]


def test_a_lost_key_is_translated_and_fits(tmp_path: Path, qapp: QApplication) -> None:
    profile, environ = make_profile(tmp_path)
    for each in Path(environ["COMPTOIR_SECRETS"]).glob("*.book"):
        each.unlink()
    with (
        desktop(profile, environ, qapp) as fresh,
        pseudo.walk_alone(fresh, str(profile.folder)) as walk,
    ):
        screen = fresh.desktop._alone
        assert isinstance(screen, LockedScreen)
        walk.look("locked")
        for typed in ("", "UUUU", "ABCD EFGH"):
            screen.key.text.setPlainText(typed)
            screen.restore()
            walk.look(f"typed: {typed}")


def test_why_no_book_opens_is_translated_and_fits(tmp_path: Path, qapp: QApplication) -> None:
    profile = Profile(tmp_path / "profile")
    with (
        desktop(profile, environ_of(tmp_path), qapp) as fresh,
        pseudo.walk_alone(fresh, str(profile.folder)) as walk,
    ):
        for error in (
            *(NoKeyring(), KeyringLocked(), KeyMissing(), KeyMissing("key_in_environment")),
            *(KeyWrong(), BookNewer(), BookOnShare(), BookBusy()),
        ):
            fresh.desktop._end_alone()
            fresh.desktop._not_opened(error)
            walk.look(error.kind)
