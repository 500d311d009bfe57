"""The person panel at the right: who it is, what they may receive, and all the book has of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QStackedWidget, QWidget

from desktop_app.domain.contact import Person
from desktop_app.domain.errors import ComptoirError
from desktop_app.services import consents, contact_book, directory, insights
from desktop_app.services.consents import Entry
from desktop_app.services.contact_book import Shown
from desktop_app.services.insights import Text
from desktop_app.store.contacts import Contact
from desktop_app.ui.contacts import stop, words
from desktop_app.ui.contacts.answer import Answer
from desktop_app.ui.contacts.appointments import AppointmentsPage
from desktop_app.ui.contacts.appointments_model import Booked, read_booked
from desktop_app.ui.contacts.changes import Changes
from desktop_app.ui.contacts.desk import with_desk
from desktop_app.ui.contacts.details import Details
from desktop_app.ui.contacts.erase import EraseDialog
from desktop_app.ui.contacts.head import Head
from desktop_app.ui.contacts.presenter import Form
from desktop_app.ui.contacts.tabs import Tabs
from desktop_app.ui.contacts.texts import Texts
from desktop_app.ui.contacts.timeline import Timeline
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.boxes import column, row, rule
from desktop_app.ui.kit.controls import button, icon_button
from desktop_app.ui.kit.flow import flow
from desktop_app.ui.kit.labels import Icon, label
from desktop_app.ui.kit.session import Session

CONSENT, MESSAGES, APPOINTMENTS, DETAILS = range(4)


@dataclass(frozen=True, slots=True)
class Whole:
    """All that the panel shows of a person; ``sharing`` others are texted at their number."""

    shown: Shown
    entries: tuple[Entry, ...]
    texts: list[Text]
    booked: Booked
    sharing: int


class PersonPanel(QFrame):
    """``closed`` when it is put away; ``changed`` after something was written; ``came`` with the
    id of somebody new."""

    closed = Signal()
    changed = Signal()
    came = Signal(int)

    def __init__(self, session: Session, stopping: stop.Stopping) -> None:
        super().__init__()
        self._session, self._stopping = session, stopping
        self._latest = session.latest(self)
        self.person: int | None = None
        self._adding = False
        self.whole: Whole | None = None
        self._kept: dict[int, Form] = {}  # what was typed about people and could not be saved
        self._begun: Form | None = None  # of somebody new
        self._then: Callable[[], object] | None = None
        self._again = False  # whether the book changed while it was asked
        self._changes = Changes(session, self, self.changed.emit)
        self._changes.gone.connect(self.closed)
        self.setProperty("look", "panel")
        self.setProperty("region", True)
        self.setAccessibleName(self.tr("Person"))
        inside = column(self)
        inside.addWidget(self._head())
        inside.addWidget(self._tab_bar())
        inside.addWidget(rule())
        self.pages = QStackedWidget()
        self.pages.addWidget(self._consent())
        self.pages.addWidget(self._messages())
        self.appointments = AppointmentsPage(session)
        self.appointments.opened.connect(self._open_appointment)
        self.appointments.new_asked.connect(self.book)
        self.pages.addWidget(self.appointments)
        self.pages.addWidget(self._details())
        self.answer = Answer(session, self.changed.emit)
        self.answer.ended.connect(lambda: self.show_tab(CONSENT))
        self.pages.addWidget(self.answer)
        inside.addWidget(self.pages, 1)
        session.names_hidden.connect(self._hide_names)

    # --- its parts

    def _head(self) -> QWidget:
        holder = QWidget()
        inside = column(holder, gap=12)
        inside.setContentsMargins(*map(theme.scaled, (20, 16, 12, 12)))
        self.head = Head(self._session)
        self.head.answer_asked.connect(self.open_answer)
        self.more = icon_button("ph.dots-three", self.tr("More actions"), self._show_menu)
        self.head.corner.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        put_away = icon_button("ph.x", self.tr("Close the panel (Esc)"), self.closed.emit)
        self.head.corner.addWidget(put_away, 0, Qt.AlignmentFlag.AlignTop)
        inside.addWidget(self.head)
        self.write = button(
            self.tr("Write"), self.on_write, icon="ph.chat-circle-text", size="small"
        )
        self.stop = button(
            self.tr("STOP at the counter"),
            self.ask_stop,
            icon="ph.hand-palm",
            size="small",
            tip=words.keys("Ctrl+Shift+S"),
        )
        self.add = button(
            "",
            self.book,
            icon="ph.calendar-plus",
            size="small",
            name=self.tr("New appointment"),
            tip=self.tr("New appointment") + " · " + words.keys("Ctrl+Shift+N"),
        )
        self._buttons = flow(self.write, self.add, self.stop)
        inside.addWidget(self._buttons)
        return holder

    def _tab_bar(self) -> QWidget:
        self.tabs = Tabs()
        self.tabs.setAccessibleName(self.tr("About this person"))
        told = (self.tr("Consent"), self.tr("Messages"), self.tr("Appointments"))
        for each in (*told, self.tr("Details")):
            self.tabs.add(each)
        self.tabs.currentChanged.connect(self._on_tab)
        holder = self._tab_holder = QWidget()
        line = row(holder, gap=0)
        line.setContentsMargins(*map(theme.scaled, (12, 0, 12, 0)))
        line.addWidget(self.tabs, 1)
        return holder

    def _consent(self) -> QWidget:
        page = QWidget()
        inside = column(page)
        head = QWidget()
        line = row(head, gap=0)
        line.setContentsMargins(*map(theme.scaled, (20, 10, 20, 2)))
        line.addSpacing(theme.scaled(3))
        line.addWidget(Icon("ph.bell-ringing", "service.solid"))
        line.addSpacing(theme.scaled(16))
        line.addWidget(Icon("ph.megaphone-simple", "marketing.solid"))
        line.addSpacing(theme.scaled(16))
        told = self.tr("Service and offers, newest first")
        line.addWidget(label(told, "caption", "muted", wrap=True), 1)
        inside.addWidget(head)
        self.nothing = label("", "body", "secondary", wrap=True)
        self.nothing.setContentsMargins(*map(theme.scaled, (20, 16, 20, 0)))
        inside.addWidget(self.nothing)
        self.timeline = Timeline(self._session)
        self.timeline.setContentsMargins(*map(theme.scaled, (0, 0, 0, 0)))
        beside = row(gap=0)
        beside.setContentsMargins(*map(theme.scaled, (20, 0, 8, 0)))
        beside.addWidget(self.timeline)
        inside.addLayout(beside, 1)
        foot = QFrame()
        foot.setProperty("look", "foot")
        line = row(foot, gap=0)
        line.setContentsMargins(*map(theme.scaled, (12, 8, 20, 8)))
        self.record = button(
            self.tr("Record an answer"), self.open_answer, look="quiet", icon="ph.plus",
            tip=words.keys("Ctrl+Shift+K"),
        )  # fmt: skip
        self.never = label(self.tr("Added, never changed"), "caption", "muted")
        self.slip = button(self.tr("A slip: take back"), self._retract, size="small")
        self.slip.hide()
        line.addWidget(flow(self.record, self.never, self.slip))
        self.timeline.chosen.connect(self._offer_slip)
        inside.addWidget(foot)
        return page

    def _messages(self) -> QWidget:
        page = QWidget()
        inside = column(page)
        inside.setContentsMargins(*map(theme.scaled, (12, 0, 4, 0)))
        self.no_texts = label(
            self.tr("No text was written to this person yet."), "body", "secondary", wrap=True
        )
        self.no_texts.setContentsMargins(*map(theme.scaled, (8, 16, 8, 0)))
        inside.addWidget(self.no_texts, 0, Qt.AlignmentFlag.AlignTop)
        self.texts = Texts(self._session)
        inside.addWidget(self.texts, 1)
        return page

    def _details(self) -> QWidget:
        page = QStackedWidget()
        self.details = Details(self._session)
        page.addWidget(self.details)
        hidden = QWidget()
        inside = column(hidden, margin=20)
        told = self.tr("Names are hidden. Show them (Ctrl Shift H) to see and change the details.")
        inside.addWidget(label(told, "body", "secondary", wrap=True))
        inside.addStretch(1)
        page.addWidget(hidden)
        self._details_page = page
        self.details.save_asked.connect(self._save)
        self.details.add_asked.connect(self._add)
        self.details.cancelled.connect(self.closed)
        self.details.tag_added.connect(lambda name: self._tag(name, give=True))
        self.details.tag_removed.connect(lambda name: self._tag(name, give=False))
        return page

    # --- who is shown

    def show_person(self, contact_id: int) -> None:
        """Ask the book for somebody; what was typed about the one before is saved."""
        if contact_id != self.person or self.whole is None:
            self.put_down()
            self._latest.drop()  # of the one before
            self.person, self.whole, self._then = contact_id, None, None
            if self.pages.currentWidget() is self.answer or not self.tabs.isVisible():
                self.show_tab(CONSENT)
        self.refresh()

    def when_shown(self, then: Callable[[], object]) -> None:
        """``then`` as soon as the person is there; now where they are."""
        if self.whole is not None:
            then()
        else:
            self._then = then

    def show_new(self) -> None:
        """An empty form; one that was begun goes on."""
        self.put_down()
        self._latest.drop()
        self.person, self.whole = None, None
        self.head.show_new()
        self._show_details()
        self._show_parts(known=False)
        self.details.show_new()
        if self._begun is not None:
            self.details.resume(self._begun)
        self.pages.setCurrentIndex(DETAILS)
        self.details.first_name.line.setFocus()

    def refresh(self) -> None:
        """Ask again, in place."""
        contact_id = self.person
        if contact_id is None:
            return
        book = self._session.book
        if self._latest.waiting:  # while a campaign leaves, the book changes all the time
            self._again = True
            return

        passed = self.appointments.list.told.passed  # the pages that were scrolled to

        def read() -> Whole:
            shown = contact_book.shown(book, contact_id)
            row_ = directory.rows(book, [contact_id])
            return Whole(
                shown,
                consents.timeline(book, contact_id),
                insights.texts_of(book, contact_id),
                read_booked(self._session, contact_id, passed),
                row_[0].sharing if row_ else 0,
            )

        self._again = False
        self._latest.ask(lambda errand: read(), self._show, self._lost)

    def _hide_names(self) -> None:
        """At once, of what is shown already: who looks on does not wait for the book."""
        self._show_details()
        self.head.show_again()
        self.answer.show_again()
        self.texts.repaint_all()

    def _show_details(self) -> None:
        hidden = self._session.hide_names and self.person is not None
        self._details_page.setCurrentIndex(1 if hidden else 0)

    def _show(self, whole: Whole) -> None:
        self._show_details()
        contact = whole.shown.contact
        anew = self.whole is None or self.details.seen is None
        self.whole = whole
        self._show_parts(known=True)
        self.head.show_person(whole.shown, whole.entries, whole.sharing)
        self.timeline.show_entries(whole.entries)
        self.nothing.setVisible(not whole.entries)
        self.nothing.setText(
            self.tr("Nothing on record. Ask at the next visit, and record the answer here.")
        )
        names = filter(None, (contact.person.first_name, contact.person.last_name))
        self.texts.show_texts(whole.texts, list(names))
        self.texts.setVisible(bool(whole.texts))
        self.no_texts.setVisible(not whole.texts)
        self.appointments.show_booked(contact.id, whole.booked)
        self.tabs.show_count(MESSAGES, len(whole.texts))
        self.tabs.show_count(APPOINTMENTS, whole.booked.theirs.many)
        self.details.show_person(contact.person, contact.tags, contact.edited_at, anew=anew)
        if anew and contact.id in self._kept:
            self.details.resume(self._kept.pop(contact.id))
        waiting, self._then = self._then, None
        if waiting is not None:
            waiting()
        if self._again:
            self.refresh()

    def _show_parts(self, *, known: bool) -> None:
        self._buttons.setVisible(known)
        self._tab_holder.setVisible(known)
        self.more.setVisible(known)

    def _lost(self, error: ComptoirError) -> None:
        self._session.tell(words.fault(error), bad=True)
        self.closed.emit()

    def put_down(self) -> None:
        """The panel turns to somebody else: what was typed is saved, not lost."""
        if self.details.seen is None:
            self._begun = self.details.typed() if self.details.dirty else None
        if self.person is not None and self.whole is not None and self.details.dirty:
            self.details.save()

    def forget(self) -> None:
        """Nobody is shown; a form of somebody new that was begun stays."""
        self._latest.drop()
        self.person, self.whole, self._then = None, None, None

    @property
    def is_new(self) -> bool:
        """Whether the form of somebody new is shown."""
        return self.person is None and self.details.seen is None and self.isVisible()

    # --- tabs

    def show_tab(self, tab: int) -> None:
        with QSignalBlocker(self.tabs):
            self.tabs.setCurrentIndex(tab)
        self.pages.setCurrentIndex(tab)

    def _on_tab(self, tab: int) -> None:
        self.pages.setCurrentIndex(tab)

    def open_answer(self) -> None:
        """The form for a yes or a no of this person."""
        if self.whole is not None:
            self.show_tab(CONSENT)
            self.pages.setCurrentWidget(self.answer)
            self.answer.open(self.whole.shown.contact)

    def close_innermost(self) -> bool:
        """Esc: the form of an answer before the panel."""
        if self.pages.currentWidget() is self.answer:
            self.show_tab(CONSENT)
            self.record.setFocus()
            return True
        return False

    def main_action(self) -> None:
        """Ctrl+Enter: save what this page is about, else write to the person."""
        if self.pages.currentWidget() is self.answer:
            self.answer.write()
        elif self.pages.currentIndex() == DETAILS:
            self.details.save()
        else:
            self.on_write()

    # --- what can be done

    @property
    def contact(self) -> Contact | None:
        return self.whole.shown.contact if self.whole else None

    def on_write(self) -> None:
        if self.person is not None:
            self._session.go("composer", contacts=[self.person])

    def book(self) -> None:
        """The booking form, with this person chosen."""
        if self.person is not None:
            self._session.go("appointments", new=True, contact=self.person)

    def _open_appointment(self, appointment_id: int) -> None:
        self._session.go("appointments", appointment=appointment_id)

    def ask_stop(self) -> None:
        """Which purposes, in a small menu; the STOP counts at once."""
        who = self.contact
        if who is None:
            return

        def chosen(purposes: stop.Purposes) -> None:
            with_desk(self._session, self.stop, lambda by: self._stopping.stop(who, purposes, by))

        stop.ask_purposes(self.stop, chosen)

    def _offer_slip(self, record_id: int | None) -> None:
        self.slip.setVisible(record_id is not None)
        self.never.setVisible(record_id is None)

    def _retract(self) -> None:
        who, record_id = self.contact, self.timeline.current_slip()
        if who is not None and record_id is not None:
            with_desk(
                self._session, self.slip, lambda by: self._changes.retract(who.id, record_id, by)
            )

    def _show_menu(self) -> None:
        menu = self.menu()
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def menu(self) -> QMenu:
        """All that can be done with this person."""
        menu = QMenu(self)
        menu.addAction(self.tr("Write")).triggered.connect(self.on_write)
        told = words.keyed(self.tr("New appointment"), "Ctrl+Shift+N")
        menu.addAction(told).triggered.connect(self.book)
        told = words.keyed(self.tr("STOP at the counter"), "Ctrl+Shift+S")
        menu.addAction(told).triggered.connect(self.ask_stop)
        told = words.keyed(self.tr("Record an answer"), "Ctrl+Shift+K")
        menu.addAction(told).triggered.connect(self.open_answer)
        change = menu.addAction(self.tr("Change the details"))
        change.triggered.connect(lambda: self.show_tab(DETAILS))
        menu.addSeparator()
        menu.addAction(self.tr("Erase this person…")).triggered.connect(self._ask_erase)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _ask_erase(self) -> None:
        who = self.contact
        if who is not None:
            named = words.name(self._session, who.person)
            EraseDialog(self, named, lambda: self._changes.erase(who.id, named)).open()

    def _save(self, person: Person) -> None:
        whole, seen = self.whole, self.details.seen
        if whole is None or seen is None:
            return
        before, typed = whole.shown.contact, self.details.typed()
        self._changes.save(
            before,
            person,
            seen,
            lambda: self._kept.pop(before.id, None),
            lambda error: self._not_saved(before, typed, error),
        )

    def _not_saved(self, who: Contact, typed: Form, error: ComptoirError) -> None:
        if who.id != self.person:  # they are not shown any more: kept until they are again
            self._kept[who.id] = typed
            named = words.name(self._session, who.person)
            told = self.tr("What you typed about %1 is kept, not saved.").replace("%1", named)
            self._session.tell(f"{told} {words.fault(error)}", bad=True)
            return
        self.show_tab(DETAILS)
        if error.kind == "contact_changed":
            self.refresh()  # what was typed stays, beside what stands there now
        self.details.show_fault(error)

    def _add(self, person: Person) -> None:
        if self._adding:  # a second click is nobody else
            return
        self._adding = True

        def added(contact_id: int) -> None:
            self._adding = False
            self._begun = None
            self.details.show_new()
            self.came.emit(contact_id)

        def refused(error: ComptoirError) -> None:
            self._adding = False
            self.details.show_fault(error)

        self._changes.add(person, added, refused)

    def _tag(self, name: str, *, give: bool) -> None:
        if self.person is not None:
            self._changes.tag([self.person], name, give=give)
