"""One appointment with what is known of it besides, as the panel shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.appointment import ReminderState
from desktop_app.services import contact_book, covered, insights, notices, reminders, series, visits
from desktop_app.services.notices import Offer
from desktop_app.store.appointments import Answered, Visits
from desktop_app.store.reports import Step
from desktop_app.ui.appointments import presenter
from desktop_app.ui.appointments.presenter import Row
from desktop_app.ui.kit.session import Session


@dataclass(frozen=True, slots=True)
class Detail:
    """A row with what is known besides. ``steps``: what happened to the message of each of its
    reminders; ``following``: how many of its series there are from it on; ``handed``: from when on
    each of its reminders that waits is handed over to its provider."""

    row: Row
    text: str
    template: str
    steps: Mapping[int, tuple[Step, ...]]
    visits: Visits
    answered: Answered | None
    following: int
    handed: Mapping[int, datetime]
    place: tuple[int, int] | None = None  # which one of how many of its series
    names: str = ""  # all that a text to that number may tell
    untold: Offer | None = None  # the text that is missing, of a change that they do not know of


def detail_of(session: Session, chosen: Row) -> Detail:
    """What the panel says of ``chosen``, read from the book."""
    book, now, reminder = session.book, session.now(), chosen.listed.reminder
    steps = {
        each.id: insights.message_history(book, each.message_id).steps
        for each in (*presenter.of_former_hours(chosen), *presenter.of_this_hour(chosen))
        if each.message_id is not None
    }
    return Detail(
        chosen,
        text=reminders.reads(book, reminder.id, now=now) if reminder else "",
        template=reminders.template_of(book, reminder.id) if reminder else "",
        steps=steps,
        visits=visits.past(book, chosen.listed.appointment.booking.contact_id),
        answered=visits.answered(book, chosen.id),
        following=len(series.following(book, chosen.id)),
        place=series.place(book, chosen.id),
        names=_names(session, chosen),
        handed=_handed(session, chosen),
        untold=_untold(session, chosen),
    )


def _names(session: Session, chosen: Row) -> str:
    """Of everybody who shares the number: one text tells all of them."""
    number = chosen.listed.number
    sharing = contact_book.with_number(session.book, number) if number else []
    return " ".join(dict.fromkeys([chosen.full_name, *(each.person.full_name for each in sharing)]))


def _handed(session: Session, chosen: Row) -> Mapping[int, datetime]:
    """Practice that ends with this window has nothing that leaves without it."""
    waiting = [
        each
        for each in presenter.of_this_hour(chosen)
        if each.state is ReminderState.WAITING and each.account_id != session.facts.own_account
    ]
    return covered.handed_over_from(
        session.book, waiting, now=session.now(), zone=session.facts.zone
    )


def _untold(session: Session, chosen: Row) -> Offer | None:
    if chosen.reached is not None:
        return None
    facts, now = session.facts, session.now()
    return notices.missing(session.book, chosen.id, rules=facts.rules, home=facts.home, now=now)
