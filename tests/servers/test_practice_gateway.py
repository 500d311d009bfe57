"""The practice gateway by itself, over real sockets: what a provider owes whoever calls it."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.gateway import KEY, Gateway, practice_gateway
from tests.helpers.terminal import with_sources

AUTHORISED = {"Authorization": f"Bearer {KEY}"}
MESSAGE = {"number": "+33639980001", "text": "Bonjour"}


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gateway]:
    with practice_gateway(tmp_path_factory.mktemp("gateway")) as gateway:
        yield gateway


def _ask(gateway: Gateway, method: str, path: str, **more: Any) -> httpx.Response:
    with httpx.Client(base_url=gateway.url, headers=AUTHORISED, trust_env=False) as client:
        return client.request(method, path, **more)


def _send(gateway: Gateway, reference: str, count: int = 1, **more: Any) -> httpx.Response:
    messages = [{**MESSAGE, "number": f"+3363998{each:04d}"} for each in range(count)]
    body = {"reference": reference, "messages": messages, **more}
    return _ask(gateway, "POST", "/v1/messages", json=body)


def _events(gateway: Gateway, wanted: int) -> list[dict[str, Any]]:
    deadline = time.monotonic() + 10
    events: list[dict[str, Any]] = []
    while len(events) < wanted and time.monotonic() < deadline:
        events = _ask(gateway, "GET", "/v1/events").json()["events"]
    return events


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)
near_misses = st.fixed_dictionaries(
    {"reference": json_values | st.just("r")},
    optional={
        "messages": json_values
        | st.lists(st.fixed_dictionaries({"number": json_values, "text": json_values}), max_size=3),
        "send_at": json_values | st.datetimes().map(str),
    },
)


@settings(max_examples=150, deadline=None)
@given(body=json_values | near_misses)
def test_no_body_is_a_crash(standing: Gateway, body: object) -> None:
    """Whatever the JSON, the answer is a provider's answer and never a 500."""
    answer = _ask(standing, "POST", "/v1/messages", content=json.dumps(body).encode())
    assert answer.status_code in (200, 201, 409, 422)


@settings(max_examples=50, deadline=None)
@given(body=st.binary(max_size=40))
def test_no_bytes_are_a_crash(standing: Gateway, body: bytes) -> None:
    """What is no call at all is refused with a reason."""
    answer = _ask(standing, "POST", "/v1/messages", content=body)
    assert answer.status_code == 422
    assert answer.json()["error"]


@pytest.mark.parametrize("after", ["x", "-1", "1.5", "", "²", "9" * 5000])
def test_a_cursor_that_is_none_is_refused(standing: Gateway, after: str) -> None:
    """Not a number, or longer than any cursor: 422."""
    assert _ask(standing, "GET", "/v1/events", params={"after": after}).status_code == 422


@pytest.mark.parametrize("number", ["+3٣639980001", "0639980001", "+0639980001", "+336\n", ""])
def test_what_is_no_number_is_rejected_in_its_place(standing: Gateway, number: str) -> None:
    """Only E.164 in ASCII digits is taken; the neighbours of a bad number are."""
    messages = [MESSAGE, {**MESSAGE, "number": number}, MESSAGE]
    body = {"reference": f"bad {number!r}", "messages": messages}
    told = _ask(standing, "POST", "/v1/messages", json=body).json()["messages"]
    assert [each["status"] for each in told] == ["accepted", "rejected", "accepted"]
    assert told[1] == {"id": None, "status": "rejected", "error": "invalid_number"}


@pytest.mark.parametrize("key", [None, "", "Bearer", f"Bearer {KEY}x", KEY])
@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/v1/account"),
        ("POST", "/v1/messages"),
        ("GET", "/v1/events"),
        ("DELETE", "/v1/messages/p1"),
        ("GET", "/v1/tally"),
    ],
)
def test_nothing_answers_without_the_key(
    standing: Gateway, method: str, path: str, key: str | None
) -> None:
    """Every call refuses a missing or near-miss key alike."""
    headers = {} if key is None else {"Authorization": key}
    answer = httpx.request(method, standing.url + path, headers=headers, trust_env=False)
    assert answer.status_code == 401


def test_a_drop_sends_not_one_byte(tmp_path: Path) -> None:
    """The text is in the ledger, and the socket closes without a status that would give it away."""
    with practice_gateway(tmp_path, "--drop-rate", "1") as gateway:
        body = json.dumps({"reference": "r", "messages": [MESSAGE]}).encode()
        head = f"POST /v1/messages HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {KEY}\r\n"
        head += f"Content-Length: {len(body)}\r\n\r\n"
        port = urlsplit(gateway.url).port
        with socket.create_connection(("127.0.0.1", port), timeout=10) as line:
            line.sendall(head.encode() + body)
            assert line.recv(1024) == b""
        assert len(gateway.taken()) == 1


def test_the_ledger_is_written_before_the_answer(tmp_path: Path) -> None:
    """While the answer still waits out its latency, the text already stands in the ledger."""
    with practice_gateway(tmp_path, "--latency", "4000") as gateway:
        with pytest.raises(httpx.ReadTimeout):
            _ask(
                gateway,
                "POST",
                "/v1/messages",
                json={"reference": "r", "messages": [MESSAGE]},
                timeout=1,
            )
        assert [line["reference"] for line in gateway.taken()] == ["r"]


def test_a_scheduled_text_leaves_at_its_time_unasked(tmp_path: Path) -> None:
    """Nobody polls: it reaches the ledger all the same, not before its time, and is gone then."""
    with practice_gateway(tmp_path) as gateway:
        at = datetime.now(UTC) + timedelta(seconds=1)
        told = _send(gateway, "later", send_at=at.isoformat()).json()["messages"]
        assert gateway.taken() == []
        deadline = time.monotonic() + 10
        while not gateway.taken() and time.monotonic() < deadline:
            pass
        assert [datetime.fromisoformat(line["time"]) >= at for line in gateway.taken()] == [True]
        assert _ask(gateway, "DELETE", f"/v1/messages/{told[0]['id']}").status_code == 409


@pytest.mark.parametrize(
    ("flag", "statuses"),
    [("--undelivered-rate", {"undelivered"}), ("--stop-rate", {"delivered"})],
)
def test_reports_say_what_the_rate_says(tmp_path: Path, flag: str, statuses: set[str]) -> None:
    """All lost, or all arrived and answered STOP."""
    with practice_gateway(tmp_path, "--report-delay", "0", flag, "1") as gateway:
        _send(gateway, "r", count=3)
        events = _events(gateway, 3)
    reports = [each for each in events if each["kind"] == "report"]
    assert [each["position"] for each in reports] == [0, 1, 2]
    assert {each["status"] for each in reports} == statuses
    assert len(events) - len(reports) == (3 if flag == "--stop-rate" else 0)


def test_a_report_is_not_early(tmp_path: Path) -> None:
    """Before the delay has passed nothing is told, and the cursor stays where it was."""
    with practice_gateway(tmp_path, "--report-delay", "60000") as gateway:
        _send(gateway, "r")
        answer = _ask(gateway, "GET", "/v1/events", params={"after": "7"}).json()
    assert answer == {"next": 7, "events": []}


def test_a_gateway_started_again_is_not_taken_for_the_old_one(tmp_path: Path) -> None:
    """No id comes twice, and a cursor of the former run misses nothing of the new one."""
    seen = []
    cursor = 0
    for run in ("first", "second"):
        with practice_gateway(tmp_path, "--report-delay", "0") as gateway:
            _send(gateway, run, count=3 if run == "first" else 1)
            answer = _ask(gateway, "GET", "/v1/events", params={"after": cursor}).json()
        cursor = answer["next"]
        seen += [(each["reference"], each["id"]) for each in answer["events"]]
    assert [reference for reference, _ in seen] == ["first"] * 3 + ["second"]
    assert len({each for _, each in seen}) == 4


def test_a_seed_makes_its_moods_repeatable(tmp_path: Path) -> None:
    """Two runs with one seed and no past answer alike; moods are mixed, else it shows nothing."""
    flags = ("--seed", "5", "--error-rate", "0.3", "--ghost-rate", "0.3")
    runs = []
    for run in ("first", "second"):
        (tmp_path / run).mkdir()
        with practice_gateway(tmp_path / run, *flags) as gateway:
            runs.append([_send(gateway, f"r{each}").status_code for each in range(12)])
    assert runs[0] == runs[1]
    assert set(runs[0]) == {201, 500, 503}


@pytest.mark.parametrize(
    ("flag", "counted"),
    [
        ("--latency", {"taken": 4}),
        ("--error-rate", {"errors": 2}),
        ("--ghost-rate", {"taken": 4, "ghosts": 2}),
        ("--drop-rate", {"taken": 4, "drops": 2}),
    ],
)
def test_the_tally_says_what_this_run_did(
    tmp_path: Path, flag: str, counted: dict[str, int]
) -> None:
    """Texts taken, and calls by how they ended; a malformed call is a call, another run is not."""
    with practice_gateway(tmp_path) as gateway:
        _send(gateway, "earlier")
    with practice_gateway(tmp_path, flag, "1") as gateway:
        for reference in ("r1", "r2"):
            with suppress(httpx.RemoteProtocolError, httpx.ReadError):
                _send(gateway, reference, count=2)
        _ask(gateway, "POST", "/v1/messages", content=b"{")
        tally = _ask(gateway, "GET", "/v1/tally").json()
    kinds = ("taken", "scheduled", "withdrawn", "drops", "ghosts", "errors", "calls")
    nothing = dict.fromkeys(kinds, 0)
    assert tally == {**nothing, "calls": 3, **counted}


def test_the_tally_counts_a_scheduled_text_when_it_leaves(tmp_path: Path) -> None:
    """Like the ledger: accepted is not taken."""
    with practice_gateway(tmp_path) as gateway:
        _send(gateway, "r", send_at=(datetime.now(UTC) + timedelta(hours=1)).isoformat())
        tally = _ask(gateway, "GET", "/v1/tally").json()
    assert (tally["calls"], tally["taken"]) == (1, 0)


def test_the_tally_does_not_use_up_the_rate(tmp_path: Path) -> None:
    """Who looks on disturbs nothing; and a call over the limit is none."""
    with practice_gateway(tmp_path, "--rate-limit", "1") as gateway:
        looks = [_ask(gateway, "GET", "/v1/tally").status_code for _ in range(5)]
        sends = [_send(gateway, f"r{each}").status_code for each in range(2)]
        assert _ask(gateway, "GET", "/v1/tally").json()["calls"] == 1
    assert looks == [200] * 5
    assert sends == [201, 429]


@pytest.mark.parametrize(("count", "status"), [(3, 201), (4, 422)])
def test_a_batch_over_the_most_is_refused(tmp_path: Path, count: int, status: int) -> None:
    """As many as said are taken; one more and nothing is."""
    with practice_gateway(tmp_path, "--max-batch", "3") as gateway:
        assert _ask(gateway, "GET", "/v1/account").json()["max_batch"] == 3
        assert _send(gateway, "r", count=count).status_code == status
        assert len(gateway.taken()) == (count if status == 201 else 0)


@pytest.mark.parametrize("most", ["0", "101"])
def test_the_most_is_one_to_a_hundred(tmp_path: Path, most: str) -> None:
    """Outside of it the gateway does not start."""
    with _start("--ledger", str(tmp_path / "l"), "--max-batch", most) as process:
        assert process.stdout is not None
        started = process.stdout.readline()
        process.terminate()  # else one that did start would be waited for without end
        said = process.communicate(timeout=60)[1]
    assert started == ""
    assert "--max-batch" in said


@pytest.mark.skipif(os.name == "nt", reason="SIGTERM")
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_without_a_word(tmp_path: Path, how: signal.Signals) -> None:
    """After a drop, with a text still scheduled, a connection open and an answer on its way."""
    ledger = tmp_path / "ledger"
    flags = ("--ledger", str(ledger), "--key", KEY, "--drop-rate", "1", "--latency", "500")
    process = _start(*flags)
    try:
        assert process.stdout is not None
        gateway = Gateway(process.stdout.readline().split()[-1], KEY, ledger, process.pid)
        with httpx.Client(base_url=gateway.url, headers=AUTHORISED, trust_env=False) as idle:
            assert idle.get("/v1/account").status_code == 200
            later = (datetime.now(UTC) + timedelta(hours=1)).isoformat()
            with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError)):
                _send(gateway, "dropped", send_at=later)
            with pytest.raises(httpx.ReadTimeout):
                _ask(gateway, "POST", "/v1/messages", json=_body("on its way"), timeout=0.2)
            process.send_signal(how)
            _, said = process.communicate(timeout=60)
    finally:
        process.kill()
        process.communicate()
    assert said == ""


def _body(reference: str) -> dict[str, Any]:
    return {"reference": reference, "messages": [MESSAGE]}


def _start(*flags: str, cwd: Path | None = None) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "desktop_app", "practice-gateway", *flags],
        cwd=cwd,
        env=with_sources(os.environ),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_key_is_made_and_printed_when_none_is_given(tmp_path: Path) -> None:
    """The first line is the key, the second the address, and the key opens it."""
    with _start("--ledger", str(tmp_path / "l")) as process:
        assert process.stdout is not None
        key = process.stdout.readline().split()[-1]
        url = process.stdout.readline().split()[-1]
        headers = {"Authorization": f"Bearer {key}"}
        answer = httpx.get(f"{url}/v1/account", headers=headers, trust_env=False)
        process.terminate()
    assert answer.json() == {
        "duplicate_guard": True,
        "max_batch": 10,
        "stop_code": "36180",
        "scheduling": {
            "lead_s": 0,
            "horizon_s": 7 * 86_400,
            "withdraw_lead_s": 0,
            "withdrawals_a_month": None,
            "recipients_per_withdrawal": None,
        },
        "price_per_segment": "0.045",
        "currency": "EUR",
    }


def test_a_key_from_standard_input_opens_it_and_no_text_is_kept_on_disk(tmp_path: Path) -> None:
    """The key stands in no process list and is not printed; without a ledger nothing is written,
    and a batch repeated in the same run is still taken once."""
    with _start("--key-stdin", cwd=tmp_path) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(KEY + "\n")
        process.stdin.close()
        first = process.stdout.readline()
        gateway = Gateway(first.split()[-1], KEY, tmp_path / "none", process.pid)
        assert first.startswith("listening on ")
        assert _send(gateway, "r").json() == _send(gateway, "r").json()
        assert _ask(gateway, "GET", "/v1/tally").json()["taken"] == 1
        process.terminate()
    assert list(tmp_path.iterdir()) == []


def test_standard_input_without_a_key_is_one_sentence() -> None:
    with _start("--key-stdin") as process:
        assert process.stdin is not None
        process.stdin.close()
        process.wait(60)
        assert process.stderr is not None
        said = process.stderr.read()
    assert (process.returncode, said.count("\n")) == (2, 1)


def test_the_first_texts_may_be_spared(tmp_path: Path) -> None:
    """Those arrive and get no reply, whatever the rates say of the ones behind them."""
    rates = ("--undelivered-rate", "1", "--report-delay", "0")
    with practice_gateway(tmp_path, "--spared", "2", *rates) as gateway:
        _send(gateway, "r", count=3)
        reports = _events(gateway, 3)
    assert [each["status"] for each in reports] == ["delivered", "delivered", "undelivered"]


def test_a_text_is_given_up_when_it_is_of_no_more_use(tmp_path: Path) -> None:
    """The handset is found too late for the first, in time for the second; the third has no end."""
    now = datetime.now(UTC)
    ends = (now, now + timedelta(hours=1), None)
    messages = [
        {"number": f"+3363998{at:04d}", "text": "Bonjour"}
        | ({"valid_until": each.isoformat()} if each else {})
        for at, each in enumerate(ends)
    ]
    with practice_gateway(tmp_path, "--report-delay", "0") as gateway:
        body = {"reference": "r", "messages": messages}
        assert _ask(gateway, "POST", "/v1/messages", json=body).status_code == 201
        reports = _events(gateway, 3)
        taken = gateway.taken()
    assert [each["status"] for each in reports] == ["undelivered", "delivered", "delivered"]
    assert [each.get("valid_until") for each in taken] == [
        each.get("valid_until") for each in messages
    ]


@pytest.mark.parametrize("wrong", ["tomorrow", "2026-11-24T10:00:00", 5, "0001-01-01T00:00+14:00"])
def test_an_end_that_is_no_instant_takes_nothing(standing: Gateway, wrong: object) -> None:
    body = {"reference": f"v{wrong}", "messages": [{**MESSAGE, "valid_until": wrong}]}
    before = standing.taken()
    answer = _ask(standing, "POST", "/v1/messages", json=body)
    assert answer.status_code == 422
    assert standing.taken() == before


def test_a_taken_port_is_one_sentence(tmp_path: Path) -> None:
    """Exit code 2, one line, no trace."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        with _start("--ledger", str(tmp_path / "l"), "--port", port) as process:
            _, said = process.communicate(timeout=60)
    assert process.returncode == 2
    assert said.count("\n") == 1
    assert port in said


def test_a_ledger_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    """Said at the start: later a text would be taken that no ledger knows."""
    with _start("--ledger", str(tmp_path / "no" / "such" / "l")) as process:
        _, said = process.communicate(timeout=60)
    assert process.returncode == 2
    assert said.count("\n") == 1
