"""One httpx client for every provider: timeouts, no redirects, and faults by what may follow.

Neither a key, a number nor a text stands in an error: they carry the status and nothing else.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import httpx

from desktop_app.domain.errors import ConnectorError, Fault

_TIMEOUT = httpx.Timeout(30.0, connect=10.0)
# Refused for what was asked, before anything was done. Not 408, 409, 425, 499 and the like: behind
# those a provider may have taken the texts, and a text sent twice costs more than one in doubt.
_CLEAR_NOES = frozenset({400, 404, 405, 410, 411, 413, 414, 415, 422, 431})
_LONGEST_WAIT = 86_400.0  # a provider that asks for more is asked again after a day


def client(url: str, headers: dict[str, str], timeout: httpx.Timeout = _TIMEOUT) -> httpx.Client:
    # No proxy or certificate from the environment of whoever started us: keys travel here.
    return httpx.Client(base_url=url, headers=headers, timeout=timeout, trust_env=False)


def call(
    http: httpx.Client, method: str, path: str, *, also_no: Collection[int] = (), **request: Any
) -> httpx.Response:
    """One request; the answer if it is 2xx, else ConnectorError. Never retried here.

    ``also_no`` are the statuses which, by the provider's own contract, say that nothing was taken.
    """
    try:
        answer = http.request(method, path, **request)
    except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout):
        raise ConnectorError(Fault.NO_CONNECTION) from None
    except httpx.ReadTimeout:
        raise ConnectorError(Fault.TIMED_OUT) from None
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError):
        # The last two out of an address that an answer points to, which nobody follows.
        raise ConnectorError(Fault.CUT) from None
    if answer.is_success:
        return answer
    raise ConnectorError(
        _fault(answer.status_code, also_no),
        retry_after=_retry_after(answer),
        status=answer.status_code,
    )


def json_of(answer: httpx.Response) -> dict[str, Any]:
    """The answer's object; NONSENSE where it is none."""
    try:
        read = answer.json()
    except (ValueError, RecursionError):
        raise ConnectorError(Fault.NONSENSE, status=answer.status_code) from None
    if not isinstance(read, dict):
        raise ConnectorError(Fault.NONSENSE, status=answer.status_code)
    return read


_FAULTS = {
    401: Fault.AUTHENTICATION,
    402: Fault.NO_CREDIT,
    403: Fault.AUTHENTICATION,
    408: Fault.TIMED_OUT,
    429: Fault.RATE_LIMITED,
}


def _fault(status: int, also_no: Collection[int]) -> Fault:
    if status in _CLEAR_NOES or status in also_no:
        return Fault.REJECTED
    if status in _FAULTS:
        return _FAULTS[status]
    return Fault.SERVER_ERROR if status >= 500 else Fault.NONSENSE


def _retry_after(answer: httpx.Response) -> float | None:
    """Seconds, from either form of RFC 9110 §10.2.3; None where it is absent or unreadable."""
    given = answer.headers.get("Retry-After", "").strip()
    if given.isascii() and given.isdigit():
        return min(float(given), _LONGEST_WAIT)
    try:
        until = parsedate_to_datetime(given)
    except (ValueError, OverflowError):
        return None
    wait = (until.replace(tzinfo=until.tzinfo or UTC) - datetime.now(UTC)).total_seconds()
    return min(max(wait, 0.0), _LONGEST_WAIT)
