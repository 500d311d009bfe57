"""Reminders whose time has come: read again, rendered again, put into the outbox, once.

The book remembers what is due; whoever calls `run_due`, however often, makes one message of each.
The gate is asked where the message is claimed, as for every other. What nothing could send for a
while waits for a person's word: nothing leaves late by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop_app.domain import reminder_text, sms_text
from desktop_app.domain.appointment import (
    AppointmentState,
    NoReminder,
    ReminderState,
    TakenBack,
)
from desktop_app.domain.consent import Flag, Record, flag
from desktop_app.domain.errors import BadInput
from desktop_app.domain.gate import basis
from desktop_app.domain.message import Purpose
from desktop_app.services import telling
from desktop_app.services.planning import is_open, take_back
from desktop_app.services.telling import Shop
from desktop_app.store import consents, outbox, reminders
from desktop_app.store.database import Book, Connection
from desktop_app.store.outbox import New
from desktop_app.store.reminders import Due, Reminder

# A writing transaction that nobody at the desk waits for: about 40 ms.
_CHUNK = 100

# Who is reminded of two dates within so long gets one text for both.
_TOGETHER = timedelta(hours=1)

# A start, a short cut or a nap is no absence; after longer a person says what still goes.
LATE_AFTER = timedelta(minutes=15)

_ENDS = {
    NoReminder.CALLED_OFF: (ReminderState.CANCELLED, ""),
    NoReminder.BOOKED_AGAIN: (ReminderState.CANCELLED, NoReminder.BOOKED_AGAIN),
}


Said = Mapping[int, Sequence[Record]]
"""What people said, by contact."""

Near = Mapping[tuple[object, ...], Sequence[Due]]
"""Reminders that may go into one text, by `_of_one_text`."""


@dataclass(frozen=True, slots=True)
class Late:
    """What waits for a person's word. ``text`` as it would leave now; empty with the ``reason``
    where none can be made. ``reworded``: it says something else than ``on_time``."""

    due: tuple[Due, ...]
    text: str
    reworded: bool
    reason: NoReminder | None = None
    on_time: str = ""

    @property
    def ids(self) -> tuple[int, ...]:
        """Of the reminders."""
        return tuple(each.id for each in self.due)


def run_due(book: Book, *, now: datetime) -> int:
    """Wake every reminder that is due at ``now``; gives how many messages were queued.

    Message, history and the reminder's LEFT are one transaction: killed anywhere, what is due is
    found again and what has left is not.
    """
    with book.read() as connection:
        if not reminders.anything(connection, now):
            return 0
    queued, woken = 0, _CHUNK
    while woken == _CHUNK:
        with book.write() as connection:
            reminders.expire(connection, now, NoReminder.USEFUL_UNTIL)
            due = reminders.due(connection, now, limit=_CHUNK)
            queued += _wake(connection, due, now)
        woken = len(due)
    return queued


def send_late(book: Book, reminder_ids: Iterable[int], *, now: datetime) -> int:
    """A person says that these, which are late, still go; gives how many messages were queued.

    What is of no more use by ``now`` stays where it is.
    """
    asked = set(reminder_ids)
    with book.write() as connection:
        for each in reminders.late(connection):
            if each.id in asked and now < each.useful_until:
                reminders.wait_again(connection, each.id, now)
    return run_due(book, now=now)


def leave_out(book: Book, reminder_ids: Iterable[int]) -> None:
    """A person says that these, which are late, do not go."""
    asked = set(reminder_ids)
    with book.write() as connection:
        ids = [each.id for each in reminders.late(connection) if each.id in asked]
        reminders.end(connection, ids, ReminderState.SKIPPED, NoReminder.LEFT_OUT)


def send_now(book: Book, reminder_id: int, *, now: datetime) -> int:
    """A person says that this one, which waits or is late, leaves at once; gives how many messages
    were queued (0: there is nothing to send, and the reminder says why).

    BadInput: reminder_covered where it lies at the provider already, reminder_left where it is
    over.
    """
    with book.write() as connection:
        reminders.wait_again(connection, _waiting(connection, reminder_id).id, now)
    return run_due(book, now=now)


def call_back(book: Book, reminder_id: int, former: Reminder, *, now: datetime) -> TakenBack:
    """Undo `send_now`: it waits as ``former`` did, where its message is still in the queue."""
    with book.write() as connection:
        done = take_back(connection, [_one(connection, reminder_id)], now)
        if done in (TakenBack.MESSAGE, TakenBack.REMINDER):
            reminders.wait_again(connection, reminder_id, former.due_at)
            if former.state is ReminderState.LATE:
                reminders.end(connection, [reminder_id], ReminderState.LATE)
    return done


def skip(book: Book, reminder_id: int, *, now: datetime) -> TakenBack:
    """A person says that this one does not leave; what lies at the provider is asked back.

    BadInput: reminder_left where it has left or ended.
    """
    with book.write() as connection:
        found = _one(connection, reminder_id)
        if not is_open(found):
            raise BadInput("reminder_left")
        done = take_back(connection, [found], now)
        reminders.end(connection, [reminder_id], ReminderState.SKIPPED, NoReminder.LEFT_OUT)
    return done


def unskip(book: Book, reminder_id: int, former: Reminder) -> None:
    """Undo `skip`: it waits again for when it was due. BadInput: reminder_left."""
    with book.write() as connection:
        if _one(connection, reminder_id).reason != NoReminder.LEFT_OUT:
            raise BadInput("reminder_left")
        reminders.wait_again(connection, reminder_id, former.due_at)
        if former.state is ReminderState.LATE:
            reminders.end(connection, [reminder_id], ReminderState.LATE)


def reword(book: Book, reminder_id: int, template: str) -> str:
    """Give this one reminder words of its own, or with "" those of its plan; gives the former.

    BadInput: reminder_covered, reminder_left; text_empty, text_too_long, unknown_field,
    stray_brace, lone_surrogate.
    """
    words = reminder_text.checked(template) if template else ""
    with book.write() as connection:
        found = _waiting(connection, reminder_id)
        reminders.reword(connection, reminder_id, words)
    return found.template


def take_up(book: Book, reminder_ids: Iterable[int], *, now: datetime) -> int:
    """Undo `leave_out`: they wait for a word again, as far as they are of use at ``now`` and their
    hour stands; gives how many."""
    asked = set(reminder_ids)
    with book.write() as connection:
        ids = [
            each.id
            for each in reminders.left_out(connection, asked)
            if each.due_at <= now < each.useful_until and each.stands
        ]
        reminders.end(connection, ids, ReminderState.LATE)
    return len(ids)


def late(book: Book, *, now: datetime) -> list[Late]:
    """What waits for a person's word and is still of use at ``now``, as the texts that would leave,
    by day and hour."""
    with book.read() as connection:
        shop = telling.shop(connection)
        due = [each for each in reminders.late(connection) if each.useful_until > now]
    near = _near(due, {})
    groups = {
        tuple(each.id for each in group): group
        for group in (_together(each, near, {}) for each in due)
    }
    return [_late(group, shop, now) for group in groups.values()]


def reads(book: Book, reminder_id: int, *, now: datetime) -> str:
    """The text of a reminder: as it left, else as it would leave when it is due, with all that goes
    into one text with it. Empty where none can be made."""
    with book.read() as connection:
        due = reminders.one(connection, reminder_id)
        if due is None:
            return ""
        left = reminders.text_left(connection, due.id)
        if left is not None:
            return left
        group = _all_of_one_text(connection, due)
        leaves = max(now, min(each.due_at for each in group))
        made = _fitting(group, due, telling.shop(connection), leaves)[1]
    return "" if isinstance(made, _Ended) else made


def template_of(book: Book, reminder_id: int) -> str:
    """The template of which its text is made, in the language of whose it is; empty where it is not
    in the book any more."""
    with book.read() as connection:
        due = reminders.one(connection, reminder_id)
        if due is None:
            return ""
        shop = telling.shop(connection)
    plan = shop.plans.of(due.kind)
    return telling.words_for(plan, due.language, shop.language, own=due.template)[1]


def next_due(book: Book) -> datetime | None:
    """When the clock has to ring next, maybe in the past; None when no reminder waits."""
    with book.read() as connection:
        return reminders.next_due(connection)


@dataclass(frozen=True, slots=True)
class _Ended:
    """No message of this reminder, and why."""

    state: ReminderState
    reason: str = ""


def release(book: Connection, message_id: int, *, reason: str = "") -> None:
    """What this message was to tell of waits again, for a message anew; not what was moved or
    called off since."""
    for each in reminders.of_messages(book, [message_id]).get(message_id, []):
        if each.state is ReminderState.LEFT and each.stands:
            reminders.wait_again(book, each.id, each.due_at, reason=reason)
        elif each.state is ReminderState.LEFT:
            reminders.end(book, [each.id], ReminderState.CANCELLED)


def _one(book: Connection, reminder_id: int) -> Reminder:
    """BadInput: reminder_left where it is not in the book any more."""
    found = reminders.show(book, reminder_id)
    if found is None:
        raise BadInput("reminder_left")
    return found


def _waiting(book: Connection, reminder_id: int) -> Reminder:
    found = _one(book, reminder_id)
    if found.is_covered:
        raise BadInput("reminder_covered")
    if found.state not in (ReminderState.WAITING, ReminderState.LATE):
        raise BadInput("reminder_left")
    return found


def _wake(book: Connection, due: Sequence[Due], now: datetime) -> int:
    """Queue their messages, or write why there is none; gives how many were queued."""
    gone = [each for each in due if each.useful_until <= now]
    reminders.end(book, [each.id for each in gone], ReminderState.EXPIRED, NoReminder.USEFUL_UNTIL)
    left = [each for each in due if each.useful_until > now]
    slept = [each for each in left if now - each.due_at > LATE_AFTER]
    reminders.end(book, [each.id for each in slept], ReminderState.LATE)
    ready = [each for each in left if now - each.due_at <= LATE_AFTER]
    return len(queue(book, ready, now)) if ready else 0


def queue(book: Connection, due: Sequence[Due], now: datetime, *, ahead: bool = False) -> list[int]:
    """One message for each number and day of ``due``, in the outbox; gives their ids.

    What is due soon after for the same number and day goes along. ``ahead``: they are for the
    provider's own scheduler, each for when it is due.
    """
    shop = telling.shop(book)
    until = max(each.due_at for each in due) + _TOGETHER
    beside = reminders.due_beside(book, [each.number for each in due if each.number], until)
    said = consents.said_by(book, {each.contact_id for each in (*due, *beside)})
    near = _near(beside, said)
    new: list[New] = []
    groups: list[list[Due]] = []
    taken: set[int] = set()
    for first in due:
        if first.id in taken:
            continue
        group = [each for each in _together(first, near, said) if each.id not in taken]
        at = min(each.due_at for each in group) if ahead else now
        group, text = _fitting(group, first, shop, at)
        taken |= {each.id for each in group}
        if isinstance(text, str):
            new.append(_new(group, text, said, at if ahead else None))
            groups.append(group)
        elif not ahead:
            reminders.end(book, [each.id for each in group], text.state, text.reason)
    ids = outbox.enqueue(book, new, now)
    told = zip(groups, ids, strict=True)
    reminders.left(book, [(each.id, message_id) for group, message_id in told for each in group])
    return ids


def _new(group: Sequence[Due], text: str, said: Said, leaves_at: datetime | None) -> New:
    first = group[0]
    return New(
        account_id=first.account_id,
        contact_id=first.contact_id,
        number=first.number or "",
        purpose=Purpose.TRANSACTIONAL,
        text=text,
        segments=sms_text.count(text).segments,
        reason=basis(flag(_service(first.contact_id, said))).value,
        useful_until=min(each.useful_until for each in group),
        leaves_at=leaves_at,
    )


def _near(beside: Sequence[Due], said: Said) -> Near:
    """Who may be told with others, by whose text it may be: who said no keeps it from nobody."""
    near: dict[tuple[object, ...], list[Due]] = {}
    for each in beside:
        if each.appointment_state is AppointmentState.BOOKED and not _refuses(each, said):
            near.setdefault(_of_one_text(each), []).append(each)
    return near


def _together(first: Due, near: Near, said: Said) -> list[Due]:
    """``first`` with what goes into one text with it, by clock."""
    if first.appointment_state is AppointmentState.CANCELLED or _refuses(first, said):
        return [first]
    group = [
        each
        for each in near.get(_of_one_text(first), [])
        if each.id != first.id and abs(each.due_at - first.due_at) <= _TOGETHER
    ]
    return sorted([first, *group], key=lambda each: (each.clock, each.id))


def _all_of_one_text(book: Connection, due: Due) -> list[Due]:
    """``due`` with what waits to leave in one text with it."""
    if due.state is not ReminderState.WAITING or not due.number:
        return [due]
    beside = reminders.due_beside(book, [due.number], due.due_at + _TOGETHER)
    said = consents.said_by(book, {each.contact_id for each in (due, *beside)})
    return _together(due, _near(beside, said), said)


def _refuses(due: Due, said: Said) -> bool:
    return flag(_service(due.contact_id, said)) in (Flag.SAID_NO, Flag.STOP)


def _service(contact_id: int, said: Said) -> list[Record]:
    return [each for each in said.get(contact_id, ()) if each.purpose is Purpose.TRANSACTIONAL]


def _of_one_text(due: Due) -> tuple[object, ...]:
    """Whose reminders may go into one text: a person without a number is nobody else."""
    whom = due.number or due.contact_id
    return (whom, due.day, due.zone, due.account_id, due.template, due.notice)


def _fitting(
    group: list[Due], first: Due, shop: Shop, at: datetime
) -> tuple[list[Due], str | _Ended]:
    """As many of ``group`` as one SMS tells of, ``first`` among them, and that text."""
    text = _text(group, shop, at)
    while not isinstance(text, str) and len(group) > 1:
        last = group[-1] if group[-1].id != first.id else group[-2]
        group = [each for each in group if each.id != last.id]
        text = _text(group, shop, at)
    return group, text


def _text(due: Sequence[Due], shop: Shop, at: datetime) -> str | _Ended:
    """What is to leave, as appointment and person are now; or why nothing is."""
    try:
        text = telling.text(due, shop, at)
    except BadInput as error:  # a zone that is no more, a field this version does not know
        return _Ended(ReminderState.SKIPPED, error.kind)
    if isinstance(text, NoReminder):
        return _Ended(*_ENDS.get(text, (ReminderState.SKIPPED, text)))
    return text


def _late(group: list[Due], shop: Shop, now: datetime) -> Late:
    on_time = _text(group, shop, min(each.due_at for each in group))
    text = _text(group, shop, now)
    if isinstance(text, _Ended):
        return Late(tuple(group), "", False, NoReminder(text.reason))
    before = on_time if isinstance(on_time, str) else ""
    return Late(tuple(group), text, text != on_time, on_time=before)
