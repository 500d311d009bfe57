"""One appointment in the panel: whose, its reminder step by step, the text, what can be done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain import sms_text
from desktop_app.domain.appointment import TakenBack
from desktop_app.domain.message import Purpose, State
from desktop_app.domain.price import estimate
from desktop_app.domain.report import ACCEPTED
from desktop_app.services import accounts
from desktop_app.store.reports import Step
from desktop_app.ui.appointments import presenter, words
from desktop_app.ui.appointments.moving import MoveForm
from desktop_app.ui.appointments.presenter import Row
from desktop_app.ui.kit import formats, people, reminder_words, theme, wording
from desktop_app.ui.kit.boxes import column, empty, row, rule, scrolled
from desktop_app.ui.kit.controls import button, icon_button
from desktop_app.ui.kit.counter_bar import counted
from desktop_app.ui.kit.flow import flow
from desktop_app.ui.kit.initials import Initials
from desktop_app.ui.kit.labels import Elided, IconTag, Knot, Said, label
from desktop_app.ui.kit.reminding import Kind
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.slip import Bubble

_ON_ITS_WAY = {State.QUEUED, State.HELD, State.SENDING}
_NOT_TAKEN = {State.FAILED, State.SKIPPED, State.EXPIRED, State.CANCELLED}


@dataclass(frozen=True, slots=True)
class Detail:
    """A row with its reminder's text and, once it is a message, all that happened to it."""

    row: Row
    text: str
    steps: tuple[Step, ...]


class Details(QWidget):
    """What the panel shows of a selected appointment; the screen carries out what is asked."""

    def __init__(
        self,
        session: Session,
        *,
        move: Callable[[Row, date, str], object],
        call_off: Callable[[Row], object],
        restore: Callable[[Row], object],
        close: Callable[[], object],
    ) -> None:
        super().__init__()
        self.session = session
        self.detail: Detail | None = None
        self._call_off, self._restore = call_off, restore
        inside = column(self)
        whole = QWidget()
        body = column(whole)
        self._build_head(body, close)
        self.move_form = MoveForm(
            session, lambda day, clock: move(self._row(), day, clock), self.end_move
        )
        self._move_box = _section(self.move_form)
        self._move_box.hide()
        body.addWidget(self._move_box)
        body.addWidget(rule())
        self._build_reminder(body)
        body.addStretch(1)
        inside.addWidget(scrolled(whole), 1)

    def _build_head(self, body: QVBoxLayout, close: Callable[[], object]) -> None:
        head = column(gap=12)
        head.setContentsMargins(*map(theme.scaled, (20, 16, 12, 16)))
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
        self.move_button = button(
            self.tr("Move…"), self.begin_move, icon="ph.calendar-blank", size="small"
        )
        self.off_button = button(
            self.tr("Call off"), lambda: self._call_off(self._row()), icon="ph.x", size="small"
        )
        self.restore_button = button(
            self.tr("Book it again"),
            lambda: self._restore(self._row()),
            icon="ph.arrow-counter-clockwise",
            size="small",
        )
        self.person_button = button(
            self.tr("Their card"), self._to_person, look="quiet", size="small"
        )
        buttons = (self.move_button, self.off_button, self.restore_button, self.person_button)
        head.addWidget(flow(*buttons, gap=4))  # in French they just take one line
        self.note = label("", "table", "secondary", wrap=True)
        head.addWidget(self.note)
        body.addLayout(head)

    def _build_reminder(self, body: QVBoxLayout) -> None:
        box = QWidget()
        inside = column(box, gap=12)
        inside.setContentsMargins(*map(theme.scaled, (20, 14, 20, 4)))
        head = row()
        head.addWidget(label(self.tr("Reminder"), "heading"), 1)
        purpose = wording.PURPOSES[Purpose.TRANSACTIONAL]
        head.addWidget(IconTag(purpose.icon, purpose.words, purpose.role))
        inside.addLayout(head)
        self.steps = column()
        self._knots: list[Knot] = []
        inside.addLayout(self.steps)
        body.addWidget(box)
        self._reading = QWidget()
        reading = column(self._reading, gap=8)
        reading.setContentsMargins(*map(theme.scaled, (20, 0, 20, 14)))
        self.reader = label("", "caption", "muted", wrap=True)
        self.bubble = Bubble()
        reading.addWidget(self.reader)
        reading.addWidget(self.bubble)
        line = row()
        self.count = label("", "caption", "secondary", wrap=True)
        self.price = label("", "caption", "secondary")
        line.addWidget(self.count, 1)
        line.addWidget(self.price)
        reading.addLayout(line)
        body.addWidget(self._reading)
        self._effect_rule = rule()
        body.addWidget(self._effect_rule)
        self.effect = Said("ph.info", "", role="secondary", style="table", wrap=True)
        self._effect_box = _section(self.effect)
        body.addWidget(self._effect_box)

    # --- shown

    def show_detail(self, detail: Detail) -> None:
        """The same person again is filled in place; a form that is open stays open."""
        if self.detail is None or self.detail.row.id != detail.row.id:
            self.end_move()
        self.detail = detail
        shown, session = detail.row, self.session
        booking = shown.listed.appointment.booking
        number = people.number(session, shown.listed.number)
        self.name.setText(people.name(session, shown.full_name) or number)
        self.mark.show_initials(people.initials(shown.full_name) or "?")
        when = formats.moment(shown.at, session.zone, session.now())
        told = " · ".join(filter(None, (when[:1].upper() + when[1:], booking.kind)))
        self.when.setText("\n".join(filter(None, (told, number if shown.full_name else ""))))
        self.note.setText(booking.note)
        self.note.setVisible(bool(booking.note))
        self._show_buttons(shown.booked)
        self._show_steps(detail)
        self._show_text(detail)
        self._show_effect(shown)

    def _show_buttons(self, booked: bool) -> None:
        """What can be done; the focus is not lost with the button that has it."""
        buttons = (self.move_button, self.off_button, self.restore_button)
        had = any(each.hasFocus() for each in buttons)
        self.restore_button.setVisible(not booked)
        for each in (self.move_button, self.off_button):
            each.setVisible(booked)
        if had and not any(each.hasFocus() for each in buttons):
            self.focus_first()

    def _show_steps(self, detail: Detail) -> None:
        empty(self.steps)
        self._knots.clear()
        shown, session, now = detail.row, self.session, self.session.now()
        reminder = shown.listed.reminder
        for each in detail.steps[:-1]:
            state = wording.STATES[each.state]
            self._step(state.icon, state.icon_role, state.words, "", self._moment(each.at))
        line = reminder_words.line(shown.standing, shown.listed.reminder, session.zone, now)
        last = self._moment(detail.steps[-1].at) if detail.steps else ""
        more = words.more(shown.standing)
        self._step(
            line.icon,
            line.icon_role,
            line.words,
            line.text_role.removesuffix(".text") if line.text_role.endswith(".text") else "",
            " · ".join(filter(None, (last, more))),
            doubt=line.doubt,
        )
        if shown.standing.needs_you and shown.listed.number:
            call = people.number(session, shown.listed.number)
            self._step("ph.phone", "warn.solid", call, "", self.tr("The number to call"))
        open_still = shown.standing.kind in (Kind.TO_COME, Kind.OVERDUE) or (
            shown.standing.state in _ON_ITS_WAY
        )
        if open_still and reminder is not None and reminder.useful_until > now:
            until = self.tr("Useful until %1, then better call.")
            told = until.replace("%1", self._moment(reminder.useful_until))
            self._step("ph.hourglass-medium", "text.secondary", "", "", told)
        self._knots[-1].be_last()

    def _step(
        self, icon: str, icon_role: str, told: str, role: str, more: str, *, doubt: bool = False
    ) -> None:
        line = row(gap=12)
        knot = Knot(icon, icon_role)
        self._knots.append(knot)
        line.addWidget(knot)
        named = column(gap=1)
        named.setContentsMargins(0, 0, 0, theme.scaled(10))
        if doubt:
            named.addWidget(IconTag(icon, told, "doubt"))
        elif told:
            named.addWidget(label(told, "body", role, weight=600, wrap=True))
        if more:
            named.addWidget(label(more, "table", "secondary", wrap=True))
        line.addLayout(named, 1)
        self.steps.addLayout(line)

    def _show_text(self, detail: Detail) -> None:
        reads = detail.row.standing.kind in (Kind.TO_COME, Kind.OVERDUE, Kind.TEXT)
        text = detail.text if reads or detail.steps else ""
        self._reading.setVisible(bool(text))
        if not text:
            return
        shown = detail.row
        self.reader.setText(self._reads(shown))
        self.bubble.show_text(text)
        count = sms_text.count(text)
        self.count.setText(counted(count))
        unbilled = shown.standing.state in _NOT_TAKEN
        self.price.setText("" if unbilled else self._price(shown, count.segments))

    def _reads(self, shown: Row) -> str:
        """Whether it was read is known of no text; what is known of it stands above."""
        state = shown.standing.state
        who = people.name(self.session, shown.listed.first_name or shown.full_name)
        if state is State.UNCERTAIN:
            told, plain = self.tr("What %1 may have been sent"), self.tr("What may have been sent")
        elif state in ACCEPTED:
            told, plain = self.tr("What %1 was sent"), self.tr("What was sent")
        elif state in _NOT_TAKEN:
            told, plain = self.tr("What %1 was not sent"), self.tr("What was not sent")
        else:
            told, plain = self.tr("What %1 will read"), self.tr("What will be read")
        return told.replace("%1", who) if who else plain

    def _price(self, shown: Row, segments: int) -> str:
        reminder = shown.listed.reminder
        account = next(
            (
                each
                for each in self.session.facts.accounts
                if reminder is not None and each.id == reminder.account_id
            ),
            None,
        )
        able = accounts.capabilities_of(account) if account else None
        price = estimate(segments, able.price_per_segment) if able else None
        return formats.money(price, able.currency) if able and price is not None else ""

    def _show_effect(self, shown: Row) -> None:
        """What moving or calling off would do, before anybody does it."""
        told = {
            TakenBack.REMINDER: self.tr(
                "Moving takes this reminder back and plans a new one; calling off takes it back."
            ),
            TakenBack.MESSAGE: self.tr(
                "Its text is in the queue: moving or calling off takes it out."
            ),
            TakenBack.ASKED_BACK: self.tr(
                "It lies at the provider already: moving or calling off asks it back from there."
            ),
            TakenBack.TOO_LATE: self.tr(
                "Its text can no longer be taken back: moving plans a new one besides, calling off"
                " means a call."
            ),
        }.get(presenter.would_take_back(shown.listed.reminder), "")
        seen = bool(told) and shown.booked
        self.effect.words.setText(told)
        self._effect_box.setVisible(seen)
        self._effect_rule.setVisible(seen)

    def focus_first(self) -> None:
        """To the first thing that can be done here."""
        first = self.restore_button if self.restore_button.isVisibleTo(self) else self.move_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- moving

    def begin_move(self) -> None:
        if self.detail is not None and self.detail.row.booked:
            self._move_box.show()
            self.move_form.begin(self.detail.row)

    def end_move(self) -> None:
        if self._move_box.isVisibleTo(self):
            self._move_box.hide()
            self.move_button.setFocus()

    @property
    def is_moving(self) -> bool:
        return self._move_box.isVisibleTo(self)

    def _row(self) -> Row:
        assert self.detail is not None
        return self.detail.row

    def _to_person(self) -> None:
        self.session.go("contacts", contact=self._row().listed.appointment.booking.contact_id)

    def _moment(self, at: datetime) -> str:
        return formats.moment(at, self.session.zone, self.session.now())


def _section(thing: QWidget) -> QWidget:
    box = QWidget()
    inside = column(box)
    inside.setContentsMargins(*map(theme.scaled, (20, 12, 20, 12)))
    inside.addWidget(thing)
    return box
