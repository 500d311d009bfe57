"""The form of a new appointment: what is in sight, what is completed, what it foretells of several
at once."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.domain.contact import Reach
from desktop_app.services import appointments, reminders
from desktop_app.store import contacts
from desktop_app.store.appointments import Booking
from desktop_app.store.contacts import Person
from tests.helpers.appointments_room import (
    BEFORE,
    NOW,
    begin,
    booked,
    fill,
    type_day,
    type_hour,
)
from tests.helpers.window import OpenWindow


@pytest.fixture
def shop(window: OpenWindow) -> OpenWindow:
    return fill(window)


def in_sight(shop: OpenWindow, thing: QWidget) -> bool:
    """Whether all of it stands in the window, and nothing it scrolls in cuts it."""
    return thing.isVisible() and thing.visibleRegion().boundingRect() == thing.rect()


@pytest.mark.parametrize(("wide", "high"), [(1366, 768), (1100, 680)])
def test_what_becomes_of_the_reminder_needs_no_scrolling(
    shop: OpenWindow, wide: int, high: int
) -> None:
    """Nor whom no text reaches, nor the button; and the person is at the top."""
    shop.desktop.window.resize(wide, high)
    shop.settle()
    begin(shop, "")
    form = shop.screen.form
    assert form.middle.verticalScrollBar().maximum() > 0
    assert form.middle.verticalScrollBar().value() == 0
    assert form.person.field.line.hasFocus()
    for each in (form.person.field.line, form.plan, form.save):
        assert in_sight(shop, each)
    QTest.keyClicks(form.person.field.line, "paul")
    shop.settle()
    QTest.keyClick(form.person.field.line, Qt.Key.Key_Return)
    shop.settle()
    type_day(form.when, "27/11/2026")
    shop.settle()
    assert form.plan.words.text() == "No reminder will reach them (landline): telephone."
    assert in_sight(shop, form.plan) and in_sight(shop, form.save)
    assert form.foretold.reading.isHidden()


def test_closed_and_begun_again_it_stands_at_its_top(shop: OpenWindow) -> None:
    begin(shop, "ann")
    form = shop.screen.form
    form.particulars.note.line.setFocus()
    shop.settle()
    assert form.middle.verticalScrollBar().value() > 0
    QTest.keyClick(shop.desktop.window, Qt.Key.Key_Escape)
    begin(shop, "")
    assert form.middle.verticalScrollBar().value() == 0


def test_the_first_found_is_marked_and_enter_takes_what_is_marked(shop: OpenWindow) -> None:
    with shop.book.write() as book:
        contacts.add(book, Person("Annick", "Zola", "+33639980009", reach=Reach.TEXTABLE), NOW)
    begin(shop, "ann")
    person = shop.screen.form.person
    line = person.field.line
    assert (person.found.count(), person.found.currentRow()) == (3, 0)
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert person.found.currentRow() == 1
    assert line.hasFocus()
    QTest.keyClicks(line, "i")  # another list: its first is marked
    shop.settle()
    assert (person.found.count(), person.found.currentRow()) == (2, 0)
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    shop.settle()
    marked = person.found.item(1).text()
    QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert marked.startswith(person.name)
    assert person.contact is not None


def test_the_wheel_scrolls_and_neither_takes_the_focus_nor_changes_anything(
    shop: OpenWindow,
) -> None:
    begin(shop, "ann")
    form = shop.screen.form
    form.repeats.on.setChecked(True)
    form.when.day_edit.setFocus()
    shop.settle()
    before = form.draft()
    for each in (
        *(form.particulars.staff, form.repeats.every, form.repeats.unit, form.repeats.times),
        *(form.repeats.ends, form.when.clock_edit, form.when.day_edit, form.kind.line),
    ):
        assert not each.focusPolicy() & (Qt.FocusPolicy.WheelFocus & ~Qt.FocusPolicy.StrongFocus)
        middle = each.rect().center()
        event = QWheelEvent(
            QPointF(middle),
            QPointF(each.mapToGlobal(middle)),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(each, event)
        assert not event.isAccepted() or each is form.kind.line  # it is the page's
        assert form.when.day_edit.hasFocus()
    assert form.draft() == before


@pytest.fixture
def kinds(shop: OpenWindow) -> OpenWindow:
    """Twice an eye test with Samir, 45 minutes; once with Claire, 20; and one that begins alike."""
    for at, (kind, minutes, staff) in enumerate(
        (
            ("Examen de vue", 45, "Samir"),
            ("Examen de vue", 45, "Samir"),
            ("Examen de vue", 20, "Claire"),
            ("Examen", 10, ""),
            ("Réglage", 0, ""),
        )
    ):
        wanted = Booking(
            1, date(2026, 12, 1), f"{9 + at:02}:00", "Europe/Paris", kind, "", minutes, staff
        )
        appointments.add(shop.book, wanted, account_id=1, now=BEFORE)
    return shop


def test_a_kind_is_written_to_its_end_and_brings_what_is_usual(kinds: OpenWindow) -> None:
    begin(kinds, "len")
    form = kinds.screen.form
    more, line = form.particulars, form.kind.line
    QTest.keyClicks(line, "exa")
    kinds.settle()
    assert (line.text(), line.selectedText()) == ("Examen de vue", "men de vue")
    assert (more.minutes.text, more.staff.currentText()) == ("45", "Samir")
    QTest.keyClicks(line, "men")
    kinds.settle()
    assert line.text() == "Examen"  # known as it is: not written on
    QTest.keyClicks(line, " ")
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    assert line.text() == "Exame"  # who deletes is not contradicted
    line.clear()
    QTest.keyClicks(line, "reg")
    kinds.settle()
    assert line.text() == "Réglage"
    assert (more.minutes.text, more.staff.currentText()) == ("", "")


def test_what_was_typed_is_not_completed_over(kinds: OpenWindow) -> None:
    begin(kinds, "len")
    form = kinds.screen.form
    more, line = form.particulars, form.kind.line
    more.staff.setFocus()
    QTest.keyClicks(more.staff, "Nadia")
    QTest.keyClicks(more.minutes.line, "15")
    QTest.keyClicks(line, "exa")
    kinds.settle()
    assert (more.minutes.text, more.staff.currentText()) == ("15", "Nadia")


def test_a_series_says_how_many_are_reminded_of_from_when_to_when(shop: OpenWindow) -> None:
    begin(shop, "ann")
    form = shop.screen.form
    QTest.keyClick(form.person.field.line, Qt.Key.Key_Return)
    type_day(form.when, "27/11")
    type_hour(form.when, "10:00")
    form.repeats.on.setChecked(True)
    form.repeats.times.setValue(3)
    assert form.plan.words.text() == (
        "3 appointments reminded of: the first text leaves Thu 26 Nov at 18:00, the last Wed 9 Dec"
        " at 18:00."
    )
    type_day(form.when, "today")
    type_hour(form.when, "10:50")  # too late for the first
    assert form.plan.words.text().startswith("2 appointments reminded of: the first text leaves")
    form.repeats.on.setChecked(False)
    assert form.plan.words.text() == "No reminder: too little time is left."


def test_no_reminder_is_promised_to_an_impossible_number(shop: OpenWindow) -> None:
    """At once, as of a landline, and below the field once one leaves it."""
    begin(shop, "Zoe Martin")
    form = shop.screen.form
    QTest.keyClick(form.person.field.line, Qt.Key.Key_Return)
    type_day(form.when, "27/11")
    type_hour(form.when, "10:00")
    form.person.number.line.setFocus()
    for typed in ("06 39 98 00 7", "06 39 98 00 711"):
        form.person.number.line.clear()
        QTest.keyClicks(form.person.number.line, typed)
        shop.settle()
        assert form.plan.words.text().startswith("No reminder as the number stands")
        assert form.foretold.reading.isHidden()
        QTest.keyClick(form.person.number.line, Qt.Key.Key_Return)
        assert form.person.number.line.hasFocus()
        assert "look at its digits" in form.person.number.below.text()
    QTest.keyClick(form.person.number.line, Qt.Key.Key_Backspace)
    shop.settle()
    assert "digits" not in form.person.number.below.text()
    assert form.plan.words.text().startswith("Reminder: it leaves")
    assert form.foretold.reading.isVisible()


def test_who_is_told_in_the_same_text_already_is_foretold(shop: OpenWindow) -> None:
    """A child of the same number, booked before: with whom it is one text, and as that leaves."""
    with shop.book.write() as book:
        child = Person("Malo", "Le Goff", "+33639980001", reach=Reach.TEXTABLE, language="fr")
        malo = contacts.add(book, child, NOW)
    earlier = Booking(malo, date(2026, 11, 27), "16:30", "Europe/Paris", "Essai")
    appointments.add(shop.book, earlier, account_id=1, now=NOW)
    begin(shop, "ann")
    form = shop.screen.form
    QTest.keyClick(form.person.field.line, Qt.Key.Key_Return)
    shop.settle()
    type_day(form.when, "27/11")
    type_hour(form.when, "17:00")
    shop.settle()
    foretold = form.foretold.bubble.words.text()
    assert "16:30 (Malo) et 17:00 (Anna)" in foretold
    assert form.foretold.together.text() == "It leaves as one text with Malo (16:30)."
    assert form.foretold.together.isVisible()
    form.foretold.show_own("Bonjour, {time}")  # words of her own leave alone
    shop.settle()
    assert form.foretold.bubble.words.text() == "Bonjour, 17:00"
    assert form.foretold.together.isHidden()
    form.foretold.begin()
    form.kind.line.textChanged.emit("")
    shop.settle()
    form.book()
    shop.settle()
    due = datetime(2026, 11, 26, 17, 0, tzinfo=UTC)
    reminders.run_due(shop.book, now=due)
    left = {
        reminders.reads(shop.book, each.reminder.id, now=due)
        for each in booked(shop)
        if each.reminder and each.appointment.booking.day == earlier.day
    }
    assert left == {foretold}


def test_what_else_they_have_within_two_days_is_said(shop: OpenWindow) -> None:
    """Also of one of a series; the same day is the other warning's."""
    for day, clock in ((25, "10:00"), (30, "15:00")):
        other = Booking(1, date(2026, 11, day), clock, "Europe/Paris", "Essai")
        appointments.add(shop.book, other, account_id=1, now=NOW)
    begin(shop, "ann")
    form = shop.screen.form
    QTest.keyClick(form.person.field.line, Qt.Key.Key_Return)
    type_hour(form.when, "17:00")
    said = form.nearby.said
    for day, told in (
        ("27/11", "Also on Wed 25 Nov at 10:00"),
        ("28/11", "Also on Mon 30 Nov at 15:00"),
        ("30/11", ""),
        ("4/12", ""),
    ):
        type_day(form.when, day)
        shop.settle()
        assert (said.text(), form.nearby.isVisible()) == (told, bool(told))
    type_day(form.when, "24/11")
    form.repeats.on.setChecked(True)
    shop.settle()
    assert said.text() == "Also on Wed 25 Nov at 10:00, Mon 30 Nov at 15:00"


def test_of_a_household_the_one_text_is_foretold(shop: OpenWindow) -> None:
    """As it leaves; what does not fit into one SMS is said."""
    with shop.book.write() as book:
        child = Person("Malo", "Le Goff", "+33639980001", reach=Reach.TEXTABLE, language="fr")
        contacts.add(book, child, NOW)
    begin(shop, "ann")
    form = shop.screen.form
    QTest.keyClick(form.person.field.line, Qt.Key.Key_Return)
    shop.settle()
    type_day(form.when, "27/11")
    type_hour(form.when, "10:00")
    [malo] = form.household.boxes.values()
    assert form.foretold.together.isHidden()
    malo.click()
    assert "10:00 (Anna) et 10:00 (Malo)" in form.foretold.bubble.words.text()
    assert form.foretold.together.text() == "One text for all of them."
    form.household.order.setCurrentIndex(1)
    assert "10:00 (Anna) et 10:30 (Malo)" in form.foretold.bubble.words.text()
    foretold = form.foretold.bubble.words.text()
    form.foretold.show_own("x" * 150 + " {time}")
    assert form.foretold.bubble.words.text().endswith("x 10:00")
    assert form.foretold.together.text().startswith("The others get a text of their own")
    form.foretold.begin()
    form.kind.line.textChanged.emit("")  # the usual words again
    form.book()
    shop.settle()
    [one, _] = [each for each in booked(shop) if each.appointment.booking.day.day == 27]
    assert one.reminder is not None
    due = one.reminder.due_at
    reminders.run_due(shop.book, now=due)
    [left] = [
        reminders.reads(shop.book, each.reminder.id, now=due)
        for each in booked(shop)
        if each.appointment.id == one.appointment.id and each.reminder
    ]
    assert left == foretold


def test_while_names_are_hidden_the_form_shows_none(shop: OpenWindow) -> None:
    """Neither in the text it foretells, nor in the field, nor of their household; what is counted
    and written is the text with the names."""
    with shop.book.write() as book:
        child = Person("Malo", "Le Goff", "+33639980001", reach=Reach.TEXTABLE, language="fr")
        contacts.add(book, child, NOW)
    begin(shop, "ann")
    form = shop.screen.form
    QTest.keyClick(form.person.field.line, Qt.Key.Key_Return)
    shop.settle()
    type_day(form.when, "27/11")
    type_hour(form.when, "10:00")
    [malo] = form.household.boxes.values()
    malo.click()
    form.foretold.show_own("{first_name}, {time}")
    shown = form.foretold.bubble
    told, count = shown.words.text(), form.foretold.count.text()
    assert "Anna" in told and "Malo" in told
    shop.session.hide(True)
    shop.settle()
    seen = [shown.words.text(), shown.accessibleName(), form.person.field.text, malo.text()]
    assert seen[2:] == ["A. L. G.", "M. L. G."]
    assert all("A." in each and "M." in each for each in seen[:2])
    assert not [each for each in seen for name in ("Anna", "Malo", "Goff") if name in each]
    assert form.foretold.count.text() == count
    shop.session.hide(False)
    shop.settle()
    assert (shown.words.text(), form.person.field.text) == (told, "Anna Le Goff")
    assert malo.isChecked() and malo.text() == "Malo Le Goff"
    shop.session.hide(True)
    form.begin(date(2026, 11, 27))
    form.foretold.show_own("{first_name}, {time}")
    assert shown.words.text() == "…, 09:00"  # of nobody yet
