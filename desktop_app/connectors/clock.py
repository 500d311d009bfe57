"""What time a provider has: the Date of any answer it gives, asked without a key."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx

from desktop_app.connectors.http import client


def told_time(url: str) -> datetime | None:
    """The provider's clock, to the second (aware UTC); None where nobody answers or tells."""
    try:
        with client(url, {}, httpx.Timeout(5.0)) as http, http.stream("GET", "/") as answer:
            # A refusal carries the time as well; what else it says is not read.
            told = answer.headers.get("Date", "")
        return parsedate_to_datetime(told).astimezone(UTC)
    except (httpx.HTTPError, httpx.InvalidURL, ValueError):
        return None
