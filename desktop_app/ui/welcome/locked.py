"""The book does not open: what happened, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import ComptoirError
from desktop_app.places import Profile
from desktop_app.ui.kit.background import Background
from desktop_app.ui.kit.boxes import Empty, column
from desktop_app.ui.kit.faults import words


class LockedScreen(QWidget):
    """``again`` tries once more."""

    def __init__(
        self,
        error: ComptoirError,
        profile: Profile,
        environ: Mapping[str, str],
        background: Background,
        again: Callable[[], object],
    ) -> None:
        super().__init__()
        what, then = words(error)
        inside = column(self, margin=40)
        inside.addWidget(Empty("ph.lock-simple", what, then, self.tr("Try again"), again))
