"""The first run."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from desktop_app.app import Comptoir
from desktop_app.places import Profile
from desktop_app.ui.kit.background import Background
from desktop_app.ui.kit.session import Session


class BeginScreen(QWidget):
    """Nothing here yet: makes the profile. ``made`` gets the open profile."""

    def __init__(
        self,
        profile: Profile,
        environ: Mapping[str, str],
        background: Background,
        made: Callable[[Comptoir], object],
    ) -> None:
        super().__init__()


class WelcomeScreen(QWidget):
    """The profile is there, and no account yet."""

    def __init__(self, session: Session, finished: Callable[[], object]) -> None:
        super().__init__()
