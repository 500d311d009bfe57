"""Fields offered while one types: chosen in a few letters, and never at the price of a letter."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.template import Slot
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.editor import MessageEdit
from desktop_app.ui.kit.field_menu import FieldMenu

SLOTS = [Slot("first_name"), Slot("last_name"), Slot("shop"), Slot("first_name", "")]


@pytest.fixture
def edit(qapp: QApplication) -> Iterator[MessageEdit]:
    theme.install(qapp)
    made = MessageEdit()
    theme.dress(made)
    made.field_asked.connect(lambda: FieldMenu(made, SLOTS, braced=True).open_at(made.pos()))
    made.resize(600, 200)
    made.show()
    made.setFocus()
    yield made
    made.close()
    made.deleteLater()


def _type(edit: MessageEdit, text: str) -> None:
    """Each key goes where a keyboard's would: to the open menu, else to the text."""
    for char in text:
        QTest.keyClicks(QApplication.activePopupWidget() or edit, char)


def _press(edit: MessageEdit, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.activePopupWidget() or edit, key)


def _offered(menu: object) -> list[str]:
    assert isinstance(menu, FieldMenu)
    return [each.text() for each in menu.actions() if each.isVisible()]


@pytest.mark.parametrize(
    "typed", ["{a whole sentence. And 1 more!", "{ then", "{shop closes at 6", "{}", "{{shop}}"]
)
def test_nothing_typed_is_lost(edit: MessageEdit, typed: str) -> None:
    _type(edit, f"Hello {typed}")
    assert edit.template() == f"Hello {typed}"
    assert QApplication.activePopupWidget() is None


def test_letters_narrow_the_fields_and_enter_takes_one(edit: MessageEdit) -> None:
    _type(edit, "Hello {La")
    assert _offered(QApplication.activePopupWidget()) == ["Last name"]
    _press(edit, Qt.Key.Key_Return)
    assert edit.pieces() == ("Hello ", Slot("last_name"))
    _type(edit, "!")
    assert edit.template() == "Hello {last_name}!"


def test_the_arrows_choose_without_a_letter(edit: MessageEdit) -> None:
    _type(edit, "{")
    _press(edit, Qt.Key.Key_Down)
    _press(edit, Qt.Key.Key_Return)
    assert edit.template() == "{last_name}"


def test_esc_leaves_what_was_typed(edit: MessageEdit) -> None:
    _type(edit, "{sh")
    _press(edit, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert edit.pieces() == ("{sh",)


def test_tab_leaves_the_fields_with_the_text(edit: MessageEdit) -> None:
    """What is typed afterwards goes where the focus went, not into the text behind it."""
    _type(edit, "{na")
    _press(edit, Qt.Key.Key_Tab)
    assert QApplication.activePopupWidget() is None


def test_backspace_takes_letters_back_then_the_brace(edit: MessageEdit) -> None:
    _type(edit, "{sh")
    _press(edit, Qt.Key.Key_Backspace)
    _press(edit, Qt.Key.Key_Backspace)
    assert len(_offered(QApplication.activePopupWidget())) == len(SLOTS)
    _press(edit, Qt.Key.Key_Backspace)
    assert QApplication.activePopupWidget() is None
    assert edit.template() == ""


def test_a_field_replaces_what_is_selected(edit: MessageEdit) -> None:
    edit.show_template("Hello name")
    cursor = edit.textCursor()
    cursor.select(cursor.SelectionType.WordUnderCursor)
    edit.setTextCursor(cursor)
    FieldMenu(edit, SLOTS, braced=False).open_at(edit.pos())
    _press(edit, Qt.Key.Key_Down)
    _press(edit, Qt.Key.Key_Return)
    assert edit.template() == "Hello {first_name}"
