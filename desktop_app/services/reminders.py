"""Reminders whose time has come: read again, rendered again, put into the outbox, once.

The book remembers what is due; whoever calls `run_due`, however often, makes one message of each.
The gate is asked where the message is claimed, as for every other. What nothing could send for a
while waits for a person's word: nothing leaves late by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from desktop_app.domain import reminder_text
from desktop_app.domain.appointment import (
    NoReminder,
    ReminderState,
    TakenBack,
)
from desktop_app.domain.errors import BadInput
from desktop_app.domain.gate import Reason
from desktop_app.domain.rules import CountryRules
from desktop_app.services import telling
from desktop_app.services.appointments import barred_among
from desktop_app.services.planning import LATE_AFTER, NEVER_LEFT, is_open, take_back
from desktop_app.services.queueing import (
    Ended,
    all_of_one_text,
    beside_new,
    fitting,
    near_of,
    queue,
    text_of,
    together,
)
from desktop_app.services.telling import Shop
from desktop_app.store import reminders
from desktop_app.store.database import Book, Connection
from desktop_app.store.reminders import Due, Reminder

# A writing transaction that nobody at the desk waits for: about 40 ms.
_CHUNK = 100


@dataclass(frozen=True, slots=True)
class Late:
    """What waits for a person's word. ``text`` as it would leave now; empty with the ``reason``
    where none can be made, or none would reach them: a word of `NoReminder` or `Reason`, or an
    error's kind. ``reworded``: it says something else than ``on_time``."""

    due: tuple[Due, ...]
    text: str
    reworded: bool
    reason: str | None = None
    on_time: str = ""

    @property
    def ids(self) -> tuple[int, ...]:
        """Of the reminders."""
        return tuple(each.id for each in self.due)


@dataclass(frozen=True, slots=True)
class LetGo:
    """What came of a person's word: how many messages were ``queued``, and whom of those it was
    given for no text would reach by then. Theirs stay as they were. ``let``: the others, as they
    were before."""

    queued: int
    barred: tuple[tuple[Due, Reason], ...] = ()
    let: tuple[Due, ...] = ()


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


def send_late(
    book: Book,
    reminder_ids: Iterable[int],
    *,
    rules: CountryRules | None,
    home: str,
    now: datetime,
) -> LetGo:
    """A person says that these, which are late, still go.

    What is of no more use by ``now`` stays where it is.
    """
    asked = set(reminder_ids)
    with book.write() as connection:
        found = [
            each
            for each in reminders.late(connection)
            if each.id in asked and now < each.useful_until
        ]
        return _let_go(connection, found, rules, home, now)


def take_back_late(book: Book, let: Iterable[Due], *, now: datetime) -> bool:
    """Undo `send_late`: of those it ``let`` go, what has not left waits for a word again; gives
    whether all of it does. BadInput: reminder_left where one is not in the book any more."""
    with book.write() as connection:
        # Each is read by itself: several may be one text, whose others wait once it is back.
        waits = [_is_late_again(connection, each, now) for each in let]
    return all(waits)


def _is_late_again(book: Connection, former: Due, now: datetime) -> bool:
    done = take_back(book, [_one(book, former.id)], now)
    if done not in (TakenBack.MESSAGE, TakenBack.REMINDER):
        return False
    reminders.wait_again(book, former.id, former.due_at)
    reminders.end(book, [former.id], ReminderState.LATE)
    return True


def leave_out(book: Book, reminder_ids: Iterable[int]) -> None:
    """A person says that these, which are late, do not go."""
    asked = set(reminder_ids)
    with book.write() as connection:
        ids = [each.id for each in reminders.late(connection) if each.id in asked]
        reminders.end(connection, ids, ReminderState.SKIPPED, NoReminder.LEFT_OUT)


def send_now(
    book: Book, reminder_id: int, *, rules: CountryRules | None, home: str, now: datetime
) -> LetGo:
    """A person says that this one, which waits or is late, leaves at once. Where nothing is queued
    though a text would reach them, the reminder says why.

    BadInput: reminder_covered where it lies at the provider already, reminder_left where it is
    over.
    """
    with book.write() as connection:
        due = reminders.one(connection, _waiting(connection, reminder_id).id)
        assert due is not None
        return _let_go(connection, [due], rules, home, now)


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

    BadInput: reminder_left where it has left or ended, reminder_kept where its provider gives it
    back no more.
    """
    with book.write() as connection:
        found = _one(connection, reminder_id)
        if found.is_covered and not found.may_come_back(now):
            raise BadInput("reminder_kept")
        if not is_open(found, now):
            raise BadInput("reminder_left")
        done = take_back(connection, [found], now)
        reminders.end(connection, [reminder_id], ReminderState.SKIPPED, NoReminder.LEFT_OUT)
    return done


def unskip(book: Book, reminder_id: int, former: Reminder) -> None:
    """Undo `skip`: it waits again for when it was due. What was asked back from the provider does
    so once that gave it back, else it leaves as it is. BadInput: reminder_left."""
    with book.write() as connection:
        found = _one(connection, reminder_id)
        if found.state is ReminderState.LEFT:
            return  # its provider kept it: it leaves after all
        if found.reason != NoReminder.LEFT_OUT:
            raise BadInput("reminder_left")
        if found.message_id is not None and found.message_state not in NEVER_LEFT:
            # Asked back, and no answer yet: given back it waits again, else it leaves after all.
            reminders.left(connection, [(reminder_id, found.message_id)])
            return
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


def late(book: Book, *, rules: CountryRules | None, home: str, now: datetime) -> list[Late]:
    """What waits for a person's word and is still of use at ``now``, as the texts that would leave,
    by day and hour. Whom none would reach stands alone, whoever shares the number."""
    with book.read() as connection:
        return late_of(connection, rules=rules, home=home, now=now)


def late_of(
    book: Connection, *, rules: CountryRules | None, home: str, now: datetime
) -> list[Late]:
    """As `late`, within the caller's transaction."""
    shop = telling.shop(book)
    due = [each for each in reminders.late(book) if each.useful_until > now]
    barred = _barred(book, due, rules, home, now)
    near = near_of([each for each in due if each.contact_id not in barred], {})
    found: dict[tuple[int, ...], Late] = {}
    for each in due:
        if (reason := barred.get(each.contact_id)) is not None:
            found[(each.id,)] = Late((each,), "", False, reason)
            continue
        group = together(each, near, {})
        ids = tuple(one.id for one in group)
        if ids not in found:
            found[ids] = _late(group, shop, now)
    return list(found.values())


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
        group = all_of_one_text(connection, due)
        leaves = max(now, min(each.due_at for each in group))
        made = fitting(group, due, telling.shop(connection), leaves)[1]
    return "" if isinstance(made, Ended) else made


def told_with(
    book: Book,
    number: str,
    *,
    day: date,
    zone: str,
    account_id: int,
    due_at: datetime,
    template: str = "",
) -> list[Due]:
    """Whom a reminder would tell of too whose appointment is not booked yet, by clock; ``template``
    are words of its own."""
    with book.read() as connection:
        found = beside_new(
            connection,
            number=number,
            day=day,
            zone=zone,
            account_id=account_id,
            template=template,
            due_at=due_at,
        )
    return sorted(found, key=lambda each: (each.clock, each.id))


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


def _let_go(
    book: Connection,
    due: Sequence[Due],
    rules: CountryRules | None,
    home: str,
    now: datetime,
) -> LetGo:
    """Queue these at once. The list may be of a while ago, so the gate is asked here: who said STOP
    meanwhile keeps waiting, for a call."""
    barred = _barred(book, due, rules, home, now)
    let = tuple(each for each in due if each.contact_id not in barred)
    ready = [replace(each, due_at=now) for each in let]
    for each in ready:
        reminders.wait_again(book, each.id, now)
    queued = _wake(book, sorted(ready, key=lambda each: each.id), now)
    told = ((each, barred[each.contact_id]) for each in due if each.contact_id in barred)
    return LetGo(queued, tuple(told), let)


def _barred(
    book: Connection, due: Iterable[Due], rules: CountryRules | None, home: str, now: datetime
) -> dict[int, Reason]:
    """Why no text would reach them as things stand, by contact."""
    people = {each.contact_id: (each.number, each.reach) for each in due}
    return barred_among(book, people, rules=rules, home=home, now=now)


def _wake(book: Connection, due: Sequence[Due], now: datetime) -> int:
    """Queue their messages, or write why there is none; gives how many were queued."""
    gone = [each for each in due if each.useful_until <= now]
    reminders.end(book, [each.id for each in gone], ReminderState.EXPIRED, NoReminder.USEFUL_UNTIL)
    left = [each for each in due if each.useful_until > now]
    slept = [each for each in left if now - each.due_at > LATE_AFTER]
    reminders.end(book, [each.id for each in slept], ReminderState.LATE)
    ready = [each for each in left if now - each.due_at <= LATE_AFTER]
    return len(queue(book, ready, now)) if ready else 0


def _late(group: list[Due], shop: Shop, now: datetime) -> Late:
    on_time = text_of(group, shop, min(each.due_at for each in group))
    text = text_of(group, shop, now)
    if isinstance(text, Ended):
        return Late(tuple(group), "", False, text.reason)
    before = on_time if isinstance(on_time, str) else ""
    return Late(tuple(group), text, text != on_time, on_time=before)
