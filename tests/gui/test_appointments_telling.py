"""Moved, called off, dragged: whether they are told of it by text, shown before it leaves."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from sqlalchemy import select, update

from desktop_app.domain.appointment import AppointmentState, Notice
from desktop_app.domain.message import Purpose, State
from desktop_app.domain.repeating import Repeating, Unit
from desktop_app.services import appointments, consents, notices, reminders, series
from desktop_app.store import outbox
from desktop_app.store import reminders as kept
from desktop_app.store.appointments import Booking
from desktop_app.store.outbox import Move
from desktop_app.store.tables import Contact, Message
from desktop_app.ui.appointments.moving import CancelForm, MoveForm
from desktop_app.ui.appointments.tell import Tell
from tests.helpers.appointments_room import (
    BEFORE,
    NOW,
    block,
    drag,
    fill,
    notice,
    press,
    state,
    texts,
    type_day,
    type_hour,
    undo,
)
from tests.helpers.books import LAW
from tests.helpers.window import OpenWindow

LENAS = 3  # tomorrow at 14:00
MOVED = "Optique Carmin : votre rendez-vous est déplacé, il est maintenant demain à 16:30."
OFF = "Optique Carmin : votre rendez-vous demain à 14:00 est annulé."
CLICK = Qt.MouseButton.LeftButton


@pytest.fixture
def untold(window: OpenWindow) -> OpenWindow:
    """Léna's is shown, whose reminder is to leave at 18:00."""
    fill(window)
    press(window, Qt.Key.Key_Right)
    return window


@pytest.fixture
def told(untold: OpenWindow) -> OpenWindow:
    """Her reminder has reached her."""
    reach(untold, LENAS)
    untold.screen.refresh()
    untold.settle()
    return untold


def reach(shop: OpenWindow, appointment_id: int) -> None:
    waiting = appointments.shown(shop.book, appointment_id).reminder
    assert waiting is not None
    reminders.send_now(shop.book, waiting.id, **LAW, now=NOW)
    leave(shop)


def leave(shop: OpenWindow) -> None:
    """All that is queued has left."""
    with shop.book.write() as book:
        queued = select(Message.id).where(Message.state == "QUEUED")  # type: ignore[call-overload]
        ids = [int(each) for each in book.execute(queued).scalars()]
        for after in (State.SENDING, State.SENT):
            outbox.move(book, [Move(each, after) for each in ids], shop.session.now())


def messages(shop: OpenWindow) -> list[tuple[str, str]]:
    """(text, state) after the reminder that told them, the oldest first."""
    with shop.book.read() as book:
        found = book.execute(select(Message.text, Message.state).order_by(Message.id))  # type: ignore[call-overload]
        every = [(str(text), str(state)) for text, state in found]
    return [each for each in every if not each[0].endswith("rendez-vous demain à 14:00.")]


def hour(shop: OpenWindow) -> str:
    return appointments.shown(shop.book, LENAS).appointment.booking.clock


def begin_move(shop: OpenWindow) -> MoveForm:
    QTest.mouseClick(shop.screen.details.move_button, CLICK)
    shop.settle()
    form = shop.screen.details.move_form
    assert isinstance(form, MoveForm)
    return form


def begin_cancel(shop: OpenWindow) -> CancelForm:
    QTest.mouseClick(shop.screen.details.off_button, CLICK)
    form = shop.screen.details.cancel_form
    assert isinstance(form, CancelForm)
    return form


def shown(tell: Tell) -> str:
    """The text that would leave; empty where none is shown."""
    return "" if tell.text.isHidden() else tell.text.words.text()


# --- moved


def test_who_was_told_is_told_of_the_move_in_the_same_go(told: OpenWindow) -> None:
    """By keys alone; the text is shown word for word, with its count, and the button says it."""
    wanted: list[bool] = []
    told.session.sending_wanted.connect(lambda: wanted.append(True))
    form = begin_move(told)
    assert (form.save.text(), form.tell.switch.isEnabled()) == (" Move", False)
    assert form.tell.said.words.text() == "Choose another time: the text is shown here."
    type_hour(form.when, "16:30")
    told.settle()
    assert form.tell.switch.isChecked()
    assert (shown(form.tell), form.tell.text.count.text()) == (MOVED, "81 characters · 1 SMS")
    assert form.tell.switch.accessibleDescription() == MOVED
    assert form.save.text() == " Move and tell"
    QTest.keyClick(form.when.clock_edit, Qt.Key.Key_Return)
    told.settle()
    assert (hour(told), messages(told)) == ("16:30", [(MOVED, "QUEUED")])
    assert notice(told).startswith("Moved to Wed 25 Nov at 16:30. The text leaves now.")
    assert wanted == [True]
    undo(told)
    assert (hour(told), messages(told)) == ("14:00", [(MOVED, "CANCELLED")])
    assert notice(told) == "Moved back. The text is taken back."


def test_the_text_follows_each_key(told: OpenWindow) -> None:
    """What is no hour, or the one they have, is told in no text."""
    form = begin_move(told)
    for typed, said in (("15", "15:00"), ("16:30", "16:30"), ("27h", ""), ("9:15", "09:15")):
        type_hour(form.when, typed)
        told.settle()
        assert shown(form.tell) == (MOVED.replace("16:30", said) if said else "")
    type_day(form.when, "04/12/2026")
    told.settle()
    assert "vendredi 04/12 à 09:15" in shown(form.tell)
    type_day(form.when, "25/11/2026")
    type_hour(form.when, "14:00")
    told.settle()
    assert (shown(form.tell), form.save.text()) == ("", " Move")


def test_enter_at_once_waits_for_the_text(told: OpenWindow) -> None:
    """Whoever is faster than the book moves nobody untold."""
    form = begin_move(told)
    type_hour(form.when, "16:30")
    QTest.keyClick(form.when.clock_edit, Qt.Key.Key_Return)
    assert hour(told) == "14:00"
    told.settle()
    assert (hour(told), messages(told)) == ("16:30", [(MOVED, "QUEUED")])


def test_esc_before_the_book_answered_moves_nothing(told: OpenWindow) -> None:
    form = begin_move(told)
    type_hour(form.when, "16:30")
    QTest.keyClick(form.when.clock_edit, Qt.Key.Key_Return)
    QTest.keyClick(told.desktop.window, Qt.Key.Key_Escape)
    told.settle()
    assert (hour(told), messages(told)) == ("14:00", [])


def test_who_was_told_nothing_is_left_to_the_reminder(untold: OpenWindow) -> None:
    """Unless somebody says otherwise, by a key; what they chose stays while they type."""
    form = begin_move(untold)
    type_day(form.when, "27/11/2026")
    untold.settle()
    assert not form.tell.switch.isChecked()
    assert (shown(form.tell), form.save.text()) == ("", " Move")
    assert form.tell.said.words.text() == (
        "No text told them another time: their reminder tells this one."
    )
    QTest.keyClick(form.tell.switch, Qt.Key.Key_Space)
    assert form.save.text() == " Move and tell"
    assert shown(form.tell).endswith("il est maintenant vendredi 27/11 à 14:00.")
    type_hour(form.when, "16:30")
    untold.settle()
    assert shown(form.tell).endswith("vendredi 27/11 à 16:30.")
    QTest.keyClick(form.tell.switch, Qt.Key.Key_Space)
    QTest.mouseClick(form.save, CLICK)
    untold.settle()
    assert (hour(untold), messages(untold)) == ("16:30", [])
    assert "text" not in notice(untold)


def test_a_text_takes_the_place_of_the_reminder_that_would_catch_up(told: OpenWindow) -> None:
    """Moved to today, whose evening before has passed; what is said before is what is done."""
    form = begin_move(told)
    type_day(form.when, "24/11/2026")
    told.settle()
    assert form.effect.words.text().endswith("taken back. No reminder follows the text.")
    QTest.keyClick(form.tell.switch, Qt.Key.Key_Space)
    assert form.effect.words.text().endswith("Reminder: it leaves today at 10:52.")
    QTest.keyClick(form.tell.switch, Qt.Key.Key_Space)
    QTest.mouseClick(form.save, CLICK)
    told.settle()
    assert "Reminder:" not in notice(told)
    [tells] = appointments.shown(told.book, LENAS).reminders[1:]
    assert tells.step == "moved"


def test_who_is_not_to_be_told_is_not(told: OpenWindow) -> None:
    """Switched off, it says what that means, and nothing leaves."""
    form = begin_move(told)
    type_day(form.when, "27/11/2026")
    told.settle()
    QTest.mouseClick(form.tell.switch, CLICK, pos=QPoint(8, form.tell.switch.height() // 2))
    assert form.tell.said.words.text() == (
        "A text told them the former time; the next reminder leaves only after that: tell them now."
    )
    type_day(form.when, "25/11/2026")
    type_hour(form.when, "11:00")
    told.settle()
    assert form.tell.said.words.text() == (
        "A text told them the former time; the next reminder tells this one."
    )
    QTest.mouseClick(form.save, CLICK)
    told.settle()
    assert (hour(told), messages(told)) == ("11:00", [])
    assert not told.desktop.window.notices.offers  # somebody said no a moment ago


@pytest.mark.parametrize(
    ("against", "why"),
    [
        ("landline", "No text goes to them: landline, broken or no number."),
        ("no", "No text goes to them: because of a no on record."),
        ("stop", "No text goes to them: because of a STOP."),
    ],
)
def test_where_there_can_be_none_it_says_why(told: OpenWindow, against: str, why: str) -> None:
    service, now = Purpose.TRANSACTIONAL, NOW
    if against == "landline":
        with told.book.write() as book:
            change = update(Contact).where(Contact.id == LENAS)  # type: ignore[arg-type]
            book.execute(change.values(reach="landline"))
    elif against == "no":
        consents.record(
            told.book, LENAS, service, False, how="aloud", wording="", by="Claire", now=now
        )
    else:
        consents.stop(told.book, LENAS, {service}, by="Claire", now=now)
    form = begin_move(told)
    type_hour(form.when, "16:30")
    told.settle()
    assert form.tell.said.words.text() == f"{why} A text told them the former time: telephone."
    assert not form.tell.switch.isEnabled()
    assert form.save.text() == " Move"
    assert form.effect.words.text().endswith(" No reminder would reach them.")
    told.screen.details.end_forms()
    off = begin_cancel(told)
    told.settle()
    assert off.tell.said.words.text() == f"{why} A text told them of the appointment: telephone."
    QTest.keyClick(off.save, Qt.Key.Key_Return)
    told.settle()
    assert (state(told, LENAS), messages(told)) == (AppointmentState.CANCELLED, [])


def test_undone_after_it_left_it_says_so_and_offers_another(told: OpenWindow) -> None:
    form = begin_move(told)
    type_hour(form.when, "16:30")
    QTest.keyClick(form.when.clock_edit, Qt.Key.Key_Return)
    told.settle()
    leave(told)
    undo(told)
    assert hour(told) == "14:00"
    assert notice(told).startswith("Moved back. The text has left already.")
    QTest.mouseClick(told.desktop.window.notices.besides_button, CLICK)
    told.settle()
    assert messages(told)[1:] == [(MOVED.replace("16:30", "14:00"), "QUEUED")]


# --- called off


def test_who_was_told_is_told_that_it_is_off(told: OpenWindow) -> None:
    """One Enter; undone, the text does not leave either."""
    form = begin_cancel(told)
    assert form.save.hasFocus()
    told.settle()
    assert (shown(form.tell), form.save.text()) == (OFF, "Cancel and tell")
    assert form.effect.words.text() == (
        "Its reminder can no longer be taken back: the text tells them."
    )
    QTest.keyClick(form.save, Qt.Key.Key_Return)
    told.settle()
    assert (state(told, LENAS), messages(told)) == (AppointmentState.CANCELLED, [(OFF, "QUEUED")])
    assert "The text leaves now." in notice(told)
    undo(told)
    assert (state(told, LENAS), messages(told)) == (AppointmentState.BOOKED, [(OFF, "CANCELLED")])
    assert notice(told).startswith("Booked again. The text is taken back.")


def test_booked_again_after_it_left_it_says_so(told: OpenWindow) -> None:
    """And when they hear that it stands."""
    QTest.keyClick(begin_cancel(told).save, Qt.Key.Key_Return)
    told.settle()
    leave(told)
    undo(told)
    assert state(told, LENAS) is AppointmentState.BOOKED
    assert notice(told) == (
        "Booked again. The text has left already. Reminder: it leaves today at 18:00."
    )


def test_called_off_by_another_desk_meanwhile_no_second_text_is_promised(told: OpenWindow) -> None:
    form = begin_cancel(told)
    told.settle()
    series.cancel_on(told.book, LENAS, now=NOW, tell=True)
    QTest.keyClick(form.save, Qt.Key.Key_Return)
    told.settle()
    assert messages(told) == [(OFF, "QUEUED")]
    assert notice(told).endswith("It was called off already.")
    assert "leaves" not in notice(told)


def test_who_was_told_nothing_is_not_told_that_it_is_off(untold: OpenWindow) -> None:
    form = begin_cancel(untold)
    untold.settle()
    assert not form.tell.switch.isChecked()
    assert form.tell.said.words.text() == "No text told them of it yet."
    assert form.save.text() == "Cancel the appointment"
    QTest.keyClick(form.save, Qt.Key.Key_Return)
    untold.settle()
    assert (state(untold, LENAS), messages(untold)) == (AppointmentState.CANCELLED, [])


# --- a series


def test_of_a_series_it_says_of_which_the_text_tells(untold: OpenWindow) -> None:
    rule = Repeating(1, Unit.WEEK, times=3)
    first = Booking(1, date(2026, 11, 26), "09:00", "Europe/Paris")
    added = series.add_all(untold.book, [first], account_id=1, now=BEFORE, repeating=rule)
    reach(untold, added[0].appointment_id)
    untold.go("appointments", appointment=added[0].appointment_id)
    form = begin_move(untold)
    type_hour(form.when, "10:00")
    untold.settle()
    assert form.tell.switch.isChecked()
    assert form.tell.more.isHidden()
    form.scope.one.setFocus()
    QTest.keyClick(form.scope.one, Qt.Key.Key_Down)
    untold.settle()
    assert form.tell.more.text() == (
        "It tells of this one only; of the others their own reminders do."
    )
    QTest.mouseClick(form.save, CLICK)
    untold.settle()
    [(text, _)] = [each for each in messages(untold) if each[1] == "QUEUED"]
    assert text.endswith("jeudi 26/11 à 10:00.")
    off = begin_cancel(untold)
    off.scope.one.setFocus()
    QTest.keyClick(off.scope.one, Qt.Key.Key_Down)
    untold.settle()
    QTest.keyClick(off.tell.switch, Qt.Key.Key_Space)
    assert off.tell.more.text() == (
        "It says that this one is off: telephone, if they expect the others."
    )


# --- dragged in the week


@pytest.fixture
def week(told: OpenWindow) -> OpenWindow:
    QTest.keyClick(told.screen.agenda, Qt.Key.Key_W)
    told.settle()
    return told


def test_dragged_they_are_told_by_a_button_beside_undo(week: OpenWindow) -> None:
    """Nothing is asked in the way of the mouse; what left is read aloud, and taken back first."""
    drag(week, LENAS, 2, 16 * 60 + 30, let_go=True)
    bar = week.desktop.window.notices
    assert messages(week) == []
    assert bar.besides_button.text() == " Tell them by text"
    text = bar.besides_button.toolTip()
    assert text.endswith("il est maintenant demain à 16:30.")
    QTest.mouseClick(bar.besides_button, CLICK)
    week.settle()
    assert messages(week) == [(text, "QUEUED")]
    assert notice(week) == f"It leaves now: “{text}”"
    undo(week)
    assert (hour(week), messages(week)) == ("16:30", [(text, "CANCELLED")])
    assert notice(week) == "The text is taken back."
    assert bar.offers
    undo(week)
    assert hour(week) == "14:00"


def test_a_text_that_left_is_not_taken_back_but_said(week: OpenWindow) -> None:
    drag(week, LENAS, 2, 16 * 60 + 30, let_go=True)
    bar = week.desktop.window.notices
    QTest.mouseClick(bar.besides_button, CLICK)
    week.settle()
    leave(week)
    undo(week)
    assert notice(week) == "The text has left already."
    assert not bar.offers
    undo(week)
    assert hour(week) == "14:00"
    assert bar.offers  # they were told 16:30


def test_the_button_is_reached_by_a_key(week: OpenWindow) -> None:
    drag(week, LENAS, 2, 16 * 60 + 30, let_go=True)
    bar, frame = week.desktop.window.notices, week.desktop.window
    for _ in range(4):
        QTest.keyClick(QApplication.focusWidget() or frame, Qt.Key.Key_F6)
        if bar.besides_button.hasFocus():
            break
    assert bar.besides_button.hasFocus()
    QTest.keyClick(bar.besides_button, Qt.Key.Key_Return)
    week.settle()
    assert [state for _, state in messages(week)] == ["QUEUED"]


def test_dragged_unseen_by_anybody_nothing_is_offered(untold: OpenWindow) -> None:
    QTest.keyClick(untold.screen.agenda, Qt.Key.Key_W)
    untold.settle()
    drag(untold, LENAS, 2, 16 * 60 + 30, let_go=True)
    assert hour(untold) == "16:30"
    assert not untold.desktop.window.notices.offers
    assert untold.desktop.window.notices.besides_button.isHidden()


def test_dragged_whom_no_text_reaches_is_to_be_telephoned(week: OpenWindow) -> None:
    with week.book.write() as book:
        change = update(Contact).where(Contact.id == LENAS)  # type: ignore[arg-type]
        book.execute(change.values(reach="landline"))
    drag(week, LENAS, 2, 16 * 60 + 30, let_go=True)
    assert not week.desktop.window.notices.offers
    assert notice(week) == (
        "Moved to Wed 25 Nov at 16:30. The reminder of the former time can no longer be taken back."
        " No text goes to them: landline, broken or no number."
        " A text told them the former time: telephone."
    )


def test_an_hour_that_has_passed_is_told_to_nobody(told: OpenWindow) -> None:
    told.session.clock = lambda: datetime(2026, 11, 25, 9, 0, tzinfo=UTC) + timedelta(minutes=30)
    form = begin_move(told)
    type_hour(form.when, "09:00")
    told.settle()
    assert form.tell.said.words.text().startswith("No text: this time has passed.")


# --- who was told what is no more needs the desk, as the call list says


def answered(shop: OpenWindow) -> tuple[str, str]:
    """What the day says of hers, and the word on its button."""
    [at] = [at for at, each in enumerate(shop.screen.rows) if each.id == LENAS]
    _, _, _, said, act = texts(shop, at)
    return said, act


def needs_you(shop: OpenWindow) -> str:
    said = shop.screen.tallies.said["needs_you"]
    return "" if said.isHidden() else str(said.words.text())


def test_dragged_untold_the_day_says_so_and_counts_it(week: OpenWindow) -> None:
    later(week, 1)
    assert needs_you(week) == "1 needs you"  # Paul, who has a landline
    drag(week, LENAS, 2, 16 * 60 + 30, let_go=True)
    assert needs_you(week) == "2 need you"
    assert block(week, LENAS).accessibleName().endswith(", Not told: call")
    week.go("appointments", appointment=LENAS, whole_week=False)
    assert answered(week) == ("Not told: call", "Call")
    assert needs_you(week) == "1 needs you"
    QTest.mouseClick(week.screen.details.reached_button, CLICK)
    week.settle()
    assert (answered(week)[1], needs_you(week)) == ("", "")
    undo(week)
    QTest.mouseClick(week.screen.details.untold.tell_button, CLICK)
    week.settle()
    assert (answered(week), needs_you(week)) == (("Leaves now", ""), "")
    assert week.screen.tallies.said["no_reply"].isHidden()
    leave(week)
    week.screen.refresh()
    week.settle()
    assert (answered(week), needs_you(week)) == (("No reply yet", ""), "")


def test_called_off_untold_the_day_says_so_and_counts_it(told: OpenWindow) -> None:
    later(told, 1)
    appointments.cancel(told.book, LENAS, now=told.session.now())
    told.screen.refresh()
    told.settle()
    assert answered(told) == ("Cancelled, not told", "Call")
    assert needs_you(told) == "1 needs you"
    assert told.screen.details.reached_button.isVisible()
    QTest.mouseClick(told.screen.details.reached_button, CLICK)
    told.settle()
    assert (answered(told), needs_you(told)) == (("Cancelled", ""), "")


def test_a_reminder_after_the_hour_they_were_told_comes_too_late(week: OpenWindow) -> None:
    """Told tomorrow at 14:00, moved to Friday: the reminder leaves the evening before that."""
    later(week, 1)
    drag(week, LENAS, 4, 14 * 60, let_go=True)
    week.go("appointments", appointment=LENAS)
    too_late = (
        "A text told them the former time; the next reminder leaves only after that: tell them now."
    )
    assert week.screen.details.untold.said.words.text() == too_late
    undo(week)
    form = begin_move(week)
    type_day(form.when, "27/11/2026")
    week.settle()
    QTest.keyClick(form.tell.switch, Qt.Key.Key_Space)
    assert form.tell.said.words.text() == too_late
    type_day(form.when, "26/11/2026")  # its reminder leaves tomorrow at 18:00
    week.settle()
    assert form.tell.said.words.text() == too_late


# --- what was not told is offered in the panel, until it is


def test_until_when_a_reminder_is_of_use_is_its_own_and_not_the_notice_s(told: OpenWindow) -> None:
    """The text of the new hour is of use for longer than the reminder."""
    later(told, 1)
    day = {"day": date(2026, 12, 1), "clock": "16:30", "zone": "Europe/Paris"}
    appointments.move(told.book, LENAS, **day, now=told.session.now())
    notices.send(told.book, LENAS, Notice.MOVED, told.session.now())
    with told.book.read() as book:
        notice_, own = sorted(
            (each for each in kept.of_appointment(book, LENAS) if each.agreed_at > NOW),
            key=lambda each: each.notice is None,
        )
    assert notice_.useful_until > own.useful_until
    told.go("appointments", appointment=LENAS)
    said = [each.text() for each in told.screen.details.findChildren(QLabel)]
    assert "Useful until Tue 1 Dec at 14:30, then the call list." in said


def later(shop: OpenWindow, minutes: int) -> None:
    shop.session.clock = lambda: NOW + timedelta(minutes=minutes)


def test_dragged_the_text_is_offered_until_it_is_sent(week: OpenWindow) -> None:
    later(week, 1)
    drag(week, LENAS, 2, 16 * 60 + 30, let_go=True)
    week.go("appointments", appointment=LENAS)
    details = week.screen.details
    offered = details.untold
    assert offered.said.words.text() == (
        "A text told them the former time; the next reminder tells this one."
    )
    assert offered.text.words.text() == MOVED
    QTest.mouseClick(offered.tell_button, CLICK)
    week.settle()
    assert messages(week) == [(MOVED, "QUEUED")]
    assert notice(week) == f"It leaves now: “{MOVED}”"
    assert not offered.isVisible()
    assert details.move_button.hasFocus()
    undo(week)
    assert messages(week) == [(MOVED, "CANCELLED")]
    assert offered.isVisible()


def test_called_off_untold_the_text_is_offered_until_they_were_reached(told: OpenWindow) -> None:
    later(told, 1)
    appointments.cancel(told.book, LENAS, now=told.session.now())
    told.screen.refresh()
    told.settle()
    offered = told.screen.details.untold
    assert offered.text.words.text() == OFF
    QTest.mouseClick(told.screen.details.reached_button, CLICK)
    told.settle()
    assert not offered.isVisible()
    undo(told)
    QTest.mouseClick(offered.tell_button, CLICK)
    told.settle()
    assert messages(told) == [(OFF, "QUEUED")]
    assert not offered.isVisible()


def test_where_no_text_reaches_them_the_panel_says_so(told: OpenWindow) -> None:
    later(told, 1)
    appointments.cancel(told.book, LENAS, now=told.session.now())
    with told.book.write() as book:
        change = update(Contact).where(Contact.id == LENAS)  # type: ignore[arg-type]
        book.execute(change.values(reach="landline"))
    told.screen.refresh()
    told.settle()
    offered = told.screen.details.untold
    assert offered.said.words.text() == (
        "No text goes to them: landline, broken or no number."
        " A text told them of the appointment: telephone."
    )
    assert offered.tell_button.isHidden()
    assert told.screen.details.reached_button.isVisible()


def test_who_was_told_nothing_is_offered_nothing(untold: OpenWindow) -> None:
    later(untold, 1)
    appointments.cancel(untold.book, LENAS, now=untold.session.now())
    untold.screen.refresh()
    untold.settle()
    assert not untold.screen.details.untold.isVisible()


def test_the_panel_says_of_a_change_what_its_form_then_offers(told: OpenWindow) -> None:
    """A text, where one reaches them; else the telephone."""
    details = told.screen.details
    assert details.effect.words.text() == (
        "Its text can no longer be taken back: moving or cancelling, you can tell them by text."
    )
    with told.book.write() as book:
        change = update(Contact).where(Contact.id == LENAS)  # type: ignore[arg-type]
        book.execute(change.values(reach="landline"))
    told.screen.refresh()
    told.settle()
    assert details.effect.words.text().endswith("moving or cancelling means telephoning.")
