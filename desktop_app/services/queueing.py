"""One message for each number and day, of the reminders that are due: made, and put into the outbox
in the transaction that marks them LEFT."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import chain

from desktop_app.domain import sms_text
from desktop_app.domain.appointment import AppointmentState, NoReminder, ReminderState
from desktop_app.domain.consent import Flag, Record, flag
from desktop_app.domain.errors import BadInput
from desktop_app.domain.gate import basis
from desktop_app.domain.message import Purpose, State
from desktop_app.services import telling
from desktop_app.services.telling import Shop
from desktop_app.store import consents, outbox, reminders
from desktop_app.store.database import Connection
from desktop_app.store.outbox import New
from desktop_app.store.reminders import Due

# Who is reminded of two dates within so long gets one text for both.
_TOGETHER = timedelta(hours=1)

_ENDS = {
    NoReminder.CALLED_OFF: (ReminderState.CANCELLED, ""),
    NoReminder.BOOKED_AGAIN: (ReminderState.CANCELLED, NoReminder.BOOKED_AGAIN),
}

Said = Mapping[int, Sequence[Record]]
"""What people said, by contact."""

Near = Mapping[tuple[object, ...], Sequence[Due]]
"""Reminders that may go into one text, by `_of_one_text`."""


@dataclass(frozen=True, slots=True)
class Ended:
    """No message of this reminder, and why."""

    state: ReminderState
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Reminders of one text that leaves ``at``, by clock; ``text`` may say why there is none."""

    due: list[Due]
    at: datetime
    text: str | Ended

    @property
    def ids(self) -> frozenset[int]:
        """Of the reminders."""
        return frozenset(each.id for each in self.due)


def queue(book: Connection, due: Sequence[Due], now: datetime, *, ahead: bool = False) -> list[int]:
    """One message for each number and day of ``due``, in the outbox; gives their ids.

    What is due soon after for the same number and day goes along. ``ahead``: they are for the
    provider's own scheduler, each for when it is due.
    """
    beside = waiting_beside(book, due)
    said = consents.said_by(book, {each.contact_id for each in (*due, *beside)})
    new: list[New] = []
    groups: list[list[Due]] = []
    for each in _grouped(
        due, near_of(beside, said), said, telling.shop(book), at=None if ahead else now
    ):
        if isinstance(each.text, str):
            new.append(_new(each.due, each.text, said, each.at if ahead else None))
            groups.append(each.due)
        elif not ahead:
            reminders.end(book, [one.id for one in each.due], each.text.state, each.text.reason)
    ids = outbox.enqueue(book, new, now)
    told = zip(groups, ids, strict=True)
    reminders.left(book, [(each.id, message_id) for group, message_id in told for each in group])
    return ids


def waiting_beside(book: Connection, due: Sequence[Due]) -> list[Due]:
    """What waits for the numbers of ``due`` and may go into one text with one of them."""
    until = max(each.due_at for each in due) + _TOGETHER
    return reminders.due_beside(book, [each.number for each in due if each.number], until)


def beside_new(
    book: Connection,
    *,
    number: str,
    day: date,
    zone: str,
    account_id: int,
    template: str,
    due_at: datetime,
) -> list[Due]:
    """What would go into one text with the reminder of an appointment that is not booked yet, due
    at ``due_at``: it waits, or lies at the provider and is asked back for it."""
    # After the first instant, up to the last.
    first, last = due_at - _TOGETHER - timedelta.resolution, due_at + _TOGETHER
    found = reminders.ahead(book, first, last)
    open_ = [due for due, stands in found if stands.message in (None, State.SCHEDULED)]
    said = consents.said_by(book, {each.contact_id for each in open_ if each.number == number})
    whom = (number, day, zone, account_id, template, None)
    return list(near_of(open_, said).get(whom, ()))


def would_go(
    book: Connection, due: Sequence[Due], beside: Sequence[Due], shop: Shop
) -> list[Group]:
    """The texts that `queue` would make of ``due`` for the provider's own scheduler, if ``beside``
    is what waits."""
    said = consents.said_by(book, {each.contact_id for each in (*due, *beside)})
    made = _grouped(due, near_of(beside, said), said, shop, at=None)
    return [each for each in made if isinstance(each.text, str)]


def texts_of(book: Connection, due: Sequence[Due], shop: Shop, now: datetime) -> dict[int, str]:
    """By reminder the text in which each of ``due``, which waits, would leave: alone or with
    others. What is overdue leaves ``now``. None is told where no text can be made."""
    if not due:
        return {}
    beside = waiting_beside(book, due)
    said = consents.said_by(book, {each.contact_id for each in (*due, *beside)})
    near = near_of(beside, said)
    overdue = [each for each in due if each.due_at <= now]
    coming = [each for each in due if each.due_at > now]
    groups = chain(
        _grouped(overdue, near, said, shop, at=now), _grouped(coming, near, said, shop, at=None)
    )
    return {
        each.id: group.text for group in groups if isinstance(group.text, str) for each in group.due
    }


def others_than(
    lying: Mapping[int, Sequence[Due]], texts: Sequence[Group]
) -> tuple[list[int], list[Group]]:
    """Of the messages ``lying`` at a provider, by id, those whose reminders go into others of
    ``texts``; and which of those come in their place."""
    others, told = [], set[int]()
    for message_id, of in lying.items():
        ids = frozenset(each.id for each in of)
        met = {text.ids for text in texts if text.ids & ids}
        if met and ids not in met:
            others.append(message_id)
            told |= ids
    return others, [text for text in texts if text.ids & told]


def _grouped(
    due: Sequence[Due], near: Near, said: Said, shop: Shop, *, at: datetime | None
) -> Iterator[Group]:
    """``due`` by the texts they go into, each with what is ``near`` it. They leave ``at``, or with
    None when the first of each text is due."""
    taken: set[int] = set()
    for first in due:
        if first.id in taken:
            continue
        group = [each for each in together(first, near, said) if each.id not in taken]
        leaves_at = at or min(each.due_at for each in group)
        group, text = fitting(group, first, shop, leaves_at)
        taken |= {each.id for each in group}
        yield Group(group, leaves_at, text)


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


def near_of(beside: Sequence[Due], said: Said) -> Near:
    """Who may be told with others, by whose text it may be: who said no keeps it from nobody."""
    near: dict[tuple[object, ...], list[Due]] = {}
    for each in beside:
        if each.appointment_state is AppointmentState.BOOKED and not refuses(each, said):
            near.setdefault(_of_one_text(each), []).append(each)
    return near


def together(first: Due, near: Near, said: Said) -> list[Due]:
    """``first`` with what goes into one text with it, by clock."""
    if first.appointment_state is AppointmentState.CANCELLED or refuses(first, said):
        return [first]
    group = [
        each
        for each in near.get(_of_one_text(first), [])
        if each.id != first.id and abs(each.due_at - first.due_at) <= _TOGETHER
    ]
    return sorted([first, *group], key=lambda each: (each.clock, each.id))


def all_of_one_text(book: Connection, due: Due) -> list[Due]:
    """``due`` with what waits to leave in one text with it, by clock."""
    if due.state is not ReminderState.WAITING or not due.number:
        return [due]
    beside = reminders.due_beside(book, [due.number], due.due_at + _TOGETHER)
    said = consents.said_by(book, {each.contact_id for each in (due, *beside)})
    return together(due, near_of(beside, said), said)


def refuses(due: Due, said: Said) -> bool:
    """Whether whose it is said no to reminders themselves."""
    return flag(_service(due.contact_id, said)) in (Flag.SAID_NO, Flag.STOP)


def _service(contact_id: int, said: Said) -> list[Record]:
    return [each for each in said.get(contact_id, ()) if each.purpose is Purpose.TRANSACTIONAL]


def _of_one_text(due: Due) -> tuple[object, ...]:
    """Whose reminders may go into one text: a person without a number is nobody else."""
    whom = due.number or due.contact_id
    return (whom, due.day, due.zone, due.account_id, due.template, due.notice)


def fitting(
    group: list[Due], first: Due, shop: Shop, at: datetime
) -> tuple[list[Due], str | Ended]:
    """As many of ``group`` as one SMS tells of, ``first`` among them, and that text."""
    text = text_of(group, shop, at)
    while not isinstance(text, str) and len(group) > 1:
        last = group[-1] if group[-1].id != first.id else group[-2]
        group = [each for each in group if each.id != last.id]
        text = text_of(group, shop, at)
    return group, text


def text_of(due: Sequence[Due], shop: Shop, at: datetime) -> str | Ended:
    """What is to leave, as appointment and person are now; or why nothing is."""
    try:
        text = telling.text(due, shop, at)
    except BadInput as error:  # a zone that is no more, a field this version does not know
        return Ended(ReminderState.SKIPPED, error.kind)
    if isinstance(text, NoReminder):
        return Ended(*_ENDS.get(text, (ReminderState.SKIPPED, text)))
    return text
