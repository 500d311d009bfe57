"""Calendars that the shop follows: added by address or file, looked at first, paused, put away;
and what in them waits for a person."""

from __future__ import annotations

import logging
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from desktop_app.services import appointments, calendars
from desktop_app.ui.appointments.importing.draft import Step
from tests.connectors.test_calendar_feed import answer, serving
from tests.helpers.appointments_room import NOW, fill, notice, undo
from tests.helpers.calendars import visit, write
from tests.helpers.window import OpenWindow
from tests.readers.calendars import calendar


@pytest.fixture
def shop(window: OpenWindow) -> OpenWindow:
    """Anna (1), Paul with a landline (2), Léna (3); it is Tuesday the 24th, 10:42."""
    return fill(window)


def _click(widget: QWidget) -> None:
    assert widget.isVisible()
    assert widget.isEnabled()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def _part(shop: OpenWindow) -> Any:
    return shop.go("settings", part="calendars").part


def _row(shop: OpenWindow) -> Any:
    [row] = _part(shop).rows.values()
    return row


def _booked(shop: OpenWindow) -> list[str]:
    return [
        f"{each.appointment.booking.day:%m%d} {each.appointment.booking.clock}"
        for each in appointments.listed(shop.book, limit=99)
        if each.appointment.state.value == "BOOKED"
    ]


def _add(shop: OpenWindow, place: str, name: str = "") -> Any:
    """Typed, and Enter."""
    part = _part(shop)
    QTest.keyClicks(part.place.line, place)
    QTest.keyClicks(part.name.line, name)
    QTest.keyClick(part.name.line, Qt.Key.Key_Return)
    shop.settle()
    return shop.screen


_HAD = ["1124 09:00", "1124 11:00", "1125 14:00"]


def _followed(shop: OpenWindow, path: Path) -> None:
    """Added and taken over by hand."""
    screen = _add(shop, str(path))
    assert screen.room == "taking-over"
    QTest.keySequence(shop.desktop.window, "Ctrl+Return")
    shop.settle()
    assert screen.draft.step is Step.IMPORT


def test_an_address_is_looked_at_before_anything_of_it_is_taken_over(
    shop: OpenWindow, caplog: pytest.LogCaptureFixture
) -> None:
    """And is nowhere seen again: not in a row, not in a log, not in a field."""
    caplog.set_level(logging.DEBUG)
    events = calendar(visit("a", title="Anna Le Goff"), visit("b", "20261127T110000", "Pause"))
    with serving(answer(events)) as url:
        screen = _add(shop, url, "Web bookings")
        assert (screen.room, screen.draft.step) == ("taking-over", Step.CHECK)
        assert screen.review.file.text() == "Web bookings"
        assert _booked(shop) == _HAD
        assert calendars.listed(shop.book)[0].paused
        _click(screen.foot.next)
        shop.settle()
    assert _booked(shop) == [*_HAD[:3], "1126 11:00"]
    row = _row(shop)
    assert not row.seen.calendar.paused
    assert row.place.whole() == "127.0.0.1 · looked at today at 10:42"
    assert row.waiting.words.text() == "1 appointment waits for a person."
    frame = shop.desktop.window
    seen = [each.text() for each in frame.findChildren(QLabel)]
    seen += [each.text() for each in frame.findChildren(QLineEdit)]
    seen += [each.accessibleName() + each.toolTip() for each in frame.findChildren(QWidget)]
    assert not any("secret-word" in each for each in [*seen, caplog.text])


def test_who_goes_back_has_taken_nothing_over(shop: OpenWindow, tmp_path: Path) -> None:
    """It stays on the list, paused, and says so; its button leads to the look again."""
    screen = _add(shop, str(write(tmp_path, visit(title="Anna Le Goff"))))
    _click(screen.foot.back)
    shop.settle()
    assert shop.screen.room == "settings"
    row = _row(shop)
    assert "not taken over yet" in row.place.whole()
    assert row.state.words.text().startswith("Paused")
    _click(row.look)
    shop.settle()
    assert (shop.screen.room, _booked(shop)) == ("taking-over", _HAD)


def test_undo_of_the_first_time_pauses_it_again(shop: OpenWindow, tmp_path: Path) -> None:
    _followed(shop, write(tmp_path, visit(title="Anna Le Goff")))
    assert len(_booked(shop)) == 4
    undo(shop)
    assert (_booked(shop), calendars.listed(shop.book)[0].paused) == (_HAD, True)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "Paste its address first"),
        ("ftp://example.org/a.ics", "This is no address that a calendar is fetched from."),
        ("/nowhere/a.ics", "This file cannot be opened."),
    ],
)
def test_what_cannot_be_followed_is_said_at_its_field(
    shop: OpenWindow, typed: str, told: str
) -> None:
    _add(shop, typed)
    part = shop.screen.part
    assert told in part.place.below.text()
    assert part.place.line.text() == typed
    assert calendars.listed(shop.book) == []


def test_a_look_now_does_what_changed(shop: OpenWindow, tmp_path: Path) -> None:
    """And trouble stands in its row, with what to do, until it is over."""
    path = write(tmp_path, visit("a", title="Anna Le Goff"))
    _followed(shop, path)
    write(tmp_path, visit("a", "20261126T160000", "Anna Le Goff", sequence=1))
    _click(_row(shop).look)
    shop.settle()
    assert notice(shop) == "salon.ics: 1 moved."
    assert _booked(shop)[-1] == "1126 16:00"
    whole = path.read_bytes()
    path.write_bytes(b"<html>Bonjour</html>")
    _click(_row(shop).look)
    shop.settle()
    row = _row(shop)
    assert "This is no calendar" in row.state.words.text()
    path.write_bytes(whole)
    _click(row.look)
    shop.settle()
    assert notice(shop) == "salon.ics: nothing new."
    assert not hasattr(_row(shop), "state")
    assert _booked(shop)[-1] == "1126 16:00"


def test_it_is_paused_and_followed_again(shop: OpenWindow, tmp_path: Path) -> None:
    _followed(shop, write(tmp_path, visit(title="Anna Le Goff")))
    _click(_row(shop).pause)
    shop.settle()
    assert calendars.listed(shop.book)[0].paused
    row = _row(shop)
    assert row.pause.text() == "Follow it"
    assert row.pause.hasFocus()
    undo(shop)
    assert not calendars.listed(shop.book)[0].paused
    for paused in (True, False):
        _row(shop).pause.setFocus()
        QTest.keyClick(_row(shop).pause, Qt.Key.Key_Space)
        shop.settle()
        assert calendars.listed(shop.book)[0].paused is paused


def test_it_asks_what_becomes_of_its_appointments(shop: OpenWindow, tmp_path: Path) -> None:
    _followed(shop, write(tmp_path, visit(title="Anna Le Goff")))
    row = _row(shop)
    _click(row.remove)
    shop.settle()
    assert row.keep.hasFocus()
    QTest.keyClick(QApplication.focusWidget() or row, Qt.Key.Key_Escape)
    assert (row.question, len(calendars.listed(shop.book))) == (None, 1)
    _click(row.remove)
    shop.settle()
    _click(row.call_off)
    shop.settle()
    assert (_booked(shop), calendars.listed(shop.book)) == (_HAD, [])
    assert notice(shop).startswith("salon.ics is followed no more; 1 appointment called off.")
    undo(shop)
    assert len(_booked(shop)) == 4
    row = _row(shop)
    _click(row.remove)
    shop.settle()
    _click(row.keep)
    shop.settle()
    assert (len(_booked(shop)), calendars.listed(shop.book)) == (4, [])


def _emptied(shop: OpenWindow, tmp_path: Path) -> list[str]:
    """A followed calendar that has lost all three it had; what is booked."""
    events = [visit(str(at), f"2026120{at}T170000", "Anna Le Goff") for at in (1, 2, 3)]
    screen = _add(shop, str(write(tmp_path, *events)))
    _click(screen.foot.next)
    shop.settle()
    booked = _booked(shop)
    write(tmp_path)
    _click(_row(shop).look)
    shop.settle()
    assert notice(shop).endswith("3 gone at once, look at them.")
    assert _booked(shop) == booked
    return booked


def test_what_is_gone_at_once_stands_until_somebody_has_looked(
    shop: OpenWindow, tmp_path: Path
) -> None:
    """It is said in Settings, on the agenda and after a look; both lead to what becomes of them:
    they are called off, and nothing else is said of them."""
    booked = _emptied(shop, tmp_path)
    row = _row(shop)
    assert row.held.words.text() == (
        "3 appointments are gone from it at once. They stand until you have looked."
    )
    agenda = shop.go("appointments")
    assert agenda.tallies.whose.text().strip() == "3 gone from a calendar"
    _click(agenda.tallies.whose)
    shop.settle()
    assert shop.screen.room == "taking-over"
    _click(_row(shop).gone)
    shop.settle()
    screen = shop.screen
    assert (screen.room, screen.draft.step) == ("taking-over", Step.CHECK)
    assert [each.verdict.value for each in screen.review.rows.rows] == ["cancelled"] * 3
    assert screen.foot.next.text() == "Call off 3 appointments"
    _click(screen.foot.next)
    shop.settle()
    assert notice(shop).startswith("3 appointments called off.")
    assert screen.done.result.heading.text() == "The appointments are called off"
    assert _booked(shop) == [each for each in booked if not each.endswith("17:00")]
    assert not hasattr(_row(shop), "held")
    assert not shop.go("appointments").tallies.whose.isVisible()
    undo(shop)
    assert _booked(shop) == booked
    assert notice(shop).startswith("Import undone: 3 as before.")


def test_what_is_gone_is_kept_by_a_word(shop: OpenWindow, tmp_path: Path) -> None:
    """One of them, then all the others; nothing asks about them again, until it is undone."""
    booked = _emptied(shop, tmp_path)
    _click(_row(shop).gone)
    shop.settle()
    screen = shop.screen
    _click(screen.review.whose.keep)
    shop.settle()
    assert notice(shop).startswith("1 appointment kept, with its reminders.")
    assert _held(shop) == 2
    assert screen.foot.next.text() == "Call off 2 appointments"
    [others] = [screen.review.gone.itemAt(at).widget() for at in range(screen.review.gone.count())]
    assert others.sentence.text().startswith("2 no longer in the calendar")
    _click(others.action)
    shop.settle()
    assert (_held(shop), screen.review.rows.rows, _booked(shop)) == (0, [], booked)
    assert screen.review.gone.count() == 0
    undo(shop)
    assert (_held(shop), len(screen.review.rows.rows)) == (2, 2)


def _held(shop: OpenWindow) -> int:
    [found] = calendars.listed(shop.book)
    return found.held


def test_what_waits_for_a_person_is_reached_from_the_agenda(
    shop: OpenWindow, tmp_path: Path
) -> None:
    """Said once, it waits no longer, also when the calendar is read again."""
    path = write(
        tmp_path,
        visit("a", "20261127T110000", "Pause"),
        visit("b", "20261128T110000", "Inconnue"),
    )
    screen = _add(shop, str(path))
    assert screen.foot.next.text() == "Follow the calendar"
    _click(screen.foot.next)
    shop.settle()
    agenda = shop.go("appointments")
    assert agenda.tallies.whose.text().strip() == "2 without a person"
    _click(agenda.tallies.whose)
    shop.settle()
    screen = shop.screen
    assert screen.room == "taking-over"
    assert [each.event.title for each in screen.review.rows.rows] == ["Pause", "Inconnue"]
    assert not screen.foot.next.isEnabled()
    for undone in (True, False):
        QTest.keyClick(screen.review.table, Qt.Key.Key_Delete)
        shop.settle()
        assert screen.foot.next.text() == "Note it"
        _click(screen.foot.next)
        shop.settle()
        assert [each.waiting for each in calendars.listed(shop.book)] == [1]
        if undone:
            undo(shop)
            assert [each.waiting for each in calendars.listed(shop.book)] == [2]
    agenda = shop.go("appointments")
    assert agenda.tallies.whose.text().strip() == "1 without a person"
    later = NOW + timedelta(hours=1)
    calendars.refresh(shop.book, calendars.listed(shop.book)[0].id, later, anyway=True)
    assert [each.waiting for each in calendars.listed(shop.book)] == [1]
