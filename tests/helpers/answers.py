"""A provider that gives one answer to whatever is asked, over a real socket."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import pytest

from desktop_app.connectors.contract import Outgoing
from desktop_app.connectors.practice import PracticeConnector
from desktop_app.domain.errors import ConnectorError

KEY = "key-of-these-tests-alone"
BATCH = [Outgoing("+33639980001", "Bonjour")]
SCHEDULING = {
    "lead_s": 300,
    "horizon_s": 35 * 86_400,
    "withdraw_lead_s": 600,
    "withdrawals_a_month": 1000,
    "recipients_per_withdrawal": 2,
}
ACCOUNT = {
    "duplicate_guard": True,
    "max_batch": 10,
    "scheduling": SCHEDULING,
    "price_per_segment": "0.045",
    "currency": "EUR",
    "stop_code": "",
}


@contextmanager
def answering(answer: bytes | None) -> Iterator[str]:
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


def http_answer(status: int, body: bytes = b"", header: str = "X: y") -> bytes:
    head = f"HTTP/1.1 {status} X\r\nContent-Length: {len(body)}\r\n{header}\r\n\r\n"
    return head.encode() + body


CALLS: dict[str, Callable[[PracticeConnector], object]] = {
    "send": lambda connector: connector.send(BATCH, reference="r"),
    "events": lambda connector: connector.events(""),
    "capabilities": lambda connector: connector.capabilities(),
}


def refused(answer: bytes, verb: str = "send") -> ConnectorError:
    with answering(answer) as url:
        connector = PracticeConnector(url, KEY)
        with pytest.raises(ConnectorError) as raised:
            CALLS[verb](connector)
        connector.close()
    told = repr(raised.value) + repr(raised.value.facts)
    assert not any(secret in told for secret in (KEY, BATCH[0].number, BATCH[0].text))
    return raised.value


def read(body: bytes, verb: str = "events") -> Any:
    with answering(http_answer(200, body)) as url:
        connector = PracticeConnector(url, KEY)
        try:
            return CALLS[verb](connector)
        finally:
            connector.close()
