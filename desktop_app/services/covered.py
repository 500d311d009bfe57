"""How safe the reminders of the coming hours are: which lie at their provider, which not, and why.

Reads only.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from desktop_app.connectors.contract import Scheduling
from desktop_app.domain import cover, preferences
from desktop_app.domain.cover import Covered, Exposed
from desktop_app.domain.gate import Send, judge
from desktop_app.domain.message import Purpose, State
from desktop_app.domain.rules import CountryRules
from desktop_app.services import accounts, telling
from desktop_app.services.appointments import candidates
from desktop_app.services.cover import withdrawn_this_month
from desktop_app.store import accounts as stored
from desktop_app.store import cover as lying
from desktop_app.store import plans, reminders, settings
from desktop_app.store.database import Book, Connection
from desktop_app.store.plans import Plans
from desktop_app.store.reminders import Ahead, Due, Reminder

_STILL_TO_LEAVE = (
    None,
    State.QUEUED,
    State.HELD,
    State.SENDING,
    State.SCHEDULED,
    State.UNCERTAIN,
)


@dataclass(frozen=True, slots=True)
class Coming:
    """One reminder to come. ``exposed`` is None where it lies at its provider, and ``final_at`` is
    then when it can be taken back no more."""

    due: Due
    exposed: Exposed | None
    final_at: datetime | None = None


def until(book: Connection, now: datetime, zone: tzinfo | None) -> datetime:
    """Up to when the shop wants to be safe; noon of the next open day where it hands nothing over:
    of so much it is told."""
    days = int(settings.chosen(book, preferences.COVER_DAYS))
    return cover.horizon(now, zone or UTC, plans.read(book).opening, max(1, days))


def look(
    book: Book, *, now: datetime, zone: tzinfo | None, rules: CountryRules | None, home: str
) -> Covered:
    """How many reminders leave by then, and how many of them whatever becomes of this computer."""
    with book.read() as connection:
        last = until(connection, now, zone)
        found = coming(connection, now=now, until=last, rules=rules, home=home)
    exposed: dict[Exposed, int] = {}
    for each in found:
        if each.exposed is not None:
            exposed[each.exposed] = exposed.get(each.exposed, 0) + 1
    return Covered(last, sum(each.exposed is None for each in found), exposed)


def coming(
    book: Connection, *, now: datetime, until: datetime, rules: CountryRules | None, home: str
) -> list[Coming]:
    """What leaves after ``now`` up to ``until``, by instant; not what would reach nobody."""
    found = reminders.ahead(book, now, until)
    people = {due.contact_id: (due.number, due.reach) for due, _ in found}
    asked = candidates(book, people, home)
    service = Purpose.TRANSACTIONAL
    able = _scheduling(book)
    full = {
        each
        for each, scheduling in able.items()
        if scheduling and _is_full(book, each, scheduling, now)
    }
    by, off = telling.shop(book).plans, _is_off(book)
    rows = []
    for due, stands in found:
        if stands.message not in _STILL_TO_LEAVE:
            continue
        verdict = judge(
            asked[due.contact_id], purpose=service, rules=rules, now=due.due_at, home=home
        )
        if stands.message is None and not isinstance(verdict, Send):
            continue
        scheduling = able.get(due.account_id)
        exposed = _exposed(due, stands, scheduling, now, by, off=off, full=due.account_id in full)
        final = None
        if exposed is None and scheduling is not None and stands.leaves_at is not None:
            final = stands.leaves_at - scheduling.withdraw_lead
        rows.append(Coming(due, exposed, final))
    return rows


def _exposed(
    due: Due,
    stands: Ahead,
    scheduling: Scheduling | None,
    now: datetime,
    by: Plans,
    *,
    off: bool,
    full: bool,
) -> Exposed | None:
    if stands.message is State.SCHEDULED:
        return Exposed.ON_ITS_WAY if stands.asked_back else None
    if stands.message is State.UNCERTAIN:
        return Exposed.DOUBT
    if scheduling is None:
        return Exposed.NO_SCHEDULER
    if off:
        return Exposed.SWITCHED_OFF
    if due.due_at < now + scheduling.lead:
        return Exposed.TOO_SOON
    if stands.reason == reminders.NOT_AHEAD:
        return Exposed.NOT_AHEAD
    if due.agreed_at + by.of(due.kind).wait > now:
        return Exposed.JUST_BOOKED
    return Exposed.WITHDRAWALS if full and stands.message is None else Exposed.ON_ITS_WAY


def _is_off(book: Connection) -> bool:
    return settings.chosen(book, preferences.COVER_DAYS) == "0"


def _is_full(book: Connection, account_id: int, scheduling: Scheduling, now: datetime) -> bool:
    most = scheduling.withdrawals_a_month
    if most is None:
        return False
    used = withdrawn_this_month(book, account_id, now)
    return most <= used + lying.count_open(book, account_id)


def handed_over_from(
    book: Book, waiting: Iterable[Reminder], *, now: datetime, zone: tzinfo | None
) -> dict[int, datetime]:
    """By id of those that are handed over ahead: from when on, an instant that may have passed.

    Not what a rule refused to hand over, what is too soon for the scheduler, nor anything where its
    provider has none or the shop hands nothing over.
    """
    with book.read() as connection:
        days = int(settings.chosen(connection, preferences.COVER_DAYS))
        by = plans.read(connection)
        able = _scheduling(connection)
    if days < 1:
        return {}
    found = {}
    for each in waiting:
        scheduling = able.get(each.account_id)
        if scheduling is None or each.reason == reminders.NOT_AHEAD:
            continue
        if each.due_at >= now + scheduling.lead:
            first = cover.within_from(each.due_at, zone or UTC, by.opening, days)
            found[each.id] = max(first, each.due_at - scheduling.horizon)
    return found


def _scheduling(book: Connection) -> dict[int, Scheduling | None]:
    """By account what its provider's scheduler takes and gives back; None where it has none."""
    found = {each.id: accounts.capabilities_of(each) for each in stored.listed(book)}
    return {id_: able.scheduling if able else None for id_, able in found.items()}


def withdrawals(book: Book, now: datetime) -> Mapping[int, tuple[int, int]]:
    """By account whose provider counts them: how many texts were asked back this month, of how
    many it allows."""
    found = {}
    with book.read() as connection:
        for each in stored.listed(connection):
            able = accounts.capabilities_of(each)
            most = able.scheduling.withdrawals_a_month if able and able.scheduling else None
            if most is not None:
                found[each.id] = (withdrawn_this_month(connection, each.id, now), most)
    return found
