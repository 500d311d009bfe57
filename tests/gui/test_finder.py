"""Ctrl+K: when somebody comes next, and a day of the agenda."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.services import appointments
from desktop_app.store.appointments import Booking
from desktop_app.ui.shell.finder import Finder
from tests.helpers.appointments_room import BEFORE, fill
from tests.helpers.window import OpenWindow, type_text


@pytest.fixture
def shop(window: OpenWindow) -> OpenWindow:
    """Anna came at 9:00 and comes again three times; Léna comes tomorrow."""
    fill(window)
    for month, day in ((12, 3), (12, 17), (1, 7)):
        on = date(2027 if month == 1 else 2026, month, day)
        booking = Booking(1, on, "09:30", "Europe/Paris", "Essai")
        appointments.add(window.book, booking, account_id=1, now=BEFORE)
    window.go("today")
    return window


def _find(shop: OpenWindow, typed: str) -> Finder:
    QTest.keySequence(shop.desktop.window, "Ctrl+K")
    shop.settle()
    [finder] = [each for each in shop.desktop.window.findChildren(Finder) if each.isVisible()]
    type_text(finder.line, typed)
    shop.settle()
    return finder


def _told(finder: Finder) -> list[str]:
    return [finder.found.item(at).text() for at in range(finder.found.count())]


def test_a_name_tells_when_they_come_next(shop: OpenWindow) -> None:
    """What has passed is not among it; Enter on one opens it in the agenda."""
    finder = _find(shop, "le gof")
    assert _told(finder) == [
        "Anna Le Goff · 06 39 98 00 01",
        "Anna Le Goff · Thu 3 Dec 9:30 · Essai",
        "Anna Le Goff · Thu 17 Dec 9:30 · Essai",
        "Anna Le Goff · Thu 7 Jan 2027 9:30 · Essai",
    ]
    QTest.keyClick(finder.line, Qt.Key.Key_Down)
    QTest.keyClick(finder.line, Qt.Key.Key_Return)
    shop.settle()
    assert shop.screen.room == "appointments"
    assert shop.screen.day == date(2026, 12, 3)
    assert shop.screen.details.detail.row.full_name == "Anna Le Goff"


def test_hidden_names_are_hidden_there_too(shop: OpenWindow) -> None:
    shop.session.hide(True)
    told = _told(_find(shop, "le gof"))
    assert len(told) == 4
    assert not [each for each in told if "Goff" in each or "98 00" in each]


@pytest.mark.parametrize("typed", ["3/12", "3.12", "03/12/2026"])
def test_a_day_is_gone_to(shop: OpenWindow, typed: str) -> None:
    finder = _find(shop, typed)
    assert _told(finder)[0] == "Go to Thursday 3 December"
    QTest.keyClick(finder.line, Qt.Key.Key_Return)
    shop.settle()
    assert shop.screen.room == "appointments"
    assert shop.screen.day == date(2026, 12, 3)


def test_figures_alone_are_a_number(shop: OpenWindow) -> None:
    """Who types the beginning of a number is not sent to a day in December."""
    assert _told(_find(shop, "0612")) == []
