"""Answers no honest provider gives, over real sockets: each comes home as a fault."""

import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import fields, is_dataclass
from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.connectors.contract import Outgoing
from desktop_app.connectors.http import call, client
from desktop_app.connectors.practice import PracticeConnector
from desktop_app.domain.errors import BadInput, ConnectorError, Fault

KEY = "key-of-these-tests-alone"
BATCH = [Outgoing("+33639980001", "Bonjour")]


@contextmanager
def _answering(answer: bytes | None) -> Iterator[str]:
    """A provider that reads a whole request, says ``answer`` (None: nothing, ever) and closes.

    Whoever else finds the port - another program, late for the one that had it before - takes no
    answer away from the test. A request of ours that is made again is found out.
    """
    over = threading.Event()
    asked: list[bytes] = []

    def serve() -> None:
        while not over.is_set():
            line, _ = door.accept()
            with line, suppress(OSError):
                line.settimeout(3)
                asked.append(_request(line))
                if answer is None:
                    over.wait(30)
                else:
                    line.sendall(answer)

    with socket.create_server(("127.0.0.1", 0)) as door:
        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield f"http://127.0.0.1:{door.getsockname()[1]}"
        finally:
            over.set()
            socket.create_connection(door.getsockname()).close()  # wakes the one who waits
            thread.join()
    assert sum(KEY.encode() in request for request in asked) <= 1


def _request(line: socket.socket) -> bytes:
    """One request to its last byte: closing before would reset the answer. OSError if cut."""
    read = b""
    while not _is_whole(read):
        more = line.recv(65536)
        if not more:
            raise ConnectionError
        read += more
    return read


def _is_whole(read: bytes) -> bool:
    head, end, body = read.partition(b"\r\n\r\n")
    length = head.lower().partition(b"content-length:")[2].split(b"\r\n")[0]
    return bool(end) and len(body) >= int(length or 0)


def _http(status: int, body: bytes = b"", header: str = "X: y") -> bytes:
    head = f"HTTP/1.1 {status} X\r\nContent-Length: {len(body)}\r\n{header}\r\n\r\n"
    return head.encode() + body


CALLS: dict[str, Callable[[PracticeConnector], object]] = {
    "send": lambda connector: connector.send(BATCH, reference="r"),
    "events": lambda connector: connector.events(""),
    "capabilities": lambda connector: connector.capabilities(),
}


def _refused(answer: bytes, verb: str = "send") -> ConnectorError:
    with _answering(answer) as url:
        connector = PracticeConnector(url, KEY)
        with pytest.raises(ConnectorError) as raised:
            CALLS[verb](connector)
        connector.close()
    told = repr(raised.value) + repr(raised.value.facts)
    assert not any(secret in told for secret in (KEY, BATCH[0].number, BATCH[0].text))
    return raised.value


@pytest.mark.parametrize(
    ("status", "fault"),
    [
        (302, Fault.NONSENSE),
        (400, Fault.REJECTED),
        (401, Fault.AUTHENTICATION),
        (402, Fault.NO_CREDIT),
        (403, Fault.AUTHENTICATION),
        (404, Fault.REJECTED),
        (408, Fault.TIMED_OUT),
        (409, Fault.REJECTED),  # the gateway's word for a reference that was used already
        (413, Fault.REJECTED),
        (415, Fault.REJECTED),
        (418, Fault.NONSENSE),
        (422, Fault.REJECTED),
        (423, Fault.NONSENSE),
        (425, Fault.NONSENSE),
        (499, Fault.NONSENSE),
        (429, Fault.RATE_LIMITED),
        (500, Fault.SERVER_ERROR),
        (502, Fault.SERVER_ERROR),
        (503, Fault.SERVER_ERROR),
        (504, Fault.SERVER_ERROR),
    ],
)
def test_each_status_has_its_fault(status: int, fault: Fault) -> None:
    """A redirect is not followed: the key would go to whoever it names."""
    error = _refused(_http(status, header="Location: http://127.0.0.1:9/"))
    assert error.fault is fault
    assert error.facts == {"status": status}


@pytest.mark.parametrize("place", ["http://xn--a/", "http://[", "http://a:b:c/"])
def test_a_redirect_to_nowhere_is_a_fault(place: str) -> None:
    """Also one that cannot be read: nobody follows it."""
    error = _refused(_http(307, header=f"Location: {place}"))
    assert not error.fault.surely_not_processed


@pytest.mark.parametrize("status", [*range(300, 400), 408, 409, *range(452, 600)])
def test_only_what_surely_was_not_taken_is_a_no(status: int) -> None:
    """Unless a connector's own contract says so, an answer that does not say no is a doubt."""
    with (
        _answering(_http(status)) as url,
        client(url, {}) as http,
        pytest.raises(ConnectorError) as raised,
    ):
        call(http, "POST", "/")
    assert not raised.value.fault.surely_not_processed


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe{",
        b"[" * 200_000,
        b"{}",
        b'{"messages": null}',
        b'{"messages": []}',
        b'{"messages": [5]}',
        b'{"messages": [{"status": "accepted", "id": null}]}',
        b'{"messages": [{"status": "accepted", "id": ""}]}',
        b'{"messages": [{"status": "accepted", "id": ["a"]}]}',
        b'{"messages": [{"status": "accepted", "id": "\\ud800"}]}',
        b'{"messages": [{"status": "rejected", "error": "\\ud800"}]}',
        b'{"messages": [{"status": "rejected", "error": 5}]}',
        b'{"messages": {"status": "accepted"}}',
        b'{"messages": [{"status": "pending", "id": "p1", "error": "later"}]}',
        b'{"messages": [' + b", ".join([b'{"status": "rejected", "error": "x"}'] * 2) + b"]}",
    ],
)
def test_an_unreadable_receipt_is_nonsense(body: bytes) -> None:
    """Maybe taken: never read as a yes, and never as a no that would allow sending again."""
    error = _refused(_http(201, body))
    assert error.fault is Fault.NONSENSE
    assert not error.fault.surely_not_processed


@pytest.mark.parametrize("answer", [b"", b"hello\r\n\r\n", _http(201, b"{}")[:-1], b"HTTP/1.1 2"])
def test_a_broken_answer_is_cut(answer: bytes) -> None:
    """The request left and the answer broke off."""
    assert _refused(answer).fault is Fault.CUT


def test_silence_is_timed_out() -> None:
    """The request left and nothing came."""
    with (
        _answering(None) as url,
        client(url, {}, httpx.Timeout(0.3)) as http,
        pytest.raises(ConnectorError) as raised,
    ):
        call(http, "GET", "/")
    assert raised.value.fault is Fault.TIMED_OUT


@pytest.mark.parametrize(
    ("given_header", "least", "most"),
    [
        ("7", 7, 7),
        ("0", 0, 0),
        ("9" * 400, 86_400, 86_400),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0, 0),
        ("Fri, 31 Dec 2999 23:59:59 GMT", 86_400, 86_400),
    ],
)
def test_retry_after_is_seconds_a_queue_can_wait(
    given_header: str, least: float, most: float
) -> None:
    """Both forms of the header; never infinite, never negative, never more than a day."""
    wait = _refused(_http(429, header=f"Retry-After: {given_header}")).retry_after
    assert wait is not None
    assert least <= wait <= most


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=12) | st.just("²"))
def test_any_retry_after_leaves_a_rate_limit(header: str) -> None:
    """An unreadable wait is no reason to lose the fault: the batch would stay claimed for ever."""
    error = _refused(_http(429, header=f"Retry-After: {header}"))
    assert error.fault is Fault.RATE_LIMITED
    assert error.retry_after is None or 0 <= error.retry_after <= 86_400


ACCOUNT = {
    "duplicate_guard": True,
    "max_batch": 10,
    "schedules": True,
    "price_per_segment": "0.045",
    "currency": "EUR",
    "stop_code": "",
}


@pytest.mark.parametrize(
    "change",
    [
        {"duplicate_guard": "false"},
        {"duplicate_guard": 1},
        {"schedules": None},
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
    assert _refused(_http(200, body), "capabilities").fault is Fault.NONSENSE


@pytest.mark.parametrize("missing", sorted(ACCOUNT))
def test_an_account_in_part_is_nonsense(missing: str) -> None:
    """What is not said is not made up."""
    body = json.dumps({key: ACCOUNT[key] for key in ACCOUNT if key != missing}).encode()
    assert _refused(_http(200, body), "capabilities").fault is Fault.NONSENSE


def test_there_may_be_no_stop_code() -> None:
    """Then it is empty."""
    with _answering(_http(200, json.dumps(ACCOUNT).encode())) as url:
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


def _read(body: bytes, verb: str = "events") -> Any:
    with _answering(_http(200, body)) as url:
        connector = PracticeConnector(url, KEY)
        try:
            return CALLS[verb](connector)
        finally:
            connector.close()


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
    events = _read(_page(REPORT | change, REPLY, REPORT))
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
    assert _refused(_http(200, _page(REPORT, event)), "events").fault is Fault.NONSENSE


@pytest.mark.parametrize("body", [b'{"next": 1, "events": {}}', b'{"next": 1, "events": ""}'])
def test_a_page_that_is_no_list_is_nonsense(body: bytes) -> None:
    """Nothing in it is no news; something else is no page."""
    assert _refused(_http(200, body), "events").fault is Fault.NONSENSE


def test_a_page_that_leads_back_to_itself_is_nonsense() -> None:
    """A STOP on it would be read for ever, or never."""
    body = json.dumps({"next": 0, "events": [REPLY]}).encode()
    assert _refused(_http(200, body), "events").fault is Fault.NONSENSE


@pytest.mark.parametrize(
    ("told", "number"),
    [("0639980001", "0639980001"), (33639980001, "33639980001"), (None, ""), ([1], ""), ("\n", "")],
)
def test_a_number_comes_as_it_is_written(told: object, number: str) -> None:
    """Whose it is, is read where the shop's country is known."""
    events = _read(_page(REPLY | {"number": told}, REPORT | {"number": told}))
    assert [each.number for each in (*events.replies, *events.reports)] == [number] * 2


def test_half_an_emoji_in_a_reply_hides_no_stop() -> None:
    """Networks cut long texts in two within an emoji: no customer silences a shop with one."""
    events = _read(_page(REPLY | {"text": "STOP " + HALF_EMOJI}))
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
)
def test_any_body_is_a_fault_or_values_a_book_can_keep(told: tuple[str, object]) -> None:
    """Texts that UTF-8 can write, numbers that SQLite can hold, instants in a year of ours."""
    verb, body = told
    try:
        read = _read(json.dumps(body).encode(), verb)
    except ConnectorError as error:
        assert error.fault is Fault.NONSENSE
        return
    for each in _values(read):
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
    assert _refused(_http(200, body), "events").fault is Fault.NONSENSE


@pytest.mark.parametrize("told", ["0", "7", '"7"', "9" * 18])
def test_a_cursor_is_a_number(told: str) -> None:
    """Written as one, or as its digits."""
    with _answering(_http(200, f'{{"next": {told}, "events": []}}'.encode())) as url:
        connector = PracticeConnector(url, KEY)
        assert connector.events("").cursor == told.strip('"')
        connector.close()


def test_instants_come_home_in_utc() -> None:
    """The provider's own zone ends here."""
    body = json.dumps({"next": 1, "events": [REPORT]}).encode()
    with _answering(_http(200, body)) as url:
        connector = PracticeConnector(url, KEY)
        (report,) = connector.events("").reports
        connector.close()
    assert report.at.isoformat() == "2026-01-01T10:00:00+00:00"


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:abc",
        "http://[::1",
        "https://",
        "https://\x00a",
        "http://127.0.0.1@example.com",
        "http://example.com\\@127.0.0.1",
        "https://name:word@example.com",
        "http://127.0.0.1:9/?a=b",
        "http://127.0.0.1.example.com",
    ],
)
def test_an_address_that_cannot_be_trusted_is_bad_input(url: str) -> None:
    """Hosts in disguise and broken addresses are refused before the key is used."""
    with pytest.raises(BadInput, match="url_not_allowed"):
        PracticeConnector(url, KEY)


@pytest.mark.parametrize("key", ["", "clé", "abc\n", "a\r\nX: y", "two words", "\x7f"])
def test_a_key_no_header_carries_is_bad_input(key: str) -> None:
    """Said when it is given, not as a cut connection that puts a batch in doubt."""
    with pytest.raises(BadInput, match="key_malformed") as raised:
        PracticeConnector("http://127.0.0.1:9", key)
    assert raised.value.facts == {}


def test_half_an_emoji_never_leaves() -> None:
    """No wire carries a lone surrogate: surely not taken, and said so."""
    connector = PracticeConnector("http://127.0.0.1:9", KEY)
    with pytest.raises(ConnectorError) as raised:
        connector.send([Outgoing("+33639980001", "\ud83d")], reference="r")
    connector.close()
    assert raised.value.fault is Fault.REJECTED


@pytest.mark.parametrize("odd", ["../account", "a/b", "a\nb", "x?y", "é #"])
def test_a_provider_id_stays_one_step_of_the_path(odd: str) -> None:
    """An id is data: it never names another resource, and never breaks the call."""
    with _answering(_http(409)) as url:
        connector = PracticeConnector(url, KEY)
        assert not connector.withdraw(odd)
        connector.close()
