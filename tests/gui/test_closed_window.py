"""What a window leaves behind in the application that goes on: nothing."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from desktop_app.ui.kit import theme
from desktop_app.ui.shell import rooms
from tests.helpers.window import OpenWindow, open_window


def test_a_closed_window_is_collected_with_all_that_it_held(
    tmp_path: Path, qapp: QApplication
) -> None:
    """Every room was shown; the book's engine, of some megabytes, goes with it."""
    with open_window(tmp_path, qapp) as window:
        for room in rooms.ALL:
            window.go(room)
        desktop = window.desktop
        held = [desktop, desktop.window, window.session, window.book]
        kept = [weakref.ref(each) for each in held]
    del window, desktop, held
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [each() for each in kept] == [None] * 4


def test_the_application_has_one_look_whatever_windows_come(
    window: OpenWindow, tmp_path: Path, qapp: QApplication
) -> None:
    with open_window(tmp_path / "another", qapp):
        assert len(qapp.findChildren(theme.Theme)) == 1
