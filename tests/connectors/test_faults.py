"""Answers no honest provider gives, over real sockets: each comes home as a fault."""

import gzip
import json

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.connectors import http
from desktop_app.connectors.contract import Outgoing, Withdrawal
from desktop_app.connectors.http import call, client
from desktop_app.connectors.practice import PracticeConnector
from desktop_app.domain.errors import BadInput, ConnectorError, Fault
from tests.helpers.answers import ACCOUNT, BATCH, KEY, answering, http_answer, read, refused


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
    error = refused(http_answer(status, header="Location: http://127.0.0.1:9/"))
    assert error.fault is fault
    assert error.facts == {"status": status}


@pytest.mark.parametrize("place", ["http://xn--a/", "http://[", "http://a:b:c/"])
def test_a_redirect_to_nowhere_is_a_fault(place: str) -> None:
    """Also one that cannot be read: nobody follows it."""
    error = refused(http_answer(307, header=f"Location: {place}"))
    assert not error.fault.surely_not_processed


@pytest.mark.parametrize("status", [*range(300, 400), 408, 409, *range(452, 600)])
def test_only_what_surely_was_not_taken_is_a_no(status: int) -> None:
    """Unless a connector's own contract says so, an answer that does not say no is a doubt."""
    with (
        answering(http_answer(status)) as url,
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
    error = refused(http_answer(201, body))
    assert error.fault is Fault.NONSENSE
    assert not error.fault.surely_not_processed


@pytest.mark.parametrize(
    "answer", [b"", b"hello\r\n\r\n", http_answer(201, b"{}")[:-1], b"HTTP/1.1 2"]
)
def test_a_broken_answer_is_cut(answer: bytes) -> None:
    """The request left and the answer broke off."""
    assert refused(answer).fault is Fault.CUT


def test_no_proxy_of_whoever_started_us_sees_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the environment says of proxies is not heeded."""
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert read(json.dumps(ACCOUNT).encode(), "capabilities").max_batch == 10


def test_silence_is_timed_out() -> None:
    """The request left and nothing came."""
    with (
        answering(None) as url,
        client(url, {}, httpx.Timeout(0.3)) as http,
        pytest.raises(ConnectorError) as raised,
    ):
        call(http, "GET", "/")
    assert raised.value.fault is Fault.TIMED_OUT


def test_an_answer_that_never_ends_is_timed_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """An octet now and then keeps no connection for ever: with all the time gone at the first ones
    more is not waited for. What is there is taken."""
    monkeypatch.setattr(http, "_LONGEST", -1.0)
    account = json.dumps(ACCOUNT).encode()
    assert read(account, "capabilities").max_batch == 10
    in_pieces = http_answer(200, account.ljust(1_000_000))
    assert refused(in_pieces, "capabilities").fault is Fault.TIMED_OUT


def test_an_answer_too_large_for_memory_is_nonsense() -> None:
    """Even one that could be read; whatever stands behind a clear status, the status counts."""
    account = json.dumps(ACCOUNT).encode()
    assert read(account.ljust(1_000_000), "capabilities").max_batch == 10
    large = account.ljust(4_000_001)
    assert refused(http_answer(200, large), "capabilities").fault is Fault.NONSENSE
    assert refused(http_answer(429, large)).fault is Fault.RATE_LIMITED


def test_an_answer_is_never_unpacked() -> None:
    """None was asked for packed, and a small one may unpack to more than there is memory."""
    packed = gzip.compress(json.dumps(ACCOUNT).encode())
    answer = http_answer(200, packed, "Content-Encoding: gzip")
    assert refused(answer, "capabilities").fault is Fault.NONSENSE


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
    wait = refused(http_answer(429, header=f"Retry-After: {given_header}")).retry_after
    assert wait is not None
    assert least <= wait <= most


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=12) | st.just("²"))
def test_any_retry_after_leaves_a_rate_limit(header: str) -> None:
    """An unreadable wait is no reason to lose the fault: the batch would stay claimed for ever."""
    error = refused(http_answer(429, header=f"Retry-After: {header}"))
    assert error.fault is Fault.RATE_LIMITED
    assert error.retry_after is None or 0 <= error.retry_after <= 86_400


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
    assert _withdrawn(http_answer(204), odd) is Withdrawal.TAKEN_BACK


@pytest.mark.parametrize(
    ("status", "body", "came_of_it"),
    [
        (204, b"", Withdrawal.TAKEN_BACK),
        (409, b'{"error": "left"}', Withdrawal.LEFT),
        (409, b'{"error": "too_late"}', Withdrawal.TOO_LATE),
        (409, b'{"error": "batch_too_large"}', Withdrawal.TOO_LATE),
        (409, b'{"error": "withdrawals_used_up"}', Withdrawal.TOO_LATE),
        (404, b'{"error": "unknown"}', Withdrawal.UNKNOWN),
        (200, b"<h1>Welcome to our network</h1>", Fault.NONSENSE),
        (204 + 2, b"", Fault.NONSENSE),
        (404, b"", Fault.NONSENSE),
        (404, b'{"error": "left"}', Fault.NONSENSE),
        (409, b"", Fault.NONSENSE),
        (409, b"[]", Fault.NONSENSE),
        (409, b'{"error": "unknown"}', Fault.NONSENSE),
        (409, b'{"error": ["left"]}', Fault.NONSENSE),
        (409, b'{"error": "reference_reused"}', Fault.NONSENSE),
        (401, b'{"error": "key_refused"}', Fault.AUTHENTICATION),
        (429, b'{"error": "left"}', Fault.RATE_LIMITED),
        (503, b'{"error": "left"}', Fault.SERVER_ERROR),
    ],
)
def test_only_the_gateway_s_own_words_say_what_came_of_a_withdrawal(
    status: int, body: bytes, came_of_it: Withdrawal | Fault
) -> None:
    """A text is surely held back, surely gone or asked for again; never guessed at."""
    answer = http_answer(status, body)
    if isinstance(came_of_it, Withdrawal):
        assert _withdrawn(answer, "p1") is came_of_it
    else:
        with pytest.raises(ConnectorError) as raised:
            _withdrawn(answer, "p1")
        assert raised.value.fault is came_of_it


def _withdrawn(answer: bytes, provider_id: str) -> Withdrawal:
    with answering(answer) as url:
        connector = PracticeConnector(url, KEY)
        try:
            return connector.withdraw(provider_id)
        finally:
            connector.close()


@pytest.mark.parametrize("word", ["send_at_too_soon", "send_at_too_late", "no_scheduling"])
def test_only_a_reason_we_know_is_passed_on(word: str) -> None:
    """Whatever else a refusal says - here a number - stands in no error."""
    body = json.dumps({"error": word}).encode()
    assert refused(http_answer(422, body)).facts == {"status": 422, "reason": word}
    other = json.dumps({"error": BATCH[0].number}).encode()
    assert refused(http_answer(422, other)).facts == {"status": 422}
