"""The shop's reminder plans: one a kind of appointment, and the days it is closed.

Whoever changes one has what waits planned anew at once; who sends does so too before anything
leaves, so a change that was cut short is carried on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from desktop_app.domain import reminder_plan, reminder_text
from desktop_app.domain.errors import BadInput
from desktop_app.domain.opening import Opening
from desktop_app.domain.reminder_plan import Plan
from desktop_app.services import planning
from desktop_app.store import plans
from desktop_app.store.database import Book
from desktop_app.store.plans import Plans

_LONGEST_KIND = 60


def read(book: Book) -> Plans:
    return planning.plans_of(book)


def keep(book: Book, plan: Plan, *, now: datetime) -> None:
    """Write the plan of its kind, and plan anew what waits.

    BadInput: bad_plan with ``why``, bad_clock; text_empty, text_too_long, unknown_field,
    stray_brace, lone_surrogate of its words.
    """
    if len(plan.kind) > _LONGEST_KIND or not plan.kind.isprintable():
        raise BadInput("bad_plan", why="kind")
    reminder_plan.check(plan)
    words = {each: reminder_text.checked(text) for each, text in plan.words.items() if text}
    if not words.keys() <= reminder_text.TEMPLATES.keys():
        raise BadInput("bad_plan", why="language")
    with book.write() as connection:
        plans.keep(connection, replace(plan, words=words), now=now)
    _follow(book, now)


def forget(book: Book, kind: str, *, now: datetime) -> None:
    """The kind has no plan of its own any more: that of all kinds holds. BadInput no_plan."""
    with book.write() as connection:
        if not plans.forget(connection, kind, now=now):
            raise BadInput("no_plan", plan=kind[:_LONGEST_KIND])
    _follow(book, now)


def close_on(book: Book, opening: Opening, *, now: datetime) -> None:
    """Write when the shop is closed, and plan anew what waits. BadInput bad_plan: closed always."""
    if len(opening.weekdays) > 6:
        raise BadInput("bad_plan", why="closed")
    with book.write() as connection:
        plans.close_on(connection, opening, now=now)
    _follow(book, now)


def _follow(book: Book, now: datetime) -> None:
    while planning.follow_plans(book, now=now):
        pass


def words_of(plan: Plan) -> Mapping[str, str]:
    """Its words by language, those that are shipped where it has none of its own."""
    return {**reminder_text.TEMPLATES, **plan.words}
