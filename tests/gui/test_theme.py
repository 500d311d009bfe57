"""The look as it is given to an application and its windows."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.ui.kit import theme


@pytest.fixture
def untouched(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[QApplication]:
    """The application as a system gives it to us whose own text is 12 pixels high."""
    before = QFont(qapp.font())
    system = QFont(before)
    system.setPixelSize(12)
    qapp.setFont(system)
    monkeypatch.setattr(theme, "_theme", [])
    monkeypatch.setattr(theme, "_DEFAULT_PIXELS", 12.0)
    yield qapp
    theme.theme().deleteLater()
    qapp.setFont(before)


def test_the_systems_own_size_is_the_size_of_the_design(untouched: QApplication) -> None:
    """Measured at the system's font: the one that the application then has is larger."""
    assert theme.install(untouched).factor == 1.0
    assert untouched.font().pixelSize() == 14
    assert theme.scaled(100) == 100


def test_a_dressed_window_goes_as_soon_as_nobody_has_it(qapp: QApplication) -> None:
    """Without the collector, which runs only now and then."""
    theme.install(qapp)
    gc.disable()
    try:
        window = QWidget()
        theme.dress(window)
        assert window.styleSheet() == theme.theme().sheet
        gone = weakref.ref(window)
        del window
        assert gone() is None
    finally:
        gc.enable()
