"""What speaks against an hour is said before it is booked, and holds nobody up."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop_app.domain.opening import Opening
from desktop_app.services import appointments, reminder_plans, visits
from desktop_app.store.appointments import Booking
from tests.helpers.appointments_room import (
    BEFORE,
    begin,
    booked,
    fill,
    notice,
    type_day,
    type_hour,
)
from tests.helpers.window import OpenWindow

SAMIR = "Samir has Paul Guéguen then, 11:00–11:30."


@pytest.fixture
def shop(window: OpenWindow) -> OpenWindow:
    """Paul's at 11:00 today is with Samir; Sundays and 25 December are closed."""
    fill(window)
    of = appointments.shown(window.book, 2).appointment.booking
    with_samir = Booking(of.contact_id, of.day, of.clock, of.zone, of.kind, staff="Samir")
    visits.describe(window.book, 2, with_samir, now=BEFORE)
    closed = Opening(frozenset({6}), frozenset({date(2026, 12, 25)}))
    reminder_plans.close_on(window.book, closed, now=BEFORE)
    window.session.learn(window.desktop.window)
    window.settle()
    return window


def choose(shop: OpenWindow, typed: str) -> None:
    begin(shop, typed)
    QTest.keyClick(shop.screen.form.person.field.line, Qt.Key.Key_Return)
    shop.settle()


def test_who_the_colleague_has_is_said_and_booked_all_the_same(shop: OpenWindow) -> None:
    choose(shop, "len")
    form = shop.screen.form
    type_hour(form.when, "11:10")
    shop.settle()
    assert form.overlaps.isHidden()  # nobody said with whom
    form.particulars.staff.setFocus()
    QTest.keyClicks(form.particulars.staff, "Samir")
    shop.settle()
    assert form.overlaps.told == [SAMIR]
    assert form.overlaps.isVisible()
    assert form.overlaps.accessibleName() == SAMIR
    type_hour(form.when, "11:30")
    shop.settle()
    assert form.overlaps.isHidden()
    form.particulars.minutes.show_text("20")
    type_hour(form.when, "10:45")
    shop.settle()
    assert form.overlaps.told == [SAMIR]
    type_hour(form.when, "24")
    shop.settle()
    assert form.overlaps.isHidden()  # of no hour nothing is said
    type_hour(form.when, "11:10")
    QTest.keySequence(shop.desktop.window, "Ctrl+Return")
    shop.settle()
    assert len(booked(shop)) == 4


def test_another_of_theirs_that_day_and_each_of_a_series(shop: OpenWindow) -> None:
    choose(shop, "ann")
    form = shop.screen.form
    assert form.overlaps.told == ["Anna Le Goff has another appointment that day, at 9:00."]
    type_day(form.when, "17/11")
    form.repeats.on.setChecked(True)
    shop.settle()
    assert form.overlaps.told == [
        "Tue 24 Nov – Anna Le Goff has another appointment that day, at 9:00."
    ]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("25/12", "Closed that day: Friday 25 December, Christmas Day."),
        ("6/12", "Closed that day: Sunday 6 December."),
        ("24/12", ""),
    ],
)
def test_a_closed_day_is_said(shop: OpenWindow, typed: str, told: str) -> None:
    choose(shop, "len")
    form = shop.screen.form
    type_day(form.when, typed)
    shop.settle()
    assert " ".join(form.overlaps.told) == told
    QTest.keySequence(shop.desktop.window, "Ctrl+Return")
    shop.settle()
    assert len(booked(shop)) == 4


def test_moved_onto_somebody_else_s_hour(shop: OpenWindow) -> None:
    """Said in the form; and with what a drag did."""
    one = appointments.add(
        shop.book,
        Booking(3, date(2026, 11, 24), "15:00", "Europe/Paris", staff="Samir"),
        account_id=1,
        now=BEFORE,
    ).appointment_id
    shop.session.book_changed.emit()
    shop.go("appointments", appointment=one)
    details = shop.screen.details
    details.begin_move()
    form = details.move_form
    shop.settle()
    assert form.overlaps.isHidden()
    type_hour(form.when, "11:15")
    shop.settle()
    assert form.overlaps.told == [SAMIR]
    details.end_forms()
    shop.screen._dragged(one, date(2026, 11, 24), "10:45")
    shop.settle()
    assert SAMIR in notice(shop)
    assert appointments.shown(shop.book, one).appointment.booking.clock == "10:45"


def test_names_are_hidden_in_it_too(shop: OpenWindow) -> None:
    shop.session.hide(True)
    choose(shop, "ann")
    assert shop.screen.form.overlaps.told == ["A. L. G. has another appointment that day, at 9:00."]


def test_the_agenda_shows_the_day_one_types_and_goes_back(shop: OpenWindow) -> None:
    screen = shop.screen
    selected = screen.selected
    choose(shop, "len")
    type_day(screen.form.when, "25/11")
    shop.settle()
    assert screen.day == date(2026, 11, 25)
    assert [row.full_name for row in screen.rows] == ["Léna Fischer"]
    assert screen.form.person.name == "Léna Fischer"
    type_day(screen.form.when, "demain x")
    shop.settle()
    assert screen.day == date(2026, 11, 24)  # no day: as before one typed
    type_day(screen.form.when, "vendredi")
    shop.settle()
    QTest.keyClick(shop.desktop.window, Qt.Key.Key_Escape)
    shop.settle()
    assert (screen.day, screen.selected) == (date(2026, 11, 24), selected)
    assert not screen.is_booking
    assert screen.details.isVisible()


def test_who_went_elsewhere_meanwhile_stays_there(shop: OpenWindow) -> None:
    choose(shop, "len")
    type_day(shop.screen.form.when, "25/11")
    shop.screen.step(2)
    shop.settle()
    QTest.keyClick(shop.desktop.window, Qt.Key.Key_Escape)
    shop.settle()
    assert shop.screen.day == date(2026, 11, 27)


def test_a_double_click_on_an_empty_hour_begins_one_there(shop: OpenWindow) -> None:
    """In a form that is open it only says when."""
    shop.go("appointments", whole_week=True)
    screen = shop.screen
    canvas = screen.week.canvas
    friday = canvas.columns[4]

    def double_click(left: int, minutes: int) -> None:
        place = QPoint(left, canvas.y_of(minutes))
        QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=place)  # else it stays pressed
        shop.settle()

    double_click(friday.left() + 20, 10 * 60 + 20)
    form = screen.form
    assert screen.is_booking and screen.whole_week
    assert (form.when.day, form.when.clock) == (date(2026, 11, 27), "10:15")
    assert form.person.field.line.hasFocus()
    QTest.keyClicks(form.person.field.line, "zo")
    double_click(friday.left() + 20, 16 * 60 + 2)
    assert (form.when.clock, form.person.name) == ("16:00", "zo")
    assert "16:00" in form.foretold.bubble.words.text()
    double_click(5, 10 * 60 + 20)  # among the hours
    assert form.when.clock == "16:00"
