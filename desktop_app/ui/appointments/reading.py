"""What somebody will read, or read: the text, its count and price, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop_app.domain import sms_text
from desktop_app.domain.appointment import ReminderState
from desktop_app.domain.errors import BadInput
from desktop_app.domain.message import State
from desktop_app.domain.price import estimate
from desktop_app.domain.reminder_text import checked
from desktop_app.domain.report import ACCEPTED
from desktop_app.services import accounts
from desktop_app.store.reminders import Reminder
from desktop_app.ui.appointments import presenter, words
from desktop_app.ui.appointments.presenter import Row
from desktop_app.ui.appointments.reminder_text import ReminderText
from desktop_app.ui.kit import formats, people, theme
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.counter_bar import counted
from desktop_app.ui.kit.flow import flow
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.reminding import Kind, Standing
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.slip import Bubble

_TAKEN = ACCEPTED - {State.SCHEDULED}
_NOT_TAKEN = {State.FAILED, State.SKIPPED, State.EXPIRED, State.CANCELLED}
_READ = (Kind.TO_COME, Kind.OVERDUE, Kind.LATE, Kind.TEXT)


class Reading(QWidget):
    """``send_now`` and ``skip`` get the reminder, ``reword`` also its new words."""

    def __init__(
        self,
        session: Session,
        *,
        send_now: Callable[[Reminder], object],
        skip: Callable[[Reminder], object],
        reword: Callable[[Reminder, str], object],
    ) -> None:
        super().__init__()
        self.session, self._reword = session, reword
        self._row: Row | None = None
        self._template = ""
        self._stands = Standing(Kind.NONE)
        inside = column(self, gap=8)
        inside.setContentsMargins(*map(theme.scaled, (20, 0, 20, 14)))
        self.reader = label("", "caption", "muted", wrap=True)
        self.bubble = Bubble()
        inside.addWidget(self.reader)
        inside.addWidget(self.bubble)
        line = row()
        self.count = label("", "caption", "secondary", wrap=True)
        self.price = label("", "caption", "secondary")
        line.addWidget(self.count, 1)
        line.addWidget(self.price)
        inside.addLayout(line)
        self.now_button = button(
            self.tr("Send now"), lambda: send_now(self._reminder()), size="small"
        )
        self.skip_button = button(
            self.tr("Skip this one"), lambda: skip(self._reminder()), size="small"
        )
        self.edit_button = button(self.tr("Edit once"), self.begin_edit, look="link")
        self.acts = flow(self.now_button, self.skip_button, self.edit_button)
        inside.addWidget(self.acts)
        self.editing = QWidget()
        form = column(self.editing, gap=8)
        self.own = ReminderText(self._check)
        form.addWidget(self.own)
        self.fault = label("", "caption", "bad", wrap=True)
        self.fault.hide()
        form.addWidget(self.fault)
        self.save = button(self.tr("Save the words"), self.save_words, look="primary", size="small")
        leave = button(self.tr("Leave them"), self.end_edit, look="quiet", size="small")
        form.addWidget(flow(self.save, leave))
        inside.addWidget(self.editing)
        self.editing.hide()

    def show_row(self, shown: Row, text: str, template: str, *, seen: str, happened: bool) -> None:
        """``template``: of which its text is made. ``seen``: what of the text may stand on the
        screen; it is counted whole. ``happened``: its message has a history, whatever became of
        it."""
        if self._row is None or self._row.id != shown.id:
            self.editing.hide()
        self._row, self._template = shown, template
        reminder = shown.listed.reminder
        self._stands = shown.standing
        if reminder is not None and not shown.booked:  # what it says is its text's own matter
            self._stands = presenter.stands(shown, reminder, self.session.now())
        text = text if self._stands.kind in _READ or happened else ""
        self.setVisible(bool(text) or self._can_decide(shown))
        self.bubble.setVisible(bool(text))
        self.reader.setVisible(bool(text))
        self.reader.setText(self._reads(shown))
        self.bubble.show_text(seen if text else "")
        count = sms_text.count(text)
        self.count.setText(counted(count) if text else "")
        unbilled = self._is_not_taken(shown) or not text
        self.price.setText("" if unbilled else self._price(shown, count.segments))
        decide = self._can_decide(shown)
        self.acts.setVisible(decide and self.editing.isHidden())
        self._allow(shown)
        if not decide:
            self.editing.hide()

    def _allow(self, shown: Row) -> None:
        """Each button with what it does, or why it does nothing now."""
        reminder, now = shown.listed.reminder, self.session.now()
        if reminder is None or not self._can_decide(shown):
            return
        why = words.undecided(reminder, now)
        kept = why if reminder.is_covered and not reminder.may_come_back(now) else ""
        for each, against in (
            (self.now_button, why),
            (self.skip_button, kept),
            (self.edit_button, why),
        ):
            barred = each is not self.skip_button and shown.standing.kind is Kind.BARRED
            each.setEnabled(not against and not barred)
            each.setToolTip(against)
            each.setAccessibleDescription(against)

    def _can_decide(self, shown: Row) -> bool:
        """Whether its reminder waits, or lies at the provider and is not left out."""
        reminder = shown.listed.reminder
        if reminder is None or not shown.booked or reminder.useful_until <= self.session.now():
            return False
        if shown.standing.kind is Kind.ASKED_BACK:
            return False
        waits = reminder.state in (ReminderState.WAITING, ReminderState.LATE)
        return waits or shown.standing.state is State.SCHEDULED

    def _reads(self, shown: Row) -> str:
        """Whether it was read is known of no text; what is known of it stands above."""
        state = self._stands.state
        who = people.name(self.session, shown.listed.first_name or shown.full_name)
        if state is State.UNCERTAIN:
            told, plain = self.tr("What %1 may have been sent"), self.tr("What may have been sent")
        elif state in _TAKEN:
            told, plain = self.tr("What %1 was sent"), self.tr("What was sent")
        elif self._stands.kind is Kind.ASKED_BACK:
            told = self.tr("What %1 may still be sent")
            plain = self.tr("What may still be sent")
        elif self._is_not_taken(shown):
            told, plain = self.tr("What %1 was not sent"), self.tr("What was not sent")
        else:
            return self._will_read(shown, who)
        return told.replace("%1", who) if who else plain

    def _is_not_taken(self, shown: Row) -> bool:
        """Also given back by its provider, as somebody left it out."""
        reminder = shown.listed.reminder
        left_out = reminder is not None and reminder.state is ReminderState.SKIPPED
        asked_back = self._stands.kind is Kind.ASKED_BACK
        return self._stands.state in _NOT_TAKEN or (left_out and not asked_back)

    def _will_read(self, shown: Row, who: str) -> str:
        reminder, now = shown.listed.reminder, self.session.now()
        if reminder is None or reminder.due_at <= now:
            told = self.tr("What %1 will read") if who else self.tr("What will be read")
            return told.replace("%1", who)
        told = self.tr("What %1 will read %2") if who else self.tr("What will be read %2")
        when = formats.moment(reminder.due_at, self.session.zone, now)
        return told.replace("%2", when).replace("%1", who)

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

    # --- its words

    @property
    def is_editing(self) -> bool:
        return not self.editing.isHidden()

    def begin_edit(self) -> None:
        self.own.show_template(self._template)
        self._check()
        self.acts.hide()
        self.editing.show()
        self.own.edit.setFocus()

    def end_edit(self) -> None:
        if self.is_editing:
            self.editing.hide()
            self.acts.show()
            self.edit_button.setFocus()

    def save_words(self) -> None:
        if self._check():
            reminder, words_ = self._reminder(), self.own.edit.template()
            self.end_edit()
            self._reword(reminder, words_)

    def _check(self) -> bool:
        try:
            checked(self.own.edit.template())
            told = ""
        except BadInput as error:
            told = words.fault(error)
        self.fault.setText(told)
        self.fault.setVisible(bool(told))
        return not told

    def _reminder(self) -> Reminder:
        assert self._row is not None
        assert self._row.listed.reminder is not None
        return self._row.listed.reminder
