"""No word on screen without a translation, and none cut: in a language a third longer."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desktop_app.domain.contact import Person, Reach
from desktop_app.store import contacts
from desktop_app.ui.shell import rooms
from tests.helpers import pseudo
from tests.helpers.window import OpenWindow

_DATA = ("Optique Carmin", "Claire", "Samir", "practice", "Zoé", "Kervella", "ZK", "club", "EUR")


@pytest.mark.parametrize("size", [(1100, 680), (1280, 800), (1366, 768)])
def test_every_room_is_translated_and_fits(window: OpenWindow, size: tuple[int, int]) -> None:
    frame = window.desktop.window
    now = datetime.now(UTC)
    with window.book.write() as connection:
        zoe = contacts.add(
            connection,
            Person("Zoé", "Kervella", number="+33639980001", reach=Reach.TEXTABLE),
            now,
        )
        contacts.tag(connection, [zoe], "club")
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
