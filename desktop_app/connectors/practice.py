"""The practice gateway, spoken to like any provider."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

from desktop_app.connectors.contract import Capabilities, Events, Outgoing, Receipt, Reply, Report
from desktop_app.connectors.http import call, client, json_of
from desktop_app.domain.errors import BadInput, ConnectorError, Fault

_LOOPBACK = {"127.0.0.1", "localhost", "::1"}


class PracticeConnector:
    """``url`` must be https, or http to this very machine: a key never travels in clear."""

    def __init__(self, url: str, key: str) -> None:
        parts = urlsplit(url)
        safe = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOOPBACK)
        if not safe:
            raise BadInput("url_not_allowed")
        self._http = client(url, {"Authorization": f"Bearer {key}"})

    def capabilities(self) -> Capabilities:
        told = json_of(call(self._http, "GET", "/v1/account"))
        with _Reading():
            return Capabilities(
                duplicate_guard=bool(told["duplicate_guard"]),
                max_batch=int(told["max_batch"]),
                schedules=bool(told["schedules"]),
                reports=True,
                replies=True,
                price_per_segment=Decimal(told["price_per_segment"]),
                currency=str(told["currency"]),
            )

    def send(
        self, batch: Sequence[Outgoing], *, reference: str, send_at: datetime | None = None
    ) -> list[Receipt]:
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
                cursor=str(told["next"]),
                reports=tuple(_report(event) for event in each_kind["report"]),
                replies=tuple(_reply(event) for event in each_kind["reply"]),
            )

    def withdraw(self, provider_id: str) -> bool:
        try:
            call(self._http, "DELETE", f"/v1/messages/{provider_id}")
        except ConnectorError as error:
            if error.fault is Fault.REJECTED:
                return False
            raise
        return True

    def close(self) -> None:
        self._http.close()


class _Reading:
    """What does not have the promised shape is NONSENSE, whatever went wrong in reading it."""

    def __enter__(self) -> None: ...

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is not None and issubclass(
            kind, (LookupError, TypeError, ValueError, ArithmeticError)
        ):
            raise ConnectorError(Fault.NONSENSE) from None


def _receipt(told: dict[str, Any]) -> Receipt:
    if told["status"] == "accepted":
        return Receipt(True, provider_id=str(told["id"]))
    return Receipt(False, error=str(told["error"]))


def _report(told: dict[str, Any]) -> Report:
    return Report(
        provider_id=str(told["id"]),
        reference=told["reference"],
        position=told["position"],
        number=str(told["number"]),
        delivered=told["status"] == "delivered",
        at=datetime.fromisoformat(told["at"]),
    )


def _reply(told: dict[str, Any]) -> Reply:
    return Reply(
        provider_id=str(told["id"]),
        number=str(told["number"]),
        text=str(told["text"]),
        at=datetime.fromisoformat(told["at"]),
    )
