"""No word on screen without a translation, and none cut: in a language a third longer."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desktop_app.domain.contact import Person, Reach
from desktop_app.domain.message import Purpose
from desktop_app.store import contacts
from desktop_app.ui.composer.confirm import ConfirmDialog
from desktop_app.ui.shell import rooms
from tests.helpers import pseudo
from tests.helpers.window import OpenWindow

_DATA = ("Optique Carmin", "Claire", "Samir", "practice", "Zoé", "Kervella", "ZK", "club", "EUR")


def _somebody(window: OpenWindow) -> None:
    zoe = Person("Zoé", "Kervella", number="+33639980001", reach=Reach.TEXTABLE)
    with window.book.write() as connection:
        contacts.tag(connection, [contacts.add(connection, zoe, datetime.now(UTC))], "club")


@pytest.mark.parametrize("size", [(1100, 680), (1280, 800), (1366, 768)])
def test_every_room_is_translated_and_fits(window: OpenWindow, size: tuple[int, int]) -> None:
    frame = window.desktop.window
    _somebody(window)
    frame.resize(*size)
    rules = window.session.facts.rules
    assert rules is not None
    said_by_law = {
        each.source for each in (*rules.windows, rules.optout, rules.cap, *rules.senders)
    }
    with pseudo.spoken():
        frame.rebuild()
        window.settle()
        said = {}
        for room in rooms.ALL:
            window.go(room)
            window.until(lambda: True)
            words = pseudo.untranslated(frame, {*_DATA, *said_by_law})
            cut = pseudo.clipped(frame)
            if words or cut:
                said[room] = (words, cut)
    assert said == {}


# What stands in the invented list itself.
_CELLS = (
    *("clients.xlsx", "Clients", "Lisez-moi", "NOM", "Prénom", "Tél. portable", "Mél"),
    *("Dernière visite", "Accord SMS", "Remarques", "YVON", "LE GOFF", "D'AUBRAC", "Sévérine"),
    *("Eugénie", "Anne-Sophie", " ou ", "client2", "client12", "client19", "@exemple.fr", " oui "),
    *("OK", "préfère le matin", "2 enfants", "RELANCER"),
)


@pytest.mark.parametrize("size", [(1100, 680), (1366, 768)])
def test_an_import_is_translated_and_fits(window: OpenWindow, size: tuple[int, int]) -> None:
    frame = window.desktop.window
    frame.resize(*size)
    said = {}
    with pseudo.spoken():
        frame.rebuild()
        window.settle()
        window.go("importing", sample=True)
        window.settle()
        for page in range(4):
            window.until(lambda: True)
            words = pseudo.untranslated(frame, {*_DATA, *_CELLS})
            cut = pseudo.clipped(frame)
            if words or cut:
                said[page] = (words, cut)
            if page < 3:
                window.screen.main_action()
                window.settle()
    assert said == {}


@pytest.mark.parametrize("size", [(1100, 680), (1366, 768)])
def test_a_text_is_translated_and_fits(window: OpenWindow, size: tuple[int, int]) -> None:
    """Its plan, what is costly in it, and the question before money is spent."""
    frame = window.desktop.window
    _somebody(window)
    frame.resize(*size)
    said = {}
    with pseudo.spoken():
        frame.rebuild()
        window.settle()
        screen = window.go("composer", tag="club")
        for purpose in (Purpose.MARKETING, Purpose.TRANSACTIONAL):
            screen.toggle.half(purpose).click()
            screen.edit.show_template("Bonjour ça va ? " * 8)
            window.until(lambda: not (screen._plan_soon.isActive() or screen._asked.waiting))
            window.settle()
            if purpose is Purpose.TRANSACTIONAL:
                screen.main_action()
                assert [each for each in frame.findChildren(ConfirmDialog) if each.isVisible()]
            words = pseudo.untranslated(frame, {*_DATA, "Bonjour ça va"})
            cut = pseudo.clipped(frame)
            if words or cut:
                said[purpose] = (words, cut)
    assert said == {}
