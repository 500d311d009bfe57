"""A calendar behind an address, over real sockets: whole and within bounds, or not at all."""

from __future__ import annotations

import io
import logging
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import pytest

from desktop_app.connectors.calendar_feed import Bounds, checked, fetch, host_of
from desktop_app.domain.errors import BadInput, Cancelled, ComptoirError, FeedError

_BOUNDS = Bounds(octets=100_000, seconds=2.0, pause=1.0)
Say = Callable[[socket.socket], None]


@contextmanager
def serving(say: Say) -> Iterator[str]:
    """A server that reads a request and leaves the rest to ``say``; gives its address."""
    over = threading.Event()

    def serve() -> None:
        while not over.is_set():
            line, _ = door.accept()
            with line, suppress(OSError):
                line.settimeout(5)
                line.recv(65_536)
                if not over.is_set():
                    say(line)

    with socket.create_server(("127.0.0.1", 0)) as door:
        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{door.getsockname()[1]}/secret-word.ics"
        finally:
            over.set()
            with suppress(OSError):
                socket.create_connection(door.getsockname()[:2]).close()
            thread.join(10)


def answer(body: bytes = b"", status: int = 200, *headers: str) -> Say:
    head = [f"HTTP/1.1 {status} X", f"Content-Length: {len(body)}", "Connection: close", *headers]
    said = "\r\n".join(head).encode() + b"\r\n\r\n" + body
    return lambda line: line.sendall(said)


def _fetched(say: Say) -> bytes:
    into = io.BytesIO()
    with serving(say) as url:
        fetch(url, into, _BOUNDS)
    return into.getvalue()


def _refused(say: Say) -> ComptoirError:
    with serving(say) as url, pytest.raises(ComptoirError) as raised:
        fetch(url, io.BytesIO(), _BOUNDS)
    assert "secret-word" not in f"{raised.value}{raised.value.facts}{raised.value.__cause__}"
    assert raised.value.__suppress_context__ or raised.value.__context__ is None
    return raised.value


def test_it_comes_whole() -> None:
    assert _fetched(answer(b"BEGIN:VCALENDAR\r\n" * 3_000)) == b"BEGIN:VCALENDAR\r\n" * 3_000


def test_no_log_tells_an_address(caplog: pytest.LogCaptureFixture) -> None:
    """However much is logged: nor where it leads."""
    caplog.set_level(logging.DEBUG)
    _fetched(answer(b"BEGIN:VCALENDAR"))
    _refused(answer(b"", 302, "Location: https://localhost/other-secret.ics"))
    assert not any(word in caplog.text for word in ("secret-word", "other-secret"))


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        *((401, "feed_refused"), (403, "feed_refused"), (404, "feed_refused")),
        *((500, "feed_failed"), (503, "feed_failed"), (204, "feed_failed"), (304, "feed_failed")),
    ],
)
def test_a_status_that_says_no(status: int, kind: str) -> None:
    error = _refused(answer(b"", status))
    assert (type(error), error.kind, error.facts) == (FeedError, kind, {"status": status})


def test_a_body_without_end() -> None:
    """Refused at the bound, however it is sent; with a length that is a lie as well."""

    def endless(line: socket.socket) -> None:
        line.sendall(b"HTTP/1.1 200 X\r\nConnection: close\r\n\r\n")
        while True:
            line.sendall(b"X" * 10_000)

    assert _refused(endless).kind == "calendar_too_big"
    assert _refused(answer(b"X" * 100_001)).kind == "calendar_too_big"


def test_an_octet_now_and_then() -> None:
    """Each comes in time, all of them would not: it ends within the seconds it may take."""

    def drip(line: socket.socket) -> None:
        line.sendall(b"HTTP/1.1 200 X\r\nConnection: close\r\n\r\n")
        for _ in range(60):
            line.sendall(b"X")
            threading.Event().wait(0.1)

    began = time.monotonic()
    assert _refused(drip).kind == "feed_timed_out"
    assert time.monotonic() - began < 5


@pytest.mark.parametrize(
    "begin", [b"HTTP/1.1 200 X\r\nX-A: ", b"HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n1;"]
)
def test_an_octet_now_and_then_of_what_comes_before(begin: bytes) -> None:
    """Of the head, or of a chunk's: nothing of it is given to us before it is whole."""

    def drip(line: socket.socket) -> None:
        line.sendall(begin)
        for _ in range(80):
            line.sendall(b"x")
            threading.Event().wait(0.1)

    began = time.monotonic()
    assert _refused(drip).kind == "feed_timed_out"
    assert time.monotonic() - began < 5


def test_a_server_that_says_nothing() -> None:
    assert _refused(lambda line: threading.Event().wait(3) and None).kind == "feed_timed_out"


def test_a_redirect_to_what_is_no_address_is_a_fault_like_others() -> None:
    """The client itself may stumble over it before we look."""
    refused = _refused(answer(b"", 302, "Location: https://["))
    assert refused.kind in ("feed_redirected", "feed_unreachable")


@pytest.mark.parametrize(
    "to",
    [
        *("http://127.0.0.1:9/", "http://exemple.fr/", "https://127.0.0.1/", "https://localhost/"),
        *("file:///etc/passwd", "ftp://exemple.fr/", "", "//exemple.fr/x"),
    ],
)
def test_a_redirect_is_followed_to_https_alone(to: str) -> None:
    """And never into this machine; "//host" is http again."""
    assert _refused(answer(b"", 302, f"Location: {to}")).kind == "feed_redirected"


def test_what_breaks_off_or_is_nonsense() -> None:
    cut = b"HTTP/1.1 200 X\r\nContent-Length: 500\r\n\r\nBEGIN"
    assert _refused(lambda line: line.sendall(cut)).kind == "feed_unreachable"
    assert _refused(lambda line: line.sendall(b"\x00\xff" * 90)).kind == "feed_unreachable"
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
    with pytest.raises(FeedError, match="feed_unreachable"):
        fetch(f"http://127.0.0.1:{port}/", io.BytesIO(), _BOUNDS)


def test_it_can_be_stopped() -> None:
    def stop() -> None:
        raise Cancelled

    with serving(answer(b"X" * 1_000)) as url, pytest.raises(Cancelled):
        fetch(url, io.BytesIO(), _BOUNDS, go_on=stop)


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ("https://exemple.fr/a.ics?key=x", "https://exemple.fr/a.ics?key=x"),
        ("webcal://exemple.fr/a.ics", "https://exemple.fr/a.ics"),
        (" https://exemple.fr/ ", "https://exemple.fr/"),
        ("http://127.0.0.1:8000/a", "http://127.0.0.1:8000/a"),
        ("http://[::1]/a", "http://[::1]/a"),
    ],
)
def test_an_address_that_is_asked(given: str, asked: str) -> None:
    assert checked(given) == asked
    assert host_of(asked) in asked


@pytest.mark.parametrize(
    "given",
    [
        *("http://exemple.fr/a.ics", "ftp://exemple.fr/", "file:///etc/passwd", "https://", "x"),
        *("http://127.0.0.1.exemple.fr/", "http://[", "https://\ud800/", "http://10.0.0.1/a"),
    ],
)
def test_an_address_that_is_not(given: str) -> None:
    with pytest.raises(BadInput, match="calendar_url_not_allowed"):
        checked(given)
