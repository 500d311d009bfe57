"""What stands now, for one look at the whole shop: to come, refused, sent on a day.

Nothing here writes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Select, case, func, literal_column, select

from desktop_app.domain.appointment import AppointmentState, Notice, ReminderState
from desktop_app.domain.campaign import CampaignState
from desktop_app.domain.contact import Reach
from desktop_app.domain.message import Purpose, State
from desktop_app.domain.report import Tally
from desktop_app.store.reminders import notice_of
from desktop_app.store.tables import Appointment, Campaign, Contact, Handover, Message, Reminder

_appointment = Appointment.__table__  # type: ignore[attr-defined]
_campaign = Campaign.__table__  # type: ignore[attr-defined]
_contact = Contact.__table__  # type: ignore[attr-defined]
_handover = Handover.__table__  # type: ignore[attr-defined]
_message = Message.__table__  # type: ignore[attr-defined]
_reminder = Reminder.__table__  # type: ignore[attr-defined]

# In the outbox of this computer, and not with a provider yet.
_HERE = (State.QUEUED.value, State.HELD.value, State.SENDING.value)


@dataclass(frozen=True, slots=True)
class Overdue:
    """A reminder that is due and has not left, and the appointment it is for; ``state`` is that of
    its message once it has one."""

    at: datetime
    appointment_id: int
    account_id: int
    day: date
    clock: str
    zone: str
    name: str
    contact_id: int
    number: str | None
    reach: Reach
    state: State | None
    notice: Notice | None


@dataclass(frozen=True, slots=True)
class Waiting:
    """Texts of one campaign that have still to leave. ``at`` is when, None is as soon as may be;
    ``held`` of them a rule holds back."""

    campaign_id: int
    name: str
    template: str
    purpose: Purpose
    state: CampaignState
    at: datetime | None
    count: int
    held: int


def overdue(book: Connection, now: datetime) -> list[Overdue]:
    """The reminders that are due by ``now`` and wait, here or in the outbox; none that would be of
    no more use, nor those that wait for a person's word."""
    # Written out, not bound: only so does SQLite know that its partial index of them serves.
    waits = _reminder.c.state == literal_column(f"'{ReminderState.WAITING.value}'")
    query: Select[Any] = (
        select(
            _reminder.c.due_at.label("at"),
            _appointment.c.id.label("appointment_id"),
            _reminder.c.account_id,
            _reminder.c.step,
            _appointment.c.day,
            _appointment.c.clock,
            _appointment.c.zone,
            _NAME,
            _contact.c.id.label("contact_id"),
            _contact.c.number,
            _contact.c.reach,
        )
        .join(_appointment, _appointment.c.id == _reminder.c.appointment_id)
        .join(_contact, _contact.c.id == _appointment.c.contact_id)
        .where(_reminder.c.useful_until > now, _reminder.c.due_at <= now)
    )
    due = query.where(waits, _appointment.c.state == AppointmentState.BOOKED.value)
    found = [_overdue(row, None) for row in book.execute(due).mappings()]
    queued = (
        query.add_columns(_message.c.state)
        .join(_message, _message.c.id == _reminder.c.message_id)
        .where(_message.c.state.in_(_HERE))
    )
    found += [_overdue(row, State(row["state"])) for row in book.execute(queued).mappings()]
    return sorted(found, key=lambda each: (each.at, each.appointment_id))


def later(book: Connection, after: datetime) -> int:
    """How many reminders are due after ``after``."""
    waits = _reminder.c.state == literal_column(f"'{ReminderState.WAITING.value}'")
    query = select(func.count()).select_from(_reminder).where(waits, _reminder.c.due_at > after)
    return int(book.execute(query).scalar_one())


def waiting(book: Connection) -> list[Waiting]:
    """What campaigns have still to send, those that leave first first; paused ones too."""
    query = (
        select(
            _campaign.c.id,
            _campaign.c.name,
            _campaign.c.template,
            _campaign.c.purpose,
            _campaign.c.state,
            _campaign.c.not_before,
            func.count(),
            func.sum(case((_message.c.state == State.HELD.value, 1), else_=0)),
            func.min(_message.c.not_before),
        )
        .join(_message, _message.c.campaign_id == _campaign.c.id)
        .where(_message.c.state.in_(_HERE))
        .group_by(_campaign.c.id)
    )
    found = [
        Waiting(
            campaign_id=row[0],
            name=row[1],
            template=row[2],
            purpose=Purpose(row[3]),
            state=CampaignState(row[4]),
            at=_leaves(CampaignState(row[4]), row[5], row[8] if row[7] == row[6] else None),
            count=row[6],
            held=row[7],
        )
        for row in book.execute(query)
    ]
    return sorted(found, key=lambda each: (each.at is not None, each.at or 0, each.campaign_id))


def refused(book: Connection, outcomes: tuple[str, ...]) -> dict[int, str]:
    """Accounts whose latest call ended in one of ``outcomes``, id → which."""
    last = select(func.max(_handover.c.id)).group_by(_handover.c.account_id)
    query = select(_handover.c.account_id, _handover.c.outcome).where(
        _handover.c.id.in_(last), _handover.c.outcome.in_(outcomes)
    )
    return {row[0]: row[1] for row in book.execute(query)}


def handed_over(book: Connection, first: datetime, end: datetime) -> list[Tally]:
    """The texts of the calls that were made from ``first`` until before ``end``, counted."""
    alike = (_message.c.state, _message.c.reason)
    query = (
        select(*alike, func.count(), func.sum(_message.c.segments))
        .join(_handover, _handover.c.id == _message.c.handover_id)
        .where(_handover.c.claimed_at >= first, _handover.c.claimed_at < end)
        .group_by(*alike)
    )
    return [
        Tally(State(state), reason, True, count, segments)
        for state, reason, count, segments in book.execute(query)
    ]


def begun(book: Connection) -> tuple[bool, bool]:
    """Whether there is anybody in the book, and whether anything was ever booked or sent."""
    people = book.execute(select(_contact.c.id).limit(1)).first()
    done = (
        book.execute(select(_message.c.id).limit(1)).first()
        or book.execute(select(_appointment.c.id).limit(1)).first()
    )
    return people is not None, done is not None


def _overdue(row: Mapping[Any, Any], state: State | None) -> Overdue:
    values = dict(row)
    notice = notice_of(values.pop("step"))
    return Overdue(**{**values, "reach": Reach(row["reach"]), "state": state, "notice": notice})


def _leaves(
    state: CampaignState, set_to: datetime | None, held_until: datetime | None
) -> datetime | None:
    """When the first of a campaign leaves; None is now, or when somebody lets it."""
    if state is CampaignState.SCHEDULED:
        return set_to
    return held_until


_NAME = func.trim(_contact.c.first_name + " " + _contact.c.last_name).label("name")
