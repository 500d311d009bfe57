"""Today and the rail's foot: what stands in the book is what is said, and each row leads on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from sqlalchemy import insert, select, update

from desktop_app.domain.appointment import Notice
from desktop_app.domain.contact import Reach
from desktop_app.domain.message import State
from desktop_app.domain.opening import Opening
from desktop_app.services import appointments, notices, reminders, unsent
from desktop_app.store import calendars, contacts, outbox, plans, settings
from desktop_app.store.appointments import Booking
from desktop_app.store.contacts import Person
from desktop_app.store.outbox import Move
from desktop_app.store.tables import Appointment, Campaign, Handover, History, Message
from desktop_app.ui.today.presenter import TaskKind
from desktop_app.work.right_to_send import RightToSend
from tests.helpers.books import LAW
from tests.helpers.window import OpenWindow

NOW = datetime(2026, 11, 24, 9, 42, tzinfo=UTC)  # Tuesday, 10:42 in Paris
BEFORE = NOW - timedelta(days=3)
EVENING = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)


@pytest.fixture
def clocked(window: OpenWindow) -> OpenWindow:
    window.session.clock = lambda: NOW
    return window


def add_people(window: OpenWindow) -> None:
    with window.book.write() as connection:
        for name, number, reach in (
            ("Anna", "+33639980001", Reach.TEXTABLE),
            ("Paul", "+33261910002", Reach.LANDLINE),
            ("Léna", "+33639980003", Reach.TEXTABLE),
        ):
            person = Person(first_name=name, last_name="Roux", number=number, reach=reach)
            contacts.add(connection, person, BEFORE)


def book_them(window: OpenWindow) -> None:
    """Anna today at 13:30, Paul and Léna tomorrow."""
    for contact, day, clock in ((1, 24, "13:30"), (2, 25, "09:00"), (3, 25, "14:00")):
        booking = Booking(contact, date(2026, 11, day), clock, "Europe/Paris", "Essai")
        appointments.add(window.book, booking, account_id=1, now=BEFORE)


def hand_over(window: OpenWindow, state: State, reason: str = "") -> None:
    """Anna's reminder was asked to leave yesterday evening, and ended so."""
    reminders.run_due(window.book, now=EVENING)
    with window.book.write() as connection:
        lock = outbox.take_over(connection, who="", machine="", now=EVENING)
        handover, claimed = outbox.claim(
            connection,
            account_id=1,
            reference="r",
            lock_number=lock,
            limit=9,
            now=EVENING,
            judge=lambda book, due: outbox.Judged(),
        )
        moves = [Move(each.id, state, reason) for each in claimed]
        outbox.settle(
            connection, handover_id=handover, outcome="answered", moves=moves, now=EVENING
        )


def confirm(window: OpenWindow) -> None:
    with window.book.write() as connection:
        settings.put(connection, settings.RECOVERY_CONFIRMED, NOW.isoformat())
    window.session.learn(window.desktop.window)
    window.settle()


def kinds(screen: Any) -> list[TaskKind]:
    return [each.task.kind for each in screen.settle.rows]


def test_the_first_day_teaches_what_to_do_first(clocked: OpenWindow) -> None:
    """First people, then an appointment; the recovery key is asked for at once."""
    screen = clocked.go("today")
    assert screen.title.text() == "Tuesday 24 November"
    assert screen.first.isVisible() and not screen.strip.isVisible()
    assert kinds(screen) == [TaskKind.RECOVERY]
    add_people(clocked)
    clocked.until(lambda: screen.second.isVisible())
    assert not screen.first.isVisible()
    assert screen.second.action is not None
    QTest.mouseClick(screen.second.action, Qt.MouseButton.LeftButton)
    clocked.settle()
    assert clocked.desktop.window.room == "appointments"
    assert clocked.screen.is_booking


def test_the_strip_and_the_list_hold_the_same_reminders(clocked: OpenWindow) -> None:
    add_people(clocked)
    book_them(clocked)
    screen = clocked.go("today")
    assert screen.strip.title.text().startswith("2 reminder")
    assert screen.strip.title.text().endswith(" to come until tomorrow at 12:00")
    assert "only while Comptoir is open" in screen.strip.more.text()
    assert [(each.count, each.at) for each in screen.strip.strip.dots] == [
        (1, NOW),  # it should have left yesterday evening
        (1, datetime(2026, 11, 24, 17, tzinfo=UTC)),  # not Paul: a landline
    ]
    assert [each.leaving.count for each in screen.leaving.rows] == [1, 1]
    told = [each.accessibleName() for each in screen.leaving.rows]
    assert told[1].startswith("18:00, Transactional, Reminders, needs this computer")


def test_the_text_of_another_hour_leaves_now_and_is_no_reminder(clocked: OpenWindow) -> None:
    """It is listed by its own name, and counted nowhere among what is to be kept safe."""
    add_people(clocked)
    book_them(clocked)
    hand_over(clocked, State.SENT)
    later = {"day": date(2026, 12, 1), "clock": "15:00", "zone": "Europe/Paris"}
    appointments.move(clocked.book, 1, **later, now=NOW)
    notices.send(clocked.book, 1, Notice.MOVED, NOW)
    screen = clocked.go("today")
    assert screen.strip.title.text() == "1 reminder to come until tomorrow at 12:00"
    assert [(each.count, each.at > NOW) for each in screen.strip.strip.dots] == [(1, True)]
    told = [each.accessibleName() for each in screen.leaving.rows]
    assert told[0] == "now, Transactional, New hour, 1 text"
    assert told[1].startswith("18:00, Transactional, Reminders")
    rail = clocked.desktop.window.rail
    clocked.until(lambda: rail.cover.strong.whole().startswith("1 reminder"))
    unsent_ = unsent.unsent(clocked.book, now=NOW, zone=clocked.session.zone, **LAW)
    assert unsent_.reminders == 2  # switched off now, it would not leave either


def test_whom_no_text_told_is_to_be_called(clocked: OpenWindow) -> None:
    """A landline of tomorrow, and a text of today that failed; the sooner first."""
    confirm(clocked)
    add_people(clocked)
    book_them(clocked)
    hand_over(clocked, State.FAILED, "invalid_number")
    screen = clocked.go("today")
    assert kinds(screen) == []
    assert screen.calls.figure.text() == "2 of 2"
    first, second = screen.calls.rows
    assert (first.words.whole(), first.why.text()) == ("13:30 Anna Roux", "not sent")
    assert first.number.text() == "06 39 98 00 01"
    assert (second.words.whole(), second.why.text()) == ("Wed 9:00 Paul Roux", "landline")
    clocked.session.hide(True)
    clocked.settle()
    first, second = screen.calls.rows
    assert first.words.whole().endswith(" A. R.")
    assert second.number.text() == "•• •• •• •• 02"


def test_doubt_is_told_apart_and_once_it_has_begun_nobody_calls(clocked: OpenWindow) -> None:
    confirm(clocked)
    add_people(clocked)
    book_them(clocked)
    hand_over(clocked, State.UNCERTAIN, "timed_out")
    screen = clocked.go("today")
    assert kinds(screen) == [TaskKind.DOUBT]
    assert len(screen.calls.rows) == 2
    [doubt] = screen.settle.rows
    assert doubt.title.whole() == "Anna Roux · reminder · yesterday at 18:00"
    assert "never sent again by itself" in doubt.more.text()
    clocked.session.hide(True)
    clocked.settle()
    assert screen.settle.rows[0].title.whole().startswith("A. R. · ")
    clocked.session.clock = lambda: datetime(2026, 11, 25, 8, 30, tzinfo=UTC)
    screen.refresh()
    clocked.settle()
    assert kinds(screen) == []
    assert not screen.calls.isVisible()  # 9:00 has passed


def test_a_doubt_is_let_be_with_undo(clocked: OpenWindow) -> None:
    """By the keys; in yesterday's bar and to whom to call it is in doubt as before."""
    confirm(clocked)
    add_people(clocked)
    book_them(clocked)
    hand_over(clocked, State.UNCERTAIN, "timed_out")
    screen, window = clocked.go("today"), clocked.desktop.window
    yesterday = screen.yesterday.bar.accessibleName()
    calls = [each.words.whole() for each in screen.calls.rows]
    leave = screen.settle.rows[0].asking("let_be")
    assert leave.text() == "Leave it"
    leave.setFocus()
    QTest.keyClick(leave, Qt.Key.Key_Return)
    clocked.until(lambda: kinds(screen) == [])
    assert window.notices.words.text() == "Left in doubt: reports go on counting it so."
    assert screen.yesterday.bar.accessibleName() == yesterday == "1 in doubt"
    assert [each.words.whole() for each in screen.calls.rows] == calls
    with clocked.book.read() as connection:
        last = connection.execute(select(History.detail).order_by(History.id.desc())).scalar()
    assert last == "let_be:Claire"
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    clocked.until(lambda: kinds(screen) == [TaskKind.DOUBT])


def test_a_refused_account_comes_first_and_leads_to_the_providers(clocked: OpenWindow) -> None:
    confirm(clocked)
    add_people(clocked)
    book_them(clocked)
    hand_over(clocked, State.QUEUED, "authentication")
    with clocked.book.write() as connection:
        connection.execute(update(Handover).values(outcome="authentication"))
    screen = clocked.go("today")
    assert kinds(screen) == [TaskKind.ACCOUNT]
    assert screen.settle.rows[0].title.whole() == "practice · The provider refuses the key."
    QTest.mouseClick(screen.settle.rows[0].action, Qt.MouseButton.LeftButton)
    clocked.settle()
    assert clocked.desktop.window.room == "settings"


def test_a_calendar_that_lost_much_at_once_leads_to_the_look(clocked: OpenWindow) -> None:
    confirm(clocked)
    with clocked.book.write() as connection:
        lost = calendars.add(
            connection, name="Agenda Claire", place="/x/claire.ics", watched=True, now=NOW
        )
        calendars.note_held(connection, lost, 4)
    screen = clocked.go("today")
    assert kinds(screen) == [TaskKind.CALENDAR]
    [shown] = screen.settle.rows
    assert shown.title.whole() == "Agenda Claire · 4 appointments are gone from it at once"
    QTest.mouseClick(shown.action, Qt.MouseButton.LeftButton)
    clocked.settle()
    assert clocked.desktop.window.room == "taking-over"
    with clocked.book.write() as connection:
        calendars.note_held(connection, lost, 0)
    screen = clocked.go("today")
    clocked.settle()
    assert kinds(screen) == []


def test_campaigns_stand_in_what_will_leave(clocked: OpenWindow) -> None:
    """One on its way, one set to a time, one paused, one after tomorrow noon; held ones counted."""
    later = NOW + timedelta(hours=4)
    with clocked.book.write() as connection:
        for id_, state, at in (
            (1, "RUNNING", None),
            (2, "SCHEDULED", later),
            (3, "PAUSED", None),
            (4, "SCHEDULED", NOW + timedelta(days=4)),
        ):
            connection.execute(
                insert(Campaign).values(
                    id=id_,
                    purpose="marketing",
                    template="Soirée essayage",
                    state=state,
                    account_id=1,
                    not_before=at,
                    created_at=BEFORE,
                )
            )
            for number in range(3):
                held = id_ == 1 and number == 0
                connection.execute(
                    insert(Message).values(
                        campaign_id=id_,
                        account_id=1,
                        number=f"+3363998{id_:02}{number:02}",
                        purpose="marketing",
                        text="Soirée essayage",
                        segments=1,
                        state="HELD" if held else "QUEUED",
                        not_before=later if held else at,
                        moved_at=BEFORE,
                    )
                )
    screen = clocked.go("today")
    rows = [each.leaving for each in screen.leaving.rows]
    assert [(each.campaign_id, each.count, each.held) for each in rows] == [
        (1, 3, 1),
        (2, 3, 0),
        (3, 3, 0),
    ]
    QTest.mouseClick(screen.leaving.rows[1], Qt.MouseButton.LeftButton)
    clocked.settle()
    assert clocked.desktop.window.room == "campaigns"


def offer(window: OpenWindow, id_: int, states: Mapping[str, datetime | None]) -> None:
    """A running campaign with a message of each state, until its hour."""
    with window.book.write() as connection:
        connection.execute(
            insert(Campaign).values(
                id=id_,
                purpose="marketing",
                template="Soirée {first_name} essayage",
                state="RUNNING",
                account_id=1,
                created_at=BEFORE,
            )
        )
        for number, state in enumerate(states):
            connection.execute(
                insert(Message).values(
                    campaign_id=id_,
                    account_id=1,
                    number=f"+3363998{id_:02}{number:02}",
                    purpose="marketing",
                    text="Soirée essayage",
                    segments=1,
                    state=state.split()[0],
                    not_before=states[state],
                    moved_at=BEFORE,
                )
            )


def test_what_a_rule_holds_says_its_hour_and_leads_to_why(clocked: OpenWindow) -> None:
    """All of them are counted, the day stands beside the hour and nothing of it is cut."""
    opens = datetime(2026, 11, 25, 7, tzinfo=UTC)
    offer(clocked, 1, {f"HELD {each}": opens for each in range(3)})
    screen = clocked.go("today")
    [row] = screen.leaving.rows
    assert (row.leaving.at, row.leaving.count, row.leaving.held) == (opens, 3, 3)
    assert row.accessibleName().startswith("Wed 8:00, Marketing, Soirée … essayage, 3 held")
    assert row.time.width() >= row.time.sizeHint().width()
    [why] = [each for each in screen.leaving.findChildren(QPushButton) if "why" in each.text()]
    QTest.mouseClick(why, Qt.MouseButton.LeftButton)
    clocked.settle()
    assert clocked.desktop.window.room == "campaigns"
    assert clocked.screen.report.campaign_id == 1


def test_that_nothing_sends_is_said_with_what_to_do(clocked: OpenWindow) -> None:
    """Not of what may not leave yet, nor while the sending starts, nor once something sends."""
    confirm(clocked)
    screen = clocked.go("today")
    screen._made = NOW - timedelta(minutes=1)
    offer(clocked, 1, {"HELD": NOW + timedelta(hours=1)})
    clocked.until(lambda: len(screen.leaving.rows) == 1)
    assert kinds(screen) == []
    offer(clocked, 2, {"QUEUED": None})
    clocked.until(lambda: kinds(screen) == [TaskKind.STALLED])
    [row] = screen.settle.rows
    wanted: list[bool] = []
    clocked.session.sending_wanted.connect(lambda: wanted.append(True))
    QTest.mouseClick(row.action, Qt.MouseButton.LeftButton)
    assert wanted == [True]
    screen._made = NOW - timedelta(seconds=20)
    screen.refresh()
    clocked.settle()
    assert kinds(screen) == []
    screen._made = NOW - timedelta(minutes=1)
    with RightToSend(clocked.session.comptoir.profile.lock("send")):
        screen.refresh()
        clocked.settle()
        assert kinds(screen) == []
    screen.refresh()
    clocked.settle()
    assert kinds(screen) == [TaskKind.STALLED]


def test_a_reminder_that_is_due_waits_as_well(clocked: OpenWindow) -> None:
    """It becomes a text only once something sends."""
    confirm(clocked)
    add_people(clocked)
    booking = Booking(1, date(2026, 11, 24), "13:30", "Europe/Paris", "Essai")
    appointments.add(clocked.book, booking, account_id=1, now=BEFORE)
    screen = clocked.go("today")
    screen._made = NOW - timedelta(minutes=1)
    screen.refresh()
    clocked.settle()
    assert kinds(screen) == [TaskKind.STALLED]


def test_yesterday_names_what_nobody_knows(clocked: OpenWindow) -> None:
    add_people(clocked)
    book_them(clocked)
    screen = clocked.go("today")
    assert screen.yesterday.nothing.isVisible()
    hand_over(clocked, State.SENT)
    clocked.until(lambda: screen.yesterday.bar.isVisible())
    assert screen.yesterday.heading.text() == "Yesterday, 23 Nov"
    assert not screen.yesterday.so_far.isVisible()
    assert screen.yesterday.figure.text() == "1 handed over"
    assert screen.yesterday.bar.accessibleName() == "1 without report"
    assert not screen.yesterday.what_to_do.isVisible()


def test_looked_at_again_the_focus_stays_where_it_was(clocked: OpenWindow) -> None:
    """The rows are built anew when something changes; nobody loses their place by that."""
    confirm(clocked)
    add_people(clocked)
    book_them(clocked)
    screen = clocked.go("today")
    (row,) = screen.calls.rows
    row.tick.setFocus()
    hand_over(clocked, State.FAILED, "invalid_number")
    clocked.until(lambda: len(screen.calls.rows) == 2)
    focused = screen.calls.rows[1]
    assert focused is not row
    assert focused.tick.hasFocus()


def test_the_foot_says_what_the_reminders_need(clocked: OpenWindow) -> None:
    """Live: also while another room is shown."""
    rail = clocked.desktop.window.rail
    assert rail.credit.accessibleName() == "Practice nothing is billed"
    add_people(clocked)
    book_them(clocked)
    clocked.go("settings")
    clocked.until(lambda: rail.cover.strong.whole().startswith("2 reminder"))
    assert rail.cover.more.text() == "Comptoir must stay open until tomorrow at 12:00"
    assert rail.cover.sign.name == "ph.shield-warning-fill"
    for each in (1, 2, 3):
        appointments.cancel(clocked.book, each, now=NOW)
    clocked.until(lambda: rail.cover.strong.whole() == "No reminder waiting")


def test_in_the_other_language_the_foot_is_filled_anew(clocked: OpenWindow) -> None:
    clocked.desktop.window.rebuild()
    clocked.settle()
    assert clocked.desktop.window.rail.credit.strong.whole() == "Practice"


def test_a_closed_day_stands_on_the_strip_and_no_hour_that_nobody_wrote_down(
    clocked: OpenWindow,
) -> None:
    """Tomorrow closed, the strip goes on to the day after; of an open day nothing is drawn."""
    add_people(clocked)
    book_them(clocked)
    with clocked.book.write() as connection:
        plans.close_on(connection, Opening(frozenset({2})), now=BEFORE)
    strip = clocked.go("today").strip.strip
    assert strip._closed == {date(2026, 11, 25)}

    def hatched(day: int) -> bool:
        """Whether the track at noon of ``day`` is other than plain."""
        noon = datetime(2026, 11, day, 14, tzinfo=UTC)
        image, x = strip.grab().toImage(), strip._x(noon)
        box = range(int(x) - 6, int(x) + 6)
        return len({image.pixel(at, 18) for at in box}) > 1

    assert hatched(25) and not hatched(24)


def test_a_zone_that_is_no_more_is_shown_beside_the_others(clocked: OpenWindow) -> None:
    """No text could be made of it: somebody looks at it. The other is read and sent as ever."""
    add_people(clocked)
    book_them(clocked)
    for contact, clock in ((1, "12:30"), (3, "13:30")):
        booking = Booking(contact, date(2026, 11, 24), clock, "Europe/Paris", "Essai")
        appointments.add(clocked.book, booking, account_id=1, now=BEFORE)
    with clocked.book.write() as connection:
        gone = update(Appointment).where(Appointment.contact_id == 3)
        connection.execute(gone.values(zone="Europe/Atlantis"))
    reminders.run_due(clocked.book, now=EVENING + timedelta(hours=1))
    screen = clocked.go("today")
    assert {TaskKind.UNMADE, TaskKind.REWORDED} <= set(kinds(screen))
    clocked.go("appointments")
    clocked.settle()
    assert clocked.screen.model.rows


def test_the_search_shows_its_key_where_there_is_room(clocked: OpenWindow) -> None:
    clocked.desktop.window.resize(1366, 768)
    screen = clocked.go("today")
    clocked.settle()
    assert screen.finder.key.isVisible() and screen.finder.key.text() == "Ctrl K"
    assert screen.finder.words.text() == "Person, number, text"  # nothing of it is cut
    clocked.desktop.window.resize(1100, 680)
    clocked.settle()
    assert not screen.finder.key.isVisible()
    asked: list[bool] = []
    clocked.session.finding.connect(lambda: asked.append(True))
    QTest.mouseClick(screen.finder, Qt.MouseButton.LeftButton)
    assert asked == [True]
    QTest.keyClick(screen, Qt.Key.Key_Escape)
