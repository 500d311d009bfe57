"""One httpx client for every provider: bounds on every answer, no redirects, and faults by what
may follow.

Neither a key, a number nor a text stands in an error: they carry the status and nothing else.
"""

from __future__ import annotations

import json
import ssl
import time
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from typing import Any

import httpx

from desktop_app.domain.errors import ConnectorError, Fault

_TIMEOUT = httpx.Timeout(30.0, connect=10.0)
# Refused for what was asked, before anything was done. Not 408, 409, 425, 499 and the like: behind
# those a provider may have taken the texts, and a text sent twice costs more than one in doubt.
_CLEAR_NOES = frozenset({400, 404, 405, 410, 411, 413, 414, 415, 422, 431})
_LARGEST = 4_000_000  # octets of an answer, far beyond a page of events
_LONGEST = 60.0  # seconds for all of its body: an octet a second would never time out
_LONGEST_WAIT = 86_400.0  # a provider that asks for more is asked again after a day


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. ``body`` is None where it was larger than any honest answer."""

    status: int
    retry_after: str
    body: bytes | None


def client(url: str, headers: dict[str, str], timeout: httpx.Timeout = _TIMEOUT) -> httpx.Client:
    # Nothing packed: a small answer that unpacks to gigabytes is none.
    plain = {"Accept-Encoding": "identity", **headers}
    # No proxy or certificate from the environment of whoever started us: keys travel here.
    return httpx.Client(
        base_url=url, headers=plain, timeout=timeout, trust_env=False, verify=certificates()
    )


@cache
def certificates() -> ssl.SSLContext:
    """Whose certificates are believed, none of the environment's; read once, it takes 30 ms."""
    return httpx.create_ssl_context(trust_env=False)


def call(
    http: httpx.Client, method: str, path: str, *, also: Collection[int] = (), **request: Any
) -> Answer:
    """One request; the answer if it is 2xx, else ConnectorError. Never retried here.

    ``also`` are other statuses that mean something by the provider's own contract: given back too.
    """
    try:
        answer = _ask(http, method, path, request)
    except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout):
        raise ConnectorError(Fault.NO_CONNECTION) from None
    except httpx.ReadTimeout:
        raise ConnectorError(Fault.TIMED_OUT) from None
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError):
        # The last two out of an address that an answer points to, which nobody follows.
        raise ConnectorError(Fault.CUT) from None
    if 200 <= answer.status < 300 or answer.status in also:
        return answer
    raise ConnectorError(
        _fault(answer.status),
        retry_after=_retry_after(answer.retry_after),
        status=answer.status,
    )


def _ask(http: httpx.Client, method: str, path: str, request: dict[str, Any]) -> Answer:
    """The whole answer, its body within bounds. ReadTimeout where that takes too long."""
    ends = time.monotonic() + _LONGEST
    body, late = bytearray(), False
    with http.stream(method, path, **request) as answer:
        for octets in answer.iter_raw():
            if late:  # and still there is more
                raise httpx.ReadTimeout("an octet now and then")
            body += octets
            late = time.monotonic() > ends
            if len(body) > _LARGEST:
                break
    whole = None if len(body) > _LARGEST else bytes(body)
    return Answer(answer.status_code, answer.headers.get("Retry-After", ""), whole)


def json_of(answer: Answer) -> dict[str, Any]:
    """The answer's object; NONSENSE where it is none."""
    try:
        read = json.loads(answer.body or b"")
    except (ValueError, RecursionError):
        raise ConnectorError(Fault.NONSENSE, status=answer.status) from None
    if not isinstance(read, dict):
        raise ConnectorError(Fault.NONSENSE, status=answer.status)
    return read


_FAULTS = {
    401: Fault.AUTHENTICATION,
    402: Fault.NO_CREDIT,
    403: Fault.AUTHENTICATION,
    408: Fault.TIMED_OUT,
    429: Fault.RATE_LIMITED,
}


def _fault(status: int) -> Fault:
    if status in _CLEAR_NOES:
        return Fault.REJECTED
    if status in _FAULTS:
        return _FAULTS[status]
    return Fault.SERVER_ERROR if status >= 500 else Fault.NONSENSE


def _retry_after(header: str) -> float | None:
    """Seconds, from either form of RFC 9110 §10.2.3; None where it is absent or unreadable."""
    given = header.strip()
    if given.isascii() and given.isdigit():
        return min(float(given), _LONGEST_WAIT)
    try:
        until = parsedate_to_datetime(given)
    except (ValueError, OverflowError):
        return None
    wait = (until.replace(tzinfo=until.tzinfo or UTC) - datetime.now(UTC)).total_seconds()
    return min(max(wait, 0.0), _LONGEST_WAIT)
