"""What providers tell afterwards, written down: reports in any order, and a STOP at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import select, update

from desktop_app.connectors.contract import Events, Reply, Report
from desktop_app.domain.errors import ConnectorError
from desktop_app.domain.message import Purpose, State
from desktop_app.domain.replies import StopWords
from desktop_app.services import delivery
from desktop_app.services.delivery import Heard
from desktop_app.store import consents, outbox
from desktop_app.store.database import Book
from desktop_app.store.tables import Account, History, Message, Suppression
from tests.helpers.books import NOW, fresh_book, queue_campaign
from tests.helpers.clocked import ANSWERS

FIRST, SECOND = "+33639980001", "+33639980002"
WORDS = StopWords(("STOP", "ARRÊT"), ("non-stop",))


class _Provider:
    """Events as a provider tells them; the connector's other calls are not made here."""

    def __init__(self, *pages: Events) -> None:
        self.pages = {"": pages[0]} | {before.cursor: after for before, after in pairwise(pages)}

    def events(self, cursor: str) -> Events:
        return self.pages.get(cursor, Events(cursor, (), ()))


def _events(cursor: str, *told: Report | Reply) -> Events:
    return Events(
        cursor,
        tuple(each for each in told if isinstance(each, Report)),
        tuple(each for each in told if isinstance(each, Reply)),
    )


def _report(provider_id: str, number: str, *, delivered: bool = True, **place: object) -> Report:
    place = {"reference": None, "position": None, **place}
    return Report(
        provider_id=provider_id,
        number=number,
        delivered=delivered,
        at=NOW,
        **place,  # type: ignore[arg-type]
    )


def _handed_over(book: Book, *, state: State = State.SENT) -> None:
    """Two messages handed over in one batch; the provider calls them p0 and p1 if it took them."""
    queue_campaign(book, 4)
    with book.write() as connection:
        lock = outbox.take_over(connection, who="", machine="", now=NOW)
        handover, claimed = outbox.claim(
            connection,
            account_id=1,
            reference="r1",
            lock_number=lock,
            limit=2,
            now=NOW,
            judge=lambda book, due: outbox.Judged(),
        )
        moves = [
            outbox.Move(each.id, state, provider_id=f"p{at}" if state is State.SENT else None)
            for at, each in enumerate(claimed)
        ]
        outbox.settle(connection, handover_id=handover, outcome="x", moves=moves, now=NOW)


def _poll(book: Book, *pages: Events, times: int = 1) -> list[Heard]:
    provider = _Provider(*pages)
    return [
        delivery.poll(
            book,
            provider,  # type: ignore[arg-type]
            account_id=1,
            words=WORDS,
            answers=ANSWERS,
            region="FR",
            now=NOW,
        )
        for _ in range(times)
    ]


def _states(book: Book) -> list[str]:
    with book.read() as connection:
        return list(connection.execute(select(Message.state).order_by(Message.id)).scalars())


def test_reports_move_what_they_speak_of(tmp_path: Path) -> None:
    """Delivered and not; told twice, or again from the start, they change nothing more."""
    page = _events("7", _report("p0", FIRST), _report("p1", SECOND, delivered=False))
    with fresh_book(tmp_path) as book:
        _handed_over(book)
        assert _poll(book, page, page, times=2) == [Heard(2, 0), Heard(0, 0)]
        assert _states(book) == ["DELIVERED", "UNDELIVERED", "QUEUED", "QUEUED"]
        with book.write() as connection:
            assert connection.execute(select(Account.cursor)).scalar() == "7"
            connection.execute(update(Account).values(cursor=""))
            before = connection.execute(select(History.id)).all()
        _poll(book, page)
        with book.read() as connection:
            assert connection.execute(select(History.id)).all() == before


@pytest.mark.parametrize(
    ("report", "states"),
    [
        (_report("q1", SECOND, reference="r1", position=1), ["UNCERTAIN", "DELIVERED"]),
        (_report("q1", SECOND), ["UNCERTAIN", "UNCERTAIN"]),  # the number alone proves nothing
        (_report("q1", FIRST, reference="r1", position=1), ["UNCERTAIN", "UNCERTAIN"]),
        (_report("q1", SECOND, reference="r9", position=1), ["UNCERTAIN", "UNCERTAIN"]),
    ],
)
def test_a_report_ends_a_doubt_where_it_is_surely_ours(
    tmp_path: Path, report: Report, states: list[str]
) -> None:
    """By our own reference and the place in the batch, with the right number; by nothing less."""
    with fresh_book(tmp_path) as book:
        _handed_over(book, state=State.UNCERTAIN)
        _poll(book, _events("1", report))
        assert _states(book)[:2] == states


def test_a_report_of_somebody_else_s_text_is_passed_over(tmp_path: Path) -> None:
    """An id nobody knows, or a known id for another number."""
    with fresh_book(tmp_path) as book:
        _handed_over(book)
        told = _poll(book, _events("1", _report("zz", FIRST), _report("p0", SECOND)))
        assert told == [Heard(0, 0)]
        assert _states(book)[:2] == ["SENT", "SENT"]


@pytest.mark.parametrize("text", ["STOP", "stop", " Stop. ", "arret", "Arrêt svp", "STOP 36180"])
def test_a_stop_counts_at_once(tmp_path: Path, text: str) -> None:
    """No more offers nor texts of that kind; one record of the person; the queue is taken back."""
    with fresh_book(tmp_path) as book:
        _handed_over(book)
        with book.write() as connection:
            connection.execute(update(Message).where(Message.id == 3).values(number=FIRST))
        assert _poll(book, _events("1", Reply("r", FIRST, text, NOW))) == [Heard(0, 1)]
        assert _states(book) == ["SENT", "SENT", "CANCELLED", "QUEUED"]
        with book.read() as connection:
            for purpose in Purpose:
                assert consents.is_suppressed(connection, FIRST, purpose)
                assert not consents.is_suppressed(connection, SECOND, purpose)
                assert [each.is_stop for each in consents.records(connection, 1, purpose)] == [True]


@pytest.mark.parametrize("text", ["Merci", "", "Je stoppe là", "non stop", "?"])
def test_another_reply_refuses_nothing(tmp_path: Path, text: str) -> None:
    """A keyword amid other words does not."""
    with fresh_book(tmp_path) as book:
        _handed_over(book)
        assert _poll(book, _events("1", Reply("r", FIRST, text, NOW))) == [Heard(0, 0)]
        with book.read() as connection:
            assert not consents.is_suppressed(connection, FIRST, Purpose.MARKETING)


def test_a_stop_to_an_offer_leaves_service_texts_alone(tmp_path: Path) -> None:
    """It answers the offer; the appointment's reminder still goes."""
    with fresh_book(tmp_path) as book:
        _handed_over(book)
        with book.write() as connection:
            connection.execute(update(Message).where(Message.id == 1).values(purpose="marketing"))
        _poll(book, _events("1", Reply("r", FIRST, "STOP", NOW)))
        with book.read() as connection:
            assert consents.is_suppressed(connection, FIRST, Purpose.MARKETING)
            assert not consents.is_suppressed(connection, FIRST, Purpose.TRANSACTIONAL)


def test_a_stop_from_a_stranger_suppresses_offers(tmp_path: Path) -> None:
    """Nothing was sent to that number by us: it is never offered anything all the same."""
    with fresh_book(tmp_path) as book:
        _handed_over(book)
        stranger = "+33639980999"
        _poll(book, _events("1", Reply("r", stranger, "STOP", NOW - timedelta(days=1))))
        with book.read() as connection:
            assert consents.is_suppressed(connection, stranger, Purpose.MARKETING)
            assert not consents.is_suppressed(connection, stranger, Purpose.TRANSACTIONAL)


@pytest.mark.parametrize(
    "written", ["+33639980001", "33639980001", "0639980001", "0033 6 39 98 00 01", "+330639980001"]
)
def test_a_number_is_whose_it_is_however_it_is_written(tmp_path: Path, written: str) -> None:
    """A STOP and a report count for the person, not for a number that nobody has."""
    page = _events("1", _report("p0", written), Reply("r", written, "STOP", NOW))
    with fresh_book(tmp_path) as book:
        _handed_over(book)
        assert _poll(book, page) == [Heard(1, 1)]
        with book.read() as connection:
            told = connection.execute(select(Suppression.number).distinct()).scalars().all()
            assert told == [FIRST]
            assert [each.is_stop for each in consents.records(connection, 1, Purpose.MARKETING)]


@pytest.mark.parametrize("written", ["36180", "38 080", "INFO", "PROMO 24", "C&A", "O2", "EE"])
def test_an_advertisement_does_not_silence_an_account(tmp_path: Path, written: str) -> None:
    """A short code or a name got nothing of ours; its "STOP au 38080" is none of ours either."""
    stray = _events("1", Reply("r", written, "Soldes ! STOP au 38080", NOW))
    with fresh_book(tmp_path) as book:
        _handed_over(book)
        assert _poll(book, stray) == [Heard(0, 0)]
        with book.read() as connection:
            assert connection.execute(select(Account.cursor)).scalar() == "1"
            assert connection.execute(select(Suppression.number)).all() == []


@pytest.mark.parametrize(
    "written", ["", "+33", "06 39 98 00 01 / 06 39 98 00 02", "0639980", "tel:+336399800"]
)
def test_a_stop_of_nobody_is_neither_filed_nor_passed_over(tmp_path: Path, written: str) -> None:
    """The page stays to be read; any other reply from there refuses nothing, and neither it nor a
    report that names nobody keeps the rest from being read."""
    stop = _events("1", Reply("r", written, "STOP", NOW))
    other = _events("1", Reply("r", written, "Votre solde", NOW), _report("p0", written))
    with fresh_book(tmp_path) as book:
        _handed_over(book)
        with pytest.raises(ConnectorError, match="nonsense"):
            _poll(book, stop)
        with book.read() as connection:
            assert connection.execute(select(Account.cursor)).scalar() == ""
            assert connection.execute(select(Suppression.number)).all() == []
        assert _poll(book, other) == [Heard(0, 0)]
        with book.read() as connection:
            assert connection.execute(select(Account.cursor)).scalar() == "1"


def test_what_was_passed_over_is_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """By kind, once; the page was read to its end."""
    page = replace(_events("1", _report("p0", FIRST)), passed_over=("report", "unknown", "report"))
    with fresh_book(tmp_path) as book:
        _handed_over(book)
        assert _poll(book, page, times=2) == [Heard(1, 0), Heard(0, 0)]
    assert caplog.messages == [
        "account 1 told what cannot be read: 2 x report",
        "account 1 told what cannot be read: 1 x unknown",
    ]
