"""Starting the window: paint first, then open the book behind it, then fill the rooms."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop_app.domain.errors import BadInput, ComptoirError
from desktop_app.places import Profile
from desktop_app.ui.kit import icons, language, memory, theme
from desktop_app.ui.kit.background import Background
from desktop_app.ui.kit.housekeeping import Housekeeping
from desktop_app.ui.shell.desk_notice import DeskNotice
from desktop_app.ui.shell.instance import Instance
from desktop_app.ui.shell.tray import BesideClock, Place, Tray
from desktop_app.ui.shell.window import Window
from desktop_app.work.lanes import Lane

if TYPE_CHECKING:  # read behind the painted window
    from desktop_app.app import Comptoir, Facts
    from desktop_app.services.practice import Served
    from desktop_app.services.unsent import Unsent
    from desktop_app.ui.kit.session import Notice, Session
    from desktop_app.ui.kit.watcher import Watcher
    from desktop_app.ui.shell.serving import Serving
    from desktop_app.ui.shell.unsaved import Kept
    from desktop_app.ui.welcome.presenter import Answers


@runtime_checkable
class Heeding(Protocol):
    """A screen before the rooms that wants to know of the session."""

    def heed(self, host: Desktop) -> None: ...


def start(
    profile: Profile, environ: Mapping[str, str], arguments: list[str], *, hidden: bool = False
) -> int:
    """Show the window on a profile until it is closed, at first out of sight where ``hidden``; the
    exit code."""
    application = QApplication.instance() or QApplication([*arguments, *theme.STYLE])
    assert isinstance(application, QApplication)
    application.setApplicationName("Comptoir")
    application.setQuitOnLastWindowClosed(False)
    desktop = Desktop(application, profile, environ)
    if not desktop.show(hidden=hidden):
        return 0
    code = application.exec()
    desktop.close()
    return code


_SERVED_AFTER = 800  # ms after the first room is asked for: it comes before all else
_UNSEEN = 2_000  # ms until the book is opened behind a window that nobody sees


class Desktop:
    """The application around one window: opens the book, starts the agent, closes in order."""

    def __init__(
        self,
        application: QApplication,
        profile: Profile,
        environ: Mapping[str, str],
        *,
        with_agent: bool = True,
        shift: timedelta = timedelta(0),
        place: Place | None = None,
    ) -> None:
        self._shift = shift
        self.profile, self.environ = profile, environ
        self._application = application
        self._with_agent = with_agent
        self.remembered = memory.recall(profile.folder)
        theme.install(application).force(self.remembered.scheme or None)
        application.setWindowIcon(icons.icon("ph.chat-centered-dots-fill", "accent.solid"))
        language.speak(self.remembered.language)
        self.background = Background(self.bug)
        self._house = Housekeeping(self.background, application)
        self.window = Window()
        if self.remembered.geometry:
            self.window.restore_kept(self.remembered.geometry)
        else:
            self.window.fit(application.primaryScreen().availableGeometry())
        self.window.closing = self._may_close
        self.window.quitting = self.quit_for_good
        self.session: Session | None = None
        self._watcher: Watcher | None = None
        self.serving: Serving | None = None
        application.focusWindowChanged.connect(self._show_icon)  # a notice may have brought it
        self._instance = Instance(profile.folder, self._to_front)
        self.answers: Answers
        self._alone: QWidget | None = None
        self._make_alone: Callable[[], QWidget] | None = None
        self._crashing = False
        self._unsent: Unsent | None = None
        self._place = place or BesideClock()
        self.tray = Tray(self._place, self.window, self._to_front, self.quit_for_good)
        self.desk_notice = DeskNotice(self._place, self.window.isActiveWindow, self.tray.show)
        self._for_good = False  # by Quit, not by closing
        self._unsaved_too = False  # what is typed may be forgotten, for this closing
        self._question: QDialog | None = None  # about what would be lost, while it is open
        self._asked_for: str | None = None  # the language that it was asked about
        self._unseen = False  # begun out of sight, and nobody was needed yet
        self._quitting = False
        self._opening = False

    def show(self, *, hidden: bool = False) -> bool:
        """Paint the frame and open the book behind it; False where another window has it. One that
        is ``hidden`` stands beside the clock, or minimised where there is no such place."""
        if not self._instance.is_first():
            return False
        sys.excepthook = self._excepthook
        # What is read behind the window would make its first paint wait; one that nobody sees,
        # minimised or behind a locked screen, is not painted at all.
        self.window.painted.connect(self._begin_opening)
        QTimer.singleShot(_UNSEEN, self._begin_opening)
        self._unseen = hidden
        if not hidden:
            self.window.show()
        elif self._place.is_there():
            self.tray.show()
        else:
            self.window.showMinimized()
        return True

    def _begin_opening(self) -> None:
        if not self._opening:
            self._opening = True
            self.open()

    # --- opening

    def open(self) -> None:
        """Open the book behind the window."""
        self._instance.answer()
        self.background.run(
            self.window,
            Lane.WRITE,
            lambda errand: self._opened(),
            done=lambda found: self.welcome(*found),
            failed=self._not_opened,
        )

    def _opened(self) -> tuple[Comptoir, Facts]:
        from desktop_app.app import open_profile

        comptoir = open_profile(self.profile, self.environ, make=False)
        return comptoir, comptoir.facts()

    def welcome(self, comptoir: Comptoir, facts: Facts) -> None:
        """The book is open: a session, the watcher, the agent, the rooms."""
        self.adopt(comptoir, facts)
        if facts.first_run.value == "done":
            self._begin()
            return
        if facts.accounts:
            self._begin_serving()
        self._first_run()

    def adopt(self, comptoir: Comptoir, facts: Facts) -> Session:
        """A session on the open profile, told by the watcher what others change. Where there is
        one already its facts are those."""
        from desktop_app.ui.kit.session import Session
        from desktop_app.ui.kit.watcher import Watcher

        if self.session is not None:
            self.session.facts = facts
            self.session.facts_changed.emit()
            return self.session
        self.session = session = Session(comptoir, facts, self.background, self._shift, self.window)
        session.failing.connect(self._failed)
        session.telling.connect(self._tell_alone)
        session.sending_wanted.connect(self._start_sending)
        session.facts_changed.connect(self._heed_language)
        session.facts_changed.connect(self._show_icon)
        self._watcher = Watcher(comptoir.watch(), session)
        self._watcher.changed.connect(session.book_changed)
        self._watcher.changed.connect(lambda: session.learn(self.window))
        self._unsent_asked = session.latest(self.window)
        session.book_changed.connect(self._count_unsent)
        QTimer.singleShot(_SERVED_AFTER, self.window, self._count_unsent)
        if isinstance(self._alone, Heeding):
            self._alone.heed(self)
        self._heed_language()
        self._show_icon()
        return session

    def _begin(self) -> None:
        assert self.session is not None
        self.window.show_session(self.session)
        # What it reads and starts would make the first room wait.
        QTimer.singleShot(_SERVED_AFTER, self.window, self._begin_serving)
        self._house.settle()

    def _begin_serving(self) -> None:
        if (serving := self._serving()) is not None:
            serving.begin()

    def _start_sending(self) -> None:
        """Asked for by hand; it goes on trying by itself all the same."""
        if (serving := self._serving()) is not None:
            serving.engine.start()

    def _serving(self) -> Serving | None:
        """What runs behind the window; None where nothing is to."""
        from desktop_app.ui.shell.serving import Serving

        assert self.session is not None
        if self.serving is None and self._with_agent:
            self.serving = Serving(self.session, self.environ, self._failed, self.window)
        return self.serving

    # --- the first run

    def _first_run(self) -> None:
        from desktop_app.ui.welcome.presenter import answers_of
        from desktop_app.ui.welcome.view import WelcomeScreen

        system = QLocale.system()
        territory = QLocale.territoryToCode(system.territory())
        facts = self.session.facts if self.session is not None else None
        self.answers = answers_of(facts, language.spoken(), territory)
        self._show_alone(lambda: WelcomeScreen(self))

    def speak_now(self, spoken: str) -> None:
        """Another language for all that is shown, before it stands in the book."""
        self.remembered = replace(self.remembered, language=spoken)
        language.speak(spoken)
        self.window.rebuild()
        self.tray.speak()
        if self._make_alone is not None:
            self._show_alone(self._make_alone)

    def serve_and_send(self, served: Served | None) -> None:
        """Serve ``served``, where there is something to serve, and start what sends."""
        if (serving := self._serving()) is not None:
            serving.serve(served)

    def finish(self, room: str) -> None:
        """Leave the first run for a room."""
        self._end_alone()
        self.window.go(room)
        assert self.session is not None
        self.session.learn(self.window)
        self.window.show_session(self.session)
        self._house.settle()

    # --- a book that does not open

    def _not_opened(self, error: ComptoirError) -> None:
        from desktop_app.ui.welcome.locked import LockedScreen

        def again() -> None:
            self._end_alone()
            self.open()

        if isinstance(error, BadInput) and error.kind == "no_profile":
            self._first_run()
            return
        self._show_alone(
            lambda: LockedScreen(error, self.profile, self.environ, self.background, again)
        )

    def _show_alone(self, make: Callable[[], QWidget]) -> None:
        self._make_alone = make
        self._alone = make()
        self.window.show_alone(self._alone)
        if self._unseen:  # somebody has to answer
            self._to_front()

    def _end_alone(self) -> None:
        self._make_alone = self._alone = None
        self.window.end_alone()

    def _tell_alone(self, notice: Notice) -> None:
        """Before there are rooms, the frame tells all the same."""
        if self.window.session is None:
            self.window.notices.tell(notice)

    # --- while open

    def _heed_language(self) -> None:
        assert self.session is not None
        wanted = self.session.facts.language
        if wanted in (language.spoken(), self.remembered.language):  # nothing to build anew
            self.remembered = replace(self.remembered, language=wanted)
            self._asked_for = None
        elif not (unsaved := self.window.unsaved()):
            self.speak_now(wanted)
        elif wanted != self._asked_for and self._question is None:
            self._asked_for = wanted
            self._ask(self._about_language(unsaved, wanted))

    def _about_language(self, unsaved: Kept, wanted: str) -> QDialog:
        """Esc puts the language back: what the book says is what is spoken."""
        from desktop_app.domain.preferences import LANGUAGE
        from desktop_app.ui.shell.unsaved import UnsavedDialog

        session, before = self.session, self.remembered.language
        assert session is not None
        speak = partial(self.speak_now, wanted)
        go = session.going.emit
        question = UnsavedDialog(unsaved, go, speak, speak, self.window, rebuilt=True)
        question.rejected.connect(
            lambda: session.write(
                self.window,
                lambda: session.comptoir.settings.choose(LANGUAGE, before),
                lambda _: session.learn(self.window),
            )
        )
        return question

    def _failed(self, error: ComptoirError) -> None:
        from desktop_app.ui.kit.faults import sentence

        assert self.session is not None
        self.session.tell(sentence(error), bad=True)

    def _to_front(self) -> None:
        self._unseen = False
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self._show_icon()

    def _show_icon(self, _: object = None) -> None:
        """Beside the clock: always where a closed window stays there, else while it is away."""
        stays = self.session is not None and self.session.facts.in_tray
        if not self._place.is_there() or (self.window.isVisible() and not stays):
            self.tray.hide()
        else:
            self.tray.show()

    # --- bugs

    def bug(self, error: BaseException) -> None:
        """Nobody foresaw this: told once, and the window goes on."""
        if isinstance(error, ComptoirError) and self.session is not None:
            self._failed(error)
            return
        if self._crashing:
            return
        from desktop_app.ui.shell.crash import CrashDialog

        self._crashing = True
        dialog = CrashDialog(error, self.window)
        dialog.finished.connect(lambda: setattr(self, "_crashing", False))
        dialog.open()

    def _excepthook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            self._application.quit()
            return
        self.bug(error)

    # --- closing

    def _count_unsent(self) -> None:
        """So that closing can ask without making anybody wait."""
        from desktop_app.services.unsent import unsent

        session = self.session
        assert session is not None
        now, facts = session.now(), session.facts

        def told(found: Unsent) -> None:
            self._unsent = found
            self.tray.tell(found)

        self._unsent_asked.ask(
            lambda errand: unsent(
                session.book, now=now, zone=facts.zone, rules=facts.rules, home=facts.home
            ),
            told,
            lambda error: None,
        )

    def _may_close(self) -> bool:
        """Asked of a closing window: at once where all is kept and has left, else by a dialog."""
        from desktop_app.ui.shell.closing import Way, way

        chosen = self.session is not None and self.session.facts.in_tray
        # Who logs out ends it: a window that only hid would keep them from it.
        for_good = self._quitting or self._for_good or self._application.isSavingSession()
        waits = self._unsent is not None and self._unsent.any and self.serving is not None
        unsaved = [] if self._quitting or self._unsaved_too else self.window.unsaved()
        found = way(
            for_good=for_good,
            stays=chosen and self._place.is_there(),
            unsaved=bool(unsaved),
            waits=waits and not self._quitting,
        )
        if found is Way.HIDE:
            self._out_of_sight()
        elif found is Way.QUIT:
            self.quit()
        elif self._question is not None:  # Quit chosen again
            self._to_front()
            self._question.raise_()
            self._question.activateWindow()
        else:
            self._ask(self._about_typed(unsaved) if found is Way.UNSAVED else self._about_unsent())
        return found is Way.QUIT

    def _ask(self, question: QDialog) -> None:
        if not self.window.isVisible():
            self._to_front()
        self._question = question
        question.finished.connect(self._answered)
        question.open()

    def _answered(self, _: int) -> None:
        self._question = None

    def _about_typed(self, unsaved: Kept) -> QDialog:
        from desktop_app.ui.shell.unsaved import UnsavedDialog

        assert self.session is not None
        close = partial(self._close_window, for_good=self._for_good)
        without = partial(close, unsaved_too=True)
        return UnsavedDialog(unsaved, self.session.going.emit, close, without, self.window)

    def _about_unsent(self) -> QDialog:
        from desktop_app.ui.shell.closing import ClosingDialog

        assert self.session is not None and self._unsent is not None
        return ClosingDialog(self.session, self._unsent, self._out_of_sight, self.quit, self.window)

    def _out_of_sight(self) -> None:
        """No window, and the sending goes on: beside the clock, or minimised where there is no
        such place."""
        if not self._place.is_there():
            self.window.showMinimized()
            return
        self.window.hide()
        self.tray.show()
        if not self.remembered.stays_told:
            self.tray.say_it_stays()
            self.remembered = replace(self.remembered, stays_told="yes")
            memory.keep(
                self.profile.folder, replace(memory.recall(self.profile.folder), stays_told="yes")
            )

    def quit_for_good(self) -> None:
        """Quit and not only close; asks as closing does where something would not leave."""
        self._close_window(for_good=True)

    def _close_window(self, *, for_good: bool, unsaved_too: bool = False) -> None:
        self._for_good, self._unsaved_too = for_good, unsaved_too
        try:
            self.window.close()
        finally:
            self._for_good = self._unsaved_too = False

    def quit(self) -> None:
        """Remember where the window stood, and end."""
        self._quitting = True
        self.window.leave()
        self.remembered = replace(
            self.remembered,
            geometry=self.window.geometry_kept(),
            room=self.window.room or "today",
            scheme=theme.theme().forced,
        )
        if self.profile.folder.is_dir():
            memory.keep(self.profile.folder, self.remembered)
        QTimer.singleShot(0, self._application.quit)

    def close(self) -> None:
        """In order: no more facts, no more work, the agent, the book last."""
        self._application.focusWindowChanged.disconnect(self._show_icon)
        self.tray.hide()
        if self._watcher is not None:
            self._watcher.close()
        self.background.close()
        if self.serving is not None:
            self.serving.close()
        if self.session is not None:
            self.session.comptoir.close()
        self._instance.close()
        self._house.close()
        sys.excepthook = sys.__excepthook__
