"""The call list beside the agenda: how many of the days shown are still to be telephoned, and its
sheet."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from desktop_app.services import appointments, call_list
from desktop_app.store.appointments import Booking
from tests.helpers.appointments_room import BEFORE, NOW, TUESDAY, fill, press
from tests.helpers.window import OpenWindow, open_window


@pytest.fixture
def shop(window: OpenWindow) -> OpenWindow:
    """Of Tuesday's two one has begun; a landline comes at 11:00, and another on Thursday."""
    fill(window)
    thursday = Booking(2, date(2026, 11, 26), "15:00", "Europe/Paris", "Essai")
    appointments.add(window.book, thursday, account_id=1, now=BEFORE)
    window.settle()
    return window


def shown(shop: OpenWindow) -> str:
    button = shop.screen.head.calls
    return str(button.accessibleName()) if button.isVisible() else ""


def test_the_head_counts_whom_to_call_of_the_day_that_is_shown(shop: OpenWindow) -> None:
    """As the book stands: who is reached goes from it, and comes back with a slip; on a day with
    nobody to call there is no button."""
    shop.until(lambda: shown(shop) == "Print the call list: 1 to call")
    assert shop.screen.head.calls.text().strip() == "Call list 1"
    reached = call_list.reached(shop.book, 2, by="Claire", now=NOW)
    shop.until(lambda: not shown(shop))
    call_list.not_reached(shop.book, reached)
    shop.until(lambda: bool(shown(shop)))
    press(shop, Qt.Key.Key_Right)
    assert not shown(shop)
    press(shop, Qt.Key.Key_W)
    assert shown(shop) == "Print the call list: 2 to call"


def test_who_has_begun_meanwhile_is_called_no_more(shop: OpenWindow) -> None:
    """The book says nothing of it: the clock does."""
    shop.session.clock = lambda: NOW + timedelta(minutes=18)
    shop.screen._clock.timeout.emit()
    assert not shown(shop)


@pytest.mark.parametrize("by_key", [False, True])
def test_the_list_is_printed_of_the_days_that_are_shown(
    shop: OpenWindow, tmp_path: Path, by_key: bool
) -> None:
    """By its button, and by the key that prints it on Today."""
    head, window = shop.screen.head, shop.desktop.window
    if by_key:
        QTest.keySequence(window, "Ctrl+P")
    else:
        QTest.mouseClick(head.calls, Qt.MouseButton.LeftButton)
    [asked] = window.findChildren(QPrintDialog)
    shop.until(asked.isVisible)
    printer = asked.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "calls.pdf"))
    asked.done(QDialog.DialogCode.Accepted)
    assert (tmp_path / "calls.pdf").read_bytes().startswith(b"%PDF")
    assert [each.listed.appointment.booking.day for each in head.calls.still] == [TUESDAY]
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_it_has_its_place_in_french_also_where_the_window_is_small(
    tmp_path: Path, qapp: QApplication
) -> None:
    """Its number stays when its words have to go."""
    with open_window(tmp_path, qapp, language_="fr") as opened:
        fill(opened)
        opened.desktop.window.resize(1366, 768)
        opened.settle()
        head = opened.screen.head
        assert head.calls.text().strip() == "Liste d’appels\xa01"
        assert head.calls.accessibleName() == "Imprimer la liste d’appels\xa0: 1 à appeler"
        head.title.setText(24 * "W")
        head.fit()
        assert head.calls.text() == "1"
        assert head.minimumSizeHint().width() <= head.width()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
