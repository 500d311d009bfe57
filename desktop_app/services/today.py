"""The day at one look: what has still to leave, what somebody has to settle, what yesterday gave.

Reads only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from pathlib import Path

from desktop_app.domain.errors import Fault
from desktop_app.domain.gate import Reason
from desktop_app.domain.report import Report, report
from desktop_app.domain.rules import CountryRules
from desktop_app.services.appointments import standing_against
from desktop_app.store import accounts, appointments, outbox, today
from desktop_app.store.appointments import Listed
from desktop_app.store.database import Book
from desktop_app.store.today import Coming, Doubt, Waiting
from desktop_app.work.right_to_send import is_held

_MOST_ROWS = 1000  # appointments of two days
_MOST_DOUBTS = 5
_OF_THE_ACCOUNT = tuple(each.value for each in Fault if each.of_the_account)


@dataclass(frozen=True, slots=True)
class Ahead:
    """Reminders that need this computer: up to ``until``, and later."""

    until: datetime
    soon: int
    later: int


@dataclass(frozen=True, slots=True)
class Today:
    """``coming`` are the reminders that will leave, ``rows`` the appointments of today and
    tomorrow, ``against`` why no text would reach some of them. ``refused``: the accounts whose
    latest call was a refusal, by id with its kind. ``people`` and ``begun``: whether the book holds
    anybody, and whether anything was ever done. ``stalled``: texts could leave now, and no program
    of this computer sends them.
    """

    now: datetime
    until: datetime
    coming: tuple[Coming, ...]
    rows: tuple[Listed, ...]
    against: Mapping[int, Reason]
    doubts: tuple[Doubt, ...]
    in_doubt: int
    waiting: tuple[Waiting, ...]
    refused: Mapping[int, str]
    yesterday: Report
    people: bool
    begun: bool
    stalled: bool = False


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
    until = noon_after(now, zone)
    yesterday, midnight = (_at(each, time(), zone) for each in (day - timedelta(1), day))
    with book.read() as connection:
        coming = today.coming(connection, now, until)
        rows = appointments.page(connection, first=day, last=day + timedelta(1), limit=_MOST_ROWS)
        doubts, in_doubt = today.doubts(connection, limit=_MOST_DOUBTS)
        waiting = today.waiting(connection)
        refused = {
            **accounts.all_shut(connection),
            **today.refused(connection, _OF_THE_ACCOUNT),
        }
        handed = today.handed_over(connection, yesterday, midnight)
        people, begun = today.begun(connection)
        due = outbox.unsettled(connection, now, [each.id for each in accounts.listed(connection)])
    against = standing_against(book, rows, rules=rules, home=home, now=now)
    reachable = tuple(each for each in coming if each.appointment_id not in against)
    due = due or any(each.at <= now for each in reachable)
    return Today(
        now=now,
        until=until,
        coming=reachable,
        rows=tuple(rows),
        against=against,
        doubts=tuple(doubts),
        in_doubt=in_doubt,
        waiting=tuple(waiting),
        refused=refused,
        yesterday=report(handed),
        people=people,
        begun=begun,
        stalled=due and lock is not None and not is_held(lock),
    )


def ahead(
    book: Book, *, now: datetime, zone: tzinfo | None, rules: CountryRules | None, home: str
) -> Ahead:
    """How many reminders this computer has still to send, as `look` counts them."""
    day, until = now.astimezone(zone).date(), noon_after(now, zone)
    with book.read() as connection:
        coming = today.coming(connection, now, until)
        later = today.later(connection, until)
        rows = (
            appointments.page(connection, first=day, last=day + timedelta(1), limit=_MOST_ROWS)
            if coming
            else []
        )
    against = standing_against(book, rows, rules=rules, home=home, now=now)
    soon = sum(each.appointment_id not in against for each in coming)
    return Ahead(until, soon, later)


def noon_after(now: datetime, zone: tzinfo | None) -> datetime:
    """Noon of the day after ``now`` by the wall clock of ``zone``."""
    return _at(now.astimezone(zone).date() + timedelta(1), time(12), zone)


def _at(day: date, clock: time, zone: tzinfo | None) -> datetime:
    wall = datetime.combine(day, clock)
    return wall.astimezone() if zone is None else wall.replace(tzinfo=zone)
