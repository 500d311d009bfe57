"""Screens on a real, encrypted book, offscreen; work behind them really runs in its threads."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from desktop_app.ui.kit import theme
from tests.helpers.window import OpenWindow, open_window

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_opened = count(1)
_TOGETHER = 16  # closed windows that are collected at once: each is some megabytes


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["comptoir", *theme.STYLE]


@pytest.fixture
def window(tmp_path: Path, qapp: QApplication) -> Iterator[OpenWindow]:
    """A window on a new shop with a practice account, in English, by daylight."""
    with open_window(tmp_path, qapp) as opened:
        yield opened
    del opened
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if next(_opened) % _TOGETHER == 0:
        gc.collect()
