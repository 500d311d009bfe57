"""The week: blocks by clock and length, walked by arrows, dragged by a real mouse."""

from __future__ import annotations

from datetime import date, timedelta
from time import process_time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.opening import Opening
from desktop_app.services import appointments
from desktop_app.store import plans
from desktop_app.store.appointments import Booking
from desktop_app.ui.appointments.block import Block
from desktop_app.ui.kit import shortcuts
from tests.helpers.appointments_room import (
    BEFORE,
    NOW,
    TUESDAY,
    block,
    drag,
    fill,
    notice,
    undo,
)
from tests.helpers.window import OpenWindow

WEDNESDAY, THURSDAY = TUESDAY + timedelta(1), TUESDAY + timedelta(2)


@pytest.fixture
def shop(window: OpenWindow) -> OpenWindow:
    """The week is shown. Léna's on Wednesday takes 45 minutes; on Thursday two overlap."""
    fill(window)
    with window.book.write() as connection:
        plans.close_on(connection, Opening(frozenset({6})), now=BEFORE)
    for contact, clock, minutes in ((1, "10:00", 60), (2, "10:30", 15)):
        appointments.add(
            window.book,
            Booking(contact, THURSDAY, clock, "Europe/Paris", "Essai", minutes=minutes),
            account_id=1,
            now=BEFORE,
        )
    window.session.learn(window.screen)
    window.settle()
    QTest.keyClick(window.screen.agenda, Qt.Key.Key_W)
    window.settle()
    return window


def booking(shop: OpenWindow, appointment_id: int) -> tuple[date, str]:
    found = appointments.shown(shop.book, appointment_id).appointment.booking
    return found.day, found.clock


def test_a_letter_shows_the_week_and_another_the_day(shop: OpenWindow) -> None:
    screen = shop.screen
    assert screen.stack.currentWidget() is screen.week
    assert screen.head.title.text() == "Week of 23 November"
    assert screen.strip.isHidden()
    assert set(screen.week.canvas.blocks) == {1, 2, 3, 4, 5}
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_D)
    shop.settle()
    assert screen.stack.currentWidget() is screen.agenda
    assert screen.agenda.hasFocus()
    QTest.mouseClick(screen.head.views.second, Qt.MouseButton.LeftButton)
    shop.settle()
    assert screen.head.views.second.isChecked()
    QTest.mouseClick(screen.week.heads.days[3], Qt.MouseButton.LeftButton)
    shop.settle()
    assert (screen.day, screen.whole_week) == (THURSDAY, False)


def test_the_focus_comes_along(shop: OpenWindow) -> None:
    """By a key, by a click on the other half, from another room."""
    chosen = block(shop, 2)
    assert chosen.hasFocus()
    QTest.keyClick(chosen, Qt.Key.Key_D)
    shop.settle()
    shop.go("appointments", whole_week=True)
    assert block(shop, 2).hasFocus()
    shop.go("contacts")
    shop.go("appointments", whole_week=False)
    assert shop.screen.agenda.hasFocus()


def test_who_is_chosen_in_the_week_is_chosen_on_their_day(shop: OpenWindow) -> None:
    """By a key, and by going to one from elsewhere: not the first of that day."""
    held = block(shop, 5)
    QTest.mouseClick(held, Qt.MouseButton.LeftButton)
    shop.settle()
    QTest.keyClick(held, Qt.Key.Key_D)
    shop.settle()
    assert (shop.screen.day, shop.screen.selected) == (THURSDAY, 5)
    assert shop.screen.details.name.whole() == "Paul Guéguen"
    shop.go("appointments", whole_week=True)
    block(shop, 4).setFocus()
    shop.go("appointments", whole_week=False, appointment=5)
    assert shop.screen.selected == 5


def test_weeks_go_by_page_keys_and_t(shop: OpenWindow) -> None:
    screen = shop.screen
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageDown)
    shop.settle()
    assert screen.head.title.text() == "Week of 30 November"
    assert screen.week.canvas.blocks == {}
    assert screen.week.canvas.ink.isHidden()
    QTest.keyClick(screen.week.heads.days[0], Qt.Key.Key_T)
    shop.settle()
    assert screen.day == TUESDAY
    QTest.mouseClick(screen.head.before, Qt.MouseButton.LeftButton)
    shop.settle()
    assert screen.head.title.text() == "Week of 16 November"


def test_each_block_stands_by_its_clock_and_is_as_tall_as_it_is_long(shop: OpenWindow) -> None:
    canvas = shop.screen.week.canvas
    hour = canvas.y_of(11 * 60) - canvas.y_of(10 * 60)
    lena, long, short = block(shop, 3), block(shop, 4), block(shop, 5)
    assert lena.y() - 1 == canvas.y_of(14 * 60)
    assert lena.height() + 1 == hour // 2  # nobody said how long
    assert long.height() + 1 == hour
    assert short.height() + 1 == hour // 4
    assert canvas.columns[2].contains(lena.geometry().center())
    assert canvas.columns[3].contains(long.geometry().center())
    assert not long.geometry().intersects(short.geometry())  # side by side
    assert long.width() < lena.width()


def test_it_says_all_to_who_does_not_see_it(shop: OpenWindow) -> None:
    assert block(shop, 4).accessibleName() == (
        "Thursday 26 November, 10:00, 60 minutes, Anna Le Goff, Essai, Leaves tomorrow at 18:00"
    )
    assert block(shop, 2).accessibleName().endswith("Paul Guéguen, Essai, Landline: call")
    heads = [each.accessibleName() for each in shop.screen.week.heads.days]
    assert heads[3] == "Thursday 26 November, 2 appointments"
    assert heads[6] == "Sunday 29 November, 0 appointments, closed"


def test_a_closed_day_is_narrow_until_something_is_booked_on_it(shop: OpenWindow) -> None:
    canvas = shop.screen.week.canvas
    assert canvas.columns[6].width() < canvas.columns[5].width() // 2
    sunday = Booking(1, date(2026, 11, 29), "10:00", "Europe/Paris")
    appointments.add(shop.book, sunday, account_id=1, now=NOW)
    shop.screen.refresh()
    shop.settle()
    assert abs(canvas.columns[6].width() - canvas.columns[5].width()) <= 1


def test_the_head_of_a_closed_day_says_so_beside_how_many_there_are(shop: OpenWindow) -> None:
    heads = shop.screen.week.heads.days
    assert [heads[each].below() for each in (3, 5, 6)] == ["2", "–", "closed"]
    sunday = Booking(1, date(2026, 11, 29), "10:00", "Europe/Paris")
    appointments.add(shop.book, sunday, account_id=1, now=NOW)
    shop.screen.refresh()
    shop.settle()
    assert heads[6].below() == "1 · closed"


def test_the_ink_stands_at_now_in_today_s_column(shop: OpenWindow) -> None:
    canvas = shop.screen.week.canvas
    assert canvas.ink.isVisible()
    assert canvas.ink.geometry().center().y() == pytest.approx(canvas.y_of(10 * 60 + 42), abs=1)
    assert canvas.ink.column == canvas.columns[1]
    shop.session.clock = lambda: NOW + timedelta(hours=1)
    shop.screen._show_clock()
    assert canvas.ink.geometry().center().y() == pytest.approx(canvas.y_of(11 * 60 + 42), abs=1)


def test_arrows_go_from_block_to_block_and_enter_opens_the_panel(shop: OpenWindow) -> None:
    """Down the day, over to the nearest of the next day that has any."""
    screen = shop.screen
    block(shop, 1).setFocus()
    for key, expected in (
        (Qt.Key.Key_Up, 1),
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Right, 3),
        (Qt.Key.Key_Right, 5),  # 10:30 is nearer to 14:00 than 10:00
        (Qt.Key.Key_Up, 4),
        (Qt.Key.Key_Right, 4),
        (Qt.Key.Key_Left, 3),
        (Qt.Key.Key_Left, 2),
    ):
        QTest.keyClick(QApplication.focusWidget(), key)
        focused = QApplication.focusWidget()
        assert isinstance(focused, Block)
        assert focused.row.id == expected
    assert not screen.beside.is_open  # the columns keep the room
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    shop.settle()
    assert screen.beside.is_open
    assert screen.details.name.whole() == "Paul Guéguen"
    assert screen.details.move_button.hasFocus()
    QTest.keyClick(shop.desktop.window, Qt.Key.Key_Escape)
    shop.settle()
    assert not screen.beside.is_open
    assert block(shop, 2).hasFocus()


def test_only_the_chosen_block_is_reached_by_tab(shop: OpenWindow) -> None:
    by_tab = [
        each
        for each, found in shop.screen.week.canvas.blocks.items()
        if found.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert by_tab == [2]  # chosen on its day
    block(shop, 4).setFocus()
    QTest.keyClick(block(shop, 4), Qt.Key.Key_Left)
    assert block(shop, 3).focusPolicy() & Qt.FocusPolicy.TabFocus
    assert not block(shop, 1).focusPolicy() & Qt.FocusPolicy.TabFocus


# --- dragging


def test_dragged_it_says_what_that_does_and_does_it(shop: OpenWindow) -> None:
    week = shop.screen.week
    drag(shop, 3, 4, 15 * 60 + 20, let_go=False)
    assert week.drag.is_on
    assert week.words.words.text() == (
        "Fri 27 Nov 15:15. The former reminder is taken back. Reminder: it leaves Thu 26 Nov at"
        " 18:00."
    )
    assert booking(shop, 3) == (WEDNESDAY, "14:00")  # nothing yet
    held = block(shop, 3)
    QTest.mouseRelease(held, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    shop.settle()
    assert booking(shop, 3) == (date(2026, 11, 27), "15:15")
    assert notice(shop).startswith("Moved to Fri 27 Nov at 15:15.")
    assert week.told.isHidden()
    assert week.canvas.columns[4].contains(block(shop, 3).geometry().center())
    undo(shop)
    assert booking(shop, 3) == (WEDNESDAY, "14:00")


def test_esc_gives_a_drag_up(shop: OpenWindow) -> None:
    before = block(shop, 3).geometry()
    drag(shop, 3, 4, 15 * 60, let_go=False)
    assert block(shop, 3).geometry() != before
    QTest.keyClick(shop.desktop.window, Qt.Key.Key_Escape)
    assert not shop.screen.week.drag.is_on
    assert block(shop, 3).geometry() == before
    QTest.mouseMove(block(shop, 3), QPoint(40, 90))
    QTest.mouseRelease(block(shop, 3), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    shop.settle()
    assert booking(shop, 3) == (WEDNESDAY, "14:00")
    assert shop.screen.whole_week


@pytest.mark.parametrize(("day", "minutes"), [(1, 9 * 60), (0, 15 * 60), (1, 10 * 60 + 30)])
def test_an_hour_that_has_passed_is_refused_with_words(
    shop: OpenWindow, day: int, minutes: int
) -> None:
    drag(shop, 3, day, minutes, let_go=False)
    assert "This hour has passed" in shop.screen.week.words.words.text()
    QTest.mouseRelease(block(shop, 3), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    shop.settle()
    assert booking(shop, 3) == (WEDNESDAY, "14:00")
    assert notice(shop) == "This hour has passed: choose a later one."
    assert shop.screen.week.canvas.columns[2].contains(block(shop, 3).geometry().center())


def test_let_go_where_it_was_nothing_happens(shop: OpenWindow) -> None:
    drag(shop, 3, 2, 14 * 60 + 5, let_go=True)
    assert booking(shop, 3) == (WEDNESDAY, "14:00")
    assert notice(shop) == ""


def test_a_click_is_no_drag(shop: OpenWindow) -> None:
    held = block(shop, 3)
    QTest.mousePress(held, Qt.MouseButton.LeftButton, pos=QPoint(20, 8))
    QTest.mouseMove(held, QPoint(22, 9))
    assert not shop.screen.week.drag.is_on
    QTest.mouseRelease(held, Qt.MouseButton.LeftButton, pos=QPoint(22, 9))
    shop.settle()
    assert shop.screen.details.name.whole() == "Léna Fischer"
    assert shop.screen.beside.is_open
    assert held.isChecked()
    assert held.hasFocus()  # only Enter goes into the panel


def test_what_comes_meanwhile_waits_until_it_is_let_go(shop: OpenWindow) -> None:
    """Another program books while somebody drags: the block stays in their hand."""
    drag(shop, 3, 4, 15 * 60, let_go=False)
    new = Booking(1, THURSDAY, "16:00", "Europe/Paris")
    added = appointments.add(shop.book, new, account_id=1, now=NOW).appointment_id
    shop.screen.refresh()
    shop.settle()
    assert shop.screen.week.drag.is_on
    assert added not in shop.screen.week.canvas.blocks
    QTest.keyClick(shop.desktop.window, Qt.Key.Key_Escape)
    assert added in shop.screen.week.canvas.blocks


def test_what_was_called_off_is_not_dragged(shop: OpenWindow) -> None:
    appointments.cancel(shop.book, 3, now=NOW)
    shop.screen.refresh()
    shop.settle()
    drag(shop, 3, 4, 15 * 60, let_go=True)
    assert booking(shop, 3) == (WEDNESDAY, "14:00")


def test_the_menu_of_a_block(shop: OpenWindow) -> None:
    held = block(shop, 2)
    held.setFocus()
    QTest.keyClick(held, Qt.Key.Key_Left)
    shop.screen._show_menu(held.row, held.mapToGlobal(QPoint(0, 0)))
    told = [each.text().partition("\t")[0] for each in shop.menu.actions() if each.text()]
    assert told == [
        "Call",
        "Open",
        "Reached by telephone",
        "Confirmed",
        "Move…",
        "Edit…",
        "Cancel…",
        "Their card",
    ]
    shop.menu.close()


def test_sixty_a_day_are_shown_at_once(shop: OpenWindow) -> None:
    """And again in place: the blocks that stay are the same widgets."""
    for at in range(60):
        clock = f"{8 + at // 6:02}:{at % 6 * 10:02}"
        for day in range(2, 6):
            new = Booking(1, TUESDAY + timedelta(day), clock, "Europe/Paris", minutes=20)
            if (day, clock) != (2, "10:00"):
                appointments.add(shop.book, new, account_id=1, now=NOW)
    shop.screen.refresh()
    shop.settle()
    week = shop.screen.week
    kept = block(shop, 3)
    began = process_time()
    week.show_week(week.canvas.week)
    week.grab()
    took = process_time() - began
    assert len(week.canvas.blocks) > 200
    assert block(shop, 3) is kept
    assert took < 0.5


def test_every_key_that_is_listed_is_heard(shop: OpenWindow) -> None:
    """Page keys not in the panel: there they step the days of a form. Who came, only where the
    focus is on somebody."""
    listed = {each.keys for each in shortcuts.IN_APPOINTMENTS} | {"PgUp"}
    pages, came = {"PgUp", "PgDown"}, {"C", "M"}
    screen = shop.screen
    for area, keys in (
        (screen.head, listed - came),
        (screen.beside.page, listed - came),
        (screen.agenda, came),
        (screen.week, came),
        (screen.details, listed - pages),
    ):
        only = Qt.FindChildOption.FindDirectChildrenOnly
        heard = {each.key().toString() for each in area.findChildren(QShortcut, options=only)}
        assert heard == keys
