"""A calendar behind an address: fetched whole, within bounds, or not at all.

The address may be a secret, and where it leads is somebody else's word: neither stands in an error.
"""

from __future__ import annotations

import ipaddress
import logging
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import IO, Any

import httpx

from desktop_app.connectors.http import certificates
from desktop_app.domain.errors import BadInput, FeedError

# They write every address into the log, and where it leads.
for _name in ("httpx", "httpcore"):
    logging.getLogger(_name).setLevel(logging.WARNING)

_REDIRECTS = 5
_MOVED = {301, 302, 303, 307, 308}


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one fetching may cost: octets, seconds for all of it and for each of its pauses."""

    octets: int = 50_000_000
    seconds: float = 60.0
    pause: float = 20.0


BOUNDS = Bounds()


def checked(url: str) -> str:
    """The address as it is asked for: https, or http on this very machine; webcal is https.

    BadInput("calendar_url_not_allowed").
    """
    place = url.strip()
    if place.lower().startswith("webcal://"):
        place = "https" + place[len("webcal") :]
    try:
        read = httpx.URL(place)
    except (httpx.InvalidURL, UnicodeError):
        raise BadInput("calendar_url_not_allowed") from None
    safe = read.scheme == "https" or (read.scheme == "http" and _is_loopback(read.host))
    if not (safe and read.host):
        raise BadInput("calendar_url_not_allowed")
    return place


def host_of(url: str) -> str:
    """All of an address that may be shown: who keeps the calendar."""
    return httpx.URL(url).host


def fetch(
    url: str, into: IO[bytes], bounds: Bounds = BOUNDS, *, go_on: Callable[[], None] = lambda: None
) -> None:
    """Write what the address gives to ``into``; ``go_on`` is asked now and then, and may raise.

    FeedError by kind: feed_unreachable, feed_timed_out, feed_refused (``status``), feed_failed
    (``status``), feed_redirected (to where nobody follows); BadInput: calendar_too_big,
    calendar_url_not_allowed.
    """
    place = checked(url)
    ends = time.monotonic() + bounds.seconds
    timeout = httpx.Timeout(min(bounds.pause, bounds.seconds))
    headers = {"Accept": "text/calendar, */*;q=0.1", "Accept-Encoding": "identity"}
    try:
        with (
            _hung_up_at(ends) as watch,
            httpx.Client(
                timeout=timeout, headers=headers, trust_env=False, verify=certificates()
            ) as http,
        ):
            for _ in range(_REDIRECTS + 1):
                with http.stream("GET", place, extensions={"trace": watch}) as answer:
                    if answer.status_code not in _MOVED:
                        _take(answer, into, bounds, ends, go_on)
                        return
                    place = _next(answer)
    except httpx.TimeoutException as error:
        late = not isinstance(error, httpx.ConnectTimeout | httpx.PoolTimeout)
        raise FeedError("feed_timed_out" if late else "feed_unreachable") from None
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError, OSError):
        late = time.monotonic() >= ends
        raise FeedError("feed_timed_out" if late else "feed_unreachable") from None
    raise FeedError("feed_redirected")


def _take(
    answer: httpx.Response,
    into: IO[bytes],
    bounds: Bounds,
    ends: float,
    go_on: Callable[[], None],
) -> None:
    if answer.status_code != 200:
        no = 400 <= answer.status_code < 500
        raise FeedError("feed_refused" if no else "feed_failed", status=answer.status_code)
    taken = 0
    for octets in answer.iter_raw():
        go_on()
        taken += len(octets)
        if taken > bounds.octets:
            raise BadInput("calendar_too_big", bytes=bounds.octets)
        if time.monotonic() > ends:
            raise FeedError("feed_timed_out")
        into.write(octets)
    if time.monotonic() >= ends:  # it may have been cut
        raise FeedError("feed_timed_out")


@contextmanager
def _hung_up_at(ends: float) -> Iterator[Callable[[str, dict[str, Any]], None]]:
    """Cut every connection at ``ends`` (monotonic): a head that comes octet by octet is given to
    nobody before it is whole, and each octet is in time. Gives what watches for connections."""
    lines: list[socket.socket] = []

    def watch(event: str, told: dict[str, Any]) -> None:
        if event == "connection.connect_tcp.complete":
            # One of our own: the client's becomes another when it speaks TLS.
            lines.append(told["return_value"].get_extra_info("socket").dup())
            if time.monotonic() >= ends:
                hang_up()

    def hang_up() -> None:
        for line in tuple(lines):
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(max(0.0, ends - time.monotonic()), hang_up)
    timer.daemon = True
    timer.start()
    try:
        yield watch
    finally:
        timer.cancel()
        timer.join()
        for line in lines:
            line.close()


def _next(answer: httpx.Response) -> str:
    """Where it leads, https alone: who was asked may not send us into this machine."""
    try:
        target = answer.url.join(answer.headers.get("Location", ""))
    except (httpx.InvalidURL, UnicodeError):
        raise FeedError("feed_redirected") from None
    if target.scheme != "https" or _is_loopback(target.host):
        raise FeedError("feed_redirected")
    return str(target)


def _is_loopback(host: str) -> bool:
    if host.casefold() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
