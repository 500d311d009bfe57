"""What lies over the rooms in a language a third longer: the finder, notices, closing, a bug."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import QDialog

from desktop_app.domain.errors import ComptoirError
from desktop_app.services import appointments
from desktop_app.services.unsent import Unsent
from desktop_app.store.appointments import Booking
from desktop_app.ui.kit import faults
from desktop_app.ui.kit.screen import Unsaved
from desktop_app.ui.kit.session import Route
from desktop_app.ui.shell.closing import ClosingDialog
from desktop_app.ui.shell.crash import CrashDialog, report
from desktop_app.ui.shell.unsaved import UnsavedDialog
from tests.helpers import pseudo, sends
from tests.helpers.window import OpenWindow

_WORDS = (*sends.FIRST_NAMES, "Roche", "club")


def test_the_finder_is_translated_and_fits(window: OpenWindow) -> None:
    sends.people(window, 3, tag="club")
    now = datetime.now(UTC)
    booking = Booking(1, (now + timedelta(days=9)).date(), "10:00", "Europe/Paris", "Essai")
    appointments.add(window.book, booking, account_id=1, now=now)
    with pseudo.walk(window, *_WORDS, "Essai") as walk:
        window.desktop.window.find_anything()
        [finder] = window.desktop.window.findChildren(QDialog)
        for typed in ("", "club", "anna", "3/12"):
            finder.line.setText(typed)
            finder.line.textEdited.emit(typed)
            walk.look(f"found for {typed}")


def test_closing_is_translated_and_fits(window: OpenWindow) -> None:
    frame, until = window.desktop.window, datetime.now(UTC) + timedelta(days=3)
    with pseudo.walk(window) as walk:
        for texts, reminders in ((3, 0), (0, 2), (12, 20)):
            unsent = Unsent(texts, reminders, until)
            asked = ClosingDialog(window.session, unsent, print, print, frame)
            asked.open()
            walk.look(f"{texts} and {reminders}")
            asked.reject()
        for rebuilt in (False, True):
            unsaved = [(Route("today"), Unsaved("·", print))]
            asked = UnsavedDialog(unsaved, print, print, print, frame, rebuilt=rebuilt)
            asked.open()
            walk.look("unsaved")
            asked.reject()


def test_a_bug_is_told_in_words_that_fit(window: OpenWindow) -> None:
    error = ValueError("nobody foresaw this")
    with pseudo.walk(window) as walk:
        CrashDialog(error, window.desktop.window).open()
        walk.look("crash")
    assert "nobody" not in report(error)


def test_menus_of_the_frame_are_translated(window: OpenWindow) -> None:
    """Who is at the desk, and the icon beside the clock."""
    frame = window.desktop.window
    with pseudo.walk(window) as walk:
        frame.rail.desk.click()
        menu = window.menu
        walk.look("desk")
        menu.close()
        tray, until = window.desktop.tray, datetime.now(UTC)
        tray.speak()
        for texts, reminders in ((0, 0), (3, 0), (0, 2), (12, 20)):
            tray.tell(Unsent(texts, reminders, until))
            walk.look(f"tray {texts} {reminders}", tray.menu)


def test_every_fault_is_told_in_a_notice_that_fits(window: OpenWindow) -> None:
    """As what went wrong, and with Undo, which takes its place from the words."""
    with pseudo.walk(window) as walk:
        for kind in faults.KINDS:
            window.session.tell(faults.sentence(ComptoirError(kind)), bad=True)
            walk.look(kind)
        longest = max((faults.sentence(ComptoirError(kind)) for kind in faults.KINDS), key=len)
        window.session.tell(longest, lambda: None)
        walk.look("undo")
        first = max((faults.words(ComptoirError(kind))[0] for kind in faults.KINDS), key=len)
        window.session.tell(first, lambda: None)  # what followed of it is not told of an undo
        window.desktop.window.notices._timer.timeout.emit()
        for told in ("undone", "nothing to undo"):
            window.desktop.window.notices.undo()
            walk.look(told)
