"""Settings: what is chosen is in the book at once, and what is told can be taken back."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from desktop_app.domain import preferences
from desktop_app.domain.errors import ConnectorError, Fault
from desktop_app.domain.preferences import PREFERENCES
from desktop_app.domain.rules import Confidence
from desktop_app.services import accounts, practice
from desktop_app.store import settings
from desktop_app.ui.kit import icons, language, memory, shortcuts, theme, tokens
from desktop_app.ui.kit.boxes import Banner
from desktop_app.ui.settings import presenter, wording
from desktop_app.ui.settings.presenter import Age, Seen, Standing
from desktop_app.ui.settings.states import STANDINGS
from tests.helpers.covering import schedules
from tests.helpers.gateway import KEY, practice_gateway
from tests.helpers.window import OpenWindow

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


def opened(window: OpenWindow, part: str) -> Any:
    """That part of Settings, with all it asked for."""
    screen = window.go("settings", part=part)
    window.settle()
    return screen.part


def undo(window: OpenWindow) -> None:
    QTest.keySequence(window.desktop.window, "Ctrl+Z")
    window.settle()


# --- nothing forgotten


def test_every_preference_is_worded_and_has_its_part(window: OpenWindow) -> None:
    """Settings are data: one that is added to the domain without words is found here."""
    screen = window.go("settings")
    assert wording.PREFERENCES.keys() == PREFERENCES.keys()
    for worded in wording.PREFERENCES.values():
        assert worded.part in screen._entries
        assert worded.caption and worded.hint and worded.changed


def test_every_standing_and_source_is_shown(qapp: QApplication) -> None:
    colours = tokens.colours("light")
    assert STANDINGS.keys() == set(Standing)
    for shown in STANDINGS.values():
        assert icons.known(shown.icon) and shown.words
        assert {shown.icon_role, shown.text_role} <= colours.keys()
    assert wording.CONFIDENCE.keys() == set(Confidence)
    assert all(wording.confidence(each) for each in Confidence)


def test_the_shortcuts_told_are_those_the_frame_hears(window: OpenWindow) -> None:
    """All that it hears is told but Shift's way back and the keypad's Enter; and nothing else."""
    owner = window.desktop.window.centralWidget()
    heard = {
        each.key().toString()
        for each in owner.findChildren(QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly)
    }
    told = {each.keys for each in shortcuts.EVERYWHERE}
    assert heard - told == {"Shift+F6", "Ctrl+Enter"}
    assert told - heard == {"Esc"}
    assert all(
        each.shown for each in (*shortcuts.ON_TODAY, *shortcuts.WRITING, *shortcuts.IN_A_LIST)
    )


@pytest.mark.skipif(sys.platform == "darwin", reason="a Mac has signs of its own for them")
def test_keys_are_written_as_the_buttons_write_them(window: OpenWindow) -> None:
    opened(window, "look")
    assert shortcuts.told("Ctrl+Return") == shortcuts.told("Ctrl+Enter") == "Ctrl Enter"
    language.speak("fr")
    try:
        assert shortcuts.told("Ctrl+Return") == "Ctrl Entrée"
        assert shortcuts.told("Ctrl+Shift+N") == "Ctrl Maj N"
        lists = (
            shortcuts.ON_TODAY,
            shortcuts.WRITING,
            shortcuts.IN_A_LIST,
            shortcuts.IN_APPOINTMENTS,
        )
        everything = (*shortcuts.EVERYWHERE, *(each for keys in lists for each in keys))
        assert not [each.shown for each in everything if "+" in each.shown]
    finally:
        language.speak("en")


def test_every_part_opens_from_the_list_by_the_arrows(window: OpenWindow) -> None:
    screen = window.go("settings", part="shop")
    screen.list.setFocus()
    for name in list(screen._entries)[1:]:
        QTest.keyClick(screen.list, Qt.Key.Key_Down)
        window.settle()
        assert screen.place() == {"part": name}


def test_a_setting_is_found_by_a_word_of_it(window: OpenWindow) -> None:
    """Ctrl+F, a word, Enter; Esc shows the whole list again."""
    screen = window.go("settings", part="shop")
    window.until(window.desktop.window.isActiveWindow)
    QTest.keySequence(window.desktop.window, "Ctrl+F")
    assert screen.search.hasFocus()
    QTest.keyClicks(screen.search, "dark")
    QTest.keyClick(screen.search, Qt.Key.Key_Return)
    assert screen.place() == {"part": "look"}
    QTest.keyClick(screen.list, Qt.Key.Key_Escape)
    assert not any(screen.list.item(at).isHidden() for at in range(screen.list.count()))


# --- the shop


def test_the_name_is_kept_when_one_leaves_the_field_and_can_be_taken_back(
    window: OpenWindow,
) -> None:
    part = opened(window, "shop")
    part.name.line.setFocus()
    part.name.line.selectAll()
    QTest.keyClicks(part.name.line, "Chez  Ana ")
    QTest.keyClick(part.name.line, Qt.Key.Key_Tab)
    window.until(lambda: window.session.facts.shop == "Chez Ana")
    assert (
        window.desktop.window.notices.words.text() == "The shop is called “Chez Ana” from now on."
    )
    undo(window)
    window.until(lambda: window.session.facts.shop == "Optique Carmin")
    assert part.name.text == "Optique Carmin"


def test_a_shop_without_a_name_is_refused_below_the_field(window: OpenWindow) -> None:
    part = opened(window, "shop")
    part.name.line.clear()
    QTest.keyClick(part.name.line, Qt.Key.Key_Return)
    window.settle()
    assert part.name.below.text().startswith("A shop needs a name")
    assert window.session.comptoir.settings.chosen(preferences.SHOP) == "Optique Carmin"


def test_another_country_brings_its_rules_in_words(window: OpenWindow) -> None:
    part = opened(window, "shop")

    def told() -> str:
        return " ".join(each.accessibleName() for each in part.findChildren(QWidget, "rule"))

    assert "STOP au (number)" in told()
    assert "Monday to Saturday, from 8:00 to 20:00, never on public holidays." in told()
    assert "one letter at least, or 36•••." in told()
    QTest.mouseClick(part.country.tile("GB"), Qt.MouseButton.LeftButton)
    window.until(lambda: window.session.facts.home == "GB")
    assert "Opt out: STOP to (number)" in told()
    undo(window)
    window.until(lambda: window.session.facts.home == "FR")
    assert part.country.chosen == "FR"


# --- providers


def test_a_provider_is_asked_and_its_silence_said(window: OpenWindow) -> None:
    """Nobody listens at the address; what it said before stays."""
    part = opened(window, "providers")
    assert part.card.state.words.text().startswith("Answered today at ")
    part.card.again.click()
    window.settle()
    assert part.card.state.words.text() == "Did not answer"
    assert part.list.tiles[1].accessibleName() == "practice: Did not answer"
    assert accounts.find(window.book, 1).told_at is not None


def test_what_leaves_without_this_computer_is_what_the_provider_can(window: OpenWindow) -> None:
    """One that schedules holds reminders; practice, which ends with the window, none."""

    def told() -> list[str]:
        part = opened(window, "providers")
        return [each.text() for each in part.card.findChildren(QLabel) if "only" in each.text()]

    assert told()[-1].startswith("Planned texts and reminders leave only while Comptoir is open")
    schedules(window.book, datetime.now(UTC))
    window.session.learn(window.screen)
    window.settle()
    assert told()[-1].startswith("Reminders it holds leave also when this computer is off.")
    with window.book.write() as connection:
        settings.put(connection, settings.PRACTICE_OWN, "1")
    window.session.learn(window.screen)
    window.settle()
    assert told()[-1].startswith("Planned texts and reminders leave only while Comptoir is open")


def test_a_new_key_is_tried_and_never_shown(window: OpenWindow, tmp_path: Path) -> None:
    """A wrong one is refused by the provider and said; the right one answers. Neither is in the
    book, nor on the screen."""
    with practice_gateway(tmp_path) as gateway, window.book.write() as connection:
        connection.exec_driver_sql(f"UPDATE account SET url = '{gateway.url}'")
    with practice_gateway(tmp_path, "--port", gateway.url.rpartition(":")[2]):
        part = opened(window, "providers")
        for typed, standing in (("wrong-key", "Refused"), (KEY, "Answered today")):
            part.card.replace_button.click()
            assert part.card.key.line.echoMode() is QLineEdit.EchoMode.Password
            assert part.card.key.line.hasFocus()
            QTest.keyClicks(part.card.key.line, typed)
            QTest.keyClick(part.card.key.line, Qt.Key.Key_Return)
            window.settle()
            assert part.card.state.words.text().startswith(standing)
            assert part.card.key.text == ""
    assert window.session.comptoir.vault.read(accounts.secret_of(1)) == KEY
    part.card.open_key()
    QTest.keyClicks(part.card.key.line, "half a k")
    QTest.keyClick(part.card.key.line, Qt.Key.Key_Escape)
    assert not part.card.is_replacing
    assert part.card.key.text == ""


def test_a_key_that_is_none_is_refused_below_its_field(window: OpenWindow) -> None:
    part = opened(window, "providers")
    part.card.open_key()
    QTest.keyClicks(part.card.key.line, "a key")
    QTest.keyClick(part.card.key.line, Qt.Key.Key_Return)
    window.settle()
    assert part.card.key.below.text().startswith("A key is letters, digits and signs")
    assert window.session.comptoir.vault.read(accounts.secret_of(1)) == "invented-key"


def test_what_is_typed_stays_while_the_book_changes(window: OpenWindow) -> None:
    part = opened(window, "providers")
    part.card.open_key()
    QTest.keyClicks(part.card.key.line, "half")
    with window.book.write() as connection:
        connection.exec_driver_sql("UPDATE account SET name = 'Other'")
    window.until(lambda: part.list.tiles[1].accessibleName().startswith("Other"))
    assert part.card.key.text == "half"


def test_an_account_is_added_by_its_address_and_key(window: OpenWindow) -> None:
    """A name that is taken is said below it; then it is in the list, chosen."""
    part = opened(window, "providers")
    part.add_button.click()
    form = part.form.findChild(QWidget, "account form")
    form.name.show_text("Practice")
    form.url.show_text("http://127.0.0.1:9")
    form.key.show_text("invented")
    form.save()
    window.settle()
    assert form.name.below.text() == "Another account has this name."
    form.name.show_text("Second")
    form.save()
    window.settle()
    assert [each.name for each in accounts.listed(window.book)] == ["practice", "Second"]
    assert part.list.tiles[2].isChecked()
    assert part.card.state.words.text() == "Did not answer"


def test_esc_leaves_the_form_and_adds_nothing(window: OpenWindow) -> None:
    part = opened(window, "providers")
    part.open_form()
    QTest.keyClick(part.form, Qt.Key.Key_Escape)
    assert part.form is None
    assert part.card is not None


def test_the_practice_the_window_serves_asks_for_no_key(window: OpenWindow) -> None:
    comptoir = window.session.comptoir
    served = practice.begin(comptoir.book, comptoir.vault, "Rehearsal", NOW)
    window.session.learn(window.session)
    window.settle()
    part = opened(window, "providers")
    part.choose_account(served.account_id)
    assert not hasattr(part.card, "replace_button")
    assert part.list.tiles[served.account_id].accessibleName() == "Practice: Never answered yet"
    assert "Keeps" not in " ".join(each.text() for each in part.card.findChildren(QLabel))


def _seen(asked: Any = None, *, told: bool = True) -> Seen:
    account = accounts.Account(1, "P", "practice", "http://x", NOW, None, NOW if told else None)
    return Seen(account, None, NOW, own=False, asked=asked)


@pytest.mark.parametrize(
    ("seen", "standing"),
    [
        (_seen(told=False), Standing.NEVER),
        (_seen(), Standing.ANSWERED),
        (_seen(True), Standing.ANSWERED),
        (_seen(ConnectorError(Fault.AUTHENTICATION)), Standing.REFUSED),
        (_seen(ConnectorError(Fault.NO_CREDIT)), Standing.REFUSED),
        (_seen(ConnectorError(Fault.TIMED_OUT)), Standing.SILENT),
        (_seen(ConnectorError(Fault.NO_CONNECTION), told=False), Standing.SILENT),
    ],
)
def test_how_an_account_stands(seen: Seen, standing: Standing) -> None:
    assert seen.standing is standing


@pytest.mark.parametrize(
    ("since", "old", "told"),
    [
        ("2026-11-20", 0, Age.FINE),
        ("2026-05-26", 5, Age.FINE),
        ("2026-05-25", 6, Age.REMIND),
        ("2025-11-26", 11, Age.REMIND),
        ("2025-11-25", 12, Age.INSIST),
        ("2027-01-01", 0, Age.FINE),
    ],
)
def test_how_old_a_key_is(since: str, old: int, told: Age) -> None:
    """Reminded of after six months, insisted on after twelve."""
    day = datetime.fromisoformat(since).replace(hour=8, tzinfo=UTC)
    assert (presenter.months(day, NOW), presenter.age(day, NOW)) == (old, told)


def test_an_old_key_is_said(window: OpenWindow) -> None:
    since = datetime.now(UTC) - timedelta(days=220)
    window.session.comptoir.settings.put("key_since_1", since.isoformat())
    part = opened(window, "providers")
    (banner,) = part.card.findChildren(Banner)
    assert banner.sentence.text().startswith("This key is 7 month")
    banner.action.click()
    assert part.card.key.line.hasFocus()


# --- who is at the desk


def test_somebody_comes_to_the_desk_and_goes(window: OpenWindow) -> None:
    """Added by Enter, put at the desk, taken off the list; each can be taken back."""
    part = opened(window, "staff")
    part.name.line.setFocus()
    QTest.keyClicks(part.name.line, " Ines ")
    QTest.keyClick(part.name.line, Qt.Key.Key_Return)
    window.until(lambda: "Ines" in window.session.facts.staff)
    undo(window)
    window.until(lambda: "Ines" not in window.session.facts.staff)
    part.choose(preferences.DESK, "Samir")
    window.until(lambda: window.session.desk == "Samir")
    part.remove("Samir")
    window.until(lambda: window.session.facts.staff == ("Claire",))
    assert window.session.desk == ""
    undo(window)
    window.until(lambda: window.session.facts.staff == ("Claire", "Samir"))
    assert window.session.desk == "Samir"


@pytest.mark.parametrize(
    ("typed", "said"), [("", "Write a name first."), ("Claire", "That name is on the list.")]
)
def test_a_name_that_cannot_be_added_is_said(window: OpenWindow, typed: str, said: str) -> None:
    part = opened(window, "staff")
    part.name.show_text(typed)
    part.add_button.click()
    window.settle()
    assert part.name.below.text() == said
    assert window.session.comptoir.settings.staff() == ["Claire", "Samir"]


# --- language and look


def test_the_language_is_another_at_once(window: OpenWindow) -> None:
    """In the book, on the screen, in the same part."""
    part = opened(window, "look")
    QTest.mouseClick(part.language.tile("fr"), Qt.MouseButton.LeftButton)
    window.until(lambda: language.spoken() == "fr")
    assert window.screen.place() == {"part": "look"}
    assert window.session.comptoir.settings.chosen(preferences.LANGUAGE) == "fr"


def test_dark_is_kept_for_the_next_start(window: OpenWindow) -> None:
    part = opened(window, "look")
    folder = window.session.comptoir.profile.folder
    QTest.mouseClick(part.scheme.tile("dark"), Qt.MouseButton.LeftButton)
    assert theme.theme().scheme == "dark"
    assert memory.recall(folder).scheme == "dark"
    window.desktop.quit()
    assert memory.recall(folder).scheme == "dark"
    QTest.mouseClick(part.scheme.tile("system"), Qt.MouseButton.LeftButton)
    assert json.loads((folder / "window.json").read_text())["scheme"] == ""


def test_the_scheme_chosen_is_the_one_written_strongly(window: OpenWindow) -> None:
    """Also once all has been painted anew in it."""
    part = opened(window, "look")
    for chosen in ("dark", "light", "dark", "system"):
        QTest.mouseClick(part.scheme.tile(chosen), Qt.MouseButton.LeftButton)
        window.settle()
        strong = [
            key
            for key in ("system", "light", "dark")
            if part.scheme.tile(key)._words.font().weight() >= QFont.Weight.DemiBold
        ]
        assert strong == [chosen]


# --- the recovery key


def test_the_recovery_key_is_shown_after_a_question_and_confirmed(window: OpenWindow) -> None:
    """Nobody sees it by chance; hidden again when one goes elsewhere."""
    part = opened(window, "recovery")
    assert part.state.words.text().startswith("Not confirmed yet")
    part.show_button.click()
    assert part.dialog.no.hasFocus() or part.dialog.focusWidget() is part.dialog.no
    part.dialog.reject()
    window.settle()
    assert part.card is None
    part.show_button.click()
    part.dialog.yes.click()
    window.settle()
    key = window.session.comptoir.recovery_key()
    assert "-".join(part.card.groups) == key
    for field in list(part.check.fields):
        field.line.setFocus()
        QTest.keyClicks(field.line, part.card.groups[field.number - 1])
    window.until(lambda: window.session.facts.recovery_confirmed)
    assert part.state.words.text().startswith("Confirmed on ")
    window.go("contacts")
    assert part.card is None


# --- without the window


def test_a_closed_window_stays_by_one_switch(window: OpenWindow) -> None:
    part = opened(window, "running")
    part.tray.click()
    window.until(lambda: window.session.facts.in_tray)
    undo(window)
    window.until(lambda: not window.session.facts.in_tray)
    window.until(lambda: not part.tray.isChecked())


def test_begun_at_login_is_told_to_the_system_and_taken_back(
    window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The entry starts this window on this book, out of sight."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    folder = tmp_path / "config" / "autostart"
    part = opened(window, "running")
    part.login.click()
    window.until(lambda: window.session.facts.at_login)
    [entry] = folder.iterdir()
    assert '"--hidden" "--profile"' in entry.read_text("utf-8")
    undo(window)
    window.until(lambda: not window.session.facts.at_login)
    assert list(folder.iterdir()) == []
    window.until(lambda: not part.login.isChecked())


def test_a_system_that_does_not_take_it_is_told_and_the_switch_goes_back(
    window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "config").write_text("no folder")
    part = opened(window, "running")
    part.login.click()
    window.settle()
    assert not part.login.isChecked()
    assert not window.session.facts.at_login
    told = window.desktop.window.notices.words.text()
    assert told.startswith("What starts Comptoir at login could not be changed: ")
