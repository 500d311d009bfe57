"""The practice gateway, spoken to like any provider."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

import httpx

from desktop_app.connectors import reading
from desktop_app.connectors.contract import (
    Capabilities,
    Events,
    Outgoing,
    Receipt,
    Reply,
    Report,
    Scheduling,
    Withdrawal,
)
from desktop_app.connectors.http import Answer, call, client, json_of
from desktop_app.connectors.reading import UNREADABLE, Reading
from desktop_app.domain.errors import BadInput, ConnectorError, Fault

# The gateway's contract. Of a batch: another has this reference, or it is refused as a whole.
_NOT_TAKEN = (409, 422)
_UNTIMELY = {"send_at_too_soon", "send_at_too_late", "no_scheduling"}
# Of a text that is to be taken back: it stays, or nobody knows it.
_NOT_TAKEN_BACK = {
    (409, "left"): Withdrawal.LEFT,
    (409, "too_late"): Withdrawal.TOO_LATE,
    (409, "batch_too_large"): Withdrawal.TOO_LATE,
    (409, "withdrawals_used_up"): Withdrawal.TOO_LATE,
    (404, "unknown"): Withdrawal.UNKNOWN,
}
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
                scheduling=_scheduling(told["scheduling"]),
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
            "messages": [_told(each) for each in batch],
            "send_at": _iso(send_at),
        }
        answer = call(self._http, "POST", "/v1/messages", json=body, also=_NOT_TAKEN)
        if answer.status in _NOT_TAKEN:
            raise _refusal(answer)
        told = json_of(answer)
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

    def withdraw(self, provider_id: str) -> Withdrawal:
        """NONSENSE unless the gateway's own words say it: another server's 404 tells nothing."""
        path = f"/v1/messages/{quote(provider_id, safe='')}"
        answer = call(self._http, "DELETE", path, also=(404, 409))
        if answer.status == 204:
            return Withdrawal.TAKEN_BACK
        came_of_it = _NOT_TAKEN_BACK.get((answer.status, _error_of(answer)))
        if came_of_it is None:
            raise ConnectorError(Fault.NONSENSE, status=answer.status)
        return came_of_it

    def close(self) -> None:
        self._http.close()


def _told(text: Outgoing) -> dict[str, str | None]:
    told = {"number": text.number, "text": text.text, "sender": text.sender}
    return {**told, "valid_until": _iso(text.useful_until)}


def _iso(at: datetime | None) -> str | None:
    return None if at is None else at.astimezone(UTC).isoformat()


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


def _error_of(answer: Answer) -> str:
    """The word of a refusal, empty where it says none."""
    try:
        return reading.word(json_of(answer).get("error"))
    except (ConnectorError, ValueError):
        return ""


def _refusal(answer: Answer) -> ConnectorError:
    word = _error_of(answer)
    if word in _UNTIMELY:
        return ConnectorError(Fault.REJECTED, status=answer.status, reason=word)
    return ConnectorError(Fault.REJECTED, status=answer.status)


def _scheduling(told: dict[str, Any] | None) -> Scheduling | None:
    if told is None:
        return None
    return Scheduling(
        lead=reading.span(told["lead_s"]),
        horizon=reading.span(told["horizon_s"]),
        withdraw_lead=reading.span(told["withdraw_lead_s"]),
        withdrawals_a_month=reading.at_most(told["withdrawals_a_month"]),
        recipients_per_withdrawal=reading.at_most(told["recipients_per_withdrawal"]),
    )


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
