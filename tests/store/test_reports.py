"""Reports from a real book, compared with a plain count of what was written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event, insert, select, update

from desktop_app.domain.campaign import CampaignState
from desktop_app.domain.message import Purpose, State, may_move
from desktop_app.store import outbox, reports
from desktop_app.store.database import Book
from desktop_app.store.outbox import Move
from desktop_app.store.reports import Span, Step, Wording
from desktop_app.store.tables import Account, Campaign, Handover, History, Message
from tests.helpers.books import NOW, fresh_book

_WORDS = ["", "rejected", "invalid_number", "sender_died"]


@dataclass
class _Told:
    """One generated message: where it starts, and what is reported of it afterwards."""

    start: State
    segments: int
    reports: list[tuple[State, str]]
    id: int = 0
    path: list[Step] = field(default_factory=list)

    @property
    def state(self) -> State:
        return self.path[-1].state

    def first(self, states: set[State]) -> datetime:
        return next(step.at for step in self.path if step.state in states)


# From anywhere a message may go anywhere: what is not allowed is passed over.
_MESSAGES = st.lists(
    st.builds(
        _Told,
        start=st.sampled_from([State.QUEUED, State.QUEUED, State.HELD, State.SKIPPED]),
        segments=st.integers(1, 3),
        reports=st.one_of(
            st.lists(st.tuples(st.sampled_from(State), st.sampled_from(_WORDS)), max_size=8),
            st.sampled_from([State.SENT, State.FAILED, State.UNCERTAIN, State.SCHEDULED]).map(
                lambda answer: [
                    (State.SENDING, "r"),
                    (State.QUEUED, "no_connection"),
                    (State.SENDING, "r"),
                    (answer, "rejected"),
                    (State.DELIVERED, ""),
                ]
            ),
        ),
    ),
    max_size=12,
)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with fresh_book(tmp_path) as opened:
        with opened.write() as connection:
            connection.execute(
                insert(Account).values(id=1, name="a", connector="practice", created_at=NOW)
            )
            connection.execute(
                insert(Handover).values(
                    id=1, account_id=1, reference="r", lock_number=1, claimed_at=NOW
                )
            )
        yield opened


def _write(book: Book, told: list[_Told], **campaign: Any) -> int:
    """A campaign with these messages, moved as the engine moves them; gives its id."""
    with book.write() as connection:
        values = {"purpose": Purpose.TRANSACTIONAL, "template": "B", "state": "RUNNING"}
        campaign_id: int = connection.execute(
            insert(Campaign)
            .values(**{**values, **campaign}, account_id=1, created_at=NOW)
            .returning(Campaign.id)
        ).scalar_one()
        for index, each in enumerate(told):
            each.id = connection.execute(
                insert(Message)
                .values(
                    campaign_id=campaign_id,
                    account_id=1,
                    number=f"+336399{80000 + index}",
                    purpose=Purpose.TRANSACTIONAL,
                    text="B",
                    segments=each.segments,
                    state=each.start,
                    moved_at=NOW,
                    reason="stop" if each.start is State.SKIPPED else "opted_in",
                )
                .returning(Message.id)
            ).scalar_one()
            each.path = [Step(each.start, NOW, "")]
            connection.execute(insert(History).values(message_id=each.id, state=each.start, at=NOW))
            _move(connection, each)
    return campaign_id


def _move(connection: Any, told: _Told) -> None:
    for minute, (state, word) in enumerate(told.reports, start=1):
        at = NOW + timedelta(minutes=minute)
        if may_move(told.state, state):
            told.path.append(Step(state, at, word))
        outbox.move(connection, [Move(told.id, state, word)], at)
        if state is State.SENDING and told.state is State.SENDING:  # as a claim does
            connection.execute(update(Message).where(Message.id == told.id).values(handover_id=1))


_ONE_BOOK = settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@_ONE_BOOK
@given(told=_MESSAGES)
def test_counts_are_those_of_the_messages(book: Book, told: list[_Told]) -> None:
    """Counts, segments and calls of one campaign, whatever else lies in the book."""
    campaign_id = _write(book, told)
    with book.read() as connection:
        counted = reports.tallies(connection, [campaign_id])
    by_state: Counter[State] = Counter()
    segments: Counter[State] = Counter()
    asked: Counter[State] = Counter()
    for each in counted[campaign_id]:
        by_state[each.state] += each.count
        segments[each.state] += each.segments
        asked[each.state] += each.count if each.asked else 0
        assert each.reason != "opted_in"  # why it may leave is not why it did not arrive
    assert by_state == Counter(each.state for each in told)
    assert asked == Counter(
        each.state for each in told if State.SENDING in {step.state for step in each.path}
    )
    for state in by_state:
        assert segments[state] == sum(each.segments for each in told if each.state is state)


@_ONE_BOOK
@given(told=_MESSAGES)
def test_reasons_are_those_of_the_last_move(book: Book, told: list[_Told]) -> None:
    """What failed is told apart by the word that was written when it did."""
    campaign_id = _write(book, told)
    failed = {State.FAILED, State.UNDELIVERED, State.UNCERTAIN}
    expected = Counter((each.state, each.path[-1].detail) for each in told if each.state in failed)
    with book.read() as connection:
        counted = reports.tallies(connection, [campaign_id])[campaign_id]
    found: Counter[tuple[State, str]] = Counter()
    for each in counted:
        if each.state in failed:
            found[each.state, each.reason] += each.count
    assert found == expected


_ON_RUNG = {
    "accepted": {State.SCHEDULED, State.SENT, State.DELIVERED, State.UNDELIVERED},
    "delivered": {State.DELIVERED},
}


@_ONE_BOOK
@given(told=_MESSAGES)
def test_times_are_those_of_who_stands_there(book: Book, told: list[_Told]) -> None:
    """First and last of each rung; of several tries the one that was handed over counts."""
    campaign_id = _write(book, told)
    with book.read() as connection:
        times = reports.times(connection, campaign_id)
    for rung, states in _ON_RUNG.items():
        reached = [each.first(states) for each in told if each.state in states]
        assert getattr(times, rung) == _span(reached)
    handed = _ON_RUNG["accepted"] | {State.UNCERTAIN, State.FAILED}
    asked = [
        max(step.at for step in each.path if step.state is State.SENDING)
        for each in told
        if each.state in handed
    ]
    assert times.handed_over == _span(asked)
    assert times.prepared == _span([NOW for each in told if each.state is not State.SKIPPED])


def _span(instants: list[datetime]) -> Span | None:
    return Span(min(instants), max(instants)) if instants else None


@_ONE_BOOK
@given(told=_MESSAGES, limit=st.integers(1, 5), state=st.none() | st.sampled_from(State))
def test_pages_hold_every_message_once_with_its_history(
    book: Book, told: list[_Told], limit: int, state: State | None
) -> None:
    """Page after page each message of the campaign comes once; its moves are in order."""
    campaign_id = _write(book, told)
    found, after = [], 0
    with book.read() as connection:
        while page := reports.messages(
            connection, campaign_id, after=after, limit=limit, state=state
        ):
            assert len(page) <= limit
            assert page[0].id > after
            found += page
            after = page[-1].id
        moves = reports.histories(connection, [each.id for each in found])
    expected = [each for each in told if state in (None, each.state)]
    assert [(each.id, each.state) for each in found] == [(each.id, each.state) for each in expected]
    assert [moves[each.id] for each in found] == [each.path for each in expected]


@_ONE_BOOK
@given(
    told=_MESSAGES,
    limit=st.integers(1, 5),
    skip=st.integers(0, 12),
    kinds=st.lists(st.tuples(st.sampled_from(State), st.none() | st.sampled_from(_WORDS))),
)
def test_a_page_anywhere_holds_what_stands_there(
    book: Book, told: list[_Told], limit: int, skip: int, kinds: list[tuple[State, str | None]]
) -> None:
    """The rows of a place, of some states and reasons, are those of a plain list."""
    campaign_id = _write(book, told)
    with book.read() as connection:
        everybody = reports.messages(connection, campaign_id, limit=50)
        found = reports.lines(connection, campaign_id, skip=skip, limit=limit, kinds=kinds)
    of_kind = [
        each
        for each in everybody
        if not kinds or any(each.state is s and r in (None, each.reason) for s, r in kinds)
    ]
    assert found == of_kind[skip : skip + limit]


def test_campaigns_of_some_states_come_by_their_place(book: Book) -> None:
    """Counted by state, and any two of those in it, newest first."""
    written = [_write(book, [], state=each) for each in ("RUNNING", "PAUSED", "FINISHED") * 2]
    running = {CampaignState.RUNNING, CampaignState.PAUSED}
    with book.read() as connection:
        assert reports.counted(connection) == dict.fromkeys([*running, CampaignState.FINISHED], 2)
        found = reports.listed(connection, states=running, skip=1, limit=2)
    assert [each.id for each in found] == [written[3], written[1]]


def test_the_wording_is_the_longest_that_left(book: Book) -> None:
    """What went out is shown before what is longer and did not; without a text there is none."""
    campaign_id = _write(book, [_Told(State.QUEUED, 3, []), _Told(State.QUEUED, 1, [])])
    with book.write() as connection:
        rows = enumerate(connection.execute(select(Message.id)).scalars().all())
        for at, each in rows:
            text = update(Message).where(Message.id == each)
            connection.execute(text.values(text=f"texte {at}"))
    with book.read() as connection:
        assert reports.wording(connection, campaign_id) == Wording("texte 0", False, 1, 3)
    with book.write() as connection:
        connection.execute(update(Message).where(Message.segments == 1).values(state="SENT"))
    with book.read() as connection:
        assert reports.wording(connection, campaign_id) == Wording("texte 1", True, 1, 3)
        assert reports.wording(connection, campaign_id + 1) is None


def test_campaigns_come_newest_first_in_pages(book: Book) -> None:
    """Seven campaigns in pages of three: each once, the newest first."""
    written = [_write(book, []) for _ in range(7)]
    found: list[int] = []
    with book.read() as connection:
        while page := reports.listed(connection, after=found[-1] if found else None, limit=3):
            found += [each.id for each in page]
    assert found == written[::-1]


def test_a_message_of_no_campaign_is_found_by_its_id(book: Book) -> None:
    """A reminder belongs to no campaign, and its history can be read all the same."""
    told = _Told(State.QUEUED, 1, [(State.SENDING, "r"), (State.SENT, "")])
    _write(book, [told])
    with book.write() as connection:
        connection.execute(update(Message).values(campaign_id=None))
    with book.read() as connection:
        line = reports.message(connection, told.id)
        assert line is not None
        assert line.state is State.SENT
        assert reports.histories(connection, [told.id])[told.id] == told.path
        assert reports.message(connection, told.id + 1) is None


def test_no_report_reads_every_message(book: Book) -> None:
    """One campaign's report looks its messages up, and a page is not sorted out of all of them."""
    campaign_id = _write(book, [_Told(State.QUEUED, 1, []) for _ in range(9)])
    with book.read() as connection:
        asked: list[tuple[str, Any]] = []
        event.listen(
            connection,
            "before_cursor_execute",
            lambda _connection, _cursor, statement, values, *_: asked.append((statement, values)),
        )
        reports.tallies(connection, [campaign_id])
        reports.times(connection, campaign_id)
        reports.messages(connection, campaign_id)
        reports.messages(connection, campaign_id, state=State.SENT)
        reports.lines(connection, campaign_id, skip=2, limit=3)
        reports.message(connection, 1)
        reports.histories(connection, [1, 2])
        plans = [
            [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {one}", values)]
            for one, values in list(asked)
        ]
    assert len(plans) == 7
    assert not [step for plan in plans for step in plan if step.startswith(_WHOLE_TABLES)]
    assert not [step for plan in plans for step in plan if "FOR ORDER BY" in step]


_WHOLE_TABLES = ("SCAN message", "SCAN history")
