"""No word on screen without a translation, and none cut: in a language a third longer."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desktop_app.domain.contact import Person, Reach
from desktop_app.domain.message import Purpose
from desktop_app.store import contacts
from desktop_app.ui.composer.confirm import ConfirmDialog
from desktop_app.ui.contacts.importing.view import SAMPLE
from desktop_app.ui.shell import rooms
from tests.helpers import lists, pseudo
from tests.helpers.window import OpenWindow
from tests.screenshots import shop

_ZOE = ("Zoé", "Kervella", "ZK", "club")


def _somebody(window: OpenWindow) -> None:
    zoe = Person("Zoé", "Kervella", number="+33639980001", reach=Reach.TEXTABLE)
    with window.book.write() as connection:
        contacts.tag(connection, [contacts.add(connection, zoe, datetime.now(UTC))], "club")


@pytest.mark.parametrize("size", [(1100, 680), (1280, 800), (1366, 768)])
def test_every_room_is_translated_and_fits(window: OpenWindow, size: tuple[int, int]) -> None:
    _somebody(window)
    with pseudo.walk(window, *_ZOE, *pseudo.sources("FR"), size=size) as walk:
        for room in rooms.ALL:
            window.go(room)
            walk.look(room)


def test_a_full_day_is_translated_and_fits(window: OpenWindow) -> None:
    """What stands in the rooms of a shop that has sent, was answered, and has people coming."""
    shop.fill(window.session.comptoir)
    window.session.clock = lambda: shop.NOW
    with pseudo.walk(window, *shop.WORDS) as walk:
        for room in ("today", "appointments", "contacts", "campaigns", "composer"):
            window.go(room)
            walk.look(room)


@pytest.mark.parametrize("size", [(1100, 680), (1366, 768)])
def test_an_import_is_translated_and_fits(window: OpenWindow, size: tuple[int, int]) -> None:
    with pseudo.walk(window, *lists.words_of(SAMPLE), "clients.xlsx", " ou ", size=size) as walk:
        screen = window.go("importing", sample=True)
        window.settle()
        for page in ("file", "columns", "consent", "check"):
            walk.look(page)
            screen.main_action()
        walk.look("done")
        window.go("importing")
        screen.foot.back.click()
        walk.look("what can be taken back")


@pytest.mark.parametrize("size", [(1100, 680), (1366, 768)])
def test_a_text_is_translated_and_fits(window: OpenWindow, size: tuple[int, int]) -> None:
    """Its plan, what is costly in it, and the question before money is spent."""
    _somebody(window)
    with pseudo.walk(window, *_ZOE, "Bonjour ça va", size=size) as walk:
        screen = window.go("composer", tag="club")
        for purpose in (Purpose.MARKETING, Purpose.TRANSACTIONAL):
            screen.toggle.half(purpose).click()
            screen.edit.show_template("Bonjour ça va ? " * 8)
            window.until(lambda: not (screen._plan_soon.isActive() or screen._asked.waiting))
            window.settle()
            if purpose is Purpose.TRANSACTIONAL:
                screen.main_action()
                assert [each for each in screen.findChildren(ConfirmDialog) if each.isVisible()]
            walk.look(purpose)
