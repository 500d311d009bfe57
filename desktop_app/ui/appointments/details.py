"""One appointment in the panel: whose, what can be done, its reminders, the text, past visits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.appointment import TakenBack
from desktop_app.domain.errors import BadInput, ComptoirError
from desktop_app.domain.message import Purpose
from desktop_app.services import notices
from desktop_app.services.notices import Offer
from desktop_app.store.appointments import Answered, Booking, Visits
from desktop_app.ui.appointments import answers, presenter, words
from desktop_app.ui.appointments.deciding import Deciding
from desktop_app.ui.appointments.detail import Detail
from desktop_app.ui.appointments.doing import Doing
from desktop_app.ui.appointments.moving import CancelForm, MoveForm
from desktop_app.ui.appointments.particulars import Particulars
from desktop_app.ui.appointments.presenter import Act, Answer, Row
from desktop_app.ui.appointments.reading import Reading
from desktop_app.ui.appointments.timeline import Timeline
from desktop_app.ui.appointments.untold import Untold
from desktop_app.ui.kit import formats, people, theme, wording
from desktop_app.ui.kit.boxes import column, row, rule, scrolled
from desktop_app.ui.kit.controls import button, icon_button
from desktop_app.ui.kit.flow import flow
from desktop_app.ui.kit.initials import Initials
from desktop_app.ui.kit.labels import Elided, IconTag, Said, label
from desktop_app.ui.kit.reminding import Kind
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.slip import Bubble


class Details(QWidget):
    """What the panel shows of a selected appointment, and what is done to it."""

    def __init__(self, session: Session, doing: Doing, close: Callable[[], object]) -> None:
        super().__init__()
        self.session, self.doing = session, doing
        self.detail: Detail | None = None
        inside = column(self)
        whole = QWidget()
        body = column(whole)
        self._build_head(body, close)
        self._build_forms(body)
        body.addWidget(rule())
        self.untold = Untold(session, self._tell, self._reached)
        self._untold_box = _ruled(self.untold)
        body.addWidget(self._untold_box)
        self._build_answer(body)
        self._build_reminders(body)
        self._build_visits(body)
        body.addStretch(1)
        inside.addWidget(scrolled(whole), 1)

    def _build_head(self, body: QVBoxLayout, close: Callable[[], object]) -> None:
        head = column(gap=12)
        head.setContentsMargins(*map(theme.scaled, (20, 16, 12, 14)))
        who = row(gap=12)
        self.mark = Initials()
        who.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        named = column(gap=0)
        self.name = Elided("", "title")
        self.when = label("", "table", "secondary", wrap=True)
        named.addWidget(self.name)
        named.addWidget(self.when)
        who.addLayout(named, 1)
        who.addWidget(icon_button("ph.x", self.tr("Close"), close), 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(who)
        self.confirm_button = _small(self.tr("Confirmed"), self._confirm, "ph.check")
        self.reached_button = _small(self.tr("Reached by telephone"), self._reached, "ph.phone")
        self.came_button = _small(self.tr("Came"), lambda: self.attend("came"), "ph.check")
        self.came_button.setToolTip(self.tr("Came") + " · C")
        self.missed_button = _small(self.tr("Did not come"), lambda: self.attend("missed"), "ph.x")
        self.missed_button.setToolTip(self.tr("Did not come") + " · M")
        self.move_button = _small(self.tr("Move…"), self.begin_move, "ph.calendar-blank")
        self.off_button = _small(self.tr("Cancel…"), self.begin_cancel, "ph.x")
        self.restore_button = _small(
            self.tr("Book it again"), self._restore, "ph.arrow-counter-clockwise"
        )
        self.edit_button = button(self.tr("Edit…"), self.begin_edit, look="link")
        self.person_button = button(self.tr("Their card"), self._to_person, look="link")
        self.buttons = (
            *(
                self.confirm_button,
                self.reached_button,
                self.came_button,
                self.missed_button,
                self.move_button,
            ),
            *(self.off_button, self.restore_button, self.edit_button, self.person_button),
        )
        *framed, edit, person = self.buttons
        head.addWidget(flow(*framed, gap=4))  # in French they just take one line
        head.addWidget(flow(edit, person, gap=16))
        self.note = label("", "table", "secondary", wrap=True)
        head.addWidget(self.note)
        body.addLayout(head)

    def _build_forms(self, body: QVBoxLayout) -> None:
        self.move_form = MoveForm(self.session, self._move, self.end_forms)
        self.cancel_form = CancelForm(self.session, self._cancel, self.end_forms)
        self.edit_form = QWidget()
        inside = column(self.edit_form, gap=12)
        inside.addWidget(label(self.tr("What it is"), "heading"))
        self.particulars = Particulars(self.session, lambda: None)
        self.particulars.entered.connect(self.save_edit)
        inside.addWidget(self.particulars)
        save = button(self.tr("Save"), self.save_edit, look="primary", icon="ph.check")
        inside.addWidget(flow(save, button(self.tr("Leave it"), self.end_forms, look="quiet")))
        self._boxes: dict[QWidget, tuple[QWidget, QPushButton]] = {}
        for form, back in (
            (self.move_form, self.move_button),
            (self.cancel_form, self.off_button),
            (self.edit_form, self.edit_button),
        ):
            box = _section(form)
            box.hide()
            self._boxes[form] = (box, back)
            body.addWidget(box)

    def _build_answer(self, body: QVBoxLayout) -> None:
        box = QWidget()
        inside = column(box, gap=8)
        self.answered_at = label("", "caption", "muted", wrap=True)
        self.answer = Bubble("bubble.out")
        inside.addWidget(self.answered_at)
        inside.addWidget(self.answer)
        self._answer_box = _ruled(box)
        body.addWidget(self._answer_box)

    def _build_reminders(self, body: QVBoxLayout) -> None:
        box = QWidget()
        inside = column(box, gap=12)
        inside.setContentsMargins(*map(theme.scaled, (20, 14, 20, 4)))
        head = row()
        self.heading = label("", "heading", wrap=True)
        head.addWidget(self.heading, 1)
        purpose = wording.PURPOSES[Purpose.TRANSACTIONAL]
        head.addWidget(IconTag(purpose.icon, purpose.words, purpose.role))
        inside.addLayout(head)
        steps = column()
        self.timeline = Timeline(self.session, steps)
        inside.addLayout(steps)
        body.addWidget(box)
        deciding = Deciding(self.session, self.doing)
        self.reading = Reading(
            self.session,
            send_now=deciding.send_now,
            skip=deciding.skip,
            reword=deciding.reword,
        )
        body.addWidget(self.reading)
        self.bubble, self.reader = self.reading.bubble, self.reading.reader
        body.addWidget(rule())
        self.effect = Said("ph.info", "", role="secondary", style="table", wrap=True)
        self._effect_box = _ruled(self.effect)
        body.addWidget(self._effect_box)

    def _build_visits(self, body: QVBoxLayout) -> None:
        box = QWidget()
        inside = column(box, gap=8)
        inside.addWidget(label(self.tr("Past visits"), "heading"))
        self.kept = label("", "body", weight=600)
        self.missed = label("", "body", weight=600)
        for icon, role, told, figure in (
            ("ph.check-circle", "ok.solid", self.tr("Kept"), self.kept),
            ("ph.x-circle", "bad.solid", self.tr("Missed, not told"), self.missed),
        ):
            line = row()
            line.addWidget(Said(icon, told, role), 1)
            line.addWidget(figure)
            inside.addLayout(line)
        self._visits_box = _section(box)
        body.addWidget(self._visits_box)

    # --- shown

    def show_detail(self, detail: Detail) -> None:
        """The same person again is filled in place; a form that is open stays open."""
        if self.detail is None or self.detail.row.id != detail.row.id:
            self.end_forms()
        self.detail = detail
        shown, session = detail.row, self.session
        booking = shown.listed.appointment.booking
        number = people.number(session, shown.listed.number)
        self.name.setText(people.name(session, shown.full_name) or number)
        self.mark.show_initials(people.initials(shown.full_name) or "?")
        told = [self._when(shown), self._place(detail.place)]
        told += [number if shown.full_name else "", booking.place]
        told.append(answers.called(session, shown, session.now()))
        self.when.setText("\n".join(filter(None, told)))
        self.note.setText(people.text(session, booking.note, detail.names))
        self.note.setVisible(bool(booking.note))
        self._show_buttons(shown)
        self._show_untold(detail)
        who = people.name(session, shown.listed.first_name or shown.full_name)
        named = self.tr("Reminders for %1").replace("%1", who) if who else self.tr("Reminders")
        self.heading.setText(named)
        self.timeline.show_row(shown, detail.steps, detail.handed)
        reminder = shown.listed.reminder
        happened = bool(reminder and detail.steps.get(reminder.id))
        seen = people.text(session, detail.text, detail.names)
        self.reading.show_row(shown, detail.text, detail.template, seen=seen, happened=happened)
        self._show_answer(detail.answered)
        self._show_effect(shown)
        self._show_visits(detail.visits)

    def _place(self, place: tuple[int, int] | None) -> str:
        """“1 of 6 of its series”."""
        if place is None:
            return ""
        told = self.tr("%1 of %2 of its series").replace("%1", formats.number(place[0]))
        return told.replace("%2", formats.number(place[1]))

    def _when(self, shown: Row) -> str:
        """“Today at 14:00 · Cut with Sarah, 45 min”."""
        booking = shown.listed.appointment.booking
        when = formats.moment(shown.at, self.session.zone, self.session.now())
        what = booking.kind
        if booking.staff:
            told = self.tr("%1 with %2") if what else self.tr("with %2")
            what = told.replace("%1", what).replace("%2", booking.staff)
        if booking.minutes:
            length = self.tr("%1 min").replace("%1", str(booking.minutes))
            what = ", ".join(filter(None, (what, length)))
        return " · ".join(filter(None, (when[:1].upper() + when[1:], what)))

    def _show_buttons(self, shown: Row) -> None:
        """What can be done; the focus is not lost with the button that has it."""
        had = next((each for each in self.buttons if each.hasFocus()), None)
        booked, begun = shown.booked, shown.at <= self.session.now()
        noted = shown.listed.appointment
        self.restore_button.setVisible(not booked)
        for each in (self.move_button, self.off_button, self.edit_button):
            each.setVisible(booked)
        confirmed = presenter.answer(shown, self.session.now()) is Answer.CONFIRMED
        self.confirm_button.setVisible(booked and not begun and not confirmed)
        self.reached_button.setVisible(presenter.act(shown, self.session.now()) is Act.CALL)
        self.came_button.setVisible(booked and begun and noted.attendance != "came")
        self.missed_button.setVisible(booked and begun and noted.attendance != "missed")
        if had is not None and not had.hasFocus():
            self.focus_first()

    def _show_untold(self, detail: Detail) -> None:
        """The focus is not lost with the button that has it."""
        had = self.untold.has_focus
        self.untold.show_offer(detail.row, detail.untold)
        self._untold_box.setVisible(detail.untold is not None)
        if had and detail.untold is None:
            self.focus_first()

    def _show_answer(self, answered: Answered | None) -> None:
        self._answer_box.setVisible(answered is not None)
        if answered is not None:
            at = formats.moment(answered.at, self.session.zone, self.session.now())
            self.answered_at.setText(self.tr("Their reply, %1").replace("%1", at))
            hidden, text = self.session.hide_names, answered.text
            self.answer.show_text(people.reply(self.session, text) if hidden else text)

    def _show_effect(self, shown: Row) -> None:
        """What moving or calling off would do, before anybody does it."""
        told = {
            TakenBack.REMINDER: self.tr(
                "Moving the appointment takes this reminder back and plans a new one."
            ),
            TakenBack.MESSAGE: self.tr(
                "Its text is in the queue: moving or cancelling takes it out."
            ),
            TakenBack.ASKED_BACK: self.tr(
                "It lies at the provider already: moving or cancelling asks it back from there."
            ),
            TakenBack.TOO_LATE: self._too_late(shown),
        }.get(presenter.takes_back(shown, self.session.now()), "")
        asked = shown.standing.kind is Kind.ASKED_BACK
        self.effect.words.setText(told)
        self._effect_box.setVisible(bool(told) and shown.booked and not asked)

    def _too_late(self, shown: Row) -> str:
        """The same as the forms say then: a text tells them, where one reaches them."""
        if shown.against is None:
            return self.tr(
                "Its text can no longer be taken back: moving or cancelling, you can tell them by"
                " text."
            )
        return self.tr(
            "Its text can no longer be taken back: moving or cancelling means telephoning."
        )

    def _show_visits(self, visits: Visits) -> None:
        self.kept.setText(formats.number(visits.kept))
        self.missed.setText(formats.number(visits.missed))
        self._visits_box.setVisible(bool(visits.kept or visits.missed))

    def focus_first(self) -> None:
        """To the first thing that a key pressed once too often does not do at once."""
        move = self.move_button
        first = move if move.isVisibleTo(self) else self.restore_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- forms

    def begin_move(self) -> None:
        if self.detail is not None and self.detail.row.booked:
            self._open(self.move_form)
            self.move_form.begin(self.detail.row, self.detail.following)

    def begin_cancel(self) -> None:
        if self.detail is not None and self.detail.row.booked:
            self._open(self.cancel_form)
            self.cancel_form.begin(self.detail.row, self.detail.following)

    def begin_edit(self) -> None:
        if self.detail is not None and self.detail.row.booked:
            self._open(self.edit_form)
            self.particulars.show_booking(self._row().listed.appointment.booking)
            self.particulars.kind.line.setFocus()

    def _open(self, form: QWidget) -> None:
        for each, (box, _) in self._boxes.items():
            box.setVisible(each is form)

    def end_forms(self) -> None:
        """Close what is open; the focus goes to the button that opened it."""
        for form in (self.move_form, self.cancel_form):
            form.tell.drop()
        for box, back in self._boxes.values():
            if not box.isHidden():
                box.hide()
                back.setFocus()
        self.reading.end_edit()

    @property
    def is_open(self) -> bool:
        """Whether something is being filled in."""
        forms = any(not box.isHidden() for box, _ in self._boxes.values())
        return forms or self.reading.is_editing

    @property
    def is_moving(self) -> bool:
        return not self._boxes[self.move_form][0].isHidden()

    def main_action(self) -> None:
        """Ctrl+Enter: what is open is done."""
        if self.is_moving:
            self.move_form.move_it()
        elif not self._boxes[self.cancel_form][0].isHidden():
            self.cancel_form.cancel_it()
        elif not self._boxes[self.edit_form][0].isHidden():
            self.save_edit()
        elif self.reading.is_editing:
            self.reading.save_words()

    # --- done

    def _move(self, day: date, clock: str, following: bool, tell: bool) -> None:
        shown = self._row()
        booking = shown.listed.appointment.booking
        if (day, clock) == (booking.day, booking.clock):
            self.end_forms()
            return
        failed = self._move_failed
        self.doing.move(shown, day, clock, following=following, tell=tell, failed=failed)

    def _move_failed(self, error: ComptoirError) -> None:
        if isinstance(error, BadInput) and self.is_moving:
            self.move_form.show_error(error)
        else:
            self.doing.failed(error)

    def _cancel(self, following: bool, tell: bool) -> None:
        shown = self._row()
        self.end_forms()
        self.doing.cancel(shown, following=following, tell=tell)

    def save_edit(self) -> None:
        typed = self.particulars.typed
        booking: Booking = replace(
            self._row().listed.appointment.booking,
            kind=typed.kind,
            minutes=self.particulars.length,
            staff=typed.staff,
            place=typed.place,
            note=typed.note,
        )
        self.doing.describe(self._row(), booking, self._edit_failed)
        self.end_forms()

    def _edit_failed(self, error: ComptoirError) -> None:
        if error.kind == "bad_minutes":
            self._open(self.edit_form)
            self.particulars.minutes.show_error(words.fault(error))
            self.particulars.minutes.line.setFocus()
        else:
            self.doing.failed(error)

    def attend(self, attendance: str) -> None:
        self.doing.attend(self._row(), attendance)

    def _confirm(self) -> None:
        self.doing.confirm(self._row())

    def _tell(self, offered: Offer) -> None:
        shown = self._row()
        self.doing.tell(shown, offered, notices.kind_of(shown.listed.appointment.state))

    def _reached(self) -> None:
        self.doing.reached(self._row())

    def _restore(self) -> None:
        self.doing.restore(self._row())

    def _row(self) -> Row:
        assert self.detail is not None
        return self.detail.row

    def _to_person(self) -> None:
        self.session.go("contacts", contact=self._row().listed.appointment.booking.contact_id)


def _small(text: str, clicked: Callable[[], object], icon: str) -> QPushButton:
    return button(text, clicked, icon=icon, size="small")


def _section(thing: QWidget) -> QWidget:
    box = QWidget()
    inside = column(box)
    inside.setContentsMargins(*map(theme.scaled, (20, 12, 20, 12)))
    inside.addWidget(thing)
    return box


def _ruled(thing: QWidget) -> QWidget:
    """With a hairline below it, that goes where it goes."""
    box = QWidget()
    inside = column(box)
    inside.addWidget(_section(thing))
    inside.addWidget(rule())
    return box
