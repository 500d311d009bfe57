"""Without the window: beside the clock, and what is said there. The screens of tests have no such
place: what stands for it writes down what it is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QSpinBox

from desktop_app.cli.main import wants_window
from desktop_app.domain import preferences
from desktop_app.services.unsent import Unsent
from desktop_app.ui.kit import memory
from desktop_app.ui.shell.closing import ClosingDialog, Way, way
from desktop_app.ui.shell.desk_notice import DeskNotice
from desktop_app.ui.shell.serving import Serving
from desktop_app.ui.shell.unsaved import UnsavedDialog
from desktop_app.ui.start import Desktop
from tests.helpers.window import OpenWindow, make_profile, opened, until


class Beside:
    """A place beside the clock, or none."""

    def __init__(self, *, there: bool = True) -> None:
        self.there, self.shown = there, False
        self.said: list[tuple[str, str]] = []
        self.menu: QMenu
        self.clicked: Callable[[], object]

    def is_there(self) -> bool:
        return self.there

    def hang(self, menu: QMenu, clicked: Callable[[], object]) -> None:
        self.menu, self.clicked = menu, clicked

    def show(self, tip: str) -> None:
        assert self.there
        self.shown = True

    def hide(self) -> None:
        self.shown = False

    def say(self, title: str, body: str) -> None:
        assert self.shown  # the system says nothing of an icon that is not there
        self.said.append((title, body))

    def lines(self) -> list[str]:
        return [each.text() for each in self.menu.actions() if each.isVisible() and each.text()]

    def choose(self, line: str) -> None:
        [action] = [each for each in self.menu.actions() if each.text() == line]
        action.trigger()


@pytest.fixture
def beside() -> Beside:
    return Beside()


@pytest.fixture
def window(tmp_path: Path, qapp: QApplication, beside: Beside) -> Iterator[OpenWindow]:
    """A shop whose desktop has a place beside its clock."""
    with opened(*make_profile(tmp_path), qapp, place=beside) as made:
        yield made
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def stays(window: OpenWindow) -> None:
    """The shop chooses that a closed window stays."""
    window.session.comptoir.settings.choose(preferences.TRAY, preferences.ON)
    window.session.learn(window.session)
    window.until(lambda: window.session.facts.in_tray)


def waiting(window: OpenWindow, texts: int, reminders: int) -> None:
    """As if so much were counted that has not left, with something running that would send it."""
    desktop = window.desktop
    desktop.serving = Serving(window.session, desktop.environ, print, desktop.window)
    window.until(lambda: desktop._unsent is not None)
    desktop._unsent = Unsent(texts, reminders, datetime.now(UTC))
    desktop.tray.tell(desktop._unsent)


def typed(window: OpenWindow) -> QSpinBox:
    """Another wait in the plan of all kinds, not saved."""
    wait: QSpinBox = window.go("settings", part="reminders").part.forms[""].wait
    wait.setFocus()
    wait.selectAll()
    QTest.keyClicks(wait, "25")
    return wait


def gone(window: OpenWindow) -> None:
    """What was closed is deleted once the window is at leisure."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def dialogs(window: OpenWindow) -> list[ClosingDialog]:
    found = window.desktop.window.findChildren(ClosingDialog)
    return [each for each in found if each.isVisible()]


@pytest.mark.parametrize(
    ("for_good", "stays", "waits", "found"),
    [
        (False, False, False, Way.QUIT),
        (False, False, True, Way.ASK),
        (False, True, False, Way.HIDE),
        (False, True, True, Way.HIDE),
        (True, False, False, Way.QUIT),
        (True, False, True, Way.ASK),
        (True, True, False, Way.QUIT),
        (True, True, True, Way.ASK),
    ],
)
def test_what_closing_comes_to(for_good: bool, stays: bool, waits: bool, found: Way) -> None:
    """What is typed is asked about first, unless the window only goes out of sight."""
    assert way(for_good=for_good, stays=stays, unsaved=False, waits=waits) is found
    first = Way.HIDE if found is Way.HIDE else Way.UNSAVED
    assert way(for_good=for_good, stays=stays, unsaved=True, waits=waits) is first


def test_a_closed_window_stays_beside_the_clock_where_that_was_chosen(
    window: OpenWindow, beside: Beside
) -> None:
    """It says so the first time only, also over another start; the icon brings it back."""
    desktop, frame = window.desktop, window.desktop.window
    assert not beside.shown
    stays(window)
    assert beside.shown
    frame.close()
    assert not frame.isVisible() and not desktop._quitting
    [(title, _)] = beside.said
    assert title == "Comptoir keeps running"
    beside.choose("Open Comptoir")
    assert frame.isVisible() and beside.shown
    frame.close()
    assert len(beside.said) == 1
    beside.clicked()
    assert frame.isVisible()
    assert memory.recall(desktop.profile.folder).stays_told == "yes"


def test_without_that_choice_closing_ends_it(window: OpenWindow, beside: Beside) -> None:
    window.desktop.window.close()
    assert window.desktop._quitting
    assert not beside.shown and beside.said == []


def test_without_a_place_closing_ends_it_all_the_same(window: OpenWindow, beside: Beside) -> None:
    beside.there = False
    stays(window)
    window.desktop.window.close()
    assert window.desktop._quitting


def test_quit_ends_it_by_the_closing_question(window: OpenWindow, beside: Beside) -> None:
    """From the menu, out of sight: the window comes back to ask. Staying leaves it open, and what
    quits all the same quits."""
    desktop, frame = window.desktop, window.desktop.window
    stays(window)
    waiting(window, 2, 0)
    frame.close()
    assert not frame.isVisible() and dialogs(window) == []
    beside.choose("Quit")
    [dialog] = dialogs(window)
    assert frame.isVisible()
    dialog.reject()
    assert frame.isVisible() and not desktop._quitting
    frame.close()
    assert not frame.isVisible()  # Quit was meant that once
    beside.choose("Quit")
    [dialog] = dialogs(window)
    QTest.mouseClick(dialog.end, Qt.MouseButton.LeftButton)
    assert desktop._quitting


def test_quit_asks_first_about_what_is_typed(window: OpenWindow, beside: Beside) -> None:
    """Out of sight nothing is forgotten, so closing asks nothing. Quit meant quit, also after the
    answer; and what would not leave is asked about all the same."""
    desktop, frame = window.desktop, window.desktop.window
    stays(window)
    typed(window)
    waiting(window, 2, 0)
    frame.close()
    assert not frame.isVisible()
    beside.choose("Quit")
    [asked] = frame.findChildren(UnsavedDialog)
    assert frame.isVisible() and asked.isVisible() and dialogs(window) == []
    QTest.mouseClick(asked.discard, Qt.MouseButton.LeftButton)
    [dialog] = dialogs(window)
    QTest.mouseClick(dialog.end, Qt.MouseButton.LeftButton)
    assert desktop._quitting


def test_what_was_let_go_is_still_there_where_the_window_stays_after_all(
    window: OpenWindow, beside: Beside
) -> None:
    """Closed without saving, and then not closed, for the texts that wait: asked about again."""
    frame = window.desktop.window
    stays(window)
    wait = typed(window)
    waiting(window, 2, 0)
    beside.choose("Quit")
    [asked] = frame.findChildren(UnsavedDialog)
    QTest.mouseClick(asked.discard, Qt.MouseButton.LeftButton)
    [dialog] = dialogs(window)
    dialog.reject()
    assert frame.isVisible() and wait.value() == 25
    gone(window)
    beside.choose("Quit")
    [asked] = frame.findChildren(UnsavedDialog)
    asked.reject()


@pytest.mark.parametrize("unsaved", [True, False])
def test_quit_chosen_again_asks_once(window: OpenWindow, beside: Beside, unsaved: bool) -> None:
    """The menu beside the clock can be reached while the question stands open: it comes to the
    front again. Once it was answered another is asked."""
    frame = window.desktop.window
    stays(window)
    waiting(window, 2, 0)
    if unsaved:
        typed(window)
    kind = UnsavedDialog if unsaved else ClosingDialog
    for _ in range(2):
        beside.choose("Quit")
        beside.choose("Quit")
        [asked] = frame.findChildren(kind)
        assert asked.isVisible() and frame.isVisible()
        asked.reject()
        gone(window)
        assert frame.findChildren(kind) == []


def test_a_window_out_of_sight_is_still_in_its_room(window: OpenWindow, beside: Beside) -> None:
    """It comes back as it went: the line of now is drawn in the agenda, Contacts knows itself."""
    frame = window.desktop.window
    stays(window)
    for room, here in (
        ("appointments", lambda: window.screen._clock.isActive()),
        ("contacts", lambda: window.screen._here),
    ):
        window.go(room)
        frame.close()
        assert not frame.isVisible()
        beside.clicked()
        assert frame.isVisible() and here()


def test_quit_with_nothing_waiting_asks_nothing(window: OpenWindow, beside: Beside) -> None:
    stays(window)
    waiting(window, 0, 0)
    QTest.keySequence(window.desktop.window, "Ctrl+Q")
    assert window.desktop._quitting and dialogs(window) == []


def test_the_menu_says_what_would_not_leave(window: OpenWindow, beside: Beside) -> None:
    """By how many, and never who."""
    told = {}
    for texts, reminders in ((0, 0), (1, 0), (0, 3), (2, 1)):
        waiting(window, texts, reminders)
        _, told[texts, reminders], _ = beside.lines()
    will_not = "Will not leave while the computer is off: "
    assert told == {
        (0, 0): "Nothing waits for this computer",
        (1, 0): will_not + "1 text",
        (0, 3): will_not + "3 reminders",
        (2, 1): will_not + "2 texts, 1 reminder",
    }


# --- begun out of sight


def begun(desktop: Desktop) -> None:
    assert desktop.show(hidden=True)
    until(lambda: desktop._opening)
    until(lambda: desktop.background.idle)


def test_at_login_it_begins_beside_the_clock(
    tmp_path: Path, qapp: QApplication, beside: Beside
) -> None:
    """The book opens behind it, and a click shows the window."""
    profile, environ = make_profile(tmp_path)
    desktop = Desktop(qapp, profile, environ, with_agent=False, place=beside)
    try:
        begun(desktop)
        until(lambda: desktop.session is not None)
        assert beside.shown and not desktop.window.isVisible()
        beside.clicked()
        assert desktop.window.isVisible() and not beside.shown
    finally:
        desktop.close()


def test_at_login_a_book_that_does_not_open_shows_the_window(
    tmp_path: Path, qapp: QApplication, beside: Beside
) -> None:
    """Somebody has to answer."""
    profile, environ = make_profile(tmp_path)
    desktop = Desktop(qapp, profile, {**environ, "COMPTOIR_SECRETS": ""}, place=beside)
    try:
        begun(desktop)
        until(desktop.window.isVisible)
        assert desktop.session is None
    finally:
        desktop.close()


def test_at_login_without_such_a_place_it_begins_minimised(
    tmp_path: Path, qapp: QApplication
) -> None:
    profile, environ = make_profile(tmp_path)
    desktop = Desktop(qapp, profile, environ, with_agent=False, place=Beside(there=False))
    try:
        begun(desktop)
        assert desktop.window.isMinimized()
    finally:
        desktop.close()


@pytest.mark.parametrize(
    ("line", "wants"),
    [
        ("--hidden", True),
        ("--hidden --profile p", True),
        ("--profile=p --hidden", True),
        ("--hidden agent", False),
    ],
)
def test_out_of_sight_is_no_verb(line: str, wants: bool) -> None:
    assert wants_window(line.split()) is wants


# --- notices of the system's


def test_what_needs_somebody_is_said_while_nobody_looks(beside: Beside) -> None:
    """Not to who has the window before them."""
    looks = True
    notice = DeskNotice(beside, lambda: looks, lambda: beside.show(""))
    assert not notice.needs_you("Texts wait", "The provider refuses the key.")
    looks = False
    assert notice.needs_you("Texts wait", "The provider refuses the key: 12 texts wait.")
    assert beside.said == [("Texts wait", "The provider refuses the key: 12 texts wait.")]


def test_nothing_is_said_where_there_is_no_place() -> None:
    nowhere = Beside(there=False)
    assert not DeskNotice(nowhere, lambda: False, lambda: None).needs_you("Texts wait", "")
    assert nowhere.said == []


@pytest.mark.parametrize(
    "number",
    ["06 39 98 00 01", "+33639980001", "+33 (0)6-39.98.00.01", "01.99.00.12.34", "36 18 01"],
)
def test_no_number_stands_on_a_screen_that_anybody_passes(beside: Beside, number: str) -> None:
    notice = DeskNotice(beside, lambda: False, lambda: beside.show(""))
    notice.needs_you(f"{number} answered", f"Call {number}, 3 times.")
    [(title, body)] = beside.said
    assert (title, body) == ("… answered", "Call …, 3 times.")


def test_a_notice_brings_the_icon_and_the_window_takes_it_away(
    window: OpenWindow, beside: Beside
) -> None:
    """Where a closed window does not stay there, it is there for the notice alone."""
    window.desktop.window.hide()
    assert window.desktop.desk_notice.needs_you("Texts wait", "Look at the account.")
    assert beside.shown
    beside.clicked()
    assert window.desktop.window.isVisible() and not beside.shown
