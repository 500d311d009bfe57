"""The practice gateway, spoken to like any provider."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from urllib.parse import quote

import httpx

from desktop_app.connectors.contract import Capabilities, Events, Outgoing, Receipt, Reply, Report
from desktop_app.connectors.http import call, client, json_of
from desktop_app.domain.errors import BadInput, ConnectorError, Fault

_LOOPBACK = {"127.0.0.1", "localhost", "::1"}


class PracticeConnector:
    """``url`` must be https, or http to this very machine: a key never travels in clear.

    Several threads may call at once: all that is kept is an httpx.Client, which is thread-safe.
    """

    def __init__(self, url: str, key: str) -> None:
        if not _is_safe(url):
            raise BadInput("url_not_allowed")
        # A line end or an accent would break the header, and the failure would name the key.
        if not key or not all("!" <= char <= "~" for char in key):
            raise BadInput("key_malformed")
        self._http = client(url, {"Authorization": f"Bearer {key}"})

    def capabilities(self) -> Capabilities:
        told = json_of(call(self._http, "GET", "/v1/account"))
        with _Reading():
            return Capabilities(
                duplicate_guard=_flag(told["duplicate_guard"]),
                max_batch=_count(told["max_batch"]),
                schedules=_flag(told["schedules"]),
                reports=True,
                replies=True,
                price_per_segment=_price(told["price_per_segment"]),
                currency=_text(told["currency"]),
                stop_code=_code(told["stop_code"]),
            )

    def send(
        self, batch: Sequence[Outgoing], *, reference: str, send_at: datetime | None = None
    ) -> list[Receipt]:
        if not all(_is_unicode(text) for each in batch for text in (each.text, each.sender)):
            raise ConnectorError(Fault.REJECTED, reason="lone_surrogate")  # no wire carries it
        body = {
            "reference": reference,
            "messages": [
                {"number": each.number, "text": each.text, "sender": each.sender} for each in batch
            ],
            "send_at": None if send_at is None else send_at.astimezone(UTC).isoformat(),
        }
        told = json_of(call(self._http, "POST", "/v1/messages", json=body))
        with _Reading():
            receipts = [_receipt(each) for each in told["messages"]]
        if len(receipts) != len(batch):
            raise ConnectorError(Fault.NONSENSE)
        return receipts

    def events(self, cursor: str) -> Events:
        told = json_of(call(self._http, "GET", "/v1/events", params={"after": cursor or "0"}))
        with _Reading():
            each_kind: dict[str, list[dict[str, Any]]] = {"report": [], "reply": []}
            for event in told["events"]:
                each_kind[event["kind"]].append(event)
            return Events(
                cursor=_cursor(told["next"]),
                reports=tuple(_report(event) for event in each_kind["report"]),
                replies=tuple(_reply(event) for event in each_kind["reply"]),
            )

    def withdraw(self, provider_id: str) -> bool:
        try:
            call(self._http, "DELETE", f"/v1/messages/{quote(provider_id, safe='')}")
        except ConnectorError as error:
            if error.fault is Fault.REJECTED:
                return False
            raise
        return True

    def close(self) -> None:
        self._http.close()


def _is_safe(url: str) -> bool:
    try:
        # Judged by the parser that makes the call: two parsers may see two hosts in one address.
        parts = httpx.URL(url)
    except (httpx.InvalidURL, ValueError):
        return False
    if parts.userinfo or parts.query or parts.fragment or not parts.host:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and parts.host in _LOOPBACK)


def _is_unicode(text: str) -> bool:
    return not any("\ud800" <= char <= "\udfff" for char in text)


class _Reading:
    """What does not have the promised shape is NONSENSE, whatever went wrong in reading it."""

    def __enter__(self) -> None: ...

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is not None and issubclass(
            kind, (LookupError, TypeError, ValueError, ArithmeticError)
        ):
            raise ConnectorError(Fault.NONSENSE) from None


def _receipt(told: dict[str, Any]) -> Receipt:
    """Only the two promised words: "rejected" lets a text count as surely not taken."""
    if told["status"] == "accepted":
        return Receipt(True, provider_id=_text(told["id"]))
    if told["status"] == "rejected":
        return Receipt(False, error=_text(told["error"]))
    raise ValueError


def _text(given: object) -> str:
    if not isinstance(given, str) or not given:
        raise ValueError
    return given


def _flag(given: object) -> bool:
    """Not what Python holds for true: "false" read as a duplicate guard would bill twice."""
    if not isinstance(given, bool):
        raise ValueError
    return given


def _count(given: object) -> int:
    if not isinstance(given, int) or isinstance(given, bool) or given < 1:
        raise ValueError
    return given


def _price(given: object) -> Decimal:
    price = Decimal(_text(given))
    if not price.is_finite() or price < 0:
        raise ValueError
    return price


def _code(given: object) -> str:
    """ASCII digits, or empty: it is put into texts and says where an answer goes."""
    if not isinstance(given, str) or (given and not (given.isascii() and given.isdigit())):
        raise ValueError
    return given


def _cursor(given: object) -> str:
    """A number, or its digits. What the gateway would not take back must never be kept: every later
    look would be refused, and no STOP read again."""
    digits = str(given) if isinstance(given, int) and not isinstance(given, bool) else given
    if not isinstance(digits, str) or not re.fullmatch("[0-9]{1,18}", digits):
        raise ValueError
    return digits


def _instant(given: str) -> datetime:
    at = datetime.fromisoformat(given)
    if at.tzinfo is None:
        raise ValueError
    return at.astimezone(UTC)


def _report(told: dict[str, Any]) -> Report:
    if told["status"] not in ("delivered", "undelivered"):
        raise ValueError
    return Report(
        provider_id=_text(told["id"]),
        reference=told["reference"],
        position=told["position"],
        number=str(told["number"]),
        delivered=told["status"] == "delivered",
        at=_instant(told["at"]),
    )


def _reply(told: dict[str, Any]) -> Reply:
    return Reply(
        provider_id=_text(told["id"]),
        number=str(told["number"]),
        text=str(told["text"]),
        at=_instant(told["at"]),
    )
