"""What reminders an appointment has: planned from its hour and its plan, and planned anew when
either changes. What has left stays; what waits, or lies at a provider's scheduler, follows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta
from itertools import chain

from desktop_app.domain import reminder_plan, reminder_text
from desktop_app.domain.answers import Answer
from desktop_app.domain.appointment import NoReminder, Notice, Planned, ReminderState, TakenBack
from desktop_app.domain.calls import hour_told
from desktop_app.domain.errors import BadInput
from desktop_app.domain.message import State
from desktop_app.domain.reminder_plan import Agreed, steps_of
from desktop_app.store import appointments, cover, outbox, plans, reminders
from desktop_app.store.appointments import Appointment
from desktop_app.store.database import Book, Connection
from desktop_app.store.outbox import Move
from desktop_app.store.plans import Plans
from desktop_app.store.reminders import Reminder

_OURS = (State.QUEUED, State.HELD)
NEVER_LEFT = (State.SKIPPED, State.CANCELLED, State.EXPIRED, State.FAILED)
_HERE = (ReminderState.WAITING, ReminderState.LATE)
_WORDS = (NoReminder.TOO_LONG, NoReminder.MISSING_FIELD, NoReminder.TEXT_EMPTY)

# A start, a short cut or a nap is no absence; after longer a person says what still goes.
LATE_AFTER = timedelta(minutes=15)

# Appointments planned anew in one transaction: nobody at the desk waits for it long.
_CHUNK = 100


def plans_of(book: Book) -> Plans:
    with book.read() as connection:
        return plans.read(connection)


def plan_anew(
    book: Connection,
    appointment: Appointment,
    by: Plans,
    *,
    now: datetime,
    account_id: int,
    template: str = "",
) -> list[Planned]:
    """Bring the reminders of a booked appointment in line with its plan; gives those of the plan.

    New ones leave by ``account_id``, in the words ``template`` where it is not empty. Who confirmed
    this hour is reminded of it no more; a notice that tells of it counts as what has left. Killed
    within the caller's transaction nothing is changed; done twice it changes nothing more.
    """
    agreed_at = appointment.agreed_at
    rows = [
        each
        for each in reminders.of_appointment(book, appointment.id)
        if each.agreed_at == agreed_at
    ]
    standing = [each for each in rows if is_open(each, now) and each.notice is None]
    done = [each for each in rows if each not in standing]
    awaiting = [each for each in standing if _awaits_a_word(each, now)]
    planned = _wanted(appointment, by, done, awaiting, now)
    passed = _keys(appointment, by) - _steps(planned)
    # What a person left out stays out, whatever becomes of the plan.
    skipped = _steps(each for each in done if each.reason == NoReminder.LEFT_OUT)
    wanted = {each.step: each for each in planned if not steps_of(each.step) <= skipped}
    for row in standing:
        if row in awaiting and steps_of(row.step) <= passed:
            continue
        if _keep(book, row, wanted.get(row.step), now):
            wanted.pop(row.step)
    for each in wanted.values():
        if _is_news(each, rows, done, now):
            reminders.add(
                book,
                appointment.id,
                each,
                account_id=account_id,
                template=template,
                agreed_at=agreed_at,
            )
    appointments.planned(book, appointment.id, now, by.latest)
    return planned


def _is_news(
    planned: Planned, rows: Sequence[Reminder], done: Sequence[Reminder], now: datetime
) -> bool:
    """Whether it is to be written beside ``rows``, those of this hour, of which ``done`` stand no
    more: not what was there before and would be late. Why there is none is said once, and not
    beside what became of all there were."""
    if planned.refused is None:
        return planned.due_at >= now or all(each.step != planned.step for each in done)
    if len(done) == len(rows) and any(has_left(each) or _has_ended(each) for each in done):
        return False
    return not rows or (rows[-1].step, rows[-1].reason) != (planned.step, planned.refused)


def _steps(rows: Iterable[Reminder | Planned]) -> frozenset[str]:
    return frozenset(step for each in rows for step in steps_of(each.step))


def _agreed(appointment: Appointment) -> Agreed:
    booking = appointment.booking
    return Agreed(booking.day, booking.clock, booking.zone, appointment.agreed_at)


def _keys(appointment: Appointment, by: Plans) -> frozenset[str]:
    if appointment.answer == Answer.CONFIRMED:
        return frozenset()
    return reminder_plan.keys_of(_agreed(appointment), by.of(appointment.booking.kind))


def _awaits_a_word(row: Reminder, now: datetime) -> bool:
    """Whether its time passed while nothing could send, seen already by what sends or not."""
    overdue = row.state is ReminderState.WAITING and now - row.due_at > LATE_AFTER
    return overdue or row.state is ReminderState.LATE


def _wanted(
    appointment: Appointment,
    by: Plans,
    done: Sequence[Reminder],
    awaiting: Sequence[Reminder],
    now: datetime,
) -> list[Planned]:
    if appointment.answer == Answer.CONFIRMED:
        return []
    booking = appointment.booking
    changed = _changed(appointment, by)
    return reminder_plan.reminders(
        _agreed(appointment),
        by.of(booking.kind),
        by.opening,
        # A change of later than now is of a clock that was ahead: nobody waits for that instant.
        changed=changed and min(changed, now),
        # A notice stands in the place of what had passed, also where the gate refused it.
        left=_steps(each for each in done if has_left(each) or (each.notice and _has_ended(each))),
        ended=_steps(each for each in done if _has_ended(each) and not _was_unsayable(each)),
        # What the plan has no more is taken back, and keeps nothing else from being caught up with.
        awaiting=_steps(awaiting) & _keys(appointment, by),
    )


def _changed(appointment: Appointment, by: Plans) -> datetime | None:
    """When the plan that holds for it was changed last, or began to hold for it."""
    changes = (by.changed_at(appointment.booking.kind), appointment.plan_since)
    return max(filter(None, changes), default=None)


def _has_ended(row: Reminder) -> bool:
    """Whether it did not leave, and no other plan took it back."""
    if not row.step or row.state is ReminderState.CANCELLED:
        return False
    return not has_left(row)


def _was_unsayable(row: Reminder) -> bool:
    """Whether it was for its words, which another plan mends."""
    return (row.reason or row.message_reason) in _WORDS


def preview(
    by: Plans, day: date, clock: str, zone: str, kind: str, *, now: datetime, told: bool = False
) -> list[Planned]:
    """The reminders that an appointment would have that is agreed on ``now``; ``told``: beside a
    notice of its hour. BadInput: bad_day, bad_clock, bad_zone."""
    agreed = Agreed(day, clock, zone, now)
    left = frozenset({Notice.MOVED.value}) if told else frozenset[str]()
    return reminder_plan.reminders(agreed, by.of(kind), by.opening, left=left)


def follow_plans(book: Book, *, now: datetime, limit: int = _CHUNK) -> int:
    """Plan anew up to ``limit`` appointments to come whose plan was changed since; gives how many.

    Whoever changed a plan calls it until there is none; so does who sends, before anything leaves.
    """
    with book.read() as connection:
        changed = plans.latest_change(connection)
        if changed is None or not _behind(connection, changed, now, 1):
            return 0
    with book.write() as connection:
        by = plans.read(connection)
        behind = _behind(connection, by.latest or changed, now, limit)
        for appointment_id in behind:
            _follow(connection, appointment_id, by, now)
    return len(behind)


def count_behind(book: Book, *, now: datetime) -> int:
    """How many appointments `follow_plans` has still to plan anew."""
    with book.read() as connection:
        changed = plans.latest_change(connection)
        if changed is None:
            return 0
        return appointments.count_planned_before(connection, changed, _yesterday(now))


def _behind(book: Connection, changed: datetime, now: datetime, limit: int) -> list[int]:
    return appointments.planned_before(book, changed, _yesterday(now), limit=limit)


def _yesterday(now: datetime) -> date:
    return now.date() - timedelta(days=1)  # somewhere it is still that day


def _follow(book: Connection, appointment_id: int, by: Plans, now: datetime) -> None:
    appointment = appointments.show(book, appointment_id)
    if appointment is not None and former(book, appointment_id) is not None:
        _plan_if_it_can_be(book, appointment, by, now)
    appointments.planned(book, appointment_id, now, by.latest)  # also then: it keeps nobody else


def _plan_if_it_can_be(
    book: Connection, appointment: Appointment, by: Plans, now: datetime
) -> None:
    """As `plan_as_before`, where nobody waits for an answer: nor does anybody else for one whose
    zone is no more. That is said when it is due. Of what has begun nothing is planned any more."""
    with suppress(BadInput):
        if now < appointment.booking.begins:
            plan_as_before(book, appointment, by, now)


def plan_as_before(
    book: Connection, appointment: Appointment, by: Plans, now: datetime
) -> list[Planned]:
    """`plan_anew` by the account and in the words that its reminders have: those that it had for
    this hour, or that are true of any."""
    by_plan = _by_plan(book, appointment.id)
    assert by_plan  # a booking writes one, if only why there is none
    return plan_anew(
        book,
        appointment,
        by,
        now=now,
        account_id=by_plan[-1].account_id,
        template=_own_words(by_plan, appointment),
    )


def _own_words(by_plan: Sequence[Reminder], appointment: Appointment) -> str:
    for each in reversed(by_plan):
        if _is_of_its_hour(each, appointment):
            return each.template
    words = by_plan[-1].template
    return words if words and reminder_text.tells_any_hour(words) else ""


def _is_of_its_hour(row: Reminder, appointment: Appointment) -> bool:
    if row.agreed_at == appointment.agreed_at:
        return True
    return hour_told(row.step, row.useful_until) == appointment.booking.begins


def note_kind(book: Connection, before: Appointment, now: datetime) -> bool:
    """Whether it has another plan by its kind than ``before``: then it is planned as if that plan
    had changed ``now``."""
    found, by = appointments.show(book, before.id), plans.read(book)
    if found is None or by.of(found.booking.kind) == by.of(before.booking.kind):
        return False
    appointments.has_another_plan(book, before.id, now)
    return True


def former(book: Connection, appointment_id: int) -> Reminder | None:
    """The latest reminder by a plan. A notice says nothing of the next."""
    return next(reversed(_by_plan(book, appointment_id)), None)


def _by_plan(book: Connection, appointment_id: int) -> list[Reminder]:
    every = reminders.of_appointment(book, appointment_id)
    return [each for each in every if each.notice is None]


def is_open(reminder: Reminder, now: datetime) -> bool:
    """Whether it can still be changed: it waits, or its message does, or lies at a scheduler."""
    if reminder.state in _HERE:
        return True
    left = reminder.state is ReminderState.LEFT
    return left and (reminder.message_state in _OURS or reminder.may_come_back(now))


def has_left(reminder: Reminder) -> bool:
    """Whether somebody was told by it, or may have been."""
    return reminder.state is ReminderState.LEFT and reminder.message_state not in NEVER_LEFT


def _keep(book: Connection, row: Reminder, planned: Planned | None, now: datetime) -> bool:
    """Bring one open reminder in line; tells whether it is what the plan wants by now."""
    if planned is None or planned.refused is not None:
        take_back(book, [row], now, NoReminder.PLAN_CHANGED)
        return False
    if (row.due_at, row.useful_until) == (planned.due_at, planned.useful_until):
        return True
    if row.state is ReminderState.WAITING:
        reminders.wait_again(book, row.id, planned.due_at, planned.useful_until)
        return True
    if row.state is ReminderState.LATE and planned.due_at < now:
        return True
    take_back(book, [row], now, NoReminder.PLAN_CHANGED)
    return False


def take_back(
    book: Connection, rows: Sequence[Reminder], now: datetime, reason: str = ""
) -> TakenBack:
    """End those of ``rows`` that have not left; tells the most that had become of one.

    What lies at a provider's scheduler is asked back from there; until the provider has said so it
    may leave.
    """
    found = [_take_back(book, each, now, reason) for each in rows]
    for most in (TakenBack.TOO_LATE, TakenBack.ASKED_BACK, TakenBack.MESSAGE, TakenBack.REMINDER):
        if most in found:
            return most
    return TakenBack.NOTHING


def _take_back(book: Connection, row: Reminder, now: datetime, reason: str) -> TakenBack:
    if row.state in _HERE:
        reminders.end(book, [row.id], ReminderState.CANCELLED, reason)
        return TakenBack.REMINDER
    if row.message_id is None or row.message_state in NEVER_LEFT:
        return TakenBack.NOTHING
    if row.message_state in _OURS:
        outbox.move(book, [Move(row.message_id, State.CANCELLED, "appointment")], now)
        _release_others(book, row)
        reminders.end(book, [row.id], ReminderState.CANCELLED, reason)
        return TakenBack.MESSAGE
    if row.may_come_back(now):
        cover.ask_back(book, [row.message_id], now)
        reminders.end(book, [row.id], ReminderState.CANCELLED, reason)
        return TakenBack.ASKED_BACK
    return TakenBack.TOO_LATE


def heed_changes(book: Connection, message_ids: Iterable[int], now: datetime) -> None:
    """These were out of our hands, and can be taken back again: they lie at a provider's scheduler,
    or the call surely failed. Whatever was planned, answered or moved meanwhile counts by now."""
    asked = list(message_ids)
    if not asked:  # most calls: what they took has left
        return
    by = plans.read(book)
    for told in chain(*reminders.of_messages(book, asked).values()):
        appointment = appointments.show(book, told.appointment_id)
        row = reminders.show(book, told.id)
        if appointment is None or row is None:
            continue
        if told.stands:
            _heed_its_plan(book, appointment, row, by, now)
        else:
            take_back(book, [row], now)


def _heed_its_plan(
    book: Connection, appointment: Appointment, row: Reminder, by: Plans, now: datetime
) -> None:
    wanted = steps_of(row.step) <= _keys(appointment, by) or row.notice is not None
    changed = _changed(appointment, by)
    if changed is not None and changed > now:
        # By a clock that was ahead its time would be another whenever it is planned, for ever.
        if not wanted:
            take_back(book, [row], now, NoReminder.PLAN_CHANGED)
    elif not wanted or row.message_state not in _OURS:  # what somebody let go stays let go
        _plan_if_it_can_be(book, appointment, by, now)


def put_right(book: Connection, now: datetime) -> None:
    """The clock was ahead and is right by ``now``: what it took for late, or for of no more use,
    waits for its hour again, as far as its plan still has it."""
    by = plans.read(book)
    for row in reminders.given_up_early(book, now):
        reminders.wait_again(book, row.id, row.due_at)
        appointment = appointments.show(book, row.appointment_id)
        assert appointment is not None  # a reminder goes with its appointment
        _plan_if_it_can_be(book, appointment, by, now)


def leaves_after_all(book: Connection, message_id: int, now: datetime) -> None:
    """The provider did not give a text back, or not surely: what it tells and still stands has
    left, whatever had ended it; what was planned in its place is planned anew."""
    told = reminders.of_messages(book, [message_id]).get(message_id, [])
    standing = [each for each in told if each.stands and each.state is not ReminderState.LEFT]
    reminders.left(book, [(each.id, message_id) for each in standing])
    by = plans.read(book)
    for each in standing:
        appointment = appointments.show(book, each.appointment_id)
        if appointment is not None:
            _plan_if_it_can_be(book, appointment, by, now)


def _release_others(book: Connection, row: Reminder) -> None:
    """The message told of other appointments too: each of them waits again."""
    assert row.message_id is not None
    for each in reminders.of_messages(book, [row.message_id]).get(row.message_id, []):
        if each.id != row.id:
            reminders.wait_again(book, each.id, each.due_at)
