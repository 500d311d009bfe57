"""PySide6 6.12.0 lost a reference to None with each void call on Python 3.11, and aborted."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QApplication, QLabel

_CALLS = 10_000


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_void_calls_leave_none_alone(qapp: QApplication) -> None:
    shown = QLabel()
    before = sys.getrefcount(None)
    for _ in range(_CALLS):
        shown.update()
        shown.setEnabled(True)
    assert abs(sys.getrefcount(None) - before) < _CALLS / 10
