"""The practice gateway, spoken to like any provider."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

import httpx

from desktop_app.connectors import reading
from desktop_app.connectors.contract import Capabilities, Events, Outgoing, Receipt, Reply, Report
from desktop_app.connectors.http import call, client, json_of
from desktop_app.connectors.reading import UNREADABLE, Reading
from desktop_app.domain.errors import BadInput, ConnectorError, Fault

# The gateway's contract: another batch has this reference, or a text has left and stays.
_CONFLICT = (409,)
_LOOPBACK = {"127.0.0.1", "localhost", "::1"}


class PracticeConnector:
    """``url`` must be https, or http to this very machine: a key never travels in clear.

    ``patience`` is how many seconds an answer may take, None for what holds of any provider.
    Several threads may call at once: all that is kept is an httpx.Client, which is thread-safe.
    """

    def __init__(self, url: str, key: str, patience: float | None = None) -> None:
        if not _is_safe(url):
            raise BadInput("url_not_allowed")
        # A line end or an accent would break the header, and the failure would name the key.
        if not key or not all("!" <= char <= "~" for char in key):
            raise BadInput("key_malformed")
        headers = {"Authorization": f"Bearer {key}"}
        if patience is None:
            self._http = client(url, headers)
        else:
            self._http = client(url, headers, httpx.Timeout(patience))

    def capabilities(self) -> Capabilities:
        told = json_of(call(self._http, "GET", "/v1/account"))
        with Reading():
            return Capabilities(
                duplicate_guard=reading.flag(told["duplicate_guard"]),
                max_batch=reading.count(told["max_batch"], least=1),
                schedules=reading.flag(told["schedules"]),
                reports=True,
                replies=True,
                price_per_segment=reading.price(told["price_per_segment"]),
                currency=reading.word(told["currency"]),
                stop_code=reading.short_code(told["stop_code"]),
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
        told = json_of(call(self._http, "POST", "/v1/messages", json=body, also_no=_CONFLICT))
        with Reading():
            receipts = [_receipt(each) for each in reading.listed(told["messages"])]
        if len(receipts) != len(batch):
            raise ConnectorError(Fault.NONSENSE)
        return receipts

    def events(self, cursor: str) -> Events:
        after = cursor or "0"
        told = json_of(call(self._http, "GET", "/v1/events", params={"after": after}))
        with Reading():
            events = _events(told)
            # A page that leads back to itself would be read for ever, or never.
            if events.cursor == after and told["events"]:
                raise ValueError
        return events

    def withdraw(self, provider_id: str) -> bool:
        try:
            path = f"/v1/messages/{quote(provider_id, safe='')}"
            call(self._http, "DELETE", path, also_no=_CONFLICT)
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


def _receipt(told: dict[str, Any]) -> Receipt:
    """Only the two promised words: "rejected" lets a text count as surely not taken."""
    if told["status"] == "accepted":
        return Receipt(True, provider_id=reading.word(told["id"]))
    if told["status"] == "rejected":
        return Receipt(False, error=reading.word(told["error"]))
    raise ValueError


def _events(told: dict[str, Any]) -> Events:
    """A page, read as far as it may be.

    A report that cannot be read is passed over: it costs no more than "not known whether it
    arrived". A reply may be a STOP: one that cannot be read, or an event that does not say whether
    it is one, has the whole page refused. It is asked for again, and until then nothing is sent.
    """
    reports, replies, passed_over = [], [], []
    for event in reading.listed(told["events"]):
        kind = reading.word(event["kind"])
        if kind == "reply":
            replies.append(_reply(event))
        elif kind == "report":
            try:
                reports.append(_report(event))
            except UNREADABLE:
                passed_over.append("report")
        else:
            passed_over.append("unknown")
    return Events(
        cursor=reading.cursor(told["next"]),
        reports=tuple(reports),
        replies=tuple(replies),
        passed_over=tuple(passed_over),
    )


def _report(told: dict[str, Any]) -> Report:
    if told["status"] not in ("delivered", "undelivered"):
        raise ValueError
    reference, position = told["reference"], told["position"]
    return Report(
        provider_id=reading.word(told["id"]),
        reference=None if reference is None else reading.word(reference),
        position=None if position is None else reading.count(position),
        number=reading.number(told["number"]),
        delivered=told["status"] == "delivered",
        at=reading.instant(told["at"]),
    )


def _reply(told: dict[str, Any]) -> Reply:
    return Reply(
        provider_id=reading.word(told["id"]),
        number=reading.number(told["number"]),
        text=reading.text(told["text"]),
        at=reading.instant(told["at"]),
    )
