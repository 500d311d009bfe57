"""Whom no text reaches, in a real window: never offered, never said to be told, with the reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from sqlalchemy import select

from desktop_app.domain.consent import STOP, Event, Record
from desktop_app.domain.contact import Person, Reach
from desktop_app.domain.message import Purpose, State
from desktop_app.services import appointments, reminders
from desktop_app.store import consents, contacts, outbox
from desktop_app.store.outbox import Move
from desktop_app.store.tables import Message
from desktop_app.ui.kit.call_sheet import as_html
from desktop_app.ui.kit.labels import Elided
from desktop_app.ui.today.presenter import TaskKind
from tests.helpers import appointments_room as room
from tests.helpers import left_behind
from tests.helpers.window import OpenWindow

CLICK = Qt.MouseButton.LeftButton
INES, HUGO, KARIM, PAUL = 1, 2, 3, 5
LENA = 3
NUMBER = "+33639980003"  # Karim's there, Léna's here
NO_REACH = "No reminder will reach them (%s): telephone."


@pytest.fixture
def today(window: OpenWindow) -> OpenWindow:
    """Inès and Hugo may still be told, Karim in other words."""
    left_behind.fill(window)
    return window


@pytest.fixture
def agenda(window: OpenWindow) -> OpenWindow:
    return room.fill(window)


def stop(shop: OpenWindow, contact_id: int) -> None:
    said = Record(Purpose.TRANSACTIONAL, Event.WITHDRAWN, room.BEFORE, how=STOP, by="Claire")
    with shop.book.write() as book:
        consents.record(book, [(contact_id, said)])


def stop_by_text(shop: OpenWindow, at: datetime) -> None:
    with shop.book.write() as book:
        consents.suppress(book, NUMBER, Purpose.TRANSACTIONAL, reason=STOP, now=at)


def change(shop: OpenWindow, contact_id: int, number: str | None, reach: Reach) -> None:
    with shop.book.write() as book:
        found = contacts.show(book, contact_id)
        assert found is not None
        person = replace(found.person, number=number, reach=reach)
        contacts.change(book, contact_id, person, room.NOW)


def messages(shop: OpenWindow) -> list[str]:
    with shop.book.read() as book:
        return list(book.execute(select(Message.text).order_by(Message.id)).scalars())


def kinds(screen: Any) -> list[TaskKind]:
    return [each.task.kind for each in screen.settle.rows]


def called(screen: Any) -> list[str]:
    return [f"{each.words.whole()} · {each.why.text()}" for each in screen.calls.rows]


def sending(screen: Any, kind: TaskKind) -> Any:
    """The button that lets it go."""
    return next(each for each in screen.settle.rows if each.task.kind is kind).asking("send")


def told(shop: OpenWindow) -> str:
    return str(shop.desktop.window.notices.words.text())


def panel(shop: OpenWindow) -> list[str]:
    return [
        each.whole() if isinstance(each, Elided) else each.text()
        for each in shop.screen.details.findChildren(QLabel)
        if each.isVisible() and each.text()
    ]


# --- Today


def test_who_said_stop_is_called_and_not_offered(today: OpenWindow) -> None:
    stop(today, HUGO)
    stop(today, KARIM)
    screen = today.go("today")
    assert kinds(screen) == [TaskKind.MISSED, TaskKind.LATE_ONE]
    assert "Inès" in screen.settle.rows[1].title.whole()
    assert called(screen) == [
        "9:00 Odile Roux · in 18 min · too late for a text",
        "11:00 Paul Guéguen · landline",
        "15:00 Karim Benali · wants no texts",
        "Wed 10:00 Hugo Perrot · wants no texts",
    ]


def test_a_stop_after_the_list_was_made_is_told_and_heeded(today: OpenWindow) -> None:
    """What is said of the press is what came of it."""
    screen = today.go("today")
    send = sending(screen, TaskKind.LATE)
    stop(today, HUGO)
    QTest.mouseClick(send, CLICK)
    today.until(lambda: TaskKind.LATE not in kinds(screen))
    assert told(today) == (
        "1 text put in the queue: leaving now. Not to Hugo Perrot (has said STOP)."
    )
    assert messages(today) == ["Rappel : votre rendez-vous le 25/11/2026 à 09:30."]


def test_where_none_left_nothing_is_said_to_leave(today: OpenWindow) -> None:
    stop(today, INES)
    screen = today.go("today")
    send = sending(screen, TaskKind.LATE_ONE)
    change(today, HUGO, None, Reach.NONE)
    QTest.mouseClick(send, CLICK)
    today.until(lambda: TaskKind.LATE_ONE not in kinds(screen))
    assert told(today) == "Nothing was sent: Hugo Perrot (no number)."
    assert messages(today) == []


def test_a_landline_is_called_for_that_also_when_it_is_late(today: OpenWindow) -> None:
    """On Today, on paper and in the agenda alike."""
    later = left_behind.NOW + timedelta(minutes=90)  # too late for a text to Paul, at 11:00
    today.session.clock = lambda: later
    reminders.run_due(today.book, now=later)
    screen = today.go("today")
    assert called(screen)[0] == "11:00 Paul Guéguen · in 48 min · landline"
    assert TaskKind.MISSED not in kinds(screen)
    sheet = as_html(screen.calls.still, today.session.facts, later)
    assert "Paul" in sheet and "landline" in sheet
    today.go("appointments", appointment=5)
    rows = today.screen.model.rows
    at = [each.id for each in rows].index(5)
    assert room.texts(today, at)[2:4] == ["none", "Landline: call"]
    today.until(lambda: "The day before · landline" in panel(today))


def test_minutes_are_counted_from_the_clock_that_is_shown(today: OpenWindow) -> None:
    """At 8:43 and some seconds there are 17."""
    today.session.clock = lambda: left_behind.NOW + timedelta(seconds=80)
    screen = today.go("today")
    assert called(screen)[0] == "9:00 Odile Roux · in 17 min · too late for a text"
    missed = next(each for each in screen.settle.rows if each.task.kind is TaskKind.MISSED)
    assert missed.more.text() == "17 minutes left: better to call."


# --- the agenda


def late(shop: OpenWindow) -> None:
    """Léna's reminder for Wednesday was due at 18:00, and is late on that day."""
    at = room.NOW + timedelta(hours=10)
    shop.session.clock = lambda: at
    reminders.run_due(shop.book, now=at)


@pytest.mark.parametrize(
    ("number", "reach", "said"),
    [
        (None, Reach.NONE, "No number"),
        ("+33261910002", Reach.LANDLINE, "Landline: call"),
        (NUMBER, Reach.TEXTABLE, "Said no to texts: call"),
    ],
)
def test_late_it_is_nobodys_word_where_no_text_reaches_them(
    agenda: OpenWindow, number: str | None, reach: Reach, said: str
) -> None:
    late(agenda)
    change(agenda, LENA, number, reach)
    if reach is Reach.TEXTABLE:
        stop(agenda, LENA)
    agenda.go("appointments", appointment=3)
    assert room.texts(agenda, 0)[2:] == ["none", said, "Call"]
    assert not agenda.screen.details.reading.now_button.isEnabled()


def test_the_panel_says_which_it_is(agenda: OpenWindow) -> None:
    """A landline, or no number: not one of several things."""
    agenda.go("appointments", appointment=2)
    assert "The day before · landline" in panel(agenda)
    change(agenda, LENA, None, Reach.NONE)
    agenda.go("appointments", appointment=3)
    assert "The day before · no number" in panel(agenda)
    stop(agenda, LENA)
    change(agenda, LENA, NUMBER, Reach.TEXTABLE)
    agenda.screen.refresh()
    agenda.until(lambda: "The day before · has said STOP" in panel(agenda))


def test_one_let_go_at_once_is_not_said_to_leave(agenda: OpenWindow) -> None:
    """They said STOP while the panel was open."""
    agenda.go("appointments", appointment=3)
    button = agenda.screen.details.reading.now_button
    stop(agenda, LENA)
    QTest.mouseClick(button, CLICK)
    agenda.settle()
    assert told(agenda) == "Nothing was sent: Léna Fischer (has said STOP)."
    assert messages(agenda) == []


def test_a_stop_by_text_leaves_its_trace(agenda: OpenWindow) -> None:
    """After a reminder that arrived; not of what is over by then."""
    at = room.NOW - timedelta(hours=1)
    reminders.run_due(agenda.book, now=room.EVENING + timedelta(days=1))
    with agenda.book.write() as book:
        sent = appointments.shown(agenda.book, 3).reminder
        assert sent is not None and sent.message_id is not None
        moves = [Move(sent.message_id, State.SENDING), Move(sent.message_id, State.SENT)]
        outbox.move(book, moves, at)
    agenda.go("appointments", appointment=3)
    assert room.texts(agenda, 0)[3] == "No reply yet"
    stop_by_text(agenda, at)
    agenda.screen.refresh()
    agenda.until(lambda: room.texts(agenda, 0)[3] == "STOP by text on 24 Nov")
    assert room.texts(agenda, 0)[4] == ""
    agenda.until(lambda: "STOP by text on 24 Nov" in panel(agenda))
    agenda.session.clock = lambda: room.NOW + timedelta(days=2)
    agenda.screen.refresh()
    agenda.until(lambda: room.texts(agenda, 0)[3] == "No reply")


def test_moving_promises_no_reminder_to_whom_none_reaches(agenda: OpenWindow) -> None:
    agenda.go("appointments", appointment=2)
    agenda.screen.details.begin_move()
    room.type_day(agenda.screen.details.move_form.when, "27/11/2026")
    effect = agenda.screen.details.move_form.effect.words.text()
    assert effect.endswith(NO_REACH % "landline")
    QTest.keySequence(agenda.desktop.window, "Ctrl+Return")
    agenda.settle()
    assert told(agenda).endswith(NO_REACH % "landline")


# --- booking


def begin(shop: OpenWindow, typed: str) -> Any:
    room.begin(shop, typed)
    form = shop.screen.form
    QTest.keyClick(form.person.field.line, Qt.Key.Key_Return)
    shop.settle()
    room.type_day(form.when, "28/11/2026")
    return form


@pytest.mark.parametrize("why", ["landline", "has said STOP", "no number"])
def test_booking_says_in_one_sentence_that_no_reminder_reaches_them(
    agenda: OpenWindow, why: str
) -> None:
    """In the form, with no text to read, and after it."""
    name = "paul" if why == "landline" else "lena"
    if why == "has said STOP":
        stop(agenda, LENA)
    elif why == "no number":
        change(agenda, LENA, None, Reach.NONE)
    form = begin(agenda, name)
    assert form.plan.words.text() == NO_REACH % why
    assert not form.foretold.reading.isVisible()
    QTest.keySequence(agenda.desktop.window, "Ctrl+Return")
    agenda.settle()
    assert told(agenda).endswith(NO_REACH % why)
    assert "leaves" not in told(agenda)
    assert appointments.listed(agenda.book, first=date(2026, 11, 28))


def test_another_person_is_told_again(agenda: OpenWindow) -> None:
    form = begin(agenda, "paul")
    form.person.field.line.selectAll()
    QTest.keyClicks(form.person.field.line, "lena")
    agenda.settle()
    QTest.keyClick(form.person.field.line, Qt.Key.Key_Return)
    agenda.settle()
    assert form.plan.words.text().startswith("Reminder: it leaves")
    assert form.foretold.reading.isVisible()


def test_somebody_new_is_judged_by_what_is_typed(agenda: OpenWindow) -> None:
    """No number yet, half of one, a landline, a number that said STOP."""
    stop_by_text(agenda, room.BEFORE)
    room.begin(agenda, "Zoe")
    form = agenda.screen.form
    form.person.add_new()
    room.type_day(form.when, "28/11/2026")
    agenda.settle()
    assert form.plan.words.text() == NO_REACH % "no number"
    line = form.person.number.line
    for typed, why in (
        ("02 61", ""),
        ("02 61 91 00 07", "landline"),
        ("06 39 98 00 03", "number never to be texted"),
        ("06 39 98 00 71", ""),
    ):
        line.clear()
        QTest.keyClicks(line, typed)
        agenda.settle()
        if why:
            assert form.plan.words.text() == NO_REACH % why, typed
        else:
            assert "No reminder will reach" not in form.plan.words.text(), typed


# --- their card


@pytest.mark.parametrize(
    ("number", "reach", "why"),
    [(None, Reach.NONE, "no number"), ("+33261910009", Reach.LANDLINE, "landline")],
)
def test_a_card_does_not_say_that_they_may_receive_what_cannot_reach_them(
    window: OpenWindow, number: str | None, reach: Reach, why: str
) -> None:
    with window.book.write() as book:
        ida = contacts.add(book, Person("Ida", "Morel", number, reach=reach), room.NOW)
        yes = Record(Purpose.MARKETING, Event.GRANTED, room.NOW, "aloud", by="Claire")
        consents.record(book, [(ida, yes)])
    mays = window.go("contacts", contact=ida).panel.head.mays
    assert [each.words.accessibleName() for each in mays.values()] == [
        f"No reminder or order news can reach them: {why}.",
        f"No offer can reach them: {why}.",
    ]
    no = Record(Purpose.TRANSACTIONAL, Event.WITHDRAWN, room.NOW, "aloud", by="Claire")
    with window.book.write() as book:
        consents.record(book, [(ida, no)])
    window.screen.refresh()
    window.settle()
    told = mays[Purpose.TRANSACTIONAL].words.accessibleName()
    assert told.startswith("Must not receive reminders")
