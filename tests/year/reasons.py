"""Why nobody was told, as the book says it, in the words of the oracle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from desktop_app.domain.appointment import AppointmentState, NoReminder, ReminderState
from desktop_app.domain.gate import Reason
from desktop_app.domain.reminder_plan import steps_of
from desktop_app.services.planning import NEVER_LEFT, has_left
from desktop_app.store import appointments, reminders
from desktop_app.store.appointments import Appointment
from desktop_app.store.database import Book
from desktop_app.store.reminders import Reminder
from tests.oracles.due import Key
from tests.oracles.reminders import Missing

# The oracle's word for each of the book's; what is not here is a difference.
_WORDS: Mapping[str, str] = {
    NoReminder.BOOKED_TOO_LATE: "booked_too_late",
    NoReminder.HOUR_TOO_LATE: "hour_too_late",
    NoReminder.SWITCHED_OFF: "switched_off",
    NoReminder.NO_STEP: "no_step",
    NoReminder.PLAN_CHANGED: "plan_changed",
    NoReminder.USEFUL_UNTIL: "expired",
    NoReminder.NOT_TEXTABLE: "not_textable",
    Reason.SAID_NO: "refused",
}
# By these a reminder ended by itself, with its own why. "Nothing at all planned": one had been, so
# the document leaves open whether its hour says besides why no other comes.
_BY_ITSELF = {"expired", "refused", "not_textable"}
_ENDED = (ReminderState.SKIPPED, ReminderState.EXPIRED, ReminderState.CANCELLED)
_KINDS = {"d": "days", "m": "minutes"}


def reasons(book: Book, theirs: Mapping[int, int]) -> tuple[list[Missing], list[Reminder]]:
    """What the book says of each step that told nobody, and of each hour without any; and the
    reminders that ended and do not say why. ``theirs``: the script's appointments by ours."""
    said: list[Missing] = []
    silent: list[Reminder] = []
    with book.read() as connection:
        for id, script in theirs.items():
            appointment = appointments.show(connection, id)
            assert appointment is not None
            rows = reminders.of_appointment(connection, id)
            said += _of_hours(script, appointment, rows)
            silent += [each for each in rows if _why(appointment, each) == ""]
    return said, silent


def _of_hours(id: int, appointment: Appointment, rows: Sequence[Reminder]) -> Iterator[Missing]:
    """By the last that became of each step, and of each hour."""
    found: dict[tuple[object, ...], Missing] = {}
    for row in rows:
        hour, why = row.agreed_at, _why(appointment, row)
        found.pop((hour, None), None)  # it was planned after all
        for step in map(_key, steps_of(row.step)):
            found.pop((hour, step), None)
            if why is not None and (step or hour == appointment.agreed_at):
                found[hour, step] = Missing(id, hour, step, _WORDS.get(why, why))
    for each in [each for each in found.values() if each.reason in _BY_ITSELF]:
        found.pop((each.agreed, None), None)
    # Where one has left and what still waited is taken back, the hour says why no other comes.
    for hour in {row.agreed_at for row in rows if has_left(row)}:
        found.pop((hour, None), None)
    yield from found.values()


def _why(appointment: Appointment, row: Reminder) -> str | None:
    """None where it left, or may leave yet."""
    if row.state in _ENDED:
        return row.reason or _given_up(appointment, row)
    if row.state is ReminderState.LEFT and row.message_state in NEVER_LEFT:
        return row.message_reason
    return None


def _given_up(appointment: Appointment, row: Reminder) -> str:
    """The book needs no word where the hour itself is no more."""
    if row.agreed_at != appointment.agreed_at:
        return "moved"
    return "cancelled" if appointment.state is AppointmentState.CANCELLED else ""


def _key(step: str) -> Key | None:
    return (_KINDS[step[0]], int(step[1:])) if step else None
