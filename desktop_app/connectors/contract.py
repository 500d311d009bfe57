"""What a provider is to Comptoir: what it can do, and the calls we make of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One text to hand over; ``number`` in E.164.

    ``useful_until``: its validity. A provider that takes one gives the text up then, if it has not
    reached the handset; None, and a provider that takes none: as long as it usually tries.
    """

    number: str
    text: str
    sender: str = ""
    useful_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """The provider took this text (``provider_id``), or said no (``error``). Not: it arrived."""

    accepted: bool
    provider_id: str | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Scheduling:
    """What a provider's own scheduler takes and gives back."""

    lead: timedelta  # not sooner than this ahead
    horizon: timedelta  # nor later than this ahead
    withdraw_lead: timedelta  # may be taken back until this long before it leaves
    withdrawals_a_month: int | None  # None: as many as one likes
    recipients_per_withdrawal: int | None  # of one call: with more, none of it can be taken back


class Withdrawal(StrEnum):
    """What came of taking back a scheduled text."""

    TAKEN_BACK = "taken_back"  # surely does not leave; also when it had been taken back before
    LEFT = "left"  # surely has left
    # Surely will leave: inside ``withdraw_lead``, or not to be taken back at all (its batch is too
    # large, the month's withdrawals are used up).
    TOO_LATE = "too_late"
    UNKNOWN = "unknown"  # the provider does not know this text (any more): it may have left


@dataclass(frozen=True, slots=True)
class Capabilities:
    """``duplicate_guard``: the identical batch under the same reference is never taken twice.

    ``scheduling`` None: it takes no text for later.
    ``stop_code``: the short code a person answers STOP to; empty where there is none.
    """

    duplicate_guard: bool
    max_batch: int
    scheduling: Scheduling | None
    reports: bool
    replies: bool
    price_per_segment: Decimal | None
    currency: str
    stop_code: str


@dataclass(frozen=True, slots=True)
class Report:
    """A delivery report. ``reference``, ``position``: None where the provider forgets them.

    ``number`` as the provider writes it, empty where it names none.
    """

    provider_id: str
    reference: str | None
    position: int | None
    number: str
    delivered: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class Reply:
    """What somebody texted back. ``number`` as for a report."""

    provider_id: str
    number: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Events:
    """What happened since a cursor; ask next time with ``cursor``.

    ``passed_over`` names what was left out, "report" or "unknown", once each. Never a reply: a page
    with one that cannot be read is NONSENSE.
    """

    cursor: str
    reports: tuple[Report, ...]
    replies: tuple[Reply, ...]
    passed_over: tuple[str, ...] = ()


class Connector(Protocol):
    """Every call may raise ConnectorError. Instants are aware UTC.

    Several threads may call at once; ``close`` comes after the last of them.
    """

    def capabilities(self) -> Capabilities: ...

    def send(
        self, batch: Sequence[Outgoing], *, reference: str, send_at: datetime | None = None
    ) -> list[Receipt]:
        """Hand over ``batch``; one receipt per text, in order.

        A ``send_at`` outside of what the provider's scheduling takes is REJECTED, its reason
        "send_at_too_soon", "send_at_too_late" or "no_scheduling".
        """
        ...

    def events(self, cursor: str) -> Events: ...

    def withdraw(self, provider_id: str) -> Withdrawal:
        """Take back a scheduled text; twice is once, so it may be asked after a ConnectorError."""
        ...

    def close(self) -> None: ...
