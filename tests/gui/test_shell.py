"""The frame: rooms by mouse and key, the rail, notices with Undo, names hidden, a language switched
without a restart."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain import preferences
from desktop_app.ui.kit import language
from desktop_app.ui.shell import rooms
from tests.helpers.window import OpenWindow


def test_the_frame_says_whose_shop_it_is(window: OpenWindow) -> None:
    """Its name, who is at the desk, and that this is practice."""
    frame = window.desktop.window
    assert frame.rail.shop.whole() == "Optique Carmin"
    assert frame.rail.desk.accessibleName() == "Claire at the desk"
    assert frame.banner.isVisible()
    assert frame.windowTitle() == "Optique Carmin — Comptoir"


def test_every_room_opens_by_its_item_and_by_its_key(window: OpenWindow) -> None:
    frame = window.desktop.window
    for room in rooms.ROOMS:
        QTest.mouseClick(frame.rail.items[room.name], Qt.MouseButton.LeftButton)
        window.settle()
        assert frame.room == room.name
        assert frame.rail.items[room.name].isChecked()
    QTest.keySequence(frame, "Ctrl+,")
    window.settle()
    assert frame.room == "settings"


def test_a_notice_takes_back_what_it_tells_once(window: OpenWindow) -> None:
    undone: list[str] = []
    window.session.tell("Done.", lambda: undone.append("once"))
    notices = window.desktop.window.notices
    assert notices.isVisible()
    QTest.keySequence(window.desktop.window, "Ctrl+Z")
    QTest.keySequence(window.desktop.window, "Ctrl+Z")
    assert undone == ["once"]
    assert not notices.isVisible()


def test_the_language_changes_without_a_restart(window: OpenWindow) -> None:
    """The same room again, in the other language."""
    window.go("contacts")
    window.session.comptoir.settings.choose(preferences.LANGUAGE, "fr")
    window.session.learn(window.desktop.window)
    window.until(lambda: language.spoken() == "fr")
    assert window.desktop.window.room == "contacts"
    assert window.desktop.window.rail.shop.whole() == "Optique Carmin"


def test_who_is_at_the_desk_is_chosen_with_one_click(window: OpenWindow) -> None:
    window.desktop.window._at_desk("Samir")
    window.until(lambda: window.session.desk == "Samir")
    assert window.desktop.window.rail.desk.accessibleName() == "Samir at the desk"


def test_another_program_changes_the_book(window: OpenWindow) -> None:
    """The watcher tells, and the facts follow."""
    with window.book.write() as connection:
        connection.exec_driver_sql("UPDATE setting SET value = 'Chez Ana' WHERE key = 'shop'")
    window.until(lambda: window.session.facts.shop == "Chez Ana")
    assert window.desktop.window.rail.shop.whole() == "Chez Ana"
