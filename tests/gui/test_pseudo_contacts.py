"""The book of contacts in a language a third longer: one person, many, and what is said of them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.domain import consent
from desktop_app.domain.consent import Event, Record
from desktop_app.domain.contact import Person, Reach
from desktop_app.domain.message import Purpose, State
from desktop_app.services import appointments
from desktop_app.store import consents, contacts
from desktop_app.store.appointments import Booking
from desktop_app.ui.contacts import details
from desktop_app.ui.contacts.panel import APPOINTMENTS, CONSENT, DETAILS, MESSAGES
from tests.helpers import pseudo, sends
from tests.helpers.window import OpenWindow

_WORDS = (
    *("Anna", "Petit", "AP", "Hugo", "Roux", "HR", "Noé", "Saly", "club"),
    *details._LANGUAGES.values(),
    *("Bonjour", "votre commande est prête", "on paper", "aloud", "Q?", "Ana", "anna@exemple.fr"),
)
_OFFER, _NOTICE = Purpose.MARKETING, Purpose.TRANSACTIONAL


@pytest.fixture
def anna(window: OpenWindow) -> int:
    """She agreed, took it back, got texts; Hugo was never asked; Noé has a landline."""
    now = datetime.now(UTC)
    people = (
        Person("Anna", "Petit", "+33639980001", reach=Reach.TEXTABLE, email="anna@exemple.fr"),
        Person("Hugo", "Roux", "+33639980002", reach=Reach.TEXTABLE),
        Person("Noé", "Saly", "+33261911234", reach=Reach.LANDLINE),
    )
    with window.book.write() as book:
        anna, hugo, noe = [contacts.add(book, each, now) for each in people]
        contacts.tag(book, [anna, hugo, noe], "club")
        said = (
            Record(_OFFER, Event.GRANTED, now - timedelta(days=9), "paper", "Q?", "Ana"),
            Record(_NOTICE, Event.GRANTED, now - timedelta(days=8), "aloud", "", "Ana"),
            Record(_OFFER, Event.WITHDRAWN, now - timedelta(days=1), consent.STOP),
        )
        consents.record(book, [(anna, each) for each in said])
    sends.start(window, tag="club")
    sends.hand_over(window.book, [(State.SENT, ""), (State.FAILED, "invalid_number")])
    return anna


def test_a_person_is_translated_and_fits(window: OpenWindow, anna: int) -> None:
    """What they may receive and since when, their texts, their details, a slip."""
    with pseudo.walk(window, *_WORDS) as walk:
        panel = window.go("contacts", contact=anna).panel
        walk.look("consent")
        panel.timeline.setCurrentIndex(panel.timeline.entries.index(1))
        walk.look("a slip")
        panel.show_tab(MESSAGES)
        walk.look("messages")
        panel.show_tab(DETAILS)
        walk.look("details")
        panel.details.email.show_text("anna")
        panel.details.number.show_text("06 39")
        panel.details.birthday.show_text("31/02/1990")
        panel.details.save()
        walk.look("refused")
        panel.menu().popup(panel.mapToGlobal(panel.rect().topLeft()))
        walk.look("menu")
        window.menu.close()
        panel._ask_erase()
        walk.look("erase")


def test_their_appointments_are_translated_and_fit(window: OpenWindow, anna: int) -> None:
    """To come, called off, past; of a person without any."""
    now = datetime.now(UTC)
    for ahead in (9, 8, -9):
        day = (now + timedelta(days=ahead)).date()
        booking = Booking(anna, day, "10:00", "Europe/Paris", "Essai")
        added = appointments.add(window.book, booking, account_id=1, now=now - timedelta(days=20))
        if ahead == 8:
            appointments.cancel(window.book, added.appointment_id, now=now)
    with pseudo.walk(window, *_WORDS, "Essai") as walk:
        panel = window.go("contacts", contact=anna).panel
        panel.show_tab(APPOINTMENTS)
        walk.look("appointments")
        window.go("contacts", contact=anna + 1).panel.show_tab(APPOINTMENTS)
        walk.look("no appointments")


def test_somebody_new_is_translated_and_fits(window: OpenWindow, anna: int) -> None:
    with pseudo.walk(window, *_WORDS) as walk:
        panel = window.go("contacts", new=True).panel
        walk.look("new")
        panel.details.save()
        walk.look("nothing typed")


def test_what_is_said_is_translated_and_fits(window: OpenWindow, anna: int) -> None:
    """An answer written down, a STOP of who is shown and of who is looked up."""
    with pseudo.walk(window, *_WORDS) as walk:
        screen = window.go("contacts", contact=anna)
        screen.panel.open_answer()
        walk.look("answer")
        screen.panel.answer.write()
        walk.look("not answered")
        screen.panel.show_tab(CONSENT)
        screen.panel.ask_stop()
        walk.look("what it stops")
        window.menu.actions()[0].trigger()
        window.menu.close()
        walk.look("stopped")
        screen._ask_whose_stop()
        walk.look("whose STOP")
        dialog = QApplication.activeModalWidget()
        dialog.search.setText("hugo")
        dialog.search.textEdited.emit("hugo")
        walk.look("found")


def test_many_people_are_translated_and_fit(window: OpenWindow, anna: int) -> None:
    with pseudo.walk(window, *_WORDS) as walk:
        screen = window.go("contacts")
        screen.model.check(screen.model.ids)
        walk.look("selected")
        for each in (screen.bulk.give, screen.bulk.take):
            each.click()
            walk.look(f"tag: {each.text()}")
            QApplication.activeModalWidget().reject()
        screen.table.show_person(anna)
        screen._show_menu(screen.mapToGlobal(screen.rect().center()))
        walk.look("menu")
        window.menu.close()
        screen.filters.show_typed("xyz")
        walk.look("nobody matches")
