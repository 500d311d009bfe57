"""The main window: it places the rooms, and does nothing else by itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import shiboken6
from PySide6.QtCore import QByteArray, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QMainWindow, QStackedWidget, QWidget

from desktop_app.ui.kit import theme, tokens
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.controls import button, shortcut, show_checked
from desktop_app.ui.kit.focus import FocusRing
from desktop_app.ui.kit.labels import Icon, label
from desktop_app.ui.kit.screen import Screen, Unsaved
from desktop_app.ui.kit.session import Notice, Route, Session
from desktop_app.ui.shell import rooms
from desktop_app.ui.shell.foot import Foot
from desktop_app.ui.shell.notices import NoticeBar
from desktop_app.ui.shell.rail import Rail

_TITLE_BAR = 40  # pixels that the desktop puts around a window, about


class PracticeBanner(QFrame):
    """Always there while nothing really leaves."""

    def __init__(self, leave: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("look", "banner-practice")
        inside = row(self, gap=8)
        inside.setContentsMargins(*map(theme.scaled, (16, 0, 16, 0)))
        inside.addWidget(Icon("ph.graduation-cap", "banner.on", 18))
        strong = label(self.tr("Practice."), "table", "inverse", weight=600)
        inside.addWidget(strong)
        inside.addWidget(
            label(
                self.tr("Everything works as it will; nothing leaves and nothing is billed."),
                "table",
                "inverse",
            )
        )
        inside.addStretch(1)
        self.leave = button(self.tr("Add a provider"), leave, look="inverse", size="small")
        inside.addWidget(self.leave)
        self.setFixedHeight(theme.scaled(tokens.size("banner_practice") + 6))


class Window(QMainWindow):
    """Rail, banner and the stack of rooms. Before a session there is only the frame.

    ``painted`` comes once, when the frame stands on the screen.
    """

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Comptoir")
        theme.dress(self)
        least = tokens.tokens()["window"]["min"]
        self.setMinimumSize(*least)
        self.resize(*tokens.tokens()["window"]["default"])
        self.session: Session | None = None
        self.closing: Callable[[], bool] = lambda: True
        self.quitting: Callable[[], object] = self.close
        self._screens: dict[str, Screen] = {}
        self._room = self._desk = ""
        self._waiting: Route | None = None
        self._before: tuple[Route, QWidget | None] | None = None  # another room, and the focus
        self._was_painted = False
        self._alone: QWidget | None = None
        self._build()
        self._ring = FocusRing(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    # --- the frame

    def _build(self) -> None:
        """The frame in the language of now; built anew when that changes."""
        whole = QWidget()
        whole.setProperty("look", "page")
        below = column(whole)
        self.banner = PracticeBanner(lambda: self.go("settings", part="providers"))
        self.banner.hide()
        below.addWidget(self.banner)
        beside = row(gap=0)
        self.rail = Rail(self.go, self._hide_names, self._at_desk)
        beside.addWidget(self.rail)
        self.stack = QStackedWidget()
        beside.addWidget(self.stack, 1)
        below.addLayout(beside, 1)
        self._blank = QWidget()
        self._blank.setProperty("look", "page")
        self.stack.addWidget(self._blank)
        self.setCentralWidget(whole)
        self.notices = NoticeBar(whole, self.stack)
        self._keys(whole)

    def _keys(self, owner: QWidget) -> None:
        for each in rooms.ALL.values():
            if each.key:
                shortcut(owner, each.key, partial(self.go, each.name))
        shortcut(owner, "Ctrl+Q", lambda: self.quitting())
        shortcut(owner, "F1", lambda: self.go("settings", part="keys"))
        shortcut(owner, "Ctrl+K", self.find_anything)
        shortcut(owner, "Ctrl+Shift+S", lambda: self.go("contacts", stop=True))
        shortcut(owner, "Ctrl+Shift+N", self.begin_appointment)
        shortcut(owner, "Ctrl+Z", self.notices.undo)
        shortcut(owner, "Ctrl+Return", lambda: self._screen_does("main_action"))
        shortcut(owner, "Ctrl+Enter", lambda: self._screen_does("main_action"))
        shortcut(owner, "Ctrl+F", lambda: self._screen_does("find_here"))
        shortcut(owner, "Ctrl+Shift+H", self.rail.hide_names.click)
        shortcut(owner, "F6", lambda: self._next_region(1))
        shortcut(owner, "Shift+F6", lambda: self._next_region(-1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._screen_does("escape")
            return
        if event.text() == "/":
            self._screen_does("find_here")
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.make_narrow(self.width() < tokens.tokens()["window"]["rail_narrow_below"])

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    # --- the session

    def show_session(self, session: Session) -> None:
        """The book is open: fill the frame and show the room one asked for."""
        self.session = session
        session.going.connect(self._go)
        session.returning.connect(self._return)
        session.finding.connect(self.find_anything)
        session.telling.connect(self._tell)
        session.facts_changed.connect(self.show_facts)
        session.book_changed.connect(self._refresh)
        session.names_hidden.connect(self._refresh)
        session.names_hidden.connect(self._forget_names)
        self.foot = Foot(session, self.rail)
        self.show_facts()
        route, self._waiting = self._waiting or Route("today"), None
        self.rail.write.setFocus(Qt.FocusReason.OtherFocusReason)  # unless the room knows better
        self._go(route)

    def show_facts(self) -> None:
        """The shop's name, the desk and the banner."""
        if self.session is None:
            return
        facts = self.session.facts
        self.rail.show_shop(facts.shop or self.tr("Your shop"))
        self.rail.show_desk(facts.desk, facts.staff)
        if facts.desk != self._desk:
            self._desk = facts.desk
            self.notices.forget()  # what somebody else did
        self.banner.setVisible(facts.practising and bool(facts.accounts))
        self.setWindowTitle(f"{facts.shop} — Comptoir" if facts.shop else "Comptoir")

    def show_alone(self, screen: QWidget) -> None:
        """A screen without rail: the first run, or a book that does not open. Its ``main_action``
        and ``escape`` are asked for as a room's are."""
        self.rail.hide()
        self.banner.hide()
        self._alone = screen
        self.stack.addWidget(screen)
        self.stack.setCurrentWidget(screen)

    def end_alone(self) -> None:
        """Back to the frame after `show_alone`."""
        alone, self._alone = self._alone, None
        self.rail.show()
        self.stack.setCurrentWidget(self._blank)
        if alone is not None:
            self.stack.removeWidget(alone)
            alone.deleteLater()

    def rebuild(self) -> None:
        """The language has changed: the same room again, in the new words."""
        route = Route(self._room, self.shown.place() if self.shown else {})
        self.leave()
        self._screens.clear()
        self._room = ""
        self._build()
        self.resizeEvent(QResizeEvent(self.size(), self.size()))
        if self.session is not None:
            self.foot = Foot(self.session, self.rail)
            self.show_facts()
            show_checked(self.rail.hide_names, self.session.hide_names)
            if route.room:
                self._go(route)
        self._ring.raise_()

    # --- going

    @property
    def shown(self) -> Screen | None:
        """The room that is shown, None before there is one."""
        return self._screens.get(self._room)

    @property
    def room(self) -> str:
        return self._room

    def go(self, room: str, **place: object) -> None:
        self._go(Route(room, place))

    def _go(self, route: Route) -> None:
        if self.session is None:
            self._waiting = route
            return
        if self._room != route.room:
            if self.shown is not None:
                self._before = Route(self._room, self.shown.place()), self.focusWidget()
            self.leave()
            self.notices.leave_room()
        if route.room not in self._screens:
            made = rooms.ALL[route.room].open(self.session)
            self._screens[route.room] = made
            self.stack.addWidget(made)
        self._room = route.room
        self.rail.show_room(rooms.IN_RAIL.get(route.room, route.room))
        self.stack.setCurrentWidget(self._screens[route.room])
        self._screens[route.room].arrive(**route.place)

    def _return(self) -> None:
        """To the room before this one, and to what had the focus there."""
        if self._before is None:
            return
        route, focused = self._before
        self._go(route)
        if focused is not None and shiboken6.isValid(focused) and focused.isVisible():
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_appointment(self) -> None:
        """A new one: of the person whose card is shown, where one is."""
        whose = self.shown.before_one() if self.shown else None
        self.go("appointments", new=True, contact=whose)

    def find_anything(self) -> None:
        """The finder, in the upper middle of the window."""
        if self.session is None:
            return
        from desktop_app.ui.shell.finder import Finder

        finder = Finder(self.session, self)
        corner = self.mapToGlobal(self.rect().topLeft())
        finder.move(
            corner.x() + (self.width() - finder.width()) // 2, corner.y() + theme.scaled(72)
        )
        finder.show()
        finder.activateWindow()
        finder.line.setFocus()

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """What had the focus is gone, and Qt gave it to the first button there is."""
        if new is self.banner.leave:
            QTimer.singleShot(0, self, partial(self._leave_banner, old))

    def _leave_banner(self, old: QWidget | None) -> None:
        gone = old is None or not shiboken6.isValid(old) or not old.isVisible()
        if gone and self.banner.leave.hasFocus():
            self._to_work()

    def _to_work(self) -> None:
        """The focus goes where work goes on: in the room, else to a new message."""
        place = self.shown.place_of_work() if self.shown else None
        (place or self.rail.write).setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """The room that is shown keeps what was typed, as it has to be shown no more."""
        if self.shown is not None:
            self.shown.leave()

    def _refresh(self) -> None:
        if self.shown is not None:
            self.shown.refresh()

    def _forget_names(self) -> None:
        if self.session is not None and self.session.hide_names:
            self.notices.forget_names()

    def _tell(self, notice: Notice) -> None:
        self.notices.tell(notice)

    def _screen_does(self, what: str) -> None:
        does = getattr(self._alone or self.shown, what, None)
        if does is not None:  # what stands alone need not have all that a room has
            does()

    def _hide_names(self, hidden: bool) -> None:
        if self.session is not None:
            self.session.hide(hidden)

    def _at_desk(self, who: str) -> None:
        session = self.session
        if session is None:
            return
        if not who:
            self.go("settings", part="staff")
            return
        from desktop_app.domain.preferences import DESK

        session.write(
            self,
            lambda: session.comptoir.settings.choose(DESK, who),
            lambda _: session.learn(self),
        )

    def _next_region(self, step: int) -> None:
        """F6: rail, page, panel, and what a notice offers."""
        regions = [self.rail, *self._regions()]
        focused = self.focusWidget()
        at = next(
            (
                number
                for number, each in reversed(list(enumerate(regions)))
                if focused is not None and (each is focused or each.isAncestorOf(focused))
            ),
            0,
        )
        target = regions[(at + step) % len(regions)]
        first = next(
            (
                each
                for each in target.findChildren(QWidget)
                if each.focusPolicy() & Qt.FocusPolicy.TabFocus
                and each.isVisible()
                and each.isEnabled()
            ),
            None,
        )
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _regions(self) -> list[QWidget]:
        if self.shown is None:
            return []
        panels = [
            each
            for each in self.shown.findChildren(QFrame)
            if each.property("region") and each.isVisible()
        ]
        return [self.shown, *panels, *([self.notices] if self.notices.offers else [])]

    # --- closing

    def unsaved(self) -> list[tuple[Route, Unsaved]]:
        """What is typed in the rooms that were opened, and would be forgotten."""
        found = [(name, each.unsaved()) for name, each in self._screens.items()]
        return [(Route(name, each.place), each) for name, each in found if each is not None]

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.closing())

    def fit(self, screen: QRect) -> None:
        """The first time: as the design has it, never larger than ``screen`` leaves room for."""
        told = tokens.tokens()["window"]
        wide, high = told["default"]
        least_wide, least_high = told["min"]
        self.resize(
            max(least_wide, min(wide, screen.width())),
            max(least_high, min(high, screen.height() - _TITLE_BAR)),
        )
        self.move(screen.center() - self.rect().center())
        if screen.width() < told["maximise_below_width"]:
            self.setWindowState(self.windowState() | Qt.WindowState.WindowMaximized)

    def geometry_kept(self) -> str:
        return bytes(self.saveGeometry().toBase64().data()).decode()

    def restore_kept(self, geometry: str) -> None:
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
