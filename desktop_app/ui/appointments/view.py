"""The screen of appointments: one day in a table, the chosen one in the panel at its right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.appointment import instant
from desktop_app.domain.gate import Reason
from desktop_app.services import (
    appointments,
    call_list,
    insights,
    overlaps,
    reminders,
    series,
    visits,
)
from desktop_app.services.overlaps import Against
from desktop_app.store.appointments import Listed
from desktop_app.store.calls import Reached
from desktop_app.ui.appointments import answers, presenter, words
from desktop_app.ui.appointments.agenda import Agenda
from desktop_app.ui.appointments.booking import Booked, BookingForm, Draft
from desktop_app.ui.appointments.days import DayStrip
from desktop_app.ui.appointments.details import Detail, Details
from desktop_app.ui.appointments.doing import Doing
from desktop_app.ui.appointments.either import Either
from desktop_app.ui.appointments.hours import Week
from desktop_app.ui.appointments.model import DayModel
from desktop_app.ui.appointments.moving import effect
from desktop_app.ui.appointments.presenter import Act, Row
from desktop_app.ui.appointments.week import WeekView
from desktop_app.ui.kit import formats, people, shortcuts, theme
from desktop_app.ui.kit.boxes import Empty, column, row
from desktop_app.ui.kit.controls import button, icon_button, shortcut
from desktop_app.ui.kit.flow import flow
from desktop_app.ui.kit.labels import Said, label
from desktop_app.ui.kit.overlaps import sentences, shop
from desktop_app.ui.kit.screen import Screen
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.side import Beside, SidePanel

_MOST = 1000  # appointments of one day
_TICK = 20_000  # ms between two looks at the clock


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read of a day, or of its whole week."""

    day: date
    whole_week: bool
    listed: tuple[Listed, ...]
    against: Mapping[int, Reason]
    counts: Mapping[date, int]
    reached: Mapping[int, Reached]


class AppointmentsScreen(Screen):
    """A day or a week, and a panel that shows one appointment or takes a new one."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.day = self._today()
        self.whole_week = False
        self.selected: int | None = None
        self.rows: list[Row] = []
        self._left_from: tuple[date, int | None] = (
            self.day,
            None,
        )  # for a form, and what there was
        self._focus_soon = False  # into the page, once what was asked for is there
        self._asking = session.latest(self)
        self._asking_detail = session.latest(self)
        self.doing = Doing(session, self, self._show_changed, self._ask)
        inside = column(self)
        self.head = self._header()
        inside.addWidget(self.head)
        self.panel = SidePanel(self.tr("Appointment"))
        self.beside = Beside(self._page(), self.panel, wide=360)
        inside.addWidget(self.beside, 1)
        self._fill_panel()
        self._listen_to_keys()
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK)
        self._clock.timeout.connect(self._show_clock)

    # --- built

    def _header(self) -> QWidget:
        whole = QWidget()
        head = row(whole)
        head.setContentsMargins(*map(theme.scaled, (24, 12, 24, 8)))
        self.title = label("", "title")
        head.addWidget(self.title)
        head.addSpacing(theme.scaled(8))
        self.before = icon_button("ph.caret-left", self.tr("Before"), lambda: self.step(-1))
        self.after = icon_button("ph.caret-right", self.tr("After"), lambda: self.step(1))
        self.now = button(self.tr("Today"), self.show_today, size="small")
        self.now.setToolTip(self.tr("Today") + " · T")
        for each in (self.before, self.after, self.now):
            head.addWidget(each)
        head.addStretch(1)
        self.views = Either(self.tr("Day"), self.tr("Week"), self.show_whole_week)
        self.views.setAccessibleName(self.tr("Day or week"))
        self.views.first.setToolTip(self.tr("Day") + " · D")
        self.views.second.setToolTip(self.tr("Week") + " · W")
        head.addWidget(self.views)
        self.add = button(
            self.tr("New appointment"), self.begin_new, look="primary", icon="ph.plus"
        )
        self.add.setToolTip(self.tr("New appointment") + " · " + shortcuts.told("Ctrl+Shift+N"))
        head.addWidget(self.add)
        return whole

    def _page(self) -> QWidget:
        page = QWidget()
        inside = column(page, gap=8)
        inside.setContentsMargins(*map(theme.scaled, (24, 0, 16, 16)))
        above = row(gap=16)
        self.strip = DayStrip(self.show_day)
        above.addWidget(self.strip)
        self.tallies: dict[str, Said] = {}
        for name, icon, role, look in (
            ("confirmed", "ph.check-circle-fill", "ok.solid", "ok"),
            ("no_reply", "ph.clock", "text.secondary", "secondary"),
            ("to_come", "ph.bell", "text.secondary", "secondary"),
            ("needs_you", "ph.warning-fill", "warn.solid", "warn"),
            ("new", "ph.hourglass-medium", "text.secondary", "secondary"),
        ):
            self.tallies[name] = Said(icon, "", role, look, "table")
        # In two lines where one has no room: the days are never cut.
        tallies = flow(*self.tallies.values(), gap=14, right=True)
        above.addWidget(tallies, 1, Qt.AlignmentFlag.AlignVCenter)
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
            self.tr("No appointment on this day"),
            self.tr(
                "Write one down: its reminder leaves the evening before at 18:00, if Comptoir is"
                " open and this computer is on."
            ),
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
        a form that is open in the panel."""
        letters: dict[str, Callable[[], object]] = {
            "D": partial(self.show_whole_week, False),
            "W": partial(self.show_whole_week, True),
            "T": self.show_today,
            "C": partial(self._attend, "came"),
            "M": partial(self._attend, "missed"),
        }
        pages = {"PgUp": partial(self._step_days, -7), "PgDown": partial(self._step_days, 7)}
        for area, heard in (
            (self.head, letters | pages),
            (self.beside.page, letters | pages),
            (self.details, letters),
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
        **place: Any,
    ) -> None:
        self._clock.start()
        turned = whole_week is not None and whole_week != self.whole_week
        if turned:
            self.whole_week = not self.whole_week
            if self.whole_week and not self.is_booking:
                self.beside.close_panel()
        if appointment is not None:
            self._go_to(appointment)
            return
        self._focus_soon = not new and (turned or self.focusWidget() is None)
        self.show_day(date.fromisoformat(day) if day else self.day)
        if new:
            self.begin_new()

    def place(self) -> dict[str, Any]:
        return {"day": self.day.isoformat(), "whole_week": self.whole_week}

    def leave(self) -> None:
        self._clock.stop()

    def refresh(self) -> None:
        self._ask()

    def main_action(self) -> None:
        if self.is_booking:
            self.form.book()
        elif self.beside.is_open:
            self.details.main_action()

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
        self.views.show_second(self.whole_week)

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
        day, session, now, whole = self.day, self.session, self.session.now(), self.whole_week
        facts = session.facts
        week = presenter.week(day)
        first, last = (week[0], week[-1]) if whole else (day, day)

        def read(errand: object) -> _Read:
            listed = appointments.listed(session.book, first=first, last=last, limit=_MOST)
            against = appointments.standing_against(
                session.book, listed, rules=facts.rules, home=facts.home, now=now
            )
            counts = appointments.counts(session.book, week[0], week[-1])
            reached = call_list.reached_among(session.book, listed)
            return _Read(day, whole, tuple(listed), against, counts, reached)

        self._asking.ask(read, self._show)

    def _show(self, read: _Read) -> None:
        now = self.session.now()
        self.rows = presenter.rows(read.listed, read.against, now, read.reached)
        self.views.show_second(read.whole_week)
        self.strip.setVisible(not read.whole_week)
        if read.whole_week:
            self._show_week(read)
        else:
            self._show_one_day(read, now)
        self._show_tallies(now)
        self._show_clock()
        self._select(now)
        if self._focus_soon:
            self._focus_soon = False
            self._focus_page()

    def _show_one_day(self, read: _Read, now: datetime) -> None:
        today = self._today()
        self.title.setText(formats.day(read.day, long=True, year=read.day.year != today.year))
        self.strip.show_week(presenter.week(read.day), read.counts, read.day, today)
        self.model.show_rows(self.rows, now)
        self.stack.setCurrentWidget(self.agenda if self.rows else self.empty)

    def _show_week(self, read: _Read) -> None:
        days, today = presenter.week(read.day), self._today()
        other_year = " yyyy" if days[0].year != today.year else ""
        first = formats.dated(days[0], f"d MMMM{other_year}")
        self.title.setText(self.tr("Week of %1").replace("%1", first))
        opening = self.session.facts.plans.opening
        closed = frozenset(each for each in days if not opening.is_open(each))
        self.week.show_week(Week(tuple(days), tuple(self.rows), read.counts, closed, today))
        self.stack.setCurrentWidget(self.week)

    def _select(self, now: datetime) -> None:
        """What was selected stays; else the next one of a day that has not begun, if there is
        room."""
        rows = self.rows
        if self.is_booking:
            self._mark_selected()
            return
        if not any(each.id == self.selected for each in rows):
            self.selected = None
            if rows and not self.whole_week and not self.beside.is_drawer:
                ahead = [each for each in rows if each.at > now and each.booked]
                self.selected = (ahead or rows)[0].id
        self._mark_selected()
        if self.selected is None:
            self.beside.close_panel()
        elif self.beside.is_open or not (self.beside.is_drawer or self.whole_week):
            self._ask_detail()

    def _mark_selected(self) -> None:
        if self.whole_week:
            self.week.choose(self.selected)
        else:
            self.agenda.choose(self.selected)

    def _show_tallies(self, now: datetime) -> None:
        told = presenter.tally(self.rows, now)
        for name, many, words_ in (
            ("confirmed", told.confirmed, self.tr("%n confirmed", "", told.confirmed)),
            ("no_reply", told.no_reply, self.tr("%n no reply", "", told.no_reply)),
            ("to_come", told.to_come, self.tr("%n to come", "", told.to_come)),
            ("needs_you", told.needs_you, self.tr("%n need(s) you", "", told.needs_you)),
            ("new", told.new, self.tr("%n new", "", told.new)),
        ):
            self.tallies[name].words.setText(words_)
            self.tallies[name].setVisible(bool(many))

    def _show_clock(self) -> None:
        now, today = self.session.now(), self._today()
        clock = formats.hour(now, self.session.zone)
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

        self._asking_detail.ask(lambda errand: detail_of(session, chosen), shown)

    def _show_menu(self, chosen: Row, at: QPoint) -> None:
        now, menu = self.session.now(), QMenu(self)
        to_do = answers.act(chosen, now)
        if to_do:
            menu.addAction(to_do, partial(self._acted, chosen.id))
            menu.addSeparator()
        menu.addAction(self.tr("Open") + "\tEnter", partial(self._opened, chosen.id))
        if presenter.act(chosen, now) is Act.CALL:
            menu.addAction(self.tr("Reached by telephone"), partial(self.doing.reached, chosen))
        if not chosen.booked:
            menu.addAction(self.tr("Book it again"), partial(self.doing.restore, chosen))
        elif chosen.at <= now:
            for told, key, said in (
                (self.tr("Came"), "C", "came"),
                (self.tr("Did not come"), "M", "missed"),
            ):
                menu.addAction(f"{told}\t{key}", partial(self.doing.attend, chosen, said))
        else:
            menu.addAction(self.tr("Confirmed"), partial(self.doing.confirm, chosen))
        if chosen.booked:
            begin = self.details
            for told, form in (
                (self.tr("Move…"), begin.begin_move),
                (self.tr("Edit…"), begin.begin_edit),
                (self.tr("Cancel…"), begin.begin_cancel),
            ):
                menu.addAction(told, partial(self._begin, chosen.id, form))
        menu.addSeparator()
        contact = chosen.listed.appointment.booking.contact_id
        menu.addAction(self.tr("Their card"), lambda: self.session.go("contacts", contact=contact))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

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
            self.doing.move(chosen, day, clock, against=told)

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
            self.session.tell(self.tr("Nothing was written down."), undo)

    def _bring_back(self, draft: Draft) -> None:
        self._offer_back()
        self.form.begin(self.day)
        self.form.show_draft(draft)
        self._show_form()

    def _was_booked(self, booked: Booked) -> None:
        self._close_form()
        self.day, self.selected = booked.day, booked.appointment_ids[0]
        told = self.tr("%1, %2 at %3.").replace("%1", people.name(self.session, booked.name))
        told = told.replace("%2", formats.day(booked.day)).replace(
            "%3", booked.clock.removeprefix("0")
        )
        many = len(booked.appointment_ids)
        if many > 1:
            in_all = self.tr("%n appointment(s) in all.", "", many)
            told = f"{told} {in_all}"
        starts = instant(booked.day, booked.clock, booked.zone)
        plan = words.planned(booked.planned, starts, self.session.zone, self.session.now())
        self.session.tell(f"{told} {plan}", partial(self._take_out, booked.appointment_ids))
        self._focus_soon = True
        self._ask()

    def _take_out(self, appointment_ids: tuple[int, ...]) -> None:
        session = self.session
        now = session.now()
        session.write(
            self,
            lambda: series.take_out_all(session.book, appointment_ids, now=now),
            lambda _: self._ask(),
            self.doing.failed,
        )

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


def detail_of(session: Session, chosen: Row) -> Detail:
    """What the panel says of ``chosen``, read from the book."""
    book, now, reminder = session.book, session.now(), chosen.listed.reminder
    steps = {
        each.id: insights.message_history(book, each.message_id).steps
        for each in presenter.of_this_hour(chosen)
        if each.message_id is not None
    }
    return Detail(
        chosen,
        text=reminders.reads(book, reminder.id, now=now) if reminder else "",
        template=reminders.template_of(book, reminder.id) if reminder else "",
        steps=steps,
        visits=visits.past(book, chosen.listed.appointment.booking.contact_id),
        answered=visits.answered(book, chosen.id),
        following=len(series.following(book, chosen.id)),
        place=series.place(book, chosen.id),
    )
