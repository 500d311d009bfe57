"""The day at one look: what has still to leave, what somebody has to settle, what yesterday gave.

Reads only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from pathlib import Path

from desktop_app.domain.absence import Absence
from desktop_app.domain.appointment import Notice
from desktop_app.domain.cover import Exposed
from desktop_app.domain.errors import Fault
from desktop_app.domain.report import Report, report
from desktop_app.domain.rules import CountryRules
from desktop_app.services import call_list, covered, doubts, reminders, replies
from desktop_app.services.appointments import barred_among
from desktop_app.services.call_list import Call
from desktop_app.services.reminders import Late
from desktop_app.services.replies import Shown
from desktop_app.store import absences, accounts, calendars, outbox, plans, today
from desktop_app.store import replies as kept
from desktop_app.store.calendars import Calendar
from desktop_app.store.database import Book, Connection
from desktop_app.store.doubts import Doubt
from desktop_app.store.today import Waiting
from desktop_app.work.right_to_send import is_held

_MOST_DOUBTS = 3
_MOST_REPLIES = 50
_OF_THE_ACCOUNT = tuple(each.value for each in Fault if each.of_the_account)


@dataclass(frozen=True, slots=True)
class Ahead:
    """A reminder to come. ``at`` is when it is due, maybe in the past; ``exposed`` is why it needs
    this computer, None where it lies at its provider and leaves whatever becomes of it. ``notice``:
    of which change it tells, where it is no reminder."""

    at: datetime
    appointment_id: int
    account_id: int
    day: date
    clock: str
    zone: str
    name: str
    exposed: Exposed | None
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class Cover:
    """The reminders that will leave up to ``until``, by instant; ``later``: how many after that.
    ``notices`` leave now: nothing is to be kept safe of them."""

    until: datetime
    reminders: tuple[Ahead, ...]
    later: int = 0
    notices: tuple[Ahead, ...] = ()

    @property
    def safe(self) -> int:
        return len(self.reminders) - len(self.exposed)

    @property
    def exposed(self) -> tuple[Ahead, ...]:
        return tuple(each for each in self.reminders if each.exposed is not None)

    @property
    def hopeless(self) -> bool:
        """Whether no provider takes them for later: nothing could make them safe."""
        reasons = {each.exposed for each in self.reminders}
        return reasons == {Exposed.NO_SCHEDULER}


@dataclass(frozen=True, slots=True)
class Today:
    """``late`` waits for a person's word, left behind while nothing sent: ``away``, where that is
    known; ``clock_set``: by hours, on this day. ``calls`` are of today and the days up to that of
    ``cover.until``, and of whoever no late text would reach; ``replies`` are the latest of the
    ``unread``, ``doubts`` the latest of the ``in_doubt`` that are to be settled. ``refused``: the
    accounts whose latest call was a refusal, by id with its kind. ``held``: the calendars that lost
    so many appointments at once that these stand until somebody looks. ``closed``: the days up to
    that of ``cover.until`` on which the shop is. ``yesterday`` is of ``last_day``, the open day
    before this one; ``so_far``: how many were handed over today. ``people`` and ``begun``: whether
    the book holds anybody, and whether anything was ever done. ``stalled``: texts could leave now,
    and no program of this computer sends them.
    """

    now: datetime
    cover: Cover
    late: tuple[Late, ...]
    away: Absence | None
    clock_set: Absence | None
    calls: tuple[Call, ...]
    replies: tuple[Shown, ...]
    unread: int
    doubts: tuple[Doubt, ...]
    in_doubt: int
    waiting: tuple[Waiting, ...]
    refused: Mapping[int, str]
    held: tuple[Calendar, ...]
    closed: tuple[date, ...]
    last_day: date
    yesterday: Report
    so_far: int
    people: bool
    begun: bool
    stalled: bool = False

    @property
    def until(self) -> datetime:
        return self.cover.until


def look(
    book: Book,
    *,
    now: datetime,
    zone: tzinfo | None,
    rules: CountryRules | None,
    home: str,
    lock: Path | None = None,
) -> Today:
    """Everything of Today. ``zone`` is the shop's wall clock, None the machine's own; ``lock`` is
    the file of the right to send, None where nobody asks whether anything sends."""
    day = now.astimezone(zone).date()
    midnight = _at(day, time(), zone)
    with book.read() as connection:
        opening = plans.read(connection).opening
        last_day = opening.last_open(day - timedelta(1))
        ahead = _cover(connection, now, zone, rules, home)
        unread = kept.count_to_read(connection)
        in_doubt = doubts.to_settle(connection, now)
        waiting = today.waiting(connection)
        refused = {
            **accounts.all_shut(connection),
            **today.refused(connection, _OF_THE_ACCOUNT),
        }
        first, end = (_at(last_day + timedelta(each), time(), zone) for each in (0, 1))
        handed = today.handed_over(connection, first, end)
        held = [each for each in calendars.watched(connection) if each.held]
        so_far = today.handed_over(connection, midnight, now + timedelta(microseconds=1))
        people, begun = today.begun(connection)
        due = outbox.unsettled(connection, now, [each.id for each in accounts.listed(connection)])
        set_ = absences.clock_set(connection, midnight, now)
    last = ahead.until.astimezone(zone).date()
    late = reminders.late(book, rules=rules, home=home, now=now)
    calls = _calls(book, day, last, late, rules=rules, home=home, now=now)
    due = due or any(each.at <= now for each in (*ahead.reminders, *ahead.notices))
    return Today(
        now=now,
        cover=ahead,
        late=tuple(late),
        away=_away(book, late, calls),
        clock_set=set_,
        calls=tuple(calls),
        replies=tuple(replies.to_read(book, limit=_MOST_REPLIES)) if unread else (),
        unread=unread,
        doubts=tuple(in_doubt[:_MOST_DOUBTS]),
        in_doubt=len(in_doubt),
        waiting=tuple(waiting),
        refused=refused,
        held=tuple(held),
        closed=tuple(each for each in _days(day, last) if not opening.is_open(each)),
        last_day=last_day,
        yesterday=report(handed),
        so_far=report(so_far).ladder.handed_over,
        people=people,
        begun=begun,
        stalled=due and lock is not None and not is_held(lock),
    )


def cover(
    book: Book, *, now: datetime, zone: tzinfo | None, rules: CountryRules | None, home: str
) -> Cover:
    """What leaves until the shop is to be safe, as `look` tells it."""
    with book.read() as connection:
        return _cover(connection, now, zone, rules, home)


def _cover(
    book: Connection, now: datetime, zone: tzinfo | None, rules: CountryRules | None, home: str
) -> Cover:
    until = covered.until(book, now, zone)
    due = _due(book, now, rules, home)
    coming = covered.coming(book, now=now, until=until, rules=rules, home=home)
    every = (*due, *map(_ahead, coming))
    return Cover(
        until,
        tuple(each for each in every if each.notice is None),
        today.later(book, until),
        tuple(each for each in every if each.notice is not None),
    )


def _due(book: Connection, now: datetime, rules: CountryRules | None, home: str) -> Sequence[Ahead]:
    """What is due and still here, but for what would reach nobody."""
    found = today.overdue(book, now)
    people = {each.contact_id: (each.number, each.reach) for each in found}
    barred = barred_among(book, people, rules=rules, home=home, now=now)
    return [
        Ahead(
            at=each.at,
            appointment_id=each.appointment_id,
            account_id=each.account_id,
            day=each.day,
            clock=each.clock,
            zone=each.zone,
            name=each.name,
            exposed=Exposed.ON_ITS_WAY,
            notice=each.notice,
        )
        for each in found
        if each.state is not None or each.contact_id not in barred
    ]


def _ahead(coming: covered.Coming) -> Ahead:
    due = coming.due
    return Ahead(
        at=due.due_at,
        appointment_id=due.appointment_id,
        account_id=due.account_id,
        day=due.day,
        clock=due.clock,
        zone=due.zone,
        name=f"{due.first_name} {due.last_name}".strip(),
        exposed=coming.exposed,
        notice=due.notice,
    )


def _calls(
    book: Book,
    first: date,
    last: date,
    late: Sequence[Late],
    *,
    rules: CountryRules | None,
    home: str,
    now: datetime,
) -> list[Call]:
    """Whom to telephone from ``first`` to ``last``, and whom no text would reach whose reminder is
    late already, whenever their day is."""
    unreached = {one.appointment_id: one.day for each in late if not each.text for one in each.due}
    furthest = max((last, *unreached.values()))
    found = call_list.of_days(book, first, furthest, rules=rules, home=home, now=now)
    return [
        each
        for each in found
        if each.appointment_id in unreached or each.listed.appointment.booking.day <= last
    ]


def _away(book: Book, late: Sequence[Late], calls: Sequence[Call]) -> Absence | None:
    """The absence in which the latest of what stayed behind was due."""
    due = [one.due_at for each in late for one in each.due]
    due += [each.late_since for each in calls if each.late_since is not None]
    if not due:
        return None
    with book.read() as connection:
        return absences.around(connection, max(due))


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(each) for each in range((last - first).days + 1)]


def _at(day: date, clock: time, zone: tzinfo | None) -> datetime:
    wall = datetime.combine(day, clock)
    return wall.astimezone() if zone is None else wall.replace(tzinfo=zone)
