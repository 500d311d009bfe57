"""Contacts: the people of the book, looked up, listed by what they may receive, and one of them
beside the list with all that is known."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.consent import Flag
from desktop_app.services import directory
from desktop_app.services.directory import Counts, Filter, Order, Row
from desktop_app.ui.contacts import words
from desktop_app.ui.contacts.bulk import Bulk
from desktop_app.ui.contacts.filters import Filters
from desktop_app.ui.contacts.model import BLOCK, PeopleModel
from desktop_app.ui.contacts.panel import PersonPanel
from desktop_app.ui.contacts.presenter import share
from desktop_app.ui.contacts.stop import StopDialog, Stopping
from desktop_app.ui.contacts.table import PeopleTable
from desktop_app.ui.kit import formats, theme, tokens
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.boxes import Empty, column, row
from desktop_app.ui.kit.controls import button, shortcut
from desktop_app.ui.kit.focus import float_over
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.screen import Screen
from desktop_app.ui.kit.session import Session

_LIST_LEAST = 708  # of the design: beside it the panel, else over it


@dataclass(frozen=True, slots=True)
class Listing:
    """The first answer of the book: who matches, and the rows that are seen first."""

    ids: list[int]
    rows: list[Row]
    known: set[int]  # of those who were selected


@dataclass(frozen=True, slots=True)
class Figures:
    """The second: how many there are, of what was typed, and in the whole book."""

    counts: Counts
    whole: Counts


class ContactsScreen(Screen):
    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._latest, self._counting = session.latest(self), session.latest(self)
        self._order: Order = "name"
        self._to_show: int | None = None  # whose row is to become the current one
        self._drawer = False
        self._again = False  # whether the book changed while it was asked
        self._here = False  # whether this room was shown before it was asked for something
        self.model = PeopleModel(session, self._read_rows, self)
        self.stopping = Stopping(session, self, self._changed)
        inside = column(self)
        inside.addWidget(self._head())
        self._beside = row(gap=0)
        self._beside.addWidget(self._list(), 1)
        self.panel = PersonPanel(session, self.stopping)
        float_over(self.panel)
        self.panel.hide()
        self.panel.closed.connect(self._close_panel)
        self.panel.changed.connect(self._changed)
        self.panel.came.connect(self._show_person)
        self._beside.addWidget(self.panel)
        inside.addLayout(self._beside, 1)
        shortcut(self, "Ctrl+Shift+K", self._answer_asked)

    # --- its parts

    def _head(self) -> QWidget:
        self.head = QStackedWidget()
        titled = QWidget()
        line = row(titled, gap=12)
        line.setContentsMargins(*map(theme.scaled, (24, 0, 24, 0)))
        line.addWidget(label(self.tr("Contacts"), "title"))
        self.figure = label("", "body", "secondary")
        line.addWidget(self.figure)
        line.addStretch(1)
        self.new = button(self.tr("New person"), self._new, icon="ph.user-plus")
        line.addWidget(self.new)
        self.imports = button(
            self.tr("Import…"), lambda: self.session.go("importing"), icon="ph.file-arrow-up"
        )
        line.addWidget(self.imports)
        self.head.addWidget(titled)
        self.bulk = Bulk(self.session, self._changed)
        self.bulk.cleared.connect(lambda: self.model.check(()))
        self.head.addWidget(self.bulk)
        self.head.setFixedHeight(theme.scaled(tokens.size("header")))
        return self.head

    def _list(self) -> QWidget:
        holder = QWidget()
        inside = column(holder, gap=12)
        self._list_column = inside
        self.filters = Filters(self.session)
        self.filters.changed.connect(self._ask)
        self.filters.search.onward.connect(self._into_list)
        inside.addWidget(self.filters)
        self.table = PeopleTable(self.model)
        self.table.person_shown.connect(self._on_moved)
        self.table.opened.connect(self._open)
        self.table.entered.connect(self._enter)
        self.table.sort_asked.connect(self._sort)
        self.table.menu_asked.connect(self._show_menu)
        self.model.selection_changed.connect(self._show_selected)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.table)
        self.nobody = Empty(
            "ph.address-book",
            self.tr("Your book is empty"),
            self.tr(
                "Import the list you have, from a spreadsheet or from your till: nobody is opted"
                " in unless you say how you know. Or write the first person down by hand."
            ),
            self.tr("Import…"),
            lambda: self.session.go("importing"),
        )
        self._add_by_hand()
        self.pages.addWidget(self.nobody)
        self.none_found = Empty(
            "ph.magnifying-glass",
            self.tr("Nobody matches"),
            self.tr("The beginning of a name, of a number or of an e-mail is enough."),
            self.tr("Show everybody"),
            self.filters.clear,
        )
        self.pages.addWidget(self.none_found)
        inside.addWidget(self.pages, 1)
        return holder

    def _add_by_hand(self) -> None:
        box = self.nobody.layout()
        assert isinstance(box, QVBoxLayout)
        by_hand = button(self.tr("Write somebody down"), self._new, look="quiet")
        box.insertWidget(box.count() - 1, by_hand, 0, Qt.AlignmentFlag.AlignHCenter)

    # --- what the frame calls

    def arrive(self, **place: Any) -> None:
        """``contact`` shows a person, ``new`` an empty form, ``stop`` asks whose STOP it is, unless
        somebody is before one's eyes, and goes back to where one was; ``wanted`` is a `Filter`."""
        was_here, self._here = self._here, True
        if (wanted := place.get("wanted")) and isinstance(wanted, Filter):
            self.filters.show_typed(wanted.typed)
            self.filters.show_tag(wanted.tag)
        if (contact := place.get("contact")) is not None:
            self._show_person(int(contact))
        else:
            self._ask()
        if place.get("new"):
            self._new()
        if place.get("stop") and was_here:
            self._stop_asked()
        elif place.get("stop"):
            self._ask_whose_stop().finished.connect(lambda _: self.session.returning.emit())

    def place(self) -> dict[str, Any]:
        shown = {"contact": self.panel.person} if self.panel.person is not None else {}
        return {**shown, "wanted": self.filters.wanted}

    def leave(self) -> None:
        self._here = False
        self.panel.put_down()

    def refresh(self) -> None:
        """While a campaign leaves the book changes four times a second: an answer under way is
        waited for, else none would ever come."""
        self.table.viewport().update()  # names may have been hidden
        if self._latest.waiting or self._counting.waiting:
            self._again = True
        else:
            self._ask()
        self.panel.refresh()

    def main_action(self) -> None:
        if self.panel.isVisible():
            self.panel.main_action()
        elif self.model.checked:
            self.bulk.write.click()

    def before_one(self) -> int | None:
        return self.panel.person if self.panel.isVisible() else None

    def find_here(self) -> None:
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()

    def escape(self) -> bool:
        if self.panel.isVisible() and self.panel.close_innermost():
            return True
        if self.panel.isVisible() and (self._drawer or self._in_panel()):
            self._close_panel()
            return True
        if self.model.checked:
            self.model.check(())
            return True
        if self.panel.isVisible():
            self._close_panel()
            return True
        if self.filters.narrows:
            self.filters.clear()
            return True
        return False

    # --- asking the book

    def _changed(self) -> None:
        """This room has written: show it now, the watcher says so only later."""
        if self.isVisible():
            self.refresh()

    def _ask(self) -> None:
        self._again = False
        wanted, order, book = self.filters.wanted, self._order, self.session.book
        seen = self._seen()
        checked = set(self.model.checked)

        def read() -> Listing:
            ids = directory.ids(book, wanted, order)
            first = ids[seen.start // BLOCK * BLOCK : (seen.stop // BLOCK + 1) * BLOCK]
            everybody = set(ids if wanted == Filter() else directory.ids(book, Filter()))
            known = checked & everybody if checked else set()
            return Listing(ids, directory.rows(book, first), known)

        def count() -> Figures:
            counts = directory.counts(book, wanted)
            narrowed = wanted.typed or wanted.tag
            return Figures(counts, directory.counts(book, Filter()) if narrowed else counts)

        def answered(listing: Listing) -> None:
            self._show(listing, checked)
            # The rows are seen before they are counted.
            self._counting.ask(lambda errand: count(), self._show_figures, failing)

        failing = self.session.failing.emit
        self._counting.drop()
        self._latest.ask(lambda errand: read(), answered, failing)

    def _seen(self) -> range:
        """The places of the rows on the screen."""
        first = max(self.table.rowAt(0), 0)
        last = self.table.rowAt(self.table.viewport().height() - 1)
        return range(first, (last if last >= 0 else first + BLOCK) + 1)

    def _read_rows(self, ids: Sequence[int], done: Callable[[list[Row]], None]) -> None:
        self.session.read(self, lambda: directory.rows(self.session.book, ids), done)

    def _show(self, listing: Listing, checked: set[int]) -> None:
        current = self._to_show if self._to_show is not None else self.table.person
        scrolled = self.table.verticalScrollBar().value()
        moved = listing.ids != self.model.ids
        self.model.show_people(listing.ids, listing.rows)
        gone = checked - listing.known
        if gone:
            self.model.check(self.model.checked - gone)
        # Nobody in the whole book, or nobody of what was asked for.
        found = self.none_found if self.filters.narrows else self.nobody
        self.pages.setCurrentWidget(self.table if listing.ids else found)
        if moved:
            self.table.verticalScrollBar().setValue(scrolled)
            if self.filters.wanted.typed:
                announce(self, self.tr("%Ln found", "", len(listing.ids)))
        self._restore(current, moved=moved)
        self._show_selected()

    def _restore(self, current: int | None, *, moved: bool) -> None:
        """The same person's row is the current one, or the one that was asked for."""
        asked, self._to_show = self._to_show, None
        if asked is not None and self.model.place_of(asked) is None and self.filters.narrows:
            self._to_show = asked
            self.filters.clear(tell=False)
            self._ask()
        elif asked is not None:
            self.table.show_person(asked)
        elif current is not None and moved:
            at = self.table.verticalScrollBar().value()
            self.table.show_person(current)
            self.table.verticalScrollBar().setValue(at)

    def _show_figures(self, figures: Figures) -> None:
        if self._again:
            self._ask()
        self._say_figure(figures.whole)
        self.filters.show_counts(figures.counts)
        self.imports.setVisible(bool(figures.whole.people))
        self.filters.setVisible(bool(figures.whole.people) or self.filters.narrows)

    def _say_figure(self, whole: Counts) -> None:
        if not whole.people:
            self.figure.setText("")
            return
        yes = whole.offers[Flag.YES]
        told = self.tr("%Ln people", "", whole.people)
        said = self.tr("%Ln said yes to offers", "", yes)
        part = formats.percent(round(share(yes, whole.people), 2))
        self.figure.setText(f"{told} · {said} ({part})")

    # --- one person

    def _on_moved(self, contact_id: int) -> None:
        if not self._drawer or self.panel.isVisible():
            self._open(contact_id)

    def _open(self, contact_id: int) -> None:
        self.panel.show_person(contact_id)
        self._show_panel()

    def _enter(self, contact_id: int) -> None:
        self._open(contact_id)
        self.panel.when_shown(self.panel.write.setFocus)

    def _show_person(self, contact_id: int) -> None:
        self._to_show = contact_id
        self._open(contact_id)
        self._ask()

    def _new(self) -> None:
        self.table.show_nobody()
        self._show_panel()
        self.panel.show_new()

    def _show_panel(self) -> None:
        if not self.panel.isVisible():
            self.panel.show()
            self._place_panel()

    def _close_panel(self) -> None:
        self.panel.put_down()
        focused = self._in_panel()
        self.panel.hide()
        self._place_panel()
        self.panel.forget()
        if focused:
            self.table.setFocus()

    def _in_panel(self) -> bool:
        focused = self.window().focusWidget()
        return focused is not None and self.panel.isAncestorOf(focused)

    def _into_list(self) -> None:
        self.table.setFocus()
        if self.table.person is None and self.model.ids:
            self.table.setCurrentIndex(self.model.index(0, 1))

    def _with_person(self, then: Callable[[], object]) -> None:
        """Show the person of the current row, then do something with them."""
        contact_id = self.panel.person or self.table.person
        if contact_id is not None:
            self._open(contact_id)
            self.panel.when_shown(then)

    def _stop_asked(self) -> None:
        if self.panel.person or self.table.person:
            self._with_person(self.panel.ask_stop)
        else:
            self._ask_whose_stop()

    def _ask_whose_stop(self) -> StopDialog:
        asked = StopDialog(self.session, self, self.stopping)
        asked.open()
        return asked

    def _answer_asked(self) -> None:
        if self.panel.person or self.table.person:
            self._with_person(self.panel.open_answer)
        else:
            self.session.tell(self.tr("Choose the person first, then record their answer."))
            self.find_here()

    # --- many people

    def _show_selected(self) -> None:
        chosen = self.model.checked
        if chosen:
            listed = [each for each in self.model.ids if each in chosen]
            elsewhere = sorted(chosen.difference(listed))
            self.bulk.show_selected([*listed, *elsewhere], len(elsewhere))
        self.head.setCurrentIndex(1 if chosen else 0)

    def _sort(self, order: str) -> None:
        self._order = "last_visit" if order == "last_visit" else "name"
        self.table.show_sort(self._order)
        self.table.scrollToTop()
        self._ask()

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        place = self.table.currentIndex().row()
        if self.table.person is not None:
            person = self.table.person
            menu.addAction(words.keyed(self.tr("Open"), "Return")).triggered.connect(
                lambda: self._enter(person)
            )
            menu.addAction(self.tr("Write")).triggered.connect(
                lambda: self.session.go("composer", contacts=[person])
            )
            menu.addAction(
                words.keyed(self.tr("New appointment"), "Ctrl+Shift+N")
            ).triggered.connect(lambda: self.session.go("appointments", new=True, contact=person))
            menu.addAction(
                words.keyed(self.tr("STOP at the counter"), "Ctrl+Shift+S")
            ).triggered.connect(self._stop_asked)
            menu.addAction(
                words.keyed(self.tr("Record an answer"), "Ctrl+Shift+K")
            ).triggered.connect(self._answer_asked)
            menu.addSeparator()
            told = self.tr("Unselect") if person in self.model.checked else self.tr("Select")
            menu.addAction(words.keyed(told, "Space")).triggered.connect(
                lambda: self.model.toggle(place)
            )
        menu.addAction(words.keyed(self.tr("Select all of the list"), "Ctrl+A")).triggered.connect(
            lambda: self.model.check(self.model.checked | set(self.model.ids))
        )
        menu.addSeparator()
        menu.addAction(self.tr("Sort by name")).triggered.connect(lambda: self._sort("name"))
        menu.addAction(self.tr("Sort by last visit")).triggered.connect(
            lambda: self._sort("last_visit")
        )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    # --- where the panel is

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_panel()

    def _place_panel(self) -> None:
        """Beside the list; in a narrow window over it, as a drawer. It is a little narrower before
        the list must do with less than its chips need."""
        told, frame = tokens.tokens()["window"], self.window().width()
        wide = theme.scaled(
            told["panel_wide"] if frame >= told["panel_wide_from"] else told["panel"]["person"]
        )
        least = theme.scaled(_LIST_LEAST)
        if self.width() - wide < least:
            wide = theme.scaled(told["panel"]["appointment"])
        drawer = frame < theme.scaled(told["panel_drawer_below"]) or self.width() - wide < least
        # Alone the list ends where the buttons above it do.
        right = 24 if drawer or self.panel.isHidden() else 16
        self._list_column.setContentsMargins(*map(theme.scaled, (24, 0, right, 16)))
        self.panel.setFixedWidth(wide)
        if drawer != self._drawer:
            self._drawer = drawer
            if drawer:
                self._beside.removeWidget(self.panel)
                self.panel.setParent(self)
            else:
                self._beside.addWidget(self.panel)
            self.panel.setVisible(self.panel.person is not None or self.panel.is_new)
        covered = max(wide - theme.scaled(right), 0) if drawer and self.panel.isVisible() else 0
        for each in (self.nobody, self.none_found):
            each.leave_free(covered)
        if drawer:
            top = self.head.height()
            self.panel.setGeometry(
                QRect(self.width() - wide, top, wide, max(self.height() - top, 0))
            )
            self.panel.raise_()
