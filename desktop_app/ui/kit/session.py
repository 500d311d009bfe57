"""What every screen is handed: the open shop, a way to work behind the window, to tell, to go."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop_app.ui.kit.background import Background, Latest, Work
from desktop_app.work.lanes import Errand, Lane

if TYPE_CHECKING:  # the window paints before the book's libraries are read
    from desktop_app.app import Comptoir, Facts
    from desktop_app.domain.errors import ComptoirError
    from desktop_app.services.composing import Terms
    from desktop_app.store.database import Book


@dataclass(frozen=True)
class Route:
    """Where to go: a room, and what of it; ``place`` is what its screen's `arrive` takes."""

    room: str
    place: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Besides:
    """One thing more to do about what a notice tells; ``tip`` says what it does. One that only
    ``shows`` something has that icon, and what was done can be taken back after it."""

    words: str
    do: Callable[[], object]
    tip: str = ""
    shows: str = ""


@dataclass(frozen=True)
class Notice:
    """A sentence that stays 8 seconds, with Undo where ``undo`` is given; ``here``: which brings
    back what stood on this screen, and is of no use from another room. ``again``: it tells more of
    what that undoes, as long as nothing else was done since."""

    sentence: str
    undo: Callable[[], object] | None = None
    bad: bool = False
    besides: Besides | None = None
    here: bool = False
    again: bool = False


class Session(QObject):
    """One open profile in one window. All signals come on the window's thread."""

    book_changed = Signal()  # by anybody: the agent, another window, this one
    facts_changed = Signal()  # the shop's name, who is at the desk, its accounts, its country
    names_hidden = Signal()
    going = Signal(object)  # Route
    returning = Signal()  # to where one was before the last going
    finding = Signal()  # anything, as Ctrl+K does
    sending_wanted = Signal()  # somebody asks that what sends be started now
    telling = Signal(object)  # Notice
    failing = Signal(object)  # ComptoirError that no screen has a better place for

    def __init__(
        self,
        comptoir: Comptoir,
        facts: Facts,
        background: Background,
        shift: timedelta = timedelta(0),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.comptoir = comptoir
        self.facts = facts
        self.background = background
        self.hide_names = False
        self.shift = shift  # how far ahead of the machine's clock: only practice may be
        self.clock: Callable[[], datetime] = lambda: datetime.now(UTC) + shift

    @property
    def book(self) -> Book:
        return self.comptoir.book

    @property
    def zone(self) -> tzinfo | None:
        return self.facts.zone

    @property
    def desk(self) -> str:
        return self.facts.desk

    def now(self) -> datetime:
        """The instant, aware; the one clock of the screens."""
        return self.clock()

    def today(self) -> date:
        """The day by the shop's clock."""
        return self.now().astimezone(self.zone).date()

    def terms(self) -> Terms:
        """What the shop and its account bring to a send; reads the book, so not on the window's
        thread. BadInput ``no_account``."""
        account = self.facts.account
        return self.comptoir.terms(account.id if account else 0)

    def read(
        self,
        owner: QObject,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[ComptoirError], None] | None = None,
    ) -> Errand:
        """Ask the book; the answer comes to ``done`` while ``owner`` lives."""
        return self.background.run(
            owner, Lane.READ, lambda errand: work(), done=done, failed=failed
        )

    def write(
        self,
        owner: QObject,
        work: Callable[[], Any],
        done: Callable[[Any], None] | None = None,
        failed: Callable[[ComptoirError], None] | None = None,
    ) -> Errand:
        """Change the book. It is carried out even where ``owner`` or the window goes meanwhile."""
        return self.background.run(
            owner,
            Lane.WRITE,
            lambda errand: work(),
            done=done,
            failed=failed,
            must=True,
        )

    def long(
        self,
        owner: QObject,
        work: Work,
        *,
        lane: Lane = Lane.LONG,
        done: Callable[[Any], None],
        failed: Callable[[ComptoirError], None] | None = None,
        progressed: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], None] | None = None,
    ) -> Errand:
        """Long work with progress and cancel."""
        return self.background.run(
            owner,
            lane,
            work,
            done=done,
            failed=failed,
            progressed=progressed,
            cancelled=cancelled,
        )

    def latest(self, owner: QObject) -> Latest:
        """For a question that is asked anew at each key."""
        return Latest(self.background, owner)

    def go(self, room: str, **place: Any) -> None:
        self.going.emit(Route(room, place))

    def tell(
        self,
        sentence: str,
        undo: Callable[[], object] | None = None,
        *,
        bad: bool = False,
        besides: Besides | None = None,
        here: bool = False,
        again: bool = False,
    ) -> None:
        """Say what was done; ``undo`` takes it back, ``here`` only while this room is shown.
        ``again``: say more of it, with the ``undo`` that was told of first."""
        self.telling.emit(Notice(sentence, undo, bad, besides, here, again))

    def learn(self, owner: QObject) -> None:
        """Read the shop's facts anew; `facts_changed` where they differ."""

        def told(facts: Facts) -> None:
            if facts != self.facts:
                self.facts = facts
                self.facts_changed.emit()

        self.read(owner, self.comptoir.facts, told)

    def hide(self, hidden: bool) -> None:
        """Show initials and the last two digits only, as long as somebody else can look on."""
        if hidden != self.hide_names:
            self.hide_names = hidden
            self.names_hidden.emit()
