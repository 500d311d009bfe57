"""A task in words: its tag, its two lines, and what can be done about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from PySide6.QtCore import QObject

from desktop_app.domain.absence import Absence, Away
from desktop_app.domain.answers import Answer
from desktop_app.domain.errors import ComptoirError
from desktop_app.domain.message import State
from desktop_app.services.reminders import Late
from desktop_app.ui.kit import faults, formats, people, reminder_words, wording
from desktop_app.ui.kit.session import Session
from desktop_app.ui.today import presenter
from desktop_app.ui.today.presenter import Task, TaskKind

_HOURS = 120  # minutes: from so many on one is told hours
_NAMED = 2  # of several people


@dataclass(frozen=True, slots=True)
class Act:
    """One button. ``verb`` is what is asked of whom shows the row, empty where the button leads
    to a ``room``."""

    words: str
    verb: str = ""
    room: str = ""
    place: Mapping[str, object] = field(default_factory=dict)
    look: str = "secondary"
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    tag: str
    icon: str
    role: str
    who: str
    what: str
    more: str
    acts: tuple[Act, ...]


class Teller(QObject):
    """Words for tasks as they are at ``now``."""

    def __init__(self, session: Session, now: datetime, clock_set: Absence | None) -> None:
        super().__init__()
        self._session, self._now, self._clock_set = session, now, clock_set

    def tell(self, task: Task) -> Told:
        """Its words; each kind has some."""
        return {
            TaskKind.STALLED: self._stalled,
            TaskKind.ACCOUNT: self._account,
            TaskKind.CLOCK: self._clock,
            TaskKind.LATE: self._several,
            TaskKind.LATE_ONE: self._one,
            TaskKind.REWORDINGS: self._rewordings,
            TaskKind.REWORDED: self._reworded,
            TaskKind.UNMADE: self._unmade,
            TaskKind.MISSED: self._missed,
            TaskKind.DOUBT: self._doubt,
            TaskKind.REPLY: self._reply,
            TaskKind.CALENDAR: self._calendar,
            TaskKind.RECOVERY: self._recovery,
        }[task.kind](task)

    # --- what keeps texts here

    def _stalled(self, task: Task) -> Told:
        return Told(
            self.tr("Sending"),
            "ph.warning",
            "bad",
            self.tr("Texts are waiting, and nothing sends them"),
            "",
            self.tr("Should it stay so, close and reopen Comptoir."),
            (Act(self.tr("Start sending"), "start", look=_look(task)),),
        )

    def _account(self, task: Task) -> Told:
        what, then = faults.words(ComptoirError(task.fault))
        return Told(
            self.tr("Account"),
            "ph.key",
            "bad",
            task.account,
            what,
            then,
            (
                Act(
                    self.tr("Providers"),
                    room="settings",
                    place={"part": "providers"},
                    look=_look(task),
                ),
            ),
        )

    def _clock(self, task: Task) -> Told:
        assert self._clock_set is not None
        return Told(
            self.tr("Clock"),
            "ph.clock-counter-clockwise",
            "warn",
            self.clock_was_set(self._clock_set),
            "",
            self.tr("Reminders leave by this clock: make sure that it is right."),
            (),
        )

    # --- what stayed behind

    def _several(self, task: Task) -> Told:
        many = sum(len(each.due) for each in task.late)
        ask = Act(
            self.tr("Show as one") if task.opened else self.tr("One by one"),
            "open",
            look="plain-quiet",
        )
        words = self.tr("Send the %n still useful", "", many)
        send = Act(words, "send", look=_look(task))
        return Told(
            self.tr("Still useful", "", many),
            "ph.check-circle-fill",
            "ok",
            self.tr("%n reminder(s)", "", many),
            self.tr("appointments %1").replace("%1", self._on(task.late)),
            self.tr("%1: text still right").replace("%1", self._names(task.late)),
            (ask, send),
        )

    def _rewordings(self, task: Task) -> Told:
        many = sum(len(each.due) for each in task.late)
        words = self.tr("Read and send the %n", "", many)
        return Told(
            self.tr("To reword"),
            "ph.note-pencil",
            "warn",
            self.tr("%n reminder(s)", "", many),
            self.tr("appointments %1").replace("%1", self._on(task.late)),
            self.tr("%1: only the day is named otherwise").replace("%1", self._names(task.late)),
            (Act(words, "read_all", look=_look(task)),),
        )

    def _on(self, late: Sequence[Late]) -> str:
        days = sorted({due.day for each in late for due in each.due})
        if len(days) > _NAMED:
            return self.tr("on several days")
        return self.tr(" and ").join(self._day(each) for each in days)

    def _one(self, task: Task) -> Told:
        [late] = task.late
        return Told(
            self.tr("Still useful", "", 1),
            "ph.check-circle-fill",
            "ok",
            self.whose(late),
            self.when(late),
            people.text(self._session, late.text, self._full(late)),
            (self._leave_out(), Act(self.tr("Send"), "send", look=_look(task))),
        )

    def _reworded(self, task: Task) -> Told:
        [late] = task.late
        before, after = presenter.changed(late.on_time, late.text)
        said = self.tr("“%1” becomes “%2”.").replace("%1", before).replace("%2", after)
        return Told(
            self.tr("To reword"),
            "ph.note-pencil",
            "warn",
            self.whose(late),
            self.when(late),
            people.text(self._session, said, self._full(late)),
            (Act(self.tr("Read and send"), "read", look=_look(task)),),
        )

    def _unmade(self, task: Task) -> Told:
        [late] = task.late
        why = reminder_words.none(late.reason, late.due[0].reach) if late.reason else ""
        to = {"appointment": late.due[0].appointment_id}
        return Told(
            self.tr("To look at"),
            "ph.warning",
            "warn",
            self.whose(late),
            self.when(late),
            why,
            (self._leave_out(), Act(self.tr("Open"), room="appointments", place=to)),
        )

    def _missed(self, task: Task) -> Told:
        call, session = task.call, self._session
        assert call is not None
        number = people.number(session, call.number)
        minutes = formats.minutes_left(call.begins, self._now)
        if call.begins - self._now < presenter.SOON:
            more = self.tr("%n minute(s) left: better to call.", "", minutes)
        else:
            more = self.tr("Too late for a text: better to call.")
        return Told(
            self.tr("To call"),
            "ph.phone-call",
            "bad",
            people.name(session, call.name) or number,
            self._moment(call.begins),
            more,
            (
                Act(
                    number or self.tr("Open"),
                    room="appointments",
                    place={"appointment": call.appointment_id},
                ),
            ),
        )

    # --- what somebody has to look at

    def _doubt(self, task: Task) -> Told:
        doubt, session = task.doubt, self._session
        assert doubt is not None
        what = doubt.campaign
        if doubt.told:
            what = self.tr("reminder")
            room, place = "appointments", {"appointment": doubt.told[0].appointment_id}
        elif doubt.campaign_id is not None:
            room = "campaigns"
            place = {"campaign": doubt.campaign_id, "message": doubt.message_id}
        else:
            room, place = "contacts", {"contact": doubt.contact_id or 0}
        at = formats.moment(doubt.at, session.zone, self._now)
        return Told(
            wording.STATES[State.UNCERTAIN].words,
            "ph.question-fill",
            "doubt",
            people.name(session, doubt.name) or people.number(session, doubt.number),
            " · ".join(filter(None, (what, at))),
            self.tr("Maybe sent. It is never sent again by itself."),
            (
                Act(
                    self.tr("Leave it"),
                    "let_be",
                    look="plain-quiet",
                    tip=self.tr("Nothing to settle any more; reports go on counting it in doubt"),
                ),
                Act(self.tr("Open"), room=room, place=dict(place)),
            ),
        )

    def _reply(self, task: Task) -> Told:
        shown, session = task.reply, self._session
        assert shown is not None
        reply = shown.reply
        full = f"{reply.first_name} {reply.last_name}".strip()
        at, today = reply.at.astimezone(session.zone), self._now.astimezone(session.zone).date()
        called_off = reply.answer == Answer.CANCELLED
        what = ""
        if len(shown.appointments) == 1:
            what = self._soon(shown.appointments[0].appointment.booking.begins)
        elif shown.appointments:
            what = self.tr("%n appointment(s)", "", len(shown.appointments))
        return Told(
            formats.hour(at, session.zone) if at.date() == today else formats.day(at.date()),
            "ph.chat-circle-text",
            "plain",
            people.name(session, full) or people.number(session, reply.number),
            " · ".join(filter(None, (what, self.tr("called off by it") if called_off else ""))),
            people.reply(session, reply.text),
            tuple(self._answers(task)),
        )

    def _answers(self, task: Task) -> list[Act]:
        """The last is the one most likely wanted."""
        assert task.reply is not None
        reply = task.reply.reply
        acts = [Act(self.tr("Mark as read"), "mark_read", look="plain-quiet")]
        if reply.contact_id is not None:
            acts.append(Act(self.tr("Reply…"), room="composer", place={"reply": reply.id}))
        if presenter.deniable(task.reply, self._now) is not None:
            acts.append(Act(self.tr("Cancel it…"), "call_off"))
        if presenter.movable(task.reply, self._now) is not None:
            acts.append(Act(self.tr("Move…"), "move", tip=self.tr("Move and reply…")))
        if reply.answer == Answer.CANCELLED:
            acts.append(Act(self.tr("Book again"), "undo_answer"))
        return acts

    def _calendar(self, task: Task) -> Told:
        assert task.calendar is not None
        return Told(
            self.tr("Calendar"),
            "ph.calendar-blank",
            "warn",
            task.calendar.name,
            self.tr("%n appointment(s) are gone from it at once", "", task.calendar.held),
            self.tr("They stand, and are reminded of, until you have looked."),
            (
                Act(
                    self.tr("Look at them"),
                    room="taking-over",
                    place={"calendar": task.calendar.id},
                ),
            ),
        )

    def _recovery(self, task: Task) -> Told:
        return Told(
            self.tr("Upkeep"),
            "ph.key",
            "plain",
            self.tr("The recovery key is not confirmed yet"),
            "",
            self.tr("If the key kept on this computer is lost, only that one opens the book."),
            (Act(self.tr("Confirm it"), room="settings", place={"part": "recovery"}),),
        )

    # --- people and times

    def _full(self, late: Late) -> str:
        return " ".join(f"{each.first_name} {each.last_name}" for each in late.due)

    def whose(self, late: Late) -> str:
        names = dict.fromkeys(f"{each.first_name} {each.last_name}".strip() for each in late.due)
        shown = [people.name(self._session, each) for each in names if each]
        return ", ".join(shown) or people.number(self._session, late.due[0].number)

    def _names(self, late: Sequence[Late]) -> str:
        shown = list(dict.fromkeys(self.whose(each) for each in late))
        named, others = shown[:_NAMED], len(shown) - _NAMED
        if others > 0:
            told = self.tr("%1 and %n other(s)", "", others)
            return told.replace("%1", ", ".join(named))
        return " · ".join(named)

    def when(self, late: Late) -> str:
        return self._moment(presenter.late_begins(late))

    def _moment(self, at: datetime) -> str:
        told = formats.moment(at, self._session.zone, self._now)
        return self.tr("appointment %1").replace("%1", told)

    def _soon(self, at: datetime) -> str:
        """The same, of today its hour alone: beside a reply there is little room."""
        zone = self._session.zone
        if at.astimezone(zone).date() != self._now.astimezone(zone).date():
            return self._moment(at)
        return self.tr("appointment at %1").replace("%1", formats.hour(at, zone))

    def _day(self, on: date) -> str:
        ahead = (on - self._now.astimezone(self._session.zone).date()).days
        near = {0: self.tr("today"), 1: self.tr("tomorrow")}
        return near.get(ahead) or formats.day(on)

    # --- what happened

    def away(self, absence: Absence) -> str:
        """What happened while texts stayed behind, within a line."""
        if absence.kind in (Away.CLOCK_BACK, Away.CLOCK_FORWARD):
            return self.clock_was_set(absence)
        off = absence.kind is Away.OFF
        words = self.tr("off from %1 to %2") if off else self.tr("asleep from %1 to %2")
        zone = self._session.zone
        since, until = formats.hour(absence.since, zone), formats.hour(absence.until, zone)
        if absence.until - absence.since > timedelta(days=1):  # within one, hours alone say when
            since = formats.moment(absence.since, zone, self._now)
            until = formats.moment(absence.until, zone, self._now)
        return words.replace("%1", since).replace("%2", until)

    def clock_was_set(self, absence: Absence) -> str:
        minutes = round(abs((absence.until - absence.since).total_seconds()) / 60)
        if minutes < _HOURS:
            by = self.tr("%n minute(s)", "", minutes)
        else:
            by = self.tr("about %n hour(s)", "", round(minutes / 60))
        if absence.kind is Away.CLOCK_BACK:
            told = self.tr("This computer’s clock was set back by %1 at %2")
        else:
            told = self.tr("This computer’s clock was set forward by %1 at %2")
        at = formats.hour(absence.until, self._session.zone)
        return told.replace("%1", by).replace("%2", at)

    def _leave_out(self) -> Act:
        return Act(self.tr("Don’t send"), "leave_out", look="plain-quiet")


def _look(task: Task) -> str:
    return "primary" if task.main else "secondary"
