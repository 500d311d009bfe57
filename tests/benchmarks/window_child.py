"""What the window's figures are measured in: a process of its own each, on a real display.

``paint`` and ``bare`` print "painted" at their first paint; ``rows`` prints "rows" when the first
people of the book are painted. ``typing``, ``stalls`` and ``memory`` print JSON.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from itertools import pairwise
from time import perf_counter
from typing import Any

import psutil

_LETTERS = "abcdefgh"
_KEYS = 400
_LONG = ("votre rendez-vous chez l'opticien l'été à bientôt chère amie " * 30)[:1570]


def _print(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def bare(then: Callable[[], object]) -> None:
    """A window with nothing in it."""
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Bare(QMainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            then()

    application = QApplication([])
    window = Bare()
    window.resize(1280, 800)
    window.show()
    application.exec()


def paint(then: Callable[[], object]) -> None:
    """`comptoir` until its frame is painted."""
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt

    from desktop_app.ui.shell import window as shell

    class Seen(QObject):
        """Tells right after the frame was painted, before the opening that its paint begins."""

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                first = Qt.EventPriority.HighEventPriority.value
                QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), first)
            return False

        def event(self, event: QEvent) -> bool:
            if event.type() == QEvent.Type.User:
                then()
            return super().event(event)

    seen = Seen()
    build = shell.Window.__init__

    def built(self: Any) -> None:
        build(self)
        self.rail.installEventFilter(seen)

    shell.Window.__init__ = built  # type: ignore[method-assign]
    _comptoir()


def rows() -> None:
    """`comptoir` until the first people of the contacts are painted."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    from desktop_app.ui import start

    class Seen(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and screen[0].model.row_at(0) is not None:
                QTimer.singleShot(0, lambda: _done("rows"))
            return False

    seen, screen = Seen(), []
    begin = start.Desktop.show

    def shown(self: Any) -> bool:
        told = begin(self)
        self.window.go("contacts")
        watch = QTimer(self.window)

        def look() -> None:
            found = self.window.shown
            if found is not None and not screen:
                screen.append(found)
                found.table.viewport().installEventFilter(seen)
                found.table.viewport().update()
                watch.stop()

        watch.timeout.connect(look)
        watch.start(1)
        return told

    start.Desktop.show = shown  # type: ignore[method-assign]
    _comptoir()


def _comptoir() -> None:
    from desktop_app.cli.main import main

    sys.argv = ["comptoir"]
    main()


def _done(word: str) -> None:
    _print(word)
    os._exit(0)


def typing() -> None:
    """Seconds from a key to the painted counter, beside a bare text edit with twenty marks."""
    from PySide6.QtGui import QColor, QTextCursor
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QLabel, QTextEdit, QVBoxLayout, QWidget

    from desktop_app.ui.kit import theme
    from desktop_app.ui.kit.counter_bar import CounterBar
    from desktop_app.ui.kit.editor import MessageEdit
    from desktop_app.ui.kit.merging import merge

    application = QApplication(["comptoir", *theme.STYLE])
    theme.install(application)

    def ours(inside: QVBoxLayout) -> QTextEdit:
        edit, bar = MessageEdit(), CounterBar()
        inside.addWidget(edit)
        inside.addWidget(bar)

        def edited() -> None:
            merged = merge(edit.pieces(), {"first_name": "Anne-Sophie"})
            bar.show_count(merged.count)
            edit.show_merged(merged, tears=True)

        edit.edited.connect(edited)
        edit.show_template("Bonjour {first_name|}, " + _LONG)
        return edit

    def plain(inside: QVBoxLayout) -> QTextEdit:
        edit, told = QTextEdit(), QLabel()
        inside.addWidget(edit)
        inside.addWidget(told)
        edit.setFont(theme.font("composer"))
        edit.setPlainText("Bonjour Anne-Sophie, " + _LONG)

        def edited() -> None:
            marks = []
            for at in range(20):
                mark = QTextEdit.ExtraSelection()
                cursor = QTextCursor(edit.document())
                cursor.setPosition(10 + 70 * at)
                cursor.setPosition(11 + 70 * at, QTextCursor.MoveMode.KeepAnchor)
                mark.cursor = cursor
                mark.format.setBackground(QColor("#FFE3A8"))
                marks.append(mark)
            edit.setExtraSelections(marks)
            told.setText(str(len(edit.toPlainText())))

        edit.textChanged.connect(edited)
        return edit

    def measured(build: Callable[[QVBoxLayout], QTextEdit]) -> list[float]:
        window = QWidget()
        theme.dress(window)
        edit = build(QVBoxLayout(window))
        window.resize(720, 360)
        window.show()
        QTest.qWaitForWindowExposed(window)
        edit.setFocus()
        edit.moveCursor(QTextCursor.MoveOperation.End)
        application.processEvents()
        taken = []
        for at in range(_KEYS):
            begun = perf_counter()
            QTest.keyClick(edit, _LETTERS[at % len(_LETTERS)])
            application.sendPostedEvents()
            application.processEvents()
            taken.append(perf_counter() - begun)
            if at % 8 == 7:
                edit.undo()
        window.close()
        return taken

    measured(plain)  # warm
    _print(json.dumps({"ours": measured(ours), "plain": measured(plain)}))


def stalls(list_: str) -> None:
    """Gaps of the window's heartbeat while a list is imported and a campaign is on its way."""
    from datetime import UTC, datetime
    from pathlib import Path

    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtWidgets import QApplication

    from desktop_app import places
    from desktop_app.services import importing
    from desktop_app.services.importing import Intake, Look
    from desktop_app.ui.kit import theme
    from desktop_app.ui.start import Desktop
    from desktop_app.work.lanes import Errand

    application = QApplication(["comptoir", *theme.STYLE])
    desktop = Desktop(application, places.find_profile(os.environ), dict(os.environ))
    assert desktop.show()
    beats: list[float] = []
    looked: list[Look] = []
    heart = QTimer(timerType=Qt.TimerType.PreciseTimer)
    heart.setInterval(2)
    heart.timeout.connect(lambda: beats.append(perf_counter()))

    def begin() -> None:
        session = desktop.session
        if session is None or desktop.window.shown is None:
            QTimer.singleShot(20, begin)
            return
        desktop.window.go("campaigns", campaign=1)
        QTimer.singleShot(1500, go)

    def go() -> None:
        session = desktop.session
        assert session is not None
        heart.start()
        intake = Intake(region="FR", tag="imported", fiction=True)

        def work(errand: Errand) -> object:
            looked.append(importing.look(Path(list_), intake.region))  # kept, as the pages do
            return importing.take_in(
                session.book,
                looked[0],
                intake,
                now=datetime.now(UTC),
                progress=errand.progress,
            )

        session.long(desktop.window, work, done=lambda told: QTimer.singleShot(300, end))

    def end() -> None:
        gaps = [later - sooner for sooner, later in pairwise(beats)]
        _print(json.dumps({"gaps": gaps}))
        desktop.close()
        os._exit(0)

    QTimer.singleShot(0, begin)
    application.exec()


def memory(which: str) -> None:
    """What the process holds by itself once it stands still."""
    from PySide6.QtCore import QTimer

    def told(close: Callable[[], object] = int) -> None:
        used = psutil.Process().memory_full_info()
        _print(json.dumps({"uss": used.uss, "rss": used.rss}))
        close()  # its agent ends with it
        os._exit(0)

    if which == "bare":
        bare(lambda: QTimer.singleShot(500, told))
    else:
        from desktop_app.ui import start

        show = start.Desktop.show

        def shown(self: Any) -> bool:
            self.window.go("contacts")
            QTimer.singleShot(4000, lambda: told(self.close))
            return show(self)

        start.Desktop.show = shown  # type: ignore[method-assign]
        _comptoir()


def main(arguments: list[str]) -> None:
    match arguments:
        case ["bare"]:
            bare(lambda: _done("painted"))
        case ["paint"]:
            paint(lambda: _done("painted"))
        case ["rows"]:
            rows()
        case ["typing"]:
            typing()
        case ["stalls", list_]:
            stalls(list_)
        case ["memory", which]:
            memory(which)


if __name__ == "__main__":
    main(sys.argv[1:])
