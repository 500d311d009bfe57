"""Up to when reminders are to be safe at the provider's own scheduler."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta, tzinfo

from desktop_app.domain.opening import Opening

# By noon somebody has opened the shop again and looked.
_UNTIL = time(12)


def horizon(now: datetime, zone: tzinfo, opening: Opening, days: int) -> datetime:
    """Noon of the ``days``-th open day after the one of ``now`` by the wall clock of ``zone``, in
    UTC; ``now`` itself for none: nothing is handed over ahead."""
    if days < 1:
        return now
    day = now.astimezone(zone).date()
    for _ in range(days):
        day = opening.next_open(day + timedelta(days=1))
    return datetime.combine(day, _UNTIL, zone).astimezone(UTC)
