"""What became of a campaign, after it really went to a provider."""

import time
from contextlib import closing
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import update

from desktop_app.connectors.practice import PracticeConnector
from desktop_app.domain.errors import BadInput, ConnectorError
from desktop_app.domain.message import State
from desktop_app.domain.remedy import Remedy, remedy
from desktop_app.domain.replies import StopWords
from desktop_app.services import delivery, insights
from desktop_app.services.sending import Sender
from desktop_app.store import outbox
from desktop_app.store.database import Book
from desktop_app.store.outbox import Move
from desktop_app.store.tables import Campaign
from tests.helpers import gateway
from tests.helpers.books import NOW, TERMS, fresh_book, queue_campaign
from tests.helpers.clocked import ANSWERS
from tests.helpers.gateway import practice_gateway

LATER = NOW + timedelta(minutes=5)


def _send(book: Book, url: str, *, turns: int, key: str = gateway.KEY) -> None:
    with book.write() as connection:
        lock = outbox.take_over(connection, who="", machine="", now=NOW)
    connector = PracticeConnector(url, key)
    sender = Sender(
        book,
        connector,
        account_id=1,
        lock_number=lock,
        batch=10,
        terms=TERMS,
        clock=lambda: LATER,
    )
    with closing(connector):
        for _ in range(turns):
            sender.turn()


def _listen(book: Book, url: str, *, reports: int) -> None:
    connector = PracticeConnector(url, gateway.KEY)
    heard, deadline = 0, time.monotonic() + 30
    while heard < reports and time.monotonic() < deadline:
        heard += delivery.poll(
            book,
            connector,
            account_id=1,
            words=StopWords(),
            answers=ANSWERS,
            region="FR",
            now=LATER,
        ).reports
    connector.close()


def test_taken_is_not_delivered(tmp_path: Path) -> None:
    """20 of 25 taken: 20 accepted, none delivered, 20 unknown, a rate of 0 and 5 waiting."""
    with fresh_book(tmp_path) as book, practice_gateway(tmp_path) as provider:
        queue_campaign(book, 25)
        _send(book, provider.url, turns=2)
        told = insights.campaign_report(book, 1)
    ladder = told.report.ladder
    assert (ladder.prepared, ladder.waiting, ladder.handed_over) == (25, 5, 20)
    assert (ladder.accepted, ladder.unknown, ladder.delivered) == (20, 20, 0)
    assert ladder.failure_rate == 0
    assert told.times.accepted == told.times.handed_over is not None
    assert told.times.delivered is None


def test_what_did_not_arrive_is_to_be_telephoned(tmp_path: Path) -> None:
    """A delivery report that says no: undelivered, with something to do about it."""
    flags = ("--undelivered-rate", "1")
    with fresh_book(tmp_path) as book, practice_gateway(tmp_path, *flags) as provider:
        queue_campaign(book, 5)
        _send(book, provider.url, turns=1)
        _listen(book, provider.url, reports=5)
        told = insights.campaign_report(book, 1)
    ladder = told.report.ladder
    assert (ladder.accepted, ladder.undelivered, ladder.unknown) == (5, 5, 0)
    assert ladder.failure_rate == 1
    assert [(each.remedy, each.count) for each in told.report.failures] == [
        (Remedy.CALL_INSTEAD, 5)
    ]


def test_a_refused_key_is_no_hand_over(tmp_path: Path) -> None:
    """The account is at fault and no text: all of it waits, and there is no rate."""
    with fresh_book(tmp_path) as book, practice_gateway(tmp_path) as provider:
        queue_campaign(book, 5)
        with pytest.raises(ConnectorError, match="authentication"):
            _send(book, provider.url, turns=1, key="wrong")
        ladder = insights.campaign_report(book, 1).report.ladder
    assert (ladder.waiting, ladder.handed_over, ladder.failure_rate) == (5, 0, None)


def test_nobody_there_is_no_hand_over(tmp_path: Path) -> None:
    """What could not be handed over waits again: no rate, although a call was tried."""
    with fresh_book(tmp_path) as book:
        queue_campaign(book, 5)
        _send(book, "http://127.0.0.1:9", turns=1)
        ladder = insights.campaign_report(book, 1).report.ladder
    assert (ladder.waiting, ladder.handed_over, ladder.failure_rate) == (5, 0, None)


def test_the_price_is_that_of_what_may_have_been_taken(tmp_path: Path) -> None:
    """Taken or in doubt may be billed, refused is not; without a price there is no estimate."""
    with fresh_book(tmp_path) as book:
        queue_campaign(book, 4)
        with book.write() as connection:
            outbox.move(connection, [Move(each, State.SENDING) for each in (1, 2, 3)], NOW)
            answers = [Move(1, State.SENT), Move(2, State.UNCERTAIN), Move(3, State.FAILED, "x")]
            outbox.move(connection, answers, NOW)
        assert insights.campaign_report(book, 1).price_estimate is None
        with book.write() as connection:
            connection.execute(update(Campaign).values(price_per_segment="0.049"))
        assert insights.campaign_report(book, 1).price_estimate == Decimal("0.098")


def test_campaigns_are_listed_with_what_became_of_them(tmp_path: Path) -> None:
    """The list counts as the report does."""
    with fresh_book(tmp_path) as book:
        queue_campaign(book, 3)
        [listed] = insights.campaigns(book)
        assert listed.campaign.id == 1
        assert listed.report == insights.campaign_report(book, 1).report
        assert insights.campaigns(book, after=1) == []


def test_what_happened_to_one_text(tmp_path: Path) -> None:
    """Every move with its time and why, oldest first."""
    with fresh_book(tmp_path) as book:
        queue_campaign(book, 2)
        _send(book, "http://127.0.0.1:9", turns=1)
        told = insights.message_history(book, 2)
    assert told.message.number == "+33639980002"
    assert [(step.state, step.at) for step in told.steps] == [
        (State.QUEUED, NOW),
        (State.SENDING, LATER),
        (State.QUEUED, LATER),
    ]
    assert told.steps[-1].detail == "no_connection"


def test_every_message_is_read_across_pages(tmp_path: Path) -> None:
    """More messages than a page holds: each once, in order, with its own history."""
    with fresh_book(tmp_path) as book:
        queue_campaign(book, 501)
        found = list(insights.each_message(book, 1))
    assert [each.message.id for each in found] == list(range(1, 502))
    assert all([step.state for step in each.steps] == [State.QUEUED] for each in found)


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    """An unknown campaign or message is bad input, not an empty report."""
    with fresh_book(tmp_path) as book:
        with pytest.raises(BadInput, match="campaign_unknown"):
            insights.campaign_report(book, 7)
        with pytest.raises(BadInput, match="message_unknown"):
            insights.message_history(book, 7)


def test_behind_each_failure_stand_its_messages(tmp_path: Path) -> None:
    """Whatever went wrong, a group's messages are as many as it counts, and are of it."""
    with fresh_book(tmp_path) as book:
        queue_campaign(book, 6)
        answers = [
            Move(1, State.FAILED, "invalid_number"),
            Move(2, State.FAILED, "no_delivery"),  # a refusal with a report's word: unknown
            Move(3, State.UNCERTAIN, "cut"),
            Move(4, State.SENT),
            Move(5, State.SENT),
        ]
        with book.write() as connection:
            outbox.move(connection, [Move(each, State.SENDING) for each in range(1, 6)], NOW)
            outbox.move(connection, answers, NOW)
            outbox.move(connection, [Move(4, State.UNDELIVERED, "no_delivery")], NOW)
        failures = insights.campaign_report(book, 1).report.failures
        assert len(failures) == 4
        for each in failures:
            kinds = insights.kinds_of(each.remedy, each.reasons)
            found = insights.lines(book, 1, kinds=kinds)
            assert len(found) == each.count
            assert {remedy(line.state, line.reason) for line in found} == {each.remedy}
        assert [line.contact_id for line in insights.lines(book, 1, skip=4)] == [5, 6]


def test_what_was_written_to_one_person(tmp_path: Path) -> None:
    """Theirs alone, the last one first, and how each stands."""
    with fresh_book(tmp_path) as book:
        queue_campaign(book, 2)
        told = insights.texts_of(book, 2)
        assert [(each.id, each.state, each.campaign) for each in told] == [(2, State.QUEUED, "")]
        assert told[0].text.endswith("2 est arrivée.")
        assert insights.texts_of(book, 9) == []
