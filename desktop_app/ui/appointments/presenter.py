"""What a day of appointments shows, without Qt: order, the ink line, what each says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from desktop_app.domain.appointment import (
    AppointmentState,
    NoReminder,
    Notice,
    ReminderState,
    TakenBack,
)
from desktop_app.domain.calls import CallReason, hour_told
from desktop_app.domain.contact import Reach
from desktop_app.domain.message import LEFT, State
from desktop_app.services.appointments import NOT_LEFT, Against
from desktop_app.services.call_list import Call
from desktop_app.store.appointments import Listed
from desktop_app.store.calls import Reached
from desktop_app.store.reminders import Reminder
from desktop_app.ui.kit.reminding import (
    Kind,
    Standing,
    of_reminder,
    standing,
    state_by,
)


@dataclass(frozen=True, slots=True)
class Row:
    """An appointment of the day. ``at`` is the instant it begins, aware UTC; ``reached``: by
    telephone, since it stands so; ``against``: why no text would reach them now; ``untold``: they
    were told what is no more, and nobody told them otherwise; ``unread``: when their last reply
    came that nobody has read."""

    listed: Listed
    at: datetime
    standing: Standing
    reached: Reached | None = None
    against: Against | None = None
    untold: bool = False
    unread: datetime | None = None

    @property
    def id(self) -> int:
        return self.listed.appointment.id

    @property
    def full_name(self) -> str:
        return f"{self.listed.first_name} {self.listed.last_name}".strip()

    @property
    def booked(self) -> bool:
        return self.listed.appointment.state is AppointmentState.BOOKED


class Answer(StrEnum):
    """What a day says of an appointment: what was answered, else what stands in the way."""

    CANCELLED = "cancelled"
    CAME = "came"
    MISSED = "missed"
    CONFIRMED = "confirmed"
    TO_READ = "to_read"  # they answered, and not a sure yes
    IN_DOUBT = "in_doubt"
    LATE = "late"  # a reminder waits for a person's word
    BROKEN = "broken"  # the number
    CALL = "call"  # no text reaches them, for the reason that the standing has
    UNTOLD = "untold"  # they think of an hour that is no more
    OFF_UNTOLD = "off_untold"  # they think that it stands, and it is called off
    REACHED = "reached"  # by telephone, since the hour was agreed on
    STOPPED = "stopped"  # told, and then a text of theirs said STOP
    NO_REPLY = "no_reply"
    NEW = "new"  # just booked, nothing has left
    TO_COME = "to_come"
    NONE = "none"  # no reminder, and nobody is missing one


class Act(StrEnum):
    """The one thing to do about it."""

    CALL = "call"
    READ = "read"
    CHECK = "check"
    FIX = "fix"
    DECIDE = "decide"


_ACTS = {
    Answer.TO_READ: Act.READ,
    Answer.IN_DOUBT: Act.CHECK,
    Answer.LATE: Act.DECIDE,
    Answer.BROKEN: Act.FIX,
    Answer.CALL: Act.CALL,
    Answer.UNTOLD: Act.CALL,
    Answer.OFF_UNTOLD: Act.CALL,
}
_LEFT = {State.SENT, State.DELIVERED, State.UNDELIVERED, State.UNCERTAIN}
_ON_ITS_WAY = {State.QUEUED, State.HELD, State.SENDING, State.SCHEDULED}
_NEW = timedelta(hours=1)
_TOLD_OTHERWISE = (CallReason.OLD_HOUR, CallReason.CALLED_OFF)


@dataclass(frozen=True, slots=True)
class Tally:
    """How the appointments of a day stand; what was called off counts only where they are to be
    told."""

    confirmed: int = 0
    no_reply: int = 0
    needs_you: int = 0
    to_come: int = 0
    new: int = 0


def answer(row: Row, now: datetime) -> Answer:
    """What is most worth knowing of an appointment."""
    booked = row.listed.appointment
    standing = row.standing
    if not row.booked:
        return Answer.OFF_UNTOLD if row.untold else Answer.CANCELLED
    if booked.attendance:
        return Answer(booked.attendance)
    if booked.answer:
        sure = booked.answer == "confirmed" and not _wrote_again(row)
        return Answer.CONFIRMED if sure else Answer.TO_READ
    if row.reached is not None:
        return Answer.REACHED
    if row.untold:
        return Answer.UNTOLD
    if any(each.message_state is State.UNCERTAIN for each in of_this_hour(row)):
        return Answer.IN_DOUBT
    if standing.kind is Kind.LATE:
        return Answer.LATE
    if standing.needs_you and standing.reason != NoReminder.LEFT_OUT:
        return Answer.BROKEN if row.listed.reach is Reach.BROKEN else Answer.CALL
    if leaving_notice(row, now) is not None:
        return Answer.TO_COME
    if sent(row, now):
        return Answer.STOPPED if stopped_at(row, now) else Answer.NO_REPLY
    if to_come(row, now):
        return Answer.NEW if now - booked.agreed_at < _NEW else Answer.TO_COME
    return Answer.NONE


def _wrote_again(row: Row) -> bool:
    """Whether they wrote since they answered, and nobody has read it."""
    since = row.listed.appointment.answered_at
    return row.unread is not None and (since is None or row.unread > since)


def stopped_at(row: Row, now: datetime) -> datetime | None:
    """When a text of theirs said STOP, as long as the appointment is to come."""
    if row.against is None or not row.booked or row.at <= now:
        return None
    return row.against.stopped_at


def act(row: Row, now: datetime) -> Act | None:
    """What is to be done about an appointment; nothing once it has begun."""
    return _ACTS.get(answer(row, now)) if row.at > now else None


def of_this_hour(row: Row) -> list[Reminder]:
    """Its reminders but those of an hour that was given up, in the order they are due."""
    agreed_at = row.listed.appointment.agreed_at
    mine = [each for each in row.listed.reminders if each.agreed_at == agreed_at]
    return sorted(mine, key=lambda each: (each.due_at, each.id))


def of_former_hours(row: Row) -> list[Reminder]:
    """What told, or may yet tell, an hour that was given up; the oldest first."""
    agreed_at = row.listed.appointment.agreed_at
    told = [
        each
        for each in row.listed.reminders
        if each.agreed_at != agreed_at and (each.message_state in LEFT or _was_erased(each))
    ]
    return sorted(told, key=lambda each: (each.agreed_at, each.due_at, each.id))


def comes_too_late(row: Row, now: datetime) -> bool:
    """Whether the next reminder leaves only once the hour that they were told has come."""
    told = [hour_told(each.step, each.useful_until) for each in of_former_hours(row)]
    hours = [each for each in told if each is not None]
    coming = [each.due_at for each in of_this_hour(row) if _is_to_come(each, now)]
    return bool(hours and coming) and min(coming) >= hours[-1]


def _was_erased(reminder: Reminder) -> bool:
    """It has left, and its message went with the person's texts."""
    return reminder.state is ReminderState.LEFT and reminder.message_state is None


def stands(row: Row, reminder: Reminder, now: datetime) -> Standing:
    """How one of its reminders or notices stands, also where the appointment is called off."""
    barred = row.standing.kind is Kind.BARRED and reminder.state in NOT_LEFT
    this_hour = reminder.agreed_at == row.listed.appointment.agreed_at
    holds = this_hour and (row.booked or reminder.notice is Notice.CANCELLED)
    ahead = holds and row.at > now and row.reached is None
    asked = barred or reminder.is_asked_back
    against = row.against.reason if asked and row.against is not None else None
    return replace(of_reminder(reminder, against, now, ahead=ahead), reach=row.listed.reach)


def sent(row: Row, now: datetime) -> int:
    """How many texts that told of it have left, also of a former hour."""
    return len(
        {
            each.message_id or -each.id
            for each in row.listed.reminders
            if each.state is ReminderState.LEFT
            and (each.message_state is None or state_by(each, now) in _LEFT)
        }
    )


def to_come(row: Row, now: datetime) -> int:
    """How many are still to leave; what would reach nobody does not count."""
    if not row.booked or row.standing.kind is Kind.BARRED:
        return 0
    return sum(
        _is_to_come(each, now) and not (each.is_asked_back and row.against)
        for each in of_this_hour(row)
    )


def leaving_notice(row: Row, now: datetime) -> Reminder | None:
    """The text of the hour that stands which is on its way: what they know is of another yet."""
    if row.against is not None:
        return None
    mine = [each for each in of_this_hour(row) if each.notice and _is_to_come(each, now)]
    return next(iter(mine), None)


def _is_to_come(reminder: Reminder, now: datetime) -> bool:
    if reminder.useful_until <= now:
        return False
    if reminder.state is ReminderState.LEFT:
        return state_by(reminder, now) in _ON_ITS_WAY
    return reminder.state in (ReminderState.WAITING, ReminderState.LATE)


def lanes(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """For spans (begin, end), in order of their begin: beside how many each stands, and at which
    place among them, as (place, how many). Those that overlap, also through others, share the
    width."""
    found: list[tuple[int, int]] = [(0, 1)] * len(spans)
    cluster: list[int] = []
    free: list[int] = []  # when each lane of the cluster is free again
    for at, (begin, end) in enumerate(spans):
        if cluster and begin >= max(free):
            _share(found, cluster, len(free))
            cluster, free = [], []
        lane = next((each for each, until in enumerate(free) if until <= begin), len(free))
        free[lane : lane + 1] = [end]
        found[at] = (lane, 1)
        cluster.append(at)
    _share(found, cluster, len(free))
    return found


def _share(found: list[tuple[int, int]], cluster: Iterable[int], many: int) -> None:
    for each in cluster:
        found[each] = (found[each][0], many)


def rows(
    listed: Iterable[Listed],
    against: Mapping[int, Against],
    now: datetime,
    reached: Mapping[int, Reached] = MappingProxyType({}),
    calls: Iterable[Call] = (),
    unread: Mapping[int, datetime] = MappingProxyType({}),
) -> list[Row]:
    """A day in the order in which it happens, whatever the clocks of its zones show. ``against``
    and ``reached`` by appointment: who was reached has to be called no more. ``calls``: whom the
    call list has; ``unread``: when the last reply came that nobody has read, by appointment."""
    untold = {each.appointment_id for each in calls if each.reason in _TOLD_OTHERWISE}
    made = []
    for each in listed:
        id_ = each.appointment.id
        barred = against.get(id_)
        stands = standing(each, None if barred is None else barred.reason, now)
        call = reached.get(id_)
        stands = replace(stands, needs_you=stands.needs_you and call is None)
        at, to_tell = each.appointment.booking.begins, id_ in untold and call is None
        made.append(Row(each, at, stands, call, barred, to_tell, unread.get(id_)))
    return sorted(made, key=lambda row: (row.at, row.listed.appointment.booking.clock, row.id))


def ink(day: Sequence[Row], now: datetime) -> int:
    """Above how many rows the line of now stands: those before it have begun."""
    return sum(row.at <= now for row in day)


def tally(day: Iterable[Row], now: datetime) -> Tally:
    told = [(answer(row, now), act(row, now)) for row in day]
    counted = Counter(each for each, _ in told)
    return Tally(
        confirmed=counted[Answer.CONFIRMED],
        no_reply=counted[Answer.NO_REPLY],
        needs_you=sum(to_do is not None for _, to_do in told),
        to_come=counted[Answer.TO_COME],
        new=counted[Answer.NEW],
    )


def week(day: date) -> list[date]:
    """Monday to Sunday around ``day``."""
    monday = day - timedelta(days=day.weekday())
    return [monday + timedelta(days=each) for each in range(7)]


_MOST = (TakenBack.TOO_LATE, TakenBack.ASKED_BACK, TakenBack.MESSAGE, TakenBack.REMINDER)


def takes_back(row: Row, now: datetime) -> TakenBack:
    """What calling it off or moving it would do to its reminders: the most that matters."""
    found = {would_take_back(each, now) for each in of_this_hour(row)}
    return next((each for each in _MOST if each in found), TakenBack.NOTHING)


def would_take_back(reminder: Reminder | None, now: datetime) -> TakenBack:
    """What calling off or moving would do to a reminder, said before it is done."""
    if reminder is None:
        return TakenBack.NOTHING
    if reminder.state in (ReminderState.WAITING, ReminderState.LATE):
        return TakenBack.REMINDER
    if reminder.may_come_back(now):
        return TakenBack.ASKED_BACK
    if reminder.message_state in (State.QUEUED, State.HELD):
        return TakenBack.MESSAGE
    gone = {State.SKIPPED, State.CANCELLED, State.EXPIRED, State.FAILED, None}
    return TakenBack.NOTHING if reminder.message_state in gone else TakenBack.TOO_LATE
