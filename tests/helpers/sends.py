"""Campaigns that were really planned and started on a window's book, and moved as the engine moves
their messages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from desktop_app.domain.audience import Audience
from desktop_app.domain.consent import Event, Record
from desktop_app.domain.contact import Reach
from desktop_app.domain.message import Purpose, State
from desktop_app.services import campaigns, insights
from desktop_app.services.composing import Draft
from desktop_app.store import campaigns as rows
from desktop_app.store import consents, contacts, outbox
from desktop_app.store.contacts import Person
from desktop_app.store.database import Book
from desktop_app.store.outbox import Judged, Move
from tests.helpers.window import OpenWindow

FIRST_NAMES = ("Anna", "Hugo", "Noé", "Zélie", "Malo", "Inès", "Théo", "Louane", "Côme", "Lina")


def people(window: OpenWindow, many: int, *, tag: str = "all", without_consent: int = 0) -> None:
    """``many`` with a mobile and a yes to offers; of them the last ``without_consent`` were never
    asked."""
    now = datetime.now(UTC)
    with window.book.write() as connection:
        for at in range(many):
            name = FIRST_NAMES[at % len(FIRST_NAMES)]
            person = Person(
                first_name=name,
                last_name=f"Roche{at}",
                number=f"+336399{80001 + at}",
                reach=Reach.TEXTABLE,
            )
            contact = contacts.add(connection, person, now)
            contacts.tag(connection, [contact], tag)
            if at < many - without_consent:
                said = Record(Purpose.MARKETING, Event.GRANTED, now - timedelta(days=9), "counter")
                consents.record(connection, [(contact, said)])


def start(
    window: OpenWindow,
    text: str = "Bonjour {first_name}, votre commande est prête.",
    *,
    purpose: Purpose = Purpose.TRANSACTIONAL,
    name: str = "",
    at: datetime | None = None,
    tag: str = "all",
) -> int:
    """Plan it, confirm it, write it; gives the campaign's id."""
    now = datetime.now(UTC)
    draft = Draft(purpose, text, Audience(tag=tag), 1, at=at, by="Claire")
    terms = window.session.terms()
    plan = campaigns.plan(window.book, draft, terms, now=now)
    return campaigns.start(window.book, draft, terms, plan, now=now, name=name)


def ids(book: Book, campaign_id: int, state: State | None = None) -> list[int]:
    kinds = ((state, None),) if state else ()
    return [each.id for each in insights.lines(book, campaign_id, limit=50_000, kinds=kinds)]


def hand_over(book: Book, answers: Sequence[tuple[State, str]]) -> list[int]:
    """Claim as many due messages as there are answers, and settle each with its own; their ids."""
    now = datetime.now(UTC)
    with book.write() as connection:
        lock = outbox.take_over(connection, who="", machine="", now=now)
        handover, claimed = outbox.claim(
            connection,
            account_id=1,
            reference=uuid4().hex,
            lock_number=lock,
            limit=len(answers),
            now=now,
            judge=lambda _, due: Judged(),
        )
        moves = [
            Move(each.id, state, word)
            for each, (state, word) in zip(claimed, answers, strict=False)
            if state is not State.SENDING
        ]
        outbox.settle(
            connection,
            handover_id=handover,
            outcome="answered",
            moves=moves,
            now=now + timedelta(seconds=1),
        )
    return [each.id for each in claimed]


def report(book: Book, moves: Sequence[tuple[int, State, str]]) -> None:
    """What phones and providers say afterwards."""
    now = datetime.now(UTC) + timedelta(seconds=2)
    with book.write() as connection:
        outbox.move(connection, [Move(*each) for each in moves], now)


def advance(book: Book) -> None:
    """As the agent does: a campaign with nothing left to leave has finished."""
    with book.write() as connection:
        rows.advance(connection, datetime.now(UTC))


def state_of(book: Book, campaign_id: int) -> str:
    return insights.campaign_report(book, campaign_id).campaign.state.value
