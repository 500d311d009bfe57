"""Triage on Today by keys and mouse in a real window: late reminders, calls, replies, cover."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QScrollArea, QWidget
from sqlalchemy import select, update

from desktop_app.domain.absence import Absence, Away
from desktop_app.domain.appointment import AppointmentState
from desktop_app.domain.contact import Reach
from desktop_app.domain.message import Purpose
from desktop_app.domain.preferences import COVER_DAYS
from desktop_app.services import appointments, overlaps, reminders
from desktop_app.services import replies as answering
from desktop_app.services.notices import Offer
from desktop_app.store import absences, contacts, settings
from desktop_app.store import appointments as stored
from desktop_app.store.appointments import Booking
from desktop_app.store.contacts import Person
from desktop_app.store.tables import Appointment, Message, PhoneCall, Reminder
from desktop_app.ui.appointments import answers as agenda_words
from desktop_app.ui.composer.writing import Recipients
from desktop_app.ui.contacts.stop import StopDialog
from desktop_app.ui.kit import formats, theme
from desktop_app.ui.kit.call_sheet import as_html
from desktop_app.ui.shell.serving import Serving
from desktop_app.ui.today.cancel_reply import CancelDialog
from desktop_app.ui.today.presenter import Dot, TaskKind
from desktop_app.ui.today.strip import Strip
from tests.helpers.covering import cover, schedules
from tests.helpers.left_behind import BEFORE, NOW, OFF, book, fill, hear
from tests.helpers.window import OpenWindow, open_window, to_front, type_text

CLICK = Qt.MouseButton.LeftButton


@pytest.fixture
def shop(window: OpenWindow) -> OpenWindow:
    fill(window)
    return window


def kinds(screen: Any) -> list[TaskKind]:
    return [each.task.kind for each in screen.settle.rows]


def row(screen: Any, kind: TaskKind) -> Any:
    return next(each for each in screen.settle.rows if each.task.kind is kind)


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(window: OpenWindow, key: Qt.Key) -> None:
    QTest.keyClick(focused(), key)
    window.settle()


def tab(times: int) -> None:
    for _ in range(times):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)


def click(window: OpenWindow, thing: QWidget) -> None:
    QTest.mouseClick(thing, CLICK)
    window.settle()


def texts(window: OpenWindow) -> list[str]:
    with window.book.read() as connection:
        return list(connection.execute(select(Message.text).order_by(Message.id)).scalars())


def states(window: OpenWindow) -> list[str]:
    with window.book.read() as connection:
        return list(connection.execute(select(Reminder.state).order_by(Reminder.id)).scalars())


def calls(window: OpenWindow) -> list[str]:
    with window.book.read() as connection:
        return list(connection.execute(select(PhoneCall.by)).scalars())


def dialog(window: OpenWindow) -> Any:
    window.settle()
    [found] = [each for each in window.desktop.window.findChildren(QDialog) if each.isVisible()]
    to_front(found)
    return found


def words(thing: QWidget) -> list[str]:
    return [each.text() for each in thing.findChildren(QLabel)]


# --- while you were away


def test_what_stayed_behind_is_told_with_when_and_why(shop: OpenWindow) -> None:
    screen = shop.go("today")
    assert kinds(screen) == [TaskKind.MISSED, TaskKind.REWORDED, TaskKind.LATE]
    assert screen.settle.figure.text() == "4"
    told = words(screen.settle)
    assert "While you were away" in told
    assert "· off from 17:50 to 8:31, 4 reminders did not leave" in told
    missed, reworded, late = screen.settle.rows
    assert late.title.whole() == "2 reminders · appointments tomorrow"
    assert late.more.text() == "Inès Lefèvre · Hugo Perrot: text still right"
    assert reworded.title.whole() == "Karim Benali · appointment today at 15:00"
    assert reworded.more.text() == "“demain à 15:00” becomes “aujourd'hui à 15:00”."
    assert missed.title.whole() == "Odile Roux · appointment today at 9:00"
    assert missed.more.text() == "18 minutes left: better to call."
    assert missed.action.text() == "06 39 98 00 04"


def test_all_that_is_still_useful_leaves_by_one_click(shop: OpenWindow) -> None:
    """And says how many; pressed again before the book has answered it is once all the same."""
    screen, window = shop.go("today"), shop.desktop.window
    send = row(screen, TaskKind.LATE).asking("send")
    send.setFocus()
    QTest.mouseClick(send, CLICK)
    QTest.mouseClick(send, CLICK)
    shop.until(lambda: kinds(screen) == [TaskKind.MISSED, TaskKind.REWORDED])
    assert window.notices.words.text() == "2 texts put in the queue: leaving now."
    assert texts(shop) == [
        "Rappel : votre rendez-vous le 25/11/2026 à 09:30.",
        "Rappel : votre rendez-vous le 25/11/2026 à 10:00.",
    ]
    # It took the place of what is settled; itself, for another Enter must send nothing.
    assert row(screen, TaskKind.REWORDED).hasFocus()
    QTest.keySequence(window, "Ctrl+Z")
    shop.until(lambda: TaskKind.LATE in kinds(screen))
    with shop.book.read() as connection:
        assert set(connection.execute(select(Message.state)).scalars()) == {"CANCELLED"}


def test_the_morning_is_settled_without_a_mouse(shop: OpenWindow) -> None:
    """Up the rows, Enter on each: read and sent, sent, and the one to call opens."""
    screen = shop.go("today")
    row(screen, TaskKind.LATE).asking("open").setFocus()
    press(shop, Qt.Key.Key_Up)
    assert focused() is row(screen, TaskKind.REWORDED).action
    press(shop, Qt.Key.Key_Return)
    asked = dialog(shop)
    assert "Optique Carmin : votre rendez-vous aujourd'hui à 15:00." in words(asked)
    assert "55 characters · 1 SMS" in words(asked)
    assert asked.send.hasFocus()
    press(shop, Qt.Key.Key_Return)
    shop.until(lambda: kinds(screen) == [TaskKind.MISSED, TaskKind.LATE])
    assert texts(shop) == ["Optique Carmin : votre rendez-vous aujourd'hui à 15:00."]
    shop.desktop.window.activateWindow()

    shop.until(lambda: row(screen, TaskKind.LATE).hasFocus())
    press(shop, Qt.Key.Key_Return)
    assert len(texts(shop)) == 1
    tab(2)
    assert row(screen, TaskKind.LATE).action.hasFocus()
    press(shop, Qt.Key.Key_Return)
    shop.until(lambda: kinds(screen) == [TaskKind.MISSED])
    assert len(texts(shop)) == 3
    tab(1)
    press(shop, Qt.Key.Key_Return)
    assert (shop.desktop.window.room, shop.screen.selected) == ("appointments", 4)


def behind(window: OpenWindow, *clocks: str) -> None:
    """As many more of Karim's today that nobody sent, a text each."""
    for at, clock in enumerate(clocks):
        book(window, 3, 24, clock, template=f"{{day}} à {{time}} ({at})")
    reminders.run_due(window.book, now=NOW)


def test_those_that_name_the_day_otherwise_are_read_in_one_list(shop: OpenWindow) -> None:
    """Each text whole with what has changed; what is taken out waits on; no mouse."""
    behind(shop, "16:00", "17:00")
    screen, window = shop.go("today"), shop.desktop.window
    assert kinds(screen) == [TaskKind.MISSED, TaskKind.REWORDINGS, TaskKind.LATE]
    several = row(screen, TaskKind.REWORDINGS)
    assert several.title.whole() == "3 reminders · appointments today"
    assert several.more.text().endswith("Karim Benali: only the day is named otherwise")
    assert several.action.text() == "Read and send the 3"
    several.action.setFocus()
    press(shop, Qt.Key.Key_Return)
    asked = dialog(shop)
    told = words(asked)
    assert "Optique Carmin : votre rendez-vous aujourd'hui à 15:00." in told
    assert "“demain à 15:00” becomes “aujourd'hui à 15:00”." in told
    assert "aujourd'hui à 17:00 (1)" in told
    assert asked.send.hasFocus() and asked.send.text() == " Send the 3"
    asked.rows[0].tick.setFocus()
    press(shop, Qt.Key.Key_Down)
    assert asked.rows[1].tick.hasFocus()
    press(shop, Qt.Key.Key_Space)
    assert asked.send.text() == " Send the 2"
    asked.send.setFocus()
    press(shop, Qt.Key.Key_Return)
    shop.until(lambda: kinds(screen) == [TaskKind.MISSED, TaskKind.REWORDED, TaskKind.LATE])
    assert window.notices.words.text() == "2 texts put in the queue: leaving now."
    assert sorted(texts(shop)) == [
        "Optique Carmin : votre rendez-vous aujourd'hui à 15:00.",
        "aujourd'hui à 17:00 (1)",
    ]
    assert row(screen, TaskKind.REWORDED).title.whole().endswith("today at 16:00")


def test_the_list_of_texts_sends_nothing_on_esc_nor_with_nobody_in_it(shop: OpenWindow) -> None:
    behind(shop, "16:00")
    screen = shop.go("today")
    click(shop, row(screen, TaskKind.REWORDINGS).action)
    asked = dialog(shop)
    for each in asked.rows:
        QTest.mouseClick(each, CLICK)
    assert not asked.send.isEnabled()
    QTest.mouseClick(asked.rows[0], CLICK)
    assert asked.send.isEnabled()
    QTest.keyClick(asked, Qt.Key.Key_Escape)
    shop.settle()
    assert TaskKind.REWORDINGS in kinds(screen)
    assert texts(shop) == []


@pytest.mark.parametrize(
    ("kind", "asked"),
    [
        (TaskKind.REWORDED, "read"),
        (TaskKind.REWORDINGS, "read_all"),
        (TaskKind.REPLY, "call_off"),
        (TaskKind.REPLY, "move"),
    ],
)
def test_a_dialog_is_gone_once_it_is_closed(shop: OpenWindow, kind: TaskKind, asked: str) -> None:
    """However often it is opened, in a window that stays open for weeks."""
    hear(shop, "Je ne peux pas venir", "doubtful")
    if kind is TaskKind.REWORDINGS:
        behind(shop, "16:00")
    screen = shop.go("today")
    for _ in range(2):
        row(screen, kind).asking(asked).click()
        dialog(shop).reject()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert shop.desktop.window.findChildren(QDialog) == []


def test_one_button_of_the_card_is_filled(shop: OpenWindow) -> None:
    """That which settles most, whatever stands above it."""
    behind(shop, "16:00")
    screen = shop.go("today")

    def filled() -> list[str]:
        every = [each for line in screen.settle.rows for each in line.buttons]
        return [each.text() for each in every if each.property("look") == "primary"]

    assert filled() == ["Send the 2 still useful"]
    reminders.leave_out(shop.book, row(screen, TaskKind.LATE).task.reminder_ids)
    shop.until(lambda: filled() == ["Read and send the 2"])


def test_who_begins_soon_is_first_then_by_the_hour(shop: OpenWindow) -> None:
    """Whom to call, what is read again and what still holds, in the order they come in."""
    shop.session.clock = lambda: NOW - timedelta(minutes=50)  # Odile begins in more than an hour
    book(shop, 1, 24, "08:40", template="{time}")
    reminders.run_due(shop.book, now=OFF.until)
    screen = shop.go("today")
    first, second, *_ = [each.task.begins for each in screen.settle.rows]
    assert first is not None and second is not None and first < second
    assert [each.title.whole().split(" · ")[0] for each in screen.settle.rows] == [
        "Inès Lefèvre",
        "Odile Roux",
        "Karim Benali",
        "2 reminders",
    ]


def test_esc_on_a_late_text_sends_nothing_and_leaves_it(shop: OpenWindow) -> None:
    screen = shop.go("today")
    click(shop, row(screen, TaskKind.REWORDED).action)
    QTest.keyClick(dialog(shop), Qt.Key.Key_Escape)
    shop.settle()
    assert TaskKind.REWORDED in kinds(screen)
    assert texts(shop) == []


def test_one_by_one_some_are_left_out_and_taken_up_again(shop: OpenWindow) -> None:
    """Ctrl+Z takes back the last; what was opened stays open."""
    screen, window = shop.go("today"), shop.desktop.window
    open_ = row(screen, TaskKind.LATE).asking("open")
    assert open_.text() == "One by one"
    open_.setFocus()
    press(shop, Qt.Key.Key_Space)
    one = TaskKind.LATE_ONE
    assert kinds(screen)[-3:] == [TaskKind.LATE, one, one]
    assert screen.settle.figure.text() == "4"
    assert focused() is row(screen, TaskKind.LATE).asking("open")
    assert row(screen, TaskKind.LATE).asking("open").text() == "Show as one"
    click(shop, row(screen, one).asking("leave_out"))
    shop.until(lambda: states(shop)[0] == "SKIPPED")
    shop.until(lambda: window.notices.words.text() == "1 reminder left out.")
    assert kinds(screen).count(one) == 1
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    shop.until(lambda: states(shop)[0] == "LATE")
    shop.until(lambda: kinds(screen).count(one) == 2)
    click(shop, row(screen, one).asking("send"))
    shop.until(lambda: kinds(screen).count(one) == 1)
    assert texts(shop) == ["Rappel : votre rendez-vous le 25/11/2026 à 09:30."]


def test_one_by_one_in_french(tmp_path: Path, qapp: QApplication) -> None:
    """What the button does, and not what it did; the answer to a no too."""
    with open_window(tmp_path, qapp, language_="fr") as opened:
        fill(opened)
        hear(opened, "Bonjour, je ne peux pas", "doubtful")
        screen = opened.go("today")
        assert row(screen, TaskKind.LATE).asking("open").text() == "Un à un"
        click(opened, row(screen, TaskKind.LATE).asking("open"))
        assert row(screen, TaskKind.LATE).asking("open").text() == "Regrouper"
        click(opened, row(screen, TaskKind.REPLY).asking("call_off"))
        asked = dialog(opened)
        assert asked.save.text().strip() == "Annuler et répondre"
        assert asked.silent.text() == "Annuler sans répondre"
        asked.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_late_text_that_has_become_useless_is_not_sent_and_says_so(shop: OpenWindow) -> None:
    """Two hours before the appointment it ceased to be of use, while the row still stood there."""
    screen, window = shop.go("today"), shop.desktop.window
    click(shop, row(screen, TaskKind.REWORDED).action)
    shop.session.clock = lambda: datetime(2026, 11, 24, 13, 1, tzinfo=UTC)
    click(shop, dialog(shop).send)
    shop.until(lambda: window.notices.isVisible())
    assert window.notices.words.text() == "Nothing was sent: it is of no more use by now."
    assert texts(shop) == []


@pytest.mark.parametrize(
    ("kind", "since", "until", "told"),
    [
        (Away.CLOCK_BACK, 10, 7, "This computer’s clock was set back by about 3 hours at 8:00"),
        (
            Away.CLOCK_FORWARD,
            4,
            7,
            "This computer’s clock was set forward by about 3 hours at 8:00",
        ),
    ],
)
def test_a_clock_that_was_set_is_told(
    window: OpenWindow, kind: Away, since: int, until: int, told: str
) -> None:
    """On that day, not for ever."""
    window.session.clock = lambda: NOW
    at = datetime(2026, 11, 24, tzinfo=UTC)
    with window.book.write() as connection:
        absence = Absence(kind, at.replace(hour=since), at.replace(hour=until))
        absences.note(connection, absence)
    screen = window.go("today")
    assert row(screen, TaskKind.CLOCK).title.whole() == told
    window.session.clock = lambda: NOW + timedelta(days=1)
    screen.refresh()
    window.settle()
    assert TaskKind.CLOCK not in kinds(screen)


def test_names_that_are_hidden_are_hidden_everywhere(shop: OpenWindow) -> None:
    """In rows, cards, the dialog, the texts themselves, and what is read aloud."""
    book(shop, 3, 24, "16:00", template="{first_name}, {day} à {time}")
    reminders.run_due(shop.book, now=NOW)
    hear(shop, "C’est Hugo, 16h ?", "move", contact=2)
    shop.session.hide(True)
    screen = shop.go("today")
    click(shop, row(screen, TaskKind.LATE).asking("open"))
    click(shop, row(screen, TaskKind.REWORDINGS).action)
    assert "K., aujourd'hui à 16:00" in words(dialog(shop))
    seen = []
    for each in (screen, *screen.findChildren(QWidget)):
        seen += [each.accessibleName(), each.toolTip()]
        seen += [each.text()] if hasattr(each, "text") and callable(each.text) else []
        seen += [each.whole()] if hasattr(each, "whole") else []
    told = " ".join(seen)
    assert "I. L." in told and "•• 04" in told
    assert "(their words are hidden with the names)" in told and "16h" not in told
    for name in ("Inès", "Lefèvre", "Hugo", "Karim", "Benali", "Odile", "Guéguen", "06 39"):
        assert name not in told, name
    dialog(shop).reject()


# --- calls


def test_who_was_reached_is_ticked_and_can_be_unticked(shop: OpenWindow) -> None:
    """By the mouse, with Undo, and by the keys; the desk's name stands in the book."""
    screen, window = shop.go("today"), shop.desktop.window
    assert [(each.words.whole(), each.why.text()) for each in screen.calls.rows] == [
        ("9:00 Odile Roux", "in 18 min · too late for a text"),
        ("11:00 Paul Guéguen", "landline"),
    ]
    click(shop, screen.calls.rows[0].tick)
    shop.until(lambda: screen.calls.figure.text() == "1 of 2")
    assert calls(shop) == ["Claire"]
    assert screen.calls.rows[1].words.whole() == "Odile Roux"
    assert screen.calls.rows[1].why.text() == "called at 8:42, by Claire"
    assert TaskKind.MISSED not in kinds(screen)
    window.notices.undo()
    shop.until(lambda: screen.calls.figure.text() == "2 of 2")
    assert calls(shop) == []
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        screen.calls.rows[0].tick.setFocus()
        press(shop, key)
        shop.until(lambda: screen.calls.figure.text() == "1 of 2")
        shop.until(lambda: screen.calls.rows[1].tick.hasFocus())
        press(shop, key)  # ticked once more it was a slip
        shop.until(lambda: screen.calls.figure.text() == "2 of 2")
        assert calls(shop) == []


def test_the_call_list_is_printed_by_its_key(shop: OpenWindow, tmp_path: Any) -> None:
    shop.go("today")
    window = shop.desktop.window
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    [asked] = window.findChildren(QPrintDialog)
    shop.until(asked.isVisible)
    printer = asked.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "calls.pdf"))
    asked.done(QDialog.DialogCode.Accepted)
    assert (tmp_path / "calls.pdf").read_bytes().startswith(b"%PDF")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_sheet_has_names_whole_also_while_they_are_hidden(shop: OpenWindow) -> None:
    """Who was reached is not on it; what people are called is no markup."""
    with shop.book.write() as connection:
        contacts.add(connection, Person("<b>Rose", "Tanguy", None, reach=Reach.NONE), BEFORE)
    simone = Booking(6, date(2026, 11, 25), "11:30", "Europe/Paris", "Essai", staff="Samir")
    appointments.add(shop.book, simone, account_id=1, now=BEFORE)
    shop.session.hide(True)
    screen = shop.go("today")
    click(shop, screen.calls.rows[1].tick)
    shop.until(lambda: screen.calls.figure.text() == "2 of 3")
    sheet = as_html(screen.calls.still, shop.session.facts, NOW)
    assert "To call · Tuesday 24 November 2026" in sheet
    assert "Optique Carmin, printed at 8:42" in sheet
    assert "no number" in sheet
    assert sheet.count("Essai · Samir") == 1 and sheet.count("<td width='20%'>Essai</td>") == 1
    assert "Odile Roux" in sheet and formats.firm("06 39 98 00 04") in sheet
    assert "&lt;b&gt;Rose Tanguy" in sheet and "Wednesday 25 November 2026" in sheet
    assert "Paul" not in sheet


# --- replies


@pytest.mark.parametrize("sooner", [2, 3])
def test_who_comes_first_is_read_first(shop: OpenWindow, sooner: int) -> None:
    """Whoever wrote last: an hour that comes soon does not wait behind one of next week."""
    for contact in (2, 3):
        hear(shop, f"De {contact}", "doubtful", contact=contact)
    with shop.book.write() as connection:
        theirs = update(Appointment).where(Appointment.contact_id == sooner)  # type: ignore[arg-type]
        connection.execute(theirs.values(day=date(2026, 11, 25)))
    screen = shop.go("today")
    read = [each.more.text() for each in screen.settle.rows if each.task.kind is TaskKind.REPLY]
    assert read == [f"“De {sooner}”", f"“De {5 - sooner}”"]


def test_a_reply_is_read_and_read_once_more(shop: OpenWindow) -> None:
    hear(shop, "C’est bien pour mon fils aussi ?", "doubtful")
    screen, window = shop.go("today"), shop.desktop.window
    reply = row(screen, TaskKind.REPLY)
    assert reply.told.tag == "8:05"
    assert reply.title.whole() == "Karim Benali · appointment Thu 26 Nov at 14:00"
    assert reply.more.text() == "“C’est bien pour mon fils aussi ?”"
    click(shop, reply.asking("mark_read"))
    shop.until(lambda: TaskKind.REPLY not in kinds(screen))
    window.notices.undo()
    shop.until(lambda: TaskKind.REPLY in kinds(screen))
    answer = next(each for each in row(screen, TaskKind.REPLY).buttons if "Reply" in each.text())
    click(shop, answer)
    assert shop.desktop.window.room == "composer"
    writing = shop.screen.writing
    assert (writing.purpose, list(writing.recipients.people)) == (Purpose.TRANSACTIONAL, [3])
    heard = shop.screen.heard
    assert heard.text() == "Karim Benali wrote: “C’est bien pour mon fils aussi ?”"
    assert heard.isVisible() and heard.y() < shop.screen.card.y()
    assert shop.screen.edit.hasFocus()
    shop.session.hide(True)
    shop.settle()
    assert heard.text() == "K. B. wrote: (their words are hidden with the names)"
    shop.screen.start_anew()
    assert not heard.isVisible()


def _write_to(shop: OpenWindow, whom: int, reply: int) -> None:
    """By “Reply…” beside that reply, to anybody."""
    composer = shop.go("composer", reply=reply)
    shop.settle()
    composer.to._set(Recipients(people={whom: "…"}))
    composer.edit.show_template("Oui, bien sûr.")
    shop.until(lambda: not composer._plan_soon.isActive() and not composer._asked.waiting)
    composer.main_action()
    dialog(shop).go.click()
    shop.settle()


def test_what_was_answered_is_to_be_read_no_more(shop: OpenWindow) -> None:
    """A colleague would answer it twice; taken back, it is to be answered again. A text to somebody
    else answers nothing."""
    reply = hear(shop, "C’est bien pour mon fils aussi ?", "doubtful")
    for whom, answers in ((1, False), (3, True)):
        _write_to(shop, whom, reply)
        assert texts(shop)[-1] == "Oui, bien sûr."
        screen = shop.go("today")
        shop.settle()
        assert (TaskKind.REPLY in kinds(screen)) is not answers
    assert answering.shown(shop.book, reply).reply.read_by == "Claire"
    shop.desktop.window.notices.undo()
    shop.until(lambda: TaskKind.REPLY in kinds(screen))


@pytest.mark.parametrize(
    ("said", "answer", "offered"),
    [
        ("je ne peux pas", "doubtful", True),
        ("Désolée, un empêchement…", "doubtful", True),
        ("I can’t make it", "doubtful", True),
        ("Non désolée", "doubtful", True),
        ("Non merci", "doubtful", True),
        ("Ah non… sorry, no", "doubtful", True),
        ("Nope", "doubtful", True),
        ("No problem, is there parking?", "doubtful", False),
        ("Est-ce que je peux venir avec mon fils ?", "doubtful", False),
        ("Ma nonne viendra", "doubtful", False),
        ("je ne peux pas, plutôt 16h", "move", False),
    ],
)
def test_what_reads_as_a_no_may_be_taken_for_one(
    shop: OpenWindow, said: str, answer: str, offered: bool
) -> None:
    hear(shop, said, answer)
    screen = shop.go("today")
    verbs = [act.verb for act in row(screen, TaskKind.REPLY).told.acts]
    assert ("call_off" in verbs) is offered


def test_a_no_is_taken_for_one_by_a_person_and_undone(shop: OpenWindow) -> None:
    """No text leaves, nobody is to be called for it; Undo books it again, to be read."""
    reply = hear(shop, "Bonjour, je ne peux pas", "doubtful")
    screen, window = shop.go("today"), shop.desktop.window
    told = texts(shop)
    found = row(screen, TaskKind.REPLY)
    off = found.asking("call_off")
    assert off.text() == "Cancel it…"
    read = found.asking("mark_read")
    assert read.text() == "Mark as read"  # a tick alone was taken for a yes to the appointment
    assert read.accessibleName().startswith("Mark as read: Karim Benali")
    off.setFocus()
    press(shop, Qt.Key.Key_Return)
    asked = dialog(shop)
    click(shop, asked.silent)
    shop.until(lambda: TaskKind.REPLY not in kinds(screen))
    [listed] = answering.shown(shop.book, reply).appointments
    assert listed.appointment.state is AppointmentState.CANCELLED
    assert answering.shown(shop.book, reply).reply.read_by == "Claire"
    assert texts(shop) == told
    assert listed.appointment.id not in [each.call.appointment_id for each in screen.calls.rows]
    assert window.notices.words.text() == "Called off, as they wrote: no text leaves."
    window.notices.undo()
    shop.until(lambda: TaskKind.REPLY in kinds(screen))
    [listed] = answering.shown(shop.book, reply).appointments
    assert listed.appointment.state is AppointmentState.BOOKED
    agenda = shop.go("appointments", appointment=listed.appointment.id)
    shop.settle()
    [at] = [each for each in agenda.model.rows if each.id == listed.appointment.id]
    assert agenda_words.line(shop.session, at, NOW).words == "Read the reply"
    assert agenda_words.act(at, NOW) == "Read"
    assert agenda.tallies.said["needs_you"].words.text() == "1 needs you"
    assert agenda.tallies.said["no_reply"].isHidden()


def test_a_no_is_answered_in_the_same_go(shop: OpenWindow) -> None:
    """Its text is seen before it leaves; one press calls off and replies, Undo takes both back."""
    reply = hear(shop, "Bonjour, je ne peux pas", "doubtful")
    screen, window = shop.go("today"), shop.desktop.window
    told = texts(shop)
    row(screen, TaskKind.REPLY).asking("call_off").setFocus()
    press(shop, Qt.Key.Key_Return)
    asked = dialog(shop)
    shop.until(asked.save.hasFocus)
    foreseen = asked.bubble.words.text()
    assert foreseen == "Optique Carmin : votre rendez-vous jeudi 26/11 à 14:00 est annulé."
    press(shop, Qt.Key.Key_Return)
    shop.until(lambda: TaskKind.REPLY not in kinds(screen))
    assert texts(shop) == [*told, foreseen]
    [listed] = answering.shown(shop.book, reply).appointments
    assert listed.appointment.state is AppointmentState.CANCELLED
    assert window.notices.words.text() == "Called off, as they wrote; the answer leaves now."
    window.notices.undo()
    shop.until(lambda: TaskKind.REPLY in kinds(screen))
    [listed] = answering.shown(shop.book, reply).appointments
    assert listed.appointment.state is AppointmentState.BOOKED
    assert window.notices.words.text() == "Booked again: the reply is yours to read."


def test_enter_never_does_what_the_filled_button_does_not_say(shop: OpenWindow) -> None:
    """Pressed before its text is known it does nothing; then it replies, also where another window
    had the keys meanwhile."""
    reply = hear(shop, "Bonjour, je ne peux pas", "doubtful")
    screen, frame = shop.go("today"), shop.desktop.window
    told = texts(shop)
    row(screen, TaskKind.REPLY).asking("call_off").click()
    [asked] = [each for each in frame.findChildren(CancelDialog) if each.isVisible()]
    assert not asked.save.isEnabled()
    QTest.keyClick(asked.focusWidget() or asked, Qt.Key.Key_Return)
    other = QWidget()
    other.show()
    other.activateWindow()
    shop.until(asked.save.isEnabled)
    assert asked.isVisible() and texts(shop) == told
    asked.activateWindow()
    shop.until(asked.isActiveWindow)
    other.deleteLater()
    QTest.keyClick(asked.focusWidget(), Qt.Key.Key_Return)
    shop.until(lambda: TaskKind.REPLY not in kinds(screen))
    assert texts(shop)[len(told) :] == [
        "Optique Carmin : votre rendez-vous jeudi 26/11 à 14:00 est annulé."
    ]
    [listed] = answering.shown(shop.book, reply).appointments
    assert listed.appointment.state is AppointmentState.CANCELLED


def test_a_no_that_another_desk_has_settled_is_not_answered(shop: OpenWindow) -> None:
    """It says so, and stays; Esc changes nothing."""
    reply = hear(shop, "Bonjour, je ne peux pas", "doubtful")
    screen = shop.go("today")
    told = texts(shop)
    row(screen, TaskKind.REPLY).asking("call_off").click()
    asked = dialog(shop)
    shop.until(asked.save.isEnabled)
    [listed] = answering.shown(shop.book, reply).appointments
    appointments.cancel(shop.book, listed.appointment.id, now=NOW)
    click(shop, asked.save)
    shop.until(asked.fault.isVisible)
    assert asked.isVisible() and texts(shop) == told
    QTest.keyClick(asked, Qt.Key.Key_Escape)
    assert not asked.isVisible()


def test_after_a_reply_comes_the_next(shop: OpenWindow) -> None:
    """Not what stands below them, nor where a text is still to be sent."""
    for contact in (1, 2, 3):
        hear(shop, "Une question ?", "doubtful", contact=contact)
    screen = shop.go("today")

    def asking() -> list[Any]:
        return [each for each in screen.settle.rows if each.task.kind is TaskKind.REPLY]

    last = asking()[-1].asking("mark_read")
    last.setFocus()
    press(shop, Qt.Key.Key_Return)
    shop.until(lambda: len(asking()) == 2)
    assert asking()[-1].asking("mark_read").hasFocus()
    asking()[0].asking("mark_read").setFocus()
    press(shop, Qt.Key.Key_Return)
    shop.until(lambda: len(asking()) == 1)
    assert asking()[0].asking("mark_read").hasFocus()


def test_after_a_cancel_nothing_of_the_next_person_is_a_key_away(shop: OpenWindow) -> None:
    """The row itself has the focus: it is walked from, and tabbed into."""
    hear(shop, "Peut-on changer ?", "doubtful", contact=1)
    hear(shop, "Je ne peux pas", "doubtful", contact=3)
    screen = shop.go("today")
    first = row(screen, TaskKind.REPLY)
    first.asking("call_off").setFocus()
    press(shop, Qt.Key.Key_Return)
    click(shop, dialog(shop).silent)
    shop.until(lambda: first.task.key != row(screen, TaskKind.REPLY).task.key)
    after = row(screen, TaskKind.REPLY)
    shop.desktop.window.activateWindow()  # offscreen nobody does so after a dialog
    shop.until(after.hasFocus)
    assert after.accessibleName().startswith("Inès Lefèvre · appointment")
    kept = texts(shop)
    press(shop, Qt.Key.Key_Return)
    press(shop, Qt.Key.Key_Space)
    assert texts(shop) == kept and after.hasFocus()
    tab(1)
    assert after.buttons[0].hasFocus()


def test_leaving_out_goes_on_with_leaving_out(shop: OpenWindow) -> None:
    """Not with sending to the next of them."""
    screen = shop.go("today")
    click(shop, row(screen, TaskKind.LATE).asking("open"))
    book(shop, 4, 25, "10:30", template="{time}", now=BEFORE - timedelta(days=6))
    reminders.run_due(shop.book, now=NOW)
    shop.until(lambda: kinds(screen).count(TaskKind.LATE_ONE) == 3)
    row(screen, TaskKind.LATE_ONE).asking("leave_out").setFocus()
    press(shop, Qt.Key.Key_Return)
    shop.until(lambda: kinds(screen).count(TaskKind.LATE_ONE) == 2)
    assert focused() in [
        each.asking("leave_out")
        for each in screen.settle.rows
        if each.task.kind is TaskKind.LATE_ONE
    ]


def test_today_opens_at_its_top_also_in_a_small_window(window: OpenWindow) -> None:
    """Late reminders are found a moment after a reply was shown: the first row of all has the
    focus, as long as nobody has gone elsewhere."""
    window.desktop.window.resize(1100, 680)
    window.session.clock = lambda: NOW
    fill(window)
    hear(window, "Une question ?", "doubtful")
    screen = window.go("today")
    window.settle()
    assert screen.settle.rows[0].task.kind is TaskKind.MISSED
    assert screen.settle.rows[0].hasFocus()
    assert screen._area.verticalScrollBar().value() == 0
    row(screen, TaskKind.REPLY).buttons[0].setFocus()
    behind(window, "16:00", "17:00")
    window.until(lambda: TaskKind.REWORDINGS in kinds(screen))
    assert row(screen, TaskKind.REPLY).buttons[0].hasFocus()


def test_another_hour_is_agreed_on_in_one_step(shop: OpenWindow) -> None:
    """The hour they named stands there already; one button moves it and answers."""
    reply = hear(shop, "Oui mais plutôt vers 16h si possible", "move")
    screen = shop.go("today")
    row(screen, TaskKind.REPLY).asking("move").setFocus()
    press(shop, Qt.Key.Key_Return)
    asked = dialog(shop)
    answer = asked.bubble.words.text()
    assert answer == "C'est noté : votre rendez-vous est jeudi 26/11 à 16:00. Optique Carmin"
    assert asked.bubble.count.text() == "70 characters · 1 SMS"
    assert asked.save.text() == " Move to 16:00 and reply"
    assert asked.when.clock_edit.hasFocus()
    press(shop, Qt.Key.Key_Return)
    shop.until(lambda: screen.findChildren(QDialog) == [])
    found = answering.shown(shop.book, reply)
    [moved] = found.appointments
    assert moved.appointment.booking.clock == "16:00"
    assert (found.reply.read_by, texts(shop)[-1]) == ("Claire", answer)
    shop.until(lambda: TaskKind.REPLY not in kinds(screen))
    shop.desktop.window.notices.undo()
    shop.until(lambda: TaskKind.REPLY in kinds(screen))
    [back] = answering.shown(shop.book, reply).appointments
    assert back.appointment.booking.clock == "14:00"
    notices = shop.desktop.window.notices
    assert notices.words.text() == "Moved back: the reply is yours to read."


def test_booked_again_on_today_is_called_off_by_undo(shop: OpenWindow) -> None:
    reply = hear(shop, "je dois annuler", "cancelled")
    [listed] = answering.shown(shop.book, reply).appointments
    off, at = listed.appointment.id, answering.shown(shop.book, reply).reply.at
    with shop.book.write() as connection:
        stored.answer(connection, off, "cancelled", at)
        appointments.cancel_one(connection, off, now=NOW)
    screen = shop.go("today")
    click(shop, row(screen, TaskKind.REPLY).asking("undo_answer"))
    assert appointments.shown(shop.book, off).appointment.state is AppointmentState.BOOKED
    QTest.keySequence(shop.desktop.window, "Ctrl+Z")
    shop.settle()
    assert appointments.shown(shop.book, off).appointment.state is AppointmentState.CANCELLED
    assert row(screen, TaskKind.REPLY).asking("undo_answer")


def test_an_answer_that_takes_more_lines_makes_its_window_higher(shop: OpenWindow) -> None:
    hear(shop, "Oui mais plutôt vers 16h si possible", "move")
    click(shop, row(shop.go("today"), TaskKind.REPLY).asking("move"))
    asked = dialog(shop)
    shop.until(asked.save.isEnabled)
    asked.show_answer(Offer("C'est noté : votre rendez-vous est jeudi. " * 6, None, True))
    shop.settle()
    for each in asked.findChildren(QLabel):
        assert not each.isVisible() or each.height() >= each.heightForWidth(each.width())


def test_what_speaks_against_the_new_hour_is_said_above_the_answer(shop: OpenWindow) -> None:
    """Whole, also where it comes after the answer; and no longer once the hour is none."""
    book(shop, 3, 26, "10:00")
    reply = hear(shop, "Oui mais plutôt vers 16h si possible", "move")
    [answered] = answering.shown(shop.book, reply).appointments
    moving = answered.appointment.id
    screen = shop.go("today")
    click(shop, row(screen, TaskKind.REPLY).asking("move"))
    asked = dialog(shop)
    shop.until(asked.overlaps.isVisible)
    assert asked.overlaps.told == ["Karim Benali has another appointment that day, at 10:00."]
    shop.until(asked.save.isEnabled)
    for clock in ("11:00", "12:00"):
        book(shop, 3, 26, clock)
    asked.overlaps.ask(
        lambda of: overlaps.against_move(
            shop.book, moving, of, day=date(2026, 11, 26), clock="16:00"
        )
    )
    shop.until(lambda: len(asked.overlaps.told) == 3)
    shop.settle()
    for each in asked.findChildren(QLabel):
        assert not each.isVisible() or each.height() >= each.heightForWidth(each.width())
    asked.when.clock_edit.selectAll()
    type_text(asked.when.clock_edit.lineEdit(), "27h")
    shop.settle()
    assert asked.overlaps.isHidden()


def test_an_hour_that_cannot_be_moves_nothing(shop: OpenWindow) -> None:
    """Their own hour, one that is none, one that has passed, an appointment changed meanwhile."""
    reply = hear(shop, "Peut-on changer ?", "doubtful")
    screen = shop.go("today")
    click(shop, row(screen, TaskKind.REPLY).asking("move"))
    asked = dialog(shop)
    assert not asked.save.isEnabled()
    press(shop, Qt.Key.Key_Return)
    assert asked.when.below.text() == "This is the hour they have already."
    asked.when.clock_edit.selectAll()
    type_text(asked.when.clock_edit.lineEdit(), "27h")
    press(shop, Qt.Key.Key_Return)
    assert asked.when.below.text().startswith("This is no time of the day.")
    asked.when.clock_edit.selectAll()
    type_text(asked.when.clock_edit.lineEdit(), "15h")
    asked.when.day_edit.show_typed("23/11/2026")
    shop.settle()
    assert not asked.save.isEnabled()
    asked.when.day_edit.show_typed("26/11/2026")
    shop.settle()
    [listed] = answering.shown(shop.book, reply).appointments
    appointments.move(
        shop.book,
        listed.appointment.id,
        day=date(2026, 11, 27),
        clock="10:00",
        zone="Europe/Paris",
        now=NOW,
    )
    before = texts(shop)
    assert asked.save.isEnabled()
    QTest.mouseClick(asked.save, CLICK)
    shop.settle()
    assert asked.isVisible()
    assert asked.when.below.text()
    assert texts(shop) == before
    asked.reject()


# --- gone and come back


def test_after_a_stop_at_the_counter_one_is_where_one_was(shop: OpenWindow) -> None:
    """On the same row, also where nothing was written down."""
    for contact in (1, 2, 3):
        hear(shop, "Une question ?", "doubtful", contact=contact)
    screen, frame = shop.go("today"), shop.desktop.window
    last = screen.settle.rows[-1]
    last.setFocus()
    bar = screen.findChildren(QScrollArea)[0].verticalScrollBar()
    bar.setValue(bar.maximum())
    at = bar.value()
    QTest.keySequence(frame, "Ctrl+Shift+S")
    shop.until(lambda: isinstance(QApplication.activeModalWidget(), StopDialog))
    assert frame.room == "contacts"
    QTest.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Escape)
    shop.settle()
    assert frame.room == "today"
    assert frame.focusWidget() is last and bar.value() == at


def test_today_begins_at_its_top_and_its_first_row(shop: OpenWindow) -> None:
    """Come from another room; and by its own key again."""
    for contact in (1, 2, 3):
        hear(shop, "Une question ?", "doubtful", contact=contact)
    screen, frame = shop.go("today"), shop.desktop.window
    frame.resize(1100, 500)
    screen.settle.rows[-1].setFocus()
    bar = screen.findChildren(QScrollArea)[0].verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    shop.go("contacts")
    QTest.keySequence(frame, "Ctrl+1")
    shop.settle()
    assert bar.value() == 0
    assert screen.settle.rows[0].hasFocus()
    bar.setValue(bar.maximum())
    QTest.keySequence(frame, "Ctrl+1")
    shop.settle()
    assert bar.value() == 0


# --- cover


def test_practice_promises_no_more_than_it_keeps(shop: OpenWindow) -> None:
    """Its gateway ends with the window, so what lies there does not leave without it."""
    schedules(shop.book, NOW)
    with shop.book.write() as connection:
        settings.put(connection, settings.PRACTICE_OWN, "1")
    book(shop, 1, 25, "14:00")
    assert cover(shop.book, now=NOW - timedelta(minutes=5), last=NOW + timedelta(days=1)) == 1
    screen = shop.go("today")
    shop.session.learn(screen)
    shop.settle()
    screen.refresh()
    shop.settle()
    assert screen.strip.more.text() == (
        "A real provider would send it even if this computer is off; practice ends with this"
        " window."
    )


def test_why_none_is_safe_stands_within_the_sentence(shop: OpenWindow) -> None:
    schedules(shop.book, NOW)
    book(shop, 3, 25, "16:00", now=NOW - timedelta(minutes=2))
    assert shop.go("today").strip.more.text() == (
        "It leaves only while Comptoir is open and this computer is on (just booked)."
    )


def test_what_is_safe_is_told_apart_from_what_is_not(shop: OpenWindow) -> None:
    """Strip, list and foot say the same; the small list says why, and leads to each."""
    schedules(shop.book, NOW)
    book(shop, 1, 25, "14:00")
    book(shop, 2, 25, "15:00")
    assert cover(shop.book, now=NOW - timedelta(minutes=5), last=NOW + timedelta(days=1)) == 2
    just = book(shop, 3, 25, "16:00", now=NOW - timedelta(minutes=2))
    screen, rail = shop.go("today"), shop.desktop.window.rail
    assert screen.strip.title.text() == "2 reminders of 3 are safe until tomorrow at 12:00"
    told = screen.strip.more.text()
    assert told.startswith("practice sends them even if this computer is off. ")
    assert told.endswith("The one at 18:00 leaves only if Comptoir stays open (just booked).")
    assert [(each.count, each.safe) for each in screen.strip.strip.dots] == [(2, True), (1, False)]
    (left, _), (right, _) = screen.strip.strip.groups()
    assert right - left >= 22  # of one moment, and still side by side
    captions = [screen.strip.strip.caption(each) for each in screen.strip.strip.dots]
    assert captions == ["2 safe", "18:00: 1 not safe"]
    safe, unsafe = screen.leaving.rows
    assert "leaves even if this computer is off" in safe.accessibleName()
    assert "Reminders, not safe" in unsafe.accessibleName()
    shop.until(lambda: rail.cover.strong.whole() == "2 safe, 1 not")
    assert rail.cover.more.text() == "reminders until tomorrow at 12:00"
    rail.make_narrow(True)
    assert rail.cover.figure.isVisible() and rail.cover.figure.text() == "1"
    rail.make_narrow(False)
    assert not rail.cover.figure.isVisible()
    assert screen.strip.settle.text() == "See it"  # it will be handed over: nothing to settle
    click(shop, screen.strip.settle)
    asked = dialog(shop)
    assert "Just booked" in words(asked)
    [opens] = asked.opening
    click(shop, opens)
    assert (shop.desktop.window.room, shop.screen.selected) == ("appointments", just)
    shop.session.comptoir.settings.choose(COVER_DAYS, "0")
    screen = shop.go("today")
    shop.until(lambda: screen.strip.settle.text() == "Settle it")  # by the settings


def test_no_dot_hides_the_mark_of_now(window: OpenWindow) -> None:
    """What leaves in a minute stands beside it, and what leaves after that beside that one."""
    strip, soon = Strip(), NOW + timedelta(minutes=1)
    strip.resize(900, strip.height())
    dots = [Dot(soon, 1, True), Dot(soon, 1, False)]
    strip.show_dots(dots, NOW, NOW + timedelta(hours=27), ZoneInfo("Europe/Paris"))
    ground = theme.colour("text.primary")
    picture, x = strip.grab().toImage(), round(strip._x(NOW))
    seen = [y for y in range(picture.height()) if picture.pixelColor(x, y) == ground]
    assert len(seen) >= 22  # all of its height, from above the line to below it
    (first, _), (second, _) = strip.groups()
    assert second - first >= 22


def test_a_dot_that_stands_for_several_hours_tells_them(shop: OpenWindow) -> None:
    """The list beside it counts each hour: one alone under their sum would be another truth."""
    strip, zone = shop.go("today").strip.strip, ZoneInfo("Europe/Paris")

    def captions(*ahead: tuple[int, int, int, bool]) -> list[str]:
        dots = [
            Dot(datetime(2026, 11, 24, hour, minute, tzinfo=zone), many, safe)
            for hour, minute, many, safe in ahead
        ]
        strip.show_dots(dots, NOW, NOW + timedelta(hours=27), zone)
        return [strip.caption(each) for _, each in strip.groups()]

    apart = captions((10, 0, 4, True), (17, 30, 2, True), (18, 0, 7, True))
    assert apart == ["10:00", "17:30–18:00"]
    among = captions((17, 30, 2, True), (18, 0, 7, True), (18, 0, 6, False))
    assert among == ["17:30–18:00", "18:00: 6 not safe"]
    both = captions((17, 30, 2, True), (17, 30, 1, False), (18, 0, 7, True), (18, 0, 6, False))
    assert both == ["9 safe", "17:30–18:00: 7 not safe"]
    tomorrow = NOW + timedelta(days=1)
    two = Dot(tomorrow, 2, True, last=tomorrow + timedelta(hours=1))
    strip.show_dots([two], NOW, tomorrow + timedelta(hours=3), zone)
    assert strip.caption(two) == "Wed 8:42–9:42"


def test_the_foot_leads_to_the_strip(shop: OpenWindow) -> None:
    """By click and by Enter; to its button where something can be done."""
    schedules(shop.book, NOW)
    book(shop, 3, 25, "16:00", now=NOW - timedelta(minutes=2))
    rail = shop.desktop.window.rail
    shop.go("settings")
    shop.until(lambda: rail.cover.strong.whole() == "1 reminder")
    click(shop, rail.cover)
    assert shop.desktop.window.room == "today"
    assert shop.screen.strip.settle.hasFocus()
    shop.go("settings")
    rail.cover.setFocus()
    press(shop, Qt.Key.Key_Return)
    assert shop.desktop.window.room == "today"


def test_all_safe_nothing_is_asked_on_closing(shop: OpenWindow) -> None:
    schedules(shop.book, NOW)
    book(shop, 1, 25, "14:00")
    cover(shop.book, now=NOW - timedelta(minutes=5), last=NOW + timedelta(days=1))
    screen, desktop = shop.go("today"), shop.desktop
    assert screen.strip.icon.name == "ph.shield-check-fill"
    assert screen.strip.title.text() == "1 reminder is safe until tomorrow at 12:00"
    assert not screen.strip.settle.isVisible()
    desktop.serving = Serving(shop.session, desktop.environ, print, desktop.window)
    shop.until(lambda: desktop._unsent is not None and not desktop._unsent.any)
    desktop.window.close()
    assert not desktop.window.isVisible()


def test_closing_says_which_are_not_safe_and_why(shop: OpenWindow) -> None:
    schedules(shop.book, NOW)
    book(shop, 3, 25, "16:00", now=NOW - timedelta(minutes=2))
    desktop = shop.desktop
    desktop.serving = Serving(shop.session, desktop.environ, print, desktop.window)
    shop.until(lambda: desktop._unsent is not None and desktop._unsent.reminders == 1)
    desktop.window.close()
    asked = dialog(shop)
    assert "1 reminder until tomorrow at 12:00: just booked" in words(asked)
    asked.reject()
    assert desktop.window.isVisible()


# --- room


@pytest.mark.parametrize("size", [(1100, 680), (1366, 768)])
def test_an_hour_is_never_cut(shop: OpenWindow, size: tuple[int, int]) -> None:
    """However long the name: that is cut, or the buttons stand below."""
    name = ("Jean-Baptiste", "de La Rochefoucauld-Montbel")
    long = Person(*name, "+33639980006", reach=Reach.TEXTABLE)
    with shop.book.write() as connection:
        contacts.add(connection, long, BEFORE)
    book(shop, 6, 24, "15:30")
    reminders.run_due(shop.book, now=NOW)
    hear(shop, "Oui mais plutôt vers 16h si possible", "move", contact=6)
    shop.desktop.window.resize(*size)
    screen = shop.go("today")
    shop.settle()
    assert any("Montbel" in each.title.whole() for each in screen.settle.rows)
    for each in (*screen.settle.rows, *screen.calls.rows):
        title = each.title if hasattr(each, "title") else each.words
        assert title.width() >= title.least(), title.whole()
    for each in screen.settle.rows:
        assert each.more.height() >= each.more.heightForWidth(each.more.width())
