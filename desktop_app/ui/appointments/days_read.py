"""What is read of a day of appointments, or of its whole week."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.domain.rules import holiday_name
from desktop_app.services import appointments, call_list, followed_calendars, replies
from desktop_app.services.appointments import Against
from desktop_app.services.call_list import Call
from desktop_app.store.appointments import Listed
from desktop_app.store.calendars import Calendar
from desktop_app.store.calls import Reached
from desktop_app.ui.appointments import presenter
from desktop_app.ui.kit import language
from desktop_app.ui.kit.session import Session

_MOST = 1000  # appointments of one day


@dataclass(frozen=True, slots=True)
class DaysRead:
    """``against``: why no text would reach somebody, ``reached``: who was by telephone, both by
    appointment; ``to_read``: when the last reply came that nobody has read, by appointment;
    ``calls``: whom to telephone because of those listed; ``counts`` of the week's days;
    ``waiting``: calendars of which some have no person; ``holiday``: what is celebrated on a closed
    day, "" where nothing."""

    day: date
    whole_week: bool
    listed: tuple[Listed, ...]
    against: Mapping[int, Against]
    counts: Mapping[date, int]
    reached: Mapping[int, Reached]
    calls: tuple[Call, ...]
    waiting: tuple[Calendar, ...]
    to_read: Mapping[int, datetime]
    holiday: str = ""


def read_days(session: Session, day: date, whole_week: bool, now: datetime) -> DaysRead:
    """``day``, or its week; not on the window's thread."""
    book, facts, week = session.book, session.facts, presenter.week(day)
    first, last = (week[0], week[-1]) if whole_week else (day, day)
    listed = appointments.listed(book, first=first, last=last, limit=_MOST)
    against = appointments.standing_against(
        book, listed, rules=facts.rules, home=facts.home, now=now
    )
    counts = appointments.counts(book, week[0], week[-1])
    reached = call_list.reached_among(book, listed)
    calls = call_list.of_days(book, first, last, rules=facts.rules, home=facts.home, now=now)
    waiting = tuple(followed_calendars.waiting(book))
    holiday = ""
    if not facts.plans.opening.is_open(day):
        holiday = holiday_name(day, facts.home, language.spoken())
    return DaysRead(
        day,
        whole_week,
        tuple(listed),
        against,
        counts,
        reached,
        tuple(calls),
        waiting,
        replies.to_read_among(book, listed),
        holiday,
    )
