"""The reminders of appointments, as the book remembers them; the alarm clock only wakes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import (
    Connection,
    Row,
    Select,
    and_,
    bindparam,
    column,
    func,
    insert,
    literal_column,
    or_,
    select,
    update,
)

from desktop_app.domain.appointment import (
    AppointmentState,
    NoReminder,
    Notice,
    Planned,
    ReminderState,
)
from desktop_app.domain.contact import Reach
from desktop_app.domain.message import State
from desktop_app.store import accounts
from desktop_app.store.cover import KEPT
from desktop_app.store.tables import Appointment, Contact, Message
from desktop_app.store.tables import Reminder as _Reminder

_appointment = Appointment.__table__  # type: ignore[attr-defined]
_contact = Contact.__table__  # type: ignore[attr-defined]
_message = Message.__table__  # type: ignore[attr-defined]
_reminder = _Reminder.__table__  # type: ignore[attr-defined]


# The gate refused to hand it over ahead: once is enough, it is judged again when it is due.
NOT_AHEAD = "not_ahead"


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder and what became of its message: None while there is none.

    ``leaves_at``: when the provider's own scheduler lets it go; ``asked_back``: it is to be taken
    back from there. ``agreed_at`` is that of its appointment when it was planned.
    """

    id: int
    appointment_id: int
    account_id: int
    step: str
    template: str
    agreed_at: datetime
    due_at: datetime
    useful_until: datetime
    state: ReminderState
    reason: str
    message_id: int | None
    message_state: State | None
    message_reason: str = ""  # why it was left out, held or failed
    leaves_at: datetime | None = None
    asked_back: bool = False
    withdraw_lead: timedelta = timedelta()  # so long before it leaves its provider keeps it

    @property
    def notice(self) -> Notice | None:
        """Which change it tells of; None where it is a reminder of a plan."""
        return notice_of(self.step)

    @property
    def is_covered(self) -> bool:
        """Whether it lies at the provider's scheduler, and is to stay there."""
        return self.message_state is State.SCHEDULED and not self.asked_back

    @property
    def is_asked_back(self) -> bool:
        """Whether it lies at the provider's scheduler, who is asked for it and has not answered."""
        return self.message_state is State.SCHEDULED and self.asked_back

    @property
    def final_at(self) -> datetime | None:
        """From when on its provider gives its text back no more; None where it lies at none."""
        return None if self.leaves_at is None else self.leaves_at - self.withdraw_lead

    def may_come_back(self, now: datetime) -> bool:
        """Whether the provider may still give its text back: not what it keeps, nor in its last
        minutes, nor what was to leave by ``now``, looked at or not."""
        scheduled = self.message_state is State.SCHEDULED and self.message_reason != KEPT
        return scheduled and (self.final_at is None or now < self.final_at)


@dataclass(frozen=True, slots=True)
class Due:
    """A reminder with all that its text is made of, as appointment and person are now."""

    id: int
    state: ReminderState
    account_id: int
    step: str
    template: str
    due_at: datetime
    useful_until: datetime
    appointment_id: int
    appointment_state: AppointmentState
    agreed_at: datetime
    planned_for: datetime  # what had been agreed on when the reminder was planned
    kind: str
    day: date
    clock: str
    zone: str
    contact_id: int
    first_name: str
    last_name: str
    language: str
    number: str | None
    reach: Reach

    @property
    def stands(self) -> bool:
        """Whether it is of the hour that is agreed on."""
        booked = self.appointment_state is AppointmentState.BOOKED
        return booked and self.agreed_at == self.planned_for

    @property
    def notice(self) -> Notice | None:
        return notice_of(self.step)


@dataclass(frozen=True, slots=True)
class Ahead:
    """Where a reminder to come stands: its message's state, None while it waits."""

    message: State | None
    leaves_at: datetime | None
    asked_back: bool
    reason: str


_NOTICES = {each.value: each for each in Notice}


def notice_of(step: str) -> Notice | None:
    return _NOTICES.get(step)


def add(
    book: Connection,
    appointment_id: int,
    planned: Planned,
    *,
    account_id: int,
    template: str,
    agreed_at: datetime,
) -> None:
    """Remember a reminder: WAITING, or SKIPPED from the start with the reason."""
    refused = planned.refused
    book.execute(
        insert(_reminder).values(
            appointment_id=appointment_id,
            account_id=account_id,
            step=planned.step,
            template=template,
            agreed_at=agreed_at,
            due_at=planned.due_at,
            useful_until=planned.useful_until,
            state=(ReminderState.SKIPPED if refused else ReminderState.WAITING).value,
            reason=refused.value if refused else "",
        )
    )


def of_appointment(book: Connection, appointment_id: int) -> list[Reminder]:
    """All reminders of one appointment, the oldest first: each move of it made new ones."""
    found = book.execute(
        _reminders().where(_reminder.c.appointment_id == appointment_id).order_by(_reminder.c.id)
    )
    return [_reminded(row) for row in found]


def of_appointments(
    book: Connection, appointment_ids: Sequence[int]
) -> dict[int, tuple[Reminder, ...]]:
    """The same of many, by appointment."""
    query = _reminders().where(_reminder.c.appointment_id.in_(select(_ASKED.c.value)))
    asked = {"asked": json.dumps(list(appointment_ids))}
    found: dict[int, list[Reminder]] = {}
    for row in book.execute(query.order_by(_reminder.c.id), asked):
        found.setdefault(row.appointment_id, []).append(_reminded(row))
    return {each: tuple(rows) for each, rows in found.items()}


def end(
    book: Connection, reminder_ids: Iterable[int], state: ReminderState, reason: str = ""
) -> None:
    """Write what became of reminders."""
    book.execute(
        update(_reminder)
        .where(_reminder.c.id.in_(list(reminder_ids)))
        .values(state=state.value, reason=reason)
    )


def left(book: Connection, messages: Iterable[tuple[int, int]]) -> None:
    """These stand in the outbox now: (reminder, message) each, several of one message maybe."""
    rows = [{"one": reminder, "message": message} for reminder, message in messages]
    if rows:
        book.execute(_LEFT, rows)


_LEFT = (
    update(_reminder)
    .where(_reminder.c.id == bindparam("one"))
    .values(state=ReminderState.LEFT.value, reason="", message_id=bindparam("message"))
)


def wait_again(
    book: Connection,
    reminder_id: int,
    due_at: datetime,
    useful_until: datetime | None = None,
    *,
    reason: str = "",
) -> None:
    """Due anew: its plan changed, a person said so, or it was taken back from the provider."""
    values: dict[str, object] = {"useful_until": useful_until} if useful_until else {}
    book.execute(
        update(_reminder)
        .where(_reminder.c.id == reminder_id)
        .values(
            state=ReminderState.WAITING.value,
            reason=reason,
            message_id=None,
            due_at=due_at,
            **values,
        )
    )


def due(book: Connection, now: datetime, *, limit: int) -> list[Due]:
    """Up to ``limit`` reminders whose time has come, the longest due first."""
    query = (
        _dues()
        .where(_is(ReminderState.WAITING), _reminder.c.due_at <= now)
        .order_by(_reminder.c.due_at, _reminder.c.id)
        .limit(limit)
    )
    return [_due(row) for row in book.execute(query).mappings()]


def due_beside(book: Connection, numbers: Iterable[str], until: datetime) -> list[Due]:
    """The waiting reminders of everybody with one of ``numbers``, due up to ``until``; by clock."""
    query = (
        _dues()
        .where(
            _contact.c.number.in_(select(_ASKED.c.value)),
            _appointment.c.state == AppointmentState.BOOKED.value,
            _reminder.c.state == ReminderState.WAITING.value,
            _reminder.c.due_at <= until,
        )
        .order_by(_appointment.c.day, _appointment.c.clock, _reminder.c.id)
    )
    asked = {"asked": json.dumps(sorted(set(numbers)))}
    return [_due(row) for row in book.execute(query, asked).mappings()]


def late(book: Connection) -> list[Due]:
    """What waits for a person's word, by day and clock."""
    query = _dues().where(_is(ReminderState.LATE))
    ordered = query.order_by(_appointment.c.day, _appointment.c.clock, _reminder.c.id)
    return [_due(row) for row in book.execute(ordered).mappings()]


def left_out(book: Connection, reminder_ids: Iterable[int]) -> list[Due]:
    """Of these the ones that a person left out."""
    query = _dues().where(
        _is(ReminderState.SKIPPED),
        _reminder.c.reason == NoReminder.LEFT_OUT.value,
        _reminder.c.id.in_(select(_ASKED.c.value)),
    )
    asked = {"asked": json.dumps(list(reminder_ids))}
    return [_due(row) for row in book.execute(query, asked).mappings()]


def of_messages(book: Connection, message_ids: Iterable[int]) -> dict[int, list[Due]]:
    """What each of these messages tells of, by clock; those that tell of none are left out."""
    asked = {"asked": json.dumps(list(message_ids))}
    found: dict[int, list[Due]] = {}
    for row in book.execute(_of_messages(), asked).mappings():
        values = dict(row)
        found.setdefault(values.pop("message_id"), []).append(_due(values))
    return found


@cache  # asked for every batch that leaves: made anew, it would cost more than it takes to run
def _of_messages() -> Select[Any]:
    return (
        _dues()
        .add_columns(_reminder.c.message_id)
        .where(_reminder.c.message_id.in_(select(_ASKED.c.value)))
        .order_by(_appointment.c.clock, _reminder.c.id)
    )


def latest(book: Connection, appointment_id: int) -> Due | None:
    """The latest reminder of an appointment, due or not."""
    query = _dues().where(_appointment.c.id == appointment_id)
    query = query.order_by(_reminder.c.id.desc()).limit(1)
    row = book.execute(query).mappings().first()
    return None if row is None else _due(row)


def one(book: Connection, reminder_id: int) -> Due | None:
    """One reminder with what its text is made of, due or not."""
    row = book.execute(_dues().where(_reminder.c.id == reminder_id)).mappings().first()
    return None if row is None else _due(row)


def show(book: Connection, reminder_id: int) -> Reminder | None:
    """One reminder, None where there is none of that id."""
    row = book.execute(_reminders().where(_reminder.c.id == reminder_id)).first()
    return None if row is None else _reminded(row)


def reword(book: Connection, reminder_id: int, template: str) -> None:
    """Give it words of its own; empty takes the plan's."""
    book.execute(update(_reminder).where(_reminder.c.id == reminder_id).values(template=template))


def given_up_early(book: Connection, now: datetime) -> list[Reminder]:
    """Reminders of the hour that stands which are still to come, and were taken for late or for of
    no more use, here or in the queue, or refused as too far ahead: by a clock that was ahead."""
    gone = ReminderState.EXPIRED.value
    query = (
        _reminders()
        .join(_appointment, _appointment.c.id == _reminder.c.appointment_id)
        .where(
            _appointment.c.state == AppointmentState.BOOKED.value,
            _appointment.c.agreed_at == _reminder.c.agreed_at,
            _reminder.c.due_at > now,
            _reminder.c.step.not_in([each.value for each in Notice]),
            or_(
                _reminder.c.state == ReminderState.LATE.value,
                and_(
                    _reminder.c.state == gone, _reminder.c.reason == NoReminder.USEFUL_UNTIL.value
                ),
                and_(
                    _reminder.c.state == ReminderState.LEFT.value,
                    _message.c.state.in_([State.EXPIRED.value, State.FAILED.value]),
                ),
            ),
        )
        .order_by(_reminder.c.id)
    )
    return [_reminded(row) for row in book.execute(query)]


def expire(book: Connection, now: datetime, reason: str) -> int:
    """LATE, and of no more use by ``now`` → EXPIRED; gives how many."""
    gone = (
        update(_reminder)
        .where(_is(ReminderState.LATE), _reminder.c.useful_until <= now)
        .values(state=ReminderState.EXPIRED.value, reason=reason)
    )
    return int(book.execute(gone).rowcount)


def ahead(book: Connection, now: datetime, until: datetime) -> list[tuple[Due, Ahead]]:
    """What leaves after ``now`` and up to ``until``, with where it stands; by instant."""
    here = [ReminderState.WAITING.value, ReminderState.LEFT.value]
    query = (
        _dues()
        .add_columns(
            _message.c.state.label("message_state"),
            _message.c.leaves_at,
            _message.c.recall_at,
            _reminder.c.reason,
        )
        .outerjoin(_message, _message.c.id == _reminder.c.message_id)
        .where(
            _appointment.c.state == AppointmentState.BOOKED.value,
            _reminder.c.state.in_(here),
            _reminder.c.due_at > now,
            _reminder.c.due_at <= until,
        )
        .order_by(_reminder.c.due_at, _reminder.c.id)
    )
    found = []
    for row in book.execute(query).mappings():
        values = dict(row)
        state = values.pop("message_state")
        stands = Ahead(
            message=None if state is None else State(state),
            leaves_at=values.pop("leaves_at"),
            asked_back=values.pop("recall_at") is not None,
            reason=values.pop("reason"),
        )
        found.append((_due(values), stands))
    return found


def between(book: Connection, now: datetime, until: datetime) -> list[tuple[Due, Reminder]]:
    """Every reminder of what is booked that is due from ``now`` to ``until``, and the overdue ones
    that wait, by instant. Why there was none is no more of use where something came after it."""
    waits = [ReminderState.WAITING.value, ReminderState.LATE.value]
    query = (
        _dues()
        .where(
            _appointment.c.state == AppointmentState.BOOKED.value,
            _reminder.c.agreed_at == _appointment.c.agreed_at,
            _reminder.c.state != ReminderState.CANCELLED.value,
            _reminder.c.due_at <= until,
            or_(_reminder.c.due_at >= now, _reminder.c.state.in_(waits)),
        )
        .order_by(_reminder.c.due_at, _reminder.c.id)
    )
    found = [_due(row) for row in book.execute(query).mappings()]
    every = of_appointments(book, [one.appointment_id for one in found]).values()
    by_id = {each.id: each for rows in every for each in rows if each.step or each is _last(rows)}
    return [(each, by_id[each.id]) for each in found if each.id in by_id]


def _last(rows: Sequence[Reminder]) -> Reminder | None:
    """What its plan said of an appointment at last."""
    return next((each for each in reversed(rows) if each.notice is None), None)


def texts_left(book: Connection, reminder_ids: Iterable[int]) -> dict[int, str]:
    """The texts with which reminders left for the outbox, by reminder."""
    query = (
        select(_reminder.c.id, _message.c.text)
        .join(_message, _message.c.id == _reminder.c.message_id)
        .where(_reminder.c.id.in_(select(_ASKED.c.value)))
    )
    asked = {"asked": json.dumps(list(reminder_ids))}
    return {row[0]: row[1] for row in book.execute(query, asked)}


def text_left(book: Connection, reminder_id: int) -> str | None:
    """The text with which a reminder left for the outbox; None where it did not."""
    query = (
        select(_message.c.text)
        .join(_reminder, _reminder.c.message_id == _message.c.id)
        .where(_reminder.c.id == reminder_id)
    )
    found: str | None = book.execute(query).scalar()
    return found


def next_due(book: Connection) -> datetime | None:
    """When the next reminder is due (it may be in the past); None when none waits."""
    query = (
        select(_reminder.c.due_at)
        .where(_is(ReminderState.WAITING))
        .order_by(_reminder.c.due_at)
        .limit(1)
    )
    found: datetime | None = book.execute(query).scalar()
    return found


def anything(book: Connection, now: datetime) -> bool:
    """Whether a reminder is due at ``now``, or one that waits for a word is of no more use."""
    due = select(_reminder.c.id).where(_is(ReminderState.WAITING), _reminder.c.due_at <= now)
    late = select(_reminder.c.id).where(_is(ReminderState.LATE), _reminder.c.useful_until <= now)
    return any(book.execute(each.limit(1)).first() is not None for each in (due, late))


def to_cover(
    book: Connection, account_id: int, *, first: datetime, last: datetime, limit: int = -1
) -> list[Due]:
    """Reminders that wait and are due from ``first`` to ``last``, the soonest first."""
    query = (
        _dues()
        .where(
            _is(ReminderState.WAITING),
            _reminder.c.due_at.between(first, last),
            _reminder.c.account_id == account_id,
            _reminder.c.reason != NOT_AHEAD,
        )
        .order_by(_reminder.c.due_at, _reminder.c.id)
        .limit(limit)
    )
    return [_due(row) for row in book.execute(query).mappings()]


_ASKED = func.json_each(bindparam("asked")).table_valued(column("value"))


def _is(state: ReminderState) -> Any:
    # Written out, not bound: only so does SQLite know that its partial index of them serves.
    return _reminder.c.state == literal_column(f"'{state.value}'")


def _dues() -> Select[Any]:
    return (
        select(
            _reminder.c.id,
            _reminder.c.state,
            _reminder.c.account_id,
            _reminder.c.step,
            _reminder.c.template,
            _reminder.c.due_at,
            _reminder.c.useful_until,
            _appointment.c.id.label("appointment_id"),
            _appointment.c.state.label("appointment_state"),
            _appointment.c.agreed_at,
            _reminder.c.agreed_at.label("planned_for"),
            _appointment.c.kind,
            _appointment.c.day,
            _appointment.c.clock,
            _appointment.c.zone,
            _appointment.c.contact_id,
            _contact.c.first_name,
            _contact.c.last_name,
            _contact.c.language,
            _contact.c.number,
            _contact.c.reach,
        )
        .join(_appointment, _appointment.c.id == _reminder.c.appointment_id)
        .join(_contact, _contact.c.id == _appointment.c.contact_id)
    )


def _reminders() -> Select[Any]:
    return select(
        _reminder,
        _message.c.state.label("message_state"),
        _message.c.reason.label("message_reason"),
        _message.c.leaves_at,
        _message.c.recall_at,
        accounts.withdraw_lead(_reminder.c.account_id),
    ).outerjoin(_message, _message.c.id == _reminder.c.message_id)


def _reminded(row: Row[Any]) -> Reminder:
    return Reminder(
        id=row.id,
        appointment_id=row.appointment_id,
        account_id=row.account_id,
        step=row.step,
        template=row.template,
        agreed_at=row.agreed_at,
        due_at=row.due_at,
        useful_until=row.useful_until,
        state=ReminderState(row.state),
        reason=row.reason,
        message_id=row.message_id,
        message_state=None if row.message_state is None else State(row.message_state),
        message_reason=row.message_reason or "",
        leaves_at=row.leaves_at,
        asked_back=row.recall_at is not None,
        withdraw_lead=timedelta(seconds=row.withdraw_lead or 0),
    )


def _due(row: Mapping[Any, Any]) -> Due:
    values: dict[str, Any] = dict(row)
    values["state"] = ReminderState(values["state"])
    values["appointment_state"] = AppointmentState(values["appointment_state"])
    values["reach"] = Reach(values["reach"])
    return Due(**values)
