"""The gate, asked again inside the claim: what the book says by then decides."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, select, update

from desktop_app.connectors.practice import PracticeConnector
from desktop_app.domain import consent
from desktop_app.domain.audience import Audience
from desktop_app.domain.consent import Event, Record
from desktop_app.domain.message import Purpose
from desktop_app.services import campaigns
from desktop_app.services import consents as counter
from desktop_app.services.composing import Draft
from desktop_app.services.sending import Handed, Sender
from desktop_app.store import consents, contacts, outbox
from desktop_app.store.contacts import Person
from desktop_app.store.database import Book, Connection
from desktop_app.store.tables import Contact, History, Message
from tests.helpers import gateway
from tests.helpers.books import NOW, TERMS, add_account, add_person, fresh_book
from tests.helpers.gateway import practice_gateway

ANNA, HUGO = "+33639980001", "+33639980002"
OFFER, NOTICE = Purpose.MARKETING, Purpose.TRANSACTIONAL


def _send_later(
    folder: Path,
    purpose: Purpose,
    meanwhile: Callable[[Connection], object],
    *,
    at: datetime = NOW,
) -> tuple[list[tuple[str, str]], list[str], list[Handed]]:
    """Start a campaign to Anna and Hugo, let something happen, then send at ``at``."""
    with fresh_book(folder) as book, practice_gateway(folder) as provider:
        add_account(book, provider.url)
        add_person(book, ANNA, first_name="Anna", said=[Event.GRANTED])
        add_person(book, HUGO, first_name="Hugo", said=[Event.GRANTED])
        draft = Draft(purpose, "Bonjour {first_name} !", Audience(tag="all"), 1)
        plan = campaigns.plan(book, draft, TERMS, now=NOW)
        campaigns.start(book, draft, TERMS, plan, now=NOW)
        with book.write() as connection:
            meanwhile(connection)
        turns = _turns(book, provider.url, at)
        with book.read() as connection:
            rows = connection.execute(select(Message.state, Message.reason).order_by(Message.id))
            found = [(state, reason) for state, reason in rows]
        return found, [line["number"] for line in provider.taken()], turns


def _turns(book: Book, url: str, at: datetime, *, batch: int = 1) -> list[Handed]:
    with book.write() as connection:
        number = outbox.take_over(connection, who="", machine="", now=at)
    connector = PracticeConnector(url, gateway.KEY)
    sender = Sender(
        book,
        connector,
        account_id=1,
        lock_number=number,
        batch=batch,
        terms=TERMS,
        clock=lambda: at,
    )
    try:
        return [sender.turn(), sender.turn()]
    finally:
        connector.close()


def test_offers_that_waited_together_keep_to_the_cap(tmp_path: Path) -> None:
    """The agent was off for more than a week: what was confirmed on its days leaves at once, and
    still not three to one number."""
    with fresh_book(tmp_path) as book, practice_gateway(tmp_path) as provider:
        add_account(book, provider.url)
        add_person(book, ANNA, first_name="Anna", said=[Event.GRANTED])
        for day in (0, 1, 8):
            now = NOW + timedelta(days=day)
            draft = Draft(OFFER, f"Jour {day}", Audience(tag="all"), 1)
            plan = campaigns.plan(book, draft, TERMS, now=now)
            campaigns.start(book, draft, TERMS, plan, now=now)
        _turns(book, provider.url, NOW + timedelta(days=8), batch=10)
        with book.read() as connection:
            found = connection.execute(select(Message.state, Message.reason).order_by(Message.id))
            states = [tuple(each) for each in found]
        assert [state for state, _ in states] == ["SENT", "SENT", "SKIPPED"]
        assert states[2][1] == "weekly_cap"
        assert len(provider.taken()) == 2


def _anna_said(event: Event, how: str, purpose: Purpose) -> Callable[[Connection], None]:
    record = Record(purpose, event, NOW + timedelta(minutes=1), how)
    return lambda book: consents.record(book, [(1, record)])


def _suppressed(purpose: Purpose) -> Callable[[Connection], None]:
    return lambda book: consents.suppress(book, ANNA, purpose, reason="x", now=NOW)


@pytest.mark.parametrize(
    ("purpose", "meanwhile", "reason"),
    [
        (OFFER, _anna_said(Event.WITHDRAWN, consent.STOP, OFFER), "stop"),
        (NOTICE, _anna_said(Event.WITHDRAWN, "counter", NOTICE), "said_no"),
        (OFFER, _suppressed(OFFER), "suppressed"),
        (NOTICE, _suppressed(NOTICE), "suppressed"),
        (
            NOTICE,
            lambda book: book.execute(
                update(Contact).where(Contact.id == 1).values(reach="broken")
            ),
            "not_textable",
        ),
        (
            NOTICE,
            lambda book: contacts.change(book, 1, Person(number="+33639980009"), NOW),
            "number_changed",
        ),
        (OFFER, lambda book: book.execute(delete(Contact).where(Contact.id == 1)), "not_asked"),
    ],
)
def test_what_happened_since_the_start_counts(
    tmp_path: Path, purpose: Purpose, meanwhile: Callable[[Connection], object], reason: str
) -> None:
    """Anna is left out with the reason, before any call; Hugo, next in line, gets his text."""
    found, taken, turns = _send_later(tmp_path, purpose, meanwhile)
    assert found[0] == ("SKIPPED", reason)
    assert found[1][0] == "SENT"
    assert taken == [HUGO]
    assert turns == [Handed(1), Handed(0)]


@pytest.mark.parametrize(
    "harmless",
    [
        _anna_said(Event.WITHDRAWN, consent.STOP, OFFER),
        _suppressed(OFFER),
        lambda book: book.execute(delete(Contact).where(Contact.id == 1)),
    ],
)
def test_a_service_text_is_not_stopped_by_a_refusal_of_offers(
    tmp_path: Path, harmless: Callable[[Connection], object]
) -> None:
    """The two purposes are apart."""
    _, taken, _ = _send_later(tmp_path, NOTICE, harmless)
    assert taken == [ANNA, HUGO]


@pytest.mark.parametrize(
    ("purpose", "left"), [(NOTICE, ("SKIPPED", "said_no")), (OFFER, ("SENT", ""))]
)
def test_a_stranger_who_has_become_known_and_refused_gets_nothing(
    tmp_path: Path, purpose: Purpose, left: tuple[str, str]
) -> None:
    """Queued for a number that was nobody's; by now somebody has it and said no to service texts.
    Their no to offers alone stops nothing."""
    with fresh_book(tmp_path) as book, practice_gateway(tmp_path) as provider:
        add_account(book, provider.url)
        draft = Draft(NOTICE, "Bonjour !", Audience(numbers=(ANNA,)), 1)
        plan = campaigns.plan(book, draft, TERMS, now=NOW)
        campaigns.start(book, draft, TERMS, plan, now=NOW)
        slip = counter.stop(book, add_person(book, ANNA), [NOTICE], by="Claire", now=NOW)
        add_person(book, ANNA, said=[Event.WITHDRAWN], purpose=purpose)
        counter.undo_stop(book, slip, by="Claire", now=NOW)  # it hides no other's no
        _turns(book, provider.url, NOW)
        with book.read() as connection:
            state, reason = connection.execute(select(Message.state, Message.reason)).one()
    assert (state, reason if state == "SKIPPED" else "") == left


def test_an_offer_that_is_late_waits_for_the_morning(tmp_path: Path) -> None:
    """The window closed before its turn came: held, with the rule, until it opens."""
    night = datetime(2026, 11, 25, 21, 0, tzinfo=UTC)
    found, taken, _ = _send_later(tmp_path, OFFER, lambda book: None, at=night)
    assert found == [("HELD", "fr-default")] * 2
    assert taken == []


def test_what_is_no_longer_useful_never_leaves(tmp_path: Path) -> None:
    """A reminder whose time has passed expires in the queue."""
    found, taken, _ = _send_later(
        tmp_path,
        NOTICE,
        lambda book: book.execute(update(Message).where(Message.id == 1).values(useful_until=NOW)),
    )
    assert [state for state, _ in found] == ["EXPIRED", "SENT"]
    assert taken == [HUGO]


def test_held_texts_leave_when_their_time_has_come(tmp_path: Path) -> None:
    """Held at night, released in the morning, judged again, sent once; the history tells it all,
    and what stands with the text is the basis on which it left."""
    night = datetime(2026, 11, 25, 21, 0, tzinfo=UTC)
    morning = datetime(2026, 11, 26, 7, 0, tzinfo=UTC)
    with fresh_book(tmp_path) as book, practice_gateway(tmp_path) as provider:
        add_account(book, provider.url)
        add_person(book, ANNA, said=[Event.GRANTED])
        draft = Draft(OFFER, "Bonjour !", Audience(tag="all"), 1)
        plan = campaigns.plan(book, draft, TERMS, now=night)
        campaigns.start(book, draft, TERMS, plan, now=night)
        for at, released in ((morning - timedelta(seconds=1), 0), (morning, 1)):
            with book.write() as connection:
                assert outbox.release_held(connection, at) == released
            _turns(book, provider.url, at)
        with book.read() as connection:
            told = connection.execute(select(History.state).order_by(History.id)).scalars().all()
            reason = connection.execute(select(Message.reason)).scalar()
        assert told == ["HELD", "QUEUED", "SENDING", "SENT"]
        assert reason == "opted_in"
        assert [line["text"] for line in provider.taken()] == ["Bonjour ! STOP au 36180"]
