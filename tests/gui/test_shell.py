"""The frame: rooms by mouse and key, the rail, notices with Undo, names hidden, a language switched
without a restart."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from desktop_app.app import open_profile
from desktop_app.domain import preferences
from desktop_app.domain.audience import Audience
from desktop_app.domain.contact import Person, Reach
from desktop_app.domain.cover import Exposed
from desktop_app.domain.message import Purpose
from desktop_app.services import campaigns
from desktop_app.services.composing import Draft
from desktop_app.services.unsent import Unsent
from desktop_app.store import contacts, settings
from desktop_app.ui.kit import language, memory
from desktop_app.ui.kit.session import Besides, Route
from desktop_app.ui.shell import rooms
from desktop_app.ui.shell.closing import ClosingDialog
from desktop_app.ui.shell.engine import Engine
from desktop_app.ui.shell.finder import Finder
from desktop_app.ui.shell.instance import Instance
from desktop_app.ui.shell.serving import Serving
from tests.helpers.window import OpenWindow, make_profile, opened


def test_the_frame_says_whose_shop_it_is(window: OpenWindow) -> None:
    """Its name, who is at the desk, and that this is practice."""
    frame = window.desktop.window
    assert frame.rail.shop.whole() == "Optique Carmin"
    assert frame.rail.desk.accessibleName() == "Claire at the desk"
    assert frame.banner.isVisible()
    assert frame.windowTitle() == "Optique Carmin — Comptoir"


def test_every_room_opens_by_its_item_and_by_its_key(window: OpenWindow) -> None:
    frame = window.desktop.window
    for room in rooms.ROOMS:
        QTest.mouseClick(frame.rail.items[room.name], Qt.MouseButton.LeftButton)
        window.settle()
        assert frame.room == room.name
        assert frame.rail.items[room.name].isChecked()
    QTest.keySequence(frame, "Ctrl+,")
    window.settle()
    assert frame.room == "settings"


def test_a_notice_takes_back_what_it_tells_once(window: OpenWindow) -> None:
    undone: list[str] = []
    window.session.tell("Done.", lambda: undone.append("once"))
    notices = window.desktop.window.notices
    assert notices.isVisible()
    QTest.keySequence(window.desktop.window, "Ctrl+Z")
    assert not notices.isVisible()
    QTest.keySequence(window.desktop.window, "Ctrl+Z")
    assert undone == ["once"]
    assert notices.words.text() == "Nothing to undo."
    assert not notices.undo_button.isVisible()


def test_the_focus_begins_at_the_first_thing_to_settle(window: OpenWindow) -> None:
    """And stays there while the day is looked at again."""
    first = window.screen.settle.rows[0]
    assert first.hasFocus()
    window.desktop.window.rail.write.setFocus()
    window.screen.refresh()
    window.settle()
    assert window.desktop.window.rail.write.hasFocus()


def test_with_nothing_to_settle_the_focus_begins_at_a_new_message(
    tmp_path: Path, qapp: QApplication
) -> None:
    """Never at what leaves practice."""
    profile, environ = make_profile(tmp_path)
    with open_profile(profile, environ) as comptoir, comptoir.book.write() as connection:
        settings.put(connection, settings.RECOVERY_CONFIRMED, datetime.now(UTC).isoformat())
    with opened(profile, environ, qapp) as window:
        assert window.screen.settle.rows == []
        assert window.desktop.window.rail.write.hasFocus()


@pytest.mark.parametrize("room", ["today", "appointments", "contacts"])
def test_the_focus_of_what_is_gone_is_not_left_at_the_banner(window: OpenWindow, room: str) -> None:
    """As after a button that did its work and went; who goes there by Tab stays there."""
    frame, screen = window.desktop.window, window.go(room)
    gone = QPushButton(screen)
    gone.show()
    gone.setFocus()
    QWidget.setTabOrder(gone, frame.banner.leave)
    assert gone.hasFocus()
    gone.hide()
    window.settle()
    assert not frame.banner.leave.hasFocus()
    assert frame.focusWidget() is not None
    frame.banner.leave.setFocus(Qt.FocusReason.TabFocusReason)
    window.settle()
    assert frame.banner.leave.hasFocus()


def _done(window: OpenWindow, sentence: str = "Done.", *, here: bool = False) -> list[str]:
    """Something was done and its notice has gone; gives what was undone of it."""
    undone: list[str] = []
    window.session.tell(sentence, lambda: undone.append(sentence), here=here)
    window.desktop.window.notices._timer.timeout.emit()
    assert not window.desktop.window.notices.isVisible()
    return undone


def _undo(window: OpenWindow) -> str:
    """Ctrl+Z; what is said then."""
    QTest.keySequence(window.desktop.window, "Ctrl+Z")
    window.settle()
    return str(window.desktop.window.notices.words.text())


def test_the_last_thing_is_taken_back_also_once_its_notice_is_gone(window: OpenWindow) -> None:
    """It is said what it was, from another room too, and after something went wrong."""
    undone = _done(window)
    window.go("contacts")
    window.session.tell("No connection.", bad=True)
    assert _undo(window) == "Undone: “Done”"
    assert undone == ["Done."]
    assert _undo(window) == "Nothing to undo."
    assert undone == ["Done."]


@pytest.mark.parametrize(
    ("done", "undone"),
    [
        (
            "Moved to Tue 24 Nov at 13:00. Its reminder leaves today.",
            "Moved to Tue 24 Nov at 13:00",
        ),
        (
            "Déplacé au mar. 24 nov. à 13:00. Un SMS l’a déjà dit.",
            "Déplacé au mar. 24 nov. à 13:00",
        ),
        ("A. M. came. Nothing leaves any more.", "A. M. came"),
    ],
)
def test_what_was_undone_is_not_told_as_though_it_were_so(
    window: OpenWindow, done: str, undone: str
) -> None:
    """In quotes, and nothing of what followed of it."""
    _done(window, done)
    assert _undo(window) == f"Undone: “{undone}”"


def test_what_the_undo_says_stands_alone(window: OpenWindow) -> None:
    tell = window.session.tell
    tell("Moved.", lambda: tell("Back at 9:00."))
    window.desktop.window.notices._timer.timeout.emit()
    assert _undo(window) == "Back at 9:00."


@pytest.mark.parametrize(
    ("room", "place"), [("today", {}), ("appointments", {"new": True}), ("taking-over", {})]
)
@pytest.mark.parametrize("size", [(1366, 768), (1100, 680)])
def test_a_notice_covers_nothing_to_press(
    window: OpenWindow, room: str, place: dict[str, bool], size: tuple[int, int]
) -> None:
    """Nor does it stand beyond its room."""
    frame = window.desktop.window
    frame.resize(*size)
    screen = window.go(room, **place)
    window.settle()
    for words in (
        "Done.",
        "Anna Martin, Fri 27 Nov at 17:00. Its reminder leaves on Thursday. " * 2,
    ):
        window.session.tell(words, lambda: None)
        window.until(lambda: True)
        box = QRect(frame.notices.mapTo(frame, QPoint(0, 0)), frame.notices.size())
        covered = [
            each.accessibleName()
            for each in screen.findChildren(QAbstractButton)
            if each.isVisible()
            and not each.visibleRegion().isEmpty()
            and box.intersects(QRect(each.mapTo(frame, QPoint(0, 0)), each.size()))
        ]
        assert covered == []
        assert QRect(frame.stack.mapTo(frame, QPoint(0, 0)), frame.stack.size()).contains(box)


def test_a_notice_makes_way_for_what_comes_below_it(window: OpenWindow) -> None:
    notices = window.desktop.window.notices
    window.session.tell("Done.", lambda: None)
    room = window.screen
    came = QPushButton("New", room)
    came.setGeometry(QRect(notices.mapTo(room.window(), QPoint(0, 0)), notices.size()))
    came.move(room.mapFrom(room.window(), came.pos()))
    came.show()

    def met() -> bool:
        box = QRect(notices.mapToGlobal(QPoint(0, 0)), notices.size())
        return box.intersects(QRect(came.mapToGlobal(QPoint(0, 0)), came.size()))

    assert met()
    window.until(lambda: not met())
    assert notices.isVisible()


def test_an_undo_that_was_overtaken_is_not_kept(window: OpenWindow) -> None:
    """Something else was done, somebody else is at the desk, ten minutes have passed."""
    notices = window.desktop.window.notices
    first = _done(window)
    window.session.tell("The text has left.")
    assert _undo(window) == "Nothing to undo."
    second = _done(window)
    window.desktop.window._at_desk("Samir")
    window.until(lambda: window.session.desk == "Samir")
    assert _undo(window) == "Nothing to undo."
    third = _done(window)
    assert notices.kept.remainingTime() > 9 * 60_000
    notices.kept.timeout.emit()
    assert _undo(window) == "Nothing to undo."
    assert first + second + third == []


def test_what_stood_on_a_screen_comes_back_only_there(window: OpenWindow) -> None:
    """From another room nobody would see it; while its notice stands, it does."""
    window.go("appointments")
    undone = _done(window, here=True)
    window.go("contacts")
    assert _undo(window) == "Nothing to undo."
    window.go("appointments")
    _done(window, "Again.", here=True)
    assert _undo(window) == "Undone: “Again”"
    window.session.tell("Seen.", lambda: undone.append("seen"), here=True)
    window.go("contacts")
    QTest.keySequence(window.desktop.window, "Ctrl+Z")
    assert undone == ["seen"]


def test_a_late_undo_names_nobody_while_names_are_hidden(window: OpenWindow) -> None:
    undone = _done(window, "Anna Martin came.")
    window.session.hide(True)
    assert _undo(window) == "Undone."
    assert undone == ["Anna Martin came."]


def test_a_notice_that_stands_names_nobody_once_names_are_hidden(window: OpenWindow) -> None:
    """Nor does the text that it offers, in its tip; what it can do stays."""
    undone: list[str] = []
    notices = window.desktop.window.notices
    besides = Besides("Tell them by text", lambda: None, "Votre rendez-vous, Anna")
    window.session.tell("Anna Martin moved.", lambda: undone.append("Anna"), besides=besides)
    window.session.hide(True)
    assert notices.isVisible()
    assert notices.words.text() == "(its words are hidden with the names)"
    for told in (notices, notices.besides_button):
        assert "Anna" not in f"{told.accessibleName()} {told.accessibleDescription()}"
        assert "Anna" not in told.toolTip()
    assert notices.besides_button.isVisible() and notices.undo_button.isVisible()
    QTest.keySequence(window.desktop.window, "Ctrl+Z")
    assert undone == ["Anna"]


def test_what_came_of_a_deed_is_told_while_it_is_the_last(window: OpenWindow) -> None:
    """In place of its notice, with the same Undo; not once it was undone or something else done."""
    undone: list[str] = []
    notices = window.desktop.window.notices

    def undo() -> None:
        undone.append("plan")

    window.session.tell("Saved.", undo)
    window.session.tell("Saved. 3 changed.", undo, again=True)
    assert notices.words.text() == "Saved. 3 changed." and notices.undo_button.isVisible()
    QTest.keySequence(window.desktop.window, "Ctrl+Z")
    window.session.tell("Saved. 4 changed.", undo, again=True)
    assert notices.isHidden() and undone == ["plan"]
    window.session.tell("Saved.", undo)
    window.session.tell("Anna Martin moved.", lambda: undone.append("Anna"))
    window.session.tell("Saved. 5 changed.", undo, again=True)
    assert notices.words.text() == "Anna Martin moved."
    QTest.keySequence(window.desktop.window, "Ctrl+Z")
    assert undone == ["plan", "Anna"]


def test_what_only_shows_leaves_the_way_back(window: OpenWindow) -> None:
    undone: list[str] = []
    window.session.tell(
        "Closed on Wednesday from now on. 2 appointments are booked then.",
        lambda: undone.append("closed"),
        besides=Besides("Show", lambda: window.session.go("appointments"), shows="ph.calendar"),
    )
    QTest.mouseClick(window.desktop.window.notices.besides_button, Qt.MouseButton.LeftButton)
    assert window.desktop.window.room == "appointments"
    QTest.keySequence(window.desktop.window, "Ctrl+Z")
    assert undone == ["closed"]


def test_the_language_changes_without_a_restart(window: OpenWindow) -> None:
    """The same room again, in the other language."""
    window.go("contacts")
    window.session.comptoir.settings.choose(preferences.LANGUAGE, "fr")
    window.session.learn(window.desktop.window)
    window.until(lambda: language.spoken() == "fr")
    assert window.desktop.window.room == "contacts"
    assert window.desktop.window.rail.shop.whole() == "Optique Carmin"


def test_who_is_at_the_desk_is_chosen_with_one_click(window: OpenWindow) -> None:
    window.desktop.window._at_desk("Samir")
    window.until(lambda: window.session.desk == "Samir")
    assert window.desktop.window.rail.desk.accessibleName() == "Samir at the desk"


def test_another_program_changes_the_book(window: OpenWindow) -> None:
    """The watcher tells, and the facts follow."""
    with window.book.write() as connection:
        connection.exec_driver_sql("UPDATE setting SET value = 'Chez Ana' WHERE key = 'shop'")
    window.until(lambda: window.session.facts.shop == "Chez Ana")
    assert window.desktop.window.rail.shop.whole() == "Chez Ana"


def test_anything_is_found_from_the_first_letter(window: OpenWindow) -> None:
    """Ctrl+K: a person, a room; Enter goes there."""
    now = datetime.now(UTC)
    with window.book.write() as connection:
        ana = contacts.add(connection, Person(first_name="Ana", number="+33639980001"), now)
    frame = window.desktop.window
    frame.find_anything()
    finder = frame.findChild(Finder)
    assert finder is not None
    QTest.keyClicks(finder.line, "ana")
    window.settle()
    gone: list[Route] = []
    window.session.going.connect(gone.append)
    QTest.keyClick(finder.line, Qt.Key.Key_Return)
    assert gone == [Route("contacts", {"contact": ana})]
    frame.find_anything()
    [finder] = [each for each in frame.findChildren(Finder) if each.isVisible()]
    QTest.keyClicks(finder.line, "sett")
    QTest.keyClick(finder.line, Qt.Key.Key_Return)
    assert frame.room == "settings"


def test_a_second_start_shows_the_first_window(window: OpenWindow) -> None:
    """The lock tells, the knock is heard, and the second one goes."""
    first = window.desktop._instance
    assert first.is_first()
    first.answer()
    frame = window.desktop.window
    frame.hide()
    assert not Instance(window.desktop.profile.folder, lambda: None).is_first()
    window.until(frame.isVisible)


def test_sending_asked_for_by_hand_starts_once(
    window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever was to start it again later does not start another beside it."""
    started: list[str] = []
    made = window.desktop.window
    engine = Engine("", {}, made)
    monkeypatch.setattr(engine, "_start_agent", lambda: started.append("agent"))
    engine._ended()
    assert engine._again.isActive()
    desktop = window.desktop
    desktop.serving = Serving(window.session, desktop.environ, print, made)
    desktop.serving.engine = engine
    window.session.sending_wanted.emit()
    assert started == ["agent"]
    assert not engine._again.isActive()


def _queue_one(window: OpenWindow) -> None:
    """A service text to one person, waiting to leave."""
    now = datetime.now(UTC)
    with window.book.write() as connection:
        ana = contacts.add(
            connection, Person("Ana", number="+33639980001", reach=Reach.TEXTABLE), now
        )
    draft = Draft(Purpose.TRANSACTIONAL, "Bonjour", Audience(contact_ids=(ana,)), 1)
    terms = window.session.comptoir.terms(1)
    plan = campaigns.plan(window.book, draft, terms, now=now)
    campaigns.start(window.book, draft, terms, plan, now=now)


def test_closing_asks_only_where_something_would_not_leave(window: OpenWindow) -> None:
    """Esc stays, and what closes all the same says how much waits."""
    desktop, frame = window.desktop, window.desktop.window
    desktop.serving = Serving(window.session, desktop.environ, print, frame)  # never started
    _queue_one(window)
    window.until(lambda: desktop._unsent is not None and desktop._unsent.texts == 1)
    frame.close()
    [dialog] = frame.findChildren(ClosingDialog)
    assert frame.isVisible()
    assert "1 text not left yet" in [each.text() for each in dialog.findChildren(QLabel)]
    dialog.reject()
    assert frame.isVisible()
    frame.close()
    [dialog] = [each for each in frame.findChildren(ClosingDialog) if each.isVisible()]
    QTest.mouseClick(dialog.end, Qt.MouseButton.LeftButton)
    assert memory.recall(desktop.profile.folder).room == frame.room


_OPEN_AGAIN = "Texts of campaigns go on leaving when you open it again."
_WORD = "A reminder leaves when you open it again if it is still useful, or waits for your word."


@pytest.mark.parametrize(
    ("texts", "reminders", "told"),
    [
        (2, 0, f"They leave only while Comptoir runs. Nothing is lost. {_OPEN_AGAIN}"),
        (0, 1, f"It leaves only while Comptoir runs. Nothing is lost. {_WORD}"),
        (1, 1, f"They leave only while Comptoir runs. Nothing is lost. {_OPEN_AGAIN} {_WORD}"),
    ],
)
def test_closing_says_of_each_what_becomes_of_it(
    window: OpenWindow, texts: int, reminders: int, told: str
) -> None:
    """No word is asked for what is left of a campaign."""
    exposed = {Exposed.NO_SCHEDULER: reminders} if reminders else {}
    unsent = Unsent(texts, reminders, datetime(2026, 11, 25, 11, tzinfo=UTC), exposed)
    dialog = ClosingDialog(window.session, unsent, print, print, window.desktop.window)
    said = [each.text() for each in dialog.findChildren(QLabel)]
    assert said[-1] == f"{told} Practice: nothing really leaves."


def test_closing_with_nothing_waiting_asks_nothing(window: OpenWindow) -> None:
    desktop, frame = window.desktop, window.desktop.window
    desktop.serving = Serving(window.session, desktop.environ, print, frame)
    window.until(lambda: desktop._unsent is not None)
    frame.close()
    assert not frame.isVisible()
    assert frame.findChildren(ClosingDialog) == []


def test_names_stay_hidden_in_another_language(window: OpenWindow) -> None:
    """And the button says so."""
    window.desktop.window.rail.hide_names.click()
    window.desktop.window.rebuild()
    assert window.session.hide_names
    assert window.desktop.window.rail.hide_names.isChecked()


def test_a_lock_that_came_with_a_copied_folder_keeps_nobody_out(tmp_path: Path) -> None:
    """Written by another machine: nobody there can have this window open."""
    lock = tmp_path / "profile.window.lock"
    lock.write_text("4711\nComptoir\nanother-machine\n0123456789abcdef\n0123456789abcdef\n")
    first = Instance(tmp_path / "profile", lambda: None)
    assert first.is_first()
    first.close()


def test_an_enter_that_moved_the_focus_presses_nothing_there(window: OpenWindow) -> None:
    """Saved by Enter in a line, names must not be hidden because the focus fell on that button."""
    frame = window.desktop.window
    line = QLineEdit(frame)
    line.show()
    line.returnPressed.connect(frame.rail.hide_names.setFocus)
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert frame.rail.hide_names.hasFocus()
    assert not window.session.hide_names
    QTest.keyClick(frame.rail.hide_names, Qt.Key.Key_Return)
    assert window.session.hide_names
