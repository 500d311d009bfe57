"""The counter's bar: what has no room in it is left out, never cut."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.sms_text import count
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.counter_bar import CounterBar


@pytest.mark.parametrize("width", range(640, 1240, 40))
def test_the_price_of_the_next_is_whole_or_not_there(qapp: QApplication, width: int) -> None:
    """On a wide bar it is seen."""
    theme.install(qapp)
    bar = CounterBar()
    theme.dress(bar)
    bar.show_count(count("Bonjour"))
    bar.show()
    bar.resize(width, 44)
    bar.show_price("next: + €0.63 for everybody")
    qapp.processEvents()
    assert not bar.price.isVisible() or bar.price.text() == bar.price.whole()
    assert bar.price.isVisible() or width < 900
    assert bar.width() == width
    bar.close()
    bar.deleteLater()
