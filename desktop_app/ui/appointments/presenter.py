"""What a day of appointments shows, without Qt: order, the ink line, how each reminder stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desktop_app.domain.appointment import AppointmentState, ReminderState, TakenBack
from desktop_app.domain.gate import Reason
from desktop_app.domain.message import State
from desktop_app.store.appointments import Listed
from desktop_app.store.reminders import Reminder
from desktop_app.ui.kit.reminding import Kind, Standing, begins, standing


@dataclass(frozen=True, slots=True)
class Row:
    """An appointment of the day. ``at`` is the instant it begins, aware UTC."""

    listed: Listed
    at: datetime
    standing: Standing

    @property
    def id(self) -> int:
        return self.listed.appointment.id

    @property
    def full_name(self) -> str:
        return f"{self.listed.first_name} {self.listed.last_name}".strip()

    @property
    def booked(self) -> bool:
        return self.listed.appointment.state is AppointmentState.BOOKED


@dataclass(frozen=True, slots=True)
class Tally:
    """How the reminders of a day stand; what was called off counts nowhere."""

    delivered: int = 0
    to_come: int = 0
    needs_you: int = 0
    in_doubt: int = 0


def rows(listed: Iterable[Listed], against: Mapping[int, Reason], now: datetime) -> list[Row]:
    """A day in the order in which it happens, whatever the clocks of its zones show."""
    made = [
        Row(each, begins(each), standing(each, against.get(each.appointment.id), now))
        for each in listed
    ]
    return sorted(made, key=lambda row: (row.at, row.listed.appointment.booking.clock, row.id))


def ink(day: Sequence[Row], now: datetime) -> int:
    """Above how many rows the line of now stands: those before it have begun."""
    return sum(row.at <= now for row in day)


def tally(day: Iterable[Row]) -> Tally:
    booked = [row.standing for row in day if row.booked]
    return Tally(
        delivered=sum(each.state is State.DELIVERED for each in booked),
        to_come=sum(each.kind in (Kind.TO_COME, Kind.OVERDUE) for each in booked),
        needs_you=sum(each.needs_you for each in booked),
        in_doubt=sum(each.state is State.UNCERTAIN for each in booked),
    )


def week(day: date) -> list[date]:
    """Monday to Sunday around ``day``."""
    monday = day - timedelta(days=day.weekday())
    return [monday + timedelta(days=each) for each in range(7)]


def would_take_back(reminder: Reminder | None) -> TakenBack:
    """What calling off or moving would do to a reminder, said before it is done."""
    if reminder is None:
        return TakenBack.NOTHING
    if reminder.state in (ReminderState.WAITING, ReminderState.LATE):
        return TakenBack.REMINDER
    if reminder.is_covered:
        return TakenBack.ASKED_BACK
    if reminder.message_state in (State.QUEUED, State.HELD):
        return TakenBack.MESSAGE
    gone = {State.SKIPPED, State.CANCELLED, State.EXPIRED, State.FAILED, None}
    return TakenBack.NOTHING if reminder.message_state in gone else TakenBack.TOO_LATE
