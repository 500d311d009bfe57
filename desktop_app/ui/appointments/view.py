"""The screen of appointments: one day in a table, the chosen one in the panel at its right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.errors import ComptoirError
from desktop_app.services import appointments, overlaps
from desktop_app.services.call_list import Call
from desktop_app.services.overlaps import Against
from desktop_app.store.appointments import Listed
from desktop_app.ui.appointments import presenter
from desktop_app.ui.appointments.agenda import Agenda
from desktop_app.ui.appointments.booking import Booked, BookingForm, Draft
from desktop_app.ui.appointments.days import DayStrip
from desktop_app.ui.appointments.days_read import DaysRead, read_days
from desktop_app.ui.appointments.detail import Detail, detail_of
from desktop_app.ui.appointments.details import Details
from desktop_app.ui.appointments.doing import Doing
from desktop_app.ui.appointments.go_to import GoToDay
from desktop_app.ui.appointments.head import Head
from desktop_app.ui.appointments.hint import hint
from desktop_app.ui.appointments.hours import Week
from desktop_app.ui.appointments.model import DayModel
from desktop_app.ui.appointments.moving import effect
from desktop_app.ui.appointments.presenter import Act, Row
from desktop_app.ui.appointments.row_menu import RowMenu
from desktop_app.ui.appointments.tallies import Tallies
from desktop_app.ui.appointments.week import WeekView
from desktop_app.ui.kit import formats, theme
from desktop_app.ui.kit.boxes import Empty, column, row
from desktop_app.ui.kit.controls import shortcut
from desktop_app.ui.kit.files import dropped_file
from desktop_app.ui.kit.overlaps import sentences, shop
from desktop_app.ui.kit.screen import Screen, Unsaved
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.side import Beside, SidePanel

_TICK = 20_000  # ms between two looks at the clock


class AppointmentsScreen(Screen):
    """A day or a week, and a panel that shows one appointment or takes a new one."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.day = self._today()
        self.whole_week = False
        self.selected: int | None = None
        self.rows: list[Row] = []
        self._calls: Sequence[Call] = ()  # whom to telephone because of those
        # The day that was left for a form, and what was selected there.
        self._left_from: tuple[date, int | None] = self.day, None
        self._focus_soon = False  # into the page, once what was asked for is there
        self._asking = session.latest(self)
        self._asking_detail = session.latest(self)
        self.doing = Doing(session, self, self._show_changed, self._ask)
        inside = column(self)
        self.head = Head(
            session,
            self.step,
            self.show_today,
            self.show_whole_week,
            self.begin_new,
            partial(self.session.go, "taking-over"),
            self.go_to,
        )
        inside.addWidget(self.head)
        self.panel = SidePanel(self.tr("Appointment"))
        self.beside = Beside(self._page(), self.panel, wide=360)
        inside.addWidget(self.beside, 1)
        self._fill_panel()
        self.setAcceptDrops(True)
        self._listen_to_keys()
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK)
        self._clock.timeout.connect(self._show_clock)

    # --- built

    def _page(self) -> QWidget:
        page = QWidget()
        inside = column(page, gap=8)
        inside.setContentsMargins(*map(theme.scaled, (24, 0, 16, 16)))
        above = row(gap=16)
        self.strip = DayStrip(self.show_day)
        above.addWidget(self.strip)
        self.tallies = Tallies(self.session)
        above.addWidget(self.tallies, 1, Qt.AlignmentFlag.AlignVCenter)
        inside.addLayout(above)
        self.model = DayModel(self.session)
        self.agenda = Agenda(self.model, self._show_menu)
        self.agenda.chosen.connect(self._chosen)
        self.agenda.opened.connect(self._opened)
        self.agenda.acted.connect(self._acted)
        self.agenda.pressed_on.connect(self._pressed)
        self.agenda.stepped.connect(self.step)
        self.week = WeekView(self.session, self._show_menu, partial(effect, self.session))
        self.week.chosen.connect(self._chosen)
        self.week.opened.connect(self._opened)
        self.week.pressed_on.connect(self._pressed_in_week)
        self.week.moved.connect(self._dragged)
        self.week.refused.connect(lambda why: self.session.tell(why, bad=True))
        self.week.day_asked.connect(self._show_that_day)
        self.week.hour_asked.connect(self.begin_at)
        self.empty = Empty(
            "ph.calendar-blank",
            "",
            "",
            self.tr("New appointment"),
            self.begin_new,
        )
        self.stack = QStackedWidget()
        for each in (self.agenda, self.empty, self.week):
            self.stack.addWidget(each)
        inside.addWidget(self.stack, 1)
        return page

    def _fill_panel(self) -> None:
        self.details = Details(self.session, self.doing, self._close_panel)
        self.form = BookingForm(self.session, self._was_booked, self._close_panel, self._look_at)
        self._sides = QStackedWidget()
        inside = QVBoxLayout(self.panel)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._sides)
        for each in (self.details, self.form):
            self._sides.addWidget(each)

    def _listen_to_keys(self) -> None:
        """Letters do nothing where one types: a field takes them first. Page keys step the days of
        a form that is open in the panel. Who came is noted only where the focus is on them: in the
        table, on their block, or in the panel that shows them."""
        letters: dict[str, Callable[[], object]] = {
            "D": partial(self.show_whole_week, False),
            "W": partial(self.show_whole_week, True),
            "T": self.show_today,
            "I": partial(self.session.go, "taking-over"),
            "G": self.go_to,
            "Ctrl+P": self.head.calls.print_list,
        }
        pages = {"PgUp": partial(self._step_days, -7), "PgDown": partial(self._step_days, 7)}
        came = {"C": partial(self._attend, "came"), "M": partial(self._attend, "missed")}
        for area, heard in (
            (self.head, letters | pages),
            (self.beside.page, letters | pages),
            (self.agenda, came),
            (self.week, came),
            (self.details, letters | came),
        ):
            for keys, then in heard.items():
                made = shortcut(area, keys, then)
                made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # --- what the frame asks

    def arrive(
        self,
        day: str = "",
        appointment: int | None = None,
        new: bool = False,
        whole_week: bool | None = None,
        contact: int | None = None,
        **place: Any,
    ) -> None:
        """``day`` as YYYY-MM-DD; ``new`` begins one, of ``contact`` where somebody is named."""
        came = not self._clock.isActive()  # from another room
        self._clock.start()
        turned = whole_week is not None and whole_week != self.whole_week
        if turned:
            self.whole_week = not self.whole_week
            if self.whole_week and not self.is_booking:
                self.beside.close_panel()
        self._focus_soon = not new and not self.is_booking and (turned or came)
        if appointment is not None:
            self._focus_soon = came
            self._go_to(appointment)
            return
        self.show_day(date.fromisoformat(day) if day else self.day)
        if new and contact is not None:
            self._begin_for(contact)
        elif new:
            self.begin_new()

    def place(self) -> dict[str, Any]:
        return {"day": self.day.isoformat(), "whole_week": self.whole_week}

    def leave(self) -> None:
        self._clock.stop()

    def unsaved(self) -> Unsaved | None:
        if not (self.is_booking and self.form.touched):
            return None
        return Unsaved(self.tr("The new appointment"), self.form.book)

    def refresh(self) -> None:
        self._ask()

    def main_action(self) -> None:
        if self.is_booking:
            self.form.book()
        elif self.beside.is_open:
            self.details.main_action()

    def place_of_work(self) -> QWidget | None:
        return self.agenda if self.agenda.isVisible() else None

    def find_here(self) -> None:
        """The only search of this room is for whose appointment it is."""
        self.begin_new()

    def escape(self) -> bool:
        if self.week.drag.is_on:
            self.week.drag.give_up()
            return True
        if self.beside.is_open and not self.is_booking and self.details.is_open:
            self.details.end_forms()
            return True
        if self.is_booking or (self.beside.is_open and (self.beside.is_drawer or self.whole_week)):
            self._close_panel()
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.head.fit()

    # --- a calendar dropped anywhere on it is imported

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.session.go("taking-over", path=path)

    # --- a day

    @property
    def is_booking(self) -> bool:
        return self.beside.is_open and self._sides.currentWidget() is self.form

    def show_day(self, day: date) -> None:
        """Show ``day``, or its week; what was selected on another is no longer."""
        if day != self.day:
            if not self.whole_week or day not in presenter.week(self.day):
                self.selected = None
            self.day = day
        self._ask()

    def show_today(self) -> None:
        self.show_day(self._today())

    def go_to(self) -> None:
        """To a day farther away, typed or taken from a month."""
        GoToDay(self.head.other, self.day, self._today(), self._go_to_day).open_below()

    def _go_to_day(self, day: date) -> None:
        self._focus_soon = not self.is_booking
        self.show_day(day)

    def show_whole_week(self, whole: bool) -> None:
        """The week, or the day in it that is chosen."""
        if whole != self.whole_week:
            self.whole_week = whole
            chosen = next((each for each in self.rows if each.id == self.selected), None)
            if chosen is not None:
                self.day = chosen.listed.appointment.booking.day
            if whole and not self.is_booking:
                self.beside.close_panel()  # the columns need the room
            self._focus_soon = True
            self._ask()
        self.head.views.show_second(self.whole_week)

    def _show_that_day(self, day: date) -> None:
        self.selected = None
        self.day = day
        self.show_whole_week(False)

    def step(self, steps: int) -> None:
        """A day on or back, or a week where one is shown."""
        self._step_days(7 * steps if self.whole_week else steps)

    def _step_days(self, days: int) -> None:
        try:
            self.show_day(self.day + timedelta(days=days))
        except OverflowError:
            return

    def _ask(self) -> None:
        session, day, whole, now = self.session, self.day, self.whole_week, self.session.now()
        self._asking.ask(lambda errand: read_days(session, day, whole, now), self._show)

    def _show(self, read: DaysRead) -> None:
        now = self.session.now()
        self.rows = presenter.rows(
            read.listed, read.against, now, read.reached, read.calls, read.to_read
        )
        self._choose(now)
        self.head.views.show_second(read.whole_week)
        self.strip.setVisible(not read.whole_week)
        if read.whole_week:
            self._show_week(read)
        else:
            self._show_one_day(read, now)
        self.tallies.show_rows(self.rows, now)
        self._calls = read.calls
        self.tallies.whose.show_waiting(read.waiting)
        self._show_clock()
        self._show_chosen()
        if self._focus_soon:
            self._focus_soon = False
            self._focus_page()

    def _show_one_day(self, read: DaysRead, now: datetime) -> None:
        today = self._today()
        self.head.title.setText(formats.day(read.day, long=True, year=read.day.year != today.year))
        self.strip.show_week(presenter.week(read.day), read.counts, read.day, today)
        self.model.show_rows(self.rows, now)
        self.agenda.choose(self.selected)  # before the focus comes, which would choose the first
        self._show_empty(read)
        self.stack.setCurrentWidget(self.agenda if self.rows else self.empty)

    def _show_empty(self, read: DaysRead) -> None:
        """What stands where nothing is: on a closed day that it is, and what is celebrated."""
        title = self.tr("No appointment on this day")
        sentence = hint(self.session, read.day)
        if not self.session.facts.plans.opening.is_open(read.day):
            closed = self.tr("Closed: %1").replace("%1", read.holiday)
            title, sentence = closed if read.holiday else self.tr("Closed"), title
        self.empty.title.setText(title)
        self.empty.sentence.setText(sentence)

    def _show_week(self, read: DaysRead) -> None:
        days, today = presenter.week(read.day), self._today()
        other_year = " yyyy" if days[0].year != today.year else ""
        first = formats.dated(days[0], f"d MMMM{other_year}")
        self.head.title.setText(self.tr("Week of %1").replace("%1", first))
        opening = self.session.facts.plans.opening
        closed = frozenset(each for each in days if not opening.is_open(each))
        self.week.show_week(Week(tuple(days), tuple(self.rows), read.counts, closed, today))
        self.stack.setCurrentWidget(self.week)

    def _choose(self, now: datetime) -> None:
        """Who was selected stays; else the next one of a day that has not begun, if there is
        room."""
        rows = self.rows
        if self.is_booking or any(each.id == self.selected for each in rows):
            return
        self.selected = None
        if rows and not self.whole_week and not self.beside.is_drawer:
            ahead = [each for each in rows if each.at > now and each.booked]
            self.selected = (ahead or rows)[0].id

    def _show_chosen(self) -> None:
        self._mark_selected()
        if self.is_booking:
            return
        if self.selected is None:
            self.beside.close_panel()
        elif self.beside.is_open or not (self.beside.is_drawer or self.whole_week):
            self._ask_detail()

    def _mark_selected(self) -> None:
        if self.whole_week:
            self.week.choose(self.selected)
        else:
            self.agenda.choose(self.selected)

    def _show_clock(self) -> None:
        now, today = self.session.now(), self._today()
        clock = formats.hour(now, self.session.zone)
        self.head.show_calls(self._calls, now)
        self.agenda.show_now(now if self.day == today else None, clock)
        self.week.show_now(now if today in presenter.week(self.day) else None, clock)

    def _today(self) -> date:
        return self.session.today()

    # --- one appointment

    def _chosen(self, appointment_id: int) -> None:
        """Selected: shown beside, or in the drawer where that is open already."""
        if appointment_id == self.selected and self.beside.is_open:
            return
        self.selected = appointment_id
        if self.beside.is_drawer and not self.beside.is_open:
            return
        self._ask_detail()

    def _pressed(self, appointment_id: int) -> None:
        """A click opens the drawer too."""
        if not self.beside.is_open:
            self.selected = appointment_id
            self._ask_detail()

    def _opened(self, appointment_id: int) -> None:
        """Enter: into the panel."""
        self.selected = appointment_id
        self._ask_detail(self.details.focus_first)

    def _pressed_in_week(self, appointment_id: int) -> None:
        """A click shows it; the focus stays on the block."""
        self.selected = appointment_id
        self._ask_detail()

    def _acted(self, appointment_id: int) -> None:
        """The one thing to do about a row: a number is put right on their card, all else here."""
        chosen = self._row(appointment_id)
        if chosen is None:
            return
        if presenter.act(chosen, self.session.now()) is Act.FIX:
            contact = chosen.listed.appointment.booking.contact_id
            self.session.go("contacts", contact=contact)
        else:
            self._opened(appointment_id)

    def _row(self, appointment_id: int | None) -> Row | None:
        return next((each for each in self.rows if each.id == appointment_id), None)

    def _go_to(self, appointment_id: int) -> None:
        """Show the day of an appointment and select it."""

        def found(listed: Listed) -> None:
            self.day = listed.appointment.booking.day
            self.selected = appointment_id
            self._offer_back()
            self._close_form()
            self.beside.open()
            self._ask()

        self.session.read(
            self,
            lambda: appointments.shown(self.session.book, appointment_id),
            found,
            self.doing.failed,
        )

    def _ask_detail(self, then: Callable[[], object] | None = None) -> None:
        chosen, session = self._row(self.selected), self.session
        if chosen is None:
            return

        def shown(detail: Detail) -> None:
            if self.is_booking and self.form.touched:
                return  # what is being written stays; the row is shown afterwards
            self.details.show_detail(detail)
            self._sides.setCurrentWidget(self.details)
            self.beside.open()
            if then is not None:
                then()

        def failed(error: ComptoirError) -> None:
            if error.kind == "appointment_unknown":  # it was taken out meanwhile: the list follows
                self._ask()
            else:
                session.failing.emit(error)

        self._asking_detail.ask(lambda errand: detail_of(session, chosen), shown, failed)

    def _show_menu(self, chosen: Row, at: QPoint) -> None:
        opened = RowMenu(self, chosen, self.session.now(), self.doing, self.details)
        opened.acted.connect(self._acted)
        opened.opened.connect(self._opened)
        opened.begun.connect(self._begin)
        opened.popup(at)

    def _begin(self, appointment_id: int, form: Callable[[], object]) -> None:
        self.selected = appointment_id
        self._mark_selected()
        self._ask_detail(form)

    def _attend(self, attendance: str) -> None:
        """One key for the chosen one, once it has begun."""
        chosen = self.week.focused if self.whole_week else None
        chosen = chosen or self._row(self.selected)
        if chosen is not None and chosen.booked and not self.is_booking:
            self.doing.attend(chosen, attendance)

    def _dragged(self, appointment_id: int, day: date, clock: str) -> None:
        """Nobody is asked before: what speaks against it is said with what was done."""
        chosen, book, of = self._row(appointment_id), self.session.book, shop(self.session)
        if chosen is None:
            return

        def move(found: Against) -> None:
            told = " ".join(sentences(self.session, found))
            self.doing.move(chosen, day, clock, offer=True, against=told)

        self.session.read(
            self,
            lambda: overlaps.against_move(book, appointment_id, of, day=day, clock=clock),
            move,
            self.doing.failed,
        )

    def _show_changed(self, day: date, appointment_id: int) -> None:
        self.details.end_forms()
        self.day, self.selected = day, appointment_id
        self._ask()

    # --- what is done

    def begin_new(self) -> None:
        """The form for a new one on the day that is shown."""
        if not self.is_booking:
            self.form.begin(self.day)
        self._show_form()
        self.form.person.field.line.selectAll()  # the next caller's name takes the place of one

    def _begin_for(self, contact_id: int) -> None:
        """A new one of somebody; a form that was open comes back by Undo."""
        self._offer_back()
        self.form.begin(self.day)
        self._show_form()
        self.form.person.choose_by_id(contact_id)

    def begin_at(self, day: date, clock: str) -> None:
        """A form for that hour; one that is open takes it, with all else that stands in it."""
        self.begin_new()
        self.form.when.show_typed((f"{day:%d/%m}/{day.year:04}", clock))

    def _look_at(self, day: date) -> None:
        """What else there is on the day that one types."""
        if self.is_booking and day != self.day:
            self.show_day(day)

    def _look_back(self) -> None:
        """Where one was before a form, unless somebody went elsewhere meanwhile."""
        if self.day == self.form.when.day:
            self.day, self.selected = self._left_from
            self._ask()

    def _show_form(self) -> None:
        if not self.is_booking:
            self._left_from = self.day, self.selected
        self._asking_detail.drop()  # what was asked before must not come over the form
        self._sides.setCurrentWidget(self.form)
        self.beside.open()
        self._look_at(self.form.when.day)
        self.form.person.field.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_back(self) -> None:
        """What was typed into a form that goes away comes back by Undo, as it was."""
        if self.is_booking and self.form.touched:
            undo = partial(self._bring_back, self.form.draft())
            self.session.tell(self.tr("Nothing was written down."), undo, here=True)

    def _bring_back(self, draft: Draft) -> None:
        self._offer_back()
        self.form.begin(self.day)
        self.form.show_draft(draft)
        self._show_form()

    def _was_booked(self, booked: Booked) -> None:
        self._close_form()
        self.day, self.selected = booked.day, booked.appointment_ids[0]
        self.doing.tell_booked(booked)
        self._focus_soon = True
        self._ask()

    def _close_form(self) -> None:
        self.form.person.clear()
        self._sides.setCurrentWidget(self.details)

    def _close_panel(self) -> None:
        """The form goes away, the panel with it where it only lay over the page."""
        was_booking = self.is_booking
        self._offer_back()
        self._close_form()
        if was_booking:
            self._look_back()
        if was_booking and self.selected is not None and not self.beside.is_drawer:
            self._ask_detail()
        else:
            self.beside.close_panel()
        self._focus_page()

    def _focus_page(self) -> None:
        """Into the table or the week, or onto its day where it has no row."""
        if self.whole_week:
            self.week.take_focus()
            return
        shown = [each for each in self.strip.days if each.isChecked()]
        place = self.agenda if self.agenda.isVisibleTo(self) or not shown else shown[0]
        place.setFocus(Qt.FocusReason.OtherFocusReason)
