"""What each step of the first run is to its frame."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.app import Comptoir, Facts
from desktop_app.places import Profile
from desktop_app.services.first_run import Step
from desktop_app.services.practice import Served
from desktop_app.ui.kit.background import Background
from desktop_app.ui.kit.boxes import column
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.welcome.presenter import Answers


class Host(Protocol):
    """The application around the first run."""

    profile: Profile
    environ: Mapping[str, str]
    background: Background
    session: Session | None
    answers: Answers

    def speak_now(self, language: str) -> None:
        """Another language, at once: the screens are built anew."""

    def adopt(self, comptoir: Comptoir, facts: Facts) -> Session:
        """The profile was made: a session on it."""
        ...

    def serve_and_send(self, served: Served | None) -> None:
        """Serve the practice gateway, where there is one to serve, and start what sends."""

    def finish(self, room: str) -> None:
        """Leave the first run for a room."""


class Page(QWidget):
    """One step. ``changed`` tells the frame that its foot says something else by now, ``going``
    that another step is to be shown."""

    step: Step
    changed = Signal()
    going = Signal(object)  # Step
    led_on = Signal()  # all is done here: the button of `on` comes next

    def __init__(self, host: Host, title: str, below: str) -> None:
        super().__init__()
        self.host = host
        self.title = title
        self.setProperty("look", "page")
        self.body = column(self)
        self.body.addWidget(label(title, "figure", wrap=True))
        self.body.addSpacing(6)
        self.body.addWidget(label(below, "body", "secondary", wrap=True))
        self.body.addSpacing(20)

    @property
    def answers(self) -> Answers:
        return self.host.answers

    @property
    def session(self) -> Session:
        assert self.host.session is not None
        return self.host.session

    def go(self, step: Step) -> None:
        """Show another step, and forget none of this one."""
        self.going.emit(step)

    def on(self) -> str:
        """The words of the button that goes on; "" where the page has buttons of its own."""
        return ""

    def waits_for(self) -> str:
        """What is still missing, beside that button; "" where nothing is."""
        return ""

    def later(self) -> str:
        """The words of the way around this step; "" where there is none."""
        return ""

    def note(self) -> str:
        """A sentence in the foot where there is no way around."""
        return ""

    def arrive(self) -> None:
        """Shown: read what it shows, put the focus where one begins."""

    def go_on(self) -> None:
        """The button of `on`, or Ctrl+Enter."""

    def go_later(self) -> None:
        """The way of `later`."""

    def refresh(self) -> None:
        """The book has changed."""

    def escape(self) -> bool:
        """Esc: close the innermost thing that is open."""
        return False
