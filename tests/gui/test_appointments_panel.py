"""One appointment in the panel: what its reminders did, and what can be done with each."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from sqlalchemy import insert, update

from desktop_app.domain.appointment import ReminderState
from desktop_app.domain.message import Purpose, State
from desktop_app.domain.reminder_plan import DAY_BEFORE, Plan, Step
from desktop_app.domain.repeating import Repeating, Unit
from desktop_app.services import appointments, consents, reminder_plans, reminders, series, visits
from desktop_app.store import contacts, outbox, plans, settings
from desktop_app.store.appointments import Booking, Visits
from desktop_app.store.contacts import Person
from desktop_app.store.cover import ask_back
from desktop_app.store.cover import keep as kept
from desktop_app.store.outbox import Move
from desktop_app.store.reminders import Reminder
from desktop_app.store.tables import Appointment, Contact, Reply
from desktop_app.ui.contacts.view import ContactsScreen
from desktop_app.ui.kit.labels import Elided
from tests.helpers.appointments_room import (
    BEFORE,
    EVENING,
    NOW,
    TUESDAY,
    begin,
    booked,
    fill,
    notice,
    press,
    texts,
    type_day,
    type_hour,
    undo,
)
from tests.helpers.books import LAW
from tests.helpers.covering import cover, schedules
from tests.helpers.window import OpenWindow

WEDNESDAY = date(2026, 11, 25)


@pytest.fixture
def shop(window: OpenWindow) -> OpenWindow:
    return fill(window)


@pytest.fixture
def tomorrow(shop: OpenWindow) -> OpenWindow:
    """Léna's is shown, whose reminder leaves at 18:00."""
    press(shop, Qt.Key.Key_Right)
    return shop


def reminder(shop: OpenWindow, appointment_id: int = 3) -> Reminder:
    found = appointments.shown(shop.book, appointment_id).reminder
    assert found is not None
    return found


def said(shop: OpenWindow) -> list[str]:
    """The lines of the panel."""
    return [
        each.whole() if isinstance(each, Elided) else each.text()
        for each in shop.screen.details.findChildren(QLabel)
        if each.isVisible() and each.text()
    ]


def click(shop: OpenWindow, button: object) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]
    shop.settle()


def test_each_step_is_told_and_what_is_read_next(shop: OpenWindow) -> None:
    """One has left and reached the phone, one is to come; the text is the next one's."""
    with shop.book.write() as book:
        steps = (*DAY_BEFORE, Step(minutes=180))
        plans.keep(book, Plan(steps=steps), now=BEFORE - timedelta(days=1))
    day = Booking(3, date(2026, 11, 24), "14:30", "Europe/Paris", "Cut", "", 45, "Samir")
    added = appointments.add(shop.book, day, account_id=1, now=BEFORE).appointment_id
    reminders.run_due(shop.book, now=EVENING)
    sent = appointments.shown(shop.book, added).reminders[0].message_id
    assert sent is not None
    with shop.book.write() as book:
        outbox.move(book, [Move(sent, State.SENDING), Move(sent, State.SENT)], EVENING)
        outbox.move(book, [Move(sent, State.DELIVERED)], EVENING + timedelta(seconds=6))
    shop.go("appointments", appointment=added)
    told = said(shop)
    assert "Today at 14:30 · Cut with Samir, 45 min\n06 39 98 00 03" in told
    assert "Reminders for Léna" in told
    assert "The day before · delivered" in told
    assert "Yesterday at 18:00, handset report 18:00:06" in told
    assert "Today at 11:30 · to come" in told
    assert "Useful until today at 14:00, then the call list." in told
    assert "What Léna will read today at 11:30" in told
    assert shop.screen.details.bubble.words.text().startswith("Optique Carmin : votre rendez-vous")
    assert "aujourd'hui" in shop.screen.details.bubble.words.text()
    row = [each.id for each in shop.screen.model.rows].index(added)
    assert texts(shop, row)[2:4] == ["1 sent, 1 to come", "No reply yet"]


def test_what_is_covered_says_where_it_lies_and_cannot_be_sent_at_once(
    tomorrow: OpenWindow,
) -> None:
    """Its buttons say why, and how it is taken back."""
    lies_there(tomorrow)
    assert "Already at practice. Can be taken back until today at 17:45." in said(tomorrow)
    assert texts(tomorrow, 0)[2] == "0 sent, 1 to come"
    reading = tomorrow.screen.details.reading
    for each in (reading.now_button, reading.edit_button):
        assert not each.isEnabled()
        assert each.toolTip().startswith("This reminder is at the provider already")
        assert each.accessibleDescription() == each.toolTip()
    assert reading.skip_button.isEnabled()
    assert not reading.skip_button.toolTip()


def lies_there(shop: OpenWindow) -> None:
    """Léna's reminder is at its provider, who gives it back until a quarter of an hour before."""
    schedules(shop.book, NOW)
    shop.session.learn(shop.screen)
    assert cover(shop.book, now=NOW, last=NOW + timedelta(days=1)) == 1
    _at(shop, NOW)


def test_what_its_provider_keeps_has_no_button_that_does_anything(tomorrow: OpenWindow) -> None:
    lies_there(tomorrow)
    _at(tomorrow, EVENING + timedelta(days=1, minutes=-10))
    reading = tomorrow.screen.details.reading
    for each in (reading.now_button, reading.skip_button, reading.edit_button):
        assert not each.isEnabled()
        assert each.toolTip() == "Its provider gives it back no more: it leaves at its time."


def test_skipped_at_the_provider_it_is_asked_back_and_may_still_leave(
    tomorrow: OpenWindow,
) -> None:
    """Until that has answered nothing calls it safe; Undo has it leave at its hour in any case."""
    lies_there(tomorrow)
    reading = tomorrow.screen.details.reading
    click(tomorrow, reading.skip_button)
    assert "asked back from the provider" in notice(tomorrow)
    assert texts(tomorrow, 0)[2:] == ["none", "Asked back from the provider", ""]
    assert "The day before · asked back" in said(tomorrow)
    assert "Until the provider has answered, it may still leave." in said(tomorrow)
    assert "What Léna may still be sent" in said(tomorrow)
    assert not any("taken back" in each for each in said(tomorrow))
    assert not any(each.startswith("Useful until") for each in said(tomorrow))
    assert reading.acts.isHidden()
    undo(tomorrow)
    assert texts(tomorrow, 0)[2:] == ["0 sent, 1 to come", "Leaves today at 18:00", ""]
    assert "Today at 18:00 · to come" in said(tomorrow)
    more = "It is asked back from the provider: given back or not, it leaves at its time."
    assert more in said(tomorrow)
    assert not reading.now_button.isEnabled()
    click(tomorrow, reading.skip_button)
    assert texts(tomorrow, 0)[3] == "Asked back from the provider"


def test_given_back_what_was_skipped_is_left_out(tomorrow: OpenWindow) -> None:
    lies_there(tomorrow)
    click(tomorrow, tomorrow.screen.details.reading.skip_button)
    with tomorrow.book.write() as book:
        outbox.move(book, [Move(1, State.CANCELLED)], NOW)
    _at(tomorrow, NOW)
    assert texts(tomorrow, 0)[2:] == ["none", "Left out by you", ""]
    assert not any("will read" in each for each in said(tomorrow))
    assert "What Léna was not sent" in said(tomorrow)
    assert tomorrow.screen.details.reading.price.text() == ""


def test_asked_back_because_of_a_stop_nothing_calls_it_safe(tomorrow: OpenWindow) -> None:
    lies_there(tomorrow)
    consents.stop(tomorrow.book, 3, {Purpose.TRANSACTIONAL}, by="Claire", now=NOW)
    with tomorrow.book.write() as book:
        ask_back(book, [1], NOW)
    _at(tomorrow, NOW)
    assert texts(tomorrow, 0)[2] == "none"
    assert "The day before · asked back" in said(tomorrow)


def test_what_waits_says_when_its_provider_gets_it(tomorrow: OpenWindow) -> None:
    """Where one schedules: at once what is due by noon of the next open day, else from when on.
    Practice that ends with the window promises nothing."""
    open_only = (
        "It leaves only while Comptoir is open and this computer is on. Until then it can be taken"
        " back."
    )
    assert open_only in said(tomorrow)
    schedules(tomorrow.book, NOW)
    tomorrow.session.learn(tomorrow.screen)
    day = Booking(3, date(2026, 12, 9), "14:00", "Europe/Paris")
    later = appointments.add(tomorrow.book, day, account_id=1, now=NOW).appointment_id
    tomorrow.screen.refresh()
    tomorrow.settle()
    off = "then it leaves even if this computer is off."
    assert f"Comptoir hands it over to practice as soon as it can: {off}" in said(tomorrow)
    tomorrow.go("appointments", appointment=later)
    on = f"Comptoir, if it is open, hands it over to practice from Mon 7 Dec on: {off}"
    assert on in said(tomorrow)
    with tomorrow.book.write() as book:
        settings.put(book, settings.PRACTICE_OWN, "1")
    tomorrow.session.learn(tomorrow.screen)
    tomorrow.screen.refresh()
    tomorrow.settle()
    assert open_only in said(tomorrow)


def test_what_is_covered_says_until_when_it_can_be_taken_back(tomorrow: OpenWindow) -> None:
    """A provider that gives nothing back in the last quarter of an hour. Once it was to leave, it
    counts as handed over and no more, though nothing ran since to say so."""
    schedules(tomorrow.book, NOW)
    tomorrow.session.learn(tomorrow.screen)
    tomorrow.settle()
    assert cover(tomorrow.book, now=NOW, last=NOW + timedelta(days=1)) == 1
    told = {
        NOW: "Already at practice. Can be taken back until today at 17:45.",
        EVENING + timedelta(days=1, minutes=-10): (
            "Already at practice. It can no longer be taken back."
        ),
    }
    for now, sentence in told.items():
        _at(tomorrow, now)
        assert sentence in said(tomorrow)
        assert "What Léna will read today at 18:00" in said(tomorrow)
        assert texts(tomorrow, 0)[2] == "0 sent, 1 to come"
    _at(tomorrow, EVENING + timedelta(days=1))
    took = "Today at 18:00 · The provider took it. Not known to have reached the phone."
    assert took in said(tomorrow)
    assert "What Léna was sent" in said(tomorrow)
    assert texts(tomorrow, 0)[2:4] == ["1 sent, 0 to come", "No reply yet"]
    assert tomorrow.screen.details.reading.acts.isHidden()


def _at(shop: OpenWindow, now: datetime) -> None:
    shop.session.clock = lambda: now
    shop.screen.refresh()
    shop.settle()


def test_sent_now_and_called_back(tomorrow: OpenWindow) -> None:
    wanted: list[bool] = []
    tomorrow.session.sending_wanted.connect(lambda: wanted.append(True))
    before = reminder(tomorrow)
    click(tomorrow, tomorrow.screen.details.reading.now_button)
    assert reminder(tomorrow).message_state is State.QUEUED
    assert notice(tomorrow) == "The reminder leaves now."
    assert wanted == [True]
    undo(tomorrow)
    assert reminder(tomorrow) == before


def test_skipped_and_taken_up_again(tomorrow: OpenWindow) -> None:
    """Left out by a person it needs nobody's call."""
    before = reminder(tomorrow)
    click(tomorrow, tomorrow.screen.details.reading.skip_button)
    assert reminder(tomorrow).state is ReminderState.SKIPPED
    assert texts(tomorrow, 0)[2:] == ["none", "Left out by you", ""]
    assert tomorrow.screen.details.reading.acts.isHidden()
    undo(tomorrow)
    assert reminder(tomorrow) == before
    assert texts(tomorrow, 0)[3] == "Leaves today at 18:00"


def test_in_other_words_once(tomorrow: OpenWindow) -> None:
    details = tomorrow.screen.details
    click(tomorrow, details.reading.edit_button)
    edit = details.reading.own.edit
    assert edit.hasFocus()
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    assert not details.reading.fault.isHidden()  # nothing of it is left
    details.reading.save_words()
    assert details.reading.is_editing
    QTest.keyClicks(edit, "A demain")
    QTest.keySequence(tomorrow.desktop.window, "Ctrl+Return")
    tomorrow.settle()
    assert details.bubble.words.text() == "A demain"
    assert not details.reading.is_editing
    undo(tomorrow)
    assert details.bubble.words.text() == "Optique Carmin : votre rendez-vous demain à 14:00."
    click(tomorrow, details.reading.edit_button)
    QTest.keyClicks(edit, "x")
    QTest.keyClick(tomorrow.desktop.window, Qt.Key.Key_Escape)
    assert not details.reading.is_editing
    assert reminder(tomorrow).template == ""


def test_confirmed_at_the_counter_and_undone(tomorrow: OpenWindow) -> None:
    details = tomorrow.screen.details
    click(tomorrow, details.confirm_button)
    assert texts(tomorrow, 0)[3] == "Confirmed"
    assert details.confirm_button.isHidden()
    assert details.move_button.hasFocus()
    assert tomorrow.screen.tallies.said["confirmed"].words.text() == "1 confirmed"
    undo(tomorrow)
    assert appointments.shown(tomorrow.book, 3).appointment.answer == ""
    assert tomorrow.screen.tallies.said["confirmed"].isHidden()


def test_a_reply_that_is_no_sure_yes_is_to_be_read(tomorrow: OpenWindow) -> None:
    visits.note_answer(tomorrow.book, 3, "move", at=NOW, now=NOW)
    with tomorrow.book.write() as book:
        book.execute(
            insert(Reply).values(
                account_id=1,
                provider_id="r1",
                number="+33639980003",
                text="Plutôt jeudi ?",
                at=NOW,
                appointment_id=3,
                answer="move",
            )
        )
    tomorrow.screen.refresh()
    tomorrow.settle()
    assert texts(tomorrow, 0)[3:] == ["Read the reply", "Read"]
    assert tomorrow.screen.tallies.said["needs_you"].words.text() == "1 needs you"
    assert "Their reply, today at 10:42" in said(tomorrow)
    assert tomorrow.screen.details.answer.words.text() == "Plutôt jeudi ?"


def test_the_one_thing_to_do_is_a_button_in_its_row(shop: OpenWindow) -> None:
    """A landline is called: the panel has the number. A broken one is put right on their card."""
    agenda = shop.screen.agenda
    cell = agenda.visualRect(shop.screen.model.index(1, 4))
    shop.screen.beside.close_panel()
    spot = QPoint(cell.right() - 30, cell.center().y())
    QTest.mouseMove(agenda.viewport(), spot)
    QTest.mouseClick(agenda.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    shop.settle()
    assert shop.screen.beside.is_open
    assert "02 61 91 00 02" in said(shop)
    assert "The number to call" in said(shop)
    with shop.book.write() as book:
        book.execute(update(Contact).where(Contact.id == 2).values(reach="broken"))  # type: ignore[arg-type]
    shop.screen.refresh()
    shop.settle()
    assert texts(shop, 1)[3:] == ["Broken number", "Fix"]
    QTest.mouseClick(agenda.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    shop.settle()
    assert isinstance(shop.screen, ContactsScreen)


def test_who_was_reached_by_telephone_needs_no_call(shop: OpenWindow) -> None:
    """A landline's row asks for a call until somebody made it, then says when; undone it asks
    again. What was said of an hour counts no more once it is another."""
    shop.screen.agenda.choose(2)
    shop.settle()
    details = shop.screen.details
    assert texts(shop, 1)[3:] == ["Landline: call", "Call"]
    click(shop, details.reached_button)
    assert notice(shop).startswith("Paul Guéguen: reached by telephone.")
    assert texts(shop, 1)[3:] == ["Called at 10:42", ""]
    assert details.when.text().endswith("Called at 10:42")
    assert details.reached_button.isHidden()
    undo(shop)
    assert texts(shop, 1)[3:] == ["Landline: call", "Call"]
    click(shop, details.reached_button)
    later = NOW + timedelta(minutes=1)
    appointments.move(shop.book, 2, day=TUESDAY, clock="11:30", zone="Europe/Paris", now=later)
    shop.screen.refresh()
    shop.settle()
    assert texts(shop, 1)[3] == "No reminder: booked too late"


@pytest.mark.parametrize(
    ("since", "told"), [(date(2026, 11, 12), "12 Nov"), (date(2025, 12, 30), "30 Dec 2025")]
)
def test_switched_off_says_since_when(tomorrow: OpenWindow, since: date, told: str) -> None:
    """In its row, in the panel and before it is booked; what was off before says no day, nor is
    there one any more once it is on."""
    shop, later = tomorrow, NOW + timedelta(seconds=1)
    for after, off in enumerate((NOW.date(), None, since)):
        plan = Plan("Essai", steps=DAY_BEFORE, off_since=off)
        reminder_plans.keep(shop.book, plan, now=later + timedelta(seconds=after))
    shop.session.learn(shop.session)
    shop.screen.refresh()
    shop.settle()
    assert texts(shop, 0)[3] == f"Reminders switched off since {told}"
    lines = [each for each in said(shop) if "switched off" in each]
    off = "Reminder · reminders switched off"
    assert lines == [off, f"{off} since {told}"]
    begin(shop, "ann")
    form = shop.screen.form
    QTest.keyClick(form.person.field.line, Qt.Key.Key_Return)
    type_day(form.when, "27/11/2026")
    type_hour(form.when, "11:00")
    form.kind.show_text("Essai")
    shop.settle()
    assert form.plan.words.text() == (
        f"No reminder: they are switched off for this kind since {told}."
    )
    undone = Plan("Essai", steps=DAY_BEFORE)
    reminder_plans.keep(shop.book, undone, now=later + timedelta(minutes=1))
    assert appointments.shown(shop.book, 3).off_since is None


@pytest.mark.parametrize(("key", "told"), [(Qt.Key.Key_C, "Came"), (Qt.Key.Key_M, "Did not come")])
def test_who_came_is_one_key(shop: OpenWindow, key: Qt.Key, told: str) -> None:
    """On the row that is chosen, once it has begun."""
    agenda = shop.screen.agenda
    agenda.choose(2)
    shop.settle()
    press(shop, key)
    assert texts(shop, 1)[3] == "Landline: call"  # at 11:00, and it is 10:42
    assert notice(shop).startswith("It has not begun yet")
    agenda.choose(1)
    shop.settle()
    press(shop, key)
    assert texts(shop, 0)[3] == told
    missed = key == Qt.Key.Key_M
    assert visits.past(shop.book, 1) == Visits(kept=not missed, missed=missed)
    assert "Past visits" in said(shop)
    undo(shop)
    assert visits.past(shop.book, 1) == Visits()
    assert "Past visits" not in said(shop)


def test_who_came_is_a_button_and_a_line_of_the_menu(shop: OpenWindow) -> None:
    shop.screen.agenda.choose(1)
    shop.settle()
    details = shop.screen.details
    assert details.confirm_button.isHidden()
    click(shop, details.missed_button)
    assert texts(shop, 0)[3] == "Did not come"
    assert details.missed_button.isHidden()
    shop.screen._show_menu(shop.screen.model.rows[0], QPoint(0, 0))
    [came] = [each for each in shop.menu.actions() if each.text().startswith("Came")]
    came.trigger()
    shop.menu.close()
    shop.settle()
    assert texts(shop, 0)[3] == "Came"


def test_letters_are_letters_where_one_types(tomorrow: OpenWindow) -> None:
    """D, W, T, C and M of a word do nothing else."""
    details = tomorrow.screen.details
    click(tomorrow, details.edit_button)
    kind = details.particulars.kind.line
    kind.selectAll()
    QTest.keyClicks(kind, "dwtcm")
    assert kind.text() == "dwtcm"
    assert (tomorrow.screen.day, tomorrow.screen.whole_week) == (WEDNESDAY, False)
    assert notice(tomorrow) == ""


def test_what_it_is_can_be_edited_and_undone(tomorrow: OpenWindow) -> None:
    details = tomorrow.screen.details
    before = appointments.shown(tomorrow.book, 3).appointment.booking
    click(tomorrow, details.edit_button)
    form = details.particulars
    assert form.kind.text == "Essai"
    assert [form.staff.itemText(at) for at in range(3)] == ["", "Claire", "Samir"]
    QTest.keyClicks(form.minutes.line, "45x")
    form.staff.setEditText("Nadia")
    QTest.keyClicks(form.place.line, "Nord")
    QTest.keyClicks(form.note.line, "fragile")
    QTest.keyClick(form.note.line, Qt.Key.Key_Return)
    tomorrow.settle()
    now = appointments.shown(tomorrow.book, 3).appointment.booking
    assert (now.minutes, now.staff, now.place, now.note) == (45, "Nadia", "Nord", "fragile")
    assert texts(tomorrow, 0)[1] == "Léna Fischer · Essai · Nadia"
    assert "fragile" in said(tomorrow)
    assert not details.is_open
    undo(tomorrow)
    assert appointments.shown(tomorrow.book, 3).appointment.booking == before


@pytest.fixture
def weekly(shop: OpenWindow) -> list[int]:
    """Anna every Thursday, four times; the second is shown."""
    first = Booking(1, date(2026, 11, 26), "09:00", "Europe/Paris")
    rule = Repeating(1, Unit.WEEK, times=4)
    added = series.add_all(shop.book, [first], account_id=1, now=BEFORE, repeating=rule)
    ids = [each.appointment_id for each in added]
    shop.go("appointments", appointment=ids[1])
    assert "2 of 4 of its series" in shop.screen.details.when.text().splitlines()
    return ids


def days(shop: OpenWindow, ids: list[int]) -> list[tuple[int, str]]:
    found = {each.appointment.id: each.appointment for each in booked(shop)}
    return [(found[e].booking.day.day, found[e].booking.clock) for e in ids]


def test_of_a_series_this_one_or_the_following_too_are_moved(
    shop: OpenWindow, weekly: list[int]
) -> None:
    details = shop.screen.details
    before = days(shop, weekly)
    for following, expected in (
        (False, [(26, "09:00"), (4, "09:00"), (10, "09:00"), (17, "09:00")]),
        (True, [(26, "09:00"), (4, "09:00"), (11, "09:00"), (18, "09:00")]),
    ):
        click(shop, details.move_button)
        form = details.move_form
        assert form.scope.following.text() == "All from this one on (3)"
        assert form.scope.one.isChecked()
        if following:
            QTest.mouseClick(form.scope.following, Qt.MouseButton.LeftButton, pos=QPoint(8, 10))
        type_day(form.when, "04/12/2026")
        click(shop, form.save)
        assert days(shop, weekly) == expected
        assert ("3 appointments moved." in notice(shop)) is following
        undo(shop)
        assert days(shop, weekly) == before


def test_of_a_series_this_one_or_the_following_too_are_cancelled(
    shop: OpenWindow, weekly: list[int]
) -> None:
    details = shop.screen.details

    def standing() -> list[str]:
        found = {each.appointment.id: each.appointment for each in booked(shop)}
        return [found[each].state.value for each in weekly]

    for following, expected in ((False, "BCBB"), (True, "BCCC")):
        click(shop, details.off_button)
        form = details.cancel_form
        if following:
            form.scope.one.setFocus()
            QTest.keyClick(form.scope.one, Qt.Key.Key_Down)
            assert form.scope.all_following
        click(shop, form.save)
        assert "".join(each[0] for each in standing()) == expected
        undo(shop)
        assert standing() == ["BOOKED"] * 4


def test_a_drawer_closes_and_the_row_keeps_the_focus(tomorrow: OpenWindow) -> None:
    tomorrow.desktop.window.resize(1100, 680)
    tomorrow.settle()
    QTest.keyClick(tomorrow.desktop.window, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is tomorrow.screen.agenda


def test_nothing_is_asked_of_what_is_over(shop: OpenWindow) -> None:
    """Yesterday's doubt needs nobody any more."""
    reminders.run_due(shop.book, now=EVENING)
    with shop.book.write() as book:
        outbox.move(book, [Move(1, State.SENDING), Move(1, State.UNCERTAIN, "timed_out")], EVENING)
        book.execute(
            update(Appointment)
            .where(Appointment.id == 2)  # type: ignore[arg-type]
            .values(
                clock="10:00", answer="doubtful", answered_at=datetime(2026, 11, 24, tzinfo=UTC)
            )
        )
    shop.screen.refresh()
    shop.settle()
    assert texts(shop, 0)[3:] == ["In doubt", ""]
    assert texts(shop, 1)[3:] == ["Read the reply", ""]


def deliver(shop: OpenWindow, at: datetime = NOW) -> None:
    """Léna's reminder leaves at once and reaches her."""
    reminders.send_now(shop.book, reminder(shop).id, **LAW, now=at)
    with shop.book.write() as book:
        for after in (State.SENDING, State.SENT, State.DELIVERED):
            outbox.move(book, [Move(1, after)], at)


def test_called_off_each_text_says_what_became_of_it(tomorrow: OpenWindow) -> None:
    """What reached them did, and the text that says that it is off leaves."""
    deliver(tomorrow)
    series.cancel_on(tomorrow.book, 3, now=NOW + timedelta(minutes=1), tell=True)
    _at(tomorrow, NOW + timedelta(minutes=1))
    told = said(tomorrow)
    lines = [
        "The day before · delivered",
        "Today at 10:42, handset report 10:42:00",
        "The appointment is called off",
        "Text that it is called off · leaves now",
    ]
    assert [each for each in told if each in lines] == lines
    assert "What Léna will read" in told
    with tomorrow.book.write() as book:
        outbox.move(book, [Move(2, State.SENDING), Move(2, State.SENT)], NOW)
    _at(tomorrow, NOW + timedelta(minutes=2))
    assert "Text that it is called off · accepted" in said(tomorrow)
    assert "What Léna was sent" in said(tomorrow)


def test_called_off_before_it_left_its_reminder_is_taken_back(tomorrow: OpenWindow) -> None:
    appointments.cancel(tomorrow.book, 3, now=NOW)
    _at(tomorrow, NOW)
    assert "The day before · taken back" in said(tomorrow)
    assert "The appointment is called off" in said(tomorrow)


def test_called_off_while_it_lies_at_the_provider_it_is_asked_back(tomorrow: OpenWindow) -> None:
    """Where that keeps it, it leaves, and says so."""
    schedules(tomorrow.book, NOW)
    tomorrow.session.learn(tomorrow.screen)
    assert cover(tomorrow.book, now=NOW, last=NOW + timedelta(days=1)) == 1
    appointments.cancel(tomorrow.book, 3, now=NOW)
    _at(tomorrow, NOW)
    assert "The day before · asked back" in said(tomorrow)
    with tomorrow.book.write() as book:
        kept(book, 1)
    _at(tomorrow, NOW)
    assert "Already at practice. It can no longer be taken back." in said(tomorrow)


def test_moved_what_told_the_former_hour_stays_and_says_so(tomorrow: OpenWindow) -> None:
    """Moved back, it told what is true."""
    deliver(tomorrow)
    later = NOW + timedelta(minutes=1)
    appointments.move(
        tomorrow.book, 3, day=WEDNESDAY, clock="16:30", zone="Europe/Paris", now=later
    )
    _at(tomorrow, later)
    former = "Today at 10:42, handset report 10:42:00\nIt told the former time, tomorrow at 14:00."
    lines = ["The day before · delivered", former, "Today at 18:00 · to come"]
    assert [each for each in said(tomorrow) if each in lines] == lines
    later += timedelta(minutes=1)
    appointments.move(
        tomorrow.book, 3, day=WEDNESDAY, clock="14:00", zone="Europe/Paris", now=later
    )
    _at(tomorrow, later)
    assert "The day before · delivered" in said(tomorrow)
    assert "Today at 10:42, handset report 10:42:00" in said(tomorrow)


def test_moved_what_had_not_left_is_not_told_of_the_former_hour(tomorrow: OpenWindow) -> None:
    later = NOW + timedelta(minutes=1)
    appointments.move(
        tomorrow.book, 3, day=WEDNESDAY, clock="16:30", zone="Europe/Paris", now=later
    )
    _at(tomorrow, later)
    assert "Today at 18:00 · to come" in said(tomorrow)
    assert not [each for each in said(tomorrow) if "former" in each or "before" in each]


def quiet(shop: OpenWindow, row: int) -> bool:
    line = shop.screen.model.line(shop.screen.model.rows[row])
    return (line.icon_role, line.text_role) == ("text.secondary", "text.secondary")


def test_who_was_reached_is_not_to_be_called_again(tomorrow: OpenWindow) -> None:
    """Nothing ran while a text was of use. Neither the hour nor the end of the reminder asks for a
    call once more."""
    early = datetime(2026, 11, 25, 12, 50, tzinfo=UTC)  # ten minutes before
    _at(tomorrow, early)
    assert texts(tomorrow, 0)[3:] == ["Too late for a text", "Call"]
    assert not quiet(tomorrow, 0)
    click(tomorrow, tomorrow.screen.details.reached_button)
    reminders.run_due(tomorrow.book, now=early)
    for now in (early, early + timedelta(minutes=20)):
        _at(tomorrow, now)
        assert texts(tomorrow, 0)[3:] == ["Called at 13:50", ""]
        assert quiet(tomorrow, 0)
        assert "The day before · too late for a text" in said(tomorrow)
        assert "The number to call" not in said(tomorrow)
        assert not [each for each in said(tomorrow) if "telephone" in each]


def test_with_the_names_hidden_no_text_tells_one(tomorrow: OpenWindow) -> None:
    """Of what they wrote nothing is seen, as in Today; of what is written to them all but names,
    also of who shares the number, and as a plan without accents writes them."""
    with tomorrow.book.write() as book:
        shared = Person(first_name="Zoë", last_name="Fischer", number="+33639980003")
        contacts.add(book, shared, NOW)
        changed = update(Appointment).where(Appointment.id == 3)  # type: ignore[arg-type]
        book.execute(changed.values(note="Avec Zoë"))
        book.execute(
            insert(Reply).values(
                account_id=1,
                provider_id="r1",
                number="+33639980003",
                text="C'est la maman de Léo",
                at=NOW,
                appointment_id=3,
                answer="doubtful",
            )
        )
    reminders.reword(tomorrow.book, reminder(tomorrow).id, "Bonjour Léna et Zoe, à {time}")
    visits.note_answer(tomorrow.book, 3, "doubtful", at=NOW, now=NOW)
    tomorrow.screen.refresh()
    tomorrow.settle()
    details = tomorrow.screen.details
    assert details.answer.words.text() == "C'est la maman de Léo"
    counted = details.reading.count.text()
    assert counted.startswith("28 ")
    tomorrow.session.hide(True)
    tomorrow.settle()
    assert details.answer.words.text() == "(their words are hidden with the names)"
    assert details.bubble.words.text() == "Bonjour L. et Z., à 14:00"
    assert details.reading.count.text() == counted  # of the text that leaves, whatever is seen
    assert details.note.text() == "Avec Z."
    seen = " ".join(said(tomorrow))
    assert not [each for each in ("Léna", "Zoë", "Zoe", "Fischer", "Léo") if each in seen]
