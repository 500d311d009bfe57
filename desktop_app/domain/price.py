"""What a send would cost, before it is sent."""

from __future__ import annotations

from decimal import Decimal

from desktop_app.domain.errors import BadInput


def estimate(segments: int, per_segment: Decimal | None) -> Decimal | None:
    """Price of ``segments`` in the currency of ``per_segment``; None where the price is unknown.

    Unknown stays unknown, also for nothing to send: a plan never shows 0 for a price nobody gave.
    Not rounded: the faces round, once, what they show. ValueError for fewer than no segments,
    BadInput("bad_price") for a price that is negative or no number.
    """
    if segments < 0:
        raise ValueError("segments are counted from 0")
    if per_segment is None:
        return None
    if not per_segment.is_finite() or per_segment < 0:
        raise BadInput("bad_price")
    return per_segment * segments
