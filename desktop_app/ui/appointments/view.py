"""The screen of appointments: one day in a table, the chosen one in the panel at its right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.appointment import Planned, TakenBack, instant
from desktop_app.domain.errors import BadInput, ComptoirError
from desktop_app.domain.gate import Reason
from desktop_app.services import appointments, insights, reminders
from desktop_app.services.appointments import Moved
from desktop_app.store.appointments import Listed
from desktop_app.ui.appointments import presenter, words
from desktop_app.ui.appointments.agenda import Agenda
from desktop_app.ui.appointments.booking import Booked, BookingForm, Draft
from desktop_app.ui.appointments.days import DayStrip
from desktop_app.ui.appointments.details import Detail, Details
from desktop_app.ui.appointments.model import DayModel
from desktop_app.ui.appointments.presenter import Row
from desktop_app.ui.kit import formats, people, shortcuts, theme
from desktop_app.ui.kit.boxes import Empty, column, row
from desktop_app.ui.kit.controls import button, icon_button
from desktop_app.ui.kit.labels import Said, label
from desktop_app.ui.kit.screen import Screen
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.side import Beside, SidePanel

_MOST = 1000  # appointments of one day
_TICK = 20_000  # ms between two looks at the clock


@dataclass(frozen=True, slots=True)
class _Day:
    """What was read of one day and its week."""

    day: date
    listed: tuple[Listed, ...]
    against: Mapping[int, Reason]
    counts: Mapping[date, int]


class AppointmentsScreen(Screen):
    """A day, its strip of seven, and a panel that shows one appointment or takes a new one."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.day = self._today()
        self.selected: int | None = None
        self._read: _Day | None = None
        self._asking = session.latest(self)
        self._asking_detail = session.latest(self)
        inside = column(self)
        inside.addLayout(self._header())
        self.panel = SidePanel(self.tr("Appointment"))
        self.beside = Beside(self._page(), self.panel, wide=360)
        inside.addWidget(self.beside, 1)
        self._fill_panel()
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK)
        self._clock.timeout.connect(self._show_clock)

    # --- built

    def _header(self) -> Any:
        head = row()
        head.setContentsMargins(*map(theme.scaled, (24, 12, 24, 8)))
        self.title = label("", "title")
        head.addWidget(self.title)
        head.addSpacing(theme.scaled(8))
        self.before = icon_button(
            "ph.caret-left", self.tr("The day before"), lambda: self.show_day(self._step(-1))
        )
        self.after = icon_button(
            "ph.caret-right", self.tr("The day after"), lambda: self.show_day(self._step(1))
        )
        self.now = button(self.tr("Today"), lambda: self.show_day(self._today()), size="small")
        self.now.setToolTip(self.tr("Today") + " · T")
        for each in (self.before, self.after, self.now):
            head.addWidget(each)
        head.addStretch(1)
        self.add = button(
            self.tr("New appointment"), self.begin_new, look="primary", icon="ph.plus"
        )
        self.add.setToolTip(self.tr("New appointment") + " · " + shortcuts.told("Ctrl+Shift+N"))
        head.addWidget(self.add)
        return head

    def _page(self) -> QWidget:
        page = QWidget()
        inside = column(page, gap=8)
        inside.setContentsMargins(*map(theme.scaled, (24, 0, 16, 16)))
        above = row(gap=12)
        self.strip = DayStrip(self.show_day)
        above.addWidget(self.strip)
        above.addStretch(1)
        self.tallies: dict[str, Said] = {}
        for name, icon, role, look in (
            ("delivered", "ph.check-circle-fill", "ok.solid", "ok"),
            ("to_come", "ph.bell", "text.secondary", "secondary"),
            ("in_doubt", "ph.question-fill", "doubt.solid", "doubt"),
            ("needs_you", "ph.warning-fill", "warn.solid", "warn"),
        ):
            self.tallies[name] = said = Said(icon, "", role, look, "table")
            above.addWidget(said)
        inside.addLayout(above)
        self.model = DayModel(self.session)
        self.agenda = Agenda(self.model, self._show_menu)
        self.agenda.chosen.connect(self._chosen)
        self.agenda.opened.connect(self._opened)
        self.agenda.pressed_on.connect(self._pressed)
        self.agenda.stepped.connect(lambda step: self.show_day(self._step(step)))
        self.agenda.today_asked.connect(lambda: self.show_day(self._today()))
        self.empty = Empty(
            "ph.calendar-blank",
            self.tr("No appointment on this day"),
            self.tr(
                "Write one down: its reminder leaves the evening before at 18:00, if Comptoir is"
                " open and this computer is on."
            ),
            self.tr("New appointment"),
            self.begin_new,
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.agenda)
        self.stack.addWidget(self.empty)
        inside.addWidget(self.stack, 1)
        return page

    def _fill_panel(self) -> None:
        self.details = Details(
            self.session,
            move=self._move,
            call_off=self._call_off,
            restore=self._restore,
            close=self._close_panel,
        )
        self.form = BookingForm(self.session, self._was_booked, self._close_panel)
        self._sides = QStackedWidget()
        inside = QVBoxLayout(self.panel)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._sides)
        for each in (self.details, self.form):
            self._sides.addWidget(each)

    # --- what the frame asks

    def arrive(
        self,
        day: str = "",
        appointment: int | None = None,
        new: bool = False,
        **place: Any,
    ) -> None:
        self._clock.start()
        if appointment is not None:
            self._go_to(appointment)
            return
        self.show_day(date.fromisoformat(day) if day else self.day)
        if new:
            self.begin_new()
        elif not self.isAncestorOf(self.focusWidget() or self):
            self.agenda.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> dict[str, Any]:
        return {"day": self.day.isoformat()}

    def leave(self) -> None:
        self._clock.stop()

    def refresh(self) -> None:
        self._ask()

    def main_action(self) -> None:
        if self.is_booking:
            self.form.book()
        elif self.beside.is_open and self.details.is_moving:
            self.details.move_form.move_it()

    def find_here(self) -> None:
        """The only search of this room is for whose appointment it is."""
        self.begin_new()

    def escape(self) -> bool:
        if self.beside.is_open and not self.is_booking and self.details.is_moving:
            self.details.end_move()
            return True
        if self.is_booking or (self.beside.is_open and self.beside.is_drawer):
            self._close_panel()
            return True
        return False

    # --- a day

    @property
    def is_booking(self) -> bool:
        return self.beside.is_open and self._sides.currentWidget() is self.form

    def show_day(self, day: date) -> None:
        """Show ``day``; what was selected on another is no longer."""
        if day != self.day:
            self.selected = None
            self.day = day
        self._ask()

    def _ask(self) -> None:
        day, session, now = self.day, self.session, self.session.now()
        facts = session.facts
        week = presenter.week(day)

        def read(errand: object) -> _Day:
            listed = appointments.listed(session.book, first=day, last=day, limit=_MOST)
            against = appointments.standing_against(
                session.book, listed, rules=facts.rules, home=facts.home, now=now
            )
            counts = appointments.counts(session.book, week[0], week[-1])
            return _Day(day, tuple(listed), against, counts)

        self._asking.ask(read, self._show)

    def _show(self, read: _Day) -> None:
        self._read = read
        now = self.session.now()
        today = self._today()
        self.title.setText(formats.day(read.day, long=True, year=read.day.year != today.year))
        self.strip.show_week(presenter.week(read.day), read.counts, read.day, today)
        rows = presenter.rows(read.listed, read.against, now)
        self.model.show_rows(rows, now)
        self._show_tallies(rows)
        self.stack.setCurrentWidget(self.agenda if rows else self.empty)
        self._show_clock()
        self._select(rows, now)

    def _select(self, rows: list[Row], now: datetime) -> None:
        """What was selected stays; else the next one that has not begun, if there is room."""
        if self.is_booking:
            self.agenda.choose(self.selected)
            return
        if not any(each.id == self.selected for each in rows):
            self.selected = None
            if rows and not self.beside.is_drawer:
                ahead = [each for each in rows if each.at > now and each.booked]
                self.selected = (ahead or rows)[0].id
        self.agenda.choose(self.selected)
        if self.selected is None:
            self.beside.close_panel()
        elif self.beside.is_open or not self.beside.is_drawer:
            self._ask_detail()

    def _show_tallies(self, rows: list[Row]) -> None:
        told = presenter.tally(rows)
        for name, many, words_ in (
            ("delivered", told.delivered, self.tr("%n delivered", "", told.delivered)),
            ("to_come", told.to_come, self.tr("%n to come", "", told.to_come)),
            ("in_doubt", told.in_doubt, self.tr("%n in doubt", "", told.in_doubt)),
            ("needs_you", told.needs_you, self.tr("%n need(s) you", "", told.needs_you)),
        ):
            self.tallies[name].words.setText(words_)
            self.tallies[name].setVisible(bool(many))

    def _show_clock(self) -> None:
        now = self.session.now()
        shown = now if self.day == self._today() else None
        self.agenda.show_now(shown, formats.hour(now, self.session.zone))

    def _today(self) -> date:
        return self.session.today()

    def _step(self, days: int) -> date:
        return self.day + timedelta(days=days)

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
            self._failed,
        )

    def _ask_detail(self, then: Callable[[], object] | None = None) -> None:
        rows = {each.id: each for each in self.model.rows}
        if self.selected is None or self.selected not in rows:
            return
        chosen, session = rows[self.selected], self.session
        reminder = chosen.listed.reminder
        message_id = reminder.message_id if reminder else None

        def read(errand: object) -> Detail:
            steps = (
                insights.message_history(session.book, message_id).steps
                if message_id is not None
                else ()
            )
            return Detail(
                chosen, reminders.as_read(session.book, chosen.id, now=session.now()), steps
            )

        def shown(detail: Detail) -> None:
            if self.is_booking and self.form.touched:
                return  # what is being written stays; the row is shown afterwards
            self.details.show_detail(detail)
            self._sides.setCurrentWidget(self.details)
            self.beside.open()
            if then is not None:
                then()

        self._asking_detail.ask(read, shown)

    def _show_menu(self, chosen: Row, at: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Open") + "\tEnter", partial(self._opened, chosen.id))
        if chosen.booked:
            menu.addAction(self.tr("Move…"), partial(self._begin_move, chosen.id))
            menu.addAction(self.tr("Call off"), partial(self._call_off, chosen))
        else:
            menu.addAction(self.tr("Book it again"), partial(self._restore, chosen))
        menu.addSeparator()
        contact = chosen.listed.appointment.booking.contact_id
        menu.addAction(self.tr("Their card"), lambda: self.session.go("contacts", contact=contact))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _begin_move(self, appointment_id: int) -> None:
        self.selected = appointment_id
        self._ask_detail(self.details.begin_move)

    # --- what is done

    def begin_new(self) -> None:
        """The form for a new one on the day that is shown."""
        if not self.is_booking:
            self.form.begin(self.day)
        self._show_form()

    def _show_form(self) -> None:
        self._asking_detail.drop()  # what was asked before must not come over the form
        self._sides.setCurrentWidget(self.form)
        self.beside.open()
        self.form.person.field.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_back(self) -> None:
        """What was typed into a form that goes away comes back by Undo, as it was."""
        if self.is_booking and self.form.touched:
            undo = partial(self._bring_back, self.form.draft())
            self.session.tell(self.tr("Nothing was written down."), undo)

    def _bring_back(self, draft: Draft) -> None:
        self._offer_back()
        self.form.begin(self.day)
        self.form.show_draft(draft)
        self._show_form()

    def _was_booked(self, booked: Booked) -> None:
        self._close_form()
        self.day, self.selected = booked.day, booked.appointment_id
        told = self.tr("%1, %2 at %3.").replace("%1", people.name(self.session, booked.name))
        told = told.replace("%2", formats.day(booked.day)).replace(
            "%3", booked.clock.removeprefix("0")
        )
        starts = instant(booked.day, booked.clock, booked.zone)
        plan = words.planned(booked.planned, starts, self.session.zone, self.session.now())
        self.session.tell(f"{told} {plan}", partial(self._take_out, booked.appointment_id))
        self._ask()
        self.agenda.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_out(self, appointment_id: int) -> None:
        session = self.session
        now = session.now()
        session.write(
            self,
            lambda: appointments.take_out(session.book, appointment_id, now=now),
            lambda _: self._ask(),
            self._failed,
        )

    def _move(self, chosen: Row, day: date, clock: str) -> None:
        session, now, booking = self.session, self.session.now(), chosen.listed.appointment.booking
        if (day, clock) == (booking.day, booking.clock):
            self.details.end_move()
            return

        def moved(done: Moved) -> None:
            self.details.end_move()
            self.day, self.selected = day, chosen.id
            told = self.tr("Moved to %1 at %2.").replace("%1", formats.day(day))
            told = told.replace("%2", clock.removeprefix("0"))
            before = words.moving(done.taken_back) if done.taken_back is TakenBack.TOO_LATE else ""
            starts = instant(day, clock, booking.zone)
            plan = words.planned(done.planned, starts, session.zone, session.now())
            back = partial(self._move_back, chosen.id, booking.day, booking.clock, booking.zone)
            session.tell(" ".join(filter(None, (told, before, plan))), back)
            self._ask()

        session.write(
            self,
            lambda: appointments.move(
                session.book, chosen.id, day=day, clock=clock, zone=booking.zone, now=now
            ),
            moved,
            self._move_failed,
        )

    def _move_back(self, appointment_id: int, day: date, clock: str, zone: str) -> None:
        """Undo: the former hour, whose reminder the gate sends once at most."""
        session, now = self.session, self.session.now()

        def moved(_: Moved) -> None:
            self.day, self.selected = day, appointment_id
            self._ask()

        session.write(
            self,
            lambda: appointments.move(
                session.book, appointment_id, day=day, clock=clock, zone=zone, now=now
            ),
            moved,
            self._failed,
        )

    def _call_off(self, chosen: Row) -> None:
        session, now = self.session, self.session.now()

        def done(taken_back: TakenBack) -> None:
            name = people.name(session, chosen.full_name) or people.number(
                session, chosen.listed.number
            )
            told = self.tr("The appointment of %1 is called off.").replace("%1", name)
            session.tell(f"{told} {words.called_off(taken_back)}", partial(self._restore, chosen))
            self._ask()

        session.write(
            self,
            lambda: appointments.cancel(session.book, chosen.id, now=now),
            done,
            self._failed,
        )

    def _restore(self, chosen: Row) -> None:
        session, now = self.session, self.session.now()

        def done(plan: list[Planned]) -> None:
            booking = chosen.listed.appointment.booking
            starts = instant(booking.day, booking.clock, booking.zone)
            again = words.planned(plan, starts, session.zone, session.now()) if plan else ""
            session.tell(" ".join(filter(None, (self.tr("Booked again."), again))))
            self._ask()

        session.write(
            self,
            lambda: appointments.restore(session.book, chosen.id, now=now),
            done,
            self._failed,
        )

    def _move_failed(self, error: ComptoirError) -> None:
        if isinstance(error, BadInput) and self.details.is_moving:
            self.details.move_form.show_error(error)
        else:
            self._failed(error)

    def _failed(self, error: ComptoirError) -> None:
        self.session.tell(words.fault(error), bad=True)
        self._ask()

    def _close_form(self) -> None:
        self.form.person.clear()
        self._sides.setCurrentWidget(self.details)

    def _close_panel(self) -> None:
        """The form goes away, the panel with it where it only lay over the page."""
        was_booking = self.is_booking
        self._offer_back()
        self._close_form()
        if was_booking and self.selected is not None and not self.beside.is_drawer:
            self._ask_detail()
        else:
            self.beside.close_panel()
        self._focus_page()

    def _focus_page(self) -> None:
        """Into the table, or onto its day where it has no row."""
        shown = [each for each in self.strip.days if each.isChecked()]
        place = self.agenda if self.agenda.isVisibleTo(self) or not shown else shown[0]
        place.setFocus(Qt.FocusReason.OtherFocusReason)
