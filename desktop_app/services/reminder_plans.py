"""The shop's reminder plans: one a kind of appointment, and the days it is closed.

Whoever changes one has what waits planned anew at once, or calls `follow` to hear how far it is;
who sends does so too before anything leaves, so a change that was cut short is carried on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from desktop_app.domain import reminder_plan, reminder_text
from desktop_app.domain.errors import BadInput
from desktop_app.domain.opening import Opening
from desktop_app.domain.reminder_plan import Plan
from desktop_app.services import planning
from desktop_app.store import appointments, plans
from desktop_app.store.database import Book
from desktop_app.store.plans import Plans

_LONGEST_KIND = 60


def read(book: Book) -> Plans:
    return planning.plans_of(book)


def kinds(book: Book) -> list[str]:
    """The kinds appointments were booked as so far, the most frequent first."""
    with book.read() as connection:
        return appointments.kinds(connection)


def keep(book: Book, plan: Plan, *, now: datetime, following: bool = True) -> None:
    """Write the plan of its kind, and plan anew what waits, where it is ``following``.

    BadInput: bad_plan with ``why``, bad_clock; text_empty, text_too_long, unknown_field,
    stray_brace, lone_surrogate of its words.
    """
    plan = replace(plan, kind=_checked_kind(plan.kind))
    reminder_plan.check(plan)
    words = {each: reminder_text.checked(text) for each, text in plan.words.items() if text}
    if not words.keys() <= reminder_text.TEMPLATES.keys():
        raise BadInput("bad_plan", why="language")
    with book.write() as connection:
        plans.keep(connection, replace(plan, words=words), now=now)
        appointments.planned_ahead(connection, now)
    if following:
        follow(book, now=now)


def _checked_kind(typed: str) -> str:
    kind = reminder_plan.kind_of(typed)
    if len(kind) > _LONGEST_KIND or not typed.strip().isprintable():
        raise BadInput("bad_plan", why="kind")
    return kind


def forget(book: Book, kind: str, *, now: datetime, following: bool = True) -> None:
    """The kind has no plan of its own any more: that of all kinds holds. BadInput no_plan."""
    with book.write() as connection:
        if not plans.forget(connection, kind, now=now):
            raise BadInput("no_plan", plan=kind[:_LONGEST_KIND])
        appointments.planned_ahead(connection, now)
    if following:
        follow(book, now=now)


def close_on(book: Book, opening: Opening, *, now: datetime, following: bool = True) -> None:
    """Write when the shop is closed, and plan anew what waits. BadInput bad_plan: closed always."""
    if len(opening.weekdays) > 6:
        raise BadInput("bad_plan", why="closed")
    with book.write() as connection:
        plans.close_on(connection, opening, now=now)
        appointments.planned_ahead(connection, now)
    if following:
        follow(book, now=now)


def follow(
    book: Book, *, now: datetime, progress: Callable[[int, int], object] = lambda done, of: None
) -> None:
    """Plan anew what waits until all of it follows the plans as they stand; ``progress`` hears how
    many of how many appointments do, and may raise to leave the others to who sends."""
    total = planning.count_behind(book, now=now)
    done = 0
    while followed := planning.follow_plans(book, now=now):
        done += followed
        progress(done, max(done, total))
