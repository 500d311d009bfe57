"""A notice of the system's own, for what needs somebody while nobody looks at the window.

It stands on the screen for whoever passes by: the sentences say what to do and how much of it, and
never who it is about.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from desktop_app.ui.shell.tray import Place

_NUMBER = re.compile(r"\+?\d(?:[\s.()/-]*\d){5,}")  # six digits or more: no count of a shop's day


class DeskNotice:
    """Says it at ``place``; ``looked_at`` tells whether somebody has the window before them,
    ``show`` has the icon there."""

    def __init__(
        self, place: Place, looked_at: Callable[[], bool], show: Callable[[], object]
    ) -> None:
        self._place, self._looked_at, self._show = place, looked_at, show

    def needs_you(self, title: str, body: str) -> bool:
        """Say that something needs somebody, and nothing else; whether it was said.

        Not where the window is looked at, which says it by itself, nor where the desktop has no
        place for it. A number of somebody in it would be a slip: it is not shown.
        """
        if self._looked_at() or not self._place.is_there():
            return False
        self._show()
        self._place.say(_NUMBER.sub("…", title), _NUMBER.sub("…", body))
        return True
