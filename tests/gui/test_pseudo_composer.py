"""What opens while one writes, in a language a third longer: choices, menus, what stands against
sending."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.contact import Person, Reach
from desktop_app.domain.message import Purpose
from desktop_app.services import drafts
from desktop_app.services.drafts import DraftText
from desktop_app.store import contacts
from desktop_app.ui.composer.confirm import ConfirmDialog
from tests.helpers import pseudo, sends
from tests.helpers.window import OpenWindow

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)  # a Tuesday
_WORDS = (*sends.FIRST_NAMES, "Roche", "club", "Odile", "Kervella", "Soldes", "Bonjour")
_MENTION = "STOP au 36180"


@pytest.fixture
def club(window: OpenWindow) -> OpenWindow:
    """Five of a club, of whom two were not asked, and one with a landline."""
    window.session.clock = lambda: NOW
    sends.people(window, 5, tag="club", without_consent=2)
    odile = Person("Odile", "Kervella", "+33261911234", reach=Reach.LANDLINE)
    with window.book.write() as book:
        contacts.tag(book, [contacts.add(book, odile, NOW)], "club")
    return window


def _planned(window: OpenWindow) -> None:
    screen = window.screen
    window.until(lambda: not (screen._plan_soon.isActive() or screen._asked.waiting))
    window.settle()


def test_whom_one_writes_to_is_translated_and_fits(club: OpenWindow) -> None:
    with pseudo.walk(club, *_WORDS) as walk:
        to = club.go("composer").to
        for typed in ("club", "odile", "xyz", "06 39 98 00 77"):
            to.line.setText(typed)
            to.line.textEdited.emit(typed)
            club.until(lambda: to.offering)
            walk.look(f"offered for {typed}", to.offer)
            to.end_offer()
        to.take_numbers("\n".join(f"06 39 98 00 {at}" for at in range(70, 90)) + "\n02 61 91\n12")
        _planned(club)
        walk.look("pasted")


def test_what_opens_beside_a_text_is_translated_and_fits(club: OpenWindow) -> None:
    """The menus, who is left out by name, the hour at which it is to leave."""
    drafts.save(club.book, None, DraftText(Purpose.MARKETING, "Soldes"), NOW)
    with pseudo.walk(club, *_WORDS, "{first_name}", _MENTION) as walk:
        screen = club.go("composer", tag="club")
        screen.edit.show_template("Bonjour {first_name}")
        screen.switch(Purpose.MARKETING)
        _planned(club)
        screen.keeper.save()  # as it is within a second: its words stand among the drafts
        club.settle()
        for why in list(screen.panel.who.reasons):
            screen.panel.who.reasons[why].click()  # made anew whenever it is counted again
            walk.look(f"left out: {why}")
        for each in (screen.field, screen.drafts):
            each.click()
            menu = club.menu
            walk.look(f"menu: {each.text()}")
            menu.close()
        screen.leaving.later.click()
        screen.leaving.show_at(NOW + timedelta(days=5))
        screen._time_chosen(screen.leaving.at)
        _planned(club)
        walk.look("on a Sunday")
        screen.main_action()
        [dialog] = [each for each in screen.findChildren(ConfirmDialog) if each.isVisible()]
        walk.look("confirm")
        dialog.reject()
        screen.start_anew()
        walk.look("begun anew")


def test_what_stands_against_sending_is_translated_and_fits(club: OpenWindow) -> None:
    """And what is told of a paste that was cleaned."""
    with pseudo.walk(club, *_WORDS, "prenon") as walk:
        screen = club.go("composer", tag="club")
        for text in ("", "Bonjour {prenon}", "Bonjour }"):
            screen.edit.show_template(text)
            _planned(club)
            assert not screen.panel.send.isEnabled()
            walk.look(text)
        QApplication.clipboard().setText("Bonjour\u200b \u202eclub")
        screen.edit.paste()
        _planned(club)
        walk.look("pasted")
