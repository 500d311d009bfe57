"""The whole program in a real window, driven by keys and mouse: ``drive.py JOURNEY [SECONDS]``.

A process of its own, with the agent and the gateway that the window starts by itself. Its clock
runs ``SECONDS`` ahead, without them as far as offers need. What a journey must see is asserted
here; its exit code is the answer.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop_app import places
from desktop_app.domain import rules_file
from desktop_app.domain.gate import next_opening
from desktop_app.domain.message import Purpose
from desktop_app.services import insights
from desktop_app.ui.composer.confirm import ConfirmDialog
from desktop_app.ui.kit import theme
from desktop_app.ui.shell.closing import ClosingDialog
from desktop_app.ui.start import Desktop
from desktop_app.ui.welcome.locked import LockedScreen
from tests.helpers.window import OpenWindow, to_front, type_text, until


class Hand:
    """A person's hands on the window."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop
        self.window = OpenWindow(desktop)

    @property
    def screen(self) -> Any:
        return self.window.screen

    def click(self, widget: QWidget) -> None:
        assert widget.isVisible(), widget.accessibleName()
        assert widget.isEnabled(), widget.accessibleName()
        QTest.mouseClick(
            widget, Qt.MouseButton.LeftButton, pos=QPoint(widget.width() // 2, widget.height() // 2)
        )
        QApplication.processEvents()

    def press(self, keys: str) -> None:
        """A shortcut, wherever the focus is."""
        QTest.keySequence(self.desktop.window, keys)
        QApplication.processEvents()

    def type(self, widget: QWidget, text: str) -> None:
        widget.setFocus()
        type_text(widget, text)
        QApplication.processEvents()

    def button(self, words: str, within: QWidget | None = None) -> QPushButton:
        """The visible button that says so."""
        found = [
            each
            for each in (within or self.desktop.window).findChildren(QPushButton)
            if each.isVisible() and words in (each.text() + each.accessibleName())
        ]
        assert found, f"no button says {words}"
        return found[0]

    def until(self, holds: Callable[[], bool]) -> None:
        until(holds)

    def settle(self) -> None:
        until(lambda: self.desktop.background.idle)

    # --- what several journeys do

    def write(self, purpose: Purpose, text: str, tag: str) -> None:
        """A new message to a tag, up to its plan."""
        self.press("Ctrl+N")
        self.settle()
        screen = self.screen
        if purpose is not screen.writing.purpose:
            self.click(screen.toggle.half(purpose))
        self.type(screen.edit, text)
        self.type(screen.to.line, tag)
        self.until(lambda: screen.to.offering)
        QTest.keyClick(screen.to.line, Qt.Key.Key_Return)
        self.planned()

    def planned(self) -> None:
        screen = self.screen
        self.until(lambda: not screen._plan_soon.isActive() and not screen._asked.waiting)

    def send(self) -> int:
        """Ctrl+Enter, confirm; the campaign's id."""
        screen = self.screen
        screen.main_action()
        [dialog] = [each for each in screen.findChildren(ConfirmDialog) if each.isVisible()]
        self.click(dialog.go)
        self.until(lambda: self.desktop.window.room == "campaigns")
        self.settle()
        return insights.campaigns(self.window.book)[0].campaign.id

    def ladder(self, campaign_id: int) -> Any:
        return insights.campaign_report(self.window.book, campaign_id).report.ladder


def excluded_is_included(hand: Hand) -> None:
    """An offer to a tag; one was never asked; she says yes at the counter, and is then in it."""
    hand.write(Purpose.MARKETING, "Samedi, -20 % sur les montures", "clients")
    panel = hand.screen.panel
    assert "Send 39 messages" in panel.send.text(), panel.send.text()
    hand.click(panel.who.reasons["not_asked"])
    hand.click(hand.button("Personne 40", panel.who))
    hand.settle()
    assert hand.desktop.window.room == "contacts"
    hand.press("Ctrl+Shift+K")
    hand.settle()
    answer = hand.screen.panel.answer
    hand.until(answer.isVisible)
    hand.click(answer.yes)
    hand.click(answer.save)
    hand.settle()
    hand.press("Ctrl+N")
    hand.settle()
    hand.planned()
    assert "Send 40 messages" in hand.screen.panel.send.text()
    sent = hand.send()
    hand.until(lambda: hand.ladder(sent).delivered == 40)


def stop_while_a_campaign_runs(hand: Hand) -> None:
    """Somebody at the counter says STOP: the text that waits for them does not leave."""
    hand.write(Purpose.MARKETING, "Samedi, -20 % sur les montures", "clients")
    sent = hand.send()
    hand.until(lambda: hand.ladder(sent).handed_over > 0)
    sys.stdout.write("under way\n")
    sys.stdout.flush()
    sys.stdin.readline()
    with hand.window.book.read() as connection:
        waiting = connection.exec_driver_sql(
            "SELECT contact_id FROM message WHERE state = 'QUEUED' ORDER BY id DESC LIMIT 1"
        ).scalar_one()
    hand.desktop.window.go("contacts", contact=waiting)
    hand.settle()
    hand.press("Ctrl+Shift+S")
    hand.settle()
    [menu] = [
        each for each in QApplication.topLevelWidgets() if each.isVisible() and _is_menu(each)
    ]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    hand.settle()
    sys.stdout.write("stopped\n")
    sys.stdout.flush()
    hand.until(lambda: _state(hand, sent, waiting) == "CANCELLED")
    hand.until(lambda: hand.ladder(sent).waiting == 0)
    assert _state(hand, sent, waiting) == "CANCELLED"


def begin_and_wait(hand: Hand) -> None:
    """A long campaign is on its way; then this window is killed from outside."""
    hand.write(Purpose.TRANSACTIONAL, "La boutique ferme à 17 h", "clients")
    sent = hand.send()
    hand.until(lambda: hand.ladder(sent).handed_over > 0)
    sys.stdout.write("under way\n")
    sys.stdout.flush()
    hand.until(lambda: False)


def see_it_through(hand: Hand) -> None:
    """Opened again in the middle: the campaign goes on, and the window shows it to its end."""
    hand.desktop.window.go("campaigns", campaign=1)
    hand.settle()
    assert hand.ladder(1).waiting > 0
    sys.stdout.write("in the middle\n")
    sys.stdout.flush()
    hand.until(lambda: hand.ladder(1).delivered == 40)
    shown = hand.screen.report.ladder
    hand.until(lambda: shown.delivered.figure.text() == "40")
    assert len(insights.campaigns(hand.window.book)) == 1


def locked(hand: Hand) -> None:
    """The keyring is locked: said, nothing is made anew, and once it is open one tries again."""
    shown = hand.desktop.window.stack.currentWidget()
    assert isinstance(shown, LockedScreen)
    assert "locked" in shown.what.text()
    assert not shown.restore_button.isVisible()
    sys.stdout.write("locked\n")
    sys.stdout.flush()
    sys.stdin.readline()
    hand.click(shown.again_button)
    hand.until(lambda: hand.desktop.window.shown is not None)
    assert [each.name for each in hand.window.session.facts.accounts] == ["p"]


def close_with_all_safe(hand: Hand) -> None:
    """In the evening the rail says that both are safe; closing then asks nothing."""
    cover = hand.desktop.window.rail.cover
    hand.until(lambda: cover.strong.text() == "2 safe")
    _close(hand)


def move_next_morning(hand: Hand) -> None:
    """Opened again, the first one is moved to 16:00; once that is safe too, closed again."""
    hand.press("Ctrl+3")
    hand.settle()
    room = hand.screen
    hand.desktop.window.go("appointments", appointment=1)
    hand.until(lambda: room.details.isVisible() and room.selected == 1)
    hand.settle()
    hand.click(hand.button("Move…", room.details))
    clock = room.details.move_form.when.clock_edit
    clock.setFocus()
    clock.selectAll()
    QTest.keyClicks(clock, "16:00")
    QTest.keyClick(clock, Qt.Key.Key_Return)
    hand.settle()
    cover = hand.desktop.window.rail.cover
    hand.until(lambda: _states(hand) == ["CANCELLED", "SCHEDULED", "SCHEDULED"])
    hand.until(lambda: cover.strong.text() == "2 safe")
    _close(hand)


def _close(hand: Hand) -> None:
    """By key, and nothing is asked."""
    hand.until(lambda: hand.desktop._unsent is not None and not hand.desktop._unsent.any)
    hand.press("Ctrl+Q")
    asked = [each for each in hand.desktop.window.findChildren(ClosingDialog) if each.isVisible()]
    assert not asked
    assert not hand.desktop.window.isVisible()


def _states(hand: Hand) -> list[str]:
    with hand.window.book.read() as connection:
        rows = connection.exec_driver_sql("SELECT state FROM message")
        return sorted(str(each) for each in rows.scalars())


def _is_menu(widget: QWidget) -> bool:
    from PySide6.QtWidgets import QMenu

    return isinstance(widget, QMenu)


def _state(hand: Hand, campaign_id: int, contact_id: int) -> str:
    with hand.window.book.read() as connection:
        return str(
            connection.exec_driver_sql(
                "SELECT state FROM message WHERE campaign_id = ? AND contact_id = ?",
                (campaign_id, contact_id),
            ).scalar_one()
        )


JOURNEYS: dict[str, Callable[[Hand], None]] = {
    each.__name__: each
    for each in (
        excluded_is_included,
        stop_while_a_campaign_runs,
        begin_and_wait,
        see_it_through,
        locked,
        close_with_all_safe,
        move_next_morning,
    )
}


def _is_filled(desktop: Desktop) -> bool:
    """Whether a room is shown, or a page that needs none."""
    window = desktop.window
    return window.shown is not None or isinstance(window.stack.currentWidget(), LockedScreen)


def _to_an_allowed_hour() -> timedelta:
    """How far the clock is put ahead, so that offers may leave for the next hour."""
    rules = rules_file.load("FR", places.resources() / "rules")
    now = datetime.now(UTC)
    assert rules is not None
    later = next_opening(rules, Purpose.MARKETING, now + timedelta(hours=1))
    opening = next_opening(rules, Purpose.MARKETING, now)
    assert opening is not None and later is not None
    if opening == now and later == now + timedelta(hours=1):
        return timedelta(0)
    return later - now + timedelta(minutes=1)


def main(name: str, ahead: str = "") -> None:
    application = QApplication([*sys.argv[:1], *theme.STYLE])
    profile = places.find_profile(os.environ)
    shift = timedelta(seconds=int(ahead)) if ahead else _to_an_allowed_hour()
    desktop = Desktop(application, profile, dict(os.environ), shift=shift)
    assert desktop.show()
    until(lambda: _is_filled(desktop) and desktop.background.idle)
    to_front(desktop.window)
    hand = Hand(desktop)
    try:
        JOURNEYS[name](hand)
    except BaseException:  # noqa: BLE001 - told, and no window is left behind
        traceback.print_exc()
        if picture := os.environ.get("COMPTOIR_PICTURE"):
            desktop.window.grab().save(str(Path(picture)))
        os._exit(1)
    desktop.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
