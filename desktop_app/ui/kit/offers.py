"""What is there already, offered below a field while one types."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from desktop_app.ui.kit import theme


def offer(line: QLineEdit, words: Sequence[str], *, inside: bool = False) -> None:
    """Offer those of ``words`` that begin with what is typed; or have it ``inside`` them."""
    completer = QCompleter(words, line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    if inside:
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
    listed = completer.popup()
    assert listed is not None
    theme.dress(listed)  # a window of its own
    line.setCompleter(completer)
