"""Settings in a language a third longer: each part, and what opens or is refused in it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop_app.services import practice
from tests.helpers import pseudo
from tests.helpers.window import NOWHERE, OpenWindow

_WORDS = (NOWHERE, "https://", "français", "English", "Français", "comptoir service install")


def test_every_part_is_translated_and_fits(window: OpenWindow) -> None:
    with pseudo.walk(window, *_WORDS, *pseudo.sources("FR")) as walk:
        screen = window.go("settings")
        for part in list(screen._entries):
            window.go("settings", part=part)
            walk.look(part)


def test_a_provider_is_translated_and_fits(window: OpenWindow) -> None:
    """Silent, with an old key, with a key that is refused; another added; the one served here."""
    comptoir = window.session.comptoir
    since = datetime.now(UTC) - timedelta(days=400)
    comptoir.settings.put("key_since_1", since.isoformat())
    served = practice.begin(comptoir.book, comptoir.vault, "practice 2", datetime.now(UTC))
    window.session.learn(window.session)
    window.settle()
    with pseudo.walk(window, *_WORDS) as walk:
        part = window.go("settings", part="providers").part
        walk.look("old key")
        part.card.again.click()
        walk.look("silent")
        part.card.open_key()
        part.card.key.show_text("a key")
        part.card.save_key()
        walk.look("no key")
        part.add_button.click()
        form = part.form.findChild(QWidget, "account form")
        walk.look("form")
        form.name.show_text("practice")
        form.url.show_text("ftp://example")
        form.save()
        walk.look("refused")
        part._close_form()
        part.choose_account(served.account_id)
        walk.look("served here")


def test_the_recovery_key_is_translated_and_fits(window: OpenWindow) -> None:
    """Asked before it is shown, shown, typed back wrong and right."""
    key = window.session.comptoir.recovery_key()
    with pseudo.walk(window, *key.split("-")) as walk:
        part = window.go("settings", part="recovery").part
        part.show_button.click()
        walk.look("asks")
        part.dialog.yes.click()
        walk.look("shown")
        fields = list(part.check.fields)
        QTest.keyClicks(fields[0].line, "UUUU")
        part.main_action()
        walk.look("typed wrong")
        for field in fields:
            field.line.clear()
            QTest.keyClicks(field.line, part.card.groups[field.number - 1])
        window.until(lambda: window.session.facts.recovery_confirmed)
        walk.look("confirmed")


def test_what_settings_refuse_is_translated_and_fits(window: OpenWindow) -> None:
    with pseudo.walk(window, "Ines", *pseudo.sources("FR"), *pseudo.sources("GB")) as walk:
        part = window.go("settings", part="staff").part
        for typed in ("", "Claire", "Ines"):
            part.name.show_text(typed)
            part.add()
            walk.look(f"staff: {typed}")
        part.remove("Claire")
        walk.look("taken off")
        part = window.go("settings", part="shop").part
        part.name.line.clear()
        part.name.line.editingFinished.emit()
        walk.look("no name")
        part.country.tile("GB").click()
        walk.look("another country")
        window.screen.search.setText("xyz")
        walk.look("nothing found")
