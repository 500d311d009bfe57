"""The reminders of one appointment, step by step: what left, what is to come, until when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QVBoxLayout

from desktop_app.domain.appointment import Notice, ReminderState
from desktop_app.domain.calls import hour_told
from desktop_app.domain.message import State
from desktop_app.domain.reminder_plan import is_late
from desktop_app.store.reminders import Reminder
from desktop_app.store.reports import Step
from desktop_app.ui.appointments import answers, presenter, words
from desktop_app.ui.appointments.presenter import Row
from desktop_app.ui.kit import formats, people, reminder_words, theme, wording
from desktop_app.ui.kit.account_names import account_name
from desktop_app.ui.kit.boxes import column, empty, row
from desktop_app.ui.kit.labels import IconTag, Knot, Led, label
from desktop_app.ui.kit.reminder_words import Line
from desktop_app.ui.kit.reminding import Kind, Standing
from desktop_app.ui.kit.session import Session

# Of an appointment that is called off: what had no reminder of its own says nothing any more.
_HAD_BEGUN = (ReminderState.LEFT, ReminderState.CANCELLED)
_WAITS = (ReminderState.WAITING, ReminderState.LATE)
_STILL_OURS = {State.QUEUED, State.HELD, State.SENDING, State.SCHEDULED}


def _still_leaves(reminder: Reminder) -> bool:
    return reminder.state is ReminderState.LEFT and reminder.message_state in _STILL_OURS


@dataclass(frozen=True, slots=True)
class _Told:
    """A line: what it is about, strongly, how it stands, and what that means."""

    line: Line
    lead: str
    rest: str
    more: str


class Timeline(QObject):
    """Fills ``into`` anew for each appointment. ``steps`` are what happened to each message;
    ``handed``: from when on each that waits is handed over ahead."""

    def __init__(self, session: Session, into: QVBoxLayout) -> None:
        super().__init__(into.parentWidget())
        self._session, self._into = session, into
        self._knots: list[Knot] = []
        self._handed: Mapping[int, datetime] = {}

    def show_row(
        self, shown: Row, steps: Mapping[int, tuple[Step, ...]], handed: Mapping[int, datetime]
    ) -> None:
        empty(self._into)
        self._handed = handed
        self._knots.clear()
        mine = presenter.of_this_hour(shown)
        for each in presenter.of_former_hours(shown):
            self._put(self._former(shown, each, steps.get(each.id, ())))
        for told in self._tell(shown, mine, steps):
            self._put(told)
        self._way_out(shown, mine)
        self._knots[-1].be_last()

    def _tell(
        self, shown: Row, mine: list[Reminder], steps: Mapping[int, tuple[Step, ...]]
    ) -> list[_Told]:
        """In the order in which it happens: of an appointment that is called off what became of
        each, then that it is, then the text that says so."""
        if not shown.booked:
            mine = [each for each in mine if each.state in _HAD_BEGUN]
        found: list[_Told] = []
        off: list[_Told] = []
        warned: set[str] = set()
        for each in mine:
            told = self._one(shown, each, steps.get(each.id, ()))
            if each.state is ReminderState.WAITING:
                told, more = replace(told, more="") if told.more in warned else told, told.more
                warned.add(more)
            (off if each.notice is Notice.CANCELLED else found).append(told)
        if not mine or not shown.booked:
            found.append(self._alone(shown))
        return found + off

    def _one(self, shown: Row, reminder: Reminder, steps: tuple[Step, ...]) -> _Told:
        now = self._session.now()
        stands = presenter.stands(shown, reminder, now)
        if reminder == shown.listed.reminder:  # an earlier time it was off was another
            stands = replace(stands, off_since=shown.standing.off_since)
        line = reminder_words.line(stands, reminder, self._session.zone, now)
        more = words.more(stands)
        if reminder.is_covered and stands.state is State.SCHEDULED:
            return _Told(
                line, self._at(reminder.due_at), wording.small(line.words), self._covered(reminder)
            )
        if stands.kind is Kind.TO_COME:
            told = QCoreApplication.translate("appointments", "to come")
            more = self._handed_over(reminder) or more
            return _Told(line, self._at(reminder.due_at), told, more)
        happened = self._happened(reminder, steps)
        return _Told(
            line,
            self._step_name(reminder),
            self._became(reminder, stands, line),
            " · ".join(filter(None, (happened, more))),
        )

    def _former(self, shown: Row, reminder: Reminder, steps: tuple[Step, ...]) -> _Told:
        """What told an hour that was given up, and which; nothing more where it is the same again,
        or where it told none."""
        told = self._one(shown, reminder, steps)
        hour = hour_told(reminder.step, reminder.useful_until)
        if reminder.notice is Notice.CANCELLED or hour == shown.at:
            return told
        former = self.tr("It told the former time.")
        if hour is not None:
            former = self.tr("It told the former time, %1.")
            at = formats.moment(hour, self._session.zone, self._session.now())
            former = former.replace("%1", at)
        return replace(told, more="\n".join(filter(None, (told.more, former))))

    def _became(self, reminder: Reminder, stands: Standing, line: Line) -> str:
        if stands.kind is Kind.TAKEN_BACK:
            return self.tr("taken back")  # of what, stands before it
        if stands.kind is Kind.ASKED_BACK:
            return self.tr("asked back")  # from whom, stands below
        if reminder.notice is not None and stands.state is State.QUEUED:
            return self.tr("leaves now")
        return wording.small(line.words)

    def _handed_over(self, reminder: Reminder) -> str:
        """To whom, and from when on; empty where it leaves from here."""
        first = self._handed.get(reminder.id)
        if first is None:
            return ""
        facts, zone = self._session.facts, self._session.zone
        account = next((e for e in facts.accounts if e.id == reminder.account_id), None)
        told = self.tr(
            "Comptoir hands it over to %1 as soon as it can: then it leaves even if this computer"
            " is off."
        )
        if first > self._session.now():
            told = self.tr(
                "Comptoir, if it is open, hands it over to %1 from %2 on: then it leaves even if"
                " this computer is off."
            )
            told = told.replace("%2", formats.day(first.astimezone(zone).date()))
        return told.replace("%1", account_name(facts, account))

    def _covered(self, reminder: Reminder) -> str:
        """Where it lies, and until when that can be changed."""
        facts, zone, now = self._session.facts, self._session.zone, self._session.now()
        account = next((e for e in facts.accounts if e.id == reminder.account_id), None)
        final = reminder.final_at
        if not reminder.may_come_back(now):
            told = QCoreApplication.translate(
                "appointments", "Already at %1. It can no longer be taken back."
            )
        elif final is None or final == reminder.leaves_at:
            told = QCoreApplication.translate(
                "appointments", "Already at %1. Can be taken back until it leaves."
            )
        else:
            told = QCoreApplication.translate(
                "appointments", "Already at %1. Can be taken back until %2."
            )
            told = told.replace("%2", formats.moment(final, zone, now))
        return told.replace("%1", account_name(facts, account))

    def _happened(self, reminder: Reminder, steps: tuple[Step, ...]) -> str:
        """When it left, by its provider's scheduler where it lay there, and when the telephone said
        so."""
        if reminder.message_state is State.QUEUED or reminder.is_asked_back:
            return ""
        at = {each.state: each.at for each in steps}
        left = at.get(State.SENT) or (steps[-1].at if steps else None)
        if reminder.leaves_at is not None and reminder.leaves_at <= self._session.now():
            left = reminder.leaves_at
        if left is None:
            return ""
        told = self._at(left)
        delivered = at.get(State.DELIVERED)
        if delivered is None:
            return told
        report = QCoreApplication.translate("appointments", "%1, handset report %2")
        local = delivered.astimezone(self._session.zone)
        return report.replace("%1", told).replace("%2", f"{local.hour}:{local:%M:%S}")

    def _alone(self, shown: Row) -> _Told:
        """That it is called off; or where there is no reminder of this hour: why."""
        now = self._session.now()
        line = reminder_words.line(shown.standing, shown.listed.reminder, self._session.zone, now)
        told = line.words if shown.booked else self.tr("The appointment is called off")
        return _Told(line, told, "", words.more(shown.standing))

    def _way_out(self, shown: Row, mine: list[Reminder]) -> None:
        """The number to telephone, or until when a text helps."""
        session, now = self._session, self._session.now()
        if told := answers.stopped(session, shown, now):
            line = Line("ph.prohibit", "text.secondary", "", "")
            more = QCoreApplication.translate("appointments", "No reminder leaves for them now.")
            self._put(_Told(line, told, "", more))
        if shown.standing.needs_you and shown.listed.number:
            call = people.number(session, shown.listed.number)
            line = Line("ph.phone", "warn.solid", "", "")
            told = QCoreApplication.translate("appointments", "The number to call")
            self._put(_Told(line, call, "", told))
        coming = [
            each
            for each in mine
            if shown.booked
            and each.useful_until > now
            and (each.state in _WAITS or _still_leaves(each))
        ]
        if coming:
            told = QCoreApplication.translate(
                "appointments", "Useful until %1, then the call list."
            )
            line = Line("ph.hourglass-medium", "text.secondary", "", "")
            own = [each for each in coming if each.notice is None] or coming
            until = max(each.useful_until for each in own)
            more = told.replace("%1", formats.moment(until, session.zone, now))
            self._put(_Told(line, "", "", more))

    def _put(self, told: _Told) -> None:
        line = row(gap=12)
        knot = Knot(told.line.icon, told.line.icon_role)
        self._knots.append(knot)
        line.addWidget(knot)
        named = column(gap=1)
        named.setContentsMargins(0, 0, 0, theme.scaled(10))
        if told.line.doubt:
            named.addWidget(label(told.lead, "body", weight=600, wrap=True))
            named.addWidget(IconTag(told.line.icon, told.line.words, "doubt"))
        elif told.lead:
            role = told.line.text_role.removesuffix(".text")
            look = role if role in ("warn", "bad") else ""
            if told.rest:
                named.addWidget(Led(told.lead, told.rest, "body", look))
            else:
                named.addWidget(label(told.lead, "body", look, weight=600, wrap=True))
        if told.more:
            named.addWidget(label(told.more, "table", "secondary", wrap=True))
        line.addLayout(named, 1)
        self._into.addLayout(line)

    def _step_name(self, reminder: Reminder) -> str:
        """What it is called: “The day before”, “2 hours before”; or of which change it tells."""
        match reminder.notice:
            case Notice.MOVED:
                return self.tr("Text of the new hour")
            case Notice.CANCELLED:
                return self.tr("Text that it is called off")
            case Notice.ANSWERED:
                return self.tr("Answer to their text")
        key = reminder.step
        kind, digits = key[:1], key[1:]
        many = int(digits) if digits.isdigit() else 0
        hours, odd = divmod(many, 60)
        if is_late(key):
            return self.tr("After the booking")
        if key == "d1":
            return self.tr("The day before")
        if kind == "d" and many:
            return self.tr("%n day(s) before", "", many)
        if kind == "m" and many:
            if odd:
                return self.tr("%n minute(s) before", "", many)
            return self.tr("%n hour(s) before", "", hours)
        return self.tr("Reminder")

    def _at(self, at: datetime) -> str:
        told = formats.moment(at, self._session.zone, self._session.now())
        return told[:1].upper() + told[1:]
