"""What a provider tells, read or refused: an account, receipts, a page of events."""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.connectors.practice import PracticeConnector
from desktop_app.domain.errors import ConnectorError, Fault
from tests.helpers.answers import ACCOUNT, KEY, SCHEDULING, answering, http_answer, read, refused


@pytest.mark.parametrize(
    "change",
    [
        {"duplicate_guard": "false"},
        {"duplicate_guard": 1},
        {"scheduling": True},
        {"scheduling": {}},
        {"scheduling": [SCHEDULING]},
        *({"scheduling": SCHEDULING | {name: -1}} for name in SCHEDULING),
        *({"scheduling": SCHEDULING | {name: 1.5}} for name in SCHEDULING),
        {"scheduling": SCHEDULING | {"lead_s": None}},
        {"scheduling": SCHEDULING | {"horizon_s": 2**70}},
        {"scheduling": SCHEDULING | {"withdrawals_a_month": True}},
        {"max_batch": 0},
        {"max_batch": True},
        {"max_batch": "10"},
        {"price_per_segment": 0.045},
        {"price_per_segment": "NaN"},
        {"price_per_segment": "Infinity"},
        {"price_per_segment": "-1"},
        {"price_per_segment": "1E+99999"},
        {"price_per_segment": "1E-99999"},
        {"currency": ""},
        {"currency": "\ud83d"},
        {"max_batch": 2**70},
        {"stop_code": None},
        {"stop_code": 36180},
        {"stop_code": "٣"},
    ],
)
def test_an_account_that_promises_what_nobody_can_read_is_nonsense(
    change: dict[str, object],
) -> None:
    """Least of all is anything but true a duplicate guard."""
    body = json.dumps(ACCOUNT | change).encode()
    assert refused(http_answer(200, body), "capabilities").fault is Fault.NONSENSE


@pytest.mark.parametrize("missing", sorted(ACCOUNT))
def test_an_account_in_part_is_nonsense(missing: str) -> None:
    """What is not said is not made up."""
    body = json.dumps({key: ACCOUNT[key] for key in ACCOUNT if key != missing}).encode()
    assert refused(http_answer(200, body), "capabilities").fault is Fault.NONSENSE


def test_there_may_be_no_stop_code() -> None:
    """Then it is empty."""
    with answering(http_answer(200, json.dumps(ACCOUNT).encode())) as url:
        connector = PracticeConnector(url, KEY)
        assert connector.capabilities().stop_code == ""
        connector.close()


REPORT = {
    "kind": "report",
    "id": "p1",
    "reference": None,
    "position": None,
    "number": "+33639980001",
    "status": "delivered",
    "at": "2026-01-01T12:00:00+02:00",
}


REPLY = {
    "kind": "reply",
    "id": "r1",
    "number": "+33639980001",
    "text": "STOP",
    "at": "2026-01-01T12:00:00+02:00",
}
HALF_EMOJI = "\ud83d"


def _page(*events: object) -> bytes:
    return json.dumps({"next": 1, "events": events}).encode()


@pytest.mark.parametrize(
    "change",
    [
        {"id": None},
        {"id": HALF_EMOJI},
        {"id": "x" * 10_000},
        {"id": "\x1b[2J"},
        {"status": "buffered"},
        {"status": ["delivered"]},
        {"reference": ["a"]},
        {"reference": HALF_EMOJI},
        {"position": 2**70},
        {"position": -1},
        {"position": "1"},
        {"position": True},
        {"at": "2026-01-01T12:00:00"},
        {"at": "0001-01-01T00:00:00+00:00"},
        {"at": "0001-01-01T00:00:00+14:00"},
        {"at": "9999-12-31T23:59:59-14:00"},
        {"at": "noon"},
        {"at": 5},
        {"kind": "click"},
    ],
)
def test_a_report_nobody_can_read_is_passed_over(change: dict[str, object]) -> None:
    """A state we do not know is not "never arrived". What stands beside it is read: the STOP, and
    the next report."""
    events = read(_page(REPORT | change, REPLY, REPORT))
    assert [each.text for each in events.replies] == ["STOP"]
    assert [each.provider_id for each in events.reports] == ["p1"]
    assert events.passed_over == ("unknown" if "kind" in change else "report",)


@pytest.mark.parametrize(
    "event",
    [
        *(
            REPLY | change
            for change in (
                {"id": None},
                {"id": HALF_EMOJI},
                {"text": None},
                {"text": ["STOP"]},
                {"text": "x" * 50_000},
                {"at": "0001-01-01T00:00:00+00:00"},
                {"at": "2026-01-01T12:00:00"},
                {"kind": None},
                {"kind": ["reply"]},
            )
        ),
        {key: each for key, each in REPLY.items() if key != "text"},
        {key: each for key, each in REPLY.items() if key != "kind"},
        "reply",
        None,
    ],
)
def test_a_reply_nobody_can_read_refuses_the_page(event: object) -> None:
    """It may be a STOP: it is never passed over."""
    assert refused(http_answer(200, _page(REPORT, event)), "events").fault is Fault.NONSENSE


@pytest.mark.parametrize("body", [b'{"next": 1, "events": {}}', b'{"next": 1, "events": ""}'])
def test_a_page_that_is_no_list_is_nonsense(body: bytes) -> None:
    """Nothing in it is no news; something else is no page."""
    assert refused(http_answer(200, body), "events").fault is Fault.NONSENSE


def test_a_page_that_leads_back_to_itself_is_nonsense() -> None:
    """A STOP on it would be read for ever, or never."""
    body = json.dumps({"next": 0, "events": [REPLY]}).encode()
    assert refused(http_answer(200, body), "events").fault is Fault.NONSENSE


@pytest.mark.parametrize(
    ("told", "number"),
    [("0639980001", "0639980001"), (33639980001, "33639980001"), (None, ""), ([1], ""), ("\n", "")],
)
def test_a_number_comes_as_it_is_written(told: object, number: str) -> None:
    """Whose it is, is read where the shop's country is known."""
    events = read(_page(REPLY | {"number": told}, REPORT | {"number": told}))
    assert [each.number for each in (*events.replies, *events.reports)] == [number] * 2


def test_half_an_emoji_in_a_reply_hides_no_stop() -> None:
    """Networks cut long texts in two within an emoji: no customer silences a shop with one."""
    events = read(_page(REPLY | {"text": "STOP " + HALF_EMOJI}))
    assert [each.text for each in events.replies] == ["STOP \ufffd"]


hostile = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from(
        [2**63, 2**70, HALF_EMOJI, "delivered", "accepted", "rejected", "reply", "report"]
    )
    | st.floats()
    | st.text(st.characters(), max_size=5)
    | st.datetimes().map(str)
    | st.datetimes(timezones=st.timezones()).map(lambda at: at.isoformat()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


def _spoilt(whole: dict[str, object]) -> st.SearchStrategy[dict[str, object]]:
    """Like ``whole`` with some of its values replaced."""
    return st.fixed_dictionaries({key: st.just(each) | hostile for key, each in whole.items()})


ACCEPTED = {"status": "accepted", "id": "p1", "error": "invalid_number"}
pages = st.fixed_dictionaries(
    {
        "next": st.just(5) | hostile,
        "events": st.lists(_spoilt(REPORT) | _spoilt(REPLY), max_size=3) | hostile,
    }
)
receipts = st.fixed_dictionaries({"messages": st.lists(_spoilt(ACCEPTED), min_size=1, max_size=1)})


@settings(max_examples=150, deadline=None)
@given(
    st.tuples(st.just("events"), pages | hostile)
    | st.tuples(st.just("send"), receipts | hostile)
    | st.tuples(st.just("capabilities"), _spoilt(ACCOUNT))
    | st.tuples(
        st.just("capabilities"),
        _spoilt(SCHEDULING).map(lambda each: ACCOUNT | {"scheduling": each}),
    )
)
def test_any_body_is_a_fault_or_values_a_book_can_keep(told: tuple[str, object]) -> None:
    """Texts that UTF-8 can write, numbers that SQLite can hold, instants in a year of ours."""
    verb, body = told
    try:
        found = read(json.dumps(body).encode(), verb)
    except ConnectorError as error:
        assert error.fault is Fault.NONSENSE
        return
    for each in _values(found):
        if isinstance(each, datetime):
            assert each.utcoffset() == timedelta(0)
            assert 2000 <= each.year < 2100
        elif isinstance(each, int):
            assert 0 <= each <= 1_000_000
        elif each is not None:
            assert len(str(each).encode()) <= 200_000


def _values(read: Any) -> Iterator[Any]:
    """Every leaf of what a call gave back."""
    if is_dataclass(read):
        read = [getattr(read, each.name) for each in fields(read)]
    if isinstance(read, (list, tuple)):
        for each in read:
            yield from _values(each)
    else:
        yield read


@pytest.mark.parametrize(
    "told",
    ["null", "1.0", "true", "-1", "1e5", '""', '"None"', '"\\ud800"', '"٣"', "9" * 19, "[1]"],
)
def test_a_cursor_it_would_not_take_back_is_nonsense(told: str) -> None:
    """Kept, it would be refused at every later look, and no STOP read again."""
    body = f'{{"next": {told}, "events": []}}'.encode()
    assert refused(http_answer(200, body), "events").fault is Fault.NONSENSE


@pytest.mark.parametrize("told", ["0", "7", '"7"', "9" * 18])
def test_a_cursor_is_a_number(told: str) -> None:
    """Written as one, or as its digits."""
    with answering(http_answer(200, f'{{"next": {told}, "events": []}}'.encode())) as url:
        connector = PracticeConnector(url, KEY)
        assert connector.events("").cursor == told.strip('"')
        connector.close()


def test_instants_come_home_in_utc() -> None:
    """The provider's own zone ends here."""
    body = json.dumps({"next": 1, "events": [REPORT]}).encode()
    with answering(http_answer(200, body)) as url:
        connector = PracticeConnector(url, KEY)
        (report,) = connector.events("").reports
        connector.close()
    assert report.at.isoformat() == "2026-01-01T10:00:00+00:00"
