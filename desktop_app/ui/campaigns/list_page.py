"""All campaigns, newest first, drafts above them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QMenu, QStackedWidget, QWidget

from desktop_app.domain.campaign import CampaignState
from desktop_app.services import drafts, insights
from desktop_app.services.drafts import Saved
from desktop_app.services.insights import Standing
from desktop_app.ui.campaigns import telling
from desktop_app.ui.campaigns.asking import Asking
from desktop_app.ui.campaigns.blocks import ROW, Blocks
from desktop_app.ui.campaigns.rows import CampaignRows
from desktop_app.ui.kit import formats, shortcuts, theme
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.boxes import Empty, column, row
from desktop_app.ui.kit.chips import Chips
from desktop_app.ui.kit.labels import label

if TYPE_CHECKING:
    from desktop_app.ui.kit.session import Session

_FILTERS: Mapping[str, frozenset[CampaignState]] = {
    "all": frozenset(),
    "running": frozenset({CampaignState.RUNNING, CampaignState.PAUSED}),
    "scheduled": frozenset({CampaignState.SCHEDULED}),
    "finished": telling.ENDED,
}


@dataclass(frozen=True)
class Overview:
    """How many campaigns of each state there are, the drafts, and those on their way: one that
    waits for an hour with all that is left of it is scheduled."""

    counts: Mapping[CampaignState, int]
    drafts: tuple[Saved, ...]
    running: Mapping[int, str]  # id → title

    def many(self, states: frozenset[CampaignState]) -> int:
        return sum(many for state, many in self.counts.items() if not states or state in states)


class CampaignList(QListView):
    """Enter and a click open; Delete throws a draft away."""

    opened = Signal(object)
    dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.clicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif plain and event.key() == Qt.Key.Key_Delete:
            self.dropped.emit(self.currentIndex().data(ROW))
        elif event.key() == Qt.Key.Key_Escape or event.text() == "/":
            event.ignore()  # the window's
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        found = index.data(ROW)
        if found is not None:
            self.opened.emit(found)


class ListPage(QWidget):
    """``opened`` carries the id of a campaign."""

    opened = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("look", "page")
        self._session = session
        self._asking = Asking(session, self)
        self._overview: Overview | None = None
        self._filter = "all"
        self._wants_focus = False
        inside = column(self, gap=12)
        inside.setContentsMargins(*map(theme.scaled, (24, 14, 24, 24)))
        head = row()
        head.addWidget(label(self.tr("Campaigns"), "title"))
        head.addStretch(1)
        inside.addLayout(head)
        self.chips = Chips(self.tr("Which campaigns"), self._choose)
        self._words = {
            "all": self.tr("All"),
            "running": self.tr("On their way"),
            "scheduled": self.tr("Scheduled"),
            "finished": self.tr("Ended"),
        }
        for key, words in self._words.items():
            self.chips.add(key, words)
        inside.addWidget(self.chips)
        rows = CampaignRows(session)
        self.model = Blocks(session, rows.told, size=20)
        self.view = CampaignList()
        self.view.setAccessibleName(self.tr("Campaigns"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(rows)
        self._rows = rows
        self.view.opened.connect(self._open)
        self.view.dropped.connect(self._drop)
        self.view.customContextMenuRequested.connect(self._menu)
        self.empty = Empty(
            "ph.megaphone-simple",
            self.tr("No campaign yet"),
            self.tr(
                "A campaign is one text to many people. Once it has left, its report stands here:"
                " who was allowed to get it, who got it, who did not and what to do about it."
            ),
            self.tr("New message"),
            lambda: session.go("composer"),
        )
        self.none = Empty(
            "ph.funnel",
            self.tr("None of them"),
            self.tr("No campaign is in this state now."),
            self.tr("Show all"),
            lambda: self._choose("all"),
        )
        self.stack = QStackedWidget()
        blank = QWidget()
        for each in (blank, self.view, self.empty, self.none):
            self.stack.addWidget(each)
        inside.addWidget(self.stack, 1)

    def ask(self) -> None:
        self._asking.ask(self._look, self._show)

    def focus(self) -> None:
        """To the rows, as soon as there are any."""
        self._wants_focus = self.stack.currentWidget() is not self.view
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- reading

    def _look(self) -> Overview:
        book = self._session.book
        now = self._session.now()
        on_their_way = insights.campaigns(book, states={CampaignState.RUNNING}, limit=20, now=now)
        return Overview(
            insights.counted(book, now),
            tuple(drafts.listed(book)),
            {
                each.campaign.id: telling.title(each.campaign, self._session.facts.shop)
                for each in on_their_way
            },
        )

    def _show(self, told: Overview) -> None:
        before, self._overview = self._overview, told
        for key, states in _FILTERS.items():
            many = formats.number(told.many(states))
            self.chips.show_count(key, many)
        if before is None:
            self._fill()
        else:
            self.model.refresh(told.many(_FILTERS[self._filter]), self._head())
            self._place()
            if self.isVisible():
                self._tell_ended(before, told)

    def _fill(self) -> None:
        assert self._overview is not None
        states = _FILTERS[self._filter]
        self.model.show(
            self._overview.many(states),
            lambda skip, limit: insights.campaigns(
                self._session.book,
                states=states,
                skip=skip,
                limit=limit,
                now=self._session.now(),
            ),
            self._head(),
        )
        self._place()

    def _head(self) -> tuple[Saved, ...]:
        return self._overview.drafts if self._overview and self._filter == "all" else ()

    def _place(self) -> None:
        if self.model.rowCount():
            shown: QWidget = self.view
        else:
            shown = self.empty if self._filter == "all" else self.none
        self.stack.setCurrentWidget(shown)
        if shown is self.view and not self.view.selectionModel().hasSelection():
            self.view.setCurrentIndex(self.model.index(0))
        if self._wants_focus and self.isVisible():
            self.focus()

    def _tell_ended(self, before: Overview, now: Overview) -> None:
        for each in before.running.keys() - now.running.keys():
            sentence = self.tr("“%1” is not on its way any more.")
            announce(self, sentence.replace("%1", before.running[each]))

    # --- what one does

    def _choose(self, key: str) -> None:
        self.chips.choose(key)
        self._filter = key
        if self._overview is not None:
            self._fill()

    def _open(self, found: Standing | Saved) -> None:
        if isinstance(found, Saved):
            self._session.go("composer", draft=found.id)
        else:
            self.opened.emit(found.campaign.id)

    def open_current(self) -> None:
        found = self.view.currentIndex().data(ROW)
        if found is not None:
            self._open(found)

    def _menu(self, at: QPoint) -> None:
        found = self.view.indexAt(at).data(ROW)
        if found is None:
            return
        menu = QMenu(self.view)
        opens = self.tr("Open") + "\t" + shortcuts.told("Return")
        menu.addAction(opens, partial(self._open, found))
        if isinstance(found, Saved):
            menu.addAction(self.tr("Throw the draft away\tDel"), partial(self._drop, found))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.view.viewport().mapToGlobal(at))

    def _drop(self, found: object) -> None:
        """A draft goes; Undo brings it back."""
        if not isinstance(found, Saved):
            return
        session, book = self._session, self._session.book
        session.write(
            self,
            lambda: drafts.discard(book, found.id),
            lambda saved: session.tell(
                self.tr("Draft thrown away."),
                lambda: session.write(session, lambda: drafts.restore(book, saved)),
            ),
        )
